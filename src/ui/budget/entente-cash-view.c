/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-cash-view.h"

#include "budget/entente-budget-charts.h"
#include "budget/entente-budget-settings.h"
#include "budget/entente-cash-rows.h"
#include "budget/entente-funding-words.h"
#include "chart/entente-chart-view.h"
#include "form/entente-field-group.h"

#include <glib/gi18n-lib.h>

struct _EntenteCashView
{
  EntentePage parent_instance;

  /* Owned */
  EntenteStore *store;    /* nullable */
  GPtrArray *month_rows;  /* borrowed, of GtkWidget; the arrays are ours */
  GPtrArray *undated_rows;

  /* Template */
  GtkWidget *warning_group;
  AdwPreferencesRow *warning_row;
  EntenteChartView *chart_view;
  GtkLabel *lowest_label;
  EntenteFieldGroup *settings_group;
  AdwPreferencesGroup *months_group;
  AdwPreferencesGroup *undated_group;

  guint64 shown; /* generation of what is on screen */
  guint idle;
};

G_DEFINE_FINAL_TYPE (EntenteCashView, entente_cash_view, ENTENTE_TYPE_PAGE)

/*
 * What is shown
 */

static guint64
get_generation (EntenteCashView *self)
{
  const GType types[] = {
    ENTENTE_TYPE_BUDGET,          ENTENTE_TYPE_BUDGET_LINE,     ENTENTE_TYPE_BUDGET_SETTINGS,
    ENTENTE_TYPE_FUNDING_REQUEST, ENTENTE_TYPE_FUNDING_PAYMENT, ENTENTE_TYPE_ORGANIZATION,
  };

  return entente_store_sum_generations (self->store, types, G_N_ELEMENTS (types));
}

static void
clear_rows (AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, rows->pdata[i]);
  g_ptr_array_set_size (rows, 0);
}

static void
show_months (EntenteCashView *self, EntenteCashPlan *plan, EntenteChart *chart)
{
  guint n_categories;
  const EntenteChartCategory *categories = entente_chart_get_categories (chart, &n_categories);

  clear_rows (self->months_group, self->month_rows);
  for (guint i = 0; i < plan->months->len; i++)
    {
      GtkWidget *row = entente_cash_rows_new_month (plan->months->pdata[i], categories[i].label,
                                                    i == plan->lowest);

      adw_preferences_group_add (self->months_group, row);
      g_ptr_array_add (self->month_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->months_group), plan->months->len > 0);
}

static void
show_undated (EntenteCashView *self, EntenteCashPlan *plan)
{
  g_autofree char *in = entente_funding_words_dup_money (plan->undated_in);
  g_autofree char *out = entente_funding_words_dup_money (plan->undated_out);
  /* Translators: amounts of income and of charges that no date says when they come */
  g_autofree char *words = g_strdup_printf (
    _ ("%s of income and %s of charges are in no month. Say when they are due."), in, out);

  clear_rows (self->undated_group, self->undated_rows);
  for (guint i = 0; i < plan->undated->len; i++)
    {
      GtkWidget *row = entente_cash_rows_new_undated (plan->undated->pdata[i]);

      adw_preferences_group_add (self->undated_group, row);
      g_ptr_array_add (self->undated_rows, row);
    }
  adw_preferences_group_set_description (self->undated_group, words);
  gtk_widget_set_visible (GTK_WIDGET (self->undated_group), plan->undated->len > 0);
}

static void
show_lowest (EntenteCashView *self, EntenteCashPlan *plan, EntenteChart *chart)
{
  guint n_categories;
  const EntenteChartCategory *categories = entente_chart_get_categories (chart, &n_categories);
  g_autofree char *warning
    = entente_cash_plan_dup_warning (plan, entente_chart_get_language (chart));
  g_autofree char *balance = NULL;
  g_autofree char *words = NULL;

  if (plan->lowest < plan->months->len)
    {
      const EntenteCashMonth *month = plan->months->pdata[plan->lowest];

      balance = entente_funding_words_dup_money (month->balance);
      /* Translators: an amount and a month */
      words = g_strdup_printf (_ ("Lowest point: %s at the end of %s"), balance,
                               categories[plan->lowest].label);
    }
  gtk_label_set_label (self->lowest_label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->lowest_label), words != NULL);
  adw_preferences_row_set_title (self->warning_row, warning != NULL ? warning : "");
  gtk_widget_set_visible (self->warning_group, warning != NULL);
}

static void
show_plan (EntenteCashView *self)
{
  EntenteRecord *settings
    = entente_store_get_record (self->store, ENTENTE_TYPE_BUDGET_SETTINGS,
                                ENTENTE_BUDGET_SETTINGS_ID);
  EntenteMoney opening
    = settings != NULL ? entente_record_get_cents (settings, ENTENTE_BUDGET_SETTINGS_OPENING_CASH)
                       : ENTENTE_MONEY_NONE;
  g_autoptr (EntenteCashPlan) plan
    = entente_cash_plan_new (self->store, entente_budget_get_working (self->store),
                             opening != ENTENTE_MONEY_NONE ? opening : 0);
  g_autoptr (EntenteChart) chart
    = entente_budget_charts_new_cash (plan, entente_schedule_get_language ());

  entente_field_group_set_record (self->settings_group, settings);
  entente_chart_view_set_chart (self->chart_view, chart);
  show_lowest (self, plan, chart);
  show_months (self, plan, chart);
  show_undated (self, plan);
}

static void
idle_cb (gpointer data)
{
  EntenteCashView *self = data;

  self->idle = 0;
  show_plan (self);
}

/* Not at once: the row that dates a line goes away with the line, and may be in the middle of
   it. */
static void
store_changed_cb (EntenteCashView *self)
{
  guint64 generation = get_generation (self);

  if (generation == self->shown)
    return;
  self->shown = generation;
  if (self->idle == 0)
    self->idle = g_idle_add_once (idle_cb, self);
}

/* From the chart to what makes the month. */
static void
chart_activated_cb (EntenteCashView *self, guint category, guint series)
{
  GtkWidget *row;

  if (category >= self->month_rows->len)
    return;
  row = self->month_rows->pdata[category];
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}

/*
 * The page
 */

static void
leave_store (EntenteCashView *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, store_changed_cb, self);
  g_clear_object (&self->store);
}

static void
entente_cash_view_project_changed (EntentePage *page)
{
  EntenteCashView *self = ENTENTE_CASH_VIEW (page);
  EntenteProject *project = entente_page_get_project (page);

  leave_store (self);
  if (project == NULL)
    {
      clear_rows (self->months_group, self->month_rows);
      clear_rows (self->undated_group, self->undated_rows);
      entente_field_group_set_record (self->settings_group, NULL);
      entente_chart_view_set_chart (self->chart_view, NULL);
      return;
    }
  self->store = g_object_ref (entente_project_get_store (project));
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->shown = get_generation (self);
  show_plan (self);
}

static gboolean
entente_cash_view_knows (EntenteRecord *record)
{
  return ENTENTE_IS_BUDGET_SETTINGS (record);
}

static gboolean
entente_cash_view_reveal (EntentePage *page, EntenteRecord *record, const EntenteField *field)
{
  EntenteCashView *self = ENTENTE_CASH_VIEW (page);

  return entente_cash_view_knows (record)
         && entente_field_group_reveal (self->settings_group, field);
}

static void
entente_cash_view_dispose (GObject *object)
{
  EntenteCashView *self = ENTENTE_CASH_VIEW (object);

  if (self->chart_view != NULL)
    entente_page_set_project (ENTENTE_PAGE (self), NULL);
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_CASH_VIEW);
  self->chart_view = NULL;

  G_OBJECT_CLASS (entente_cash_view_parent_class)->dispose (object);
}

static void
entente_cash_view_finalize (GObject *object)
{
  EntenteCashView *self = ENTENTE_CASH_VIEW (object);

  g_ptr_array_unref (self->month_rows);
  g_ptr_array_unref (self->undated_rows);

  G_OBJECT_CLASS (entente_cash_view_parent_class)->finalize (object);
}

static void
entente_cash_view_class_init (EntenteCashViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  object_class->dispose = entente_cash_view_dispose;
  object_class->finalize = entente_cash_view_finalize;

  page_class->name = "cash";
  page_class->title = N_ ("Cash");
  page_class->icon_name = "entente-budget-symbolic";
  page_class->project_changed = entente_cash_view_project_changed;
  page_class->knows = entente_cash_view_knows;
  page_class->reveal = entente_cash_view_reveal;

  g_type_ensure (ENTENTE_TYPE_BUDGET_SETTINGS);
  g_type_ensure (ENTENTE_TYPE_CHART_VIEW);
  g_type_ensure (ENTENTE_TYPE_FIELD_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-cash-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteCashView, warning_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteCashView, warning_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteCashView, chart_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteCashView, lowest_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteCashView, settings_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteCashView, months_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteCashView, undated_group);
  gtk_widget_class_bind_template_callback (widget_class, chart_activated_cb);
}

static void
entente_cash_view_init (EntenteCashView *self)
{
  self->month_rows = g_ptr_array_new ();
  self->undated_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
