/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-checks-private.h"

#include "budget/entente-funding-request.h"
#include "budget/entente-reference-values.h"
#include "collective/entente-organization.h"

#include <glib/gi18n-lib.h>

static EntenteRecord *
get_request (EntenteBudgetChecks *self, EntenteRecord *line)
{
  const gint64 id = entente_record_get_reference (line, ENTENTE_BUDGET_LINE_REQUEST);

  return entente_store_get_record (self->store, ENTENTE_TYPE_FUNDING_REQUEST, id);
}

/* Funders */

/* Of a public body, a foundation or a company. */
static gboolean
is_grant (EntenteBudgetChecks *self, const EntenteBudgetRow *row)
{
  const EntenteAccount *account
    = _entente_budget_computation_get_account (self->computation, row);

  return account != NULL && (account->is_public || g_str_equal (account->key, "P74.private"));
}

static gboolean
has_no_funder (EntenteBudgetChecks *self, const EntenteBudgetRow *row)
{
  EntenteRecord *line = (EntenteRecord *) row->line;

  return line != NULL && is_grant (self, row)
         && !entente_record_is_filled (line, ENTENTE_BUDGET_LINE_FUNDER)
         && !entente_record_is_filled (line, ENTENTE_BUDGET_LINE_REQUEST);
}

/* Takes @sentence. */
static void
tell_difference (EntenteBudgetChecks *self,
                 EntenteRecord *line,
                 EntenteRecord *request,
                 EntenteMoney difference,
                 char *sentence)
{
  GPtrArray *records = g_ptr_array_new ();

  g_ptr_array_add (records, line);
  g_ptr_array_add (records, request);
  _entente_budget_checks_add (self, ENTENTE_BUDGET_RULE_FUNDER, ENTENTE_SEVERITY_WARNING, FALSE,
                              difference, records, sentence);
}

static void
tell_granted (
  EntenteBudgetChecks *self, EntenteRecord *line, EntenteRecord *request, EntenteMoney counted,
  EntenteMoney granted)
{
  g_autofree char *name = _entente_budget_checks_dup_name (self, line);
  g_autofree char *in_line = _entente_budget_say (counted);
  g_autofree char *in_request = _entente_budget_say (granted);

  tell_difference (self, line, request, _entente_money_subtract (granted, counted),
                   /* Translators: a line, its amount, the amount granted. */
                   g_strdup_printf (_("%s counts on %s, but %s are granted: change the revised "
                                      "amount."),
                                    name, in_line, in_request));
}

static void
tell_asked (
  EntenteBudgetChecks *self, EntenteRecord *line, EntenteRecord *request, EntenteMoney planned,
  EntenteMoney asked)
{
  g_autofree char *name = _entente_budget_checks_dup_name (self, line);
  g_autofree char *in_line = _entente_budget_say (planned);
  g_autofree char *in_request = _entente_budget_say (asked);

  tell_difference (self, line, request, _entente_money_subtract (asked, planned),
                   /* Translators: a line, its amount, the amount asked for. */
                   g_strdup_printf (_("%s is %s in the budget, but %s are asked for: make them the "
                                      "same."),
                                    name, in_line, in_request));
}

static gboolean
is_refused (EntenteRecord *request)
{
  const int state = entente_record_get_choice (request, ENTENTE_FUNDING_REQUEST_STATE);

  return state == ENTENTE_FUNDING_REFUSED || state == ENTENTE_FUNDING_NO_ANSWER;
}

static void
compare_with_request (EntenteBudgetChecks *self, const EntenteBudgetRow *row)
{
  EntenteRecord *line = ENTENTE_RECORD (row->line);
  EntenteRecord *request = get_request (self, line);
  const EntenteMoney forecast = _entente_money_add (0, row->amounts.of[ENTENTE_AMOUNT_FORECAST]);
  const EntenteMoney revised = _entente_money_add (0, row->amounts.of[ENTENTE_AMOUNT_REVISED]);
  EntenteMoney asked, granted;

  if (request == NULL)
    return;

  asked = entente_record_get_cents (request, ENTENTE_FUNDING_REQUEST_ASKED);
  granted = is_refused (request)
              ? 0
              : entente_record_get_cents (request, ENTENTE_FUNDING_REQUEST_GRANTED);
  if (granted != ENTENTE_MONEY_NONE && granted != revised)
    tell_granted (self, line, request, revised, granted);
  else if (granted == ENTENTE_MONEY_NONE && asked != ENTENTE_MONEY_NONE && asked != forecast)
    tell_asked (self, line, request, forecast, asked);
}

void
_entente_budget_checks_find_funders (EntenteBudgetChecks *self)
{
  g_autoptr (GPtrArray) lines = _entente_budget_checks_pick (self, has_no_funder);

  for (guint i = 0; i < self->computation->rows->len; i++)
    {
      const EntenteBudgetRow *row = &g_array_index (self->computation->rows, EntenteBudgetRow, i);

      if (row->line != NULL && row->side == ENTENTE_SIDE_INCOME)
        compare_with_request (self, row);
    }
  if (lines->len > 0)
    {
      g_autofree char *names = _entente_budget_checks_say_names (self, lines);

      _entente_budget_checks_add (
        self, ENTENTE_BUDGET_RULE_FUNDER, ENTENTE_SEVERITY_WARNING, FALSE, ENTENTE_MONEY_NONE,
        g_ptr_array_ref (lines),
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                      "%s is a grant without a funder: say who is asked.",
                                      "%s are grants without a funder: say who is asked.",
                                      lines->len),
                         names));
    }
}

/* Thresholds */

/* Who gives a public grant: of the line, or of its request. */
static EntenteRecord *
get_funder (EntenteBudgetChecks *self, EntenteRecord *line)
{
  EntenteRecord *request = get_request (self, line);
  gint64 funder = entente_record_get_reference (line, ENTENTE_BUDGET_LINE_FUNDER);

  if (funder == 0 && request != NULL)
    funder = entente_record_get_reference (request, ENTENTE_FUNDING_REQUEST_FUNDER);

  return entente_store_get_record (self->store, ENTENTE_TYPE_ORGANIZATION, funder);
}

static gboolean
is_public_grant (EntenteBudgetChecks *self, const EntenteBudgetRow *row)
{
  const EntenteAccount *account
    = _entente_budget_computation_get_account (self->computation, row);

  return account != NULL && account->is_public;
}

static void
tell_agreement (
  EntenteBudgetChecks *self, EntenteRecord *funder, GPtrArray *lines, EntenteMoney limit)
{
  EntenteMoney sum = 0;
  g_autoptr (GPtrArray) of_funder = g_ptr_array_new ();
  g_autofree char *amount = NULL;
  g_autofree char *above = NULL;

  for (guint i = 0; i < lines->len; i++)
    if (get_funder (self, lines->pdata[i]) == funder)
      {
        sum = _entente_money_add (
          sum,
          entente_budget_line_get_amount (lines->pdata[i], ENTENTE_AMOUNT_REVISED));
        g_ptr_array_add (of_funder, lines->pdata[i]);
      }
  if (sum <= limit)
    return;

  amount = _entente_budget_say (sum);
  above = _entente_budget_say (limit);
  _entente_budget_checks_add (
    self, ENTENTE_BUDGET_RULE_THRESHOLD, ENTENTE_SEVERITY_WARNING, FALSE, sum,
    g_steal_pointer (&of_funder),
    /* Translators: a public body, an amount, the threshold. */
    g_strdup_printf (_("%s gives %s: above %s a year from one authority, a written agreement is "
                       "compulsory."),
                     entente_record_get_text (funder, ENTENTE_ORGANIZATION_NAME), amount, above));
}

static void
find_agreements (EntenteBudgetChecks *self, GPtrArray *lines)
{
  const EntenteMoney limit
    = _entente_budget_checks_get_amount (self, ENTENTE_VALUE_AGREEMENT_THRESHOLD);
  g_autoptr (GPtrArray) funders = g_ptr_array_new ();

  if (limit == ENTENTE_MONEY_NONE)
    return;

  for (guint i = 0; i < lines->len; i++)
    {
      EntenteRecord *funder = get_funder (self, lines->pdata[i]);

      if (funder != NULL && !g_ptr_array_find (funders, funder, NULL))
        g_ptr_array_add (funders, funder);
    }
  for (guint i = 0; i < funders->len; i++)
    tell_agreement (self, funders->pdata[i], lines, limit);
}

void
_entente_budget_checks_find_thresholds (EntenteBudgetChecks *self)
{
  const EntenteMoney limit
    = _entente_budget_checks_get_amount (self, ENTENTE_VALUE_PUBLICITY_THRESHOLD);
  const EntenteMoney funds = self->computation->public_funds[ENTENTE_AMOUNT_REVISED];
  g_autoptr (GPtrArray) lines = _entente_budget_checks_pick (self, is_public_grant);
  g_autofree char *amount = NULL;
  g_autofree char *above = NULL;

  find_agreements (self, lines);
  if (limit == ENTENTE_MONEY_NONE || funds == ENTENTE_MONEY_NONE || funds <= limit)
    return;

  amount = _entente_budget_say (funds);
  above = _entente_budget_say (limit);
  _entente_budget_checks_add (
    self, ENTENTE_BUDGET_RULE_THRESHOLD, ENTENTE_SEVERITY_WARNING, FALSE, funds,
    g_steal_pointer (&lines),
    g_strdup_printf (_("Public funds are %s: above %s a year from all authorities, the accounts "
                       "must be audited and published."),
                     amount, above));
}
