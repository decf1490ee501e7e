/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-automatic-figure-private.h"

#include "budget/entente-contribution.h"
#include "budget/entente-in-kind-valuation.h"

#define MINUTES_AN_HOUR 60
#define CENTS_AN_EURO 100

/* Volunteer work of the working budget that was given: what has an actual amount. */
typedef struct
{
  gint64 n_people;
  gint64 minutes;
  gint64 minutes_of_others; /* than the lead */
  guint n_gifts;
} Work;

/* The hours that were planned, in proportion to the amount that came of them. */
static gint64
get_minutes_given (EntenteInKind *gift)
{
  gint64 minutes = entente_record_get_integer (ENTENTE_RECORD (gift), ENTENTE_IN_KIND_MINUTES);
  EntenteMoney planned = entente_in_kind_compute (gift);
  EntenteMoney actual = entente_in_kind_get_amount (gift, ENTENTE_AMOUNT_ACTUAL);

  if (planned == ENTENTE_MONEY_NONE || planned <= 0)
    return MAX (minutes, 0);

  return (gint64) ((double) minutes * MAX (actual, 0) / planned + 0.5);
}

static gboolean
is_of_lead (EntenteStore *store, EntenteRecord *gift)
{
  EntenteRecord *organization = entente_store_get_record (
    store, ENTENTE_TYPE_ORGANIZATION,
    entente_record_get_reference (gift, ENTENTE_IN_KIND_ORGANIZATION));

  return organization != NULL
         && entente_record_get_choice (organization, ENTENTE_ORGANIZATION_ROLE)
              == ENTENTE_ROLE_LEAD;
}

static void
add_work (Work *work, EntenteStore *store, EntenteRecord *gift)
{
  gint64 minutes = get_minutes_given (ENTENTE_IN_KIND (gift));

  work->n_gifts++;
  work->n_people += MAX (entente_record_get_integer (gift, ENTENTE_IN_KIND_PEOPLE), 0);
  work->minutes += minutes;
  if (!is_of_lead (store, gift))
    work->minutes_of_others += minutes;
}

static void
add_up_work (const EntenteFigureSources *from, Work *work)
{
  EntenteBudget *budget = entente_budget_table_get_budget (from->budget);
  GListModel *gifts;

  *work = (Work){ 0 };
  if (budget == NULL)
    return;

  gifts = entente_store_get_referrers (from->store, ENTENTE_TYPE_IN_KIND, ENTENTE_IN_KIND_BUDGET,
                                       entente_record_get_id (ENTENTE_RECORD (budget)));
  for (guint i = 0; i < g_list_model_get_n_items (gifts); i++)
    {
      g_autoptr (EntenteRecord) gift = g_list_model_get_item (gifts, i);

      if (entente_record_get_choice (gift, ENTENTE_IN_KIND_NATURE) == ENTENTE_NATURE_VOLUNTEERS
          && entente_record_is_filled (gift, ENTENTE_IN_KIND_ACTUAL))
        add_work (work, from->store, gift);
    }
}

void
_entente_figure_volunteers (const EntenteFigureSources *from, EntenteFigure *to)
{
  Work work;

  add_up_work (from, &work);
  if (work.n_people > 0)
    _entente_figure_set_count (to, work.n_people);
}

/* To the hundredth of an hour. */
void
_entente_figure_volunteer_hours (const EntenteFigureSources *from, EntenteFigure *to)
{
  const gint64 hundredth = ENTENTE_DECIMAL_ONE / 100;
  Work work;

  add_up_work (from, &work);
  if (work.n_gifts > 0)
    to->value = (work.minutes * 100 + MINUTES_AN_HOUR / 2) / MINUTES_AN_HOUR * hundredth;
}

void
_entente_figure_hours_of_others (const EntenteFigureSources *from, EntenteFigure *to)
{
  Work work;

  add_up_work (from, &work);
  _entente_figure_set_share (to, work.minutes_of_others, work.minutes);
  if (to->value == ENTENTE_DECIMAL_NONE)
    return;
  to->counted = work.minutes_of_others * ENTENTE_DECIMAL_ONE / MINUTES_AN_HOUR;
  to->out_of = work.minutes * ENTENTE_DECIMAL_ONE / MINUTES_AN_HOUR;
}

void
_entente_figure_contributions_delivered (const EntenteFigureSources *from, EntenteFigure *to)
{
  GListModel *contributions = entente_store_get_list (from->store, ENTENTE_TYPE_CONTRIBUTION);
  guint n_promised = g_list_model_get_n_items (contributions);
  gint64 n_made = 0;

  for (guint i = 0; i < n_promised; i++)
    {
      g_autoptr (EntenteRecord) contribution = g_list_model_get_item (contributions, i);

      n_made += entente_record_get_choice (contribution, ENTENTE_CONTRIBUTION_STATE)
                >= ENTENTE_CONTRIBUTION_DELIVERED;
    }
  _entente_figure_set_share (to, n_made, n_promised);
}

/* Money */

/* Of amounts in cents, which are said in euros. */
static void
set_share_of_money (EntenteFigure *self, EntenteMoney part, EntenteMoney whole)
{
  if (part == ENTENTE_MONEY_NONE || whole == ENTENTE_MONEY_NONE || part < 0)
    return;

  _entente_figure_set_share (self, part, whole);
  if (self->value == ENTENTE_DECIMAL_NONE)
    return;
  self->counted /= CENTS_AN_EURO;
  self->out_of /= CENTS_AN_EURO;
}

static const EntenteBudgetAmounts *
get_cash (const EntenteFigureSources *from, EntenteBudgetSide side)
{
  return &entente_budget_table_get_totals (from->budget)->cash[side];
}

void
_entente_figure_budget_executed (const EntenteFigureSources *from, EntenteFigure *to)
{
  const EntenteBudgetAmounts *charges = get_cash (from, ENTENTE_SIDE_CHARGES);

  set_share_of_money (to, charges->of[ENTENTE_AMOUNT_ACTUAL], charges->of[ENTENTE_AMOUNT_REVISED]);
}

void
_entente_figure_budget_variance (const EntenteFigureSources *from, EntenteFigure *to)
{
  const EntenteBudgetAmounts *charges = get_cash (from, ENTENTE_SIDE_CHARGES);
  EntenteMoney actual = charges->of[ENTENTE_AMOUNT_ACTUAL];
  EntenteMoney forecast = charges->of[ENTENTE_AMOUNT_FORECAST];

  if (actual != ENTENTE_MONEY_NONE && forecast != ENTENTE_MONEY_NONE)
    set_share_of_money (to, ABS (actual - forecast), forecast);
}

/* Income that came in says more than income that is hoped for. */
static EntenteAmountColumn
get_income_column (const EntenteFigureSources *from)
{
  const EntenteBudgetAmounts *income = get_cash (from, ENTENTE_SIDE_INCOME);

  return income->of[ENTENTE_AMOUNT_ACTUAL] != ENTENTE_MONEY_NONE ? ENTENTE_AMOUNT_ACTUAL
                                                                 : ENTENTE_AMOUNT_REVISED;
}

void
_entente_figure_own_funds (const EntenteFigureSources *from, EntenteFigure *to)
{
  EntenteAmountColumn column = get_income_column (from);
  const EntenteBudgetTotals *totals = entente_budget_table_get_totals (from->budget);
  EntenteMoney own = totals->own[ENTENTE_SIDE_INCOME].of[column];

  set_share_of_money (to, own == ENTENTE_MONEY_NONE ? 0 : own,
                      totals->cash[ENTENTE_SIDE_INCOME].of[column]);
}

void
_entente_figure_public_share (const EntenteFigureSources *from, EntenteFigure *to)
{
  EntenteDecimal share
    = entente_budget_table_get_public_share (from->budget, get_income_column (from));

  if (share != ENTENTE_DECIMAL_NONE)
    to->value = share * 100;
}
