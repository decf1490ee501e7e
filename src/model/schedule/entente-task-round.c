/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-private.h"
#include "schedule/entente-task-tree-private.h"

#include <glib/gi18n-lib.h>

/* A tree that is tried: every task is in it, also groups that hold nothing yet, so that what is put
   into them later cannot close a round. */
typedef struct
{
  EntenteNetwork *network;
  const guint *parents;
  guint *place; /* by item */
  guint *item;  /* by place */
  GArray *tasks;
  GArray *links;
} Attempt;

static gboolean
is_within (const guint *parents, guint n, guint item, guint group)
{
  /* A tree that is no tree would have us walk for ever. */
  for (guint steps = 0; item != ENTENTE_SCHEDULE_NONE && steps <= n; steps++)
    {
      if (item == group)
        return TRUE;
      item = parents[item];
    }

  return FALSE;
}

/* Groups before what is in them, whatever the order of siblings. */
static void
order_tasks (Attempt *self)
{
  guint n = self->network->n_tasks;
  g_autofree guint *first = g_new (guint, n + 1);
  g_autofree guint *next = g_new (guint, n + 1);
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_placed = 0;

  for (guint i = 0; i <= n; i++)
    first[i] = ENTENTE_SCHEDULE_NONE;
  for (guint i = n; i-- > 0;)
    {
      guint parent = self->parents[i] == ENTENTE_SCHEDULE_NONE ? n : self->parents[i];

      next[i] = first[parent];
      first[parent] = i;
    }

  for (guint i = first[n]; i != ENTENTE_SCHEDULE_NONE; i = next[i])
    g_array_append_val (stack, i);
  while (stack->len > 0)
    {
      guint item = g_array_index (stack, guint, stack->len - 1);

      g_array_set_size (stack, stack->len - 1);
      self->place[item] = n_placed;
      self->item[n_placed++] = item;
      for (guint i = first[item]; i != ENTENTE_SCHEDULE_NONE; i = next[i])
        g_array_append_val (stack, i);
    }
}

static void
add_tasks (Attempt *self)
{
  for (guint i = 0; i < self->network->n_tasks; i++)
    {
      guint parent = self->parents[self->item[i]];
      EntentePlanTask task = {
        .parent = parent == ENTENTE_SCHEDULE_NONE ? ENTENTE_PLAN_NONE : self->place[parent],
        .calendar = entente_work_time_get_always (),
        .deadline = ENTENTE_MOMENT_NONE,
        .actual_start = ENTENTE_MOMENT_NONE,
        .actual_finish = ENTENTE_MOMENT_NONE,
      };

      g_array_append_val (self->tasks, task);
    }
}

/* FALSE for a link between a group and what is in it. */
static gboolean
add_link (Attempt *self, guint from, guint to)
{
  guint n = self->network->n_tasks;
  EntentePlanLink link = { .from = self->place[from], .to = self->place[to] };

  if (is_within (self->parents, n, from, to) || is_within (self->parents, n, to, from))
    return FALSE;

  g_array_append_val (self->links, link);
  return TRUE;
}

static GArray *
make_pair (guint from, guint to)
{
  GArray *pair = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (pair, from);
  if (to != from)
    g_array_append_val (pair, to);

  return pair;
}

static GArray *
solve_attempt (Attempt *self)
{
  GArray *round = NULL;
  EntentePlan *plan = entente_plan_new ((EntentePlanTask *) self->tasks->data,
                                        self->tasks->len,
                                        (EntentePlanLink *) self->links->data,
                                        self->links->len,
                                        &round,
                                        NULL);

  g_clear_pointer (&plan, entente_plan_free);
  for (guint i = 0; round != NULL && i < round->len; i++)
    g_array_index (round, guint, i) = self->item[g_array_index (round, guint, i)];

  return round;
}

static guint *
dup_parents (EntenteNetwork *self)
{
  guint *parents = g_new (guint, self->n_tasks);

  for (guint i = 0; i < self->n_tasks; i++)
    parents[i] = self->items[i].parent;

  return parents;
}

GArray *
_entente_network_find_round (EntenteNetwork *self, const guint *parents, guint from, guint to)
{
  g_autofree guint *own = parents == NULL ? dup_parents (self) : NULL;
  g_autofree guint *place = g_new0 (guint, self->n_tasks);
  g_autofree guint *item = g_new0 (guint, self->n_tasks);
  g_autoptr (GArray) tasks = g_array_new (FALSE, TRUE, sizeof (EntentePlanTask));
  g_autoptr (GArray) links = g_array_new (FALSE, TRUE, sizeof (EntentePlanLink));
  Attempt attempt = { self, own != NULL ? own : parents, place, item, tasks, links };

  order_tasks (&attempt);
  add_tasks (&attempt);
  for (guint i = 0; i < self->reading->n_links; i++)
    if (!self->ignored[i] && !add_link (&attempt, self->links[i].from, self->links[i].to))
      return make_pair (self->links[i].from, self->links[i].to);
  if (from != ENTENTE_SCHEDULE_NONE && !add_link (&attempt, from, to))
    return make_pair (from, to);

  return solve_attempt (&attempt);
}

char *
_entente_network_dup_round (EntenteNetwork *self, GArray *round)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i <= round->len; i++)
    {
      guint item = g_array_index (round, guint, i % round->len);

      if (i > 0)
        g_string_append (words, " → ");
      /* Translators: the title of a task, among others with arrows between them. */
      g_string_append_printf (words, C_ ("round", "“%s”"), _entente_network_get_title (self, item));
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}
