/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-dialog-fixture.h"

static void
toast_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_set_str (&((DialogFixture *) data)->toast, g_variant_get_string (parameter, NULL));
}

void
dialog_fixture_set_up (DialogFixture *self, gconstpointer data)
{
  static const GActionEntry entries[] = {
    { .name = "toast-undo", .activate = toast_cb, .parameter_type = "s" },
    { .name = "toast", .activate = toast_cb, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->project = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, NULL);
  self->store = entente_project_get_store (self->project);
  self->window = adw_window_new ();
  self->opener = adw_bin_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (group));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 750);
  adw_window_set_content (ADW_WINDOW (self->window), self->opener);
  gtk_window_present (GTK_WINDOW (self->window));
  spin ();
}

void
dialog_fixture_tear_down (DialogFixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  spin ();
  g_assert_finalize_object (self->project);
  g_free (self->toast);
}

AdwDialog *
get_dialog (DialogFixture *self)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (self->window));
}

void
close_dialog (DialogFixture *self)
{
  AdwDialog *dialog = get_dialog (self);
  GtkWidget *child;
  gboolean is_ours;

  g_assert_nonnull (dialog);
  child = adw_dialog_get_child (dialog);
  /* What others than our own types do with their child is not ours to judge. */
  is_ours = g_type_parent (G_OBJECT_TYPE (dialog)) == ADW_TYPE_DIALOG
            && !ADW_IS_ALERT_DIALOG (dialog) && !ADW_IS_PREFERENCES_DIALOG (dialog);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_object_add_weak_pointer (G_OBJECT (child), (gpointer *) &child);
  adw_dialog_force_close (dialog);
  spin ();
  g_assert_null (dialog);
  g_assert_true (child == NULL || !is_ours);
  if (child != NULL)
    g_object_remove_weak_pointer (G_OBJECT (child), (gpointer *) &child);
}

static gboolean
is_button (GtkWidget *widget, gconstpointer label)
{
  GtkWidget *child;

  if (ADW_IS_BUTTON_ROW (widget))
    return g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), label) == 0;
  if (!GTK_IS_BUTTON (widget))
    return FALSE;
  child = gtk_button_get_child (GTK_BUTTON (widget));
  return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0
         || g_strcmp0 (gtk_widget_get_tooltip_text (widget), label) == 0
         || (ADW_IS_BUTTON_CONTENT (child)
             && g_strcmp0 (adw_button_content_get_label (ADW_BUTTON_CONTENT (child)), label) == 0);
}

GtkWidget *
get_button (gpointer widget, const char *label)
{
  GtkWidget *button = find_widget (widget, is_button, label);

  if (button == NULL)
    g_error ("no button “%s”", label);
  return button;
}

void
click (gpointer widget, const char *label)
{
  GtkWidget *button = get_button (widget, label);

  g_signal_emit_by_name (button, ADW_IS_BUTTON_ROW (button) ? "activated" : "clicked");
  spin ();
}

static gboolean
is_row (GtkWidget *widget, gconstpointer title)
{
  return ADW_IS_PREFERENCES_ROW (widget)
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

GtkWidget *
get_row (gpointer widget, const char *title)
{
  GtkWidget *row = find_widget (widget, is_row, title);

  if (row == NULL)
    g_error ("no row “%s”", title);
  return row;
}

static gboolean
is_text (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_TEXT (widget);
}

GtkWidget *
get_text (gpointer widget)
{
  GtkWidget *text = find_widget (widget, is_text, NULL);

  g_assert_nonnull (text);
  return text;
}

EntenteRecord *
insert_record (DialogFixture *self, GType type, guint field, const char *text)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "insert");
  EntenteRecord *record = entente_edit_insert (edit, type);
  gint64 id = entente_record_get_id (record);

  entente_edit_set_text (edit, record, field, text);
  g_assert_true (entente_edit_commit (edit, NULL));
  return entente_store_get_record (self->store, type, id);
}

gint64
count_records (DialogFixture *self, GType type)
{
  return g_list_model_get_n_items (entente_store_get_list (self->store, type));
}
