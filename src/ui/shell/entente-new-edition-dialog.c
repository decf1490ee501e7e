/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/entente-new-edition-dialog.h"

#include "entente-civil-date.h"

#include <glib/gi18n-lib.h>

#define CREATE "create"

static GtkEditable *
get_entry (AdwAlertDialog *dialog)
{
  GtkWidget *list = adw_alert_dialog_get_extra_child (dialog);

  return GTK_EDITABLE (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
}

static void
date_changed_cb (AdwAlertDialog *dialog)
{
  GDate date;

  adw_alert_dialog_set_response_enabled (
    dialog, CREATE,
    entente_date_parse (gtk_editable_get_text (get_entry (dialog)), &date) == ENTENTE_DATE_VALID);
}

static GtkWidget *
make_list (AdwAlertDialog *dialog)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("First day of the next event"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_object (row, "changed", G_CALLBACK (date_changed_cb), dialog, G_CONNECT_SWAPPED);

  return list;
}

void
entente_new_edition_dialog_present (GtkWidget *parent,
                                    GAsyncReadyCallback callback,
                                    gpointer data)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (
    _ ("New Edition"),
    _ ("A new project with the same collective and the same tasks. What is counted from the event "
       "keeps its distance, other dates move by whole weeks, and what was done is to do again. "
       "Agreements are drafts again.")));

  g_return_if_fail (GTK_IS_WIDGET (parent));

  adw_alert_dialog_add_responses (dialog,
                                  "cancel", _ ("_Cancel"),
                                  CREATE, _ ("C_reate…"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (dialog, CREATE, ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_response_enabled (dialog, CREATE, FALSE);
  adw_alert_dialog_set_default_response (dialog, CREATE);
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_set_extra_child (dialog, make_list (dialog));
  adw_dialog_set_focus (ADW_DIALOG (dialog), GTK_WIDGET (get_entry (dialog)));
  adw_alert_dialog_choose (dialog, parent, NULL, callback, data);
}

gboolean
entente_new_edition_dialog_finish (GObject *dialog, GAsyncResult *result, GDate *starts_on)
{
  AdwAlertDialog *self = ADW_ALERT_DIALOG (dialog);

  return g_str_equal (adw_alert_dialog_choose_finish (self, result), CREATE)
         && entente_date_parse (gtk_editable_get_text (get_entry (self)), starts_on)
              == ENTENTE_DATE_VALID;
}
