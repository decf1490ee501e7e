/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-event-dialog.h"

#include "collective/entente-directory-edit.h"
#include "form/entente-calendar-popover.h"
#include "form/entente-date-display.h"
#include "form/entente-field-message.h"
#include "schedule/entente-consequence-list.h"
#include "schedule/entente-schedule-dialogs.h"

#include <glib/gi18n-lib.h>

struct _EntenteEventDialog
{
  AdwDialog parent_instance;

  /* Owned */
  EntenteProject *project;
  EntenteSchedule *schedule;
  EntenteTrial *trial; /* nullable */
  GSettings *settings;
  GtkWidget *parent; /* nullable: who is told what was done */

  /* Template */
  AdwPreferencesGroup *group;
  GtkWidget *date_row;
  GtkLabel *weekday_label;
  EntenteCalendarPopover *popover;
  EntenteFieldMessage *message;
  GtkLabel *summary;
  EntenteConsequenceList *consequences;
  GtkWidget *apply_button;

  GDate before; /* cleared: no date */
  GDate chosen; /* cleared: no date */
};

G_DEFINE_FINAL_TYPE (EntenteEventDialog, entente_event_dialog, ADW_TYPE_DIALOG)

static EntenteDateResult
parse (EntenteEventDialog *self, GDate *date)
{
  return entente_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->date_row)), date);
}

static gboolean
same_day (const GDate *a, const GDate *b)
{
  if (!g_date_valid (a) || !g_date_valid (b))
    return g_date_valid (a) == g_date_valid (b);
  return g_date_compare (a, b) == 0;
}

/*
 * What is said
 */

static char *
dup_description (EntenteEventDialog *self)
{
  g_autofree char *day = NULL;

  if (!g_date_valid (&self->before))
    return g_strdup (
      _ ("The event has no date yet: the plan is counted in days before it, D−30 for thirty "
         "days before. With a date, all these days become dates."));
  day = entente_date_display_in (&self->before, ENTENTE_DATE_DISPLAY_LONG);
  /* Translators: %s: a date */
  return g_strdup_printf (_ ("Now on %s. Everything that is counted from the event moves with it."),
                          day);
}

static char *
dup_summary (EntenteEventDialog *self)
{
  guint n_moving = entente_consequence_list_get_n_moving (self->consequences);
  guint n_problems = entente_consequence_list_get_n_problems (self->consequences);
  g_autofree char *moving = NULL;
  g_autofree char *problems = NULL;

  if (n_moving == 0 && n_problems == 0)
    return g_strdup (_ ("No task moves."));
  moving = g_strdup_printf (ngettext ("%u task moves", "%u tasks move", n_moving), n_moving);
  if (n_problems == 0)
    /* Translators: %s: “12 tasks move” */
    return g_strdup_printf (_ ("%s, nothing speaks against it."), moving);
  problems = g_strdup_printf (ngettext ("%u needs a thought", "%u need a thought", n_problems),
                              n_problems);
  /* Translators: “12 tasks move, 3 need a thought.” */
  return g_strdup_printf (_ ("%s, %s."), moving, problems);
}

/* Whether it is a Saturday is what people want to know of a date. */
static void
show_weekday (EntenteEventDialog *self)
{
  char name[64] = "";

  if (g_date_valid (&self->chosen))
    g_date_strftime (name, sizeof name, "%A", &self->chosen);
  gtk_label_set_label (self->weekday_label, name);
}

static const char *
get_verb (EntenteEventDialog *self)
{
  if (!g_date_valid (&self->chosen) && g_date_valid (&self->before))
    return _ ("_Remove Date");
  if (!g_date_valid (&self->before))
    return _ ("_Set Date");
  return _ ("_Move Event");
}

static void
show_consequences (EntenteEventDialog *self)
{
  gboolean changed = !same_day (&self->before, &self->chosen);
  g_autofree char *summary = NULL;

  show_weekday (self);
  gtk_button_set_label (GTK_BUTTON (self->apply_button), get_verb (self));
  gtk_widget_set_sensitive (self->apply_button, changed);
  gtk_widget_set_visible (GTK_WIDGET (self->consequences), changed);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), changed);
  if (!changed)
    return;
  if (self->trial == NULL)
    self->trial = entente_schedule_try (self->schedule);
  entente_trial_set_event (self->trial, g_date_valid (&self->chosen) ? &self->chosen : NULL);
  entente_consequence_list_show (self->consequences,
                                 self->schedule,
                                 self->trial,
                                 g_date_valid (&self->chosen));
  summary = dup_summary (self);
  gtk_label_set_label (self->summary, summary);
}

/*
 * What is done
 */

static void
date_changed_cb (EntenteEventDialog *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->date_row));
  GDate date;
  EntenteDateResult result;
  g_autofree char *problem = NULL;

  if (self->schedule == NULL)
    return;
  g_date_clear (&date, 1);
  result = parse (self, &date);
  problem = entente_date_display_problem (result, typed);
  entente_field_message_say (self->message,
                             problem,
                             ENTENTE_SEVERITY_ERROR,
                             GTK_ACCESSIBLE (self->date_row));
  if (problem != NULL)
    {
      gtk_label_set_label (self->weekday_label, "");
      gtk_widget_set_sensitive (self->apply_button, FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->consequences), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->summary), FALSE);
      return;
    }
  if (result == ENTENTE_DATE_VALID)
    self->chosen = date;
  else
    g_date_clear (&self->chosen, 1);
  show_consequences (self);
}

static void
write_date (EntenteEventDialog *self, const GDate *date)
{
  g_autofree char *text = entente_date_display (date, self->settings);

  gtk_editable_set_text (GTK_EDITABLE (self->date_row), text);
}

static void
popover_shown_cb (EntenteEventDialog *self)
{
  GDate date;

  if (parse (self, &date) != ENTENTE_DATE_VALID)
    entente_date_today (&date);
  entente_calendar_popover_set_date (self->popover, &date);
}

static void
day_chosen_cb (EntenteEventDialog *self, const GDate *date)
{
  write_date (self, date);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static char *
dup_done (EntenteEventDialog *self)
{
  guint n_moving = entente_consequence_list_get_n_moving (self->consequences);
  g_autofree char *day = NULL;

  if (!g_date_valid (&self->chosen))
    return g_strdup (_ ("The event has no date any more"));
  day = entente_date_display (&self->chosen, self->settings);
  return g_strdup_printf (ngettext ("Event on %s, %u task moved", "Event on %s, %u tasks moved",
                                    n_moving),
                          day,
                          n_moving);
}

static void
apply_cb (EntenteEventDialog *self)
{
  g_autoptr (EntenteTrial) trial = NULL;
  g_autofree char *done = NULL;
  g_autoptr (GError) error = NULL;

  if (!gtk_widget_get_sensitive (self->apply_button) || self->trial == NULL)
    return;
  /* The schedule changes meanwhile: what is tried anew then is another one. */
  trial = g_steal_pointer (&self->trial);
  done = dup_done (self);
  if (!entente_trial_commit (trial, NULL, &error))
    {
      entente_directory_say_failed (GTK_WIDGET (self), error);
      return;
    }
  if (self->parent != NULL)
    gtk_widget_activate_action (self->parent, "win.toast-undo", "s", done);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_cb (EntenteEventDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* A trial belongs to one state of the schedule; another program may have changed the project. */
static void
schedule_changed_cb (EntenteEventDialog *self)
{
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (self->project));
  g_autofree char *description = NULL;

  g_clear_pointer (&self->trial, entente_trial_free);
  g_date_clear (&self->before, 1);
  entente_record_get_date (details, ENTENTE_PROJECT_DETAILS_STARTS_ON, &self->before);
  description = dup_description (self);
  adw_preferences_group_set_description (self->group, description);
  date_changed_cb (self);
}

static void
entente_event_dialog_dispose (GObject *object)
{
  EntenteEventDialog *self = ENTENTE_EVENT_DIALOG (object);

  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_EVENT_DIALOG);
  g_clear_pointer (&self->trial, entente_trial_free);
  g_clear_object (&self->schedule);
  g_clear_object (&self->project);
  g_clear_object (&self->settings);
  g_clear_object (&self->parent);

  G_OBJECT_CLASS (entente_event_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-event-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteEventDialog, group);
  gtk_widget_class_bind_template_child (widget_class, EntenteEventDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEventDialog, weekday_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteEventDialog, popover);
  gtk_widget_class_bind_template_child (widget_class, EntenteEventDialog, message);
  gtk_widget_class_bind_template_child (widget_class, EntenteEventDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, EntenteEventDialog, consequences);
  gtk_widget_class_bind_template_child (widget_class, EntenteEventDialog, apply_button);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
entente_event_dialog_class_init (EntenteEventDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_event_dialog_dispose;

  g_type_ensure (ENTENTE_TYPE_CALENDAR_POPOVER);
  g_type_ensure (ENTENTE_TYPE_CONSEQUENCE_LIST);
  g_type_ensure (ENTENTE_TYPE_FIELD_MESSAGE);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
entente_event_dialog_init (EntenteEventDialog *self)
{
  g_date_clear (&self->before, 1);
  g_date_clear (&self->chosen, 1);
  self->settings = g_settings_new (ENTENTE_APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
entente_event_dialog_new (EntenteProject *project, EntenteSchedule *schedule)
{
  EntenteEventDialog *self;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);

  self = g_object_new (ENTENTE_TYPE_EVENT_DIALOG, NULL);
  self->project = g_object_ref (project);
  self->schedule = g_object_ref (schedule);
  g_signal_connect_object (schedule, "changed", G_CALLBACK (schedule_changed_cb), self,
                           G_CONNECT_SWAPPED);
  schedule_changed_cb (self);
  if (g_date_valid (&self->before))
    write_date (self, &self->before);
  return ADW_DIALOG (self);
}

void
entente_schedule_present_event_dialog (GtkWidget *parent, EntenteProject *project)
{
  AdwDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (ENTENTE_IS_PROJECT (project));

  dialog = entente_event_dialog_new (project, entente_project_get_schedule (project));
  g_set_object (&ENTENTE_EVENT_DIALOG (dialog)->parent, parent);
  adw_dialog_present (dialog, parent);
}
