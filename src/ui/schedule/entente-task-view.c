/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-task-view.h"

#include "form/entente-field-group.h"
#include "form/entente-refusal.h"
#include "schedule/entente-schedule-edit.h"
#include "schedule/entente-task-facts.h"
#include "schedule/entente-task-links.h"
#include "schedule/entente-task-people.h"

#include <glib/gi18n-lib.h>

struct _EntenteTaskView
{
  AdwBin parent_instance;

  /* Owned */
  EntenteSchedule *schedule; /* nullable */
  EntenteTask *task;         /* nullable */
  GSignalGroup *schedule_signals;

  /* Template */
  GtkScrolledWindow *scrolled_window;
  EntenteFieldGroup *title_group;
  EntenteTaskFacts *facts;
  AdwComboRow *state_row;
  AdwSpinRow *progress_row;
  EntenteFieldGroup *when_group;
  EntenteFieldGroup *actual_group;
  EntenteFieldGroup *who_group;
  EntenteTaskPeople *people;
  EntenteTaskLinks *predecessors;
  EntenteTaskLinks *successors;
  EntenteFieldGroup *place_group;
  EntenteFieldGroup *formality_group;
  EntenteFieldGroup *text_group;

  gboolean read_only;
  gboolean updating; /* what changes in the rows is not the user's */
};

G_DEFINE_FINAL_TYPE (EntenteTaskView, entente_task_view, ADW_TYPE_BIN)

#define N_GROUPS 7

static void
list_groups (EntenteTaskView *self, EntenteFieldGroup *groups[N_GROUPS])
{
  groups[0] = self->title_group;
  groups[1] = self->when_group;
  groups[2] = self->actual_group;
  groups[3] = self->who_group;
  groups[4] = self->place_group;
  groups[5] = self->formality_group;
  groups[6] = self->text_group;
}

static const EntenteField *
get_field (guint field)
{
  guint n_fields;

  return &entente_record_type_get_fields (ENTENTE_TYPE_TASK, &n_fields)[field];
}

static GPtrArray *
list_task (EntenteTaskView *self)
{
  GPtrArray *tasks = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (tasks, g_object_ref (self->task));
  return tasks;
}

/*
 * What is shown
 */

static void
show_when_row (EntenteTaskView *self, guint field, gboolean visible)
{
  EntenteFieldRow *row = entente_field_group_find (self->when_group, get_field (field));

  gtk_widget_set_visible (GTK_WIDGET (row), visible);
}

/* Only the fields that the rule asks for; a group lasts as long as what is in it. */
static void
update_when (EntenteTaskView *self, const EntenteScheduleItem *item)
{
  EntenteTaskRule rule = entente_record_get_choice (ENTENTE_RECORD (self->task), ENTENTE_TASK_RULE);
  gboolean relative = rule == ENTENTE_RULE_RELATIVE;
  gboolean dated = !relative && rule != ENTENTE_RULE_AS_SOON_AS_POSSIBLE
                   && rule != ENTENTE_RULE_AS_LATE_AS_POSSIBLE;
  gboolean milestone = entente_record_get_choice (ENTENTE_RECORD (self->task), ENTENTE_TASK_KIND)
                       == ENTENTE_TASK_MILESTONE;

  show_when_row (self, ENTENTE_TASK_DURATION, !item->is_group && !milestone);
  show_when_row (self, ENTENTE_TASK_RULE_AT, dated);
  show_when_row (self, ENTENTE_TASK_EVENT_OFFSET, relative);
  show_when_row (self, ENTENTE_TASK_EVENT_FROM, relative);
  show_when_row (self, ENTENTE_TASK_EVENT_EDGE, relative && !milestone);
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self->when_group),
    item->is_group ? _ ("A group lasts as long as what is in it. Of its rules, “start no earlier” "
                        "and “finish no later” hold for all of it.")
                   : NULL);
}

static void
update_state (EntenteTaskView *self, const EntenteScheduleItem *item)
{
  EntenteTaskState state = entente_record_get_choice (ENTENTE_RECORD (self->task),
                                                      ENTENTE_TASK_STATE);

  self->updating = TRUE;
  adw_combo_row_set_selected (self->state_row, item->is_done ? ENTENTE_TASK_DONE : state);
  adw_spin_row_set_value (self->progress_row, item->progress);
  self->updating = FALSE;
  /* What is in a group tells how far it is. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->state_row), !self->read_only && !item->is_group);
  gtk_widget_set_sensitive (GTK_WIDGET (self->progress_row), !self->read_only && !item->is_group);
  gtk_widget_set_visible (GTK_WIDGET (self->actual_group), !item->is_group);
}

static void
update (EntenteTaskView *self)
{
  guint item = self->task != NULL ? entente_schedule_find (self->schedule, self->task)
                                  : ENTENTE_SCHEDULE_NONE;
  const EntenteScheduleItem *found;

  entente_task_facts_show (self->facts, self->schedule, self->task);
  if (item == ENTENTE_SCHEDULE_NONE)
    return;
  found = &entente_schedule_get_items (self->schedule, NULL)[item];
  update_when (self, found);
  update_state (self, found);
}

/*
 * State and progress: they go together, and reality follows them
 */

static void
put_state (EntenteTaskView *self, EntenteTaskState state)
{
  g_autoptr (GPtrArray) tasks = list_task (self);
  gboolean was_done = entente_record_get_choice (ENTENTE_RECORD (self->task), ENTENTE_TASK_STATE)
                      == ENTENTE_TASK_DONE;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  gboolean put = TRUE;

  if (state == ENTENTE_TASK_DONE || was_done)
    put = entente_schedule_set_done (self->schedule, tasks, state == ENTENTE_TASK_DONE, &error);
  if (put && state != ENTENTE_TASK_DONE
      && entente_record_get_choice (ENTENTE_RECORD (self->task), ENTENTE_TASK_STATE) != (int) state)
    {
      g_value_init (&value, G_TYPE_INT);
      g_value_set_int (&value, state);
      put = entente_schedule_set_field (self->schedule, tasks, ENTENTE_TASK_STATE, &value, &error);
    }
  if (!put)
    entente_tell_refusal (GTK_WIDGET (self), _ ("The Task Was Not Changed"), error);
}

static void
state_selected_cb (EntenteTaskView *self)
{
  if (self->updating || self->task == NULL)
    return;
  put_state (self, (EntenteTaskState) adw_combo_row_get_selected (self->state_row));
  update (self);
}

static void
progress_changed_cb (EntenteTaskView *self)
{
  int percent = (int) adw_spin_row_get_value (self->progress_row);
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GError) error = NULL;

  if (self->updating || self->task == NULL)
    return;
  tasks = list_task (self);
  if (!entente_schedule_set_progress (self->schedule, tasks, percent, &error))
    entente_tell_refusal (GTK_WIDGET (self), _ ("The Task Was Not Changed"), error);
  update (self);
}

static void
fill_states (EntenteTaskView *self)
{
  g_autoptr (GtkStringList) states = gtk_string_list_new (NULL);
  const EntenteChoice *choices = get_field (ENTENTE_TASK_STATE)->choices;

  for (guint i = 0; choices[i].nick != NULL; i++)
    gtk_string_list_append (states, entente_choice_get_label (choices, choices[i].value));
  self->updating = TRUE;
  adw_combo_row_set_model (self->state_row, G_LIST_MODEL (states));
  self->updating = FALSE;
}

/*
 * Object
 */

static void
entente_task_view_dispose (GObject *object)
{
  EntenteTaskView *self = ENTENTE_TASK_VIEW (object);

  g_clear_object (&self->schedule_signals);
  self->updating = TRUE;
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_TASK_VIEW);
  g_clear_object (&self->task);
  g_clear_object (&self->schedule);

  G_OBJECT_CLASS (entente_task_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-task-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteTaskView, actual_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteTaskView, facts);
  gtk_widget_class_bind_template_child (widget_class, EntenteTaskView, formality_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteTaskView, people);
  gtk_widget_class_bind_template_child (widget_class, EntenteTaskView, place_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteTaskView, predecessors);
  gtk_widget_class_bind_template_child (widget_class, EntenteTaskView, progress_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteTaskView, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, EntenteTaskView, state_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteTaskView, successors);
  gtk_widget_class_bind_template_child (widget_class, EntenteTaskView, text_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteTaskView, title_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteTaskView, when_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteTaskView, who_group);
  gtk_widget_class_bind_template_callback (widget_class, progress_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, state_selected_cb);
}

static void
entente_task_view_class_init (EntenteTaskViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_task_view_dispose;

  g_type_ensure (ENTENTE_TYPE_FIELD_GROUP);
  g_type_ensure (ENTENTE_TYPE_TASK);
  g_type_ensure (ENTENTE_TYPE_TASK_FACTS);
  g_type_ensure (ENTENTE_TYPE_TASK_LINKS);
  g_type_ensure (ENTENTE_TYPE_TASK_PEOPLE);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
entente_task_view_init (EntenteTaskView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  fill_states (self);
  self->schedule_signals = g_signal_group_new (ENTENTE_TYPE_SCHEDULE);
  g_signal_group_connect_swapped (self->schedule_signals, "changed", G_CALLBACK (update), self);
}

void
entente_task_view_show (EntenteTaskView *self,
                        EntenteSchedule *schedule,
                        EntenteTask *task,
                        gboolean read_only)
{
  EntenteFieldGroup *groups[N_GROUPS];

  g_return_if_fail (ENTENTE_IS_TASK_VIEW (self));
  g_return_if_fail ((schedule != NULL) == (task != NULL));

  if (g_set_object (&self->task, task))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
  g_set_object (&self->schedule, schedule);
  self->read_only = read_only;
  list_groups (self, groups);
  for (guint i = 0; i < N_GROUPS; i++)
    {
      entente_field_group_set_record (groups[i], (EntenteRecord *) task);
      entente_field_group_set_read_only (groups[i], read_only);
    }
  entente_task_people_show (self->people, schedule, task, read_only);
  entente_task_links_show (self->predecessors, schedule, task, read_only);
  entente_task_links_show (self->successors, schedule, task, read_only);
  g_signal_group_set_target (self->schedule_signals, schedule);
  update (self);
}

gboolean
entente_task_view_reveal (EntenteTaskView *self, EntenteRecord *record, const EntenteField *field)
{
  EntenteFieldGroup *groups[N_GROUPS];

  g_return_val_if_fail (ENTENTE_IS_TASK_VIEW (self), FALSE);

  if (ENTENTE_IS_ASSIGNMENT (record))
    return entente_task_people_reveal (self->people, record, field);
  if (ENTENTE_IS_DEPENDENCY (record))
    return entente_task_links_reveal (self->predecessors, record, field)
           || entente_task_links_reveal (self->successors, record, field);
  if (field == get_field (ENTENTE_TASK_STATE))
    return gtk_widget_grab_focus (GTK_WIDGET (self->state_row));
  if (field == get_field (ENTENTE_TASK_PROGRESS))
    return gtk_widget_grab_focus (GTK_WIDGET (self->progress_row));

  list_groups (self, groups);
  for (guint i = 0; i < N_GROUPS; i++)
    if (entente_field_group_reveal (groups[i], field))
      return TRUE;
  return FALSE;
}
