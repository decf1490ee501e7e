/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-answers.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

/* Beyond what a double holds exactly, and what decimals hold. */
#define LARGEST_NUMBER 1e12

/* What was answered to one question, owned. */
typedef struct {
  gint64 question;
  EntenteAnswer answer;
  gint64 *choices;
  char *text;
} Entry;

/* A sheet has a dozen entries: they are looked through. */
struct _EntenteAnswers
{
  GArray *entries;
};

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->choices);
  g_free (entry->text);
}

/**
 * entente_answers_new:
 *
 * Returns: (transfer full): answers to nothing
 */
EntenteAnswers *
entente_answers_new (void)
{
  EntenteAnswers *self = g_new0 (EntenteAnswers, 1);

  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  return self;
}

/**
 * entente_answers_free:
 * @self: (transfer full): answers
 */
void
entente_answers_free (EntenteAnswers *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->entries);
  g_free (self);
}

/* Entries */

static Entry *
find (EntenteAnswers *self, gint64 question)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);

      if (entry->question == question)
        return entry;
    }
  return NULL;
}

static Entry *
renew (EntenteAnswers *self, gint64 question)
{
  Entry *entry = find (self, question);

  if (entry == NULL)
    {
      g_array_set_size (self->entries, self->entries->len + 1);
      entry = &g_array_index (self->entries, Entry, self->entries->len - 1);
    }
  else
    clear_entry (entry);
  *entry = (Entry) { .question = question };
  return entry;
}

/* Reading */

static gboolean
read_decimal (JsonNode *node, EntenteDecimal *number)
{
  const double value = json_node_get_double (node);

  if (!isfinite (value) || fabs (value) > LARGEST_NUMBER)
    return FALSE;
  *number = (EntenteDecimal) llround (value * (double) ENTENTE_DECIMAL_ONE);
  return TRUE;
}

static void
read_choices (EntenteAnswers *self, gint64 question, JsonArray *array)
{
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (gint64));
  const char *text = NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      const GType type = json_node_get_value_type (node);

      if (type == G_TYPE_INT64)
        {
          const gint64 choice = json_node_get_int (node);

          g_array_append_val (choices, choice);
        }
      else if (type == G_TYPE_STRING)
        text = json_node_get_string (node);
    }
  if (choices->len > 0)
    entente_answers_set_choices (self, question, (const gint64 *) (gpointer) choices->data,
                                 choices->len, text);
}

static void
read_entry (EntenteAnswers *self, gint64 question, JsonNode *node)
{
  EntenteDecimal number;

  if (JSON_NODE_HOLDS_NULL (node))
    entente_answers_set_not_concerned (self, question);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    read_choices (self, question, json_node_get_array (node));
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    entente_answers_set_text (self, question, json_node_get_string (node));
  else if ((json_node_get_value_type (node) == G_TYPE_INT64
            || json_node_get_value_type (node) == G_TYPE_DOUBLE)
           && read_decimal (node, &number))
    entente_answers_set_number (self, question, number);
}

/**
 * entente_answers_read:
 * @json: what a sheet keeps; whatever stands there
 *
 * Returns: (transfer full): what could be read
 */
EntenteAnswers *
entente_answers_read (const char *json)
{
  EntenteAnswers *self = entente_answers_new ();
  g_autoptr (JsonParser) parser = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  g_return_val_if_fail (json != NULL, self);

  if (*json == '\0')
    return self;
  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, json, -1, NULL)
      || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    return self;
  json_object_iter_init_ordered (&iter, json_node_get_object (json_parser_get_root (parser)));
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      const gint64 question = g_ascii_strtoll (name, NULL, 10);

      if (question > 0)
        read_entry (self, question, node);
    }

  return self;
}

/* Writing */

static void
append_string (GString *json, const char *text)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), text);
  g_autofree char *quoted = json_to_string (node, FALSE);

  g_string_append (json, quoted);
}

static void
append_choices (GString *json, const EntenteAnswer *answer)
{
  g_string_append_c (json, '[');
  for (guint i = 0; i < answer->n_choices; i++)
    g_string_append_printf (json, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", answer->choices[i]);
  if (answer->text != NULL)
    {
      g_string_append_c (json, ',');
      append_string (json, answer->text);
    }
  g_string_append_c (json, ']');
}

static void
append_answer (GString *json, const EntenteAnswer *answer)
{
  g_autofree char *number = NULL;

  switch (answer->kind)
    {
    case ENTENTE_ANSWER_NUMBER:
      number = entente_decimal_to_text (answer->number);
      g_string_append (json, number);
      break;
    case ENTENTE_ANSWER_CHOICES:
      append_choices (json, answer);
      break;
    case ENTENTE_ANSWER_TEXT:
      append_string (json, answer->text);
      break;
    case ENTENTE_ANSWER_NOT_CONCERNED:
    case ENTENTE_ANSWER_BLANK:
    default:
      g_string_append (json, "null");
      break;
    }
}

/**
 * entente_answers_write:
 * @self: answers
 *
 * Returns: (transfer full): what a sheet keeps of them; "" when there are none
 */
char *
entente_answers_write (EntenteAnswers *self)
{
  g_autoptr (GString) json = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      if (entry->answer.kind == ENTENTE_ANSWER_BLANK)
        continue;
      g_string_append_printf (json, "%s\"%" G_GINT64_FORMAT "\":", json->len > 0 ? "," : "{",
                              entry->question);
      append_answer (json, &entry->answer);
    }
  if (json->len > 0)
    g_string_append_c (json, '}');
  return g_string_free_and_steal (g_steal_pointer (&json));
}

/**
 * entente_answers_get:
 * @self: answers
 * @question: id of a question
 *
 * Returns: what was answered to it; what it points to lives until that answer is changed
 */
EntenteAnswer
entente_answers_get (EntenteAnswers *self, gint64 question)
{
  const Entry *entry;

  g_return_val_if_fail (self != NULL, (EntenteAnswer) { 0 });

  entry = find (self, question);
  return entry != NULL ? entry->answer : (EntenteAnswer) { 0 };
}

/**
 * entente_answers_is_empty:
 * @self: answers
 *
 * Returns: whether every question was left blank
 */
gboolean
entente_answers_is_empty (EntenteAnswers *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint i = 0; i < self->entries->len; i++)
    if (g_array_index (self->entries, Entry, i).answer.kind != ENTENTE_ANSWER_BLANK)
      return FALSE;
  return TRUE;
}

/**
 * entente_answer_equal:
 * @a: an answer
 * @b: another
 *
 * Returns: whether they say the same; the order of choices says nothing
 */
gboolean
entente_answer_equal (const EntenteAnswer *a, const EntenteAnswer *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->kind != b->kind || a->n_choices != b->n_choices || a->number != b->number
      || g_strcmp0 (a->text, b->text) != 0)
    return FALSE;
  for (guint i = 0; i < a->n_choices; i++)
    if (!entente_answer_has_choice (b, a->choices[i]))
      return FALSE;
  return TRUE;
}

/**
 * entente_answer_has_choice:
 * @answer: an answer
 * @choice: id of a choice
 *
 * Returns: whether it was chosen
 */
gboolean
entente_answer_has_choice (const EntenteAnswer *answer, gint64 choice)
{
  g_return_val_if_fail (answer != NULL, FALSE);

  for (guint i = 0; i < answer->n_choices; i++)
    if (answer->choices[i] == choice)
      return TRUE;
  return FALSE;
}

/* Answering */

/**
 * entente_answers_set:
 * @self: answers
 * @question: id of a question
 * @answer: what is answered to it, copied
 */
void
entente_answers_set (EntenteAnswers *self, gint64 question, const EntenteAnswer *answer)
{
  g_autofree gint64 *choices = NULL;
  g_autofree char *text = NULL;
  Entry *entry;

  g_return_if_fail (self != NULL && question > 0);
  g_return_if_fail (answer != NULL);

  /* It may be borrowed from the very entry that it replaces. */
  choices = g_memdup2 (answer->choices, answer->n_choices * sizeof *choices);
  text = g_strdup (answer->text);
  entry = renew (self, question);
  entry->answer = *answer;
  entry->choices = g_steal_pointer (&choices);
  entry->text = g_steal_pointer (&text);
  entry->answer.choices = entry->choices;
  entry->answer.text = entry->text;
}

/**
 * entente_answers_set_blank:
 * @self: answers
 * @question: id of a question that is left blank
 */
void
entente_answers_set_blank (EntenteAnswers *self, gint64 question)
{
  entente_answers_set (self, question, &(EntenteAnswer) { .kind = ENTENTE_ANSWER_BLANK });
}

/**
 * entente_answers_set_not_concerned:
 * @self: answers
 * @question: id of a question that concerns somebody else
 */
void
entente_answers_set_not_concerned (EntenteAnswers *self, gint64 question)
{
  entente_answers_set (self, question, &(EntenteAnswer) { .kind = ENTENTE_ANSWER_NOT_CONCERNED });
}

/**
 * entente_answers_set_number:
 * @self: answers
 * @question: id of a question
 * @number: a step of its scale, or a number; %ENTENTE_DECIMAL_NONE leaves it blank
 */
void
entente_answers_set_number (EntenteAnswers *self, gint64 question, EntenteDecimal number)
{
  EntenteAnswer answer = { .kind = ENTENTE_ANSWER_NUMBER, .number = number };

  if (number == ENTENTE_DECIMAL_NONE)
    answer = (EntenteAnswer) { 0 };
  entente_answers_set (self, question, &answer);
}

/**
 * entente_answers_set_choices:
 * @self: answers
 * @question: id of a question
 * @choices: (array length=n_choices): ids of what is chosen, copied
 * @n_choices: how many; none leaves the question blank
 * @text: (nullable): what is written beside, as for “other, which?”; "" is nothing
 */
void
entente_answers_set_choices (EntenteAnswers *self,
                             gint64 question,
                             const gint64 *choices,
                             guint n_choices,
                             const char *text)
{
  EntenteAnswer answer = { .kind = ENTENTE_ANSWER_CHOICES, .n_choices = n_choices };

  g_return_if_fail (n_choices == 0 || choices != NULL);

  answer.choices = choices;
  if (text != NULL && *text != '\0')
    answer.text = text;
  if (n_choices == 0)
    answer = (EntenteAnswer) { 0 };
  entente_answers_set (self, question, &answer);
}

/**
 * entente_answers_set_text:
 * @self: answers
 * @question: id of a question
 * @text: what was written, copied; "" leaves it blank
 */
void
entente_answers_set_text (EntenteAnswers *self, gint64 question, const char *text)
{
  EntenteAnswer answer = { .kind = ENTENTE_ANSWER_TEXT };

  g_return_if_fail (text != NULL);

  answer.text = text;
  if (*text == '\0')
    answer = (EntenteAnswer) { 0 };
  entente_answers_set (self, question, &answer);
}
