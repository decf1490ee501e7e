/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-evaluation-blocks.h"
#include "evaluation/entente-question-choice.h"
#include "evaluation/entente-question-result.h"
#include "evaluation/entente-result-blocks.h"

#define LINES_OF_WRITING 6

/* A box for strokes, as high as a line to write on, and one for what they come to. */
static void
add_row (EntentePaperBlocks *self, GPtrArray *rows, const char *label)
{
  GPtrArray *row = _entente_paper_blocks_texts ();

  _entente_evaluation_blocks_add_cell (self, row, label);
  g_ptr_array_add (row, entente_rich_text_new (NULL));
  g_ptr_array_add (row, entente_rich_text_new (NULL));
  g_ptr_array_add (rows, row);
}

static char *
dup_label (EntenteQuestion *question, const EntenteResultBin *bin, guint place)
{
  const char letter = entente_question_choice_get_letter (place);

  if (bin->choice == 0 || letter == '\0')
    return g_strdup (bin->label);
  return g_strdup_printf ("%c  %s", letter, bin->label);
}

static void
add_table (EntentePaperBlocks *self, EntenteQuestion *question, GPtrArray *bins)
{
  static const EntenteTableColumn columns[] = {
    { 0.38, ENTENTE_COLUMN_START },
    { 0.48, ENTENTE_COLUMN_START, TRUE },
    { 0.14, ENTENTE_COLUMN_START, TRUE },
  };
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GPtrArray) header
    = _entente_paper_blocks_header (self, "tally-answer", "tally-marks", "tally-count", NULL);
  g_autoptr (EntenteBlock) table = NULL;

  for (guint i = 0; i < bins->len; i++)
    {
      g_autofree char *label = dup_label (question, bins->pdata[i], i);

      add_row (self, rows, label);
    }
  if (entente_record_get_boolean (ENTENTE_RECORD (question), ENTENTE_QUESTION_NOT_CONCERNED))
    add_row (self, rows, entente_words_get (self->words, "figure-not-concerned"));
  add_row (self, rows, entente_words_get (self->words, "tally-blank"));
  table = entente_table_block_new (columns, G_N_ELEMENTS (columns), header, rows,
                                   entente_words_get (self->words, "tally-summary"));
  entente_composition_append (self->composition, table);
}

void
_entente_tally_blocks_add (EntentePaperBlocks *self, EntenteQuestion *question)
{
  g_autoptr (EntenteQuestionResult) empty = entente_question_result_new (question, NULL, 0);

  _entente_result_blocks_add_heading (self, question);
  if (empty->bins->len > 0)
    add_table (self, question, empty->bins);
  else
    _entente_paper_blocks_add_lines (self, "tally-written", LINES_OF_WRITING);
}
