/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agreements/entente-agreement-life.h"
#include "collective/entente-directory-document.h"
#include "entente-block-text.h"
#include "entente-document.h"
#include "entente-pdf-writer.h"
#include "entente-table-block.h"
#include "neighbours-fixture.h"
#include "pdf-ua-check.h"

typedef struct
{
  EntenteProject *project;
  EntenteStore *store; /* borrowed */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->project = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, &error);
  g_assert_no_error (error);
  fixture->store = entente_project_get_store (fixture->project);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->project);
}

/* The list */

static void
assert_has (GPtrArray *documents, const char *path)
{
  for (guint i = 0; i < documents->len; i++)
    if (g_str_equal (entente_document_get_path (documents->pdata[i]), path))
      return;

  g_assert_cmpstr (path, ==, "a document of the list");
}

static void
test_new_project (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) documents = entente_document_list (fixture->project);

  /* Of the schedule three, of the collective, the agreements and the budget one, what costs are shared. */
  assert_has (documents, "schedule");
  assert_has (documents, "who-does-what");
  assert_has (documents, "collective/directory");
  assert_has (documents, "budget");
  assert_has (documents, "settlement");
  assert_has (documents, "volunteer-time");
  assert_has (documents, "funding");
  assert_has (documents, "financial-report");
  assert_has (documents, "model/cooperation");
  for (guint i = 0; i < documents->len; i++)
    {
      EntenteDocument *document = g_ptr_array_index (documents, i);

      g_assert_true (entente_document_get_project (document) == fixture->project);
      g_assert_cmpstr (entente_document_get_title (document), !=, "");
      g_assert_cmpstr (entente_document_get_file_name (document), !=, "");
    }
}

static void
test_every_document_of_every_project (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) documents = NULL;

  neighbours_fill (fixture->store, ENTENTE_LANGUAGE_FRENCH, 3);
  neighbours_draft (fixture->store, 2);
  documents = entente_document_list (fixture->project);
  /* One agreement more, and what each of three shares. */

  for (guint i = 0; i < documents->len; i++)
    {
      for (EntenteFill fill = ENTENTE_FILL_DATA; fill <= ENTENTE_FILL_BLANK; fill++)
        {
          g_autoptr (EntenteComposition) composition
              = entente_document_compose (g_ptr_array_index (documents, i), fill, NULL);
          g_autoptr (GBytes) pdf = entente_pdf_write (composition, NULL, NULL);

          g_assert_nonnull (pdf);
          pdf_ua_assert (pdf);
        }
    }
}

static void
test_paths (Fixture *fixture, gconstpointer data)
{
  static const char *const unknown[] = {
    "", "/", "agreement", "agreement/", "agreement/0/cooperation", "agreement/2/cooperation",
    "agreement/x/cooperation", "agreement//cooperation", "agreement/1/loan",
    "agreement/1/cooperation/x",
    "collective/Directory", "model",
  };
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (EntenteDocument) by_place = NULL;
  g_autoptr (EntenteDocument) by_number = NULL;
  EntenteAgreement *agreement;

  neighbours_fill (fixture->store, ENTENTE_LANGUAGE_FRENCH, 2);
  agreement = neighbours_draft (fixture->store, 2);
  g_assert_true (entente_agreement_issue (agreement, NULL));

  documents = entente_document_list (fixture->project);
  for (guint i = 0; i < documents->len; i++)
    {
      const char *path = entente_document_get_path (g_ptr_array_index (documents, i));
      g_autoptr (EntenteDocument) found = entente_document_find (fixture->project, path);

      g_assert_nonnull (found);
      g_assert_cmpstr (entente_document_get_path (found), ==, path);
    }

  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_null (entente_document_find (fixture->project, unknown[i]));

  by_place = entente_document_find (fixture->project, "agreement/1/cooperation");
  g_assert_nonnull (by_place);
  {
    g_autofree char *path = NULL;

    path = g_strdup_printf ("agreement/%s/cooperation",
                            entente_record_get_text (ENTENTE_RECORD (agreement),
                                                     ENTENTE_AGREEMENT_NUMBER));
    by_number = entente_document_find (fixture->project, path);
  }
  g_assert_nonnull (by_number);
  g_assert_cmpstr (entente_document_get_path (by_number), ==, entente_document_get_path (by_place));
}

static void
test_file_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  neighbours_fill (fixture->store, ENTENTE_LANGUAGE_FRENCH, 2);
  for (guint i = 0; i < 3; i++)
    neighbours_draft (fixture->store, 2);
  record_set_text (neighbours_get_project (fixture->store),
                  ENTENTE_PROJECT_DETAILS_CODE,
                  "../a:b*\"c\\d\n");

  documents = entente_document_list (fixture->project);
  for (guint i = 0; i < documents->len; i++)
    {
      const char *name = entente_document_get_file_name (g_ptr_array_index (documents, i));

      g_assert_true (g_hash_table_add (seen, (char *) name));
      g_assert_null (strpbrk (name, "/\\:*?\"<>|\n"));
      g_assert_cmpint (name[0], !=, '.');
    }
}

/* The directory */

static char *
compose_directory (Fixture *fixture, EntenteFill fill)
{
  g_autoptr (EntenteDocument) document = entente_directory_document_new (fixture->project);
  g_autoptr (EntenteComposition) composition = entente_document_compose (document, fill, NULL);
  GPtrArray *blocks = entente_composition_get_blocks (composition);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      g_autofree char *block = entente_block_dup_text (g_ptr_array_index (blocks, i));

      g_string_append_printf (text, "%s\n", block);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static EntenteRecord *
get_person (Fixture *fixture, const char *given_name)
{
  return neighbours_get (fixture->store, ENTENTE_TYPE_PERSON, ENTENTE_PERSON_GIVEN_NAME,
                         given_name);
}

static void
test_directory_holds_who_agreed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  neighbours_fill (fixture->store, ENTENTE_LANGUAGE_FRENCH, 3);
  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("Prénom%u", i);

      record_set_text (get_person (fixture, name), ENTENTE_PERSON_EMAIL, "personne@example.org");
      record_set_text (get_person (fixture, name), ENTENTE_PERSON_PHONE, "06 39 98 00 01");
      record_set_text (get_person (fixture, name), ENTENTE_PERSON_NOTES, "secret");
    }

  before = compose_directory (fixture, ENTENTE_FILL_DATA);
  g_assert_null (strstr (before, "Prénom"));
  g_assert_null (strstr (before, "personne@example.org"));
  g_assert_nonnull (strstr (before, "Personne n’a encore accepté"));

  record_set_boolean (get_person (fixture, "Prénom2"), ENTENTE_PERSON_CONSENT, TRUE);
  after = compose_directory (fixture, ENTENTE_FILL_DATA);
  g_assert_nonnull (strstr (after,
                            "Association 2\nNom\nFonction\nCourriel\nTéléphone\n"
                            "Prénom2 EXEMPLE\nprésidence\npersonne@example.org\n"
                            "06\u00a039\u00a098\u00a000\u00a001"));
  g_assert_null (strstr (after, "Prénom1"));
  g_assert_null (strstr (after, "Association 1"));
  g_assert_null (strstr (after, "secret"));
}

static void
test_directory_of_people_alone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autoptr (EntenteEdit) edit = entente_store_begin (fixture->store, "Add");
  EntenteRecord *person = entente_edit_insert (edit, ENTENTE_TYPE_PERSON);

  entente_edit_set_text (edit, person, ENTENTE_PERSON_GIVEN_NAME, "Zoé");
  entente_edit_set_boolean (edit, person, ENTENTE_PERSON_CONSENT, TRUE);
  g_assert_true (entente_edit_commit (edit, NULL));
  text = compose_directory (fixture, ENTENTE_FILL_DATA);
  g_assert_nonnull (strstr (text, "Sans structure"));
  g_assert_nonnull (strstr (text, "Zoé"));
}

static void
test_directory_blank (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  neighbours_fill (fixture->store, ENTENTE_LANGUAGE_FRENCH, 2);
  record_set_boolean (get_person (fixture, "Prénom1"), ENTENTE_PERSON_CONSENT, TRUE);
  text = compose_directory (fixture, ENTENTE_FILL_BLANK);
  g_assert_null (strstr (text, "Prénom"));
  g_assert_null (strstr (text, "La Grande Tablée"));
  g_assert_nonnull (strstr (text, "Téléphone"));
}

#define add(path, function)                                                                        \
  g_test_add ("/documents/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("new-project", test_new_project);
  add ("every-document", test_every_document_of_every_project);
  add ("paths", test_paths);
  add ("file-names", test_file_names);
  add ("directory-holds-who-agreed", test_directory_holds_who_agreed);
  add ("directory-of-people-alone", test_directory_of_people_alone);
  add ("directory-blank", test_directory_blank);

  return g_test_run ();
}
