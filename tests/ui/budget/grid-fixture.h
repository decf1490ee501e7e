/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the budget in a window, over a project in memory, and keys pressed on its tables. */
#pragma once

#include "budget-fixture.h"
#include "budget/entente-budget-page.h"
#include "budget/entente-budget-view.h"
#include "grid/entente-grid.h"
#include "screen.h"

typedef struct {
  Money *money;
  GtkWidget *window;
  EntenteBudgetPage *page;
  EntenteBudgetView *view;
  EntenteGrid *grid; /* the one that keys are pressed on: charges at first */
  char *toast;
} Fixture;

void fixture_set_up (Fixture *self, gconstpointer data);
void fixture_tear_down (Fixture *self, gconstpointer data);

/* Once the records stand. */
void fixture_show (Fixture *self);
/* Drinks for 420.00, glasses for 80.00 and a grant of 350.00: shown. Returns the drinks. */
EntenteBudgetLine *fixture_fill (Fixture *self);
/* "table", "charts"… */
void fixture_show_view (Fixture *self, const char *name);
/* "Charges", "Income", "Charges and Income" or another, by its label. */
EntenteGrid *fixture_find_grid (Fixture *self, guint n);
void fixture_activate (Fixture *self, const char *action);
/* As a key pressed on the rows, "<Control>d". */
void fixture_press (Fixture *self, const char *key);
/* In the editor, then Enter. */
void fixture_type (Fixture *self, const char *text);
/* The row whose first column says that; fails when there is none. */
guint fixture_get_row (Fixture *self, const char *label);
gboolean fixture_has_row (Fixture *self, const char *label);
void fixture_go_to (Fixture *self, const char *label, guint column);
/* What a cell says, with plain spaces. */
char *fixture_dup_cell (Fixture *self, const char *label, guint column);
void fixture_assert_cell (Fixture *self, const char *label, guint column, const char *expected);
