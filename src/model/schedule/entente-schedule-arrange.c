/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-edit.h"
#include "schedule/entente-schedule-private.h"
#include "schedule/entente-task-tree-private.h"

#include <glib/gi18n-lib.h>

/* One rearrangement. */
typedef struct
{
  EntenteSchedule *schedule;
  EntenteNetwork *network; /* borrowed */
  EntenteTaskTree *tree;   /* owned */
  GArray *roots;           /* owned; of guint */
} Arrangement;

static void
begin (Arrangement *self, EntenteSchedule *schedule, GPtrArray *tasks)
{
  self->schedule = schedule;
  self->network = _entente_schedule_get_network (schedule);
  self->tree = _entente_task_tree_new (self->network);
  self->roots = _entente_network_find_roots (self->network, tasks);
}

static void
clear (Arrangement *self)
{
  _entente_task_tree_free (self->tree);
  g_array_unref (self->roots);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arrangement, clear)

static guint
get_root (Arrangement *self, guint i)
{
  return g_array_index (self->roots, guint, i);
}

static gboolean
is_root (Arrangement *self, guint task)
{
  for (guint i = 0; i < self->roots->len; i++)
    if (get_root (self, i) == task)
      return TRUE;

  return FALSE;
}

static gboolean
commit (Arrangement *self, const char *label, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  if (!_entente_task_tree_check (self->tree, error))
    return FALSE;

  edit = entente_store_begin (self->network->reading->store, label);
  _entente_task_tree_write (self->tree, edit);
  return entente_edit_commit (edit, error);
}

/* In and out */

/* The sibling above a task that is not indented with it. */
static guint
find_new_group (Arrangement *self, guint task)
{
  guint above = _entente_task_tree_get_previous (self->tree, task);

  while (above != ENTENTE_SCHEDULE_NONE && is_root (self, above))
    above = _entente_task_tree_get_previous (self->tree, above);

  return above;
}

static guint
get_last_child (Arrangement *self, guint parent)
{
  GArray *children = _entente_task_tree_get_children (self->tree, parent);

  return children->len > 0 ? g_array_index (children, guint, children->len - 1)
                           : ENTENTE_SCHEDULE_NONE;
}

/**
 * entente_schedule_can_indent:
 * @self: a schedule
 * @tasks: (element-type EntenteTask): tasks
 *
 * Returns: whether one of them has a sibling above to go into
 */
gboolean
entente_schedule_can_indent (EntenteSchedule *self, GPtrArray *tasks)
{
  g_auto (Arrangement) arrangement = { 0 };

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), FALSE);
  g_return_val_if_fail (tasks != NULL, FALSE);

  begin (&arrangement, self, tasks);
  for (guint i = 0; i < arrangement.roots->len; i++)
    if (find_new_group (&arrangement, get_root (&arrangement, i)) != ENTENTE_SCHEDULE_NONE)
      return TRUE;

  return FALSE;
}

/**
 * entente_schedule_indent:
 * @self: a schedule
 * @tasks: (element-type EntenteTask): tasks
 * @error: return location
 *
 * Puts each into the sibling above it, at the end; tasks side by side go into the same. Those that
 * have none above stay.
 *
 * Returns: whether it was done
 */
gboolean
entente_schedule_indent (EntenteSchedule *self, GPtrArray *tasks, GError **error)
{
  g_auto (Arrangement) arrangement = { 0 };

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), FALSE);
  g_return_val_if_fail (tasks != NULL, FALSE);

  begin (&arrangement, self, tasks);
  for (guint i = 0; i < arrangement.roots->len; i++)
    {
      guint root = get_root (&arrangement, i);
      guint group = find_new_group (&arrangement, root);

      if (group != ENTENTE_SCHEDULE_NONE)
        _entente_task_tree_move (arrangement.tree, root, group,
                                 get_last_child (&arrangement, group));
    }

  return commit (&arrangement, C_ ("edit", "Indent"), error);
}

/**
 * entente_schedule_can_outdent:
 * @self: a schedule
 * @tasks: (element-type EntenteTask): tasks
 *
 * Returns: whether one of them stands in a group
 */
gboolean
entente_schedule_can_outdent (EntenteSchedule *self, GPtrArray *tasks)
{
  g_auto (Arrangement) arrangement = { 0 };

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), FALSE);
  g_return_val_if_fail (tasks != NULL, FALSE);

  begin (&arrangement, self, tasks);
  for (guint i = 0; i < arrangement.roots->len; i++)
    if (_entente_task_tree_get_parent (arrangement.tree, get_root (&arrangement, i))
        != ENTENTE_SCHEDULE_NONE)
      return TRUE;

  return FALSE;
}

/**
 * entente_schedule_outdent:
 * @self: a schedule
 * @tasks: (element-type EntenteTask): tasks
 * @error: return location
 *
 * Takes each out of its group, to stand right after it.
 *
 * Returns: whether it was done
 */
gboolean
entente_schedule_outdent (EntenteSchedule *self, GPtrArray *tasks, GError **error)
{
  g_auto (Arrangement) arrangement = { 0 };

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), FALSE);
  g_return_val_if_fail (tasks != NULL, FALSE);

  begin (&arrangement, self, tasks);
  /* From the last on, so that several of one group keep their order. */
  for (guint i = arrangement.roots->len; i-- > 0;)
    {
      guint root = get_root (&arrangement, i);
      guint group = _entente_task_tree_get_parent (arrangement.tree, root);

      if (group != ENTENTE_SCHEDULE_NONE)
        _entente_task_tree_move (arrangement.tree,
                                 root,
                                 _entente_task_tree_get_parent (arrangement.tree, group),
                                 group);
    }

  return commit (&arrangement, C_ ("edit", "Outdent"), error);
}

/* Up and down */

static void
shift_up (Arrangement *self)
{
  for (guint i = 0; i < self->roots->len; i++)
    {
      guint root = get_root (self, i);
      guint above = _entente_task_tree_get_previous (self->tree, root);

      if (above != ENTENTE_SCHEDULE_NONE && !is_root (self, above))
        _entente_task_tree_move (self->tree,
                                 root,
                                 _entente_task_tree_get_parent (self->tree, root),
                                 _entente_task_tree_get_previous (self->tree, above));
    }
}

static guint
get_next (Arrangement *self, guint task)
{
  GArray *siblings = _entente_task_tree_get_children (
    self->tree,
    _entente_task_tree_get_parent (self->tree, task));

  for (guint i = 0; i + 1 < siblings->len; i++)
    if (g_array_index (siblings, guint, i) == task)
      return g_array_index (siblings, guint, i + 1);

  return ENTENTE_SCHEDULE_NONE;
}

static void
shift_down (Arrangement *self)
{
  for (guint i = self->roots->len; i-- > 0;)
    {
      guint root = get_root (self, i);
      guint below = get_next (self, root);

      if (below != ENTENTE_SCHEDULE_NONE && !is_root (self, below))
        _entente_task_tree_move (self->tree,
                                 root,
                                 _entente_task_tree_get_parent (self->tree, root),
                                 below);
    }
}

/**
 * entente_schedule_shift:
 * @self: a schedule
 * @tasks: (element-type EntenteTask): tasks
 * @step: −1 for up, +1 for down
 * @error: return location
 *
 * Moves them one place among their siblings. Those at the end stay.
 *
 * Returns: whether it was done
 */
gboolean
entente_schedule_shift (EntenteSchedule *self, GPtrArray *tasks, int step, GError **error)
{
  g_auto (Arrangement) arrangement = { 0 };

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), FALSE);
  g_return_val_if_fail (tasks != NULL, FALSE);
  g_return_val_if_fail (step == -1 || step == 1, FALSE);

  begin (&arrangement, self, tasks);
  if (step < 0)
    shift_up (&arrangement);
  else
    shift_down (&arrangement);

  return commit (&arrangement,
                 step < 0 ? C_ ("edit", "Move task up") : C_ ("edit", "Move task down"),
                 error);
}

/**
 * entente_schedule_arrange:
 * @self: a schedule
 * @tasks: (element-type EntenteTask): tasks
 * @parent: (nullable): the group they go into, %NULL for the top
 * @after: (nullable): the child of @parent they follow, %NULL to be first
 * @error: return location; %ENTENTE_MODEL_ERROR_CYCLE when @parent is one of them or stands in one,
 *   or when tasks would wait for themselves there
 *
 * Returns: whether it was done
 */
gboolean
entente_schedule_arrange (EntenteSchedule *self,
                          GPtrArray *tasks,
                          EntenteTask *parent,
                          EntenteTask *after,
                          GError **error)
{
  g_auto (Arrangement) arrangement = { 0 };
  guint group;
  guint place;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), FALSE);
  g_return_val_if_fail (tasks != NULL, FALSE);

  begin (&arrangement, self, tasks);
  group = entente_schedule_find (self, parent);
  place = entente_schedule_find (self, after);
  /* Dropped on one of themselves. */
  while (place != ENTENTE_SCHEDULE_NONE && is_root (&arrangement, place))
    place = _entente_task_tree_get_previous (arrangement.tree, place);

  for (guint i = 0; i < arrangement.roots->len; i++)
    {
      guint root = get_root (&arrangement, i);

      _entente_task_tree_move (arrangement.tree, root, group, place);
      place = root;
    }

  return commit (&arrangement,
                 g_dngettext (GETTEXT_PACKAGE, "Move task", "Move tasks", arrangement.roots->len),
                 error);
}
