/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first view of the evaluation: what it lists, where its lines lead, the review it prepares. */
#include "config.h"

#include "entente-civil-date.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "evaluation/entente-evaluation-page.h"
#include "evaluation/entente-frame-edit.h"
#include "evaluation/entente-indicator-edit.h"
#include "evaluation/entente-overview-view.h"
#include "evaluation/entente-questionnaire-edit.h"
#include "meetings/entente-meeting.h"
#include "preview/entente-preview-dialog.h"

#include <string.h>

/* What the window would have been asked to show. */
static char *revealed;

static void
reveal_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *table;

  g_variant_get_child (parameter, 0, "&s", &table);
  g_set_str (&revealed, table);
}

static EntentePage *
open_page (DialogFixture *f)
{
  static const GActionEntry entries[]
    = { { .name = "reveal", .activate = reveal_cb, .parameter_type = "(sxs)" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  EntentePage *page = g_object_new (ENTENTE_TYPE_EVALUATION_PAGE, NULL);

  g_clear_pointer (&revealed, g_free);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), f);
  gtk_widget_insert_action_group (f->opener, "win", G_ACTION_GROUP (group));
  adw_bin_set_child (ADW_BIN (f->opener), GTK_WIDGET (page));
  entente_page_set_project (page, f->project);
  spin ();
  return page;
}

static void
close_page (DialogFixture *f)
{
  adw_bin_set_child (ADW_BIN (f->opener), NULL);
  spin ();
}

static AdwViewStack *
get_views (EntentePage *page)
{
  return ADW_VIEW_STACK (find_type (GTK_WIDGET (page), ADW_TYPE_VIEW_STACK));
}

static void
assert_view (EntentePage *page, const char *expected)
{
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (get_views (page)), ==, expected);
}

static void
follow (EntentePage *page, const char *title)
{
  adw_action_row_activate (ADW_ACTION_ROW (get_row (page, title)));
  spin ();
}

static EntenteRecord *
begin (DialogFixture *f)
{
  g_autoptr (EntenteFrame) frame = entente_frame_new (f->store);
  EntenteRecord *objective = entente_frame_insert (frame, ENTENTE_FRAME_OBJECTIVE, NULL, NULL);
  EntenteRecord *indicator
    = insert_record (f, ENTENTE_TYPE_INDICATOR, ENTENTE_INDICATOR_NAME, "People who came");

  g_assert_nonnull (objective);
  g_assert_nonnull (entente_questionnaire_create (f->store, NULL));
  return indicator;
}

/* Whoever comes first is led through three steps, and each goes where it is done. */
static void
test_newcomer (DialogFixture *f, gconstpointer data)
{
  EntentePage *page = open_page (f);

  assert_view (page, "overview");
  g_assert_true (says (page, "First Steps"));
  g_assert_false (says (page, "What Is Missing"));
  g_assert_false (says (page, "Prepare the Review Meeting"));
  follow (page, "Choose what will tell");
  assert_view (page, "indicators");
  g_assert_true (says (page, "No Indicators Yet"));
  /* The keyboard came along. */
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (f->window)),
                                         GTK_WIDGET (get_views (page))));
  adw_view_stack_set_visible_child_name (get_views (page), "overview");
  spin ();
  begin (f);
  spin ();
  g_assert_false (says (page, "First Steps"));
  g_assert_true (says (page, "What Is Missing"));
  g_assert_true (says (page, "1 indicator"));
  close_page (f);
}

/* Late things stand there with how late, until they are done. */
static void
test_due (DialogFixture *f, gconstpointer data)
{
  EntenteRecord *indicator = begin (f);
  EntentePage *page = open_page (f);
  g_autofree char *iso = NULL;
  GDate day;

  g_assert_false (says (page, "What Is Due"));
  entente_date_today (&day);
  g_date_subtract_days (&day, 3);
  iso = entente_date_to_iso (&day);
  g_assert_true (
    entente_evaluation_type (indicator, ENTENTE_INDICATOR_MEASURE_ON, iso, NULL));
  spin ();
  g_assert_true (says (page, "Measure: People who came"));
  g_assert_true (says (page, "3 days late"));
  follow (page, "Measure: People who came");
  g_assert_cmpstr (revealed, ==, "indicator");

  g_assert_nonnull (
    entente_indicator_measure (ENTENTE_INDICATOR (indicator), "104", &day, NULL));
  spin ();
  g_assert_false (says (page, "Measure: People who came"));
  close_page (f);
}

static void
test_review (DialogFixture *f, gconstpointer data)
{
  EntentePage *page;

  begin (f);
  page = open_page (f);
  g_assert_true (gtk_widget_activate_action (
    find_type (GTK_WIDGET (page), ENTENTE_TYPE_OVERVIEW_VIEW), "overview.review", NULL));
  spin ();
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_MEETING), ==, 1);
  g_assert_cmpstr (revealed, ==, "meeting");
  /* Asked for again, the same one is shown. */
  g_assert_true (gtk_widget_activate_action (
    find_type (GTK_WIDGET (page), ENTENTE_TYPE_OVERVIEW_VIEW), "overview.review", NULL));
  spin ();
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_MEETING), ==, 1);
  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_MEETING), ==, 0);
  close_page (f);
}

static void
test_papers (DialogFixture *f, gconstpointer data)
{
  static const char *const papers[] = { "sheet", "indicators", "cooperation" };
  EntentePage *page;

  begin (f);
  page = open_page (f);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_assert_true (
        gtk_widget_activate_action (find_type (GTK_WIDGET (page), ENTENTE_TYPE_OVERVIEW_VIEW),
                                    "overview.print", "s", papers[i]));
      spin ();
      g_assert_true (ENTENTE_IS_PREVIEW_DIALOG (get_dialog (f)));
      close_dialog (f);
    }
  close_page (f);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, test)                                                                            \
  g_test_add ("/ui/evaluation/overview/" name, DialogFixture, NULL, dialog_fixture_set_up, test,   \
              dialog_fixture_tear_down)
  ADD ("newcomer", test_newcomer);
  ADD ("due", test_due);
  ADD ("review", test_review);
  ADD ("papers", test_papers);

  return g_test_run ();
}
