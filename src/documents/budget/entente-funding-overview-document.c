/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-funding-overview-document.h"

#include "budget/entente-budget-ledger.h"
#include "budget/entente-budget-notes.h"
#include "budget/entente-funding.h"
#include "collective/entente-person.h"

#include <glib/gi18n-lib.h>

#define N_COLUMNS 8
#define N_STAGES (ENTENTE_STAGE_DONE + 1)
#define BLANK_ROWS 14
#define CHART_WIDTH 150 /* mm */

struct _EntenteFundingOverviewDocument
{
  EntenteDocument parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteFundingOverviewDocument,
                     entente_funding_overview_document,
                     ENTENTE_TYPE_DOCUMENT)

typedef struct
{
  EntenteMoney asked;
  EntenteMoney granted;
  EntenteMoney received;
} Sum;

static const char *const state_keys[] = {
  [ENTENTE_FUNDING_IDEA] = "state-idea",
  [ENTENTE_FUNDING_PREPARING] = "state-preparing",
  [ENTENTE_FUNDING_FILED] = "state-filed",
  [ENTENTE_FUNDING_ACKNOWLEDGED] = "state-acknowledged",
  [ENTENTE_FUNDING_COMPLETION_ASKED] = "state-completion-asked",
  [ENTENTE_FUNDING_COMPLETE] = "state-complete",
  [ENTENTE_FUNDING_UNDER_REVIEW] = "state-under-review",
  [ENTENTE_FUNDING_GRANTED] = "state-granted",
  [ENTENTE_FUNDING_PARTLY_GRANTED] = "state-partly-granted",
  [ENTENTE_FUNDING_REFUSED] = "state-refused",
  [ENTENTE_FUNDING_NO_ANSWER] = "state-no-answer",
  [ENTENTE_FUNDING_AGREEMENT_SIGNED] = "state-agreement-signed",
  [ENTENTE_FUNDING_PAID] = "state-paid",
  [ENTENTE_FUNDING_TO_REPORT] = "state-to-report",
  [ENTENTE_FUNDING_REPORTED] = "state-reported",
  [ENTENTE_FUNDING_CLOSED] = "state-closed",
  [ENTENTE_FUNDING_REPAID] = "state-repaid",
};

static const char *const stage_keys[N_STAGES] = {
  "stage-to-prepare", "stage-waiting", "stage-obtained", "stage-to-report", "stage-done",
};

/* Cells */

static void
add_text (GPtrArray *row, const char *text)
{
  g_ptr_array_add (row, entente_rich_text_new (text));
}

static char *
dup_referent (EntentePaperBlocks *paper, EntenteRecord *request)
{
  EntenteRecord *person = entente_store_get_record (
    paper->store, ENTENTE_TYPE_PERSON,
    entente_record_get_reference (request, ENTENTE_FUNDING_REQUEST_REFERENT));

  return person != NULL ? entente_person_dup_full_name (ENTENTE_PERSON (person)) : g_strdup ("");
}

/* What there is to wait for next: the last day to file, the answer, the report. */
static char *
dup_next_day (EntentePaperBlocks *paper, EntenteFundingRequest *request)
{
  EntenteRecord *record = ENTENTE_RECORD (request);
  EntenteFundingState state = entente_record_get_choice (record, ENTENTE_FUNDING_REQUEST_STATE);
  const char *key = NULL;
  g_autofree char *day = NULL;
  GDate due;

  switch (entente_funding_state_get_stage (state))
    {
    case ENTENTE_STAGE_TO_PREPARE:
      key = "next-file";
      day = _entente_paper_blocks_dup_day (paper, record, ENTENTE_FUNDING_REQUEST_FILE_BEFORE);
      break;
    case ENTENTE_STAGE_WAITING:
      key = "next-answer";
      day = _entente_paper_blocks_dup_day (paper, record,
                                           ENTENTE_FUNDING_REQUEST_ANSWER_EXPECTED_ON);
      break;
    case ENTENTE_STAGE_OBTAINED:
    case ENTENTE_STAGE_TO_REPORT:
      key = "next-report";
      if (state != ENTENTE_FUNDING_REPORTED
          && entente_funding_request_get_report_due (request, &due))
        day = _entente_paper_blocks_dup_date (paper, &due);
      break;
    case ENTENTE_STAGE_DONE:
    default:
      break;
    }

  return day != NULL && *day != '\0'
           ? entente_words_format (paper->words, key, "day", day, NULL)
           : g_strdup ("");
}

static void
add_amounts (EntentePaperBlocks *paper, GPtrArray *row, const Sum *sum, EntenteTextMarks marks)
{
  g_ptr_array_add (row, _entente_budget_paper_amount (paper, sum->asked, marks));
  g_ptr_array_add (row, _entente_budget_paper_amount (paper, sum->granted, marks));
  g_ptr_array_add (row, _entente_budget_paper_amount (paper, sum->received, marks));
}

static void
count (Sum *sum, EntenteFundingRequest *request)
{
  EntenteRecord *record = ENTENTE_RECORD (request);

  sum->asked = _entente_ledger_add (
    sum->asked, entente_record_get_cents (record, ENTENTE_FUNDING_REQUEST_ASKED));
  sum->granted = _entente_ledger_add (
    sum->granted, entente_record_get_cents (record, ENTENTE_FUNDING_REQUEST_GRANTED));
  sum->received
    = _entente_ledger_add (sum->received, entente_funding_request_get_received (request));
}

static GPtrArray *
make_row (EntentePaperBlocks *paper, EntenteFundingRequest *request)
{
  EntenteRecord *record = ENTENTE_RECORD (request);
  int state = entente_record_get_choice (record, ENTENTE_FUNDING_REQUEST_STATE);
  g_autofree char *funder = _entente_budget_notes_dup_funder (paper, request);
  g_autofree char *filed
    = _entente_paper_blocks_dup_day (paper, record, ENTENTE_FUNDING_REQUEST_FILED_ON);
  g_autofree char *next = dup_next_day (paper, request);
  g_autofree char *referent = dup_referent (paper, record);
  GPtrArray *row = _entente_paper_blocks_texts ();
  Sum sum = { ENTENTE_MONEY_NONE, ENTENTE_MONEY_NONE, ENTENTE_MONEY_NONE };

  count (&sum, request);
  add_text (row, funder);
  g_ptr_array_add (row, _entente_paper_blocks_say (
                          paper, state_keys[CLAMP (state, 0, ENTENTE_FUNDING_REPAID)]));
  add_amounts (paper, row, &sum, ENTENTE_TEXT_PLAIN);
  add_text (row, filed);
  add_text (row, next);
  add_text (row, referent);

  return row;
}

static GPtrArray *
make_total (EntentePaperBlocks *paper, const Sum *sum)
{
  GPtrArray *row = _entente_paper_blocks_texts ();

  g_ptr_array_add (row, _entente_paper_blocks_set (paper, entente_words_get (paper->words, "total"),
                                                   ENTENTE_TEXT_STRONG));
  add_text (row, "");
  add_amounts (paper, row, sum, ENTENTE_TEXT_STRONG);
  for (guint i = 5; i < N_COLUMNS; i++)
    add_text (row, "");

  return row;
}

static void
add_style (GArray *styles, EntenteTableRowStyle style)
{
  g_array_append_val (styles, style);
}

static void
add_requests (EntentePaperBlocks *paper, GListModel *requests, GPtrArray *rows, GArray *styles)
{
  Sum all = { ENTENTE_MONEY_NONE, ENTENTE_MONEY_NONE, ENTENTE_MONEY_NONE };

  for (guint i = 0; i < g_list_model_get_n_items (requests); i++)
    {
      g_autoptr (EntenteFundingRequest) request = g_list_model_get_item (requests, i);

      count (&all, request);
      g_ptr_array_add (rows, make_row (paper, request));
      add_style (styles, ENTENTE_TABLE_ROW_PLAIN);
    }
  g_ptr_array_add (rows, make_total (paper, &all));
  add_style (styles, ENTENTE_TABLE_ROW_TOTAL);
}

static void
add_blank_rows (GPtrArray *rows, GArray *styles)
{
  for (guint i = 0; i < BLANK_ROWS; i++)
    {
      GPtrArray *row = _entente_paper_blocks_texts ();

      for (guint j = 0; j < N_COLUMNS; j++)
        add_text (row, "");
      g_ptr_array_add (rows, row);
      add_style (styles, ENTENTE_TABLE_ROW_PLAIN);
    }
}

static void
add_table (EntentePaperBlocks *paper, GListModel *requests)
{
  static const EntenteTableColumn columns[N_COLUMNS] = {
    { 0.21, ENTENTE_COLUMN_START }, { 0.11, ENTENTE_COLUMN_START },  { 0.1, ENTENTE_COLUMN_END },
    { 0.1, ENTENTE_COLUMN_END },   { 0.1, ENTENTE_COLUMN_END },    { 0.11, ENTENTE_COLUMN_START },
    { 0.15, ENTENTE_COLUMN_START }, { 0.12, ENTENTE_COLUMN_START },
  };
  g_autoptr (GPtrArray) header = _entente_paper_blocks_header (
    paper, "funder", "state", "asked", "granted", "received", "filed", "next", "referent", NULL);
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GArray) styles = g_array_new (FALSE, FALSE, sizeof (EntenteTableRowStyle));

  if (paper->blank)
    add_blank_rows (rows, styles);
  else
    add_requests (paper, requests, rows, styles);
  _entente_paper_blocks_add_table (paper, columns, N_COLUMNS, header, rows, styles, "summary");
}

/* The chart: what was granted where somebody decided, what is asked for elsewhere. */

static char *
format_cents (gint64 value, gboolean is_brief, EntenteLanguage language)
{
  return entente_money_format (value, ENTENTE_MONEY_EURO, language);
}

static EntenteMoney
get_expected (EntenteRecord *request)
{
  EntenteMoney granted = entente_record_get_cents (request, ENTENTE_FUNDING_REQUEST_GRANTED);

  return granted != ENTENTE_MONEY_NONE
           ? granted
           : entente_record_get_cents (request, ENTENTE_FUNDING_REQUEST_ASKED);
}

static void
add_chart (EntentePaperBlocks *paper, GListModel *requests)
{
  g_autoptr (EntenteChart) chart = entente_chart_new (
    ENTENTE_CHART_BARS, entente_words_get (paper->words, "chart"), paper->language);
  EntenteMoney sums[N_STAGES];
  guint series;

  for (guint i = 0; i < N_STAGES; i++)
    sums[i] = ENTENTE_MONEY_NONE;
  for (guint i = 0; i < g_list_model_get_n_items (requests); i++)
    {
      g_autoptr (EntenteRecord) request = g_list_model_get_item (requests, i);
      EntenteFundingState state = entente_record_get_choice (request,
                                                             ENTENTE_FUNDING_REQUEST_STATE);
      EntenteFundingStage stage = entente_funding_state_get_stage (state);

      sums[stage] = _entente_ledger_add (sums[stage], get_expected (request));
    }
  entente_chart_set_format (chart, format_cents, 1);
  series = entente_chart_add_series (chart, entente_words_get (paper->words, "chart-series"),
                                     ENTENTE_CHART_SOLID, ENTENTE_TONE_BLUE);
  for (guint i = 0; i < N_STAGES; i++)
    {
      const char *name = entente_words_get (paper->words, stage_keys[i]);
      guint category = entente_chart_add_category (chart, name, name);

      entente_chart_set_value (chart, category, series, sums[i]);
    }
  if (entente_chart_is_empty (chart))
    return;

  _entente_paper_blocks_add_heading (paper, 2, "chart");
  _entente_paper_blocks_add_chart (paper, chart, CHART_WIDTH);
}

/* EntenteDocument */

static EntenteComposition *
entente_funding_overview_document_compose (EntenteDocument *document,
                                           EntenteFill fill,
                                           GPtrArray *gaps)
{
  EntenteProject *project = entente_document_get_project (document);
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (project));
  EntenteLanguage language = entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_LANGUAGE);
  g_autoptr (EntenteWords) words = entente_words_new (language, "funding");
  g_autoptr (EntenteWords) common = entente_words_new (language, "budget-papers");
  EntentePaperBlocks paper = { .words = words, .common = common, .language = language };
  g_autoptr (GListModel) requests = NULL;

  _entente_paper_blocks_begin (&paper, document, fill, gaps, TRUE);
  requests = entente_funding_requests_list (paper.store);
  if (!paper.blank && g_list_model_get_n_items (requests) == 0)
    {
      _entente_paper_blocks_add_paragraph (&paper, ENTENTE_PARAGRAPH_BODY,
                                           _entente_paper_blocks_say (&paper, "nothing"));
      return paper.composition;
    }

  add_table (&paper, requests);
  if (!paper.blank)
    add_chart (&paper, requests);

  return paper.composition;
}

static void
entente_funding_overview_document_class_init (EntenteFundingOverviewDocumentClass *klass)
{
  ENTENTE_DOCUMENT_CLASS (klass)->compose = entente_funding_overview_document_compose;
}

static void
entente_funding_overview_document_init (EntenteFundingOverviewDocument *self)
{
}

/**
 * entente_funding_overview_document_new:
 * @project: a project
 *
 * Returns: (transfer full): the overview of its funding requests
 */
EntenteDocument *
entente_funding_overview_document_new (EntenteProject *project)
{
  g_autofree char *file_name = NULL;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);

  file_name = _entente_paper_blocks_dup_file_name (project, C_ ("file name", "funding"), NULL);
  return g_object_new (ENTENTE_TYPE_FUNDING_OVERVIEW_DOCUMENT,
                       "project", project,
                       "path", "funding",
                       "title", _ ("Funding requests"),
                       "file-name", file_name,
                       NULL);
}
