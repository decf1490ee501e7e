/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-facts-dialog.h"

#include "schedule/entente-contradiction-row.h"
#include "schedule/entente-schedule-findings.h"
#include "schedule/entente-task-words.h"

#include <glib/gi18n-lib.h>

struct _EntenteScheduleFactsDialog
{
  AdwDialog parent_instance;

  /* Owned */
  EntenteSchedule *schedule;
  GPtrArray *rows; /* borrowed: of all groups */

  /* Borrowed */
  GtkWidget *origin; /* weak */

  /* Template */
  GtkStack *stack;
  AdwPreferencesGroup *contradictions_group;
  AdwPreferencesGroup *delays_group;
  AdwPreferencesGroup *facts_group;
};

G_DEFINE_FINAL_TYPE (EntenteScheduleFactsDialog, entente_schedule_facts_dialog, ADW_TYPE_DIALOG)

static gboolean
endangers (const EntenteScheduleItem *item)
{
  return item->delay == ENTENTE_DELAY_ENDANGERING && !item->is_done && !item->is_group;
}

static void
row_activated_cb (EntenteScheduleFactsDialog *self, GtkWidget *row)
{
  EntenteRecord *record = g_object_get_data (G_OBJECT (row), "record");
  g_autoptr (GtkWidget) origin = self->origin != NULL ? g_object_ref (self->origin) : NULL;
  gint64 id = entente_record_get_id (record);
  const char *table = entente_record_type_get_table (G_OBJECT_TYPE (record));
  gboolean is_task = ENTENTE_IS_TASK (record);

  if (origin == NULL || entente_record_is_deleted (record))
    return;
  adw_dialog_close (ADW_DIALOG (self));
  if (is_task)
    gtk_widget_activate_action (origin, "schedule.show", "x", id);
  else
    gtk_widget_activate_action (origin, "win.reveal", "(sxs)", table, id, "");
}

static void
add_row (EntenteScheduleFactsDialog *self, AdwPreferencesGroup *group, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_object_set_data (G_OBJECT (row), "group", group);
  g_ptr_array_add (self->rows, row);
}

/* record: (nullable): what the row leads to */
static void
add_sentence (EntenteScheduleFactsDialog *self,
              AdwPreferencesGroup *group,
              const char *title,
              const char *sentence,
              EntenteRecord *record,
              gboolean grave)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (grave ? "dialog-warning-symbolic"
                                                        : "dialog-information-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (sentence != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sentence);
  if (grave)
    gtk_widget_add_css_class (icon, "warning");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  if (record != NULL)
    {
      g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (record), g_object_unref);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("go-next-symbolic"));
      g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self,
                               G_CONNECT_SWAPPED);
    }
  add_row (self, group, row);
}

static guint
add_contradictions (EntenteScheduleFactsDialog *self)
{
  g_autoptr (GPtrArray) all = entente_schedule_dup_contradictions (self->schedule);

  for (guint i = 0; i < all->len; i++)
    add_row (self, self->contradictions_group,
             entente_contradiction_row_new (self->schedule, all, i));
  return all->len;
}

static guint
add_delays (EntenteScheduleFactsDialog *self)
{
  guint n_items, n_delays = 0;
  const EntenteScheduleItem *items = entente_schedule_get_items (self->schedule, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      g_autofree char *title = NULL;
      g_autofree char *delay = NULL;

      if (!endangers (&items[i]))
        continue;
      title = entente_task_words_dup_title (items[i].task);
      delay = entente_schedule_dup_delay (self->schedule, i);
      add_sentence (self, self->delays_group, title, delay, ENTENTE_RECORD (items[i].task), TRUE);
      n_delays++;
    }
  return n_delays;
}

/* Contradictions are the grave ones; a delay is said about a whole task, by no field of it. */
static gboolean
stands_above (EntenteScheduleFactsDialog *self, const EntenteFinding *finding)
{
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (self->schedule, &n_items);

  if (finding->severity == ENTENTE_SEVERITY_ERROR)
    return TRUE;
  for (guint i = 0; finding->field < 0 && i < n_items; i++)
    if (ENTENTE_RECORD (items[i].task) == finding->record)
      return endangers (&items[i]);
  return FALSE;
}

static guint
add_facts (EntenteScheduleFactsDialog *self)
{
  g_autoptr (GPtrArray) findings = entente_findings_new ();
  guint n_facts = 0;

  entente_schedule_find_facts (self->schedule, findings);
  for (guint i = 0; i < findings->len; i++)
    {
      EntenteFinding *finding = g_ptr_array_index (findings, i);

      if (stands_above (self, finding))
        continue;
      add_sentence (self, self->facts_group, finding->sentence, NULL, finding->record, FALSE);
      n_facts++;
    }
  return n_facts;
}

static void
update (EntenteScheduleFactsDialog *self)
{
  guint n_contradictions, n_delays, n_facts;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      adw_preferences_group_remove (g_object_get_data (G_OBJECT (row), "group"), row);
    }
  g_ptr_array_set_size (self->rows, 0);

  n_contradictions = add_contradictions (self);
  n_delays = add_delays (self);
  n_facts = add_facts (self);
  gtk_widget_set_visible (GTK_WIDGET (self->contradictions_group), n_contradictions > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->delays_group), n_delays > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->facts_group), n_facts > 0);
  gtk_stack_set_visible_child_name (self->stack, n_contradictions + n_delays + n_facts > 0
                                                   ? "facts"
                                                   : "nothing");
}

static void
entente_schedule_facts_dialog_dispose (GObject *object)
{
  EntenteScheduleFactsDialog *self = ENTENTE_SCHEDULE_FACTS_DIALOG (object);

  g_clear_weak_pointer (&self->origin);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_SCHEDULE_FACTS_DIALOG);
  g_clear_object (&self->schedule);

  G_OBJECT_CLASS (entente_schedule_facts_dialog_parent_class)->dispose (object);
}

static void
entente_schedule_facts_dialog_class_init (EntenteScheduleFactsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_schedule_facts_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-schedule-facts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteScheduleFactsDialog,
                                        contradictions_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteScheduleFactsDialog, delays_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteScheduleFactsDialog, facts_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteScheduleFactsDialog, stack);
}

static void
entente_schedule_facts_dialog_init (EntenteScheduleFactsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

AdwDialog *
entente_schedule_facts_dialog_new (EntenteSchedule *schedule, GtkWidget *origin)
{
  EntenteScheduleFactsDialog *self;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (origin), NULL);

  self = g_object_new (ENTENTE_TYPE_SCHEDULE_FACTS_DIALOG, NULL);
  self->schedule = g_object_ref (schedule);
  g_set_weak_pointer (&self->origin, origin);
  g_signal_connect_object (schedule, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return ADW_DIALOG (self);
}

char *
entente_schedule_facts_dup_line (EntenteSchedule *schedule)
{
  g_autoptr (GPtrArray) contradictions = NULL;
  g_autofree char *conflict = NULL;
  g_autofree char *danger = NULL;
  const EntenteScheduleItem *items;
  guint n_items, n_delays = 0;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);

  contradictions = entente_schedule_dup_contradictions (schedule);
  items = entente_schedule_get_items (schedule, &n_items);
  for (guint i = 0; i < n_items; i++)
    n_delays += endangers (&items[i]);

  if (contradictions->len > 0)
    conflict = g_strdup_printf (ngettext ("%u contradiction in the plan",
                                          "%u contradictions in the plan", contradictions->len),
                                contradictions->len);
  if (n_delays > 0)
    danger = g_strdup_printf (ngettext ("%u delay endangers the event",
                                        "%u delays endanger the event", n_delays),
                              n_delays);
  if (conflict != NULL && danger != NULL)
    /* Translators: two facts about the plan: 2 contradictions in the plan · 1 delay endangers the
       event */
    return g_strdup_printf (C_ ("two facts", "%s · %s"), conflict, danger);
  return conflict != NULL ? g_steal_pointer (&conflict) : g_steal_pointer (&danger);
}
