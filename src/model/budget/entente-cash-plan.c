/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-cash-plan.h"

#include "budget/entente-account.h"
#include "budget/entente-budget-table.h"
#include "budget/entente-funding-payment.h"
#include "entente-calendar-names-private.h"
#include "entente-typography.h"
#include "entente-words.h"

/* Years are mistyped: what is further from the first month than this is shown among what has no date. */
#define MONTHS_MAX 240

#define NO_MONTH G_MAXUINT

/* Money that comes (positive) or goes, in a month counted from year 0, or in none. */
typedef struct
{
  EntenteRecord *record; /* borrowed */
  EntenteMoney amount;
  guint month;
} Movement;

static guint
get_month (EntenteRecord *record, guint field)
{
  GDate day;

  if (!entente_record_get_date (record, field, &day))
    return NO_MONTH;

  return g_date_get_year (&day) * 12 + g_date_get_month (&day) - 1;
}

/* When it was paid, else when it is due. */
static guint
find_month (EntenteRecord *record, guint paid_on, guint due_on)
{
  guint month = get_month (record, paid_on);

  return month != NO_MONTH ? month : get_month (record, due_on);
}

static void
add_movement (GArray *movements, EntenteRecord *record, EntenteMoney amount, guint month)
{
  Movement movement = { record, amount, month };

  if (amount != 0)
    g_array_append_val (movements, movement);
}

/* Lines */

/* Instalments of the grant a line stands for. Returns what they add up to. */
static EntenteMoney
add_payments (GArray *movements, EntenteRecord *line)
{
  gint64 request = entente_record_get_reference (line, ENTENTE_BUDGET_LINE_REQUEST);
  EntenteMoney sum = 0;
  GListModel *payments;

  if (request == 0)
    return 0;

  payments = entente_store_get_referrers (entente_record_get_store (line),
                                          ENTENTE_TYPE_FUNDING_PAYMENT,
                                          ENTENTE_FUNDING_PAYMENT_REQUEST, request);
  for (guint i = 0; i < g_list_model_get_n_items (payments); i++)
    {
      g_autoptr (EntenteRecord) payment = g_list_model_get_item (payments, i);
      EntenteMoney amount = entente_record_get_cents (payment, ENTENTE_FUNDING_PAYMENT_AMOUNT);

      if (amount == ENTENTE_MONEY_NONE)
        continue;
      sum += amount;
      add_movement (movements, payment, amount,
                    find_month (payment, ENTENTE_FUNDING_PAYMENT_PAID_ON,
                                ENTENTE_FUNDING_PAYMENT_DUE_ON));
    }

  return sum;
}

static EntenteMoney
get_amount (EntenteRecord *line)
{
  EntenteMoney amount
      = entente_budget_line_get_amount (ENTENTE_BUDGET_LINE (line), ENTENTE_AMOUNT_ACTUAL);

  if (amount == ENTENTE_MONEY_NONE)
    amount = entente_budget_line_get_amount (ENTENTE_BUDGET_LINE (line), ENTENTE_AMOUNT_REVISED);

  return amount;
}

static void
add_charge (GArray *movements, EntenteRecord *line)
{
  EntenteMoney amount = get_amount (line);

  if (amount != ENTENTE_MONEY_NONE)
    add_movement (movements, line, -amount,
                  find_month (line, ENTENTE_BUDGET_LINE_PAID_ON, ENTENTE_BUDGET_LINE_DUE_ON));
}

/* What is counted on and in no instalment yet is the line's own. */
static void
add_income (GArray *movements, EntenteRecord *line)
{
  EntenteMoney amount = get_amount (line);
  guint before = movements->len;
  EntenteMoney in_payments = add_payments (movements, line);

  if (movements->len > before)
    amount
        = entente_budget_line_get_amount (ENTENTE_BUDGET_LINE (line), ENTENTE_AMOUNT_REVISED);
  if (amount == ENTENTE_MONEY_NONE || (movements->len > before && amount <= in_payments))
    return;
  add_movement (movements, line, amount - in_payments,
                find_month (line, ENTENTE_BUDGET_LINE_PAID_ON, ENTENTE_BUDGET_LINE_DUE_ON));
}

static gboolean
is_money (EntenteRecord *line)
{
  const EntenteAccount *account
      = entente_account_find (entente_record_get_text (line, ENTENTE_BUDGET_LINE_KEY));

  return account == NULL || account->block != ENTENTE_BLOCK_IN_KIND;
}

static GArray *
list_movements (EntenteStore *store, EntenteBudget *budget)
{
  GArray *movements = g_array_new (FALSE, FALSE, sizeof (Movement));
  GListModel *lines = entente_store_get_referrers (store, ENTENTE_TYPE_BUDGET_LINE,
                                                   ENTENTE_BUDGET_LINE_BUDGET,
                                                   entente_record_get_id (ENTENTE_RECORD (budget)));

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (EntenteRecord) line = g_list_model_get_item (lines, i);

      if (!is_money (line))
        continue;
      if (entente_record_get_choice (line, ENTENTE_BUDGET_LINE_SIDE) == ENTENTE_SIDE_INCOME)
        add_income (movements, line);
      else
        add_charge (movements, line);
    }

  return movements;
}

/* Months */

static void
month_free (gpointer data)
{
  EntenteCashMonth *self = data;

  g_ptr_array_unref (self->records);
  g_free (self);
}

static void
make_months (EntenteCashPlan *self, const GArray *movements, guint *first)
{
  guint last = 0;

  *first = NO_MONTH;
  for (guint i = 0; i < movements->len; i++)
    {
      guint month = g_array_index (movements, Movement, i).month;

      if (month != NO_MONTH)
        *first = MIN (*first, month);
    }
  for (guint i = 0; i < movements->len; i++)
    {
      guint month = g_array_index (movements, Movement, i).month;

      if (month != NO_MONTH && month - *first < MONTHS_MAX)
        last = MAX (last, month);
    }

  for (guint month = *first; *first != NO_MONTH && month <= last; month++)
    {
      EntenteCashMonth *made = g_new0 (EntenteCashMonth, 1);

      made->year = month / 12;
      made->month = month % 12 + 1;
      made->records = g_ptr_array_new ();
      g_ptr_array_add (self->months, made);
    }
}

static void
place (EntenteCashPlan *self, const Movement *movement, guint first)
{
  EntenteMoney in = MAX (movement->amount, 0), out = MAX (-movement->amount, 0);
  EntenteCashMonth *month;

  if (movement->month == NO_MONTH || movement->month - first >= self->months->len)
    {
      self->undated_in += in;
      self->undated_out += out;
      g_ptr_array_add (self->undated, movement->record);
      return;
    }

  month = self->months->pdata[movement->month - first];
  month->in += in;
  month->out += out;
  g_ptr_array_add (month->records, movement->record);
}

static void
sum_up (EntenteCashPlan *self, EntenteMoney balance)
{
  EntenteMoney lowest = 0;

  for (guint i = 0; i < self->months->len; i++)
    {
      EntenteCashMonth *month = self->months->pdata[i];

      balance += month->in - month->out;
      month->balance = balance;
      if (self->lowest == NO_MONTH || balance < lowest)
        {
          self->lowest = i;
          lowest = balance;
        }
    }
}

/**
 * entente_cash_plan_new:
 * @store: of the project
 * @budget: a version of the budget
 * @opening: cash there is before the first month; %ENTENTE_MONEY_NONE is nothing
 *
 * Returns: (transfer full): cash month by month; records in it are borrowed, so that it is made anew after a change
 */
EntenteCashPlan *
entente_cash_plan_new (EntenteStore *store, EntenteBudget *budget, EntenteMoney opening)
{
  EntenteCashPlan *self = g_new0 (EntenteCashPlan, 1);
  g_autoptr (GArray) movements = NULL;
  guint first;

  self->months = g_ptr_array_new_with_free_func (month_free);
  self->undated = g_ptr_array_new ();
  self->lowest = NO_MONTH;
  g_return_val_if_fail (ENTENTE_IS_STORE (store), self);
  g_return_val_if_fail (ENTENTE_IS_BUDGET (budget), self);

  movements = list_movements (store, budget);
  make_months (self, movements, &first);
  for (guint i = 0; i < movements->len; i++)
    place (self, &g_array_index (movements, Movement, i), first);
  sum_up (self, opening != ENTENTE_MONEY_NONE ? opening : 0);

  return self;
}

/**
 * entente_cash_plan_free:
 * @self: (transfer full): a plan
 */
void
entente_cash_plan_free (EntenteCashPlan *self)
{
  g_ptr_array_unref (self->months);
  g_ptr_array_unref (self->undated);
  g_free (self);
}

/* The warning */

static char *
say_month (const EntenteCashMonth *month, EntenteLanguage language)
{
  return g_strdup_printf ("%s" ENTENTE_NO_BREAK_SPACE "%u",
                          _entente_month_get_name (month->month, language), month->year);
}

static guint
find_first_below_zero (EntenteCashPlan *self)
{
  guint i = 0;

  while (((EntenteCashMonth *) self->months->pdata[i])->balance >= 0)
    i++;

  return i;
}

/**
 * entente_cash_plan_dup_warning:
 * @self: a plan
 * @language: of the sentence
 *
 * Returns: (transfer full) (nullable): when money runs out and how much is missing at the worst, or %NULL
 */
char *
entente_cash_plan_dup_warning (EntenteCashPlan *self, EntenteLanguage language)
{
  g_autoptr (EntenteWords) words = NULL;
  g_autofree char *first = NULL, *worst = NULL, *amount = NULL, *sentence = NULL;
  const EntenteCashMonth *lowest;
  guint below;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->lowest == NO_MONTH)
    return NULL;
  lowest = self->months->pdata[self->lowest];
  if (lowest->balance >= 0)
    return NULL;

  below = find_first_below_zero (self);
  words = entente_words_new (language, "cash");
  first = say_month (self->months->pdata[below], language);
  worst = say_month (lowest, language);
  amount = entente_money_format (-lowest->balance, ENTENTE_MONEY_EURO, language);
  sentence = entente_words_format (words, below == self->lowest ? "runs-out" : "runs-out-worse",
                                   "month", first, "worst", worst, "amount", amount, NULL);

  return entente_typography_correct (sentence, language);
}
