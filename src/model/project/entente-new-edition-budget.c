/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/entente-new-edition-private.h"

#include "budget/entente-budget-settings.h"
#include "budget/entente-budget-table.h"
#include "budget/entente-contribution.h"
#include "budget/entente-funding-document.h"
#include "budget/entente-funding-payment.h"
#include "budget/entente-funding-request.h"
#include "budget/entente-in-kind.h"
#include "budget/entente-settlement.h"
#include "budget/entente-transfer.h"

gboolean
_entente_new_edition_is_of_budget (EntenteRecord *record)
{
  return ENTENTE_IS_BUDGET (record) || ENTENTE_IS_BUDGET_LINE (record)
         || ENTENTE_IS_IN_KIND (record) || ENTENTE_IS_BUDGET_SETTINGS (record)
         || ENTENTE_IS_FUNDING_REQUEST (record) || ENTENTE_IS_FUNDING_DOCUMENT (record)
         || ENTENTE_IS_FUNDING_PAYMENT (record) || ENTENTE_IS_CONTRIBUTION (record)
         || ENTENTE_IS_SETTLEMENT (record) || ENTENTE_IS_TRANSFER (record);
}

static gboolean
belongs_to_working (EntenteRecord *record, guint field)
{
  EntenteRecord *working
    = (EntenteRecord *) entente_budget_get_working (entente_record_get_store (record));

  return working != NULL
         && entente_record_get_reference (record, field) == entente_record_get_id (working);
}

gboolean
_entente_new_edition_budget_goes_along (EntenteRecord *record)
{
  if (ENTENTE_IS_BUDGET (record))
    return record
           == (EntenteRecord *) entente_budget_get_working (entente_record_get_store (record));
  if (ENTENTE_IS_BUDGET_LINE (record))
    return belongs_to_working (record, ENTENTE_BUDGET_LINE_BUDGET);
  if (ENTENTE_IS_IN_KIND (record))
    return belongs_to_working (record, ENTENTE_IN_KIND_BUDGET);

  return !ENTENTE_IS_FUNDING_PAYMENT (record) && !ENTENTE_IS_SETTLEMENT (record)
         && !ENTENTE_IS_TRANSFER (record);
}

static gboolean
stands_in (guint field, const guint *fields, guint n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    if (fields[i] == field)
      return TRUE;

  return FALSE;
}

gboolean
_entente_new_edition_budget_begins_anew (EntenteRecord *record, guint field)
{
  static const guint of_budgets[]
    = { ENTENTE_BUDGET_NUMBER, ENTENTE_BUDGET_COPIED_FROM, ENTENTE_BUDGET_ADOPTED_ON,
        ENTENTE_BUDGET_ADOPTED_BY };
  static const guint of_lines[]
    = { ENTENTE_BUDGET_LINE_ORIGIN,  ENTENTE_BUDGET_LINE_REVISED,  ENTENTE_BUDGET_LINE_ACTUAL,
        ENTENTE_BUDGET_LINE_PAID_ON, ENTENTE_BUDGET_LINE_DOCUMENT, ENTENTE_BUDGET_LINE_EXPLANATION };
  static const guint of_gifts[] = { ENTENTE_IN_KIND_ORIGIN, ENTENTE_IN_KIND_REVISED,
                                    ENTENTE_IN_KIND_ACTUAL, ENTENTE_IN_KIND_CERTIFICATE };
  static const guint of_requests[]
    = { ENTENTE_FUNDING_REQUEST_STATE,           ENTENTE_FUNDING_REQUEST_FILE_NUMBER,
        ENTENTE_FUNDING_REQUEST_GRANTED,         ENTENTE_FUNDING_REQUEST_FILED_ON,
        ENTENTE_FUNDING_REQUEST_ACKNOWLEDGED_ON, ENTENTE_FUNDING_REQUEST_COMPLETE_BEFORE,
        ENTENTE_FUNDING_REQUEST_DECIDED_ON,      ENTENTE_FUNDING_REQUEST_AGREEMENT_SIGNED_ON,
        ENTENTE_FUNDING_REQUEST_REPORT_DUE_ON,   ENTENTE_FUNDING_REQUEST_REPORTED_ON,
        ENTENTE_FUNDING_REQUEST_ACHIEVED,        ENTENTE_FUNDING_REQUEST_BENEFICIARIES,
        ENTENTE_FUNDING_REQUEST_RESULTS,         ENTENTE_FUNDING_REQUEST_REMARKS };
  static const guint of_contributions[]
    = { ENTENTE_CONTRIBUTION_STATE, ENTENTE_CONTRIBUTION_MADE_VALUE, ENTENTE_CONTRIBUTION_MADE_ON };

  if (ENTENTE_IS_BUDGET (record))
    return stands_in (field, of_budgets, G_N_ELEMENTS (of_budgets));
  if (ENTENTE_IS_BUDGET_LINE (record))
    return stands_in (field, of_lines, G_N_ELEMENTS (of_lines));
  if (ENTENTE_IS_IN_KIND (record))
    return stands_in (field, of_gifts, G_N_ELEMENTS (of_gifts));
  if (ENTENTE_IS_FUNDING_REQUEST (record))
    return stands_in (field, of_requests, G_N_ELEMENTS (of_requests));
  if (ENTENTE_IS_CONTRIBUTION (record))
    return stands_in (field, of_contributions, G_N_ELEMENTS (of_contributions));
  if (ENTENTE_IS_FUNDING_DOCUMENT (record))
    return field == ENTENTE_FUNDING_DOCUMENT_READY;

  return ENTENTE_IS_BUDGET_SETTINGS (record) && field == ENTENTE_BUDGET_SETTINGS_OPENING_CASH;
}

/* Bills fall due around the event; windows of funders and financial years go by the calendar. */
EntenteEditionDate
_entente_new_edition_budget_get_date (EntenteRecord *record, guint field)
{
  if (ENTENTE_IS_BUDGET_LINE (record) || ENTENTE_IS_IN_KIND (record)
      || ENTENTE_IS_CONTRIBUTION (record))
    return ENTENTE_EDITION_DATE_WEEKS;

  if (ENTENTE_IS_FUNDING_REQUEST (record)
      || (ENTENTE_IS_BUDGET_SETTINGS (record)
          && field != ENTENTE_BUDGET_SETTINGS_VALUATION_APPROVED_ON))
    return ENTENTE_EDITION_DATE_YEARS;

  return ENTENTE_EDITION_DATE_STAYS;
}

EntenteRecord *
_entente_new_edition_budget_find (EntenteStore *to, EntenteRecord *record)
{
  if (ENTENTE_IS_BUDGET (record))
    return (EntenteRecord *) entente_budget_get_working (to);
  if (ENTENTE_IS_BUDGET_SETTINGS (record))
    return entente_store_get_record (to,
                                     ENTENTE_TYPE_BUDGET_SETTINGS,
                                     entente_record_get_id (record));

  return NULL;
}

void
_entente_new_edition_budget_finish (EntenteEdit *edit, EntenteRecord *copy)
{
  if (ENTENTE_IS_FUNDING_REQUEST (copy))
    entente_edit_set_boolean (edit, copy, ENTENTE_FUNDING_REQUEST_RENEWAL, TRUE);
}
