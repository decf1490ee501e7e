/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-directory-document.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "entente-fold.h"
#include "entente-typography.h"
#include "entente-words.h"

#include <glib/gi18n-lib.h>

#define N_COLUMNS 4

/* Rows to fill in by hand in the blank model. */
#define BLANK_ROWS 20

struct _EntenteDirectoryDocument
{
  EntenteDocument parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteDirectoryDocument, entente_directory_document, ENTENTE_TYPE_DOCUMENT)

/* What composing one directory takes; nothing of it is owned. */
typedef struct
{
  EntenteStore *store;
  EntenteWords *words;
  EntenteLanguage language;
  EntenteComposition *composition;
} Directory;

/* Auxiliary */

static EntenteRichText *
say (Directory *directory, const char *key)
{
  g_autofree char *corrected
      = entente_typography_correct (entente_words_get (directory->words, key), directory->language);

  return entente_rich_text_new (corrected);
}

/* Takes both. */
static void
add_block (Directory *directory, EntenteBlock *block, EntenteRichText *text)
{
  entente_composition_append (directory->composition, block);
  g_object_unref (block);
  g_clear_pointer (&text, entente_rich_text_unref);
}

static void
add_paragraph (Directory *directory, EntenteParagraphStyle style, EntenteRichText *text)
{
  add_block (directory, entente_paragraph_block_new (style, text), text);
}

static void
add_heading (Directory *directory, guint level, EntenteRichText *text)
{
  add_block (directory, entente_heading_block_new (level, NULL, text), text);
}

static GPtrArray *
array_of_texts (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) entente_rich_text_unref);
}

static GPtrArray *
array_of_rows (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

/* Tables */

static GPtrArray *
make_header (Directory *directory)
{
  static const char *const keys[N_COLUMNS] = { "name", "function", "email", "phone" };
  GPtrArray *header = array_of_texts ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_ptr_array_add (header, say (directory, keys[i]));

  return header;
}

static void
add_table (Directory *directory, GPtrArray *rows)
{
  static const EntenteTableColumn columns[N_COLUMNS] = {
    { 0.22, ENTENTE_COLUMN_START },
    { 0.22, ENTENTE_COLUMN_START },
    { 0.37, ENTENTE_COLUMN_START },
    { 0.19, ENTENTE_COLUMN_START },
  };
  g_autoptr (GPtrArray) header = make_header (directory);

  add_block (directory,
             entente_table_block_new (columns,
                                      G_N_ELEMENTS (columns),
                                      header,
                                      rows,
                                      entente_words_get (directory->words, "summary")),
             NULL);
}

static EntenteRichText *
make_email_cell (EntenteRecord *person)
{
  const char *email = entente_record_get_text (person, ENTENTE_PERSON_EMAIL);
  EntenteRichText *cell = entente_rich_text_new (NULL);

  if (*email != '\0')
    {
      g_autofree char *uri = g_strconcat ("mailto:", email, NULL);

      entente_rich_text_append_link (cell, email, uri, ENTENTE_TEXT_PLAIN);
    }

  return cell;
}

static EntenteRichText *
make_phone_cell (EntenteRecord *person)
{
  static const guint fields[] = { ENTENTE_PERSON_PHONE, ENTENTE_PERSON_OTHER_PHONE };
  EntenteRichText *cell = entente_rich_text_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_auto (GStrv) pairs = g_strsplit (entente_record_get_text (person, fields[i]), " ", -1);
      g_autofree char *held = g_strjoinv (ENTENTE_NO_BREAK_SPACE, pairs);

      if (*held == '\0')
        continue;
      if (!entente_rich_text_is_empty (cell))
        entente_rich_text_append_break (cell);
      entente_rich_text_append (cell, held, ENTENTE_TEXT_PLAIN);
    }

  return cell;
}

static GPtrArray *
make_row (EntenteRecord *person, const char *function)
{
  GPtrArray *row = array_of_texts ();
  g_autofree char *name = entente_person_dup_formal_name (ENTENTE_PERSON (person));

  g_ptr_array_add (row, entente_rich_text_new (name));
  g_ptr_array_add (row, entente_rich_text_new (function));
  g_ptr_array_add (row, make_email_cell (person));
  g_ptr_array_add (row, make_phone_cell (person));

  return row;
}

/* People */

static int
compare_people (gconstpointer a, gconstpointer b)
{
  EntenteRecord *left = *(EntenteRecord *const *) a;
  EntenteRecord *right = *(EntenteRecord *const *) b;
  int order = entente_fold_compare (entente_record_get_text (left, ENTENTE_PERSON_FAMILY_NAME),
                                    entente_record_get_text (right, ENTENTE_PERSON_FAMILY_NAME));

  if (order != 0)
    return order;

  return entente_fold_compare (entente_record_get_text (left, ENTENTE_PERSON_GIVEN_NAME),
                               entente_record_get_text (right, ENTENTE_PERSON_GIVEN_NAME));
}

static int
compare_organizations (gconstpointer a, gconstpointer b)
{
  EntenteRecord *left = *(EntenteRecord *const *) a;
  EntenteRecord *right = *(EntenteRecord *const *) b;

  return entente_fold_compare (entente_record_get_text (left, ENTENTE_ORGANIZATION_NAME),
                               entente_record_get_text (right, ENTENTE_ORGANIZATION_NAME));
}

static GPtrArray *
dup_sorted (Directory *directory, GType type, GCompareFunc compare)
{
  GListModel *list = entente_store_get_list (directory->store, type);
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (sorted, g_list_model_get_item (list, i));
  g_ptr_array_sort (sorted, compare);

  return sorted;
}

static GListModel *
get_positions (Directory *directory, EntenteRecord *person)
{
  return entente_store_get_referrers (directory->store,
                                      ENTENTE_TYPE_POSITION,
                                      ENTENTE_POSITION_PERSON,
                                      entente_record_get_id (person));
}

/* What a person does in an organisation; NULL when they have no place in it. */
static char *
dup_functions (Directory *directory, EntenteRecord *person, EntenteRecord *organization)
{
  GListModel *positions = get_positions (directory, person);
  g_autoptr (GString) functions = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (positions); i++)
    {
      g_autoptr (EntenteRecord) position = g_list_model_get_item (positions, i);
      const char *function = entente_record_get_text (position, ENTENTE_POSITION_FUNCTION);

      if (entente_record_get_reference (position, ENTENTE_POSITION_ORGANIZATION)
          != entente_record_get_id (organization))
        continue;
      if (functions == NULL)
        functions = g_string_new (NULL);
      if (functions->len > 0 && *function != '\0')
        g_string_append (functions, ", ");
      g_string_append (functions, function);
    }

  return functions != NULL ? g_string_free (g_steal_pointer (&functions), FALSE) : NULL;
}

static gboolean
agrees (EntenteRecord *person)
{
  return entente_record_get_boolean (person, ENTENTE_PERSON_CONSENT);
}

static gboolean
add_organization (Directory *directory, EntenteRecord *organization, GPtrArray *people)
{
  g_autoptr (GPtrArray) rows = array_of_rows ();

  for (guint i = 0; i < people->len; i++)
    {
      EntenteRecord *person = g_ptr_array_index (people, i);
      g_autofree char *functions = NULL;

      if (agrees (person))
        functions = dup_functions (directory, person, organization);
      if (functions != NULL)
        g_ptr_array_add (rows, make_row (person, functions));
    }

  if (rows->len == 0)
    return FALSE;

  add_heading (directory,
               2,
               entente_rich_text_new (
                   entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME)));
  add_table (directory, rows);
  return TRUE;
}

static gboolean
add_people_alone (Directory *directory, GPtrArray *people)
{
  g_autoptr (GPtrArray) rows = array_of_rows ();

  for (guint i = 0; i < people->len; i++)
    {
      EntenteRecord *person = g_ptr_array_index (people, i);

      if (agrees (person) && g_list_model_get_n_items (get_positions (directory, person)) == 0)
        g_ptr_array_add (rows, make_row (person, ""));
    }

  if (rows->len == 0)
    return FALSE;

  add_heading (directory, 2, say (directory, "alone"));
  add_table (directory, rows);
  return TRUE;
}

static void
add_people (Directory *directory)
{
  g_autoptr (GPtrArray) people = dup_sorted (directory, ENTENTE_TYPE_PERSON, compare_people);
  g_autoptr (GPtrArray) organizations
      = dup_sorted (directory, ENTENTE_TYPE_ORGANIZATION, compare_organizations);
  gboolean anybody = FALSE;

  for (guint i = 0; i < organizations->len; i++)
    anybody |= add_organization (directory, g_ptr_array_index (organizations, i), people);
  anybody |= add_people_alone (directory, people);

  if (!anybody)
    add_paragraph (directory, ENTENTE_PARAGRAPH_BODY, say (directory, "nobody"));
}

static void
add_blank_rows (Directory *directory)
{
  g_autoptr (GPtrArray) rows = array_of_rows ();

  for (guint i = 0; i < BLANK_ROWS; i++)
    {
      GPtrArray *row = array_of_texts ();

      for (guint j = 0; j < N_COLUMNS; j++)
        g_ptr_array_add (row, entente_rich_text_new (NULL));
      g_ptr_array_add (rows, row);
    }

  add_table (directory, rows);
}

/* EntenteDocument */

static EntenteComposition *
entente_directory_document_compose (EntenteDocument *document, EntenteFill fill, GPtrArray *gaps)
{
  EntenteProject *project = entente_document_get_project (document);
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (project));
  EntenteLanguage language = entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_LANGUAGE);
  g_autoptr (EntenteWords) words = entente_words_new (language, "directory");
  const char *title = entente_words_get (words, "title");
  const char *project_title = entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_TITLE);
  Directory directory = {
    .store = entente_project_get_store (project),
    .words = words,
    .language = language,
    .composition = entente_composition_new (title, language),
  };

  g_object_set (directory.composition,
                "author", project_title,
                "subject", entente_words_get (words, "subject"),
                "header", project_title,
                "footer", title,
                NULL);
  add_heading (&directory, 1, entente_rich_text_new (title));
  if (fill != ENTENTE_FILL_BLANK && *project_title != '\0')
    add_paragraph (&directory, ENTENTE_PARAGRAPH_LEAD, entente_rich_text_new (project_title));
  add_paragraph (&directory, ENTENTE_PARAGRAPH_NOTE, say (&directory, "notice"));

  if (fill == ENTENTE_FILL_BLANK)
    add_blank_rows (&directory);
  else
    add_people (&directory);

  return directory.composition;
}

static void
entente_directory_document_class_init (EntenteDirectoryDocumentClass *klass)
{
  ENTENTE_DOCUMENT_CLASS (klass)->compose = entente_directory_document_compose;
}

static void
entente_directory_document_init (EntenteDirectoryDocument *self)
{
}

/**
 * entente_directory_document_new:
 * @project: a project
 *
 * Returns: (transfer full): the directory of its collective
 */
EntenteDocument *
entente_directory_document_new (EntenteProject *project)
{
  g_autofree char *file_name = NULL;
  EntenteRecord *details;
  const char *code;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);

  details = ENTENTE_RECORD (entente_project_get_details (project));
  code = entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_CODE);
  file_name = g_strdup_printf ("%s%s%s",
                               code,
                               *code != '\0' ? "-" : "",
                               C_("file name", "directory"));

  return g_object_new (ENTENTE_TYPE_DIRECTORY_DOCUMENT,
                       "project", project,
                       "path", "collective/directory",
                       "title", _("Directory of the collective"),
                       "file-name", file_name,
                       NULL);
}
