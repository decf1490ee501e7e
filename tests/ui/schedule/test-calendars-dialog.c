/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Working time, closures and absences through their dialog: hours as people type them, patterns, an
   organisation's own hours. */
#include "config.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "schedule/entente-absence.h"
#include "schedule/entente-schedule-dialogs.h"
#include "schedule/entente-work-calendar.h"

static EntenteRecord *
get_project_calendar (DialogFixture *f)
{
  return entente_store_get_record (f->store, ENTENTE_TYPE_WORK_CALENDAR,
                                   ENTENTE_PROJECT_CALENDAR_ID);
}

static AdwDialog *
open_dialog (DialogFixture *f)
{
  entente_schedule_present_calendars_dialog (f->opener, f->project);
  spin ();
  return get_dialog (f);
}

static void
type_hours (AdwDialog *dialog, const char *day, const char *hours)
{
  GtkWidget *text = get_text (get_row (dialog, day));

  gtk_editable_set_text (GTK_EDITABLE (text), hours);
  g_signal_emit_by_name (text, "activate");
  spin ();
}

static void
test_pattern (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog = open_dialog (f);
  EntenteRecord *calendar = get_project_calendar (f);
  GtkWidget *works = get_row (dialog, "Works");

  adw_combo_row_set_selected (ADW_COMBO_ROW (works), 1);
  spin ();
  g_assert_cmpstr (entente_record_get_text (calendar, ENTENTE_WORK_CALENDAR_FRIDAY), ==,
                   "00:00-24:00");
  g_assert_cmpstr (entente_record_get_text (calendar, ENTENTE_WORK_CALENDAR_SATURDAY), ==, "");
  g_assert_cmpstr (adw_expander_row_get_subtitle (
                     ADW_EXPANDER_ROW (get_row (dialog, "Working Time"))),
                   ==, "Monday to Friday");
  g_assert_false (gtk_widget_get_visible (get_row (dialog, "Monday")));

  /* One choice is one step to undo, and the dialog follows. */
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (works)), ==, 0);
  g_assert_false (entente_store_get_can_undo (f->store));
  close_dialog (f);
}

static void
test_hours (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog = open_dialog (f);
  EntenteRecord *calendar = get_project_calendar (f);

  adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (dialog, "Works")), 3);
  spin ();
  g_assert_true (gtk_widget_get_visible (get_row (dialog, "Monday")));

  type_hours (dialog, "Monday", "9h-12h, 14h-18h");
  g_assert_cmpstr (entente_record_get_text (calendar, ENTENTE_WORK_CALENDAR_MONDAY), ==,
                   "09:00-12:00,14:00-18:00");
  type_hours (dialog, "Sunday", "closed");
  g_assert_cmpstr (entente_record_get_text (calendar, ENTENTE_WORK_CALENDAR_SUNDAY), ==, "");

  /* What is no hours stays as typed, marked, and changes nothing. */
  type_hours (dialog, "Monday", "in the evening");
  g_assert_cmpstr (entente_record_get_text (calendar, ENTENTE_WORK_CALENDAR_MONDAY), ==,
                   "09:00-12:00,14:00-18:00");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_text (get_row (dialog, "Monday")))), ==,
                   "in the evening");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (get_row (dialog, "Working Time")), TRUE);
  spin ();
  g_assert_true (says (get_row (dialog, "Monday"), "no hours that Entente understands"));
  close_dialog (f);
}

static void
test_organization (DialogFixture *f, gconstpointer data)
{
  EntenteRecord *organization
    = insert_record (f, ENTENTE_TYPE_ORGANIZATION, ENTENTE_ORGANIZATION_NAME, "Ludothèque");
  AdwDialog *dialog = open_dialog (f);
  AdwExpanderRow *row = ADW_EXPANDER_ROW (get_row (dialog, "Ludothèque"));
  g_autoptr (EntenteRecord) calendar = NULL;

  g_assert_cmpstr (adw_expander_row_get_subtitle (row), ==, "Works when the project does");
  adw_expander_row_set_enable_expansion (row, TRUE);
  spin ();
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_WORK_CALENDAR), ==, 2);
  g_assert_cmpstr (adw_expander_row_get_subtitle (row), ==, "Every day");
  calendar = g_list_model_get_item (
    entente_store_get_referrers (f->store,
                                 ENTENTE_TYPE_WORK_CALENDAR,
                                 ENTENTE_WORK_CALENDAR_ORGANIZATION,
                                 entente_record_get_id (organization)),
    0);
  g_assert_cmpstr (entente_record_get_text (calendar, ENTENTE_WORK_CALENDAR_SUNDAY), ==,
                   "00:00-24:00");

  adw_expander_row_set_enable_expansion (row, FALSE);
  spin ();
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_WORK_CALENDAR), ==, 1);
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_true (adw_expander_row_get_enable_expansion (row));
  close_dialog (f);
}

static void
test_closure (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog = open_dialog (f);

  g_assert_true (says (dialog, "No closures yet."));
  click (dialog, "Add Closure");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_ABSENCE), ==, 1);
  g_assert_true (says (dialog, "The whole project"));
  g_assert_true (says (dialog, "No dates yet"));

  click (dialog, "Delete Closure");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_ABSENCE), ==, 0);
  g_assert_cmpstr (f->toast, ==, "Closure deleted");
  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_ABSENCE), ==, 1);
  close_dialog (f);
}

static void
test_absence (DialogFixture *f, gconstpointer data)
{
  EntenteRecord *person = insert_record (f, ENTENTE_TYPE_PERSON, ENTENTE_PERSON_GIVEN_NAME, "Zoé");
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "away");
  EntenteRecord *absence = entente_edit_insert (edit, ENTENTE_TYPE_ABSENCE);
  AdwDialog *dialog;

  entente_edit_set_reference (edit, absence, ENTENTE_ABSENCE_PERSON, person);
  entente_edit_set_text (edit, absence, ENTENTE_ABSENCE_STARTS, "2027-03-12");
  entente_edit_set_text (edit, absence, ENTENTE_ABSENCE_ENDS, "2027-03-15T18:30");
  entente_edit_set_text (edit, absence, ENTENTE_ABSENCE_LABEL, "holiday");
  g_assert_true (entente_edit_commit (edit, NULL));

  dialog = open_dialog (f);
  g_assert_true (says (dialog, "Zoé"));
  g_assert_true (says (dialog, "12 March 2027 to 15 March 2027, 18:30 · holiday"));
  g_assert_true (says (dialog, "No closures yet."));
  g_assert_false (says (dialog, "Nobody is away."));
  close_dialog (f);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, test)                                                                            \
  g_test_add ("/ui/schedule/calendars/" name, DialogFixture, NULL, dialog_fixture_set_up, test,    \
              dialog_fixture_tear_down)
  ADD ("pattern", test_pattern);
  ADD ("hours", test_hours);
  ADD ("organization", test_organization);
  ADD ("closure", test_closure);
  ADD ("absence", test_absence);

  return g_test_run ();
}
