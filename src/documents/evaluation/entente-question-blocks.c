/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-question-blocks.h"

#include "entente-decimal.h"
#include "entente-typography.h"
#include "evaluation/entente-evaluation-blocks.h"
#include "evaluation/entente-question-choice.h"

/* A box to tick, in every font that has dingbats. */
#define BOX "☐"
#define APART "\u2003"

#define LINE_WIDTH 150  /* mm */
#define OTHER_WIDTH 45  /* mm */
#define NUMBER_WIDTH 25 /* mm */
#define LINES_OF_TEXT 3

/* What is asked and its choices stand on one line when they are short. */
#define LONGEST_LINE 46

/* A choice that is longer may be broken over two lines. */
#define LONGEST_WHOLE_CHOICE 40

/* Shares of the width of a table of scales. */
#define STEP_SHARE 0.065
#define NARROW_STEP_SHARE 0.046
#define MOST_WIDE_STEPS 7
#define NOT_CONCERNED_SHARE 0.08

#define N_FACES 3
#define FACE_SIZE 11.0 /* mm */
#define FACE_GAP 14.0  /* mm */

static const char *
get_text (EntenteQuestion *question, guint field)
{
  return entente_record_get_text (ENTENTE_RECORD (question), field);
}

static gboolean
takes_not_concerned (EntenteQuestion *question)
{
  return entente_record_get_boolean (ENTENTE_RECORD (question), ENTENTE_QUESTION_NOT_CONCERNED);
}

static void
append (EntentePaperBlocks *self, EntenteRichText *text, const char *words, EntenteTextMarks marks)
{
  g_autofree char *corrected = entente_typography_correct (words, self->language);

  entente_rich_text_append (text, corrected, marks);
}

EntenteRichText *
_entente_question_blocks_ask (EntentePaperBlocks *self, EntenteQuestion *question,
                              EntenteTextMarks marks)
{
  EntenteRichText *text = entente_rich_text_new (NULL);

  entente_rich_text_append (text, get_text (question, ENTENTE_QUESTION_CODE), ENTENTE_TEXT_STRONG);
  entente_rich_text_append (text, ENTENTE_NO_BREAK_SPACE " ", ENTENTE_TEXT_PLAIN);
  append (self, text, get_text (question, ENTENTE_QUESTION_TEXT), marks);
  if (*get_text (question, ENTENTE_QUESTION_EXPLANATION) != '\0')
    {
      entente_rich_text_append_break (text);
      append (self, text, get_text (question, ENTENTE_QUESTION_EXPLANATION), ENTENTE_TEXT_SMALL);
    }

  return text;
}

/* Scales */

static gboolean
has_same_words (EntenteQuestion *a, EntenteQuestion *b)
{
  return g_str_equal (get_text (a, ENTENTE_QUESTION_LOW_LABEL),
                      get_text (b, ENTENTE_QUESTION_LOW_LABEL))
         && g_str_equal (get_text (a, ENTENTE_QUESTION_HIGH_LABEL),
                         get_text (b, ENTENTE_QUESTION_HIGH_LABEL));
}

/* "1: not at all · 5: fully"; "" where no step has words. */
static char *
dup_legend (EntentePaperBlocks *self, EntenteQuestion *question)
{
  const char *low = get_text (question, ENTENTE_QUESTION_LOW_LABEL);
  const char *high = get_text (question, ENTENTE_QUESTION_HIGH_LABEL);
  g_autofree char *most = g_strdup_printf ("%u", entente_question_get_n_steps (question));
  g_autofree char *first
    = entente_words_format (self->words, "step-words", "step", "1", "words", low, NULL);
  g_autofree char *last
    = entente_words_format (self->words, "step-words", "step", most, "words", high, NULL);

  if (*low == '\0' || *high == '\0')
    return g_strdup (*low != '\0' ? first : *high != '\0' ? last : "");
  return g_strconcat (first, " · ", last, NULL);
}

static gboolean
any_takes_not_concerned (GPtrArray *questions)
{
  for (guint i = 0; i < questions->len; i++)
    if (takes_not_concerned (questions->pdata[i]))
      return TRUE;

  return FALSE;
}

static GPtrArray *
make_header (EntentePaperBlocks *self, GPtrArray *questions, guint n_steps, gboolean with_none)
{
  GPtrArray *header = _entente_paper_blocks_texts ();
  g_autofree char *legend = dup_legend (self, questions->pdata[0]);
  g_autofree char *none = entente_words_format (
    self->words, "step-words", "step", entente_words_get (self->words, "not-concerned-short"),
    "words", entente_words_get (self->words, "not-concerned"), NULL);
  const char *first = *legend != '\0' ? legend : entente_words_get (self->words, "tick-one");
  g_autofree char *both = with_none ? g_strconcat (first, " · ", none, NULL) : g_strdup (first);

  _entente_evaluation_blocks_add_cell (self, header, both);
  for (guint step = 1; step <= n_steps; step++)
    {
      g_autofree char *text = g_strdup_printf ("%u", step);

      _entente_evaluation_blocks_add_cell (self, header, text);
    }
  if (with_none)
    g_ptr_array_add (header, _entente_paper_blocks_say (self, "not-concerned-short"));

  return header;
}

static void
add_box (GPtrArray *row, gboolean is_there)
{
  EntenteRichText *text = entente_rich_text_new (NULL);

  if (is_there)
    entente_rich_text_append (text, BOX, ENTENTE_TEXT_LARGE);
  g_ptr_array_add (row, text);
}

static GPtrArray *
make_scale (EntentePaperBlocks *self, EntenteQuestion *question, const char *legend, guint n_steps,
            gboolean with_none)
{
  GPtrArray *row = _entente_paper_blocks_texts ();
  EntenteRichText *text = _entente_question_blocks_ask (self, question, ENTENTE_TEXT_PLAIN);

  if (*legend != '\0')
    {
      entente_rich_text_append_break (text);
      append (self, text, legend, ENTENTE_TEXT_SMALL | ENTENTE_TEXT_EMPHASIS);
    }
  g_ptr_array_add (row, text);
  for (guint i = 0; i < n_steps; i++)
    add_box (row, TRUE);
  if (with_none)
    add_box (row, takes_not_concerned (question));

  return row;
}

/* What the steps mean stands above, and again wherever it changes. */
static GPtrArray *
make_rows (EntentePaperBlocks *self, GPtrArray *questions, gboolean with_none)
{
  const guint n_steps = entente_question_get_n_steps (questions->pdata[0]);
  GPtrArray *rows = _entente_paper_blocks_rows ();

  for (guint i = 0; i < questions->len; i++)
    {
      const gboolean is_new
        = i > 0 && !has_same_words (questions->pdata[i - 1], questions->pdata[i]);
      g_autofree char *legend
        = is_new ? dup_legend (self, questions->pdata[i]) : g_strdup ("");

      g_ptr_array_add (rows, make_scale (self, questions->pdata[i], legend, n_steps, with_none));
    }
  return rows;
}

static void
fill_columns (EntenteTableColumn *columns, guint n_steps, gboolean with_none)
{
  const double step = n_steps > MOST_WIDE_STEPS ? NARROW_STEP_SHARE : STEP_SHARE;
  const double none = with_none ? NOT_CONCERNED_SHARE : 0;

  columns[0] = (EntenteTableColumn) { 1 - n_steps * step - none, ENTENTE_COLUMN_START };
  for (guint i = 1; i <= n_steps; i++)
    columns[i] = (EntenteTableColumn) { step, ENTENTE_COLUMN_CENTER };
  if (with_none)
    columns[n_steps + 1] = (EntenteTableColumn) { none, ENTENTE_COLUMN_CENTER, TRUE };
}

void
_entente_question_blocks_add_scales (EntentePaperBlocks *self, GPtrArray *questions)
{
  const guint n_steps = entente_question_get_n_steps (questions->pdata[0]);
  const gboolean with_none = any_takes_not_concerned (questions);
  const guint n_columns = 1 + n_steps + (with_none ? 1 : 0);
  g_autofree EntenteTableColumn *columns = g_new0 (EntenteTableColumn, n_columns);
  g_autoptr (GPtrArray) header = make_header (self, questions, n_steps, with_none);
  g_autoptr (GPtrArray) rows = make_rows (self, questions, with_none);
  g_autoptr (EntenteBlock) table = NULL;

  fill_columns (columns, n_steps, with_none);
  /* Not as close as figures: a pen must find its row. */
  table = entente_table_block_new (columns, n_columns, header, rows,
                                   entente_words_get (self->words, "scales-summary"));
  entente_composition_append (self->composition, table);
}

/* Choices */

/* A short choice stays in one piece: the line ends between two of them. */
static char *
dup_whole (EntentePaperBlocks *self, const char *words)
{
  g_autofree char *corrected = entente_typography_correct (words, self->language);
  g_auto (GStrv) parts = NULL;

  if (g_utf8_strlen (corrected, -1) > LONGEST_WHOLE_CHOICE)
    return g_steal_pointer (&corrected);
  parts = g_strsplit (corrected, " ", -1);
  return g_strjoinv (ENTENTE_NO_BREAK_SPACE, parts);
}

static void
append_choice (EntentePaperBlocks *self, EntenteRichText *text, char letter, const char *words)
{
  const char label[] = { letter, '\0' };
  g_autofree char *whole = dup_whole (self, words);

  entente_rich_text_append (text, BOX, ENTENTE_TEXT_LARGE);
  entente_rich_text_append (text, ENTENTE_NO_BREAK_SPACE, ENTENTE_TEXT_PLAIN);
  if (letter != '\0')
    {
      entente_rich_text_append (text, label, ENTENTE_TEXT_STRONG | ENTENTE_TEXT_SMALL);
      entente_rich_text_append (text, ENTENTE_NO_BREAK_SPACE, ENTENTE_TEXT_PLAIN);
    }
  entente_rich_text_append (text, whole, ENTENTE_TEXT_PLAIN);
}

static void
append_choices (EntentePaperBlocks *self, EntenteRichText *text, EntenteQuestion *question)
{
  GListModel *choices = entente_question_get_choices (question);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (EntenteRecord) choice = g_list_model_get_item (choices, i);

      if (i > 0)
        entente_rich_text_append (text, APART " ", ENTENTE_TEXT_PLAIN);
      append_choice (self, text, entente_question_choice_get_letter (i),
                     entente_record_get_text (choice, ENTENTE_QUESTION_CHOICE_TEXT));
      if (!entente_record_get_boolean (choice, ENTENTE_QUESTION_CHOICE_OPEN))
        continue;
      entente_rich_text_append (text, ENTENTE_NO_BREAK_SPACE, ENTENTE_TEXT_PLAIN);
      entente_rich_text_append_blank (text, OTHER_WIDTH,
                                      entente_words_get (self->words, "other"));
    }
  if (takes_not_concerned (question))
    {
      entente_rich_text_append (text, APART " ", ENTENTE_TEXT_PLAIN);
      append_choice (self, text, 'n', entente_words_get (self->words, "not-concerned"));
    }
}

/* Faces */

/* From unhappy to happy: -1, 0, 1. */
static void
draw_face (cairo_t *cr, double x, double y, double radius, int mood)
{
  const double eye = radius * 0.3;

  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_stroke (cr);
  for (int side = -1; side <= 1; side += 2)
    {
      cairo_arc (cr, x + side * eye, y - eye, radius * 0.09, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  cairo_move_to (cr, x - radius * 0.45, y + radius * (0.4 - 0.1 * mood));
  cairo_curve_to (cr, x - radius * 0.2, y + radius * (0.4 + 0.25 * mood), x + radius * 0.2,
                  y + radius * (0.4 + 0.25 * mood), x + radius * 0.45,
                  y + radius * (0.4 - 0.1 * mood));
  cairo_stroke (cr);
}

static void
paint_faces (cairo_t *cr, double width, double height, gpointer data)
{
  const double radius = height / 2 - 1;
  const double along = (FACE_SIZE + FACE_GAP) * height / FACE_SIZE;

  cairo_set_line_width (cr, 1.2);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_source_rgb (cr, 0, 0, 0);
  for (int i = 0; i < N_FACES; i++)
    draw_face (cr, radius + 1 + i * along, height / 2, radius, i - 1);
}

void
_entente_question_blocks_add_faces (EntentePaperBlocks *self, EntenteQuestion *question)
{
  const double width = N_FACES * FACE_SIZE + (N_FACES - 1) * FACE_GAP;
  g_autoptr (EntenteBlock) figure
    = entente_figure_block_new (width, FACE_SIZE, entente_words_get (self->words, "faces"),
                                paint_faces, NULL, NULL);

  EntenteRichText *text = _entente_question_blocks_ask (self, question, ENTENTE_TEXT_STRONG);

  if (takes_not_concerned (question))
    {
      entente_rich_text_append (text, APART " ", ENTENTE_TEXT_PLAIN);
      append_choice (self, text, 'n', entente_words_get (self->words, "not-concerned"));
    }
  _entente_paper_blocks_add_paragraph (self, ENTENTE_PARAGRAPH_BODY, text);
  entente_composition_append (self->composition, figure);
}

/* Numbers */

/* "from 0 to 120"; "" without limits. */
static char *
dup_limits (EntentePaperBlocks *self, EntenteQuestion *question)
{
  EntenteDecimal least = ENTENTE_DECIMAL_NONE;
  EntenteDecimal most = ENTENTE_DECIMAL_NONE;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (entente_decimal_from_text (get_text (question, ENTENTE_QUESTION_LEAST), &least)
      && least != ENTENTE_DECIMAL_NONE)
    from = entente_decimal_format (least, self->language);
  if (entente_decimal_from_text (get_text (question, ENTENTE_QUESTION_MOST), &most)
      && most != ENTENTE_DECIMAL_NONE)
    to = entente_decimal_format (most, self->language);
  if (from == NULL && to == NULL)
    return g_strdup ("");
  return entente_words_format (self->words,
                               from == NULL ? "at-most"
                               : to == NULL ? "at-least"
                                            : "between",
                               "from", from != NULL ? from : "", "to", to != NULL ? to : "", NULL);
}

static void
append_number (EntentePaperBlocks *self, EntenteRichText *text, EntenteQuestion *question)
{
  g_autofree char *limits = dup_limits (self, question);

  entente_rich_text_append_blank (text, NUMBER_WIDTH, entente_words_get (self->words, "number"));
  if (*limits == '\0')
    return;
  entente_rich_text_append (text, " ", ENTENTE_TEXT_PLAIN);
  append (self, text, limits, ENTENTE_TEXT_SMALL);
}

static void
append_lines (EntentePaperBlocks *self, EntenteRichText *text)
{
  for (guint i = 0; i < LINES_OF_TEXT; i++)
    {
      if (i > 0)
        entente_rich_text_append_break (text);
      entente_rich_text_append_blank (text, LINE_WIDTH, entente_words_get (self->words, "answer"));
    }
}

/* Whether the answers have room beside what is asked. */
static gboolean
stands_on_one_line (EntenteQuestion *question)
{
  GListModel *choices = entente_question_get_choices (question);
  glong length = g_utf8_strlen (get_text (question, ENTENTE_QUESTION_TEXT), -1);

  if (*get_text (question, ENTENTE_QUESTION_EXPLANATION) != '\0')
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (EntenteRecord) choice = g_list_model_get_item (choices, i);

      if (entente_record_get_boolean (choice, ENTENTE_QUESTION_CHOICE_OPEN))
        return FALSE;
      length += 4 + g_utf8_strlen (entente_record_get_text (choice, ENTENTE_QUESTION_CHOICE_TEXT), -1);
    }
  return length <= LONGEST_LINE && !takes_not_concerned (question);
}

void
_entente_question_blocks_add (EntentePaperBlocks *self, EntenteQuestion *question)
{
  EntenteRichText *text = _entente_question_blocks_ask (self, question, ENTENTE_TEXT_STRONG);
  const EntenteQuestionKind kind
    = entente_record_get_choice (ENTENTE_RECORD (question), ENTENTE_QUESTION_KIND);

  if (kind == ENTENTE_ASKED_AS_SEVERAL)
    {
      entente_rich_text_append (text, " ", ENTENTE_TEXT_PLAIN);
      append (self, text, entente_words_get (self->words, "several"), ENTENTE_TEXT_SMALL);
    }
  if (kind == ENTENTE_ASKED_AS_TEXT || !stands_on_one_line (question))
    entente_rich_text_append_break (text);
  else
    entente_rich_text_append (text, APART " ", ENTENTE_TEXT_PLAIN);
  if (kind == ENTENTE_ASKED_AS_NUMBER)
    append_number (self, text, question);
  else if (kind == ENTENTE_ASKED_AS_TEXT)
    append_lines (self, text);
  else
    append_choices (self, text, question);
  _entente_paper_blocks_add_paragraph (self, ENTENTE_PARAGRAPH_BODY, text);
}
