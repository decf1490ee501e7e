/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* A version of the budget: the one that is worked on (one per project), scenarios beside it, and
   adopted ones, which nothing changes any more (table `budget`). */
#define ENTENTE_TYPE_BUDGET (entente_budget_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBudget, entente_budget, ENTENTE, BUDGET, EntenteRecord)

/* The schema makes the first working budget; adopting a scenario makes another the working one. */
#define ENTENTE_FIRST_BUDGET_ID 1

typedef enum {
  ENTENTE_BUDGET_WORKING,
  ENTENTE_BUDGET_SCENARIO,
  ENTENTE_BUDGET_ADOPTED,
} EntenteBudgetState;

enum {
  ENTENTE_BUDGET_NAME,
  ENTENTE_BUDGET_STATE,       /* EntenteBudgetState */
  ENTENTE_BUDGET_NUMBER,      /* of an adopted version, from 1; 0 for the others */
  ENTENTE_BUDGET_COPIED_FROM, /* reference, emptied with it */
  ENTENTE_BUDGET_ADOPTED_ON,  /* date */
  ENTENTE_BUDGET_ADOPTED_BY,  /* "general assembly" */
  ENTENTE_BUDGET_NOTES,       /* Markdown */
};

G_END_DECLS
