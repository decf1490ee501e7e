/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget-fixture.h"
#include "entente-document.h"

G_BEGIN_DECLS

/* The budget of a meal shared between neighbours: 2 670,00 € and 5 515,46 € in kind, balanced, in
   French; three requests and some actual amounts. Everything is borrowed from it. */
typedef struct {
  Money *money;
  EntenteRecord *details;
  EntenteOrganization *lead;
  EntenteOrganization *town;
  EntenteFundingRequest *request; /* to the town */
  EntenteBudgetLine *rent;
  EntenteBudgetLine *reserves;
  EntenteInKind *volunteers;
} SharedMeal;

void shared_meal_init (SharedMeal *self);
void shared_meal_clear (SharedMeal *self);
/* After the event: actual amounts, the grant of the town granted and paid; the rent came out dearer. */
void shared_meal_happen (SharedMeal *self);

/* The words of a document without its shape, once it was written as a PDF that passes the check of
   accessibility. (transfer full) */
char *shared_meal_compose (SharedMeal *self, EntenteDocument *document, EntenteFill fill,
                           GPtrArray *gaps);
/* With plain spaces for those that hold words together. */
void shared_meal_assert_says (const char *text, const char *words);
void shared_meal_assert_silent (const char *text, const char *words);

G_END_DECLS
