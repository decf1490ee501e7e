/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-partner-balance-private.h"

#include "budget/entente-account-own.h"
#include "budget/entente-budget-settings.h"
#include "budget/entente-budget-table.h"
#include "budget/entente-contribution.h"
#include "budget/entente-partner-edit.h"
#include "budget/entente-sharing.h"
#include "entente-typography.h"

/* Words */

/* A line that nobody named is called after its account. */
static const char *
get_account_label (EntentePartnerBalance *self, EntenteRecord *line)
{
  EntenteRecord *settings = entente_store_get_record (self->store, ENTENTE_TYPE_BUDGET_SETTINGS,
                                                      ENTENTE_BUDGET_SETTINGS_ID);
  const char *id = settings != NULL
                       ? entente_record_get_text (settings, ENTENTE_BUDGET_SETTINGS_CHART)
                       : "";
  const EntenteAccountChart *chart = entente_account_chart_get_for (self->store, id, self->language);
  guint n_entries;
  guint entry = entente_account_chart_find (
      chart, entente_record_get_text (line, ENTENTE_BUDGET_LINE_KEY),
      entente_record_get_choice (line, ENTENTE_BUDGET_LINE_SIDE));

  return entente_account_chart_get_entries (chart, &n_entries)[entry].label;
}

static const char *
get_label (EntentePartnerBalance *self, EntenteRecord *record)
{
  const char *label = entente_record_get_text (record, 0);

  if (*label == '\0' && ENTENTE_IS_BUDGET_LINE (record))
    label = get_account_label (self, record);

  return *label != '\0' ? label : entente_words_get (self->words, "untitled");
}

/* A sentence of the paper with names in it; corrected, because names are typed by people. */
static char *
say (EntentePartnerBalance *self, const char *key, const char *label, const char *partner)
{
  g_autofree char *sentence
      = entente_words_format (self->words, key, "label", label, "partner", partner, NULL);

  return entente_typography_correct (sentence, self->language);
}

/* Partners */

static const char *
get_name (EntenteOrganization *organization)
{
  EntenteRecord *record = ENTENTE_RECORD (organization);

  return entente_record_is_filled (record, ENTENTE_ORGANIZATION_SHORT_NAME)
             ? entente_record_get_text (record, ENTENTE_ORGANIZATION_SHORT_NAME)
             : entente_record_get_text (record, ENTENTE_ORGANIZATION_NAME);
}

guint
_entente_partner_balance_find (EntentePartnerBalance *self, EntenteOrganization *organization)
{
  for (guint i = 0; i < self->partners->len; i++)
    if (((EntentePartner *) self->partners->pdata[i])->organization == organization)
      return i;

  _entente_partner_balance_add_partner (self, organization, get_name (organization));
  return self->partners->len - 1;
}

/**
 * entente_budget_get_keeper:
 * @store: of the project
 *
 * Returns: (transfer none) (nullable): who keeps the accounts: as the settings say, else the lead organisation, else the
 *   first member
 */
EntenteOrganization *
entente_budget_get_keeper (EntenteStore *store)
{
  EntenteRecord *settings;
  EntenteOrganization *keeper = NULL;
  g_autoptr (GPtrArray) partners = NULL;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  settings = entente_store_get_record (store, ENTENTE_TYPE_BUDGET_SETTINGS,
                                       ENTENTE_BUDGET_SETTINGS_ID);
  if (settings != NULL)
    keeper = (EntenteOrganization *) entente_store_get_record (
        store, ENTENTE_TYPE_ORGANIZATION,
        entente_record_get_reference (settings, ENTENTE_BUDGET_SETTINGS_ACCOUNTS_KEPT_BY));
  if (keeper != NULL)
    return keeper;
  partners = entente_partners_list (store);

  return partners->len > 0 ? partners->pdata[0] : NULL;
}

static void
add_partners (EntentePartnerBalance *self)
{
  g_autoptr (GPtrArray) partners = entente_partners_list (self->store);
  EntenteOrganization *keeper = entente_budget_get_keeper (self->store);

  for (guint i = 0; i < partners->len; i++)
    _entente_partner_balance_find (self, partners->pdata[i]);
  if (keeper != NULL)
    self->keeper = _entente_partner_balance_find (self, keeper);
}

/* Who a record names in a field, or whoever keeps the accounts. */
static guint
find_partner (EntentePartnerBalance *self, EntenteRecord *record, guint field, guint fallback)
{
  EntenteRecord *organization
      = entente_store_get_record (self->store, ENTENTE_TYPE_ORGANIZATION,
                                  entente_record_get_reference (record, field));

  return organization != NULL
             ? _entente_partner_balance_find (self, ENTENTE_ORGANIZATION (organization))
             : fallback;
}

/* Counting */

void
_entente_partner_balance_count (EntentePartnerBalance *self, guint index,
                                EntentePartnerStepKind kind, char *sentence, gpointer record,
                                EntenteMoney amount)
{
  EntentePartner *partner = self->partners->pdata[index];

  switch (kind)
    {
    case ENTENTE_STEP_PAID:
      partner->paid += amount;
      break;
    case ENTENTE_STEP_RECEIVED:
      partner->received -= amount;
      break;
    case ENTENTE_STEP_SHARE:
    default:
      partner->share -= amount;
    }
  partner->balance += amount;
  _entente_partner_steps_add (partner->steps, kind, sentence, record, amount);
}

static const char *
get_partner_name (EntentePartnerBalance *self, guint partner)
{
  return ((EntentePartner *) self->partners->pdata[partner])->name;
}

/* From hand to hand, of which both sides keep account. */
static void
count_handed_over (EntentePartnerBalance *self, guint from, guint to, const char *given,
                   const char *taken, EntenteRecord *record, const char *label, EntenteMoney amount)
{
  _entente_partner_balance_count (self, from, ENTENTE_STEP_PAID,
                                  say (self, given, label, get_partner_name (self, to)), record,
                                  amount);
  _entente_partner_balance_count (self, to, ENTENTE_STEP_RECEIVED,
                                  say (self, taken, label, get_partner_name (self, from)), record,
                                  -amount);
}

/* Lines */

static void
share_line (EntentePartnerBalance *self, EntenteRecord *line, gboolean income, EntenteMoney cost)
{
  guint bearer = find_partner (self, line, ENTENTE_BUDGET_LINE_ORGANIZATION, G_MAXUINT);
  const char *label = get_label (self, line);
  EntenteSharedPool *pool;

  if (bearer != G_MAXUINT)
    {
      _entente_partner_balance_count (self, bearer, ENTENTE_STEP_SHARE,
                                      say (self, income ? "keeps" : "bears", label, ""), line,
                                      -cost);
      return;
    }

  pool = _entente_partner_balance_get_pool (
      self, (EntenteSharingKey *) entente_store_get_record (
                self->store, ENTENTE_TYPE_SHARING_KEY,
                entente_record_get_reference (line, ENTENTE_BUDGET_LINE_SHARING_KEY)));
  pool->base += cost;
  _entente_partner_steps_add (pool->lines, ENTENTE_STEP_SHARE,
                              entente_typography_correct (label, self->language), line, cost);
}

static void
count_line (EntentePartnerBalance *self, EntenteRecord *line)
{
  gboolean income
      = entente_record_get_choice (line, ENTENTE_BUDGET_LINE_SIDE) == ENTENTE_SIDE_INCOME;
  EntenteMoney amount
      = entente_budget_line_get_amount (ENTENTE_BUDGET_LINE (line), self->column);
  EntenteMoney cost = income ? -amount : amount;
  guint payer;

  if (amount == ENTENTE_MONEY_NONE || amount == 0)
    return;

  self->net_cost += cost;
  payer = find_partner (self, line, ENTENTE_BUDGET_LINE_PAYER, self->keeper);
  if (payer == G_MAXUINT)
    return;
  _entente_partner_balance_count (self, payer, income ? ENTENTE_STEP_RECEIVED : ENTENTE_STEP_PAID,
                                  say (self, income ? "receives" : "pays", get_label (self, line), ""),
                                  line, cost);
  share_line (self, line, income, cost);
}

/* Contributions in kind are nobody's money, and own resources are what is being shared. */
static gboolean
is_counted (EntenteRecord *line)
{
  const EntenteAccount *account
      = entente_account_find (entente_record_get_text (line, ENTENTE_BUDGET_LINE_KEY));

  return account == NULL
         || (account->block != ENTENTE_BLOCK_IN_KIND && account->block != ENTENTE_BLOCK_OWN);
}

/* Accounts stand in an array, in order; lines that are not sorted yet come last. */
static int
compare_lines (gconstpointer first, gconstpointer second)
{
  EntenteRecord *a = *(EntenteRecord *const *) first;
  EntenteRecord *b = *(EntenteRecord *const *) second;
  const EntenteAccount *a_account
      = entente_account_find (entente_record_get_text (a, ENTENTE_BUDGET_LINE_KEY));
  const EntenteAccount *b_account
      = entente_account_find (entente_record_get_text (b, ENTENTE_BUDGET_LINE_KEY));
  gint64 a_rank = entente_record_get_integer (a, ENTENTE_BUDGET_LINE_RANK);
  gint64 b_rank = entente_record_get_integer (b, ENTENTE_BUDGET_LINE_RANK);

  if (a_account != b_account)
    {
      if (a_account == NULL || b_account == NULL)
        return a_account == NULL ? 1 : -1;
      return a_account < b_account ? -1 : 1;
    }
  if (a_rank == b_rank)
    {
      a_rank = entente_record_get_id (a);
      b_rank = entente_record_get_id (b);
    }

  return a_rank < b_rank ? -1 : a_rank > b_rank;
}

static void
count_lines (EntentePartnerBalance *self)
{
  GListModel *lines
      = entente_store_get_referrers (self->store, ENTENTE_TYPE_BUDGET_LINE,
                                     ENTENTE_BUDGET_LINE_BUDGET,
                                     entente_record_get_id (ENTENTE_RECORD (self->budget)));
  g_autoptr (GPtrArray) counted = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (EntenteRecord) line = g_list_model_get_item (lines, i);

      if (is_counted (line))
        g_ptr_array_add (counted, line);
    }
  g_ptr_array_sort (counted, compare_lines);
  for (guint i = 0; i < counted->len; i++)
    count_line (self, counted->pdata[i]);
}

/**
 * entente_partner_balance_choose_column:
 * @store: of the project
 * @budget: a version of the budget
 *
 * While some charges have no actual amount yet, a balance of the actual ones would share a part of the costs only.
 *
 * Returns: the amounts to settle by
 */
EntenteAmountColumn
entente_partner_balance_choose_column (EntenteStore *store, EntenteBudget *budget)
{
  GListModel *lines;
  gboolean any = FALSE;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), ENTENTE_AMOUNT_REVISED);
  g_return_val_if_fail (ENTENTE_IS_BUDGET (budget), ENTENTE_AMOUNT_REVISED);

  lines = entente_store_get_referrers (store, ENTENTE_TYPE_BUDGET_LINE, ENTENTE_BUDGET_LINE_BUDGET,
                                       entente_record_get_id (ENTENTE_RECORD (budget)));
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (EntenteRecord) line = g_list_model_get_item (lines, i);
      EntenteMoney expected
          = entente_budget_line_get_amount (ENTENTE_BUDGET_LINE (line), ENTENTE_AMOUNT_REVISED);

      if (entente_record_get_choice (line, ENTENTE_BUDGET_LINE_SIDE) != ENTENTE_SIDE_CHARGES
          || !is_counted (line) || expected == ENTENTE_MONEY_NONE || expected == 0)
        continue;
      if (!entente_record_is_filled (line, ENTENTE_BUDGET_LINE_ACTUAL))
        return ENTENTE_AMOUNT_REVISED;
      any = TRUE;
    }

  return any ? ENTENTE_AMOUNT_ACTUAL : ENTENTE_AMOUNT_REVISED;
}

/* Money from hand to hand */

static void
count_contribution (EntentePartnerBalance *self, EntenteRecord *contribution)
{
  EntenteMoney amount = entente_record_get_cents (contribution, ENTENTE_CONTRIBUTION_MADE_VALUE);
  EntenteRecord *organization = entente_store_get_record (
      self->store, ENTENTE_TYPE_ORGANIZATION,
      entente_record_get_reference (contribution, ENTENTE_CONTRIBUTION_ORGANIZATION));
  guint giver;

  if (entente_record_get_choice (contribution, ENTENTE_CONTRIBUTION_KIND)
          != ENTENTE_CONTRIBUTION_MONEY
      || amount == ENTENTE_MONEY_NONE || amount == 0 || organization == NULL)
    return;
  /* What others give is a gift, and stands in the income. */
  if (!entente_organization_is_member (ENTENTE_ORGANIZATION (organization)))
    return;
  giver = _entente_partner_balance_find (self, ENTENTE_ORGANIZATION (organization));
  if (giver != self->keeper)
    count_handed_over (self, giver, self->keeper, "hands-over", "is-handed", contribution,
                       get_label (self, contribution), amount);
}

static void
count_transfer (EntentePartnerBalance *self, EntenteRecord *transfer)
{
  guint debtor = find_partner (self, transfer, ENTENTE_TRANSFER_DEBTOR, G_MAXUINT);
  guint creditor = find_partner (self, transfer, ENTENTE_TRANSFER_CREDITOR, G_MAXUINT);
  EntenteMoney amount = entente_record_get_cents (transfer, ENTENTE_TRANSFER_AMOUNT);
  EntenteRecord *settlement = entente_store_get_record (
      self->store, ENTENTE_TYPE_SETTLEMENT,
      entente_record_get_reference (transfer, ENTENTE_TRANSFER_SETTLEMENT));

  if (!entente_record_is_filled (transfer, ENTENTE_TRANSFER_PAID_ON) || debtor == G_MAXUINT
      || creditor == G_MAXUINT || amount == ENTENTE_MONEY_NONE)
    return;
  count_handed_over (self, debtor, creditor, "transfers", "is-transferred", transfer,
                     settlement != NULL ? get_label (self, settlement) : "", amount);
}

static void
count_all (EntentePartnerBalance *self, GType type,
           void (*count) (EntentePartnerBalance *, EntenteRecord *))
{
  GListModel *records = entente_store_get_list (self->store, type);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (records, i);

      count (self, record);
    }
}

/* All together */

static void
settle (EntentePartnerBalance *self)
{
  g_autofree EntenteMoney *balances = g_new (EntenteMoney, MAX (self->partners->len, 1));

  for (guint i = 0; i < self->partners->len; i++)
    balances[i] = ((EntentePartner *) self->partners->pdata[i])->balance;
  g_array_unref (self->transfers);
  self->transfers = entente_sharing_settle (balances, self->partners->len);
}

/**
 * entente_partner_balance_new:
 * @store: of the project
 * @budget: a version of the budget
 * @column: the amounts that count
 * @language: of the sentences
 *
 * Reckons who owes whom, as things stand.
 *
 * Returns: (transfer full): the balance; records in it are borrowed, so that it is made anew after a change
 */
EntentePartnerBalance *
entente_partner_balance_new (EntenteStore *store, EntenteBudget *budget, EntenteAmountColumn column,
                             EntenteLanguage language)
{
  EntentePartnerBalance *self;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (ENTENTE_IS_BUDGET (budget), NULL);

  self = _entente_partner_balance_alloc ();
  self->store = store;
  self->budget = budget;
  self->column = column;
  self->language = language;
  self->words = entente_words_new (language, "settlement");

  add_partners (self);
  /* What is shared by the key of the whole comes first. */
  _entente_partner_balance_get_pool (self, NULL);
  count_lines (self);
  if (self->keeper != G_MAXUINT)
    count_all (self, ENTENTE_TYPE_CONTRIBUTION, count_contribution);
  count_all (self, ENTENTE_TYPE_TRANSFER, count_transfer);
  _entente_partner_balance_share (self);
  settle (self);

  return self;
}
