/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Importing into the schedule: what a table or a calendar would bring is seen first, then is one
   edit; whose calendar it is can be chosen; files that cannot be read say why. */
#include "config.h"

#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "schedule/entente-absence.h"
#include "schedule/entente-plan-import-dialog.h"
#include "schedule/entente-schedule-dialogs.h"

#include <glib/gstdio.h>
#include <string.h>

#define TABLE \
  "Tâche;Durée;Qui;Prédécesseurs\n" \
  "Réserver la salle;3 j;Zoé Exemple;\nImprimer;2 lunes;;1\n;1 j;;\n"

#define CALENDAR \
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Zoé Exemple\r\n" \
  "BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Congés\r\n" \
  "DTSTART;VALUE=DATE:20270501\r\nDTEND;VALUE=DATE:20270504\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

static AdwDialog *
open_file (DialogFixture *f, const char *name, const char *content)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  entente_schedule_present_import_dialog (f->opener, f->project, file);
  spin ();
  wait_for (!says (get_dialog (f), "Reading the File…"));
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_remove (folder);
  return get_dialog (f);
}

static void
add_person (DialogFixture *f, const char *given, const char *family)
{
  EntenteRecord *person = insert_record (f, ENTENTE_TYPE_PERSON, ENTENTE_PERSON_GIVEN_NAME, given);
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "name");

  entente_edit_set_text (edit, person, ENTENTE_PERSON_FAMILY_NAME, family);
  g_assert_true (entente_edit_commit (edit, NULL));
}

static void
test_plan (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog = open_file (f, "plan.csv", TABLE);

  g_assert_true (says (dialog, "2 added · 0 updated · 0 unchanged · 1 refused"));
  g_assert_true (says (dialog, "Réserver la salle"));
  g_assert_true (says (dialog, "“2 lunes” is not a duration"));
  g_assert_true (says (dialog, "needs a title"));
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_TASK), ==, 0);

  click (dialog, "_Import");
  wait_for (get_dialog (f) == NULL);
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_TASK), ==, 2);
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_PERSON), ==, 0);
  g_assert_cmpstr (f->toast, ==, "Imported: 2 added, 0 updated");
  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_TASK), ==, 0);
}

static void
test_contacts (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog = open_file (f, "plan.csv", TABLE);

  adw_switch_row_set_active (ADW_SWITCH_ROW (get_row (dialog, "Add People and Organisations")),
                             TRUE);
  spin ();
  g_assert_true (says (dialog, "“Zoé Exemple” is added"));
  click (dialog, "_Import");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_PERSON), ==, 1);
}

static void
test_calendar (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog;
  GtkWidget *use;

  add_person (f, "Amadou", "Modèle");
  add_person (f, "Zoé", "Exemple");
  dialog = open_file (f, "absences.ics", CALENDAR);
  use = get_row (dialog, "Entries Are");
  /* The name of the calendar tells whose it is. */
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (use)), ==, 0);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (get_row (dialog, "Whose"))), ==, 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (use), 3);
  spin ();
  g_assert_false (gtk_widget_get_visible (get_row (dialog, "Whose")));
  click (dialog, "_Import");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_TASK), ==, 1);

  dialog = open_file (f, "absences.ics", CALENDAR);
  click (dialog, "_Import");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_ABSENCE), ==, 1);

  /* Once more: nothing new. */
  dialog = open_file (f, "absences.ics", CALENDAR);
  g_assert_true (says (dialog, "0 added · 0 updated · 1 unchanged · 0 refused"));
  g_assert_false (gtk_widget_get_sensitive (get_button (dialog, "_Import")));
  close_dialog (f);
}

static void
test_problems (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog = open_file (f, "plan.csv", "Couleur;Poids\nbleu;3\n");

  g_assert_true (says (dialog, "Nothing Can Be Imported"));
  g_assert_true (says (dialog, "No column of the file"));
  close_dialog (f);
  dialog = open_file (f, "broken.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n");
  g_assert_true (says (dialog, "Nothing Can Be Imported"));
  close_dialog (f);
}

#define ADD(path, test) \
  g_test_add (path, DialogFixture, NULL, dialog_fixture_set_up, test, dialog_fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

  ADD ("/ui/plan-import/plan", test_plan);
  ADD ("/ui/plan-import/contacts", test_contacts);
  ADD ("/ui/plan-import/calendar", test_calendar);
  ADD ("/ui/plan-import/problems", test_problems);

  return g_test_run ();
}
