/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-funding-dialog.h"

#include "budget/entente-funding-form-dialog.h"
#include "budget/entente-funding-papers.h"
#include "budget/entente-funding-words.h"
#include "entente-ranked-list.h"
#include "form/entente-field-group.h"
#include "preview/entente-preview-dialog.h"

#include <glib/gi18n-lib.h>

struct _EntenteFundingDialog
{
  AdwDialog parent_instance;

  /* Owned */
  EntenteProject *project;
  EntenteFundingRequest *request;
  GListModel *documents;
  GListModel *payments;
  GPtrArray *missing_rows;  /* borrowed, of GtkWidget; the arrays are ours */
  GPtrArray *document_rows;
  GPtrArray *payment_rows;

  /* Template */
  AdwPreferencesGroup *missing_group;
  AdwPreferencesGroup *payments_group;
  AdwPreferencesGroup *documents_group;
  EntenteFieldGroup *request_group;
  EntenteFieldGroup *amounts_group;
  EntenteFieldGroup *dates_group;
  EntenteFieldGroup *arguments_group;
  EntenteFieldGroup *report_group;
  EntenteFieldGroup *notes_group;
  EntenteFieldRow *funder_name_row;
  EntenteFieldRow *state_row;
  EntenteFieldRow *granted_row;

  guint idle;
};

G_DEFINE_FINAL_TYPE (EntenteFundingDialog, entente_funding_dialog, ADW_TYPE_DIALOG)

static EntenteStore *
get_store (EntenteFundingDialog *self)
{
  return entente_record_get_store (ENTENTE_RECORD (self->request));
}

static void
say (EntenteFundingDialog *self, const char *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", words);
}

/*
 * Fields that a rule binds to others
 */

static gboolean
put_state (EntenteRecord *record, guint field, const GValue *value, char **problem)
{
  g_autoptr (GError) error = NULL;

  if (entente_funding_request_set_state (ENTENTE_FUNDING_REQUEST (record), g_value_get_int (value),
                                         ENTENTE_MONEY_NONE, NULL, &error))
    return TRUE;
  g_set_str (problem, error->message);
  return FALSE;
}

static gboolean
put_granted (EntenteRecord *record, guint field, const GValue *value, char **problem)
{
  g_autoptr (GError) error = NULL;

  if (entente_funding_request_set_granted (ENTENTE_FUNDING_REQUEST (record),
                                           g_value_get_int64 (value), &error))
    return TRUE;
  g_set_str (problem, error->message);
  return FALSE;
}

/*
 * What follows from the fields
 */

static void
clear_rows (AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, rows->pdata[i]);
  g_ptr_array_set_size (rows, 0);
}

static void
add_row (AdwPreferencesGroup *group, GPtrArray *rows, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);
}

static void
show_missing (EntenteFundingDialog *self)
{
  g_autoptr (GPtrArray) missing = entente_funding_request_dup_missing (self->request);

  clear_rows (self->missing_group, self->missing_rows);
  for (guint i = 0; i < missing->len; i++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), missing->pdata[i]);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
      add_row (self->missing_group, self->missing_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->missing_group), missing->len > 0);
}

static void
show_amounts (EntenteFundingDialog *self)
{
  g_autofree char *hole = entente_funding_words_dup_hole (
    self->request,
    entente_record_get_cents (ENTENTE_RECORD (self->request), ENTENTE_FUNDING_REQUEST_GRANTED));
  EntenteMoney received = entente_funding_request_get_received (self->request);
  g_autofree char *amount = entente_funding_words_dup_money (received);
  g_autofree char *words = NULL;

  if (received != ENTENTE_MONEY_NONE)
    words = g_strdup_printf (_ ("Received so far: %s"), amount);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->amounts_group), hole);
  adw_preferences_group_set_description (self->payments_group, words);
}

static void
update (EntenteFundingDialog *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self->request);
  g_autofree char *title = NULL;

  if (entente_record_is_deleted (record))
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }
  title = entente_funding_request_dup_title (self->request);
  adw_dialog_set_title (ADW_DIALOG (self), title);
  /* Whoever is in the collective has a name already. */
  gtk_widget_set_visible (GTK_WIDGET (self->funder_name_row),
                          !entente_record_is_filled (record, ENTENTE_FUNDING_REQUEST_FUNDER));
  show_missing (self);
  show_amounts (self);
}

/*
 * Documents and instalments
 */

static void
show_documents (EntenteFundingDialog *self)
{
  clear_rows (self->documents_group, self->document_rows);
  for (guint i = 0; i < g_list_model_get_n_items (self->documents); i++)
    {
      g_autoptr (EntenteRecord) document = g_list_model_get_item (self->documents, i);

      add_row (self->documents_group, self->document_rows,
               entente_funding_papers_new_document_row (document));
    }
  add_row (self->documents_group, self->document_rows,
           entente_funding_papers_new_entry_row (self->request));
}

/* When it came, else when it is expected; those without a day last. */
static gboolean
get_payment_day (EntenteRecord *payment, GDate *day)
{
  return entente_record_get_date (payment, ENTENTE_FUNDING_PAYMENT_PAID_ON, day)
         || entente_record_get_date (payment, ENTENTE_FUNDING_PAYMENT_DUE_ON, day);
}

static int
compare_payments (gconstpointer a, gconstpointer b)
{
  EntenteRecord *first = *(EntenteRecord **) a;
  EntenteRecord *second = *(EntenteRecord **) b;
  GDate day, other;
  gboolean has_day = get_payment_day (first, &day);
  gboolean has_other = get_payment_day (second, &other);

  if (has_day != has_other)
    return has_day ? -1 : 1;
  return has_day ? g_date_compare (&day, &other) : 0;
}

static void
show_payments (EntenteFundingDialog *self)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_object_unref);

  clear_rows (self->payments_group, self->payment_rows);
  for (guint i = 0; i < g_list_model_get_n_items (self->payments); i++)
    g_ptr_array_add (sorted, g_list_model_get_item (self->payments, i));
  g_ptr_array_sort (sorted, compare_payments);
  for (guint i = 0; i < sorted->len; i++)
    add_row (self->payments_group, self->payment_rows,
             entente_funding_papers_new_payment_row (sorted->pdata[i]));
}

static void
show_papers (EntenteFundingDialog *self)
{
  show_documents (self);
  show_payments (self);
}

static void
idle_cb (gpointer data)
{
  EntenteFundingDialog *self = data;

  self->idle = 0;
  show_papers (self);
}

/* Not at once: one of the rows may have asked for the change. */
static void
papers_changed_cb (EntenteFundingDialog *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_once (idle_cb, self);
}

static void
add_payment_cb (EntenteFundingDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (entente_funding_request_insert_payment (self->request, &error) == NULL)
    {
      say (self, error->message);
      return;
    }
  show_papers (self);
  if (self->payment_rows->len > 0)
    adw_expander_row_set_expanded (self->payment_rows->pdata[self->payment_rows->len - 1], TRUE);
}

static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntenteFundingDialog *self = ENTENTE_FUNDING_DIALOG (widget);
  g_autoptr (EntenteFundingRequest) request = g_object_ref (self->request);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteEdit) edit = entente_store_begin (get_store (self),
                                                      _ ("Delete funding request"));

  entente_edit_delete (edit, ENTENTE_RECORD (request));
  if (entente_edit_commit (edit, &error))
    say (self, _ ("Funding request deleted"));
  else
    say (self, error->message);
}

/*
 * On paper and on line
 */

/* From the list, which gives it what other rooms know. */
static EntenteDocument *
find_note (EntenteFundingDialog *self)
{
  g_autofree char *path = g_strdup_printf ("funder-note/%" G_GINT64_FORMAT,
                                           entente_record_get_id (ENTENTE_RECORD (self->request)));

  return entente_document_find (self->project, path);
}

static void
note_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntenteFundingDialog *self = ENTENTE_FUNDING_DIALOG (widget);
  g_autoptr (EntenteDocument) note = find_note (self);

  adw_dialog_present (entente_preview_dialog_new (note), widget);
}

static void
form_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntenteFundingDialog *self = ENTENTE_FUNDING_DIALOG (widget);
  g_autoptr (EntenteDocument) note = find_note (self);

  adw_dialog_present (entente_funding_form_dialog_new (ENTENTE_FUNDER_NOTE_DOCUMENT (note)), widget);
}

/*
 * The dialog
 */

static void
entente_funding_dialog_dispose (GObject *object)
{
  EntenteFundingDialog *self = ENTENTE_FUNDING_DIALOG (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->documents);
  g_clear_object (&self->payments);
  g_clear_object (&self->request);
  g_clear_object (&self->project);
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_FUNDING_DIALOG);

  G_OBJECT_CLASS (entente_funding_dialog_parent_class)->dispose (object);
}

static void
entente_funding_dialog_finalize (GObject *object)
{
  EntenteFundingDialog *self = ENTENTE_FUNDING_DIALOG (object);

  g_ptr_array_unref (self->missing_rows);
  g_ptr_array_unref (self->document_rows);
  g_ptr_array_unref (self->payment_rows);

  G_OBJECT_CLASS (entente_funding_dialog_parent_class)->finalize (object);
}

static void
entente_funding_dialog_class_init (EntenteFundingDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_funding_dialog_dispose;
  object_class->finalize = entente_funding_dialog_finalize;

  g_type_ensure (ENTENTE_TYPE_FIELD_GROUP);
  g_type_ensure (ENTENTE_TYPE_FUNDING_REQUEST);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-funding-dialog.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, EntenteFundingDialog, child)
  BIND (missing_group);
  BIND (payments_group);
  BIND (documents_group);
  BIND (request_group);
  BIND (amounts_group);
  BIND (dates_group);
  BIND (arguments_group);
  BIND (report_group);
  BIND (notes_group);
  BIND (funder_name_row);
  BIND (state_row);
  BIND (granted_row);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, add_payment_cb);
  gtk_widget_class_install_action (widget_class, "request.note", NULL, note_cb);
  gtk_widget_class_install_action (widget_class, "request.form", NULL, form_cb);
  gtk_widget_class_install_action (widget_class, "request.delete", NULL, delete_cb);
}

static void
entente_funding_dialog_init (EntenteFundingDialog *self)
{
  self->missing_rows = g_ptr_array_new ();
  self->document_rows = g_ptr_array_new ();
  self->payment_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_field_row_set_put (self->state_row, put_state);
  entente_field_row_set_put (self->granted_row, put_granted);
}

static void
list_papers (EntenteFundingDialog *self)
{
  gint64 id = entente_record_get_id (ENTENTE_RECORD (self->request));
  EntenteStore *store = get_store (self);

  self->documents = G_LIST_MODEL (entente_ranked_list_new (
    entente_store_get_referrers (store, ENTENTE_TYPE_FUNDING_DOCUMENT,
                                 ENTENTE_FUNDING_DOCUMENT_REQUEST, id),
    ENTENTE_FUNDING_DOCUMENT_RANK));
  self->payments = g_object_ref (entente_store_get_referrers (
    store, ENTENTE_TYPE_FUNDING_PAYMENT, ENTENTE_FUNDING_PAYMENT_REQUEST, id));
  g_signal_connect_object (self->documents, "items-changed", G_CALLBACK (papers_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->payments, "items-changed", G_CALLBACK (papers_changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_papers (self);
}

AdwDialog *
entente_funding_dialog_new (EntenteProject *project, EntenteFundingRequest *request)
{
  EntenteFundingDialog *self;
  EntenteRecord *record = ENTENTE_RECORD (request);

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);
  g_return_val_if_fail (ENTENTE_IS_FUNDING_REQUEST (request), NULL);

  self = g_object_new (ENTENTE_TYPE_FUNDING_DIALOG, NULL);
  self->project = g_object_ref (project);
  self->request = g_object_ref (request);
  entente_field_group_set_record (self->request_group, record);
  entente_field_group_set_record (self->amounts_group, record);
  entente_field_group_set_record (self->dates_group, record);
  entente_field_group_set_record (self->arguments_group, record);
  entente_field_group_set_record (self->report_group, record);
  entente_field_group_set_record (self->notes_group, record);
  list_papers (self);
  g_signal_connect_object (get_store (self), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  /* What is missing stands above the state: it is to be seen. */
  adw_dialog_set_focus (ADW_DIALOG (self), self->missing_rows->len > 0
                                             ? self->missing_rows->pdata[0]
                                             : GTK_WIDGET (self->state_row));
  return ADW_DIALOG (self);
}

gboolean
entente_funding_dialog_reveal (EntenteFundingDialog *self, const EntenteField *field)
{
  EntenteFieldGroup *groups[] = { self->request_group,   self->amounts_group, self->dates_group,
                                  self->arguments_group, self->report_group,  self->notes_group };

  g_return_val_if_fail (ENTENTE_IS_FUNDING_DIALOG (self), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (entente_field_group_reveal (groups[i], field))
      return TRUE;
  return FALSE;
}
