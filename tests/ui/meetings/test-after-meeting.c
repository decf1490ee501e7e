/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The invitation and the minutes of one meeting: what is shown, copied, noted, approved and undone. */
#include "config.h"

#include "collective/entente-body-edit.h"
#include "entente-civil-date.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "form/entente-field-row.h"
#include "form/entente-gap-list.h"
#include "meetings/entente-attendance-list.h"
#include "meetings/entente-circulation-form.h"
#include "meetings/entente-circulation.h"
#include "meetings/entente-invitation-dialog.h"
#include "meetings/entente-meeting-life.h"
#include "meetings/entente-minutes-life.h"
#include "meetings/entente-minutes-view.h"
#include "preview/entente-preview-dialog.h"

static EntentePerson *
add_person (DialogFixture *f, const char *name, const char *email)
{
  EntenteRecord *person = insert_record (f, ENTENTE_TYPE_PERSON, ENTENTE_PERSON_GIVEN_NAME, name);
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "address");

  entente_edit_set_text (edit, person, ENTENTE_PERSON_EMAIL, email);
  g_assert_true (entente_edit_commit (edit, NULL));
  return ENTENTE_PERSON (person);
}

static void
set_text (DialogFixture *f, gpointer record, guint field, const char *text)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "set");

  entente_edit_set_text (edit, record, field, text);
  g_assert_true (entente_edit_commit (edit, NULL));
}

static EntenteMeeting *
add_meeting (DialogFixture *f, const char *starts_at)
{
  EntenteBody *group = entente_bodies_get_organizing_group (f->store);
  EntenteMeeting *meeting;

  g_assert_nonnull (entente_body_add_person (group, add_person (f, "Ana", "ana@example.org"), NULL,
                                             NULL));
  g_assert_nonnull (entente_body_add_person (group, add_person (f, "Bruno", ""), NULL, NULL));
  meeting = entente_meeting_create (f->store, group, starts_at, NULL, NULL);
  g_assert_nonnull (meeting);
  set_text (f, meeting, ENTENTE_MEETING_PLACE, "Villefeinte");
  return meeting;
}

static gint64
count_sent (EntenteMeeting *meeting)
{
  return g_list_model_get_n_items (entente_meeting_get_circulation (meeting));
}

static void
copied_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static void
assert_copied (DialogFixture *f, const char *expected)
{
  g_autofree char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (f->window), NULL, copied_cb, &text);
  wait_for (text != NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_invitation (DialogFixture *f, gconstpointer data)
{
  EntenteMeeting *meeting = add_meeting (f, "2099-03-12T18:30");
  AdwDialog *dialog = entente_invitation_dialog_new (f->project, meeting);

  adw_dialog_present (dialog, f->opener);
  spin ();
  g_assert_true (gtk_widget_get_sensitive (get_button (dialog, "_Send…")));
  g_assert_true (says (dialog, "Villefeinte"));
  g_assert_true (says (dialog, "Bruno"));
  click (dialog, "Copy the Addresses");
  assert_copied (f, "ana@example.org");

  click (dialog, "_Note as Sent");
  g_assert_cmpint (count_sent (meeting), ==, 2);
  g_assert_cmpint (entente_record_get_choice (ENTENTE_RECORD (meeting), ENTENTE_MEETING_STATE), ==,
                   ENTENTE_MEETING_INVITED);
  g_assert_true (says (dialog, "Ana, Bruno"));

  g_assert_false (adw_banner_get_revealed (ADW_BANNER (find_type (GTK_WIDGET (dialog),
                                                                  ADW_TYPE_BANNER))));
  set_text (f, meeting, ENTENTE_MEETING_PLACE, "Les Granges");
  spin ();
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (find_type (GTK_WIDGET (dialog),
                                                                 ADW_TYPE_BANNER))));
  close_dialog (f);
}

static void
test_invitation_without_day (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog = entente_invitation_dialog_new (f->project, add_meeting (f, NULL));

  adw_dialog_present (dialog, f->opener);
  spin ();
  g_assert_false (gtk_widget_get_sensitive (get_button (dialog, "_Send…")));
  g_assert_false (gtk_widget_is_visible (get_button (dialog, "_Note as Sent")));
  close_dialog (f);
}

static void
test_nobody_ticked (DialogFixture *f, gconstpointer data)
{
  EntenteMeeting *meeting = add_meeting (f, "2099-03-12T18:30");
  AdwDialog *dialog = entente_invitation_dialog_new (f->project, meeting);
  GtkWidget *day;

  adw_dialog_present (dialog, f->opener);
  spin ();
  day = get_row (dialog, "Day");
  gtk_editable_set_text (GTK_EDITABLE (day), "the day after");
  click (dialog, "_Note as Sent");
  g_assert_cmpint (count_sent (meeting), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (day), "2026-03-01");
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (find_type (get_row (dialog, "Ana"), GTK_TYPE_CHECK_BUTTON)), FALSE);
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (find_type (get_row (dialog, "Bruno"), GTK_TYPE_CHECK_BUTTON)), FALSE);
  click (dialog, "_Note as Sent");
  g_assert_cmpint (count_sent (meeting), ==, 0);
  g_assert_true (says (dialog, "Nobody is ticked: tick those who were given it."));
  close_dialog (f);
}

static void
revealed_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_variant_get (parameter, "(sxs)", NULL, NULL, data);
}

/* What is missing is shown where it is, not under the dialog. */
static void
test_gap (DialogFixture *f, gconstpointer data)
{
  g_autofree char *field = NULL;
  const GActionEntry entry
    = { .name = "reveal", .activate = revealed_cb, .parameter_type = "(sxs)" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  EntenteMeeting *meeting = add_meeting (f, "2099-03-12T18:30");
  AdwDialog *dialog;
  GtkWidget *gaps, *row;

  set_text (f, meeting, ENTENTE_MEETING_PLACE, "");
  dialog = entente_invitation_dialog_new (f->project, meeting);
  g_action_map_add_action_entries (G_ACTION_MAP (group), &entry, 1, &field);
  gtk_widget_insert_action_group (f->window, "win", G_ACTION_GROUP (group));
  adw_dialog_present (dialog, f->opener);
  spin ();
  gaps = find_type (GTK_WIDGET (dialog), ENTENTE_TYPE_GAP_LIST);
  row = find_type (gaps, ADW_TYPE_ACTION_ROW);
  while (!gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)))
    row = gtk_widget_get_next_sibling (row);
  g_signal_emit_by_name (row, "activated");
  wait_for (get_dialog (f) == NULL);
  g_assert_nonnull (field);
}

static GtkWidget *
open_minutes (DialogFixture *f, EntenteMeeting *meeting)
{
  GtkWidget *view = g_object_new (ENTENTE_TYPE_MINUTES_VIEW, NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  adw_bin_set_child (ADW_BIN (f->opener), scroller);
  entente_minutes_view_set_meeting (ENTENTE_MINUTES_VIEW (view), f->project, meeting);
  spin ();
  return view;
}

static void
close_minutes (DialogFixture *f, GtkWidget *view)
{
  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  adw_bin_set_child (ADW_BIN (f->opener), NULL);
  spin ();
  g_assert_null (view);
}

static void
hold (DialogFixture *f, EntenteMeeting *meeting)
{
  GListModel *participants = entente_meeting_get_participants (meeting);
  g_autoptr (EntenteAttendance) ana = g_list_model_get_item (participants, 0);
  g_autoptr (EntenteEdit) edit = NULL;

  g_assert_true (entente_meeting_hold (meeting, entente_meeting_get_start (meeting, NULL), NULL));
  g_assert_true (entente_attendance_set_state (ana, ENTENTE_ATTENDANCE_PRESENT, NULL));
  edit = entente_store_begin (f->store, "people");
  entente_edit_set_reference (edit, ENTENTE_RECORD (meeting), ENTENTE_MEETING_MINUTE_TAKER,
                              ENTENTE_RECORD (entente_attendance_get_person (ana)));
  entente_edit_set_reference (edit, ENTENTE_RECORD (meeting), ENTENTE_MEETING_FACILITATOR,
                              ENTENTE_RECORD (entente_attendance_get_person (ana)));
  entente_edit_set_text (edit, ENTENTE_RECORD (meeting), ENTENTE_MEETING_ENDS_AT,
                         "2026-03-12T20:30");
  g_assert_true (entente_edit_commit (edit, NULL));
  g_assert_true (entente_meeting_close (meeting, NULL));
}

static void
test_minutes (DialogFixture *f, gconstpointer data)
{
  EntenteMeeting *meeting = add_meeting (f, "2026-03-12T18:30");
  GtkWidget *view = open_minutes (f, meeting);
  const char *changes;

  g_assert_true (says (view, "No Minutes Yet"));
  hold (f, meeting);
  spin ();
  g_assert_false (says (view, "No Minutes Yet"));
  g_assert_cmpint (entente_minutes_get_state (meeting), ==, ENTENTE_MINUTES_DRAFT);
  g_assert_true (gtk_widget_get_sensitive (get_button (view, "_Approve and Freeze")));

  gtk_editable_set_text (GTK_EDITABLE (get_row (view, "Approved on")), "one day");
  click (view, "_Approve and Freeze");
  g_assert_null (entente_minutes_get_version (meeting));
  gtk_editable_set_text (GTK_EDITABLE (get_row (view, "Approved on")), "2026-03-20");
  click (view, "_Approve and Freeze");
  g_assert_nonnull (entente_minutes_get_version (meeting));
  g_assert_cmpstr (f->toast, ==, "Minutes approved");
  g_assert_false (gtk_widget_is_visible (get_button (view, "_Approve and Freeze")));

  set_text (f, meeting, ENTENTE_MEETING_DISAGREEMENTS, "Nobody agreed on the colour.");
  spin ();
  g_assert_cmpint (entente_minutes_get_state (meeting), ==, ENTENTE_MINUTES_CHANGED);
  g_assert_true (gtk_widget_is_visible (get_button (view, "_Approve and Freeze")));
  changes = adw_action_row_get_subtitle (ADW_ACTION_ROW (get_row (view, "What this version changes")));
  g_assert_true (g_str_has_prefix (changes, "– "));
  g_assert_nonnull (strstr (changes, "Nobody agreed on the colour."));

  click (view, "_Approve and Freeze");
  g_assert_cmpint (entente_minutes_get_state (meeting), ==, ENTENTE_MINUTES_APPROVED);
  close_minutes (f, view);
}

/* Each version opens as it was approved, the last one first in the list. */
static void
test_versions (DialogFixture *f, gconstpointer data)
{
  EntenteMeeting *meeting = add_meeting (f, "2026-03-12T18:30");
  GtkWidget *view, *row;
  g_autofree char *title = NULL;

  hold (f, meeting);
  view = open_minutes (f, meeting);
  gtk_editable_set_text (GTK_EDITABLE (get_row (view, "Approved on")), "2026-03-20");
  click (view, "_Approve and Freeze");
  set_text (f, meeting, ENTENTE_MEETING_PLACE, "Les Granges");
  spin ();
  click (view, "_Approve and Freeze");

  row = get_row (view, "Version 1, approved on 20 March 2026");
  g_signal_emit_by_name (row, "activated");
  wait_for (get_dialog (f) != NULL);
  g_assert_true (ENTENTE_IS_PREVIEW_DIALOG (get_dialog (f)));
  title = g_strdup (adw_dialog_get_title (get_dialog (f)));
  g_assert_true (g_str_has_suffix (title, ", version 1"));
  close_dialog (f);

  set_text (f, entente_minutes_get_version (meeting), ENTENTE_MINUTES_VERSION_COPY, "no copy");
  spin ();
  row = get_row (view, "Version 2, approved on 20 March 2026");
  g_signal_emit_by_name (row, "activated");
  wait_for (get_dialog (f) != NULL);
  g_assert_true (ADW_IS_ALERT_DIALOG (get_dialog (f)));
  close_dialog (f);
  close_minutes (f, view);
}

/* Meetings made while the minutes are open can be where they are approved. */
static void
test_approved_at (DialogFixture *f, gconstpointer data)
{
  EntenteMeeting *meeting = add_meeting (f, "2026-03-12T18:30");
  EntenteBody *group = entente_bodies_get_organizing_group (f->store);
  EntenteMeeting *next;
  GtkWidget *view;
  AdwComboRow *row;

  hold (f, meeting);
  view = open_minutes (f, meeting);
  row = ADW_COMBO_ROW (get_row (view, "At the meeting"));
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==, 1);
  next = entente_meeting_create (f->store, group, "2026-05-12T18:30", NULL, NULL);
  spin ();
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==, 2);

  /* Others that come between do not take the choice away. */
  adw_combo_row_set_selected (row, 1);
  set_text (f, next, ENTENTE_MEETING_TITLE, "In spring");
  g_assert_nonnull (entente_meeting_create (f->store, group, "2026-04-12T18:30", NULL, NULL));
  spin ();
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==, 3);
  click (view, "_Approve and Freeze");
  g_assert_cmpint (entente_record_get_reference (
                     ENTENTE_RECORD (entente_minutes_get_version (meeting)),
                     ENTENTE_MINUTES_VERSION_APPROVED_AT),
                   ==, entente_record_get_id (ENTENTE_RECORD (next)));
  close_minutes (f, view);
}

static void
type_moment (EntenteRecord *participant, const char *field, const char *typed, guint index,
             const char *expected)
{
  g_autoptr (GtkWidget) row
    = g_object_ref_sink (entente_field_row_new (ENTENTE_TYPE_ATTENDANCE, field));

  entente_field_row_set_record (ENTENTE_FIELD_ROW (row), participant);
  gtk_editable_set_text (GTK_EDITABLE (get_text (row)), typed);
  entente_field_row_flush (ENTENTE_FIELD_ROW (row));
  g_assert_cmpstr (entente_record_get_text (participant, index), ==, expected);
}

/* Who notes an arrival writes the time; after midnight is the day after. */
static void
test_time_alone (DialogFixture *f, gconstpointer data)
{
  EntenteMeeting *meeting = add_meeting (f, "2026-03-12T18:30");
  g_autoptr (EntenteRecord) ana = NULL;

  hold (f, meeting);
  ana = g_list_model_get_item (entente_meeting_get_participants (meeting), 0);
  type_moment (ana, "arrived-at", "18:50", ENTENTE_ATTENDANCE_ARRIVED_AT, "2026-03-12T18:50");
  type_moment (ana, "arrived-at", "17:45", ENTENTE_ATTENDANCE_ARRIVED_AT, "2026-03-12T17:45");
  type_moment (ana, "left-at", "20:15", ENTENTE_ATTENDANCE_LEFT_AT, "2026-03-12T20:15");
  type_moment (ana, "left-at", "0:30", ENTENTE_ATTENDANCE_LEFT_AT, "2026-03-13T00:30");
  type_moment (ana, "left-at", "2026-03-12 19:00", ENTENTE_ATTENDANCE_LEFT_AT, "2026-03-12T19:00");
  type_moment (ana, "left-at", "some time", ENTENTE_ATTENDANCE_LEFT_AT, "2026-03-12T19:00");
}

static gboolean
refuse_cb (gpointer form, GPtrArray *ticked, const char *others)
{
  g_assert_cmpstr (others, ==, "The town hall");
  return FALSE;
}

static gboolean
accept_cb (void)
{
  return TRUE;
}

static gboolean
is_others (GtkWidget *widget, gconstpointer data)
{
  return ADW_IS_ENTRY_ROW (widget)
         && g_str_equal (gtk_editable_get_text (GTK_EDITABLE (widget)), "The town hall");
}

/* What was typed goes only when it was noted. */
static void
test_refused (DialogFixture *f, gconstpointer data)
{
  GtkWidget *form = g_object_new (ENTENTE_TYPE_CIRCULATION_FORM, NULL);
  GtkWidget *others;
  gulong refusing;

  adw_bin_set_child (ADW_BIN (f->opener), form);
  others = find_type (form, ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (others), "The town hall");
  refusing = g_signal_connect (form, "noted", G_CALLBACK (refuse_cb), NULL);
  click (form, "_Note as Sent");
  g_assert_nonnull (find_widget (form, is_others, NULL));
  g_signal_handler_disconnect (form, refusing);
  g_signal_connect (form, "noted", G_CALLBACK (accept_cb), NULL);
  click (form, "_Note as Sent");
  g_assert_null (find_widget (form, is_others, NULL));
  adw_bin_set_child (ADW_BIN (f->opener), NULL);
}

static void
test_circulation (DialogFixture *f, gconstpointer data)
{
  EntenteMeeting *meeting = add_meeting (f, "2026-03-12T18:30");
  GtkWidget *view;

  hold (f, meeting);
  view = open_minutes (f, meeting);
  g_assert_true (entente_minutes_is_overdue (meeting, NULL));
  gtk_editable_set_text (GTK_EDITABLE (get_row (view, "Others, separated by commas")),
                         "the town hall, , Zoé");
  gtk_editable_set_text (GTK_EDITABLE (get_row (view, "Day")), "2026-03-21");
  click (view, "_Note as Sent");
  g_assert_true (entente_minutes_was_circulated (meeting));
  g_assert_cmpint (count_sent (meeting), ==, 4);
  g_assert_true (says (view, "the town hall"));
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_cmpint (count_sent (meeting), ==, 0);
  close_minutes (f, view);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (DialogFixture *, gconstpointer);
  } tests[] = {
    { "/after-meeting/invitation", test_invitation },
    { "/after-meeting/invitation-without-day", test_invitation_without_day },
    { "/after-meeting/nobody-ticked", test_nobody_ticked },
    { "/after-meeting/gap", test_gap },
    { "/after-meeting/minutes", test_minutes },
    { "/after-meeting/versions", test_versions },
    { "/after-meeting/approved-at", test_approved_at },
    { "/after-meeting/time-alone", test_time_alone },
    { "/after-meeting/refused", test_refused },
    { "/after-meeting/circulation", test_circulation },
  };

  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, DialogFixture, NULL, dialog_fixture_set_up, tests[i].test,
                dialog_fixture_tear_down);
  return g_test_run ();
}
