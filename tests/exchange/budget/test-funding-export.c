/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Requests go out in the order of the board, as tables and as data, with nothing that a spreadsheet
   would compute. */
#include "budget-fixture.h"

#include "budget/entente-funding-export.h"
#include "entente-csv-reader.h"

#include <json-glib/json-glib.h>
#include <string.h>

static EntenteFundingRequest *
ask (Money *f, const char *funder, const char *asked, guint rank)
{
  EntenteFundingRequest *request = money_add_request (f, NULL, asked);
  g_autofree char *text = g_strdup_printf ("%u", rank);

  money_set (f, request, ENTENTE_FUNDING_REQUEST_FUNDER_NAME, funder);
  money_set (f, request, ENTENTE_FUNDING_REQUEST_RANK, text);
  return request;
}

static char *
export (Money *f, const char *format)
{
  g_autoptr (GBytes) content = entente_funding_export (f->store, format);

  return g_strndup (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
}

static GPtrArray *
export_rows (Money *f)
{
  g_autofree char *text = export (f, "csv");
  g_autoptr (GError) error = NULL;
  GPtrArray *rows;

  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbf"));
  rows = entente_csv_read (text + strlen ("\xef\xbb\xbf"), NULL, &error);
  g_assert_no_error (error);
  return rows;
}

static const char *
get_cell (GPtrArray *rows, guint row, guint cell)
{
  const EntenteCsvRow *cells = g_ptr_array_index (rows, row);

  g_assert_cmpuint (cell, <, cells->n_cells);
  return cells->cells[cell];
}

/* The column of a heading; columns may come and go. */
static guint
find_column (GPtrArray *rows, const char *heading)
{
  const EntenteCsvRow *cells = g_ptr_array_index (rows, 0);

  for (guint i = 0; i < cells->n_cells; i++)
    if (g_str_equal (cells->cells[i], heading))
      return i;
  g_error ("no column “%s”", heading);
}

static void
test_order (void)
{
  g_autoptr (Money) f = money_new ();
  g_autoptr (GPtrArray) rows = NULL;

  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *name = g_strdup_printf ("Funder %u", i);

      ask (f, name, "10.00", (i * 5) % 9);
    }
  rows = export_rows (f);
  g_assert_cmpuint (rows->len, ==, 10);
  for (guint place = 0; place < 9; place++)
    for (guint i = 0; i < 9; i++)
      if ((i * 5) % 9 == place)
        {
          g_autofree char *name = g_strdup_printf ("Funder %u", i);

          g_assert_cmpstr (get_cell (rows, place + 1, 0), ==, name);
        }
}

static void
test_values (void)
{
  g_autoptr (Money) f = money_new ();
  EntenteOrganization *town = money_add_organization (f, "Town", ENTENTE_ORGANIZATION_COMMUNE);
  EntenteFundingRequest *request = money_add_request (f, town, "1234567.89");
  g_autoptr (GPtrArray) rows = NULL;

  money_set (f, request, ENTENTE_FUNDING_REQUEST_STATE, "granted");
  money_set (f, request, ENTENTE_FUNDING_REQUEST_GRANTED, "0.00");
  money_set (f, request, ENTENTE_FUNDING_REQUEST_FILE_NUMBER, "2027-114");
  money_set (f, request, ENTENTE_FUNDING_REQUEST_DECIDED_ON, "2027-03-18");
  rows = export_rows (f);
  g_assert_cmpstr (get_cell (rows, 1, 0), ==, "Town");
  /* As numbers, without groups or signs. */
  g_assert_cmpstr (get_cell (rows, 1, find_column (rows, "Asked")), ==, "1234567.89");
  g_assert_cmpstr (get_cell (rows, 1, find_column (rows, "Granted")), ==, "0.00");
  /* Nothing is not zero. */
  g_assert_cmpstr (get_cell (rows, 1, find_column (rows, "Received")), ==, "");
}

static void
test_dangerous (void)
{
  static const char *const dangerous[] = { "=1+1", "+33", "@x", "-1", "=\"a\";b" };

  for (guint i = 0; i < G_N_ELEMENTS (dangerous); i++)
    {
      g_autoptr (Money) f = money_new ();
      EntenteFundingRequest *request = ask (f, dangerous[i], "10.00", 1);
      g_autofree char *text = NULL;
      g_autofree char *bare = g_strconcat ("\n", dangerous[i], NULL);
      g_autoptr (GPtrArray) rows = NULL;

      money_set (f, request, ENTENTE_FUNDING_REQUEST_SCHEME, dangerous[i]);
      text = export (f, "csv");
      g_assert_null (strstr (text, bare));
      rows = export_rows (f);
      g_assert_cmpuint (rows->len, ==, 2);
      g_assert_cmpuint (((EntenteCsvRow *) rows->pdata[0])->n_cells, ==,
                        ((EntenteCsvRow *) rows->pdata[1])->n_cells);
    }
}

static void
test_json (void)
{
  g_autoptr (Money) f = money_new ();
  g_autofree char *text = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *requests;
  JsonObject *first;

  ask (f, "Second", "20.00", 2);
  ask (f, "First \"quoted\" é", "10.00", 1);
  text = export (f, "json");
  g_assert_true (json_parser_load_from_data (parser, text, -1, NULL));
  requests = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                           "requests");
  g_assert_cmpuint (json_array_get_length (requests), ==, 2);
  first = json_array_get_object_element (requests, 0);
  g_assert_cmpstr (json_object_get_string_member (first, "funder"), ==, "First \"quoted\" é");
  g_assert_cmpint (json_object_get_int_member (first, "asked"), ==, 1000);
  g_assert_true (json_object_get_null_member (first, "granted"));
}

static void
test_none (void)
{
  g_autoptr (Money) f = money_new ();
  g_autoptr (GPtrArray) rows = export_rows (f);
  g_autofree char *text = export (f, "json");
  g_autoptr (JsonParser) parser = json_parser_new ();

  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_true (json_parser_load_from_data (parser, text, -1, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/funding-export/order", test_order);
  g_test_add_func ("/funding-export/values", test_values);
  g_test_add_func ("/funding-export/dangerous", test_dangerous);
  g_test_add_func ("/funding-export/json", test_json);
  g_test_add_func ("/funding-export/none", test_none);

  return g_test_run ();
}
