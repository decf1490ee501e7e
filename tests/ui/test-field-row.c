/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a field row promises: saved on Enter and when the focus leaves, Escape brings back,
   nothing typed is lost when the record changes underneath, doubtful values are kept and marked. */
#include "config.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "entente-ui.h"
#include "form/entente-drop-down.h"
#include "form/entente-field-group.h"
#include "form/entente-field-message.h"
#include "project/entente-project.h"
#include "screen.h"

#define PATIENCE (20 * G_TIME_SPAN_SECOND)

typedef struct {
  EntenteProject *project;
  EntenteStore *store;
  EntenteRecord *organization;
  GtkWidget *window;
  GtkWidget *box;
  GtkWidget *elsewhere; /* something else that takes the focus */
} Fixture;

static EntenteRecord *
add_record (EntenteStore *store, GType type)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Add");
  EntenteRecord *record = g_object_ref (entente_edit_insert (edit, type));

  g_assert_true (entente_edit_commit (edit, NULL));
  return record;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->project = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, NULL);
  g_assert_nonnull (f->project);
  f->store = entente_project_get_store (f->project);
  f->organization = add_record (f->store, ENTENTE_TYPE_ORGANIZATION);
  f->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  f->elsewhere = gtk_button_new_with_label ("elsewhere");
  gtk_box_append (GTK_BOX (f->box), f->elsewhere);
  f->window = g_object_new (GTK_TYPE_WINDOW, "default-width", 500, "default-height", 600, NULL);
  gtk_window_set_child (GTK_WINDOW (f->window), f->box);
  gtk_window_present (GTK_WINDOW (f->window));
  spin ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  spin ();
  g_clear_object (&f->organization);
  g_assert_finalize_object (f->project);
}

static EntenteFieldRow *
add_row (Fixture *f, const char *field)
{
  GtkWidget *group = entente_field_group_new (ENTENTE_TYPE_ORGANIZATION);

  entente_field_group_add (ENTENTE_FIELD_GROUP (group), field);
  entente_field_group_set_record (ENTENTE_FIELD_GROUP (group), f->organization);
  gtk_box_append (GTK_BOX (f->box), group);
  spin ();
  return entente_field_group_find (
    ENTENTE_FIELD_GROUP (group),
    &entente_record_type_get_fields (ENTENTE_TYPE_ORGANIZATION, &(guint) { 0 })
      [entente_record_type_find_field (ENTENTE_TYPE_ORGANIZATION, field)]);
}

/* The widget that has the focus once the row was given it. */
static GtkWidget *
focus (Fixture *f, EntenteFieldRow *row)
{
  GtkWidget *target;

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (row)));
  spin ();
  target = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_assert_true (gtk_widget_is_ancestor (target, GTK_WIDGET (row)));
  return target;
}

static void
leave (Fixture *f)
{
  g_assert_true (gtk_widget_grab_focus (f->elsewhere));
  spin ();
}

static void
press (GtkWidget *widget, guint key)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

      for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
        {
          g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
          gboolean stopped = FALSE;

          if (!GTK_IS_EVENT_CONTROLLER_KEY (controller) || GTK_IS_TEXT (widget))
            continue;
          g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &stopped);
          if (stopped)
            return;
        }
    }
}

static const char *
get_name (Fixture *f)
{
  return entente_record_get_text (f->organization, ENTENTE_ORGANIZATION_NAME);
}

static void
rename_organization (Fixture *f, const char *name)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "Rename");

  entente_edit_set_text (edit, f->organization, ENTENTE_ORGANIZATION_NAME, name);
  g_assert_true (entente_edit_commit (edit, NULL));
  spin ();
}

static const char *
get_message (EntenteFieldRow *row)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  GtkWidget *message = gtk_widget_get_last_child (box);

  return entente_field_message_get_sentence (ENTENTE_FIELD_MESSAGE (message));
}

/* Enter saves at once, as one edit that can be undone. */
static void
test_enter (Fixture *f, gconstpointer data)
{
  EntenteFieldRow *row = add_row (f, "name");
  GtkWidget *text = focus (f, row);

  gtk_editable_set_text (GTK_EDITABLE (text), "Les Amis du Lavoir");
  g_assert_cmpstr (get_name (f), ==, "");
  g_signal_emit_by_name (text, "activate");
  g_assert_cmpstr (get_name (f), ==, "Les Amis du Lavoir");
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_cmpstr (get_name (f), ==, "");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "");
}

/* Leaving saves, without the spaces that came along; leaving again without a change adds nothing
   to the history. */
static void
test_focus_out (Fixture *f, gconstpointer data)
{
  EntenteFieldRow *row = add_row (f, "name");
  GtkWidget *text = focus (f, row);
  g_autoptr (GPtrArray) history = NULL;
  guint before;

  gtk_editable_set_text (GTK_EDITABLE (text), "  Foyer rural\n");
  leave (f);
  g_assert_cmpstr (get_name (f), ==, "Foyer rural");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "Foyer rural");

  history = entente_store_dup_history (f->store, NULL);
  before = history->len;
  focus (f, row);
  leave (f);
  g_clear_pointer (&history, g_ptr_array_unref);
  history = entente_store_dup_history (f->store, NULL);
  g_assert_cmpuint (history->len, ==, before);
}

static void
test_escape (Fixture *f, gconstpointer data)
{
  EntenteFieldRow *row = add_row (f, "name");
  GtkWidget *text;

  rename_organization (f, "Avant");
  text = focus (f, row);
  gtk_editable_set_text (GTK_EDITABLE (text), "Pendant");
  press (text, GDK_KEY_Escape);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "Avant");
  leave (f);
  g_assert_cmpstr (get_name (f), ==, "Avant");
}

/* The record changes underneath while the row is not being edited: the row follows. */
static void
test_follows (Fixture *f, gconstpointer data)
{
  EntenteFieldRow *row = add_row (f, "name");
  GtkWidget *text = focus (f, row);

  rename_organization (f, "Autre");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "Autre");
  g_assert_null (get_message (row));
}

/* The same while something else is being typed: what was typed stays, is said, and is saved on
   leaving; what was met is one undo away. */
static void
test_undo_while_typing (Fixture *f, gconstpointer data)
{
  EntenteFieldRow *row = add_row (f, "name");
  GtkWidget *text;

  rename_organization (f, "Un");
  rename_organization (f, "Deux");
  text = focus (f, row);
  gtk_editable_set_text (GTK_EDITABLE (text), "Trois");
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_cmpstr (get_name (f), ==, "Un");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "Trois");
  g_assert_nonnull (strstr (get_message (row), "Un"));

  leave (f);
  g_assert_cmpstr (get_name (f), ==, "Trois");
  g_assert_null (get_message (row));
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "Un");
}

/* Escape then takes what was met. */
static void
test_escape_after_change (Fixture *f, gconstpointer data)
{
  EntenteFieldRow *row = add_row (f, "name");
  GtkWidget *text = focus (f, row);

  gtk_editable_set_text (GTK_EDITABLE (text), "Mien");
  rename_organization (f, "Sien");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "Mien");
  press (text, GDK_KEY_Escape);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "Sien");
  g_assert_null (get_message (row));
}

/* A wrong SIRET is kept as typed, marked and explained, to assistive technology too. */
static void
test_invalid (Fixture *f, gconstpointer data)
{
  EntenteFieldRow *row = add_row (f, "siret");
  GtkWidget *text = focus (f, row);

  gtk_editable_set_text (GTK_EDITABLE (text), "123 456 789 00012");
  g_signal_emit_by_name (text, "activate");
  g_assert_cmpstr (entente_record_get_text (f->organization, ENTENTE_ORGANIZATION_SIRET), ==,
                   "123 456 789 00012");
  g_assert_nonnull (get_message (row));
  g_assert_true (gtk_test_accessible_has_state (GTK_ACCESSIBLE (text),
                                                GTK_ACCESSIBLE_STATE_INVALID));
  g_assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (text),
                                                     GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                                     get_message (row)));
  gtk_editable_set_text (GTK_EDITABLE (text), "732 829 320 00074");
  g_signal_emit_by_name (text, "activate");
  g_assert_cmpstr (get_message (row), ==, NULL);
  g_assert_null (gtk_test_accessible_check_state (GTK_ACCESSIBLE (text),
                                                  GTK_ACCESSIBLE_STATE_INVALID,
                                                  GTK_ACCESSIBLE_INVALID_FALSE));
}

/* A date is understood as people write it, and what is no date stays in the row until it is one. */
static void
test_date (Fixture *f, gconstpointer data)
{
  EntenteFieldRow *row = add_row (f, "policy-expires");
  GtkWidget *text = focus (f, row);
  g_autoptr (GSettings) settings = g_settings_new (ENTENTE_APP_ID);
  g_autofree char *date = NULL;

  gtk_editable_set_text (GTK_EDITABLE (text), "31/6/2027");
  leave (f);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "31/6/2027");
  g_assert_nonnull (strstr (get_message (row), "31/6/2027"));
  g_assert_false (entente_record_is_filled (f->organization, ENTENTE_ORGANIZATION_POLICY_EXPIRES));

  focus (f, row);
  gtk_editable_set_text (GTK_EDITABLE (text), "30 juin 2027");
  leave (f);
  g_assert_null (get_message (row));
  g_object_get (f->organization, "policy-expires", &date, NULL);
  g_assert_cmpstr (date, ==, "2027-06-30");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "30 June 2027");

  /* Written in another way as soon as the preferences say so. */
  g_settings_set_string (settings, "date-style", "numeric");
  spin ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "30/06/2027");
  g_settings_reset (settings, "date-style");
}

/* Long texts are saved while they are typed, all in one step of the history. */
static void
test_autosave (Fixture *f, gconstpointer data)
{
  EntenteFieldRow *row = add_row (f, "notes");
  GtkWidget *view = focus (f, row);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gint64 until = g_get_monotonic_time () + PATIENCE;

  gtk_text_buffer_insert_at_cursor (buffer, "Une phrase", -1);
  while (*entente_record_get_text (f->organization, ENTENTE_ORGANIZATION_NOTES) == '\0'
         && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpstr (entente_record_get_text (f->organization, ENTENTE_ORGANIZATION_NOTES), ==,
                   "Une phrase");
  gtk_text_buffer_insert_at_cursor (buffer, ", puis une autre", -1);
  leave (f);
  g_assert_cmpstr (entente_record_get_text (f->organization, ENTENTE_ORGANIZATION_NOTES), ==,
                   "Une phrase, puis une autre");
  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_cmpstr (entente_record_get_text (f->organization, ENTENTE_ORGANIZATION_NOTES), ==, "");
}

/* Escape in a long text goes back to what stood there, and undo brings the typing back. */
static void
test_escape_long_text (Fixture *f, gconstpointer data)
{
  EntenteFieldRow *row = add_row (f, "notes");
  GtkWidget *view = focus (f, row);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Trois paragraphes",
                            -1);
  press (view, GDK_KEY_Escape);
  g_assert_cmpstr (entente_record_get_text (f->organization, ENTENTE_ORGANIZATION_NOTES), ==, "");
  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_cmpstr (entente_record_get_text (f->organization, ENTENTE_ORGANIZATION_NOTES), ==,
                   "Trois paragraphes");
}

static void
test_switch_and_choice (Fixture *f, gconstpointer data)
{
  GtkWidget *toggle = focus (f, add_row (f, "no-siret"));
  GtkWidget *drop_down = gtk_widget_get_ancestor (focus (f, add_row (f, "kind")),
                                                  GTK_TYPE_DROP_DOWN);

  gtk_switch_set_active (GTK_SWITCH (toggle), TRUE);
  g_assert_true (entente_record_get_boolean (f->organization, ENTENTE_ORGANIZATION_NO_SIRET));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 2);
  g_assert_cmpint (entente_record_get_choice (f->organization, ENTENTE_ORGANIZATION_KIND), ==,
                   ENTENTE_ORGANIZATION_COMMUNE);
  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (toggle)));
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down)), ==, 0);
}

/* A few letters and Enter choose: the list is searched to be spared it. Nothing typed chooses nothing. */
static void
test_search_in_list (Fixture *f, gconstpointer data)
{
  const char *const names[] = { "None", "Club", "Office", "Town", NULL };
  GtkExpression *name = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *drop_down = entente_drop_down_new (name);
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);
  GtkWidget *entry;

  gtk_drop_down_set_model (GTK_DROP_DOWN (drop_down), G_LIST_MODEL (model));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (drop_down), TRUE);
  gtk_drop_down_set_search_match_mode (GTK_DROP_DOWN (drop_down),
                                       GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  gtk_box_append (GTK_BOX (f->box), drop_down);
  spin ();
  entry = find_type (drop_down, GTK_TYPE_SEARCH_ENTRY);

  g_signal_emit_by_name (drop_down, "activate");
  spin ();
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down)), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "off");
  g_signal_emit_by_name (entry, "search-changed");
  spin ();
  g_signal_emit_by_name (entry, "activate");
  spin ();
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down)), ==, 2);
}

/* One key turns it at once and once, also for whoever asked for less motion. */
static void
test_switch_by_key (Fixture *f, gconstpointer data)
{
  GtkWidget *toggle = focus (f, add_row (f, "no-siret"));
  GtkSettings *settings = gtk_widget_get_settings (toggle);
  EntenteRecord *record = f->organization;

  for (guint i = 0; i < 4; i++)
    {
      gboolean expected = i % 2 == 0;

      g_object_set (settings, "gtk-enable-animations", i < 2, NULL);
      g_assert_true (gtk_widget_activate (toggle));
      g_assert_cmpint (entente_record_get_boolean (record, ENTENTE_ORGANIZATION_NO_SIRET), ==,
                       expected);
      spin ();
      wait_for (gtk_switch_get_state (GTK_SWITCH (toggle)) == expected);
      g_assert_cmpint (gtk_switch_get_active (GTK_SWITCH (toggle)), ==, expected);
    }
  gtk_settings_reset_property (settings, "gtk-enable-animations");
}

/* What is being typed goes to the record it was typed for. */
static void
test_record_changes (Fixture *f, gconstpointer data)
{
  EntenteFieldRow *row = add_row (f, "name");
  g_autoptr (EntenteRecord) other = add_record (f->store, ENTENTE_TYPE_ORGANIZATION);
  GtkWidget *text = focus (f, row);

  gtk_editable_set_text (GTK_EDITABLE (text), "La première");
  entente_field_row_set_record (row, other);
  g_assert_cmpstr (get_name (f), ==, "La première");
  g_assert_cmpstr (entente_record_get_text (other, ENTENTE_ORGANIZATION_NAME), ==, "");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "");
}

static void
test_read_only (Fixture *f, gconstpointer data)
{
  EntenteFieldRow *row = add_row (f, "name");
  GtkWidget *text = focus (f, row);

  g_object_set (row, "read-only", TRUE, NULL);
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (text)));
  entente_field_row_set_record (row, NULL);
  g_object_set (row, "read-only", FALSE, NULL);
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (text)));
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

/* Each setter notifies once, and only when something changed. */
static void
test_notify (Fixture *f, gconstpointer data)
{
  GtkWidget *row = g_object_ref_sink (entente_field_row_new (ENTENTE_TYPE_ORGANIZATION, "name"));
  guint records = 0, read_only = 0;

  g_signal_connect (row, "notify::record", G_CALLBACK (count_cb), &records);
  g_signal_connect (row, "notify::read-only", G_CALLBACK (count_cb), &read_only);
  entente_field_row_set_record (ENTENTE_FIELD_ROW (row), f->organization);
  entente_field_row_set_record (ENTENTE_FIELD_ROW (row), f->organization);
  g_assert_cmpuint (records, ==, 1);
  g_object_set (row, "read-only", FALSE, NULL);
  g_assert_cmpuint (read_only, ==, 0);
  g_object_set (row, "read-only", TRUE, NULL);
  g_assert_cmpuint (read_only, ==, 1);
  g_assert_finalize_object (row);
}

/* Every field of every record type has an editor, and no row outlives its use. */
static void
test_every_field (Fixture *f, gconstpointer data)
{
  const EntenteSchema *schema = entente_project_get_schema ();

  for (guint i = 0; i < schema->n_types; i++)
    {
      GType type = schema->types[i]();
      guint n_fields;
      const EntenteField *fields = entente_record_type_get_fields (type, &n_fields);

      for (guint j = 0; j < n_fields; j++)
        {
          GtkWidget *row = g_object_ref_sink (entente_field_row_new (type, fields[j].name));

          g_assert_true (entente_field_row_get_field (ENTENTE_FIELD_ROW (row)) == &fields[j]);
          g_assert_finalize_object (row);
        }
    }
}

/* Where things stand, and so in which order Tab takes them, is known once they were drawn. */
static void
move (Fixture *f, GtkDirectionType direction)
{
  spin ();
  g_assert_true (gtk_widget_child_focus (f->window, direction));
  spin ();
}

/* Tab goes through the fields both ways, and none keeps the keyboard. */
static void
test_tab (Fixture *f, gconstpointer data)
{
  GtkWidget *name = focus (f, add_row (f, "name"));
  GtkWidget *short_name = focus (f, add_row (f, "short-name"));

  move (f, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == name);
  move (f, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == short_name);
  move (f, GTK_DIR_TAB_BACKWARD);
  move (f, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == f->elsewhere);
}

/* What a screen reader says on arriving in a field. */
static void
test_accessible (Fixture *f, gconstpointer data)
{
  GtkAccessible *name = GTK_ACCESSIBLE (focus (f, add_row (f, "name")));
  GtkWidget *kind = focus (f, add_row (f, "kind"));
  GtkWidget *drop_down = gtk_widget_get_ancestor (kind, GTK_TYPE_DROP_DOWN);

  gtk_test_accessible_assert_role (name, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_property (name, GTK_ACCESSIBLE_PROPERTY_LABEL, "Name");
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

  ADD ("/ui/field-row/enter", test_enter);
  ADD ("/ui/field-row/focus-out", test_focus_out);
  ADD ("/ui/field-row/escape", test_escape);
  ADD ("/ui/field-row/follows", test_follows);
  ADD ("/ui/field-row/undo-while-typing", test_undo_while_typing);
  ADD ("/ui/field-row/escape-after-change", test_escape_after_change);
  ADD ("/ui/field-row/invalid", test_invalid);
  ADD ("/ui/field-row/date", test_date);
  ADD ("/ui/field-row/autosave", test_autosave);
  ADD ("/ui/field-row/escape-long-text", test_escape_long_text);
  ADD ("/ui/field-row/switch-and-choice", test_switch_and_choice);
  ADD ("/ui/field-row/search-in-list", test_search_in_list);
  ADD ("/ui/field-row/switch-by-key", test_switch_by_key);
  ADD ("/ui/field-row/record-changes", test_record_changes);
  ADD ("/ui/field-row/read-only", test_read_only);
  ADD ("/ui/field-row/notify", test_notify);
  ADD ("/ui/field-row/every-field", test_every_field);
  ADD ("/ui/field-row/tab", test_tab);
  ADD ("/ui/field-row/accessible", test_accessible);

  return g_test_run ();
}
