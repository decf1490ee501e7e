/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-decision-record-document.h"

#include "entente-markdown.h"
#include "meetings/entente-minutes-blocks.h"

#include <glib/gi18n-lib.h>

#define N_COLUMNS 3
#define CELL_WIDTH 40 /* mm */

struct _EntenteDecisionRecordDocument
{
  EntenteMeetingDocument parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteDecisionRecordDocument,
                     entente_decision_record_document,
                     ENTENTE_TYPE_MEETING_DOCUMENT)

static const char *
get_title (EntenteMinutesPaper *self, const char *key)
{
  return entente_words_get (self->titles, key);
}

static EntenteRichText *
make_blank (EntenteMinutesPaper *self, const char *what)
{
  EntenteRichText *text = entente_rich_text_new (NULL);

  entente_rich_text_append_blank (text, CELL_WIDTH, entente_words_get (self->paper.words, what));
  return text;
}

static EntenteRichText *
make_item (EntenteMinutesPaper *self, const char *title, guint position)
{
  g_autofree char *numbered = NULL;

  if (self->minutes->blank)
    return make_blank (self, "point-blank");

  numbered = position > 0 ? g_strdup_printf ("%u. %s", position, title) : g_strdup (title);
  return _entente_paper_blocks_set (&self->paper, numbered, ENTENTE_TEXT_STRONG);
}

static EntenteRichText *
make_decision (EntenteMinutesPaper *self, const EntenteMinutesDecision *decision)
{
  g_autofree char *name = _entente_minutes_blocks_dup_name (self, decision);
  g_autofree char *words = entente_markdown_to_line (decision->text);
  g_autofree char *way = _entente_minutes_blocks_dup_way (self, decision);
  EntenteRichText *text;

  if (self->minutes->blank)
    return make_blank (self, "decision-blank");

  text = _entente_paper_blocks_set (&self->paper, name, ENTENTE_TEXT_STRONG);
  entente_rich_text_append_break (text);
  _entente_meeting_blocks_append (&self->paper, text, words, ENTENTE_TEXT_PLAIN);
  entente_rich_text_append_break (text);
  _entente_meeting_blocks_append (&self->paper, text, way, ENTENTE_TEXT_SMALL);
  return text;
}

static EntenteRichText *
make_referents (EntenteMinutesPaper *self, const EntenteMinutesDecision *decision)
{
  g_autofree char *names = _entente_minutes_blocks_dup_referents (self, decision);
  g_autofree char *due = _entente_minutes_blocks_dup_due (self, decision);
  EntenteRichText *text;

  if (self->minutes->blank)
    return make_blank (self, "referent-name");

  text = _entente_paper_blocks_set (&self->paper, names, ENTENTE_TEXT_PLAIN);
  if (*names != '\0' && *due != '\0')
    entente_rich_text_append_break (text);
  _entente_meeting_blocks_append (&self->paper, text, due, ENTENTE_TEXT_PLAIN);
  return text;
}

/* A row for each decision, so that those who answer for it stand beside it. */
static void
add_decisions (EntenteMinutesPaper *self,
               GPtrArray *rows,
               const char *title,
               guint position,
               GPtrArray *decisions)
{
  for (guint i = 0; i < decisions->len; i++)
    {
      GPtrArray *row = _entente_paper_blocks_texts ();

      g_ptr_array_add (row, i == 0 ? make_item (self, title, position) : entente_rich_text_new (NULL));
      g_ptr_array_add (row, make_decision (self, decisions->pdata[i]));
      g_ptr_array_add (row, make_referents (self, decisions->pdata[i]));
      g_ptr_array_add (rows, row);
    }
}

static void
add_point (EntenteMinutesPaper *self,
           GPtrArray *rows,
           const EntenteMinutesPoint *point,
           guint position)
{
  GPtrArray *row;
  const char *nothing = point->state == ENTENTE_AGENDA_POSTPONED
                          ? entente_words_get (self->paper.words, "postponed")
                          : get_title (self, "no-decision");

  if (point->decisions->len > 0)
    {
      add_decisions (self, rows, point->title, position, point->decisions);
      return;
    }

  row = _entente_paper_blocks_texts ();
  g_ptr_array_add (row, make_item (self, point->title, position));
  g_ptr_array_add (row, _entente_paper_blocks_set (&self->paper, nothing, ENTENTE_TEXT_PLAIN));
  g_ptr_array_add (row, entente_rich_text_new (NULL));
  g_ptr_array_add (rows, row);
}

static GPtrArray *
make_header (EntenteMinutesPaper *self)
{
  static const char *const keys[N_COLUMNS] = { "item", "decision", "referent" };
  GPtrArray *header = _entente_paper_blocks_texts ();

  for (guint i = 0; i < N_COLUMNS; i++)
    g_ptr_array_add (header, _entente_paper_blocks_set (&self->paper, get_title (self, keys[i]),
                                                        ENTENTE_TEXT_PLAIN));
  return header;
}

static void
add_table (EntenteMinutesPaper *self)
{
  static const EntenteTableColumn columns[N_COLUMNS] = {
    { 0.27, ENTENTE_COLUMN_START },
    { 0.45, ENTENTE_COLUMN_START },
    { 0.28, ENTENTE_COLUMN_START },
  };
  EntenteMinutes *minutes = self->minutes;
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GPtrArray) header = make_header (self);
  g_autoptr (EntenteBlock) table = NULL;

  for (guint i = 0; i < minutes->points->len; i++)
    add_point (self, rows, minutes->points->pdata[i], i + 1);
  add_decisions (self, rows, get_title (self, "outside"), 0, minutes->decisions);
  if (rows->len == 0)
    return;

  table = entente_table_block_new (columns, N_COLUMNS, header, rows, get_title (self, "summary"));
  entente_composition_append (self->paper.composition, table);
}

static EntenteComposition *
entente_decision_record_document_compose (EntenteDocument *document,
                                          EntenteFill fill,
                                          GPtrArray *gaps)
{
  EntenteMeeting *meeting
    = entente_meeting_document_get_meeting (ENTENTE_MEETING_DOCUMENT (document));
  EntenteMinutesPaper self = { .minutes = NULL };
  EntenteComposition *composition
    = _entente_minutes_blocks_begin (&self, document, fill, gaps, meeting,
                                     ENTENTE_MINUTES_DECISIONS, "decision-record", "RD");

  _entente_paper_blocks_add_heading (&self.paper, 2, "decisions");
  add_table (&self);
  _entente_paper_blocks_add_heading (&self.paper, 2, "after");
  _entente_minutes_blocks_end (&self);

  return composition;
}

static void
entente_decision_record_document_class_init (EntenteDecisionRecordDocumentClass *klass)
{
  ENTENTE_DOCUMENT_CLASS (klass)->compose = entente_decision_record_document_compose;
}

static void
entente_decision_record_document_init (EntenteDecisionRecordDocument *self)
{
}

/**
 * entente_decision_record_document_new:
 * @project: a project
 * @meeting: (nullable): one of its meetings, %NULL for the blank model
 *
 * Returns: (transfer full): the record of what it decided
 */
EntenteDocument *
entente_decision_record_document_new (EntenteProject *project, EntenteMeeting *meeting)
{
  g_autofree char *meeting_title = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);
  g_return_val_if_fail (meeting == NULL || ENTENTE_IS_MEETING (meeting), NULL);

  meeting_title = meeting != NULL ? entente_meeting_dup_title (meeting) : NULL;
  title = meeting != NULL ? g_strdup_printf (_ ("Record of decisions, %s"), meeting_title)
                          : g_strdup (_ ("Record of decisions, blank model"));
  return _entente_meeting_document_new (ENTENTE_TYPE_DECISION_RECORD_DOCUMENT, project, meeting, "decisions",
                                        title, C_ ("file name", "decisions"));
}
