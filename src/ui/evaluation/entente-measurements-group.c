/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-measurements-group.h"

#include "chart/entente-chart-view.h"
#include "entente-civil-date.h"
#include "entente-model-error.h"
#include "evaluation/entente-indicator-chart.h"
#include "evaluation/entente-indicator-edit.h"
#include "evaluation/entente-indicator-state.h"
#include "evaluation/entente-measurement-row.h"
#include "form/entente-field-message.h"
#include "form/entente-refusal.h"

#include <glib/gi18n-lib.h>

#define CHART_HEIGHT 160

struct _EntenteMeasurementsGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  EntenteProject *project;     /* nullable */
  EntenteIndicator *indicator; /* nullable */
  GPtrArray *rows;             /* of the values, borrowed */

  /* Borrowed */
  GtkWidget *state_row;
  GtkWidget *chart_row;
  EntenteChartView *chart;
  GtkWidget *add_row;
  GtkWidget *problem_row;
  EntenteFieldMessage *problem;

  gboolean read_only;
};

G_DEFINE_FINAL_TYPE (EntenteMeasurementsGroup,
                     entente_measurements_group,
                     ADW_TYPE_PREFERENCES_GROUP)

/* sentence: (nullable): why what was typed is no value, under it; it may be mended there. */
static void
say_problem (EntenteMeasurementsGroup *self, const char *sentence)
{
  entente_field_message_say (self->problem, sentence, ENTENTE_SEVERITY_ERROR,
                             GTK_ACCESSIBLE (self->add_row));
  gtk_widget_set_visible (self->problem_row, sentence != NULL);
  if (sentence != NULL)
    gtk_widget_add_css_class (self->add_row, "error");
  else
    gtk_widget_remove_css_class (self->add_row, "error");
}

static void
add_changed_cb (EntenteMeasurementsGroup *self)
{
  say_problem (self, NULL);
}

/* An entry that is emptied would go on showing its button. */
static void
empty_add (EntenteMeasurementsGroup *self)
{
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->add_row), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->add_row), "");
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->add_row), TRUE);
}

static void
add_applied_cb (EntenteMeasurementsGroup *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->add_row));
  g_autoptr (GError) error = NULL;
  GDate today;

  if (self->indicator == NULL || *typed == '\0')
    return;
  entente_date_today (&today);
  if (entente_indicator_measure (self->indicator, typed, &today, &error) != NULL)
    empty_add (self);
  else if (error->domain == ENTENTE_MODEL_ERROR)
    say_problem (self, error->message);
  else
    entente_tell_refusal (GTK_WIDGET (self), _ ("The Value Was Not Added"), error);
}

/* What is said of it */

static gboolean
read_last (EntenteMeasurementsGroup *self, const GDate *today, EntenteReading *reading)
{
  EntenteFigureSources sources = {
    .store = entente_record_get_store (ENTENTE_RECORD (self->indicator)),
    .schedule = entente_project_get_schedule (self->project),
    .budget = entente_project_get_budget_table (self->project),
    .today = *today,
  };

  return entente_indicator_read (self->indicator, &sources, reading);
}

/* "104 people, target: at least 80 people" */
static char *
dup_facts (EntenteMeasurementsGroup *self, const EntenteReading *reading)
{
  const EntenteLanguage language = entente_language_get_interface ();
  g_autofree char *target = entente_indicator_dup_target_words (self->indicator, language);
  g_autofree char *value
    = reading != NULL ? entente_indicator_dup_value_words (self->indicator, reading, language)
                      : g_strdup ("");

  if (*value == '\0' && *target == '\0')
    return g_strdup (_ ("Neither a value nor a target yet"));
  if (*value == '\0')
    return g_strdup_printf (_ ("Target: %s"), target);
  if (*target == '\0')
    return g_steal_pointer (&value);
  /* Translators: a value with its unit, then what is aimed at */
  return g_strdup_printf (_ ("%s. Target: %s"), value, target);
}

static void
update_state (EntenteMeasurementsGroup *self)
{
  EntenteReading reading;
  gboolean has_value;
  g_autofree char *facts = NULL;
  g_autofree char *state = NULL;
  GDate today;

  entente_date_today (&today);
  has_value = read_last (self, &today, &reading);
  facts = dup_facts (self, has_value ? &reading : NULL);
  state = entente_indicator_state_dup_words (
    entente_indicator_find_state (self->indicator, has_value ? &reading : NULL, &today),
    entente_language_get_interface ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->state_row), state);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->state_row), facts);
}

static const char *
get_description (EntenteIndicator *indicator)
{
  const EntenteAutomaticFigure *figure = entente_automatic_figure_find (
    entente_record_get_text (ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_AUTOMATIC));

  if (figure != NULL)
    return entente_automatic_figure_get_explanation (figure);
  return entente_indicator_is_measured (indicator)
           ? NULL
           : _ ("Counted from the answers to a question of a questionnaire.");
}

static void
update_chart (EntenteMeasurementsGroup *self)
{
  g_autoptr (EntenteChart) chart
    = entente_indicator_chart_new (self->indicator, entente_language_get_interface ());

  entente_chart_view_set_chart (self->chart, chart);
  gtk_widget_set_visible (self->chart_row, !entente_chart_is_empty (chart));
}

/* Rows */

static void
clear (EntenteMeasurementsGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

/* The last one first. */
static gboolean
shows (EntenteMeasurementsGroup *self, GPtrArray *measurements)
{
  if (self->rows->len != measurements->len)
    return FALSE;
  for (guint i = 0; i < measurements->len; i++)
    if (entente_measurement_row_get_measurement (self->rows->pdata[i])
        != measurements->pdata[measurements->len - 1 - i])
      return FALSE;
  return TRUE;
}

/* Rows that stay keep the keyboard and what is unfolded. */
static void
update_rows (EntenteMeasurementsGroup *self)
{
  g_autoptr (GPtrArray) measurements = entente_indicator_dup_measurements (self->indicator);

  if (shows (self, measurements))
    {
      for (guint i = 0; i < self->rows->len; i++)
        entente_measurement_row_update (self->rows->pdata[i]);
      return;
    }
  clear (self);
  for (guint i = measurements->len; i-- > 0;)
    {
      GtkWidget *row = entente_measurement_row_new (measurements->pdata[i], self->read_only);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
entente_measurements_group_dispose (GObject *object)
{
  EntenteMeasurementsGroup *self = ENTENTE_MEASUREMENTS_GROUP (object);

  if (self->rows != NULL)
    clear (self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->indicator);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (entente_measurements_group_parent_class)->dispose (object);
}

static void
entente_measurements_group_class_init (EntenteMeasurementsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_measurements_group_dispose;
}

static void
add_chart (EntenteMeasurementsGroup *self)
{
  GtkWidget *chart = entente_chart_view_new ();

  self->chart = ENTENTE_CHART_VIEW (chart);
  gtk_widget_set_size_request (chart, -1, CHART_HEIGHT);
  gtk_widget_set_margin_top (chart, 6);
  gtk_widget_set_margin_bottom (chart, 6);
  gtk_widget_set_margin_start (chart, 12);
  gtk_widget_set_margin_end (chart, 12);
  self->chart_row = adw_preferences_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->chart_row), chart);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->chart_row), FALSE);
  gtk_widget_set_focusable (self->chart_row, FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->chart_row);
}

static void
add_problem (EntenteMeasurementsGroup *self)
{
  GtkWidget *message = entente_field_message_new ();

  self->problem = ENTENTE_FIELD_MESSAGE (message);
  gtk_widget_set_margin_top (message, 6);
  gtk_widget_set_margin_bottom (message, 6);
  gtk_widget_set_margin_start (message, 12);
  gtk_widget_set_margin_end (message, 12);
  self->problem_row = adw_preferences_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->problem_row), message);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->problem_row), FALSE);
  gtk_widget_set_focusable (self->problem_row, FALSE);
  gtk_widget_set_visible (self->problem_row, FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->problem_row);
}

/* How it is typed is said where it is typed. */
static const char *
get_add_title (EntenteIndicator *indicator)
{
  switch (entente_record_get_choice (ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_MEASURE))
    {
    case ENTENTE_MEASURE_RATIO:
      return _ ("Value of today, such as 48/104");
    case ENTENTE_MEASURE_YES_NO:
      return _ ("Value of today: yes or no");
    case ENTENTE_MEASURE_WORDS:
      return _ ("What is said today, in words");
    default:
      return _ ("Value of today");
    }
}

static void
entente_measurements_group_init (EntenteMeasurementsGroup *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (group, C_ ("indicator", "Values"));
  self->state_row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->state_row), FALSE);
  adw_preferences_group_add (group, self->state_row);
  add_chart (self);
  self->add_row = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row), _ ("Value of today"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->add_row), TRUE);
  g_signal_connect_object (self->add_row, "apply", G_CALLBACK (add_applied_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->add_row, "changed", G_CALLBACK (add_changed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, self->add_row);
  add_problem (self);
}

void
entente_measurements_group_set_indicator (EntenteMeasurementsGroup *self,
                                          EntenteProject *project,
                                          EntenteIndicator *indicator,
                                          gboolean read_only)
{
  g_return_if_fail (ENTENTE_IS_MEASUREMENTS_GROUP (self));

  g_set_object (&self->project, project);
  if (g_set_object (&self->indicator, indicator) || self->read_only != read_only)
    {
      clear (self);
      empty_add (self);
    }
  self->read_only = read_only;
  if (indicator == NULL || project == NULL)
    return;

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), get_description (indicator));
  gtk_widget_set_visible (self->add_row, !read_only && entente_indicator_is_measured (indicator));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row), get_add_title (indicator));
  update_state (self);
  update_chart (self);
  update_rows (self);
}
