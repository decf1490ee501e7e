/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the menu of the Schedule page opens. Each is a dialog over the window of parent; what it
   changes is undoable and said by `win.toast-undo`. */

/* Ready plans and formalities, inserted relative to the event. */
void entente_schedule_present_plan_dialog (GtkWidget *parent, EntenteProject *project);
/* Keeps tasks (array of EntenteTask) as a ready plan of one's own. */
void entente_schedule_present_save_plan_dialog (GtkWidget *parent, EntenteProject *project,
                                                GPtrArray *tasks);
/* The plan as it stood at other times, and what slipped since. */
void entente_schedule_present_forecasts_dialog (GtkWidget *parent, EntenteProject *project);
/* Another date for the event, with what moves told first. */
void entente_schedule_present_event_dialog (GtkWidget *parent, EntenteProject *project);
/* Working time of the project and its organisations, holidays, closures, absences. */
void entente_schedule_present_calendars_dialog (GtkWidget *parent, EntenteProject *project);
/* A table of tasks (CSV) or a calendar (iCalendar), previewed. file: (nullable): asked for when
   there is none. */
void entente_schedule_present_import_dialog (GtkWidget *parent, EntenteProject *project,
                                             GFile *file);
/* The schedule as a document, a picture or a file for other programs. */
void entente_schedule_present_export_dialog (GtkWidget *parent, EntenteProject *project);

G_END_DECLS
