/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-question-result.h"

#include "entente-decimal.h"
#include "evaluation/entente-question-choice.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* 0.6 is three times 0.2, and a little less as computers divide: so little counts as nothing. */
#define NOTHING 1e-9

/* So many classes of numbers are read at a glance. */
#define MOST_CLASSES 8

/* Of the normal law: 95 cases of 100 lie so many deviations around the middle. */
#define DEVIATIONS_OF_95 1.96

static void
free_bin (gpointer data)
{
  EntenteResultBin *bin = data;

  g_free (bin->label);
  g_free (bin);
}

static void
free_text (gpointer data)
{
  EntenteAnswerText *text = data;

  g_object_unref (text->sheet);
  g_free (text->text);
  g_free (text);
}

static EntenteQuestionKind
get_kind (EntenteQuestion *question)
{
  return entente_record_get_choice (ENTENTE_RECORD (question), ENTENTE_QUESTION_KIND);
}

static double
to_double (EntenteDecimal value)
{
  return (double) value / (double) ENTENTE_DECIMAL_ONE;
}

/* Whether an answer is one of its question, whose kind may have changed since. */
static gboolean
is_answer (EntenteQuestion *question, const EntenteAnswer *answer)
{
  switch (get_kind (question))
    {
    case ENTENTE_ASKED_AS_SCALE:
      return answer->kind == ENTENTE_ANSWER_NUMBER && answer->number >= ENTENTE_DECIMAL_ONE
             && answer->number
                  <= entente_question_get_n_steps (question) * ENTENTE_DECIMAL_ONE;
    case ENTENTE_ASKED_AS_NUMBER:
      return answer->kind == ENTENTE_ANSWER_NUMBER;
    case ENTENTE_ASKED_AS_CHOICE:
    case ENTENTE_ASKED_AS_SEVERAL:
      return answer->kind == ENTENTE_ANSWER_CHOICES;
    case ENTENTE_ASKED_AS_TEXT:
    default:
      return answer->kind == ENTENTE_ANSWER_TEXT;
    }
}

/* Bins */

static EntenteResultBin *
add_bin (EntenteQuestionResult *self, char *label, gint64 choice, double least)
{
  EntenteResultBin *bin = g_new0 (EntenteResultBin, 1);

  bin->label = label;
  bin->choice = choice;
  bin->least = least;
  g_ptr_array_add (self->bins, bin);
  return bin;
}

static void
make_bins (EntenteQuestionResult *self)
{
  GListModel *choices;

  switch (get_kind (self->question))
    {
    case ENTENTE_ASKED_AS_SCALE:
      for (guint step = 1; step <= entente_question_get_n_steps (self->question); step++)
        add_bin (self, g_strdup_printf ("%u", step), 0, step);
      break;
    case ENTENTE_ASKED_AS_CHOICE:
    case ENTENTE_ASKED_AS_SEVERAL:
      choices = entente_question_get_choices (self->question);
      for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
        {
          g_autoptr (EntenteRecord) choice = g_list_model_get_item (choices, i);

          add_bin (self,
                   g_strdup (entente_record_get_text (choice, ENTENTE_QUESTION_CHOICE_TEXT)),
                   entente_record_get_id (choice), 0);
        }
      break;
    case ENTENTE_ASKED_AS_NUMBER:
    case ENTENTE_ASKED_AS_TEXT:
    default:
      break;
    }
}

static char *
format_bound (double value)
{
  return entente_decimal_format ((EntenteDecimal) llround (value * (double) ENTENTE_DECIMAL_ONE),
                                 entente_language_get_interface ());
}

/* "10 to 19" of whole numbers, "10 to under 20" of others, "3" where a class holds one number. */
static char *
make_class_label (double least, double width, gboolean whole)
{
  g_autofree char *from = format_bound (least);
  g_autofree char *to = format_bound (whole ? least + width - 1 : least + width);

  if (whole && width <= 1)
    return g_steal_pointer (&from);
  /* Translators: numbers of people's answers: "10 to 19" */
  return whole ? g_strdup_printf (_ ("%s to %s"), from, to)
               /* Translators: numbers of people's answers: "1.5 to under 2" */
               : g_strdup_printf (_ ("%s to under %s"), from, to);
}

/* How many whole widths there are in an extent. */
static double
count_widths (double extent, double width)
{
  return floor (extent / width + NOTHING);
}

/* 1, 2, 5, 10, 20, 50… or 0.5, 0.2… */
static double
choose_width (double extent, gboolean whole)
{
  static const double steps[] = { 1, 2, 5 };
  double power = extent > 0 ? pow (10, floor (log10 (extent)) - 1) : 1;

  if (whole)
    power = fmax (power, 1);
  for (;; power *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
      if (count_widths (extent, steps[i] * power) + 2 <= MOST_CLASSES)
        return steps[i] * power;
}

static void
make_classes (EntenteQuestionResult *self, const GArray *values)
{
  gboolean whole = TRUE;
  double width, first;
  guint n_classes;

  for (guint i = 0; i < values->len; i++)
    whole = whole && floor (g_array_index (values, double, i)) == g_array_index (values, double, i);
  width = choose_width (self->most - self->least, whole);
  first = count_widths (self->least, width) * width;
  n_classes = (guint) count_widths (self->most - first, width) + 1;
  for (guint i = 0; i < n_classes; i++)
    add_bin (self, make_class_label (first + i * width, width, whole), 0, first + i * width);
  for (guint i = 0; i < values->len; i++)
    {
      const guint place = (guint) count_widths (g_array_index (values, double, i) - first, width);
      EntenteResultBin *bin = g_ptr_array_index (self->bins, MIN (place, n_classes - 1));

      bin->count++;
    }
}

/* Figures */

static int
compare_values (gconstpointer a, gconstpointer b)
{
  const double left = *(const double *) a;
  const double right = *(const double *) b;

  return (left > right) - (left < right);
}

/* In two passes: the mean first, so that large numbers lose nothing. */
static void
reckon (EntenteQuestionResult *self, GArray *values)
{
  const guint n = values->len;
  double squares = 0;

  if (n == 0)
    return;
  g_array_sort (values, compare_values);
  for (guint i = 0; i < n; i++)
    self->sum += g_array_index (values, double, i);
  self->has_figures = TRUE;
  self->mean = self->sum / n;
  self->least = g_array_index (values, double, 0);
  self->most = g_array_index (values, double, n - 1);
  self->median = n % 2 == 1 ? g_array_index (values, double, n / 2)
                            : (g_array_index (values, double, n / 2 - 1)
                               + g_array_index (values, double, n / 2))
                                / 2;
  for (guint i = 0; i < n; i++)
    squares += pow (g_array_index (values, double, i) - self->mean, 2);
  self->spread = n > 1 ? sqrt (squares / (n - 1)) : 0;
  if (get_kind (self->question) == ENTENTE_ASKED_AS_NUMBER)
    make_classes (self, values);
}

/* Counting */

static void
count_number (EntenteQuestionResult *self, EntenteDecimal number, GArray *values)
{
  const double value = to_double (number);
  guint place;

  g_array_append_val (values, value);
  if (get_kind (self->question) != ENTENTE_ASKED_AS_SCALE)
    return;
  place = (guint) CLAMP (lround (value), 1, (long) self->bins->len) - 1;
  ((EntenteResultBin *) g_ptr_array_index (self->bins, place))->count++;
  if (entente_question_is_satisfied (self->question, value))
    self->n_satisfied++;
}

static void
count_choices (EntenteQuestionResult *self, const EntenteAnswer *answer)
{
  for (guint i = 0; i < self->bins->len; i++)
    {
      EntenteResultBin *bin = g_ptr_array_index (self->bins, i);

      if (entente_answer_has_choice (answer, bin->choice))
        bin->count++;
    }
}

static void
keep_text (EntenteQuestionResult *self, EntenteAnswerSheet *sheet, const char *text)
{
  EntenteAnswerText *kept = g_new0 (EntenteAnswerText, 1);

  kept->sheet = g_object_ref (sheet);
  kept->text = g_strdup (text);
  g_ptr_array_add (self->texts, kept);
}

static void
count (EntenteQuestionResult *self, const EntenteReadSheet *read, GArray *values)
{
  const gint64 id = entente_record_get_id (ENTENTE_RECORD (self->question));
  const EntenteAnswer answer = entente_answers_get (read->answers, id);

  if (answer.kind == ENTENTE_ANSWER_NOT_CONCERNED)
    {
      self->n_not_concerned++;
      return;
    }
  if (!is_answer (self->question, &answer))
    {
      self->n_blank++;
      return;
    }
  self->n_answered++;
  if (answer.kind == ENTENTE_ANSWER_NUMBER)
    count_number (self, answer.number, values);
  else if (answer.kind == ENTENTE_ANSWER_CHOICES)
    count_choices (self, &answer);
  if (answer.text != NULL)
    keep_text (self, read->sheet, answer.text);
}

/* Readings of texts */

/* Those of the question by id of sheet. */
static GHashTable *
collect_readings (EntenteQuestion *question)
{
  EntenteRecord *record = ENTENTE_RECORD (question);
  GHashTable *readings
    = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  GListModel *all = entente_store_get_referrers (entente_record_get_store (record),
                                                 ENTENTE_TYPE_TEXT_READING,
                                                 ENTENTE_TEXT_READING_QUESTION,
                                                 entente_record_get_id (record));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      EntenteRecord *reading = g_list_model_get_item (all, i);
      const gint64 sheet = entente_record_get_reference (reading, ENTENTE_TEXT_READING_SHEET);

      g_hash_table_insert (readings, g_memdup2 (&sheet, sizeof sheet), reading);
    }
  return readings;
}

static void
read_texts (EntenteQuestionResult *self)
{
  g_autoptr (GHashTable) readings = NULL;

  if (self->texts->len == 0)
    return;
  readings = collect_readings (self->question);
  for (guint i = 0; i < self->texts->len; i++)
    {
      EntenteAnswerText *text = g_ptr_array_index (self->texts, i);
      const gint64 sheet = entente_record_get_id (ENTENTE_RECORD (text->sheet));
      EntenteRecord *reading = g_hash_table_lookup (readings, &sheet);

      if (reading != NULL)
        {
          text->tag = entente_record_get_choice (reading, ENTENTE_TEXT_READING_TAG);
          text->quoted = entente_record_get_boolean (reading, ENTENTE_TEXT_READING_QUOTED);
        }
      self->n_tags[text->tag]++;
    }
}

/**
 * entente_question_result_new:
 * @question: what was asked
 * @sheets: (array length=n_sheets): the sheets to count
 * @n_sheets: how many
 *
 * Returns: (transfer full): what they answer to it
 */
EntenteQuestionResult *
entente_question_result_new (EntenteQuestion *question,
                             const EntenteReadSheet *const *sheets,
                             guint n_sheets)
{
  EntenteQuestionResult *self;
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));

  g_return_val_if_fail (ENTENTE_IS_QUESTION (question), NULL);

  self = g_new0 (EntenteQuestionResult, 1);
  self->question = g_object_ref (question);
  self->bins = g_ptr_array_new_with_free_func (free_bin);
  self->texts = g_ptr_array_new_with_free_func (free_text);
  make_bins (self);
  for (guint i = 0; i < n_sheets; i++)
    count (self, sheets[i], values);
  reckon (self, values);
  read_texts (self);

  return self;
}

/**
 * entente_question_result_free:
 * @self: (transfer full): a result
 */
void
entente_question_result_free (EntenteQuestionResult *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->bins);
  g_ptr_array_unref (self->texts);
  g_object_unref (self->question);
  g_free (self);
}

/**
 * entente_question_result_is_indicative:
 * @self: a result
 *
 * Returns: whether so few answered that figures only give an idea
 */
gboolean
entente_question_result_is_indicative (const EntenteQuestionResult *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->n_answered < ENTENTE_INDICATIVE_ANSWERS;
}

/**
 * entente_question_result_get_share:
 * @self: a result
 * @bin: index of a line of its distribution
 *
 * Returns: its part of those who answered, 0 to 1; where several may be chosen the parts add up to
 *   more
 */
double
entente_question_result_get_share (const EntenteQuestionResult *self, guint bin)
{
  g_return_val_if_fail (self != NULL && bin < self->bins->len, 0);

  if (self->n_answered == 0)
    return 0;
  return (double) ((EntenteResultBin *) g_ptr_array_index (self->bins, bin))->count
         / self->n_answered;
}

/**
 * entente_question_result_get_share_satisfied:
 * @self: a result of a scale
 *
 * Returns: the part above the middle of the scale, 0 to 1
 */
double
entente_question_result_get_share_satisfied (const EntenteQuestionResult *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_answered > 0 ? (double) self->n_satisfied / self->n_answered : 0;
}

static gboolean
find_share (const EntenteQuestionResult *self, gint64 choice, double *value)
{
  for (guint i = 0; i < self->bins->len; i++)
    {
      const EntenteResultBin *bin = g_ptr_array_index (self->bins, i);

      if (bin->choice == choice && choice != 0)
        {
          *value = 100 * entente_question_result_get_share (self, i);
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * entente_question_result_measure:
 * @self: a result
 * @statistic: what an indicator takes of it
 * @choice: id of the choice of %ENTENTE_STATISTIC_SHARE_OF_CHOICE
 * @value: (out): the figure; shares are in per cent
 *
 * Returns: whether the answers have such a figure
 */
gboolean
entente_question_result_measure (const EntenteQuestionResult *self,
                                 EntenteStatistic statistic,
                                 gint64 choice,
                                 double *value)
{
  g_return_val_if_fail (self != NULL && value != NULL, FALSE);

  if (statistic == ENTENTE_STATISTIC_COUNT)
    {
      *value = self->n_answered;
      return TRUE;
    }
  if (self->n_answered == 0)
    return FALSE;
  if (statistic == ENTENTE_STATISTIC_SHARE_OF_CHOICE)
    return find_share (self, choice, value);
  if (!self->has_figures)
    return FALSE;
  if (statistic == ENTENTE_STATISTIC_SHARE_SATISFIED)
    *value = 100 * entente_question_result_get_share_satisfied (self);
  else
    *value = statistic == ENTENTE_STATISTIC_SUM ? self->sum : self->mean;
  return TRUE;
}

char *
entente_question_figure_format (double figure, EntenteLanguage language)
{
  const EntenteDecimal tenth = ENTENTE_DECIMAL_ONE / 10;
  const EntenteDecimal rounded = (EntenteDecimal) llround (figure * 10) * tenth;
  g_autofree char *text = entente_decimal_format (rounded, language);

  if (rounded % ENTENTE_DECIMAL_ONE != 0)
    return g_steal_pointer (&text);
  return g_strdup_printf ("%s%s0", text, language == ENTENTE_LANGUAGE_FRENCH ? "," : ".");
}

/**
 * entente_share_margin:
 * @share: a part of those who answered, 0 to 1
 * @n_answered: how many they are
 * @n_present: how many could have answered; 0 when nobody knows
 *
 * The margin at 95 %, smaller as those who answered come near to all who could.
 *
 * Returns: half the width of the interval, 0 to 1
 */
double
entente_share_margin (double share, guint n_answered, guint n_present)
{
  double margin;

  if (n_answered == 0)
    return 1;
  margin = DEVIATIONS_OF_95 * sqrt (share * (1 - share) / n_answered);
  if (n_present <= n_answered)
    return n_present > 0 ? 0 : margin;
  return margin * sqrt ((double) (n_present - n_answered) / (n_present - 1));
}
