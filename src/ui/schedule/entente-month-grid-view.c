/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-month-grid-view.h"

#include "preview/entente-preview-dialog.h"
#include "schedule/entente-month-grid-area.h"
#include "schedule/entente-month-grid-document.h"

struct _EntenteMonthGridView
{
  EntenteTasksView parent_instance;

  /* Owned */
  EntenteProject *project; /* nullable */

  /* Template */
  AdwToggleGroup *columns;
  EntenteMonthGridArea *area;
  GtkWidget *print_button;
};

G_DEFINE_FINAL_TYPE (EntenteMonthGridView, entente_month_grid_view, ENTENTE_TYPE_TASKS_VIEW)

enum {
  PROP_0,
  PROP_PROJECT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_weekly (EntenteMonthGridView *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->columns), "weeks") == 0;
}

static GArray *
list_visible (EntenteTasksView *view, EntenteSchedule *schedule)
{
  EntenteScheduleFilter *filter = entente_tasks_view_get_filter (view);
  g_autoptr (EntenteScheduleFilter) all = entente_schedule_filter_new ();

  return entente_schedule_filter_list (filter != NULL ? filter : all, schedule, NULL);
}

static EntenteMonthGrid *
make_grid (EntenteMonthGridView *self, EntenteSchedule *schedule)
{
  const EntenteGanttOptions options = {
    .coloring = ENTENTE_GANTT_COLOR_ORGANIZATION,
    .show_critical = TRUE,
    .show_who = TRUE,
    .show_late_dates = TRUE,
    .show_closed = TRUE,
  };
  g_autoptr (GArray) visible = list_visible (ENTENTE_TASKS_VIEW (self), schedule);
  g_autoptr (EntenteGanttChart) chart = NULL;

  if (visible->len == 0)
    return NULL;
  chart = entente_gantt_chart_new (schedule, NULL, (const guint *) visible->data, visible->len,
                                   NULL, &options, entente_schedule_get_language ());
  return entente_month_grid_new (chart,
                                 is_weekly (self) ? ENTENTE_RHYTHM_WEEK : ENTENTE_RHYTHM_MONTH);
}

static void
update (EntenteTasksView *view)
{
  EntenteMonthGridView *self = ENTENTE_MONTH_GRID_VIEW (view);
  EntenteSchedule *schedule = entente_tasks_view_get_schedule (view);
  g_autoptr (EntenteMonthGrid) grid = NULL;

  /* The template is still being made. */
  if (self->area == NULL)
    return;
  if (schedule != NULL)
    grid = make_grid (self, schedule);
  entente_month_grid_area_show (self->area, schedule, grid);
}

static void
selection_changed (EntenteTasksView *view)
{
  entente_month_grid_area_set_selection (ENTENTE_MONTH_GRID_VIEW (view)->area,
                                         entente_tasks_view_get_selection (view));
}

static void
columns_chosen_cb (EntenteMonthGridView *self)
{
  update (ENTENTE_TASKS_VIEW (self));
}

static void
zoom_in_clicked_cb (EntenteMonthGridView *self)
{
  entente_month_grid_area_zoom (self->area, 1);
}

static void
zoom_out_clicked_cb (EntenteMonthGridView *self)
{
  entente_month_grid_area_zoom (self->area, -1);
}

static void
print_clicked_cb (EntenteMonthGridView *self)
{
  g_autoptr (EntenteDocument) document = entente_month_grid_document_new (self->project);

  g_object_set (document,
                "weekly", is_weekly (self),
                "filter", entente_tasks_view_get_filter (ENTENTE_TASKS_VIEW (self)),
                NULL);
  adw_dialog_present (entente_preview_dialog_new (document), GTK_WIDGET (self));
}

static void
entente_month_grid_view_get_property (GObject *object,
                                      guint prop_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  if (prop_id == PROP_PROJECT)
    g_value_set_object (value, ENTENTE_MONTH_GRID_VIEW (object)->project);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
entente_month_grid_view_set_property (GObject *object,
                                      guint prop_id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  EntenteMonthGridView *self = ENTENTE_MONTH_GRID_VIEW (object);

  if (prop_id != PROP_PROJECT)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (!g_set_object (&self->project, g_value_get_object (value)))
    return;
  gtk_widget_set_visible (self->print_button, self->project != NULL);
  g_object_notify_by_pspec (object, pspec);
}

static void
entente_month_grid_view_dispose (GObject *object)
{
  EntenteMonthGridView *self = ENTENTE_MONTH_GRID_VIEW (object);

  g_clear_object (&self->project);
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_MONTH_GRID_VIEW);

  G_OBJECT_CLASS (entente_month_grid_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENTENTE_TYPE_MONTH_GRID_AREA);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-month-grid-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteMonthGridView, area);
  gtk_widget_class_bind_template_child (widget_class, EntenteMonthGridView, columns);
  gtk_widget_class_bind_template_child (widget_class, EntenteMonthGridView, print_button);
  gtk_widget_class_bind_template_callback (widget_class, columns_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, entente_tasks_view_open);
  gtk_widget_class_bind_template_callback (widget_class, print_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_clicked_cb);
}

static void
entente_month_grid_view_class_init (EntenteMonthGridViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  EntenteTasksViewClass *view_class = ENTENTE_TASKS_VIEW_CLASS (klass);

  object_class->dispose = entente_month_grid_view_dispose;
  object_class->get_property = entente_month_grid_view_get_property;
  object_class->set_property = entente_month_grid_view_set_property;

  view_class->plan_set = update;
  view_class->plan_changed = update;
  view_class->filter_changed = update;
  view_class->selection_changed = selection_changed;

  properties[PROP_PROJECT]
    = g_param_spec_object ("project", NULL, NULL, ENTENTE_TYPE_PROJECT,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
entente_month_grid_view_init (EntenteMonthGridView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (self->print_button, FALSE);
}

void
entente_month_grid_view_reveal (EntenteMonthGridView *self, EntenteTask *task)
{
  g_return_if_fail (ENTENTE_IS_MONTH_GRID_VIEW (self));

  entente_month_grid_area_reveal (self->area, task);
}
