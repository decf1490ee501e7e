/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-notes-view.h"

#include "entente-moment.h"
#include "evaluation/entente-note-dialog.h"
#include "evaluation/entente-note-sorting.h"
#include "form/entente-refusal.h"

#include <glib/gi18n-lib.h>

struct _EntenteNotesView
{
  EntentePage parent_instance;

  /* Owned */
  GListModel *notes; /* nullable */
  GSignalGroup *store_signals;

  /* Template */
  GtkLabel *facts_label;
  GtkListBox *list;
  GtkStack *stack;

  guint64 shown; /* generation of the notes on screen */
};

G_DEFINE_FINAL_TYPE (EntenteNotesView, entente_notes_view, ENTENTE_TYPE_PAGE)

/* Where a note may belong, in the order of the menu; a section begins where the kind changes. */
static const EntenteNoteSorting sortings[] = {
  { ENTENTE_NOTED_AS_EFFECT, ENTENTE_EFFECT_DIRECT, ENTENTE_SCOPE_EXTERNAL, FALSE },
  { ENTENTE_NOTED_AS_EFFECT, ENTENTE_EFFECT_INDUCED, ENTENTE_SCOPE_EXTERNAL, FALSE },
  { ENTENTE_NOTED_AS_EFFECT, ENTENTE_EFFECT_DIRECT, ENTENTE_SCOPE_INTERNAL, FALSE },
  { ENTENTE_NOTED_AS_EFFECT, ENTENTE_EFFECT_INDUCED, ENTENTE_SCOPE_INTERNAL, FALSE },
  { ENTENTE_NOTED_AS_EFFECT, ENTENTE_EFFECT_DIRECT, ENTENTE_SCOPE_EXTERNAL, TRUE },
  { ENTENTE_NOTED_AS_EFFECT, ENTENTE_EFFECT_INDUCED, ENTENTE_SCOPE_EXTERNAL, TRUE },
  { ENTENTE_NOTED_AS_EFFECT, ENTENTE_EFFECT_DIRECT, ENTENTE_SCOPE_INTERNAL, TRUE },
  { ENTENTE_NOTED_AS_EFFECT, ENTENTE_EFFECT_INDUCED, ENTENTE_SCOPE_INTERNAL, TRUE },
  { .kind = ENTENTE_NOTED_AS_STRONG_POINT },
  { .kind = ENTENTE_NOTED_AS_WEAK_POINT },
  { .kind = ENTENTE_NOTED_AS_LESSON },
  { .kind = ENTENTE_NOTED_AS_ASIDE },
  { .kind = ENTENTE_NOTED_AS_UNSORTED },
};

#define N_EFFECTS 8

static EntenteStore *
get_store (EntenteNotesView *self)
{
  EntenteProject *project = entente_page_get_project (ENTENTE_PAGE (self));

  return project != NULL ? entente_project_get_store (project) : NULL;
}

static gboolean
is_writable (EntenteNotesView *self)
{
  return get_store (self) != NULL && !entente_store_get_read_only (get_store (self));
}

/* Rows */

static GMenuModel *
make_section (guint first, guint last, gint64 note)
{
  GMenu *section = g_menu_new ();

  for (guint i = first; i <= last; i++)
    {
      g_autofree char *action
        = g_strdup_printf ("notes.sort((int64 %" G_GINT64_FORMAT ", uint32 %u))", note, i);

      g_menu_append (section, entente_note_sorting_get_words (&sortings[i]), action);
    }
  return G_MENU_MODEL (section);
}

static GMenuModel *
make_menu (EntenteRecord *note)
{
  const guint starts[] = { 0, N_EFFECTS / 2, N_EFFECTS, G_N_ELEMENTS (sortings) };
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) removal = g_menu_new ();
  g_autofree char *action = g_strdup_printf ("notes.delete(int64 %" G_GINT64_FORMAT ")",
                                             entente_record_get_id (note));

  for (guint i = 0; i + 1 < G_N_ELEMENTS (starts); i++)
    {
      g_autoptr (GMenuModel) section
        = make_section (starts[i], starts[i + 1] - 1, entente_record_get_id (note));

      g_menu_append_section (menu, NULL, section);
    }
  g_menu_append (removal, _("_Delete"), action);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));

  return G_MENU_MODEL (menu);
}

/* "12/06/2027 12:40" */
static char *
dup_time (EntenteRecord *note)
{
  g_autoptr (GDateTime) time = NULL;
  EntenteMoment moment;
  gboolean has_time;
  GDate day;

  if (!entente_moment_from_iso (entente_record_get_text (note, ENTENTE_NOTE_TAKEN_AT),
                                ENTENTE_MOMENT_STARTS, &moment, &has_time))
    return g_strdup ("");

  g_date_clear (&day, 1);
  entente_moment_get_date (moment, ENTENTE_MOMENT_STARTS, &day);
  time = g_date_time_new_utc (g_date_get_year (&day), g_date_get_month (&day),
                              g_date_get_day (&day), entente_moment_get_minute (moment) / 60,
                              entente_moment_get_minute (moment) % 60, 0);
  /* Translators: a day and a time, for strftime. */
  return g_date_time_format (time, _("%-d %B %Y, %H:%M"));
}

static void
add_menu (GtkWidget *row, EntenteRecord *note)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = make_menu (note);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Sort"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  EntenteNotesView *self = data;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *time = dup_time (item);
  g_autofree char *sorted = entente_note_dup_sorting_words (item);
  /* Translators: where a note belongs, when it was taken. */
  g_autofree char *subtitle = g_strdup_printf (C_ ("note", "%s · %s"), sorted, time);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 entente_record_get_text (item, ENTENTE_NOTE_TEXT));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  g_object_set_data_full (G_OBJECT (row), "entente-note", g_object_ref (item), g_object_unref);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), is_writable (self));
  if (is_writable (self))
    add_menu (row, item);

  return row;
}

static void
row_activated_cb (EntenteNotesView *self, GtkListBoxRow *row)
{
  EntenteNote *note = g_object_get_data (G_OBJECT (row), "entente-note");

  adw_dialog_present (entente_note_dialog_new_for (note, GTK_WIDGET (self)), GTK_WIDGET (self));
}

/* Keeping up */

static GtkWidget *
find_row (EntenteNotesView *self, gpointer note)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_object_get_data (G_OBJECT (row), "entente-note") == note)
      return GTK_WIDGET (row);

  return NULL;
}

/* (nullable): of the row the keyboard is in; a note that may be gone since */
static gpointer
get_focused (EntenteNotesView *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return focus != NULL ? g_object_get_data (G_OBJECT (focus), "entente-note") : NULL;
}

/* Rows are made anew, because a row says what its note says; the keyboard stays on its note. */
static void
bind (EntenteNotesView *self)
{
  gpointer focused = get_focused (self);
  GtkWidget *row;

  gtk_list_box_bind_model (self->list, self->notes, make_row, self, NULL);
  row = focused != NULL ? find_row (self, focused) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
update (EntenteNotesView *self)
{
  guint n_notes = self->notes != NULL ? g_list_model_get_n_items (self->notes) : 0;
  g_autoptr (GPtrArray) unsorted
    = get_store (self) != NULL
        ? entente_note_list_kind (get_store (self), ENTENTE_NOTED_AS_UNSORTED)
        : g_ptr_array_new ();
  g_autofree char *facts
    = unsorted->len > 0
        ? g_strdup_printf (ngettext ("%u note to sort", "%u notes to sort", unsorted->len),
                           unsorted->len)
        : g_strdup (_("All notes are sorted"));

  gtk_label_set_text (self->facts_label, facts);
  gtk_stack_set_visible_child_name (self->stack, n_notes > 0 ? "list" : "empty");
  bind (self);
}

/* Somebody may be choosing from the menu of a row while something else is saved. */
static void
store_changed_cb (EntenteNotesView *self, EntenteStore *store)
{
  const guint64 generation = entente_store_get_generation (store, ENTENTE_TYPE_NOTE);

  if (generation == self->shown)
    return;
  self->shown = generation;
  update (self);
}

/* Actions */

static EntenteNote *
find_note (EntenteNotesView *self, gint64 id)
{
  return (EntenteNote *) entente_store_get_record (get_store (self), ENTENTE_TYPE_NOTE, id);
}

static void
sort_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteNotesView *self = ENTENTE_NOTES_VIEW (widget);
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  EntenteNote *note;
  gint64 id;
  guint sorting;

  g_variant_get (parameter, "(xu)", &id, &sorting);
  note = find_note (self, id);
  if (note == NULL || sorting >= G_N_ELEMENTS (sortings))
    return;
  g_ptr_array_add (notes, note);
  if (!entente_note_sort (notes, &sortings[sorting], &error))
    entente_tell_refusal (widget, _("The Note Was Not Sorted"), error);
  else if (gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == NULL)
    entente_page_reveal (ENTENTE_PAGE (self), ENTENTE_RECORD (note), NULL);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteNote *note = find_note (ENTENTE_NOTES_VIEW (widget), g_variant_get_int64 (parameter));
  g_autoptr (GError) error = NULL;

  if (note == NULL)
    return;
  if (entente_note_delete (note, &error))
    gtk_widget_activate_action (widget, "win.toast-undo", "s", _("Note deleted"));
  else
    entente_tell_refusal (widget, _("The Note Was Not Deleted"), error);
}

/* EntentePage */

static void
entente_notes_view_project_changed (EntentePage *page)
{
  EntenteNotesView *self = ENTENTE_NOTES_VIEW (page);
  EntenteStore *store = get_store (self);

  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->notes);
  if (store != NULL)
    self->notes = entente_note_new_list (store);
  self->shown = store != NULL ? entente_store_get_generation (store, ENTENTE_TYPE_NOTE) : 0;
  g_signal_group_set_target (self->store_signals, store);
  update (self);
}

static gboolean
entente_notes_view_knows (EntenteRecord *record)
{
  return ENTENTE_IS_NOTE (record);
}

static gboolean
entente_notes_view_reveal (EntentePage *page, EntenteRecord *record, const EntenteField *field)
{
  EntenteNotesView *self = ENTENTE_NOTES_VIEW (page);
  GtkWidget *row = find_row (self, record);

  return row != NULL && gtk_widget_grab_focus (row);
}

static void
entente_notes_view_dispose (GObject *object)
{
  EntenteNotesView *self = ENTENTE_NOTES_VIEW (object);

  /* While there still is a template to empty. */
  entente_page_set_project (ENTENTE_PAGE (self), NULL);
  g_clear_object (&self->store_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_NOTES_VIEW);

  G_OBJECT_CLASS (entente_notes_view_parent_class)->dispose (object);
}

static void
entente_notes_view_class_init (EntenteNotesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_notes_view_dispose;

  page_class->name = "notes";
  page_class->title = N_ ("Notes");
  page_class->icon_name = "document-edit-symbolic";
  page_class->project_changed = entente_notes_view_project_changed;
  page_class->knows = entente_notes_view_knows;
  page_class->reveal = entente_notes_view_reveal;

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-notes-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteNotesView, facts_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteNotesView, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteNotesView, stack);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "notes.sort", "(xu)", sort_action);
  gtk_widget_class_install_action (widget_class, "notes.delete", "x", delete_action);
}

static void
entente_notes_view_init (EntenteNotesView *self)
{
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (store_changed_cb),
                                  self);

  gtk_widget_init_template (GTK_WIDGET (self));
}
