/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-language.h"

#include <glib.h>

G_BEGIN_DECLS

/* What the columns of a plan hold: first those that make it, in the order in which they are
   written, then those that are computed, then what the dates also depend on, and last what only
   other people's tables have. */
typedef enum {
  ENTENTE_PLAN_ID,
  ENTENTE_PLAN_OUTLINE,
  ENTENTE_PLAN_TITLE,
  ENTENTE_PLAN_DURATION,
  ENTENTE_PLAN_PREDECESSORS,
  ENTENTE_PLAN_RULE,
  ENTENTE_PLAN_RULE_DATE,
  ENTENTE_PLAN_ORGANIZATION,
  ENTENTE_PLAN_WHO,
  ENTENTE_PLAN_PROGRESS,
  ENTENTE_PLAN_NOTES,

  ENTENTE_PLAN_START,
  ENTENTE_PLAN_FINISH,
  ENTENTE_PLAN_EARLY_START,
  ENTENTE_PLAN_EARLY_FINISH,
  ENTENTE_PLAN_LATE_START,
  ENTENTE_PLAN_LATE_FINISH,
  ENTENTE_PLAN_TOTAL_FLOAT,
  ENTENTE_PLAN_FREE_FLOAT,
  ENTENTE_PLAN_CRITICAL,
  ENTENTE_PLAN_REASON,

  ENTENTE_PLAN_KIND,
  ENTENTE_PLAN_STATE,
  ENTENTE_PLAN_DEADLINE,
  ENTENTE_PLAN_ACTUAL_START,
  ENTENTE_PLAN_ACTUAL_FINISH,
  ENTENTE_PLAN_N_WRITTEN,

  ENTENTE_PLAN_LEVEL = ENTENTE_PLAN_N_WRITTEN,
  ENTENTE_PLAN_GROUP, /* the title of the group a row is in, beside its own */
  ENTENTE_PLAN_PLACE,
  ENTENTE_PLAN_DESCRIPTION,
  ENTENTE_PLAN_N_COLUMNS,
} EntentePlanColumn;

/* "rule_date", "date_règle". Of those that are written. */
const char *_entente_plan_heading_get (EntentePlanColumn column, EntenteLanguage language);
/* What a heading means, in French or English, as people write it; N_COLUMNS when that is not
   known. */
EntentePlanColumn _entente_plan_heading_read (const char *heading);
/* Is it the heading of things to do, not of people? "Tâche", not "Nom". */
gboolean _entente_plan_heading_names_work (const char *heading);
/* Does it come from the engine, so that it is not read when a rule says more? */
gboolean _entente_plan_column_is_computed (EntentePlanColumn column);

G_END_DECLS
