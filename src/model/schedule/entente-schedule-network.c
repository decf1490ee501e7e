/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-network-private.h"

/* So many rounds of tasks that wait for each other are taken apart one by one; a file with more was
   made to hurt, and its links are left out altogether. */
#define ROUNDS_MAX 100

/* Structure */

gboolean
_entente_network_is_within (EntenteNetwork *self, guint item, guint group)
{
  return item >= group && item <= group + self->tasks[group].n_descendants;
}

static gboolean
are_related (EntenteNetwork *self, guint a, guint b)
{
  return _entente_network_is_within (self, a, b) || _entente_network_is_within (self, b, a);
}

static void
number_tasks (EntenteNetwork *self)
{
  self->plan_of = g_new (guint, self->n_tasks);
  self->item_of = g_new (guint, self->n_tasks);
  for (guint i = 0; i < self->n_tasks; i++)
    {
      self->plan_of[i] = self->tasks[i].is_empty ? ENTENTE_SCHEDULE_NONE : self->n_planned;
      if (!self->tasks[i].is_empty)
        self->item_of[self->n_planned++] = i;
    }
}

static void
add_round (EntenteNetwork *self, GArray *round, guint link)
{
  self->ignored[link] = TRUE;
  g_ptr_array_add (self->rounds, round);
  g_array_append_val (self->round_links, link);
}

/* A task that waits for itself, or for the group it is in. */
static void
ignore_inner_links (EntenteNetwork *self)
{
  for (guint i = 0; i < self->reading->n_links; i++)
    {
      const EntenteLinkReading *link = &self->reading->links[i];
      GArray *round;

      if (!are_related (self, link->from, link->to))
        continue;
      round = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (round, link->from);
      if (link->to != link->from)
        g_array_append_val (round, link->to);
      add_round (self, round, i);
    }
}

static GArray *
make_tasks (EntenteNetwork *self)
{
  GArray *tasks = g_array_sized_new (FALSE, TRUE, sizeof (EntentePlanTask), self->n_planned);

  for (guint i = 0; i < self->n_planned; i++)
    {
      guint parent = self->tasks[self->item_of[i]].parent;
      EntentePlanTask task = { .parent = parent == ENTENTE_SCHEDULE_NONE ? ENTENTE_PLAN_NONE
                                                                         : self->plan_of[parent],
                               .calendar = entente_work_time_get_always (),
                               .deadline = ENTENTE_MOMENT_NONE,
                               .actual_start = ENTENTE_MOMENT_NONE,
                               .actual_finish = ENTENTE_MOMENT_NONE };

      g_array_append_val (tasks, task);
    }

  return tasks;
}

static GArray *
make_links (EntenteNetwork *self)
{
  GArray *links =
    g_array_sized_new (FALSE, TRUE, sizeof (EntentePlanLink), self->reading->n_links);

  for (guint i = 0; i < self->reading->n_links; i++)
    {
      const EntenteLinkReading *reading = &self->reading->links[i];
      EntentePlanLink link = { .from = self->plan_of[reading->from],
                               .to = self->plan_of[reading->to],
                               .kind = reading->kind,
                               .elapsed = reading->lag.elapsed,
                               .percent = reading->lag.unit == ENTENTE_UNIT_PERCENT };

      if (link.from == ENTENTE_SCHEDULE_NONE || link.to == ENTENTE_SCHEDULE_NONE
          || self->ignored[i])
        continue;
      link.lag = link.percent ? reading->lag.amount
                              : _entente_duration_get_minutes (&reading->lag,
                                                               self->tasks[reading->to].calendar,
                                                               0);
      self->link_of[links->len] = i;
      g_array_append_val (links, link);
    }

  return links;
}

static gboolean
joins_round (EntenteNetwork *self, const EntenteLinkReading *link, GArray *round)
{
  gboolean from = FALSE;
  gboolean to = FALSE;

  for (guint i = 0; i < round->len; i++)
    {
      from = from || are_related (self, link->from, g_array_index (round, guint, i));
      to = to || are_related (self, link->to, g_array_index (round, guint, i));
    }

  return from && to;
}

/* Of the links that go round the one with the greatest id: the same in every copy of the
   project. */
static gboolean
ignore_link_of_round (EntenteNetwork *self, GArray *round)
{
  for (guint i = self->reading->n_links; i-- > 0;)
    if (!self->ignored[i] && joins_round (self, &self->reading->links[i], round))
      {
        add_round (self, g_array_ref (round), i);
        return TRUE;
      }

  return FALSE;
}

static EntentePlan *
try_plan (EntenteNetwork *self, gboolean with_links, GArray **round)
{
  g_autoptr (GArray) tasks = make_tasks (self);
  g_autoptr (GArray) links = make_links (self);
  EntentePlan *plan = entente_plan_new ((EntentePlanTask *) tasks->data,
                                        tasks->len,
                                        (EntentePlanLink *) links->data,
                                        with_links ? links->len : 0,
                                        round,
                                        NULL);

  for (guint i = 0; plan == NULL && *round != NULL && i < (*round)->len; i++)
    g_array_index (*round, guint, i) = self->item_of[g_array_index (*round, guint, i)];

  return plan;
}

static void
make_plan (EntenteNetwork *self)
{
  for (guint i = 0; self->plan == NULL && i < ROUNDS_MAX; i++)
    {
      g_autoptr (GArray) round = NULL;

      self->plan = try_plan (self, TRUE, &round);
      if (self->plan == NULL && (round == NULL || !ignore_link_of_round (self, round)))
        break;
    }

  if (self->plan == NULL)
    {
      g_autoptr (GArray) round = NULL;

      for (guint i = 0; i < self->reading->n_links; i++)
        self->ignored[i] = TRUE;
      self->plan = try_plan (self, FALSE, &round);
    }
  g_assert (self->plan != NULL);
}

static void
make_items (EntenteNetwork *self)
{
  for (guint i = 0; i < self->n_tasks; i++)
    {
      const EntenteTaskReading *task = &self->tasks[i];

      self->items[i] = (EntenteScheduleItem) {
        .task = task->task,
        .outline = task->number,
        .who = task->who,
        .parent = task->parent,
        .level = task->level,
        .n_descendants = task->n_descendants,
        .group_start = task->n_descendants > 0 ? i + 1 : ENTENTE_SCHEDULE_NONE,
        .is_group = task->is_group,
      };
      self->marks[i].parent = task->parent;
    }

  for (guint i = 0; i < self->reading->n_links; i++)
    {
      const EntenteLinkReading *link = &self->reading->links[i];

      self->links[i] = (EntenteScheduleLink) { .dependency = link->dependency,
                                               .from = link->from,
                                               .to = link->to,
                                               .kind = link->kind };
      self->marks[link->from].is_linked = self->marks[link->to].is_linked = TRUE;
    }
}

EntenteNetwork *
_entente_network_new (EntenteScheduleReading *reading)
{
  EntenteNetwork *self = g_new0 (EntenteNetwork, 1);
  guint n = reading->n_tasks;

  self->reading = _entente_schedule_reading_ref (reading);
  self->axis = reading->axis;
  self->n_tasks = n;
  self->tasks = g_memdup2 (reading->tasks, n * sizeof *self->tasks);
  self->rounds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->round_links = g_array_new (FALSE, FALSE, sizeof (guint));
  self->ignored = g_new0 (gboolean, reading->n_links);
  self->link_of = g_new0 (guint, reading->n_links);
  number_tasks (self);
  ignore_inner_links (self);
  make_plan (self);

  self->placings = g_new0 (EntentePlacing, n);
  self->planned = g_new0 (EntentePlanDates, self->n_planned);
  self->expected = g_new0 (EntentePlanDates, self->n_planned);
  self->items = g_new0 (EntenteScheduleItem, n);
  self->links = g_new0 (EntenteScheduleLink, reading->n_links);
  self->pushed_by = g_new0 (guint, n);
  self->late = g_new0 (gboolean, n);
  self->dangers = g_new0 (EntenteDanger, n);
  self->danger_of = g_new0 (guint, n);
  self->sums = g_new0 (EntenteProgressSum, n);
  self->marks = g_new0 (EntenteItemMarks, n);
  make_items (self);

  return self;
}

void
_entente_network_free (EntenteNetwork *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->conflicts, g_array_unref);
  g_clear_pointer (&self->plan, entente_plan_free);
  g_ptr_array_unref (self->rounds);
  g_array_unref (self->round_links);
  g_free (self->ignored);
  g_free (self->tasks);
  g_free (self->plan_of);
  g_free (self->item_of);
  g_free (self->link_of);
  g_free (self->placings);
  g_free (self->planned);
  g_free (self->expected);
  g_free (self->items);
  g_free (self->links);
  g_free (self->pushed_by);
  g_free (self->late);
  g_free (self->dangers);
  g_free (self->danger_of);
  g_free (self->sums);
  g_free (self->marks);
  _entente_schedule_reading_unref (self->reading);
  g_free (self);
}

EntenteWorkTime *
_entente_network_get_calendar (EntenteNetwork *self, guint item)
{
  return self->axis.relative ? entente_work_time_get_always () : self->tasks[item].calendar;
}

EntenteWorkTime *
_entente_network_get_duration_calendar (EntenteNetwork *self, guint item)
{
  return self->tasks[item].duration.elapsed ? entente_work_time_get_always ()
                                            : _entente_network_get_calendar (self, item);
}
