/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-page-private.h"

#include "entente-late-view.h"
#include "entente-view-chooser.h"
#include "schedule/entente-assignment.h"
#include "schedule/entente-filter-chips.h"
#include "schedule/entente-forecast.h"
#include "schedule/entente-involvement-view.h"
#include "schedule/entente-month-grid-view.h"
#include "schedule/entente-month-view.h"
#include "schedule/entente-schedule-chart.h"
#include "schedule/entente-schedule-facts-dialog.h"
#include "schedule/entente-schedule-filter-popover.h"
#include "schedule/entente-task-list-view.h"
#include "schedule/entente-task-pane.h"
#include "schedule/entente-workload-view.h"

#include <glib/gi18n-lib.h>

/* What is remembered between runs: the view, the task that is selected, whether the pane is shown,
   and the chart's own. */
#define SELECTION_FORMAT "(sxbs)"

static const struct {
  const char *name;
  const char *title;
  GType (*type) (void);
} views[] = {
  { "chart", NC_ ("view of the schedule", "Chart"), entente_schedule_chart_get_type },
  { "list", NC_ ("view of the schedule", "List"), entente_task_list_view_get_type },
  { "month", NC_ ("view of the schedule", "Month"), entente_month_view_get_type },
  { "grid", NC_ ("view of the schedule", "Grid"), entente_month_grid_view_get_type },
  { "involvement", NC_ ("view of the schedule", "Who Does What"),
    entente_involvement_view_get_type },
  { "workload", NC_ ("view of the schedule", "Workload"), entente_workload_view_get_type },
};

struct _EntenteSchedulePage
{
  EntentePage parent_instance;

  /* Owned */
  EntenteSchedule *schedule;       /* nullable */
  EntenteTaskSelection *selection; /* nullable */
  EntenteScheduleFilter *filter;
  GSignalGroup *schedule_signals;
  GSignalGroup *selection_signals;
  GSignalGroup *store_signals;

  /* Widgets */
  EntenteLateView *views[G_N_ELEMENTS (views)];

  /* Template */
  GtkStack *stack;
  AdwOverlaySplitView *split_view;
  GtkWidget *facts_button;
  GtkLabel *facts_label;
  EntenteFilterChips *chips;
  EntenteScheduleFilterPopover *filter_popover;
  GtkWidget *search_button;
  GtkWidget *filter_button;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkStack *content_stack;
  AdwViewStack *view_stack;
  EntenteViewChooser *view_chooser;
  GtkWidget *chart_box;
  GMenu *chart_section;
  GMenu *forecast_section;
  GMenuModel *go_menu;
  GMenuModel *options_menu;
  EntenteTaskPane *pane;

  gboolean wide;  /* the names of all views fit */
  gboolean large; /* beside the pane too */
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (EntenteSchedulePage, entente_schedule_page, ENTENTE_TYPE_PAGE)

/*
 * Views
 */

const char *
_entente_schedule_page_get_view (EntenteSchedulePage *self)
{
  return adw_view_stack_get_visible_child_name (self->view_stack);
}

gboolean
_entente_schedule_page_show_view (EntenteSchedulePage *self, const char *name)
{
  if (adw_view_stack_get_child_by_name (self->view_stack, name) == NULL)
    return FALSE;
  adw_view_stack_set_visible_child_name (self->view_stack, name);
  return TRUE;
}

static gboolean
has_property (gpointer object, const char *name)
{
  return g_object_class_find_property (G_OBJECT_GET_CLASS (object), name) != NULL;
}

static void
set_property (gpointer object, const char *name, gpointer value)
{
  if (has_property (object, name))
    g_object_set (object, name, value, NULL);
}

/* Each view is given what it shows, the plan last: it finds the rest already there. */
static void
feed_view (EntenteSchedulePage *self, GtkWidget *view)
{
  set_property (view, "project", entente_page_get_project (ENTENTE_PAGE (self)));
  set_property (view, "selection", self->selection);
  set_property (view, "filter", self->filter);
  set_property (view, "schedule", self->schedule);
  if (has_property (view, "read-only"))
    g_object_set (view, "read-only",
                  self->schedule == NULL
                    || entente_store_get_read_only (entente_schedule_get_store (self->schedule)),
                  NULL);
}

static void
starve_view (GtkWidget *view)
{
  set_property (view, "schedule", NULL);
  set_property (view, "filter", NULL);
  set_property (view, "selection", NULL);
  set_property (view, "project", NULL);
}

static const char *
get_view_title (guint i)
{
  return g_dpgettext2 (NULL, "view of the schedule", views[i].title);
}

static GtkWidget *
get_visible_view (EntenteSchedulePage *self)
{
  return entente_late_view_get (
    ENTENTE_LATE_VIEW (adw_view_stack_get_visible_child (self->view_stack)));
}

/* The chart's state and actions are asked for wherever one is. */
static EntenteScheduleChart *
get_chart (EntenteSchedulePage *self)
{
  return entente_late_view_get (
    ENTENTE_LATE_VIEW (adw_view_stack_get_child_by_name (self->view_stack, "chart")));
}

/* In a narrow window the buttons of the chart are in the menu. */
static void
update_chart_tools (EntenteSchedulePage *self)
{
  gboolean on_chart
    = get_visible_view (self) == GTK_WIDGET (get_chart (self));

  gtk_widget_set_visible (self->chart_box, on_chart && !self->narrow);
  g_menu_remove_all (self->chart_section);
  if (!on_chart || !self->narrow)
    return;
  g_menu_append (self->chart_section, _ ("Zoom _In"), "chart.zoom-in");
  g_menu_append (self->chart_section, _ ("Zoom _Out"), "chart.zoom-out");
  g_menu_append_submenu (self->chart_section, _ ("_Go To"), self->go_menu);
  g_menu_append_submenu (self->chart_section, _ ("What Is Sho_wn"), self->options_menu);
}

static gboolean
finds_nothing (EntenteSchedulePage *self)
{
  guint n_items = 0;

  if (self->schedule == NULL || !entente_schedule_filter_is_active (self->filter))
    return FALSE;
  entente_schedule_get_items (self->schedule, &n_items);
  for (guint i = 0; i < n_items; i++)
    if (entente_schedule_filter_matches (self->filter, self->schedule, i))
      return FALSE;
  return TRUE;
}

/* A view that shows all there is neither searches nor filters. */
static void
update_content (EntenteSchedulePage *self)
{
  gboolean filters = has_property (get_visible_view (self), "filter");

  gtk_widget_set_visible (self->search_button, filters && !self->narrow);
  gtk_widget_set_visible (self->filter_button, filters);
  gtk_widget_set_visible (GTK_WIDGET (self->search_bar), filters);
  entente_filter_chips_set_filter (self->chips, filters && self->schedule != NULL ? self->filter
                                                                                   : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.search", filters);
  gtk_stack_set_visible_child_name (self->content_stack,
                                    filters && finds_nothing (self) ? "nothing" : "view");
}

/* The names of all views stand side by side only where there is room. */
static void
update_switcher (EntenteSchedulePage *self)
{
  gboolean fits
    = self->large || (self->wide && !adw_overlay_split_view_get_show_sidebar (self->split_view));

  entente_view_chooser_set_wide (self->view_chooser, fits);
}

static void
set_width (EntenteSchedulePage *self, gboolean wide, gboolean narrow)
{
  self->wide = wide;
  self->large = wide;
  self->narrow = narrow;
  update_switcher (self);
  update_chart_tools (self);
  update_content (self);
}

static void
wide_applied_cb (EntenteSchedulePage *self)
{
  self->large = FALSE;
  update_switcher (self);
}

static void
wide_unapplied_cb (EntenteSchedulePage *self)
{
  set_width (self, TRUE, FALSE);
}

static void
medium_applied_cb (EntenteSchedulePage *self)
{
  set_width (self, FALSE, FALSE);
}

static void
medium_unapplied_cb (EntenteSchedulePage *self)
{
  set_width (self, TRUE, FALSE);
}

static void
narrow_applied_cb (EntenteSchedulePage *self)
{
  set_width (self, FALSE, TRUE);
}

static void
narrow_unapplied_cb (EntenteSchedulePage *self)
{
  set_width (self, TRUE, FALSE);
}

/* Only the view that is looked at is kept up to date. */
static void
update_views (EntenteSchedulePage *self)
{
  GtkWidget *visible = get_visible_view (self);

  for (guint i = 0; i < G_N_ELEMENTS (self->views); i++)
    {
      GtkWidget *view = entente_late_view_peek (self->views[i]);

      if (view == visible && self->schedule != NULL)
        feed_view (self, view);
      else if (view != NULL)
        starve_view (view);
    }
  update_chart_tools (self);
  update_content (self);
}

static void
visible_child_changed_cb (EntenteSchedulePage *self)
{
  /* Not before all of them have their place. */
  if (self->views[G_N_ELEMENTS (views) - 1] != NULL)
    update_views (self);
}

static void
edit_requested_cb (EntenteSchedulePage *self)
{
  _entente_schedule_page_show_pane (self);
}

static void
view_made_cb (EntenteSchedulePage *self, GtkWidget *view)
{
  if (g_signal_lookup ("edit-requested", G_OBJECT_TYPE (view)) != 0)
    g_signal_connect_object (view, "edit-requested", G_CALLBACK (edit_requested_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
add_views (EntenteSchedulePage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *view = entente_late_view_new (views[i].type ());

      g_signal_connect_object (view, "made", G_CALLBACK (view_made_cb), self, G_CONNECT_SWAPPED);
      adw_view_stack_add_titled (self->view_stack, view, views[i].name, get_view_title (i));
      self->views[i] = ENTENTE_LATE_VIEW (view);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "chart",
                                  entente_schedule_chart_get_actions (get_chart (self)));
}

/*
 * What is shown around them
 */

static void
update_facts (EntenteSchedulePage *self)
{
  g_autofree char *line
    = self->schedule != NULL ? entente_schedule_facts_dup_line (self->schedule) : NULL;

  gtk_label_set_label (self->facts_label, line != NULL ? line : "");
  gtk_widget_set_visible (self->facts_button, line != NULL);
}

static void
append_forecast (EntenteSchedulePage *self, const char *label, gint64 id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "chart.forecast", "x", id);
  g_menu_append_item (self->forecast_section, item);
}

static void
update_forecasts (EntenteSchedulePage *self)
{
  GListModel *forecasts = NULL;

  g_menu_remove_all (self->forecast_section);
  if (self->schedule != NULL)
    forecasts = entente_store_get_list (entente_schedule_get_store (self->schedule),
                                        ENTENTE_TYPE_FORECAST);
  if (forecasts == NULL || g_list_model_get_n_items (forecasts) == 0)
    return;
  append_forecast (self, C_ ("forecast", "None"), 0);
  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (EntenteRecord) forecast = g_list_model_get_item (forecasts, i);

      append_forecast (self, entente_record_get_text (forecast, ENTENTE_FORECAST_NAME),
                       entente_record_get_id (forecast));
    }
}

static void
plan_changed_cb (EntenteSchedulePage *self)
{
  guint n_items = 0;

  if (self->schedule != NULL)
    entente_schedule_get_items (self->schedule, &n_items);
  gtk_stack_set_visible_child_name (self->stack, n_items > 0 ? "plan" : "empty");
  update_facts (self);
  update_content (self);
  _entente_schedule_page_update_actions (self);
}

static void
search_changed_cb (EntenteSchedulePage *self)
{
  g_object_set (self->filter, "text", gtk_editable_get_text (GTK_EDITABLE (self->search_entry)),
                NULL);
}

static void
search_toggled_cb (EntenteSchedulePage *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    g_object_set (self->filter, "text", "", NULL);
}

static void
pane_closed_cb (EntenteSchedulePage *self)
{
  adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
}

/*
 * For the actions
 */

EntenteSchedule *
_entente_schedule_page_get_schedule (EntenteSchedulePage *self)
{
  return self->schedule;
}

EntenteTaskSelection *
_entente_schedule_page_get_selection (EntenteSchedulePage *self)
{
  return self->selection;
}

void
_entente_schedule_page_show_pane (EntenteSchedulePage *self)
{
  GtkWidget *split_view = GTK_WIDGET (self->split_view);
  gboolean unsized = gtk_widget_get_width (split_view) == 0;

  /* With the first task of a plan nothing has a size yet, and the animation of the pane would
   * divide by it: there is none while the view is not mapped. */
  if (unsized)
    gtk_widget_set_child_visible (split_view, FALSE);
  adw_overlay_split_view_set_show_sidebar (self->split_view, TRUE);
  if (unsized)
    gtk_widget_set_child_visible (split_view, TRUE);
}

void
_entente_schedule_page_search (EntenteSchedulePage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

void
_entente_schedule_page_show_all (EntenteSchedulePage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  entente_schedule_filter_clear (self->filter);
}

void
_entente_schedule_page_show_task (EntenteSchedulePage *self, EntenteTask *task)
{
  GtkWidget *view = get_visible_view (self);
  guint item = entente_schedule_find (self->schedule, task);

  if (item == ENTENTE_SCHEDULE_NONE)
    return;
  /* What is shown must be seen. */
  if (!entente_schedule_filter_matches (self->filter, self->schedule, item))
    _entente_schedule_page_show_all (self);
  entente_task_selection_select (self->selection, task);
  if (ENTENTE_IS_SCHEDULE_CHART (view))
    entente_schedule_chart_reveal (ENTENTE_SCHEDULE_CHART (view), task);
  else if (ENTENTE_IS_TASK_LIST_VIEW (view))
    entente_task_list_view_reveal (ENTENTE_TASK_LIST_VIEW (view), task);
  else if (ENTENTE_IS_MONTH_VIEW (view))
    entente_month_view_reveal (ENTENTE_MONTH_VIEW (view), task);
  else if (ENTENTE_IS_MONTH_GRID_VIEW (view))
    entente_month_grid_view_reveal (ENTENTE_MONTH_GRID_VIEW (view), task);
}

/*
 * Page
 */

static void
set_schedule (EntenteSchedulePage *self, EntenteSchedule *schedule)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->views); i++)
    if (entente_late_view_peek (self->views[i]) != NULL)
      starve_view (entente_late_view_peek (self->views[i]));
  entente_task_pane_set_selection (self->pane, NULL, NULL);
  g_signal_group_set_target (self->selection_signals, NULL);
  g_clear_object (&self->selection);
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  entente_schedule_filter_clear (self->filter);

  g_set_object (&self->schedule, schedule);
  g_signal_group_set_target (self->schedule_signals, schedule);
  g_signal_group_set_target (self->store_signals,
                             schedule != NULL ? entente_schedule_get_store (schedule) : NULL);
  entente_schedule_filter_popover_set_filter (self->filter_popover, schedule, self->filter);
  if (schedule == NULL)
    return;
  self->selection = entente_task_selection_new (schedule);
  g_signal_group_set_target (self->selection_signals, self->selection);
  entente_task_pane_set_selection (self->pane, schedule, self->selection);
}

static void
entente_schedule_page_project_changed (EntentePage *page)
{
  EntenteSchedulePage *self = ENTENTE_SCHEDULE_PAGE (page);
  EntenteProject *project = entente_page_get_project (page);

  set_schedule (self, project != NULL ? entente_project_get_schedule (project) : NULL);
  plan_changed_cb (self);
  update_forecasts (self);
  update_views (self);
}

/* The task that a record belongs to; NULL when it is not of this page. */
static EntenteTask *
find_task_of (EntenteSchedulePage *self, EntenteRecord *record)
{
  gint64 id;

  if (ENTENTE_IS_TASK (record))
    return ENTENTE_TASK (record);
  if (ENTENTE_IS_ASSIGNMENT (record))
    id = entente_record_get_reference (record, ENTENTE_ASSIGNMENT_TASK);
  else if (ENTENTE_IS_DEPENDENCY (record))
    id = entente_record_get_reference (record, ENTENTE_DEPENDENCY_SUCCESSOR);
  else
    return NULL;
  return (EntenteTask *) entente_store_get_record (entente_schedule_get_store (self->schedule),
                                                   ENTENTE_TYPE_TASK, id);
}

static gboolean
entente_schedule_page_reveal (EntentePage *page, EntenteRecord *record, const EntenteField *field)
{
  EntenteSchedulePage *self = ENTENTE_SCHEDULE_PAGE (page);
  EntenteTask *task;

  if (self->schedule == NULL || entente_record_is_deleted (record)
      || entente_record_get_store (record) != entente_schedule_get_store (self->schedule))
    return FALSE;
  task = find_task_of (self, record);
  if (task == NULL)
    return FALSE;

  _entente_schedule_page_show_task (self, task);
  if (field == NULL && ENTENTE_IS_TASK (record))
    return TRUE;
  _entente_schedule_page_show_pane (self);
  entente_task_pane_reveal (self->pane, record, field);
  return TRUE;
}

static char *
entente_schedule_page_dup_selection (EntentePage *page)
{
  EntenteSchedulePage *self = ENTENTE_SCHEDULE_PAGE (page);
  EntenteTask *cursor
    = self->selection != NULL ? entente_task_selection_get_cursor (self->selection) : NULL;
  g_autofree char *state = entente_schedule_chart_dup_state (get_chart (self));
  g_autoptr (GVariant) selection = g_variant_ref_sink (
    g_variant_new (SELECTION_FORMAT,
                   _entente_schedule_page_get_view (self),
                   cursor != NULL ? entente_record_get_id (ENTENTE_RECORD (cursor)) : (gint64) 0,
                   adw_overlay_split_view_get_show_sidebar (self->split_view),
                   state));

  return g_variant_print (selection, FALSE);
}

static void
entente_schedule_page_restore_selection (EntentePage *page, const char *text)
{
  EntenteSchedulePage *self = ENTENTE_SCHEDULE_PAGE (page);
  g_autoptr (GVariant) selection = NULL;
  const char *view, *state;
  gboolean pane;
  gint64 id;
  EntenteRecord *task;

  if (text != NULL)
    selection = g_variant_parse (G_VARIANT_TYPE (SELECTION_FORMAT), text, NULL, NULL, NULL);
  if (selection == NULL || self->schedule == NULL)
    return;
  g_variant_get (selection, "(&sxb&s)", &view, &id, &pane, &state);
  entente_schedule_chart_restore_state (get_chart (self), state);
  _entente_schedule_page_show_view (self, view);
  task = entente_store_get_record (entente_schedule_get_store (self->schedule), ENTENTE_TYPE_TASK,
                                   id);
  if (task != NULL)
    entente_task_selection_select (self->selection, ENTENTE_TASK (task));
  adw_overlay_split_view_set_show_sidebar (self->split_view, pane);
}

static void
entente_schedule_page_dispose (GObject *object)
{
  EntenteSchedulePage *self = ENTENTE_SCHEDULE_PAGE (object);

  if (self->view_stack != NULL)
    entente_page_set_project (ENTENTE_PAGE (self), NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "chart", NULL);
  memset (self->views, 0, sizeof self->views);
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_SCHEDULE_PAGE);
  self->view_stack = NULL;
  g_clear_object (&self->schedule_signals);
  g_clear_object (&self->selection_signals);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (entente_schedule_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-schedule-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteSchedulePage, content_stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteSchedulePage, facts_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteSchedulePage, facts_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteSchedulePage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteSchedulePage, search_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteSchedulePage, chips);
  gtk_widget_class_bind_template_child (widget_class, EntenteSchedulePage, filter_popover);
  gtk_widget_class_bind_template_child (widget_class, EntenteSchedulePage, pane);
  gtk_widget_class_bind_template_child (widget_class, EntenteSchedulePage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteSchedulePage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EntenteSchedulePage, split_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteSchedulePage, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteSchedulePage, view_chooser);
  gtk_widget_class_bind_template_child (widget_class, EntenteSchedulePage, view_stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteSchedulePage, options_menu);
  gtk_widget_class_bind_template_child (widget_class, EntenteSchedulePage, go_menu);
  gtk_widget_class_bind_template_child (widget_class, EntenteSchedulePage, forecast_section);
  gtk_widget_class_bind_template_child (widget_class, EntenteSchedulePage, chart_section);
  gtk_widget_class_bind_template_child (widget_class, EntenteSchedulePage, chart_box);
  gtk_widget_class_bind_template_callback (widget_class, wide_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_unapplied_cb);
  gtk_widget_class_bind_template_callback (widget_class, medium_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, medium_unapplied_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_unapplied_cb);
  gtk_widget_class_bind_template_callback (widget_class, pane_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, visible_child_changed_cb);
}

static void
entente_schedule_page_class_init (EntenteSchedulePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_schedule_page_dispose;

  page_class->name = "schedule";
  page_class->title = N_ ("Schedule");
  page_class->icon_name = "entente-schedule-symbolic";
  page_class->project_changed = entente_schedule_page_project_changed;
  page_class->reveal = entente_schedule_page_reveal;
  page_class->dup_selection = entente_schedule_page_dup_selection;
  page_class->restore_selection = entente_schedule_page_restore_selection;

  g_type_ensure (ENTENTE_TYPE_FILTER_CHIPS);
  g_type_ensure (ENTENTE_TYPE_SCHEDULE_FILTER_POPOVER);
  g_type_ensure (ENTENTE_TYPE_TASK_PANE);
  g_type_ensure (ENTENTE_TYPE_VIEW_CHOOSER);
  bind_template (widget_class);
  _entente_schedule_page_class_install_actions (widget_class);
}

static void
entente_schedule_page_init (EntenteSchedulePage *self)
{
  self->filter = entente_schedule_filter_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  self->schedule_signals = g_signal_group_new (ENTENTE_TYPE_SCHEDULE);
  g_signal_group_connect_swapped (self->schedule_signals, "changed", G_CALLBACK (plan_changed_cb),
                                  self);
  self->selection_signals = g_signal_group_new (ENTENTE_TYPE_TASK_SELECTION);
  g_signal_group_connect_swapped (self->selection_signals, "changed",
                                  G_CALLBACK (_entente_schedule_page_update_actions), self);
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (update_forecasts),
                                  self);
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (update_content), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->split_view, "notify::show-sidebar", G_CALLBACK (update_switcher),
                           self, G_CONNECT_SWAPPED);
  add_views (self);
  set_width (self, TRUE, FALSE);
  update_views (self);
  plan_changed_cb (self);
}
