/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-assignment.h"
#include "schedule/entente-schedule.h"

G_BEGIN_DECLS

/*
 * What people do to a plan, each one undoable edit. Arrays of tasks hold EntenteTask; when a group
 * is among them, what is in it goes along. On error (a cycle, a group put into itself) nothing
 * changed and the message is a sentence for people.
 */

/* after: (nullable): the sibling it follows; NULL: first. A task that was a leaf becomes a group by
   getting a child, and keeps its own duration for the day it is one no more. (transfer none)
   (nullable): the new task */
EntenteTask *entente_schedule_insert (EntenteSchedule *self, EntenteTaskKind kind,
                                      const char *title, EntenteTask *parent, EntenteTask *after,
                                      GError **error);
gboolean entente_schedule_delete (EntenteSchedule *self, GPtrArray *tasks, GError **error);
gboolean entente_schedule_indent (EntenteSchedule *self, GPtrArray *tasks, GError **error);
gboolean entente_schedule_outdent (EntenteSchedule *self, GPtrArray *tasks, GError **error);
/* One place up (-1) or down (+1) among the siblings. */
gboolean entente_schedule_shift (EntenteSchedule *self, GPtrArray *tasks, int step, GError **error);
/* Dragged rows: to be children of parent (nullable), after a sibling (nullable: first). */
gboolean entente_schedule_arrange (EntenteSchedule *self, GPtrArray *tasks, EntenteTask *parent,
                                   EntenteTask *after, GError **error);
/* What these would do, for menus and keys: FALSE when it makes no sense there. */
gboolean entente_schedule_can_indent (EntenteSchedule *self, GPtrArray *tasks);
gboolean entente_schedule_can_outdent (EntenteSchedule *self, GPtrArray *tasks);

/* ENTENTE_MODEL_ERROR_CYCLE names the tasks on the round: "“A” → “B” → “A”". lag: (nullable): text
   of a duration. Linking the same two again changes kind and lag. */
gboolean entente_schedule_link (EntenteSchedule *self, EntenteTask *from, EntenteTask *to,
                                EntenteDependencyKind kind, const char *lag, GError **error);
/* Whether that link could be made, without making it; the same errors. */
gboolean entente_schedule_check_link (EntenteSchedule *self, guint from, guint to, GError **error);
/* Each of these is to start when the one before it is finished: one edit. */
gboolean entente_schedule_link_in_order (EntenteSchedule *self, GPtrArray *tasks, GError **error);
gboolean entente_schedule_unlink (EntenteSchedule *self, EntenteDependency *dependency,
                                  GError **error);
/* "3FS+2d;5" with outline numbers, as a cell shows and takes it. */
char *entente_schedule_dup_predecessors (EntenteSchedule *self, guint item);
gboolean entente_schedule_set_predecessors (EntenteSchedule *self, EntenteTask *task,
                                            const char *typed, GError **error);

/* 0 to 100; 100 is done, less than 100 of a done task reopens it, the state and actual dates follow
   (when they are empty). */
gboolean entente_schedule_set_progress (EntenteSchedule *self, GPtrArray *tasks, int percent,
                                        GError **error);
gboolean entente_schedule_set_done (EntenteSchedule *self, GPtrArray *tasks, gboolean done,
                                    GError **error);
/* One field of several tasks at once, as one edit. */
gboolean entente_schedule_set_field (EntenteSchedule *self, GPtrArray *tasks, guint field,
                                     const GValue *value, GError **error);
/* The five steps of the method, when the schedule is empty: words of the language of documents. */
gboolean entente_schedule_insert_method (EntenteSchedule *self, GError **error);

/* Part of a person or organisation (one is NULL) in a task. referent/accountable stand on the task
   itself. */
typedef enum {
  ENTENTE_INVOLVEMENT_NONE,
  ENTENTE_INVOLVEMENT_ACCOUNTABLE, /* referent, or accountable organisation */
  ENTENTE_INVOLVEMENT_DOES,
  ENTENTE_INVOLVEMENT_CONSULTED,
  ENTENTE_INVOLVEMENT_INFORMED,
} EntenteInvolvement;
EntenteInvolvement entente_schedule_get_involvement (EntenteSchedule *self, EntenteTask *task,
                                                     EntentePerson *person,
                                                     EntenteOrganization *organization);
gboolean entente_schedule_set_involvement (EntenteSchedule *self, EntenteTask *task,
                                           EntentePerson *person, EntenteOrganization *organization,
                                           EntenteInvolvement involvement, GError **error);

/* The clipboard. JSON between windows of Entente: tasks, links among them, who by name (found again
   by name in the other project); pasted after a task (nullable), below its last descendant. Text
   (lines of tab-separated cells as a spreadsheet gives them, or lines of titles, indented or not)
   becomes tasks. n_pasted: (out) (optional). */
char *entente_schedule_copy (EntenteSchedule *self, GPtrArray *tasks);
char *entente_schedule_copy_text (EntenteSchedule *self, GPtrArray *tasks);
gboolean entente_schedule_paste (EntenteSchedule *self, const char *copied, EntenteTask *after,
                                 guint *n_pasted, GError **error);

G_END_DECLS
