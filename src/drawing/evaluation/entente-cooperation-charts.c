/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-cooperation-charts.h"

#include "entente-decimal.h"
#include "entente-words.h"

#include <math.h>

/* Scores are drawn in hundredths, and said to one decimal. */
#define HUNDREDTHS 100
#define LOWEST 1

/* "4,3"; on the scale itself "4". */
static char *
format_score (gint64 value, gboolean is_brief, EntenteLanguage language)
{
  const EntenteDecimal score = value * (ENTENTE_DECIMAL_ONE / HUNDREDTHS);

  return is_brief ? entente_decimal_format (score, language)
                  : entente_decimal_format_fixed (score, 1, language);
}

static gint64
to_value (double score)
{
  return isnan (score) ? ENTENTE_CHART_NONE : (gint64) floor (score * HUNDREDTHS + 0.5);
}

static EntenteChart *
make_chart (EntenteChartKind kind, EntenteWords *words, const char *title, EntenteLanguage language)
{
  EntenteChart *chart = entente_chart_new (kind, entente_words_get (words, title), language);

  entente_chart_set_format (chart, format_score, HUNDREDTHS);
  entente_chart_set_extent (chart, LOWEST * HUNDREDTHS, ENTENTE_COOPERATION_HIGHEST * HUNDREDTHS);
  entente_chart_set_empty_words (chart, entente_words_get (words, "no-answers"));
  return chart;
}

/* Dots */

static void
add_median (EntenteChart *chart, EntenteWords *words)
{
  entente_chart_add_series (chart, entente_words_get (words, "median"), ENTENTE_CHART_CROSSBAR,
                            ENTENTE_TONE_GREY);
}

static void
add_sheets (EntenteChart *chart, EntenteCooperationResults *results, EntenteWords *words)
{
  const gboolean are_named = entente_cooperation_results_has_names (results);

  for (guint i = 0; i < entente_cooperation_results_get_n_sheets (results); i++)
    {
      g_autofree char *name
        = entente_assessment_dup_title (entente_cooperation_results_get_sheet (results, i));

      if (are_named)
        entente_chart_add_series (chart, name, ENTENTE_CHART_SIGN, i % ENTENTE_N_TONES);
      else
        entente_chart_add_series (chart, entente_words_get (words, "answer"), ENTENTE_CHART_SOLID,
                                  ENTENTE_TONE_BLUE);
    }
}

/* "P4 The rhythm: strong disagreement". */
static guint
add_dimension (EntenteChart *chart,
               EntenteWords *words,
               const char *title,
               const EntenteCooperationSpread *spread)
{
  static const char *const keys[] = { NULL, "agreed", "to-discuss", "disagreed" };
  g_autofree char *label
    = keys[spread->consent] == NULL
        ? g_strdup (title)
        : entente_words_format (words, "dimension", "title", title, "consent",
                                entente_words_get (words, keys[spread->consent]), NULL);

  return entente_chart_add_category (chart, label, title);
}

/**
 * entente_cooperation_charts_new_dots:
 * @results: a self-assessment counted
 * @language: of the words
 *
 * The id of a category is the dimension; where people disagree strongly, it stands out.
 *
 * Returns: (transfer full): every organisation's score on every dimension
 */
EntenteChart *
entente_cooperation_charts_new_dots (EntenteCooperationResults *results, EntenteLanguage language)
{
  const EntenteCooperationDimension *grid = entente_cooperation_grid_get (language);
  guint order[ENTENTE_COOPERATION_DIMENSIONS];
  g_autoptr (EntenteWords) words = NULL;
  EntenteChart *chart;

  g_return_val_if_fail (results != NULL, NULL);

  words = entente_words_new (language, "cooperation-charts");
  chart = make_chart (ENTENTE_CHART_DOTS, words, "dots", language);
  add_median (chart, words);
  add_sheets (chart, results, words);
  entente_cooperation_results_sort (results, order);
  for (guint i = 0; i < ENTENTE_COOPERATION_DIMENSIONS; i++)
    {
      const EntenteCooperationSpread *spread
        = entente_cooperation_results_get_spread (results, order[i]);
      const guint category = add_dimension (chart, words, grid[order[i]].title, spread);
      g_autoptr (GArray) scores = entente_cooperation_results_list_scores (results, order[i]);

      entente_chart_set_category_id (chart, category, order[i]);
      entente_chart_set_category_stands_out (chart, category,
                                             spread->consent == ENTENTE_CONSENT_DISAGREED);
      entente_chart_set_value (chart, category, 0, to_value (spread->median));
      for (guint j = 0; j < scores->len; j++)
        entente_chart_set_value (chart, category, j + 1,
                                 to_value (g_array_index (scores, double, j)));
    }

  return chart;
}

/* Radar */

typedef double (*GetFigure) (const EntenteCooperationSpread *spread);

static double
get_median (const EntenteCooperationSpread *spread)
{
  return spread->median;
}

static double
get_lowest (const EntenteCooperationSpread *spread)
{
  return spread->lowest;
}

static double
get_highest (const EntenteCooperationSpread *spread)
{
  return spread->highest;
}

static void
add_line (EntenteChart *chart,
          EntenteCooperationResults *results,
          GetFigure get_figure,
          const char *label,
          EntenteTone tone)
{
  const guint series = entente_chart_add_series (chart, label, ENTENTE_CHART_LINE, tone);

  for (guint i = 0; i < ENTENTE_COOPERATION_DIMENSIONS; i++)
    entente_chart_set_value (
      chart, i, series,
      to_value (get_figure (entente_cooperation_results_get_spread (results, i))));
}

/**
 * entente_cooperation_charts_new_radar:
 * @results: a self-assessment counted
 * @earlier: (nullable): the one before
 * @language: of the words
 *
 * Returns: (transfer full): the medians between the lowest and the highest scores
 */
EntenteChart *
entente_cooperation_charts_new_radar (EntenteCooperationResults *results,
                                      EntenteCooperationResults *earlier,
                                      EntenteLanguage language)
{
  const EntenteCooperationDimension *grid = entente_cooperation_grid_get (language);
  g_autoptr (EntenteWords) words = NULL;
  EntenteChart *chart;

  g_return_val_if_fail (results != NULL, NULL);

  words = entente_words_new (language, "cooperation-charts");
  chart = make_chart (ENTENTE_CHART_RADAR, words, "radar", language);
  for (guint i = 0; i < ENTENTE_COOPERATION_DIMENSIONS; i++)
    entente_chart_add_category (chart, grid[i].title, grid[i].key);
  add_line (chart, results, get_median, entente_words_get (words, "median"), ENTENTE_TONE_BLUE);
  add_line (chart, results, get_lowest, entente_words_get (words, "lowest"), ENTENTE_TONE_ORANGE);
  add_line (chart, results, get_highest, entente_words_get (words, "highest"), ENTENTE_TONE_GREEN);
  if (earlier != NULL)
    add_line (chart, earlier, get_median, entente_words_get (words, "before"), ENTENTE_TONE_GREY);

  return chart;
}
