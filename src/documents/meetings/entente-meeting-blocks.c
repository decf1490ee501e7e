/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-meeting-blocks.h"

#include "entente-civil-date.h"

void
_entente_meeting_blocks_init (EntentePaperBlocks *self, EntenteDocument *document, const char *group)
{
  EntenteProject *project = entente_document_get_project (document);
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (project));

  self->language = entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_LANGUAGE);
  self->words = entente_words_new (self->language, group);
  self->common = entente_words_new (self->language, "meeting-papers");
}

void
_entente_meeting_blocks_clear (EntentePaperBlocks *self)
{
  g_clear_pointer (&self->words, entente_words_unref);
  g_clear_pointer (&self->common, entente_words_unref);
}

/* Names */

char *
_entente_meeting_blocks_dup_path (EntenteMeeting *meeting, const char *what)
{
  if (meeting == NULL)
    return g_strdup_printf ("model/%s", what);

  return g_strdup_printf ("meeting/%" G_GINT64_FORMAT "/%s",
                          entente_record_get_id (ENTENTE_RECORD (meeting)), what);
}

static gboolean
get_day (EntenteMeeting *meeting, GDate *day)
{
  EntenteMoment start = entente_meeting_get_start (meeting, NULL);

  g_date_clear (day, 1);
  if (start == ENTENTE_MOMENT_NONE)
    return FALSE;

  entente_moment_get_date (start, ENTENTE_MOMENT_STARTS, day);
  return TRUE;
}

char *
_entente_meeting_blocks_dup_file_name (EntenteProject *project,
                                       const char *name,
                                       EntenteMeeting *meeting)
{
  g_autofree char *whom = NULL;
  GDate day;

  if (meeting != NULL && get_day (meeting, &day))
    whom = entente_date_to_iso (&day);

  return _entente_paper_blocks_dup_file_name (project, name, whom);
}

char *
_entente_meeting_blocks_dup_number (EntentePaperBlocks *self,
                                    EntenteMeeting *meeting,
                                    const char *type)
{
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (self->project));
  const char *code = entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_CODE);
  gint64 number;
  GDate day;

  if (meeting == NULL || !get_day (meeting, &day))
    return NULL;
  number = entente_record_get_integer (ENTENTE_RECORD (meeting), ENTENTE_MEETING_NUMBER);
  if (number <= 0)
    return NULL;

  return g_strdup_printf ("%s%s%s-%04d-%03" G_GINT64_FORMAT, code, *code != '\0' ? "-" : "", type,
                          g_date_get_year (&day), number);
}

void
_entente_meeting_blocks_set_footer (EntentePaperBlocks *self,
                                    const char *title,
                                    const char *number,
                                    const char *more)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *footer = NULL;
  const char *all[] = { title, number, more };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i] != NULL && *all[i] != '\0')
      g_ptr_array_add (parts, (gpointer) all[i]);
  g_ptr_array_add (parts, NULL);
  footer = g_strjoinv (" · ", (char **) parts->pdata);
  g_object_set (self->composition, "footer", footer, NULL);
}

char *
_entente_meeting_blocks_dup_moment (EntentePaperBlocks *self,
                                    EntenteMoment moment,
                                    gboolean has_time,
                                    EntenteDateStyle style)
{
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;
  GDate date;

  if (moment == ENTENTE_MOMENT_NONE)
    return g_strdup ("");

  g_date_clear (&date, 1);
  entente_moment_get_date (moment, ENTENTE_MOMENT_STARTS, &date);
  day = entente_typography_format_date (&date, style, self->language);
  if (!has_time)
    return g_steal_pointer (&day);

  time = entente_time_format (entente_moment_get_minute (moment), self->language);
  return entente_words_format (self->common, "when", "day", day, "time", time, NULL);
}

EntenteRichText *
_entente_meeting_blocks_make_room (void)
{
  EntenteRichText *text = entente_rich_text_new (ENTENTE_NO_BREAK_SPACE);

  entente_rich_text_append_break (text);
  entente_rich_text_append (text, ENTENTE_NO_BREAK_SPACE, ENTENTE_TEXT_PLAIN);
  return text;
}

GPtrArray *
_entente_meeting_blocks_make_room_row (guint n_columns)
{
  GPtrArray *row = _entente_paper_blocks_texts ();

  for (guint i = 0; i < n_columns; i++)
    g_ptr_array_add (row, _entente_meeting_blocks_make_room ());
  return row;
}

/* Blocks */

void
_entente_meeting_blocks_append (EntentePaperBlocks *self,
                                EntenteRichText *out,
                                const char *text,
                                EntenteTextMarks marks)
{
  g_autofree char *corrected = entente_typography_correct (text, self->language);

  entente_rich_text_append (out, corrected, marks);
}

void
_entente_meeting_blocks_add_lead (EntentePaperBlocks *self, const char *text)
{
  EntenteRichText *lead = *text != '\0'
                            ? _entente_paper_blocks_set (self, text, ENTENTE_TEXT_PLAIN)
                            : _entente_paper_blocks_blank (self, "blank-title");

  _entente_paper_blocks_add_paragraph (self, ENTENTE_PARAGRAPH_LEAD, lead);
}

void
_entente_meeting_blocks_add_frame (EntentePaperBlocks *self, EntentePaperFacts *facts)
{
  static const EntenteTableColumn columns[] = {
    { 0.24, ENTENTE_COLUMN_START },
    { 0.76, ENTENTE_COLUMN_START },
  };
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (EntenteBlock) block = NULL;

  for (guint i = 0; i < facts->keys->len; i++)
    {
      GPtrArray *row = _entente_paper_blocks_texts ();

      g_ptr_array_add (row, entente_rich_text_ref (facts->keys->pdata[i]));
      g_ptr_array_add (row, entente_rich_text_ref (facts->values->pdata[i]));
      g_ptr_array_add (rows, row);
    }
  block = entente_table_block_new (columns, G_N_ELEMENTS (columns), NULL, rows,
                                   entente_words_get (self->common, "frame"));
  entente_composition_append (self->composition, block);
  g_clear_pointer (&facts->keys, g_ptr_array_unref);
  g_clear_pointer (&facts->values, g_ptr_array_unref);
}

void
_entente_meeting_blocks_add_heading (EntentePaperBlocks *self,
                                     guint level,
                                     const char *number,
                                     const char *text)
{
  g_autoptr (EntenteRichText) words = _entente_paper_blocks_set (self, text, ENTENTE_TEXT_PLAIN);
  g_autoptr (EntenteBlock) block = entente_heading_block_new (level, number, words);

  entente_composition_append (self->composition, block);
}

void
_entente_meeting_blocks_add_words (EntentePaperBlocks *self,
                                   EntenteParagraphStyle style,
                                   const char *text)
{
  if (*text != '\0')
    _entente_paper_blocks_add_paragraph (
      self, style, _entente_paper_blocks_set (self, text, ENTENTE_TEXT_PLAIN));
}
