/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The search over everything said: what is found and marked, that it follows edits and undo, that
   nothing old is shown, and where Enter leads. */
#include "config.h"

#include "collective/entente-bodies.h"
#include "entente-dialog-fixture.h"
#include "entente-late-view.h"
#include "entente-ui.h"
#include "form/entente-ordered-row.h"
#include "meetings/entente-agenda-item.h"
#include "meetings/entente-agenda.h"
#include "meetings/entente-decision-register.h"
#include "meetings/entente-meeting-life.h"
#include "meetings/entente-meeting-view.h"
#include "meetings/entente-meetings-page.h"
#include "meetings/entente-problem-desk.h"
#include "meetings/entente-problem-editor.h"
#include "meetings/entente-said-hit.h"
#include "meetings/entente-said-view.h"

typedef struct {
  DialogFixture dialog;
  EntentePage *page;
  EntenteSaidView *view;
  EntenteMeeting *meeting;
} Fixture;

/* Nobody has searched yet. */
static gboolean
is_place (GtkWidget *widget, gconstpointer data)
{
  return ENTENTE_IS_LATE_VIEW (widget)
         && G_TYPE_FROM_CLASS (entente_late_view_get_class (ENTENTE_LATE_VIEW (widget)))
              == ENTENTE_TYPE_SAID_VIEW;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  dialog_fixture_set_up (&f->dialog, NULL);
  f->page = g_object_new (ENTENTE_TYPE_MEETINGS_PAGE, NULL);
  adw_bin_set_child (ADW_BIN (f->dialog.opener), GTK_WIDGET (f->page));
  entente_page_set_project (f->page, f->dialog.project);
  f->view = entente_late_view_get (
    ENTENTE_LATE_VIEW (find_widget (GTK_WIDGET (f->page), is_place, NULL)));
  spin ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  EntentePage *page = f->page;

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  adw_bin_set_child (ADW_BIN (f->dialog.opener), NULL);
  spin ();
  g_assert_null (page);
  dialog_fixture_tear_down (&f->dialog, NULL);
}

static EntenteAgendaItem *
add_point (Fixture *f, const char *title, const char *exchanges)
{
  EntenteAgendaItem *item
    = entente_agenda_add (f->meeting, NULL, title, ENTENTE_AGENDA_DISCUSS, 10, NULL);
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->dialog.store, "Write");

  g_assert_nonnull (item);
  entente_edit_set_text (edit, ENTENTE_RECORD (item), ENTENTE_AGENDA_ITEM_EXCHANGES, exchanges);
  g_assert_true (entente_edit_commit (edit, NULL));
  return item;
}

static void
add_meeting (Fixture *f)
{
  f->meeting = entente_meeting_create (f->dialog.store,
                                       entente_bodies_get_organizing_group (f->dialog.store),
                                       "2027-03-11T18:30", NULL, NULL);
  g_assert_nonnull (f->meeting);
}

static GtkEditable *
get_entry (Fixture *f)
{
  return GTK_EDITABLE (find_type (GTK_WIDGET (f->view), GTK_TYPE_SEARCH_ENTRY));
}

static void
open_search (Fixture *f)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), "page.search", NULL));
  spin ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (f->view)));
}

static guint
search (Fixture *f, const char *text)
{
  gtk_editable_set_text (get_entry (f), text);
  spin ();
  return g_list_model_get_n_items (entente_said_view_get_hits (f->view));
}

static EntenteSaidHit *
get_hit (Fixture *f, guint at)
{
  g_autoptr (EntenteSaidHit) hit
    = g_list_model_get_item (entente_said_view_get_hits (f->view), at);

  g_assert_nonnull (hit);
  return hit;
}

static void
test_empty (Fixture *f, gconstpointer data)
{
  open_search (f);
  g_assert_true (says (f->view, "Nothing Said Yet"));
  add_meeting (f);
  spin ();
  g_assert_true (says (f->view, "Search Everything Said"));
  g_assert_cmpuint (search (f, "fanfare"), ==, 0);
  g_assert_true (says (f->view, "Nothing Found"));
  /* One letter says nothing. */
  g_assert_cmpuint (search (f, " f "), ==, 0);
  g_assert_true (says (f->view, "Search Everything Said"));
}

/* The words are marked where they stand in the excerpt, without the marks of Markdown. */
static void
test_found (Fixture *f, gconstpointer data)
{
  EntenteAgendaItem *item;
  g_autofree char *title = NULL;
  g_autofree char *origin = NULL;
  g_autofree char *word = NULL;
  const EntenteTextRange *range;
  g_autoptr (GSettings) settings = g_settings_new (ENTENTE_APP_ID);

  add_meeting (f);
  item = add_point (f, "The brass band", "Il y a des **bénévoles** pour la *Fête*.");
  open_search (f);
  g_assert_cmpuint (search (f, "FETE bene"), ==, 1);
  g_assert_true (entente_said_hit_get_record (get_hit (f, 0)) == ENTENTE_RECORD (item));
  g_assert_true (entente_said_hit_get_meeting (get_hit (f, 0)) == f->meeting);
  g_assert_cmpstr (entente_said_hit_get_excerpt (get_hit (f, 0)), ==,
                   "Il y a des bénévoles pour la Fête.");
  g_assert_cmpuint (entente_said_hit_get_ranges (get_hit (f, 0))->len, ==, 2);
  range = &g_array_index (entente_said_hit_get_ranges (get_hit (f, 0)), EntenteTextRange, 0);
  word = g_strndup (entente_said_hit_get_excerpt (get_hit (f, 0)) + range->start, range->length);
  g_assert_cmpstr (word, ==, "bénévoles");
  g_assert_cmpstr (entente_said_hit_find_field (get_hit (f, 0))->name, ==, "exchanges");
  title = entente_said_hit_dup_title (get_hit (f, 0));
  g_assert_cmpstr (title, ==, "The brass band");
  origin = entente_said_hit_dup_origin (get_hit (f, 0), settings);
  g_assert_nonnull (strstr (origin, "Point"));
  g_assert_nonnull (strstr (origin, "11 March 2027"));
  g_assert_true (says (f->view, "The brass band"));
}

/* What is no longer so is not shown, and comes back with undo. */
static void
test_follows (Fixture *f, gconstpointer data)
{
  EntenteAgendaItem *item;

  add_meeting (f);
  item = add_point (f, "Point", "the brass band");
  add_point (f, "Point", "the drums");
  open_search (f);
  g_assert_cmpuint (search (f, "brass"), ==, 1);
  g_assert_true (entente_agenda_remove (item, NULL));
  spin ();
  g_assert_cmpuint (g_list_model_get_n_items (entente_said_view_get_hits (f->view)), ==, 0);
  g_assert_true (says (f->view, "Nothing Found"));
  g_assert_true (entente_store_undo (f->dialog.store, NULL));
  spin ();
  g_assert_cmpuint (g_list_model_get_n_items (entente_said_view_get_hits (f->view)), ==, 1);

  /* Also what changed while nobody looked. */
  g_signal_emit_by_name (get_entry (f), "stop-search");
  spin ();
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (f->view)));
  add_point (f, "Point", "more brass");
  open_search (f);
  g_assert_cmpuint (g_list_model_get_n_items (entente_said_view_get_hits (f->view)), ==, 2);
  g_assert_cmpuint (search (f, "brass more"), ==, 1);
}

/* More than can be read at once: in steps, and nothing of before is shown meanwhile. */
static void
test_steps (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  EntenteMeeting *other;

  add_meeting (f);
  /* Not the one that is shown, which would make a row for each point. */
  other = entente_meeting_create (f->dialog.store, NULL, "2099-05-01", NULL, NULL);
  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, "word%u ", i);
  edit = entente_store_begin (f->dialog.store, "Fill");
  for (guint i = 0; i < 300; i++)
    {
      EntenteRecord *item = entente_edit_insert (edit, ENTENTE_TYPE_AGENDA_ITEM);

      entente_edit_set_reference (edit, item, ENTENTE_AGENDA_ITEM_MEETING,
                                  ENTENTE_RECORD (other));
      entente_edit_set_text (edit, item, ENTENTE_AGENDA_ITEM_TEXT, text->str);
    }
  g_assert_true (entente_edit_commit (edit, NULL));
  open_search (f);
  gtk_editable_set_text (get_entry (f), "word1999");
  wait_for (g_list_model_get_n_items (entente_said_view_get_hits (f->view)) > 0);
  g_assert_cmpuint (g_list_model_get_n_items (entente_said_view_get_hits (f->view)), ==, 50);
  spin ();
  g_assert_true (says (f->view, "The best 50"));
  g_assert_cmpuint (search (f, "word1999 nowhere"), ==, 0);
  g_assert_false (says (f->view, "The best 50"));
}

static void
enter (Fixture *f)
{
  g_signal_emit_by_name (get_entry (f), "activate");
  spin ();
}

static GtkWidget *
get_view (Fixture *f)
{
  return find_mapped (GTK_WIDGET (f->page), ENTENTE_TYPE_MEETING_VIEW);
}

static void
test_open (Fixture *f, gconstpointer data)
{
  EntenteDecisionDraft decision = { .text = "Hire the marquee", .kind = ENTENTE_DECISION_PURPOSE };
  EntenteProblemDraft problem = { .text = "The trumpets are too loud" };
  EntenteMeeting *other;
  GtkWidget *row;

  add_meeting (f);
  add_point (f, "Who plays", "the brass band");
  g_assert_nonnull (entente_decision_register_take (f->dialog.store, f->meeting, NULL, &decision,
                                                    NULL));
  g_assert_nonnull (entente_problem_desk_raise (f->dialog.store, f->meeting, &problem, NULL));
  other = entente_meeting_create (f->dialog.store, NULL, "2027-05-11", NULL, NULL);
  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (f->dialog.store, "Place");

    entente_edit_set_text (edit, ENTENTE_RECORD (other), ENTENTE_MEETING_PLACE, "the library");
    g_assert_true (entente_edit_commit (edit, NULL));
  }
  spin ();

  open_search (f);
  g_assert_cmpuint (search (f, "brass"), ==, 1);
  enter (f);
  g_assert_true (entente_meeting_view_get_meeting (ENTENTE_MEETING_VIEW (get_view (f)))
                 == f->meeting);
  row = find_mapped (get_view (f), ENTENTE_TYPE_ORDERED_ROW);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));

  open_search (f);
  g_assert_cmpuint (search (f, "library"), ==, 1);
  enter (f);
  g_assert_true (entente_meeting_view_get_meeting (ENTENTE_MEETING_VIEW (get_view (f))) == other);
  row = get_row (get_view (f), "Place");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (f->dialog.window)), row));

  open_search (f);
  g_assert_cmpuint (search (f, "marq"), ==, 1);
  enter (f);
  g_assert_null (get_view (f));
  g_assert_true (says (f->page, "Hire the marquee"));

  open_search (f);
  g_assert_cmpuint (search (f, "trumpet"), ==, 1);
  enter (f);
  g_assert_nonnull (find_mapped (GTK_WIDGET (f->page), ENTENTE_TYPE_PROBLEM_EDITOR));

  /* Nothing found, nothing opened. */
  open_search (f);
  g_assert_cmpuint (search (f, "nowhere"), ==, 0);
  enter (f);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (f->view)));
}

static void
test_project_goes (Fixture *f, gconstpointer data)
{
  add_meeting (f);
  add_point (f, "Point", "the brass band");
  open_search (f);
  g_assert_cmpuint (search (f, "brass"), ==, 1);
  entente_page_set_project (f->page, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (entente_said_view_get_hits (f->view)), ==, 0);
  spin ();
  entente_page_set_project (f->page, f->dialog.project);
  open_search (f);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (f)), ==, "");
  g_assert_cmpuint (search (f, "brass"), ==, 1);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/ui/meetings/said/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("empty", test_empty);
  ADD ("follows", test_follows);
  ADD ("found", test_found);
  ADD ("open", test_open);
  ADD ("project-goes", test_project_goes);
  ADD ("steps", test_steps);

  return g_test_run ();
}
