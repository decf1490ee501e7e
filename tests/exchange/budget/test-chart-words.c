/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Accounts are known by the words of any chart, in both languages, under the heading they stand
   under. */
#include "budget/entente-chart-words-private.h"
#include "budget/entente-workbook-private.h"

#include <string.h>

static const EntenteAccountChart *
get_chart (const char *id, EntenteLanguage language)
{
  const EntenteAccountChart *chart = entente_account_chart_get (id, language);

  g_assert_nonnull (chart);
  return chart;
}

/* Each entry is found by its own words, unless another of the same side bears them too. */
static void
test_own_words (void)
{
  const char *const *ids = entente_account_chart_list ();

  for (guint i = 0; ids[i] != NULL; i++)
    for (guint language = 0; language < 2; language++)
      {
        const EntenteAccountChart *chart = get_chart (ids[i], language);
        g_autoptr (EntenteChartWords) words = _entente_chart_words_new (chart);
        guint n_entries, n_found = 0, n_leaves = 0;
        const EntenteChartEntry *entries = entente_account_chart_get_entries (chart, &n_entries);

        for (guint j = 0; j < n_entries; j++)
          {
            const char *key;

            if (entries[j].is_heading || entries[j].is_fallback || *entries[j].key == '\0')
              continue;
            n_leaves++;
            key = _entente_chart_words_find (words, entries[j].side,
                                             entries[j].block == ENTENTE_BLOCK_IN_KIND, "",
                                             entries[j].label);
            n_found += key != NULL && g_str_equal (key, entries[j].key);
          }
        g_assert_cmpuint (n_leaves, >, 8);
        /* "Autres" stands under several headings. */
        g_assert_cmpuint (n_found * 10, >=, n_leaves * 8);
      }
}

static void
test_typed_otherwise (void)
{
  const EntenteAccountChart *chart = get_chart ("guide-2016", ENTENTE_LANGUAGE_FRENCH);
  g_autoptr (EntenteChartWords) words = _entente_chart_words_new (chart);
  static const char *const typed[] = { "Locations", "LOCATIONS", "locations" };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    g_assert_cmpstr (_entente_chart_words_find (words, ENTENTE_SIDE_CHARGES, FALSE, "", typed[i]),
                     ==, "C61.rent");
  g_assert_null (
    _entente_chart_words_find (words, ENTENTE_SIDE_INCOME, FALSE, "", "Locations"));
  g_assert_null (_entente_chart_words_find (words, ENTENTE_SIDE_CHARGES, TRUE, "", "Locations"));
  g_assert_null (_entente_chart_words_find (words, ENTENTE_SIDE_CHARGES, FALSE, "", "Licornes"));
  g_assert_null (_entente_chart_words_find (words, ENTENTE_SIDE_CHARGES, FALSE, "", ""));
}

static void
test_other_language (void)
{
  const EntenteAccountChart *french = get_chart ("cerfa-12156-06", ENTENTE_LANGUAGE_FRENCH);
  g_autoptr (EntenteChartWords) words = _entente_chart_words_new (french);
  guint n_entries;
  const EntenteChartEntry *entries = entente_account_chart_get_entries (
    get_chart ("cerfa-12156-06", ENTENTE_LANGUAGE_ENGLISH), &n_entries);
  guint n_found = 0;

  for (guint i = 0; i < n_entries; i++)
    if (!entries[i].is_heading && !entries[i].is_fallback)
      n_found += _entente_chart_words_find (words, entries[i].side,
                                            entries[i].block == ENTENTE_BLOCK_IN_KIND, "",
                                            entries[i].label)
                 != NULL;
  g_assert_cmpuint (n_found, >, 20);
  g_assert_true (_entente_chart_words_get_chart (words) == french);
}

/* Cells of spreadsheets */

static void
test_cell_names (void)
{
  static const struct
  {
    guint row, column;
    const char *name;
  } cells[] = { { 0, 0, "A1" }, { 6, 1, "B7" }, { 9, 25, "Z10" }, { 0, 26, "AA1" },
                { 99, 51, "AZ100" }, { 0, 701, "ZZ1" }, { 0, 702, "AAA1" } };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *name = _entente_cell_name (cells[i].row, cells[i].column);

      g_assert_cmpstr (name, ==, cells[i].name);
    }
}

static char *
dup_sum (guint first, ...)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  va_list more;

  va_start (more, first);
  for (guint row = first; row != G_MAXUINT; row = va_arg (more, guint))
    g_array_append_val (rows, row);
  va_end (more);

  return _entente_cell_sum (rows, 1);
}

static void
test_sums (void)
{
  g_autofree char *none = dup_sum (G_MAXUINT);
  g_autofree char *one = dup_sum (6, G_MAXUINT);
  g_autofree char *run = dup_sum (6, 7, 8, G_MAXUINT);
  g_autofree char *apart = dup_sum (6, 11, G_MAXUINT);

  g_assert_true (none == NULL || strstr (none, "B") == NULL);
  g_assert_nonnull (strstr (one, "B7"));
  g_assert_nonnull (strstr (run, "B7"));
  g_assert_nonnull (strstr (run, "B9"));
  g_assert_cmpstr (apart, ==, "=SUM(B7,B12)");
}

static void
test_workbook (void)
{
  g_autoptr (GError) error = NULL;
  EntenteWorkbook *workbook = _entente_workbook_new ("Title <&> \"é\"");
  EntenteSheet sheet = _entente_workbook_add_sheet (workbook, "Budget");
  g_autoptr (GBytes) bytes = NULL;

  _entente_sheet_write (&sheet, 0, 0, ENTENTE_CELL_TEXT, "=1+1");
  _entente_sheet_write_amount (&sheet, 1, 0, ENTENTE_CELL_AMOUNT,
                               G_GINT64_CONSTANT (100000000000));
  _entente_sheet_write_amount (&sheet, 2, 0, ENTENTE_CELL_AMOUNT, ENTENTE_MONEY_NONE);
  _entente_sheet_write_formula (&sheet, 3, 0, ENTENTE_CELL_AMOUNT, "=A2", ENTENTE_MONEY_NONE);
  _entente_sheet_write_date (&sheet, 4, 0, "");
  _entente_sheet_write_date (&sheet, 5, 0, "2027-06-12");
  bytes = _entente_workbook_free_to_bytes (workbook, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 1000);
  g_assert_cmpint (memcmp (g_bytes_get_data (bytes, NULL), "PK", 2), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-words/own-words", test_own_words);
  g_test_add_func ("/chart-words/typed-otherwise", test_typed_otherwise);
  g_test_add_func ("/chart-words/other-language", test_other_language);
  g_test_add_func ("/workbook/cell-names", test_cell_names);
  g_test_add_func ("/workbook/sums", test_sums);
  g_test_add_func ("/workbook/bytes", test_workbook);

  return g_test_run ();
}
