/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The group of actions "chart": what menus, keys and buttons of the page do. */
#include "config.h"

#include "schedule/entente-schedule-chart-private.h"

#include "schedule/entente-schedule-edit.h"
#include "schedule/entente-task-words.h"

#include <glib/gi18n-lib.h>

#define ZOOM_STEP 1.5

typedef void (*ActFunc) (EntenteScheduleChart *self);

/* When an action makes sense. */
typedef enum {
  ALWAYS,
  WRITABLE,           /* the schedule can be changed */
  SELECTED,           /* something is selected */
  SELECTED_WRITABLE,
  SEVERAL_WRITABLE,
} Need;

static EntenteGanttView *
get_view (EntenteScheduleChart *self)
{
  return ENTENTE_GANTT_VIEW (self->view);
}

static GPtrArray *
dup_tasks (EntenteScheduleChart *self)
{
  return entente_task_selection_dup_tasks (self->selection);
}

/* error: the place, which is filled while the arguments of this are made. */
static void
check (EntenteScheduleChart *self, gboolean done, GError **error)
{
  if (!done)
    _entente_schedule_chart_fail (self, *error);
}

/*
 * Where to look
 */

static void
zoom_in (EntenteScheduleChart *self)
{
  entente_gantt_view_zoom (get_view (self), ZOOM_STEP, -1);
}

static void
zoom_out (EntenteScheduleChart *self)
{
  entente_gantt_view_zoom (get_view (self), 1 / ZOOM_STEP, -1);
}

static void
fit (EntenteScheduleChart *self)
{
  entente_gantt_view_fit (get_view (self));
}

static void
go_today (EntenteScheduleChart *self)
{
  if (self->schedule != NULL && !entente_schedule_is_relative (self->schedule))
    entente_gantt_view_go_to (get_view (self), entente_schedule_get_now (self->schedule));
}

static void
go_event (EntenteScheduleChart *self)
{
  EntenteMoment opens = 0, closes = 0;

  if (self->schedule != NULL
      && (entente_schedule_get_event (self->schedule, &opens, &closes)
          || entente_schedule_is_relative (self->schedule)))
    entente_gantt_view_go_to (get_view (self), opens);
}

static void
go_selection (EntenteScheduleChart *self)
{
  EntenteTask *cursor = entente_task_selection_get_cursor (self->selection);

  if (cursor != NULL)
    entente_schedule_chart_reveal (self, cursor);
}

static void
fold_all (EntenteScheduleChart *self)
{
  entente_task_list_set_all_folded (self->list, TRUE);
}

static void
unfold_all (EntenteScheduleChart *self)
{
  entente_task_list_set_all_folded (self->list, FALSE);
}

/*
 * New tasks
 */

static void
start_naming (EntenteScheduleChart *self, EntenteTask *task)
{
  guint row;

  entente_task_list_uncover (self->list, task);
  entente_task_selection_select (self->selection, task);
  row = entente_task_list_find (self->list, task);
  if (row == GTK_INVALID_LIST_POSITION)
    {
      gtk_widget_activate_action (
          GTK_WIDGET (self), "win.toast", "s",
          _ ("The new task is hidden by the filter: clear it to see the task."));
      return;
    }
  _entente_schedule_chart_go_to_row (self, row);
  entente_task_table_edit (ENTENTE_TASK_TABLE (self->table), row, ENTENTE_TASK_COLUMN_TITLE);
}

static EntenteTask *
find_last_child (EntenteScheduleChart *self, guint parent)
{
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (self->schedule, &n_items);
  guint end = parent == ENTENTE_SCHEDULE_NONE ? n_items : parent + 1 + items[parent].n_descendants;

  for (guint i = end; i > 0; i--)
    {
      if (items[i - 1].parent == parent)
        return items[i - 1].task;
    }
  return NULL;
}

/* On the row below the keyboard's: in an open group that is its first place. */
static void
find_place_below (EntenteScheduleChart *self, EntenteTask **parent, EntenteTask **after)
{
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (self->schedule, &n_items);
  EntenteTask *cursor = entente_task_selection_get_cursor (self->selection);
  guint item =
      cursor != NULL ? entente_schedule_find (self->schedule, cursor) : ENTENTE_SCHEDULE_NONE;

  *parent = NULL;
  *after = NULL;
  if (item == ENTENTE_SCHEDULE_NONE)
    *after = find_last_child (self, ENTENTE_SCHEDULE_NONE);
  else if (items[item].is_group && !entente_task_list_is_folded (self->list, cursor))
    *parent = cursor;
  else
    {
      *after = cursor;
      if (items[item].parent != ENTENTE_SCHEDULE_NONE)
        *parent = items[items[item].parent].task;
    }
}

static void
insert_kind (EntenteScheduleChart *self,
             EntenteTaskKind kind,
             const char *title,
             EntenteTask *parent,
             EntenteTask *after)
{
  g_autoptr (GError) error = NULL;
  EntenteTask *task = entente_schedule_insert (self->schedule, kind, title, parent, after, &error);

  if (task == NULL)
    _entente_schedule_chart_fail (self, error);
  else
    start_naming (self, task);
}

static void
insert (EntenteScheduleChart *self)
{
  EntenteTask *parent, *after;

  find_place_below (self, &parent, &after);
  insert_kind (self, ENTENTE_TASK_TASK, _ ("New task"), parent, after);
}

static void
insert_milestone (EntenteScheduleChart *self)
{
  EntenteTask *parent, *after;

  find_place_below (self, &parent, &after);
  insert_kind (self, ENTENTE_TASK_MILESTONE, _ ("New milestone"), parent, after);
}

static void
insert_child (EntenteScheduleChart *self)
{
  EntenteTask *parent = entente_task_selection_get_cursor (self->selection);

  if (parent != NULL)
    insert_kind (self, ENTENTE_TASK_TASK, _ ("New task"), parent,
                 find_last_child (self, entente_schedule_find (self->schedule, parent)));
}

/*
 * What is selected
 */

/* The first row after the last selected one that is not, else the last before. */
static EntenteTask *
dup_neighbour (EntenteScheduleChart *self)
{
  g_autoptr (GPtrArray) tasks = dup_tasks (self);
  guint n_items, last, first;
  const EntenteScheduleItem *items = entente_schedule_get_items (self->schedule, &n_items);

  first = entente_schedule_find (self->schedule, tasks->pdata[0]);
  last = entente_schedule_find (self->schedule, tasks->pdata[tasks->len - 1]);
  last += items[last].n_descendants + 1;
  if (last < n_items)
    return g_object_ref (items[last].task);
  return first > 0 ? g_object_ref (items[first - 1].task) : NULL;
}

static void
delete (EntenteScheduleChart *self)
{
  g_autoptr (GPtrArray) tasks = dup_tasks (self);
  g_autoptr (EntenteTask) next = dup_neighbour (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  guint n_tasks = tasks->len;

  if (!entente_schedule_delete (self->schedule, tasks, &error))
    {
      _entente_schedule_chart_fail (self, error);
      return;
    }
  said = g_strdup_printf (ngettext ("%u task deleted", "%u tasks deleted", n_tasks), n_tasks);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", said);
  if (next != NULL && entente_task_list_find (self->list, next) != GTK_INVALID_LIST_POSITION)
    _entente_schedule_chart_go_to_row (self, entente_task_list_find (self->list, next));
}

static void
indent (EntenteScheduleChart *self)
{
  g_autoptr (GPtrArray) tasks = dup_tasks (self);
  g_autoptr (GError) error = NULL;

  if (entente_schedule_can_indent (self->schedule, tasks))
    check (self, entente_schedule_indent (self->schedule, tasks, &error), &error);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
outdent (EntenteScheduleChart *self)
{
  g_autoptr (GPtrArray) tasks = dup_tasks (self);
  g_autoptr (GError) error = NULL;

  if (entente_schedule_can_outdent (self->schedule, tasks))
    check (self, entente_schedule_outdent (self->schedule, tasks, &error), &error);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
shift (EntenteScheduleChart *self, int step)
{
  g_autoptr (GPtrArray) tasks = dup_tasks (self);
  g_autoptr (GError) error = NULL;

  check (self, entente_schedule_shift (self->schedule, tasks, step, &error), &error);
}

static void
move_up (EntenteScheduleChart *self)
{
  shift (self, -1);
}

static void
move_down (EntenteScheduleChart *self)
{
  shift (self, 1);
}

static void
link_tasks (EntenteScheduleChart *self)
{
  g_autoptr (GPtrArray) tasks = dup_tasks (self);
  g_autoptr (GError) error = NULL;

  check (self, entente_schedule_link_in_order (self->schedule, tasks, &error), &error);
}

/* Of one task all links, of several those between them. */
static void
unlink_tasks (EntenteScheduleChart *self)
{
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  guint n_links, n_items;
  const EntenteScheduleLink *links = entente_schedule_get_links (self->schedule, &n_links);
  const EntenteScheduleItem *items = entente_schedule_get_items (self->schedule, &n_items);
  gboolean one = entente_task_selection_get_n_tasks (self->selection) == 1;

  edit = entente_store_begin (entente_schedule_get_store (self->schedule), _ ("Unlink tasks"));
  for (guint i = 0; i < n_links; i++)
    {
      gboolean from = entente_task_selection_contains (self->selection, items[links[i].from].task);
      gboolean to = entente_task_selection_contains (self->selection, items[links[i].to].task);

      if (one ? from || to : from && to)
        entente_edit_delete (edit, ENTENTE_RECORD (links[i].dependency));
    }
  check (self, entente_edit_commit (edit, &error), &error);
}

static void
toggle_done (EntenteScheduleChart *self)
{
  g_autoptr (GPtrArray) tasks = dup_tasks (self);
  g_autoptr (GError) error = NULL;
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (self->schedule, &n_items);
  gboolean all_done = TRUE;

  for (guint i = 0; i < tasks->len; i++)
    all_done &= items[entente_schedule_find (self->schedule, tasks->pdata[i])].is_done;
  check (self, entente_schedule_set_done (self->schedule, tasks, !all_done, &error), &error);
}

static void
rename_task (EntenteScheduleChart *self)
{
  guint row = _entente_schedule_chart_get_cursor_row (self);

  if (row != GTK_INVALID_LIST_POSITION)
    entente_task_table_edit (ENTENTE_TASK_TABLE (self->table), row, ENTENTE_TASK_COLUMN_TITLE);
}

static void
cut (EntenteScheduleChart *self)
{
  _entente_schedule_chart_copy (self);
  delete (self);
}

/* A key that does nothing says why. */
static void
say_if_it_stays (EntenteScheduleChart *self, EntenteTask *task, const EntentePlanDates *before)
{
  guint index = entente_schedule_find (self->schedule, task);
  const EntenteScheduleItem *item = &entente_schedule_get_items (self->schedule, NULL)[index];
  g_autofree char *reason = NULL;
  g_autofree char *title = NULL;
  g_autofree char *said = NULL;

  if (item->planned.start != before->start || item->planned.finish != before->finish)
    return;
  reason = entente_schedule_dup_reason (self->schedule, index);
  title = entente_task_words_dup_title (task);
  /* Translators: a task that was to be moved, and why it is where it is: “Posters” stays where it
     is: really started on 8 March 2027 */
  said = g_strdup_printf (C_ ("task and reason", "“%s” stays where it is: %s"), title, reason);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", said);
}

void
_entente_schedule_chart_nudge (EntenteScheduleChart *self, int steps, gboolean finish_only)
{
  const EntenteScheduleItem *item
    = entente_task_list_get_item (self->list, _entente_schedule_chart_get_cursor_row (self));
  gint64 minutes =
      steps * entente_time_axis_get_step (entente_gantt_view_get_axis (get_view (self)));
  g_autoptr (EntenteTrial) trial = NULL;
  g_autoptr (GArray) selected = NULL;
  g_autoptr (GError) error = NULL;
  EntentePlanDates before;
  EntenteTask *task;
  gboolean done;

  if (self->read_only || item == NULL || item->planned.start == ENTENTE_MOMENT_NONE
      || (finish_only && (item->is_group || item->is_milestone)))
    return;
  before = item->planned;
  task = item->task;
  trial = entente_schedule_try (self->schedule);
  selected = _entente_schedule_chart_dup_selected_items (self);
  if (finish_only)
    entente_trial_set_finish (trial, entente_schedule_find (self->schedule, item->task),
                              item->planned.finish + minutes);
  else
    entente_trial_move (trial, (const guint *) (gpointer) selected->data, selected->len, minutes);
  done = entente_trial_commit (trial, NULL, &error);
  check (self, done, &error);
  if (done)
    say_if_it_stays (self, task, &before);
}

/*
 * The group
 */

static const struct
{
  const char *name;
  ActFunc func;
  Need need;
} acts[] = {
  { "zoom-in", zoom_in, ALWAYS },
  { "zoom-out", zoom_out, ALWAYS },
  { "fit", fit, ALWAYS },
  { "go-today", go_today, ALWAYS },
  { "go-event", go_event, ALWAYS },
  { "go-selection", go_selection, SELECTED },
  { "insert", insert, WRITABLE },
  { "insert-milestone", insert_milestone, WRITABLE },
  { "insert-child", insert_child, SELECTED_WRITABLE },
  { "delete", delete, SELECTED_WRITABLE },
  { "indent", indent, SELECTED_WRITABLE },
  { "outdent", outdent, SELECTED_WRITABLE },
  { "move-up", move_up, SELECTED_WRITABLE },
  { "move-down", move_down, SELECTED_WRITABLE },
  { "link", link_tasks, SEVERAL_WRITABLE },
  { "unlink", unlink_tasks, SELECTED_WRITABLE },
  { "done", toggle_done, SELECTED_WRITABLE },
  { "rename", rename_task, SELECTED_WRITABLE },
  { "edit", _entente_schedule_chart_request_edit, SELECTED },
  { "cut", cut, SELECTED_WRITABLE },
  { "copy", _entente_schedule_chart_copy, SELECTED },
  { "paste", _entente_schedule_chart_paste, WRITABLE },
  { "fold-all", fold_all, ALWAYS },
  { "unfold-all", unfold_all, ALWAYS },
};

static const struct
{
  const char *name;
  gsize offset; /* of a gboolean of the options */
} switches[] = {
  { "show-critical", G_STRUCT_OFFSET (EntenteGanttOptions, show_critical) },
  { "show-float", G_STRUCT_OFFSET (EntenteGanttOptions, show_float) },
  { "show-links", G_STRUCT_OFFSET (EntenteGanttOptions, show_links) },
  { "show-who", G_STRUCT_OFFSET (EntenteGanttOptions, show_who) },
  { "show-late", G_STRUCT_OFFSET (EntenteGanttOptions, show_late_dates) },
  { "show-offsets", G_STRUCT_OFFSET (EntenteGanttOptions, show_offsets) },
  { "show-closed", G_STRUCT_OFFSET (EntenteGanttOptions, show_closed) },
};

static const char *const colorings[] = {
  [ENTENTE_GANTT_COLOR_PLAIN] = "plain",
  [ENTENTE_GANTT_COLOR_ORGANIZATION] = "organization",
  [ENTENTE_GANTT_COLOR_STEP] = "step",
  [ENTENTE_GANTT_COLOR_STATE] = "state",
};

static gboolean
is_possible (EntenteScheduleChart *self, Need need)
{
  guint n_selected =
      self->selection != NULL ? entente_task_selection_get_n_tasks (self->selection) : 0;
  gboolean is_writable = self->schedule != NULL && self->selection != NULL && !self->read_only;

  switch (need)
    {
    case WRITABLE:
      return is_writable;
    case SELECTED:
      return n_selected > 0 && self->schedule != NULL;
    case SELECTED_WRITABLE:
      return n_selected > 0 && is_writable;
    case SEVERAL_WRITABLE:
      return n_selected > 1 && is_writable;
    case ALWAYS:
    default:
      return TRUE;
    }
}

static void
act_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  EntenteScheduleChart *self = ENTENTE_SCHEDULE_CHART (data);

  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      if (g_str_equal (acts[i].name, g_action_get_name (G_ACTION (action)))
          && is_possible (self, acts[i].need))
        acts[i].func (self);
    }
}

static void
switch_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  EntenteScheduleChart *self = ENTENTE_SCHEDULE_CHART (data);

  for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      if (g_str_equal (switches[i].name, g_action_get_name (G_ACTION (action))))
        G_STRUCT_MEMBER (gboolean, &self->options, switches[i].offset) =
            g_variant_get_boolean (state);
    }
  g_simple_action_set_state (action, state);
  _entente_schedule_chart_refresh (self);
}

static void
coloring_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  EntenteScheduleChart *self = ENTENTE_SCHEDULE_CHART (data);

  for (gsize i = 0; i < G_N_ELEMENTS (colorings); i++)
    {
      if (g_str_equal (colorings[i], g_variant_get_string (state, NULL)))
        {
          self->options.coloring = (EntenteGanttColoring) i;
          g_simple_action_set_state (action, state);
        }
    }
  _entente_schedule_chart_refresh (self);
}

static void
columns_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  EntenteScheduleChart *self = ENTENTE_SCHEDULE_CHART (data);

  entente_grid_columns_set_names (self->columns, state);
}

/* A forecast that is gone is none. */
static void
forecast_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  EntenteScheduleChart *self = ENTENTE_SCHEDULE_CHART (data);
  EntenteRecord *forecast = NULL;

  if (self->schedule != NULL)
    forecast = entente_store_get_record (entente_schedule_get_store (self->schedule),
                                         ENTENTE_TYPE_FORECAST, g_variant_get_int64 (state));
  g_set_object (&self->options.forecast, (EntenteForecast *) forecast);
  g_simple_action_set_state (
      action, g_variant_new_int64 (forecast != NULL ? entente_record_get_id (forecast) : 0));
  _entente_schedule_chart_refresh (self);
}

static void
add_stateful (EntenteScheduleChart *self,
              const char *name,
              const GVariantType *parameter,
              GVariant *state,
              GCallback change)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, parameter, state);

  g_signal_connect_object (action, "change-state", change, self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
}

static void
columns_changed_cb (EntenteScheduleChart *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "columns");

  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             entente_grid_columns_dup_names (self->columns));
}

void
_entente_schedule_chart_init_actions (EntenteScheduleChart *self)
{
  self->actions = g_simple_action_group_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (acts[i].name, NULL);

      g_signal_connect_object (action, "activate", G_CALLBACK (act_cb), self, 0);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
    add_stateful (
        self, switches[i].name, NULL,
        g_variant_new_boolean (G_STRUCT_MEMBER (gboolean, &self->options, switches[i].offset)),
        G_CALLBACK (switch_cb));
  add_stateful (self, "coloring", G_VARIANT_TYPE_STRING,
                g_variant_new_string (colorings[self->options.coloring]), G_CALLBACK (coloring_cb));
  add_stateful (self, "columns", G_VARIANT_TYPE_STRING_ARRAY,
                entente_grid_columns_dup_names (self->columns), G_CALLBACK (columns_cb));
  add_stateful (self, "forecast", G_VARIANT_TYPE_INT64, g_variant_new_int64 (0),
                G_CALLBACK (forecast_cb));
  g_signal_connect_object (self->columns, "changed", G_CALLBACK (columns_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "chart", G_ACTION_GROUP (self->actions));
}

void
_entente_schedule_chart_update_actions (EntenteScheduleChart *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), acts[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_possible (self, acts[i].need));
    }
}

void
_entente_schedule_chart_activate (EntenteScheduleChart *self, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->actions), action, NULL);
}
