/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes out says the same in every format, chart of accounts and language, and comes back. */
#include "budget-fixture.h"

#include "budget/entente-budget-export.h"
#include "budget/entente-budget-import.h"
#include "budget/entente-funding-export.h"
#include "entente-csv-reader.h"

#include <json-glib/json-glib.h>
#include <string.h>

static char *
dup_text (GBytes *content)
{
  return g_strndup (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
}

static JsonParser *
parse_json (EntenteBudgetTable *table)
{
  g_autoptr (GBytes) content = entente_budget_export (table, "json", NULL);
  JsonParser *parser = json_parser_new ();

  g_assert_true (json_parser_load_from_data (parser, g_bytes_get_data (content, NULL),
                                             (gssize) g_bytes_get_size (content), NULL));
  return parser;
}

static JsonObject *
get_root (JsonParser *parser)
{
  return json_node_get_object (json_parser_get_root (parser));
}

static gint64
get_total (JsonParser *parser, const char *which, const char *name)
{
  return json_object_get_int_member (json_object_get_object_member (get_root (parser), which),
                                     name);
}

static void
add_random_lines (Money *f, guint n)
{
  guint n_accounts;
  const EntenteAccount *accounts = entente_account_get_all (&n_accounts);

  for (guint i = 0; i < n; i++)
    {
      const EntenteAccount *account = &accounts[g_test_rand_int_range (0, (int) n_accounts)];
      g_autofree char *label = g_strdup_printf ("%s%u; \"thing\"", i % 3 ? "Line " : "=", i);
      g_autofree char *forecast = g_strdup_printf ("%d.%02d", g_test_rand_int_range (0, 9999),
                                                   g_test_rand_int_range (0, 100));

      if (account->block == ENTENTE_BLOCK_IN_KIND)
        money_add_in_kind (f, ENTENTE_NATURE_GOODS, label, forecast);
      else
        money_add (f, account->key, label, forecast);
    }
}

static void
test_csv (void)
{
  g_autoptr (Money) f = money_new ();
  EntenteBudgetLine *line = money_add (f, "C61.rent", "Marquees", "540.00");
  g_autoptr (EntenteBudgetTable) table
    = entente_budget_table_new (f->store, NULL, ENTENTE_LANGUAGE_FRENCH);
  g_autoptr (GBytes) content = NULL;
  g_autofree char *text = NULL;

  money_set (f, line, ENTENTE_BUDGET_LINE_QUANTITY, "2");
  money_set (f, line, ENTENTE_BUDGET_LINE_UNIT, "days");
  money_set (f, line, ENTENTE_BUDGET_LINE_UNIT_PRICE, "270.00");
  money_set (f, line, ENTENTE_BUDGET_LINE_ACTUAL, "-12.50");
  money_set (f, line, ENTENTE_BUDGET_LINE_DOCUMENT, "@invoice");
  content = entente_budget_export (table, "csv", NULL);
  text = dup_text (content);
  g_assert_cmpstr (text, ==,
                   "\xEF\xBB\xBF"
                   "Côté;Code;Compte;Libellé;Quantité;Unité;Prix unitaire;Prévu;Révisé;Réalisé;"
                   "Structure;Payé par;Financeur;Échéance;Payé le;Justificatif;Commentaire;Explication;Clé\r\n"
                   "Charges;61;Locations;Marquees;2;days;270,00;540,00;;-12,50;;;;;;'@invoice;;;C61.rent"
                   "\r\n");
}

static void
test_json (void)
{
  g_autoptr (Money) f = money_new ();
  EntenteBudgetLine *line = money_add (f, "C61.rent", "Marquees", "540.00");
  g_autoptr (JsonParser) parser = NULL;
  JsonObject *object;

  money_add (f, "P74.commune", "Town", "");
  money_set (f, line, ENTENTE_BUDGET_LINE_ACTUAL, "500.00");
  parser = parse_json (f->table);
  g_assert_cmpint (get_total (parser, "totals", "charges"), ==, 54000);
  g_assert_cmpint (get_total (parser, "totals", "income"), ==, 0);
  g_assert_cmpint (get_total (parser, "totals_actual", "charges"), ==, 50000);
  object =
      json_array_get_object_element (json_object_get_array_member (get_root (parser), "lines"), 0);
  g_assert_cmpstr (json_object_get_string_member (object, "key"), ==, "C61.rent");
  g_assert_cmpstr (json_object_get_string_member (object, "side"), ==, "charges");
  g_assert_cmpint (json_object_get_int_member (object, "forecast"), ==, 54000);
  g_assert_true (json_object_get_null_member (object, "revised"));
  g_assert_false (json_object_get_boolean_member (object, "in_kind"));
  object =
      json_array_get_object_element (json_object_get_array_member (get_root (parser), "lines"), 1);
  g_assert_true (json_object_get_null_member (object, "forecast"));
}

/* Whatever the chart: the same totals, and every line once. */
static void
test_charts (void)
{
  static const char *const names[] = { "charges", "income", "in_kind_charges", "in_kind_income" };
  const char *const *charts = entente_account_chart_list ();

  for (guint run = 0; run < 15; run++)
    {
      g_autoptr (Money) f = money_new ();
      g_autoptr (JsonParser) first = NULL;

      add_random_lines (f, 30);
      for (guint i = 0; charts[i] != NULL; i++)
        {
          g_autoptr (JsonParser) parser = NULL;

          entente_budget_table_set_chart (f->table, charts[i]);
          parser = parse_json (f->table);
          if (first == NULL)
            first = g_object_ref (parser);
          for (guint n = 0; n < G_N_ELEMENTS (names); n++)
            g_assert_cmpint (get_total (parser, "totals", names[n]),
                             ==,
                             get_total (first, "totals", names[n]));
          g_assert_cmpuint (json_array_get_length (
                              json_object_get_array_member (get_root (parser), "lines")),
                            ==,
                            json_array_get_length (
                              json_object_get_array_member (get_root (first), "lines")));
        }
    }
}

/* Out in a language and a chart, and into an empty project: the same budget. */
static void
test_round_trip (void)
{
  static const char *const names[] = { "charges", "income", "in_kind_charges", "in_kind_income" };

  for (guint run = 0; run < 40; run++)
    {
      g_autoptr (Money) f = money_new ();
      g_autoptr (Money) other = money_new ();
      g_autoptr (EntenteBudgetTable) table = NULL;
      g_autoptr (EntenteBudgetImport) import = NULL;
      g_autoptr (EntenteBudgetImport) again = NULL;
      g_autoptr (GBytes) content = NULL;
      g_autoptr (JsonParser) before = NULL;
      g_autoptr (JsonParser) after = NULL;
      guint added, updated;

      add_random_lines (f, 25);
      table = entente_budget_table_new (f->store, NULL, run % 2);
      content = entente_budget_export (table, "csv", NULL);
      import = entente_budget_import_read (other->table, content, NULL);
      g_assert_true (entente_import_apply (ENTENTE_IMPORT (import), NULL));

      before = parse_json (f->table);
      after = parse_json (other->table);
      for (guint n = 0; n < G_N_ELEMENTS (names); n++)
        g_assert_cmpint (get_total (after, "totals", names[n]),
                         ==,
                         get_total (before, "totals", names[n]));

      again = entente_budget_import_read (other->table, content, NULL);
      g_object_get (again, "n-added", &added, "n-updated", &updated, NULL);
      g_assert_cmpuint (added + updated, ==, 0);
    }
}

/* No cell of words begins as a formula does. */
static void
test_formulas (void)
{
  g_autoptr (Money) f = money_new ();
  static const char *const dangerous[] = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "'=1" };
  g_autoptr (GBytes) content = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (dangerous); i++)
    {
      EntenteBudgetLine *line = money_add (f, "C61.rent", dangerous[i], "1.00");

      money_set (f, line, ENTENTE_BUDGET_LINE_COMMENT, dangerous[i]);
      money_set (f, line, ENTENTE_BUDGET_LINE_UNIT, dangerous[i]);
    }
  content = entente_budget_export (f->table, "csv", NULL);
  text = dup_text (content);
  for (guint i = 0; i < G_N_ELEMENTS (dangerous); i++)
    {
      g_autofree char *bare = g_strconcat (";", dangerous[i], ";", NULL);

      if (dangerous[i][0] != '\'')
        g_assert_null (strstr (text, bare));
    }
  rows = entente_csv_read (text + 3, NULL, NULL);
  g_assert_cmpuint (rows->len, ==, 1 + G_N_ELEMENTS (dangerous));
}

/* What a person adds up by hand in the table is what the data say, column by column. */
static void
test_sums_agree (void)
{
  static const struct
  {
    const char *totals;
    const char *heading;
  } columns[] = {
    { "totals", "Prévu" },
    { "totals_actual", "Réalisé" },
  };

  for (guint run = 0; run < 10; run++)
    {
      g_autoptr (Money) f = money_new ();
      g_autoptr (EntenteBudgetTable) table = NULL;
      g_autoptr (GBytes) content = NULL;
      g_autoptr (JsonParser) parser = NULL;
      g_autoptr (GPtrArray) rows = NULL;
      g_autofree char *text = NULL;
      const EntenteCsvRow *headings;

      add_random_lines (f, 20);
      table = entente_budget_table_new (f->store, NULL, ENTENTE_LANGUAGE_FRENCH);
      content = entente_budget_export (table, "csv", NULL);
      text = dup_text (content);
      parser = parse_json (f->table);
      rows = entente_csv_read (text + 3, NULL, NULL);
      headings = g_ptr_array_index (rows, 0);
      for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
        {
          EntenteMoney sums[2] = { 0, 0 };

          for (guint i = 1; i < rows->len; i++)
            {
              const EntenteCsvRow *row = g_ptr_array_index (rows, i);

              for (guint cell = 0; cell < headings->n_cells; cell++)
                {
                  g_autofree char *number = NULL;
                  EntenteMoney amount;

                  if (!g_str_equal (headings->cells[cell], columns[c].heading)
                      || *row->cells[cell] == '\0')
                    continue;
                  number = g_strdelimit (g_strdup (row->cells[cell]), ",", '.');
                  g_assert_true (entente_money_from_text (number, &amount));
                  if (g_str_equal (row->cells[0], "Charges"))
                    sums[0] += amount;
                  else if (g_str_equal (row->cells[0], "Produits"))
                    sums[1] += amount;
                }
            }
          g_assert_cmpint (get_total (parser, columns[c].totals, "charges"), ==, sums[0]);
          g_assert_cmpint (get_total (parser, columns[c].totals, "income"), ==, sums[1]);
        }
    }
}

static void
test_funding (void)
{
  g_autoptr (Money) f = money_new ();
  EntenteOrganization *town = money_add_organization (f, "Town", ENTENTE_ORGANIZATION_COMMUNE);
  EntenteFundingRequest *request = money_add_request (f, town, "900.00");
  g_autoptr (GBytes) csv = NULL;
  g_autoptr (GBytes) json = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *text = NULL;
  JsonObject *object;

  money_set (f, request, ENTENTE_FUNDING_REQUEST_SCHEME, "=scheme");
  csv = entente_funding_export (f->store, "csv");
  text = dup_text (csv);
  g_assert_nonnull (strstr (text, "\r\nTown;'=scheme;"));
  g_assert_nonnull (strstr (text, ";900.00;"));

  json = entente_funding_export (f->store, "json");
  g_assert_true (json_parser_load_from_data (parser, g_bytes_get_data (json, NULL),
                                             (gssize) g_bytes_get_size (json), NULL));
  object = json_array_get_object_element (
    json_object_get_array_member (get_root (parser), "requests"), 0);
  g_assert_cmpstr (json_object_get_string_member (object, "funder"), ==, "Town");
  g_assert_cmpint (json_object_get_int_member (object, "asked"), ==, 90000);
  g_assert_true (json_object_get_null_member (object, "granted"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/budget-export/csv", test_csv);
  g_test_add_func ("/budget-export/json", test_json);
  g_test_add_func ("/budget-export/charts", test_charts);
  g_test_add_func ("/budget-export/round-trip", test_round_trip);
  g_test_add_func ("/budget-export/formulas", test_formulas);
  g_test_add_func ("/budget-export/sums-agree", test_sums_agree);
  g_test_add_func ("/budget-export/funding", test_funding);

  return g_test_run ();
}
