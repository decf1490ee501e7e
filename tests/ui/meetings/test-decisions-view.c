/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The register and the problems: what is listed, filtered, taken outside a meeting, applied, replaced,
   answered, closed and reopened, and that nothing of the views is left behind. */
#include "config.h"

#include "collective/entente-organization.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "meetings/entente-capture-text.h"
#include "meetings/entente-decision-register.h"
#include "meetings/entente-decisions-view.h"
#include "meetings/entente-problem-desk.h"
#include "meetings/entente-problems-view.h"

static EntentePage *
open_view (DialogFixture *f, GType type)
{
  EntentePage *page = g_object_new (type, NULL);

  adw_bin_set_child (ADW_BIN (f->opener), GTK_WIDGET (page));
  entente_page_set_project (page, f->project);
  spin ();
  return page;
}

static void
close_view (DialogFixture *f, EntentePage *page)
{
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  adw_bin_set_child (ADW_BIN (f->opener), NULL);
  spin ();
  g_assert_null (page);
}

static EntenteDecision *
take (DialogFixture *f, const char *text, const GDate *due)
{
  EntenteDecisionDraft draft = { .text = text, .kind = ENTENTE_DECISION_ACTION, .due_on = due };
  g_autoptr (GError) error = NULL;
  EntenteDecision *decision
    = entente_decision_register_take (f->store, NULL, NULL, &draft, &error);

  g_assert_no_error (error);
  spin ();
  return decision;
}

static void
type (EntentePage *page, const char *text)
{
  GtkWidget *capture = find_mapped (GTK_WIDGET (page), ENTENTE_TYPE_CAPTURE_TEXT);
  GtkWidget *view = find_type (capture, GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  entente_capture_text_flush (ENTENTE_CAPTURE_TEXT (capture));
  spin ();
}

/* All, to apply, late; the editor has lists of its own. */
static gboolean
is_filter (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_DROP_DOWN (widget) && GTK_IS_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (widget)))
         && g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (widget))) == 3;
}

/* Among its names. */
static gboolean
offers (GtkWidget *widget, gconstpointer name)
{
  return GTK_IS_DROP_DOWN (widget) && GTK_IS_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (widget)))
         && gtk_string_list_find (GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (widget))), name)
              != G_MAXUINT;
}

static gboolean
offers_selected (GtkDropDown *filter, const char *name)
{
  return gtk_string_list_find (GTK_STRING_LIST (gtk_drop_down_get_model (filter)), name)
         == gtk_drop_down_get_selected (filter);
}

static gboolean
lists (EntentePage *page, const char *words)
{
  return says (find_mapped (GTK_WIDGET (page), GTK_TYPE_LIST_BOX), words);
}

/* State, and text whatever its accents. */
static void
test_filters (DialogFixture *f, gconstpointer data)
{
  GDate past;
  EntentePage *page;
  GtkDropDown *states;
  GtkWidget *search;
  EntenteDecision *done;

  g_date_clear (&past, 1);
  g_date_set_dmy (&past, 1, G_DATE_JANUARY, 2001);
  take (f, "Late benches", &past);
  take (f, "Fête on the square", NULL);
  done = take (f, "Done posters", NULL);
  g_assert_true (entente_decision_register_set_state (done, ENTENTE_DECISION_APPLIED, NULL));
  page = open_view (f, ENTENTE_TYPE_DECISIONS_VIEW);
  states = GTK_DROP_DOWN (find_widget (GTK_WIDGET (page), is_filter, NULL));
  search = find_type (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY);
  g_assert_true (lists (page, "Done posters"));

  gtk_drop_down_set_selected (states, 1);
  spin ();
  g_assert_false (lists (page, "Done posters"));
  g_assert_true (lists (page, "Fête on the square"));
  gtk_drop_down_set_selected (states, 2);
  spin ();
  g_assert_false (lists (page, "Fête on the square"));
  g_assert_true (lists (page, "Late benches"));

  gtk_drop_down_set_selected (states, 0);
  gtk_editable_set_text (GTK_EDITABLE (search), "fete");
  wait_for (!lists (page, "Late benches"));
  g_assert_true (lists (page, "Fête on the square"));

  /* What is shown from elsewhere is never filtered away. */
  g_assert_true (entente_page_reveal (page, ENTENTE_RECORD (done), NULL));
  wait_for (lists (page, "Done posters"));
  close_view (f, page);
}

static void
test_new (DialogFixture *f, gconstpointer data)
{
  EntentePage *page = open_view (f, ENTENTE_TYPE_DECISIONS_VIEW);
  GListModel *all = entente_store_get_list (f->store, ENTENTE_TYPE_DECISION);
  g_autoptr (EntenteDecision) decision = NULL;

  g_assert_true (says (page, "Nothing Decided Yet"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "decisions.new", NULL));
  spin ();
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 0);
  type (page, "Order the benches");
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 1);
  decision = g_list_model_get_item (all, 0);
  type (page, " by phone");
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 1);
  g_assert_true (lists (page, "No. 1: Order the benches by phone"));
  g_assert_true (says (page, "Outside a meeting"));
  g_assert_nonnull (entente_decision_get_task (decision));

  click (page, "_Applied");
  g_assert_cmpint (entente_decision_get_state (decision), ==, ENTENTE_DECISION_APPLIED);
  click (page, "_To Apply Again");
  g_assert_cmpint (entente_decision_get_state (decision), ==, ENTENTE_DECISION_TO_APPLY);

  click (page, "_Delete Decision");
  g_assert_cmpstr (f->toast, ==, "Decision deleted");
  g_assert_true (says (page, "Nothing Decided Yet"));
  close_view (f, page);
}

static void
test_problems (DialogFixture *f, gconstpointer data)
{
  EntentePage *page = open_view (f, ENTENTE_TYPE_PROBLEMS_VIEW);
  GListModel *all = entente_store_get_list (f->store, ENTENTE_TYPE_PROBLEM);
  g_autoptr (EntenteRecord) problem = NULL;
  g_autoptr (EntenteEdit) edit = NULL;

  g_assert_true (says (page, "No Problem Raised"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "problems.new", NULL));
  spin ();
  type (page, "Too much noise");
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 1);
  problem = g_list_model_get_item (all, 0);
  g_assert_true (lists (page, "Too much noise"));
  g_assert_true (says (page, "0 answered out of 1"));

  edit = entente_store_begin (f->store, "Answer");
  entente_edit_set_text (edit, problem, ENTENTE_PROBLEM_ANSWER, "The band stops at five.");
  g_assert_true (entente_edit_commit (edit, NULL));
  spin ();
  click (page, "_Answered");
  g_assert_true (says (page, "1 answered out of 1"));
  click (page, "_Close");
  g_assert_cmpint (entente_record_get_choice (problem, ENTENTE_PROBLEM_STATE), ==, ENTENTE_PROBLEM_CLOSED);
  click (page, "_Reopen");
  g_assert_true (says (page, "0 answered out of 1"));
  close_view (f, page);
}

/* Names of organisations may be long, windows narrow. */
/* Organisations that join are offered by the filter, and one that is chosen stays so. */
static void
test_organizations (DialogFixture *f, gconstpointer data)
{
  EntentePage *page;
  GtkDropDown *filter;

  insert_record (f, ENTENTE_TYPE_ORGANIZATION, ENTENTE_ORGANIZATION_NAME, "Fanfare");
  take (f, "Hire the hall", NULL);
  page = open_view (f, ENTENTE_TYPE_DECISIONS_VIEW);
  filter = GTK_DROP_DOWN (find_widget (GTK_WIDGET (page), offers, "Fanfare"));
  g_assert_nonnull (filter);
  gtk_drop_down_set_selected (filter, 1);
  spin ();
  g_assert_false (lists (page, "Hire the hall"));
  insert_record (f, ENTENTE_TYPE_ORGANIZATION, ENTENTE_ORGANIZATION_NAME, "Chorale");
  spin ();
  g_assert_true (find_widget (GTK_WIDGET (page), offers, "Chorale") == GTK_WIDGET (filter));
  g_assert_true (offers_selected (filter, "Fanfare"));
  g_assert_false (lists (page, "Hire the hall"));

  close_view (f, page);
}

/* What changed while nobody looked is there when somebody looks again. */
static void
test_hidden (DialogFixture *f, gconstpointer data)
{
  EntenteDecision *decision = take (f, "Hire the hall", NULL);
  EntentePage *page = open_view (f, ENTENTE_TYPE_DECISIONS_VIEW);
  g_autofree char *before = entente_decision_dup_state_words (decision, NULL);

  g_assert_true (lists (page, before));
  gtk_widget_set_visible (f->opener, FALSE);
  g_assert_true (entente_decision_register_set_state (decision, ENTENTE_DECISION_APPLIED, NULL));
  spin ();
  gtk_widget_set_visible (f->opener, TRUE);
  spin ();
  g_assert_false (lists (page, before));

  close_view (f, page);
}

static void
test_narrow (DialogFixture *f, gconstpointer data)
{
  EntentePage *page;
  GtkWidget *list;
  int least;

  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "Add");
    EntenteRecord *organization = entente_edit_insert (edit, ENTENTE_TYPE_ORGANIZATION);

    entente_edit_set_text (edit, organization, ENTENTE_ORGANIZATION_NAME,
                           "Association of the Friends of the Blue Lime Trees of Middle Tilleul");
    g_assert_true (entente_edit_commit (edit, NULL));
  }
  take (f, "Play a waltz and whatever else the many people of this very long street ask for", NULL);
  page = open_view (f, ENTENTE_TYPE_DECISIONS_VIEW);
  list = find_type (GTK_WIDGET (page), ADW_TYPE_TOOLBAR_VIEW);
  gtk_widget_measure (list, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, >, 0);
  g_assert_cmpint (least, <=, 360);
  close_view (f, page);
}

/* The facts go with the dialog that told them. */
static void
test_weight (DialogFixture *f, gconstpointer data)
{
  EntentePage *page = open_view (f, ENTENTE_TYPE_DECISIONS_VIEW);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "decisions.weight", NULL));
  spin ();
  g_assert_cmpstr (adw_dialog_get_title (get_dialog (f)), ==, "Weight in Decisions");
  close_dialog (f);
  close_view (f, page);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, function)                                                                        \
  g_test_add ("/decisions-view/" name, DialogFixture, NULL, dialog_fixture_set_up, function,         \
              dialog_fixture_tear_down)
  ADD ("new", test_new);
  ADD ("filters", test_filters);
  ADD ("hidden", test_hidden);
  ADD ("organizations", test_organizations);
  ADD ("narrow", test_narrow);
  ADD ("problems", test_problems);
  ADD ("weight", test_weight);
#undef ADD
  return g_test_run ();
}
