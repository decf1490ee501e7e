/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-remedy-private.h"
#include "schedule/entente-schedule-private.h"
#include "schedule/entente-task-change-private.h"
#include "schedule/entente-task-tree-private.h"

#include <glib/gi18n-lib.h>

static EntenteContradiction *
contradiction_new (char *sentence)
{
  EntenteContradiction *self = g_new0 (EntenteContradiction, 1);

  self->sentence = sentence;
  self->items = g_array_new (FALSE, FALSE, sizeof (guint));
  self->remedies = g_ptr_array_new_with_free_func ((GDestroyNotify) _entente_remedy_free);

  return self;
}

/**
 * entente_contradiction_free:
 * @self: (transfer full): a contradiction
 *
 * Its remedies go with it.
 */
void
entente_contradiction_free (EntenteContradiction *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->sentence);
  g_array_unref (self->items);
  g_ptr_array_unref (self->remedies);
  g_free (self);
}

/* Sentences */

static char *
dup_start (EntenteNetwork *self, guint item)
{
  return _entente_network_dup_date (self, item, self->items[item].planned.start,
                                    self->items[item].planned_edges.start);
}

static char *
dup_finish (EntenteNetwork *self, guint item)
{
  return _entente_network_dup_date (self, item, self->items[item].planned.finish,
                                    self->items[item].planned_edges.finish);
}

static char *
say_link (EntenteNetwork *self, guint item, guint link)
{
  const EntenteLinkReading *reading = &self->reading->links[link];
  const char *title = _entente_network_get_title (self, item);
  const char *before = _entente_network_get_title (self, reading->from);
  g_autofree char *start = dup_start (self, item);
  g_autofree char *finish = dup_finish (self, item);
  g_autofree char *before_start = dup_start (self, reading->from);
  g_autofree char *before_finish = dup_finish (self, reading->from);

  switch (reading->kind)
    {
    case ENTENTE_LINK_START_START:
      return g_strdup_printf (
        _ ("“%s” has its date and starts on %s, but it is to start with “%s”, which starts on "
           "%s."),
        title, start, before, before_start);
    case ENTENTE_LINK_FINISH_FINISH:
      return g_strdup_printf (
        _ ("“%s” has its date and ends on %s, but it is to end with “%s”, which ends on "
           "%s."),
        title, finish, before, before_finish);
    case ENTENTE_LINK_START_FINISH:
      return g_strdup_printf (
        _ ("“%s” has its date and ends on %s, but it is to last until “%s”, which starts on "
           "%s."),
        title, finish, before, before_start);
    case ENTENTE_LINK_FINISH_START:
    default:
      return g_strdup_printf (
        _ ("“%s” has its date and starts on %s, but it waits for “%s”, which ends on %s."), title,
        start, before, before_finish);
    }
}

static char *
add_lag (EntenteNetwork *self, guint link, char *sentence)
{
  const EntenteDuration *lag = &self->reading->links[link].lag;
  g_autofree char *owned = sentence;
  g_autofree char *length = NULL;

  if (lag->amount == 0)
    return g_steal_pointer (&owned);

  length = entente_duration_format (lag, entente_schedule_get_language ());
  /* Translators: a whole sentence, then a length of time. */
  return g_strdup_printf (_("%s Between them there are to be %s."), owned, length);
}

static char *
dup_limit (EntenteNetwork *self, EntenteMoment at, EntenteMomentEdge edge)
{
  return _entente_network_format_moment (self,
                                         at,
                                         edge,
                                         entente_moment_get_minute (at) != 0,
                                         FALSE,
                                         entente_schedule_get_language ());
}

static char *
say_rule (EntenteNetwork *self, guint item, guint owner, const EntentePlanTask *rule)
{
  const char *title = _entente_network_get_title (self, item);
  gboolean starts = rule->rule == ENTENTE_PLAN_START_NO_LATER;
  /* As it was said, not the end of that day's work. */
  EntenteMoment at = self->tasks[owner].rule == ENTENTE_RULE_RELATIVE ? rule->rule_at
                                                                      : self->tasks[owner].rule_at;
  g_autofree char *date = starts ? dup_start (self, item) : dup_finish (self, item);
  g_autofree char *reason = _entente_network_dup_reason (self, item);
  g_autofree char *limit = dup_limit (self, at,
                                      starts ? ENTENTE_MOMENT_STARTS : ENTENTE_MOMENT_ENDS);

  if (starts)
    return g_strdup_printf (_("“%s” starts on %s: %s. Its rule says on %s at the latest."),
                            title, date, reason, limit);
  if (owner == item)
    return g_strdup_printf (_("“%s” ends on %s: %s. Its rule says on %s at the latest."),
                            title, date, reason, limit);

  return g_strdup_printf (_("“%s” ends on %s: %s. “%s”, which it is part of, is to be over on %s."),
                          title, date, reason, _entente_network_get_title (self, owner), limit);
}

static char *
say_deadline (EntenteNetwork *self, guint item, guint owner, const EntentePlanTask *task)
{
  const char *title = _entente_network_get_title (self, item);
  g_autofree char *date = dup_finish (self, item);
  g_autofree char *reason = _entente_network_dup_reason (self, item);
  g_autofree char *limit = dup_limit (self, task->deadline, ENTENTE_MOMENT_ENDS);

  if (owner == item)
    return g_strdup_printf (_ ("“%s” ends on %s: %s. Its deadline is %s."), title, date, reason,
                            limit);

  return g_strdup_printf (
    _ ("“%s” ends on %s: %s. The deadline of “%s”, which it is part of, is %s."), title, date,
    reason, _entente_network_get_title (self, owner), limit);
}

static char *
say_closed (EntenteNetwork *self, guint item)
{
  const EntenteTaskReading *task = &self->tasks[item];
  gboolean ends = _entente_task_reading_is_held_by_finish (task);
  EntenteMomentEdge edge = ends ? ENTENTE_MOMENT_ENDS : ENTENTE_MOMENT_STARTS;
  g_autofree char *asked = _entente_network_format_moment (self,
                                                           task->rule_at,
                                                           edge,
                                                           task->rule_has_time,
                                                           FALSE,
                                                           entente_schedule_get_language ());
  g_autofree char *day = _entente_network_dup_day_name (
    self, entente_moment_get_day (ends ? task->rule_at - 1 : task->rule_at));
  g_autofree char *date = ends ? dup_finish (self, item) : dup_start (self, item);

  return g_strdup_printf (
    ends ? _("“%s” must end on %s (%s), when nobody works; it is planned to end on %s instead.")
         : _("“%s” must start on %s (%s), when nobody works; it is planned for %s instead."),
    _entente_network_get_title (self, item), asked, day, date);
}

char *
_entente_network_say_conflict (EntenteNetwork *self, const EntentePlanConflict *conflict)
{
  guint item = self->item_of[conflict->task];
  const EntentePlanTask *cause;

  switch (conflict->kind)
    {
    case ENTENTE_CONFLICT_LINK:
      return add_lag (self,
                      self->link_of[conflict->cause],
                      say_link (self, item, self->link_of[conflict->cause]));
    case ENTENTE_CONFLICT_RULE:
      cause = entente_plan_get_task (self->plan, conflict->cause);
      return say_rule (self, item, self->item_of[conflict->cause], cause);
    case ENTENTE_CONFLICT_DEADLINE:
      cause = entente_plan_get_task (self->plan, conflict->cause);
      return say_deadline (self, item, self->item_of[conflict->cause], cause);
    case ENTENTE_CONFLICT_CLOSED:
    default:
      return say_closed (self, item);
    }
}

/* The tasks of a contradiction, each once. */
static void
add_item (EntenteContradiction *self, guint item)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_array_index (self->items, guint, i) == item)
      return;

  g_array_append_val (self->items, item);
}

static EntenteContradiction *
make_from_conflict (EntenteNetwork *self, const EntentePlanConflict *conflict)
{
  EntenteContradiction *made = contradiction_new (_entente_network_say_conflict (self, conflict));

  add_item (made, self->item_of[conflict->task]);
  add_item (made,
            conflict->kind == ENTENTE_CONFLICT_LINK
              ? self->reading->links[self->link_of[conflict->cause]].from
              : self->item_of[conflict->cause]);
  _entente_network_add_remedies (self, conflict, made->remedies);

  return made;
}

/* Rounds: what two copies of a project brought together, or somebody wrote by hand */

static char *
say_round (EntenteNetwork *self, GArray *round, const EntenteLinkReading *link)
{
  g_autofree char *words = NULL;

  if (link->from == link->to)
    return g_strdup_printf (_("“%s” cannot wait for itself: that link does not count."),
                            _entente_network_get_title (self, link->to));
  if (_entente_network_is_within (self, link->from, link->to)
      || _entente_network_is_within (self, link->to, link->from))
    return g_strdup_printf (
      _ ("“%s” cannot wait for “%s”, as one stands in the other: that link does not count."),
      _entente_network_get_title (self, link->to), _entente_network_get_title (self, link->from));

  words = _entente_network_dup_round (self, round);
  return g_strdup_printf (
    _ ("These tasks wait for each other: %s. The link from “%s” to “%s” does not count."), words,
    _entente_network_get_title (self, link->from), _entente_network_get_title (self, link->to));
}

static gboolean
is_in_round (EntenteNetwork *self, GArray *round, guint item)
{
  for (guint i = 0; i < round->len; i++)
    {
      guint other = g_array_index (round, guint, i);

      if (_entente_network_is_within (self, item, other)
          || _entente_network_is_within (self, other, item))
        return TRUE;
    }

  return FALSE;
}

/* Taking the inner one out of the outer one. */
static EntenteRemedy *
make_taking_out (EntenteNetwork *self, guint from, guint to)
{
  guint outer = MIN (from, to);
  guint inner = MAX (from, to);
  guint above = self->items[outer].parent;
  EntenteRemedy *remedy = _entente_remedy_new (
    g_strdup_printf (C_ ("remedy", "Take “%s” out of “%s”"),
                     _entente_network_get_title (self, inner),
                     _entente_network_get_title (self, outer)));

  _entente_remedy_put_into (remedy,
                            self->items[inner].task,
                            above != ENTENTE_SCHEDULE_NONE ? self->items[above].task : NULL);
  return remedy;
}

static gboolean
is_linked (EntenteNetwork *self, guint from, guint to)
{
  for (guint i = 0; i < self->reading->n_links; i++)
    if (self->links[i].from == from && self->links[i].to == to)
      return TRUE;

  return FALSE;
}

static gboolean
may_wait_for (EntenteNetwork *self, guint item, guint other)
{
  g_autoptr (GArray) round = NULL;

  if (other == item || _entente_network_is_within (self, item, other)
      || _entente_network_is_within (self, other, item) || is_linked (self, other, item))
    return FALSE;

  round = _entente_network_find_round (self, NULL, other, item);
  return round == NULL;
}

/* Whoever linked a task to itself meant another: its neighbour in the group, the one before it if
   possible. */
static guint
find_neighbour (EntenteNetwork *self, guint item)
{
  for (int step = -1; step <= 1; step += 2)
    for (guint i = item + step; i < self->n_tasks; i += step)
      if (self->items[i].parent == self->items[item].parent)
        {
          if (may_wait_for (self, item, i))
            return i;
          break;
        }

  return ENTENTE_SCHEDULE_NONE;
}

static void
add_neighbour (EntenteNetwork *self, guint link, GPtrArray *remedies)
{
  guint item = self->reading->links[link].to;
  guint other = find_neighbour (self, item);
  EntenteRemedy *remedy;

  if (other == ENTENTE_SCHEDULE_NONE)
    return;
  remedy = _entente_remedy_new (g_strdup_printf (C_ ("remedy", "Let “%s” wait for “%s”"),
                                                 _entente_network_get_title (self, item),
                                                 _entente_network_get_title (self, other)));
  _entente_remedy_relink (remedy, self->reading->links[link].dependency, self->items[other].task);
  g_ptr_array_add (remedies, remedy);
}

static EntenteContradiction *
make_from_round (EntenteNetwork *self, guint i)
{
  GArray *round = self->rounds->pdata[i];
  guint ignored = g_array_index (self->round_links, guint, i);
  const EntenteLinkReading *link = &self->reading->links[ignored];
  EntenteContradiction *made = contradiction_new (say_round (self, round, link));

  for (guint j = 0; j < round->len; j++)
    add_item (made, g_array_index (round, guint, j));

  g_ptr_array_add (made->remedies, _entente_network_make_unlinking (self, ignored));
  if (link->from == link->to)
    add_neighbour (self, ignored, made->remedies);
  else if (round->len == 2
      && (_entente_network_is_within (self, link->from, link->to)
          || _entente_network_is_within (self, link->to, link->from)))
    g_ptr_array_add (made->remedies, make_taking_out (self, link->from, link->to));
  else
    for (guint j = 0; j < self->reading->n_links; j++)
      if (!self->ignored[j] && is_in_round (self, round, self->links[j].from)
          && is_in_round (self, round, self->links[j].to))
        g_ptr_array_add (made->remedies, _entente_network_make_unlinking (self, j));

  return made;
}

static EntenteRemedy *
make_freeing (EntenteTask *task, const char *title)
{
  EntenteRemedy *remedy =
    _entente_remedy_new (g_strdup_printf (C_ ("remedy", "Put “%s” at the top"), title));

  _entente_remedy_put_into (remedy, task, NULL);
  return remedy;
}

/* A group that stands in itself, through others or not. */
static EntenteContradiction *
make_from_stray (EntenteNetwork *self, guint item)
{
  EntenteRecord *task = ENTENTE_RECORD (self->items[item].task);
  gint64 parent = entente_record_get_reference (task, ENTENTE_TASK_PARENT);
  EntenteRecord *other = entente_store_get_record (self->reading->store, ENTENTE_TYPE_TASK, parent);
  const char *title = _entente_network_get_title (self, item);
  EntenteContradiction *made = contradiction_new (
    g_strdup_printf (_("“%s” stands in itself, which cannot be: it is shown at the top."), title));

  add_item (made, item);
  g_ptr_array_add (made->remedies, make_freeing (self->items[item].task, title));
  if (other != NULL && other != task)
    g_ptr_array_add (made->remedies,
                     make_freeing (ENTENTE_TASK (other),
                                   entente_record_get_text (other, ENTENTE_TASK_TITLE)));

  return made;
}

static GPtrArray *
dup_contradictions (EntenteNetwork *self)
{
  GPtrArray *contradictions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) entente_contradiction_free);

  for (guint i = 0; i < self->reading->strays->len; i++)
    g_ptr_array_add (contradictions,
                     make_from_stray (self, g_array_index (self->reading->strays, guint, i)));
  for (guint i = 0; i < self->rounds->len; i++)
    g_ptr_array_add (contradictions, make_from_round (self, i));
  for (guint i = 0; i < self->conflicts->len; i++)
    g_ptr_array_add (contradictions,
                     make_from_conflict (self,
                                         &g_array_index (self->conflicts, EntentePlanConflict, i)));

  return contradictions;
}

/**
 * entente_schedule_dup_contradictions:
 * @self: a schedule
 *
 * Returns: (transfer full) (element-type EntenteContradiction): what in the plan cannot be, with
 *   what would mend it; empty when all is well
 */
GPtrArray *
entente_schedule_dup_contradictions (EntenteSchedule *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), NULL);

  return dup_contradictions (_entente_schedule_get_network (self));
}
