/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-answer-source-private.h"

#include "entente-csv-reader.h"
#include "entente-text-decoding.h"
#include "evaluation/entente-answer-markup-private.h"
#include "evaluation/entente-answer-words-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Framaforms writes its headings on three lines: the form, the question of a choice, the rest. The
   second is empty, and not read, where there is no such question. */
#define LINES_OF_HEADINGS 3

static void
free_heading (gpointer data)
{
  EntenteAnswerHeading *heading = data;

  g_free (heading->whole);
  g_free (heading->group);
  g_free (heading->heading);
  g_free (heading);
}

void
_entente_answer_source_free (EntenteAnswerSource *self)
{
  g_ptr_array_unref (self->headings);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static const EntenteCsvRow *
get_row (const EntenteAnswerSource *self, guint index)
{
  return g_ptr_array_index (self->rows, index);
}

static const char *
get_cell (const EntenteCsvRow *row, guint column)
{
  return column < row->n_cells ? row->cells[column] : "";
}

/* Where the headings stand */

/* Whether a row names the columns that Framaforms puts first. */
static gboolean
names_submissions (const EntenteCsvRow *row)
{
  guint n_about = 0;

  for (guint i = 0; i < row->n_cells; i++)
    {
      g_autofree char *words = _entente_answer_words_fold (row->cells[i]);

      n_about += _entente_answer_words_are_about (words) ? 1 : 0;
    }
  return n_about >= 3;
}

/* Index of the last line of headings; the first, unless they take more. */
static guint
find_headings (const EntenteAnswerSource *self)
{
  for (guint i = 0; i < MIN (self->rows->len, LINES_OF_HEADINGS); i++)
    if (names_submissions (get_row (self, i)))
      return i;
  return 0;
}

static gboolean
has_one_cell (const EntenteCsvRow *row)
{
  guint n = 0;

  for (guint i = 0; i < row->n_cells; i++)
    n += *row->cells[i] != '\0' ? 1 : 0;
  return n == 1;
}

/* (nullable): the line that says what the choices below are of; the name of the form, alone on its
   line, says nothing */
static const EntenteCsvRow *
get_groups (const EntenteAnswerSource *self, guint index)
{
  if (index == 0 || (index == 1 && has_one_cell (get_row (self, 0))))
    return NULL;
  return get_row (self, index - 1);
}

/* "What did you do? [Cooking]" */
static EntenteAnswerHeading *
make_heading (const char *text)
{
  EntenteAnswerHeading *self = g_new0 (EntenteAnswerHeading, 1);
  g_autofree char *trimmed = _entente_answer_markup_strip (text);
  char *bracket = g_str_has_suffix (trimmed, "]") ? strrchr (trimmed, '[') : NULL;

  self->whole = g_strdup (trimmed);
  if (bracket == NULL || bracket == trimmed)
    {
      self->group = g_strdup ("");
      self->heading = _entente_answer_words_fold (trimmed);
      return self;
    }
  self->heading = _entente_answer_words_fold (bracket);
  *bracket = '\0';
  self->group = _entente_answer_words_fold (trimmed);
  return self;
}

/* Under the question that stands in the line above, or that stood there last. */
static EntenteAnswerHeading *
make_sub_heading (const char *group_markup, const char *markup)
{
  EntenteAnswerHeading *self = g_new0 (EntenteAnswerHeading, 1);
  g_autofree char *group = _entente_answer_markup_strip (group_markup);
  g_autofree char *text = _entente_answer_markup_strip (markup);

  self->group = _entente_answer_words_fold (group);
  self->heading = _entente_answer_words_fold (text);
  self->whole = *group != '\0' && *text != '\0' ? g_strdup_printf ("%s [%s]", group, text)
                                                : g_strdup (*text != '\0' ? text : group);
  return self;
}

static void
read_headings (EntenteAnswerSource *self, guint index)
{
  const EntenteCsvRow *row = get_row (self, index);
  const EntenteCsvRow *above = get_groups (self, index);
  const guint n_columns = MAX (row->n_cells, above != NULL ? above->n_cells : 0);
  const char *group = "";

  for (guint i = 0; i < n_columns; i++)
    {
      if (above != NULL && *get_cell (above, i) != '\0')
        group = get_cell (above, i);
      g_ptr_array_add (self->headings, above != NULL ? make_sub_heading (group, get_cell (row, i))
                                                     : make_heading (get_cell (row, i)));
    }
}

/* Reading */

static gboolean
check (const EntenteAnswerSource *self, GError **error)
{
  if (self->first < self->rows->len && self->headings->len > 0)
    return TRUE;
  g_set_error_literal (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_EMPTY,
                       _ ("There are no answers in this file: it needs a line of headings and one "
                          "line for each answer."));
  return FALSE;
}

EntenteAnswerSource *
_entente_answer_source_read (GBytes *content, GError **error)
{
  g_autoptr (EntenteAnswerSource) self = NULL;
  g_autofree char *text = entente_text_decode (content, NULL, error);
  GPtrArray *rows;
  guint headings;

  if (text == NULL)
    return NULL;
  rows = entente_csv_read (text, NULL, error);
  if (rows == NULL)
    return NULL;
  self = g_new0 (EntenteAnswerSource, 1);
  self->rows = rows;
  self->headings = g_ptr_array_new_with_free_func (free_heading);
  if (rows->len > 0)
    {
      headings = find_headings (self);
      self->first = headings + 1;
      read_headings (self, headings);
    }
  return check (self, error) ? g_steal_pointer (&self) : NULL;
}

guint
_entente_answer_source_get_n_rows (const EntenteAnswerSource *self)
{
  return self->rows->len - self->first;
}

guint
_entente_answer_source_get_line (const EntenteAnswerSource *self, guint row)
{
  return get_row (self, self->first + row)->line;
}

const char *
_entente_answer_source_get_cell (const EntenteAnswerSource *self, guint row, guint column)
{
  return get_cell (get_row (self, self->first + row), column);
}
