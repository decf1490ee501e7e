/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is who in random lists full of namesakes and shared addresses: the plan beside the same rules
   written once more, over plain arrays. */
#include "collective/entente-contact-import.h"

#include "collective/entente-person.h"
#include "project/entente-project.h"

#include <string.h>

typedef struct {
  const char *name;
  const char *email;
} Row;

typedef struct {
  const char *name;
  const char *email;
  gboolean in_file; /* the file spoke of the address */
} Somebody;

/* No two share a word, so that names agree wholly or not at all. */
static const char *const names[] = {
  "Zoé Exemple", "Amadou Modèle", "Lise Fictive", "Karim Hypothèse", "Inès Prototype",
};
static const char *const emails[] = {
  "", "", "a@example.org", "b@example.org", "c@example.org", "d@example.org",
};

static Row
make_row (void)
{
  return (Row) {
    names[g_test_rand_int_range (0, G_N_ELEMENTS (names))],
    emails[g_test_rand_int_range (0, G_N_ELEMENTS (emails))],
  };
}

static gboolean
has_address (const Row *rows, guint n_rows, const char *email)
{
  for (guint i = 0; i < n_rows; i++)
    {
      if (g_str_equal (rows[i].email, email))
        return TRUE;
    }

  return FALSE;
}

/* By address and name; then by name, unless the addresses say that they are two. */
static EntenteImportOutcome
decide (GArray *people, const Row *row, const Row *rows, guint n_rows)
{
  Somebody *found = NULL;
  guint n_possible = 0;
  gboolean unchanged = FALSE;

  for (guint i = 0; i < people->len; i++)
    {
      Somebody *somebody = &g_array_index (people, Somebody, i);

      if (*row->email != '\0' && g_str_equal (somebody->name, row->name)
          && g_str_equal (somebody->email, row->email))
        {
          somebody->in_file = TRUE;
          return ENTENTE_IMPORT_UNCHANGED;
        }
    }

  for (guint i = 0; i < people->len; i++)
    {
      Somebody *somebody = &g_array_index (people, Somebody, i);
      gboolean differ = *row->email != '\0' && *somebody->email != '\0'
                        && !g_str_equal (row->email, somebody->email);

      if (!g_str_equal (somebody->name, row->name)
          || (differ && (somebody->in_file || has_address (rows, n_rows, somebody->email))))
        continue;
      n_possible++;
      unchanged = unchanged || *row->email == '\0';
      found = somebody;
    }

  if (n_possible > 1)
    return unchanged ? ENTENTE_IMPORT_UNCHANGED : ENTENTE_IMPORT_REFUSED;

  if (found == NULL)
    {
      Somebody somebody = { row->name, row->email, TRUE };

      g_array_append_val (people, somebody);
      return ENTENTE_IMPORT_ADDED;
    }

  if (*row->email == '\0')
    return ENTENTE_IMPORT_UNCHANGED;
  found->email = row->email;
  found->in_file = TRUE;
  return ENTENTE_IMPORT_UPDATED;
}

static GBytes *
write_rows (const Row *rows, guint n)
{
  GString *text = g_string_new ("Nom complet;Courriel\n");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s;%s\n", rows[i].name, rows[i].email);
  return g_string_free_to_bytes (text);
}

static void
fill_store (EntenteStore *store, GArray *people)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Fill");
  guint n = g_test_rand_int_range (0, 5);

  for (guint i = 0; i < n; i++)
    {
      Row row = make_row ();
      Somebody somebody = { row.name, row.email, FALSE };
      EntenteRecord *person = entente_edit_insert (edit, ENTENTE_TYPE_PERSON);
      g_auto (GStrv) words = g_strsplit (row.name, " ", 2);

      entente_edit_set_text (edit, person, ENTENTE_PERSON_GIVEN_NAME, words[0]);
      entente_edit_set_text (edit, person, ENTENTE_PERSON_FAMILY_NAME, words[1]);
      entente_edit_set_text (edit, person, ENTENTE_PERSON_EMAIL, row.email);
      g_array_append_val (people, somebody);
    }

  g_assert_true (entente_edit_commit (edit, NULL));
}

static void
compare_run (void)
{
  g_autoptr (EntenteStore) store
    = entente_store_new_in_memory (entente_project_get_schema (), NULL);
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (Somebody));
  g_autoptr (EntenteContactImport) import = NULL;
  g_autoptr (GBytes) content = NULL;
  Row rows[12];
  guint n = g_test_rand_int_range (1, G_N_ELEMENTS (rows));

  fill_store (store, people);
  for (guint i = 0; i < n; i++)
    rows[i] = make_row ();

  content = write_rows (rows, n);
  import = entente_contact_import_read (store, content, NULL, NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteImportLine) line
        = g_list_model_get_item (entente_import_get_plan (ENTENTE_IMPORT (import)), i);
      EntenteImportOutcome expected = decide (people, &rows[i], rows, n);
      g_autofree char *reason = NULL;
      int outcome;

      g_object_get (line, "outcome", &outcome, "reason", &reason, NULL);
      g_test_message ("%s <%s>: %d %s", rows[i].name, rows[i].email, outcome, reason);
      g_assert_cmpint (outcome, ==, expected);
    }

  g_assert_true (entente_import_apply (ENTENTE_IMPORT (import), NULL));
  g_assert_cmpuint (g_list_model_get_n_items (entente_store_get_list (store, ENTENTE_TYPE_PERSON)),
                    ==,
                    people->len);
}

static void
test_against_plain_arrays (void)
{
  for (guint run = 0; run < 500; run++)
    compare_run ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contact-match/against-plain-arrays", test_against_plain_arrays);
  return g_test_run ();
}
