/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-decision-record-document.h"

#include "entente-markdown.h"
#include "meetings/entente-minutes-blocks.h"

#include <glib/gi18n-lib.h>

#define CELL_WIDTH 40 /* mm */
#define DUE_WIDTH 28

struct _EntenteDecisionRecordDocument
{
  EntenteMeetingDocument parent_instance;

  gboolean is_wide; /* with a column of due dates, on sheets laid across */
};

G_DEFINE_FINAL_TYPE (EntenteDecisionRecordDocument,
                     entente_decision_record_document,
                     ENTENTE_TYPE_MEETING_DOCUMENT)

/* One record while it is composed. */
typedef struct
{
  EntenteMinutesPaper paper;
  gboolean is_wide;
} Record;

static const char *
get_title (EntenteMinutesPaper *self, const char *key)
{
  return entente_words_get (self->titles, key);
}

static EntenteRichText *
make_blank (EntenteMinutesPaper *self, double width, const char *what)
{
  EntenteRichText *text = entente_rich_text_new (NULL);

  entente_rich_text_append_blank (text, width, entente_words_get (self->paper.words, what));
  return text;
}

static EntenteRichText *
make_item (EntenteMinutesPaper *self, const char *title, guint position)
{
  g_autofree char *numbered = NULL;

  if (self->minutes->blank)
    return make_blank (self, CELL_WIDTH, "point-blank");

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
    return make_blank (self, CELL_WIDTH, "decision-blank");

  text = _entente_paper_blocks_set (&self->paper, name, ENTENTE_TEXT_STRONG);
  entente_rich_text_append_break (text);
  _entente_meeting_blocks_append (&self->paper, text, words, ENTENTE_TEXT_PLAIN);
  entente_rich_text_append_break (text);
  _entente_meeting_blocks_append (&self->paper, text, way, ENTENTE_TEXT_SMALL);
  return text;
}

static EntenteRichText *
make_referents (EntenteMinutesPaper *self, const EntenteMinutesDecision *decision, gboolean with_due)
{
  g_autofree char *names = _entente_minutes_blocks_dup_referents (self, decision);
  g_autofree char *due = _entente_minutes_blocks_dup_due (self, decision);
  EntenteRichText *text;

  if (self->minutes->blank)
    return make_blank (self, CELL_WIDTH, "referent-name");

  text = _entente_paper_blocks_set (&self->paper, names, ENTENTE_TEXT_PLAIN);
  if (!with_due)
    return text;
  if (*names != '\0' && *due != '\0')
    entente_rich_text_append_break (text);
  _entente_meeting_blocks_append (&self->paper, text, due, ENTENTE_TEXT_PLAIN);
  return text;
}

static EntenteRichText *
make_due (EntenteMinutesPaper *self, const EntenteMinutesDecision *decision)
{
  g_autofree char *day = _entente_minutes_blocks_dup_day (self, &decision->due_on);

  if (self->minutes->blank)
    return make_blank (self, DUE_WIDTH, "due-day");

  return _entente_paper_blocks_set (&self->paper, day, ENTENTE_TEXT_PLAIN);
}

static guint
get_n_columns (const Record *record)
{
  return record->is_wide ? 4 : 3;
}

/* A row for each decision, so that those who answer for it stand beside it. */
static void
add_decisions (Record *record,
               GPtrArray *rows,
               const char *title,
               guint position,
               GPtrArray *decisions)
{
  EntenteMinutesPaper *self = &record->paper;

  for (guint i = 0; i < decisions->len; i++)
    {
      GPtrArray *row = _entente_paper_blocks_texts ();

      g_ptr_array_add (row, i == 0 ? make_item (self, title, position) : entente_rich_text_new (NULL));
      g_ptr_array_add (row, make_decision (self, decisions->pdata[i]));
      g_ptr_array_add (row, make_referents (self, decisions->pdata[i], !record->is_wide));
      if (record->is_wide)
        g_ptr_array_add (row, make_due (self, decisions->pdata[i]));
      g_ptr_array_add (rows, row);
    }
}

static void
add_point (Record *record, GPtrArray *rows, const EntenteMinutesPoint *point, guint position)
{
  EntenteMinutesPaper *self = &record->paper;
  GPtrArray *row;
  const char *nothing = point->state == ENTENTE_AGENDA_POSTPONED
                          ? entente_words_get (self->paper.words, "postponed")
                          : get_title (self, "no-decision");

  if (point->decisions->len > 0)
    {
      add_decisions (record, rows, point->title, position, point->decisions);
      return;
    }

  row = _entente_paper_blocks_texts ();
  g_ptr_array_add (row, make_item (self, point->title, position));
  g_ptr_array_add (row, _entente_paper_blocks_set (&self->paper, nothing, ENTENTE_TEXT_PLAIN));
  for (guint i = 2; i < get_n_columns (record); i++)
    g_ptr_array_add (row, entente_rich_text_new (NULL));
  g_ptr_array_add (rows, row);
}

static GPtrArray *
make_header (Record *record)
{
  static const char *const keys[] = { "item", "decision", "referent" };
  static const char *const wide_keys[] = { "item", "decision", "referent-alone", "due" };
  EntenteMinutesPaper *self = &record->paper;
  GPtrArray *header = _entente_paper_blocks_texts ();

  for (guint i = 0; i < get_n_columns (record); i++)
    g_ptr_array_add (header, _entente_paper_blocks_set (
                               &self->paper,
                               get_title (self, record->is_wide ? wide_keys[i] : keys[i]),
                               ENTENTE_TEXT_PLAIN));
  return header;
}

static void
add_table (Record *record)
{
  static const EntenteTableColumn columns[] = {
    { 0.27, ENTENTE_COLUMN_START },
    { 0.45, ENTENTE_COLUMN_START },
    { 0.28, ENTENTE_COLUMN_START },
  };
  static const EntenteTableColumn wide_columns[] = {
    { 0.24, ENTENTE_COLUMN_START },
    { 0.42, ENTENTE_COLUMN_START },
    { 0.2, ENTENTE_COLUMN_START },
    { 0.14, ENTENTE_COLUMN_START },
  };
  EntenteMinutesPaper *self = &record->paper;
  EntenteMinutes *minutes = self->minutes;
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GPtrArray) header = make_header (record);
  g_autoptr (EntenteBlock) table = NULL;

  for (guint i = 0; i < minutes->points->len; i++)
    add_point (record, rows, minutes->points->pdata[i], i + 1);
  add_decisions (record, rows, get_title (self, "outside"), 0, minutes->decisions);
  if (rows->len == 0)
    return;

  table = entente_table_block_new (record->is_wide ? wide_columns : columns, get_n_columns (record),
                                   header, rows, get_title (self, "summary"));
  entente_composition_append (self->paper.composition, table);
}

static EntenteComposition *
entente_decision_record_document_compose (EntenteDocument *document,
                                          EntenteFill fill,
                                          GPtrArray *gaps)
{
  EntenteMeeting *meeting
    = entente_meeting_document_get_meeting (ENTENTE_MEETING_DOCUMENT (document));
  Record record = { .is_wide = ENTENTE_DECISION_RECORD_DOCUMENT (document)->is_wide };
  EntenteComposition *composition
    = _entente_minutes_blocks_begin (&record.paper, document, fill, gaps, meeting,
                                     ENTENTE_MINUTES_DECISIONS, "decision-record", "RD");

  g_object_set (composition, "landscape", record.is_wide, NULL);
  _entente_paper_blocks_add_heading (&record.paper.paper, 2, "decisions");
  add_table (&record);
  _entente_paper_blocks_add_heading (&record.paper.paper, 2, "after");
  _entente_minutes_blocks_end (&record.paper);

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

/**
 * entente_decision_record_document_new_wide:
 * @project: a project
 * @meeting: (nullable): one of its meetings, %NULL for the blank model
 *
 * Returns: (transfer full): the same record on sheets laid across, with a column of due dates
 */
EntenteDocument *
entente_decision_record_document_new_wide (EntenteProject *project, EntenteMeeting *meeting)
{
  g_autofree char *meeting_title = NULL;
  g_autofree char *title = NULL;
  EntenteDocument *self;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);
  g_return_val_if_fail (meeting == NULL || ENTENTE_IS_MEETING (meeting), NULL);

  meeting_title = meeting != NULL ? entente_meeting_dup_title (meeting) : NULL;
  title = meeting != NULL
            ? g_strdup_printf (_ ("Record of decisions with due dates, %s"), meeting_title)
            : g_strdup (_ ("Record of decisions with due dates, blank model"));
  self = _entente_meeting_document_new (ENTENTE_TYPE_DECISION_RECORD_DOCUMENT, project, meeting,
                                        "decisions-landscape", title,
                                        C_ ("file name", "decisions-landscape"));
  ENTENTE_DECISION_RECORD_DOCUMENT (self)->is_wide = TRUE;

  return self;
}
