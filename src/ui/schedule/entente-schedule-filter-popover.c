/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-filter-popover.h"

#include "entente-fold.h"
#include "schedule/entente-task-words.h"

#include <glib/gi18n-lib.h>

/* The rows that choose a record. */
typedef enum {
  BY_ORGANIZATION,
  BY_PERSON,
  BY_STEP,
  N_RECORDS
} Criterion;

static const char *const properties_of[N_RECORDS] = { "organization", "person", "step" };

struct _EntenteScheduleFilterPopover
{
  GtkPopover parent_instance;

  /* Owned */
  EntenteSchedule *schedule;     /* nullable */
  EntenteScheduleFilter *filter; /* nullable */
  GPtrArray *choices[N_RECORDS]; /* records, in the order of the row after “all” */

  /* Template */
  AdwComboRow *organization_row;
  AdwComboRow *person_row;
  AdwComboRow *step_row;
  AdwComboRow *state_row;
  AdwSwitchRow *late_row;
  AdwSwitchRow *open_row;

  gboolean updating;
};

G_DEFINE_FINAL_TYPE (EntenteScheduleFilterPopover,
                     entente_schedule_filter_popover,
                     GTK_TYPE_POPOVER)

static AdwComboRow *
get_row (EntenteScheduleFilterPopover *self, Criterion criterion)
{
  AdwComboRow *const rows[N_RECORDS] = { self->organization_row, self->person_row, self->step_row };

  return rows[criterion];
}

static char *
dup_name (EntenteRecord *record)
{
  if (ENTENTE_IS_PERSON (record))
    return entente_person_dup_full_name (ENTENTE_PERSON (record));
  if (ENTENTE_IS_TASK (record))
    return entente_task_words_dup_title (ENTENTE_TASK (record));
  return g_strdup (entente_record_get_text (record, ENTENTE_ORGANIZATION_NAME));
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  g_autofree char *first = dup_name (*(EntenteRecord *const *) a);
  g_autofree char *second = dup_name (*(EntenteRecord *const *) b);

  return entente_fold_compare (first, second);
}

static GPtrArray *
list_records (EntenteSchedule *schedule, GType type)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *all = entente_store_get_list (entente_schedule_get_store (schedule), type);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    g_ptr_array_add (records, g_list_model_get_item (all, i));
  g_ptr_array_sort (records, compare_names);
  return records;
}

/* The groups of the first two levels, in outline order. */
static GPtrArray *
list_steps (EntenteSchedule *schedule)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (schedule, &n_items);

  for (guint i = 0; i < n_items; i++)
    if (items[i].is_group && items[i].level < 2)
      g_ptr_array_add (steps, g_object_ref (items[i].task));
  return steps;
}

static void
fill_row (EntenteScheduleFilterPopover *self, Criterion criterion)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (EntenteRecord) chosen = NULL;
  guint position = 0;

  g_object_get (self->filter, properties_of[criterion], &chosen, NULL);
  gtk_string_list_append (names, C_ ("filter", "All"));
  for (guint i = 0; i < self->choices[criterion]->len; i++)
    {
      EntenteRecord *record = g_ptr_array_index (self->choices[criterion], i);
      g_autofree char *name = dup_name (record);

      gtk_string_list_append (names, name);
      if (record == chosen)
        position = i + 1;
    }
  adw_combo_row_set_model (get_row (self, criterion), G_LIST_MODEL (names));
  adw_combo_row_set_selected (get_row (self, criterion), position);
}

static void
fill_states (EntenteScheduleFilterPopover *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n_fields;
  const EntenteChoice *choices
    = entente_record_type_get_fields (ENTENTE_TYPE_TASK, &n_fields)[ENTENTE_TASK_STATE].choices;
  int state;

  gtk_string_list_append (names, C_ ("filter", "All"));
  for (guint i = 0; choices[i].nick != NULL; i++)
    gtk_string_list_append (names, entente_choice_get_label (choices, choices[i].value));
  g_object_get (self->filter, "state", &state, NULL);
  adw_combo_row_set_model (self->state_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->state_row, state + 1);
}

static void
fill (EntenteScheduleFilterPopover *self)
{
  gboolean only_late, only_open;

  if (self->filter == NULL || self->schedule == NULL)
    return;

  self->updating = TRUE;
  for (guint i = 0; i < N_RECORDS; i++)
    g_clear_pointer (&self->choices[i], g_ptr_array_unref);
  self->choices[BY_ORGANIZATION] = list_records (self->schedule, ENTENTE_TYPE_ORGANIZATION);
  self->choices[BY_PERSON] = list_records (self->schedule, ENTENTE_TYPE_PERSON);
  self->choices[BY_STEP] = list_steps (self->schedule);
  for (guint i = 0; i < N_RECORDS; i++)
    fill_row (self, i);
  fill_states (self);
  g_object_get (self->filter, "only-late", &only_late, "only-open", &only_open, NULL);
  adw_switch_row_set_active (self->late_row, only_late);
  adw_switch_row_set_active (self->open_row, only_open);
  self->updating = FALSE;
}

/*
 * What is chosen
 */

static void
choose (EntenteScheduleFilterPopover *self, Criterion criterion)
{
  guint position = adw_combo_row_get_selected (get_row (self, criterion));
  EntenteRecord *record = NULL;

  if (self->updating || self->filter == NULL || self->choices[criterion] == NULL)
    return;
  if (position > 0 && position <= self->choices[criterion]->len)
    record = g_ptr_array_index (self->choices[criterion], position - 1);
  g_object_set (self->filter, properties_of[criterion], record, NULL);
}

static void
organization_selected_cb (EntenteScheduleFilterPopover *self)
{
  choose (self, BY_ORGANIZATION);
}

static void
person_selected_cb (EntenteScheduleFilterPopover *self)
{
  choose (self, BY_PERSON);
}

static void
step_selected_cb (EntenteScheduleFilterPopover *self)
{
  choose (self, BY_STEP);
}

static void
state_selected_cb (EntenteScheduleFilterPopover *self)
{
  if (!self->updating && self->filter != NULL)
    g_object_set (self->filter, "state", (int) adw_combo_row_get_selected (self->state_row) - 1,
                  NULL);
}

static void
late_changed_cb (EntenteScheduleFilterPopover *self)
{
  if (!self->updating && self->filter != NULL)
    g_object_set (self->filter, "only-late", adw_switch_row_get_active (self->late_row), NULL);
}

static void
open_changed_cb (EntenteScheduleFilterPopover *self)
{
  if (!self->updating && self->filter != NULL)
    g_object_set (self->filter, "only-open", adw_switch_row_get_active (self->open_row), NULL);
}

static void
clear_activated_cb (EntenteScheduleFilterPopover *self)
{
  if (self->filter != NULL)
    entente_schedule_filter_clear (self->filter);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
shown_cb (EntenteScheduleFilterPopover *self)
{
  fill (self);
}

static void
entente_schedule_filter_popover_dispose (GObject *object)
{
  EntenteScheduleFilterPopover *self = ENTENTE_SCHEDULE_FILTER_POPOVER (object);

  self->updating = TRUE;
  for (guint i = 0; i < N_RECORDS; i++)
    g_clear_pointer (&self->choices[i], g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_SCHEDULE_FILTER_POPOVER);
  g_clear_object (&self->schedule);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (entente_schedule_filter_popover_parent_class)->dispose (object);
}

static void
entente_schedule_filter_popover_class_init (EntenteScheduleFilterPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_schedule_filter_popover_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-schedule-filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteScheduleFilterPopover, late_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteScheduleFilterPopover, open_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteScheduleFilterPopover,
                                        organization_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteScheduleFilterPopover, person_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteScheduleFilterPopover, state_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteScheduleFilterPopover, step_row);
  gtk_widget_class_bind_template_callback (widget_class, clear_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, late_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, organization_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, person_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, state_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_selected_cb);
}

static void
entente_schedule_filter_popover_init (EntenteScheduleFilterPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
entente_schedule_filter_popover_set_filter (EntenteScheduleFilterPopover *self,
                                            EntenteSchedule *schedule,
                                            EntenteScheduleFilter *filter)
{
  g_return_if_fail (ENTENTE_IS_SCHEDULE_FILTER_POPOVER (self));

  g_set_object (&self->schedule, schedule);
  g_set_object (&self->filter, filter);
}
