/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-decision-register-document.h"

#include "entente-markdown.h"
#include "meetings/entente-decision-register.h"
#include "meetings/entente-meeting-blocks.h"

#include <glib/gi18n-lib.h>

#define N_COLUMNS 7
#define BLANK_ROWS 14

struct _EntenteDecisionRegisterDocument
{
  EntenteDocument parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteDecisionRegisterDocument,
                     entente_decision_register_document,
                     ENTENTE_TYPE_DOCUMENT)

static const char *
get_how (EntentePaperBlocks *paper, EntenteRecord *decision)
{
  static const char *const keys[] = { "how-consensus", "how-consent", "how-vote", "how-referred" };

  return entente_words_get (paper->words,
                            keys[entente_record_get_choice (decision, ENTENTE_DECISION_HOW)]);
}

static char *
dup_state (EntentePaperBlocks *paper, EntenteDecision *decision)
{
  static const char *const keys[] = { "to-apply", "applied", "replaced", "dropped" };
  EntenteDecisionState state = entente_decision_get_state (decision);
  EntenteDecision *replacing = entente_decision_get_replacing (decision);
  g_autofree char *number = NULL;

  if (state != ENTENTE_DECISION_REPLACED || replacing == NULL)
    return g_strdup (entente_words_get (paper->words, keys[state]));

  number = g_strdup_printf ("%" G_GINT64_FORMAT,
                            entente_record_get_integer (ENTENTE_RECORD (replacing),
                                                        ENTENTE_DECISION_NUMBER));
  return entente_words_format (paper->words, "replaced-by", "number", number, NULL);
}

static char *
dup_referents (EntentePaperBlocks *paper, EntenteDecision *decision)
{
  g_autoptr (GPtrArray) people = entente_decision_dup_referents (decision);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (entente_record_get_boolean (ENTENTE_RECORD (decision), ENTENTE_DECISION_WHOLE_TEAM))
    return g_strdup (entente_words_get (paper->words, "whole-team"));
  for (guint i = 0; i < people->len; i++)
    g_strv_builder_take (names, entente_person_dup_full_name (people->pdata[i]));
  list = g_strv_builder_end (names);

  return list[0] != NULL ? entente_typography_join ((const char *const *) list, paper->language)
                         : g_strdup ("");
}

/* What was decided, and at which meeting. */
static EntenteRichText *
make_text (EntentePaperBlocks *paper, EntenteRecord *decision)
{
  g_autofree char *line
    = entente_markdown_to_line (entente_record_get_text (decision, ENTENTE_DECISION_TEXT));
  EntenteRichText *text = _entente_paper_blocks_set (paper, line, ENTENTE_TEXT_PLAIN);
  EntenteRecord *meeting = entente_store_get_record (
    paper->store, ENTENTE_TYPE_MEETING,
    entente_record_get_reference (decision, ENTENTE_DECISION_MEETING));

  if (meeting != NULL)
    {
      g_autofree char *title
        = entente_meeting_dup_paper_title (ENTENTE_MEETING (meeting), paper->language);
      g_autofree char *words = entente_words_format (paper->words, "meeting", "title", title, NULL);

      entente_rich_text_append_break (text);
      _entente_meeting_blocks_append (paper, text, words, ENTENTE_TEXT_SMALL);
    }

  return text;
}

static void
add_cell (EntentePaperBlocks *paper, GPtrArray *row, const char *text)
{
  g_ptr_array_add (row, _entente_paper_blocks_set (paper, text, ENTENTE_TEXT_PLAIN));
}

static GPtrArray *
make_row (EntentePaperBlocks *paper, EntenteDecision *decision)
{
  EntenteRecord *record = ENTENTE_RECORD (decision);
  GPtrArray *row = _entente_paper_blocks_texts ();
  GDate day;
  g_autofree char *number = g_strdup_printf (
    "%" G_GINT64_FORMAT, entente_record_get_integer (record, ENTENTE_DECISION_NUMBER));
  g_autofree char *taken = _entente_paper_blocks_dup_day (paper, record, ENTENTE_DECISION_TAKEN_ON);
  g_autofree char *referents = dup_referents (paper, decision);
  g_autofree char *due = entente_decision_get_due (decision, &day)
                           ? _entente_paper_blocks_dup_date (paper, &day)
                           : g_strdup ("");
  g_autofree char *state = dup_state (paper, decision);

  add_cell (paper, row, number);
  add_cell (paper, row, taken);
  g_ptr_array_add (row, make_text (paper, record));
  add_cell (paper, row, get_how (paper, record));
  add_cell (paper, row, referents);
  add_cell (paper, row, due);
  add_cell (paper, row, state);
  return row;
}

static void
add_rows (EntentePaperBlocks *paper, GPtrArray *rows)
{
  g_autoptr (GListModel) decisions = entente_decision_register_new_list (paper->store);

  for (guint i = 0; i < g_list_model_get_n_items (decisions); i++)
    {
      g_autoptr (EntenteDecision) decision = g_list_model_get_item (decisions, i);

      g_ptr_array_add (rows, make_row (paper, decision));
    }
}

static void
add_blank_rows (GPtrArray *rows)
{
  for (guint i = 0; i < BLANK_ROWS; i++)
    g_ptr_array_add (rows, _entente_meeting_blocks_make_room_row (N_COLUMNS));
}

static void
add_table (EntentePaperBlocks *paper)
{
  static const EntenteTableColumn columns[N_COLUMNS] = {
    { 0.05, ENTENTE_COLUMN_END },
    { 0.12, ENTENTE_COLUMN_START },
    { 0.37, ENTENTE_COLUMN_START },
    { 0.11, ENTENTE_COLUMN_START },
    { 0.13, ENTENTE_COLUMN_START },
    { 0.11, ENTENTE_COLUMN_START },
    { 0.11, ENTENTE_COLUMN_START },
  };
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GPtrArray) header = NULL;
  g_autoptr (EntenteBlock) table = NULL;

  if (paper->blank)
    add_blank_rows (rows);
  else
    add_rows (paper, rows);
  if (rows->len == 0)
    {
      _entente_meeting_blocks_add_words (paper, ENTENTE_PARAGRAPH_BODY,
                                         entente_words_get (paper->words, "none"));
      return;
    }

  header = _entente_paper_blocks_header (paper, "number", "taken", "decision", "how", "referents",
                                         "due", "state", NULL);
  table = entente_table_block_new (columns, N_COLUMNS, header, rows,
                                   entente_words_get (paper->words, "summary"));
  entente_composition_append (paper->composition, table);
}

static EntenteComposition *
entente_decision_register_document_compose (EntenteDocument *document,
                                            EntenteFill fill,
                                            GPtrArray *gaps)
{
  EntentePaperBlocks paper = { .project = NULL };

  _entente_meeting_blocks_init (&paper, document, "decision-register");
  _entente_paper_blocks_open (&paper, document, fill, gaps,
                              entente_words_get (paper.words, "title"));
  g_object_set (paper.composition, "landscape", TRUE, NULL);
  _entente_paper_blocks_add_heading (&paper, 1, "title");
  add_table (&paper);
  _entente_meeting_blocks_clear (&paper);

  return paper.composition;
}

static void
entente_decision_register_document_class_init (EntenteDecisionRegisterDocumentClass *klass)
{
  ENTENTE_DOCUMENT_CLASS (klass)->compose = entente_decision_register_document_compose;
}

static void
entente_decision_register_document_init (EntenteDecisionRegisterDocument *self)
{
}

/**
 * entente_decision_register_document_new:
 * @project: a project
 *
 * Returns: (transfer full): the register of its decisions
 */
EntenteDocument *
entente_decision_register_document_new (EntenteProject *project)
{
  g_autofree char *file_name = NULL;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);

  file_name = _entente_meeting_blocks_dup_file_name (
    project, C_ ("file name", "register-of-decisions"), NULL);
  return g_object_new (ENTENTE_TYPE_DECISION_REGISTER_DOCUMENT,
                       "project", project,
                       "path", "decisions",
                       "title", _ ("Register of decisions"),
                       "file-name", file_name,
                       NULL);
}
