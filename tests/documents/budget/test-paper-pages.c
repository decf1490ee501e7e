/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the papers of the example fall on pages. */
#include "budget/entente-budget-document.h"
#include "budget/entente-budget-line.h"
#include "entente-document.h"
#include "entente-pdf-writer.h"

#include <glib/gstdio.h>
#include <poppler.h>
#include <string.h>

/* Just under the 20 mm that nothing crosses. */
#define MARGIN 56.0

typedef PopplerDocument Pdf;
typedef PopplerPage PdfPage;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pdf, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfPage, g_object_unref)

typedef struct
{
  char *folder;
  GFile *location;
  EntenteProject *project;
  EntenteStore *store;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("entente-pages-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "example.entente", NULL);
  fixture->location = g_file_new_for_path (path);
  fixture->project
    = entente_project_create_example (fixture->location, ENTENTE_LANGUAGE_FRENCH, &error);
  g_assert_no_error (error);
  fixture->store = entente_project_get_store (fixture->project);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  entente_file_close (entente_project_get_file (fixture->project), NULL);
  g_assert_finalize_object (fixture->project);
  g_file_delete (fixture->location, NULL, NULL);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_object_unref (fixture->location);
  g_free (fixture->folder);
}

static Pdf *
write_document (EntenteDocument *document, EntenteFill fill)
{
  g_autoptr (EntenteComposition) composition = entente_document_compose (document, fill, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = entente_pdf_write (composition, NULL, &error);
  Pdf *written;

  g_assert_no_error (error);
  written = poppler_document_new_from_bytes (pdf, NULL, &error);
  g_assert_no_error (error);
  return written;
}

static Pdf *
write_paper (Fixture *fixture, const char *path)
{
  g_autoptr (EntenteDocument) document = entente_document_find (fixture->project, path);

  g_assert_nonnull (document);
  return write_document (document, ENTENTE_FILL_DATA);
}

static Pdf *
write_budget (Fixture *fixture, const char *chart)
{
  g_autoptr (EntenteDocument) document = entente_document_find (fixture->project, "budget");

  entente_accounts_document_set_chart (ENTENTE_ACCOUNTS_DOCUMENT (document), chart);
  return write_document (document, ENTENTE_FILL_DATA);
}

/* (transfer full) */
static char *
dup_page (Pdf *pdf, int page)
{
  g_autoptr (PdfPage) opened = poppler_document_get_page (pdf, page);

  return poppler_page_get_text (opened);
}

static char *
dup_text (Pdf *pdf)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < poppler_document_get_n_pages (pdf); i++)
    {
      g_autofree char *page = dup_page (pdf, i);

      g_string_append (text, page);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A sheet of paper, both sides, whatever the order of the accounts. */
static void
test_one_sheet (Fixture *fixture, gconstpointer data)
{
  const char *const *charts = entente_account_chart_list ();

  for (guint i = 0; charts[i] != NULL; i++)
    {
      g_autoptr (Pdf) pdf = write_budget (fixture, charts[i]);

      g_assert_cmpint (poppler_document_get_n_pages (pdf), <=, 2);
    }
}

/* The name of the project stands above each page; whatever is signed, two lines more at least. */
static void
assert_in_company (Pdf *pdf)
{
  for (int i = 0; i < poppler_document_get_n_pages (pdf); i++)
    {
      g_autofree char *page = dup_page (pdf, i);
      const char *signature = strstr (page, "\nPour Les Cuillères");
      guint lines = 0;

      for (const char *p = page; signature != NULL && p < signature; p++)
        lines += *p == '\n';
      if (signature != NULL)
        g_assert_cmpuint (lines, >=, 2);
    }
}

/* However long what stands above is, nobody signs a page of its own. */
static void
test_signature_in_company (Fixture *fixture, gconstpointer data)
{
  EntenteBudget *budget = entente_budget_get_working (fixture->store);
  g_autoptr (GString) notes = g_string_new (NULL);

  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (EntenteEdit) edit = entente_store_begin (fixture->store, "Notes");
      g_autoptr (Pdf) pdf = NULL;
      g_autoptr (GError) error = NULL;

      entente_edit_set_text (edit, ENTENTE_RECORD (budget), ENTENTE_BUDGET_NOTES, notes->str);
      g_assert_true (entente_edit_commit (edit, &error));
      pdf = write_budget (fixture, "cerfa-12156-06");
      assert_in_company (pdf);
      g_string_append (notes, i % 5 == 4 ? "Une remarque.\n\n" : "Une remarque  \n");
    }
}

static void
test_all_in_company (Fixture *fixture, gconstpointer data)
{
  static const char *const papers[] = { "budget/version-1", "financial-report", "settlement",
                                        "settlement/1",     "volunteer-time",   "funder-note/1" };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (Pdf) pdf = write_paper (fixture, papers[i]);

      assert_in_company (pdf);
    }
}

/* The largest amount a line takes, planned and the other way round when it came out. */
static void
set_largest_amounts (Fixture *fixture)
{
  GListModel *lines = entente_store_get_list (fixture->store, ENTENTE_TYPE_BUDGET_LINE);
  const EntenteMoney largest = G_GINT64_CONSTANT (100000000000);
  g_autoptr (EntenteEdit) edit = entente_store_begin (fixture->store, "Amounts");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (EntenteRecord) line = g_list_model_get_item (lines, i);

      entente_edit_set_cents (edit, line, ENTENTE_BUDGET_LINE_FORECAST, largest);
      entente_edit_set_cents (edit, line, ENTENTE_BUDGET_LINE_ACTUAL, -largest);
    }
  g_assert_true (entente_edit_commit (edit, &error));
}

/* Figures of nine digits and more stand whole on their line, and between the edges of the page. */
static void
assert_whole (Pdf *pdf, const char *figure)
{
  g_autofree char *text = dup_text (pdf);

  if (strstr (text, figure) == NULL)
    g_error ("“%s” is not in:\n%s", figure, text);
  for (int i = 0; i < poppler_document_get_n_pages (pdf); i++)
    {
      g_autoptr (PdfPage) page = poppler_document_get_page (pdf, i);
      g_autofree PopplerRectangle *letters = NULL;
      double width, height;
      guint n_letters;

      poppler_page_get_size (page, &width, &height);
      g_assert_true (poppler_page_get_text_layout (page, &letters, &n_letters));
      for (guint j = 0; j < n_letters; j++)
        {
          /* Neither the ends of lines, which have no width, nor the watermark, which lies askew. */
          if (letters[j].x2 <= letters[j].x1 || letters[j].y2 - letters[j].y1 < 4)
            continue;
          g_assert_cmpfloat (letters[j].x1, >=, MARGIN);
          g_assert_cmpfloat (letters[j].x2, <=, width - MARGIN);
        }
    }
}

static void
test_largest_amounts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (Pdf) budget = NULL;
  g_autoptr (Pdf) report = NULL;

  set_largest_amounts (fixture);
  budget = write_budget (fixture, "guide-2016");
  assert_whole (budget, "1 000 000 000,00");
  report = write_paper (fixture, "financial-report");
  assert_whole (report, "−2 000 000 000,00");
}

#define add(path, function)                                                                        \
  g_test_add ("/paper-pages/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("one-sheet", test_one_sheet);
  add ("signature-in-company", test_signature_in_company);
  add ("all-in-company", test_all_in_company);
  add ("largest-amounts", test_largest_amounts);

  return g_test_run ();
}
