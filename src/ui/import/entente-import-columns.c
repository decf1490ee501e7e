/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/entente-import-columns.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* What the rows of a page share. */
typedef struct {
  EntenteImport *import; /* owned */
  const EntenteImportMapping *mapping;
  GStrv targets;   /* owned: target, label… */
  GPtrArray *rows; /* owned, of borrowed AdwComboRow: one a column */
  gboolean showing;
} Columns;

static void
columns_free (Columns *self)
{
  g_object_unref (self->import);
  g_strfreev (self->targets);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static guint
find_target (Columns *self, guint column)
{
  g_autofree char *target = self->mapping->dup_target (self->import, column);

  for (guint i = 0; self->targets[2 * i] != NULL; i++)
    if (g_str_equal (self->targets[2 * i], target))
      return i;
  return 0;
}

/* A meaning that is given to a column may be taken from another. */
static void
show_targets (Columns *self)
{
  self->showing = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    adw_combo_row_set_selected (g_ptr_array_index (self->rows, i), find_target (self, i));
  self->showing = FALSE;
}

static void
target_selected_cb (AdwComboRow *row, GParamSpec *pspec, Columns *self)
{
  guint selected = adw_combo_row_get_selected (row);
  guint column;

  if (self->showing || selected == GTK_INVALID_LIST_POSITION
      || !g_ptr_array_find (self->rows, row, &column))
    return;
  self->mapping->set_target (self->import, column, self->targets[2 * selected]);
  show_targets (self);
}

static GtkWidget *
make_row (Columns *self, guint column, GtkStringList *labels)
{
  const char *heading = self->mapping->get_heading (self->import, column);
  g_autofree char *number = NULL;
  GtkWidget *row;

  if (*heading == '\0')
    {
      /* Translators: a column of a spreadsheet that has no heading */
      number = g_strdup_printf (_ ("Column %u"), column + 1);
      heading = number;
    }
  row = g_object_new (ADW_TYPE_COMBO_ROW,
                      "use-markup",
                      FALSE,
                      "title",
                      heading,
                      "subtitle",
                      self->mapping->get_example (self->import, column),
                      "subtitle-lines",
                      1,
                      "model",
                      labels,
                      "selected",
                      find_target (self, column),
                      NULL);
  g_signal_connect (row, "notify::selected", G_CALLBACK (target_selected_cb), self);
  return row;
}

GtkWidget *
entente_import_columns_new (EntenteImport *import,
                            const EntenteImportMapping *mapping,
                            const char *description)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();
  Columns *self;

  g_return_val_if_fail (ENTENTE_IS_IMPORT (import), NULL);
  g_return_val_if_fail (mapping != NULL, NULL);

  self = g_new0 (Columns, 1);
  self->import = g_object_ref (import);
  self->mapping = mapping;
  self->targets = mapping->dup_targets (import);
  self->rows = g_ptr_array_new ();
  for (guint i = 0; self->targets[2 * i] != NULL; i++)
    gtk_string_list_append (labels, self->targets[2 * i + 1]);
  for (guint i = 0; i < mapping->get_n_columns (import); i++)
    {
      GtkWidget *row = make_row (self, i, labels);

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  g_object_set_data_full (G_OBJECT (page), "columns", self, (GDestroyNotify) columns_free);
  return page;
}
