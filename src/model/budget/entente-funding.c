/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-funding-private.h"

#include "budget/entente-budget-table.h"
#include "entente-civil-date.h"
#include "entente-model-error.h"

#include <glib/gi18n-lib.h>

static EntenteStore *
get_store (EntenteFundingRequest *self)
{
  return entente_record_get_store (ENTENTE_RECORD (self));
}

static EntenteFundingState
get_state (EntenteFundingRequest *self)
{
  return entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_FUNDING_REQUEST_STATE);
}

static EntenteMoney
get_cents (EntenteFundingRequest *self, guint field)
{
  return entente_record_get_cents (ENTENTE_RECORD (self), field);
}

static gint64
find_next_rank (GListModel *records, guint field)
{
  gint64 highest = 0;

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (records, i);

      highest = MAX (highest, entente_record_get_integer (record, field));
    }

  return highest + 1;
}

/* A new request */

static EntenteBudgetLine *
find_free_line (EntenteStore *store, EntenteOrganization *funder)
{
  GListModel *lines = entente_store_get_referrers (store, ENTENTE_TYPE_BUDGET_LINE,
                                                   ENTENTE_BUDGET_LINE_FUNDER,
                                                   entente_record_get_id (ENTENTE_RECORD (funder)));

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (EntenteRecord) line = g_list_model_get_item (lines, i);

      if (entente_record_get_reference (line, ENTENTE_BUDGET_LINE_BUDGET)
              == _entente_funding_get_budget (store)
          && entente_record_get_choice (line, ENTENTE_BUDGET_LINE_SIDE) == ENTENTE_SIDE_INCOME
          && !entente_record_is_filled (line, ENTENTE_BUDGET_LINE_REQUEST))
        return ENTENTE_BUDGET_LINE (line);
    }

  return NULL;
}

static EntenteRecord *
insert_line (EntenteEdit *edit, EntenteStore *store, EntenteOrganization *funder,
             const char *name)
{
  GListModel *lines = entente_store_get_list (store, ENTENTE_TYPE_BUDGET_LINE);
  EntenteRecord *line = entente_edit_insert (edit, ENTENTE_TYPE_BUDGET_LINE);

  entente_edit_set_reference (edit, line, ENTENTE_BUDGET_LINE_BUDGET,
                              (EntenteRecord *) entente_budget_get_working (store));
  entente_edit_set_choice (edit, line, ENTENTE_BUDGET_LINE_SIDE, ENTENTE_SIDE_INCOME);
  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_KEY,
                         _entente_funding_get_key_of_funder (funder));
  entente_edit_set_integer (edit, line, ENTENTE_BUDGET_LINE_RANK,
                            find_next_rank (lines, ENTENTE_BUDGET_LINE_RANK));
  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_LABEL, name);
  if (funder != NULL)
    entente_edit_set_reference (edit, line, ENTENTE_BUDGET_LINE_FUNDER, ENTENTE_RECORD (funder));

  return line;
}

/* What the grant request form asks for (domain.md 4.9). */
static void
insert_documents (EntenteEdit *edit, EntenteRecord *request)
{
  static const char *const labels[] = {
    N_ ("Statutes and list of officers"),
    N_ ("Approved accounts of the last year"),
    N_ ("Activity report of the last year"),
    N_ ("Forecast budget of the association"),
    N_ ("Bank details"),
    N_ ("Delegation of signature, if the representative does not sign"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      EntenteRecord *document = entente_edit_insert (edit, ENTENTE_TYPE_FUNDING_DOCUMENT);

      entente_edit_set_text (edit, document, ENTENTE_FUNDING_DOCUMENT_LABEL, _(labels[i]));
      entente_edit_set_reference (edit, document, ENTENTE_FUNDING_DOCUMENT_REQUEST, request);
      entente_edit_set_integer (edit, document, ENTENTE_FUNDING_DOCUMENT_RANK, i + 1);
    }
}

/* With the line that stands for it, and what that one forecasts. */
static void
give_line (EntenteEdit *edit, EntenteRecord *request, EntenteOrganization *funder, const char *name)
{
  EntenteStore *store = entente_record_get_store (request);
  EntenteRecord *line
      = funder != NULL ? (EntenteRecord *) find_free_line (store, funder) : NULL;

  if (line != NULL)
    entente_edit_set_cents (edit, request, ENTENTE_FUNDING_REQUEST_ASKED,
                            entente_record_get_cents (line, ENTENTE_BUDGET_LINE_FORECAST));
  else
    line = insert_line (edit, store, funder, name);
  entente_edit_set_reference (edit, line, ENTENTE_BUDGET_LINE_REQUEST, request);
}

static EntenteRecord *
insert_request (EntenteEdit *edit, EntenteStore *store)
{
  GListModel *requests = entente_store_get_list (store, ENTENTE_TYPE_FUNDING_REQUEST);
  EntenteRecord *request = entente_edit_insert (edit, ENTENTE_TYPE_FUNDING_REQUEST);

  entente_edit_set_integer (edit, request, ENTENTE_FUNDING_REQUEST_RANK,
                            find_next_rank (requests, ENTENTE_FUNDING_REQUEST_RANK));
  insert_documents (edit, request);

  return request;
}

/**
 * entente_funding_request_insert:
 * @store: of the project
 * @funder: (nullable): who is asked, %NULL when it is not in the collective
 * @error: return location, domain #ENTENTE_STORE_ERROR
 *
 * Makes a request with the documents that are usually asked for. The income line of the working budget that names this
 * funder and no request stands for it, and what it forecasts is what is asked; without such a line, one is made.
 *
 * Returns: (transfer none) (nullable): the request
 */
EntenteFundingRequest *
entente_funding_request_insert (EntenteStore *store, EntenteOrganization *funder, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *request;
  const char *name = "";

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (funder == NULL || ENTENTE_IS_ORGANIZATION (funder), NULL);

  if (funder != NULL)
    name = entente_record_get_text (ENTENTE_RECORD (funder), ENTENTE_ORGANIZATION_NAME);
  edit = entente_store_begin (store, _("Add funding request"));
  request = insert_request (edit, store);
  if (funder != NULL)
    entente_edit_set_reference (edit, request, ENTENTE_FUNDING_REQUEST_FUNDER,
                                ENTENTE_RECORD (funder));
  give_line (edit, request, funder, name);

  return entente_edit_commit (edit, error) ? ENTENTE_FUNDING_REQUEST (request) : NULL;
}

/**
 * entente_funding_request_insert_named:
 * @store: of the project
 * @name: who is asked, that is no part of the collective
 * @error: return location, domain #ENTENTE_STORE_ERROR
 *
 * Makes a request like [func@FundingRequest.insert]; its line bears the name.
 *
 * Returns: (transfer none) (nullable): the request
 */
EntenteFundingRequest *
entente_funding_request_insert_named (EntenteStore *store, const char *name, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *request;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  edit = entente_store_begin (store, _("Add funding request"));
  request = insert_request (edit, store);
  entente_edit_set_text (edit, request, ENTENTE_FUNDING_REQUEST_FUNDER_NAME, name);
  give_line (edit, request, NULL, name);

  return entente_edit_commit (edit, error) ? ENTENTE_FUNDING_REQUEST (request) : NULL;
}

/* What was granted */

static void
set_granted (EntenteEdit *edit, EntenteFundingRequest *self, EntenteMoney amount)
{
  EntenteBudgetLine *line = entente_funding_request_get_line (self);

  entente_edit_set_cents (edit, ENTENTE_RECORD (self), ENTENTE_FUNDING_REQUEST_GRANTED, amount);
  if (line != NULL)
    entente_edit_set_cents (edit, ENTENTE_RECORD (line), ENTENTE_BUDGET_LINE_REVISED, amount);
}

/* Whole or part follows from the amounts, where both are known. */
static EntenteFundingState
correct_state (EntenteFundingRequest *self, EntenteFundingState state, EntenteMoney granted)
{
  EntenteMoney asked = get_cents (self, ENTENTE_FUNDING_REQUEST_ASKED);

  if ((state != ENTENTE_FUNDING_GRANTED && state != ENTENTE_FUNDING_PARTLY_GRANTED)
      || asked == ENTENTE_MONEY_NONE || granted == ENTENTE_MONEY_NONE)
    return state;

  return granted < asked ? ENTENTE_FUNDING_PARTLY_GRANTED : ENTENTE_FUNDING_GRANTED;
}

/**
 * entente_funding_request_set_granted:
 * @self: a request
 * @amount: what is granted, %ENTENTE_MONEY_NONE for not known
 * @error: return location, domain #ENTENTE_STORE_ERROR
 *
 * Changes the amount granted, and with it the revised amount of the line that stands for it.
 *
 * Returns: whether it was changed
 */
gboolean
entente_funding_request_set_granted (EntenteFundingRequest *self, EntenteMoney amount,
                                     GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_FUNDING_REQUEST (self), FALSE);

  edit = entente_store_begin (get_store (self), _("Change amount granted"));
  set_granted (edit, self, amount);
  entente_edit_set_choice (edit, ENTENTE_RECORD (self), ENTENTE_FUNDING_REQUEST_STATE,
                           correct_state (self, get_state (self), amount));

  return entente_edit_commit (edit, error);
}

/* From state to state */

/**
 * entente_funding_request_needs_contract:
 * @self: a request
 * @state: what it is to become
 *
 * Returns: whether the republican commitment contract is to be accepted before
 */
gboolean
entente_funding_request_needs_contract (EntenteFundingRequest *self, EntenteFundingState state)
{
  g_return_val_if_fail (ENTENTE_IS_FUNDING_REQUEST (self), FALSE);

  return state == ENTENTE_FUNDING_FILED && entente_funding_request_is_public (self)
         && !entente_record_get_boolean (ENTENTE_RECORD (self),
                                         ENTENTE_FUNDING_REQUEST_REPUBLICAN_CONTRACT);
}

static gboolean
check_commitment (EntenteFundingRequest *self, EntenteFundingState state, GError **error)
{
  g_autofree char *title = NULL;

  if (!entente_funding_request_needs_contract (self, state))
    return TRUE;

  title = entente_funding_request_dup_title (self);
  g_set_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_INCOMPLETE,
               /* Translators: %s is the funder and the scheme. */
               _("“%s” cannot be filed yet: who asks for public money accepts the republican "
                  "commitment contract first. Tick it in the request once it is accepted."),
               title);
  return FALSE;
}

/* What is granted from now on; FALSE with an error when it cannot be known. */
static gboolean
find_granted (EntenteFundingRequest *self, EntenteFundingState state, EntenteMoney *amount,
              GError **error)
{
  if (*amount == ENTENTE_MONEY_NONE && _entente_funding_state_is_granted (get_state (self)))
    *amount = get_cents (self, ENTENTE_FUNDING_REQUEST_GRANTED);
  if (*amount == ENTENTE_MONEY_NONE && state == ENTENTE_FUNDING_PARTLY_GRANTED)
    {
      g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_INCOMPLETE,
                           _("Type how much was granted: without the amount the budget cannot tell "
                              "what is still to be found."));
      return FALSE;
    }
  if (*amount == ENTENTE_MONEY_NONE)
    *amount = get_cents (self, ENTENTE_FUNDING_REQUEST_ASKED);

  return TRUE;
}

static gboolean
find_date_field (EntenteFundingState state, guint *field)
{
  switch (state)
    {
    case ENTENTE_FUNDING_FILED:
      *field = ENTENTE_FUNDING_REQUEST_FILED_ON;
      return TRUE;
    case ENTENTE_FUNDING_ACKNOWLEDGED:
      *field = ENTENTE_FUNDING_REQUEST_ACKNOWLEDGED_ON;
      return TRUE;
    case ENTENTE_FUNDING_COMPLETION_ASKED:
      *field = ENTENTE_FUNDING_REQUEST_COMPLETE_BEFORE;
      return TRUE;
    case ENTENTE_FUNDING_GRANTED:
    case ENTENTE_FUNDING_PARTLY_GRANTED:
    case ENTENTE_FUNDING_REFUSED:
      *field = ENTENTE_FUNDING_REQUEST_DECIDED_ON;
      return TRUE;
    case ENTENTE_FUNDING_AGREEMENT_SIGNED:
      *field = ENTENTE_FUNDING_REQUEST_AGREEMENT_SIGNED_ON;
      return TRUE;
    case ENTENTE_FUNDING_REPORTED:
      *field = ENTENTE_FUNDING_REQUEST_REPORTED_ON;
      return TRUE;
    default:
      return FALSE;
    }
}

/* What happened keeps the day it has. A completion asked brings a deadline, which nobody guesses and which each
   asking sets anew. */
static void
set_date (EntenteEdit *edit, EntenteFundingRequest *self, EntenteFundingState state,
          const GDate *day)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  GDate today;
  guint field;

  if (!find_date_field (state, &field))
    return;
  if (state == ENTENTE_FUNDING_COMPLETION_ASKED ? day == NULL : entente_record_is_filled (record, field))
    return;
  if (day == NULL)
    entente_date_today (&today);
  entente_edit_set_date (edit, record, field, day != NULL ? day : &today);
}

/* Before the decision nothing is granted, and nothing was decided. */
static void
take_decision_back (EntenteEdit *edit, EntenteFundingRequest *self)
{
  if (!entente_record_is_filled (ENTENTE_RECORD (self), ENTENTE_FUNDING_REQUEST_GRANTED))
    return;

  set_granted (edit, self, ENTENTE_MONEY_NONE);
  entente_edit_set_date (edit, ENTENTE_RECORD (self), ENTENTE_FUNDING_REQUEST_DECIDED_ON, NULL);
}

static gboolean
set_state (EntenteFundingRequest *self, EntenteFundingState state, EntenteMoney amount,
           const GDate *day, gboolean accepts_contract, GError **error)
{
  gboolean granted = _entente_funding_state_is_granted (state);
  g_autoptr (EntenteEdit) edit = NULL;

  if ((!accepts_contract && !check_commitment (self, state, error))
      || (granted && !find_granted (self, state, &amount, error)))
    return FALSE;

  edit = entente_store_begin (get_store (self), _("Change state of request"));
  if (accepts_contract)
    entente_edit_set_boolean (edit, ENTENTE_RECORD (self),
                              ENTENTE_FUNDING_REQUEST_REPUBLICAN_CONTRACT, TRUE);
  if (granted && amount != get_cents (self, ENTENTE_FUNDING_REQUEST_GRANTED))
    set_granted (edit, self, amount);
  else if (_entente_funding_state_is_lost (state))
    set_granted (edit, self, 0);
  else if (entente_funding_state_get_stage (state) <= ENTENTE_STAGE_WAITING)
    take_decision_back (edit, self);
  state = correct_state (self, state, amount);
  set_date (edit, self, state, day);
  entente_edit_set_choice (edit, ENTENTE_RECORD (self), ENTENTE_FUNDING_REQUEST_STATE, state);

  return entente_edit_commit (edit, error);
}

/**
 * entente_funding_request_set_state:
 * @self: a request
 * @state: what it becomes
 * @amount: what was granted, for a state that means it; %ENTENTE_MONEY_NONE for what is known or asked
 * @day: (nullable): the day it happened, %NULL for today; of a completion asked, the day it must be complete
 *   before, %NULL when that is not known
 * @error: return location, domains #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR
 *
 * Moves a request on, or back, with what follows from it for its dates, for what is granted and for the revised
 * amount of its budget line.
 *
 * Returns: whether it was moved
 */
gboolean
entente_funding_request_set_state (EntenteFundingRequest *self, EntenteFundingState state,
                                   EntenteMoney amount, const GDate *day, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_FUNDING_REQUEST (self), FALSE);
  g_return_val_if_fail (day == NULL || g_date_valid (day), FALSE);

  return set_state (self, state, amount, day, FALSE, error);
}

/**
 * entente_funding_request_accept_contract:
 * @self: a request
 * @state: what it becomes once the contract is accepted
 * @day: (nullable): the day it happened, %NULL for today
 * @error: return location, domain #ENTENTE_STORE_ERROR
 *
 * Accepts the republican commitment contract and moves the request on, as one edit.
 *
 * Returns: whether it was done
 */
gboolean
entente_funding_request_accept_contract (EntenteFundingRequest *self, EntenteFundingState state,
                                         const GDate *day, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_FUNDING_REQUEST (self), FALSE);
  g_return_val_if_fail (day == NULL || g_date_valid (day), FALSE);

  return set_state (self, state, ENTENTE_MONEY_NONE, day, TRUE, error);
}

/* Instalments */

static EntenteMoney
find_rest (EntenteFundingRequest *self, GListModel *payments)
{
  EntenteMoney rest = get_cents (self, ENTENTE_FUNDING_REQUEST_GRANTED);

  if (rest == ENTENTE_MONEY_NONE)
    rest = get_cents (self, ENTENTE_FUNDING_REQUEST_ASKED);
  if (rest == ENTENTE_MONEY_NONE)
    return rest;

  for (guint i = 0; i < g_list_model_get_n_items (payments); i++)
    {
      g_autoptr (EntenteRecord) payment = g_list_model_get_item (payments, i);
      EntenteMoney amount = entente_record_get_cents (payment, ENTENTE_FUNDING_PAYMENT_AMOUNT);

      if (amount != ENTENTE_MONEY_NONE)
        rest -= amount;
    }

  return rest > 0 ? rest : ENTENTE_MONEY_NONE;
}

/**
 * entente_funding_request_insert_payment:
 * @self: a request
 * @error: return location, domain #ENTENTE_STORE_ERROR
 *
 * Adds an instalment of what is not in one yet.
 *
 * Returns: (transfer none) (nullable): the instalment
 */
EntenteFundingPayment *
entente_funding_request_insert_payment (EntenteFundingRequest *self, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  g_autofree char *label = NULL;
  GListModel *payments;
  EntenteRecord *payment;

  g_return_val_if_fail (ENTENTE_IS_FUNDING_REQUEST (self), NULL);

  payments = entente_store_get_referrers (get_store (self), ENTENTE_TYPE_FUNDING_PAYMENT,
                                          ENTENTE_FUNDING_PAYMENT_REQUEST,
                                          entente_record_get_id (ENTENTE_RECORD (self)));
  label = g_strdup_printf (_("Instalment %u"), g_list_model_get_n_items (payments) + 1);
  edit = entente_store_begin (get_store (self), _("Add instalment"));
  payment = entente_edit_insert (edit, ENTENTE_TYPE_FUNDING_PAYMENT);
  entente_edit_set_text (edit, payment, ENTENTE_FUNDING_PAYMENT_LABEL, label);
  entente_edit_set_reference (edit, payment, ENTENTE_FUNDING_PAYMENT_REQUEST,
                              ENTENTE_RECORD (self));
  entente_edit_set_cents (edit, payment, ENTENTE_FUNDING_PAYMENT_AMOUNT,
                          find_rest (self, payments));

  return entente_edit_commit (edit, error) ? ENTENTE_FUNDING_PAYMENT (payment) : NULL;
}
