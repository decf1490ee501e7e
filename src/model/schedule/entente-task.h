/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* Something to do, a group of such things, or a milestone (table `task`). What it computes to is in
   entente-schedule.h. */
#define ENTENTE_TYPE_TASK (entente_task_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTask, entente_task, ENTENTE, TASK, EntenteRecord)

typedef enum {
  ENTENTE_TASK_TASK,
  ENTENTE_TASK_MILESTONE,
  ENTENTE_TASK_STEP,
  ENTENTE_TASK_PHASE,
} EntenteTaskKind;

typedef enum {
  ENTENTE_TASK_TO_DO,
  ENTENTE_TASK_IN_PROGRESS,
  ENTENTE_TASK_WAITING,
  ENTENTE_TASK_DONE,
} EntenteTaskState;

typedef enum {
  ENTENTE_RULE_AS_SOON_AS_POSSIBLE,
  ENTENTE_RULE_AS_LATE_AS_POSSIBLE,
  ENTENTE_RULE_START_NO_EARLIER,
  ENTENTE_RULE_START_NO_LATER,
  ENTENTE_RULE_FINISH_NO_EARLIER,
  ENTENTE_RULE_FINISH_NO_LATER,
  ENTENTE_RULE_MUST_START,
  ENTENTE_RULE_MUST_FINISH,
  ENTENTE_RULE_RELATIVE,
} EntenteTaskRule;

typedef enum {
  ENTENTE_EVENT_OPENING,
  ENTENTE_EVENT_CLOSING,
} EntenteEventPoint;

typedef enum {
  ENTENTE_EDGE_START,
  ENTENTE_EDGE_FINISH,
} EntenteTaskEdge;

enum
{
  ENTENTE_TASK_TITLE,
  ENTENTE_TASK_PARENT,       /* reference, deleted with it */
  ENTENTE_TASK_RANK,         /* among its siblings */
  ENTENTE_TASK_KIND,         /* EntenteTaskKind */
  ENTENTE_TASK_DESCRIPTION,  /* Markdown */
  ENTENTE_TASK_ORGANIZATION, /* reference, emptied with it */
  ENTENTE_TASK_REFERENT,     /* reference, emptied with it */
  ENTENTE_TASK_DURATION,     /* of a task without parts; "" is one day */
  ENTENTE_TASK_EFFORT,       /* hours of work of all together */
  ENTENTE_TASK_PROGRESS,     /* per cent */
  ENTENTE_TASK_STATE,        /* EntenteTaskState */
  ENTENTE_TASK_PLACE,
  ENTENTE_TASK_INTERNAL_COMMUNICATION,
  ENTENTE_TASK_EXTERNAL_COMMUNICATION,
  ENTENTE_TASK_CAUTIONS,
  ENTENTE_TASK_RULE,          /* EntenteTaskRule */
  ENTENTE_TASK_RULE_AT,       /* moment; not of ASAP, ALAP and relative rules */
  ENTENTE_TASK_EVENT_OFFSET,  /* "-30ed": 30 days before; relative rule */
  ENTENTE_TASK_EVENT_FROM,    /* EntenteEventPoint */
  ENTENTE_TASK_EVENT_EDGE,    /* EntenteTaskEdge */
  ENTENTE_TASK_DEADLINE,      /* moment */
  ENTENTE_TASK_ACTUAL_START,  /* moment */
  ENTENTE_TASK_ACTUAL_FINISH, /* moment */
  ENTENTE_TASK_AUTHORITY,     /* of a formality */
  ENTENTE_TASK_REFERENCE,
  ENTENTE_TASK_CLEAR_DAYS, /* of a formality: before the event, at the latest; 0 when the law says
                              nothing */
  ENTENTE_TASK_NOTES,      /* Markdown */
};

G_END_DECLS
