/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* Money asked from a funder, from the idea to the report (table `funding_request`). */
#define ENTENTE_TYPE_FUNDING_REQUEST (entente_funding_request_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFundingRequest, entente_funding_request, ENTENTE, FUNDING_REQUEST, EntenteRecord)

typedef enum {
  ENTENTE_FUNDING_IDEA,
  ENTENTE_FUNDING_PREPARING,
  ENTENTE_FUNDING_FILED,
  ENTENTE_FUNDING_ACKNOWLEDGED,
  ENTENTE_FUNDING_COMPLETION_ASKED,
  ENTENTE_FUNDING_COMPLETE,
  ENTENTE_FUNDING_UNDER_REVIEW,
  ENTENTE_FUNDING_GRANTED,
  ENTENTE_FUNDING_PARTLY_GRANTED,
  ENTENTE_FUNDING_REFUSED,
  ENTENTE_FUNDING_NO_ANSWER,
  ENTENTE_FUNDING_AGREEMENT_SIGNED,
  ENTENTE_FUNDING_PAID,
  ENTENTE_FUNDING_TO_REPORT,
  ENTENTE_FUNDING_REPORTED,
  ENTENTE_FUNDING_CLOSED,
  ENTENTE_FUNDING_REPAID,
} EntenteFundingState;

enum {
  ENTENTE_FUNDING_REQUEST_SCHEME,              /* "FDVA 2", "call for projects 2027" */
  ENTENTE_FUNDING_REQUEST_FUNDER,              /* reference, emptied with it */
  ENTENTE_FUNDING_REQUEST_FUNDER_NAME,         /* of one that is not in the collective */
  ENTENTE_FUNDING_REQUEST_KEY,                 /* "P74.commune"; "" for that of the kind of the funder */
  ENTENTE_FUNDING_REQUEST_APPLICANT,           /* reference, emptied with it; none: the lead organisation */
  ENTENTE_FUNDING_REQUEST_REFERENT,            /* reference, emptied with it */
  ENTENTE_FUNDING_REQUEST_STATE,               /* EntenteFundingState */
  ENTENTE_FUNDING_REQUEST_FILE_NUMBER,
  ENTENTE_FUNDING_REQUEST_RENEWAL,             /* boolean: asked before */
  ENTENTE_FUNDING_REQUEST_ASKED,
  ENTENTE_FUNDING_REQUEST_GRANTED,
  ENTENTE_FUNDING_REQUEST_OPENS_ON,            /* date */
  ENTENTE_FUNDING_REQUEST_FILE_BEFORE,         /* date, the last day */
  ENTENTE_FUNDING_REQUEST_FILED_ON,            /* date */
  ENTENTE_FUNDING_REQUEST_ACKNOWLEDGED_ON,     /* date */
  ENTENTE_FUNDING_REQUEST_COMPLETE_BEFORE,     /* date */
  ENTENTE_FUNDING_REQUEST_ANSWER_EXPECTED_ON,  /* date */
  ENTENTE_FUNDING_REQUEST_DECIDED_ON,          /* date */
  ENTENTE_FUNDING_REQUEST_AGREEMENT_SIGNED_ON, /* date */
  ENTENTE_FUNDING_REQUEST_REPORT_DUE_ON,       /* date; empty: six months after the financial year */
  ENTENTE_FUNDING_REQUEST_REPORTED_ON,         /* date */
  ENTENTE_FUNDING_REQUEST_REPUBLICAN_CONTRACT, /* boolean */
  ENTENTE_FUNDING_REQUEST_ARGUMENTS,           /* Markdown, of the note */
  ENTENTE_FUNDING_REQUEST_ACHIEVED,            /* Markdown, of the financial report */
  ENTENTE_FUNDING_REQUEST_BENEFICIARIES,       /* Markdown */
  ENTENTE_FUNDING_REQUEST_RESULTS,             /* Markdown */
  ENTENTE_FUNDING_REQUEST_REMARKS,             /* Markdown */
  ENTENTE_FUNDING_REQUEST_RANK,                /* on the board */
  ENTENTE_FUNDING_REQUEST_NOTES,               /* Markdown */
};

G_END_DECLS
