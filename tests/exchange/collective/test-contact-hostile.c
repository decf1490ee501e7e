/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are cut, damaged or made to harm, through the whole import: reading, mapping,
   planning, applying. Nothing crashes or hangs, and planning writes nothing. */
#include "collective/entente-contact-import.h"

#include "collective/entente-person.h"
#include "project/entente-project.h"

#include <string.h>

static const char *const fixtures[] = {
  "broken.vcf",
  "contacts-2.1.vcf",
  "contacts-3.0.vcf",
  "contacts-4.0.vcf",
  "organizations.csv",
  "people-utf-16-le-mark.csv",
  "people-windows-1252.csv",
};

typedef struct {
  EntenteStore *store;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->store = entente_store_new_in_memory (entente_project_get_schema (), NULL);
  g_assert_nonnull (fixture->store);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->store);
}

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "exchange", name, NULL);
  char *bytes;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  return g_bytes_new_take (bytes, length);
}

static void
walk_plan (EntenteContactImport *import)
{
  GListModel *plan = entente_import_get_plan (ENTENTE_IMPORT (import));
  guint counts[4] = { 0 };
  guint told[4];

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (EntenteImportLine) line = g_list_model_get_item (plan, i);
      g_autofree char *title = NULL;
      g_autofree char *reason = NULL;
      int outcome;

      g_object_get (line, "outcome", &outcome, "title", &title, "reason", &reason, NULL);
      g_assert_true (g_utf8_validate (title, -1, NULL));
      g_assert_true (g_utf8_validate (reason, -1, NULL));
      g_assert_true (outcome != ENTENTE_IMPORT_REFUSED || *reason != '\0');
      counts[outcome]++;
    }

  g_object_get (import,
                "n-added",
                &told[0],
                "n-updated",
                &told[1],
                "n-unchanged",
                &told[2],
                "n-refused",
                &told[3],
                NULL);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_assert_cmpuint (counts[i], ==, told[i]);
}

static void
import_anything (
    Fixture *fixture, const char *bytes, gsize length, const char *name, gboolean apply)
{
  g_autoptr (GBytes) content = g_bytes_new (bytes, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteContactImport) import
    = entente_contact_import_read (fixture->store, content, name, &error);
  g_autofree char *mapping = NULL;

  if (import == NULL)
    {
      g_assert_true (error->domain == ENTENTE_EXCHANGE_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }

  walk_plan (import);
  mapping = entente_contact_import_dup_mapping (import);
  g_assert_true (entente_contact_import_set_mapping (import, mapping, &error));
  g_assert_no_error (error);
  if (apply)
    g_assert_true (entente_import_apply (ENTENTE_IMPORT (import), &error));
}

static void
test_every_truncation (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autoptr (GBytes) content = load (fixtures[i]);
      gsize length;
      const char *bytes = g_bytes_get_data (content, &length);

      for (gsize cut = 0; cut < length; cut++)
        import_anything (fixture, bytes, cut, fixtures[i], FALSE);
    }

  g_assert_false (entente_store_get_can_undo (fixture->store));
}

static void
test_random_mutations (Fixture *fixture, gconstpointer data)
{
  for (guint run = 0; run < 500; run++)
    {
      const char *name = fixtures[run % G_N_ELEMENTS (fixtures)];
      g_autoptr (GBytes) content = load (name);
      gsize length;
      const char *bytes = g_bytes_get_data (content, &length);
      g_autofree char *mutant = g_memdup2 (bytes, length);
      guint n = g_test_rand_int_range (1, 20);

      for (guint i = 0; i < n; i++)
        mutant[g_test_rand_int_range (0, length)] =
            g_test_rand_bit () ? "\";,:\t|\r\n'=\\ "[g_test_rand_int_range (0, 12)]
                               : g_test_rand_int_range (0, 256);
      import_anything (fixture, mutant, length, name, run % 10 == 0);
    }
}

/* Two halves of two files: headings of one over the rows of the other. */
static void
test_crossed_files (Fixture *fixture, gconstpointer data)
{
  for (guint run = 0; run < 300; run++)
    {
      g_autoptr (GBytes) first =
          load (fixtures[g_test_rand_int_range (0, G_N_ELEMENTS (fixtures))]);
      g_autoptr (GBytes) second =
          load (fixtures[g_test_rand_int_range (0, G_N_ELEMENTS (fixtures))]);
      g_autoptr (GByteArray) crossed = g_byte_array_new ();
      gsize length_first, length_second;
      const guint8 *bytes_first = g_bytes_get_data (first, &length_first);
      const guint8 *bytes_second = g_bytes_get_data (second, &length_second);
      gsize cut = g_test_rand_int_range (0, length_second);

      g_byte_array_append (crossed, bytes_first, g_test_rand_int_range (0, length_first));
      g_byte_array_append (crossed, bytes_second + cut, length_second - cut);
      import_anything (fixture, (const char *) crossed->data, crossed->len, NULL, run % 10 == 0);
    }
}

static void
test_every_target_on_every_column (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) content = load ("organizations.csv");
  g_autoptr (EntenteContactImport) import
    = entente_contact_import_read (fixture->store, content, NULL, NULL);
  g_auto (GStrv) targets = entente_contact_import_dup_targets (import);
  guint n = g_strv_length (targets) / 2;

  for (guint run = 0; run < 300; run++)
    {
      for (guint i = 0; i < entente_contact_import_get_n_columns (import); i++)
        entente_contact_import_set_target (import, i, targets[2 * g_test_rand_int_range (0, n)]);
      walk_plan (import);
    }
  g_assert_true (entente_import_apply (ENTENTE_IMPORT (import), NULL));
}

/* Text that SQL, Markdown, format strings and mark-up may take for theirs is text. */
static void
test_text_is_text (Fixture *fixture, gconstpointer data)
{
  const char *text = "Prénom;Nom;Remarques\n"
                     "\"'); DROP TABLE person;--\";%s%n%99999d;"
                     "\"<b>&amp;</b>{person.notes}\"\n";
  g_autoptr (GBytes) content = g_bytes_new (text, strlen (text));
  g_autoptr (EntenteContactImport) import
    = entente_contact_import_read (fixture->store, content, NULL, NULL);
  g_autoptr (EntenteRecord) person = NULL;

  g_assert_true (entente_import_apply (ENTENTE_IMPORT (import), NULL));
  person = g_list_model_get_item (entente_store_get_list (fixture->store, ENTENTE_TYPE_PERSON), 0);
  g_assert_cmpstr (entente_record_get_text (person, ENTENTE_PERSON_GIVEN_NAME),
                   ==,
                   "'); DROP TABLE person;--");
  g_assert_cmpstr (entente_record_get_text (person, ENTENTE_PERSON_FAMILY_NAME), ==, "%s%n%99999d");
  g_assert_cmpstr (entente_record_get_text (person, ENTENTE_PERSON_NOTES),
                   ==,
                   "<b>&amp;</b>{person.notes}");
}

/* The largest of what is read takes a bounded time. */
static void
test_large_cells (Fixture *fixture, gconstpointer data)
{
  const char *const fillers[] = { "a",   "a b ", "06 39 98 ", "x@example.org ", "é", "1 ",
                                  "de ", "; ",   "--" };

  for (guint i = 0; i < G_N_ELEMENTS (fillers); i++)
    {
      g_autoptr (GString) text = g_string_new ("Nom complet;Courriel;Tél;Notes;Statut\n\"");

      for (guint j = 0; j < 5; j++)
        {
          for (gsize length = 0; length < 10000; length += strlen (fillers[i]))
            g_string_append (text, fillers[i]);
          g_string_append (text, j < 4 ? "\";\"" : "\"\n");
        }
      import_anything (fixture, text->str, text->len, NULL, FALSE);
    }
}

/* Whatever all rows share, none may look through all those before it. */
static void
test_one_name_many_times (Fixture *fixture, gconstpointer data)
{
  const struct {
    const char *headings;
    const char *row; /* with the number of the row */
    guint n_people;
  } files[] = {
    { "Nom complet;Courriel", "Jean Martin;jean%u@example.org", 3000 },
    { "Nom complet;Courriel", "Jean%u Martin%u;tous@example.org", 3000 },
    { "Nom complet;Structure;Fonction", "Jean Martin;Les Cuillères;membre %u", 1 },
    { "Association;RNA", "Foyer rural;W9%u", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GString) text = g_string_new (files[i].headings);
      g_autoptr (EntenteStore) store
        = entente_store_new_in_memory (entente_project_get_schema (), NULL);
      g_autoptr (GBytes) content = NULL;
      g_autoptr (EntenteContactImport) import = NULL;

      for (guint j = 0; j < 3000; j++)
        {
          g_autofree char *number = g_strdup_printf ("%u", j);
          g_autoptr (GString) row = g_string_new (files[i].row);

          g_string_replace (row, "%u", number, 0);
          g_string_append_printf (text, "\n%s", row->str);
        }

      content = g_string_free_to_bytes (g_steal_pointer (&text));
      import = entente_contact_import_read (store, content, NULL, NULL);
      walk_plan (import);
      g_assert_true (entente_import_apply (ENTENTE_IMPORT (import), NULL));
      g_assert_cmpuint (
          g_list_model_get_n_items (entente_store_get_list (store, ENTENTE_TYPE_PERSON)), ==,
          files[i].n_people);
    }
}

#define ADD(path, function) \
  g_test_add ("/contact-hostile/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("every-truncation", test_every_truncation);
  ADD ("random-mutations", test_random_mutations);
  ADD ("crossed-files", test_crossed_files);
  ADD ("every-target-on-every-column", test_every_target_on_every_column);
  ADD ("text-is-text", test_text_is_text);
  ADD ("large-cells", test_large_cells);
  ADD ("one-name-many-times", test_one_name_many_times);
  return g_test_run ();
}
