/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* What was decided; the register of the project has them all by number (table `decision`). */
#define ENTENTE_TYPE_DECISION (entente_decision_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDecision, entente_decision, ENTENTE, DECISION, EntenteRecord)

typedef enum {
  ENTENTE_DECISION_ACTION,
  ENTENTE_DECISION_PURPOSE,
  ENTENTE_DECISION_BUDGET,
  ENTENTE_DECISION_ORGANIZATION,
  ENTENTE_DECISION_CONTACT,
  ENTENTE_DECISION_DATE,
} EntenteDecisionKind;

typedef enum {
  ENTENTE_DECIDED_BY_CONSENSUS,
  ENTENTE_DECIDED_BY_CONSENT,
  ENTENTE_DECIDED_BY_VOTE,
  ENTENTE_DECIDED_BY_REFERRED,
} EntenteDecisionHow;

typedef enum {
  ENTENTE_DECISION_TO_APPLY,
  ENTENTE_DECISION_APPLIED,
  ENTENTE_DECISION_REPLACED,
  ENTENTE_DECISION_DROPPED,
} EntenteDecisionState;

enum {
  ENTENTE_DECISION_TEXT,        /* Markdown */
  ENTENTE_DECISION_NUMBER,      /* in the register, from 1, given once, never again */
  ENTENTE_DECISION_KIND,        /* EntenteDecisionKind */
  ENTENTE_DECISION_HOW,         /* EntenteDecisionHow */
  ENTENTE_DECISION_STATE,       /* EntenteDecisionState */
  ENTENTE_DECISION_MEETING,     /* reference, emptied with it */
  ENTENTE_DECISION_ITEM,        /* reference, emptied with it */
  ENTENTE_DECISION_TAKEN_ON,    /* date */
  ENTENTE_DECISION_DUE_ON,      /* date */
  ENTENTE_DECISION_WHOLE_TEAM,  /* boolean: nobody alone */
  ENTENTE_DECISION_PROPOSED_BY, /* reference, emptied with it */
  ENTENTE_DECISION_REPLACES,    /* reference, emptied with it */
  ENTENTE_DECISION_TASK,        /* reference, emptied with it; of an action */
  ENTENTE_DECISION_RANK,        /* in its point */
  ENTENTE_DECISION_NOTES,
};

G_END_DECLS
