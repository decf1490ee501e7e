/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct {
  const char *name;     /* in settings and actions */
  const char *title;    /* N_() */
  int width;            /* at first */
  gboolean is_shown;    /* at first */
  gboolean is_number;   /* at the end of its cell */
  gboolean is_typed;    /* can be edited where it stands */
  gboolean is_quiet;    /* a number that says little */
} EntenteGridColumnInfo;

/**
 * EntenteGridColumns:
 *
 * Which columns a table shows and where they stand, the same for its heading and all of its rows.
 * The main column takes the room that the others leave.
 *
 * Signal: `changed`.
 */
#define ENTENTE_TYPE_GRID_COLUMNS (entente_grid_columns_get_type ())
G_DECLARE_FINAL_TYPE (EntenteGridColumns, entente_grid_columns, ENTENTE, GRID_COLUMNS, GObject)

/* infos: of each column, for ever. main: the column that is always shown. */
EntenteGridColumns *entente_grid_columns_new (const EntenteGridColumnInfo *infos, guint n_columns,
                                              guint main);
guint entente_grid_columns_get_n_columns (EntenteGridColumns *self);
guint entente_grid_columns_get_main (EntenteGridColumns *self);
const EntenteGridColumnInfo *entente_grid_columns_get_info (EntenteGridColumns *self, guint column);
/* Translated. One that is set, such as the name of something that is compared, goes before that of the info; NULL for
   that again. */
const char *entente_grid_columns_get_title (EntenteGridColumns *self, guint column);
void entente_grid_columns_set_title (EntenteGridColumns *self, guint column, const char *title);
gboolean entente_grid_columns_is_shown (EntenteGridColumns *self, guint column);
/* The main one is always shown. */
void entente_grid_columns_set_shown (EntenteGridColumns *self, guint column, gboolean shown);
int entente_grid_columns_get_width (EntenteGridColumns *self, guint column);
void entente_grid_columns_set_width (EntenteGridColumns *self, guint column, int width);
/* All that is shown, side by side, the main one at its own width. */
int entente_grid_columns_get_total (EntenteGridColumns *self);

/* Of every row under these columns, 0 until a row says it: letters are measured once, not by each. */
int entente_grid_columns_get_row_height (EntenteGridColumns *self);
void entente_grid_columns_set_row_height (EntenteGridColumns *self, int height);

typedef struct {
  int x, width;
} EntenteGridPlace;

/* In a row of that width; FALSE when the column is not shown. */
gboolean entente_grid_columns_get_place (EntenteGridColumns *self, guint column, int row_width,
                                         GtkTextDirection direction, EntenteGridPlace *place);
/* Of the column at x, or how many columns there are. */
guint entente_grid_columns_pick (EntenteGridColumns *self, int x, int row_width,
                                 GtkTextDirection direction);

/* Words at the start of their cell, numbers at its end, also words that are written from left to
   right in a window that is not. */
void entente_grid_columns_align (EntenteGridColumns *self, guint column, PangoLayout *words,
                                 GtkTextDirection direction);

/* Names of what is shown, as an action's state; (transfer full), floating. */
GVariant *entente_grid_columns_dup_names (EntenteGridColumns *self);
void entente_grid_columns_set_names (EntenteGridColumns *self, GVariant *names);

G_END_DECLS
