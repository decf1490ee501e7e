/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Not a test: writes the papers of a budget to look at. write-budget FOLDER */

#include "budget/entente-budget-document.h"
#include "entente-pdf-writer.h"
#include "shared-meal-fixture.h"

#include <string.h>

static void
write_paper (EntenteDocument *document, EntenteFill fill, const char *folder, const char *name)
{
  g_autoptr (EntenteComposition) composition = entente_document_compose (document, fill, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = g_strdup_printf ("%s/%s.pdf", folder, name);
  guint n_pages;

  bytes = entente_pdf_write (composition, &n_pages, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_print ("%s: %u pages\n", path, n_pages);
}

int
main (int argc, char *argv[])
{
  SharedMeal meal;
  g_autoptr (GPtrArray) documents = NULL;
  const char *const *charts = entente_account_chart_list ();

  if (argc != 2)
    {
      g_printerr ("write-budget FOLDER\n");
      return 2;
    }
  g_mkdir_with_parents (argv[1], 0755);
  shared_meal_init (&meal);
  shared_meal_happen (&meal);
  documents = entente_document_list (meal.money->project);
  for (guint i = 0; i < documents->len; i++)
    {
      EntenteDocument *document = g_ptr_array_index (documents, i);
      g_autofree char *name = g_strdelimit (g_strdup (entente_document_get_path (document)), "/",
                                            '-');
      g_autofree char *blank = g_strconcat (name, "-blank", NULL);

      if (strstr (G_OBJECT_TYPE_NAME (document), "Schedule") != NULL
          || strstr (name, "collective") != NULL || strstr (name, "model") != NULL)
        continue;
      write_paper (document, ENTENTE_FILL_DATA, argv[1], name);
      write_paper (document, ENTENTE_FILL_BLANK, argv[1], blank);
      for (guint j = 0; ENTENTE_IS_BUDGET_DOCUMENT (document) && charts[j] != NULL; j++)
        {
          g_autofree char *other = g_strconcat (name, "-", charts[j], NULL);

          entente_accounts_document_set_chart (ENTENTE_ACCOUNTS_DOCUMENT (document), charts[j]);
          entente_accounts_document_set_whole_euros (ENTENTE_ACCOUNTS_DOCUMENT (document), j == 4);
          write_paper (document, ENTENTE_FILL_DATA, argv[1], other);
        }
    }
  g_clear_pointer (&documents, g_ptr_array_unref);
  shared_meal_clear (&meal);

  return 0;
}
