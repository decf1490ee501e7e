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

/* With its document checklist, a line of the working budget under the account of the funder's kind (unless there is a line
   without request for that funder, which is taken), and asked = that line's forecast. (transfer none) (nullable) */
EntenteFundingRequest *entente_funding_request_insert (EntenteStore *store,
                                                       EntenteOrganization *funder, GError **error);
/* To another state, with what follows from it: the day in its date field when that is empty; granted asks for an amount
   (@amount, NONE keeps), which goes into the revised column of its line; refused and no answer make that 0; paid fills
   nothing that payments tell better. */
gboolean entente_funding_request_set_state (EntenteFundingRequest *self, EntenteFundingState state,
                                            EntenteMoney amount, const GDate *day, GError **error);
/* Changes the amount granted and the revised amount of its line together. */
gboolean entente_funding_request_set_granted (EntenteFundingRequest *self, EntenteMoney amount,
                                              GError **error);
/* What was received so far, of its payments. */
EntenteMoney entente_funding_request_get_received (EntenteFundingRequest *self);
/* Of the working budget: the line that stands for it. (nullable) (transfer none) */
EntenteBudgetLine *entente_funding_request_get_line (EntenteFundingRequest *self);
/* Account of its money: its own, or that of the funder's kind. */
const char *entente_funding_request_get_key (EntenteFundingRequest *self);
/* "Town of Villefeinte – FDVA 2". (transfer full) */
char *entente_funding_request_dup_title (EntenteFundingRequest *self);
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
