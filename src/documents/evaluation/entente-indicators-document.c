/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-indicators-document.h"

#include "evaluation/entente-evaluation-blocks.h"
#include "evaluation/entente-indicator-blocks.h"

#include <glib/gi18n-lib.h>

struct _EntenteIndicatorsDocument
{
  EntenteDocument parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteIndicatorsDocument,
                     entente_indicators_document,
                     ENTENTE_TYPE_DOCUMENT)

static void
add_project (EntentePaperBlocks *paper, const EntenteFigureSources *sources)
{
  g_autofree char *dates = _entente_evaluation_blocks_dup_dates (paper);
  g_autofree char *today = _entente_paper_blocks_dup_date (paper, &sources->today);
  EntentePaperFacts facts;

  _entente_paper_facts_init (&facts);
  _entente_paper_blocks_add_fact (paper, &facts, "dates", dates, TRUE);
  _entente_paper_blocks_add_fact (paper, &facts, "as-of", today, TRUE);
  _entente_paper_blocks_add_facts (paper, &facts);
}

/* In the order of the frame. (transfer full) (element-type EntenteIndicator) */
static GPtrArray *
list_indicators (EntenteStore *store)
{
  GPtrArray *indicators = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (EntenteFrame) frame = entente_frame_new (store);
  guint n_rows;
  const EntenteFrameRow *rows = entente_frame_get_rows (frame, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    if (rows[i].level == ENTENTE_FRAME_INDICATOR)
      g_ptr_array_add (indicators, g_object_ref (rows[i].record));

  return indicators;
}

static void
compose_blank (EntentePaperBlocks *paper)
{
  _entente_indicator_blocks_add_table (paper, NULL, NULL);
  _entente_indicator_blocks_add_values (paper, NULL);
}

static void
compose_indicators (EntentePaperBlocks *paper, GPtrArray *indicators,
                    const EntenteFigureSources *sources)
{
  _entente_indicator_blocks_add_states (paper, sources);
  _entente_paper_blocks_add_heading (paper, 2, "table");
  _entente_indicator_blocks_add_table (paper, indicators, sources);
  _entente_indicator_blocks_add_charts (paper, indicators);
  _entente_indicator_blocks_add_values (paper, indicators);
}

static EntenteComposition *
entente_indicators_document_compose (EntenteDocument *document, EntenteFill fill, GPtrArray *gaps)
{
  EntentePaperBlocks paper = { .project = NULL };
  EntenteFigureSources sources;
  g_autoptr (GPtrArray) indicators = NULL;

  _entente_evaluation_blocks_begin (&paper, document, "indicator-table", fill, gaps, TRUE);
  entente_project_init_figure_sources (paper.project, &sources);
  indicators = list_indicators (paper.store);
  add_project (&paper, &sources);
  if (paper.blank)
    compose_blank (&paper);
  else if (indicators->len > 0)
    compose_indicators (&paper, indicators, &sources);
  else
    _entente_paper_blocks_add_paragraph (&paper, ENTENTE_PARAGRAPH_BODY,
                                         _entente_paper_blocks_say (&paper, "nothing"));
  _entente_evaluation_blocks_clear (&paper);

  return paper.composition;
}

static void
entente_indicators_document_class_init (EntenteIndicatorsDocumentClass *klass)
{
  ENTENTE_DOCUMENT_CLASS (klass)->compose = entente_indicators_document_compose;
}

static void
entente_indicators_document_init (EntenteIndicatorsDocument *self)
{
}

/**
 * entente_indicators_document_new:
 * @project: a project
 *
 * Returns: (transfer full): the table of its indicators
 */
EntenteDocument *
entente_indicators_document_new (EntenteProject *project)
{
  g_autofree char *file_name = NULL;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);

  file_name = _entente_paper_blocks_dup_file_name (project, C_ ("file name", "indicators"), NULL);
  return g_object_new (ENTENTE_TYPE_INDICATORS_DOCUMENT,
                       "project", project,
                       "path", "indicators",
                       "title", _("Table of indicators"),
                       "file-name", file_name,
                       NULL);
}
