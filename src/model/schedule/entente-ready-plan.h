/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntenteReadyTask:
 * @id: what links in the plan call it
 * @title: what is to be done
 * @kind: task, milestone, step or phase
 * @parent: index of the group it is in, smaller than its own, or %G_MAXUINT
 * @level: 0 at the top
 * @is_group: whether others are in it
 * @question: of a formality: what makes it necessary, as a question; "" otherwise
 * @description: what it is about; the document to use
 * @duration: as in the file ("3d")
 * @effort: as in the file ("12h"), or ""
 * @role: who could answer for it, in words ("treasurer"), or ""
 * @cautions: what to take care of, or ""
 * @place: or ""
 * @authority: of a formality: who receives it
 * @document: of a formality: form or letter
 * @reference: of a formality: the text it comes from
 * @clear_days: of a formality: legal minimum, in clear days; 0 when the law gives none
 * @offset: its distance to the event ("-30ed"), or "" when it follows others
 * @from: from where that is counted
 * @edge: which end of the task stands there
 * @when: the distance in words, translated ("30 days before"), or ""
 *
 * One thing to do of a ready plan. Lives as long as the plan.
 */
typedef struct {
  const char *id;
  const char *title;
  EntenteTaskKind kind;
  guint parent;
  guint level;
  gboolean is_group;
  const char *question;
  const char *description;
  const char *duration;
  const char *effort;
  const char *role;
  const char *cautions;
  const char *place;
  const char *authority;
  const char *document;
  const char *reference;
  guint clear_days;
  const char *offset;
  EntenteEventPoint from;
  EntenteTaskEdge edge;
  const char *when;
} EntenteReadyTask;

/**
 * EntenteReadyPlan:
 *
 * A plan that waits for an event: tasks whose dates are distances to it (data/plans/README.md).
 * Those that come with the program, and those people saved. Immutable, reference counted.
 */
typedef struct _EntenteReadyPlan EntenteReadyPlan;

#define ENTENTE_TYPE_READY_PLAN (entente_ready_plan_get_type ())
GType entente_ready_plan_get_type (void);

EntenteReadyPlan *entente_ready_plan_new (GBytes *text, GFile *file, GError **error);
EntenteReadyPlan *entente_ready_plan_ref (EntenteReadyPlan *self);
void entente_ready_plan_unref (EntenteReadyPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteReadyPlan, entente_ready_plan_unref)

/* Those that come with the program in one language, the formalities last, then people's own by
   name. problems: (nullable): a sentence for each own file that cannot be used. */
GPtrArray *entente_ready_plan_list (EntenteLanguage language, GPtrArray *problems);

const char *entente_ready_plan_get_title (EntenteReadyPlan *self);
const char *entente_ready_plan_get_description (EntenteReadyPlan *self);
/* Whether somebody saved it: only those can be deleted. */
gboolean entente_ready_plan_is_own (EntenteReadyPlan *self);
/* Whether it is a list of questions, of which only those that are answered by yes are inserted. */
gboolean entente_ready_plan_is_formalities (EntenteReadyPlan *self);
guint entente_ready_plan_get_n_tasks (EntenteReadyPlan *self);
const EntenteReadyTask *entente_ready_plan_get_task (EntenteReadyPlan *self, guint index);

/* One edit. chosen: (nullable) (array): one for each task, NULL for all; groups of chosen tasks
   come along. people: (nullable): who answers for the tasks of a role, EntentePerson by role. */
gboolean entente_ready_plan_insert (EntenteReadyPlan *self, EntenteSchedule *schedule,
                                    const gboolean *chosen, GHashTable *people, guint *n_inserted,
                                    GError **error);
/* Tasks (with all that is in groups among them) as a plan of one's own; an own plan of the same
   title is replaced. */
EntenteReadyPlan *entente_ready_plan_save (EntenteSchedule *schedule,
                                           GPtrArray *tasks,
                                           const char *title,
                                           GError **error);
gboolean entente_ready_plan_delete (EntenteReadyPlan *self, GError **error);

G_END_DECLS
