/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of moments, durations and hours: typed as people write them, kept in one form, and what
   cannot be read stays in the row with a sentence. */
#include "config.h"

#include "entente-ui.h"
#include "form/entente-field-group.h"
#include "form/entente-field-message.h"
#include "project/entente-project.h"
#include "schedule/entente-task.h"
#include "screen.h"

typedef struct {
  EntenteProject *project;
  EntenteStore *store;
  EntenteRecord *task;
  GtkWidget *window;
  GtkWidget *box;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = NULL;

  f->project = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, NULL);
  f->store = entente_project_get_store (f->project);
  edit = entente_store_begin (f->store, "Add");
  f->task = g_object_ref (entente_edit_insert (edit, ENTENTE_TYPE_TASK));
  g_assert_true (entente_edit_commit (edit, NULL));
  f->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
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
  g_clear_object (&f->task);
  g_assert_finalize_object (f->project);
}

static EntenteFieldRow *
add_row (Fixture *f, EntenteRecord *record, const char *field)
{
  GType type = G_OBJECT_TYPE (record);
  GtkWidget *group = entente_field_group_new (type);
  const EntenteField *fields = entente_record_type_get_fields (type, &(guint) { 0 });

  entente_field_group_add (ENTENTE_FIELD_GROUP (group), field);
  entente_field_group_set_record (ENTENTE_FIELD_GROUP (group), record);
  gtk_box_append (GTK_BOX (f->box), group);
  spin ();
  return entente_field_group_find (ENTENTE_FIELD_GROUP (group),
                                   &fields[entente_record_type_find_field (type, field)]);
}

static GtkWidget *
focus (Fixture *f, EntenteFieldRow *row)
{
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (row)));
  spin ();
  return gtk_window_get_focus (GTK_WINDOW (f->window));
}

static void
type (Fixture *f, EntenteFieldRow *row, const char *typed)
{
  GtkWidget *text = focus (f, row);

  gtk_editable_set_text (GTK_EDITABLE (text), typed);
  g_signal_emit_by_name (text, "activate");
  spin ();
}

static const char *
get_shown (Fixture *f, EntenteFieldRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (focus (f, row)));
}

static const char *
get_message (EntenteFieldRow *row)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  return entente_field_message_get_sentence (
    ENTENTE_FIELD_MESSAGE (gtk_widget_get_last_child (box)));
}

static void
test_moment (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *typed;
    const char *kept;
  } moments[] = {
    { "12/06/2027 18h30", "2027-06-12T18:30" },
    { "12 juin 2027", "2027-06-12" },
    { "2027-06-12T08:00", "2027-06-12T08:00" },
    { "  12/06/2027 à 9 h ", "2027-06-12T09:00" },
    { "", "" },
  };
  EntenteFieldRow *row = add_row (f, f->task, "deadline");

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autofree char *shown = NULL;

      type (f, row, moments[i].typed);
      g_assert_cmpstr (entente_record_get_text (f->task, ENTENTE_TASK_DEADLINE), ==,
                       moments[i].kept);
      g_assert_null (get_message (row));
      /* What is shown can be typed back. */
      shown = g_strdup (get_shown (f, row));
      type (f, row, shown);
      g_assert_cmpstr (entente_record_get_text (f->task, ENTENTE_TASK_DEADLINE), ==,
                       moments[i].kept);
    }
}

static void
test_bad_moment (Fixture *f, gconstpointer data)
{
  EntenteFieldRow *row = add_row (f, f->task, "deadline");

  type (f, row, "12/06/2027");
  type (f, row, "bientôt");
  g_assert_cmpstr (get_shown (f, row), ==, "bientôt");
  g_assert_nonnull (strstr (get_message (row), "18:30"));
  g_assert_cmpstr (entente_record_get_text (f->task, ENTENTE_TASK_DEADLINE), ==, "2027-06-12");
  type (f, row, "31/06/2027 18:00");
  g_assert_nonnull (strstr (get_message (row), "calendar"));
  type (f, row, "12/06 18h");
  g_assert_nonnull (strstr (get_message (row), "year"));
  type (f, row, "13/06/2027");
  g_assert_null (get_message (row));
}

static void
test_duration (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *typed;
    const char *kept;
  } durations[] = {
    { "3 j", "3d" },   { "2 sem", "2w" },           { "1,5 j", "1.5d" },      { "½ j", "0.5d" },
    { "4", "4d" },     { "90 min", "90min" },       { "1h30", "90min" },      { "0", "0d" },
    { "2 days", "2d" }, { "10 jours calendaires", "10ed" }, { "", "" },
  };
  EntenteFieldRow *row = add_row (f, f->task, "duration");

  for (guint i = 0; i < G_N_ELEMENTS (durations); i++)
    {
      g_autofree char *shown = NULL;

      type (f, row, durations[i].typed);
      g_assert_cmpstr (entente_record_get_text (f->task, ENTENTE_TASK_DURATION), ==,
                       durations[i].kept);
      shown = g_strdup (get_shown (f, row));
      type (f, row, shown);
      g_assert_cmpstr (entente_record_get_text (f->task, ENTENTE_TASK_DURATION), ==,
                       durations[i].kept);
    }
}

static void
test_bad_duration (Fixture *f, gconstpointer data)
{
  EntenteFieldRow *row = add_row (f, f->task, "duration");

  type (f, row, "3 j");
  type (f, row, "un moment");
  g_assert_cmpstr (get_shown (f, row), ==, "un moment");
  g_assert_nonnull (strstr (get_message (row), "not a duration"));
  g_assert_cmpstr (entente_record_get_text (f->task, ENTENTE_TASK_DURATION), ==, "3d");
  /* Readable, but senseless here: kept and marked. */
  type (f, row, "-2 j");
  g_assert_cmpstr (entente_record_get_text (f->task, ENTENTE_TASK_DURATION), ==, "-2d");
  g_assert_nonnull (get_message (row));
  type (f, row, "50 %");
  g_assert_nonnull (strstr (get_message (row), "share"));
}

/* A number alone counts what the field counts. */
static void
test_effort (Fixture *f, gconstpointer data)
{
  EntenteFieldRow *row = add_row (f, f->task, "effort");

  type (f, row, "12");
  g_assert_cmpstr (entente_record_get_text (f->task, ENTENTE_TASK_EFFORT), ==, "12h");
  g_assert_nonnull (strstr (get_shown (f, row), "12"));
}

static void
test_hour (Fixture *f, gconstpointer data)
{
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (f->project));
  EntenteFieldRow *row = add_row (f, details, "opens-at");

  type (f, row, "18h30");
  g_assert_cmpstr (entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_OPENS_AT), ==,
                   "18:30");
  g_assert_cmpstr (get_shown (f, row), ==, "18:30");
  type (f, row, "9 h");
  g_assert_cmpstr (entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_OPENS_AT), ==,
                   "09:00");
  type (f, row, "25h");
  g_assert_nonnull (strstr (get_message (row), "hour of the day"));
  g_assert_cmpstr (entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_OPENS_AT), ==,
                   "09:00");
  g_assert_cmpstr (get_shown (f, row), ==, "25h");
  type (f, row, "");
  g_assert_cmpstr (entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_OPENS_AT), ==, "");
}

/* Another way of writing dates rewrites what is shown, and is no edit. */
static void
test_style (Fixture *f, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (ENTENTE_APP_ID);
  EntenteFieldRow *row = add_row (f, f->task, "deadline");
  g_autofree char *label = NULL;

  type (f, row, "12/06/2027 18:30");
  label = g_strdup (entente_store_get_undo_label (f->store));
  g_settings_set_string (settings, "date-style", "iso");
  spin ();
  g_assert_nonnull (strstr (get_shown (f, row), "2027-06-12"));
  g_assert_nonnull (strstr (get_shown (f, row), "18:30"));
  g_settings_reset (settings, "date-style");
  spin ();
  g_assert_nonnull (strstr (get_shown (f, row), "June"));
  g_assert_cmpstr (entente_store_get_undo_label (f->store), ==, label);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

  ADD ("/ui/time-fields/moment", test_moment);
  ADD ("/ui/time-fields/bad-moment", test_bad_moment);
  ADD ("/ui/time-fields/duration", test_duration);
  ADD ("/ui/time-fields/bad-duration", test_bad_duration);
  ADD ("/ui/time-fields/effort", test_effort);
  ADD ("/ui/time-fields/hour", test_hour);
  ADD ("/ui/time-fields/style", test_style);

  return g_test_run ();
}
