/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sections of the report: typed, left out, revealed. */
#include "config.h"

#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "evaluation/entente-report-view.h"
#include "evaluation/entente-report.h"
#include "meetings/entente-capture-text.h"
#include "preview/entente-preview-dialog.h"

static GtkWidget *
open_view (DialogFixture *f)
{
  GtkWidget *view = g_object_new (ENTENTE_TYPE_REPORT_VIEW, NULL);

  adw_bin_set_child (ADW_BIN (f->opener), view);
  entente_page_set_project (ENTENTE_PAGE (view), f->project);
  spin ();
  return view;
}

static void
close_view (DialogFixture *f, GtkWidget *view)
{
  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  adw_bin_set_child (ADW_BIN (f->opener), NULL);
  spin ();
  g_assert_null (view);
}

/* The first widget of a type under the heading of a section. */
static GtkWidget *
find_in (GtkWidget *view, const char *title, GType type)
{
  GtkWidget *group = find_type (view, ADW_TYPE_PREFERENCES_GROUP);

  for (; group != NULL; group = gtk_widget_get_next_sibling (group))
    if (g_str_equal (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)), title))
      return find_type (group, type);
  g_assert_not_reached ();
}

static void
type (GtkWidget *view, const char *title, const char *text)
{
  GtkWidget *row = find_in (view, title, ENTENTE_TYPE_CAPTURE_TEXT);
  GtkWidget *editor = find_type (row, GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (editor)), text, -1);
}

static const char *
get_kept (DialogFixture *f, EntenteReportPaper paper, const char *key)
{
  return entente_report_get_text (f->store, entente_report_find_part (paper, key), NULL);
}

/* Typed words are kept by themselves, and also when the view is left at once. */
static void
test_typing (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = open_view (f);

  type (view, "Thanks", "To all");
  while (*get_kept (f, ENTENTE_REPORT_FINAL, "thanks") == '\0')
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (get_kept (f, ENTENTE_REPORT_FINAL, "thanks"), ==, "To all");
  type (view, "Lessons", "Begin earlier");
  close_view (f, view);
  g_assert_cmpstr (get_kept (f, ENTENTE_REPORT_FINAL, "lessons"), ==, "Begin earlier");

  view = open_view (f);
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_cmpstr (get_kept (f, ENTENTE_REPORT_FINAL, "lessons"), ==, "");
  close_view (f, view);
}

static void
test_leaving_out (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = open_view (f);
  GtkWidget *toggle = find_in (view, "Thanks", GTK_TYPE_SWITCH);
  const EntenteReportPart *part = entente_report_find_part (ENTENTE_REPORT_FINAL, "thanks");

  g_assert_true (gtk_switch_get_active (GTK_SWITCH (toggle)));
  gtk_switch_set_active (GTK_SWITCH (toggle), FALSE);
  spin ();
  g_assert_true (entente_report_get_hidden (f->store, part));
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (toggle)));
  close_view (f, view);
}

/* Words that are still being typed are kept first; they stay when the project writes again. */
static void
test_by_hand (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = open_view (f);
  GtkWidget *row = find_in (view, "Thanks", ADW_TYPE_SWITCH_ROW);
  const EntenteReportPart *part = entente_report_find_part (ENTENTE_REPORT_FINAL, "thanks");

  g_assert_null (find_in (view, "What comes next", ADW_TYPE_SWITCH_ROW));
  type (view, "Thanks", "To all");
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), TRUE);
  spin ();
  g_assert_true (entente_report_get_replaces (f->store, part));
  g_assert_cmpstr (get_kept (f, ENTENTE_REPORT_FINAL, "thanks"), ==, "To all");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "Only your words are printed");
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_false (adw_switch_row_get_active (ADW_SWITCH_ROW (row)));
  g_assert_cmpstr (get_kept (f, ENTENTE_REPORT_FINAL, "thanks"), ==, "To all");
  close_view (f, view);
}

static EntenteRecord *
add_member (DialogFixture *f, const char *name)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "Add");
  EntenteRecord *member = entente_edit_insert (edit, ENTENTE_TYPE_ORGANIZATION);

  entente_edit_set_text (edit, member, ENTENTE_ORGANIZATION_NAME, name);
  entente_edit_set_choice (edit, member, ENTENTE_ORGANIZATION_ROLE, ENTENTE_ROLE_MEMBER);
  g_assert_true (entente_edit_commit (edit, NULL));
  spin ();

  return member;
}

/* Members who join, change their name or leave do so here as well, while the view is open. */
static void
test_members (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = open_view (f);
  EntenteRecord *member = add_member (f, "Les Voisins");
  g_autoptr (EntenteEdit) renaming = NULL;
  g_autoptr (EntenteEdit) removal = NULL;

  g_assert_true (says (view, "Les Voisins"));
  renaming = entente_store_begin (f->store, "Rename");
  entente_edit_set_text (renaming, member, ENTENTE_ORGANIZATION_NAME, "Les Voisines");
  g_assert_true (entente_edit_commit (renaming, NULL));
  spin ();
  g_assert_true (says (view, "Les Voisines"));
  removal = entente_store_begin (f->store, "Delete");
  entente_edit_delete (removal, member);
  g_assert_true (entente_edit_commit (removal, NULL));
  spin ();
  g_assert_false (says (view, "Les Voisines"));
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_true (says (view, "Les Voisines"));
  close_view (f, view);
}

/* The other paper has other sections; a jump chooses the paper. */
static void
test_papers (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = open_view (f);
  const EntenteReportPart *brakes
    = entente_report_find_part (ENTENTE_REPORT_EXPERIENCE, "brakes");
  g_autoptr (EntenteRecord) section = NULL;

  g_assert_false (says (view, "Brakes"));
  g_assert_true (entente_report_type_text (f->store, brakes, NULL, "The rain", NULL));
  section = g_list_model_get_item (
    entente_store_get_list (f->store, ENTENTE_TYPE_REPORT_SECTION), 0);
  g_assert_true (entente_page_reveal (ENTENTE_PAGE (view), section, NULL));
  spin ();
  g_assert_true (says (view, "Brakes"));
  g_assert_true (gtk_widget_activate_action (view, "report.print", "s", "experience"));
  spin ();
  g_assert_true (ENTENTE_IS_PREVIEW_DIALOG (get_dialog (f)));
  close_dialog (f);
  close_view (f, view);
}

#define ADD(name, function)                                                               \
  g_test_add ("/report-view/" name, DialogFixture, NULL, dialog_fixture_set_up, function, \
              dialog_fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  entente_ui_init ();

  ADD ("typing", test_typing);
  ADD ("leaving-out", test_leaving_out);
  ADD ("by-hand", test_by_hand);
  ADD ("members", test_members);
  ADD ("papers", test_papers);

  return g_test_run ();
}
