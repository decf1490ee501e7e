/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-funding-papers.h"

#include "budget/entente-funding-words.h"
#include "entente-civil-date.h"
#include "form/entente-date-display.h"
#include "form/entente-field-row.h"

#include <glib/gi18n-lib.h>

static void
commit (EntenteEdit *edit, GtkWidget *widget)
{
  g_autoptr (GError) error = NULL;

  if (!entente_edit_commit (edit, &error))
    gtk_widget_activate_action (widget, "win.toast", "s",
                                _ ("This could not be saved; nothing was changed. Please try "
                                   "again."));
}

static GtkWidget *
make_remove_button (const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
remove_record (EntenteRecord *record, GtkWidget *button, const char *label)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (entente_record_get_store (record), label);

  entente_edit_delete (edit, record);
  commit (edit, button);
}

/*
 * Documents
 */

static void
ready_toggled_cb (EntenteRecord *document, GParamSpec *pspec, GtkWidget *check)
{
  g_autoptr (EntenteEdit) edit = NULL;
  gboolean is_ready = gtk_check_button_get_active (GTK_CHECK_BUTTON (check));

  if (entente_record_is_deleted (document)
      || entente_record_get_boolean (document, ENTENTE_FUNDING_DOCUMENT_READY) == is_ready)
    return;
  edit = entente_store_begin (entente_record_get_store (document),
                              _ ("Change document to supply"));
  entente_edit_set_boolean (edit, document, ENTENTE_FUNDING_DOCUMENT_READY, is_ready);
  commit (edit, check);
}

static void
remove_document_cb (EntenteRecord *document, GtkWidget *button)
{
  if (!entente_record_is_deleted (document))
    remove_record (document, button, _ ("Delete document to supply"));
}

static void
document_renamed_cb (EntenteRecord *document, GtkWidget *row)
{
  g_autoptr (EntenteEdit) edit = NULL;
  g_autofree char *label
    = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  if (entente_record_is_deleted (document) || *label == '\0')
    return;
  edit = entente_store_begin (entente_record_get_store (document), _ ("Rename document"));
  entente_edit_set_text (edit, document, ENTENTE_FUNDING_DOCUMENT_LABEL, label);
  commit (edit, row);
}

/* Undone, or changed elsewhere. */
static void
document_changed_cb (GtkWidget *row, GParamSpec *pspec, EntenteRecord *document)
{
  const char *label = entente_record_get_text (document, ENTENTE_FUNDING_DOCUMENT_LABEL);
  GtkCheckButton *check = g_object_get_data (G_OBJECT (row), "check");

  gtk_check_button_set_active (check, entente_record_get_boolean (document,
                                                                  ENTENTE_FUNDING_DOCUMENT_READY));
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), label))
    gtk_editable_set_text (GTK_EDITABLE (row), label);
}

GtkWidget *
entente_funding_papers_new_document_row (EntenteRecord *document)
{
  GtkWidget *row, *check, *button;

  g_return_val_if_fail (ENTENTE_IS_FUNDING_DOCUMENT (document), NULL);

  row = adw_entry_row_new ();
  check = gtk_check_button_new ();
  button = make_remove_button (_ ("Take off the List"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Document"));
  g_object_set_data (G_OBJECT (row), "check", check);
  document_changed_cb (row, NULL, document);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (check, _ ("Ready"));
  adw_entry_row_add_prefix (ADW_ENTRY_ROW (row), check);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
  g_signal_connect_object (check, "notify::active", G_CALLBACK (ready_toggled_cb), document,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_document_cb), document,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "apply", G_CALLBACK (document_renamed_cb), document,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify", G_CALLBACK (document_changed_cb), row,
                           G_CONNECT_SWAPPED);
  return row;
}

static gint64
find_last_rank (EntenteFundingRequest *request)
{
  GListModel *documents = entente_store_get_referrers (
    entente_record_get_store (ENTENTE_RECORD (request)), ENTENTE_TYPE_FUNDING_DOCUMENT,
    ENTENTE_FUNDING_DOCUMENT_REQUEST, entente_record_get_id (ENTENTE_RECORD (request)));
  gint64 last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr (EntenteRecord) document = g_list_model_get_item (documents, i);

      last = MAX (last, entente_record_get_integer (document, ENTENTE_FUNDING_DOCUMENT_RANK));
    }
  return last;
}

static void
entry_apply_cb (EntenteFundingRequest *request, GtkWidget *row)
{
  g_autofree char *label
    = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *document;

  if (*label == '\0' || entente_record_is_deleted (ENTENTE_RECORD (request)))
    return;
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  edit = entente_store_begin (entente_record_get_store (ENTENTE_RECORD (request)),
                              _ ("Add document to supply"));
  document = entente_edit_insert (edit, ENTENTE_TYPE_FUNDING_DOCUMENT);
  entente_edit_set_text (edit, document, ENTENTE_FUNDING_DOCUMENT_LABEL, label);
  entente_edit_set_reference (edit, document, ENTENTE_FUNDING_DOCUMENT_REQUEST,
                              ENTENTE_RECORD (request));
  entente_edit_set_integer (edit, document, ENTENTE_FUNDING_DOCUMENT_RANK,
                            find_last_rank (request) + 1);
  commit (edit, row);
}

GtkWidget *
entente_funding_papers_new_entry_row (EntenteFundingRequest *request)
{
  GtkWidget *row;

  g_return_val_if_fail (ENTENTE_IS_FUNDING_REQUEST (request), NULL);

  row = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Add a document"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_object (row, "apply", G_CALLBACK (entry_apply_cb), request, G_CONNECT_SWAPPED);
  return row;
}

/*
 * Instalments
 */

static char *
dup_payment_words (EntenteRecord *payment)
{
  g_autoptr (GSettings) settings = g_settings_new (ENTENTE_APP_ID);
  g_autofree char *amount = entente_funding_words_dup_money (
    entente_record_get_cents (payment, ENTENTE_FUNDING_PAYMENT_AMOUNT));
  g_autofree char *shown = NULL;
  GDate day;

  if (entente_record_get_date (payment, ENTENTE_FUNDING_PAYMENT_PAID_ON, &day))
    {
      shown = entente_date_display (&day, settings);
      /* Translators: an amount and the day it came */
      return g_strdup_printf (_ ("%s, received on %s"), amount, shown);
    }
  if (entente_record_get_date (payment, ENTENTE_FUNDING_PAYMENT_DUE_ON, &day))
    {
      shown = entente_date_display (&day, settings);
      /* Translators: an amount and the day it should come */
      return g_strdup_printf (_ ("%s, expected on %s"), amount, shown);
    }
  /* Translators: an amount that should come some day */
  return g_strdup_printf (_ ("%s, no date yet"), amount);
}

static void
payment_changed_cb (GtkWidget *row, GParamSpec *pspec, EntenteRecord *payment)
{
  const char *label = entente_record_get_text (payment, ENTENTE_FUNDING_PAYMENT_LABEL);
  g_autofree char *words = dup_payment_words (payment);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 *label != '\0' ? label : _ ("Instalment"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), words);
}

static void
remove_payment_cb (EntenteRecord *payment, GtkWidget *button)
{
  if (!entente_record_is_deleted (payment))
    remove_record (payment, button, _ ("Delete instalment"));
}

static void
add_field (GtkWidget *row, EntenteRecord *payment, const char *name)
{
  GtkWidget *field = entente_field_row_new (ENTENTE_TYPE_FUNDING_PAYMENT, name);

  entente_field_row_set_record (ENTENTE_FIELD_ROW (field), payment);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), field);
}

GtkWidget *
entente_funding_papers_new_payment_row (EntenteRecord *payment)
{
  GtkWidget *row, *button;

  g_return_val_if_fail (ENTENTE_IS_FUNDING_PAYMENT (payment), NULL);

  row = adw_expander_row_new ();
  button = make_remove_button (_ ("Delete Instalment"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), button);
  add_field (row, payment, "label");
  add_field (row, payment, "amount");
  add_field (row, payment, "due-on");
  add_field (row, payment, "paid-on");
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_payment_cb), payment,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (payment, "notify", G_CALLBACK (payment_changed_cb), row,
                           G_CONNECT_SWAPPED);
  payment_changed_cb (row, NULL, payment);
  return row;
}
