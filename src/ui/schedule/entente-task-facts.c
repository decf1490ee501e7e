/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-task-facts.h"

#include "schedule/entente-contradiction-row.h"
#include "schedule/entente-task-column.h"
#include "schedule/entente-task-words.h"

#include <glib/gi18n-lib.h>

struct _EntenteTaskFacts
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  GPtrArray *contradictions; /* of rows, our children */

  /* Borrowed */
  AdwActionRow *planned_row;
  AdwActionRow *reason_row;
  AdwActionRow *float_row;
  AdwActionRow *expected_row;
  AdwActionRow *delay_row;
};

G_DEFINE_FINAL_TYPE (EntenteTaskFacts, entente_task_facts, ADW_TYPE_PREFERENCES_GROUP)

static AdwActionRow *
add_row (EntenteTaskFacts *self, const char *title, const char *icon_name)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  if (icon_name != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon_name));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return ADW_ACTION_ROW (row);
}

/* A row without anything to say is not there. */
static void
say (AdwActionRow *row, const char *words)
{
  gtk_widget_set_visible (GTK_WIDGET (row), words != NULL && *words != '\0');
  adw_action_row_set_subtitle (row, words != NULL ? words : "");
}

/* What a delay of a task without float comes to. */
static const char *
get_no_float (EntenteSchedule *schedule, const EntenteScheduleItem *item)
{
  EntenteMoment opens, closes;

  if (!entente_schedule_get_event (schedule, &opens, &closes) || item->planned.finish > opens)
    return _ ("None: every delay of it makes the plan longer, or misses a deadline");
  return _ ("None: every delay of it endangers the event or a deadline");
}

static char *
dup_float (EntenteSchedule *schedule, guint item)
{
  const EntenteScheduleItem *self = &entente_schedule_get_items (schedule, NULL)[item];
  g_autofree char *minutes = NULL;

  if (self->is_done || self->is_unbound)
    return NULL;
  if (self->planned.total_float <= 0)
    return g_strdup (get_no_float (schedule, self));
  minutes = entente_schedule_format_minutes (schedule, item, self->planned.total_float,
                                             entente_schedule_get_language ());
  return g_steal_pointer (&minutes);
}

/* When it will really be, where that is not when it was planned. */
static char *
dup_expected (EntenteSchedule *schedule, guint item)
{
  const EntenteScheduleItem *self = &entente_schedule_get_items (schedule, NULL)[item];
  EntenteLanguage language = entente_schedule_get_language ();
  g_autofree char *start = NULL;
  g_autofree char *finish = NULL;

  if (self->expected.start == self->planned.start && self->expected.finish == self->planned.finish)
    return NULL;
  start = entente_schedule_format_moment (schedule, self->expected.start,
                                          self->expected_edges.start, self->has_time, FALSE, language);
  finish = entente_schedule_format_moment (schedule, self->expected.finish,
                                           self->expected_edges.finish, self->has_time, FALSE,
                                           language);
  if (self->is_milestone || g_str_equal (start, finish))
    return g_steal_pointer (&start);
  return g_strdup_printf (C_ ("from, until", "%s – %s"), start, finish);
}

static gboolean
concerns (const EntenteContradiction *contradiction, guint item)
{
  for (guint i = 0; i < contradiction->items->len; i++)
    if (g_array_index (contradiction->items, guint, i) == item)
      return TRUE;
  return FALSE;
}

static void
clear_contradictions (EntenteTaskFacts *self)
{
  for (guint i = 0; i < self->contradictions->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  g_ptr_array_index (self->contradictions, i));
  g_ptr_array_set_size (self->contradictions, 0);
}

static void
show_contradictions (EntenteTaskFacts *self, EntenteSchedule *schedule, guint item)
{
  g_autoptr (GPtrArray) all = entente_schedule_dup_contradictions (schedule);

  for (guint i = 0; i < all->len; i++)
    {
      GtkWidget *row;

      if (!concerns (g_ptr_array_index (all, i), item))
        continue;
      row = entente_contradiction_row_new (schedule, all, i);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->contradictions, row);
    }
}

static void
entente_task_facts_dispose (GObject *object)
{
  EntenteTaskFacts *self = ENTENTE_TASK_FACTS (object);

  g_clear_pointer (&self->contradictions, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_task_facts_parent_class)->dispose (object);
}

static void
entente_task_facts_class_init (EntenteTaskFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_task_facts_dispose;
}

static void
entente_task_facts_init (EntenteTaskFacts *self)
{
  self->contradictions = g_ptr_array_new ();
  self->planned_row = add_row (self, C_ ("task", "Planned"), NULL);
  self->reason_row = add_row (self, C_ ("task", "Why Then"), NULL);
  self->expected_row = add_row (self, C_ ("task", "Expected Now"), NULL);
  self->delay_row = add_row (self, C_ ("task", "Delay"), "dialog-warning-symbolic");
  self->float_row = add_row (self, C_ ("task", "Float"), NULL);
}

void
entente_task_facts_show (EntenteTaskFacts *self, EntenteSchedule *schedule, EntenteTask *task)
{
  g_autofree char *period = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *delay = NULL;
  g_autofree char *leeway = NULL;
  guint item;

  g_return_if_fail (ENTENTE_IS_TASK_FACTS (self));

  clear_contradictions (self);
  item = schedule != NULL && task != NULL ? entente_schedule_find (schedule, task)
                                          : ENTENTE_SCHEDULE_NONE;
  gtk_widget_set_visible (GTK_WIDGET (self), item != ENTENTE_SCHEDULE_NONE);
  if (item == ENTENTE_SCHEDULE_NONE)
    return;

  period = entente_task_dup_dates (schedule, item, entente_schedule_get_language ());
  reason = entente_schedule_dup_reason (schedule, item);
  expected = dup_expected (schedule, item);
  delay = entente_schedule_dup_delay (schedule, item);
  leeway = dup_float (schedule, item);
  say (self->planned_row, period);
  say (self->reason_row, reason);
  say (self->expected_row, expected);
  say (self->delay_row, delay);
  say (self->float_row, leeway);
  show_contradictions (self, schedule, item);
}
