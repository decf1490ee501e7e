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
 * Signal: `closed` (int: 0, or -1 and 1 when the cell before or after is wanted next).
 */
#define ENTENTE_TYPE_CELL_EDITOR (entente_cell_editor_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCellEditor, entente_cell_editor, ENTENTE, CELL_EDITOR, GtkWidget)

/* FALSE with a sentence for people: the editor stays. */
typedef gboolean (*EntenteCellApply) (const char *typed, gpointer data, GError **error);

GtkWidget *entente_cell_editor_new (EntenteCellApply apply, gpointer data);
/* label: what is edited, for who does not see it. */
void entente_cell_editor_open (EntenteCellEditor *self, const char *text, const char *label);
gboolean entente_cell_editor_is_open (EntenteCellEditor *self);
/* Applies what was typed; FALSE when it stays open. */
gboolean entente_cell_editor_commit (EntenteCellEditor *self);
void entente_cell_editor_cancel (EntenteCellEditor *self);
GtkEditable *entente_cell_editor_get_entry (EntenteCellEditor *self);
/* What is wrong with what was typed, NULL when nothing is. */
const char *entente_cell_editor_get_complaint (EntenteCellEditor *self);

G_END_DECLS
