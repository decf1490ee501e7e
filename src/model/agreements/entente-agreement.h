/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* A contract between parties (table `agreement`). */
#define ENTENTE_TYPE_AGREEMENT (entente_agreement_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAgreement, entente_agreement, ENTENTE, AGREEMENT, EntenteRecord)

typedef enum {
  ENTENTE_AGREEMENT_COOPERATION, /* CC */
} EntenteAgreementKind;

typedef enum {
  ENTENTE_AGREEMENT_DRAFT,
  ENTENTE_AGREEMENT_ISSUED,
  ENTENTE_AGREEMENT_SIGNED,
  ENTENTE_AGREEMENT_ENDED,
} EntenteAgreementState;

/* Who stands first in the header and the parties block. */
typedef enum {
  ENTENTE_PARTY_ORDER_GIVEN,
  ENTENTE_PARTY_ORDER_ALPHABETICAL,
} EntentePartyOrder;

enum {
  ENTENTE_AGREEMENT_KIND,            /* EntenteAgreementKind */
  ENTENTE_AGREEMENT_TITLE,           /* free; empty: the kind's name */
  ENTENTE_AGREEMENT_STATE,           /* EntenteAgreementState */
  ENTENTE_AGREEMENT_NUMBER,          /* "TABLEE27-CC-2027-001", given when issued */
  ENTENTE_AGREEMENT_ISSUED_ON,       /* date */
  ENTENTE_AGREEMENT_SIGNED_ON,       /* date */
  ENTENTE_AGREEMENT_ENDED_ON,        /* date */
  ENTENTE_AGREEMENT_PLACE,           /* where it is signed */
  ENTENTE_AGREEMENT_STARTS_ON,       /* date; of the cooperation */
  ENTENTE_AGREEMENT_ENDS_BY,         /* date; of the cooperation */
  ENTENTE_AGREEMENT_MONTHS,          /* duration from signature; 0 when a fixed end date is used */
  ENTENTE_AGREEMENT_CURE_DAYS,       /* delay after a written notice; 15 by default, 0 for none */
  ENTENTE_AGREEMENT_LEADERS_RHYTHM,  /* "une fois par mois" */
  ENTENTE_AGREEMENT_COLLECTIVE_RHYTHM,
  ENTENTE_AGREEMENT_INITIALS,        /* boolean, on by default */
  ENTENTE_AGREEMENT_READ_AND_APPROVED, /* boolean, off by default */
  ENTENTE_AGREEMENT_FILE_COPY,       /* boolean: one more original for the file */
  ENTENTE_AGREEMENT_ORDER,           /* EntentePartyOrder */
  ENTENTE_AGREEMENT_FROZEN,          /* internal: what was issued, JSON; "" until then */
};

G_END_DECLS
