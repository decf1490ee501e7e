/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-gantt-view.h"
#include "schedule/entente-mark-row.h"
#include "schedule/entente-schedule-chart.h"
#include "schedule/entente-task-list.h"
#include "schedule/entente-task-table.h"

G_BEGIN_DECLS

typedef struct _EntenteGanttDrag EntenteGanttDrag;

struct _EntenteScheduleChart
{
  AdwBin parent_instance;

  /* Owned */
  EntenteSchedule *schedule;       /* (nullable) */
  EntenteTaskSelection *selection; /* (nullable) */
  EntenteScheduleFilter *filter;   /* (nullable) */
  EntenteTaskList *list;
  EntenteGridColumns *columns;
  GSimpleActionGroup *actions;
  EntenteGanttDrag *drag;
  GCancellable *pasting;

  /* Widgets */
  GtkWidget *paned;
  GtkWidget *table;
  GtkWidget *view;
  GtkWidget *frame;                /* what scrolls the view */
  GtkWidget *marks;                /* under it: what other rooms have due */
  GtkWidget *switcher;             /* table or chart, when there is room for one */
  GtkWidget *menu;                 /* (nullable) until wanted */

  EntenteGanttOptions options;
  gboolean read_only;
  gboolean is_narrow;
};

/* Where the keyboard is: the cursor of the selection. GTK_INVALID_LIST_POSITION for nowhere. */
guint _entente_schedule_chart_get_cursor_row (EntenteScheduleChart *self);
/* Selects a row and puts the keyboard there. */
void _entente_schedule_chart_go_to_row (EntenteScheduleChart *self, guint row);
/* What is selected, as indexes of items. (transfer full) */
GArray *_entente_schedule_chart_dup_selected_items (EntenteScheduleChart *self);
/* Says what could not be done. */
void _entente_schedule_chart_fail (EntenteScheduleChart *self, const GError *error);
/* Draws with options that changed. */
void _entente_schedule_chart_refresh (EntenteScheduleChart *self);
/* Some rows as a chart, with the items of a trial, or NULL for those of the schedule. (transfer
   full) */
EntenteGanttChart *_entente_schedule_chart_make (EntenteScheduleChart *self,
                                                 const EntenteScheduleItem *items, guint first,
                                                 guint end);
void _entente_schedule_chart_request_edit (EntenteScheduleChart *self);

/* Actions (entente-schedule-actions.c). */
void _entente_schedule_chart_init_actions (EntenteScheduleChart *self);
void _entente_schedule_chart_update_actions (EntenteScheduleChart *self);
void _entente_schedule_chart_activate (EntenteScheduleChart *self, const char *action);
/* Bars moved, or their finish, by steps of the scale. */
void _entente_schedule_chart_nudge (EntenteScheduleChart *self, int steps, gboolean finish_only);

/* Keys (entente-schedule-keys.c). */
void _entente_schedule_chart_add_keys (EntenteScheduleChart *self, GtkWidget *widget);

/* Clipboard (entente-schedule-clipboard.c). */
void _entente_schedule_chart_copy (EntenteScheduleChart *self);
void _entente_schedule_chart_paste (EntenteScheduleChart *self);

/* Menu (entente-schedule-menu.c): at a point of a widget within the chart. */
void _entente_schedule_chart_show_menu (EntenteScheduleChart *self, GtkWidget *widget, double x,
                                        double y);
/* At the row the keyboard is on. */
void _entente_schedule_chart_show_menu_at_cursor (EntenteScheduleChart *self);

/* Dragging in the chart (entente-gantt-drag.c). */
EntenteGanttDrag *_entente_gantt_drag_new (EntenteScheduleChart *chart);
void _entente_gantt_drag_free (EntenteGanttDrag *self);
/* FALSE when nothing was being dragged. */
gboolean _entente_gantt_drag_cancel (EntenteGanttDrag *self);

/* Words beside the pointer (entente-gantt-words.c). (transfer full) */
char *_entente_gantt_words_dup_trial (EntenteSchedule *schedule, EntenteTrial *trial, guint item);
char *_entente_gantt_words_dup_row (EntenteSchedule *schedule, guint item);
char *_entente_gantt_words_dup_link (EntenteSchedule *schedule, guint from, guint to,
                                     EntenteLinkKind kind);

G_END_DECLS
