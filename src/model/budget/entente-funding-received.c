/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was received of a grant: the sum of its instalments, and the actual amount of its budget line. */
#include "config.h"

#include "budget/entente-funding-private.h"

#include "budget/entente-budget-computation-private.h"

static GListModel *
get_payments (EntenteFundingRequest *self)
{
  return entente_store_get_referrers (entente_record_get_store (ENTENTE_RECORD (self)),
                                      ENTENTE_TYPE_FUNDING_PAYMENT,
                                      ENTENTE_FUNDING_PAYMENT_REQUEST,
                                      entente_record_get_id (ENTENTE_RECORD (self)));
}

/**
 * entente_funding_request_get_received:
 * @self: a request
 *
 * Returns: what its instalments say was received, %ENTENTE_MONEY_NONE when none was
 */
EntenteMoney
entente_funding_request_get_received (EntenteFundingRequest *self)
{
  EntenteMoney sum = ENTENTE_MONEY_NONE;
  GListModel *payments;

  g_return_val_if_fail (ENTENTE_IS_FUNDING_REQUEST (self), ENTENTE_MONEY_NONE);

  payments = get_payments (self);
  for (guint i = 0; i < g_list_model_get_n_items (payments); i++)
    {
      g_autoptr (EntenteRecord) payment = g_list_model_get_item (payments, i);

      if (entente_record_is_filled (payment, ENTENTE_FUNDING_PAYMENT_PAID_ON))
        sum = _entente_money_add (sum, entente_record_get_cents (payment,
                                                                 ENTENTE_FUNDING_PAYMENT_AMOUNT));
    }

  return sum;
}

/* What an edit makes of it */

/* @sum, and an instalment when the edit leaves it received and of that request. */
static EntenteMoney
add_payment (EntenteEdit *edit, gint64 request, EntenteRecord *payment, EntenteMoney sum)
{
  GDate day;

  if (entente_edit_is_deleted (edit, payment)
      || entente_edit_get_reference (edit, payment, ENTENTE_FUNDING_PAYMENT_REQUEST) != request
      || !entente_edit_get_date (edit, payment, ENTENTE_FUNDING_PAYMENT_PAID_ON, &day))
    return sum;

  return _entente_money_add (sum, entente_edit_get_cents (edit, payment,
                                                          ENTENTE_FUNDING_PAYMENT_AMOUNT));
}

static EntenteMoney
sum_payments (EntenteEdit *edit, EntenteFundingRequest *self, GPtrArray *touched)
{
  const gint64 id = entente_record_get_id (ENTENTE_RECORD (self));
  GListModel *payments = get_payments (self);
  EntenteMoney sum = ENTENTE_MONEY_NONE;

  for (guint i = 0; i < g_list_model_get_n_items (payments); i++)
    {
      g_autoptr (EntenteRecord) payment = g_list_model_get_item (payments, i);

      sum = add_payment (edit, id, payment, sum);
    }
  /* Those that come to it by the edit. */
  for (guint i = 0; i < touched->len; i++)
    if (entente_record_get_reference (touched->pdata[i], ENTENTE_FUNDING_PAYMENT_REQUEST) != id)
      sum = add_payment (edit, id, touched->pdata[i], sum);

  return sum;
}

static void
follow_request (EntenteEdit *edit, EntenteStore *store, gint64 id, GPtrArray *touched)
{
  EntenteFundingRequest *request
    = (EntenteFundingRequest *) entente_store_get_record (store, ENTENTE_TYPE_FUNDING_REQUEST, id);
  EntenteBudgetLine *line
    = request != NULL ? entente_funding_request_get_line (request) : NULL;
  EntenteMoney received;

  if (line == NULL || entente_edit_is_deleted (edit, ENTENTE_RECORD (line)))
    return;

  received = sum_payments (edit, request, touched);
  /* Another label or expected day says nothing of what was received. */
  if (received != entente_funding_request_get_received (request))
    entente_edit_set_cents (edit, ENTENTE_RECORD (line), ENTENTE_BUDGET_LINE_ACTUAL, received);
}

void
_entente_funding_follow_payments (EntenteEdit *edit, GPtrArray *touched)
{
  EntenteStore *store = entente_record_get_store (touched->pdata[0]);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < touched->len; i++)
    {
      EntenteRecord *payment = touched->pdata[i];
      /* An instalment that goes to another request leaves the first one. */
      const gint64 ids[] = {
        entente_record_get_reference (payment, ENTENTE_FUNDING_PAYMENT_REQUEST),
        entente_edit_get_reference (edit, payment, ENTENTE_FUNDING_PAYMENT_REQUEST),
      };

      for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
        if (ids[j] != 0 && g_hash_table_add (seen, g_memdup2 (&ids[j], sizeof ids[j])))
          follow_request (edit, store, ids[j], touched);
    }
}
