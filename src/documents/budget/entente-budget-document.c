/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-document.h"

#include "budget/entente-budget-ledger.h"
#include "budget/entente-budget-notes.h"
#include "budget/entente-budget-settings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FORM "cerfa-12156-06"

struct _EntenteBudgetDocument
{
  EntenteAccountsDocument parent_instance;

  /* Owned */
  EntenteBudget *budget; /* (nullable): the working budget */
};

G_DEFINE_FINAL_TYPE (EntenteBudgetDocument,
                     entente_budget_document,
                     ENTENTE_TYPE_ACCOUNTS_DOCUMENT)

enum
{
  PROP_0,
  PROP_BUDGET,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* What is printed; nothing of it is owned. */
typedef struct
{
  EntentePaperBlocks paper;
  EntenteBudget *budget;
  EntenteBudgetTable *table; /* (nullable) */
  const EntenteAccountChart *chart;
  gboolean show_all;
  GPtrArray *rows;
  GArray *styles;
} Sheet;

/* The facts above */

static char *
dup_version (Sheet *sheet)
{
  EntenteRecord *record = ENTENTE_RECORD (sheet->budget);
  g_autofree char *number = NULL;

  if (sheet->budget == NULL)
    return g_strdup ("");
  switch ((EntenteBudgetState) entente_record_get_choice (record, ENTENTE_BUDGET_STATE))
    {
    case ENTENTE_BUDGET_SCENARIO:
      return entente_words_format (sheet->paper.words, "version-scenario", "name",
                                   entente_record_get_text (record, ENTENTE_BUDGET_NAME), NULL);
    case ENTENTE_BUDGET_ADOPTED:
      number = g_strdup_printf ("%" G_GINT64_FORMAT,
                                entente_record_get_integer (record, ENTENTE_BUDGET_NUMBER));
      return entente_words_format (sheet->paper.words, "version-adopted", "number", number, NULL);
    case ENTENTE_BUDGET_WORKING:
    default:
      return g_strdup (entente_words_get (sheet->paper.words, "version-working"));
    }
}

/* "The board, on 3 March 2027"; "" when it was not adopted. */
static char *
dup_adoption (Sheet *sheet)
{
  EntenteRecord *record = ENTENTE_RECORD (sheet->budget);
  g_autofree char *day = NULL;
  const char *by;

  if (sheet->budget == NULL)
    return g_strdup ("");

  by = entente_record_get_text (record, ENTENTE_BUDGET_ADOPTED_BY);
  day = _entente_paper_blocks_dup_day (&sheet->paper, record, ENTENTE_BUDGET_ADOPTED_ON);
  if (*by == '\0' || *day == '\0')
    return g_strdup (by);

  return entente_words_format (sheet->paper.words, "adopted", "by", by, "on", day, NULL);
}

static void
add_head (Sheet *sheet)
{
  EntentePaperBlocks *paper = &sheet->paper;
  EntenteOrganization *lead = _entente_paper_blocks_get_lead (paper);
  g_autofree char *year = _entente_budget_paper_dup_year (paper);
  g_autofree char *version = dup_version (sheet);
  g_autofree char *adoption = dup_adoption (sheet);
  EntentePaperFacts facts;

  _entente_paper_facts_init (&facts);
  _entente_paper_blocks_add_fact (
    paper, &facts, "organization",
    lead != NULL ? entente_record_get_text (ENTENTE_RECORD (lead), ENTENTE_ORGANIZATION_NAME) : "",
    TRUE);
  _entente_paper_blocks_add_fact (paper, &facts, "year", year, TRUE);
  _entente_paper_blocks_add_fact (paper, &facts, "version", version, FALSE);
  _entente_paper_blocks_add_fact (paper, &facts, "adopted-by", adoption, TRUE);
  _entente_paper_blocks_add_facts (paper, &facts);

  if (*year == '\0')
    _entente_paper_blocks_add_gap (paper, _ ("First and last day of the financial year"),
                                   entente_store_get_record (paper->store,
                                                             ENTENTE_TYPE_BUDGET_SETTINGS,
                                                             ENTENTE_BUDGET_SETTINGS_ID),
                                   ENTENTE_BUDGET_SETTINGS_STARTS_ON, TRUE);
  if (*adoption == '\0' && sheet->budget != NULL)
    _entente_paper_blocks_add_gap (paper, _ ("Who adopted the budget, and when"),
                                   ENTENTE_RECORD (sheet->budget), ENTENTE_BUDGET_ADOPTED_BY,
                                   FALSE);
}

/* The table */

static void
append_cells (Sheet *sheet, GPtrArray *row, const EntenteLedger *ledger, guint index)
{
  const EntenteLedgerRow *shown;

  if (index >= ledger->rows->len)
    {
      g_ptr_array_add (row, entente_rich_text_new (NULL));
      g_ptr_array_add (row, entente_rich_text_new (NULL));
      return;
    }

  shown = _entente_ledger_get_row (ledger, index);
  g_ptr_array_add (row, _entente_ledger_row_make_label (shown));
  g_ptr_array_add (row, _entente_budget_paper_amount (
                          &sheet->paper, shown->amounts[ENTENTE_AMOUNT_FORECAST],
                          shown->is_heading ? ENTENTE_TEXT_STRONG : ENTENTE_TEXT_PLAIN));
}

static void
add_row (Sheet *sheet, GPtrArray *row, EntenteTableRowStyle style)
{
  g_ptr_array_add (sheet->rows, row);
  g_array_append_val (sheet->styles, style);
}

/* Rows @left to @left_end facing rows @right to @right_end; the shorter side is filled up. */
static void
add_facing (Sheet *sheet,
            const EntenteLedger *charges,
            guint left,
            guint left_end,
            const EntenteLedger *income,
            guint right,
            guint right_end)
{
  while (left < left_end || right < right_end)
    {
      GPtrArray *row = _entente_paper_blocks_texts ();

      append_cells (sheet, row, charges, left < left_end ? left++ : G_MAXUINT);
      append_cells (sheet, row, income, right < right_end ? right++ : G_MAXUINT);
      add_row (sheet, row, ENTENTE_TABLE_ROW_PLAIN);
    }
}

/* Direct faces direct, and what is beside it starts on one line: as the form is printed. */
static void
add_sides (Sheet *sheet, const EntenteLedger *charges, const EntenteLedger *income)
{
  guint left = _entente_ledger_count_first_block (charges);
  guint right = _entente_ledger_count_first_block (income);

  add_facing (sheet, charges, 0, left, income, 0, right);
  add_facing (sheet, charges, left, charges->rows->len, income, right, income->rows->len);
}

static void
add_figures (Sheet *sheet,
             const char *left,
             EntenteMoney charges,
             const char *right,
             EntenteMoney income,
             EntenteTableRowStyle style)
{
  EntentePaperBlocks *paper = &sheet->paper;
  EntenteTextMarks marks = style == ENTENTE_TABLE_ROW_TOTAL ? ENTENTE_TEXT_STRONG
                                                            : ENTENTE_TEXT_PLAIN;
  GPtrArray *row = _entente_paper_blocks_texts ();

  g_ptr_array_add (row, _entente_paper_blocks_set (paper, entente_words_get (paper->words, left),
                                                   marks));
  g_ptr_array_add (row, _entente_budget_paper_amount (paper, charges, marks));
  g_ptr_array_add (row, _entente_paper_blocks_set (paper, entente_words_get (paper->words, right),
                                                   marks));
  g_ptr_array_add (row, _entente_budget_paper_amount (paper, income, marks));
  add_row (sheet, row, style);
}

static EntenteMoney
get_gap (const EntenteLedger *charges, const EntenteLedger *income)
{
  EntenteMoney left = charges->totals[ENTENTE_AMOUNT_FORECAST];
  EntenteMoney right = income->totals[ENTENTE_AMOUNT_FORECAST];

  return (left == ENTENTE_MONEY_NONE ? 0 : left) - (right == ENTENTE_MONEY_NONE ? 0 : right);
}

/* The form has a line for what is too much on either side. */
static void
add_result (Sheet *sheet, EntenteMoney gap)
{
  if (strcmp (entente_account_chart_get_id (sheet->chart), FORM) != 0)
    return;

  add_figures (sheet, "surplus", gap < 0 ? -gap : ENTENTE_MONEY_NONE, "deficit",
               gap > 0 ? gap : ENTENTE_MONEY_NONE, ENTENTE_TABLE_ROW_PLAIN);
}

static void
add_check (Sheet *sheet, EntenteMoney gap, EntenteMoney gap_in_kind)
{
  EntentePaperBlocks *paper = &sheet->paper;
  g_autofree char *amount = _entente_budget_paper_dup_euros (paper, ABS (gap));
  g_autofree char *in_kind = _entente_budget_paper_dup_euros (paper, ABS (gap_in_kind));
  g_autofree char *words = NULL;

  if (gap == 0 && gap_in_kind == 0)
    words = g_strdup (entente_words_get (paper->words, "balanced"));
  else if (gap != 0)
    words = entente_words_format (paper->words, gap > 0 ? "income-missing" : "charges-missing",
                                  "amount", amount, NULL);
  else
    words = entente_words_format (paper->words, "in-kind-differs", "amount", in_kind, NULL);
  _entente_paper_blocks_add_paragraph (
    paper, ENTENTE_PARAGRAPH_NOTE,
    _entente_paper_blocks_set (paper, words, gap == 0 && gap_in_kind == 0 ? ENTENTE_TEXT_PLAIN
                                                                          : ENTENTE_TEXT_STRONG));
  /* What does not balance must not be taken for the last word. */
  if (gap != 0 || gap_in_kind != 0)
    g_object_set (paper->composition, "watermark",
                  entente_words_get (paper->common, "watermark"), NULL);
}

static void
add_budget (Sheet *sheet)
{
  static const EntenteTableColumn columns[] = {
    { 0.37, ENTENTE_COLUMN_START },
    { 0.13, ENTENTE_COLUMN_END },
    { 0.37, ENTENTE_COLUMN_START, TRUE },
    { 0.13, ENTENTE_COLUMN_END },
  };
  EntentePaperBlocks *paper = &sheet->paper;
  g_autoptr (GPtrArray) header = _entente_paper_blocks_header (
    paper, "charges", sheet->paper.whole ? "amount-whole" : "amount", "income",
    sheet->paper.whole ? "amount-whole" : "amount", NULL);
  EntenteLedger ledgers[2][2];
  EntenteMoney all[2];

  for (guint side = 0; side < 2; side++)
    {
      for (guint in_kind = 0; in_kind < 2; in_kind++)
        _entente_ledger_init (&ledgers[side][in_kind], paper, sheet->table, sheet->chart, side,
                              in_kind, sheet->show_all);
      all[side] = _entente_ledger_add (ledgers[side][0].totals[ENTENTE_AMOUNT_FORECAST],
                                       ledgers[side][1].totals[ENTENTE_AMOUNT_FORECAST]);
    }

  sheet->rows = _entente_paper_blocks_rows ();
  sheet->styles = g_array_new (FALSE, FALSE, sizeof (EntenteTableRowStyle));
  add_sides (sheet, &ledgers[0][0], &ledgers[1][0]);
  add_figures (sheet, "total-charges", ledgers[0][0].totals[ENTENTE_AMOUNT_FORECAST],
               "total-income", ledgers[1][0].totals[ENTENTE_AMOUNT_FORECAST],
               ENTENTE_TABLE_ROW_TOTAL);
  add_result (sheet, get_gap (&ledgers[0][0], &ledgers[1][0]));
  if (ledgers[0][1].rows->len > 0 || ledgers[1][1].rows->len > 0)
    {
      add_sides (sheet, &ledgers[0][1], &ledgers[1][1]);
      add_figures (sheet, "grand-total", all[0], "grand-total", all[1], ENTENTE_TABLE_ROW_TOTAL);
    }
  _entente_paper_blocks_add_table (paper, columns, G_N_ELEMENTS (columns), header, sheet->rows,
                                   sheet->styles, "summary");
  g_clear_pointer (&sheet->rows, g_ptr_array_unref);
  g_clear_pointer (&sheet->styles, g_array_unref);

  /* Nothing is not balanced. */
  if (!paper->blank && (all[0] != ENTENTE_MONEY_NONE || all[1] != ENTENTE_MONEY_NONE))
    add_check (sheet, get_gap (&ledgers[0][0], &ledgers[1][0]),
               get_gap (&ledgers[0][1], &ledgers[1][1]));
  for (guint side = 0; side < 2; side++)
    for (guint in_kind = 0; in_kind < 2; in_kind++)
      _entente_ledger_clear (&ledgers[side][in_kind]);
}

/* EntenteDocument */

static gboolean
is_printed_form (const EntenteAccountChart *chart)
{
  return !g_str_has_prefix (entente_account_chart_get_id (chart), "associations");
}

static EntenteComposition *
entente_budget_document_compose (EntenteDocument *document, EntenteFill fill, GPtrArray *gaps)
{
  EntenteBudgetDocument *self = ENTENTE_BUDGET_DOCUMENT (document);
  EntenteAccountsDocument *accounts = ENTENTE_ACCOUNTS_DOCUMENT (document);
  EntenteProject *project = entente_document_get_project (document);
  EntenteStore *store = entente_project_get_store (project);
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (project));
  EntenteLanguage language = entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_LANGUAGE);
  g_autoptr (EntenteWords) words = entente_words_new (language, "budget");
  g_autoptr (EntenteWords) common = entente_words_new (language, "budget-papers");
  g_autoptr (EntenteBudgetTable) table
    = entente_budget_table_new (store, self->budget, language);
  gboolean blank = fill == ENTENTE_FILL_BLANK;
  Sheet sheet = {
    .paper = { .words = words, .common = common, .language = language,
               .whole = entente_accounts_document_get_whole_euros (accounts) },
  };

  entente_budget_table_set_chart (table, entente_accounts_document_get_chart (accounts));
  sheet.chart = entente_budget_table_get_chart (table);
  sheet.budget = blank ? NULL : entente_budget_table_get_budget (table);
  sheet.table = sheet.budget != NULL ? table : NULL;
  sheet.show_all = blank || is_printed_form (sheet.chart);
  _entente_paper_blocks_begin (&sheet.paper, document, fill, gaps, FALSE);
  add_head (&sheet);
  add_budget (&sheet);
  _entente_budget_notes_add_shares (&sheet.paper, sheet.table, ENTENTE_AMOUNT_FORECAST);
  _entente_budget_notes_add_in_kind_rule (&sheet.paper, sheet.table, 2);
  _entente_budget_notes_add_indirect_rule (&sheet.paper, sheet.table, 2);
  if (sheet.budget != NULL)
    _entente_paper_blocks_add_markdown (
      &sheet.paper,
      entente_record_get_text (ENTENTE_RECORD (sheet.budget), ENTENTE_BUDGET_NOTES));
  _entente_paper_blocks_add_signature (&sheet.paper, _entente_paper_blocks_get_lead (&sheet.paper));

  return sheet.paper.composition;
}

static void
entente_budget_document_get_property (GObject *object,
                                      guint prop_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  EntenteBudgetDocument *self = ENTENTE_BUDGET_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_BUDGET:
      g_value_set_object (value, self->budget);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_budget_document_set_property (GObject *object,
                                      guint prop_id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  EntenteBudgetDocument *self = ENTENTE_BUDGET_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_BUDGET:
      self->budget = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_budget_document_finalize (GObject *object)
{
  EntenteBudgetDocument *self = ENTENTE_BUDGET_DOCUMENT (object);

  g_clear_object (&self->budget);

  G_OBJECT_CLASS (entente_budget_document_parent_class)->finalize (object);
}

static void
entente_budget_document_class_init (EntenteBudgetDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_budget_document_get_property;
  object_class->set_property = entente_budget_document_set_property;
  object_class->finalize = entente_budget_document_finalize;
  ENTENTE_DOCUMENT_CLASS (klass)->compose = entente_budget_document_compose;

  properties[PROP_BUDGET]
    = g_param_spec_object ("budget", NULL, NULL, ENTENTE_TYPE_BUDGET,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_budget_document_init (EntenteBudgetDocument *self)
{
}

/* "budget", "budget/version-2" */
static char *
dup_path (EntenteBudget *budget, char **title)
{
  gint64 number;

  if (budget == NULL)
    {
      *title = g_strdup (_ ("Forecast budget"));
      return g_strdup ("budget");
    }

  number = entente_record_get_integer (ENTENTE_RECORD (budget), ENTENTE_BUDGET_NUMBER);
  *title = g_strdup_printf (_ ("Forecast budget, version %d"), (int) number);
  return g_strdup_printf ("budget/version-%d", (int) number);
}

/**
 * entente_budget_document_new:
 * @project: a project
 * @budget: (nullable): an adopted version, or %NULL for the working budget
 *
 * Returns: (transfer full): the forecast budget on paper
 */
EntenteDocument *
entente_budget_document_new (EntenteProject *project, EntenteBudget *budget)
{
  g_autofree char *title = NULL;
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  g_autofree char *file_name = NULL;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);

  path = dup_path (budget, &title);
  name = g_strdup (C_ ("file name", "budget"));
  if (budget != NULL)
    {
      g_free (name);
      name = g_strdup_printf ("%s-%s", C_ ("file name", "budget"), strrchr (path, '-') + 1);
    }
  file_name = _entente_paper_blocks_dup_file_name (project, name, NULL);
  return g_object_new (ENTENTE_TYPE_BUDGET_DOCUMENT,
                       "project", project,
                       "path", path,
                       "title", title,
                       "file-name", file_name,
                       "budget", budget,
                       NULL);
}
