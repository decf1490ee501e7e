/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "grid/entente-grid.h"

G_BEGIN_DECLS

struct _EntenteGrid
{
  GtkWidget parent_instance;

  /* Owned */
  EntenteGridModel *model;
  GtkSelectionModel *selection;
  EntenteGridColumns *columns;
  GObject *edited;       /* (nullable): item of the row whose cell is being typed in */
  GPtrArray *bound;      /* borrowed GtkListItem that show a row */
  GHashTable *unsaid;    /* set of those whose row has no sentence yet */

  /* Widgets */
  GtkWidget *header;
  GtkWidget *overlay;
  GtkWidget *scrolled;
  GtkWidget *view;
  GtkWidget *editor;
  GPtrArray *footers;    /* rows below */

  guint saying;          /* source that gives them theirs */
  guint preparing;       /* source that lays out words of rows that are not on screen yet */
  guint n_prepared;      /* of the bound ones */
  guint cursor_row;
  guint cursor_column;
  guint edited_column;
  guint drop_row;
  int inset;             /* of the rows */
  int row_width;
  gboolean read_only;
  gulong keeping;        /* handler of the frame that brings the rows back to kept_value */
  double kept_value;
  gboolean is_led;       /* meanwhile the cursor went to a row that is to be seen */
};

/* entente-grid.c: the row of an item; the widget that shows a row, NULL when none does. */
guint _entente_grid_find_item (EntenteGrid *self, GObject *item);
GtkWidget *_entente_grid_find_bound (EntenteGrid *self, guint row);

/* entente-grid-scrolling.c: before rows come or go at a position, of as many as there were. */
void _entente_grid_keep_place (EntenteGrid *self, guint position, guint n_before);

/* entente-grid-typing.c */
void _entente_grid_add_editor (EntenteGrid *self);

/* entente-grid-pointer.c */
void _entente_grid_add_gestures (EntenteGrid *self);

/* entente-grid-keys.c */
void _entente_grid_add_keys (EntenteGrid *self);
/* Whether something can be typed in a cell. */
gboolean _entente_grid_is_typed (EntenteGrid *self, guint row, guint column);
/* To the next cell of a row or of the rows after it where something can be typed. */
void _entente_grid_step (EntenteGrid *self, EntenteCellStep step);
void _entente_grid_set_cursor_column (EntenteGrid *self, guint column);
/* The same with something typed already, which replaces what stands there. */
gboolean _entente_grid_edit_typed (EntenteGrid *self, guint row, guint column, const char *typed);
void _entente_grid_request_menu (EntenteGrid *self, double x, double y);

G_END_DECLS
