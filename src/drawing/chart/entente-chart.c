/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/entente-chart.h"

#define N_LETTERS 26

struct _EntenteChart
{
  gatomicrefcount references;

  EntenteChartKind kind;
  EntenteLanguage language;
  EntenteChartFormat format;
  gint64 grain;
  gboolean counts_shares;
  gint64 extent[2]; /* of the scale; both 0: what the values and zero ask for */

  /* Owned */
  char *title;
  char *empty_words;
  GStringChunk *labels;
  GArray *series;
  GArray *categories;
  GArray *lines;     /* of EntenteChartReference */
  GPtrArray *values; /* of GArray of gint64, by series */
};

G_DEFINE_BOXED_TYPE (EntenteChart, entente_chart, entente_chart_ref, entente_chart_unref)

static char *
format_number (gint64 value, gboolean is_brief, EntenteLanguage language)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

/**
 * entente_chart_new:
 * @kind: how it is drawn
 * @title: what it shows, a few words without a full stop
 * @language: of the words
 *
 * Returns: (transfer full): a chart to be filled
 */
EntenteChart *
entente_chart_new (EntenteChartKind kind, const char *title, EntenteLanguage language)
{
  g_return_val_if_fail (title != NULL, NULL);

  EntenteChart *self = g_new0 (EntenteChart, 1);

  g_atomic_ref_count_init (&self->references);
  self->kind = kind;
  self->language = language;
  self->format = format_number;
  self->grain = 1;
  self->title = g_strdup (title);
  self->empty_words = g_strdup ("");
  self->labels = g_string_chunk_new (256);
  self->series = g_array_new (FALSE, FALSE, sizeof (EntenteChartSeries));
  self->categories = g_array_new (FALSE, FALSE, sizeof (EntenteChartCategory));
  self->lines = g_array_new (FALSE, FALSE, sizeof (EntenteChartReference));
  self->values = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  return self;
}

/**
 * entente_chart_ref:
 * @self: a chart
 *
 * Returns: (transfer full): @self
 */
EntenteChart *
entente_chart_ref (EntenteChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * entente_chart_unref:
 * @self: (transfer full): a chart
 */
void
entente_chart_unref (EntenteChart *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_ptr_array_unref (self->values);
  g_array_unref (self->lines);
  g_array_unref (self->categories);
  g_array_unref (self->series);
  g_string_chunk_free (self->labels);
  g_free (self->empty_words);
  g_free (self->title);
  g_free (self);
}

/*
 * Filling
 */

/**
 * entente_chart_set_format:
 * @self: a chart
 * @format: (scope forever): how values are written
 * @grain: what ticks are multiples of, at least 1: 100 for cents shown as whole euros
 */
void
entente_chart_set_format (EntenteChart *self, EntenteChartFormat format, gint64 grain)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (format != NULL);
  g_return_if_fail (grain >= 1);

  self->format = format;
  self->grain = grain;
}

/**
 * entente_chart_set_empty_words:
 * @self: a chart
 * @words: what stands in its place when there is nothing to draw
 */
void
entente_chart_set_empty_words (EntenteChart *self, const char *words)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (words != NULL);

  g_set_str (&self->empty_words, words);
}

/**
 * entente_chart_set_counts_shares:
 * @self: a chart
 * @counts_shares: whether values are parts of a whole, whose share is said too: of their category
 *   in %ENTENTE_CHART_SHARES, of their series otherwise
 */
void
entente_chart_set_counts_shares (EntenteChart *self, gboolean counts_shares)
{
  g_return_if_fail (self != NULL);

  self->counts_shares = counts_shares;
}

/**
 * entente_chart_set_extent:
 * @self: a chart of %ENTENTE_CHART_DOTS or %ENTENTE_CHART_RADAR
 * @least: where the scale begins
 * @most: where it ends; its steps are the grain
 *
 * Says which values there can be, when it is not for the values to say: marks from 1 to 5.
 */
void
entente_chart_set_extent (EntenteChart *self, gint64 least, gint64 most)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (least < most);

  self->extent[0] = least;
  self->extent[1] = most;
}

static void
fill_values (EntenteChart *self)
{
  const gint64 none = ENTENTE_CHART_NONE;

  while (self->values->len < self->series->len)
    g_ptr_array_add (self->values, g_array_new (FALSE, FALSE, sizeof (gint64)));
  for (guint i = 0; i < self->values->len; i++)
    {
      GArray *values = g_ptr_array_index (self->values, i);

      while (values->len < self->categories->len)
        g_array_append_val (values, none);
    }
}

static gboolean
takes (EntenteChartKind kind, EntenteChartMark mark)
{
  switch (mark)
    {
    case ENTENTE_CHART_LINE:
      return kind == ENTENTE_CHART_COLUMNS || kind == ENTENTE_CHART_RADAR;
    case ENTENTE_CHART_SIGN:
    case ENTENTE_CHART_CROSSBAR:
      return kind == ENTENTE_CHART_DOTS;
    case ENTENTE_CHART_SOLID:
    default:
      return kind != ENTENTE_CHART_RADAR;
    }
}

/**
 * entente_chart_add_series:
 * @self: a chart
 * @label: its name
 * @mark: how it is drawn
 * @tone: its colour and pattern
 *
 * Returns: its index
 */
guint
entente_chart_add_series (EntenteChart *self,
                          const char *label,
                          EntenteChartMark mark,
                          EntenteTone tone)
{
  g_return_val_if_fail (self != NULL && label != NULL, 0);
  g_return_val_if_fail (takes (self->kind, mark), 0);
  g_return_val_if_fail (tone < ENTENTE_N_TONES, 0);

  const EntenteChartSeries series = { g_string_chunk_insert (self->labels, label), mark, tone };

  g_array_append_val (self->series, series);
  fill_values (self);
  return self->series->len - 1;
}

/**
 * entente_chart_add_category:
 * @self: a chart
 * @label: its name
 * @brief: (nullable): what stands under its columns, when shorter
 *
 * Returns: its index
 */
guint
entente_chart_add_category (EntenteChart *self, const char *label, const char *brief)
{
  g_return_val_if_fail (self != NULL && label != NULL, 0);

  const EntenteChartCategory category
      = { g_string_chunk_insert (self->labels, label),
          g_string_chunk_insert (self->labels, brief ? brief : label), 0, FALSE };

  g_array_append_val (self->categories, category);
  fill_values (self);
  return self->categories->len - 1;
}

/**
 * entente_chart_set_category_id:
 * @self: a chart
 * @category: a category
 * @id: what it is of, by a number of whoever made the chart
 */
void
entente_chart_set_category_id (EntenteChart *self, guint category, guint id)
{
  g_return_if_fail (self != NULL && category < self->categories->len);

  g_array_index (self->categories, EntenteChartCategory, category).id = id;
}

/**
 * entente_chart_set_category_stands_out:
 * @self: a chart of dots
 * @category: a category
 * @stands_out: whether its name and its spread are drawn stronger
 */
void
entente_chart_set_category_stands_out (EntenteChart *self, guint category, gboolean stands_out)
{
  g_return_if_fail (self != NULL && category < self->categories->len);

  g_array_index (self->categories, EntenteChartCategory, category).stands_out = stands_out;
}

/**
 * entente_chart_set_value:
 * @self: a chart
 * @category: a category
 * @series: a series
 * @value: the value, or %ENTENTE_CHART_NONE; never negative in %ENTENTE_CHART_SHARES
 */
void
entente_chart_set_value (EntenteChart *self, guint category, guint series, gint64 value)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (category < self->categories->len && series < self->series->len);
  g_return_if_fail (self->kind != ENTENTE_CHART_SHARES || value >= 0
                    || value == ENTENTE_CHART_NONE);

  g_array_index ((GArray *) g_ptr_array_index (self->values, series), gint64, category) = value;
}

/**
 * entente_chart_add_reference:
 * @self: a chart
 * @label: what the line stands for
 * @value: where it is
 */
void
entente_chart_add_reference (EntenteChart *self, const char *label, gint64 value)
{
  g_return_if_fail (self != NULL && label != NULL);
  g_return_if_fail (value != ENTENTE_CHART_NONE);

  const EntenteChartReference line = { g_string_chunk_insert (self->labels, label), value };

  g_array_append_val (self->lines, line);
}

/*
 * Reading
 */

EntenteChartKind
entente_chart_get_kind (EntenteChart *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_CHART_BARS);

  return self->kind;
}

/**
 * entente_chart_get_title:
 * @self: a chart
 *
 * Returns: (transfer none): what it shows
 */
const char *
entente_chart_get_title (EntenteChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * entente_chart_get_language:
 * @self: a chart
 *
 * Returns: the language of its words
 */
EntenteLanguage
entente_chart_get_language (EntenteChart *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_LANGUAGE_ENGLISH);

  return self->language;
}

/**
 * entente_chart_get_grain:
 * @self: a chart
 *
 * Returns: what steps of its scale are whole multiples of
 */
gint64
entente_chart_get_grain (EntenteChart *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->grain;
}

/**
 * entente_chart_get_empty_words:
 * @self: a chart
 *
 * Returns: (transfer none): what stands in its place when there is nothing to draw
 */
const char *
entente_chart_get_empty_words (EntenteChart *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->empty_words;
}

/**
 * entente_chart_get_series:
 * @self: a chart
 * @n_series: (out): how many
 *
 * Returns: (transfer none) (array length=n_series): its series
 */
const EntenteChartSeries *
entente_chart_get_series (EntenteChart *self, guint *n_series)
{
  g_return_val_if_fail (self != NULL && n_series != NULL, NULL);

  *n_series = self->series->len;
  return (const EntenteChartSeries *) (gpointer) self->series->data;
}

/**
 * entente_chart_get_categories:
 * @self: a chart
 * @n_categories: (out): how many
 *
 * Returns: (transfer none) (array length=n_categories): its categories
 */
const EntenteChartCategory *
entente_chart_get_categories (EntenteChart *self, guint *n_categories)
{
  g_return_val_if_fail (self != NULL && n_categories != NULL, NULL);

  *n_categories = self->categories->len;
  return (const EntenteChartCategory *) (gpointer) self->categories->data;
}

/**
 * entente_chart_get_references:
 * @self: a chart
 * @n_references: (out): how many
 *
 * Returns: (transfer none) (array length=n_references): the lines across it
 */
const EntenteChartReference *
entente_chart_get_references (EntenteChart *self, guint *n_references)
{
  g_return_val_if_fail (self != NULL && n_references != NULL, NULL);

  *n_references = self->lines->len;
  return (const EntenteChartReference *) (gpointer) self->lines->data;
}

/**
 * entente_chart_get_value:
 * @self: a chart
 * @category: a category
 * @series: a series
 *
 * Returns: the value, or %ENTENTE_CHART_NONE
 */
gint64
entente_chart_get_value (EntenteChart *self, guint category, guint series)
{
  g_return_val_if_fail (self != NULL, ENTENTE_CHART_NONE);
  g_return_val_if_fail (category < self->categories->len && series < self->series->len,
                        ENTENTE_CHART_NONE);

  return g_array_index ((GArray *) g_ptr_array_index (self->values, series), gint64, category);
}

static gint64
add (gint64 sum, gint64 value)
{
  return value == ENTENTE_CHART_NONE ? sum : sum + value;
}

static gint64
get_stack (EntenteChart *self, guint category)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->series->len; i++)
    sum = add (sum, entente_chart_get_value (self, category, i));

  return sum;
}

/**
 * entente_chart_get_whole:
 * @self: a chart
 * @item: one of its values
 *
 * Returns: what the value is a part of, or %ENTENTE_CHART_NONE when it is part of nothing
 */
gint64
entente_chart_get_whole (EntenteChart *self, const EntenteChartItem *item)
{
  g_return_val_if_fail (self != NULL && item != NULL, ENTENTE_CHART_NONE);

  gint64 sum = 0;

  if (!self->counts_shares)
    return ENTENTE_CHART_NONE;
  if (self->kind == ENTENTE_CHART_SHARES)
    return get_stack (self, item->category);
  for (guint i = 0; i < self->categories->len; i++)
    sum = add (sum, entente_chart_get_value (self, i, item->series));

  return sum;
}

/**
 * entente_chart_dup_sign:
 * @self: a chart
 * @series: a series of %ENTENTE_CHART_SIGN
 *
 * Returns: (transfer full): its letter, "A" for the first sign; "" of other series
 */
char *
entente_chart_dup_sign (EntenteChart *self, guint series)
{
  guint n_before = 0;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (series < self->series->len, NULL);

  if (g_array_index (self->series, EntenteChartSeries, series).mark != ENTENTE_CHART_SIGN)
    return g_strdup ("");
  for (guint i = 0; i < series; i++)
    n_before += g_array_index (self->series, EntenteChartSeries, i).mark == ENTENTE_CHART_SIGN;
  /* Beyond Z they begin again, with a figure. */
  if (n_before < N_LETTERS)
    return g_strdup_printf ("%c", 'A' + (char) n_before);
  return g_strdup_printf ("%c%u", 'A' + (char) (n_before % N_LETTERS), n_before / N_LETTERS + 1);
}

/**
 * entente_chart_list_items:
 * @self: a chart
 *
 * Returns: (transfer full) (element-type EntenteChartItem): what there is to walk through, category
 *   by category
 */
GArray *
entente_chart_list_items (EntenteChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  GArray *items = g_array_new (FALSE, FALSE, sizeof (EntenteChartItem));

  for (guint category = 0; category < self->categories->len; category++)
    for (guint series = 0; series < self->series->len; series++)
      {
        const EntenteChartItem item = { category, series };

        if (entente_chart_get_value (self, category, series) != ENTENTE_CHART_NONE)
          g_array_append_val (items, item);
      }

  return items;
}

/**
 * entente_chart_is_empty:
 * @self: a chart
 *
 * Returns: whether there is nothing to draw: no value, or in %ENTENTE_CHART_SHARES no whole
 */
gboolean
entente_chart_is_empty (EntenteChart *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  g_autoptr (GArray) items = entente_chart_list_items (self);

  if (self->kind != ENTENTE_CHART_SHARES)
    return items->len == 0;
  for (guint i = 0; i < self->categories->len; i++)
    if (get_stack (self, i) > 0)
      return FALSE;

  return TRUE;
}

/**
 * entente_chart_get_extent:
 * @self: a chart
 * @least: (out): the least value, zero at most
 * @most: (out): the largest value, zero at least
 *
 * Looks at the values and the lines across, never beyond zero on either side alone; unless
 * entente_chart_set_extent() has said it.
 */
void
entente_chart_get_extent (EntenteChart *self, gint64 *least, gint64 *most)
{
  g_return_if_fail (self != NULL && least != NULL && most != NULL);

  g_autoptr (GArray) items = entente_chart_list_items (self);

  *least = self->extent[0];
  *most = self->extent[1];
  if (*least < *most)
    return;
  for (guint i = 0; i < items->len; i++)
    {
      const EntenteChartItem *item = &g_array_index (items, EntenteChartItem, i);
      const gint64 value = self->kind == ENTENTE_CHART_SHARES
                               ? get_stack (self, item->category)
                               : entente_chart_get_value (self, item->category, item->series);

      *least = MIN (*least, value);
      *most = MAX (*most, value);
    }
  for (guint i = 0; i < self->lines->len; i++)
    {
      *least = MIN (*least, g_array_index (self->lines, EntenteChartReference, i).value);
      *most = MAX (*most, g_array_index (self->lines, EntenteChartReference, i).value);
    }
}

/**
 * entente_chart_format:
 * @self: a chart
 * @value: a value
 * @is_brief: whether there is little room
 *
 * Returns: (transfer full): the value as it is written, "" for none
 */
char *
entente_chart_format (EntenteChart *self, gint64 value, gboolean is_brief)
{
  g_return_val_if_fail (self != NULL, NULL);

  return value == ENTENTE_CHART_NONE ? g_strdup ("")
                                     : self->format (value, is_brief, self->language);
}
