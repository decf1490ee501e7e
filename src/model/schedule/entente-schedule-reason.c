/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-private.h"

#include "schedule/entente-absence.h"

#include <glib/gi18n-lib.h>

/* Longer closures are told by their end all the same, but not looked for day by day. */
#define DAYS_MAX 400

/* Links: the title of the task that is waited for, then the lag. */
static const struct
{
  const char *plain;
  const char *longer;
  const char *shorter;
} link_words[] = {
  [ENTENTE_LINK_FINISH_START] = { NC_ ("reason", "after “%s”"),
                                  NC_ ("reason", "after “%s” + %s"),
                                  NC_ ("reason", "after “%s” − %s") },
  [ENTENTE_LINK_START_START] = { NC_ ("reason", "with the start of “%s”"),
                                 NC_ ("reason", "after the start of “%s” + %s"),
                                 NC_ ("reason", "after the start of “%s” − %s") },
  [ENTENTE_LINK_FINISH_FINISH] = { NC_ ("reason", "to finish with “%s”"),
                                   NC_ ("reason", "to finish after “%s” + %s"),
                                   NC_ ("reason", "to finish after “%s” − %s") },
  [ENTENTE_LINK_START_FINISH] = { NC_ ("reason", "to finish when “%s” starts"),
                                  NC_ ("reason", "to finish after the start of “%s” + %s"),
                                  NC_ ("reason", "to finish after the start of “%s” − %s") },
};

/* The formats come from the tables of this file. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

static char *
say_link (EntenteNetwork *self, guint link)
{
  const EntenteLinkReading *reading = &self->reading->links[link];
  const char *title = _entente_network_get_title (self, reading->from);
  EntenteDuration lag = reading->lag;
  g_autofree char *length = NULL;
  const char *format;

  if (lag.amount == 0)
    return g_strdup_printf (g_dpgettext2 (GETTEXT_PACKAGE, "reason",
                                          link_words[reading->kind].plain),
                            title);

  format = lag.amount > 0 ? link_words[reading->kind].longer : link_words[reading->kind].shorter;
  lag.amount = ABS (lag.amount);
  length = entente_duration_format (&lag, entente_schedule_get_language ());

  return g_strdup_printf (g_dpgettext2 (GETTEXT_PACKAGE, "reason", format), title, length);
}

#pragma GCC diagnostic pop

/* Rules */

static char *
dup_rule_date (EntenteNetwork *self, guint owner, EntenteMomentEdge edge)
{
  const EntenteTaskReading *task = &self->tasks[owner];

  return _entente_network_format_moment (self,
                                         task->rule_at,
                                         edge,
                                         task->rule_has_time,
                                         FALSE,
                                         entente_schedule_get_language ());
}

static char *
say_relative (EntenteNetwork *self, guint owner)
{
  g_autofree char *offset = _entente_network_dup_offset (self, owner);

  if (self->tasks[owner].edge == ENTENTE_EDGE_START)
    return g_steal_pointer (&offset);

  /* Translators: %s is "30 days before the event". */
  return g_strdup_printf (C_ ("reason", "to finish %s"), offset);
}

static char *
say_own_rule (EntenteNetwork *self, guint owner)
{
  EntenteTaskRule rule = self->tasks[owner].rule;
  gboolean ends = rule == ENTENTE_RULE_FINISH_NO_EARLIER || rule == ENTENTE_RULE_MUST_FINISH;
  g_autofree char *date = NULL;

  if (rule == ENTENTE_RULE_RELATIVE)
    return say_relative (self, owner);

  date = dup_rule_date (self, owner, ends ? ENTENTE_MOMENT_ENDS : ENTENTE_MOMENT_STARTS);
  switch (rule)
    {
    case ENTENTE_RULE_MUST_START:
      return g_strdup_printf (C_ ("reason", "must start on %s"), date);
    case ENTENTE_RULE_MUST_FINISH:
      return g_strdup_printf (C_ ("reason", "must finish on %s"), date);
    case ENTENTE_RULE_FINISH_NO_EARLIER:
      return g_strdup_printf (C_ ("reason", "finishes no earlier than %s"), date);
    default:
      return g_strdup_printf (C_ ("reason", "no earlier than %s"), date);
    }
}

static char *
say_rule (EntenteNetwork *self, guint item, guint owner)
{
  g_autofree char *rule = say_own_rule (self, owner);

  if (owner == item)
    return g_steal_pointer (&rule);

  /* Translators: the title of the group a task is in, and what the rule of that group says. */
  return g_strdup_printf (C_ ("reason", "“%s”: %s"), _entente_network_get_title (self, owner),
                          rule);
}

/* As late as possible */

static char *
say_late_bound (EntenteNetwork *self, guint item, guint owner)
{
  const EntentePlanDates *dates = &self->items[item].planned;
  g_autofree char *date = _entente_network_dup_date (self, item, dates->finish,
                                                     ENTENTE_MOMENT_ENDS);

  if (owner == item)
    return g_strdup_printf (C_ ("reason", "as late as possible, to be over on %s"), date);

  return g_strdup_printf (C_ ("reason", "as late as possible, for “%s” to be over in time"),
                          _entente_network_get_title (self, owner));
}

/* A group begins with one task and ends with another. */
static char *
say_children (EntenteNetwork *self, guint item)
{
  guint first = ENTENTE_SCHEDULE_NONE;
  guint last = ENTENTE_SCHEDULE_NONE;

  for (guint i = item + 1; i <= item + self->items[item].n_descendants; i++)
    {
      const EntentePlanDates *dates = &self->items[i].planned;

      if (self->items[i].is_group)
        continue;
      if (first == ENTENTE_SCHEDULE_NONE || dates->start < self->items[first].planned.start)
        first = i;
      if (last == ENTENTE_SCHEDULE_NONE || dates->finish > self->items[last].planned.finish)
        last = i;
    }

  if (first == ENTENTE_SCHEDULE_NONE)
    return g_strdup (C_ ("reason", "there is nothing in it yet"));
  if (first == last)
    return g_strdup_printf (C_ ("reason", "as “%s”"), _entente_network_get_title (self, first));

  return g_strdup_printf (C_ ("reason", "from “%s” to “%s”"),
                          _entente_network_get_title (self, first),
                          _entente_network_get_title (self, last));
}

static char *
say_actual (EntenteNetwork *self, guint item)
{
  const EntenteTaskReading *task = &self->tasks[item];
  EntenteMoment at = task->actual_start != ENTENTE_MOMENT_NONE ? task->actual_start
                                                               : task->actual_finish;
  gboolean starts = task->actual_start != ENTENTE_MOMENT_NONE;
  g_autofree char *date = _entente_network_dup_date (self, item, at,
                                                     starts ? ENTENTE_MOMENT_STARTS
                                                            : ENTENTE_MOMENT_ENDS);

  return g_strdup_printf (starts ? C_ ("reason", "really started on %s")
                                 : C_ ("reason", "really finished on %s"),
                          date);
}

static char *
say_cause (EntenteNetwork *self, guint item)
{
  const EntentePlanDates *dates = &self->items[item].planned;

  switch (dates->reason)
    {
    case ENTENTE_REASON_LINK:
      return say_link (self, dates->cause);
    case ENTENTE_REASON_RULE:
      return say_rule (self, item, dates->cause);
    case ENTENTE_REASON_LATE_LINK:
      return g_strdup_printf (C_ ("reason", "as late as possible before “%s”"),
                              _entente_network_get_title (self, self->links[dates->cause].to));
    case ENTENTE_REASON_LATE_BOUND:
      return say_late_bound (self, item, dates->cause);
    case ENTENTE_REASON_LATE_EVENT:
      return g_strdup (C_ ("reason", "as late as possible before the event"));
    case ENTENTE_REASON_LATE_PLAN:
      return g_strdup (C_ ("reason", "as late as possible, with the end of the plan"));
    case ENTENTE_REASON_CHILDREN:
      return say_children (self, item);
    case ENTENTE_REASON_NOW:
    case ENTENTE_REASON_ACTUAL:
      return say_actual (self, item);
    case ENTENTE_REASON_PLAN_START:
    default:
      return g_strdup (C_ ("reason", "at the beginning of the plan"));
    }
}

/* What is closed there */

/* The absence or closure between two moments that ends last. */
static EntenteRecord *
find_closure (EntenteNetwork *self, guint item, EntenteMoment from, EntenteMoment until)
{
  const EntenteTaskReading *task = &self->tasks[item];
  EntenteRecord *last = NULL;
  gint64 day = entente_moment_get_day (from);
  gint64 n = MIN (entente_moment_get_day (until) - day, DAYS_MAX);

  for (gint64 i = 0; i <= n; i++)
    {
      EntenteMoment at = MAX (from, (day + i) * ENTENTE_DAY + ENTENTE_DAY / 2);
      EntenteRecord *closure;

      if (at >= until)
        break;
      closure = _entente_schedule_calendars_find_closure (self->reading->calendars,
                                                          task->organization,
                                                          task->referent,
                                                          at);
      last = closure != NULL ? closure : last;
    }

  return last;
}

static char *
say_closure (EntenteNetwork *self, EntenteRecord *closure)
{
  EntenteStore *store = self->reading->store;
  EntenteRecord *person =
    entente_store_get_record (store,
                              ENTENTE_TYPE_PERSON,
                              entente_record_get_reference (closure, ENTENTE_ABSENCE_PERSON));
  EntenteRecord *organization =
    entente_store_get_record (store,
                              ENTENTE_TYPE_ORGANIZATION,
                              entente_record_get_reference (closure, ENTENTE_ABSENCE_ORGANIZATION));
  EntenteMoment from, until;
  g_autofree char *date = NULL;
  g_autofree char *name = NULL;

  if (!_entente_absence_read (closure, &from, &until))
    return NULL;
  date = _entente_network_format_moment (self,
                                         until,
                                         ENTENTE_MOMENT_ENDS,
                                         entente_moment_get_minute (until) != 0,
                                         FALSE,
                                         entente_schedule_get_language ());

  if (person != NULL)
    {
      name = entente_person_dup_full_name (ENTENTE_PERSON (person));
      return g_strdup_printf (C_ ("reason", "%s is away until %s"), name, date);
    }
  if (organization != NULL)
    return g_strdup_printf (C_ ("reason", "%s is closed until %s"),
                            entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME),
                            date);

  return g_strdup_printf (C_ ("reason", "the project rests until %s"), date);
}

char *
_entente_network_dup_closure (EntenteNetwork *self,
                              guint item,
                              EntenteMoment from,
                              EntenteMoment until)
{
  EntenteRecord *closure = find_closure (self, item, from, until);

  return closure != NULL ? say_closure (self, closure) : NULL;
}

/* Of a date relative to the event that closed days moved. */
static char *
say_moved (EntenteNetwork *self, guint item, char *cause)
{
  const EntentePlacing *placing = &self->placings[item];
  gboolean finishes = self->tasks[item].edge == ENTENTE_EDGE_FINISH;
  gint64 asked = entente_moment_get_day (finishes ? placing->asked - 1 : placing->asked);
  gint64 placed = entente_moment_get_day (
    placing->rule == ENTENTE_PLAN_PLACED_FINISH ? placing->at - 1 : placing->at);
  g_autofree char *words = cause;
  g_autofree char *day = NULL;

  if (asked == placed)
    return g_steal_pointer (&words);

  day = _entente_network_dup_day_name (self, asked);
  /* Translators: "30 days before the event", then "Sunday" or "Ascension Day". */
  return g_strdup_printf (placed < asked ? C_ ("reason", "%s, moved back from %s")
                                         : C_ ("reason", "%s, moved on from %s"),
                          words,
                          day);
}

/* A public holiday that closes a day which the week would open. */
static gboolean
is_holiday (EntenteNetwork *self, EntenteWorkTime *calendar, gint64 day)
{
  EntenteHolidays holidays = _entente_schedule_calendars_get_holidays (self->reading->calendars);

  return entente_holidays_find (holidays, day, NULL)
         && (entente_work_time_is_open_day (calendar, day - 7)
             || entente_work_time_is_open_day (calendar, day + 7));
}

/* Of any other start that fell on closed time. */
static char *
say_waiting (EntenteNetwork *self, guint item, char *cause)
{
  const EntentePlanDates *dates = &self->items[item].planned;
  gint64 day = entente_moment_get_day (dates->asked);
  char *closure = _entente_network_dup_closure (self, item, dates->asked, dates->start);
  EntenteWorkTime *calendar = _entente_network_get_duration_calendar (self, item);
  g_autofree char *words = cause;
  g_autofree char *name = NULL;

  if (closure != NULL)
    return _entente_join_clauses (g_steal_pointer (&words), closure);
  /* That weekends pass between two tasks goes without saying. */
  if (entente_work_time_is_open_day (calendar, day)
      || (dates->reason != ENTENTE_REASON_RULE && !is_holiday (self, calendar, day)))
    return g_steal_pointer (&words);

  name = _entente_network_dup_day_name (self, day);
  return g_strdup_printf (C_ ("reason", "%s, moved on from %s"), words, name);
}

static gboolean
is_placed (EntenteNetwork *self, guint item)
{
  return self->tasks[item].rule == ENTENTE_RULE_RELATIVE && self->tasks[item].n_descendants == 0
         && (self->axis.has_event || self->axis.relative);
}

char *
_entente_network_dup_reason (EntenteNetwork *self, guint item)
{
  const EntentePlanDates *dates = &self->items[item].planned;
  const EntenteTaskReading *task = &self->tasks[item];
  char *cause;

  if (!self->items[item].is_group
      && (task->actual_start != ENTENTE_MOMENT_NONE || task->actual_finish != ENTENTE_MOMENT_NONE))
    return say_actual (self, item);

  cause = say_cause (self, item);
  if (is_placed (self, item))
    return say_moved (self, item, cause);
  if (dates->asked < dates->start
      && (dates->reason == ENTENTE_REASON_LINK || dates->reason == ENTENTE_REASON_RULE
          || dates->reason == ENTENTE_REASON_PLAN_START))
    return say_waiting (self, item, cause);

  return cause;
}

/**
 * entente_schedule_dup_reason:
 * @self: a schedule
 * @item: index of an item
 *
 * Returns: (transfer full): translated words, beginning with a small letter, that say why the task
 *   stands where it does: "after “Book the hall” + 2 days", "30 days before the event, moved back
 *   from Sunday"
 */
char *
entente_schedule_dup_reason (EntenteSchedule *self, guint item)
{
  EntenteNetwork *network;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), NULL);
  network = _entente_schedule_get_network (self);
  g_return_val_if_fail (item < network->n_tasks, NULL);

  return _entente_network_dup_reason (network, item);
}
