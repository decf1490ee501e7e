/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-edit.h"

#include "entente-model-error.h"
#include "schedule/entente-schedule-private.h"
#include "schedule/entente-task-tree-private.h"

#include <glib/gi18n-lib.h>

/* Adding and removing */

static const char *
get_insert_label (EntenteTaskKind kind)
{
  switch (kind)
    {
    case ENTENTE_TASK_MILESTONE:
      return _("Add milestone");
    case ENTENTE_TASK_STEP:
      return _("Add step");
    case ENTENTE_TASK_PHASE:
      return _("Add phase");
    case ENTENTE_TASK_TASK:
    default:
      return _("Add task");
    }
}

/**
 * entente_schedule_insert:
 * @self: a schedule
 * @kind: of the new task
 * @title: its title, may be ""
 * @parent: (nullable): the group it goes into, %NULL for the top
 * @after: (nullable): the sibling it follows, %NULL to be first
 * @error: return location
 *
 * Returns: (transfer none) (nullable): the new task; %NULL with an error when it could not be
 *   written
 */
EntenteTask *
entente_schedule_insert (EntenteSchedule *self,
                         EntenteTaskKind kind,
                         const char *title,
                         EntenteTask *parent,
                         EntenteTask *after,
                         GError **error)
{
  g_autoptr (EntenteTaskTree) tree = NULL;
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *task;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  tree = _entente_task_tree_new (_entente_schedule_get_network (self));
  edit = entente_store_begin (entente_schedule_get_store (self), get_insert_label (kind));
  task = entente_edit_insert (edit, ENTENTE_TYPE_TASK);
  entente_edit_set_text (edit, task, ENTENTE_TASK_TITLE, title);
  entente_edit_set_choice (edit, task, ENTENTE_TASK_KIND, kind);
  _entente_task_tree_move (tree,
                           _entente_task_tree_add (tree, ENTENTE_TASK (task)),
                           entente_schedule_find (self, parent),
                           entente_schedule_find (self, after));
  _entente_task_tree_write (tree, edit);

  return entente_edit_commit (edit, error) ? ENTENTE_TASK (task) : NULL;
}

/**
 * entente_schedule_delete:
 * @self: a schedule
 * @tasks: (element-type EntenteTask): tasks, with all that is in them
 * @error: return location
 *
 * Their links go with them.
 *
 * Returns: whether it was done
 */
gboolean
entente_schedule_delete (EntenteSchedule *self, GPtrArray *tasks, GError **error)
{
  EntenteNetwork *network;
  g_autoptr (GArray) roots = NULL;
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), FALSE);
  g_return_val_if_fail (tasks != NULL, FALSE);

  network = _entente_schedule_get_network (self);
  roots = _entente_network_find_roots (network, tasks);
  edit = entente_store_begin (entente_schedule_get_store (self),
                              g_dngettext (GETTEXT_PACKAGE, "Delete task", "Delete tasks",
                                           roots->len));
  for (guint i = 0; i < roots->len; i++)
    entente_edit_delete (
      edit,
      ENTENTE_RECORD (network->items[g_array_index (roots, guint, i)].task));

  return entente_edit_commit (edit, error);
}

/* Reality */

typedef struct
{
  EntenteSchedule *schedule;
  EntenteNetwork *network;
  EntenteEdit *edit;
} Marking;

/* The day, or the minute when the task is planned to the minute. */
static void
set_moment (Marking *self, guint item, guint field, EntenteMoment moment, EntenteMomentEdge edge)
{
  g_autofree char *text =
    entente_moment_to_iso (moment, edge, self->network->items[item].has_time);

  entente_edit_set_text (self->edit, ENTENTE_RECORD (self->network->items[item].task), field, text);
}

static gboolean
has_moment (Marking *self, guint item, guint field)
{
  return entente_record_is_filled (ENTENTE_RECORD (self->network->items[item].task), field);
}

/* A plan without dates gets none from being marked. */
static void
mark_begun (Marking *self, guint item)
{
  EntenteMoment now = entente_schedule_get_now (self->schedule);

  if (!self->network->axis.relative && !has_moment (self, item, ENTENTE_TASK_ACTUAL_START))
    set_moment (self,
                item,
                ENTENTE_TASK_ACTUAL_START,
                MIN (self->network->items[item].planned.start, now),
                ENTENTE_MOMENT_STARTS);
}

static void
mark_done (Marking *self, guint item)
{
  EntenteRecord *task = ENTENTE_RECORD (self->network->items[item].task);
  EntenteMoment now = entente_schedule_get_now (self->schedule);

  entente_edit_set_choice (self->edit, task, ENTENTE_TASK_STATE, ENTENTE_TASK_DONE);
  entente_edit_set_integer (self->edit, task, ENTENTE_TASK_PROGRESS, 100);
  mark_begun (self, item);
  if (!self->network->axis.relative && !has_moment (self, item, ENTENTE_TASK_ACTUAL_FINISH))
    set_moment (self, item, ENTENTE_TASK_ACTUAL_FINISH, now, ENTENTE_MOMENT_STARTS);
}

static void
mark_open (Marking *self, guint item, int percent)
{
  EntenteRecord *task = ENTENTE_RECORD (self->network->items[item].task);
  EntenteTaskState state = entente_record_get_choice (task, ENTENTE_TASK_STATE);

  entente_edit_set_integer (self->edit, task, ENTENTE_TASK_PROGRESS, percent);
  entente_edit_set_text (self->edit, task, ENTENTE_TASK_ACTUAL_FINISH, "");
  if (percent > 0)
    mark_begun (self, item);
  else
    entente_edit_set_text (self->edit, task, ENTENTE_TASK_ACTUAL_START, "");

  /* Waiting goes on waiting. */
  if (state != ENTENTE_TASK_WAITING)
    entente_edit_set_choice (self->edit,
                             task,
                             ENTENTE_TASK_STATE,
                             percent > 0 ? ENTENTE_TASK_IN_PROGRESS : ENTENTE_TASK_TO_DO);
}

static void
mark (Marking *self, guint item, int percent)
{
  if (percent >= 100)
    mark_done (self, item);
  else
    mark_open (self, item, MAX (percent, 0));
}

/* Clicking one's way to 70 % is undone at once, as typing a word is. */
static EntenteEdit *
begin_progress (EntenteNetwork *network, GArray *roots)
{
  g_autoptr (GString) key = g_string_new ("progress");

  for (guint i = 0; i < roots->len; i++)
    {
      guint root = g_array_index (roots, guint, i);

      g_string_append_printf (key,
                              ":%" G_GINT64_FORMAT,
                              entente_record_get_id (ENTENTE_RECORD (network->items[root].task)));
    }

  return entente_store_begin_typing (network->reading->store, _("Change progress"), key->str);
}

/* label: (nullable): of the edit, NULL for steps of progress. */
static gboolean
mark_all (EntenteSchedule *self, GPtrArray *tasks, int percent, const char *label, GError **error)
{
  EntenteNetwork *network = _entente_schedule_get_network (self);
  g_autoptr (GArray) roots = _entente_network_find_roots (network, tasks);
  g_autoptr (EntenteEdit) edit = label != NULL
                                   ? entente_store_begin (network->reading->store, label)
                                   : begin_progress (network, roots);
  Marking marking = { self, network, edit };

  for (guint i = 0; i < roots->len; i++)
    {
      guint root = g_array_index (roots, guint, i);

      for (guint item = root; item <= root + network->items[root].n_descendants; item++)
        if (!network->items[item].is_group)
          mark (&marking, item, percent);
    }

  return entente_edit_commit (edit, error);
}

/**
 * entente_schedule_set_progress:
 * @self: a schedule
 * @tasks: (element-type EntenteTask): tasks; of a group, all tasks in it
 * @percent: 0 to 100
 * @error: return location
 *
 * 100 is done. State and actual dates follow: filled in where nobody said, cleared when a task is
 * reopened. Several steps in a row on the same tasks become one edit.
 *
 * Returns: whether it was done
 */
gboolean
entente_schedule_set_progress (EntenteSchedule *self,
                               GPtrArray *tasks,
                               int percent,
                               GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), FALSE);
  g_return_val_if_fail (tasks != NULL, FALSE);

  return mark_all (self, tasks, percent, NULL, error);
}

/**
 * entente_schedule_set_done:
 * @self: a schedule
 * @tasks: (element-type EntenteTask): tasks; of a group, all tasks in it
 * @done: done, or to do again
 * @error: return location
 *
 * Returns: whether it was done
 */
gboolean
entente_schedule_set_done (EntenteSchedule *self, GPtrArray *tasks, gboolean done, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), FALSE);
  g_return_val_if_fail (tasks != NULL, FALSE);

  return mark_all (self,
                   tasks,
                   done ? 100 : 0,
                   done ? C_ ("edit", "Mark as done") : C_ ("edit", "Reopen task"),
                   error);
}

/* Fields */

/* A rule that comes without its date takes that of where the task stands, so that choosing it moves
   nothing. */
static void
complete_rule (EntenteNetwork *network, EntenteEdit *edit, guint item, EntenteTaskRule rule)
{
  const EntenteScheduleItem *shown = &network->items[item];
  EntenteRecord *task = ENTENTE_RECORD (shown->task);
  gboolean finishes = rule == ENTENTE_RULE_FINISH_NO_EARLIER || rule == ENTENTE_RULE_FINISH_NO_LATER
                      || rule == ENTENTE_RULE_MUST_FINISH;
  g_autofree char *text = NULL;

  if (rule == ENTENTE_RULE_AS_SOON_AS_POSSIBLE || rule == ENTENTE_RULE_AS_LATE_AS_POSSIBLE
      || shown->planned.start == ENTENTE_MOMENT_NONE)
    return;

  if (rule != ENTENTE_RULE_RELATIVE)
    {
      if (network->axis.relative || entente_record_is_filled (task, ENTENTE_TASK_RULE_AT))
        return;
      text = entente_moment_to_iso (finishes ? shown->planned.finish : shown->planned.start,
                                    finishes ? ENTENTE_MOMENT_ENDS : ENTENTE_MOMENT_STARTS,
                                    shown->has_time);
      entente_edit_set_text (edit, task, ENTENTE_TASK_RULE_AT, text);
    }
  else if (!entente_record_is_filled (task, ENTENTE_TASK_EVENT_OFFSET)
           && (network->axis.has_event || network->axis.relative))
    {
      EntenteTaskReading reading = network->tasks[item];
      EntenteDuration offset;

      reading.offset = (EntenteDuration) { 0, ENTENTE_UNIT_DAY, TRUE };
      reading.from = entente_record_get_choice (task, ENTENTE_TASK_EVENT_FROM);
      reading.edge = entente_record_get_choice (task, ENTENTE_TASK_EVENT_EDGE);
      offset = _entente_schedule_axis_measure (
        &network->axis,
        &reading,
        _entente_network_get_calendar (network, item),
        reading.edge == ENTENTE_EDGE_FINISH ? shown->planned.finish : shown->planned.start);
      text = entente_duration_to_text (&offset);
      entente_edit_set_text (edit, task, ENTENTE_TASK_EVENT_OFFSET, text);
    }
}

static const EntenteField *
get_field (guint field)
{
  guint n_fields = 0;
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_TASK, &n_fields);

  return field < n_fields ? &fields[field] : NULL;
}

static gint64
get_number (const GValue *value)
{
  g_auto (GValue) number = G_VALUE_INIT;

  g_value_init (&number, G_TYPE_INT64);
  return g_value_transform (value, &number) ? g_value_get_int64 (&number) : 0;
}

/* Done and not done any more carry progress and dates with them. */
static void
set_state (Marking *self, guint item, EntenteTaskState state)
{
  EntenteRecord *task = ENTENTE_RECORD (self->network->items[item].task);

  if (state == ENTENTE_TASK_DONE)
    {
      mark_done (self, item);
      return;
    }

  if (self->network->tasks[item].done)
    mark_open (self, item, 0);
  entente_edit_set_choice (self->edit, task, ENTENTE_TASK_STATE, state);
}

/**
 * entente_schedule_set_field:
 * @self: a schedule
 * @tasks: (element-type EntenteTask): tasks
 * @field: index of a field of tasks
 * @value: what it is to be, see entente_edit_set_value()
 * @error: return location
 *
 * Sets one field of several tasks as one edit. What hangs on it follows: progress and actual dates
 * on the state, the date of a rule that has none yet on where the task stands.
 *
 * Returns: whether it was done
 */
gboolean
entente_schedule_set_field (EntenteSchedule *self,
                            GPtrArray *tasks,
                            guint field,
                            const GValue *value,
                            GError **error)
{
  EntenteNetwork *network;
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), FALSE);
  g_return_val_if_fail (tasks != NULL, FALSE);
  g_return_val_if_fail (get_field (field) != NULL, FALSE);
  g_return_val_if_fail (G_IS_VALUE (value), FALSE);

  network = _entente_schedule_get_network (self);
  edit = entente_store_begin (network->reading->store, _(get_field (field)->edit_label));
  for (guint i = 0; i < tasks->len; i++)
    {
      Marking marking = { self, network, edit };
      guint item = entente_schedule_find (self, tasks->pdata[i]);

      if (item == ENTENTE_SCHEDULE_NONE)
        continue;
      if (field == ENTENTE_TASK_PROGRESS)
        mark (&marking, item, get_number (value));
      else if (field == ENTENTE_TASK_STATE)
        set_state (&marking, item, get_number (value));
      else
        entente_edit_set_value (edit, tasks->pdata[i], field, value);
      if (field == ENTENTE_TASK_RULE)
        complete_rule (network, edit, item, get_number (value));
    }

  return entente_edit_commit (edit, error);
}
