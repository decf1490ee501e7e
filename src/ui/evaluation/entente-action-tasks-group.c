/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-action-tasks-group.h"

#include "evaluation/entente-frame-edit.h"
#include "form/entente-refusal.h"
#include "schedule/entente-task-picker-dialog.h"
#include "schedule/entente-task-words.h"

#include <glib/gi18n-lib.h>

struct _EntenteActionTasksGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  EntenteProject *project; /* nullable */
  EntenteRecord *action;   /* nullable */
  GPtrArray *rows;         /* widgets of the group, borrowed */

  /* Borrowed */
  GtkWidget *add_button;

  gboolean read_only;
};

G_DEFINE_FINAL_TYPE (EntenteActionTasksGroup, entente_action_tasks_group, ADW_TYPE_PREFERENCES_GROUP)

static void
set_tasks (EntenteActionTasksGroup *self, GPtrArray *tasks)
{
  g_autoptr (GError) error = NULL;

  if (!entente_frame_set_tasks (self->action, tasks, &error))
    entente_tell_refusal (GTK_WIDGET (self), _ ("The Evaluation Frame Was Not Changed"),
                                   error);
}

static void
picked_cb (EntenteActionTasksGroup *self, EntenteTask *task)
{
  g_autoptr (GPtrArray) tasks = NULL;

  if (self->action == NULL)
    return;
  tasks = entente_frame_dup_tasks (self->action);
  g_ptr_array_add (tasks, g_object_ref (task));
  set_tasks (self, tasks);
}

static void
add_clicked_cb (EntenteActionTasksGroup *self)
{
  AdwDialog *dialog;

  if (self->action == NULL || self->project == NULL)
    return;
  dialog = entente_task_picker_dialog_new (entente_project_get_schedule (self->project), NULL,
                                           _ ("Task That Does the Action"));
  g_signal_connect_object (dialog, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
remove_clicked_cb (EntenteActionTasksGroup *self, GtkButton *button)
{
  EntenteRecord *removed = g_object_get_data (G_OBJECT (button), "task");
  g_autoptr (GPtrArray) tasks = entente_frame_dup_tasks (self->action);

  g_ptr_array_remove (tasks, removed);
  set_tasks (self, tasks);
}

static void
row_activated_cb (EntenteActionTasksGroup *self, AdwActionRow *row)
{
  EntenteRecord *task = g_object_get_data (G_OBJECT (row), "task");

  gtk_widget_activate_action (GTK_WIDGET (self), "win.reveal", "(sxs)",
                              entente_record_type_get_table (ENTENTE_TYPE_TASK),
                              entente_record_get_id (task), "");
}

static void
add_row (EntenteActionTasksGroup *self, EntenteTask *task)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *title = entente_task_words_dup_title (task);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "task", g_object_ref (task), g_object_unref);
  g_object_set_data_full (G_OBJECT (button), "task", g_object_ref (task), g_object_unref);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Take Away From the Action"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_visible (button, !self->read_only);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
clear (EntenteActionTasksGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
update (EntenteActionTasksGroup *self)
{
  g_autoptr (GPtrArray) tasks = self->action != NULL ? entente_frame_dup_tasks (self->action)
                                                     : NULL;

  clear (self);
  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    add_row (self, tasks->pdata[i]);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         self->rows->len == 0
                                           ? _ ("No task of the schedule does this action yet.")
                                           : NULL);
  gtk_widget_set_visible (self->add_button, !self->read_only);
}

static void
entente_action_tasks_group_dispose (GObject *object)
{
  EntenteActionTasksGroup *self = ENTENTE_ACTION_TASKS_GROUP (object);

  if (self->rows != NULL)
    clear (self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->action);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (entente_action_tasks_group_parent_class)->dispose (object);
}

static void
entente_action_tasks_group_class_init (EntenteActionTasksGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_action_tasks_group_dispose;
}

static void
entente_action_tasks_group_init (EntenteActionTasksGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->add_button = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_set_tooltip_text (self->add_button, _ ("Add Task"));
  gtk_widget_add_css_class (self->add_button, "flat");
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (add_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Tasks"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->add_button);
}

void
entente_action_tasks_group_set_action (EntenteActionTasksGroup *self,
                                       EntenteProject *project,
                                       EntenteRecord *action,
                                       gboolean read_only)
{
  g_return_if_fail (ENTENTE_IS_ACTION_TASKS_GROUP (self));

  g_set_object (&self->project, project);
  g_set_object (&self->action, action);
  self->read_only = read_only;
  update (self);
}
