/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Collective page as a whole, on the example project: what is added, renamed, deleted, dragged and undone through its
   widgets and actions, on a wide window and folded, and that nothing of it outlives its window. */
#include "config.h"

#include "collective/entente-body-edit.h"
#include "collective/entente-collective-page.h"
#include "collective/entente-directory-list-view.h"
#include "collective/entente-directory-row.h"
#include "collective/entente-group-view.h"
#include "collective/entente-involvement-row.h"
#include "collective/entente-record-picker-dialog.h"
#include "collective/entente-record-view.h"
#include "entente-ui.h"
#include "form/entente-field-editor.h"
#include "form/entente-field-row.h"
#include "screen.h"

#include <glib/gstdio.h>

typedef struct {
  char *folder;
  EntenteProject *project;
  EntenteStore *store;
  GtkWidget *window;
  GtkWidget *page;
  char *toast;      /* the last one, owned */
  gboolean undoable; /* it had an Undo button */
} Fixture;

static void
toast_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *f = data;

  g_set_str (&f->toast, g_variant_get_string (parameter, NULL));
  f->undoable = g_str_equal (g_action_get_name (G_ACTION (action)), "toast-undo");
}

/* What the window offers its pages. */
static void
add_window_actions (Fixture *f)
{
  static const GActionEntry entries[] = {
    { .name = "toast", .activate = toast_cb, .parameter_type = "s" },
    { .name = "toast-undo", .activate = toast_cb, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), f);
  gtk_widget_insert_action_group (f->window, "win", G_ACTION_GROUP (group));
}

static void
show_page (Fixture *f, int width)
{
  f->store = entente_project_get_store (f->project);
  f->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), width, 700);
  add_window_actions (f);
  f->page = g_object_new (ENTENTE_TYPE_COLLECTIVE_PAGE, "project", f->project, NULL);
  adw_window_set_content (ADW_WINDOW (f->window), f->page);
  gtk_window_present (GTK_WINDOW (f->window));
  spin ();
}

static void
set_up (Fixture *f, gconstpointer width)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  f->folder = g_dir_make_tmp ("entente-XXXXXX", NULL);
  path = g_build_filename (f->folder, "example.entente", NULL);
  file = g_file_new_for_path (path);
  f->project = entente_project_create_example (file, ENTENTE_LANGUAGE_FRENCH, &error);
  g_assert_no_error (error);
  show_page (f, GPOINTER_TO_INT (width));
}

static void
set_up_empty (Fixture *f, gconstpointer width)
{
  f->project = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, NULL);
  show_page (f, GPOINTER_TO_INT (width));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  EntenteFile *file = entente_project_get_file (f->project);

  g_object_add_weak_pointer (G_OBJECT (f->page), (gpointer *) &f->page);
  gtk_window_destroy (GTK_WINDOW (f->window));
  spin ();
  g_assert_null (f->page);
  if (file != NULL)
    g_assert_true (entente_file_close (file, NULL));
  g_assert_finalize_object (f->project);
  if (f->folder != NULL)
    {
      g_autofree char *path = g_build_filename (f->folder, "example.entente", NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
      g_assert_cmpint (g_rmdir (f->folder), ==, 0);
    }
  g_free (f->folder);
  g_free (f->toast);
}

/*
 * Looking at the window
 */

static EntenteRecord *
get_shown (Fixture *f)
{
  GtkWidget *view = find_mapped (f->page, ENTENTE_TYPE_RECORD_VIEW);

  return view != NULL ? entente_record_view_get_record (ENTENTE_RECORD_VIEW (view)) : NULL;
}

static const char *
get_shown_name (Fixture *f)
{
  EntenteRecord *record = get_shown (f);

  if (record == NULL)
    return NULL;
  return entente_record_get_text (record,
                                  ENTENTE_IS_PERSON (record) ? (guint) ENTENTE_PERSON_GIVEN_NAME
                                                             : (guint) ENTENTE_ORGANIZATION_NAME);
}

static void
activate (Fixture *f, const char *action)
{
  g_assert_true (gtk_widget_activate_action (f->page, action, NULL));
  spin ();
}

static guint
count (Fixture *f, GType type)
{
  return g_list_model_get_n_items (entente_store_get_list (f->store, type));
}

/* Of the organising group. (transfer full) */
static GListModel *
dup_seats (Fixture *f)
{
  return entente_body_new_seats (entente_bodies_get_organizing_group (f->store));
}

/* Borrowed */
static EntenteRecord *
find (Fixture *f, GType type, guint field, const char *text)
{
  GListModel *list = entente_store_get_list (f->store, type);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (list, i);

      if (g_str_equal (entente_record_get_text (record, field), text))
        return entente_store_get_record (f->store, type, entente_record_get_id (record));
    }
  return NULL;
}

static const EntenteField *
get_field (GType type, guint field)
{
  return &entente_record_type_get_fields (type, NULL)[field];
}

static gboolean
reveal (Fixture *f, EntenteRecord *record, guint field)
{
  gboolean revealed = entente_page_reveal (ENTENTE_PAGE (f->page),
                                           record,
                                           get_field (G_OBJECT_TYPE (record), field));

  spin ();
  return revealed;
}

/* The field row that has the keyboard focus. */
static EntenteFieldRow *
get_focused_row (Fixture *f)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (f->window));

  if (focus == NULL)
    return NULL;
  return (EntenteFieldRow *) gtk_widget_get_ancestor (focus, ENTENTE_TYPE_FIELD_ROW);
}

static void
assert_focused (Fixture *f, EntenteRecord *record, guint field)
{
  EntenteFieldRow *row = get_focused_row (f);

  g_assert_nonnull (row);
  g_assert_true (entente_field_row_get_record (row) == record);
  g_assert_true (entente_field_row_get_field (row) == get_field (G_OBJECT_TYPE (record), field));
}

static void
type_name (Fixture *f, const char *name)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (f->window));

  g_assert_true (GTK_IS_EDITABLE (focus));
  gtk_editable_set_text (GTK_EDITABLE (focus), name);
  entente_field_row_flush (get_focused_row (f));
  spin ();
}

/*
 * Tests
 */

static void
test_first_is_shown (Fixture *f, gconstpointer data)
{
  g_assert_cmpstr (get_shown_name (f), ==, "Comité des Tilleuls Bleus");
  g_assert_true (says (f->page, "Fanfare Sans Trompette"));
  g_assert_cmpstr (entente_store_get_undo_label (f->store), ==, NULL);
}

static void
test_add_rename_undo (Fixture *f, gconstpointer data)
{
  guint n = count (f, ENTENTE_TYPE_ORGANIZATION);

  activate (f, "collective.add");
  g_assert_cmpuint (count (f, ENTENTE_TYPE_ORGANIZATION), ==, n + 1);
  g_assert_cmpstr (get_shown_name (f), ==, "");
  assert_focused (f, get_shown (f), ENTENTE_ORGANIZATION_NAME);

  type_name (f, "Zébulon");
  g_assert_true (says (find_mapped (f->page, ENTENTE_TYPE_DIRECTORY_LIST_VIEW), "Zébulon"));
  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_cmpuint (count (f, ENTENTE_TYPE_ORGANIZATION), ==, n);
  g_assert_false (says (f->page, "Zébulon"));
  g_assert_nonnull (get_shown (f));
}

static void
test_delete_undo (Fixture *f, gconstpointer data)
{
  EntenteRecord *second
    = find (f, ENTENTE_TYPE_ORGANIZATION, ENTENTE_ORGANIZATION_NAME, "Fanfare Sans Trompette");

  g_assert_true (reveal (f, second, ENTENTE_ORGANIZATION_NAME));
  activate (f, "directory.delete");
  g_assert_cmpstr (f->toast, ==, "“Fanfare Sans Trompette” deleted");
  g_assert_true (f->undoable);
  /* What stood below it. */
  g_assert_cmpstr (get_shown_name (f), ==, "Imprimerie du Pixel Rêveur");
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_cmpstr (get_shown_name (f), ==, "Fanfare Sans Trompette");
}

static void
test_delete_all (Fixture *f, gconstpointer data)
{
  guint n = count (f, ENTENTE_TYPE_ORGANIZATION);

  for (guint i = 0; i < n; i++)
    activate (f, "directory.delete");
  g_assert_cmpuint (count (f, ENTENTE_TYPE_ORGANIZATION), ==, 0);
  g_assert_true (says (f->page, "Who Takes Part?"));
  for (guint i = 0; i < n; i++)
    g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_nonnull (get_shown (f));
}

static void
test_duplicate (Fixture *f, gconstpointer data)
{
  activate (f, "directory.duplicate");
  g_assert_cmpstr (get_shown_name (f), ==, "Comité des Tilleuls Bleus (copy)");
  assert_focused (f, get_shown (f), ENTENTE_ORGANIZATION_NAME);
}

static void
test_search (Fixture *f, gconstpointer data)
{
  GtkWidget *list = find_mapped (f->page, ENTENTE_TYPE_DIRECTORY_LIST_VIEW);
  GtkWidget *entry;

  activate (f, "page.search");
  entry = find_mapped (list, GTK_TYPE_SEARCH_ENTRY);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "cuilleres");
  g_signal_emit_by_name (entry, "search-changed");
  spin ();
  g_assert_true (says (list, "Les Cuillères Volantes"));
  g_assert_false (says (list, "Fanfare"));
  g_signal_emit_by_name (entry, "activate");
  spin ();
  g_assert_cmpstr (get_shown_name (f), ==, "Les Cuillères Volantes");

  gtk_editable_set_text (GTK_EDITABLE (entry), "nothing like this");
  g_signal_emit_by_name (entry, "search-changed");
  spin ();
  g_assert_true (says (list, "Nothing Found"));
  g_assert_null (
    entente_directory_list_view_get_selected (ENTENTE_DIRECTORY_LIST_VIEW (list)));
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_signal_emit_by_name (entry, "search-changed");
  spin ();
  g_assert_true (
    entente_directory_list_view_get_selected (ENTENTE_DIRECTORY_LIST_VIEW (list)) == get_shown (f));
  /* What was found stays shown; something new ends the search. */
  g_assert_cmpstr (get_shown_name (f), ==, "Les Cuillères Volantes");
  activate (f, "collective.add");
  g_assert_false (entente_directory_list_view_get_searching (ENTENTE_DIRECTORY_LIST_VIEW (list)));
  g_assert_true (says (list, "Fanfare"));
}

static void
test_order (Fixture *f, gconstpointer data)
{
  g_assert_true (gtk_widget_activate_action (f->page, "directory.order", "s", "role"));
  spin ();
  g_assert_true (says (f->page, "Financial partner"));
  g_assert_cmpstr (get_shown_name (f), ==, "Comité des Tilleuls Bleus");
}

static void
test_deleted_elsewhere (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_assert_true (reveal (f,
                         find (f, ENTENTE_TYPE_PERSON, ENTENTE_PERSON_GIVEN_NAME, "Zoé"),
                         ENTENTE_PERSON_EMAIL));
  assert_focused (f, get_shown (f), ENTENTE_PERSON_EMAIL);
  edit = entente_store_begin (f->store, "Elsewhere");
  entente_edit_delete (edit, get_shown (f));
  g_assert_true (entente_edit_commit (edit, NULL));
  spin ();
  g_assert_nonnull (get_shown (f));
  g_assert_cmpstr (get_shown_name (f), !=, "Zoé");
}

static void
test_join (Fixture *f, gconstpointer data)
{
  EntenteRecord *person = find (f, ENTENTE_TYPE_PERSON, ENTENTE_PERSON_GIVEN_NAME, "Zoé");
  EntenteRecord *organization
    = find (f, ENTENTE_TYPE_ORGANIZATION, ENTENTE_ORGANIZATION_NAME, "Fanfare Sans Trompette");
  guint n = count (f, ENTENTE_TYPE_POSITION);

  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (gtk_widget_activate_action (f->page,
                                                 "collective.join",
                                                 "(xx)",
                                                 entente_record_get_id (person),
                                                 entente_record_get_id (organization)));
      spin ();
      g_assert_cmpuint (count (f, ENTENTE_TYPE_POSITION), ==, n + 1);
      g_assert_true (f->undoable == (i == 0));
    }
  g_assert_cmpstr (f->toast, ==, "Zoé Exemple already belongs to Fanfare Sans Trompette");
  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_cmpuint (count (f, ENTENTE_TYPE_POSITION), ==, n);
}

/* The drop target of a row is asked as GTK would after a drag. */
static void
test_drop (Fixture *f, gconstpointer data)
{
  EntenteRecord *person = find (f, ENTENTE_TYPE_PERSON, ENTENTE_PERSON_GIVEN_NAME, "Nora");
  GtkWidget *row = find_mapped (f->page, ENTENTE_TYPE_DIRECTORY_ROW);
  g_autoptr (GListModel) controllers
    = gtk_widget_observe_controllers (gtk_widget_get_parent (row));
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;
  guint n = count (f, ENTENTE_TYPE_POSITION);

  g_value_init (&value, ENTENTE_TYPE_PERSON);
  g_value_set_object (&value, person);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 1.0, 1.0, &taken);
    }
  g_assert_true (taken);
  g_assert_cmpuint (count (f, ENTENTE_TYPE_POSITION), ==, n + 1);
}

static void
test_reveal (Fixture *f, gconstpointer data)
{
  EntenteRecord *organization
    = find (f, ENTENTE_TYPE_ORGANIZATION, ENTENTE_ORGANIZATION_NAME, "Ludothèque du Dé Perdu");
  EntenteRecord *person = find (f, ENTENTE_TYPE_PERSON, ENTENTE_PERSON_GIVEN_NAME, "Amadou");
  g_autoptr (EntenteRecord) position
    = g_list_model_get_item (entente_store_get_list (f->store, ENTENTE_TYPE_POSITION), 0);
  g_autoptr (GListModel) seats = dup_seats (f);
  g_autoptr (EntenteRecord) seat = g_list_model_get_item (seats, 0);

  g_assert_true (reveal (f, organization, ENTENTE_ORGANIZATION_INSURER));
  g_assert_true (get_shown (f) == organization);
  assert_focused (f, organization, ENTENTE_ORGANIZATION_INSURER);
  g_assert_true (reveal (f, organization, ENTENTE_ORGANIZATION_FEARS));
  assert_focused (f, organization, ENTENTE_ORGANIZATION_FEARS);
  g_assert_true (reveal (f, organization, ENTENTE_ORGANIZATION_COLOR));
  g_assert_true (reveal (f, organization, ENTENTE_ORGANIZATION_COMMITMENT));
  g_assert_null (get_focused_row (f));
  g_assert_true (reveal (f, person, ENTENTE_PERSON_SKILLS));
  assert_focused (f, person, ENTENTE_PERSON_SKILLS);
  g_assert_true (reveal (f, position, ENTENTE_POSITION_AUTHORITY));
  assert_focused (f, position, ENTENTE_POSITION_AUTHORITY);
  g_assert_true (reveal (f, seat, ENTENTE_SEAT_MISSION));
  assert_focused (f, seat, ENTENTE_SEAT_MISSION);
  g_assert_false (entente_page_reveal (
    ENTENTE_PAGE (f->page),
    ENTENTE_RECORD (entente_project_get_details (f->project)),
    get_field (ENTENTE_TYPE_PROJECT_DETAILS, ENTENTE_PROJECT_DETAILS_TITLE)));
}

/* A seat of another body is not of this page, which stays as it is. */
static void
test_reveal_other_body (Fixture *f, gconstpointer data)
{
  EntenteRecord *person = find (f, ENTENTE_TYPE_PERSON, ENTENTE_PERSON_GIVEN_NAME, "Amadou");
  EntenteBody *body = entente_bodies_add (f->store, ENTENTE_BODY_WORKING_GROUP, "Cuisine", NULL);
  EntenteSeat *seat = entente_body_add_person (body, ENTENTE_PERSON (person), NULL, NULL);

  g_assert_true (reveal (f, person, ENTENTE_PERSON_SKILLS));
  g_assert_false (entente_page_reveal (ENTENTE_PAGE (f->page), ENTENTE_RECORD (seat),
                                       get_field (ENTENTE_TYPE_SEAT, ENTENTE_SEAT_ROLE)));
  spin ();
  assert_focused (f, person, ENTENTE_PERSON_SKILLS);
}

static void
test_position_row (Fixture *f, gconstpointer data)
{
  EntenteRecord *organization
    = find (f, ENTENTE_TYPE_ORGANIZATION, ENTENTE_ORGANIZATION_NAME, "Les Cuillères Volantes");
  guint n = count (f, ENTENTE_TYPE_POSITION);
  GtkWidget *row;

  reveal (f, organization, ENTENTE_ORGANIZATION_NAME);
  row = find_mapped (f->page, ENTENTE_TYPE_INVOLVEMENT_ROW);
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_activate_action (
    row,
    "collective.remove",
    "(sx)",
    "position",
    entente_record_get_id (entente_involvement_row_get_record (ENTENTE_INVOLVEMENT_ROW (row)))));
  spin ();
  g_assert_cmpuint (count (f, ENTENTE_TYPE_POSITION), ==, n - 1);
  g_assert_cmpstr (entente_store_get_undo_label (f->store), ==, "Remove person from organisation");
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_cmpuint (count (f, ENTENTE_TYPE_POSITION), ==, n);
}

static void
test_commitment (Fixture *f, gconstpointer data)
{
  EntenteRecord *organization = get_shown (f);
  GtkWidget *row = NULL;

  reveal (f, organization, ENTENTE_ORGANIZATION_COMMITMENT);
  row = find_mapped (f->page, g_type_from_name ("EntenteCommitmentRow"));
  g_assert_nonnull (row);
  g_assert_cmpuint (
    adw_combo_row_get_selected (ADW_COMBO_ROW (row)),
    ==,
    entente_record_get_integer (organization, ENTENTE_ORGANIZATION_COMMITMENT));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  g_assert_cmpint (entente_record_get_integer (organization, ENTENTE_ORGANIZATION_COMMITMENT), ==,
                   2);
  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), !=, 2);
  /* Showing another record is no edit. */
  activate (f, "collective.add");
  g_assert_cmpstr (entente_store_get_undo_label (f->store), ==, "Add organisation");
}

static void
test_group_facts (Fixture *f, gconstpointer data)
{
  g_autoptr (GListModel) seats = dup_seats (f);
  g_autoptr (EntenteRecord) seat = g_list_model_get_item (seats, 0);
  GListModel *people = entente_store_get_list (f->store, ENTENTE_TYPE_PERSON);
  GtkWidget *group;

  reveal (f, seat, ENTENTE_SEAT_ROLE);
  group = find_mapped (f->page, ENTENTE_TYPE_GROUP_VIEW);
  g_assert_nonnull (group);
  g_assert_true (says (group, "8 people in the organising group"));
  g_assert_true (says (group, "Les Cuillères Volantes: 3"));

  /* The ninth is a fact; undone, it is none. */
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (EntentePerson) person = g_list_model_get_item (people, i);

      entente_group_view_add_person (ENTENTE_GROUP_VIEW (group), person);
    }
  spin ();
  g_assert_cmpuint (g_list_model_get_n_items (seats), ==, 9);
  g_assert_true (says (group, "it works best with eight at most"));
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_false (says (group, "it works best with eight at most"));
}

/* Who sits in a committee is not listed in the group, and joins it like anybody. */
static void
test_other_bodies (Fixture *f, gconstpointer data)
{
  EntenteRecord *person = find (f, ENTENTE_TYPE_PERSON, ENTENTE_PERSON_GIVEN_NAME, "Nora");
  EntenteBody *kitchen = entente_bodies_add (f->store, ENTENTE_BODY_WORKING_GROUP, "Kitchen", NULL);
  EntenteBody *group = entente_bodies_get_organizing_group (f->store);
  EntenteSeat *cook = entente_body_add_person (kitchen, ENTENTE_PERSON (person), NULL, NULL);
  g_autoptr (GListModel) members = entente_body_new_seats (group);
  g_autoptr (EntenteRecord) member = g_list_model_get_item (members, 0);
  guint n_members = g_list_model_get_n_items (members);
  g_autofree char *people = g_strdup_printf ("%u people in the organising group", n_members);
  GtkWidget *view;

  reveal (f, member, ENTENTE_SEAT_ROLE);
  view = find_mapped (f->page, ENTENTE_TYPE_GROUP_VIEW);
  g_assert_true (says (view, people));
  g_assert_false (
      entente_group_view_reveal (ENTENTE_GROUP_VIEW (view), ENTENTE_RECORD (cook), NULL));

  entente_group_view_add_person (ENTENTE_GROUP_VIEW (view), ENTENTE_PERSON (person));
  spin ();
  g_assert_cmpuint (g_list_model_get_n_items (members), ==, n_members + 1);
  g_assert_false (says (view, people));
}

static void
test_join_group (Fixture *f, gconstpointer data)
{
  EntenteRecord *person = find (f, ENTENTE_TYPE_PERSON, ENTENTE_PERSON_GIVEN_NAME, "Nora");
  g_autoptr (GListModel) seats = dup_seats (f);

  reveal (f, person, ENTENTE_PERSON_EMAIL);
  activate (f, "directory.join-group");
  g_assert_nonnull (find_mapped (f->page, ENTENTE_TYPE_GROUP_VIEW));
  g_assert_cmpuint (g_list_model_get_n_items (seats), ==, 9);
}

static void
test_selection (Fixture *f, gconstpointer data)
{
  EntenteRecord *person = find (f, ENTENTE_TYPE_PERSON, ENTENTE_PERSON_GIVEN_NAME, "Amadou");
  g_autofree char *selection = NULL;
  GtkWidget *other;
  g_autofree char *again = NULL;

  reveal (f, person, ENTENTE_PERSON_EMAIL);
  g_assert_true (gtk_widget_activate_action (f->page, "directory.order", "s", "given-name"));
  selection = entente_page_dup_selection (ENTENTE_PAGE (f->page));

  other =
      g_object_ref_sink (g_object_new (ENTENTE_TYPE_COLLECTIVE_PAGE, "project", f->project, NULL));
  entente_page_restore_selection (ENTENTE_PAGE (other), selection);
  again = entente_page_dup_selection (ENTENTE_PAGE (other));
  g_assert_cmpstr (again, ==, selection);
  entente_page_restore_selection (ENTENTE_PAGE (other), "no selection at all");
  entente_page_restore_selection (ENTENTE_PAGE (other), "('nowhere', (5, 'x'), (7, ''))");
  entente_page_set_project (ENTENTE_PAGE (other), NULL);
  g_assert_finalize_object (other);
}

static void
test_no_project (Fixture *f, gconstpointer data)
{
  entente_page_set_project (ENTENTE_PAGE (f->page), NULL);
  spin ();
  g_assert_null (get_shown (f));
  entente_page_set_project (ENTENTE_PAGE (f->page), f->project);
  spin ();
  g_assert_nonnull (get_shown (f));
}

static void
test_empty (Fixture *f, gconstpointer data)
{
  g_assert_true (says (f->page, "Who Takes Part?"));
  activate (f, "collective.add");
  assert_focused (f, get_shown (f), ENTENTE_ORGANIZATION_NAME);
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_true (says (f->page, "Who Takes Part?"));
  /* Searching where there is nothing does nothing. */
  activate (f, "page.search");
}

static void
test_picker (Fixture *f, gconstpointer data)
{
  GtkWidget *group, *dialog, *entry;

  activate (f, "collective.add");
  type_name (f, "Fanfare");
  reveal (f, get_shown (f), ENTENTE_ORGANIZATION_NAME);
  group = find_mapped (f->page, g_type_from_name ("EntentePositionGroup"));
  g_signal_emit_by_name (find_mapped (group, GTK_TYPE_BUTTON), "clicked");
  spin ();
  dialog = find_mapped (f->window, ENTENTE_TYPE_RECORD_PICKER_DIALOG);
  g_assert_nonnull (dialog);
  entry = find_mapped (dialog, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Paul Essai");
  g_signal_emit_by_name (entry, "activate");
  spin ();
  g_assert_cmpuint (count (f, ENTENTE_TYPE_PERSON), ==, 1);
  g_assert_cmpuint (count (f, ENTENTE_TYPE_POSITION), ==, 1);
  g_assert_cmpstr (entente_store_get_undo_label (f->store), ==, "Add person");
}

static void
test_folded (Fixture *f, gconstpointer data)
{
  EntenteRecord *organization
    = find (f, ENTENTE_TYPE_ORGANIZATION, ENTENTE_ORGANIZATION_NAME, "Ludothèque du Dé Perdu");
  int minimum;

  gtk_widget_measure (f->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  /* The list alone, and nothing selected that is not seen. */
  g_assert_null (get_shown (f));
  g_assert_true (says (f->page, "Ludothèque du Dé Perdu"));

  g_assert_true (reveal (f, organization, ENTENTE_ORGANIZATION_RNA));
  spin ();
  g_assert_true (get_shown (f) == organization);
  assert_focused (f, organization, ENTENTE_ORGANIZATION_RNA);
  activate (f, "directory.delete");
  spin ();
  g_assert_true (says (f->page, "Fanfare"));
  g_assert_null (get_shown (f));
}

static guint n_editors;

/* What people could type into or choose from. */
static void
assert_read_only (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return;
  if (ENTENTE_IS_FIELD_EDITOR (widget))
    n_editors++;
  if (GTK_IS_EDITABLE (widget))
    g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (widget)));
  if (GTK_IS_TEXT_VIEW (widget))
    g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (widget)));
  g_assert_false (GTK_IS_DROP_DOWN (widget) || GTK_IS_SWITCH (widget)
                  || GTK_IS_CHECK_BUTTON (widget) || ADW_IS_COMBO_ROW (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_read_only (child);
}

/* Another program has it, or it lies on a CD. */
static void
reopen_for_reading (Fixture *f)
{
  g_autoptr (GFile) location
    = g_object_ref (entente_file_get_location (entente_project_get_file (f->project)));
  g_autoptr (GError) error = NULL;

  gtk_window_destroy (GTK_WINDOW (f->window));
  spin ();
  g_assert_true (entente_file_close (entente_project_get_file (f->project), &error));
  g_assert_no_error (error);
  g_assert_finalize_object (f->project);
  f->project = entente_project_open (location, ENTENTE_FILE_READ, &error);
  g_assert_no_error (error);
}

/* Everything can be read, on organisations, people and groups, and nothing typed. */
static void
test_read_only (Fixture *f, gconstpointer width)
{
  const GType types[]
    = { ENTENTE_TYPE_ORGANIZATION, ENTENTE_TYPE_PERSON, ENTENTE_TYPE_POSITION, ENTENTE_TYPE_SEAT };

  reopen_for_reading (f);
  show_page (f, GPOINTER_TO_INT (width));
  g_assert_true (entente_store_get_read_only (f->store));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GListModel) records
        = types[i] == ENTENTE_TYPE_SEAT ? dup_seats (f)
                                        : g_object_ref (entente_store_get_list (f->store, types[i]));
      g_autoptr (EntenteRecord) record = g_list_model_get_item (records, 0);

      g_assert_true (entente_page_reveal (ENTENTE_PAGE (f->page), record, NULL));
      spin ();
      n_editors = 0;
      assert_read_only (find_mapped (f->page, types[i] == ENTENTE_TYPE_SEAT
                                                  ? ENTENTE_TYPE_GROUP_VIEW
                                                  : ENTENTE_TYPE_RECORD_VIEW));
      g_assert_cmpuint (n_editors, >, 0);
    }
  gtk_widget_activate_action (f->page, "collective.add", NULL);
  spin ();
  g_assert_false (entente_store_get_can_undo (f->store));
}

#define ADD(path, test) g_test_add (path, Fixture, GINT_TO_POINTER (1100), set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

  ADD ("/ui/collective/first-is-shown", test_first_is_shown);
  ADD ("/ui/collective/add-rename-undo", test_add_rename_undo);
  ADD ("/ui/collective/delete-undo", test_delete_undo);
  ADD ("/ui/collective/delete-all", test_delete_all);
  ADD ("/ui/collective/duplicate", test_duplicate);
  ADD ("/ui/collective/search", test_search);
  ADD ("/ui/collective/order", test_order);
  ADD ("/ui/collective/deleted-elsewhere", test_deleted_elsewhere);
  ADD ("/ui/collective/join", test_join);
  ADD ("/ui/collective/drop", test_drop);
  ADD ("/ui/collective/reveal", test_reveal);
  ADD ("/ui/collective/reveal-other-body", test_reveal_other_body);
  ADD ("/ui/collective/position-row", test_position_row);
  ADD ("/ui/collective/commitment", test_commitment);
  ADD ("/ui/collective/group-facts", test_group_facts);
  ADD ("/ui/collective/other-bodies", test_other_bodies);
  ADD ("/ui/collective/join-group", test_join_group);
  ADD ("/ui/collective/selection", test_selection);
  ADD ("/ui/collective/no-project", test_no_project);
  ADD ("/ui/collective/read-only", test_read_only);
  g_test_add ("/ui/collective/empty",
              Fixture,
              GINT_TO_POINTER (1100),
              set_up_empty,
              test_empty,
              tear_down);
  g_test_add ("/ui/collective/picker",
              Fixture,
              GINT_TO_POINTER (1100),
              set_up_empty,
              test_picker,
              tear_down);
  g_test_add ("/ui/collective/folded", Fixture, GINT_TO_POINTER (360), set_up, test_folded,
              tear_down);

  return g_test_run ();
}
