/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-page-private.h"

#include "form/entente-refusal.h"
#include "schedule/entente-schedule-dialogs.h"
#include "schedule/entente-schedule-edit.h"
#include "schedule/entente-schedule-facts-dialog.h"

#include <glib/gi18n-lib.h>

static EntenteSchedule *
get_schedule (GtkWidget *widget)
{
  return _entente_schedule_page_get_schedule (ENTENTE_SCHEDULE_PAGE (widget));
}

/*
 * Adding
 */

static EntenteTask *
get_cursor (GtkWidget *widget)
{
  return entente_task_selection_get_cursor (
    _entente_schedule_page_get_selection (ENTENTE_SCHEDULE_PAGE (widget)));
}

static EntenteTask *
get_parent (EntenteTask *task)
{
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (task));

  return (
    EntenteTask *) entente_store_get_record (store, ENTENTE_TYPE_TASK,
                                             entente_record_get_reference (ENTENTE_RECORD (task),
                                                                           ENTENTE_TASK_PARENT));
}

/* The last of those in a group (NULL: at the top). */
static EntenteTask *
find_last_child (EntenteSchedule *schedule, EntenteTask *parent)
{
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (schedule, &n_items);
  guint group = parent != NULL ? entente_schedule_find (schedule, parent) : ENTENTE_SCHEDULE_NONE;
  EntenteTask *last = NULL;

  for (guint i = 0; i < n_items; i++)
    if (items[i].parent == group)
      last = items[i].task;
  return last;
}

static const char *
get_new_title (EntenteTaskKind kind)
{
  switch (kind)
    {
    case ENTENTE_TASK_MILESTONE:
      return _ ("New milestone");

    case ENTENTE_TASK_STEP:
      return _ ("New step");

    case ENTENTE_TASK_PHASE:
      return _ ("New phase");

    case ENTENTE_TASK_TASK:
    default:
      return _ ("New task");
    }
}

static void
edit_title (GtkWidget *widget, EntenteTask *task)
{
  guint n_fields;
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_TASK, &n_fields);

  entente_page_reveal (ENTENTE_PAGE (widget), ENTENTE_RECORD (task), &fields[ENTENTE_TASK_TITLE]);
}

static void
insert (GtkWidget *widget, EntenteTaskKind kind, EntenteTask *parent, EntenteTask *after)
{
  g_autoptr (GError) error = NULL;
  EntenteTask *task = entente_schedule_insert (get_schedule (widget), kind, get_new_title (kind),
                                               parent, after, &error);

  if (task != NULL)
    edit_title (widget, task);
  else
    entente_tell_refusal (widget, _ ("Nothing Was Added"), error);
}

/* After the selected one, beside it; steps and phases stand at the top. */
static void
add (GtkWidget *widget, EntenteTaskKind kind)
{
  EntenteTask *cursor;
  EntenteTask *after;

  if (get_schedule (widget) == NULL || !gtk_widget_get_mapped (widget))
    return;
  cursor = get_cursor (widget);
  after = cursor;
  if (kind == ENTENTE_TASK_STEP || kind == ENTENTE_TASK_PHASE)
    while (after != NULL && get_parent (after) != NULL)
      after = get_parent (after);
  if (after == NULL)
    after = find_last_child (get_schedule (widget), NULL);
  insert (widget, kind, after != NULL ? get_parent (after) : NULL, after);
}

static void
add_task_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  add (widget, ENTENTE_TASK_TASK);
}

static void
add_milestone_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  add (widget, ENTENTE_TASK_MILESTONE);
}

static void
add_step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  add (widget, ENTENTE_TASK_STEP);
}

static void
add_phase_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  add (widget, ENTENTE_TASK_PHASE);
}

static void
add_inside_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteTask *cursor;

  if (get_schedule (widget) == NULL)
    return;
  cursor = get_cursor (widget);
  if (cursor != NULL)
    insert (widget, ENTENTE_TASK_TASK, cursor, find_last_child (get_schedule (widget), cursor));
}

static void
insert_method_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;

  if (get_schedule (widget) != NULL
      && !entente_schedule_insert_method (get_schedule (widget), &error))
    entente_tell_refusal (widget, _ ("Nothing Was Added"), error);
}

/*
 * Looking
 */

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (get_schedule (widget) != NULL)
    _entente_schedule_page_search (ENTENTE_SCHEDULE_PAGE (widget));
}

static void
show_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  _entente_schedule_page_show_all (ENTENTE_SCHEDULE_PAGE (widget));
}

static void
facts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (get_schedule (widget) != NULL)
    adw_dialog_present (entente_schedule_facts_dialog_new (get_schedule (widget), widget), widget);
}

static void
pane_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  _entente_schedule_page_show_pane (ENTENTE_SCHEDULE_PAGE (widget));
}

static void
show_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteSchedule *schedule = get_schedule (widget);
  EntenteRecord *task = NULL;

  if (schedule != NULL)
    task = entente_store_get_record (entente_schedule_get_store (schedule), ENTENTE_TYPE_TASK,
                                     g_variant_get_int64 (parameter));
  if (task != NULL)
    _entente_schedule_page_show_task (ENTENTE_SCHEDULE_PAGE (widget), ENTENTE_TASK (task));
}

static void
view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  _entente_schedule_page_show_view (ENTENTE_SCHEDULE_PAGE (widget),
                                    g_variant_get_string (parameter, NULL));
}

/*
 * Dialogs
 */

static EntenteProject *
get_project (GtkWidget *widget)
{
  return entente_page_get_project (ENTENTE_PAGE (widget));
}

static void
insert_plan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (get_project (widget) != NULL)
    entente_schedule_present_plan_dialog (widget, get_project (widget));
}

static void
save_plan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteTaskSelection *selection
    = _entente_schedule_page_get_selection (ENTENTE_SCHEDULE_PAGE (widget));
  g_autoptr (GPtrArray) tasks = NULL;

  if (selection == NULL)
    return;
  tasks = entente_task_selection_dup_tasks (selection);
  if (tasks->len > 0)
    entente_schedule_present_save_plan_dialog (widget, get_project (widget), tasks);
}

static void
calendars_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (get_project (widget) != NULL)
    entente_schedule_present_calendars_dialog (widget, get_project (widget));
}

static void
forecasts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (get_project (widget) != NULL)
    entente_schedule_present_forecasts_dialog (widget, get_project (widget));
}

/* Asks which file. */
static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (get_project (widget) != NULL)
    entente_schedule_present_import_dialog (widget, get_project (widget), NULL);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (get_project (widget) != NULL)
    entente_schedule_present_export_dialog (widget, get_project (widget));
}

static void
move_event_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (get_project (widget) != NULL)
    entente_schedule_present_event_dialog (widget, get_project (widget));
}

static const struct {
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc func;
} actions[] = {
  { "page.search", NULL, search_action },
  { "schedule.add-inside", NULL, add_inside_action },
  { "schedule.add-milestone", NULL, add_milestone_action },
  { "schedule.add-phase", NULL, add_phase_action },
  { "schedule.add-step", NULL, add_step_action },
  { "schedule.add-task", NULL, add_task_action },
  { "schedule.calendars", NULL, calendars_action },
  { "schedule.facts", NULL, facts_action },
  { "schedule.forecasts", NULL, forecasts_action },
  { "schedule.export", NULL, export_action },
  { "schedule.import", NULL, import_action },
  { "schedule.insert-method", NULL, insert_method_action },
  { "schedule.insert-plan", NULL, insert_plan_action },
  { "schedule.move-event", NULL, move_event_action },
  { "schedule.pane", NULL, pane_action },
  { "schedule.save-plan", NULL, save_plan_action },
  { "schedule.show", "x", show_action },
  { "schedule.show-all", NULL, show_all_action },
  { "schedule.view", "s", view_action },
};

void
_entente_schedule_page_class_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].func);
}

void
_entente_schedule_page_update_actions (EntenteSchedulePage *self)
{
  static const char *const writing[] = { "add-milestone", "add-phase",   "add-step",  "add-task",
                                         "import",        "insert-plan", "move-event" };
  EntenteSchedule *schedule = _entente_schedule_page_get_schedule (self);
  EntenteTaskSelection *selection = _entente_schedule_page_get_selection (self);
  guint n_selected = selection != NULL ? entente_task_selection_get_n_tasks (selection) : 0;
  gboolean writable
    = schedule != NULL && !entente_store_get_read_only (entente_schedule_get_store (schedule));
  guint n_items = 0;

  if (schedule != NULL)
    entente_schedule_get_items (schedule, &n_items);
  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    {
      g_autofree char *name = g_strconcat ("schedule.", writing[i], NULL);

      gtk_widget_action_set_enabled (GTK_WIDGET (self), name, writable);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "schedule.insert-method",
                                 writable && n_items == 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "schedule.add-inside",
                                 writable && n_selected == 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "schedule.save-plan", n_selected > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "schedule.calendars", schedule != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "schedule.export", schedule != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "schedule.forecasts", schedule != NULL);
}
