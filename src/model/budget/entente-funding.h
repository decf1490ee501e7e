/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-line.h"
#include "budget/entente-funding-document.h"
#include "budget/entente-funding-payment.h"
#include "budget/entente-funding-request.h"
#include "collective/entente-organization.h"
#include "entente-money.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The life of funding requests (domain.md 4.9). Each changing function is one edit. */

/**
 * EntenteFundingStage:
 *
 * The columns of the board: states that call for the same work.
 */
typedef enum {
  ENTENTE_STAGE_TO_PREPARE, /* idea, preparing */
  ENTENTE_STAGE_WAITING,    /* filed, acknowledged, completion asked, complete, under review */
  ENTENTE_STAGE_OBTAINED,   /* granted, partly granted, agreement signed */
  ENTENTE_STAGE_TO_REPORT,  /* paid, to report, reported */
  ENTENTE_STAGE_DONE,       /* closed, refused, no answer, repaid */
} EntenteFundingStage;

EntenteFundingStage entente_funding_state_get_stage (EntenteFundingState state);
const char *entente_funding_stage_get_label (EntenteFundingStage stage);
/* States that may follow, the usual one first. (transfer full) (element-type EntenteFundingState as int) */
GArray *entente_funding_state_list_next (EntenteFundingState state);

/* What a request in state @from becomes when it is dropped in a column: its own state when it stands there already. */
EntenteFundingState entente_funding_state_for_stage (EntenteFundingState from,
                                                     EntenteFundingStage stage);

/* With its document checklist, a line of the working budget under the account of the funder's kind (unless there is a line
   without request for that funder, which is taken), and asked = that line's forecast. (transfer none) (nullable) */
EntenteFundingRequest *entente_funding_request_insert (EntenteStore *store,
                                                       EntenteOrganization *funder, GError **error);
/* The same for who is in no collective and has a name only. (transfer none) (nullable) */
EntenteFundingRequest *entente_funding_request_insert_named (EntenteStore *store, const char *name,
                                                             GError **error);
/* To another state, with what follows from it: @day in its date field when that is empty; granted asks for an amount
   (@amount; NONE keeps what was granted, or takes what was asked for the whole), which goes into the revised column of its
   line; refused and no answer make that 0, going back before the decision empties it; granted less than asked is partly
   granted. Fails with ENTENTE_MODEL_ERROR_INCOMPLETE when part of an unknown amount is granted, or when a public funder is
   to be asked without the republican commitment contract. */
gboolean entente_funding_request_set_state (EntenteFundingRequest *self, EntenteFundingState state,
                                            EntenteMoney amount, const GDate *day, GError **error);
/* Whether the republican commitment contract must be accepted before; and that with the move, as one edit. */
gboolean entente_funding_request_needs_contract (EntenteFundingRequest *self,
                                                 EntenteFundingState state);
gboolean entente_funding_request_accept_contract (EntenteFundingRequest *self,
                                                  EntenteFundingState state, const GDate *day,
                                                  GError **error);
/* Changes the amount granted and the revised amount of its line together. */
gboolean entente_funding_request_set_granted (EntenteFundingRequest *self, EntenteMoney amount,
                                              GError **error);
/* An instalment: what is granted (or asked) and not in an instalment yet. (transfer none) (nullable) */
EntenteFundingPayment *entente_funding_request_insert_payment (EntenteFundingRequest *self,
                                                               GError **error);
/* What was received so far, of its payments; NONE when nothing was. Whatever edit changes it by a payment changes the
   actual amount of its line with it. */
EntenteMoney entente_funding_request_get_received (EntenteFundingRequest *self);
/* Of the working budget: the line that stands for it. (nullable) (transfer none) */
EntenteBudgetLine *entente_funding_request_get_line (EntenteFundingRequest *self);
/* Account of its money: its own, or that of the funder's kind. */
const char *entente_funding_request_get_key (EntenteFundingRequest *self);
/* All requests in the order of the board, live. (transfer full) */
GListModel *entente_funding_requests_list (EntenteStore *store);
/* Who is asked, as far as it is in the collective, and its name in any case ("" when not said). */
EntenteOrganization *entente_funding_request_get_funder (EntenteFundingRequest *self);
const char *entente_funding_request_get_funder_name (EntenteFundingRequest *self);
gboolean entente_funding_request_is_public (EntenteFundingRequest *self);
/* Who asks: the applicant, or the lead organisation. (nullable) */
EntenteOrganization *entente_funding_request_get_applicant (EntenteFundingRequest *self);
/* "Town of Villefeinte – FDVA 2". (transfer full) */
char *entente_funding_request_dup_title (EntenteFundingRequest *self);
/* The day it says, or so many months after the financial year (else the year of the event). FALSE when neither is known,
   or nothing was granted. */
gboolean entente_funding_request_get_report_due (EntenteFundingRequest *self, GDate *day);
/* What must be done before it can be filed, a sentence each; empty when nothing. (transfer full) */
GPtrArray *entente_funding_request_dup_missing (EntenteFundingRequest *self);

/**
 * EntenteDueKind:
 */
typedef enum {
  ENTENTE_DUE_FILE,     /* request to file */
  ENTENTE_DUE_COMPLETE, /* request to complete */
  ENTENTE_DUE_ANSWER,   /* answer expected */
  ENTENTE_DUE_REPORT,   /* financial report */
  ENTENTE_DUE_INCOME,   /* payment expected */
  ENTENTE_DUE_CHARGE,   /* line to pay */
} EntenteDueKind;

/**
 * EntenteBudgetDue:
 *
 * Something of the budget that is due on a day and not done yet.
 */
typedef struct {
  EntenteDueKind kind;
  GDate day;
  char *label;           /* "File the request: County – FDVA 2", translated */
  EntenteRecord *record; /* borrowed: request, payment or line */
} EntenteBudgetDue;

/* By day. (transfer full) (element-type EntenteBudgetDue) */
GPtrArray *entente_budget_list_due (EntenteStore *store);
void entente_budget_due_free (EntenteBudgetDue *self);

G_END_DECLS
