/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-diffusion-view.h"

#include "evaluation/entente-diffusion-list.h"
#include "form/entente-field-row.h"
#include "form/entente-refusal.h"

#include <glib/gi18n-lib.h>

struct _EntenteDiffusionView
{
  EntentePage parent_instance;

  /* Owned */
  GListModel *entries; /* nullable */
  GSignalGroup *store_signals;

  /* Template */
  GtkLabel *facts_label;
  GtkListBox *list;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (EntenteDiffusionView, entente_diffusion_view, ENTENTE_TYPE_PAGE)

static EntenteStore *
get_store (EntenteDiffusionView *self)
{
  EntenteProject *project = entente_page_get_project (ENTENTE_PAGE (self));

  return project != NULL ? entente_project_get_store (project) : NULL;
}

static gboolean
is_writable (EntenteDiffusionView *self)
{
  return get_store (self) != NULL && !entente_store_get_read_only (get_store (self));
}

static EntenteDiffusion *
get_entry (gpointer row)
{
  return g_object_get_data (row, "entente-entry");
}

/* Rows */

static void
tell_refusal (EntenteDiffusionView *self, const GError *error)
{
  entente_tell_refusal (GTK_WIDGET (self), _("The List Was Not Changed"), error);
}

static void
sent_cb (EntenteDiffusionView *self, GtkCheckButton *check)
{
  EntenteDiffusion *entry = get_entry (check);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (gtk_check_button_get_active (check) == entente_diffusion_was_sent (entry))
    return;

  g_ptr_array_add (entries, entry);
  done = entente_diffusion_was_sent (entry) ? entente_diffusion_take_back (entry, &error)
                                            : entente_diffusion_send (entries, NULL, NULL, &error);
  if (done)
    return;
  gtk_check_button_set_active (check, entente_diffusion_was_sent (entry));
  tell_refusal (self, error);
}

static void
removed_cb (EntenteDiffusionView *self, GtkWidget *button)
{
  g_autoptr (GError) error = NULL;

  if (entente_diffusion_delete (get_entry (button), &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _("Taken off the list"));
  else
    tell_refusal (self, error);
}

static void
connect_row (EntenteDiffusionView *self, GtkWidget *button, gpointer entry, const char *signal,
             GCallback callback)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "entente-entry", g_object_ref (entry),
                          g_object_unref);
  g_signal_connect_object (button, signal, callback, self, G_CONNECT_SWAPPED);
}

/* A list to tick: words on a button would leave no room for the name on a narrow window. */
static void
add_buttons (EntenteDiffusionView *self, GtkWidget *row, gpointer entry)
{
  GtkWidget *trash = gtk_button_new ();
  GtkWidget *sent = gtk_check_button_new ();

  gtk_widget_add_css_class (trash, "flat");
  connect_row (self, trash, entry, "clicked", G_CALLBACK (removed_cb));
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), trash);
  connect_row (self, sent, entry, "toggled", G_CALLBACK (sent_cb));
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), sent);
  gtk_button_set_icon_name (GTK_BUTTON (trash), "user-trash-symbolic");
  gtk_widget_set_tooltip_text (trash, _("Take off the List"));
  g_object_set_data (G_OBJECT (row), "entente-sent", sent);
}

static void
add_fields (EntenteDiffusionView *self, GtkWidget *row, gpointer entry)
{
  static const char *const fields[] = { "readership", "paper",   "organization", "recipient",
                                        "due-on",     "sent-on", "means",        "comment" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget *field = entente_field_row_new (ENTENTE_TYPE_DIFFUSION, fields[i]);

      entente_field_row_set_record (ENTENTE_FIELD_ROW (field), entry);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), field);
    }
}

/* state: when it was sent */
static void
update_sent (GtkWidget *sent, gboolean was_sent, const char *state)
{
  const char *words = was_sent ? state : C_ ("diffusion", "Sent Today");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (sent), was_sent);
  gtk_widget_set_tooltip_text (sent, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (sent), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
update_row (GtkWidget *row)
{
  EntenteDiffusion *entry = get_entry (row);
  GtkWidget *sent = g_object_get_data (G_OBJECT (row), "entente-sent");
  g_autofree char *title = entente_diffusion_dup_title (entry);
  g_autofree char *state = entente_diffusion_dup_state_words (entry, NULL);
  g_autofree char *readers
    = entente_record_dup_display (ENTENTE_RECORD (entry), ENTENTE_DIFFUSION_READERSHIP);
  /* Translators: kind of readers, whether the report went to them. */
  g_autofree char *subtitle = g_strdup_printf (C_ ("diffusion", "%s · %s"), readers, state);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  if (sent != NULL)
    update_sent (sent, entente_diffusion_was_sent (entry), state);
}

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  EntenteDiffusionView *self = data;
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_object_set_data_full (G_OBJECT (row), "entente-entry", g_object_ref (item), g_object_unref);
  if (is_writable (self))
    add_buttons (self, row, item);
  add_fields (self, row, item);
  update_row (row);

  return row;
}

/* Keeping up */

static void
update (EntenteDiffusionView *self)
{
  g_autofree char *facts = NULL;
  GtkListBoxRow *row;

  if (get_store (self) == NULL)
    return;

  facts = entente_diffusion_dup_facts (get_store (self));
  gtk_label_set_text (self->facts_label, facts);
  gtk_stack_set_visible_child_name (
    self->stack, g_list_model_get_n_items (self->entries) > 0 ? "list" : "empty");
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (!entente_record_is_deleted (ENTENTE_RECORD (get_entry (row))))
      update_row (GTK_WIDGET (row));
}

/* Actions */

static void
propose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteDiffusionView *self = ENTENTE_DIFFUSION_VIEW (widget);
  g_autoptr (GError) error = NULL;
  guint n_added;

  if (!entente_diffusion_propose (get_store (self), &n_added, &error))
    tell_refusal (self, error);
  else if (n_added == 0)
    gtk_widget_activate_action (widget, "win.toast", "s",
                                _("Members, funders and partners are on the list already"));
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteDiffusionView *self = ENTENTE_DIFFUSION_VIEW (widget);
  const EntenteField *field
    = &entente_record_type_get_fields (ENTENTE_TYPE_DIFFUSION, NULL)[ENTENTE_DIFFUSION_READERSHIP];
  EntenteDiffusionDraft draft = { .readership = ENTENTE_READERS_PRESS };
  g_autoptr (GError) error = NULL;
  EntenteDiffusion *entry;
  int readership;

  if (entente_choice_from_nick (field->choices, g_variant_get_string (parameter, NULL),
                                &readership))
    draft.readership = readership;
  entry = entente_diffusion_add (get_store (self), &draft, &error);
  if (entry == NULL)
    tell_refusal (self, error);
  else
    entente_page_reveal (ENTENTE_PAGE (self), ENTENTE_RECORD (entry), NULL);
}

/* EntentePage */

static void
entente_diffusion_view_project_changed (EntentePage *page)
{
  EntenteDiffusionView *self = ENTENTE_DIFFUSION_VIEW (page);
  EntenteStore *store = get_store (self);

  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->entries);
  if (store != NULL)
    {
      self->entries = entente_diffusion_new_list (store);
      gtk_list_box_bind_model (self->list, self->entries, make_row, self, NULL);
    }
  g_signal_group_set_target (self->store_signals, store);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "diffusion.propose", is_writable (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "diffusion.add", is_writable (self));
  update (self);
}

static gboolean
entente_diffusion_view_knows (EntenteRecord *record)
{
  return ENTENTE_IS_DIFFUSION (record);
}

static gboolean
entente_diffusion_view_reveal (EntentePage *page, EntenteRecord *record, const EntenteField *field)
{
  EntenteDiffusionView *self = ENTENTE_DIFFUSION_VIEW (page);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if ((gpointer) get_entry (row) == record)
      {
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
        return gtk_widget_grab_focus (GTK_WIDGET (row));
      }

  return FALSE;
}

static void
entente_diffusion_view_dispose (GObject *object)
{
  EntenteDiffusionView *self = ENTENTE_DIFFUSION_VIEW (object);

  /* While there still is a template to empty. */
  entente_page_set_project (ENTENTE_PAGE (self), NULL);
  g_clear_object (&self->store_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_DIFFUSION_VIEW);

  G_OBJECT_CLASS (entente_diffusion_view_parent_class)->dispose (object);
}

static void
entente_diffusion_view_class_init (EntenteDiffusionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_diffusion_view_dispose;

  page_class->name = "diffusion";
  page_class->title = N_ ("Diffusion");
  page_class->icon_name = "mail-send-symbolic";
  page_class->project_changed = entente_diffusion_view_project_changed;
  page_class->knows = entente_diffusion_view_knows;
  page_class->reveal = entente_diffusion_view_reveal;

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-diffusion-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteDiffusionView, facts_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteDiffusionView, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteDiffusionView, stack);
  gtk_widget_class_install_action (widget_class, "diffusion.propose", NULL, propose_action);
  gtk_widget_class_install_action (widget_class, "diffusion.add", "s", add_action);
}

static void
entente_diffusion_view_init (EntenteDiffusionView *self)
{
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (update), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}
