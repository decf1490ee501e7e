/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-private.h"
#include "schedule/entente-schedule-trial-private.h"
#include "schedule/entente-school-holidays.h"

#include <glib/gi18n-lib.h>

/* One trial looked at, task by task. */
typedef struct
{
  EntenteTrial *trial;
  EntenteNetwork *base;
  EntenteNetwork *tried;
  GPtrArray *conflicts; /* by item: the first new EntentePlanConflict, or NULL */
  EntenteSchoolZone zone;
  EntenteMoment today;
} Look;

static void
consequence_free (gpointer data)
{
  EntenteConsequence *self = data;

  g_free (self->sentence);
  g_free (self);
}

static const EntentePlanDates *
get_before (Look *self, guint item)
{
  return &self->base->items[item].planned;
}

static const EntentePlanDates *
get_after (Look *self, guint item)
{
  return &self->tried->items[item].planned;
}

static gboolean
has_moved (Look *self, guint item)
{
  return self->base->axis.relative != self->tried->axis.relative
         || get_before (self, item)->start != get_after (self, item)->start
         || get_before (self, item)->finish != get_after (self, item)->finish;
}

/* Collisions */

static gboolean
was_there (Look *self, const EntentePlanConflict *conflict)
{
  for (guint i = 0; i < self->base->conflicts->len; i++)
    {
      const EntentePlanConflict *old = &g_array_index (self->base->conflicts, EntentePlanConflict,
                                                       i);

      if (old->task > conflict->task)
        break;
      if (old->task == conflict->task && old->kind == conflict->kind
          && old->cause == conflict->cause)
        return TRUE;
    }

  return FALSE;
}

static void
find_new_conflicts (Look *self)
{
  self->conflicts = g_ptr_array_new ();
  g_ptr_array_set_size (self->conflicts, self->tried->n_tasks);

  for (guint i = self->tried->conflicts->len; i-- > 0;)
    {
      EntentePlanConflict *conflict = &g_array_index (self->tried->conflicts, EntentePlanConflict,
                                                      i);

      if (!was_there (self, conflict))
        self->conflicts->pdata[self->tried->item_of[conflict->task]] = conflict;
    }
}

/* What was over before the event and would not be any more. */
static char *
say_after_event (Look *self, guint item)
{
  if (!self->tried->axis.has_event || !self->base->axis.has_event
      || get_before (self, item)->finish > self->base->axis.opens
      || get_after (self, item)->finish <= self->tried->axis.opens)
    return NULL;

  return g_strdup (C_ ("consequence", "would not be over before the event"));
}

static char *
say_collision (Look *self, guint item)
{
  const EntentePlanConflict *conflict = self->conflicts->pdata[item];

  if (conflict != NULL)
    return _entente_network_say_conflict (self->tried, conflict);

  return say_after_event (self, item);
}

/* Closed days */

static gint64
get_asked_day (Look *self, guint item)
{
  const EntenteTaskReading *task = &self->tried->tasks[item];
  const EntentePlacing *placing = &self->tried->placings[item];

  if (task->rule == ENTENTE_RULE_RELATIVE && self->tried->axis.has_event)
    return entente_moment_get_day (task->edge == ENTENTE_EDGE_FINISH ? placing->asked - 1
                                                                     : placing->asked);

  return entente_moment_get_day (get_after (self, item)->start);
}

static char *
say_school_holiday (Look *self, gint64 day)
{
  g_autofree char *name = NULL;

  if (entente_school_holidays_find (self->zone, day, entente_schedule_get_language (), &name)
      != ENTENTE_SCHOOL_HOLIDAY)
    return NULL;

  /* Translators: %s is the name of school holidays. */
  return g_strdup_printf (C_ ("consequence", "falls in school holidays (%s)"), name);
}

static char *
say_closed (Look *self, guint item)
{
  EntenteNetwork *tried = self->tried;
  gint64 day = get_asked_day (self, item);
  EntenteMoment from = day * ENTENTE_DAY;
  EntenteWorkTime *calendar = _entente_network_get_calendar (tried, item);
  gboolean is_closed = !entente_work_time_is_open_day (calendar, day);
  EntenteHolidays holidays = _entente_schedule_calendars_get_holidays (tried->reading->calendars);
  g_autofree char *closure = NULL;
  g_autofree char *name = NULL;

  if (tried->axis.relative)
    return NULL;
  closure = is_closed ? _entente_network_dup_closure (tried, item, from, from + ENTENTE_DAY) : NULL;
  if (closure != NULL)
    return g_steal_pointer (&closure);
  if (!is_closed && !entente_holidays_find (holidays, day, NULL))
    return say_school_holiday (self, day);

  name = _entente_network_dup_day_name (tried, day);
  /* Translators: "falls on Ascension Day", "falls on Sunday" */
  return g_strdup_printf (C_ ("consequence", "falls on %s"), name);
}

/* What cannot move */

static gboolean
is_dated (const EntenteTaskReading *task)
{
  return task->rule_at != ENTENTE_MOMENT_NONE && task->rule != ENTENTE_RULE_START_NO_LATER
         && task->rule != ENTENTE_RULE_FINISH_NO_LATER;
}

static char *
say_started (const EntenteTaskReading *task)
{
  return g_strdup (task->done ? C_ ("consequence", "cannot move: already done")
                              : C_ ("consequence", "cannot move: already started"));
}

static char *
say_staying_with_event (Look *self, guint item)
{
  const EntenteTaskReading *task = &self->tried->tasks[item];
  g_autofree char *date = NULL;

  if (task->rule == ENTENTE_RULE_RELATIVE && task->begun)
    return say_started (task);
  if (task->begun || !is_dated (task))
    return NULL;

  date = _entente_network_dup_date (self->tried, item, get_after (self, item)->start,
                                    self->tried->items[item].planned_edges.start);
  return g_strdup_printf (C_ ("consequence", "does not move: it has its own date, %s"), date);
}

static char *
say_staying (Look *self, guint item)
{
  const EntenteTaskReading *task = &self->tried->tasks[item];
  g_autofree char *reason = NULL;

  if (self->trial->what == ENTENTE_TRIED_EVENT)
    return say_staying_with_event (self, item);
  if (!self->trial->asked[item])
    return NULL;
  if (task->begun && self->trial->what != ENTENTE_TRIED_FINISH)
    return say_started (task);
  if (has_moved (self, item) || self->trial->what != ENTENTE_TRIED_MOVE)
    return NULL;

  reason = _entente_network_dup_reason (self->base, item);
  /* Translators: %s is a reason such as "after “Book the hall”". */
  return g_strdup_printf (C_ ("consequence", "cannot move there: %s"), reason);
}

/* All of them */

static EntenteConsequence *
make (Look *self, guint item, EntenteConsequenceKind kind, char *sentence)
{
  EntenteConsequence *made = g_new0 (EntenteConsequence, 1);
  gboolean same_axis = self->base->axis.relative == self->tried->axis.relative;

  made->kind = kind;
  made->item = item;
  /* A plan that had no date has nowhere to come from. */
  made->from = same_axis ? get_before (self, item)->start : ENTENTE_MOMENT_NONE;
  made->to = get_after (self, item)->start;
  made->sentence = sentence;

  return made;
}

static EntenteConsequence *
look (Look *self, guint item)
{
  char *sentence = say_staying (self, item);

  if (sentence != NULL)
    return make (self, item, ENTENTE_CONSEQUENCE_STAYS, sentence);

  sentence = say_collision (self, item);
  if (sentence != NULL)
    return make (self, item, ENTENTE_CONSEQUENCE_COLLIDES, sentence);
  if (!has_moved (self, item) || self->tried->tasks[item].begun)
    return NULL;

  if (!self->tried->axis.relative && get_after (self, item)->start < self->today)
    return make (self,
                 item,
                 ENTENTE_CONSEQUENCE_PAST,
                 g_strdup (C_ ("consequence", "would have to start before today")));

  sentence = say_closed (self, item);
  return make (self,
               item,
               sentence != NULL ? ENTENTE_CONSEQUENCE_CLOSED : ENTENTE_CONSEQUENCE_MOVES,
               sentence);
}

static EntenteSchoolZone
get_zone (EntenteTrial *trial)
{
  EntenteRecord *project = entente_store_get_record (trial->base->reading->store,
                                                     ENTENTE_TYPE_PROJECT_DETAILS,
                                                     ENTENTE_PROJECT_DETAILS_ID);

  return entente_record_get_choice (project, ENTENTE_PROJECT_DETAILS_SCHOOL_ZONE);
}

/**
 * entente_trial_dup_consequences:
 * @self: a trial
 *
 * Returns: (transfer full) (element-type EntenteConsequence): what would happen to tasks, in
 *   outline order; groups follow what is in them and are not among them
 */
GPtrArray *
entente_trial_dup_consequences (EntenteTrial *self)
{
  GPtrArray *consequences = g_ptr_array_new_with_free_func (consequence_free);
  g_autoptr (GPtrArray) conflicts = NULL;
  Look looking;

  g_return_val_if_fail (self != NULL, consequences);

  looking = (Look) {
    .trial = self,
    .base = self->base,
    .tried = _entente_trial_get_network (self),
    .zone = get_zone (self),
    .today = entente_moment_get_day (entente_schedule_get_now (self->schedule)) * ENTENTE_DAY,
  };
  find_new_conflicts (&looking);
  conflicts = looking.conflicts;

  for (guint i = 0; i < self->tried->n_tasks; i++)
    {
      EntenteConsequence *consequence =
        self->tried->items[i].is_group ? NULL : look (&looking, i);

      if (consequence != NULL)
        g_ptr_array_add (consequences, consequence);
    }

  return consequences;
}
