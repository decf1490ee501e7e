/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* Somebody who answers for a decision (table `decision_referent`). */
#define ENTENTE_TYPE_DECISION_REFERENT (entente_decision_referent_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDecisionReferent,
                      entente_decision_referent,
                      ENTENTE,
                      DECISION_REFERENT,
                      EntenteRecord)

enum {
  ENTENTE_DECISION_REFERENT_DECISION, /* reference, deleted with it */
  ENTENTE_DECISION_REFERENT_PERSON,   /* reference, deleted with it */
  ENTENTE_DECISION_REFERENT_RANK,
};

G_END_DECLS
