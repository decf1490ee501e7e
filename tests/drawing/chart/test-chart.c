/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart holds and what it says. */
#include "chart-samples.h"

static void
test_values (void)
{
  g_autoptr (EntenteChart) chart = sample_grouped ();
  g_autoptr (GArray) items = entente_chart_list_items (chart);
  gint64 least, most;

  g_assert_cmpint (entente_chart_get_value (chart, 0, 1), ==, 250000);
  g_assert_cmpint (entente_chart_get_value (chart, 1, 1), ==, ENTENTE_CHART_NONE);
  g_assert_cmpuint (items->len, ==, 5);
  g_assert_cmpuint (g_array_index (items, EntenteChartItem, 2).category, ==, 1);
  g_assert_cmpuint (g_array_index (items, EntenteChartItem, 2).series, ==, 0);
  entente_chart_get_extent (chart, &least, &most);
  g_assert_cmpint (least, ==, -10000);
  g_assert_cmpint (most, ==, 250000);
  entente_chart_add_reference (chart, "Plafond", 300000);
  entente_chart_get_extent (chart, &least, &most);
  g_assert_cmpint (most, ==, 300000);
}

/* Series and categories come in any order; what nobody gave is none. */
static void
test_order (void)
{
  g_autoptr (EntenteChart) chart
      = entente_chart_new (ENTENTE_CHART_BARS, "Parts", ENTENTE_LANGUAGE_ENGLISH);

  entente_chart_add_category (chart, "A", NULL);
  g_assert_true (entente_chart_is_empty (chart));
  entente_chart_add_series (chart, "One", ENTENTE_CHART_SOLID, ENTENTE_TONE_BLUE);
  entente_chart_add_category (chart, "B", "b");
  g_assert_true (entente_chart_is_empty (chart));
  entente_chart_set_value (chart, 1, 0, 0);
  g_assert_false (entente_chart_is_empty (chart));
  g_assert_cmpint (entente_chart_get_value (chart, 0, 0), ==, ENTENTE_CHART_NONE);
  g_assert_cmpint (entente_chart_get_value (chart, 1, 0), ==, 0);
}

static void
test_shares (void)
{
  g_autoptr (EntenteChart) bars = sample_bars ();
  g_autoptr (EntenteChart) pieces = sample_shares ();
  g_autoptr (EntenteChart) grouped = sample_grouped ();
  g_autofree char *half = entente_chart_dup_share (bars, &(EntenteChartItem){ 0, 0 });
  g_autofree char *piece = entente_chart_dup_share (pieces, &(EntenteChartItem){ 0, 2 });
  g_autofree char *none = entente_chart_dup_share (grouped, &(EntenteChartItem){ 0, 0 });

  g_assert_cmpint (entente_chart_get_whole (bars, &(EntenteChartItem){ 0, 0 }), ==, 400000);
  g_assert_cmpint (entente_chart_get_whole (pieces, &(EntenteChartItem){ 0, 2 }), ==, 500000);
  g_assert_cmpstr (half, ==, "50\u00a0%");
  g_assert_cmpstr (piece, ==, "60\u00a0%");
  g_assert_cmpstr (none, ==, "");
}

/* Three thirds are a whole. */
static void
test_shares_add_up (void)
{
  g_autoptr (EntenteChart) chart = sample_shares ();
  guint sum = 0;

  for (guint i = 0; i < 3; i++)
    entente_chart_set_value (chart, 0, i, 100);
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *share = entente_chart_dup_share (chart, &(EntenteChartItem){ 0, i });

      sum += (guint) g_ascii_strtoull (share, NULL, 10);
    }
  g_assert_cmpuint (sum, ==, 100);
}

static void
test_item_words (void)
{
  g_autoptr (EntenteChart) bars = sample_bars ();
  g_autoptr (EntenteChart) pieces = sample_shares ();
  g_autoptr (EntenteChart) cash = sample_cash ();
  g_autofree char *bar = entente_chart_dup_item_words (bars, &(EntenteChartItem){ 0, 0 });
  g_autofree char *piece = entente_chart_dup_item_words (pieces, &(EntenteChartItem){ 0, 2 });
  g_autofree char *point = entente_chart_dup_item_words (cash, &(EntenteChartItem){ 3, 2 });

  g_assert_cmpstr (bar, ==, "60 – Achats\u00a0: 2000\u00a0€ (50\u00a0%)");
  g_assert_cmpstr (piece, ==, "Obtenu\u00a0: 3000\u00a0€ (60\u00a0%)");
  g_assert_cmpstr (point, ==, "avril 2027, En caisse\u00a0: -700\u00a0€");
}

static void
test_sentence (void)
{
  g_autoptr (EntenteChart) chart = sample_shares ();
  g_autofree char *sentence = entente_chart_dup_sentence (chart);

  g_assert_cmpstr (sentence, ==,
                   "Financements par étape\u00a0: À préparer\u00a0: 500\u00a0€ (10\u00a0%)\u202f; "
                   "En attente\u00a0: 1500\u00a0€ (30\u00a0%)\u202f; "
                   "Obtenu\u00a0: 3000\u00a0€ (60\u00a0%)\u202f; "
                   "Refusé\u00a0: 0\u00a0€ (0\u00a0%).");
}

static void
test_reference_words (void)
{
  g_autoptr (EntenteChart) chart = sample_grouped ();
  g_autofree char *sentence = NULL;

  entente_chart_add_reference (chart, "Plafond", 220000);
  sentence = entente_chart_dup_sentence (chart);
  g_assert_true (g_str_has_suffix (sentence, "\u202f; Plafond\u00a0: 2200\u00a0€."));
}

static void
test_empty (void)
{
  g_autoptr (EntenteChart) chart
      = entente_chart_new (ENTENTE_CHART_SHARES, "Funding", ENTENTE_LANGUAGE_ENGLISH);
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;

  entente_chart_add_series (chart, "Granted", ENTENTE_CHART_SOLID, ENTENTE_TONE_BLUE);
  entente_chart_add_category (chart, "All", NULL);
  entente_chart_set_value (chart, 0, 0, 0);
  /* No whole to be cut. */
  g_assert_true (entente_chart_is_empty (chart));
  title = entente_chart_dup_sentence (chart);
  g_assert_cmpstr (title, ==, "Funding");
  entente_chart_set_empty_words (chart, "nothing asked yet");
  words = entente_chart_dup_sentence (chart);
  g_assert_cmpstr (words, ==, "Funding: nothing asked yet");
}

static void
assert_row (GPtrArray *table, guint row, const char *expected)
{
  g_autofree char *joined = g_strjoinv ("|", table->pdata[row]);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_table (void)
{
  g_autoptr (EntenteChart) chart = sample_grouped ();
  g_autoptr (GPtrArray) table = entente_chart_dup_table (chart);

  g_assert_cmpuint (table->len, ==, 4);
  assert_row (table, 0, "Prévu et réalisé|Prévu|Réalisé");
  assert_row (table, 1, "Achats|2000\u00a0€|2500\u00a0€");
  assert_row (table, 2, "Locations|1000\u00a0€|");
  assert_row (table, 3, "Assurance|300\u00a0€|-100\u00a0€");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drawing/chart/values", test_values);
  g_test_add_func ("/drawing/chart/order", test_order);
  g_test_add_func ("/drawing/chart/shares", test_shares);
  g_test_add_func ("/drawing/chart/shares-add-up", test_shares_add_up);
  g_test_add_func ("/drawing/chart/item-words", test_item_words);
  g_test_add_func ("/drawing/chart/sentence", test_sentence);
  g_test_add_func ("/drawing/chart/reference-words", test_reference_words);
  g_test_add_func ("/drawing/chart/empty", test_empty);
  g_test_add_func ("/drawing/chart/table", test_table);
  return g_test_run ();
}
