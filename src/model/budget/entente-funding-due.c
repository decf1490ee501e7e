/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-funding-private.h"

#include "budget/entente-budget-table.h"
#include "entente-money.h"
#include "schedule/entente-schedule.h"

#include <glib/gi18n-lib.h>

static void
add (GPtrArray *dues, EntenteDueKind kind, const GDate *day, char *label, gpointer record)
{
  EntenteBudgetDue *due = g_new0 (EntenteBudgetDue, 1);

  due->kind = kind;
  due->day = *day;
  due->label = label;
  due->record = record;
  g_ptr_array_add (dues, due);
}

/* Requests */

static void
add_of_request (GPtrArray *dues, EntenteFundingRequest *request, EntenteDueKind kind,
                const GDate *day)
{
  /* Translators: %s is the funder and the scheme. */
  static const char *const labels[] = {
    [ENTENTE_DUE_FILE] = N_ ("File the request: %s"),
    [ENTENTE_DUE_COMPLETE] = N_ ("Complete the request: %s"),
    [ENTENTE_DUE_ANSWER] = N_ ("Answer expected: %s"),
    [ENTENTE_DUE_REPORT] = N_ ("Financial report due: %s"),
  };
  g_autofree char *title = entente_funding_request_dup_title (request);

  /* The formats are those above. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  add (dues, kind, day, g_strdup_printf (_(labels[kind]), title), request);
#pragma GCC diagnostic pop
}

static void
list_request (EntenteFundingRequest *self, GPtrArray *dues)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  EntenteFundingState state = entente_record_get_choice (record, ENTENTE_FUNDING_REQUEST_STATE);
  GDate day;

  if (entente_funding_state_get_stage (state) == ENTENTE_STAGE_TO_PREPARE
      && entente_record_get_date (record, ENTENTE_FUNDING_REQUEST_FILE_BEFORE, &day))
    add_of_request (dues, self, ENTENTE_DUE_FILE, &day);
  if (state == ENTENTE_FUNDING_COMPLETION_ASKED
      && entente_record_get_date (record, ENTENTE_FUNDING_REQUEST_COMPLETE_BEFORE, &day))
    add_of_request (dues, self, ENTENTE_DUE_COMPLETE, &day);
  if (_entente_funding_state_is_waiting (state)
      && entente_record_get_date (record, ENTENTE_FUNDING_REQUEST_ANSWER_EXPECTED_ON, &day))
    add_of_request (dues, self, ENTENTE_DUE_ANSWER, &day);
  if (state != ENTENTE_FUNDING_REPORTED && state != ENTENTE_FUNDING_CLOSED
      && !entente_record_is_filled (record, ENTENTE_FUNDING_REQUEST_REPORTED_ON)
      && entente_funding_request_get_report_due (self, &day))
    add_of_request (dues, self, ENTENTE_DUE_REPORT, &day);
}

/* Money */

static char *
say_amount (const char *format, EntenteMoney amount, const char *title)
{
  g_autofree char *euros
      = entente_money_format (amount, ENTENTE_MONEY_EURO, entente_schedule_get_language ());

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, euros, title);
#pragma GCC diagnostic pop
}

static void
list_payment (EntenteRecord *payment, GPtrArray *dues)
{
  EntenteMoney amount = entente_record_get_cents (payment, ENTENTE_FUNDING_PAYMENT_AMOUNT);
  EntenteFundingRequest *request;
  g_autofree char *title = NULL;
  GDate day;

  if (!entente_record_get_date (payment, ENTENTE_FUNDING_PAYMENT_DUE_ON, &day)
      || entente_record_is_filled (payment, ENTENTE_FUNDING_PAYMENT_PAID_ON))
    return;
  request = (EntenteFundingRequest *) entente_store_get_record (
      entente_record_get_store (payment), ENTENTE_TYPE_FUNDING_REQUEST,
      entente_record_get_reference (payment, ENTENTE_FUNDING_PAYMENT_REQUEST));
  if (request == NULL
      || _entente_funding_state_is_lost (
          entente_record_get_choice (ENTENTE_RECORD (request), ENTENTE_FUNDING_REQUEST_STATE)))
    return;

  title = entente_funding_request_dup_title (request);
  add (dues, ENTENTE_DUE_INCOME, &day,
       amount == ENTENTE_MONEY_NONE
           /* Translators: %s is who pays. */
           ? g_strdup_printf (_("Payment expected: %s"), title)
           /* Translators: an amount, who pays. */
           : say_amount (_("Payment of %s expected: %s"), amount, title),
       payment);
}

/* Grants are expected by their instalments where there are some. */
static gboolean
has_payments (EntenteRecord *line)
{
  gint64 request = entente_record_get_reference (line, ENTENTE_BUDGET_LINE_REQUEST);

  return request != 0
         && g_list_model_get_n_items (
                entente_store_get_referrers (entente_record_get_store (line),
                                             ENTENTE_TYPE_FUNDING_PAYMENT,
                                             ENTENTE_FUNDING_PAYMENT_REQUEST, request))
                > 0;
}

static const char *
get_line_title (EntenteRecord *line)
{
  const char *label = entente_record_get_text (line, ENTENTE_BUDGET_LINE_LABEL);

  return *label != '\0' ? label : C_ ("budget line", "Untitled");
}

static void
list_line (EntenteRecord *line, GPtrArray *dues)
{
  gboolean income
      = entente_record_get_choice (line, ENTENTE_BUDGET_LINE_SIDE) == ENTENTE_SIDE_INCOME;
  EntenteMoney amount;
  GDate day;

  if (!entente_record_get_date (line, ENTENTE_BUDGET_LINE_DUE_ON, &day)
      || entente_record_is_filled (line, ENTENTE_BUDGET_LINE_PAID_ON) || has_payments (line))
    return;
  amount = entente_budget_line_get_amount (ENTENTE_BUDGET_LINE (line), ENTENTE_AMOUNT_REVISED);
  if (amount == ENTENTE_MONEY_NONE || amount == 0)
    return;

  add (dues, income ? ENTENTE_DUE_INCOME : ENTENTE_DUE_CHARGE, &day,
       say_amount (income ? _("Payment of %s expected: %s")
                          /* Translators: an amount, what is paid: "Pay 540,00 €: marquees" */
                          : _("Pay %s: %s"),
                   amount, get_line_title (line)),
       line);
}

/* The list */

static int
compare_days (gconstpointer first, gconstpointer second)
{
  const EntenteBudgetDue *a = *(const EntenteBudgetDue *const *) first;
  const EntenteBudgetDue *b = *(const EntenteBudgetDue *const *) second;
  int order = g_date_compare (&a->day, &b->day);

  return order != 0 ? order : g_utf8_collate (a->label, b->label);
}

/**
 * entente_budget_due_free:
 * @self: (transfer full): something due
 */
void
entente_budget_due_free (EntenteBudgetDue *self)
{
  g_free (self->label);
  g_free (self);
}

/**
 * entente_budget_list_due:
 * @store: of the project
 *
 * Lists what the funding requests and the working budget call for and that is not done, late or to come. Records are
 * borrowed: keep the list no longer than the next change.
 *
 * Returns: (transfer full) (element-type EntenteBudgetDue): by day
 */
GPtrArray *
entente_budget_list_due (EntenteStore *store)
{
  GPtrArray *dues = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_budget_due_free);
  GListModel *requests, *payments, *lines;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), dues);

  requests = entente_store_get_list (store, ENTENTE_TYPE_FUNDING_REQUEST);
  for (guint i = 0; i < g_list_model_get_n_items (requests); i++)
    {
      g_autoptr (EntenteFundingRequest) request = g_list_model_get_item (requests, i);

      list_request (request, dues);
    }
  payments = entente_store_get_list (store, ENTENTE_TYPE_FUNDING_PAYMENT);
  for (guint i = 0; i < g_list_model_get_n_items (payments); i++)
    {
      g_autoptr (EntenteRecord) payment = g_list_model_get_item (payments, i);

      list_payment (payment, dues);
    }
  lines = entente_store_get_referrers (store, ENTENTE_TYPE_BUDGET_LINE, ENTENTE_BUDGET_LINE_BUDGET,
                                       _entente_funding_get_budget (store));
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (EntenteRecord) line = g_list_model_get_item (lines, i);

      list_line (line, dues);
    }
  g_ptr_array_sort (dues, compare_days);

  return dues;
}
