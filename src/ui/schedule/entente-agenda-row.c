/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-agenda-row.h"

#include "form/entente-date-display.h"
#include "form/entente-refusal.h"
#include "schedule/entente-schedule-edit.h"
#include "schedule/entente-schedule-mark.h"
#include "schedule/entente-task-words.h"

#include <glib/gi18n-lib.h>

struct _EntenteAgendaRow
{
  AdwBin parent_instance;

  /* Owned */
  EntenteSchedule *schedule; /* nullable */
  EntenteTask *task;         /* nullable */
  GSignalGroup *schedule_signals;

  /* Borrowed */
  GtkWidget *check;
  GtkWidget *mark_icon;
  GtkWidget *title_label;
  GtkWidget *summary_label;
  GtkWidget *late_icon;

  gboolean updating;
};

G_DEFINE_FINAL_TYPE (EntenteAgendaRow, entente_agenda_row, ADW_TYPE_BIN)

static void
set_class (GtkWidget *widget, const char *name, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_item (EntenteAgendaRow *self, guint item)
{
  const EntenteScheduleItem *found = &entente_schedule_get_items (self->schedule, NULL)[item];
  g_autofree char *title = entente_task_words_dup_title (self->task);
  g_autofree char *summary = entente_task_words_dup_summary (self->schedule, item);
  gboolean late = found->delay != ENTENTE_DELAY_NONE && !found->is_done;
  gboolean dangerous = late && found->delay == ENTENTE_DELAY_ENDANGERING;

  self->updating = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), found->is_done);
  self->updating = FALSE;
  gtk_widget_set_sensitive (self->check, !entente_store_get_read_only (
                                           entente_schedule_get_store (self->schedule)));
  gtk_label_set_label (GTK_LABEL (self->title_label), title);
  gtk_label_set_label (GTK_LABEL (self->summary_label), summary);
  gtk_widget_set_visible (self->late_icon, late);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->late_icon), dangerous
                                                               ? "dialog-warning-symbolic"
                                                               : "appointment-soon-symbolic");
  set_class (self->late_icon, "error", dangerous);
  set_class (self->title_label, "dimmed", found->is_done);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Done"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title, -1);
}

static void
update (EntenteAgendaRow *self)
{
  guint item = self->task != NULL ? entente_schedule_find (self->schedule, self->task)
                                  : ENTENTE_SCHEDULE_NONE;

  if (item != ENTENTE_SCHEDULE_NONE)
    show_item (self, item);
}

static void
toggled_cb (EntenteAgendaRow *self)
{
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GError) error = NULL;

  if (self->updating || self->task == NULL)
    return;
  tasks = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (tasks, g_object_ref (self->task));
  if (!entente_schedule_set_done (self->schedule, tasks,
                                  gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check)),
                                  &error))
    entente_tell_refusal (GTK_WIDGET (self), _ ("The Task Was Not Changed"), error);
  update (self);
}

static GtkWidget *
make_label (const char *const *classes)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "wrap-mode",
                       PANGO_WRAP_WORD_CHAR, "css-classes", classes, NULL);
}

static void
entente_agenda_row_dispose (GObject *object)
{
  EntenteAgendaRow *self = ENTENTE_AGENDA_ROW (object);

  g_clear_object (&self->schedule_signals);
  g_clear_object (&self->schedule);
  g_clear_object (&self->task);

  G_OBJECT_CLASS (entente_agenda_row_parent_class)->dispose (object);
}

static void
entente_agenda_row_class_init (EntenteAgendaRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_agenda_row_dispose;
}

static void
entente_agenda_row_init (EntenteAgendaRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                   2, "hexpand", TRUE, "margin-top", 6, "margin-bottom", 6, NULL);

  self->check = g_object_new (GTK_TYPE_CHECK_BUTTON, "valign", GTK_ALIGN_CENTER, NULL);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  self->title_label = make_label ((const char *[]) { NULL });
  self->summary_label = make_label ((const char *[]) { "caption", "dimmed", NULL });
  self->late_icon = gtk_image_new ();
  gtk_box_append (GTK_BOX (words), self->title_label);
  gtk_box_append (GTK_BOX (words), self->summary_label);
  self->mark_icon = g_object_new (GTK_TYPE_IMAGE, "valign", GTK_ALIGN_CENTER, "visible", FALSE,
                                  "margin-start", 2, "margin-end", 2, NULL);
  gtk_box_append (GTK_BOX (line), self->check);
  gtk_box_append (GTK_BOX (line), self->mark_icon);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), self->late_icon);
  adw_bin_set_child (ADW_BIN (self), line);

  self->schedule_signals = g_signal_group_new (ENTENTE_TYPE_SCHEDULE);
  g_signal_group_connect_swapped (self->schedule_signals, "changed", G_CALLBACK (update), self);
}

GtkWidget *
entente_agenda_row_new (void)
{
  return g_object_new (ENTENTE_TYPE_AGENDA_ROW, NULL);
}

/* Marks do not change: there is another when something else is due. */
static void
show_mark (EntenteAgendaRow *self, EntenteScheduleMark *mark)
{
  g_autofree char *day = NULL;
  GDate date;

  entente_moment_get_date (entente_schedule_mark_get_day (mark) * ENTENTE_DAY,
                           ENTENTE_MOMENT_STARTS, &date);
  day = entente_date_display_in (&date, ENTENTE_DATE_DISPLAY_LONG);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->mark_icon),
                                entente_schedule_mark_get_icon_name (mark));
  gtk_label_set_label (GTK_LABEL (self->title_label), entente_schedule_mark_get_label (mark));
  gtk_label_set_label (GTK_LABEL (self->summary_label), day);
  gtk_widget_set_visible (self->late_icon, FALSE);
  set_class (self->title_label, "dimmed", FALSE);
}

void
entente_agenda_row_show (EntenteAgendaRow *self, EntenteSchedule *schedule, gpointer thing)
{
  gboolean is_mark;

  g_return_if_fail (ENTENTE_IS_AGENDA_ROW (self));

  is_mark = ENTENTE_IS_SCHEDULE_MARK (thing);
  g_set_object (&self->schedule, schedule);
  g_set_object (&self->task, (is_mark ? NULL : thing));
  g_signal_group_set_target (self->schedule_signals, schedule);
  gtk_widget_set_visible (self->check, !is_mark);
  gtk_widget_set_visible (self->mark_icon, is_mark);
  if (is_mark)
    show_mark (self, thing);
  else
    update (self);
}

const char *
entente_agenda_row_get_title (EntenteAgendaRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGENDA_ROW (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->title_label));
}

const char *
entente_agenda_row_get_summary (EntenteAgendaRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGENDA_ROW (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->summary_label));
}
