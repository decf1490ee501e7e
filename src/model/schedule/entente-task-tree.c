/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-private.h"
#include "schedule/entente-task-tree-private.h"

#include "entente-model-error.h"

#include <glib/gi18n-lib.h>

/* Ranks a file made to hurt begins with; they leave no room to count on. */
#define RANK_MAX (G_GINT64_CONSTANT (1) << 52)

typedef struct
{
  EntenteTask *task; /* owned */
  guint parent;
  gboolean moved;
  GArray *children; /* owned, of guint; NULL for none */
  gboolean touched; /* its children changed */
} Node;

struct _EntenteTaskTree
{
  EntenteNetwork *network; /* borrowed */

  /* Owned */
  GArray *nodes; /* of Node */
  Node top;
};

static void
clear_node (gpointer data)
{
  Node *node = data;

  g_clear_object (&node->task);
  g_clear_pointer (&node->children, g_array_unref);
}

static Node *
get_node (EntenteTaskTree *self, guint task)
{
  return task == ENTENTE_SCHEDULE_NONE ? &self->top : &g_array_index (self->nodes, Node, task);
}

GArray *
_entente_task_tree_get_children (EntenteTaskTree *self, guint parent)
{
  Node *node = get_node (self, parent);

  if (node->children == NULL)
    node->children = g_array_new (FALSE, FALSE, sizeof (guint));

  return node->children;
}

EntenteTaskTree *
_entente_task_tree_new (EntenteNetwork *network)
{
  EntenteTaskTree *self = g_new0 (EntenteTaskTree, 1);

  self->network = network;
  self->nodes = g_array_sized_new (FALSE, TRUE, sizeof (Node), network->n_tasks);
  g_array_set_clear_func (self->nodes, clear_node);
  for (guint i = 0; i < network->n_tasks; i++)
    {
      Node node = { .task = g_object_ref (network->items[i].task),
                    .parent = network->items[i].parent };

      g_array_append_val (self->nodes, node);
      g_array_append_val (_entente_task_tree_get_children (self, node.parent), i);
    }

  return self;
}

void
_entente_task_tree_free (EntenteTaskTree *self)
{
  if (self == NULL)
    return;

  clear_node (&self->top);
  g_array_unref (self->nodes);
  g_free (self);
}

guint
_entente_task_tree_add (EntenteTaskTree *self, EntenteTask *task)
{
  Node node = { .task = g_object_ref (task), .parent = ENTENTE_SCHEDULE_NONE, .moved = TRUE };

  g_array_append_val (self->nodes, node);
  return self->nodes->len - 1;
}

guint
_entente_task_tree_get_parent (EntenteTaskTree *self, guint task)
{
  return get_node (self, task)->parent;
}

static guint
find_place (GArray *children, guint task)
{
  for (guint i = 0; i < children->len; i++)
    if (g_array_index (children, guint, i) == task)
      return i;

  return ENTENTE_SCHEDULE_NONE;
}

guint
_entente_task_tree_get_previous (EntenteTaskTree *self, guint task)
{
  GArray *siblings = _entente_task_tree_get_children (self, get_node (self, task)->parent);
  guint place = find_place (siblings, task);

  return place == 0 || place == ENTENTE_SCHEDULE_NONE ? ENTENTE_SCHEDULE_NONE
                                                      : g_array_index (siblings, guint, place - 1);
}

void
_entente_task_tree_move (EntenteTaskTree *self, guint task, guint parent, guint after)
{
  Node *node = get_node (self, task);
  GArray *left = _entente_task_tree_get_children (self, node->parent);
  GArray *joined = _entente_task_tree_get_children (self, parent);
  guint place = find_place (left, task);

  g_assert (task != after);

  if (place != ENTENTE_SCHEDULE_NONE)
    g_array_remove_index (left, place);
  place = after == ENTENTE_SCHEDULE_NONE ? ENTENTE_SCHEDULE_NONE : find_place (joined, after);
  place = place == ENTENTE_SCHEDULE_NONE ? 0 : place + 1;
  g_array_insert_val (joined, place, task);

  node->parent = parent;
  node->moved = TRUE;
  get_node (self, parent)->touched = TRUE;
}

/* Rules */

static gboolean
refuse_own_group (EntenteTaskTree *self, guint task, GError **error)
{
  guint steps = 0;

  for (guint above = get_node (self, task)->parent; above != ENTENTE_SCHEDULE_NONE;
       above = get_node (self, above)->parent)
    if (above == task || ++steps > self->nodes->len)
      {
        g_set_error (error,
                     ENTENTE_MODEL_ERROR,
                     ENTENTE_MODEL_ERROR_CYCLE,
                     _("“%s” cannot be put into itself. Nothing was moved."),
                     _entente_network_get_title (self->network, task));
        return FALSE;
      }

  return TRUE;
}

gboolean
_entente_task_tree_check (EntenteTaskTree *self, GError **error)
{
  guint n = self->network->n_tasks;
  g_autofree guint *parents = g_new (guint, n);
  g_autofree char *words = NULL;
  g_autoptr (GArray) round = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (get_node (self, i)->moved && !refuse_own_group (self, i, error))
        return FALSE;
      parents[i] = get_node (self, i)->parent;
    }

  /* What the edit made has no links yet, and nothing of the plan stands in it. */
  round = _entente_network_find_round (self->network, parents, ENTENTE_SCHEDULE_NONE,
                                       ENTENTE_SCHEDULE_NONE);
  if (round == NULL)
    return TRUE;

  words = _entente_network_dup_round (self->network, round);
  g_set_error (
    error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_CYCLE,
    _ ("There, tasks would wait for themselves: %s. Nothing was moved; remove a link between "
       "them first."),
    words);
  return FALSE;
}

/* Writing */

static gboolean
has_strange_ranks (EntenteTaskTree *self, GArray *children)
{
  for (guint i = 0; i < children->len; i++)
    {
      Node *node = get_node (self, g_array_index (children, guint, i));
      gint64 rank = entente_record_get_integer (ENTENTE_RECORD (node->task), ENTENTE_TASK_RANK);

      if (rank > RANK_MAX || rank < -RANK_MAX)
        return TRUE;
    }

  return FALSE;
}

/* Before the one that was first, which then keeps its rank. */
static gint64
get_first_rank (EntenteTaskTree *self, GArray *children)
{
  Node *second = children->len > 1 ? get_node (self, g_array_index (children, guint, 1)) : NULL;

  if (second == NULL || second->moved)
    return 1;

  return entente_record_get_integer (ENTENTE_RECORD (second->task), ENTENTE_TASK_RANK) - 1;
}

/* Those that stay keep their rank as long as it follows the one before. */
static void
write_ranks (EntenteTaskTree *self, EntenteEdit *edit, GArray *children)
{
  gboolean anew = has_strange_ranks (self, children);
  gint64 last = 0;

  for (guint i = 0; i < children->len; i++)
    {
      Node *node = get_node (self, g_array_index (children, guint, i));
      EntenteRecord *task = ENTENTE_RECORD (node->task);
      gint64 rank = entente_record_get_integer (task, ENTENTE_TASK_RANK);

      if (node->moved || anew || (i > 0 && rank <= last))
        {
          rank = i == 0 && !anew ? get_first_rank (self, children) : last + 1;
          entente_edit_set_integer (edit, task, ENTENTE_TASK_RANK, rank);
        }
      last = rank;
    }
}

void
_entente_task_tree_write (EntenteTaskTree *self, EntenteEdit *edit)
{
  if (self->top.touched)
    write_ranks (self, edit, self->top.children);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      Node *node = get_node (self, i);
      Node *parent = get_node (self, node->parent);

      if (node->moved)
        entente_edit_set_reference (edit,
                                    ENTENTE_RECORD (node->task),
                                    ENTENTE_TASK_PARENT,
                                    parent->task != NULL ? ENTENTE_RECORD (parent->task) : NULL);
      if (node->touched)
        write_ranks (self, edit, node->children);
    }
}

/* Selections */

GArray *
_entente_network_find_roots (EntenteNetwork *self, GPtrArray *tasks)
{
  GArray *roots = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree gboolean *chosen = g_new0 (gboolean, self->n_tasks);
  guint end = 0;

  for (guint i = 0; i < tasks->len; i++)
    {
      guint item = _entente_schedule_reading_find (self->reading, tasks->pdata[i]);

      if (item != ENTENTE_SCHEDULE_NONE)
        chosen[item] = TRUE;
    }

  for (guint i = 0; i < self->n_tasks; i++)
    if (chosen[i] && i >= end)
      {
        g_array_append_val (roots, i);
        end = i + 1 + self->items[i].n_descendants;
      }

  return roots;
}
