/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* A body that meets: the organising group, a committee, a working group (table `body`). Who sits
   in it: EntenteSeat. */
#define ENTENTE_TYPE_BODY (entente_body_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBody, entente_body, ENTENTE, BODY, EntenteRecord)

/* The organising group: made by the schema, for ever. Seats that name no body are in it. */
#define ENTENTE_ORGANIZING_GROUP_ID 1

typedef enum {
  ENTENTE_BODY_ORGANIZING_GROUP,
  ENTENTE_BODY_STEERING,
  ENTENTE_BODY_FOLLOW_UP,
  ENTENTE_BODY_WORKING_GROUP,
  ENTENTE_BODY_ASSEMBLY,
  ENTENTE_BODY_STATUTORY,
  ENTENTE_BODY_OTHER,
} EntenteBodyKind;

typedef enum {
  ENTENTE_DECIDES_BY_CONSENSUS,
  ENTENTE_DECIDES_BY_CONSENT,
  ENTENTE_DECIDES_BY_MAJORITY,
  ENTENTE_DECIDES_BY_WEIGHTED,
} EntenteDecisionRule;

typedef enum {
  ENTENTE_QUORUM_OF_ORGANIZATIONS,
  ENTENTE_QUORUM_OF_PEOPLE,
} EntenteQuorumOf;

enum {
  ENTENTE_BODY_NAME,
  ENTENTE_BODY_KIND,          /* EntenteBodyKind */
  ENTENTE_BODY_MISSION,       /* Markdown */
  ENTENTE_BODY_PARENT,        /* reference, emptied with it */
  ENTENTE_BODY_ORGANIZATION,  /* reference, emptied with it; of statutory organs */
  ENTENTE_BODY_DECISION_RULE, /* EntenteDecisionRule */
  ENTENTE_BODY_QUORUM,        /* per cent, 0 for none */
  ENTENTE_BODY_QUORUM_OF,     /* EntenteQuorumOf */
  ENTENTE_BODY_RHYTHM,        /* an RRULE of RFC 5545, "FREQ=MONTHLY;BYDAY=-1TU"; "" for none */
  ENTENTE_BODY_RHYTHM_FROM,   /* moment of a first meeting the rhythm counts from */
  ENTENTE_BODY_MINUTES,       /* minutes, 0 when nobody said */
  ENTENTE_BODY_PLACE,
  ENTENTE_BODY_ENDED_ON,      /* date; it meets no more */
  ENTENTE_BODY_RANK,
  ENTENTE_BODY_NOTES,         /* Markdown */
};

G_END_DECLS
