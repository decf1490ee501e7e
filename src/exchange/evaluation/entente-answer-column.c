/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-answer-column-private.h"

#include "evaluation/entente-answer-words-private.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* From so many words in common on, two texts ask the same. */
#define ALIKE 0.6
/* So long a text is not found in another by chance. */
#define TELLING_LENGTH 6

static const EntenteAskedQuestion *
get_question (GPtrArray *questions, guint place)
{
  return g_ptr_array_index (questions, place);
}

static const EntenteAnswerHeading *
get_heading (const EntenteAnswerSource *source, guint column)
{
  return g_ptr_array_index (source->headings, column);
}

/* How surely a heading asks a question, 0 to 1. */
static double
compare (const char *heading, const EntenteAskedQuestion *question)
{
  double alike;

  if (*heading == '\0')
    return 0;
  if (g_str_equal (heading, question->words))
    return 1;
  if (_entente_answer_words_begin (heading, question->code))
    return 0.95;
  if (strlen (question->words) >= TELLING_LENGTH && strlen (heading) >= TELLING_LENGTH
      && (strstr (heading, question->words) != NULL || strstr (question->words, heading) != NULL))
    return 0.9;
  alike = _entente_answer_words_compare (heading, question->words);
  return alike >= ALIKE ? alike * 0.85 : 0;
}

/* -1 when none does. */
static int
find_question (const char *heading, GPtrArray *questions, double *certainty)
{
  int best = -1;

  *certainty = 0;
  for (guint i = 0; i < questions->len; i++)
    {
      const double sure = compare (heading, get_question (questions, i));

      if (sure > *certainty)
        {
          *certainty = sure;
          best = (int) i;
        }
    }
  return best;
}

/* A column of its own for one choice, under its question. */
static gboolean
guess_choice (const EntenteAnswerHeading *heading,
              GPtrArray *questions,
              EntenteAnswerColumn *column)
{
  double certainty;
  const int place = find_question (heading->group, questions, &certainty);
  const EntenteAskedQuestion *question;
  int choice;

  if (place < 0)
    return FALSE;
  question = get_question (questions, (guint) place);
  if (question->choices->len == 0)
    return FALSE;
  choice = _entente_asked_question_find_choice (question, heading->heading);
  if (choice < 0)
    return FALSE;
  column->question = (guint) place;
  column->choice
    = ((const EntenteAskedChoice *) g_ptr_array_index (question->choices, (guint) choice))->id;
  column->role = choice == _entente_asked_question_find_open (question) ? ENTENTE_COLUMN_OTHER
                                                                        : ENTENTE_COLUMN_CHOICE;
  return TRUE;
}

static double
guess (const EntenteAnswerHeading *heading, GPtrArray *questions, EntenteAnswerColumn *column)
{
  double certainty, by_group;
  int place, group;

  *column = (EntenteAnswerColumn) { 0 };
  if (_entente_answer_words_are_number (heading->heading))
    column->role = ENTENTE_COLUMN_NUMBER;
  if (_entente_answer_words_are_about (heading->heading))
    return 1;
  if (*heading->group != '\0' && guess_choice (heading, questions, column))
    return 1;
  place = find_question (heading->heading, questions, &certainty);
  group = find_question (heading->group, questions, &by_group);
  if (by_group > certainty)
    {
      place = group;
      certainty = by_group;
    }
  if (place < 0)
    return 0;
  column->role = ENTENTE_COLUMN_QUESTION;
  column->question = (guint) place;
  return certainty;
}

/* A question has one column of whole answers: the surest. */
static void
settle (GArray *columns, const double *certainties, guint n_questions)
{
  for (guint question = 0; question < n_questions; question++)
    {
      int best = -1;

      for (guint i = 0; i < columns->len; i++)
        {
          EntenteAnswerColumn *column = &g_array_index (columns, EntenteAnswerColumn, i);

          if (column->role != ENTENTE_COLUMN_QUESTION || column->question != question)
            continue;
          if (best >= 0 && certainties[i] <= certainties[best])
            {
              column->role = ENTENTE_COLUMN_NOTHING;
              continue;
            }
          if (best >= 0)
            g_array_index (columns, EntenteAnswerColumn, best).role = ENTENTE_COLUMN_NOTHING;
          best = (int) i;
        }
    }
}

/* The answers have one number, the first that is given. */
static void
settle_number (GArray *columns)
{
  gboolean is_known = FALSE;

  for (guint i = 0; i < columns->len; i++)
    {
      EntenteAnswerColumn *column = &g_array_index (columns, EntenteAnswerColumn, i);

      if (column->role != ENTENTE_COLUMN_NUMBER)
        continue;
      if (is_known)
        column->role = ENTENTE_COLUMN_NOTHING;
      is_known = TRUE;
    }
}

/* Codes of the form tool tell nothing: as many columns as questions are in the same order. */
static void
guess_by_order (GArray *columns, const EntenteAnswerSource *source, GPtrArray *questions)
{
  guint n_left = 0;

  for (guint i = 0; i < columns->len; i++)
    {
      if (g_array_index (columns, EntenteAnswerColumn, i).role > ENTENTE_COLUMN_NUMBER)
        return;
      n_left += _entente_answer_words_are_about (get_heading (source, i)->heading) ? 0 : 1;
    }
  if (n_left != questions->len)
    return;
  n_left = 0;
  for (guint i = 0; i < columns->len; i++)
    if (!_entente_answer_words_are_about (get_heading (source, i)->heading))
      {
        EntenteAnswerColumn *column = &g_array_index (columns, EntenteAnswerColumn, i);

        column->role = ENTENTE_COLUMN_QUESTION;
        column->question = n_left++;
      }
}

GArray *
_entente_answer_columns_guess (const EntenteAnswerSource *source, GPtrArray *questions)
{
  GArray *columns = g_array_new (FALSE, TRUE, sizeof (EntenteAnswerColumn));
  g_autofree double *certainties = g_new0 (double, source->headings->len + 1);

  g_array_set_size (columns, source->headings->len);
  for (guint i = 0; i < columns->len; i++)
    certainties[i] = guess (get_heading (source, i), questions,
                            &g_array_index (columns, EntenteAnswerColumn, i));
  settle (columns, certainties, questions->len);
  settle_number (columns);
  guess_by_order (columns, source, questions);
  return columns;
}

/* As text */

char *
_entente_answer_column_to_text (const EntenteAnswerColumn *column, GPtrArray *questions)
{
  switch (column->role)
    {
    case ENTENTE_COLUMN_NUMBER:
      return g_strdup ("number");
    case ENTENTE_COLUMN_QUESTION:
      return g_strdup_printf ("question:%" G_GINT64_FORMAT,
                              get_question (questions, column->question)->id);
    case ENTENTE_COLUMN_CHOICE:
      return g_strdup_printf ("choice:%" G_GINT64_FORMAT, column->choice);
    case ENTENTE_COLUMN_OTHER:
      return g_strdup_printf ("other:%" G_GINT64_FORMAT,
                              get_question (questions, column->question)->id);
    case ENTENTE_COLUMN_NOTHING:
    default:
      return g_strdup ("");
    }
}

static gboolean
find_id (GPtrArray *questions, gint64 id, EntenteAnswerColumn *column)
{
  for (guint i = 0; i < questions->len; i++)
    if (get_question (questions, i)->id == id)
      {
        column->question = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_choice_id (GPtrArray *questions, gint64 id, EntenteAnswerColumn *column)
{
  for (guint i = 0; i < questions->len; i++)
    for (guint j = 0; j < get_question (questions, i)->choices->len; j++)
      {
        const EntenteAskedChoice *choice
          = g_ptr_array_index (get_question (questions, i)->choices, j);

        if (choice->id == id)
          {
            column->question = i;
            column->choice = id;
            return TRUE;
          }
      }
  return FALSE;
}

gboolean
_entente_answer_column_from_text (const char *text,
                                  GPtrArray *questions,
                                  EntenteAnswerColumn *column)
{
  const char *colon = strchr (text, ':');
  const gint64 id = colon != NULL ? g_ascii_strtoll (colon + 1, NULL, 10) : 0;

  *column = (EntenteAnswerColumn) { 0 };
  if (*text == '\0')
    return TRUE;
  if (g_str_equal (text, "number"))
    column->role = ENTENTE_COLUMN_NUMBER;
  else if (g_str_has_prefix (text, "question:"))
    column->role = ENTENTE_COLUMN_QUESTION;
  else if (g_str_has_prefix (text, "choice:"))
    column->role = ENTENTE_COLUMN_CHOICE;
  else if (g_str_has_prefix (text, "other:"))
    column->role = ENTENTE_COLUMN_OTHER;
  else
    return FALSE;
  if (column->role == ENTENTE_COLUMN_NUMBER)
    return TRUE;
  return column->role == ENTENTE_COLUMN_CHOICE ? find_choice_id (questions, id, column)
                                               : find_id (questions, id, column);
}

/* Remembering */

static char *
dup_key (const EntenteAnswerSource *source, guint column)
{
  const EntenteAnswerHeading *heading = get_heading (source, column);

  return g_strdup_printf ("%s|%s", heading->group, heading->heading);
}

static JsonObject *
read_matching (const char *matching)
{
  g_autoptr (JsonNode) root = *matching != '\0' ? json_from_string (matching, NULL) : NULL;

  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_dup_object (root)
                                                       : json_object_new ();
}

void
_entente_answer_columns_recall (GArray *columns,
                                const char *matching,
                                const EntenteAnswerSource *source,
                                GPtrArray *questions)
{
  g_autoptr (JsonObject) object = read_matching (matching);

  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *key = dup_key (source, i);
      JsonNode *node = json_object_get_member (object, key);
      EntenteAnswerColumn column;

      if (node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
          && _entente_answer_column_from_text (json_node_get_string (node), questions, &column))
        g_array_index (columns, EntenteAnswerColumn, i) = column;
    }
}

char *
_entente_answer_columns_remember (GArray *columns,
                                  const char *matching,
                                  const EntenteAnswerSource *source,
                                  GPtrArray *questions)
{
  g_autoptr (JsonObject) object = read_matching (matching);
  g_autoptr (JsonNode) root = NULL;

  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *key = dup_key (source, i);
      g_autofree char *target = _entente_answer_column_to_text (
        &g_array_index (columns, EntenteAnswerColumn, i), questions);

      json_object_set_string_member (object, key, target);
    }
  root = json_node_init_object (json_node_alloc (), object);
  return json_to_string (root, FALSE);
}
