/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-charts-view.h"

#include "budget/entente-budget-charts.h"
#include "budget/entente-funding-request.h"
#include "chart/entente-chart-view.h"
#include "entente-language.h"

#include <glib/gi18n-lib.h>

/* A chart under its title. */
typedef struct {
  GtkLabel *title;
  EntenteChartView *view;
} Panel;

enum {
  CHARGES,
  INCOME,
  FUNDING,
  CHARGES_COMPARISON,
  INCOME_COMPARISON,
  N_PANELS
};

struct _EntenteBudgetChartsView
{
  EntentePage parent_instance;

  /* Owned */
  EntenteBudgetTable *table; /* nullable */

  /* Borrowed */
  Panel panels[N_PANELS];

  /* Template */
  AdwToggleGroup *column_toggles;
  GtkBox *structure_box;
  GtkBox *funding_box;
  GtkBox *comparison_box;

  guint64 requests; /* generation of those on screen */
};

G_DEFINE_FINAL_TYPE (EntenteBudgetChartsView, entente_budget_charts_view, ENTENTE_TYPE_PAGE)

/*
 * What is shown
 */

static EntenteChart *
make_chart (EntenteBudgetChartsView *self, guint panel)
{
  EntenteLanguage language = entente_schedule_get_language ();
  EntenteAmountColumn column
    = MIN (adw_toggle_group_get_active (self->column_toggles), (guint) ENTENTE_AMOUNT_ACTUAL);

  switch (panel)
    {
    case CHARGES:
      return entente_budget_charts_new_structure (self->table, ENTENTE_SIDE_CHARGES, column,
                                                  language);
    case INCOME:
      return entente_budget_charts_new_structure (self->table, ENTENTE_SIDE_INCOME, column,
                                                  language);
    case FUNDING:
      return entente_budget_charts_new_funding (entente_budget_table_get_store (self->table),
                                                language);
    case CHARGES_COMPARISON:
      return entente_budget_charts_new_comparison (self->table, ENTENTE_SIDE_CHARGES, language);
    case INCOME_COMPARISON:
    default:
      return entente_budget_charts_new_comparison (self->table, ENTENTE_SIDE_INCOME, language);
    }
}

static void
show_charts (EntenteBudgetChartsView *self)
{
  for (guint i = 0; i < N_PANELS; i++)
    {
      g_autoptr (EntenteChart) chart = self->table != NULL ? make_chart (self, i) : NULL;

      entente_chart_view_set_chart (self->panels[i].view, chart);
      gtk_label_set_label (self->panels[i].title,
                           chart != NULL ? entente_chart_get_title (chart) : "");
    }
}

static guint64
get_requests (EntenteBudgetChartsView *self)
{
  return entente_store_get_generation (entente_budget_table_get_store (self->table),
                                       ENTENTE_TYPE_FUNDING_REQUEST);
}

static void
store_changed_cb (EntenteBudgetChartsView *self)
{
  g_autoptr (EntenteChart) chart = NULL;

  if (self->table == NULL || get_requests (self) == self->requests)
    return;
  self->requests = get_requests (self);
  chart = make_chart (self, FUNDING);
  entente_chart_view_set_chart (self->panels[FUNDING].view, chart);
}

static void
column_chosen_cb (EntenteBudgetChartsView *self)
{
  if (self->table != NULL)
    show_charts (self);
}

/*
 * What values lead to
 */

static void
heading_activated_cb (EntenteBudgetChartsView *self,
                      guint category,
                      guint series,
                      EntenteChartView *view)
{
  gboolean is_income = view == self->panels[INCOME].view
                       || view == self->panels[INCOME_COMPARISON].view;
  EntenteChart *chart = entente_chart_view_get_chart (view);
  const EntenteChartCategory *categories;
  guint n_categories;

  categories = entente_chart_get_categories (chart, &n_categories);
  if (category < n_categories)
    gtk_widget_activate_action (GTK_WIDGET (self), "budget.show-entry", "(uu)",
                                is_income ? ENTENTE_SIDE_INCOME : ENTENTE_SIDE_CHARGES,
                                categories[category].id);
}

static void
funding_activated_cb (EntenteBudgetChartsView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "budget.view", "s", "funding");
}

/*
 * The page
 */

static void
leave_table (EntenteBudgetChartsView *self)
{
  if (self->table == NULL)
    return;
  g_signal_handlers_disconnect_by_func (self->table, show_charts, self);
  g_signal_handlers_disconnect_by_func (entente_budget_table_get_store (self->table),
                                        store_changed_cb, self);
  g_clear_object (&self->table);
}

static void
entente_budget_charts_view_project_changed (EntentePage *page)
{
  EntenteBudgetChartsView *self = ENTENTE_BUDGET_CHARTS_VIEW (page);
  EntenteProject *project = entente_page_get_project (page);

  leave_table (self);
  if (project != NULL)
    {
      self->table = entente_budget_table_new (entente_project_get_store (project), NULL,
                                              entente_language_get_interface ());
      self->requests = get_requests (self);
      g_signal_connect_object (self->table, "changed", G_CALLBACK (show_charts), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (entente_budget_table_get_store (self->table), "changed",
                               G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
    }
  show_charts (self);
}

static void
entente_budget_charts_view_dispose (GObject *object)
{
  EntenteBudgetChartsView *self = ENTENTE_BUDGET_CHARTS_VIEW (object);

  if (self->structure_box != NULL)
    entente_page_set_project (ENTENTE_PAGE (self), NULL);
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_BUDGET_CHARTS_VIEW);
  self->structure_box = NULL;

  G_OBJECT_CLASS (entente_budget_charts_view_parent_class)->dispose (object);
}

static void
entente_budget_charts_view_class_init (EntenteBudgetChartsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  object_class->dispose = entente_budget_charts_view_dispose;

  page_class->name = "charts";
  page_class->title = N_ ("Charts");
  page_class->icon_name = "entente-budget-symbolic";
  page_class->project_changed = entente_budget_charts_view_project_changed;

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-budget-charts-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetChartsView, structure_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetChartsView, funding_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetChartsView, comparison_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetChartsView, column_toggles);
  gtk_widget_class_bind_template_callback (widget_class, column_chosen_cb);
}

static void
add_panel (GtkBox *box, Panel *panel)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  panel->title = GTK_LABEL (title);
  panel->view = ENTENTE_CHART_VIEW (entente_chart_view_new ());
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (column), title);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (panel->view));
  gtk_box_append (box, column);
}

static void
lead_on (EntenteBudgetChartsView *self)
{
  for (guint i = 0; i < N_PANELS; i++)
    {
      entente_chart_view_set_is_activatable (self->panels[i].view, TRUE);
      g_signal_connect_object (self->panels[i].view, "activated",
                               i == FUNDING ? G_CALLBACK (funding_activated_cb)
                                            : G_CALLBACK (heading_activated_cb),
                               self, G_CONNECT_SWAPPED);
    }
}

static void
entente_budget_charts_view_init (EntenteBudgetChartsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_panel (self->structure_box, &self->panels[CHARGES]);
  add_panel (self->structure_box, &self->panels[INCOME]);
  add_panel (self->funding_box, &self->panels[FUNDING]);
  add_panel (self->comparison_box, &self->panels[CHARGES_COMPARISON]);
  add_panel (self->comparison_box, &self->panels[INCOME_COMPARISON]);
  lead_on (self);
}

void
entente_budget_charts_view_show_version (EntenteBudgetChartsView *self, EntenteBudget *budget)
{
  g_return_if_fail (ENTENTE_IS_BUDGET_CHARTS_VIEW (self));
  g_return_if_fail (budget == NULL || ENTENTE_IS_BUDGET (budget));

  if (self->table != NULL)
    entente_budget_table_set_budget (self->table, budget);
}
