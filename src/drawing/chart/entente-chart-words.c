/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart says to those who do not see it: item by item, in one sentence, in a table. */
#include "config.h"

#include "chart/entente-chart.h"

#include "entente-money.h"
#include "entente-words.h"

/* Per cent. */
#define WHOLE 100

static EntenteWords *
make_words (EntenteChart *self)
{
  return entente_words_new (entente_chart_get_language (self), "chart");
}

/* The values that make a whole with an item, none and negative ones as nothing. */
static GArray *
list_parts (EntenteChart *self, const EntenteChartItem *item, guint *place)
{
  const gboolean across = entente_chart_get_kind (self) == ENTENTE_CHART_SHARES;
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (EntenteDecimal));
  guint n;

  if (across)
    entente_chart_get_series (self, &n);
  else
    entente_chart_get_categories (self, &n);
  for (guint i = 0; i < n; i++)
    {
      const gint64 value = across ? entente_chart_get_value (self, item->category, i)
                                  : entente_chart_get_value (self, i, item->series);
      const EntenteDecimal part = MAX (value, 0);

      g_array_append_val (parts, part);
    }
  *place = across ? item->series : item->category;

  return parts;
}

/**
 * entente_chart_dup_share:
 * @self: a chart
 * @item: one of its values
 *
 * Whole per cents, shared out by largest remainder: those of a whole add up to 100.
 *
 * Returns: (transfer full): "12 %", the value's part of the whole, or "" when it is part of nothing
 */
char *
entente_chart_dup_share (EntenteChart *self, const EntenteChartItem *item)
{
  g_return_val_if_fail (self != NULL && item != NULL, NULL);

  const gint64 value = entente_chart_get_value (self, item->category, item->series);
  const gint64 whole = entente_chart_get_whole (self, item);
  guint place;

  if (value == ENTENTE_CHART_NONE || whole == ENTENTE_CHART_NONE || whole <= 0 || value < 0)
    return g_strdup ("");

  g_autoptr (GArray) parts = list_parts (self, item, &place);
  g_autofree EntenteMoney *shares = g_new (EntenteMoney, parts->len);

  entente_money_apportion (WHOLE, (const EntenteDecimal *) (gpointer) parts->data, parts->len,
                           shares);

  return entente_money_format_share (shares[place] * (ENTENTE_DECIMAL_ONE / WHOLE), 0,
                                     entente_chart_get_language (self));
}

static char *
dup_item_words (EntenteChart *self, EntenteWords *words, const EntenteChartItem *item)
{
  guint n_categories, n_series;
  const EntenteChartCategory *category
      = &entente_chart_get_categories (self, &n_categories)[item->category];
  const EntenteChartSeries *series = &entente_chart_get_series (self, &n_series)[item->series];
  g_autofree char *value = entente_chart_format (
      self, entente_chart_get_value (self, item->category, item->series), FALSE);
  g_autofree char *share = entente_chart_dup_share (self, item);
  g_autofree char *plain = NULL;

  if (n_series == 1)
    plain = entente_words_format (words, "item", "name", category->label, "value", value, NULL);
  else if (n_categories == 1)
    plain = entente_words_format (words, "item", "name", series->label, "value", value, NULL);
  else
    plain = entente_words_format (words, "item-of-series", "category", category->label, "series",
                                  series->label, "value", value, NULL);
  if (*share == '\0')
    return g_steal_pointer (&plain);

  return entente_words_format (words, "item-share", "item", plain, "share", share, NULL);
}

/**
 * entente_chart_dup_item_words:
 * @self: a chart
 * @item: one of its values
 *
 * Returns: (transfer full): "Purchases, forecast: 1 200,00 € (24 %)"
 */
char *
entente_chart_dup_item_words (EntenteChart *self, const EntenteChartItem *item)
{
  g_return_val_if_fail (self != NULL && item != NULL, NULL);

  g_autoptr (EntenteWords) words = make_words (self);

  return dup_item_words (self, words, item);
}

static void
append (EntenteWords *words, char **list, char *more)
{
  char *joined = *list ? entente_words_format (words, "join", "first", *list, "rest", more, NULL)
                       : g_strdup (more);

  g_free (*list);
  g_free (more);
  *list = joined;
}

static char *
dup_references (EntenteChart *self, EntenteWords *words, char *list)
{
  guint n_references;
  const EntenteChartReference *references = entente_chart_get_references (self, &n_references);

  for (guint i = 0; i < n_references; i++)
    {
      g_autofree char *value = entente_chart_format (self, references[i].value, FALSE);

      append (words, &list,
              entente_words_format (words, "item", "name", references[i].label, "value", value,
                                    NULL));
    }

  return list;
}

/**
 * entente_chart_dup_sentence:
 * @self: a chart
 *
 * Returns: (transfer full): everything it shows in one sentence, for documents and assistive
 *   technology
 */
char *
entente_chart_dup_sentence (EntenteChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_autoptr (EntenteWords) words = make_words (self);
  g_autoptr (GArray) items = entente_chart_list_items (self);
  g_autofree char *list = NULL;

  if (entente_chart_is_empty (self))
    {
      const char *empty = entente_chart_get_empty_words (self);

      return *empty == '\0' ? g_strdup (entente_chart_get_title (self))
                            : entente_words_format (words, "item", "name",
                                                    entente_chart_get_title (self), "value", empty,
                                                    NULL);
    }

  for (guint i = 0; i < items->len; i++)
    append (words, &list,
            dup_item_words (self, words, &g_array_index (items, EntenteChartItem, i)));
  list = dup_references (self, words, list);

  return entente_words_format (words, "sentence", "title", entente_chart_get_title (self), "items",
                               list, NULL);
}

static GStrv
make_row (EntenteChart *self, guint category)
{
  guint n_categories, n_series;
  const EntenteChartCategory *categories = entente_chart_get_categories (self, &n_categories);
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

  entente_chart_get_series (self, &n_series);
  g_strv_builder_add (row, categories[category].label);
  for (guint i = 0; i < n_series; i++)
    g_strv_builder_take (
        row, entente_chart_format (self, entente_chart_get_value (self, category, i), FALSE));

  return g_strv_builder_end (row);
}

/**
 * entente_chart_dup_table:
 * @self: a chart
 *
 * Returns: (transfer full) (element-type GStrv): what it shows as a table: the names of the series
 *   after the title, then each category with its values, "" where there is none
 */
GPtrArray *
entente_chart_dup_table (EntenteChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GStrvBuilder) heading = g_strv_builder_new ();
  guint n_categories, n_series;
  const EntenteChartSeries *series = entente_chart_get_series (self, &n_series);

  entente_chart_get_categories (self, &n_categories);
  g_strv_builder_add (heading, entente_chart_get_title (self));
  for (guint i = 0; i < n_series; i++)
    g_strv_builder_add (heading, series[i].label);
  g_ptr_array_add (rows, g_strv_builder_end (heading));
  for (guint i = 0; i < n_categories; i++)
    g_ptr_array_add (rows, make_row (self, i));

  return rows;
}
