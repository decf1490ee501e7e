/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Collective page with 5,000 organisations and 20,000 people: how long it takes to open, to search with each letter,
   to sort, to scroll and to show an edit. Each figure is the processor time that the main thread took. */
#include "config.h"

#include "collective/entente-collective-page.h"
#include "collective/entente-directory-edit.h"
#include "collective/entente-directory-list-view.h"
#include "collective/entente-directory-row.h"
#include "entente-fold.h"
#include "entente-ui.h"

#include <string.h>
#include <time.h>

#define ORGANIZATIONS 5000
#define PEOPLE 20000

static void
spin (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
spin_until_drawn (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gint64 before = clock != NULL ? gdk_frame_clock_get_frame_counter (clock) : 0;

  gtk_widget_queue_draw (widget);
  while (clock != NULL && gdk_frame_clock_get_frame_counter (clock) < before + 2)
    g_main_context_iteration (NULL, TRUE);
}

/* Of the thread alone: what else the machine does must not count. In microseconds. */
static gint64
get_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
say (const char *what, gint64 since)
{
  g_print ("%-52s %8.1f ms\n", what, (double) (get_time () - since) / 1000);
}

static EntenteRecord *
add_organization (EntenteEdit *edit, guint i)
{
  g_autofree char *name = g_strdup_printf ("Association des Écureuils n° %u", i * 7919 % ORGANIZATIONS);
  EntenteRecord *record = entente_edit_insert (edit, ENTENTE_TYPE_ORGANIZATION);

  entente_edit_set_text (edit, record, ENTENTE_ORGANIZATION_NAME, name);
  entente_edit_set_text (edit, record, ENTENTE_ORGANIZATION_TOWN, "Villefeinte");
  return record;
}

static EntenteRecord *
add_person (EntenteEdit *edit, guint i, EntenteRecord *organization)
{
  static const char *const given[] = { "Zoé", "Amadou", "Lise", "Karim", "Maï", "Inès", "Nora", "Paul" };
  g_autofree char *family = g_strdup_printf ("Échantillon-%u", i * 7919 % PEOPLE);
  g_autofree char *email = g_strdup_printf ("personne%u@example.org", i);
  EntenteRecord *person = entente_edit_insert (edit, ENTENTE_TYPE_PERSON);
  EntenteRecord *position = entente_edit_insert (edit, ENTENTE_TYPE_POSITION);

  entente_edit_set_text (edit, person, ENTENTE_PERSON_GIVEN_NAME, given[i % G_N_ELEMENTS (given)]);
  entente_edit_set_text (edit, person, ENTENTE_PERSON_FAMILY_NAME, family);
  entente_edit_set_text (edit, person, ENTENTE_PERSON_EMAIL, email);
  entente_edit_set_reference (edit, position, ENTENTE_POSITION_PERSON, person);
  entente_edit_set_reference (edit, position, ENTENTE_POSITION_ORGANIZATION, organization);
  entente_edit_set_text (edit, position, ENTENTE_POSITION_FUNCTION, "bénévole");
  return person;
}

static void
fill (EntenteStore *store)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Fill");
  g_autoptr (GPtrArray) organizations = g_ptr_array_new ();

  for (guint i = 0; i < ORGANIZATIONS; i++)
    g_ptr_array_add (organizations, add_organization (edit, i));
  for (guint i = 0; i < PEOPLE; i++)
    add_person (edit, i, g_ptr_array_index (organizations, i % ORGANIZATIONS));
  g_assert_true (entente_edit_commit (edit, NULL));
}

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

static void
measure_search (GtkWidget *page)
{
  static const char *const typed[] = { "é", "éc", "éch", "écha", "éch", "éch 19", "" };
  GtkWidget *entry;

  gtk_widget_activate_action (page, "page.search", NULL);
  spin_until_drawn (page);
  entry = find_type (page, GTK_TYPE_SEARCH_ENTRY);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *what = g_strdup_printf ("search “%s”", typed[i]);
      gint64 since = get_time ();

      gtk_editable_set_text (GTK_EDITABLE (entry), typed[i]);
      g_signal_emit_by_name (entry, "search-changed");
      spin_until_drawn (page);
      say (what, since);
    }
}

static void
measure_scroll (GtkWidget *page)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (find_type (page, GTK_TYPE_LIST_VIEW),
                                                 GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  gint64 longest = 0;
  gint64 since;

  for (guint i = 0; i < 60; i++)
    {
      since = get_time ();
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 200);
      spin_until_drawn (page);
      longest = MAX (longest, get_time () - since);
    }
  g_print ("%-52s %8.1f ms\n", "scroll, longest of 60 steps (two frames each)", (double) longest / 1000);
  since = get_time ();
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  spin_until_drawn (page);
  say ("scroll to the end", since);
}

static void
measure_orders (GtkWidget *page)
{
  static const char *const orders[] = { "given-name", "organization", "family-name" };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autofree char *what = g_strdup_printf ("order people by %s", orders[i]);
      gint64 since = get_time ();

      gtk_widget_activate_action (page, "directory.order", "s", orders[i]);
      spin_until_drawn (page);
      say (what, since);
    }
}

static void
measure_edit (GtkWidget *page, EntenteStore *store)
{
  g_autoptr (EntenteRecord) person
    = g_list_model_get_item (entente_store_get_list (store, ENTENTE_TYPE_PERSON), 777);
  gint64 since = get_time ();

  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Rename");

    entente_edit_set_text (edit, person, ENTENTE_PERSON_FAMILY_NAME, "Abricot");
    g_assert_true (entente_edit_commit (edit, NULL));
  }
  say ("rename a person: commit and new place in the list", since);
  spin_until_drawn (page);
  say ("… until drawn", since);

  since = get_time ();
  g_assert_true (entente_directory_delete (person, NULL));
  say ("delete a person", since);
  since = get_time ();
  g_assert_true (entente_store_undo (store, NULL));
  say ("undo", since);
}

/* The floor under a search: every name folded once, and every folded name looked through. */
static void
measure_bare (EntenteStore *store)
{
  GListModel *people = entente_store_get_list (store, ENTENTE_TYPE_PERSON);
  g_autoptr (GPtrArray) folded = g_ptr_array_new_with_free_func (g_free);
  gint64 since = get_time ();
  guint found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (EntenteRecord) person = g_list_model_get_item (people, i);

      g_ptr_array_add (folded,
                       entente_fold (entente_record_get_text (person, ENTENTE_PERSON_FAMILY_NAME)));
    }
  say ("bare: fold 20,000 family names", since);
  since = get_time ();
  for (guint i = 0; i < folded->len; i++)
    found += strstr (g_ptr_array_index (folded, i), "echa") != NULL;
  g_assert_cmpuint (found, >, 0);
  say ("bare: look through them", since);
}

static void
measure_lists (EntenteStore *store)
{
  g_autoptr (EntenteAffiliations) affiliations = NULL;
  g_autoptr (EntenteDirectoryList) list = NULL;
  gint64 since = get_time ();

  affiliations = entente_affiliations_new (store);
  say ("watch positions and organisations", since);
  since = get_time ();
  list = entente_directory_list_new (store, entente_directory_kind_get_people (), affiliations);
  say ("put 20,000 people in order", since);
  since = get_time ();
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (EntenteRecord) record
        = g_list_model_get_item (entente_directory_list_get_model (list), i);
      GtkWidget *row = g_object_ref_sink (entente_directory_row_new (list));

      entente_directory_row_set_record (ENTENTE_DIRECTORY_ROW (row), record);
      g_object_unref (row);
    }
  say ("make 200 rows, as many as a list keeps ready", since);
}

int
main (int argc, char *argv[])
{
  g_autoptr (EntenteProject) project = NULL;
  GtkWidget *window, *page;
  gint64 since;

  gtk_init ();
  entente_ui_init ();
  project = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, NULL);
  fill (entente_project_get_store (project));
  measure_bare (entente_project_get_store (project));
  measure_lists (entente_project_get_store (project));

  window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  since = get_time ();
  page = g_object_new (ENTENTE_TYPE_COLLECTIVE_PAGE, NULL);
  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  spin_until_drawn (page);
  say ("an empty page in a new window", since);

  since = get_time ();
  entente_page_set_project (ENTENTE_PAGE (page), project);
  say ("show the project: 5,000 organisations in order", since);
  spin_until_drawn (page);
  say ("… until drawn", since);

  since = get_time ();
  entente_page_restore_selection (ENTENTE_PAGE (page), "('people', (0, ''), (0, ''))");
  spin_until_drawn (page);
  say ("go to 20,000 people", since);
  since = get_time ();
  spin ();
  say ("make their search ready, in idle moments", since);

  measure_scroll (page);
  measure_search (page);
  measure_orders (page);
  measure_edit (page, entente_project_get_store (project));
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
