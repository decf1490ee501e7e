/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule-fixture.h"
#include "schedule/entente-gantt-view.h"
#include "schedule/entente-schedule-chart.h"
#include "schedule/entente-task-table.h"
#include "screen.h"

G_BEGIN_DECLS

/* A chart in a window, on a small plan. */
typedef struct {
  Plan *plan;
  EntenteTaskSelection *selection;
  GtkWidget *window;
  EntenteScheduleChart *chart;
  EntenteGanttView *view;
  EntenteTaskTable *table;
  char *toast;          /* what the window was last asked to say */
  char *hint;           /* what was said beside the pointer */

  EntenteTask *group, *hall, *posters, *party;
} Fixture;

/* Preparation: Book the hall (3 days from 3 May 2027), Print posters (2 days after it); The party,
   a milestone. */
void fixture_set_up (Fixture *self, gconstpointer data);
/* Also says whether the chart and what is in it are gone. */
void fixture_tear_down (Fixture *self, gconstpointer data);

void fixture_spin (void);
/* Until it is on screen. */
void fixture_wait_drawn (Fixture *self);
guint fixture_get_row (Fixture *self, EntenteTask *task);
/* Activates an action of the chart. */
void fixture_act (Fixture *self, const char *action);
/* As a key pressed on the rows, "<Alt>Up". */
void fixture_press (Fixture *self, const char *key);
/* The bar of a task, in the view; at 0 to 1 of its width. */
void fixture_get_bar (Fixture *self, EntenteTask *task, double share, double *x, double *y);
/* The pointer pressed there, moved in two steps; fixture_drop() lets go. */
void fixture_drag (Fixture *self, double x, double y, double dx, double dy);
void fixture_drop (Fixture *self, double dx, double dy);
/* Saved when ENTENTE_PICTURES names a folder. */
void fixture_save_picture (Fixture *self, const char *name);
GtkWidget *fixture_find (GtkWidget *widget, const char *type);

G_END_DECLS
