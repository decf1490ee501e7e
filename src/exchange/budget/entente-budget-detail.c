/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-budget-detail-private.h"

#include "budget/entente-in-kind-valuation.h"
#include "entente-budget-words-private.h"

static const char *
get_text (gpointer record, guint field)
{
  return entente_record_get_text (record, field);
}

static EntenteDecimal
get_decimal (gpointer record, guint field)
{
  EntenteDecimal value = ENTENTE_DECIMAL_NONE;

  entente_decimal_from_text (get_text (record, field), &value);
  return value;
}

/* Entries of the guide's form have no code: that of their heading says where they stand. */
static void
read_account (EntenteBudgetTable *table, const EntenteBudgetRow *row, EntenteBudgetDetail *detail)
{
  guint n_entries;
  const EntenteChartEntry *entries
    = entente_account_chart_get_entries (entente_budget_table_get_chart (table), &n_entries);
  const EntenteChartEntry *entry = row->entry < n_entries ? &entries[row->entry] : NULL;

  detail->code = detail->account = "";
  if (entry == NULL)
    return;
  detail->account = entry->label;
  detail->code = entry->code;
  if (*entry->code == '\0' && entry->heading < n_entries)
    detail->code = entries[entry->heading].code;
}

static void
read_line (EntenteBudgetLine *line, EntenteBudgetDetail *detail)
{
  EntenteRecord *record = ENTENTE_RECORD (line);

  detail->key = get_text (line, ENTENTE_BUDGET_LINE_KEY);
  detail->label = get_text (line, ENTENTE_BUDGET_LINE_LABEL);
  detail->quantity = get_decimal (line, ENTENTE_BUDGET_LINE_QUANTITY);
  detail->unit = get_text (line, ENTENTE_BUDGET_LINE_UNIT);
  detail->unit_price = entente_record_get_cents (record, ENTENTE_BUDGET_LINE_UNIT_PRICE);
  detail->amounts[ENTENTE_AMOUNT_REVISED]
    = entente_record_get_cents (record, ENTENTE_BUDGET_LINE_REVISED);
  detail->organization = entente_record_dup_display (record, ENTENTE_BUDGET_LINE_ORGANIZATION);
  detail->payer = entente_record_dup_display (record, ENTENTE_BUDGET_LINE_PAYER);
  detail->funder = entente_record_dup_display (record, ENTENTE_BUDGET_LINE_FUNDER);
  detail->due_on = get_text (line, ENTENTE_BUDGET_LINE_DUE_ON);
  detail->paid_on = get_text (line, ENTENTE_BUDGET_LINE_PAID_ON);
  detail->document = get_text (line, ENTENTE_BUDGET_LINE_DOCUMENT);
  detail->comment = get_text (line, ENTENTE_BUDGET_LINE_COMMENT);
  detail->explanation = get_text (line, ENTENTE_BUDGET_LINE_EXPLANATION);
}

/* The giver in the stead of who bears the charge. */
static char *
dup_giver (EntenteInKind *in_kind)
{
  g_autofree char *organization
    = entente_record_dup_display (ENTENTE_RECORD (in_kind), ENTENTE_IN_KIND_ORGANIZATION);

  if (*organization != '\0')
    return g_steal_pointer (&organization);
  return g_strdup (get_text (in_kind, ENTENTE_IN_KIND_GIVER));
}

static void
read_in_kind (EntenteInKind *in_kind, EntenteLanguage language, EntenteBudgetDetail *detail)
{
  EntenteRecord *record = ENTENTE_RECORD (in_kind);
  const gint64 minutes = entente_record_get_integer (record, ENTENTE_IN_KIND_MINUTES);

  detail->key = detail->side == ENTENTE_SIDE_CHARGES ? entente_in_kind_get_use (in_kind)
                                                     : entente_in_kind_get_origin_key (in_kind);
  detail->label = get_text (in_kind, ENTENTE_IN_KIND_LABEL);
  detail->quantity = get_decimal (in_kind, ENTENTE_IN_KIND_QUANTITY);
  detail->unit = get_text (in_kind, ENTENTE_IN_KIND_UNIT);
  if (minutes != 0)
    {
      detail->quantity = minutes * ENTENTE_DECIMAL_ONE / 60;
      detail->unit = _entente_budget_word (ENTENTE_BUDGET_WORD_HOURS, language);
    }
  detail->unit_price = entente_record_get_cents (record, ENTENTE_IN_KIND_UNIT_VALUE);
  detail->amounts[ENTENTE_AMOUNT_REVISED]
    = entente_record_get_cents (record, ENTENTE_IN_KIND_REVISED);
  detail->organization = dup_giver (in_kind);
  detail->due_on = detail->paid_on = detail->explanation = "";
  detail->document = get_text (in_kind, ENTENTE_IN_KIND_CERTIFICATE);
  detail->comment = get_text (in_kind, ENTENTE_IN_KIND_COMMENT);
}

gboolean
_entente_budget_detail_read (EntenteBudgetTable *table,
                             const EntenteBudgetRow *row,
                             EntenteBudgetDetail *detail)
{
  if (row->line == NULL && row->in_kind == NULL)
    return FALSE;

  *detail = (EntenteBudgetDetail) { .side = row->side, .in_kind = row->in_kind != NULL };
  read_account (table, row, detail);
  if (row->line != NULL)
    read_line (row->line, detail);
  else
    read_in_kind (row->in_kind, entente_budget_table_get_language (table), detail);
  detail->amounts[ENTENTE_AMOUNT_FORECAST] = row->amounts.of[ENTENTE_AMOUNT_FORECAST];
  detail->amounts[ENTENTE_AMOUNT_ACTUAL] = row->amounts.of[ENTENTE_AMOUNT_ACTUAL];

  return TRUE;
}

void
_entente_budget_detail_clear (EntenteBudgetDetail *detail)
{
  g_clear_pointer (&detail->organization, g_free);
  g_clear_pointer (&detail->payer, g_free);
  g_clear_pointer (&detail->funder, g_free);
}
