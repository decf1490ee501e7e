/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-workload-view.h"

#include "schedule/entente-schedule-findings.h"
#include "schedule/entente-workload-row.h"

#include <glib/gi18n-lib.h>

/* Some room above the fullest week. */
#define HEADROOM 5 / 4

struct _EntenteWorkloadView
{
  AdwBin parent_instance;

  /* Owned */
  EntenteSchedule *schedule;
  EntenteTaskSelection *selection;
  GSignalGroup *schedule_signals;
  GSignalGroup *store_signals;
  GPtrArray *workloads; /* nullable: the rows show them */

  /* Template */
  AdwToggleGroup *rows;
  GtkStack *stack;
  GtkBox *sides;
  GtkListBox *charts;
  AdwPreferencesGroup *facts;
  GtkListBox *facts_list;

  guint idle;
  gboolean by_organization;
};

G_DEFINE_FINAL_TYPE (EntenteWorkloadView, entente_workload_view, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_SCHEDULE,
  PROP_SELECTION,
  PROP_BY_ORGANIZATION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
reveal (EntenteWorkloadView *self, EntenteRecord *record, const char *field)
{
  gtk_widget_activate_action (GTK_WIDGET (self),
                              "win.reveal",
                              "(sxs)",
                              entente_record_type_get_table (G_OBJECT_TYPE (record)),
                              entente_record_get_id (record),
                              field);
}

/*
 * Workload
 */

static void
week_chosen_cb (EntenteWorkloadView *self, guint week, EntenteWorkloadRow *row)
{
  const EntenteWorkload *workload = entente_workload_row_get_workload (row);
  GArray *items = workload->weeks[week].items;
  const EntenteScheduleItem *all = entente_schedule_get_items (self->schedule, NULL);
  g_autoptr (GPtrArray) tasks = NULL;

  if (items->len == 0)
    return;
  tasks = g_ptr_array_new ();
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (tasks, all[g_array_index (items, guint, i)].task);
  if (self->selection != NULL)
    entente_task_selection_set (self->selection, tasks, g_ptr_array_index (tasks, 0));
}

/* The line of what is available is in the picture too, unless it would make the bars too small to
   read. */
static gint64
get_most (GPtrArray *workloads)
{
  gint64 most = 60;
  gint64 available = 0;

  for (guint i = 0; i < workloads->len; i++)
    {
      const EntenteWorkload *workload = g_ptr_array_index (workloads, i);

      for (guint week = 0; week < workload->n_weeks; week++)
        {
          most = MAX (most, workload->weeks[week].planned);
          available = MAX (available, workload->weeks[week].available);
        }
    }
  if (available <= 2 * most)
    most = MAX (most, available);
  return most * HEADROOM;
}

static void
show_workloads (EntenteWorkloadView *self)
{
  gint64 most;

  gtk_list_box_remove_all (self->charts);
  g_clear_pointer (&self->workloads, g_ptr_array_unref);
  if (self->schedule == NULL)
    return;
  self->workloads = entente_workload_list (self->schedule, self->by_organization);
  most = get_most (self->workloads);
  for (guint i = 0; i < self->workloads->len; i++)
    {
      GtkWidget *row = entente_workload_row_new (g_ptr_array_index (self->workloads, i), most);

      g_signal_connect_object (row, "week-chosen", G_CALLBACK (week_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_list_box_append (self->charts, row);
    }
}

/*
 * Facts
 */

/* Without taking away what stands there when nothing does, as GTK would. */
static void
remove_rows (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static GtkWidget *
make_fact_row (const EntenteFinding *finding)
{
  gboolean is_error = finding->severity == ENTENTE_SEVERITY_ERROR;
  gboolean is_plain = finding->severity == ENTENTE_SEVERITY_NONE;
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", finding->sentence,
                                 "activatable", finding->record != NULL,
                                 NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name (is_error   ? "dialog-error-symbolic"
                                                  : is_plain ? "dialog-information-symbolic"
                                                             : "dialog-warning-symbolic");

  if (!is_plain)
    gtk_widget_add_css_class (icon, is_error ? "error" : "warning");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  if (finding->record != NULL)
    g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (finding->record),
                            g_object_unref);
  return row;
}

static void
fact_activated_cb (EntenteWorkloadView *self, GtkListBoxRow *row)
{
  EntenteRecord *record = g_object_get_data (G_OBJECT (row), "record");

  if (record == NULL || entente_record_is_deleted (record))
    return;
  if (ENTENTE_IS_TASK (record) && self->selection != NULL)
    entente_task_selection_select (self->selection, ENTENTE_TASK (record));
  reveal (self, record, "");
}

static void
show_facts (EntenteWorkloadView *self)
{
  g_autoptr (GPtrArray) findings = entente_findings_new ();

  remove_rows (self->facts_list);
  if (self->schedule == NULL)
    return;
  entente_schedule_find_facts (self->schedule, findings);
  for (guint i = 0; i < findings->len; i++)
    gtk_list_box_append (self->facts_list, make_fact_row (g_ptr_array_index (findings, i)));
}

static void
update (EntenteWorkloadView *self)
{
  show_workloads (self);
  show_facts (self);
  gtk_stack_set_visible_child_name (
    self->stack,
    self->workloads != NULL && self->workloads->len > 0 ? "charts" : "nothing");
}

static void
update_idle_cb (gpointer data)
{
  EntenteWorkloadView *self = data;

  self->idle = 0;
  update (self);
}

/* What is shown holds the schedule's items: it goes at once, what is new comes when the view is
   looked at. */
static void
schedule_changed_cb (EntenteWorkloadView *self)
{
  gtk_list_box_remove_all (self->charts);
  g_clear_pointer (&self->workloads, g_ptr_array_unref);
  if (self->idle == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->idle = g_idle_add_once (update_idle_cb, self);
}

static void
rows_chosen_cb (EntenteWorkloadView *self)
{
  gboolean by_organization
    = g_strcmp0 (adw_toggle_group_get_active_name (self->rows), "organizations") == 0;

  if (self->by_organization == by_organization)
    return;
  self->by_organization = by_organization;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BY_ORGANIZATION]);
}

/*
 * The widget
 */

static void
entente_workload_view_map (GtkWidget *widget)
{
  EntenteWorkloadView *self = ENTENTE_WORKLOAD_VIEW (widget);

  if (self->workloads == NULL)
    update (self);
  GTK_WIDGET_CLASS (entente_workload_view_parent_class)->map (widget);
}

static void
set_schedule (EntenteWorkloadView *self, EntenteSchedule *schedule)
{
  if (!g_set_object (&self->schedule, schedule))
    return;
  g_signal_group_set_target (self->schedule_signals, schedule);
  g_signal_group_set_target (self->store_signals,
                             schedule != NULL ? entente_schedule_get_store (schedule) : NULL);
  schedule_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCHEDULE]);
}

static void
entente_workload_view_dispose (GObject *object)
{
  EntenteWorkloadView *self = ENTENTE_WORKLOAD_VIEW (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_signal_group_set_target (self->schedule_signals, NULL);
  g_signal_group_set_target (self->store_signals, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_WORKLOAD_VIEW);
  g_clear_pointer (&self->workloads, g_ptr_array_unref);
  g_clear_object (&self->schedule);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (entente_workload_view_parent_class)->dispose (object);
}

static void
entente_workload_view_finalize (GObject *object)
{
  EntenteWorkloadView *self = ENTENTE_WORKLOAD_VIEW (object);

  g_clear_object (&self->schedule_signals);
  g_clear_object (&self->store_signals);

  G_OBJECT_CLASS (entente_workload_view_parent_class)->finalize (object);
}

static void
entente_workload_view_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  EntenteWorkloadView *self = ENTENTE_WORKLOAD_VIEW (object);

  switch (prop_id)
    {
    case PROP_SCHEDULE:
      g_value_set_object (value, self->schedule);
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_BY_ORGANIZATION:
      g_value_set_boolean (value, self->by_organization);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_workload_view_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  EntenteWorkloadView *self = ENTENTE_WORKLOAD_VIEW (object);

  switch (prop_id)
    {
    case PROP_SCHEDULE:
      set_schedule (self, g_value_get_object (value));
      break;
    case PROP_SELECTION:
      if (g_set_object (&self->selection, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_BY_ORGANIZATION:
      adw_toggle_group_set_active_name (self->rows,
                                        g_value_get_boolean (value) ? "organizations" : "people");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-workload-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkloadView, rows);
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkloadView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkloadView, sides);
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkloadView, charts);
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkloadView, facts);
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkloadView, facts_list);
  gtk_widget_class_bind_template_callback (widget_class, rows_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, fact_activated_cb);
}

static void
entente_workload_view_class_init (EntenteWorkloadViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = entente_workload_view_dispose;
  object_class->finalize = entente_workload_view_finalize;
  object_class->get_property = entente_workload_view_get_property;
  object_class->set_property = entente_workload_view_set_property;
  GTK_WIDGET_CLASS (klass)->map = entente_workload_view_map;

  properties[PROP_SCHEDULE]
    = g_param_spec_object ("schedule", NULL, NULL, ENTENTE_TYPE_SCHEDULE, flags);
  properties[PROP_SELECTION]
    = g_param_spec_object ("selection", NULL, NULL, ENTENTE_TYPE_TASK_SELECTION, flags);
  properties[PROP_BY_ORGANIZATION]
    = g_param_spec_boolean ("by-organization", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
entente_workload_view_init (EntenteWorkloadView *self)
{
  self->schedule_signals = g_signal_group_new (ENTENTE_TYPE_SCHEDULE);
  g_signal_group_connect_swapped (self->schedule_signals, "changed",
                                  G_CALLBACK (schedule_changed_cb), self);
  /* Who takes part moves no dates: the schedule does not change with it. */
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_data (self->store_signals, "changed", G_CALLBACK (schedule_changed_cb),
                               self, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_widget_init_template (GTK_WIDGET (self));
}
