/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list behind a directory: in order, in sections, searched without accents, and in step with every edit. A slow
   oracle sorts and searches the store's records by itself after each of many random edits. */
#include "config.h"

#include "collective/entente-directory-edit.h"
#include "collective/entente-directory-list.h"
#include "collective/entente-organization-avatar.h"
#include "entente-fold.h"
#include "project/entente-project.h"

#include <string.h>

typedef struct {
  EntenteProject *project;
  EntenteStore *store;
  EntenteAffiliations *affiliations;
  EntenteDirectoryList *organizations;
  EntenteDirectoryList *people;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->project = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, NULL);
  f->store = entente_project_get_store (f->project);
  f->affiliations = entente_affiliations_new (f->store);
  f->organizations = entente_directory_list_new (f->store,
                                                 entente_directory_kind_get_organizations (),
                                                 f->affiliations);
  f->people = entente_directory_list_new (f->store,
                                          entente_directory_kind_get_people (),
                                          f->affiliations);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->organizations);
  g_assert_finalize_object (f->people);
  g_assert_finalize_object (f->affiliations);
  g_assert_finalize_object (f->project);
}

static EntenteRecord *
add_organization (Fixture *f, const char *name)
{
  return entente_directory_add (f->store, entente_directory_kind_get_organizations (), name, NULL);
}

static EntenteRecord *
add_person (Fixture *f, const char *name)
{
  return entente_directory_add (f->store, entente_directory_kind_get_people (), name, NULL);
}

static void
set_text (EntenteRecord *record, guint field, const char *text)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (entente_record_get_store (record), "Set");

  entente_edit_set_text (edit, record, field, text);
  g_assert_true (entente_edit_commit (edit, NULL));
}

static void
set_choice (EntenteRecord *record, guint field, int value)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (entente_record_get_store (record), "Set");

  entente_edit_set_choice (edit, record, field, value);
  g_assert_true (entente_edit_commit (edit, NULL));
}

/* "Alpha, Beta" */
static char *
dup_titles (EntenteDirectoryList *list)
{
  GListModel *model = entente_directory_list_get_model (list);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (model, i);
      g_autofree char *title
        = entente_directory_kind_dup_title (entente_directory_list_get_kind (list), record);

      g_string_append_printf (titles, "%s%s", titles->len > 0 ? ", " : "", title);
    }
  return g_string_free_and_steal (titles);
}

static void
assert_titles (EntenteDirectoryList *list, const char *expected)
{
  g_autofree char *titles = dup_titles (list);

  g_assert_cmpstr (titles, ==, expected);
}

static void
test_order (Fixture *f, gconstpointer data)
{
  add_organization (f, "zèbre");
  add_organization (f, "Écluse 10");
  add_organization (f, "écluse 2");
  add_organization (f, "Abeille");
  assert_titles (f->organizations, "Abeille, écluse 2, Écluse 10, zèbre");

  set_text (add_organization (f, "Milieu"), ENTENTE_ORGANIZATION_NAME, "aaa");
  assert_titles (f->organizations, "aaa, Abeille, écluse 2, Écluse 10, zèbre");
}

static void
test_people_order (Fixture *f, gconstpointer data)
{
  add_person (f, "Zoé Abricot");
  add_person (f, "Alain Zitoun");
  assert_titles (f->people, "Zoé Abricot, Alain Zitoun");
  entente_directory_list_set_order (f->people, "given-name");
  assert_titles (f->people, "Alain Zitoun, Zoé Abricot");
  entente_directory_list_set_order (f->people, "no-such-order");
  g_assert_cmpstr (entente_directory_list_get_order (f->people), ==, "family-name");
}

static void
test_rename_moves (Fixture *f, gconstpointer data)
{
  EntenteRecord *record = add_organization (f, "Bravo");

  add_organization (f, "Alpha");
  add_organization (f, "Charlie");
  assert_titles (f->organizations, "Alpha, Bravo, Charlie");
  set_text (record, ENTENTE_ORGANIZATION_NAME, "Delta");
  assert_titles (f->organizations, "Alpha, Charlie, Delta");
  g_assert_true (entente_store_undo (f->store, NULL));
  assert_titles (f->organizations, "Alpha, Bravo, Charlie");
}

static void
test_sections (Fixture *f, gconstpointer data)
{
  EntenteRecord *town = add_organization (f, "Ville");
  EntenteRecord *first;
  g_autofree char *heading = NULL;
  guint start, end;

  add_organization (f, "Zébulon");
  set_choice (town, ENTENTE_ORGANIZATION_ROLE, ENTENTE_ROLE_LEAD);
  g_assert_false (entente_directory_list_has_sections (f->organizations));
  entente_directory_list_set_order (f->organizations, "role");
  g_assert_true (entente_directory_list_has_sections (f->organizations));
  add_organization (f, "Abeille");
  assert_titles (f->organizations, "Ville, Abeille, Zébulon");

  gtk_section_model_get_section (
    GTK_SECTION_MODEL (entente_directory_list_get_model (f->organizations)), 1, &start, &end);
  g_assert_cmpuint (start, ==, 1);
  g_assert_cmpuint (end, ==, 3);
  first = g_list_model_get_item (entente_directory_list_get_model (f->organizations), 0);
  heading = entente_directory_list_dup_heading (f->organizations, first);
  g_assert_cmpstr (heading, ==, "Lead organisation");
  g_object_unref (first);
}

static void
test_search (Fixture *f, gconstpointer data)
{
  EntenteRecord *record = add_organization (f, "Les Cuillères Volantes");

  add_organization (f, "Comité des Tilleuls");
  entente_directory_list_set_search (f->organizations, "cuilleres");
  assert_titles (f->organizations, "Les Cuillères Volantes");
  entente_directory_list_set_search (f->organizations, "VOLANTES cuill");
  assert_titles (f->organizations, "Les Cuillères Volantes");
  entente_directory_list_set_search (f->organizations, "VOLANTES cuillx");
  assert_titles (f->organizations, "");
  g_assert_cmpuint (entente_directory_list_get_n_records (f->organizations), ==, 2);

  /* In every searched field, and an edit while searching counts at once. */
  entente_directory_list_set_search (f->organizations, "cuisine");
  assert_titles (f->organizations, "");
  set_text (record, ENTENTE_ORGANIZATION_THEMES, "Cuisine, quartier");
  assert_titles (f->organizations, "Les Cuillères Volantes");
  g_assert_true (entente_store_undo (f->store, NULL));
  assert_titles (f->organizations, "");
  entente_directory_list_set_search (f->organizations, "  ");
  assert_titles (f->organizations, "Comité des Tilleuls, Les Cuillères Volantes");
}

static void
test_search_by_organization (Fixture *f, gconstpointer data)
{
  EntenteRecord *organization = add_organization (f, "Fanfare Sans Trompette");
  EntenteRecord *person = add_person (f, "Paul Échantillon");
  EntenteRecord *position;

  add_person (f, "Nora Maquette");
  entente_directory_list_set_search (f->people, "fanfare");
  assert_titles (f->people, "");
  position = entente_directory_add_position (ENTENTE_PERSON (person),
                                             ENTENTE_ORGANIZATION (organization),
                                             NULL);
  g_assert_nonnull (position);
  assert_titles (f->people, "Paul Échantillon");
  set_text (organization, ENTENTE_ORGANIZATION_NAME, "Chorale");
  assert_titles (f->people, "");
  entente_directory_list_set_search (f->people, "president");
  set_text (position, ENTENTE_POSITION_FUNCTION, "Président");
  assert_titles (f->people, "Paul Échantillon");
}

static void
test_by_organization (Fixture *f, gconstpointer data)
{
  EntenteRecord *organization = add_organization (f, "Abeilles");
  EntenteRecord *person = add_person (f, "Zoé Zèle");

  add_person (f, "Ana Aube");
  entente_directory_list_set_order (f->people, "organization");
  assert_titles (f->people, "Ana Aube, Zoé Zèle");
  entente_directory_add_position (ENTENTE_PERSON (person), ENTENTE_ORGANIZATION (organization), NULL);
  assert_titles (f->people, "Zoé Zèle, Ana Aube");
}

static void
test_find (Fixture *f, gconstpointer data)
{
  EntenteRecord *record = add_organization (f, "Beta");
  guint position = 0;

  add_organization (f, "Alpha");
  g_assert_true (entente_directory_list_find (f->organizations, record, &position));
  g_assert_cmpuint (position, ==, 1);
  entente_directory_list_set_search (f->organizations, "alp");
  g_assert_false (entente_directory_list_find (f->organizations, record, &position));
}

/*
 * Against the oracle
 */

/* The oracle looks for one word as it is. Records of one name are told apart by their ids; the list may keep them in
   any order, since they read the same. */
static int
compare_names (gconstpointer a, gconstpointer b)
{
  EntenteRecord *one = *(EntenteRecord **) a;
  EntenteRecord *other = *(EntenteRecord **) b;
  g_autofree char *one_key
    = entente_fold_sort_key (entente_record_get_text (one, ENTENTE_ORGANIZATION_NAME));
  g_autofree char *other_key
    = entente_fold_sort_key (entente_record_get_text (other, ENTENTE_ORGANIZATION_NAME));
  int order = strcmp (one_key, other_key);

  return order != 0 ? order : (entente_record_get_id (one) < entente_record_get_id (other) ? -1 : 1);
}

static char *
dup_expected (Fixture *f, const char *search)
{
  GListModel *all = entente_store_get_list (f->store, ENTENTE_TYPE_ORGANIZATION);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *words = entente_fold (search);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      EntenteRecord *record = g_list_model_get_item (all, i);
      g_autofree char *text
        = entente_fold (entente_record_get_text (record, ENTENTE_ORGANIZATION_NAME));

      if (strstr (text, words) != NULL)
        g_ptr_array_add (records, record);
      else
        g_object_unref (record);
    }
  g_ptr_array_sort (records, compare_names);
  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (
      titles,
      "%s%s",
      i > 0 ? ", " : "",
      entente_record_get_text (g_ptr_array_index (records, i), ENTENTE_ORGANIZATION_NAME));
  return g_string_free_and_steal (titles);
}

static char *
make_name (void)
{
  static const char *const words[] = { "Été", "œuvre", "Zoo", "bleu", "Âne", "club 9", "club 10" };

  return g_strdup_printf ("%s %s %d",
                          words[g_test_rand_int_range (0, G_N_ELEMENTS (words))],
                          words[g_test_rand_int_range (0, G_N_ELEMENTS (words))],
                          g_test_rand_int_range (0, 50));
}

static EntenteRecord *
pick (Fixture *f)
{
  GListModel *all = entente_store_get_list (f->store, ENTENTE_TYPE_ORGANIZATION);
  guint n = g_list_model_get_n_items (all);
  g_autoptr (EntenteRecord) record = NULL;

  if (n > 0)
    record = g_list_model_get_item (all, (guint) g_test_rand_int_range (0, (int) n));
  return record;
}

static void
change_something (Fixture *f)
{
  g_autofree char *name = make_name ();
  EntenteRecord *record = pick (f);

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
    case 1:
      add_organization (f, name);
      break;
    case 2:
      if (record != NULL)
        g_assert_true (entente_directory_delete (record, NULL));
      break;
    case 3:
      entente_store_undo (f->store, NULL);
      break;
    case 4:
      entente_store_redo (f->store, NULL);
      break;
    default:
      if (record != NULL)
        set_text (record, ENTENTE_ORGANIZATION_NAME, name);
    }
}

static void
test_random (Fixture *f, gconstpointer data)
{
  static const char *const searches[] = { "", "ete", "CLUB", "oeuvre", "1" };
  const char *search = "";

  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *expected = NULL;
      g_autofree char *titles = NULL;

      change_something (f);
      if (i % 7 == 0)
        search = searches[g_test_rand_int_range (0, G_N_ELEMENTS (searches))];
      entente_directory_list_set_search (f->organizations, search);
      expected = dup_expected (f, search);
      titles = dup_titles (f->organizations);
      g_assert_cmpstr (titles, ==, expected);
    }
}

static void
test_initial_order (void)
{
  g_autoptr (EntenteProject) project = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, NULL);
  EntenteStore *store = entente_project_get_store (project);
  g_autoptr (EntenteAffiliations) affiliations = NULL;
  g_autoptr (EntenteDirectoryList) list = NULL;
  const EntenteDirectoryKind *kind = entente_directory_kind_get_organizations ();

  entente_directory_add (store, kind, "b", NULL);
  entente_directory_add (store, kind, "a", NULL);
  affiliations = entente_affiliations_new (store);
  list = entente_directory_list_new (store, kind, affiliations);
  assert_titles (list, "a, b");
}

static guint
count (Fixture *f, GType type)
{
  return g_list_model_get_n_items (entente_store_get_list (f->store, type));
}

static void
test_edits (Fixture *f, gconstpointer data)
{
  EntenteRecord *organization = add_organization (f, " Ludothèque ");
  EntenteRecord *person = add_person (f, "Jean-Marc de la Tour");
  EntenteRecord *position, *copy, *seat;
  gint64 id;

  g_assert_cmpstr (entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME), ==, "Ludothèque");
  g_assert_cmpstr (entente_record_get_text (person, ENTENTE_PERSON_GIVEN_NAME), ==, "Jean-Marc");
  g_assert_cmpstr (entente_record_get_text (person, ENTENTE_PERSON_FAMILY_NAME), ==, "de la Tour");

  position = entente_directory_add_position (ENTENTE_PERSON (person),
                                             ENTENTE_ORGANIZATION (organization),
                                             NULL);
  /* Twice is once. */
  g_assert_true (position
                 == entente_directory_add_position (ENTENTE_PERSON (person),
                                                    ENTENTE_ORGANIZATION (organization),
                                                    NULL));
  g_assert_cmpstr (entente_store_get_undo_label (f->store), ==, "Add person to organisation");

  seat = entente_directory_add_seat (ENTENTE_PERSON (person), ENTENTE_ORGANIZATION (organization), NULL);
  g_assert_nonnull (seat);
  g_assert_true (
    seat == entente_directory_add_seat (ENTENTE_PERSON (person), ENTENTE_ORGANIZATION (organization), NULL));

  copy = entente_directory_duplicate (organization, NULL);
  g_assert_cmpstr (entente_record_get_text (copy, ENTENTE_ORGANIZATION_NAME), ==, "Ludothèque (copy)");
  g_assert_cmpstr (entente_store_get_undo_label (f->store), ==, "Duplicate organisation");

  /* The positions go with the organisation, the seat only loses it; one undo brings all back. */
  id = entente_record_get_id (organization);
  g_assert_cmpuint (count (f, ENTENTE_TYPE_POSITION), ==, 1);
  g_assert_true (entente_directory_delete (organization, NULL));
  g_assert_cmpuint (count (f, ENTENTE_TYPE_POSITION), ==, 0);
  g_assert_cmpint (entente_record_get_reference (seat, ENTENTE_SEAT_ORGANIZATION), ==, 0);
  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_cmpuint (count (f, ENTENTE_TYPE_POSITION), ==, 1);
  g_assert_cmpint (entente_record_get_reference (seat, ENTENTE_SEAT_ORGANIZATION), ==, id);
}

/* The first eight organisations can be told apart. */
static void
test_colors (Fixture *f, gconstpointer data)
{
  g_autoptr (GHashTable) colors = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < 8; i++)
    {
      EntenteRecord *record = add_organization (f, "");
      const char *color = entente_record_get_text (record, ENTENTE_ORGANIZATION_COLOR);
      GdkRGBA rgba, ink;

      g_assert_true (gdk_rgba_parse (&rgba, color));
      g_assert_true (g_hash_table_add (colors, (gpointer) color));
      entente_organization_avatar_get_ink (&rgba, &ink);
      g_assert_cmpfloat (ink.red, ==, 1);
    }
}

static void
test_initials (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *initials;
  } cases[] = {
    { "Les Cuillères Volantes", "CV" }, { "Ville de Villefeinte", "VV" }, { "Écluse", "É" },
    { "ANPU", "A" },                     { "d'Art", "D" },                 { "", "?" },
    { "« »", "?" },                      { "le lac", "L" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteRecord *record = add_organization (f, cases[i].name);
      g_autofree char *initials
        = entente_organization_avatar_dup_initials (ENTENTE_ORGANIZATION (record));

      g_assert_cmpstr (initials, ==, cases[i].initials);
    }
}

static void
test_new_with_position (Fixture *f, gconstpointer data)
{
  EntenteRecord *organization = add_organization (f, "Fanfare");
  EntenteRecord *position
    = entente_directory_add_person_to (ENTENTE_ORGANIZATION (organization), "Paul Essai", NULL);
  GListModel *people = entente_store_get_list (f->store, ENTENTE_TYPE_PERSON);
  g_autoptr (EntenteRecord) person = g_list_model_get_item (people, 0);
  g_autofree char *summary
    = entente_affiliations_dup_summary (f->affiliations, ENTENTE_PERSON (person));

  g_assert_nonnull (position);
  g_assert_cmpstr (summary, ==, "Fanfare");
  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (people), ==, 0);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/ui/directory-list/order", test_order);
  ADD ("/ui/directory-list/people-order", test_people_order);
  ADD ("/ui/directory-list/rename-moves", test_rename_moves);
  ADD ("/ui/directory-list/sections", test_sections);
  ADD ("/ui/directory-list/search", test_search);
  ADD ("/ui/directory-list/search-by-organization", test_search_by_organization);
  ADD ("/ui/directory-list/by-organization", test_by_organization);
  ADD ("/ui/directory-list/find", test_find);
  ADD ("/ui/directory-list/random", test_random);
  ADD ("/ui/directory-list/edits", test_edits);
  ADD ("/ui/directory-list/colors", test_colors);
  ADD ("/ui/directory-list/initials", test_initials);
  ADD ("/ui/directory-list/new-with-position", test_new_with_position);
  g_test_add_func ("/ui/directory-list/initial-order", test_initial_order);

  return g_test_run ();
}
