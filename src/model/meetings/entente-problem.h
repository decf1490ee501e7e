/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* A difficulty that somebody raised; it must be answered (table `problem`). */
#define ENTENTE_TYPE_PROBLEM (entente_problem_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProblem, entente_problem, ENTENTE, PROBLEM, EntenteRecord)

typedef enum {
  ENTENTE_PROBLEM_LOW,
  ENTENTE_PROBLEM_MEDIUM,
  ENTENTE_PROBLEM_HIGH,
} EntenteProblemSeverity;

typedef enum {
  ENTENTE_PROBLEM_NEW,
  ENTENTE_PROBLEM_ACKNOWLEDGED,
  ENTENTE_PROBLEM_ANSWERED,
  ENTENTE_PROBLEM_CLOSED,
  ENTENTE_PROBLEM_REOPENED,
} EntenteProblemState;

enum {
  ENTENTE_PROBLEM_TEXT,         /* Markdown */
  ENTENTE_PROBLEM_RAISED_BY,    /* reference, emptied with it; 0 when it was said without a name */
  ENTENTE_PROBLEM_ORGANIZATION, /* reference, emptied with it */
  ENTENTE_PROBLEM_RAISED_ON,    /* date */
  ENTENTE_PROBLEM_SEVERITY,     /* EntenteProblemSeverity */
  ENTENTE_PROBLEM_STATE,        /* EntenteProblemState */
  ENTENTE_PROBLEM_BODY,         /* reference, emptied with it */
  ENTENTE_PROBLEM_MEETING,      /* reference, emptied with it */
  ENTENTE_PROBLEM_ANSWER_DUE,   /* date */
  ENTENTE_PROBLEM_ANSWER,       /* Markdown */
  ENTENTE_PROBLEM_ANSWERED_BY,  /* reference, emptied with it */
  ENTENTE_PROBLEM_ANSWERED_ON,  /* date */
  ENTENTE_PROBLEM_RANK,         /* in which order they were raised, from 1; 0 for those of long ago */
};

/* In the order they were raised, whatever their dates say: negative when @a was raised before @b. */
int entente_problem_compare_raised (EntenteRecord *a, EntenteRecord *b);

G_END_DECLS
