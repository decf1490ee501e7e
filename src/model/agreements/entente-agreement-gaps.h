/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agreements/entente-agreement-copy.h"
#include "entente-gap.h"

G_BEGIN_DECLS

/* What an agreement would like to say and cannot yet: array of EntenteGap, in the order of the
   paper. */
GPtrArray *entente_agreement_dup_gaps (EntenteAgreement *agreement);
GPtrArray *entente_agreement_copy_dup_gaps (EntenteAgreementCopy *copy);

/* The facts of one party, one by one: the parties block and the lists of the articles print the
   same. */
typedef enum {
  ENTENTE_PARTY_FACT_NAME,
  ENTENTE_PARTY_FACT_STREET,
  ENTENTE_PARTY_FACT_TOWN,
  ENTENTE_PARTY_FACT_RNA,
  ENTENTE_PARTY_FACT_SIRET,
  ENTENTE_PARTY_FACT_REPRESENTATIVE,
  ENTENTE_PARTY_FACT_FUNCTION,
  ENTENTE_PARTY_FACT_AUTHORITY,
  ENTENTE_PARTY_FACT_THEMES,
  ENTENTE_PARTY_FACT_COMMITMENTS,
  ENTENTE_PARTY_FACT_INSURER,
  ENTENTE_PARTY_FACT_POLICY,
  ENTENTE_PARTY_FACT_CONTACT,
} EntentePartyFact;

/**
 * EntenteNeed:
 * @ENTENTE_NEED_NONE: does not concern this party
 * @ENTENTE_NEED_OPTIONAL: said when known, left out when not
 * @ENTENTE_NEED_REQUIRED: the agreement cannot be issued without it
 */
typedef enum {
  ENTENTE_NEED_NONE,
  ENTENTE_NEED_OPTIONAL,
  ENTENTE_NEED_REQUIRED,
} EntenteNeed;

EntenteNeed entente_party_copy_get_need (EntentePartyCopy *party, EntentePartyFact fact);
gboolean entente_party_copy_knows (EntentePartyCopy *party, EntentePartyFact fact);

G_END_DECLS
