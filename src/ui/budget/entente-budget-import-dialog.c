/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-import-dialog.h"

#include "budget/entente-budget-import.h"
#include "import/entente-import-columns.h"
#include "import/entente-import-memory.h"

#include <glib/gi18n-lib.h>

struct _EntenteBudgetImportDialog
{
  EntenteImportDialog parent_instance;

  /* Owned */
  EntenteBudgetTable *table;
};

G_DEFINE_FINAL_TYPE (EntenteBudgetImportDialog,
                     entente_budget_import_dialog,
                     ENTENTE_TYPE_IMPORT_DIALOG)

/* In the order of the row. */
enum {
  NUMBERS_FRENCH,
  NUMBERS_ENGLISH,
};

static void
set_target (gpointer import, guint column, const char *target)
{
  entente_budget_import_set_target (import, column, target);
}

static const EntenteImportMapping mapping = {
  .get_n_columns = (guint (*) (gpointer)) entente_budget_import_get_n_columns,
  .get_heading = (const char *(*) (gpointer, guint)) entente_budget_import_get_heading,
  .get_example = (const char *(*) (gpointer, guint)) entente_budget_import_get_example,
  .dup_target = (char *(*) (gpointer, guint)) entente_budget_import_dup_target,
  .set_target = set_target,
  .dup_targets = (char **(*) (gpointer)) entente_budget_import_dup_targets,
};

static void
numbers_selected_cb (AdwComboRow *row, GParamSpec *pspec, EntenteBudgetImport *import)
{
  entente_budget_import_set_french_numbers (import,
                                            adw_combo_row_get_selected (row) == NUMBERS_FRENCH);
}

static GtkWidget *
make_options (EntenteBudgetImport *import)
{
  static const char *const choices[] = { "1\u202f234,56", "1,234.56", NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (choices);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW,
                                 "title",
                                 _ ("Numbers Are Written"),
                                 "model",
                                 model,
                                 "selected",
                                 entente_budget_import_get_french_numbers (import)
                                   ? NUMBERS_FRENCH
                                   : NUMBERS_ENGLISH,
                                 NULL);

  g_signal_connect_object (row, "notify::selected", G_CALLBACK (numbers_selected_cb), import, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return group;
}

static EntenteImport *
entente_budget_import_dialog_read (EntenteImportDialog *dialog,
                                   GBytes *content,
                                   const char *file_name,
                                   GError **error)
{
  EntenteBudgetImportDialog *self = ENTENTE_BUDGET_IMPORT_DIALOG (dialog);

  return (EntenteImport *) entente_budget_import_read (self->table, content, error);
}

static void
recall_mapping (EntenteBudgetImport *import)
{
  g_autofree char *layout = entente_budget_import_dup_layout (import);
  g_autofree char *remembered = entente_import_memory_recall (layout);
  g_autoptr (GError) error = NULL;

  if (remembered != NULL && !entente_budget_import_set_mapping (import, remembered, &error))
    g_debug ("What columns meant last time is of no use now: %s", error->message);
}

static char *
entente_budget_import_dialog_imported (EntenteImportDialog *dialog, EntenteImport *import)
{
  EntenteBudgetImport *own = ENTENTE_BUDGET_IMPORT (import);
  g_autofree char *layout = entente_budget_import_dup_layout (own);
  g_autofree char *meanings = entente_budget_import_dup_mapping (own);

  entente_import_memory_remember (layout, meanings);
  return ENTENTE_IMPORT_DIALOG_CLASS (entente_budget_import_dialog_parent_class)
    ->imported (dialog, import);
}

static void
entente_budget_import_dialog_show (EntenteImportDialog *dialog, EntenteImport *import)
{
  recall_mapping (ENTENTE_BUDGET_IMPORT (import));
  entente_import_dialog_set_options (dialog, make_options (ENTENTE_BUDGET_IMPORT (import)));
  entente_import_dialog_add_page (
    dialog,
    entente_import_columns_new (import, &mapping,
                                _ ("Say what each column of the file holds. What is left out goes "
                                   "to the comments of the lines. Entente remembers it for the "
                                   "next file with the same columns.")),
    _ ("Columns"));
}

static void
entente_budget_import_dialog_choose_another (EntenteImportDialog *dialog, GtkWidget *opener)
{
  entente_budget_import_dialog_choose (opener, ENTENTE_BUDGET_IMPORT_DIALOG (dialog)->table);
}

static void
entente_budget_import_dialog_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_BUDGET_IMPORT_DIALOG (object)->table);

  G_OBJECT_CLASS (entente_budget_import_dialog_parent_class)->finalize (object);
}

static void
entente_budget_import_dialog_class_init (EntenteBudgetImportDialogClass *klass)
{
  EntenteImportDialogClass *dialog_class = ENTENTE_IMPORT_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_budget_import_dialog_finalize;
  dialog_class->read = entente_budget_import_dialog_read;
  dialog_class->show = entente_budget_import_dialog_show;
  dialog_class->imported = entente_budget_import_dialog_imported;
  dialog_class->choose = entente_budget_import_dialog_choose_another;
}

static void
entente_budget_import_dialog_init (EntenteBudgetImportDialog *self)
{
}

AdwDialog *
entente_budget_import_dialog_open (GtkWidget *parent, EntenteBudgetTable *table, GFile *file)
{
  EntenteBudgetImportDialog *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (table), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (ENTENTE_TYPE_BUDGET_IMPORT_DIALOG, NULL);
  self->table = g_object_ref (table);
  entente_import_dialog_open (ENTENTE_IMPORT_DIALOG (self), parent, file);
  return ADW_DIALOG (self);
}

static void
open_chosen (GtkWidget *parent, gpointer table, GFile *file)
{
  entente_budget_import_dialog_open (parent, table, file);
}

void
entente_budget_import_dialog_choose (GtkWidget *parent, EntenteBudgetTable *table)
{
  static const char *const suffixes[] = { "csv", "tsv", "txt", NULL };
  static const EntenteImportSource source = {
    N_ ("Import into the Budget"),
    N_ ("Spreadsheets (CSV)"),
    suffixes,
    open_chosen,
  };

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (ENTENTE_IS_BUDGET_TABLE (table));

  entente_import_dialog_choose (&source, parent, table);
}
