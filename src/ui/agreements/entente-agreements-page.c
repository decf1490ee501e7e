/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreements/entente-agreements-page.h"

#include "agreements/entente-agreement-document.h"
#include "agreements/entente-agreement-life.h"
#include "agreements/entente-agreement-steps.h"
#include "agreements/entente-agreement-view.h"
#include "agreements/entente-parties-dialog.h"
#include "form/entente-refusal.h"
#include "preview/entente-document-output.h"

#include <glib/gi18n-lib.h>

struct _EntenteAgreementsPage
{
  EntentePage parent_instance;

  /* Owned */
  GSignalGroup *list_signals;
  GSignalGroup *store_signals;

  /* Template */
  AdwNavigationPage *detail_page;
  GtkListBox *list;
  AdwNavigationSplitView *split_view;
  GtkStack *stack;
  EntenteAgreementView *view;
};

G_DEFINE_FINAL_TYPE (EntenteAgreementsPage, entente_agreements_page, ENTENTE_TYPE_PAGE)

static EntenteStore *
get_store (EntenteAgreementsPage *self)
{
  EntenteProject *project = entente_page_get_project (ENTENTE_PAGE (self));

  return project != NULL ? entente_project_get_store (project) : NULL;
}

/*
 * Rows
 */

static EntenteAgreement *
get_row_agreement (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "agreement") : NULL;
}

static void
update_row (GtkListBoxRow *row)
{
  EntenteAgreement *agreement = get_row_agreement (row);
  EntenteRecord *record = ENTENTE_RECORD (agreement);
  g_autofree char *title = entente_agreement_dup_title (agreement);
  g_autofree char *state = entente_record_dup_display (record, ENTENTE_AGREEMENT_STATE);
  const char *number = entente_record_get_text (record, ENTENTE_AGREEMENT_NUMBER);
  g_autofree char *line = NULL;

  if (*number != '\0')
    /* Translators: state and number of an agreement: Signed · TABLEE27-CC-2027-001 */
    line = g_strdup_printf (C_ ("state, number", "%s · %s"), state, number);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line != NULL ? line : state);
}

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "agreement", g_object_ref (item), g_object_unref);
  update_row (GTK_LIST_BOX_ROW (row));
  return row;
}

static void
update_rows (EntenteAgreementsPage *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (!entente_record_is_deleted (ENTENTE_RECORD (get_row_agreement (row))))
        update_row (row);
    }
}

static GtkListBoxRow *
find_row (EntenteAgreementsPage *self, gint64 id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (entente_record_get_id (ENTENTE_RECORD (get_row_agreement (row))) == id)
        return row;
    }

  return NULL;
}

/* Those with a number in its order, then the drafts by title: the ids of records say nothing. */
static int
compare_agreements (gconstpointer a, gconstpointer b, gpointer data)
{
  const char *number_a = entente_record_get_text ((EntenteRecord *) a, ENTENTE_AGREEMENT_NUMBER);
  const char *number_b = entente_record_get_text ((EntenteRecord *) b, ENTENTE_AGREEMENT_NUMBER);
  g_autofree char *title_a = NULL;
  g_autofree char *title_b = NULL;

  if (*number_a != '\0' && *number_b != '\0')
    return strcmp (number_a, number_b);
  if (*number_a != '\0' || *number_b != '\0')
    return *number_a != '\0' ? -1 : 1;

  title_a = entente_agreement_dup_title ((EntenteAgreement *) a);
  title_b = entente_agreement_dup_title ((EntenteAgreement *) b);
  return g_utf8_collate (title_a, title_b);
}

static GListModel *
make_sorted (GListModel *agreements)
{
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_agreements, NULL, NULL));

  return G_LIST_MODEL (gtk_sort_list_model_new (g_object_ref (agreements), sorter));
}

/*
 * Which agreement is open
 */

static void
show_agreement (EntenteAgreementsPage *self, EntenteAgreement *agreement)
{
  entente_agreement_view_show (
      self->view, agreement != NULL ? entente_page_get_project (ENTENTE_PAGE (self)) : NULL,
      agreement);
}

static void
row_selected_cb (EntenteAgreementsPage *self, GtkListBoxRow *row)
{
  show_agreement (self, get_row_agreement (row));
}

static void
row_activated_cb (EntenteAgreementsPage *self)
{
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

/* Something is always open as long as there is something. */
static void
list_changed_cb (EntenteAgreementsPage *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  gtk_stack_set_visible_child_name (self->stack, first != NULL ? "agreements" : "empty");
  if (gtk_list_box_get_selected_row (self->list) == NULL)
    {
      gtk_list_box_select_row (self->list, first);
      if (first == NULL)
        show_agreement (self, NULL);
    }
}

static void
open_agreement (EntenteAgreementsPage *self, EntenteAgreement *agreement)
{
  GtkListBoxRow *row = find_row (self, entente_record_get_id (ENTENTE_RECORD (agreement)));

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

/*
 * Actions
 */

static void
parties_chosen_cb (EntenteAgreementsPage *self, GListModel *organizations)
{
  g_autoptr (GError) error = NULL;
  EntenteAgreement *agreement = entente_agreement_draft (
      get_store (self), ENTENTE_AGREEMENT_COOPERATION, organizations, &error);

  if (agreement != NULL)
    open_agreement (self, agreement);
  else
    entente_tell_refusal (GTK_WIDGET (self), _ ("The Agreement Was Not Composed"), error);
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteAgreementsPage *self = ENTENTE_AGREEMENTS_PAGE (widget);
  AdwDialog *dialog = entente_parties_dialog_new (get_store (self), NULL, 2);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (parties_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
blank_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteProject *project = entente_page_get_project (ENTENTE_PAGE (widget));
  g_autoptr (EntenteDocument) document = entente_agreement_document_new (project, NULL);

  entente_document_output_save (widget, document, ENTENTE_FILL_BLANK, "pdf");
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  entente_agreement_view_find (ENTENTE_AGREEMENTS_PAGE (widget)->view);
}

/*
 * Page
 */

static void
entente_agreements_page_project_changed (EntentePage *page)
{
  EntenteAgreementsPage *self = ENTENTE_AGREEMENTS_PAGE (page);
  EntenteStore *store = get_store (self);
  g_autoptr (GListModel) agreements
      = store != NULL ? make_sorted (entente_store_get_list (store, ENTENTE_TYPE_AGREEMENT)) : NULL;

  show_agreement (self, NULL);
  gtk_list_box_bind_model (self->list, agreements, make_row, self, NULL);
  g_signal_group_set_target (self->list_signals, agreements);
  g_signal_group_set_target (self->store_signals, store);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agreements.new",
                                 store != NULL && !entente_store_get_read_only (store));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agreements.blank", store != NULL);
  list_changed_cb (self);
}

static EntenteAgreement *
find_agreement_of (EntenteAgreementsPage *self, EntenteRecord *record)
{
  gint64 id;

  if (ENTENTE_IS_AGREEMENT (record))
    return ENTENTE_AGREEMENT (record);
  if (ENTENTE_IS_ARTICLE (record))
    id = entente_record_get_reference (record, ENTENTE_ARTICLE_AGREEMENT);
  else if (ENTENTE_IS_PARTY (record))
    id = entente_record_get_reference (record, ENTENTE_PARTY_AGREEMENT);
  else
    return NULL;

  return ENTENTE_AGREEMENT (
      entente_store_get_record (get_store (self), ENTENTE_TYPE_AGREEMENT, id));
}

static gboolean
entente_agreements_page_reveal (EntentePage *page, EntenteRecord *record, const EntenteField *field)
{
  EntenteAgreementsPage *self = ENTENTE_AGREEMENTS_PAGE (page);
  EntenteAgreement *agreement = find_agreement_of (self, record);

  if (agreement == NULL)
    return FALSE;

  open_agreement (self, agreement);
  return field == NULL || entente_agreement_view_reveal (self->view, record, field);
}

static char *
entente_agreements_page_dup_selection (EntentePage *page)
{
  EntenteAgreement *agreement =
      entente_agreement_view_get_agreement (ENTENTE_AGREEMENTS_PAGE (page)->view);

  return agreement != NULL ? g_strdup_printf ("%" G_GINT64_FORMAT,
                                              entente_record_get_id (ENTENTE_RECORD (agreement)))
                           : NULL;
}

static void
entente_agreements_page_restore_selection (EntentePage *page, const char *selection)
{
  EntenteAgreementsPage *self = ENTENTE_AGREEMENTS_PAGE (page);
  GtkListBoxRow *row =
      selection != NULL ? find_row (self, g_ascii_strtoll (selection, NULL, 10)) : NULL;

  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
}

static void
entente_agreements_page_dispose (GObject *object)
{
  EntenteAgreementsPage *self = ENTENTE_AGREEMENTS_PAGE (object);

  /* While there still is a template to empty. */
  entente_page_set_project (ENTENTE_PAGE (self), NULL);
  g_clear_object (&self->list_signals);
  g_clear_object (&self->store_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_AGREEMENTS_PAGE);

  G_OBJECT_CLASS (entente_agreements_page_parent_class)->dispose (object);
}

static void
entente_agreements_page_class_init (EntenteAgreementsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_agreements_page_dispose;

  page_class->name = "agreements";
  page_class->title = N_ ("Agreements");
  page_class->icon_name = "text-x-generic-symbolic";
  page_class->project_changed = entente_agreements_page_project_changed;
  page_class->reveal = entente_agreements_page_reveal;
  page_class->dup_selection = entente_agreements_page_dup_selection;
  page_class->restore_selection = entente_agreements_page_restore_selection;

  g_type_ensure (ENTENTE_TYPE_AGREEMENT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-agreements-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementsPage, detail_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementsPage, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementsPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementsPage, view);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);

  gtk_widget_class_install_action (widget_class, "agreements.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "agreements.blank", NULL, blank_action);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_action);
}

static void
entente_agreements_page_init (EntenteAgreementsPage *self)
{
  self->list_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_object (self->list_signals, "items-changed", G_CALLBACK (list_changed_cb),
                                 self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (update_rows), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}
