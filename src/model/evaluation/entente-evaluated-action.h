/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* What is done for an objective: the second column of the evaluation frame (table
   `evaluated_action`). */
#define ENTENTE_TYPE_EVALUATED_ACTION (entente_evaluated_action_get_type ())
G_DECLARE_FINAL_TYPE (EntenteEvaluatedAction,
                      entente_evaluated_action,
                      ENTENTE,
                      EVALUATED_ACTION,
                      EntenteRecord)

enum {
  ENTENTE_EVALUATED_ACTION_TEXT,
  ENTENTE_EVALUATED_ACTION_OBJECTIVE, /* reference, deleted with it */
  ENTENTE_EVALUATED_ACTION_RANK,
};

G_END_DECLS
