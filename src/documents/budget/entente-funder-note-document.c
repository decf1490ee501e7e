/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-funder-note-document.h"

#include "budget/entente-budget-ledger.h"
#include "budget/entente-budget-notes.h"
#include "budget/entente-funder-form.h"
#include "budget/entente-funding.h"
#include "entente-markdown.h"
#include "entente-typography.h"
#include "schedule/entente-schedule-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* As many steps as a reader in a hurry looks at. */
#define MAX_STEPS 8

struct _EntenteFunderNoteDocument
{
  EntenteDocument parent_instance;

  /* Owned */
  EntenteFundingRequest *request;

  EntenteFunderNoteWords objectives; /* (nullable) */
  EntenteFunderNoteWords indicators; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (EntenteFunderNoteDocument,
                     entente_funder_note_document,
                     ENTENTE_TYPE_DOCUMENT)

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
  EntenteFundingRequest *request;
  EntenteBudgetTable *table;
} Note;

/* The budget in six lines: which accounts each of them adds up. */
static const struct
{
  const char *key;
  EntenteBudgetSide side;
  const char *prefixes[5];
} lines[] = {
  { "line-purchases", ENTENTE_SIDE_CHARGES, { "C60", "C61", "C62" } },
  { "line-staff", ENTENTE_SIDE_CHARGES, { "C63", "C64" } },
  { "line-other", ENTENTE_SIDE_CHARGES, { "" } },
  { "line-grants", ENTENTE_SIDE_INCOME, { "P73", "P74" } },
  { "line-sales", ENTENTE_SIDE_INCOME, { "" } },
  { "line-own", ENTENTE_SIDE_INCOME, { "RP" } },
};

static void
add_body (Note *self, const char *words)
{
  _entente_paper_blocks_add_paragraph (
    &self->paper, ENTENTE_PARAGRAPH_BODY,
    _entente_paper_blocks_set (&self->paper, words, ENTENTE_TEXT_PLAIN));
}

/* Who we are */

static gboolean
is_partner (EntenteRecord *organization)
{
  int role = entente_record_get_choice (organization, ENTENTE_ORGANIZATION_ROLE);

  return role == ENTENTE_ROLE_MEMBER || role == ENTENTE_ROLE_OPERATIONAL_PARTNER;
}

static char *
dup_partners (Note *self)
{
  GListModel *organizations = entente_store_get_list (self->paper.store, ENTENTE_TYPE_ORGANIZATION);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (EntenteRecord) organization = g_list_model_get_item (organizations, i);

      if (is_partner (organization))
        g_ptr_array_add (names, (gpointer) entente_record_get_text (organization,
                                                                    ENTENTE_ORGANIZATION_NAME));
    }
  if (names->len == 0)
    return NULL;

  g_ptr_array_add (names, NULL);
  return entente_typography_join ((const char *const *) names->pdata, self->paper.language);
}

static void
add_who (Note *self)
{
  EntentePaperBlocks *paper = &self->paper;
  EntenteOrganization *applicant = entente_funding_request_get_applicant (self->request);
  const char *name = applicant != NULL ? entente_record_get_text (ENTENTE_RECORD (applicant),
                                                                  ENTENTE_ORGANIZATION_NAME)
                                       : "";
  g_autofree char *partners = dup_partners (self);
  g_autofree char *words = NULL;

  _entente_paper_blocks_add_heading (paper, 2, "who");
  if (paper->blank || *name == '\0')
    {
      _entente_paper_blocks_add_lines (paper, "who", 3);
      return;
    }
  words = partners != NULL ? entente_words_format (paper->words, "who-with", "lead", name,
                                                   "partners", partners, NULL)
                           : entente_words_format (paper->words, "who-alone", "lead", name, NULL);
  add_body (self, words);
}

/* The project */

static void
add_project (Note *self)
{
  EntentePaperBlocks *paper = &self->paper;
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (paper->project));
  g_autofree char *dates = _entente_funder_form_dup_dates (paper);
  EntentePaperFacts facts;

  _entente_paper_blocks_add_heading (paper, 2, "project");
  _entente_paper_blocks_add_typed (paper, details, ENTENTE_PROJECT_DETAILS_DESCRIPTION, "project",
                                   _ ("Description of the project"));
  _entente_paper_facts_init (&facts);
  _entente_paper_blocks_add_fact (paper, &facts, "form-dates", dates, TRUE);
  _entente_paper_blocks_add_fact (
    paper, &facts, "form-place", entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_PLACE),
    FALSE);
  _entente_paper_blocks_add_fact (
    paper, &facts, "form-public",
    entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_PUBLIC), FALSE);
  _entente_paper_blocks_add_fact (
    paper, &facts, "form-territory",
    entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_TERRITORY), FALSE);
  _entente_paper_blocks_add_facts (paper, &facts);
}

/* What cooperation adds: as typed, else the families of arguments that hold for any such project. */
static void
add_arguments (Note *self)
{
  static const char *const families[] = { "funder", "applicants", "means" };
  EntentePaperBlocks *paper = &self->paper;
  const char *typed = entente_record_get_text (ENTENTE_RECORD (self->request),
                                               ENTENTE_FUNDING_REQUEST_ARGUMENTS);

  _entente_paper_blocks_add_heading (paper, 2, "arguments");
  if (paper->blank)
    {
      _entente_paper_blocks_add_lines (paper, "arguments", 4);
      return;
    }
  if (*typed != '\0')
    {
      _entente_paper_blocks_add_markdown (paper, typed);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    {
      g_autofree char *heading = g_strconcat ("arguments-", families[i], NULL);
      g_autofree char *words = g_strconcat (heading, "-words", NULL);

      _entente_paper_blocks_add_heading (paper, 3, heading);
      add_body (self, entente_words_get (paper->words, words));
    }
}

/* The calendar: the steps at the top of the schedule. */

static GPtrArray *
list_steps (Note *self)
{
  EntenteSchedule *schedule = entente_project_get_schedule (self->paper.project);
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (schedule, &n_items);
  GPtrArray *rows = _entente_paper_blocks_rows ();

  for (guint i = 0; i < n_items && rows->len < MAX_STEPS; i++)
    {
      g_autofree char *dates = NULL;
      GPtrArray *row;

      if (items[i].level > 1 || (items[i].level == 1 && !items[i].is_group)
          || items[i].planned.start == ENTENTE_MOMENT_NONE)
        continue;
      dates = entente_schedule_table_format_dates (schedule, &items[i], FALSE,
                                                   self->paper.language);
      row = _entente_paper_blocks_texts ();
      g_ptr_array_add (row, entente_rich_text_new (entente_record_get_text (
                              ENTENTE_RECORD (items[i].task), ENTENTE_TASK_TITLE)));
      g_ptr_array_add (row, entente_rich_text_new (dates));
      g_ptr_array_add (rows, row);
    }

  return rows;
}

static void
add_calendar (Note *self)
{
  static const EntenteTableColumn columns[] = {
    { 0.55, ENTENTE_COLUMN_START },
    { 0.45, ENTENTE_COLUMN_START },
  };
  EntentePaperBlocks *paper = &self->paper;
  g_autoptr (GPtrArray) header = _entente_paper_blocks_header (paper, "step", "when", NULL);
  g_autoptr (GPtrArray) rows = NULL;

  _entente_paper_blocks_add_heading (paper, 2, "calendar");
  rows = paper->blank ? _entente_paper_blocks_rows () : list_steps (self);
  if (rows->len == 0)
    _entente_paper_blocks_add_lines (paper, "calendar", 3);
  else
    _entente_paper_blocks_add_table (paper, columns, G_N_ELEMENTS (columns), header, rows, NULL,
                                     "calendar");
}

/* The budget */

static gboolean
is_counted (guint line, const char *key)
{
  for (guint i = 0; lines[line].prefixes[i] != NULL; i++)
    if (lines[line].prefixes[i][0] != '\0' && g_str_has_prefix (key, lines[line].prefixes[i]))
      return TRUE;

  return FALSE;
}

/* The line of a key: that which names it, else what is left of its side. */
static guint
find_line (EntenteBudgetSide side, const char *key)
{
  guint rest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      if (lines[i].side != side)
        continue;
      if (is_counted (i, key))
        return i;
      if (lines[i].prefixes[0][0] == '\0')
        rest = i;
    }

  return rest;
}

static void
sum_lines (Note *self, EntenteMoney sums[G_N_ELEMENTS (lines)])
{
  guint n_rows;
  const EntenteBudgetRow *rows = entente_budget_table_get_rows (self->table, &n_rows);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    sums[i] = ENTENTE_MONEY_NONE;
  for (guint i = 0; i < n_rows; i++)
    {
      guint line;

      if (rows[i].line == NULL)
        continue;
      line = find_line (rows[i].side, entente_record_get_text (ENTENTE_RECORD (rows[i].line),
                                                               ENTENTE_BUDGET_LINE_KEY));
      sums[line] = _entente_ledger_add (sums[line], rows[i].amounts.of[ENTENTE_AMOUNT_FORECAST]);
    }
}

static void
add_cells (Note *self, GPtrArray *row, const char *key, EntenteMoney amount, EntenteTextMarks marks)
{
  EntentePaperBlocks *paper = &self->paper;

  g_ptr_array_add (row, _entente_paper_blocks_set (paper, entente_words_get (paper->words, key),
                                                   marks));
  g_ptr_array_add (row, _entente_budget_paper_amount (
                          paper, paper->blank ? ENTENTE_MONEY_NONE : amount, marks));
}

static void
add_budget_table (Note *self)
{
  static const EntenteTableColumn columns[] = {
    { 0.36, ENTENTE_COLUMN_START },
    { 0.14, ENTENTE_COLUMN_END },
    { 0.36, ENTENTE_COLUMN_START, TRUE },
    { 0.14, ENTENTE_COLUMN_END },
  };
  const EntenteTableRowStyle plain = ENTENTE_TABLE_ROW_PLAIN;
  const EntenteTableRowStyle total = ENTENTE_TABLE_ROW_TOTAL;
  EntentePaperBlocks *paper = &self->paper;
  const EntenteBudgetTotals *totals = entente_budget_table_get_totals (self->table);
  g_autoptr (GPtrArray) header
    = _entente_paper_blocks_header (paper, "charges", "euros", "income", "euros", NULL);
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GArray) styles = g_array_new (FALSE, FALSE, sizeof (EntenteTableRowStyle));
  EntenteMoney sums[G_N_ELEMENTS (lines)];
  const guint half = G_N_ELEMENTS (lines) / 2;
  GPtrArray *row;

  sum_lines (self, sums);
  for (guint i = 0; i < half; i++)
    {
      row = _entente_paper_blocks_texts ();
      add_cells (self, row, lines[i].key, sums[i], ENTENTE_TEXT_PLAIN);
      add_cells (self, row, lines[half + i].key, sums[half + i], ENTENTE_TEXT_PLAIN);
      g_ptr_array_add (rows, row);
      g_array_append_val (styles, plain);
    }
  row = _entente_paper_blocks_texts ();
  add_cells (self, row, "total", totals->cash[ENTENTE_SIDE_CHARGES].of[ENTENTE_AMOUNT_FORECAST],
             ENTENTE_TEXT_STRONG);
  add_cells (self, row, "total", totals->cash[ENTENTE_SIDE_INCOME].of[ENTENTE_AMOUNT_FORECAST],
             ENTENTE_TEXT_STRONG);
  g_ptr_array_add (rows, row);
  g_array_append_val (styles, total);
  _entente_paper_blocks_add_table (paper, columns, G_N_ELEMENTS (columns), header, rows, styles,
                                   "budget");
}

static void
add_budget (Note *self)
{
  EntentePaperBlocks *paper = &self->paper;
  EntenteMoney in_kind = entente_budget_table_get_totals (self->table)
                           ->in_kind[ENTENTE_SIDE_CHARGES].of[ENTENTE_AMOUNT_FORECAST];

  _entente_paper_blocks_add_heading (paper, 2, "budget");
  add_budget_table (self);
  if (!paper->blank && in_kind != ENTENTE_MONEY_NONE && in_kind != 0)
    {
      g_autofree char *euros = _entente_budget_paper_dup_euros (paper, in_kind);
      g_autofree char *words
        = entente_words_format (paper->words, "in-kind", "amount", euros, NULL);

      _entente_paper_blocks_add_paragraph (
          paper, ENTENTE_PARAGRAPH_NOTE,
          _entente_paper_blocks_set (paper, words, ENTENTE_TEXT_PLAIN));
    }
  if (paper->blank)
    _entente_budget_notes_add_shares (paper, NULL, ENTENTE_AMOUNT_FORECAST);
  else
    _entente_budget_notes_add_share (paper, self->table, ENTENTE_AMOUNT_FORECAST, self->request);
  if (!entente_record_is_filled (ENTENTE_RECORD (self->request), ENTENTE_FUNDING_REQUEST_ASKED))
    _entente_paper_blocks_add_gap (paper, _ ("Amount asked for"), ENTENTE_RECORD (self->request),
                                   ENTENTE_FUNDING_REQUEST_ASKED, TRUE);
}

/* What is promised, and who answers */

static void
add_promises (Note *self)
{
  EntentePaperBlocks *paper = &self->paper;
  EntenteOrganization *applicant = entente_funding_request_get_applicant (self->request);
  g_autofree char *representative = _entente_paper_blocks_dup_representative (paper, applicant);
  EntentePaperFacts facts;

  _entente_paper_blocks_add_heading (paper, 2, "visibility");
  add_body (self, entente_words_get (paper->words, "visibility-words"));
  _entente_paper_blocks_add_heading (paper, 2, "evaluation");
  add_body (self, entente_words_get (paper->words, "evaluation-words"));
  _entente_paper_blocks_add_heading (paper, 2, "contacts");
  _entente_paper_facts_init (&facts);
  _entente_paper_blocks_add_fact (paper, &facts, "form-representative", representative, TRUE);
  for (guint i = 0; i < 2; i++)
    {
      static const guint fields[] = { ENTENTE_ORGANIZATION_EMAIL, ENTENTE_ORGANIZATION_PHONE };
      g_autofree char *text
        = applicant != NULL ? entente_record_dup_display (ENTENTE_RECORD (applicant), fields[i])
                            : g_strdup ("");

      _entente_paper_blocks_add_fact (paper, &facts, i == 0 ? "form-email" : "form-phone", text,
                                      TRUE);
    }
  _entente_paper_blocks_add_facts (paper, &facts);
}

/* EntenteDocument */

static void
add_head (Note *self)
{
  EntentePaperBlocks *paper = &self->paper;
  g_autofree char *funder = _entente_budget_notes_dup_funder (paper, self->request);
  EntentePaperFacts facts;

  _entente_paper_facts_init (&facts);
  _entente_paper_blocks_add_fact (paper, &facts, "for", funder, TRUE);
  _entente_paper_blocks_add_facts (paper, &facts);
}

static void
write_note (Note *self)
{
  g_autoptr (EntenteBlock) new_page = entente_page_break_block_new ();

  add_head (self);
  add_who (self);
  add_project (self);
  add_arguments (self);
  add_calendar (self);
  add_budget (self);
  add_promises (self);
  entente_composition_append (self->paper.composition, new_page);
}

static char *
dup_aims (EntenteFunderNoteDocument *self, EntentePaperBlocks *paper, EntenteFunderNoteWords words)
{
  if (words == NULL)
    return g_strdup ("");

  return words (paper->store,
                ENTENTE_ORGANIZATION (entente_store_get_record (
                  paper->store, ENTENTE_TYPE_ORGANIZATION,
                  entente_record_get_reference (ENTENTE_RECORD (self->request),
                                                ENTENTE_FUNDING_REQUEST_FUNDER))),
                paper->language);
}

static void
write_form (EntenteFunderNoteDocument *self, Note *note)
{
  g_autofree char *objectives = dup_aims (self, &note->paper, self->objectives);
  g_autofree char *indicators = dup_aims (self, &note->paper, self->indicators);

  _entente_funder_form_add (&note->paper, self->request, note->table, objectives, indicators);
}

/* The note with the form, or the form alone. */
static EntenteComposition *
compose (EntenteFunderNoteDocument *self, EntenteFill fill, GPtrArray *gaps, gboolean whole)
{
  EntenteDocument *document = ENTENTE_DOCUMENT (self);
  EntenteProject *project = entente_document_get_project (document);
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (project));
  EntenteLanguage language = entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_LANGUAGE);
  g_autoptr (EntenteWords) words = entente_words_new (language, "funder-note");
  g_autoptr (EntenteWords) common = entente_words_new (language, "budget-papers");
  g_autoptr (EntenteBudgetTable) table
    = entente_budget_table_new (entente_project_get_store (project), NULL, language);
  Note note = {
    .paper = { .words = words, .common = common, .language = language },
    .request = self->request,
    .table = table,
  };

  _entente_paper_blocks_begin (&note.paper, document, fill, gaps, FALSE);
  if (whole)
    write_note (&note);
  write_form (self, &note);

  return note.paper.composition;
}

static EntenteComposition *
entente_funder_note_document_compose (EntenteDocument *document, EntenteFill fill, GPtrArray *gaps)
{
  return compose (ENTENTE_FUNDER_NOTE_DOCUMENT (document), fill, gaps, TRUE);
}

static void
entente_funder_note_document_get_property (GObject *object,
                                           guint prop_id,
                                           GValue *value,
                                           GParamSpec *pspec)
{
  EntenteFunderNoteDocument *self = ENTENTE_FUNDER_NOTE_DOCUMENT (object);

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
entente_funder_note_document_set_property (GObject *object,
                                           guint prop_id,
                                           const GValue *value,
                                           GParamSpec *pspec)
{
  EntenteFunderNoteDocument *self = ENTENTE_FUNDER_NOTE_DOCUMENT (object);

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
entente_funder_note_document_finalize (GObject *object)
{
  EntenteFunderNoteDocument *self = ENTENTE_FUNDER_NOTE_DOCUMENT (object);

  g_clear_object (&self->request);

  G_OBJECT_CLASS (entente_funder_note_document_parent_class)->finalize (object);
}

static void
entente_funder_note_document_class_init (EntenteFunderNoteDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_funder_note_document_get_property;
  object_class->set_property = entente_funder_note_document_set_property;
  object_class->finalize = entente_funder_note_document_finalize;
  ENTENTE_DOCUMENT_CLASS (klass)->compose = entente_funder_note_document_compose;

  properties[PROP_REQUEST]
    = g_param_spec_object ("request", NULL, NULL, ENTENTE_TYPE_FUNDING_REQUEST,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_funder_note_document_init (EntenteFunderNoteDocument *self)
{
}

/**
 * entente_funder_note_document_new:
 * @project: a project
 * @request: a request for funding
 *
 * Returns: (transfer full): the note for the funder, with every value of the form
 */
EntenteDocument *
entente_funder_note_document_new (EntenteProject *project, EntenteFundingRequest *request)
{
  g_autofree char *file_name = NULL;
  g_autofree char *funder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *title = NULL;
  g_autofree char *whom = NULL;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);
  g_return_val_if_fail (ENTENTE_IS_FUNDING_REQUEST (request), NULL);

  whom = g_strdup (entente_funding_request_get_funder_name (request));
  file_name = _entente_paper_blocks_dup_file_name (project, C_ ("file name", "funder-note"), whom);
  funder = entente_funding_request_dup_title (request);
  path = g_strdup_printf ("funder-note/%" G_GINT64_FORMAT,
                          entente_record_get_id (ENTENTE_RECORD (request)));
  /* Translators: a funder and its scheme. */
  title = g_strdup_printf (_ ("Note for the funder: %s"), funder);

  return g_object_new (ENTENTE_TYPE_FUNDER_NOTE_DOCUMENT,
                       "project", project,
                       "path", path,
                       "title", title,
                       "file-name", file_name,
                       "request", request,
                       NULL);
}

/**
 * entente_funder_note_document_set_aims:
 * @self: a note
 * @objectives: tells what the project aims at
 * @indicators: tells what it is measured by
 *
 * They are asked whenever the note is composed.
 */
void
entente_funder_note_document_set_aims (EntenteFunderNoteDocument *self,
                                       EntenteFunderNoteWords objectives,
                                       EntenteFunderNoteWords indicators)
{
  g_return_if_fail (ENTENTE_IS_FUNDER_NOTE_DOCUMENT (self));

  self->objectives = objectives;
  self->indicators = indicators;
}

/**
 * entente_funder_note_document_compose_form:
 * @self: a note
 *
 * Returns: (transfer full): the values to copy into the form of the funder, without the note
 */
EntenteComposition *
entente_funder_note_document_compose_form (EntenteFunderNoteDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_FUNDER_NOTE_DOCUMENT (self), NULL);

  return compose (self, ENTENTE_FILL_DATA, NULL, FALSE);
}

/* Amounts, shares, telephones, identifiers of figures. */
static gboolean
is_figure (const char *text)
{
  const gsize n = strspn (text, "0123456789 ,.-");

  return strpbrk (text, "0123456789") != NULL
         && (text[n] == '\0' || g_str_equal (text + n, "€") || g_str_equal (text + n, "%"));
}

/**
 * entente_funder_note_dup_typed:
 * @value: a value of the form, as it stands on paper
 *
 * Fields on line refuse the spaces in figures and the signs behind them.
 *
 * Returns: (transfer full): "2670,00" of "2 670,00 €"; words stay as they are, with plain spaces
 */
char *
entente_funder_note_dup_typed (const char *value)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (value != NULL, NULL);

  text = g_string_new (value);
  g_string_replace (text, "\u00a0", " ", 0);
  g_string_replace (text, "\u202f", " ", 0);
  if (g_str_has_prefix (text->str, "−"))
    g_string_replace (text, "−", "-", 1);
  if (is_figure (text->str))
    {
      g_string_replace (text, " ", "", 0);
      g_string_replace (text, "€", "", 0);
      g_string_replace (text, "%", "", 0);
    }

  return g_strstrip (g_string_free (g_steal_pointer (&text), FALSE));
}
