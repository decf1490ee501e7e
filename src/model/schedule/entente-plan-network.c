/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-plan-private.h"

#include <string.h>

#define UNSEEN G_MAXUINT32

/* --- Neighbours ------------------------------------------------------------------------------- */

static void
fill_arc (EntenteArc *arc, const EntentePlanLink *link, guint32 index, guint32 task)
{
  arc->task = task;
  arc->link = index;
  arc->kind = link->kind;
  arc->lags = link->lag != 0;
}

/* Links sorted by the task at one end, in their order. */
static EntenteArc *
sort_arcs (const EntentePlan *self, gboolean by_from, guint32 **offsets)
{
  EntenteArc *arcs = g_new (EntenteArc, self->n_links);
  guint32 *at = g_new0 (guint32, self->n_tasks + 2);

  /* Two places further on, so that filling leaves each offset at its beginning. */
  for (guint i = 0; i < self->n_links; i++)
    at[(by_from ? self->links[i].from : self->links[i].to) + 2]++;
  for (guint i = 2; i < self->n_tasks + 2; i++)
    at[i] += at[i - 1];
  for (guint i = 0; i < self->n_links; i++)
    {
      const EntentePlanLink *link = &self->links[i];

      if (by_from)
        fill_arc (&arcs[at[link->from + 1]++], link, i, link->to);
      else
        fill_arc (&arcs[at[link->to + 1]++], link, i, link->from);
    }
  *offsets = at;

  return arcs;
}

/* --- Order ------------------------------------------------------------------------------------ */

/* What a node goes to is counted down, and it follows when nothing is left to wait for. */
static inline void
release (EntentePlan *self, guint32 *waiting, guint32 node)
{
  if (--waiting[node] == 0)
    self->order[self->n_order++] = node;
}

static void
release_after (EntentePlan *self, guint32 *waiting, guint32 node)
{
  const guint task = node / 2;
  const guint parent = self->tasks[task].parent;

  if (!_entente_node_closes (node) && !_entente_plan_is_leaf (self, task))
    {
      for (guint child = task + 1; child < self->end[task]; child = self->end[child])
        release (self, waiting, ENTENTE_NODE_OPEN (child));
      return;
    }

  for (guint i = self->out_at[task]; i < self->out_at[task + 1]; i++)
    release (self, waiting, ENTENTE_NODE_OPEN (self->out[i].task));
  if (parent != ENTENTE_PLAN_NONE)
    release (self, waiting, ENTENTE_NODE_CLOSE (self, parent));
}

/* Neighbours and order. FALSE when the links go round. */
gboolean
_entente_plan_connect (EntentePlan *self)
{
  g_autofree guint32 *waiting = g_new0 (guint32, 2 * self->n_tasks);
  guint n_nodes = 0;

  self->in = sort_arcs (self, FALSE, &self->in_at);
  self->out = sort_arcs (self, TRUE, &self->out_at);
  self->order = g_new (guint32, 2 * self->n_tasks);

  for (guint i = 0; i < self->n_tasks; i++)
    {
      const guint parent = self->tasks[i].parent;

      n_nodes += _entente_plan_is_leaf (self, i) ? 1 : 2;
      waiting[ENTENTE_NODE_OPEN (i)] += self->in_at[i + 1] - self->in_at[i];
      if (parent == ENTENTE_PLAN_NONE)
        continue;
      waiting[ENTENTE_NODE_OPEN (i)]++;
      waiting[ENTENTE_NODE_CLOSE (self, parent)]++;
    }
  for (guint i = 0; i < self->n_tasks; i++)
    if (waiting[ENTENTE_NODE_OPEN (i)] == 0)
      self->order[self->n_order++] = ENTENTE_NODE_OPEN (i);
  for (guint i = 0; i < self->n_order; i++)
    release_after (self, waiting, self->order[i]);

  return self->n_order == n_nodes;
}

/* --- Cycles ----------------------------------------------------------------------------------- */

typedef struct
{
  EntentePlan *plan;
  guint32 *came_from; /* of each node */
  GArray *queue;
} Search;

static void
search_visit (Search *search, guint32 node, guint32 from)
{
  if (search->came_from[node] != UNSEEN)
    return;

  search->came_from[node] = from;
  g_array_append_val (search->queue, node);
}

static void
search_go_on (Search *search, guint32 node)
{
  EntentePlan *plan = search->plan;
  const guint task = node / 2;
  const guint parent = plan->tasks[task].parent;

  if (node != ENTENTE_NODE_CLOSE (plan, task))
    {
      /* Through a group one need not name what is in it. */
      search_visit (search, ENTENTE_NODE_CLOSE (plan, task), node);
      for (guint child = task + 1; child < plan->end[task]; child = plan->end[child])
        search_visit (search, ENTENTE_NODE_OPEN (child), node);
      return;
    }

  for (guint i = plan->out_at[task]; i < plan->out_at[task + 1]; i++)
    search_visit (search, ENTENTE_NODE_OPEN (plan->out[i].task), node);
  if (parent != ENTENTE_PLAN_NONE)
    search_visit (search, ENTENTE_NODE_CLOSE (plan, parent), node);
}

static void
reverse (GArray *tasks)
{
  for (guint i = 0, j = tasks->len; i + 1 < j; i++)
    {
      guint task = g_array_index (tasks, guint, i);

      g_array_index (tasks, guint, i) = g_array_index (tasks, guint, --j);
      g_array_index (tasks, guint, j) = task;
    }
}

/* The tasks along the way that was found to a node, groups once. */
static GArray *
read_way (const Search *search, guint32 first, guint32 last)
{
  GArray *tasks = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint32 node = last;; node = search->came_from[node])
    {
      const guint task = node / 2;

      if (tasks->len == 0 || g_array_index (tasks, guint, tasks->len - 1) != task)
        g_array_append_val (tasks, task);
      if (node == first)
        break;
    }
  reverse (tasks);

  return tasks;
}

/* A task met twice means that the way goes round on itself: that round is enough. */
static void
keep_one_round (GArray *tasks)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < tasks->len; i++)
    {
      gpointer task = GUINT_TO_POINTER (g_array_index (tasks, guint, i));
      gpointer before = NULL;

      if (g_hash_table_lookup_extended (seen, task, NULL, &before))
        {
          g_array_set_size (tasks, i);
          g_array_remove_range (tasks, 0, GPOINTER_TO_UINT (before));
          return;
        }
      g_hash_table_insert (seen, task, GUINT_TO_POINTER (i));
    }
}

/* The shortest cycle that a link would close, or NULL. */
GArray *
_entente_plan_find_cycle (EntentePlan *self, guint from, guint to)
{
  g_autofree guint32 *came_from = g_new (guint32, 2 * self->n_tasks);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint32));
  Search search = { self, came_from, queue };
  const guint32 first = ENTENTE_NODE_OPEN (to);
  const guint32 last = ENTENTE_NODE_CLOSE (self, from);
  GArray *tasks;

  memset (came_from, 0xff, 2 * self->n_tasks * sizeof *came_from);
  search_visit (&search, first, first);
  for (guint i = 0; i < queue->len && came_from[last] == UNSEEN; i++)
    search_go_on (&search, g_array_index (queue, guint32, i));
  if (came_from[last] == UNSEEN)
    return NULL;

  tasks = read_way (&search, first, last);
  keep_one_round (tasks);
  return tasks;
}

/* Something that a node still waits for, when the order is as long as it can be; a link when there
   is one. */
static guint32
find_blocker (const EntentePlan *self, const guint8 *ordered, guint32 node, guint *link)
{
  const guint task = node / 2;

  if (_entente_node_closes (node))
    {
      for (guint child = task + 1; child < self->end[task]; child = self->end[child])
        if (!ordered[ENTENTE_NODE_CLOSE (self, child)])
          return ENTENTE_NODE_CLOSE (self, child);
      g_assert_not_reached ();
    }

  for (guint i = self->in_at[task]; i < self->in_at[task + 1]; i++)
    if (!ordered[ENTENTE_NODE_CLOSE (self, self->in[i].task)])
      {
        *link = self->in[i].link;
        return ENTENTE_NODE_CLOSE (self, self->in[i].task);
      }

  return ENTENTE_NODE_OPEN (self->tasks[task].parent);
}

/* A cycle of links that could not be put in order. Going back from one blocker to the next one must
   come round, and the round has a link. */
GArray *
_entente_plan_find_any_cycle (EntentePlan *self)
{
  g_autofree guint8 *ordered = g_new0 (guint8, 2 * self->n_tasks);
  g_autofree guint8 *met = g_new0 (guint8, 2 * self->n_tasks);
  guint link = 0;
  guint32 node = 0;

  for (guint i = 0; i < self->n_order; i++)
    ordered[self->order[i]] = TRUE;
  /* Leaves have one node only. */
  while (ordered[node] || (_entente_node_closes (node) && _entente_plan_is_leaf (self, node / 2)))
    node++;

  /* Once to come upon the round, once more along it to end with a link of it. */
  for (; !met[node]; node = find_blocker (self, ordered, node, &link))
    met[node] = TRUE;
  memset (met, FALSE, 2 * self->n_tasks);
  for (; !met[node]; node = find_blocker (self, ordered, node, &link))
    met[node] = TRUE;

  return _entente_plan_find_cycle (self, self->links[link].from, self->links[link].to);
}
