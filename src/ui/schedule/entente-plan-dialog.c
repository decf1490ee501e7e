/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-plan-dialog.h"

#include "collective/entente-directory-edit.h"
#include "form/entente-date-display.h"
#include "schedule/entente-ready-task-row.h"
#include "schedule/entente-roles-row.h"
#include "schedule/entente-schedule-dialogs.h"

#include <glib/gi18n-lib.h>

struct _EntentePlanDialog
{
  AdwDialog parent_instance;

  /* Owned */
  EntenteProject *project;
  EntenteSchedule *schedule;
  EntenteReadyPlan *plan; /* nullable: whose tasks are shown */
  GPtrArray *rows;        /* of the tasks of the plan, borrowed rows */
  GSettings *settings;
  GtkWidget *parent; /* nullable: who is told what was done */

  /* Template */
  AdwNavigationView *view;
  GtkListBox *plans;
  GtkListBox *own_plans;
  GtkWidget *own_group;
  AdwPreferencesGroup *problems_group;
  AdwNavigationPage *tasks_page;
  AdwPreferencesGroup *tasks_group;
  GtkCheckButton *all_button;
  EntenteRolesRow *roles_row;
  GtkListBox *tasks;
  GtkWidget *delete_group;
  GtkButton *insert_button;

  gboolean ticking;
};

G_DEFINE_FINAL_TYPE (EntentePlanDialog, entente_plan_dialog, ADW_TYPE_DIALOG)

/*
 * The tasks of a plan
 */

/* (nullable): the day of a task for the event of this project, as far as the calendar alone tells
   it */
static char *
dup_date (EntentePlanDialog *self, const EntenteReadyTask *task)
{
  EntenteMoment opens, closes, moment;
  EntenteDuration offset;
  gint64 minutes;

  if (!entente_schedule_get_event (self->schedule, &opens, &closes)
      || !entente_duration_from_text (task->offset, &offset)
      || (offset.unit != ENTENTE_UNIT_DAY && offset.unit != ENTENTE_UNIT_WEEK) || !offset.elapsed)
    return NULL;
  minutes = offset.amount * ENTENTE_DAY * (offset.unit == ENTENTE_UNIT_WEEK ? 7 : 1);
  moment = (task->from == ENTENTE_EVENT_CLOSING ? closes - 1 : opens) + minutes;
  return entente_date_display_moment (moment, FALSE, self->settings);
}

/* One for each task. */
static gboolean *
list_chosen (EntentePlanDialog *self)
{
  gboolean *chosen = g_new0 (gboolean, self->rows->len);

  for (guint i = 0; i < self->rows->len; i++)
    chosen[i] = entente_tick_row_get_active (g_ptr_array_index (self->rows, i));
  return chosen;
}

static guint
count_chosen (EntentePlanDialog *self)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += entente_tick_row_get_active (g_ptr_array_index (self->rows, i))
         && !entente_ready_plan_get_task (self->plan, i)->is_group;
  return n;
}

static guint
count_tasks (EntenteReadyPlan *plan)
{
  guint n = 0;

  for (guint i = 0; i < entente_ready_plan_get_n_tasks (plan); i++)
    n += !entente_ready_plan_get_task (plan, i)->is_group;
  return n;
}

static void
show_count (EntentePlanDialog *self)
{
  guint n = count_chosen (self);
  guint n_tasks = count_tasks (self->plan);
  g_autofree gboolean *chosen = list_chosen (self);
  g_autofree char *label
    = g_strdup_printf (ngettext ("_Insert %u Task", "_Insert %u Tasks", n), n);

  gtk_button_set_label (self->insert_button, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->insert_button), n > 0);
  entente_roles_row_set_chosen (self->roles_row, chosen);
  self->ticking = TRUE;
  gtk_check_button_set_active (self->all_button, n == n_tasks);
  gtk_check_button_set_inconsistent (self->all_button, n > 0 && n < n_tasks);
  self->ticking = FALSE;
}

static gboolean
is_in (EntenteReadyPlan *plan, guint index, guint group)
{
  guint parent = entente_ready_plan_get_task (plan, index)->parent;

  while (parent != G_MAXUINT && parent != group)
    parent = entente_ready_plan_get_task (plan, parent)->parent;
  return parent == group;
}

/* A group takes what is in it along; what is in a group says whether the group is ticked. */
static void
active_changed_cb (EntentePlanDialog *self, GParamSpec *pspec, EntenteTickRow *row)
{
  guint index;

  if (self->ticking || !g_ptr_array_find (self->rows, row, &index))
    return;
  self->ticking = TRUE;
  for (guint i = index + 1; i < self->rows->len && is_in (self->plan, i, index); i++)
    entente_tick_row_set_active (g_ptr_array_index (self->rows, i),
                                 entente_tick_row_get_active (row));
  for (guint i = index; i-- > 0;)
    {
      gboolean any = FALSE;

      if (!entente_ready_plan_get_task (self->plan, i)->is_group || !is_in (self->plan, index, i))
        continue;
      for (guint j = i + 1; j < self->rows->len && is_in (self->plan, j, i); j++)
        any |= entente_tick_row_get_active (g_ptr_array_index (self->rows, j))
               && !entente_ready_plan_get_task (self->plan, j)->is_group;
      entente_tick_row_set_active (g_ptr_array_index (self->rows, i), any);
    }
  self->ticking = FALSE;
  show_count (self);
}

static void
tick_all (EntentePlanDialog *self, gboolean active)
{
  self->ticking = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    entente_tick_row_set_active (g_ptr_array_index (self->rows, i), active);
  self->ticking = FALSE;
  show_count (self);
}

static void
all_toggled_cb (EntentePlanDialog *self)
{
  if (!self->ticking && self->plan != NULL)
    tick_all (self, gtk_check_button_get_active (self->all_button));
}

static void
fill_tasks (EntentePlanDialog *self)
{
  guint n_tasks = entente_ready_plan_get_n_tasks (self->plan);

  g_ptr_array_set_size (self->rows, 0);
  gtk_list_box_remove_all (self->tasks);
  for (guint i = 0; i < n_tasks; i++)
    {
      const EntenteReadyTask *task = entente_ready_plan_get_task (self->plan, i);
      g_autofree char *date = dup_date (self, task);
      GtkWidget *row = entente_ready_task_row_new (task, date);

      g_ptr_array_add (self->rows, row);
      g_signal_connect_object (row, "notify::active", G_CALLBACK (active_changed_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_list_box_append (self->tasks, row);
    }
}

/* Formalities are questions: nobody has answered yes yet. */
static void
show_plan (EntentePlanDialog *self, EntenteReadyPlan *plan)
{
  gboolean formalities = entente_ready_plan_is_formalities (plan);

  g_clear_pointer (&self->plan, entente_ready_plan_unref);
  self->plan = entente_ready_plan_ref (plan);
  adw_navigation_page_set_title (self->tasks_page, entente_ready_plan_get_title (plan));
  adw_preferences_group_set_description (
    self->tasks_group,
    formalities ? _ ("Tick what is true of your event: each becomes a task with its deadline. "
                     "Lead times are advice, check them with the authority.")
                : entente_ready_plan_get_description (plan));
  gtk_widget_set_visible (self->delete_group, entente_ready_plan_is_own (plan));
  gtk_widget_set_visible (GTK_WIDGET (self->all_button), !formalities);
  fill_tasks (self);
  entente_roles_row_set_plan (self->roles_row, plan, entente_project_get_store (self->project));
  tick_all (self, !formalities);
}

/*
 * The plans
 */

static GtkWidget *
make_plan_row (EntenteReadyPlan *plan)
{
  guint n_tasks = count_tasks (plan);
  g_autofree char *count = g_strdup_printf (ngettext ("%u task", "%u tasks", n_tasks), n_tasks);
  const char *description = entente_ready_plan_get_description (plan);
  g_autofree char *subtitle
    = *description != '\0' ? g_strdup_printf ("%s\n%s", description, count) : g_strdup (count);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", entente_ready_plan_get_title (plan),
                                 "subtitle", subtitle,
                                 "activatable", TRUE,
                                 NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "plan", entente_ready_plan_ref (plan),
                          (GDestroyNotify) entente_ready_plan_unref);
  return row;
}

static EntenteLanguage
get_language (EntentePlanDialog *self)
{
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (self->project));

  return (EntenteLanguage) entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_LANGUAGE);
}

static void
fill_plans (EntentePlanDialog *self)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) plans = entente_ready_plan_list (get_language (self), problems);
  gboolean any_own = FALSE;

  gtk_list_box_remove_all (self->plans);
  gtk_list_box_remove_all (self->own_plans);
  for (guint i = 0; i < plans->len; i++)
    {
      EntenteReadyPlan *plan = g_ptr_array_index (plans, i);
      gboolean own = entente_ready_plan_is_own (plan);

      gtk_list_box_append (own ? self->own_plans : self->plans, make_plan_row (plan));
      any_own |= own;
    }
  gtk_widget_set_visible (self->own_group, any_own);
  if (problems->len > 0 && !gtk_widget_get_visible (GTK_WIDGET (self->problems_group)))
    for (guint i = 0; i < problems->len; i++)
      adw_preferences_group_add (self->problems_group,
                                 g_object_new (ADW_TYPE_ACTION_ROW,
                                               "use-markup", FALSE,
                                               "title", g_ptr_array_index (problems, i),
                                               NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->problems_group), problems->len > 0);
}

static void
plan_activated_cb (EntentePlanDialog *self, GtkListBoxRow *row)
{
  show_plan (self, g_object_get_data (G_OBJECT (row), "plan"));
  adw_navigation_view_push_by_tag (self->view, "tasks");
}

static void
popped_cb (EntentePlanDialog *self)
{
  g_ptr_array_set_size (self->rows, 0);
  gtk_list_box_remove_all (self->tasks);
}

/*
 * What is done
 */

static void
insert_cb (EntentePlanDialog *self)
{
  g_autofree gboolean *chosen = list_chosen (self);
  g_autoptr (GHashTable) people = entente_roles_row_dup_people (self->roles_row);
  g_autofree char *done = NULL;
  g_autoptr (GError) error = NULL;
  guint n_inserted = 0;

  if (!entente_ready_plan_insert (self->plan, self->schedule, chosen, people, &n_inserted, &error))
    {
      entente_directory_say_failed (GTK_WIDGET (self), error);
      return;
    }
  done = g_strdup_printf (ngettext ("%u task inserted", "%u tasks inserted", n_inserted),
                          n_inserted);
  if (self->parent != NULL)
    gtk_widget_activate_action (self->parent, "win.toast-undo", "s", done);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
deletion_answered_cb (EntentePlanDialog *self, const char *answer)
{
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (answer, "delete") != 0 || self->plan == NULL)
    return;
  if (!entente_ready_plan_delete (self->plan, &error))
    {
      entente_directory_say_failed (GTK_WIDGET (self), error);
      return;
    }
  fill_plans (self);
  adw_navigation_view_pop (self->view);
}

/* A file outside the project: no undo brings it back. */
static void
delete_cb (EntentePlanDialog *self)
{
  AdwDialog *question = adw_alert_dialog_new (NULL, NULL);

  adw_alert_dialog_format_heading (ADW_ALERT_DIALOG (question),
                                   _ ("Delete “%s”?"),
                                   entente_ready_plan_get_title (self->plan));
  adw_alert_dialog_set_body (
    ADW_ALERT_DIALOG (question),
    _ ("The plan is kept on this computer for all projects. Tasks that were inserted "
       "from it stay."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question),
                                  "cancel", _ ("_Cancel"),
                                  "delete", _ ("_Delete"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "delete",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "cancel");
  g_signal_connect_object (question, "response", G_CALLBACK (deletion_answered_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (question, GTK_WIDGET (self));
}

/*
 * The dialog
 */

static void
entente_plan_dialog_dispose (GObject *object)
{
  EntentePlanDialog *self = ENTENTE_PLAN_DIALOG (object);

  self->ticking = TRUE;
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_PLAN_DIALOG);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->plan, entente_ready_plan_unref);
  g_clear_object (&self->schedule);
  g_clear_object (&self->project);
  g_clear_object (&self->settings);
  g_clear_object (&self->parent);

  G_OBJECT_CLASS (entente_plan_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-plan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePlanDialog, view);
  gtk_widget_class_bind_template_child (widget_class, EntentePlanDialog, plans);
  gtk_widget_class_bind_template_child (widget_class, EntentePlanDialog, own_plans);
  gtk_widget_class_bind_template_child (widget_class, EntentePlanDialog, own_group);
  gtk_widget_class_bind_template_child (widget_class, EntentePlanDialog, problems_group);
  gtk_widget_class_bind_template_child (widget_class, EntentePlanDialog, tasks_page);
  gtk_widget_class_bind_template_child (widget_class, EntentePlanDialog, tasks_group);
  gtk_widget_class_bind_template_child (widget_class, EntentePlanDialog, all_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePlanDialog, roles_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePlanDialog, tasks);
  gtk_widget_class_bind_template_child (widget_class, EntentePlanDialog, delete_group);
  gtk_widget_class_bind_template_child (widget_class, EntentePlanDialog, insert_button);
  gtk_widget_class_bind_template_callback (widget_class, plan_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, popped_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, insert_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
}

static void
entente_plan_dialog_class_init (EntentePlanDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_plan_dialog_dispose;

  g_type_ensure (ENTENTE_TYPE_ROLES_ROW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
entente_plan_dialog_init (EntentePlanDialog *self)
{
  self->rows = g_ptr_array_new ();
  self->settings = g_settings_new (ENTENTE_APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self->problems_group), FALSE);
}

AdwDialog *
entente_plan_dialog_new (EntenteProject *project, EntenteSchedule *schedule)
{
  EntentePlanDialog *self;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);

  self = g_object_new (ENTENTE_TYPE_PLAN_DIALOG, NULL);
  self->project = g_object_ref (project);
  self->schedule = g_object_ref (schedule);
  fill_plans (self);
  return ADW_DIALOG (self);
}

void
entente_schedule_present_plan_dialog (GtkWidget *parent, EntenteProject *project)
{
  AdwDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (ENTENTE_IS_PROJECT (project));

  dialog = entente_plan_dialog_new (project, entente_project_get_schedule (project));
  g_set_object (&ENTENTE_PLAN_DIALOG (dialog)->parent, parent);
  adw_dialog_present (dialog, parent);
}
