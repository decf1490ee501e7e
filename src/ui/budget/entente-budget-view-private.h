/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-balance-bar.h"
#include "budget/entente-budget-list.h"
#include "budget/entente-budget-pane.h"
#include "budget/entente-budget-view.h"
#include "grid/entente-grid.h"

G_BEGIN_DECLS

/* Charges and income side by side, and both one after the other where there is no room. */
enum {
  GRID_CHARGES,
  GRID_INCOME,
  GRID_BOTH,
  N_GRIDS,
};

struct _EntenteBudgetView
{
  EntentePage parent_instance;

  /* Owned */
  EntenteBudgetTable *table; /* nullable */
  EntenteBudgetList *lists[N_GRIDS];
  EntenteGridColumns *columns;
  GSimpleActionGroup *actions;
  GSignalGroup *table_signals;
  GVariant *names[3];        /* (nullable) of the columns chosen, by width */
  GPtrArray *dragged;        /* (nullable) lines on their way to another account */
  GCancellable *pasting;

  /* Borrowed */
  EntenteGrid *grids[N_GRIDS];
  EntenteGrid *grid;         /* that the keyboard was on last */
  GtkWidget *menu;           /* (nullable) until it is asked for */

  /* Template */
  GtkStack *stack;
  GtkStack *ways;
  GtkBox *facing_box;
  AdwBin *stacked_bin;
  AdwOverlaySplitView *split_view;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  EntenteBalanceBar *balance_bar;
  EntenteBudgetPane *pane;
  GtkWidget *start_tools;
  GtkWidget *end_tools;
  GMenuModel *row_menu;
  GMenu *columns_section;

  guint width;               /* 0 narrow, 1 medium, 2 wide */
  gboolean show_empty;
  gboolean has_begun;        /* accounts are to be filled in, though there is no line yet */
};

EntenteBudgetList *_entente_budget_view_get_list (EntenteBudgetView *self);
gboolean _entente_budget_view_is_writable (EntenteBudgetView *self);
/* Lines and contributions of the selected rows. (transfer full) (element-type EntenteRecord) */
GPtrArray *_entente_budget_view_dup_records (EntenteBudgetView *self);
/* Selects a record and scrolls to it; FALSE when it is not in the table. */
gboolean _entente_budget_view_go_to (EntenteBudgetView *self, EntenteRecord *record, guint column,
                                     gboolean edit);
void _entente_budget_view_set_show_empty (EntenteBudgetView *self, gboolean show_empty);
void _entente_budget_view_show_pane (EntenteBudgetView *self);
/* Why nothing was changed, on the window. */
void _entente_budget_view_tell (EntenteBudgetView *self, const GError *error);
void _entente_budget_view_update (EntenteBudgetView *self);

/* entente-budget-view-actions.c */
void _entente_budget_view_class_install_actions (GtkWidgetClass *widget_class);
void _entente_budget_view_add_actions (EntenteBudgetView *self);
void _entente_budget_view_add_columns (EntenteBudgetView *self);
void _entente_budget_view_update_actions (EntenteBudgetView *self);
/* entente-budget-view-clipboard.c */
void _entente_budget_view_copy (EntenteBudgetView *self);
void _entente_budget_view_paste (EntenteBudgetView *self);
/* entente-budget-view-drag.c */
void _entente_budget_view_add_drag (EntenteBudgetView *self, EntenteGrid *grid);

G_END_DECLS
