/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-export-dialog.h"

#include "budget/entente-accounts-document.h"
#include "budget/entente-budget-export.h"
#include "budget/entente-funding-export.h"
#include "budget/entente-settlement-export.h"
#include "entente-document.h"
#include "export/entente-export-file.h"
#include "preview/entente-preview-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _EntenteBudgetExportDialog
{
  AdwDialog parent_instance;

  /* Owned */
  EntenteProject *project;
  GPtrArray *shown;  /* documents, in the order of the rows */
  GtkWidget *parent; /* nullable: who is told what was done */

  /* Template */
  AdwPreferencesGroup *chart_group;
  AdwComboRow *chart_row;
  GtkListBox *documents;
  GtkListBox *files;
};

G_DEFINE_FINAL_TYPE (EntenteBudgetExportDialog, entente_budget_export_dialog, ADW_TYPE_DIALOG)

/* Of all documents of the project, those of the budget: of that name, or in that folder. */
static const char *const papers[] = {
  "budget",      "budget/",        "financial-report", "financial-report/", "settlement",
  "settlement/", "volunteer-time", "funder-note/",     "cash-plan",
};

static const struct
{
  const char *kind; /* what is made, and the suffix of its file */
  const char *title;
  const char *words;
} kinds[] = {
  { "budget.xlsx", N_ ("Budget (Spreadsheet)"),
    N_ ("Facing table and every line; totals count by themselves") },
  { "financial-report.xlsx", N_ ("Financial Report (Spreadsheet)"),
    N_ ("Forecast, actual, differences and explanations") },
  { "settlement.xlsx", N_ ("Settlement Between the Partners (Spreadsheet)"),
    N_ ("Balances, transfers and the reasoning") },
  { "budget.csv", N_ ("Lines of the Budget (CSV)"), N_ ("One line a row; can be read back in") },
  { "funding.csv", N_ ("Funding Requests (CSV)"), N_ ("Amounts, states and dates") },
};

static void
say (EntenteBudgetExportDialog *self, const char *sentence)
{
  if (self->parent != NULL)
    gtk_widget_activate_action (self->parent, "win.toast", "s", sentence);
}

static EntenteBudgetTable *
get_table (EntenteBudgetExportDialog *self)
{
  return entente_project_get_budget_table (self->project);
}

static const char *
get_chart (EntenteBudgetExportDialog *self)
{
  return entente_account_chart_list ()[adw_combo_row_get_selected (self->chart_row)];
}

/*
 * Paper
 */

static GtkWidget *
make_row (const char *title, const char *words, const char *icon)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", title,
                                 "subtitle", words,
                                 "activatable", TRUE,
                                 NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon));
  return row;
}

static gboolean
is_paper (const char *path, const char *paper)
{
  return g_str_has_suffix (paper, "/") ? g_str_has_prefix (path, paper) : g_str_equal (path, paper);
}

static void
fill_documents (EntenteBudgetExportDialog *self)
{
  g_autoptr (GPtrArray) all = entente_document_list (self->project);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    for (guint j = 0; j < all->len; j++)
      {
        EntenteDocument *document = g_ptr_array_index (all, j);

        if (!is_paper (entente_document_get_path (document), papers[i]))
          continue;
        g_ptr_array_add (self->shown, g_object_ref (document));
        gtk_list_box_append (self->documents,
                             make_row (entente_document_get_title (document), "",
                                       "go-next-symbolic"));
      }
}

static void
document_activated_cb (EntenteBudgetExportDialog *self, GtkListBoxRow *row)
{
  EntenteDocument *document
    = g_ptr_array_index (self->shown, (guint) gtk_list_box_row_get_index (row));

  if (ENTENTE_IS_ACCOUNTS_DOCUMENT (document))
    entente_accounts_document_set_chart (ENTENTE_ACCOUNTS_DOCUMENT (document), get_chart (self));
  adw_dialog_present (entente_preview_dialog_new (document), GTK_WIDGET (self));
}

/*
 * Files
 */

static void
fill_files (EntenteBudgetExportDialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_list_box_append (self->files,
                         make_row (_ (kinds[i].title), _ (kinds[i].words),
                                   "document-save-symbolic"));
}

static GBytes *
make_settlement (EntenteBudgetTable *table, GError **error)
{
  EntenteStore *store = entente_budget_table_get_store (table);
  EntenteBudget *budget = entente_budget_table_get_budget (table);
  const EntenteLanguage language = entente_budget_table_get_language (table);
  g_autoptr (EntentePartnerBalance) balance
    = entente_partner_balance_new (store, budget,
                                   entente_partner_balance_choose_column (store, budget), language);

  return entente_settlement_export (store, balance, language, error);
}

static GBytes *
make_file (EntenteProject *project, const char *kind, const char *chart, GError **error)
{
  EntenteBudgetTable *own = entente_project_get_budget_table (project);
  g_autoptr (EntenteBudgetTable) table
    = entente_budget_table_new (entente_project_get_store (project),
                                NULL,
                                entente_budget_table_get_language (own));

  entente_budget_table_set_chart (table, chart);
  if (g_str_equal (kind, "financial-report.xlsx"))
    return entente_financial_report_export (table, error);
  if (g_str_equal (kind, "settlement.xlsx"))
    return make_settlement (table, error);
  if (g_str_equal (kind, "funding.csv"))
    return entente_funding_export (entente_project_get_store (project), "csv");

  return entente_budget_export (table, strrchr (kind, '.') + 1, error);
}

gboolean
entente_budget_export_dialog_write (EntenteProject *project,
                                    const char *kind,
                                    const char *chart,
                                    GFile *file,
                                    GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), FALSE);
  g_return_val_if_fail (kind != NULL && chart != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  bytes = make_file (project, kind, chart, error);
  return entente_export_file_write (bytes, file, error);
}

typedef struct {
  EntenteBudgetExportDialog *dialog; /* owned */
  const char *kind;
} Choice;

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Choice *choice = data;
  g_autoptr (EntenteBudgetExportDialog) self = choice->dialog;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *said = NULL;

  if (file == NULL)
    return;
  name = g_file_get_basename (file);
  if (entente_budget_export_dialog_write (self->project, choice->kind, get_chart (self), file,
                                          &error))
    {
      said = g_strdup_printf (_ ("“%s” was written"), name);
      adw_dialog_close (ADW_DIALOG (self));
    }
  else
    said = entente_export_file_dup_failure (file, error);
  say (self, said);
}

static void
file_activated_cb (EntenteBudgetExportDialog *self, GtkListBoxRow *row)
{
  const guint index = (guint) gtk_list_box_row_get_index (row);
  const char *suffix = strrchr (kinds[index].kind, '.') + 1;
  g_autoptr (GtkFileDialog) dialog = entente_export_file_new_dialog (_ (kinds[index].title), suffix,
                                                                     _ (kinds[index].title));
  Choice *choice = g_new0 (Choice, 1);

  choice->dialog = g_object_ref (self);
  choice->kind = kinds[index].kind;
  gtk_file_dialog_save (dialog,
                        GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                        NULL,
                        place_chosen_cb,
                        choice);
}

/*
 * The chart of accounts
 */

static void
chart_selected_cb (EntenteBudgetExportDialog *self)
{
  const EntenteAccountChart *chart
    = entente_account_chart_get (get_chart (self), entente_language_get_interface ());

  adw_preferences_group_set_description (self->chart_group,
                                         entente_account_chart_get_description (chart));
}

static void
fill_charts (EntenteBudgetExportDialog *self)
{
  const char *own =
      entente_account_chart_get_id (entente_budget_table_get_chart (get_table (self)));
  const char *const *ids = entente_account_chart_list ();
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const EntenteAccountChart *chart
        = entente_account_chart_get (ids[i], entente_language_get_interface ());

      gtk_string_list_append (titles, entente_account_chart_get_title (chart));
      if (g_str_equal (ids[i], own))
        selected = i;
    }
  adw_combo_row_set_model (self->chart_row, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->chart_row, selected);
  chart_selected_cb (self);
}

/*
 * The dialog
 */

static void
entente_budget_export_dialog_dispose (GObject *object)
{
  EntenteBudgetExportDialog *self = ENTENTE_BUDGET_EXPORT_DIALOG (object);

  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_BUDGET_EXPORT_DIALOG);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_object (&self->project);
  g_clear_object (&self->parent);

  G_OBJECT_CLASS (entente_budget_export_dialog_parent_class)->dispose (object);
}

static void
entente_budget_export_dialog_class_init (EntenteBudgetExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_budget_export_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-budget-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetExportDialog, chart_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetExportDialog, chart_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetExportDialog, documents);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetExportDialog, files);
  gtk_widget_class_bind_template_callback (widget_class, chart_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, document_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, file_activated_cb);
}

static void
entente_budget_export_dialog_init (EntenteBudgetExportDialog *self)
{
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
entente_budget_export_dialog_new (EntenteProject *project)
{
  EntenteBudgetExportDialog *self;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);

  self = g_object_new (ENTENTE_TYPE_BUDGET_EXPORT_DIALOG, NULL);
  self->project = g_object_ref (project);
  fill_charts (self);
  fill_documents (self);
  fill_files (self);
  return ADW_DIALOG (self);
}

void
entente_budget_export_dialog_present (GtkWidget *parent, EntenteProject *project)
{
  AdwDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (ENTENTE_IS_PROJECT (project));

  dialog = entente_budget_export_dialog_new (project);
  g_set_object (&ENTENTE_BUDGET_EXPORT_DIALOG (dialog)->parent, parent);
  adw_dialog_present (dialog, parent);
}
