/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-report-document.h"

#include "entente-block-markdown.h"
#include "entente-civil-date.h"
#include "evaluation/entente-evaluation-blocks.h"
#include "evaluation/entente-report-blocks.h"

#include <glib/gi18n-lib.h>

struct _EntenteReportDocument
{
  EntenteDocument parent_instance;

  EntenteReportPaper paper;
  EntenteReportReaders reader;
};

G_DEFINE_FINAL_TYPE (EntenteReportDocument, entente_report_document, ENTENTE_TYPE_DOCUMENT)

/* What sections say by themselves; those that are not here are what people type. */
static const struct
{
  EntenteReportPaper paper;
  const char *key;
  gboolean (*add) (EntentePaperBlocks *);
} composers[] = {
  { ENTENTE_REPORT_FINAL, "identity", _entente_report_add_identity },
  { ENTENTE_REPORT_FINAL, "objectives", _entente_report_add_objectives },
  { ENTENTE_REPORT_FINAL, "done", _entente_report_add_done },
  { ENTENTE_REPORT_FINAL, "results", _entente_report_add_results },
  { ENTENTE_REPORT_FINAL, "opinions", _entente_report_add_opinions },
  { ENTENTE_REPORT_FINAL, "effects", _entente_report_add_effects },
  { ENTENTE_REPORT_FINAL, "cooperation", _entente_report_add_cooperation },
  { ENTENTE_REPORT_FINAL, "finances", _entente_report_add_finances },
  { ENTENTE_REPORT_FINAL, "strong-points", _entente_report_add_strong_points },
  { ENTENTE_REPORT_FINAL, "weak-points", _entente_report_add_weak_points },
  { ENTENTE_REPORT_FINAL, "lessons", _entente_report_add_lessons },
  { ENTENTE_REPORT_FINAL, "thanks", _entente_report_add_thanks },
  { ENTENTE_REPORT_FINAL, "annexes", _entente_report_add_annexes },
  { ENTENTE_REPORT_EXPERIENCE, "project", _entente_report_add_sketch },
  { ENTENTE_REPORT_EXPERIENCE, "actors", _entente_report_add_actors },
  { ENTENTE_REPORT_EXPERIENCE, "organization", _entente_report_add_organization },
  { ENTENTE_REPORT_EXPERIENCE, "conditions", _entente_report_add_strong_points },
  { ENTENTE_REPORT_EXPERIENCE, "brakes", _entente_report_add_weak_points },
  { ENTENTE_REPORT_EXPERIENCE, "good-effects", _entente_report_add_good_effects },
  { ENTENTE_REPORT_EXPERIENCE, "bad-effects", _entente_report_add_bad_effects },
  { ENTENTE_REPORT_EXPERIENCE, "improvements", _entente_report_add_lessons },
};

#define LINES_TO_WRITE 4
#define LINES_OF_SHEET 2 /* it stands on one page */
#define DAY_WIDTH 40 /* mm */

/* Sections */

/* What is printed of a section. */
typedef struct
{
  EntentePaperBlocks blocks;
  EntenteReportReaders reader;
} Paper;

static int
find_composer (const EntenteReportPart *part)
{
  for (guint i = 0; i < G_N_ELEMENTS (composers); i++)
    if (composers[i].paper == part->paper && g_str_equal (composers[i].key, part->key))
      return (int) i;

  return -1;
}

static gboolean
compose_itself (Paper *paper, const EntenteReportPart *part)
{
  const int composer = find_composer (part);

  if (composer < 0)
    return FALSE;
  if (paper->reader == ENTENTE_REPORT_FOR_PUBLIC
      && composers[composer].add == _entente_report_add_effects)
    return _entente_report_add_public_effects (&paper->blocks);

  return composers[composer].add (&paper->blocks);
}

static gboolean
add_typed (EntentePaperBlocks *paper, const EntenteReportPart *part,
           EntenteOrganization *organization)
{
  const char *typed
    = paper->blank ? "" : entente_report_get_text (paper->store, part, organization);

  if (*typed == '\0')
    return FALSE;

  _entente_paper_blocks_add_markdown (paper, typed);
  return TRUE;
}

/* A paragraph of each member, under its name. */
static gboolean
add_each (EntentePaperBlocks *paper, const EntenteReportPart *part)
{
  g_autoptr (GPtrArray) members = entente_organization_list (paper->store, TRUE);
  gboolean said = FALSE;

  for (guint i = 0; i < members->len; i++)
    {
      if (*entente_report_get_text (paper->store, part, members->pdata[i]) == '\0')
        continue;
      _entente_evaluation_blocks_add_heading (
        paper, 3, entente_record_get_text (members->pdata[i], ENTENTE_ORGANIZATION_NAME));
      said |= add_typed (paper, part, members->pdata[i]);
    }
  return said;
}

/* What a section says, apart from the rest: nothing is nothing to head. */
static gboolean
compose_part (Paper *paper, const EntenteReportPart *part)
{
  gboolean said = add_typed (&paper->blocks, part, NULL);

  if (!paper->blocks.blank && !entente_report_get_replaces (paper->blocks.store, part))
    said |= compose_itself (paper, part);
  if (part->of_each && !paper->blocks.blank)
    said |= add_each (&paper->blocks, part);

  return said;
}

static void
append_all (EntenteComposition *to, EntenteComposition *from)
{
  GPtrArray *blocks = entente_composition_get_blocks (from);

  for (guint i = 0; i < blocks->len; i++)
    entente_composition_append (to, blocks->pdata[i]);
}

static void
add_part (Paper *self, const EntenteReportPart *part)
{
  EntentePaperBlocks *paper = &self->blocks;
  g_autofree char *title = entente_report_part_dup_title (part, paper->language);
  g_autoptr (EntenteComposition) apart = entente_composition_new (title, paper->language);
  EntenteComposition *whole = paper->composition;
  gboolean said;

  paper->composition = apart;
  said = compose_part (self, part);
  paper->composition = whole;
  if (!said && !part->is_required && !paper->blank)
    return;

  _entente_evaluation_blocks_add_heading (paper, 2, title);
  append_all (whole, apart);
  if (!said)
    _entente_paper_blocks_add_lines (
      paper, "to-write",
      part->paper == ENTENTE_REPORT_EXPERIENCE ? LINES_OF_SHEET : LINES_TO_WRITE);
}

static void
add_parts (EntenteReportDocument *self, Paper *paper)
{
  guint n_parts;
  const EntenteReportPart *parts = entente_report_list_parts (self->paper, &n_parts);

  for (guint i = 0; i < n_parts; i++)
    if (paper->blocks.blank ? (parts[i].readers & self->reader) != 0
                            : entente_report_shows (paper->blocks.store, &parts[i], self->reader))
      add_part (paper, &parts[i]);
}

/* Before the event is over nobody must take the figures for the last ones. */
static void
add_notice (EntentePaperBlocks *paper)
{
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (paper->project));
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;
  GDate today, last;

  entente_date_today (&today);
  if (paper->blank
      || (!entente_record_get_date (details, ENTENTE_PROJECT_DETAILS_ENDS_ON, &last)
          && !entente_record_get_date (details, ENTENTE_PROJECT_DETAILS_STARTS_ON, &last))
      || g_date_compare (&today, &last) > 0)
    return;

  day = _entente_paper_blocks_dup_date (paper, &today);
  words = entente_words_format (paper->words, "interim", "day", day, NULL);
  _entente_evaluation_blocks_add_words (paper, ENTENTE_PARAGRAPH_BODY, words);
}

/* Whom to ask about the experience: an organisation, never a person. */
static void
add_contact (EntentePaperBlocks *paper)
{
  static const guint fields[] = { ENTENTE_ORGANIZATION_EMAIL, ENTENTE_ORGANIZATION_WEBSITE };
  static const char *const keys[] = { "contact-email", "contact-website" };
  EntenteOrganization *lead = _entente_paper_blocks_get_lead (paper);
  EntentePaperFacts facts;
  GDate today;
  g_autofree char *day = NULL;

  entente_date_today (&today);
  day = paper->blank ? g_strdup ("") : _entente_paper_blocks_dup_date (paper, &today);
  _entente_paper_blocks_add_heading (paper, 2, "contact");
  _entente_paper_facts_init (&facts);
  _entente_paper_blocks_add_fact (
    paper, &facts, "contact-name",
    lead != NULL ? entente_record_get_text (ENTENTE_RECORD (lead), ENTENTE_ORGANIZATION_NAME) : "",
    TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    _entente_paper_blocks_add_fact (
      paper, &facts, keys[i],
      lead != NULL ? entente_record_get_text (ENTENTE_RECORD (lead), fields[i]) : "", FALSE);
  _entente_paper_blocks_add_fact (paper, &facts, "contact-day", day, TRUE);
  _entente_paper_blocks_add_facts (paper, &facts);
}

/* By whom it was found right. */
static void
add_approval (EntentePaperBlocks *paper)
{
  EntenteRichText *text = _entente_paper_blocks_say (paper, "approved-by");

  entente_rich_text_append_blank (text, DAY_WIDTH,
                                  entente_words_get (paper->words, "approved-day"));
  _entente_paper_blocks_add_heading (paper, 2, "approval");
  _entente_paper_blocks_add_paragraph (paper, ENTENTE_PARAGRAPH_BODY, text);
  _entente_paper_blocks_add_signature (paper, _entente_paper_blocks_get_lead (paper));
}

static EntenteComposition *
entente_report_document_compose (EntenteDocument *document, EntenteFill fill, GPtrArray *gaps)
{
  EntenteReportDocument *self = ENTENTE_REPORT_DOCUMENT (document);
  gboolean is_final = self->paper == ENTENTE_REPORT_FINAL;
  Paper paper = { .reader = self->reader };

  _entente_evaluation_blocks_begin (&paper.blocks, document, is_final ? "report" : "experience",
                                    fill, gaps, FALSE);
  if (is_final)
    add_notice (&paper.blocks);
  add_parts (self, &paper);
  if (!is_final)
    add_contact (&paper.blocks);
  else if (self->reader != ENTENTE_REPORT_FOR_PUBLIC)
    add_approval (&paper.blocks);
  _entente_evaluation_blocks_clear (&paper.blocks);

  return paper.blocks.composition;
}

static void
entente_report_document_class_init (EntenteReportDocumentClass *klass)
{
  ENTENTE_DOCUMENT_CLASS (klass)->compose = entente_report_document_compose;
}

static void
entente_report_document_init (EntenteReportDocument *self)
{
}

static EntenteDocument *
make (EntenteProject *project, EntenteReportPaper paper, EntenteReportReaders reader,
      const char *path, const char *title, const char *name)
{
  g_autofree char *file_name = _entente_paper_blocks_dup_file_name (project, name, NULL);
  EntenteReportDocument *self = g_object_new (ENTENTE_TYPE_REPORT_DOCUMENT,
                                              "project", project,
                                              "path", path,
                                              "title", title,
                                              "file-name", file_name,
                                              NULL);

  self->paper = paper;
  self->reader = reader;
  return ENTENTE_DOCUMENT (self);
}

/**
 * entente_report_document_new:
 * @project: a project
 * @reader: for whom it is: one of them
 *
 * Returns: (transfer full): the final report, without what is not for them
 */
EntenteDocument *
entente_report_document_new (EntenteProject *project, EntenteReportReaders reader)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);

  switch (reader)
    {
    case ENTENTE_REPORT_FOR_MEMBERS:
      return make (project, ENTENTE_REPORT_FINAL, reader, "report/members",
                   _("Final report for members"), C_ ("file name", "report-members"));
    case ENTENTE_REPORT_FOR_FUNDER:
      return make (project, ENTENTE_REPORT_FINAL, reader, "report/funder",
                   _("Final report for a funder"), C_ ("file name", "report-funder"));
    case ENTENTE_REPORT_FOR_PUBLIC:
      return make (project, ENTENTE_REPORT_FINAL, reader, "report/public",
                   _("Final report for the public"), C_ ("file name", "report-public"));
    case ENTENTE_REPORT_FOR_PARTNERS:
    case ENTENTE_REPORT_FOR_ALL:
    default:
      return make (project, ENTENTE_REPORT_FINAL, ENTENTE_REPORT_FOR_PARTNERS, "report",
                   _("Final report"), C_ ("file name", "report"));
    }
}

/**
 * entente_report_document_new_experience:
 * @project: a project
 *
 * Returns: (transfer full): its experience sheet, for other collectives
 */
EntenteDocument *
entente_report_document_new_experience (EntenteProject *project)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);

  return make (project, ENTENTE_REPORT_EXPERIENCE, ENTENTE_REPORT_FOR_PUBLIC, "experience",
               _("Experience sheet"), C_ ("file name", "experience"));
}

/**
 * entente_report_document_composes:
 * @part: a section
 *
 * Returns: whether it tells something by itself, beside what people type
 */
gboolean
entente_report_document_composes (const EntenteReportPart *part)
{
  g_return_val_if_fail (part != NULL, FALSE);

  return find_composer (part) >= 0;
}

/**
 * entente_report_document_dup_composed:
 * @project: a project
 * @part: a section
 *
 * What anybody may read of it is what is given, so that a text that starts from it holds nothing
 * that the public version would have left out.
 *
 * Returns: (transfer full): what the project says of it by itself, in the language of its documents,
 *   as Markdown and without charts; "" for nothing
 */
char *
entente_report_document_dup_composed (EntenteProject *project, const EntenteReportPart *part)
{
  Paper paper = { .reader = ENTENTE_REPORT_FOR_PARTNERS };
  gboolean is_final;
  g_autoptr (EntenteDocument) document = NULL;
  g_autoptr (EntenteComposition) apart = NULL;
  g_autoptr (EntenteComposition) whole = NULL;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project) && part != NULL, NULL);

  is_final = part->paper == ENTENTE_REPORT_FINAL;
  if ((part->readers & ENTENTE_REPORT_FOR_PUBLIC) != 0)
    paper.reader = ENTENTE_REPORT_FOR_PUBLIC;
  document = is_final ? entente_report_document_new (project, paper.reader)
                      : entente_report_document_new_experience (project);
  _entente_evaluation_blocks_begin (&paper.blocks, document, is_final ? "report" : "experience",
                                    ENTENTE_FILL_DATA, NULL, FALSE);
  whole = paper.blocks.composition;
  apart = entente_composition_new ("", paper.blocks.language);
  paper.blocks.composition = apart;
  compose_itself (&paper, part);
  _entente_evaluation_blocks_clear (&paper.blocks);

  return entente_blocks_dup_markdown (entente_composition_get_blocks (apart),
                                      paper.blocks.language);
}
