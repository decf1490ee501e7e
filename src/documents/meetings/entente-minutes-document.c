/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-minutes-document.h"

#include "entente-markdown.h"
#include "meetings/entente-minutes-blocks.h"

#include <glib/gi18n-lib.h>

#define N_COLUMNS 4
#define NAME_WIDTH 60 /* mm */
#define DAY_WIDTH 40
#define TEXT_WIDTH 110

struct _EntenteMinutesDocument
{
  EntenteMeetingDocument parent_instance;

  /* Owned */
  EntenteMinutes *frozen; /* (nullable): of one approved version; what there is now otherwise */
};

G_DEFINE_FINAL_TYPE (EntenteMinutesDocument,
                     entente_minutes_document,
                     ENTENTE_TYPE_MEETING_DOCUMENT)

static const char *
get_words (EntenteMinutesPaper *self, const char *key)
{
  return entente_words_get (self->paper.words, key);
}

static void
add_note (EntenteMinutesPaper *self, const char *text)
{
  _entente_meeting_blocks_add_words (&self->paper, ENTENTE_PARAGRAPH_NOTE, text);
}

/* Decisions */

/* Those who answer for it and by when: sentences, or lines to write them on. */
static EntenteRichText *
make_duty (EntenteMinutesPaper *self, const EntenteMinutesDecision *decision)
{
  EntenteRichText *text = entente_rich_text_new (NULL);
  g_autofree char *names = _entente_minutes_blocks_dup_referents (self, decision);
  g_autofree char *due = _entente_minutes_blocks_dup_due (self, decision);
  g_autofree char *referents
    = entente_words_format (self->paper.words, "referents", "names", names, NULL);

  if (self->minutes->blank)
    {
      _entente_meeting_blocks_append (&self->paper, text, get_words (self, "referents-blank"),
                                      ENTENTE_TEXT_PLAIN);
      entente_rich_text_append_blank (text, NAME_WIDTH, get_words (self, "referent-name"));
      entente_rich_text_append_break (text);
      _entente_meeting_blocks_append (&self->paper, text, get_words (self, "due-blank"),
                                      ENTENTE_TEXT_PLAIN);
      entente_rich_text_append_blank (text, DAY_WIDTH, get_words (self, "due-day"));
      return text;
    }

  if (*names != '\0')
    _entente_meeting_blocks_append (&self->paper, text, referents, ENTENTE_TEXT_STRONG);
  if (*names != '\0' && *due != '\0')
    entente_rich_text_append (text, " ", ENTENTE_TEXT_PLAIN);
  _entente_meeting_blocks_append (&self->paper, text, due, ENTENTE_TEXT_STRONG);
  return text;
}

static void
add_decision_text (EntenteMinutesPaper *self, const EntenteMinutesDecision *decision)
{
  if (self->minutes->blank || *decision->text == '\0')
    _entente_paper_blocks_add_lines (&self->paper, "decision-blank", 2);
  else
    _entente_paper_blocks_add_markdown (&self->paper, decision->text);
}

static void
add_decision (EntenteMinutesPaper *self, const EntenteMinutesDecision *decision)
{
  g_autofree char *name = _entente_minutes_blocks_dup_name (self, decision);
  g_autofree char *way = _entente_minutes_blocks_dup_way (self, decision);
  EntenteRichText *duty = make_duty (self, decision);

  _entente_meeting_blocks_add_heading (&self->paper, 3, NULL, name);
  add_decision_text (self, decision);
  if (entente_rich_text_is_empty (duty))
    entente_rich_text_unref (duty);
  else
    _entente_paper_blocks_add_paragraph (&self->paper, ENTENTE_PARAGRAPH_BODY, duty);
  add_note (self, way);
}

static void
add_decisions (EntenteMinutesPaper *self, GPtrArray *decisions)
{
  for (guint i = 0; i < decisions->len; i++)
    add_decision (self, decisions->pdata[i]);
}

/* Points */

static void
add_point_title (EntenteMinutesPaper *self, const EntenteMinutesPoint *point, guint position)
{
  g_autofree char *number = g_strdup_printf ("%u", position);
  g_autoptr (EntenteRichText) text
    = *point->title != '\0'
        ? _entente_paper_blocks_set (&self->paper, point->title, ENTENTE_TEXT_PLAIN)
        : entente_rich_text_new (NULL);
  g_autoptr (EntenteBlock) heading = NULL;

  if (*point->title == '\0')
    entente_rich_text_append_blank (text, TEXT_WIDTH, get_words (self, "point-blank"));
  heading = entente_heading_block_new (2, number, text);
  entente_composition_append (self->paper.composition, heading);
}

static void
add_exchanges (EntenteMinutesPaper *self, const EntenteMinutesPoint *point)
{
  if (!self->minutes->blank && *point->exchanges == '\0')
    return;

  _entente_paper_blocks_add_heading (&self->paper, 3, "exchanges");
  if (self->minutes->blank)
    _entente_paper_blocks_add_lines (&self->paper, "exchanges-blank", 4);
  else
    _entente_paper_blocks_add_markdown (&self->paper, point->exchanges);
}

static void
add_point (EntenteMinutesPaper *self, const EntenteMinutesPoint *point, guint position)
{
  add_point_title (self, point, position);
  if (*point->presenter != '\0')
    {
      g_autofree char *presenter
        = entente_words_format (self->paper.words, "presented-by", "name", point->presenter, NULL);

      add_note (self, presenter);
    }
  if (*point->text != '\0')
    _entente_paper_blocks_add_markdown (&self->paper, point->text);
  add_exchanges (self, point);
  add_decisions (self, point->decisions);
  if (point->state == ENTENTE_AGENDA_POSTPONED)
    add_note (self, get_words (self, "postponed"));
}

/* Problems */

static char *
dup_raiser (EntenteMinutesPaper *self, const EntenteMinutesProblem *problem)
{
  const char *raiser
    = *problem->raised_by != '\0' ? problem->raised_by : get_words (self, "nameless");

  if (*problem->organization == '\0')
    return g_strdup (raiser);

  return entente_words_format (self->paper.words, "function-person", "name", raiser, "function",
                               problem->organization, NULL);
}

static GPtrArray *
make_problem (EntenteMinutesPaper *self, const EntenteMinutesProblem *problem)
{
  GPtrArray *row = _entente_paper_blocks_texts ();
  g_autofree char *text = entente_markdown_to_line (problem->text);
  g_autofree char *raiser = dup_raiser (self, problem);
  g_autofree char *due = _entente_minutes_blocks_dup_day (self, &problem->answer_due);
  g_autofree char *answer = entente_markdown_to_line (problem->answer);
  const char *const cells[N_COLUMNS] = { text, raiser, due, answer };

  for (guint i = 0; i < N_COLUMNS; i++)
    g_ptr_array_add (row, _entente_paper_blocks_set (&self->paper, cells[i], ENTENTE_TEXT_PLAIN));
  return row;
}

static void
add_problems (EntenteMinutesPaper *self)
{
  static const EntenteTableColumn columns[N_COLUMNS] = {
    { 0.36, ENTENTE_COLUMN_START },
    { 0.20, ENTENTE_COLUMN_START },
    { 0.18, ENTENTE_COLUMN_START },
    { 0.26, ENTENTE_COLUMN_START },
  };
  GPtrArray *problems = self->minutes->problems;
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GPtrArray) header = NULL;
  g_autoptr (EntenteBlock) table = NULL;

  if (problems->len == 0)
    return;

  _entente_paper_blocks_add_heading (&self->paper, 2, "problems");
  for (guint i = 0; i < problems->len; i++)
    g_ptr_array_add (rows, make_problem (self, problems->pdata[i]));
  header = _entente_paper_blocks_header (&self->paper, "problem", "raised-by", "answer-due",
                                         "answer", NULL);
  table = entente_table_block_new (columns, N_COLUMNS, header, rows,
                                   get_words (self, "problems-summary"));
  entente_composition_append (self->paper.composition, table);
}

static void
add_disagreements (EntenteMinutesPaper *self)
{
  if (!self->minutes->blank && *self->minutes->disagreements == '\0')
    return;

  _entente_paper_blocks_add_heading (&self->paper, 2, "disagreements");
  if (self->minutes->blank)
    _entente_paper_blocks_add_lines (&self->paper, "disagreements", 3);
  else
    _entente_paper_blocks_add_markdown (&self->paper, self->minutes->disagreements);
}

static EntenteComposition *
entente_minutes_document_compose (EntenteDocument *document, EntenteFill fill, GPtrArray *gaps)
{
  EntenteMeeting *meeting
    = entente_meeting_document_get_meeting (ENTENTE_MEETING_DOCUMENT (document));
  EntenteMinutes *frozen = ENTENTE_MINUTES_DOCUMENT (document)->frozen;
  EntenteMinutesPaper self = { .minutes = frozen != NULL ? entente_minutes_ref (frozen) : NULL };
  EntenteComposition *composition
    = _entente_minutes_blocks_begin (&self, document, fill, gaps, meeting, ENTENTE_MINUTES_FULL,
                                     "minutes", "CR");

  for (guint i = 0; i < self.minutes->points->len; i++)
    add_point (&self, self.minutes->points->pdata[i], i + 1);
  if (self.minutes->decisions->len > 0)
    {
      _entente_paper_blocks_add_heading (&self.paper, 2, "outside");
      add_decisions (&self, self.minutes->decisions);
    }
  add_problems (&self);
  add_disagreements (&self);
  _entente_paper_blocks_add_heading (&self.paper, 2, "after");
  _entente_minutes_blocks_end (&self);

  return composition;
}

static void
entente_minutes_document_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_MINUTES_DOCUMENT (object)->frozen, entente_minutes_unref);

  G_OBJECT_CLASS (entente_minutes_document_parent_class)->finalize (object);
}

static void
entente_minutes_document_class_init (EntenteMinutesDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_minutes_document_finalize;
  ENTENTE_DOCUMENT_CLASS (klass)->compose = entente_minutes_document_compose;
}

static void
entente_minutes_document_init (EntenteMinutesDocument *self)
{
}

/**
 * entente_minutes_document_new:
 * @project: a project
 * @meeting: (nullable): one of its meetings, %NULL for the blank model
 *
 * Returns: (transfer full): its minutes
 */
EntenteDocument *
entente_minutes_document_new (EntenteProject *project, EntenteMeeting *meeting)
{
  g_autofree char *meeting_title = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);
  g_return_val_if_fail (meeting == NULL || ENTENTE_IS_MEETING (meeting), NULL);

  meeting_title = meeting != NULL ? entente_meeting_dup_title (meeting) : NULL;
  title = meeting != NULL ? g_strdup_printf (_ ("Minutes, %s"), meeting_title)
                          : g_strdup (_ ("Minutes of a meeting, blank model"));
  return _entente_meeting_document_new (ENTENTE_TYPE_MINUTES_DOCUMENT, project, meeting, "minutes",
                                        title, C_ ("file name", "minutes"));
}

static EntenteMeeting *
find_meeting (EntenteMinutesVersion *version)
{
  EntenteRecord *record = ENTENTE_RECORD (version);
  gint64 id = entente_record_get_reference (record, ENTENTE_MINUTES_VERSION_MEETING);

  if (id == 0)
    return NULL;

  return (EntenteMeeting *) entente_store_get_record (entente_record_get_store (record),
                                                      ENTENTE_TYPE_MEETING, id);
}

/**
 * entente_minutes_document_new_version:
 * @project: a project
 * @version: one of the versions that were approved, perhaps replaced since
 *
 * Returns: (transfer full) (nullable): the minutes as they were approved then, %NULL when their
 *   copy is damaged
 */
EntenteDocument *
entente_minutes_document_new_version (EntenteProject *project, EntenteMinutesVersion *version)
{
  g_autoptr (EntenteMinutes) frozen = NULL;
  g_autofree char *meeting_title = NULL;
  g_autofree char *title = NULL;
  g_autofree char *what = NULL;
  g_autofree char *name = NULL;
  EntenteMeeting *meeting;
  EntenteDocument *self;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);
  g_return_val_if_fail (ENTENTE_IS_MINUTES_VERSION (version), NULL);

  frozen = entente_minutes_new_from_version (version);
  meeting = find_meeting (version);
  if (frozen == NULL || meeting == NULL)
    return NULL;

  meeting_title = entente_meeting_dup_title (meeting);
  /* Translators: %s is the title of a meeting, %u the number of a version */
  title = g_strdup_printf (_ ("Minutes, %s, version %u"), meeting_title, frozen->version);
  what = g_strdup_printf (ENTENTE_MINUTES_DOCUMENT_VERSION "%u", frozen->version);
  name = g_strdup_printf (C_ ("file name", "minutes-version-%u"), frozen->version);
  self = _entente_meeting_document_new (ENTENTE_TYPE_MINUTES_DOCUMENT, project, meeting, what,
                                        title, name);
  ENTENTE_MINUTES_DOCUMENT (self)->frozen = g_steal_pointer (&frozen);
  return self;
}
