/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-checks-private.h"

#include "budget/entente-budget-settings.h"
#include "entente-fold.h"

#include <glib/gi18n-lib.h>

/* From the financial years that begin with this one on, accounts 79, 67 and 77 changed. */
#define NEW_CHART_YEAR 2025

/* A sentence about a set of records, none when it is empty; takes @records. "%s" in the words is
   where their names go. */
static void
tell (EntenteBudgetChecks *self,
      EntenteBudgetRule rule,
      EntenteSeverity severity,
      GPtrArray *records,
      const char *words)
{
  g_autoptr (GString) sentence = NULL;
  g_autofree char *names = NULL;

  if (records->len == 0)
    {
      g_ptr_array_unref (records);
      return;
    }

  names = _entente_budget_checks_say_names (self, records);
  sentence = g_string_new (words);
  g_string_replace (sentence, "%s", names, 1);
  _entente_budget_checks_add (self,
                              rule,
                              severity,
                              severity == ENTENTE_SEVERITY_ERROR,
                              ENTENTE_MONEY_NONE,
                              records,
                              g_string_free (g_steal_pointer (&sentence), FALSE));
}

/* Accounts */

static const char *
get_key (const EntenteBudgetRow *row)
{
  return row->line != NULL
           ? entente_record_get_text (ENTENTE_RECORD (row->line), ENTENTE_BUDGET_LINE_KEY)
           : NULL;
}

static gboolean
is_unsorted (EntenteBudgetChecks *self, const EntenteBudgetRow *row)
{
  return row->line != NULL
         && _entente_budget_computation_get_account (self->computation, row) == NULL
         && entente_account_find (get_key (row)) == NULL;
}

static gboolean
is_on_wrong_side (EntenteBudgetChecks *self, const EntenteBudgetRow *row)
{
  return row->line != NULL
         && _entente_budget_computation_get_account (self->computation, row) == NULL
         && entente_account_find (get_key (row)) != NULL;
}

static gboolean
is_transfer (EntenteBudgetChecks *self, const EntenteBudgetRow *row)
{
  return g_strcmp0 (get_key (row), "P79") == 0;
}

static gboolean
is_exceptional (EntenteBudgetChecks *self, const EntenteBudgetRow *row)
{
  return g_strcmp0 (get_key (row), "C67") == 0 || g_strcmp0 (get_key (row), "P77") == 0;
}

/* The day when the financial year begins; that of the event when nobody said. */
static gboolean
has_new_chart (EntenteBudgetChecks *self)
{
  GDate starts;

  if (self->settings == NULL
      || !entente_record_get_date (self->settings, ENTENTE_BUDGET_SETTINGS_STARTS_ON, &starts))
    starts = self->day;

  return g_date_get_year (&starts) >= NEW_CHART_YEAR;
}

void
_entente_budget_checks_find_accounts (EntenteBudgetChecks *self)
{
  GPtrArray *found;

  found = _entente_budget_checks_pick (self, is_unsorted);
  tell (self, ENTENTE_BUDGET_RULE_ACCOUNT, ENTENTE_SEVERITY_WARNING, found,
        g_dngettext (GETTEXT_PACKAGE,
                     "%s stands in no account: choose one, so that every form shows it in its "
                     "place.",
                     "%s stand in no account: choose one, so that every form shows them in their "
                     "place.",
                     found->len));
  found = _entente_budget_checks_pick (self, is_on_wrong_side);
  tell (self, ENTENTE_BUDGET_RULE_ACCOUNT, ENTENTE_SEVERITY_ERROR, found,
        g_dngettext (GETTEXT_PACKAGE,
                     "%s stands in an account of the other side: move it to one of its own side.",
                     "%s stand in accounts of the other side: move them to some of their own side.",
                     found->len));
  if (!has_new_chart (self))
    return;

  found = _entente_budget_checks_pick (self, is_transfer);
  tell (self, ENTENTE_BUDGET_RULE_ACCOUNT, ENTENTE_SEVERITY_WARNING, found,
        g_dngettext (GETTEXT_PACKAGE,
                     "%s stands in account 79, which no longer exists since 2025: what is charged "
                     "on goes to 708, lent staff to 7084, refunds of wages lower the charge, "
                     "insurance pays into 758.",
                     "%s stand in account 79, which no longer exists since 2025: what is charged "
                     "on goes to 708, lent staff to 7084, refunds of wages lower the charge, "
                     "insurance pays into 758.",
                     found->len));
  found = _entente_budget_checks_pick (self, is_exceptional);
  tell (self, ENTENTE_BUDGET_RULE_ACCOUNT, ENTENTE_SEVERITY_WARNING, found,
        g_dngettext (GETTEXT_PACKAGE,
                     "%s stands among what is exceptional: since 2025, 67 and 77 hold only what "
                     "is major and unusual. Choose another account for the rest.",
                     "%s stand among what is exceptional: since 2025, 67 and 77 hold only what is "
                     "major and unusual. Choose another account for the rest.",
                     found->len));
}

/* Amounts */

static gboolean
is_without_amount (EntenteBudgetChecks *self, const EntenteBudgetRow *row)
{
  return row->line != NULL && row->amounts.of[ENTENTE_AMOUNT_REVISED] == ENTENTE_MONEY_NONE
         && row->amounts.of[ENTENTE_AMOUNT_ACTUAL] == ENTENTE_MONEY_NONE;
}

static gboolean
is_negative (EntenteBudgetChecks *self, const EntenteBudgetRow *row)
{
  for (guint i = 0; i < 3; i++)
    if (row->amounts.of[i] != ENTENTE_MONEY_NONE && row->amounts.of[i] < 0)
      return row->line != NULL || row->side == ENTENTE_SIDE_CHARGES;

  return FALSE;
}

void
_entente_budget_checks_find_amounts (EntenteBudgetChecks *self)
{
  GPtrArray *found;

  found = _entente_budget_checks_pick (self, is_negative);
  tell (self, ENTENTE_BUDGET_RULE_AMOUNT, ENTENTE_SEVERITY_ERROR, found,
        g_dngettext (GETTEXT_PACKAGE,
                     "%s is negative: put it on the other side of the budget.",
                     "%s are negative: put them on the other side of the budget.",
                     found->len));
  found = _entente_budget_checks_pick (self, is_without_amount);
  tell (self, ENTENTE_BUDGET_RULE_AMOUNT, ENTENTE_SEVERITY_WARNING, found,
        g_dngettext (GETTEXT_PACKAGE,
                     "%s has no amount yet.",
                     "%s have no amount yet.",
                     found->len));
}

/* Contributions in kind */

static gboolean
has_no_giver (EntenteBudgetChecks *self, const EntenteBudgetRow *row)
{
  return row->in_kind != NULL && row->side == ENTENTE_SIDE_CHARGES
         && !entente_record_is_filled (ENTENTE_RECORD (row->in_kind), ENTENTE_IN_KIND_ORGANIZATION)
         && !entente_record_is_filled (ENTENTE_RECORD (row->in_kind), ENTENTE_IN_KIND_GIVER);
}

static gboolean
has_no_value (EntenteBudgetChecks *self, const EntenteBudgetRow *row)
{
  return row->in_kind != NULL && row->side == ENTENTE_SIDE_CHARGES
         && row->amounts.of[ENTENTE_AMOUNT_REVISED] == ENTENTE_MONEY_NONE
         && row->amounts.of[ENTENTE_AMOUNT_ACTUAL] == ENTENTE_MONEY_NONE;
}

/* That of an hour of volunteer work is the rule. */
static gboolean
has_no_source (EntenteBudgetChecks *self, const EntenteBudgetRow *row)
{
  return row->in_kind != NULL && row->side == ENTENTE_SIDE_CHARGES
         && entente_record_get_choice (ENTENTE_RECORD (row->in_kind), ENTENTE_IN_KIND_NATURE)
              != ENTENTE_NATURE_VOLUNTEERS
         && !entente_record_is_filled (ENTENTE_RECORD (row->in_kind), ENTENTE_IN_KIND_SOURCE);
}

void
_entente_budget_checks_find_in_kind (EntenteBudgetChecks *self)
{
  GPtrArray *found;

  found = _entente_budget_checks_pick (self, has_no_value);
  tell (self, ENTENTE_BUDGET_RULE_IN_KIND_ENTRY, ENTENTE_SEVERITY_WARNING, found,
        g_dngettext (GETTEXT_PACKAGE,
                     "%s is given in kind without a value: enter hours, or a quantity and what "
                     "one is worth.",
                     "%s are given in kind without a value: enter hours, or a quantity and what "
                     "one is worth.",
                     found->len));
  found = _entente_budget_checks_pick (self, has_no_giver);
  tell (self, ENTENTE_BUDGET_RULE_IN_KIND_ENTRY, ENTENTE_SEVERITY_WARNING, found,
        g_dngettext (GETTEXT_PACKAGE,
                     "%s is given in kind by nobody: say who gives it.",
                     "%s are given in kind by nobody: say who gives them.",
                     found->len));
  found = _entente_budget_checks_pick (self, has_no_source);
  tell (self, ENTENTE_BUDGET_RULE_IN_KIND_ENTRY, ENTENTE_SEVERITY_WARNING, found,
        g_dngettext (GETTEXT_PACKAGE,
                     "%s is given in kind without a source of its value: a public tariff, a usual "
                     "price, a bill.",
                     "%s are given in kind without a source of their value: a public tariff, a "
                     "usual price, a bill.",
                     found->len));
}

/* Doubles */

static char *
dup_double_key (EntenteRecord *record, guint label)
{
  g_autofree char *folded = entente_fold (entente_record_get_text (record, label));

  return *folded != '\0' ? g_steal_pointer (&folded) : NULL;
}

static void
tell_double (EntenteBudgetChecks *self, EntenteRecord *line, EntenteRecord *given)
{
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  g_autofree char *name = _entente_budget_checks_dup_name (self, line);

  g_ptr_array_add (both, line);
  g_ptr_array_add (both, given);
  _entente_budget_checks_add (
    self, ENTENTE_BUDGET_RULE_DOUBLE, ENTENTE_SEVERITY_WARNING, FALSE, ENTENTE_MONEY_NONE,
    g_steal_pointer (&both),
    g_strdup_printf (_("%s is counted twice, as a charge and as a contribution in kind: what is "
                       "given is not paid. Keep one."),
                     name));
}

void
_entente_budget_checks_find_doubles (EntenteBudgetChecks *self)
{
  g_autoptr (GHashTable) given = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) brought
    = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < self->computation->rows->len; i++)
    {
      const EntenteBudgetRow *row = &g_array_index (self->computation->rows, EntenteBudgetRow, i);
      EntenteRecord *record = (EntenteRecord *) row->in_kind;
      gint64 contribution;
      char *key;

      if (record == NULL)
        continue;
      key = dup_double_key (record, ENTENTE_IN_KIND_LABEL);
      contribution = entente_record_get_reference (record, ENTENTE_IN_KIND_CONTRIBUTION);
      if (key != NULL)
        g_hash_table_insert (given, key, record);
      if (contribution != 0)
        g_hash_table_insert (brought, g_memdup2 (&contribution, sizeof contribution), record);
    }
  if (g_hash_table_size (given) == 0 && g_hash_table_size (brought) == 0)
    return;

  for (guint i = 0; i < self->computation->rows->len; i++)
    {
      const EntenteBudgetRow *row = &g_array_index (self->computation->rows, EntenteBudgetRow, i);
      EntenteRecord *line = (EntenteRecord *) row->line;
      g_autofree char *key = NULL;
      EntenteRecord *other = NULL;
      gint64 contribution;

      if (line == NULL || row->side != ENTENTE_SIDE_CHARGES)
        continue;
      key = dup_double_key (line, ENTENTE_BUDGET_LINE_LABEL);
      contribution = entente_record_get_reference (line, ENTENTE_BUDGET_LINE_CONTRIBUTION);
      if (key != NULL)
        other = g_hash_table_lookup (given, key);
      if (other == NULL && contribution != 0)
        other = g_hash_table_lookup (brought, &contribution);
      if (other != NULL)
        tell_double (self, line, other);
    }
}

/* The report */

/* Before the event, a charge that is begun is no charge that went wrong. */
static gboolean
is_unexplained (EntenteBudgetChecks *self, const EntenteBudgetRow *row)
{
  if (row->line == NULL
      || entente_record_is_filled (ENTENTE_RECORD (row->line), ENTENTE_BUDGET_LINE_EXPLANATION)
      || (!self->is_over
          && !entente_record_is_filled (ENTENTE_RECORD (row->line), ENTENTE_BUDGET_LINE_PAID_ON)))
    return FALSE;

  return entente_budget_variance_is_significant (&self->variance,
                                                 row->amounts.of[ENTENTE_AMOUNT_FORECAST],
                                                 row->amounts.of[ENTENTE_AMOUNT_ACTUAL]);
}

void
_entente_budget_checks_find_explanations (EntenteBudgetChecks *self)
{
  GPtrArray *found;

  found = _entente_budget_checks_pick (self, is_unexplained);
  tell (self, ENTENTE_BUDGET_RULE_EXPLANATION, ENTENTE_SEVERITY_WARNING, found,
        g_dngettext (GETTEXT_PACKAGE,
                     "%s came out otherwise than planned: the financial report must say why.",
                     "%s came out otherwise than planned: the financial report must say why.",
                     found->len));
}

/* The financial year */

static gboolean
is_out_of_year (EntenteBudgetChecks *self, const EntenteBudgetRow *row)
{
  const guint fields[] = { ENTENTE_BUDGET_LINE_DUE_ON, ENTENTE_BUDGET_LINE_PAID_ON };
  GDate starts, ends, day;

  if (row->line == NULL
      || !entente_record_get_date (self->settings, ENTENTE_BUDGET_SETTINGS_STARTS_ON, &starts)
      || !entente_record_get_date (self->settings, ENTENTE_BUDGET_SETTINGS_ENDS_ON, &ends))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (entente_record_get_date (ENTENTE_RECORD (row->line), fields[i], &day)
        && (g_date_compare (&day, &starts) < 0 || g_date_compare (&day, &ends) > 0))
      return TRUE;

  return FALSE;
}

void
_entente_budget_checks_find_year (EntenteBudgetChecks *self)
{
  GDate starts, ends;

  if (self->settings == NULL || self->computation->rows->len == 0)
    return;

  if (!entente_record_get_date (self->settings, ENTENTE_BUDGET_SETTINGS_STARTS_ON, &starts)
      || !entente_record_get_date (self->settings, ENTENTE_BUDGET_SETTINGS_ENDS_ON, &ends))
    _entente_budget_checks_add (
      self, ENTENTE_BUDGET_RULE_YEAR, ENTENTE_SEVERITY_WARNING, FALSE, ENTENTE_MONEY_NONE, NULL,
      g_strdup (_("The budget has no financial year: enter its first and last day in the settings "
                  "of the budget.")));
  else if (g_date_compare (&starts, &ends) > 0)
    _entente_budget_checks_add (
      self, ENTENTE_BUDGET_RULE_YEAR, ENTENTE_SEVERITY_ERROR, TRUE, ENTENTE_MONEY_NONE, NULL,
      g_strdup (_("The financial year ends before it begins: check both days in the settings of "
                  "the budget.")));
  else
    {
      GPtrArray *found = _entente_budget_checks_pick (self, is_out_of_year);

      tell (self, ENTENTE_BUDGET_RULE_YEAR, ENTENTE_SEVERITY_WARNING, found,
            g_dngettext (GETTEXT_PACKAGE,
                         "%s is due or paid outside the financial year.",
                         "%s are due or paid outside the financial year.",
                         found->len));
    }
}
