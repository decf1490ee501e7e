/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteCellEditor:
 *
 * An entry laid over a cell of a table while it is typed in. What cannot be done is said below it,
 * and what was typed stays.
 *
 * Signal: `closed` (int: EntenteCellStep, which cell is wanted next).
 */
#define ENTENTE_TYPE_CELL_EDITOR (entente_cell_editor_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCellEditor, entente_cell_editor, ENTENTE, CELL_EDITOR, GtkWidget)

typedef enum {
  ENTENTE_CELL_STAY = 0,
  ENTENTE_CELL_BEFORE = -1, /* Shift+Tab */
  ENTENTE_CELL_AFTER = 1,   /* Tab */
  ENTENTE_CELL_ABOVE = -2,  /* Up */
  ENTENTE_CELL_BELOW = 2,   /* Enter, Down */
} EntenteCellStep;

/* FALSE with a sentence for people: the editor stays. */
typedef gboolean (*EntenteCellApply) (const char *typed, gpointer data, GError **error);

GtkWidget *entente_cell_editor_new (EntenteCellApply apply, gpointer data);
/* label: what is edited, for who does not see it. */
void entente_cell_editor_open (EntenteCellEditor *self, const char *text, const char *label);
/* The same, but something else than what stood there was typed already. */
void entente_cell_editor_open_typed (EntenteCellEditor *self, const char *text, const char *typed,
                                     const char *label);
gboolean entente_cell_editor_is_open (EntenteCellEditor *self);
/* Applies what was typed; FALSE when it stays open. */
gboolean entente_cell_editor_commit (EntenteCellEditor *self);
void entente_cell_editor_cancel (EntenteCellEditor *self);
GtkEditable *entente_cell_editor_get_entry (EntenteCellEditor *self);
/* What is wrong with what was typed, NULL when nothing is. */
const char *entente_cell_editor_get_complaint (EntenteCellEditor *self);

G_END_DECLS
