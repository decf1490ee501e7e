/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-funding-form-dialog.h"

#include "entente-heading-block.h"
#include "entente-key-value-block.h"

#include <glib/gi18n-lib.h>

struct _EntenteFundingFormDialog
{
  AdwDialog parent_instance;

  /* Children */
  AdwToastOverlay *toasts;
  AdwPreferencesPage *page;
  AdwPreferencesGroup *group; /* the last one */
};

G_DEFINE_FINAL_TYPE (EntenteFundingFormDialog, entente_funding_form_dialog, ADW_TYPE_DIALOG)

/* The button keeps a tick, so that whoever comes back from the form knows where to go on. */
static void
copy_cb (GtkButton *button, const char *value)
{
  GtkWidget *dialog
    = gtk_widget_get_ancestor (GTK_WIDGET (button), ENTENTE_TYPE_FUNDING_FORM_DIALOG);
  g_autofree char *typed = entente_funder_note_dup_typed (value);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), typed);
  gtk_button_set_icon_name (button, "object-select-symbolic");
  adw_toast_overlay_add_toast (ENTENTE_FUNDING_FORM_DIALOG (dialog)->toasts,
                               adw_toast_new (_ ("Copied")));
}

static GtkWidget *
make_button (const char *key, const char *value)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");
  /* Translators: the name of a value, such as Postal address. */
  g_autofree char *label = g_strdup_printf (_ ("Copy “%s”"), key);

  gtk_widget_set_tooltip_text (button, _ ("Copy"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_data (button, "clicked", G_CALLBACK (copy_cb), g_strdup (value),
                         (GClosureNotify) (GCallback) g_free, G_CONNECT_DEFAULT);
  return button;
}

/* On paper it would be a dotted line. */
static gboolean
is_blank (EntenteRichText *text)
{
  for (guint i = 0; i < entente_rich_text_get_n_runs (text); i++)
    if (entente_rich_text_get_run (text, i)->kind == ENTENTE_TEXT_RUN_BLANK)
      return TRUE;

  return FALSE;
}

static GtkWidget *
make_row (EntenteRichText *key, EntenteRichText *text)
{
  g_autofree char *title = entente_rich_text_dup_plain (key);
  g_autofree char *value = entente_rich_text_dup_plain (text);
  const gboolean blank = is_blank (text);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", title,
                                 "subtitle", blank ? _ ("Entente does not know it") : value,
                                 "subtitle-selectable", !blank,
                                 NULL);
  GtkWidget *button;

  if (blank)
    {
      gtk_widget_add_css_class (row, "dim-label");
      return row;
    }
  button = make_button (title, value);
  gtk_widget_add_css_class (row, "property");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  return row;
}

static void
add_group (EntenteFundingFormDialog *self, EntenteHeadingBlock *heading)
{
  g_autofree char *title = entente_rich_text_dup_plain (entente_heading_block_get_text (heading));
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, escaped);
  adw_preferences_page_add (self->page, self->group);
}

static void
add_values (EntenteFundingFormDialog *self, EntenteKeyValueBlock *block)
{
  GPtrArray *keys = entente_key_value_block_get_keys (block);
  GPtrArray *values = entente_key_value_block_get_values (block);

  for (guint i = 0; self->group != NULL && i < keys->len; i++)
    adw_preferences_group_add (self->group, make_row (keys->pdata[i], values->pdata[i]));
}

/* What stands on paper, in its order: the parts are groups. */
static void
show_form (EntenteFundingFormDialog *self, EntenteComposition *form)
{
  GPtrArray *blocks = entente_composition_get_blocks (form);

  for (guint i = 0; i < blocks->len; i++)
    {
      if (ENTENTE_IS_HEADING_BLOCK (blocks->pdata[i])
          && entente_heading_block_get_level (blocks->pdata[i]) > 2)
        add_group (self, blocks->pdata[i]);
      else if (ENTENTE_IS_KEY_VALUE_BLOCK (blocks->pdata[i]))
        add_values (self, blocks->pdata[i]);
    }
}

static void
entente_funding_form_dialog_dispose (GObject *object)
{
  adw_dialog_set_child (ADW_DIALOG (object), NULL);

  G_OBJECT_CLASS (entente_funding_form_dialog_parent_class)->dispose (object);
}

static void
entente_funding_form_dialog_class_init (EntenteFundingFormDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_funding_form_dialog_dispose;
}

static void
entente_funding_form_dialog_init (EntenteFundingFormDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();

  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  adw_preferences_page_set_description (
    self->page, _ ("Copy each value and paste it into the form on line. Amounts and numbers are copied "
                   "without spaces."));
  adw_toast_overlay_set_child (self->toasts, GTK_WIDGET (self->page));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->toasts));
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Values for the Form"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 560);
  adw_dialog_set_content_height (ADW_DIALOG (self), 760);
  adw_dialog_set_child (ADW_DIALOG (self), view);
}

AdwDialog *
entente_funding_form_dialog_new (EntenteFunderNoteDocument *note)
{
  EntenteFundingFormDialog *self;
  g_autoptr (EntenteComposition) form = NULL;

  g_return_val_if_fail (ENTENTE_IS_FUNDER_NOTE_DOCUMENT (note), NULL);

  self = g_object_new (ENTENTE_TYPE_FUNDING_FORM_DIALOG, NULL);
  form = entente_funder_note_document_compose_form (note);
  show_form (self, form);
  return ADW_DIALOG (self);
}
