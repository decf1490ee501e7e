/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-plan-row-private.h"

#include <glib/gi18n-lib.h>

/* So many rounds are named one by one; what is left of a hostile table after that goes at once. */
#define MAX_NAMED 100
/* A sentence names so many tasks. */
#define MAX_TITLES 8

/*
 * Each row has two nodes, its beginning (2 × row) and its end (2 × row + 1), and an edge from the
 * first to the second. A group begins before what is in it and ends after; a link leads from an end
 * to a beginning, whatever its kind: that is how the engine sees rounds.
 */
typedef struct
{
  guint to;
  EntentePlanRowLink *link; /* NULL of edges that the outline makes */
} Edge;

typedef struct
{
  GPtrArray *rows;
  guint n_nodes;
  guint *first; /* of each node, index of its edges; one more */
  Edge *edges;
} Graph;

static void
graph_clear (Graph *self)
{
  g_clear_pointer (&self->first, g_free);
  g_clear_pointer (&self->edges, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Graph, graph_clear)

static void
add_edge (Graph *self, gboolean count, guint from, guint to, EntentePlanRowLink *link)
{
  if (count)
    self->first[from + 1]++;
  else
    self->edges[self->first[from]++] = (Edge) { to, link };
}

static void
visit_edges (Graph *self, GPtrArray *links, gboolean count)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      guint parent = ((EntentePlanRow *) g_ptr_array_index (self->rows, i))->parent;

      add_edge (self, count, 2 * i, 2 * i + 1, NULL);
      if (parent == ENTENTE_PLAN_NOWHERE)
        continue;
      add_edge (self, count, 2 * parent, 2 * i, NULL);
      add_edge (self, count, 2 * i + 1, 2 * parent + 1, NULL);
    }
  for (guint i = 0; i < links->len; i++)
    {
      EntentePlanRowLink *link = g_ptr_array_index (links, i);

      add_edge (self, count, 2 * link->from + 1, 2 * link->to, link);
    }
}

static void
graph_init (Graph *self, GPtrArray *rows, GPtrArray *links)
{
  guint n_edges;

  self->rows = rows;
  self->n_nodes = 2 * rows->len;
  self->first = g_new0 (guint, self->n_nodes + 2);
  visit_edges (self, links, TRUE);
  for (guint i = 1; i <= self->n_nodes; i++)
    self->first[i] += self->first[i - 1];
  n_edges = self->first[self->n_nodes];
  self->edges = g_new (Edge, n_edges + 1);
  visit_edges (self, links, FALSE);
  /* Filling moved each beginning to the next node's. */
  for (guint i = self->n_nodes; i > 0; i--)
    self->first[i] = self->first[i - 1];
  self->first[0] = 0;
}

/* The edges of one round, in order; NULL when there is none. Depth first, without recursion. */
static GPtrArray *
find_round (const Graph *self)
{
  enum { NEW, OPEN, DONE };
  g_autofree guint8 *state = g_new0 (guint8, self->n_nodes + 1);
  g_autofree guint *next = g_memdup2 (self->first, (self->n_nodes + 1) * sizeof (guint));
  g_autoptr (GPtrArray) path = g_ptr_array_new (); /* Edge */
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint start = 0; start < self->n_nodes; start++)
    {
      if (state[start] != NEW)
        continue;
      state[start] = OPEN;
      g_array_append_val (nodes, start);
      while (nodes->len > 0)
        {
          guint node = g_array_index (nodes, guint, nodes->len - 1);
          Edge *edge;

          if (next[node] == self->first[node + 1])
            {
              state[node] = DONE;
              g_array_set_size (nodes, nodes->len - 1);
              if (path->len > 0)
                g_ptr_array_set_size (path, path->len - 1);
              continue;
            }
          edge = &self->edges[next[node]++];
          if (state[edge->to] == DONE)
            continue;
          g_ptr_array_add (path, edge);
          if (state[edge->to] == OPEN)
            {
              guint from = 0;

              while (g_array_index (nodes, guint, from) != edge->to)
                from++;
              g_ptr_array_remove_range (path, 0, from);
              return g_steal_pointer (&path);
            }
          state[edge->to] = OPEN;
          g_array_append_val (nodes, edge->to);
        }
    }
  return NULL;
}

/* The last of the file: the one somebody typed last, most likely. */
static EntentePlanRowLink *
choose_link (GPtrArray *round)
{
  EntentePlanRowLink *chosen = NULL;

  for (guint i = 0; i < round->len; i++)
    {
      const Edge *edge = g_ptr_array_index (round, i);

      if (edge->link != NULL && (chosen == NULL || edge->link->to > chosen->to))
        chosen = edge->link;
    }
  g_assert (chosen != NULL);
  return chosen;
}

/* "“Book” (line 3) → “Print” (line 5) → “Book”": the tasks whose links make the round. */
static char *
name_round (GPtrArray *rows, GPtrArray *round, const EntentePlanRowLink *chosen)
{
  g_autoptr (GString) names = g_string_new (NULL);
  const EntentePlanRow *first = g_ptr_array_index (rows, chosen->to);
  guint begin = 0;
  guint n = 0;

  while (((Edge *) g_ptr_array_index (round, begin))->link != chosen)
    begin++;
  for (guint i = 0; i < round->len; i++)
    {
      const Edge *edge = g_ptr_array_index (round, (begin + i) % round->len);
      const EntentePlanRow *row;

      if (edge->link == NULL)
        continue;
      row = g_ptr_array_index (rows, edge->link->to);
      if (++n > MAX_TITLES)
        continue;
      /* Translators: a task on a round of tasks that wait for each other, and its line in the
         file */
      g_string_append_printf (names, _ ("“%s” (line %u)"), row->title, row->line);
      g_string_append (names, " → ");
    }
  if (n > MAX_TITLES)
    g_string_append (names, "… → ");
  g_string_append_printf (names, _ ("“%s”"), first->title);
  return g_string_free_and_steal (g_steal_pointer (&names));
}

static void
leave_out (
  GPtrArray *rows, GPtrArray *links, EntentePlanRowLink *link, const char *heading, char *sentence)
{
  const EntentePlanRow *from = g_ptr_array_index (rows, link->from);

  _entente_plan_row_remark (g_ptr_array_index (rows, link->to), heading, from->title, sentence);
  g_ptr_array_remove (links, link);
}

/* Of a table made to harm: links that lead up, then all that are left. */
static void
leave_many_out (GPtrArray *rows, GPtrArray *links, gboolean all, const char *heading)
{
  for (guint i = links->len; i-- > 0;)
    {
      EntentePlanRowLink *link = g_ptr_array_index (links, i);

      if (all || link->from > link->to)
        leave_out (rows, links, link, heading,
                   g_strdup (_ (
                     "too many tasks of this table wait for each other; this link is left out.")));
    }
}

void
_entente_plan_rows_break_cycles (GPtrArray *rows, GPtrArray *links, const char *heading)
{
  for (guint n = 0;; n++)
    {
      g_auto (Graph) graph = { 0 };
      g_autoptr (GPtrArray) round = NULL;
      g_autofree char *names = NULL;
      EntentePlanRowLink *link;

      graph_init (&graph, rows, links);
      round = find_round (&graph);
      if (round == NULL)
        return;
      if (n == MAX_NAMED || n == 2 * MAX_NAMED)
        {
          leave_many_out (rows, links, n == 2 * MAX_NAMED, heading);
          continue;
        }
      link = choose_link (round);
      names = name_round (rows, round, link);
      leave_out (rows, links, link, heading,
                 g_strdup_printf (
                   _ ("the tasks would wait for each other: %s; this link is left out."), names));
    }
}
