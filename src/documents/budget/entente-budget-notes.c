/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-notes.h"

#include "budget/entente-budget-settings.h"
#include "budget/entente-funding.h"
#include "budget/entente-in-kind-valuation.h"

#include <glib/gi18n-lib.h>

#define BLANK_WIDTH 25 /* mm, of an amount */

static EntenteRecord *
get_settings (EntentePaperBlocks *self)
{
  return entente_store_get_record (self->store, ENTENTE_TYPE_BUDGET_SETTINGS,
                                   ENTENTE_BUDGET_SETTINGS_ID);
}

/* Shares */

char *
_entente_budget_notes_dup_funder (EntentePaperBlocks *self, EntenteFundingRequest *request)
{
  EntenteRecord *record = ENTENTE_RECORD (request);
  const char *scheme = entente_record_get_text (record, ENTENTE_FUNDING_REQUEST_SCHEME);
  const char *name = entente_funding_request_get_funder_name (request);

  if (*name == '\0' || *scheme == '\0')
    return g_strdup (*name != '\0' ? name : scheme);

  return g_strdup_printf ("%s – %s", name, scheme);
}

static EntenteMoney
get_income (EntentePaperBlocks *self, EntenteBudgetTable *table, EntenteAmountColumn column)
{
  const EntenteBudgetTotals *totals = entente_budget_table_get_totals (table);

  return entente_record_get_boolean (get_settings (self),
                                     ENTENTE_BUDGET_SETTINGS_SHARE_WITH_IN_KIND)
             ? totals->all[ENTENTE_SIDE_INCOME].of[column]
             : totals->cash[ENTENTE_SIDE_INCOME].of[column];
}

/* What was received counts in a report, what is asked for before. */
static EntenteMoney
get_amount (EntenteFundingRequest *request, EntenteAmountColumn column)
{
  EntenteRecord *record = ENTENTE_RECORD (request);

  return entente_record_get_cents (record, column == ENTENTE_AMOUNT_FORECAST
                                             ? ENTENTE_FUNDING_REQUEST_ASKED
                                             : ENTENTE_FUNDING_REQUEST_GRANTED);
}

void
_entente_budget_notes_add_share (EntentePaperBlocks *self,
                                 EntenteBudgetTable *table,
                                 EntenteAmountColumn column,
                                 EntenteFundingRequest *request)
{
  EntenteMoney amount = get_amount (request, column);
  EntenteMoney income = get_income (self, table, column);
  g_autofree char *funder = _entente_budget_notes_dup_funder (self, request);
  g_autofree char *euros = NULL;
  g_autofree char *share = NULL;
  g_autofree char *words = NULL;

  /* As long as little was received, a share of it would say nothing. */
  if (amount == ENTENTE_MONEY_NONE || amount == 0 || income == ENTENTE_MONEY_NONE || amount > income
      || *funder == '\0')
    return;

  euros = _entente_budget_paper_dup_euros (self, amount);
  share = _entente_budget_paper_dup_share (self, amount, income);
  words = entente_words_format (self->common,
                                column == ENTENTE_AMOUNT_FORECAST ? "share-asked" : "share-granted",
                                "amount", euros, "funder", funder, "share", share, NULL);
  _entente_paper_blocks_add_paragraph (self, ENTENTE_PARAGRAPH_NOTE,
                                       _entente_paper_blocks_set (self, words, ENTENTE_TEXT_PLAIN));
}

static void
add_blank_share (EntentePaperBlocks *self)
{
  EntenteRichText *text = _entente_paper_blocks_say (self, "share-blank-asked");

  entente_rich_text_append_blank (text, BLANK_WIDTH, entente_words_get (self->common, "amount"));
  entente_rich_text_append (text, entente_words_get (self->common, "share-blank-is"),
                            ENTENTE_TEXT_PLAIN);
  entente_rich_text_append_blank (text, BLANK_WIDTH, entente_words_get (self->common, "share"));
  entente_rich_text_append (text, entente_words_get (self->common, "share-blank-of"),
                            ENTENTE_TEXT_PLAIN);
  _entente_paper_blocks_add_paragraph (self, ENTENTE_PARAGRAPH_NOTE, text);
}

static gboolean
is_lost (EntenteRecord *request)
{
  switch ((EntenteFundingState) entente_record_get_choice (request, ENTENTE_FUNDING_REQUEST_STATE))
    {
    case ENTENTE_FUNDING_REFUSED:
    case ENTENTE_FUNDING_NO_ANSWER:
    case ENTENTE_FUNDING_REPAID:
      return TRUE;
    default:
      return FALSE;
    }
}

void
_entente_budget_notes_add_shares (EntentePaperBlocks *self,
                                  EntenteBudgetTable *table,
                                  EntenteAmountColumn column)
{
  g_autoptr (GListModel) requests = entente_funding_requests_list (self->store);

  if (table == NULL)
    {
      add_blank_share (self);
      return;
    }
  for (guint i = 0; i < g_list_model_get_n_items (requests); i++)
    {
      g_autoptr (EntenteFundingRequest) request = g_list_model_get_item (requests, i);

      if (!is_lost (ENTENTE_RECORD (request)))
        _entente_budget_notes_add_share (self, table, column, request);
    }
}

/* Rules */

static gboolean
has_amount (const EntenteBudgetAmounts *amounts)
{
  for (guint i = 0; i < G_N_ELEMENTS (amounts->of); i++)
    if (amounts->of[i] != ENTENTE_MONEY_NONE && amounts->of[i] != 0)
      return TRUE;

  return FALSE;
}

/* "Rule approved by …… on ……" */
static void
add_blank_approval (EntentePaperBlocks *self)
{
  EntenteRichText *text = _entente_paper_blocks_say (self, "rule-approved-by");

  entente_rich_text_append_blank (text, 45, entente_words_get (self->common, "rule-body"));
  entente_rich_text_append (text, entente_words_get (self->common, "rule-approved-on"),
                            ENTENTE_TEXT_PLAIN);
  entente_rich_text_append_blank (text, 25, entente_words_get (self->common, "rule-day"));
  _entente_paper_blocks_add_paragraph (self, ENTENTE_PARAGRAPH_BODY, text);
}

void
_entente_budget_notes_add_in_kind_rule (EntentePaperBlocks *self,
                                        EntenteBudgetTable *table,
                                        guint level)
{
  g_autofree char *rule = NULL;
  EntenteRecord *settings = get_settings (self);

  if (table != NULL
      && !has_amount (&entente_budget_table_get_totals (table)->in_kind[ENTENTE_SIDE_CHARGES]))
    return;

  _entente_paper_blocks_add_heading (self, level, "in-kind-rule");
  if (table == NULL)
    {
      _entente_paper_blocks_add_lines (self, "in-kind-rule", 3);
      add_blank_approval (self);
      return;
    }
  rule = entente_in_kind_dup_rule (self->store, self->language);
  _entente_paper_blocks_add_markdown (self, rule);
  if (entente_record_is_filled (settings, ENTENTE_BUDGET_SETTINGS_VALUATION_APPROVED_BY))
    return;

  add_blank_approval (self);
  _entente_paper_blocks_add_gap (self, _ ("Who approved the valuation rule, and when"), settings,
                                 ENTENTE_BUDGET_SETTINGS_VALUATION_APPROVED_BY, TRUE);
}

void
_entente_budget_notes_add_indirect_rule (EntentePaperBlocks *self,
                                         EntenteBudgetTable *table,
                                         guint level)
{
  if (table != NULL
      && !has_amount (&entente_budget_table_get_totals (table)->indirect[ENTENTE_SIDE_CHARGES]))
    return;

  _entente_paper_blocks_add_heading (self, level, "indirect-rule");
  _entente_paper_blocks_add_typed (self, table != NULL ? get_settings (self) : NULL,
                                   ENTENTE_BUDGET_SETTINGS_INDIRECT_RULE, "indirect-rule",
                                   _ ("Rule for indirect charges"));
}
