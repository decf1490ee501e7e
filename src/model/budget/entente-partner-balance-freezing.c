/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-partner-balance-private.h"

#include "budget/entente-sharing.h"
#include "collective/entente-project-details.h"
#include "entente-civil-date.h"
#include "entente-model-error.h"

#include <glib/gi18n-lib.h>

/* Numbers of settlements are never given again. */
#define SERIES "settlement"

static EntenteLanguage
get_document_language (EntenteStore *store)
{
  EntenteRecord *project = entente_store_get_record (store, ENTENTE_TYPE_PROJECT_DETAILS,
                                                     ENTENTE_PROJECT_DETAILS_ID);

  return project != NULL
             ? entente_record_get_choice (project, ENTENTE_PROJECT_DETAILS_LANGUAGE)
             : ENTENTE_LANGUAGE_FRENCH;
}

static gboolean
check (EntentePartnerBalance *self, GError **error)
{
  if (self->budget == NULL)
    g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_FROZEN,
                         _("This settlement is frozen already."));
  else if (self->partners->len < 2)
    g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_INCOMPLETE,
                         _("There is nothing to settle yet: the collective has fewer than two "
                           "organisations that share costs."));
  else
    return TRUE;

  return FALSE;
}

static EntenteRecord *
insert_settlement (EntenteEdit *edit, EntentePartnerBalance *balance, const GDate *day)
{
  EntenteRecord *settlement = entente_edit_insert (edit, ENTENTE_TYPE_SETTLEMENT);
  guint number = entente_edit_take_number (edit, SERIES);
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autofree char *name
      = entente_words_format (balance->words, "settlement-name", "number", text, NULL);
  g_autofree char *statement = entente_partner_balance_to_json (balance);

  entente_edit_set_text (edit, settlement, ENTENTE_SETTLEMENT_NAME, name);
  entente_edit_set_integer (edit, settlement, ENTENTE_SETTLEMENT_NUMBER, number);
  entente_edit_set_date (edit, settlement, ENTENTE_SETTLEMENT_SETTLED_ON, day);
  entente_edit_set_choice (edit, settlement, ENTENTE_SETTLEMENT_AMOUNTS, balance->column);
  entente_edit_set_text (edit, settlement, ENTENTE_SETTLEMENT_STATEMENT, statement);

  return settlement;
}

static void
insert_transfers (EntenteEdit *edit, EntentePartnerBalance *balance, EntenteRecord *settlement)
{
  for (guint i = 0; i < balance->transfers->len; i++)
    {
      const EntenteSettlementTransfer *transfer
          = &g_array_index (balance->transfers, EntenteSettlementTransfer, i);
      const EntentePartner *debtor = balance->partners->pdata[transfer->debtor];
      const EntentePartner *creditor = balance->partners->pdata[transfer->creditor];
      EntenteRecord *record = entente_edit_insert (edit, ENTENTE_TYPE_TRANSFER);

      entente_edit_set_reference (edit, record, ENTENTE_TRANSFER_SETTLEMENT, settlement);
      entente_edit_set_reference (edit, record, ENTENTE_TRANSFER_DEBTOR,
                                  ENTENTE_RECORD (debtor->organization));
      entente_edit_set_reference (edit, record, ENTENTE_TRANSFER_CREDITOR,
                                  ENTENTE_RECORD (creditor->organization));
      entente_edit_set_cents (edit, record, ENTENTE_TRANSFER_AMOUNT, transfer->amount);
    }
}

/**
 * entente_partner_balance_freeze:
 * @self: a balance that was reckoned
 * @store: of the project
 * @day: (nullable): the day it holds for, %NULL for today
 * @error: return location, domains #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR
 *
 * Keeps the balance as it stands, with its reasoning in the language of the project's documents and its transfers. Once these
 * are paid, the balances that follow count them.
 *
 * Returns: (transfer none) (nullable): what it is kept as
 */
EntenteSettlement *
entente_partner_balance_freeze (EntentePartnerBalance *self, EntenteStore *store, const GDate *day,
                                GError **error)
{
  g_autoptr (EntentePartnerBalance) balance = NULL;
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *settlement;
  GDate today;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (day == NULL || g_date_valid (day), NULL);

  if (!check (self, error))
    return NULL;

  entente_date_today (&today);
  balance = entente_partner_balance_new (store, self->budget, self->column,
                                         get_document_language (store));
  edit = entente_store_begin (store, _("Freeze settlement"));
  settlement = insert_settlement (edit, balance, day != NULL ? day : &today);
  insert_transfers (edit, balance, settlement);

  return entente_edit_commit (edit, error) ? ENTENTE_SETTLEMENT (settlement) : NULL;
}
