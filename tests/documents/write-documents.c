/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Not a test: writes documents to look at. write-documents FOLDER [fr|en] */

#include "agreements/entente-agreement-document.h"
#include "entente-pdf-writer.h"
#include "neighbours-fixture.h"

static void
write_document (EntenteDocument *document, EntenteFill fill, const char *folder, const char *name)
{
  g_autoptr (EntenteComposition) composition = NULL;
  g_autoptr (GPtrArray) gaps = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_gap_free);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *file = g_strconcat (name, fill == ENTENTE_FILL_BLANK ? "-blank" : "", ".pdf",
                                       NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  guint n_pages;

  composition = entente_document_compose (document, fill, gaps);
  bytes = entente_pdf_write (composition, &n_pages, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);

  g_print ("%s: %u pages, %u gaps\n", path, n_pages, gaps->len);
  for (guint i = 0; i < gaps->len; i++)
    {
      const EntenteGap *gap = g_ptr_array_index (gaps, i);

      g_print ("  %s %s\n", gap->required ? "!" : "·", gap->label);
    }
}

static void
write_example (const char *folder, EntenteLanguage language)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *directory = g_dir_make_tmp (NULL, &error);
  g_autofree char *path = g_build_filename (directory, "example.entente", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (EntenteProject) project = NULL;
  g_autoptr (GPtrArray) documents = NULL;

  project = entente_project_create_example (file, language, &error);
  g_assert_no_error (error);
  documents = entente_document_list (project);
  for (guint i = 0; i < documents->len; i++)
    {
      EntenteDocument *document = g_ptr_array_index (documents, i);

      g_print ("%s | %s\n", entente_document_get_path (document),
               entente_document_get_title (document));
      write_document (document, ENTENTE_FILL_DATA, folder,
                      entente_document_get_file_name (document));
      write_document (document, ENTENTE_FILL_BLANK, folder,
                      entente_document_get_file_name (document));
    }
}

/* Every clause, and names that are hard to set. */
static void
write_hard_one (const char *folder, EntenteLanguage language)
{
  static const char *const names[] = {
    "Union des associations culturelles, sportives et solidaires du pays de Villefeinte",
    "جمعية أشجار الزيزفون",
    "Hội Những Người Bạn Cây Bồ Đề",
    "Les Amis du 🎺 et du 🥁",
  };
  g_autoptr (EntenteProject) project = entente_project_new_in_memory (language, NULL);
  EntenteStore *store = entente_project_get_store (project);
  EntenteAgreement *agreement;
  g_autoptr (EntenteDocument) document = NULL;
  const EntenteClause *clauses;

  neighbours_fill (store, language, 12);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    record_set_text (neighbours_get_association (store, i + 1), ENTENTE_ORGANIZATION_NAME, names[i]);
  agreement = ENTENTE_AGREEMENT (neighbours_draft_all (store));
  clauses = entente_agreement_get_clauses (agreement, NULL);
  for (; clauses->nick != NULL; clauses++)
    {
      if (clauses->optional)
        entente_agreement_add_article (agreement, clauses->nick, NULL, NULL);
    }
  record_set_boolean (ENTENTE_RECORD (agreement), ENTENTE_AGREEMENT_READ_AND_APPROVED, TRUE);
  document = entente_agreement_document_new (project, agreement);
  write_document (document, ENTENTE_FILL_DATA, folder, "twelve");
}

static void
write_bare_one (const char *folder, EntenteLanguage language)
{
  g_autoptr (EntenteProject) project = entente_project_new_in_memory (language, NULL);
  EntenteStore *store = entente_project_get_store (project);
  g_autoptr (EntenteDocument) document = NULL;

  neighbours_fill (store, language, 3);
  for (guint i = 1; i <= 2; i++)
    {
      EntenteRecord *association = neighbours_get_association (store, i);

      record_set_text (association, ENTENTE_ORGANIZATION_SIRET, "");
      record_set_text (association, ENTENTE_ORGANIZATION_POLICY, "");
      record_set_text (association, ENTENTE_ORGANIZATION_STREET, "");
      record_set_text (association, ENTENTE_ORGANIZATION_BRINGS, "");
      record_set_text (neighbours_get_position (store, association), ENTENTE_POSITION_FUNCTION, "");
    }
  record_set_text (neighbours_get_project (store), ENTENTE_PROJECT_DETAILS_PLACE, "");
  document = entente_agreement_document_new (project, neighbours_draft (store, 2));
  write_document (document, ENTENTE_FILL_DATA, folder, "partial");
}

int
main (int argc, char *argv[])
{
  EntenteLanguage language = ENTENTE_LANGUAGE_FRENCH;

  if (argc < 2)
    {
      g_printerr ("write-documents FOLDER [fr|en]\n");
      return 2;
    }
  if (argc > 2)
    entente_language_from_code (argv[2], &language);

  g_mkdir_with_parents (argv[1], 0755);
  write_example (argv[1], language);
  write_hard_one (argv[1], language);
  write_bare_one (argv[1], language);

  return 0;
}
