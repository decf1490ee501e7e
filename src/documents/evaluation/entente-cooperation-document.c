/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-cooperation-document.h"

#include "evaluation/entente-cooperation-blocks.h"
#include "evaluation/entente-evaluation-blocks.h"

#include <glib/gi18n-lib.h>

/* A box to tick, in every font that has dingbats; the words of the header say which mark it is. */
#define BOX "☐"
#define N_COLUMNS (ENTENTE_COOPERATION_HIGHEST + 2)

struct _EntenteCooperationDocument
{
  EntenteDocument parent_instance;

  gboolean is_sheet;
};

G_DEFINE_FINAL_TYPE (EntenteCooperationDocument,
                     entente_cooperation_document,
                     ENTENTE_TYPE_DOCUMENT)

/* The sheet */

static GPtrArray *
make_marks (EntentePaperBlocks *paper)
{
  GPtrArray *header = _entente_paper_blocks_texts ();

  g_ptr_array_add (header, _entente_paper_blocks_say (paper, "statement"));
  for (int mark = 1; mark <= ENTENTE_COOPERATION_HIGHEST; mark++)
    {
      g_autofree char *text = g_strdup_printf ("%d", mark);

      _entente_evaluation_blocks_add_cell (paper, header, text);
    }
  g_ptr_array_add (header, _entente_paper_blocks_say (paper, "dont-know"));

  return header;
}

static GPtrArray *
make_statement (EntentePaperBlocks *paper, const char *statement)
{
  GPtrArray *row = _entente_paper_blocks_texts ();

  _entente_evaluation_blocks_add_cell (paper, row, statement);
  for (guint i = 1; i < N_COLUMNS; i++)
    _entente_evaluation_blocks_add_cell (paper, row, BOX);

  return row;
}

static void
add_dimension (EntentePaperBlocks *paper, const EntenteCooperationDimension *dimension)
{
  static const EntenteTableColumn columns[N_COLUMNS] = {
    { 0.58, ENTENTE_COLUMN_START },  { 0.06, ENTENTE_COLUMN_CENTER }, { 0.06, ENTENTE_COLUMN_CENTER },
    { 0.06, ENTENTE_COLUMN_CENTER }, { 0.06, ENTENTE_COLUMN_CENTER }, { 0.06, ENTENTE_COLUMN_CENTER },
    { 0.12, ENTENTE_COLUMN_CENTER },
  };
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GPtrArray) header = make_marks (paper);

  for (guint i = 0; i < ENTENTE_COOPERATION_STATEMENTS; i++)
    g_ptr_array_add (rows, make_statement (paper, dimension->statements[i]));
  _entente_evaluation_blocks_add_heading (paper, 2, dimension->title);
  _entente_paper_blocks_add_table (paper, columns, N_COLUMNS, header, rows, NULL, "sheet-summary");
}

static void
compose_sheet (EntentePaperBlocks *paper)
{
  const EntenteCooperationDimension *grid = entente_cooperation_grid_get (paper->language);
  EntentePaperFacts facts;

  _entente_paper_facts_init (&facts);
  _entente_paper_blocks_add_fact (paper, &facts, "organization", "", TRUE);
  _entente_paper_blocks_add_fact (paper, &facts, "date", "", TRUE);
  _entente_paper_blocks_add_facts (paper, &facts);
  _entente_paper_blocks_add_paragraph (paper, ENTENTE_PARAGRAPH_BODY,
                                       _entente_paper_blocks_say (paper, "how-to"));
  for (guint i = 0; i < ENTENTE_COOPERATION_DIMENSIONS; i++)
    add_dimension (paper, &grid[i]);
  _entente_paper_blocks_add_heading (paper, 2, "comment");
  _entente_paper_blocks_add_lines (paper, "comment", 4);
}

/* What came of it */

static void
add_round (EntentePaperBlocks *paper, EntenteCooperationRound *round,
           EntenteCooperationResults *results)
{
  g_autofree char *title = _entente_cooperation_blocks_dup_title (paper, round);
  g_autofree char *day = _entente_paper_blocks_dup_day (paper, ENTENTE_RECORD (round),
                                                        ENTENTE_COOPERATION_ROUND_HELD_ON);
  g_autofree char *count = _entente_evaluation_blocks_dup_count (
    paper, entente_cooperation_results_get_n_sheets (results));
  EntentePaperFacts facts;

  _entente_paper_facts_init (&facts);
  _entente_paper_blocks_add_fact (paper, &facts, "round", title, FALSE);
  _entente_paper_blocks_add_fact (paper, &facts, "date", day, FALSE);
  _entente_paper_blocks_add_fact (paper, &facts, "sheets", count, FALSE);
  _entente_paper_blocks_add_facts (paper, &facts);
}

static void
compose_results (EntentePaperBlocks *paper)
{
  g_autoptr (EntenteCooperationRound) before = NULL;
  g_autoptr (EntenteCooperationRound) round
    = _entente_cooperation_blocks_find_rounds (paper->store, &before);
  g_autoptr (EntenteCooperationResults) earlier = NULL;
  g_autoptr (EntenteCooperationResults) results = NULL;

  if (round == NULL)
    {
      _entente_paper_blocks_add_paragraph (paper, ENTENTE_PARAGRAPH_BODY,
                                           _entente_paper_blocks_say (paper, "nothing"));
      return;
    }
  if (before != NULL)
    earlier = entente_cooperation_results_new (before);
  results = entente_cooperation_results_new (round);
  add_round (paper, round, results);
  _entente_paper_blocks_add_heading (paper, 2, "dots");
  _entente_cooperation_blocks_add_dots (paper, results);
  _entente_cooperation_blocks_add_table (paper, results, earlier);
  _entente_paper_blocks_add_heading (paper, 2, "radar");
  _entente_cooperation_blocks_add_radar (paper, results, earlier);
  _entente_cooperation_blocks_add_steps (paper, results);
  _entente_cooperation_blocks_add_facts (paper);
  if (entente_record_is_filled (ENTENTE_RECORD (round), ENTENTE_COOPERATION_ROUND_NOTES))
    {
      _entente_paper_blocks_add_heading (paper, 2, "kept");
      _entente_paper_blocks_add_markdown (
        paper,
        entente_record_get_text (ENTENTE_RECORD (round), ENTENTE_COOPERATION_ROUND_NOTES));
    }
}

static EntenteComposition *
entente_cooperation_document_compose (EntenteDocument *document, EntenteFill fill, GPtrArray *gaps)
{
  EntentePaperBlocks paper = { .project = NULL };

  if (ENTENTE_COOPERATION_DOCUMENT (document)->is_sheet)
    fill = ENTENTE_FILL_BLANK;
  _entente_evaluation_blocks_begin (&paper, document, "cooperation", fill, gaps, FALSE);
  if (paper.blank)
    compose_sheet (&paper);
  else
    compose_results (&paper);
  _entente_evaluation_blocks_clear (&paper);

  return paper.composition;
}

static void
entente_cooperation_document_class_init (EntenteCooperationDocumentClass *klass)
{
  ENTENTE_DOCUMENT_CLASS (klass)->compose = entente_cooperation_document_compose;
}

static void
entente_cooperation_document_init (EntenteCooperationDocument *self)
{
}

static EntenteDocument *
make (EntenteProject *project, gboolean is_sheet, const char *path, const char *title,
      const char *name)
{
  g_autofree char *file_name = _entente_paper_blocks_dup_file_name (project, name, NULL);
  EntenteCooperationDocument *self = g_object_new (ENTENTE_TYPE_COOPERATION_DOCUMENT,
                                                   "project", project,
                                                   "path", path,
                                                   "title", title,
                                                   "file-name", file_name,
                                                   NULL);

  self->is_sheet = is_sheet;
  return ENTENTE_DOCUMENT (self);
}

/**
 * entente_cooperation_document_new:
 * @project: a project
 *
 * Returns: (transfer full): its last self-assessment compared with the one before; blank, the sheet
 *   to fill in
 */
EntenteDocument *
entente_cooperation_document_new (EntenteProject *project)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);

  return make (project, FALSE, "cooperation", _("Self-assessment of the cooperation"),
               C_ ("file name", "self-assessment"));
}

/**
 * entente_cooperation_document_new_sheet:
 * @project: a project
 *
 * Returns: (transfer full): the sheet that each organisation fills in
 */
EntenteDocument *
entente_cooperation_document_new_sheet (EntenteProject *project)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);

  return make (project, TRUE, "cooperation/sheet", _("Sheet of the self-assessment"),
               C_ ("file name", "self-assessment-sheet"));
}
