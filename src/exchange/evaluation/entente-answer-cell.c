/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-answer-cell-private.h"

#include "evaluation/entente-answer-words-private.h"
#include "evaluation/entente-question-choice.h"

#include <string.h>

/* A word that somebody writes in another way is known by its beginning from so many letters on. */
#define TELLING_LETTERS 5

/* The question */

static void
free_choice (gpointer data)
{
  EntenteAskedChoice *choice = data;

  g_free (choice->words);
  g_free (choice);
}

static char *
fold_field (EntenteQuestion *question, guint field)
{
  return _entente_answer_words_fold (entente_record_get_text (ENTENTE_RECORD (question), field));
}

static guint
count_parts (const char *text)
{
  guint n = 1;

  for (; *text != '\0'; text++)
    n += *text == ',' ? 1 : 0;
  return n;
}

static void
add_choices (EntenteAskedQuestion *self)
{
  GListModel *choices = entente_question_get_choices (self->question);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (choices, i);
      const char *text = entente_record_get_text (record, ENTENTE_QUESTION_CHOICE_TEXT);
      EntenteAskedChoice *choice = g_new0 (EntenteAskedChoice, 1);

      choice->id = entente_record_get_id (record);
      choice->words = _entente_answer_words_fold (text);
      self->n_parts = MAX (self->n_parts, count_parts (text));
      choice->open = entente_record_get_boolean (record, ENTENTE_QUESTION_CHOICE_OPEN);
      g_ptr_array_add (self->choices, choice);
    }
}

EntenteAskedQuestion *
_entente_asked_question_new (EntenteQuestion *question)
{
  EntenteAskedQuestion *self = g_new0 (EntenteAskedQuestion, 1);

  self->question = g_object_ref (question);
  self->id = entente_record_get_id (ENTENTE_RECORD (question));
  self->kind = entente_record_get_choice (ENTENTE_RECORD (question), ENTENTE_QUESTION_KIND);
  self->n_steps = entente_question_get_n_steps (question);
  self->code = fold_field (question, ENTENTE_QUESTION_CODE);
  self->words = fold_field (question, ENTENTE_QUESTION_TEXT);
  self->low = fold_field (question, ENTENTE_QUESTION_LOW_LABEL);
  self->high = fold_field (question, ENTENTE_QUESTION_HIGH_LABEL);
  self->choices = g_ptr_array_new_with_free_func (free_choice);
  self->n_parts = 1;
  add_choices (self);
  return self;
}

void
_entente_asked_question_free (EntenteAskedQuestion *self)
{
  g_object_unref (self->question);
  g_free (self->code);
  g_free (self->words);
  g_free (self->low);
  g_free (self->high);
  g_ptr_array_unref (self->choices);
  g_free (self);
}

/* Choices */

static const EntenteAskedChoice *
get_choice (const EntenteAskedQuestion *self, guint place)
{
  return g_ptr_array_index (self->choices, place);
}

/* LimeSurvey: "A2", "AO02", "SQ002" for the second. */
static int
read_place (const EntenteAskedQuestion *self, const char *words)
{
  const char *digits = words;
  guint64 place;

  while (g_ascii_isalpha (*digits))
    digits++;
  if (digits == words || digits - words > 2 || !g_ascii_isdigit (*digits)
      || strspn (digits, "0123456789") != strlen (digits))
    return -1;
  place = g_ascii_strtoull (digits, NULL, 10);
  return place >= 1 && place <= self->choices->len ? (int) place - 1 : -1;
}

static int
find_yes_no (const EntenteAskedQuestion *self, const char *words)
{
  const int said = _entente_answer_words_read_yes_no (words);

  if (said < 0)
    return -1;
  for (guint i = 0; i < self->choices->len; i++)
    if (_entente_answer_words_read_yes_no (get_choice (self, i)->words) == said)
      return (int) i;
  return -1;
}

static int
find_by_beginning (const EntenteAskedQuestion *self, const char *words)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      const EntenteAskedChoice *choice = get_choice (self, i);

      if (!choice->open && strlen (words) >= TELLING_LETTERS
          && strlen (choice->words) >= TELLING_LETTERS
          && (_entente_answer_words_begin (choice->words, words)
              || _entente_answer_words_begin (words, choice->words)))
        return (int) i;
    }
  return -1;
}

int
_entente_asked_question_find_open (const EntenteAskedQuestion *self)
{
  for (guint i = 0; i < self->choices->len; i++)
    if (get_choice (self, i)->open)
      return (int) i;
  return -1;
}

static gboolean
is_other (const char *words)
{
  static const char *const others[] = { "other", "autre", "oth", "autres", "autrement", NULL };

  return g_strv_contains (others, words);
}

int
_entente_asked_question_find_choice (const EntenteAskedQuestion *self, const char *words)
{
  int place;

  for (guint i = 0; i < self->choices->len; i++)
    if (g_str_equal (get_choice (self, i)->words, words))
      return (int) i;
  if (is_other (words) && (place = _entente_asked_question_find_open (self)) >= 0)
    return place;
  if ((place = find_yes_no (self, words)) >= 0 || (place = read_place (self, words)) >= 0)
    return place;
  return find_by_beginning (self, words);
}

/* Choosing */

static void
choose (const EntenteAskedQuestion *self, EntenteAnswers *answers, gint64 choice, const char *text)
{
  const EntenteAnswer before = entente_answers_get (answers, self->id);
  g_autofree gint64 *choices = g_new (gint64, before.n_choices + 1);
  /* What was written beside “other” may have been cut at its commas. */
  g_autofree char *kept = text != NULL && before.text != NULL
                            ? g_strjoin (", ", before.text, text, NULL)
                            : g_strdup (text != NULL ? text : before.text);
  guint n = before.n_choices;

  if (n > 0)
    memcpy (choices, before.choices, n * sizeof *choices);
  if (!entente_answer_has_choice (&before, choice))
    choices[n++] = choice;
  entente_answers_set_choices (answers, self->id, choices, n, kept);
}

/* "Other: the market" after what the choice says itself. */
static const char *
skip_said (const EntenteAskedChoice *choice, const char *text)
{
  const char *colon = strchr (text, ':');
  g_autofree char *before
    = colon != NULL ? g_strndup (text, (gsize) (colon - text)) : g_strdup ("");
  g_autofree char *words = _entente_answer_words_fold (before);

  if (*words == '\0'
      || (!_entente_answer_words_begin (choice->words, words) && !is_other (words)))
    return text;
  for (colon++; *colon == ' '; colon++)
    ;
  return colon;
}

static gboolean
choose_words (const EntenteAskedQuestion *self, const char *text, EntenteAnswers *answers)
{
  g_autofree char *words = _entente_answer_words_fold (text);
  int place;

  if (*words == '\0')
    return TRUE;
  place = _entente_asked_question_find_choice (self, words);
  if (place >= 0)
    {
      choose (self, answers, get_choice (self, (guint) place)->id, NULL);
      return TRUE;
    }
  place = _entente_asked_question_find_open (self);
  if (place < 0)
    return FALSE;
  choose (self, answers, get_choice (self, (guint) place)->id,
          skip_said (get_choice (self, (guint) place), text));
  return TRUE;
}

static char *
dup_run (GStrv parts, guint from, guint to)
{
  g_autoptr (GString) run = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    g_string_append_printf (run, "%s%s", i > from ? "," : "", parts[i]);
  return g_strstrip (g_string_free_and_steal (g_steal_pointer (&run)));
}

static gboolean
is_choice (const EntenteAskedQuestion *self, const char *text)
{
  g_autofree char *words = _entente_answer_words_fold (text);

  for (guint i = 0; i < self->choices->len; i++)
    if (g_str_equal (get_choice (self, i)->words, words))
      return TRUE;
  return FALSE;
}

/* Several in one cell, parted by commas that choices may hold themselves: the longest run of parts
   that is a choice, or one part alone. */
static gboolean
choose_among_commas (const EntenteAskedQuestion *self, const char *text, EntenteAnswers *answers)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  const guint n = g_strv_length (parts);
  gboolean all_read = TRUE;
  guint to;

  for (guint from = 0; from < n; from = to)
    {
      g_autofree char *run = NULL;

      for (to = MIN (n, from + self->n_parts); to > from; to--)
        {
          g_free (run);
          run = dup_run (parts, from, to);
          if (is_choice (self, run))
            break;
        }
      to = MAX (to, from + 1);
      all_read = choose_words (self, run, answers) && all_read;
    }
  return all_read;
}

static gboolean
choose_several (const EntenteAskedQuestion *self, const char *text, EntenteAnswers *answers)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ";\n\r|", -1);
  g_autofree char *whole = _entente_answer_words_fold (text);
  gboolean all_read = TRUE;

  for (guint i = 0; i < self->choices->len; i++)
    if (g_str_equal (get_choice (self, i)->words, whole))
      return choose_words (self, text, answers);
  for (guint i = 0; parts[i] != NULL; i++)
    if (strchr (parts[i], ',') != NULL)
      all_read = choose_among_commas (self, parts[i], answers) && all_read;
    else
      all_read = choose_words (self, g_strstrip (parts[i]), answers) && all_read;
  return all_read;
}

/* Scales */

/* "★★★★☆", or a face. */
static guint
read_signs (const EntenteAskedQuestion *self, const char *cell)
{
  static const struct {
    gunichar sign;
    guint fifth;
  } faces[] = {
    { 0x2639, 1 }, { 0x1f641, 1 }, { 0x1f61e, 1 }, { 0x1f621, 1 }, { 0x1f610, 3 }, { 0x1f611, 3 },
    { 0x1f642, 5 }, { 0x263a, 5 }, { 0x1f60a, 5 }, { 0x1f600, 5 }, { 0x1f603, 5 }, { 0x1f604, 5 },
  };
  guint n_stars = 0;

  for (const char *at = cell; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar sign = g_utf8_get_char (at);

      for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
        if (faces[i].sign == sign)
          return 1 + (faces[i].fifth - 1) * (self->n_steps - 1) / 4;
      n_stars += sign == 0x2605 || sign == 0x2b50 ? 1 : 0;
    }
  return n_stars;
}

/* A step of five as one of this scale: the middle has none where the steps are even. */
static guint
place_opinion (const EntenteAskedQuestion *self, guint fifth)
{
  if (fifth == 0)
    return 0;
  if (self->n_steps == 4)
    return fifth == 3 ? 0 : fifth - (fifth > 3 ? 1 : 0);
  if (self->n_steps == 3)
    return fifth < 3 ? 1 : (fifth == 3 ? 2 : 3);
  if (self->n_steps == 2)
    return fifth == 3 ? 0 : (fifth < 3 ? 1 : 2);
  return 1 + ((fifth - 1) * (self->n_steps - 1) + 2) / 4;
}

/* "4", "4 - Satisfied", "4/5", "A4" */
static guint
read_figure (const char *cell)
{
  char *end;
  guint64 figure;

  if ((*cell == 'A' || *cell == 'a') && g_ascii_isdigit (cell[1]))
    cell++;
  if (!g_ascii_isdigit (*cell))
    return 0;
  figure = g_ascii_strtoull (cell, &end, 10);
  if ((*end == ',' || *end == '.') && strspn (end + 1, "0") == strlen (end + 1))
    end += strlen (end);
  return g_ascii_isalnum (*end) || *end == ',' || *end == '.' || figure > 100 ? 0 : (guint) figure;
}

static guint
read_step_words (const EntenteAskedQuestion *self, const char *words)
{
  if (*words != '\0' && g_str_equal (words, self->low))
    return 1;
  if (*words != '\0' && g_str_equal (words, self->high))
    return self->n_steps;
  return place_opinion (self, _entente_answer_words_read_opinion (words));
}

static gboolean
read_step (const EntenteAskedQuestion *self, const char *cell, EntenteAnswers *answers)
{
  guint step = read_figure (cell);

  if (step == 0)
    {
      g_autofree char *words = _entente_answer_words_fold (cell);

      step = read_step_words (self, words);
      if (step == 0)
        step = read_signs (self, cell);
    }
  if (step < 1 || step > self->n_steps)
    return FALSE;
  entente_answers_set_number (answers, self->id, step * ENTENTE_DECIMAL_ONE);
  return TRUE;
}

/* Numbers and texts */

static gboolean
read_number (const EntenteAskedQuestion *self, const char *cell, EntenteAnswers *answers)
{
  EntenteDecimal number;
  g_autofree char *figures = g_strndup (cell, strspn (cell, "0123456789.,-+ "));

  /* "12 hours": what follows the figures says what they count. */
  if (!entente_decimal_parse (cell, &number)
      && (*g_strstrip (figures) == '\0' || !entente_decimal_parse (figures, &number)))
    return FALSE;
  entente_answers_set_number (answers, self->id, number);
  return TRUE;
}

static gboolean
read_text (const EntenteAskedQuestion *self, const char *cell, EntenteAnswers *answers)
{
  g_auto (GStrv) lines = g_strsplit (cell, "\r\n", -1);
  g_autofree char *text = g_strjoinv ("\n", lines);

  entente_answers_set_text (answers, self->id, text);
  return TRUE;
}

static gboolean
says_not_concerned (const EntenteAskedQuestion *self, const char *cell)
{
  g_autofree char *words = NULL;

  if (self->kind == ENTENTE_ASKED_AS_TEXT || g_ascii_isdigit (*cell))
    return FALSE;
  words = _entente_answer_words_fold (cell);
  for (guint i = 0; i < self->choices->len; i++)
    if (g_str_equal (get_choice (self, i)->words, words))
      return FALSE;
  return _entente_answer_words_are_not_concerned (words);
}

gboolean
_entente_answer_cell_read (const EntenteAskedQuestion *self,
                           const char *cell,
                           EntenteAnswers *answers)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (cell));

  if (*trimmed == '\0' || g_str_equal (trimmed, "-"))
    return TRUE;
  if (says_not_concerned (self, trimmed))
    {
      entente_answers_set_not_concerned (answers, self->id);
      return TRUE;
    }
  switch (self->kind)
    {
    case ENTENTE_ASKED_AS_SCALE:
      return read_step (self, trimmed, answers);
    case ENTENTE_ASKED_AS_CHOICE:
      return choose_words (self, trimmed, answers);
    case ENTENTE_ASKED_AS_SEVERAL:
      return choose_several (self, trimmed, answers);
    case ENTENTE_ASKED_AS_NUMBER:
      return read_number (self, trimmed, answers);
    case ENTENTE_ASKED_AS_TEXT:
    default:
      return read_text (self, trimmed, answers);
    }
}

gboolean
_entente_answer_cell_read_choice (const EntenteAskedQuestion *self,
                                  gint64 choice,
                                  const char *cell,
                                  EntenteAnswers *answers)
{
  g_autofree char *words = _entente_answer_words_fold (cell);
  const int said = _entente_answer_words_read_yes_no (words);
  int place;

  if (*words == '\0' || said == 0 || _entente_answer_words_are_not_concerned (words))
    return TRUE;
  place = said < 0 ? _entente_asked_question_find_choice (self, words) : -1;
  if (said < 0 && (place < 0 || get_choice (self, (guint) place)->id != choice))
    return FALSE;
  choose (self, answers, choice, NULL);
  return TRUE;
}

void
_entente_answer_cell_read_other (const EntenteAskedQuestion *self,
                                 const char *cell,
                                 EntenteAnswers *answers)
{
  const int place = _entente_asked_question_find_open (self);
  g_autofree char *trimmed = g_strstrip (g_strdup (cell));
  g_autofree char *words = _entente_answer_words_fold (trimmed);
  const int said = _entente_answer_words_read_yes_no (words);

  /* Some tools put a mark there, and the words elsewhere. */
  if (place < 0 || *words == '\0' || said == 0 || _entente_answer_words_are_not_concerned (words))
    return;
  choose (self, answers, get_choice (self, (guint) place)->id, said < 0 ? trimmed : NULL);
}
