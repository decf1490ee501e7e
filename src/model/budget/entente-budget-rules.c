/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-checks-private.h"

#include "budget/entente-budget-settings.h"
#include "budget/entente-reference-values.h"
#include "collective/entente-project-details.h"
#include "entente-civil-date.h"
#include "entente-typography.h"

#include <glib/gi18n-lib.h>

/* More names than this in one sentence say nothing. */
#define NAMES_MAX 3

/* Findings */

void
entente_budget_finding_free (EntenteBudgetFinding *self)
{
  if (self == NULL)
    return;

  g_free (self->sentence);
  g_ptr_array_unref (self->records);
  g_free (self);
}

void
_entente_budget_checks_add (EntenteBudgetChecks *self,
                            EntenteBudgetRule rule,
                            EntenteSeverity severity,
                            gboolean blocks,
                            EntenteMoney amount,
                            GPtrArray *records,
                            char *sentence)
{
  EntenteBudgetFinding *finding = g_new0 (EntenteBudgetFinding, 1);

  finding->rule = rule;
  finding->severity = severity;
  finding->sentence = sentence;
  finding->records = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; records != NULL && i < records->len; i++)
    g_ptr_array_add (finding->records, g_object_ref (records->pdata[i]));
  finding->amount = amount;
  finding->blocks = blocks;
  g_clear_pointer (&records, g_ptr_array_unref);
  g_ptr_array_add (self->findings, finding);
}

/* Words */

char *
_entente_budget_checks_dup_name (EntenteBudgetChecks *self, EntenteRecord *record)
{
  for (guint side = 0; side < 2; side++)
    {
      guint row = entente_budget_table_find (self->table, record, side);

      if (row != ENTENTE_BUDGET_NONE)
        {
          g_autofree char *title = entente_budget_table_dup_title (self->table, row);

          /* Translators: a name in a sentence. */
          return g_strdup_printf (C_ ("budget", "“%s”"), title);
        }
    }

  return g_strdup ("");
}

char *
_entente_budget_checks_say_names (EntenteBudgetChecks *self, GPtrArray *records)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const guint shown = records->len > NAMES_MAX + 1 ? NAMES_MAX : records->len;

  for (guint i = 0; i < shown; i++)
    g_ptr_array_add (names, _entente_budget_checks_dup_name (self, records->pdata[i]));
  if (shown < records->len)
    g_ptr_array_add (names,
                     g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                   /* Translators: after names: “A”, “B” and 5
                                                      more. */
                                                   "%u more", "%u more", records->len - shown),
                                      records->len - shown));
  g_ptr_array_add (names, NULL);

  return entente_typography_join ((const char *const *) names->pdata, self->language);
}

char *
_entente_budget_checks_say_share (EntenteBudgetChecks *self, EntenteDecimal share)
{
  return entente_money_format_share (share, 1, self->language);
}

/* Reference values */

EntenteDecimal
_entente_budget_checks_get_share (EntenteBudgetChecks *self, const char *key)
{
  EntenteDecimal percent
    = entente_reference_values_get (self->store, key, &self->day, ENTENTE_DECIMAL_NONE);

  return percent == ENTENTE_DECIMAL_NONE ? ENTENTE_DECIMAL_NONE : percent / 100;
}

EntenteMoney
_entente_budget_checks_get_amount (EntenteBudgetChecks *self, const char *key)
{
  EntenteDecimal euros
    = entente_reference_values_get (self->store, key, &self->day, ENTENTE_DECIMAL_NONE);

  return euros == ENTENTE_DECIMAL_NONE ? ENTENTE_MONEY_NONE : euros / 100;
}

GPtrArray *
_entente_budget_checks_pick (EntenteBudgetChecks *self, EntenteBudgetRowTest test)
{
  GPtrArray *records = g_ptr_array_new ();

  for (guint i = 0; i < self->computation->rows->len; i++)
    {
      const EntenteBudgetRow *row
        = &g_array_index (self->computation->rows, EntenteBudgetRow, i);

      if (row->level == 2 && test (self, row))
        g_ptr_array_add (records,
                         row->line != NULL ? (gpointer) row->line : (gpointer) row->in_kind);
    }

  return records;
}

/* The balance */

static void
find_gap (EntenteBudgetChecks *self)
{
  const EntenteMoney gap = entente_budget_table_get_gap (self->table, ENTENTE_AMOUNT_FORECAST);
  g_autofree char *words = _entente_budget_say (ABS (gap));

  if (gap == 0)
    return;

  _entente_budget_checks_add (
    self, ENTENTE_BUDGET_RULE_CASH_BALANCE, ENTENTE_SEVERITY_ERROR, TRUE, gap, NULL,
    gap > 0
      /* Translators: both are the same amount. */
      ? g_strdup_printf (_("Charges exceed income by %s: %s of income to find."), words, words)
      : g_strdup_printf (_("Income exceeds charges by %s: say what it is for, or ask for less."),
                         words));
}

/* A grant that is smaller than asked leaves a hole in what is counted on now. */
static void
find_revised_gap (EntenteBudgetChecks *self)
{
  const EntenteMoney gap = entente_budget_table_get_gap (self->table, ENTENTE_AMOUNT_REVISED);
  g_autofree char *words = _entente_budget_say (ABS (gap));

  if (gap == 0 || gap == entente_budget_table_get_gap (self->table, ENTENTE_AMOUNT_FORECAST))
    return;

  _entente_budget_checks_add (
    self, ENTENTE_BUDGET_RULE_CASH_BALANCE, ENTENTE_SEVERITY_WARNING, FALSE, gap, NULL,
    gap > 0
      ? g_strdup_printf (_("With the revised amounts, charges exceed income by %s: find that "
                           "income or spend less."),
                         words)
      : g_strdup_printf (_("With the revised amounts, income exceeds charges by %s."), words));
}

/* The accounts of a pair, as the first letter and name of their keys. */
static guint
get_pair (const EntenteAccount *account)
{
  const char *const of_pair[] = { "O.goods", "O.services", "O.volunteers" };
  const char *origin = account->side == ENTENTE_SIDE_INCOME ? account->key : account->pair;

  for (guint i = 0; i < G_N_ELEMENTS (of_pair); i++)
    if (g_strcmp0 (origin, of_pair[i]) == 0)
      return i;

  return 0;
}

static gboolean
is_line_in_kind (EntenteBudgetChecks *self, const EntenteBudgetRow *row)
{
  const EntenteAccount *account
    = _entente_budget_computation_get_account (self->computation, row);

  return row->line != NULL && account != NULL && account->block == ENTENTE_BLOCK_IN_KIND;
}

/* Contributions in kind are equal by nature: only lines typed into their accounts can differ. */
static void
find_in_kind_gap (EntenteBudgetChecks *self)
{
  g_autoptr (GPtrArray) lines = _entente_budget_checks_pick (self, is_line_in_kind);
  EntenteMoney gaps[3] = { 0, 0, 0 };
  EntenteMoney most = 0;
  g_autofree char *names = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const EntenteAccount *account = _entente_budget_line_find_account (lines->pdata[i]);
      const EntenteMoney amount
        = entente_budget_line_get_amount (lines->pdata[i], ENTENTE_AMOUNT_FORECAST);
      EntenteMoney *gap = &gaps[get_pair (account)];

      *gap = account->side == ENTENTE_SIDE_CHARGES ? _entente_money_add (*gap, amount)
                                                   : _entente_money_subtract (*gap, amount);
    }
  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++)
    if (ABS (gaps[i]) > ABS (most))
      most = gaps[i];
  if (most == 0)
    return;

  names = _entente_budget_checks_say_names (self, lines);
  words = _entente_budget_say (ABS (most));
  _entente_budget_checks_add (
    self, ENTENTE_BUDGET_RULE_IN_KIND_BALANCE, ENTENTE_SEVERITY_ERROR, TRUE, most,
    g_steal_pointer (&lines),
    /* Translators: an amount, then names of lines. */
    g_strdup_printf (_("What is given in kind differs between its use and its origin by %s (%s): "
                       "add it as a contribution in kind, which stands on both sides."),
                     words, names));
}

/* Shares */

static gboolean
is_public (EntenteBudgetChecks *self, const EntenteBudgetRow *row)
{
  const EntenteAccount *account
    = _entente_budget_computation_get_account (self->computation, row);

  return row->line != NULL && account != NULL && account->is_public;
}

static void
find_public_share (EntenteBudgetChecks *self)
{
  const EntenteDecimal limit
    = _entente_budget_checks_get_share (self, ENTENTE_VALUE_PUBLIC_SHARE);
  const EntenteDecimal share
    = entente_budget_table_get_public_share (self->table, ENTENTE_AMOUNT_FORECAST);
  g_autofree char *is = NULL;
  g_autofree char *at_most = NULL;

  if (limit == ENTENTE_DECIMAL_NONE || share == ENTENTE_DECIMAL_NONE || share <= limit)
    return;

  is = _entente_budget_checks_say_share (self, share);
  at_most = _entente_budget_checks_say_share (self, limit);
  _entente_budget_checks_add (
    self, ENTENTE_BUDGET_RULE_PUBLIC_SHARE, ENTENTE_SEVERITY_WARNING, FALSE,
    self->computation->public_funds[ENTENTE_AMOUNT_FORECAST],
    _entente_budget_checks_pick (self, is_public),
    /* Translators: both are percentages. */
    g_strdup_printf (_("Public funds are %s of the income: above %s, funders usually want other "
                       "income beside them."),
                     is, at_most));
}

static gboolean
is_given (EntenteBudgetChecks *self, const EntenteBudgetRow *row)
{
  return row->in_kind != NULL && row->side == ENTENTE_SIDE_CHARGES;
}

static void
find_no_cash (EntenteBudgetChecks *self)
{
  const EntenteBudgetTotals *totals = &self->computation->totals;
  const EntenteMoney cash = totals->cash[ENTENTE_SIDE_CHARGES].of[ENTENTE_AMOUNT_FORECAST];
  const EntenteMoney in_kind = totals->in_kind[ENTENTE_SIDE_CHARGES].of[ENTENTE_AMOUNT_FORECAST];

  if ((cash != ENTENTE_MONEY_NONE && cash != 0) || in_kind == ENTENTE_MONEY_NONE || in_kind == 0)
    return;

  _entente_budget_checks_add (
    self, ENTENTE_BUDGET_RULE_NO_CASH, ENTENTE_SEVERITY_WARNING, FALSE, in_kind,
    _entente_budget_checks_pick (self, is_given),
    g_strdup (_("Everything in this budget is given in kind, which pays no bill: add what has to "
                "be paid in money, if anything.")));
}

static gboolean
is_indirect (EntenteBudgetChecks *self, const EntenteBudgetRow *row)
{
  const EntenteAccount *account
    = _entente_budget_computation_get_account (self->computation, row);

  return row->line != NULL && account != NULL && account->block == ENTENTE_BLOCK_INDIRECT;
}

static void
find_indirect_rule (EntenteBudgetChecks *self, EntenteMoney indirect)
{
  g_autofree char *words = _entente_budget_say (indirect);

  if (self->settings != NULL
      && entente_record_is_filled (self->settings, ENTENTE_BUDGET_SETTINGS_INDIRECT_RULE))
    return;

  _entente_budget_checks_add (
    self, ENTENTE_BUDGET_RULE_INDIRECT_RULE, ENTENTE_SEVERITY_WARNING, FALSE, indirect,
    _entente_budget_checks_pick (self, is_indirect),
    g_strdup_printf (_("%s of indirect charges have no written rule: write in the settings of the "
                       "budget how overheads are shared out."),
                     words));
}

static void
find_indirect (EntenteBudgetChecks *self)
{
  const EntenteBudgetTotals *totals = &self->computation->totals;
  const EntenteMoney indirect
    = totals->indirect[ENTENTE_SIDE_CHARGES].of[ENTENTE_AMOUNT_FORECAST];
  const EntenteMoney direct = totals->direct[ENTENTE_SIDE_CHARGES].of[ENTENTE_AMOUNT_FORECAST];
  const EntenteDecimal limit
    = _entente_budget_checks_get_share (self, ENTENTE_VALUE_INDIRECT_SHARE);
  EntenteDecimal share;
  g_autofree char *is = NULL;
  g_autofree char *at_most = NULL;

  if (indirect == ENTENTE_MONEY_NONE || indirect == 0)
    return;

  find_indirect_rule (self, indirect);
  share = direct != ENTENTE_MONEY_NONE ? entente_money_share (indirect, direct)
                                       : ENTENTE_DECIMAL_NONE;
  if (limit == ENTENTE_DECIMAL_NONE || share == ENTENTE_DECIMAL_NONE || share <= limit)
    return;

  is = _entente_budget_checks_say_share (self, share);
  at_most = _entente_budget_checks_say_share (self, limit);
  _entente_budget_checks_add (
    self, ENTENTE_BUDGET_RULE_INDIRECT_SHARE, ENTENTE_SEVERITY_WARNING, FALSE, indirect,
    _entente_budget_checks_pick (self, is_indirect),
    g_strdup_printf (_("Indirect charges are %s of the direct ones: above %s, funders usually ask "
                       "why."),
                     is, at_most));
}

static gboolean
is_volunteer_work (EntenteBudgetChecks *self, const EntenteBudgetRow *row)
{
  return row->in_kind != NULL && row->side == ENTENTE_SIDE_CHARGES
         && entente_record_get_choice (ENTENTE_RECORD (row->in_kind), ENTENTE_IN_KIND_NATURE)
              == ENTENTE_NATURE_VOLUNTEERS;
}

/* The rule itself can always be made from the settings; who stands behind it cannot. */
static void
find_valuation_rule (EntenteBudgetChecks *self)
{
  g_autoptr (GPtrArray) given = _entente_budget_checks_pick (self, is_volunteer_work);

  if (given->len == 0
      || (self->settings != NULL
          && entente_record_is_filled (self->settings,
                                       ENTENTE_BUDGET_SETTINGS_VALUATION_APPROVED_BY)))
    return;

  _entente_budget_checks_add (
    self, ENTENTE_BUDGET_RULE_VALUATION_RULE, ENTENTE_SEVERITY_WARNING, FALSE,
    ENTENTE_MONEY_NONE, g_steal_pointer (&given),
    g_strdup (_("Volunteer work is valued by a rule that nobody has approved: enter who approved "
                "it, and when, in the settings of the budget.")));
}

/* Public */

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const EntenteBudgetFinding *left = *(EntenteBudgetFinding *const *) a;
  const EntenteBudgetFinding *right = *(EntenteBudgetFinding *const *) b;

  if (left->severity != right->severity)
    return left->severity > right->severity ? -1 : 1;
  if (left->rule != right->rule)
    return left->rule < right->rule ? -1 : 1;
  return 0;
}

static void
set_day (EntenteBudgetChecks *self)
{
  GListModel *projects = entente_store_get_list (self->store, ENTENTE_TYPE_PROJECT_DETAILS);
  g_autoptr (EntenteRecord) details = g_list_model_get_item (projects, 0);
  GDate today, last;

  entente_date_today (&today);
  self->day = today;
  if (details == NULL
      || !entente_record_get_date (details, ENTENTE_PROJECT_DETAILS_STARTS_ON, &self->day))
    return;
  if (!entente_record_get_date (details, ENTENTE_PROJECT_DETAILS_ENDS_ON, &last))
    last = self->day;
  self->is_over = g_date_compare (&last, &today) < 0;
}

GPtrArray *
entente_budget_rules_check (EntenteBudgetTable *table)
{
  EntenteBudgetChecks self = { .table = table };
  GPtrArray *findings
    = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_budget_finding_free);

  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (table), findings);

  self.store = entente_budget_table_get_store (table);
  self.computation = _entente_budget_table_get_computation (table);
  self.settings = entente_store_get_record (self.store,
                                            ENTENTE_TYPE_BUDGET_SETTINGS,
                                            ENTENTE_BUDGET_SETTINGS_ID);
  self.findings = findings;
  self.language = entente_language_get_interface ();
  set_day (&self);
  self.variance = entente_budget_variance_limits_read (self.store);

  find_gap (&self);
  find_revised_gap (&self);
  find_in_kind_gap (&self);
  find_public_share (&self);
  find_no_cash (&self);
  find_indirect (&self);
  find_valuation_rule (&self);
  _entente_budget_checks_find_accounts (&self);
  _entente_budget_checks_find_amounts (&self);
  _entente_budget_checks_find_in_kind (&self);
  _entente_budget_checks_find_doubles (&self);
  _entente_budget_checks_find_funders (&self);
  _entente_budget_checks_find_thresholds (&self);
  _entente_budget_checks_find_explanations (&self);
  _entente_budget_checks_find_year (&self);
  g_ptr_array_sort (findings, compare_findings);

  return findings;
}
