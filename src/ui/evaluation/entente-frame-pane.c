/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-frame-pane.h"

#include "evaluation/entente-action-tasks-group.h"
#include "evaluation/entente-evaluated-action.h"
#include "evaluation/entente-expected-result.h"
#include "evaluation/entente-frame-list.h"
#include "evaluation/entente-indicator-edit.h"
#include "evaluation/entente-measurements-group.h"
#include "evaluation/entente-objective.h"
#include "form/entente-field-group.h"
#include "form/entente-refusal.h"

#include <glib/gi18n-lib.h>

struct _EntenteFramePane
{
  AdwBin parent_instance;

  /* Owned */
  EntenteRecord *record;   /* nullable */
  EntenteProject *project; /* nullable */
  GSignalGroup *store_signals;

  /* Template */
  GtkLabel *title_label;
  GtkStack *stack;
  GtkWidget *objective_box;
  GtkWidget *action_box;
  GtkWidget *result_box;
  GtkWidget *indicator_box;
  EntenteActionTasksGroup *tasks_group;
  EntenteMeasurementsGroup *measurements_group;
  EntenteFieldGroup *what_group;
  EntenteFieldGroup *target_group;
  EntenteFieldGroup *how_group;
  AdwComboRow *automatic_row;

  gboolean read_only;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (EntenteFramePane, entente_frame_pane, ADW_TYPE_BIN)

enum {
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_in (GtkWidget *box, EntenteRecord *record, gboolean read_only)
{
  for (GtkWidget *group = gtk_widget_get_first_child (box); group != NULL;
       group = gtk_widget_get_next_sibling (group))
    if (ENTENTE_IS_FIELD_GROUP (group))
      {
        entente_field_group_set_record (ENTENTE_FIELD_GROUP (group), record);
        entente_field_group_set_read_only (ENTENTE_FIELD_GROUP (group), read_only);
      }
}

static void
show_row (EntenteFieldGroup *group, guint field, gboolean visible)
{
  EntenteFieldRow *row = entente_field_group_find (
    group, &entente_record_type_get_fields (ENTENTE_TYPE_INDICATOR, NULL)[field]);

  gtk_widget_set_visible (GTK_WIDGET (row), visible);
}

/* People first, then what the file tells by itself. */
static void
fill_automatic_row (EntenteFramePane *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, C_ ("values of an indicator", "What people measure"));
  for (guint i = 0; i < entente_automatic_figure_get_n (); i++)
    gtk_string_list_append (names,
                            entente_automatic_figure_get_name (entente_automatic_figure_get (i)));
  self->is_updating = TRUE;
  adw_combo_row_set_model (self->automatic_row, G_LIST_MODEL (names));
  self->is_updating = FALSE;
}

static void
update_automatic_row (EntenteFramePane *self)
{
  const EntenteAutomaticFigure *figure = entente_automatic_figure_find (
    entente_record_get_text (self->record, ENTENTE_INDICATOR_AUTOMATIC));
  guint selected = 0;

  for (guint i = 0; i < entente_automatic_figure_get_n (); i++)
    if (entente_automatic_figure_get (i) == figure)
      selected = i + 1;
  self->is_updating = TRUE;
  adw_combo_row_set_selected (self->automatic_row, selected);
  self->is_updating = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->automatic_row), !self->read_only);
  /* Answers to a question come from where the question is. */
  gtk_widget_set_visible (GTK_WIDGET (self->automatic_row),
                          entente_record_get_reference (self->record, ENTENTE_INDICATOR_QUESTION)
                            == 0);
}

static void
automatic_selected_cb (EntenteFramePane *self)
{
  const guint selected = adw_combo_row_get_selected (self->automatic_row);
  g_autoptr (GError) error = NULL;
  const char *key = NULL;

  if (self->is_updating || !ENTENTE_IS_INDICATOR (self->record))
    return;
  if (selected > 0 && selected <= entente_automatic_figure_get_n ())
    key = entente_automatic_figure_get_key (entente_automatic_figure_get (selected - 1));
  if (!entente_indicator_set_automatic (ENTENTE_INDICATOR (self->record), key, &error))
    entente_tell_refusal (GTK_WIDGET (self), _ ("The Evaluation Frame Was Not Changed"),
                                   error);
}

/* Only what fits the kind of measure and of target. */
static void
update_indicator (EntenteFramePane *self)
{
  const EntenteMeasure measure = entente_record_get_choice (self->record,
                                                            ENTENTE_INDICATOR_MEASURE);
  const EntenteTarget target = entente_record_get_choice (self->record, ENTENTE_INDICATOR_TARGET);
  const gboolean is_measured = entente_indicator_is_measured (ENTENTE_INDICATOR (self->record));

  update_automatic_row (self);
  show_row (self->what_group, ENTENTE_INDICATOR_MEASURE, is_measured);
  show_row (self->what_group, ENTENTE_INDICATOR_UNIT, measure == ENTENTE_MEASURE_NUMBER);
  show_row (self->what_group, ENTENTE_INDICATOR_STEPS, measure == ENTENTE_MEASURE_SCALE);
  gtk_widget_set_visible (GTK_WIDGET (self->target_group), measure != ENTENTE_MEASURE_WORDS);
  show_row (self->target_group, ENTENTE_INDICATOR_TARGET_LOW, target != ENTENTE_TARGET_NONE);
  show_row (self->target_group, ENTENTE_INDICATOR_TARGET_HIGH, target == ENTENTE_TARGET_BETWEEN);
  show_row (self->how_group, ENTENTE_INDICATOR_COLLECTOR, is_measured);
  show_row (self->how_group, ENTENTE_INDICATOR_MEASURE_ON, is_measured);
  show_row (self->how_group, ENTENTE_INDICATOR_MEASURE_OFFSET, is_measured);
  entente_measurements_group_set_indicator (self->measurements_group, self->project,
                                            ENTENTE_INDICATOR (self->record), self->read_only);
}

static void
show (EntenteFramePane *self, const char *page, EntenteFrameLevel level)
{
  gtk_label_set_text (self->title_label, entente_frame_level_get_name (level));
  gtk_stack_set_visible_child_name (self->stack, page);
}

static void
update (EntenteFramePane *self)
{
  if (self->record != NULL && entente_record_is_deleted (self->record))
    {
      entente_frame_pane_set_record (self, NULL);
      return;
    }
  if (ENTENTE_IS_INDICATOR (self->record))
    {
      update_indicator (self);
      show (self, "indicator", ENTENTE_FRAME_INDICATOR);
    }
  else if (ENTENTE_IS_EXPECTED_RESULT (self->record))
    show (self, "result", ENTENTE_FRAME_RESULT);
  else if (ENTENTE_IS_EVALUATED_ACTION (self->record))
    {
      entente_action_tasks_group_set_action (self->tasks_group, self->project, self->record,
                                             self->read_only);
      show (self, "action", ENTENTE_FRAME_ACTION);
    }
  else if (ENTENTE_IS_OBJECTIVE (self->record))
    show (self, "objective",
          entente_record_get_choice (self->record, ENTENTE_OBJECTIVE_KIND)
              == ENTENTE_OBJECTIVE_GENERAL
            ? ENTENTE_FRAME_OBJECTIVE
            : ENTENTE_FRAME_SPECIFIC);
  else
    show (self, "none", ENTENTE_FRAME_LOOSE);
}

static gboolean
put_measure (EntenteRecord *record, guint field, const GValue *value, char **problem)
{
  g_autoptr (GError) error = NULL;

  if (entente_indicator_set_measure (ENTENTE_INDICATOR (record), g_value_get_int (value), &error))
    return TRUE;
  *problem = g_strdup (_ ("It could not be saved; nothing was changed. Please try again."));
  return FALSE;
}

/* A day and a distance to the event are two ways to say one thing. */
static gboolean
put_due (EntenteRecord *record, guint field, const GValue *value, char **problem)
{
  const guint other = field == ENTENTE_INDICATOR_MEASURE_ON
                        ? (guint) ENTENTE_INDICATOR_MEASURE_OFFSET
                        : (guint) ENTENTE_INDICATOR_MEASURE_ON;
  const char *text = g_value_get_string (value);
  g_autoptr (EntenteEdit) edit = entente_store_begin (entente_record_get_store (record),
                                                      _ ("Change date of measure"));

  entente_edit_set_value (edit, record, field, value);
  if (text != NULL && *text != '\0')
    {
      if (other == ENTENTE_INDICATOR_MEASURE_ON)
        entente_edit_set_date (edit, record, other, NULL);
      else
        entente_edit_set_text (edit, record, other, "");
    }
  if (entente_edit_commit (edit, NULL))
    return TRUE;
  *problem = g_strdup (_ ("It could not be saved; nothing was changed. Please try again."));
  return FALSE;
}

static void
bind_field (EntenteFieldGroup *group, guint field, EntenteFieldPut put)
{
  entente_field_row_set_put (
    entente_field_group_find (
      group, &entente_record_type_get_fields (ENTENTE_TYPE_INDICATOR, NULL)[field]),
    put);
}

static void
close_clicked_cb (EntenteFramePane *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
entente_frame_pane_dispose (GObject *object)
{
  EntenteFramePane *self = ENTENTE_FRAME_PANE (object);

  g_clear_object (&self->store_signals);
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_FRAME_PANE);
  g_clear_object (&self->record);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (entente_frame_pane_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (ENTENTE_TYPE_ACTION_TASKS_GROUP);
  g_type_ensure (ENTENTE_TYPE_EVALUATED_ACTION);
  g_type_ensure (ENTENTE_TYPE_EXPECTED_RESULT);
  g_type_ensure (ENTENTE_TYPE_FIELD_GROUP);
  g_type_ensure (ENTENTE_TYPE_FIELD_ROW);
  g_type_ensure (ENTENTE_TYPE_INDICATOR);
  g_type_ensure (ENTENTE_TYPE_MEASUREMENTS_GROUP);
  g_type_ensure (ENTENTE_TYPE_OBJECTIVE);
}

static void
entente_frame_pane_class_init (EntenteFramePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_frame_pane_dispose;

  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  ensure_types ();
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-frame-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteFramePane, action_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteFramePane, automatic_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteFramePane, how_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteFramePane, indicator_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteFramePane, measurements_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteFramePane, objective_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteFramePane, result_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteFramePane, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteFramePane, target_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteFramePane, tasks_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteFramePane, title_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteFramePane, what_group);
  gtk_widget_class_bind_template_callback (widget_class, automatic_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
}

static void
entente_frame_pane_init (EntenteFramePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_automatic_row (self);
  bind_field (self->what_group, ENTENTE_INDICATOR_MEASURE, put_measure);
  bind_field (self->how_group, ENTENTE_INDICATOR_MEASURE_ON, put_due);
  bind_field (self->how_group, ENTENTE_INDICATOR_MEASURE_OFFSET, put_due);
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (update), self);
}

void
entente_frame_pane_set_project (EntenteFramePane *self, EntenteProject *project)
{
  g_return_if_fail (ENTENTE_IS_FRAME_PANE (self));

  if (!g_set_object (&self->project, project))
    return;
  entente_frame_pane_set_record (self, NULL);
  g_signal_group_set_target (self->store_signals,
                             project != NULL ? entente_project_get_store (project) : NULL);
}

void
entente_frame_pane_set_record (EntenteFramePane *self, EntenteRecord *record)
{
  g_return_if_fail (ENTENTE_IS_FRAME_PANE (self));

  if (self->record == record)
    return;
  g_set_object (&self->record, record);
  show_in (self->objective_box, ENTENTE_IS_OBJECTIVE (record) ? record : NULL, self->read_only);
  show_in (self->action_box, ENTENTE_IS_EVALUATED_ACTION (record) ? record : NULL, self->read_only);
  show_in (self->result_box, ENTENTE_IS_EXPECTED_RESULT (record) ? record : NULL, self->read_only);
  show_in (self->indicator_box, ENTENTE_IS_INDICATOR (record) ? record : NULL, self->read_only);
  if (!ENTENTE_IS_INDICATOR (record))
    entente_measurements_group_set_indicator (self->measurements_group, NULL, NULL, TRUE);
  if (!ENTENTE_IS_EVALUATED_ACTION (record))
    entente_action_tasks_group_set_action (self->tasks_group, NULL, NULL, TRUE);
  update (self);
}

void
entente_frame_pane_set_read_only (EntenteFramePane *self, gboolean read_only)
{
  EntenteRecord *record;

  g_return_if_fail (ENTENTE_IS_FRAME_PANE (self));

  if (self->read_only == read_only)
    return;
  self->read_only = read_only;
  record = g_steal_pointer (&self->record);
  entente_frame_pane_set_record (self, record);
  g_clear_object (&record);
}

static EntenteFieldGroup *
find_group (EntenteFramePane *self, const EntenteField *field)
{
  GtkWidget *boxes[]
    = { self->objective_box, self->action_box, self->result_box, self->indicator_box };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    for (GtkWidget *group = gtk_widget_get_first_child (boxes[i]); group != NULL;
         group = gtk_widget_get_next_sibling (group))
      if (ENTENTE_IS_FIELD_GROUP (group)
          && entente_field_group_find (ENTENTE_FIELD_GROUP (group), field) != NULL)
        return ENTENTE_FIELD_GROUP (group);
  return NULL;
}

gboolean
entente_frame_pane_reveal (EntenteFramePane *self, const EntenteField *field)
{
  EntenteFieldGroup *group;

  g_return_val_if_fail (ENTENTE_IS_FRAME_PANE (self), FALSE);

  group = find_group (self, field);
  return group != NULL && entente_field_group_reveal (group, field);
}

void
entente_frame_pane_focus (EntenteFramePane *self)
{
  g_return_if_fail (ENTENTE_IS_FRAME_PANE (self));

  if (self->record != NULL)
    entente_frame_pane_reveal (self,
                               entente_record_type_get_fields (G_OBJECT_TYPE (self->record), NULL));
}
