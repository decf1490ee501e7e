/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"
#include "evaluation/entente-evaluation-terms.h"

G_BEGIN_DECLS

/* What an action should change: the third column of the evaluation frame (table
   `expected_result`). */
#define ENTENTE_TYPE_EXPECTED_RESULT (entente_expected_result_get_type ())
G_DECLARE_FINAL_TYPE (EntenteExpectedResult,
                      entente_expected_result,
                      ENTENTE,
                      EXPECTED_RESULT,
                      EntenteRecord)

enum {
  ENTENTE_EXPECTED_RESULT_TEXT,
  ENTENTE_EXPECTED_RESULT_ACTION,   /* reference, deleted with it */
  ENTENTE_EXPECTED_RESULT_EFFECT,   /* EntenteEffect */
  ENTENTE_EXPECTED_RESULT_RANK,
  ENTENTE_EXPECTED_RESULT_OBTAINED, /* Markdown */
};

G_END_DECLS
