/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-financial-report-document.h"

#include "budget/entente-budget-notes.h"
#include "budget/entente-budget-outcome.h"
#include "budget/entente-funding.h"
#include "entente-typography.h"

#include <glib/gi18n-lib.h>

struct _EntenteFinancialReportDocument
{
  EntenteAccountsDocument parent_instance;

  /* Owned */
  EntenteFundingRequest *request; /* (nullable): a report on the whole project */
};

G_DEFINE_FINAL_TYPE (EntenteFinancialReportDocument,
                     entente_financial_report_document,
                     ENTENTE_TYPE_ACCOUNTS_DOCUMENT)

enum
{
  PROP_0,
  PROP_REQUEST,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* What is printed; nothing of it is owned. */
typedef struct
{
  EntentePaperBlocks paper;
  EntenteRecord *request;    /* (nullable) */
  EntenteBudgetTable *table; /* (nullable) */
  const EntenteAccountChart *chart;
} Report;

static EntenteOrganization *
get_applicant (Report *self)
{
  return self->request != NULL
           ? entente_funding_request_get_applicant (ENTENTE_FUNDING_REQUEST (self->request))
           : _entente_paper_blocks_get_lead (&self->paper);
}

static const char *
get_text (EntenteOrganization *organization, guint field)
{
  return organization != NULL ? entente_record_get_text (ENTENTE_RECORD (organization), field) : "";
}

/* The grant and who got it */

static void
add_grant (Report *self, EntentePaperFacts *facts)
{
  EntentePaperBlocks *paper = &self->paper;
  EntenteFundingRequest *request = ENTENTE_FUNDING_REQUEST (self->request);
  g_autofree char *funder = _entente_budget_notes_dup_funder (paper, request);
  g_autofree char *decided
    = _entente_paper_blocks_dup_day (paper, self->request, ENTENTE_FUNDING_REQUEST_DECIDED_ON);
  g_autofree char *granted = _entente_budget_paper_dup_euros (
    paper, entente_record_get_cents (self->request, ENTENTE_FUNDING_REQUEST_GRANTED));
  g_autofree char *received
    = _entente_budget_paper_dup_euros (paper, entente_funding_request_get_received (request));
  g_autofree char *due = NULL;
  GDate day;

  if (entente_funding_request_get_report_due (request, &day))
    due = _entente_paper_blocks_dup_date (paper, &day);
  _entente_paper_blocks_add_fact (paper, facts, "funder", funder, TRUE);
  _entente_paper_blocks_add_fact (
    paper, facts, "file-number",
    entente_record_get_text (self->request, ENTENTE_FUNDING_REQUEST_FILE_NUMBER), FALSE);
  _entente_paper_blocks_add_fact (paper, facts, "decided", decided, TRUE);
  _entente_paper_blocks_add_fact (paper, facts, "granted", granted, TRUE);
  _entente_paper_blocks_add_fact (paper, facts, "received", received, FALSE);
  _entente_paper_blocks_add_fact (paper, facts, "due", due, FALSE);
  if (*granted == '\0')
    _entente_paper_blocks_add_gap (paper, _ ("Amount that was granted"), self->request,
                                   ENTENTE_FUNDING_REQUEST_GRANTED, TRUE);
}

static void
add_head (Report *self)
{
  EntentePaperBlocks *paper = &self->paper;
  EntenteOrganization *applicant = get_applicant (self);
  g_autofree char *year = _entente_budget_paper_dup_year (paper);
  EntentePaperFacts facts;

  _entente_paper_facts_init (&facts);
  _entente_paper_blocks_add_fact (paper, &facts, "organization",
                                  get_text (applicant, ENTENTE_ORGANIZATION_NAME), TRUE);
  _entente_paper_blocks_add_fact (paper, &facts, "siret",
                                  get_text (applicant, ENTENTE_ORGANIZATION_SIRET), TRUE);
  _entente_paper_blocks_add_fact (paper, &facts, "rna",
                                  get_text (applicant, ENTENTE_ORGANIZATION_RNA), FALSE);
  _entente_paper_blocks_add_fact (paper, &facts, "year", year, TRUE);
  if (self->request != NULL)
    add_grant (self, &facts);
  _entente_paper_blocks_add_facts (paper, &facts);
}

/* 1. What was done */

static char *
dup_dates (Report *self)
{
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (self->paper.project));
  const char *place = entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_PLACE);
  g_autofree char *period = NULL;
  GDate from;
  GDate until;

  if (!entente_record_get_date (details, ENTENTE_PROJECT_DETAILS_STARTS_ON, &from))
    return g_strdup (place);
  if (!entente_record_get_date (details, ENTENTE_PROJECT_DETAILS_ENDS_ON, &until))
    until = from;
  period = entente_date_format_period (&from, &until, self->paper.language);

  return *place != '\0' ? g_strdup_printf ("%s, %s", period, place) : g_steal_pointer (&period);
}

static void
add_narrative (Report *self)
{
  EntentePaperBlocks *paper = &self->paper;
  g_autofree char *dates = dup_dates (self);

  _entente_paper_blocks_add_heading (paper, 2, "narrative");
  _entente_paper_blocks_add_heading (paper, 3, "achieved");
  _entente_paper_blocks_add_typed (paper, self->request, ENTENTE_FUNDING_REQUEST_ACHIEVED,
                                   "achieved", _ ("What was done"));
  _entente_paper_blocks_add_heading (paper, 3, "beneficiaries");
  _entente_paper_blocks_add_typed (paper, self->request, ENTENTE_FUNDING_REQUEST_BENEFICIARIES,
                                   "beneficiaries", _ ("Who benefited, and how many"));
  _entente_paper_blocks_add_heading (paper, 3, "dates");
  if (paper->blank || *dates == '\0')
    _entente_paper_blocks_add_lines (paper, "dates", 1);
  else
    _entente_paper_blocks_add_paragraph (
      paper, ENTENTE_PARAGRAPH_BODY, _entente_paper_blocks_set (paper, dates, ENTENTE_TEXT_PLAIN));
  _entente_paper_blocks_add_heading (paper, 3, "results");
  _entente_paper_blocks_add_typed (paper, self->request, ENTENTE_FUNDING_REQUEST_RESULTS, "results",
                                   _ ("Objectives reached, by the indicators"));
}

/* 2. The figures */

static void
add_figures (Report *self)
{
  EntentePaperBlocks *paper = &self->paper;

  _entente_paper_blocks_add_heading (paper, 2, "figures");
  _entente_budget_outcome_add_side (paper, self->table, self->chart, ENTENTE_SIDE_CHARGES);
  _entente_budget_outcome_add_side (paper, self->table, self->chart, ENTENTE_SIDE_INCOME);
  if (self->table != NULL && self->request != NULL)
    _entente_budget_notes_add_share (paper, self->table, ENTENTE_AMOUNT_ACTUAL,
                                     ENTENTE_FUNDING_REQUEST (self->request));
}

/* 3. What is to be said of them */

static void
add_annex (Report *self)
{
  EntentePaperBlocks *paper = &self->paper;

  _entente_paper_blocks_add_heading (paper, 2, "annex");
  _entente_budget_outcome_add_explanations (paper, self->table);
  _entente_budget_notes_add_indirect_rule (paper, self->table, 3);
  _entente_budget_notes_add_in_kind_rule (paper, self->table, 3);
  if (paper->blank
      || (self->request != NULL
          && entente_record_is_filled (self->request, ENTENTE_FUNDING_REQUEST_REMARKS)))
    {
      _entente_paper_blocks_add_heading (paper, 3, "remarks");
      _entente_paper_blocks_add_typed (paper, self->request, ENTENTE_FUNDING_REQUEST_REMARKS,
                                       "remarks", NULL);
    }
}

static void
add_certification (Report *self)
{
  EntentePaperBlocks *paper = &self->paper;
  EntenteOrganization *applicant = get_applicant (self);
  g_autofree char *who = _entente_paper_blocks_dup_representative (paper, applicant);
  EntenteRichText *text = _entente_paper_blocks_say (paper, "certified-by");
  g_autofree char *rest = NULL;

  if (*who != '\0')
    entente_rich_text_append (text, who, ENTENTE_TEXT_PLAIN);
  else
    entente_rich_text_append_blank (text, 60, entente_words_get (paper->words, "certified-who"));
  rest = entente_typography_correct (entente_words_get (paper->words, "certified"),
                                     paper->language);
  entente_rich_text_append (text, rest, ENTENTE_TEXT_PLAIN);
  _entente_paper_blocks_add_paragraph (paper, ENTENTE_PARAGRAPH_BODY, text);
  _entente_paper_blocks_add_signature (paper, applicant);
}

/* EntenteDocument */

static EntenteComposition *
entente_financial_report_document_compose (EntenteDocument *document,
                                           EntenteFill fill,
                                           GPtrArray *gaps)
{
  EntenteFinancialReportDocument *self = ENTENTE_FINANCIAL_REPORT_DOCUMENT (document);
  EntenteAccountsDocument *accounts = ENTENTE_ACCOUNTS_DOCUMENT (document);
  EntenteProject *project = entente_document_get_project (document);
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (project));
  EntenteLanguage language = entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_LANGUAGE);
  g_autoptr (EntenteWords) words = entente_words_new (language, "financial-report");
  g_autoptr (EntenteWords) common = entente_words_new (language, "budget-papers");
  g_autoptr (EntenteBudgetTable) table
    = entente_budget_table_new (entente_project_get_store (project), NULL, language);
  gboolean blank = fill == ENTENTE_FILL_BLANK;
  Report report = {
    .paper = { .words = words, .common = common, .language = language,
               .whole = entente_accounts_document_get_whole_euros (accounts) },
    .request = self->request != NULL ? ENTENTE_RECORD (self->request) : NULL,
  };

  entente_budget_table_set_chart (table, entente_accounts_document_get_chart (accounts));
  report.chart = entente_budget_table_get_chart (table);
  report.table = !blank && entente_budget_table_get_budget (table) != NULL ? table : NULL;
  _entente_paper_blocks_begin (&report.paper, document, fill, gaps, FALSE);
  add_head (&report);
  add_narrative (&report);
  add_figures (&report);
  add_annex (&report);
  add_certification (&report);

  return report.paper.composition;
}

static void
entente_financial_report_document_get_property (GObject *object,
                                                guint prop_id,
                                                GValue *value,
                                                GParamSpec *pspec)
{
  EntenteFinancialReportDocument *self = ENTENTE_FINANCIAL_REPORT_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_REQUEST:
      g_value_set_object (value, self->request);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_financial_report_document_set_property (GObject *object,
                                                guint prop_id,
                                                const GValue *value,
                                                GParamSpec *pspec)
{
  EntenteFinancialReportDocument *self = ENTENTE_FINANCIAL_REPORT_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_REQUEST:
      self->request = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_financial_report_document_finalize (GObject *object)
{
  EntenteFinancialReportDocument *self = ENTENTE_FINANCIAL_REPORT_DOCUMENT (object);

  g_clear_object (&self->request);

  G_OBJECT_CLASS (entente_financial_report_document_parent_class)->finalize (object);
}

static void
entente_financial_report_document_class_init (EntenteFinancialReportDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_financial_report_document_get_property;
  object_class->set_property = entente_financial_report_document_set_property;
  object_class->finalize = entente_financial_report_document_finalize;
  ENTENTE_DOCUMENT_CLASS (klass)->compose = entente_financial_report_document_compose;

  properties[PROP_REQUEST]
    = g_param_spec_object ("request", NULL, NULL, ENTENTE_TYPE_FUNDING_REQUEST,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_financial_report_document_init (EntenteFinancialReportDocument *self)
{
}

/**
 * entente_financial_report_document_new:
 * @project: a project
 * @request: (nullable): the request whose money is reported on, or %NULL for the whole project
 *
 * Returns: (transfer full): the report
 */
EntenteDocument *
entente_financial_report_document_new (EntenteProject *project, EntenteFundingRequest *request)
{
  g_autofree char *file_name = NULL;
  g_autofree char *path = NULL;
  g_autofree char *title = NULL;
  g_autofree char *whom = NULL;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);
  g_return_val_if_fail (request == NULL || ENTENTE_IS_FUNDING_REQUEST (request), NULL);

  whom = request != NULL ? g_strdup (entente_funding_request_get_funder_name (request)) : NULL;
  file_name
    = _entente_paper_blocks_dup_file_name (project, C_ ("file name", "financial-report"), whom);
  if (request != NULL)
    {
      g_autofree char *funder = entente_funding_request_dup_title (request);

      path = g_strdup_printf ("financial-report/%" G_GINT64_FORMAT,
                              entente_record_get_id (ENTENTE_RECORD (request)));
      /* Translators: a funder and its scheme. */
      title = g_strdup_printf (_ ("Financial report: %s"), funder);
    }
  else
    {
      path = g_strdup ("financial-report");
      title = g_strdup (_ ("Financial report"));
    }

  return g_object_new (ENTENTE_TYPE_FINANCIAL_REPORT_DOCUMENT,
                       "project", project,
                       "path", path,
                       "title", title,
                       "file-name", file_name,
                       "request", request,
                       NULL);
}
