/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"
#include "entente-decimal.h"
#include "evaluation/entente-evaluation-terms.h"
#include "evaluation/entente-indicator.h"
#include "schedule/entente-schedule.h"

G_BEGIN_DECLS

/**
 * EntenteAutomaticFigure:
 *
 * A figure that the file tells by itself: nobody has to measure it. Part of the program, for ever.
 */
typedef struct _EntenteAutomaticFigure EntenteAutomaticFigure;

/**
 * EntenteFigureSources:
 * @store: of the project
 * @schedule: its schedule, which knows what time it is
 * @budget: its working budget
 * @today: the day it is
 *
 * Where figures are counted. All borrowed.
 */
typedef struct {
  EntenteStore *store;
  EntenteSchedule *schedule;
  EntenteBudgetTable *budget;
  GDate today;
} EntenteFigureSources;

/**
 * EntenteFigure:
 * @value: the figure: a count, a percentage ("46" is 46 %), euros, hours or days; NONE when there is
 *   nothing to count yet
 * @counted: of a share, how many (or how much); else NONE
 * @out_of: of a share, of how many; else NONE
 *
 * What was counted.
 */
typedef struct {
  EntenteDecimal value;
  EntenteDecimal counted;
  EntenteDecimal out_of;
} EntenteFigure;

/* In the order of the rooms they come from. */
guint entente_automatic_figure_get_n (void);
const EntenteAutomaticFigure *entente_automatic_figure_get (guint index);
/* (nullable): NULL for what this program does not know how to count */
const EntenteAutomaticFigure *entente_automatic_figure_find (const char *key);

/* In files: "tasks-on-time". */
const char *entente_automatic_figure_get_key (const EntenteAutomaticFigure *self);
/* What an indicator of it is called; what is counted, one sentence. Translated. */
const char *entente_automatic_figure_get_name (const EntenteAutomaticFigure *self);
const char *entente_automatic_figure_get_explanation (const EntenteAutomaticFigure *self);
EntenteMeasure entente_automatic_figure_get_measure (const EntenteAutomaticFigure *self);

gboolean entente_automatic_figure_count (const EntenteAutomaticFigure *self,
                                         const EntenteFigureSources *sources,
                                         EntenteFigure *figure);

G_END_DECLS
