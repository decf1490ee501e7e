/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-evaluation-blocks.h"

#include "entente-civil-date.h"
#include "entente-decimal.h"
#include "entente-typography.h"

#include <math.h>

#define NO_FIGURE "–"

void
_entente_evaluation_blocks_begin (EntentePaperBlocks *self, EntenteDocument *document,
                                  const char *group, EntenteFill fill, GPtrArray *gaps,
                                  gboolean landscape)
{
  EntenteProject *project = entente_document_get_project (document);
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (project));

  self->language = entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_LANGUAGE);
  self->words = entente_words_new (self->language, group);
  self->common = entente_words_new (self->language, "evaluation-papers");
  _entente_paper_blocks_begin (self, document, fill, gaps, landscape);
}

void
_entente_evaluation_blocks_clear (EntentePaperBlocks *self)
{
  g_clear_pointer (&self->words, entente_words_unref);
  g_clear_pointer (&self->common, entente_words_unref);
}

static void
append (EntentePaperBlocks *self, EntenteBlock *block)
{
  entente_composition_append (self->composition, block);
  g_object_unref (block);
}

void
_entente_evaluation_blocks_add_heading (EntentePaperBlocks *self, guint level, const char *text)
{
  g_autoptr (EntenteRichText) rich = _entente_paper_blocks_set (self, text, ENTENTE_TEXT_PLAIN);

  append (self, entente_heading_block_new (level, NULL, rich));
}

void
_entente_evaluation_blocks_add_words (EntentePaperBlocks *self, EntenteParagraphStyle style,
                                      const char *text)
{
  if (*text != '\0')
    _entente_paper_blocks_add_paragraph (
      self, style, _entente_paper_blocks_set (self, text, ENTENTE_TEXT_PLAIN));
}

void
_entente_evaluation_blocks_add_list (EntentePaperBlocks *self, const char *const *texts)
{
  g_autoptr (GPtrArray) items
    = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autoptr (EntenteRichText) text
        = _entente_paper_blocks_set (self, texts[i], ENTENTE_TEXT_PLAIN);
      GPtrArray *item = g_ptr_array_new_with_free_func (g_object_unref);

      g_ptr_array_add (item, entente_paragraph_block_new (ENTENTE_PARAGRAPH_BODY, text));
      g_ptr_array_add (items, item);
    }
  if (items->len > 0)
    append (self, entente_list_block_new (FALSE, 1, items));
}

void
_entente_evaluation_blocks_add_cell (EntentePaperBlocks *self, GPtrArray *row, const char *text)
{
  g_ptr_array_add (row, _entente_paper_blocks_set (self, text, ENTENTE_TEXT_PLAIN));
}

void
_entente_evaluation_blocks_add_note (EntentePaperBlocks *self, EntenteRichText *cell,
                                     const char *note)
{
  g_autofree char *corrected = NULL;

  if (*note == '\0')
    return;

  corrected = entente_typography_correct (note, self->language);
  if (!entente_rich_text_is_empty (cell))
    entente_rich_text_append_break (cell);
  entente_rich_text_append (cell, corrected, ENTENTE_TEXT_SMALL);
}

EntenteRichText *
_entente_evaluation_blocks_make_blank (EntentePaperBlocks *self, double width_mm, const char *what,
                                       char *label, EntenteRecord *record, guint field)
{
  EntenteRichText *text = entente_rich_text_new (NULL);

  entente_rich_text_append_blank (text, width_mm, entente_words_get (self->words, what));
  _entente_paper_blocks_add_gap (self, label, record, field, TRUE);
  g_free (label);

  return text;
}

char *
_entente_evaluation_blocks_dup_dates (EntentePaperBlocks *self)
{
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (self->project));
  GDate first, last;

  if (!entente_record_get_date (details, ENTENTE_PROJECT_DETAILS_STARTS_ON, &first))
    return g_strdup ("");
  if (!entente_record_get_date (details, ENTENTE_PROJECT_DETAILS_ENDS_ON, &last))
    last = first;

  return entente_date_format_period (&first, &last, self->language);
}

char *
_entente_evaluation_blocks_dup_names (EntentePaperBlocks *self, gboolean members)
{
  g_autoptr (GPtrArray) organizations = entente_organization_list (self->store, members);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < organizations->len; i++)
    g_ptr_array_add (names, (char *) entente_record_get_text (organizations->pdata[i],
                                                              ENTENTE_ORGANIZATION_NAME));
  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **) names->pdata);
}

/* The last cell holds the row open: it is never one that goes on. */
GPtrArray *
_entente_evaluation_blocks_make_empty_row (guint n_columns, guint n_lines)
{
  GPtrArray *row = _entente_paper_blocks_texts ();

  for (guint i = 0; i < n_columns; i++)
    g_ptr_array_add (row, entente_rich_text_new (NULL));
  for (guint i = 1; i < n_lines; i++)
    entente_rich_text_append_break (row->pdata[n_columns - 1]);
  entente_rich_text_append (row->pdata[n_columns - 1], ENTENTE_NO_BREAK_SPACE, ENTENTE_TEXT_PLAIN);

  return row;
}

void
_entente_evaluation_blocks_add_table (EntentePaperBlocks *self, const EntenteTableColumn *columns,
                                      guint n_columns, GPtrArray *header, GPtrArray *rows,
                                      GArray *joins, const char *summary)
{
  const char *words = entente_words_get (self->words, summary);
  g_autofree EntenteTableColumn *drawn = g_memdup2 (columns, n_columns * sizeof *columns);

  for (guint i = 1; self->blank && i < n_columns; i++)
    drawn[i].divided = TRUE;
  append (self, joins != NULL
                  ? entente_table_block_new_joined (drawn, n_columns, header, rows, joins, words)
                  : entente_table_block_new (drawn, n_columns, header, rows, words));
}

/* To one decimal, always: figures stand under each other. */
char *
_entente_evaluation_blocks_dup_figure (EntentePaperBlocks *self, double value)
{
  if (isnan (value))
    return g_strdup (NO_FIGURE);

  return entente_decimal_format_fixed ((EntenteDecimal) floor (value * ENTENTE_DECIMAL_ONE + 0.5),
                                       1, self->language);
}

char *
_entente_evaluation_blocks_dup_share (EntentePaperBlocks *self, double share)
{
  g_autofree char *figure = NULL;

  if (isnan (share))
    return g_strdup (NO_FIGURE);

  figure = _entente_evaluation_blocks_dup_count (self, (gint64) floor (share * 100 + 0.5));
  return g_strconcat (
    figure, self->language == ENTENTE_LANGUAGE_FRENCH ? ENTENTE_NO_BREAK_SPACE "%" : "%", NULL);
}

char *
_entente_evaluation_blocks_dup_count (EntentePaperBlocks *self, gint64 count)
{
  return entente_decimal_format (count * ENTENTE_DECIMAL_ONE, self->language);
}
