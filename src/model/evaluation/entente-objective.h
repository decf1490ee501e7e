/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"
#include "evaluation/entente-evaluation-terms.h"

G_BEGIN_DECLS

/* What the project is for: the first column of the evaluation frame (table `objective`). */
#define ENTENTE_TYPE_OBJECTIVE (entente_objective_get_type ())
G_DECLARE_FINAL_TYPE (EntenteObjective, entente_objective, ENTENTE, OBJECTIVE, EntenteRecord)

typedef enum {
  ENTENTE_OBJECTIVE_GENERAL,
  ENTENTE_OBJECTIVE_SPECIFIC,
} EntenteObjectiveKind;

enum {
  ENTENTE_OBJECTIVE_TEXT,
  ENTENTE_OBJECTIVE_KIND,   /* EntenteObjectiveKind */
  ENTENTE_OBJECTIVE_SCOPE,  /* EntenteEvaluationScope */
  ENTENTE_OBJECTIVE_PARENT, /* reference, emptied with it; the general one a specific one serves */
  ENTENTE_OBJECTIVE_RANK,
  ENTENTE_OBJECTIVE_NOTES,  /* Markdown */
};

G_END_DECLS
