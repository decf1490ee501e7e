/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-save-plan-dialog.h"

#include "collective/entente-directory-edit.h"
#include "project/entente-project.h"
#include "schedule/entente-ready-plan.h"
#include "schedule/entente-schedule-dialogs.h"

#include <glib/gi18n-lib.h>

struct _EntenteSavePlanDialog
{
  AdwDialog parent_instance;

  /* Owned */
  EntenteSchedule *schedule;
  GPtrArray *tasks;
  GPtrArray *plans;  /* those there are */
  GtkWidget *parent; /* nullable: who is told what was done */

  /* Template */
  AdwPreferencesGroup *group;
  GtkWidget *name_row;
  GtkWidget *save_button;
};

G_DEFINE_FINAL_TYPE (EntenteSavePlanDialog, entente_save_plan_dialog, ADW_TYPE_DIALOG)

static char *
dup_name (EntenteSavePlanDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
}

static gboolean
is_taken (EntenteSavePlanDialog *self, const char *name)
{
  for (guint i = 0; self->plans != NULL && i < self->plans->len; i++)
    {
      EntenteReadyPlan *plan = g_ptr_array_index (self->plans, i);

      if (entente_ready_plan_is_own (plan)
          && g_str_equal (entente_ready_plan_get_title (plan), name))
        return TRUE;
    }
  return FALSE;
}

static void
name_changed_cb (EntenteSavePlanDialog *self)
{
  g_autofree char *name = dup_name (self);
  g_autofree char *description = NULL;

  if (self->tasks == NULL)
    return;
  if (is_taken (self, name))
    description = g_strdup_printf (_ ("There is a plan “%s” already: it will be replaced."), name);
  else
    description = g_strdup_printf (ngettext ("%u task is kept on this computer with its distance "
                                             "to the event, without names and dates, for "
                                             "other projects.",
                                             "%u tasks are kept on this computer with their "
                                             "distance to the event, without names and dates, "
                                             "for other projects.",
                                             self->tasks->len),
                                   self->tasks->len);
  adw_preferences_group_set_description (self->group, description);
  gtk_widget_set_sensitive (self->save_button, *name != '\0');
}

static void
save_cb (EntenteSavePlanDialog *self)
{
  g_autofree char *name = dup_name (self);
  g_autofree char *done = NULL;
  g_autoptr (EntenteReadyPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  plan = entente_ready_plan_save (self->schedule, self->tasks, name, &error);
  if (plan == NULL)
    {
      entente_directory_say_failed (GTK_WIDGET (self), error);
      return;
    }
  done = g_strdup_printf (_ ("“%s” is among the ready plans"), name);
  if (self->parent != NULL)
    gtk_widget_activate_action (self->parent, "win.toast", "s", done);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_cb (EntenteSavePlanDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
entente_save_plan_dialog_dispose (GObject *object)
{
  EntenteSavePlanDialog *self = ENTENTE_SAVE_PLAN_DIALOG (object);

  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_SAVE_PLAN_DIALOG);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_object (&self->schedule);
  g_clear_object (&self->parent);

  G_OBJECT_CLASS (entente_save_plan_dialog_parent_class)->dispose (object);
}

static void
entente_save_plan_dialog_class_init (EntenteSavePlanDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_save_plan_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-save-plan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteSavePlanDialog, group);
  gtk_widget_class_bind_template_child (widget_class, EntenteSavePlanDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteSavePlanDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
entente_save_plan_dialog_init (EntenteSavePlanDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
entente_save_plan_dialog_new (EntenteSchedule *schedule, GPtrArray *tasks)
{
  EntenteSavePlanDialog *self;
  const char *title;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);
  g_return_val_if_fail (tasks != NULL && tasks->len > 0, NULL);

  self = g_object_new (ENTENTE_TYPE_SAVE_PLAN_DIALOG, NULL);
  self->schedule = g_object_ref (schedule);
  self->plans = entente_ready_plan_list (entente_schedule_get_language (), NULL);
  self->tasks = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < tasks->len; i++)
    g_ptr_array_add (self->tasks, g_object_ref (g_ptr_array_index (tasks, i)));
  title = entente_record_get_text (g_ptr_array_index (tasks, 0), ENTENTE_TASK_TITLE);
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), title);
  name_changed_cb (self);
  return ADW_DIALOG (self);
}

void
entente_schedule_present_save_plan_dialog (GtkWidget *parent,
                                           EntenteProject *project,
                                           GPtrArray *tasks)
{
  AdwDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (ENTENTE_IS_PROJECT (project));
  g_return_if_fail (tasks != NULL && tasks->len > 0);

  dialog = entente_save_plan_dialog_new (entente_project_get_schedule (project), tasks);
  g_set_object (&ENTENTE_SAVE_PLAN_DIALOG (dialog)->parent, parent);
  adw_dialog_present (dialog, parent);
}
