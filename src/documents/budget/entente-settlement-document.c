/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-settlement-document.h"

#include "budget/entente-budget-blocks.h"
#include "budget/entente-budget-table.h"
#include "budget/entente-partner-balance.h"
#include "budget/entente-sharing.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "collective/entente-representation.h"
#include "entente-civil-date.h"

#include <glib/gi18n-lib.h>

/* To fill in by hand. */
#define BLANK_ROWS 6

struct _EntenteSettlementDocument
{
  EntenteDocument parent_instance;

  /* Owned */
  EntenteSettlement *settlement;     /* nullable: the balance of today */
  EntenteOrganization *organization; /* nullable: all */

  int column; /* EntenteAmountColumn, -1 for those to settle by */
};

G_DEFINE_FINAL_TYPE (EntenteSettlementDocument, entente_settlement_document, ENTENTE_TYPE_DOCUMENT)

enum {
  PROP_0,
  PROP_SETTLEMENT,
  PROP_ORGANIZATION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* A statement being written. */
typedef struct
{
  EntentePaperBlocks paper;
  EntenteSettlement *settlement;     /* nullable */
  EntenteOrganization *organization; /* nullable */
  EntentePartnerBalance *balance;    /* nullable: blank */
  guint only;                        /* partner, G_MAXUINT for all */
} Statement;

static GPtrArray *
get_partners (Statement *self)
{
  return entente_partner_balance_get_partners (self->balance);
}

static EntentePartner *
get_partner (Statement *self, guint i)
{
  return get_partners (self)->pdata[i];
}

/* Texts */

static EntenteRichText *
set (Statement *self, const char *text, EntenteTextMarks marks)
{
  return _entente_paper_blocks_set (&self->paper, text, marks);
}

static EntenteRichText *
set_amount (Statement *self, EntenteMoney amount, EntenteTextMarks marks)
{
  return _entente_budget_paper_amount (&self->paper, amount, marks);
}

static void
add_title (Statement *self, guint level, const char *text)
{
  g_autoptr (EntenteRichText) title = set (self, text, ENTENTE_TEXT_PLAIN);
  g_autoptr (EntenteBlock) heading = entente_heading_block_new (level, NULL, title);

  entente_composition_append (self->paper.composition, heading);
}

static void
add_said (Statement *self, EntenteParagraphStyle style, const char *key)
{
  _entente_paper_blocks_add_paragraph (&self->paper, style,
                                       _entente_paper_blocks_say (&self->paper, key));
}

/* Tables */

typedef struct
{
  GPtrArray *rows;
  GArray *styles;
} Rows;

static void
begin_rows (Rows *self)
{
  self->rows = _entente_paper_blocks_rows ();
  self->styles = g_array_new (FALSE, FALSE, sizeof (EntenteTableRowStyle));
}

static GPtrArray *
add_row (Rows *self, EntenteTableRowStyle style)
{
  GPtrArray *row = _entente_paper_blocks_texts ();

  g_ptr_array_add (self->rows, row);
  g_array_append_val (self->styles, style);

  return row;
}

/* header: takes it */
static void
add_table (Statement *self, const EntenteTableColumn *columns, guint n_columns, GPtrArray *header,
           Rows *rows, const char *summary)
{
  for (guint i = 0; self->balance == NULL && i < BLANK_ROWS; i++)
    {
      GPtrArray *row = add_row (rows, ENTENTE_TABLE_ROW_PLAIN);

      for (guint j = 0; j < n_columns; j++)
        g_ptr_array_add (row, entente_rich_text_new (NULL));
    }
  _entente_paper_blocks_add_table (&self->paper, columns, n_columns, header, rows->rows,
                                   rows->styles, summary);
  g_ptr_array_unref (header);
  g_ptr_array_unref (rows->rows);
  g_array_unref (rows->styles);
}

/* The head */

static void
add_head (Statement *self)
{
  EntentePaperBlocks *paper = &self->paper;
  EntentePaperFacts facts;
  g_autofree char *day = NULL, *net = NULL;
  const char *keeper = "";
  GDate today;

  _entente_paper_facts_init (&facts);
  entente_date_today (&today);
  if (self->settlement != NULL)
    day = _entente_paper_blocks_dup_day (paper, ENTENTE_RECORD (self->settlement),
                                         ENTENTE_SETTLEMENT_SETTLED_ON);
  else
    day = _entente_paper_blocks_dup_date (paper, &today);
  _entente_paper_blocks_add_fact (paper, &facts, self->settlement != NULL ? "frozen-on" : "as-of",
                                  day, TRUE);
  if (self->balance != NULL)
    {
      guint i = entente_partner_balance_get_keeper (self->balance);
      static const char *const columns[] = { "forecast", "revised", "actual" };

      keeper = i != G_MAXUINT ? get_partner (self, i)->name : "";
      net = _entente_budget_paper_dup_euros (paper,
                                             entente_partner_balance_get_net_cost (self->balance));
      _entente_paper_blocks_add_fact (
        paper, &facts, "amounts",
        entente_words_get (paper->words, columns[entente_partner_balance_get_column (self->balance)]),
        TRUE);
    }
  _entente_paper_blocks_add_fact (paper, &facts, "keeper", keeper, TRUE);
  _entente_paper_blocks_add_fact (paper, &facts, "net-cost", net, TRUE);
  _entente_paper_blocks_add_facts (paper, &facts);
}

/* Everybody at a glance */

static void
add_summary_row (Statement *self, Rows *rows, const EntentePartner *partner)
{
  GPtrArray *row = add_row (rows, ENTENTE_TABLE_ROW_PLAIN);

  g_ptr_array_add (row, set (self, partner->name, ENTENTE_TEXT_PLAIN));
  g_ptr_array_add (row, set_amount (self, partner->paid, ENTENTE_TEXT_PLAIN));
  g_ptr_array_add (row, set_amount (self, partner->received, ENTENTE_TEXT_PLAIN));
  g_ptr_array_add (row, set_amount (self, partner->share, ENTENTE_TEXT_PLAIN));
  g_ptr_array_add (row, set_amount (self, partner->balance, ENTENTE_TEXT_STRONG));
}

static void
add_summary (Statement *self)
{
  static const EntenteTableColumn columns[] = {
    { 3, ENTENTE_COLUMN_START }, { 1.4, ENTENTE_COLUMN_END }, { 1.4, ENTENTE_COLUMN_END },
    { 1.4, ENTENTE_COLUMN_END }, { 1.4, ENTENTE_COLUMN_END },
  };
  Rows rows;

  begin_rows (&rows);
  for (guint i = 0; self->balance != NULL && i < get_partners (self)->len; i++)
    if (self->only == G_MAXUINT || self->only == i)
      add_summary_row (self, &rows, get_partner (self, i));
  add_table (self, columns, G_N_ELEMENTS (columns),
             _entente_paper_blocks_header (&self->paper, "organization", "paid", "received", "share",
                                           "balance", NULL),
             &rows, "summary");
  add_said (self, ENTENTE_PARAGRAPH_NOTE, "balance-note");
}

/* What is shared */

static void
add_amount_row (Statement *self, Rows *rows, EntenteTableRowStyle style, const char *words,
                EntenteMoney amount)
{
  EntenteTextMarks marks
    = style == ENTENTE_TABLE_ROW_TOTAL ? ENTENTE_TEXT_STRONG : ENTENTE_TEXT_PLAIN;
  GPtrArray *row = add_row (rows, style);

  g_ptr_array_add (row, set (self, words, marks));
  g_ptr_array_add (row, set_amount (self, amount, marks));
}

static const EntenteTableColumn amount_columns[] = {
  { 5, ENTENTE_COLUMN_START },
  { 1.2, ENTENTE_COLUMN_END },
};

static void
add_pool_lines (Statement *self, const EntenteSharedPool *pool)
{
  Rows rows;

  begin_rows (&rows);
  for (guint i = 0; i < pool->lines->len; i++)
    {
      const EntentePartnerStep *line = pool->lines->pdata[i];

      add_amount_row (self, &rows, ENTENTE_TABLE_ROW_PLAIN, line->sentence, line->amount);
    }
  add_amount_row (self, &rows, ENTENTE_TABLE_ROW_TOTAL,
                  entente_words_get (self->paper.words, "to-share"), pool->base);
  add_table (self, amount_columns, G_N_ELEMENTS (amount_columns),
             _entente_paper_blocks_header (&self->paper, "line", "amount", NULL), &rows,
             "lines-summary");
}

/* What shares are in the measure of: members, hours. Keys that share equally have none. */
static gboolean
is_measured (const EntenteSharedPool *pool)
{
  for (guint i = 0; i < pool->parts->len; i++)
    {
      const EntenteSharedPart *part = pool->parts->pdata[i];

      if (*part->measure != '\0')
        return TRUE;
    }
  return FALSE;
}

/* With as many digits as it takes, and cents at least. */
static EntenteRichText *
set_exact (Statement *self, const EntenteSharedPart *part)
{
  g_autofree char *exact = NULL;

  if (part->exact == ENTENTE_DECIMAL_NONE)
    return set (self, "", ENTENTE_TEXT_PLAIN);
  if (part->exact % (ENTENTE_DECIMAL_ONE / 100) == 0)
    return set_amount (self, part->exact / (ENTENTE_DECIMAL_ONE / 100), ENTENTE_TEXT_PLAIN);
  exact = entente_decimal_format (part->exact, self->paper.language);
  return set (self, exact, ENTENTE_TEXT_PLAIN);
}

static void
add_pool_parts (Statement *self, const EntenteSharedPool *pool)
{
  static const EntenteTableColumn columns[] = {
    { 3, ENTENTE_COLUMN_START },
    { 1.4, ENTENTE_COLUMN_END },
    { 1.4, ENTENTE_COLUMN_END },
  };
  static const EntenteTableColumn measured_columns[] = {
    { 3, ENTENTE_COLUMN_START },
    { 2, ENTENTE_COLUMN_START },
    { 1.4, ENTENTE_COLUMN_END },
    { 1.4, ENTENTE_COLUMN_END },
  };
  gboolean measured = is_measured (pool);
  Rows rows;

  begin_rows (&rows);
  for (guint i = 0; i < pool->parts->len; i++)
    {
      const EntenteSharedPart *part = pool->parts->pdata[i];
      GPtrArray *row = add_row (&rows, ENTENTE_TABLE_ROW_PLAIN);

      g_ptr_array_add (row, set (self, get_partner (self, part->partner)->name,
                                 ENTENTE_TEXT_PLAIN));
      if (measured)
        g_ptr_array_add (row, set (self, part->measure, ENTENTE_TEXT_PLAIN));
      g_ptr_array_add (row, set_exact (self, part));
      g_ptr_array_add (row, set_amount (self, part->part, ENTENTE_TEXT_STRONG));
    }
  if (measured)
    add_table (self, measured_columns, G_N_ELEMENTS (measured_columns),
               _entente_paper_blocks_header (&self->paper, "organization", "measure", "exact",
                                             "part", NULL),
               &rows, "parts-summary");
  else
    add_table (self, columns, G_N_ELEMENTS (columns),
               _entente_paper_blocks_header (&self->paper, "organization", "exact", "part", NULL),
               &rows, "parts-summary");
}

static void
add_pools (Statement *self)
{
  GPtrArray *pools = entente_partner_balance_get_pools (self->balance);
  gboolean has_heading = FALSE;

  for (guint i = 0; i < pools->len; i++)
    {
      const EntenteSharedPool *pool = pools->pdata[i];

      if (pool->lines->len == 0)
        continue;
      if (!has_heading)
        _entente_paper_blocks_add_heading (&self->paper, 2, "shared");
      has_heading = TRUE;
      add_title (self, 3, pool->title);
      add_pool_lines (self, pool);
      add_pool_parts (self, pool);
    }
}

/* Why */

static void
add_steps (Statement *self, const EntentePartner *partner)
{
  Rows rows;

  add_title (self, 3, partner->name);
  begin_rows (&rows);
  for (guint i = 0; i < partner->steps->len; i++)
    {
      const EntentePartnerStep *step = partner->steps->pdata[i];

      add_amount_row (self, &rows, ENTENTE_TABLE_ROW_PLAIN, step->sentence, step->amount);
    }
  add_amount_row (self, &rows, ENTENTE_TABLE_ROW_TOTAL,
                  entente_words_get (self->paper.words, "balance"), partner->balance);
  add_table (self, amount_columns, G_N_ELEMENTS (amount_columns),
             _entente_paper_blocks_header (&self->paper, "step", "amount", NULL), &rows,
             "steps-summary");
}

static void
add_reasoning (Statement *self)
{
  if (get_partners (self)->len == 0)
    return;

  _entente_paper_blocks_add_heading (&self->paper, 2, "reasoning");
  for (guint i = 0; i < get_partners (self)->len; i++)
    if (self->only == G_MAXUINT || self->only == i)
      add_steps (self, get_partner (self, i));
}

/* Transfers */

static gboolean
is_told (Statement *self, const EntenteSettlementTransfer *transfer)
{
  return self->only == G_MAXUINT || self->only == transfer->debtor
         || self->only == transfer->creditor;
}

static void
add_transfers (Statement *self)
{
  static const EntenteTableColumn columns[] = {
    { 3, ENTENTE_COLUMN_START },
    { 3, ENTENTE_COLUMN_START },
    { 1.4, ENTENTE_COLUMN_END },
  };
  GArray *transfers
    = self->balance != NULL ? entente_partner_balance_get_transfers (self->balance) : NULL;
  Rows rows;

  begin_rows (&rows);
  for (guint i = 0; transfers != NULL && i < transfers->len; i++)
    {
      const EntenteSettlementTransfer *transfer
        = &g_array_index (transfers, EntenteSettlementTransfer, i);
      GPtrArray *row;

      if (!is_told (self, transfer))
        continue;
      row = add_row (&rows, ENTENTE_TABLE_ROW_PLAIN);
      g_ptr_array_add (row, set (self, get_partner (self, transfer->debtor)->name,
                                 ENTENTE_TEXT_PLAIN));
      g_ptr_array_add (row, set (self, get_partner (self, transfer->creditor)->name,
                                 ENTENTE_TEXT_PLAIN));
      g_ptr_array_add (row, set_amount (self, transfer->amount, ENTENTE_TEXT_STRONG));
    }

  _entente_paper_blocks_add_heading (&self->paper, 2, "transfers");
  if (transfers != NULL && rows.rows->len == 0)
    {
      add_said (self, ENTENTE_PARAGRAPH_BODY, "no-transfers");
      g_ptr_array_unref (rows.rows);
      g_array_unref (rows.styles);
      return;
    }
  add_table (self, columns, G_N_ELEMENTS (columns),
             _entente_paper_blocks_header (&self->paper, "debtor", "creditor", "amount", NULL),
             &rows, "transfers-summary");
}

/* Who signs */

static void
add_signature (Statement *self, GArray *signatures, GPtrArray *texts,
               EntenteOrganization *organization, const char *name)
{
  g_autoptr (EntentePosition) position = NULL;
  EntenteRecord *person = NULL;
  EntenteSignature signature = { 0 };
  GDate today;

  entente_date_today (&today);
  if (organization != NULL)
    position = entente_organization_dup_representative (organization, &today);
  if (position != NULL)
    person = entente_store_get_record (
      self->paper.store, ENTENTE_TYPE_PERSON,
      entente_record_get_reference (ENTENTE_RECORD (position), ENTENTE_POSITION_PERSON));
  /* Whoever signs is called by the whole name. */
  if (organization != NULL)
    name = entente_record_get_text (ENTENTE_RECORD (organization), ENTENTE_ORGANIZATION_NAME);
  signature.party
    = entente_words_format (self->paper.common, "sign-for", "organization", name, NULL);
  g_ptr_array_add (texts, (char *) signature.party);
  if (person != NULL)
    {
      signature.signatory = entente_person_dup_formal_name (ENTENTE_PERSON (person));
      g_ptr_array_add (texts, (char *) signature.signatory);
      signature.function
        = entente_record_get_text (ENTENTE_RECORD (position), ENTENTE_POSITION_FUNCTION);
      if (*signature.function == '\0')
        signature.function = NULL;
    }
  signature.place_label = entente_words_get (self->paper.common, "sign-place");
  signature.date_label = entente_words_get (self->paper.common, "sign-date");
  g_array_append_val (signatures, signature);
}

/* One partner signs with whoever keeps the accounts. */
static void
add_signatures (Statement *self)
{
  g_autoptr (GArray) signatures = g_array_new (FALSE, TRUE, sizeof (EntenteSignature));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (EntenteBlock) block = NULL;
  guint keeper;

  if (self->balance == NULL || get_partners (self)->len == 0)
    {
      _entente_paper_blocks_add_signature (&self->paper, NULL);
      return;
    }

  keeper = entente_partner_balance_get_keeper (self->balance);
  for (guint i = 0; i < get_partners (self)->len; i++)
    if (self->only == G_MAXUINT || i == self->only || i == keeper)
      add_signature (self, signatures, texts, get_partner (self, i)->organization,
                     get_partner (self, i)->name);
  block = entente_signature_block_new ((const EntenteSignature *) (gpointer) signatures->data,
                                       signatures->len);
  entente_composition_append (self->paper.composition, block);
}

/* EntenteDocument */

static EntentePartnerBalance *
make_balance (EntenteSettlementDocument *self, EntenteStore *store, EntenteLanguage language)
{
  EntenteBudget *budget = entente_budget_get_working (store);

  if (self->settlement != NULL)
    return entente_partner_balance_new_frozen (self->settlement, NULL);
  if (budget == NULL)
    return NULL;

  return entente_partner_balance_new (
    store, budget,
    self->column >= 0 ? (EntenteAmountColumn) self->column
                      : entente_partner_balance_choose_column (store, budget),
    language);
}

static guint
find_partner (Statement *self)
{
  for (guint i = 0; self->balance != NULL && i < get_partners (self)->len; i++)
    if (get_partner (self, i)->organization == self->organization)
      return i;

  return G_MAXUINT;
}

static void
write_statement (Statement *self)
{
  if (self->only != G_MAXUINT)
    add_title (self, 2, get_partner (self, self->only)->name);
  add_said (self, ENTENTE_PARAGRAPH_NOTE, "internal");
  add_head (self);
  add_summary (self);
  add_transfers (self);
  if (self->balance != NULL)
    {
      add_pools (self);
      add_reasoning (self);
    }
  add_said (self, ENTENTE_PARAGRAPH_NOTE, "law");
  add_signatures (self);
}

static EntenteComposition *
entente_settlement_document_compose (EntenteDocument *document, EntenteFill fill, GPtrArray *gaps)
{
  EntenteSettlementDocument *self = ENTENTE_SETTLEMENT_DOCUMENT (document);
  EntenteProject *project = entente_document_get_project (document);
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (project));
  EntenteLanguage language = entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_LANGUAGE);
  g_autoptr (EntenteWords) words = entente_words_new (language, "settlement-statement");
  g_autoptr (EntenteWords) common = entente_words_new (language, "budget-papers");
  g_autoptr (EntentePartnerBalance) balance = NULL;
  Statement statement = {
    .paper = { .words = words, .common = common, .language = language },
    .settlement = self->settlement,
    .organization = self->organization,
    .only = G_MAXUINT,
  };

  if (fill != ENTENTE_FILL_BLANK)
    balance = make_balance (self, entente_project_get_store (project), language);
  statement.balance = balance;
  if (self->organization != NULL)
    statement.only = find_partner (&statement);
  _entente_paper_blocks_begin (&statement.paper, document, fill, gaps, FALSE);
  write_statement (&statement);

  return statement.paper.composition;
}

static void
entente_settlement_document_set_property (GObject *object, guint prop_id, const GValue *value,
                                          GParamSpec *pspec)
{
  EntenteSettlementDocument *self = ENTENTE_SETTLEMENT_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_SETTLEMENT:
      self->settlement = g_value_dup_object (value);
      break;

    case PROP_ORGANIZATION:
      self->organization = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_settlement_document_dispose (GObject *object)
{
  EntenteSettlementDocument *self = ENTENTE_SETTLEMENT_DOCUMENT (object);

  g_clear_object (&self->settlement);
  g_clear_object (&self->organization);

  G_OBJECT_CLASS (entente_settlement_document_parent_class)->dispose (object);
}

static void
entente_settlement_document_class_init (EntenteSettlementDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = entente_settlement_document_set_property;
  object_class->dispose = entente_settlement_document_dispose;
  ENTENTE_DOCUMENT_CLASS (klass)->compose = entente_settlement_document_compose;

  properties[PROP_SETTLEMENT]
    = g_param_spec_object ("settlement", NULL, NULL, ENTENTE_TYPE_SETTLEMENT, flags);
  properties[PROP_ORGANIZATION]
    = g_param_spec_object ("organization", NULL, NULL, ENTENTE_TYPE_ORGANIZATION, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_settlement_document_init (EntenteSettlementDocument *self)
{
  self->column = -1;
}

static char *
make_path (EntenteSettlement *settlement, EntenteOrganization *organization)
{
  GString *path = g_string_new ("settlement");

  if (settlement != NULL)
    g_string_append_printf (
      path, "/no-%" G_GINT64_FORMAT,
      entente_record_get_integer (ENTENTE_RECORD (settlement), ENTENTE_SETTLEMENT_NUMBER));
  if (organization != NULL)
    g_string_append_printf (path, "/%" G_GINT64_FORMAT,
                            entente_record_get_id (ENTENTE_RECORD (organization)));

  return g_string_free_and_steal (path);
}

static char *
make_title (EntenteSettlement *settlement, EntenteOrganization *organization)
{
  const char *name
    = settlement != NULL
        ? entente_record_get_text (ENTENTE_RECORD (settlement), ENTENTE_SETTLEMENT_NAME)
        : NULL;

  if (settlement != NULL && organization != NULL)
    /* Translators: a settlement, then an organisation. */
    return g_strdup_printf (C_ ("document", "%s: %s"), name,
                            entente_record_get_text (ENTENTE_RECORD (organization),
                                                     ENTENTE_ORGANIZATION_NAME));
  if (settlement != NULL)
    return g_strdup (name);
  if (organization != NULL)
    /* Translators: %s is an organisation. */
    return g_strdup_printf (_("Cost sharing: %s"),
                            entente_record_get_text (ENTENTE_RECORD (organization),
                                                     ENTENTE_ORGANIZATION_NAME));

  return g_strdup (_("Cost sharing between partners"));
}

/**
 * entente_settlement_document_new:
 * @project: a project
 * @settlement: (nullable): a frozen settlement, %NULL for the balance of today
 * @organization: (nullable): for whom, %NULL for all
 *
 * Returns: (transfer full): the statement of how costs are shared
 */
EntenteDocument *
entente_settlement_document_new (EntenteProject *project, EntenteSettlement *settlement,
                                 EntenteOrganization *organization)
{
  g_autofree char *path = NULL, *title = NULL, *words = NULL, *file_name = NULL;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);
  g_return_val_if_fail (settlement == NULL || ENTENTE_IS_SETTLEMENT (settlement), NULL);
  g_return_val_if_fail (organization == NULL || ENTENTE_IS_ORGANIZATION (organization), NULL);

  path = make_path (settlement, organization);
  title = make_title (settlement, organization);
  /* Translators: name of a file; %s is an organisation. */
  words = organization != NULL
            ? g_strdup_printf (C_ ("file name", "cost-sharing-%s"),
                               entente_record_get_text (ENTENTE_RECORD (organization),
                                                        ENTENTE_ORGANIZATION_NAME))
            : g_strdup (C_ ("file name", "cost-sharing"));
  file_name = _entente_paper_blocks_dup_file_name (project, words, NULL);
  return g_object_new (ENTENTE_TYPE_SETTLEMENT_DOCUMENT,
                       "project", project,
                       "path", path,
                       "title", title,
                       "file-name", file_name,
                       "settlement", settlement,
                       "organization", organization,
                       NULL);
}

/**
 * entente_settlement_document_set_column:
 * @self: a statement of today
 * @column: the amounts that count, instead of those to settle by
 */
void
entente_settlement_document_set_column (EntenteSettlementDocument *self, EntenteAmountColumn column)
{
  g_return_if_fail (ENTENTE_IS_SETTLEMENT_DOCUMENT (self));

  self->column = (int) column;
}
