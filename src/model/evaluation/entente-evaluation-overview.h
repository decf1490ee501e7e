/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-automatic-figure.h"

G_BEGIN_DECLS

/* What the evaluation of a project waits for: what to begin with, what is due, what is missing, and
   what is there so far. */

/**
 * EntenteOverviewGroup:
 * @ENTENTE_OVERVIEW_STEP: one of the first three steps; all three as long as one is not done
 * @ENTENTE_OVERVIEW_DUE: late, or within %ENTENTE_OVERVIEW_DAYS days
 * @ENTENTE_OVERVIEW_MISSING: not set up, not written, not complete
 * @ENTENTE_OVERVIEW_SO_FAR: what there is
 */
typedef enum {
  ENTENTE_OVERVIEW_STEP,
  ENTENTE_OVERVIEW_DUE,
  ENTENTE_OVERVIEW_MISSING,
  ENTENTE_OVERVIEW_SO_FAR,
} EntenteOverviewGroup;

#define ENTENTE_N_OVERVIEW_GROUPS (ENTENTE_OVERVIEW_SO_FAR + 1)

/* Where a line is dealt with. */
typedef enum {
  ENTENTE_OVERVIEW_FRAME,
  ENTENTE_OVERVIEW_INDICATORS,
  ENTENTE_OVERVIEW_QUESTIONNAIRES,
  ENTENTE_OVERVIEW_COOPERATION,
  ENTENTE_OVERVIEW_NOTES,
  ENTENTE_OVERVIEW_REPORT,
  ENTENTE_OVERVIEW_DIFFUSION,
  ENTENTE_OVERVIEW_REVIEW,
} EntenteOverviewPlace;

/* How far ahead is looked: six weeks. */
#define ENTENTE_OVERVIEW_DAYS 42

/**
 * EntenteOverviewLine:
 * @group: among what it stands
 * @place: where it is dealt with
 * @title: what it is, translated: "Measure: People who came"
 * @detail: more about it, translated; "" for nothing
 * @day: of what is due; else not valid
 * @record: (nullable): what it is about
 * @field: the field to go to, -1 for none
 * @is_done: of a step: nothing is left to do
 */
typedef struct {
  EntenteOverviewGroup group;
  EntenteOverviewPlace place;
  char *title;
  char *detail;
  GDate day;
  EntenteRecord *record;
  int field;
  gboolean is_done;
} EntenteOverviewLine;

void entente_overview_line_free (EntenteOverviewLine *self);

/* In the order of their groups; what is due by day. (transfer full) (element-type
   EntenteOverviewLine) */
GPtrArray *entente_evaluation_list_overview (const EntenteFigureSources *sources);
/* "3 days late", "today", "in 12 days". Translated. (transfer full) */
char *entente_overview_line_dup_when (const EntenteOverviewLine *self, const GDate *today);

G_END_DECLS
