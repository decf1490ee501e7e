/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-cooperation-results.h"

#include "entente-decimal.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define N_DIMENSIONS ENTENTE_COOPERATION_DIMENSIONS
#define N_STATEMENTS ENTENTE_COOPERATION_STATEMENTS

/* A dimension is scored from two answers of its three. */
#define ENOUGH_ANSWERS 2
#define ENOUGH_FOR_DEVIATION 3
#define TO_DISCUSS 1.5
#define DISAGREED 3.0
#define MANY_UNKNOWN 0.30
#define LOW 3.0
/* Thirds do not add up exactly. */
#define SLACK 1e-9

typedef struct
{
  EntenteAssessment *sheet;
  double marks[N_DIMENSIONS][N_STATEMENTS]; /* turned round where they must; NAN: no mark */
  gboolean unknown[N_DIMENSIONS][N_STATEMENTS];
  double scores[N_DIMENSIONS];
} Sheet;

struct _EntenteCooperationResults
{
  GArray *sheets; /* of Sheet */
  EntenteCooperationSpread spreads[N_DIMENSIONS];
  EntenteCooperationSpread statements[N_DIMENSIONS][N_STATEMENTS];
};

/* Sheets */

static double
score_dimension (const double *marks)
{
  double sum = 0;
  guint n_marks = 0;

  for (guint i = 0; i < N_STATEMENTS; i++)
    if (!isnan (marks[i]))
      {
        sum += marks[i];
        n_marks++;
      }

  return n_marks < ENOUGH_ANSWERS ? NAN : sum / n_marks;
}

static void
read_mark (Sheet *self, guint dimension, guint statement)
{
  int mark = entente_assessment_get_mark (self->sheet, dimension, statement);
  const EntenteCooperationDimension *grid
    = entente_cooperation_grid_get (ENTENTE_LANGUAGE_ENGLISH);

  self->unknown[dimension][statement] = mark == ENTENTE_MARK_DONT_KNOW;
  if (mark < 1)
    self->marks[dimension][statement] = NAN;
  else
    self->marks[dimension][statement]
      = grid[dimension].is_reversed ? ENTENTE_COOPERATION_HIGHEST + 1 - mark : mark;
}

static void
read_sheet (EntenteCooperationResults *self, EntenteAssessment *assessment)
{
  Sheet sheet = { .sheet = g_object_ref (assessment) };

  for (guint i = 0; i < N_DIMENSIONS; i++)
    {
      for (guint j = 0; j < N_STATEMENTS; j++)
        read_mark (&sheet, i, j);
      sheet.scores[i] = score_dimension (sheet.marks[i]);
    }
  g_array_append_val (self->sheets, sheet);
}

static void
clear_sheet (gpointer sheet)
{
  g_object_unref (((Sheet *) sheet)->sheet);
}

static const Sheet *
get_sheet (EntenteCooperationResults *self, guint sheet)
{
  return &g_array_index (self->sheets, Sheet, sheet);
}

/* Spreads */

static int
compare_doubles (gconstpointer first, gconstpointer second)
{
  double a = *(const double *) first;
  double b = *(const double *) second;

  return a < b ? -1 : a > b;
}

static double
find_median (GArray *values)
{
  guint middle = values->len / 2;

  g_array_sort (values, compare_doubles);
  if (values->len % 2 == 1)
    return g_array_index (values, double, middle);

  return (g_array_index (values, double, middle - 1) + g_array_index (values, double, middle)) / 2;
}

/* Of everybody there is, not of a sample. */
static double
find_deviation (GArray *values)
{
  double mean = 0, squares = 0;

  if (values->len < ENOUGH_FOR_DEVIATION)
    return NAN;
  for (guint i = 0; i < values->len; i++)
    mean += g_array_index (values, double, i) / values->len;
  for (guint i = 0; i < values->len; i++)
    squares += pow (g_array_index (values, double, i) - mean, 2);

  return sqrt (squares / values->len);
}

static EntenteConsent
judge (double range)
{
  if (range < TO_DISCUSS - SLACK)
    return ENTENTE_CONSENT_AGREED;

  return range < DISAGREED - SLACK ? ENTENTE_CONSENT_TO_DISCUSS : ENTENTE_CONSENT_DISAGREED;
}

static void
add_value (EntenteCooperationSpread *spread, GArray *values, double value, guint sheet)
{
  if (isnan (value))
    return;
  if (values->len == 0 || value < spread->lowest)
    {
      spread->lowest = value;
      spread->lowest_sheet = sheet;
    }
  if (values->len == 0 || value > spread->highest)
    {
      spread->highest = value;
      spread->highest_sheet = sheet;
    }
  g_array_append_val (values, value);
}

static void
finish_spread (EntenteCooperationSpread *spread, GArray *values)
{
  spread->n_scores = values->len;
  if (values->len > 0)
    spread->median = find_median (values);
  spread->deviation = find_deviation (values);
  if (values->len > 1)
    spread->consent = judge (spread->highest - spread->lowest);
}

/* Of statements @first up to @last of a dimension. */
static double
share_unknown (EntenteCooperationResults *self, guint dimension, guint first, guint last)
{
  guint n_unknown = 0, n_answers = 0;

  for (guint i = 0; i < self->sheets->len; i++)
    for (guint j = first; j <= last; j++)
      {
        gboolean unknown = get_sheet (self, i)->unknown[dimension][j];

        n_unknown += unknown;
        n_answers += unknown || !isnan (get_sheet (self, i)->marks[dimension][j]);
      }

  return n_answers == 0 ? 0 : (double) n_unknown / n_answers;
}

static void
spread_statement (EntenteCooperationResults *self, guint dimension, guint statement)
{
  EntenteCooperationSpread *spread = &self->statements[dimension][statement];
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));

  spread->median = spread->lowest = spread->highest = NAN;
  for (guint i = 0; i < self->sheets->len; i++)
    add_value (spread, values, get_sheet (self, i)->marks[dimension][statement], i);
  finish_spread (spread, values);
  spread->unknown = share_unknown (self, dimension, statement, statement);
}

static void
spread_dimension (EntenteCooperationResults *self, guint dimension)
{
  EntenteCooperationSpread *spread = &self->spreads[dimension];
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));

  spread->median = spread->lowest = spread->highest = NAN;
  for (guint i = 0; i < self->sheets->len; i++)
    add_value (spread, values, get_sheet (self, i)->scores[dimension], i);
  finish_spread (spread, values);
  spread->unknown = share_unknown (self, dimension, 0, N_STATEMENTS - 1);
  for (guint i = 0; i < N_STATEMENTS; i++)
    spread_statement (self, dimension, i);
}

/**
 * entente_cooperation_results_new:
 * @round: a self-assessment
 *
 * Counts the sheets of a round as they are now.
 *
 * Returns: (transfer full): the results
 */
EntenteCooperationResults *
entente_cooperation_results_new (EntenteCooperationRound *round)
{
  EntenteCooperationResults *self;
  g_autoptr (GPtrArray) sheets = NULL;

  g_return_val_if_fail (ENTENTE_IS_COOPERATION_ROUND (round), NULL);

  self = g_atomic_rc_box_new0 (EntenteCooperationResults);
  self->sheets = g_array_new (FALSE, FALSE, sizeof (Sheet));
  g_array_set_clear_func (self->sheets, clear_sheet);
  sheets = entente_cooperation_round_list_sheets (round);
  for (guint i = 0; i < sheets->len; i++)
    read_sheet (self, sheets->pdata[i]);
  for (guint i = 0; i < N_DIMENSIONS; i++)
    spread_dimension (self, i);

  return self;
}

/**
 * entente_cooperation_results_ref:
 * @self: results
 *
 * Returns: (transfer full): the same results
 */
EntenteCooperationResults *
entente_cooperation_results_ref (EntenteCooperationResults *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer self)
{
  g_array_unref (((EntenteCooperationResults *) self)->sheets);
}

/**
 * entente_cooperation_results_unref:
 * @self: (transfer full): results
 *
 * Lets go of them; frees them with the last reference.
 */
void
entente_cooperation_results_unref (EntenteCooperationResults *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* Reading */

guint
entente_cooperation_results_get_n_sheets (EntenteCooperationResults *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->sheets->len;
}

/**
 * entente_cooperation_results_get_sheet:
 * @self: results
 * @sheet: from 0
 *
 * Returns: (transfer none): the sheet they were counted from
 */
EntenteAssessment *
entente_cooperation_results_get_sheet (EntenteCooperationResults *self, guint sheet)
{
  g_return_val_if_fail (self != NULL && sheet < self->sheets->len, NULL);

  return get_sheet (self, sheet)->sheet;
}

/**
 * entente_cooperation_results_get_score:
 * @self: results
 * @sheet: from 0
 * @dimension: from 0
 *
 * Returns: what a sheet says of a dimension, 1 to 5, 5 is good; NAN when too little of it was
 *   answered
 */
double
entente_cooperation_results_get_score (EntenteCooperationResults *self, guint sheet,
                                       guint dimension)
{
  g_return_val_if_fail (self != NULL && sheet < self->sheets->len, NAN);
  g_return_val_if_fail (dimension < N_DIMENSIONS, NAN);

  return get_sheet (self, sheet)->scores[dimension];
}

gboolean
entente_cooperation_results_has_names (EntenteCooperationResults *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->sheets->len; i++)
    if (entente_record_get_reference (ENTENTE_RECORD (get_sheet (self, i)->sheet),
                                      ENTENTE_ASSESSMENT_ORGANIZATION)
        == 0)
      return FALSE;

  return TRUE;
}

/* None is the least of all: not even the place of who is silent tells anything. */
static int
compare_scores (gconstpointer first, gconstpointer second)
{
  const double a = *(const double *) first;
  const double b = *(const double *) second;

  if (isnan (a) || isnan (b))
    return (isnan (b) != 0) - (isnan (a) != 0);

  return compare_doubles (first, second);
}

GArray *
entente_cooperation_results_list_scores (EntenteCooperationResults *self, guint dimension)
{
  GArray *scores;

  g_return_val_if_fail (self != NULL && dimension < N_DIMENSIONS, NULL);

  scores = g_array_sized_new (FALSE, FALSE, sizeof (double), self->sheets->len);
  for (guint i = 0; i < self->sheets->len; i++)
    g_array_append_val (scores, get_sheet (self, i)->scores[dimension]);
  if (!entente_cooperation_results_has_names (self))
    g_array_sort (scores, compare_scores);

  return scores;
}

/**
 * entente_cooperation_results_get_spread:
 * @self: results
 * @dimension: index of the dimension
 *
 * Returns: (transfer none): how far apart the sheets are on it
 */
const EntenteCooperationSpread *
entente_cooperation_results_get_spread (EntenteCooperationResults *self, guint dimension)
{
  g_return_val_if_fail (self != NULL && dimension < N_DIMENSIONS, NULL);

  return &self->spreads[dimension];
}

const EntenteCooperationSpread *
entente_cooperation_results_get_statement (EntenteCooperationResults *self, guint dimension,
                                           guint statement)
{
  g_return_val_if_fail (self != NULL && dimension < N_DIMENSIONS, NULL);
  g_return_val_if_fail (statement < N_STATEMENTS, NULL);

  return &self->statements[dimension][statement];
}

static double
get_range (const EntenteCooperationSpread *spread)
{
  return spread->n_scores < 2 ? -1 : spread->highest - spread->lowest;
}

/**
 * entente_cooperation_results_sort:
 * @self: results
 * @order: (out caller-allocates) (array fixed-size=8): the dimensions, the widest apart first;
 *   equal ones as they are asked
 */
void
entente_cooperation_results_sort (EntenteCooperationResults *self, guint *order)
{
  g_return_if_fail (self != NULL && order != NULL);

  for (guint i = 0; i < N_DIMENSIONS; i++)
    {
      guint place = i;

      for (; place > 0
             && get_range (&self->spreads[order[place - 1]])
                  < get_range (&self->spreads[i]) - SLACK;
           place--)
        order[place] = order[place - 1];
      order[place] = i;
    }
}

static char *
format_score (double score)
{
  return entente_decimal_format_fixed ((EntenteDecimal) floor (score * ENTENTE_DECIMAL_ONE + 0.5), 1,
                                       entente_language_get_interface ());
}

/**
 * entente_cooperation_results_dup_words:
 * @self: results
 * @dimension: from 0
 *
 * Returns: (transfer full): how far apart the answers are, and whose are the farthest, translated:
 *   "Strong disagreement: Comité des Tilleuls says 4.3, Ludothèque 1.3"; "" with nothing to compare
 */
char *
entente_cooperation_results_dup_words (EntenteCooperationResults *self, guint dimension)
{
  const EntenteCooperationSpread *spread;
  g_autofree char *highest = NULL;
  g_autofree char *lowest = NULL;
  g_autofree char *by_highest = NULL;
  g_autofree char *by_lowest = NULL;

  g_return_val_if_fail (self != NULL && dimension < N_DIMENSIONS, NULL);

  spread = &self->spreads[dimension];
  if (spread->consent == ENTENTE_CONSENT_UNKNOWN)
    return g_strdup ("");

  highest = format_score (spread->highest);
  lowest = format_score (spread->lowest);
  if (!entente_cooperation_results_has_names (self) || spread->consent == ENTENTE_CONSENT_AGREED)
    /* Translators: "Agreement", lowest score, highest score. */
    return g_strdup_printf (_("%s: from %s to %s"), entente_consent_get_label (spread->consent),
                            lowest, highest);

  by_highest = entente_assessment_dup_title (get_sheet (self, spread->highest_sheet)->sheet);
  by_lowest = entente_assessment_dup_title (get_sheet (self, spread->lowest_sheet)->sheet);
  /* Translators: "Strong disagreement", an organisation, its score, another one, its score. */
  return g_strdup_printf (_("%s: %s says %s, %s says %s"),
                          entente_consent_get_label (spread->consent), by_highest, highest,
                          by_lowest, lowest);
}

gboolean
entente_cooperation_results_is_unknown (EntenteCooperationResults *self, guint dimension)
{
  g_return_val_if_fail (self != NULL && dimension < N_DIMENSIONS, FALSE);

  return self->spreads[dimension].unknown > MANY_UNKNOWN + SLACK;
}

gboolean
entente_cooperation_results_is_low (EntenteCooperationResults *self, guint dimension)
{
  g_return_val_if_fail (self != NULL && dimension < N_DIMENSIONS, FALSE);

  return self->spreads[dimension].median < LOW - SLACK;
}

/**
 * entente_cooperation_results_get_change:
 * @self: results
 * @earlier: those of an earlier round
 * @dimension: from 0
 *
 * Returns: by how much the median moved; NAN when one of the rounds has none
 */
double
entente_cooperation_results_get_change (EntenteCooperationResults *self,
                                        EntenteCooperationResults *earlier, guint dimension)
{
  g_return_val_if_fail (self != NULL && earlier != NULL && dimension < N_DIMENSIONS, NAN);

  return self->spreads[dimension].median - earlier->spreads[dimension].median;
}

const char *
entente_consent_get_label (EntenteConsent consent)
{
  switch (consent)
    {
    case ENTENTE_CONSENT_AGREED:
      return C_ ("self-assessment", "Agreement");
    case ENTENTE_CONSENT_TO_DISCUSS:
      return C_ ("self-assessment", "To discuss");
    case ENTENTE_CONSENT_DISAGREED:
      return C_ ("self-assessment", "Strong disagreement");
    case ENTENTE_CONSENT_UNKNOWN:
    default:
      return C_ ("self-assessment", "Not enough answers");
    }
}
