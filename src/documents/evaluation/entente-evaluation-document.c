/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-evaluation-document.h"

#include "evaluation/entente-evaluation-blocks.h"
#include "evaluation/entente-frame-blocks.h"

#include <glib/gi18n-lib.h>

struct _EntenteEvaluationDocument
{
  EntenteDocument parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteEvaluationDocument,
                     entente_evaluation_document,
                     ENTENTE_TYPE_DOCUMENT)

static void
add_project (EntentePaperBlocks *paper, const EntenteFigureSources *sources)
{
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (paper->project));
  g_autofree char *dates = _entente_evaluation_blocks_dup_dates (paper);
  g_autofree char *members = _entente_evaluation_blocks_dup_names (paper, TRUE);
  g_autofree char *today = _entente_paper_blocks_dup_date (paper, &sources->today);
  EntentePaperFacts facts;

  _entente_paper_facts_init (&facts);
  _entente_paper_blocks_add_fact (paper, &facts, "dates", dates, TRUE);
  _entente_paper_blocks_add_fact (
    paper, &facts, "place", entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_PLACE), FALSE);
  _entente_paper_blocks_add_fact (paper, &facts, "members", members, TRUE);
  _entente_paper_blocks_add_fact (paper, &facts, "as-of", today, TRUE);
  _entente_paper_blocks_add_facts (paper, &facts);
}

/* Half a page that says what evaluating is, on the empty model too. */
static void
add_reminder (EntentePaperBlocks *paper)
{
  static const char *const keys[][2]
    = { { "why", "why-text" }, { "when", "when-text" }, { "how", "how-text" } };
  g_autoptr (GPtrArray) names = _entente_paper_blocks_texts ();
  g_autoptr (GPtrArray) texts = _entente_paper_blocks_texts ();
  g_autoptr (EntenteBlock) block = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_ptr_array_add (names, _entente_paper_blocks_say (paper, keys[i][0]));
      g_ptr_array_add (texts, _entente_paper_blocks_say (paper, keys[i][1]));
    }
  block = entente_key_value_block_new (names, texts);
  _entente_paper_blocks_add_heading (paper, 2, "reminder");
  entente_composition_append (paper->composition, block);
}

static EntenteComposition *
entente_evaluation_document_compose (EntenteDocument *document, EntenteFill fill, GPtrArray *gaps)
{
  EntentePaperBlocks paper = { .project = NULL };
  EntenteFigureSources sources;
  g_autoptr (EntenteFrame) frame = NULL;

  _entente_evaluation_blocks_begin (&paper, document, "evaluation-sheet", fill, gaps, TRUE);
  entente_project_init_figure_sources (paper.project, &sources);
  frame = entente_frame_new (paper.store);
  add_project (&paper, &sources);
  add_reminder (&paper);
  _entente_paper_blocks_add_heading (&paper, 2, "frame");
  _entente_frame_blocks_add_table (&paper, frame);
  if (paper.blank || _entente_frame_blocks_has_outcome (frame))
    {
      _entente_paper_blocks_add_heading (&paper, 2, "outcome");
      _entente_frame_blocks_add_outcome (&paper, frame, &sources);
    }
  _entente_evaluation_blocks_clear (&paper);

  return paper.composition;
}

static void
entente_evaluation_document_class_init (EntenteEvaluationDocumentClass *klass)
{
  ENTENTE_DOCUMENT_CLASS (klass)->compose = entente_evaluation_document_compose;
}

static void
entente_evaluation_document_init (EntenteEvaluationDocument *self)
{
}

/**
 * entente_evaluation_document_new:
 * @project: a project
 *
 * Returns: (transfer full): its evaluation sheet
 */
EntenteDocument *
entente_evaluation_document_new (EntenteProject *project)
{
  g_autofree char *file_name = NULL;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);

  file_name
    = _entente_paper_blocks_dup_file_name (project, C_ ("file name", "evaluation-sheet"), NULL);
  return g_object_new (ENTENTE_TYPE_EVALUATION_DOCUMENT,
                       "project", project,
                       "path", "evaluation",
                       "title", _("Evaluation sheet"),
                       "file-name", file_name,
                       NULL);
}
