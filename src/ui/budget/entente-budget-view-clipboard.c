/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells and lines, to and from spreadsheets. */
#include "config.h"

#include "budget/entente-budget-view-private.h"

#include "budget/entente-budget-column.h"
#include "budget/entente-budget-edit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More is no table. */
#define BYTES_MAX (16 * 1024 * 1024)

/* One cell alone is copied alone. */
static gboolean
is_cell (EntenteBudgetView *self, guint *row, guint *column)
{
  g_autoptr (GtkBitset) selected = entente_grid_dup_selected (self->grid);

  *row = entente_grid_get_cursor (self->grid, column);
  return gtk_bitset_get_size (selected) <= 1 && *row != GTK_INVALID_LIST_POSITION
         && *column != ENTENTE_BUDGET_COLUMN_LABEL;
}

void
_entente_budget_view_copy (EntenteBudgetView *self)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *text = NULL;
  guint row, column;

  if (self->table == NULL)
    return;
  if (is_cell (self, &row, &column))
    text = entente_grid_model_dup_text (entente_grid_get_model (self->grid), row, column);
  else
    {
      records = _entente_budget_view_dup_records (self);
      if (records->len == 0)
        return;
      text = entente_budget_copy (self->table, records,
                                  entente_budget_table_get_language (self->table));
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

/* The fields of the columns from the one that the keyboard is on. */
static GArray *
list_fields (EntenteBudgetView *self, EntenteRecord *record, guint column)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (guint));

  for (; column < ENTENTE_N_BUDGET_COLUMNS; column++)
    {
      guint field = entente_budget_column_get_field ((EntenteBudgetColumn) column, record);

      if (field != G_MAXUINT && entente_grid_columns_is_shown (self->columns, column))
        g_array_append_val (fields, field);
    }
  return fields;
}

static const char *
get_key (EntenteBudgetView *self, const EntenteBudgetRow *row)
{
  if (row == NULL || row->block == ENTENTE_BLOCK_IN_KIND)
    return "";
  if (row->line != NULL)
    return entente_record_get_text (ENTENTE_RECORD (row->line), ENTENTE_BUDGET_LINE_KEY);
  return entente_budget_row_get_entry (row, self->table)->key;
}

static gboolean
paste_over (EntenteBudgetView *self,
            const EntenteBudgetRow *row,
            guint column,
            const char *text,
            guint *n_changed,
            GError **error)
{
  EntenteRecord *record = entente_budget_row_get_record (row);
  g_autoptr (GArray) fields = list_fields (self, record, column);

  return entente_budget_paste_over (self->table, text, record, row->side,
                                    (const guint *) (gpointer) fields->data, fields->len, n_changed,
                                    error);
}

/* Cells go over cells; lines with a label, which several columns have, become new lines, and so do
   those that were copied whole, wherever the keyboard is. */
static void
paste_text (EntenteBudgetView *self, const char *text)
{
  guint column;
  guint cursor = entente_grid_get_cursor (self->grid, &column);
  const EntenteBudgetRow *row
    = entente_budget_list_get_row (_entente_budget_view_get_list (self), cursor);
  gboolean over = row != NULL && entente_budget_row_get_record (row) != NULL
                  && !entente_budget_is_copy (text)
                  && (column != ENTENTE_BUDGET_COLUMN_LABEL || strchr (text, '\t') == NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  EntenteRecord *first = NULL;
  guint n = 0;
  gboolean done;

  if (over)
    done = paste_over (self, row, column, text, &n, &error);
  else
    done = entente_budget_paste_lines (
      self->table, text, row != NULL ? row->side : ENTENTE_SIDE_CHARGES, get_key (self, row), &n,
      &first, &error);
  if (!done)
    {
      _entente_budget_view_tell (self, error);
      return;
    }
  /* Lines that nothing says the account of stand far below. */
  if (first != NULL)
    _entente_budget_view_go_to (self, first, ENTENTE_BUDGET_COLUMN_LABEL, FALSE);
  said = over ? g_strdup_printf (ngettext ("%u cell pasted", "%u cells pasted", n), n)
              : g_strdup_printf (ngettext ("%u line pasted", "%u lines pasted", n), n);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", said);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EntenteBudgetView) self = ENTENTE_BUDGET_VIEW (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->table == NULL)
    return;
  if (text == NULL || *text == '\0' || strlen (text) > BYTES_MAX)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                                  _ ("There are no cells to paste: copy some first."));
      return;
    }
  if (_entente_budget_view_is_writable (self))
    paste_text (self, text);
}

void
_entente_budget_view_paste (EntenteBudgetView *self)
{
  if (_entente_budget_view_is_writable (self))
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->pasting,
                                   read_cb, g_object_ref (self));
}
