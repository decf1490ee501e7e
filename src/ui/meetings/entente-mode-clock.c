/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-mode-clock.h"

#include "entente-hours.h"
#include "entente-language.h"
#include "meetings/entente-agenda-progress.h"
#include "meetings/entente-agenda.h"

#include <glib/gi18n-lib.h>

struct _EntenteModeClock
{
  AdwBin parent_instance;

  /* Template */
  GtkLabel *point_label;
  GtkLabel *point_words;
  GtkWidget *meeting_box;
  GtkLabel *meeting_label;
  GtkLabel *meeting_words;
  GtkProgressBar *bar;
};

G_DEFINE_FINAL_TYPE (EntenteModeClock, entente_mode_clock, ADW_TYPE_BIN)

/* Minutes and seconds, as a stopwatch has them. */
static char *
dup_stopwatch (gint64 seconds)
{
  gint64 all = ABS (seconds);

  return g_strdup_printf ("%s%" G_GINT64_FORMAT ":%02d", seconds < 0 ? "−" : "", all / 60,
                          (int) (all % 60));
}

static void
set_late (GtkLabel *label, gboolean is_late)
{
  if (is_late)
    gtk_widget_add_css_class (GTK_WIDGET (label), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), "warning");
}

static char *
dup_point_words (gboolean planned, gint64 left, int minutes)
{
  if (!planned)
    return g_strdup (_ ("spent on this point"));
  if (left >= 0)
    return g_strdup_printf (
      ngettext ("left of %d minute for this point", "left of %d minutes for this point", minutes),
      minutes);
  return g_strdup_printf (
    ngettext ("beyond the %d minute planned", "beyond the %d minutes planned", minutes), minutes);
}

static void
show_point (EntenteModeClock *self, EntenteAgendaItem *point, guint elapsed)
{
  EntenteRecord *record = ENTENTE_RECORD (point);
  gint64 spent = entente_record_get_integer (record, ENTENTE_AGENDA_ITEM_SECONDS) + elapsed;
  int minutes = (int) entente_record_get_integer (record, ENTENTE_AGENDA_ITEM_MINUTES);
  gint64 left = 0;
  gboolean planned = entente_agenda_get_left (point, elapsed, &left);
  g_autofree char *time = dup_stopwatch (planned ? left : spent);
  g_autofree char *words = dup_point_words (planned, left, minutes);

  gtk_label_set_text (self->point_label, time);
  gtk_label_set_text (self->point_words, words);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), planned);
  if (planned)
    gtk_progress_bar_set_fraction (self->bar, CLAMP ((double) spent / (minutes * 60), 0, 1));
  set_late (self->point_label, planned && left < 0);
}

/* Before it begins: whether what is planned fits. */
static void
show_meeting (EntenteModeClock *self, EntenteMeeting *meeting)
{
  gint64 left;
  gboolean runs = entente_agenda_get_meeting_left (meeting, entente_moment_now (), &left);
  g_autofree char *planned = runs ? NULL : entente_agenda_dup_time_words (meeting);
  g_autofree char *time = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->meeting_label), runs);
  gtk_widget_set_visible (self->meeting_box, runs || *planned != '\0');
  if (!runs)
    {
      gtk_label_set_text (self->meeting_words, planned);
      return;
    }
  time = entente_hours_format (ABS (left) / 60, entente_language_get_interface ());
  gtk_label_set_text (self->meeting_label, time);
  gtk_label_set_text (self->meeting_words, left < 0 ? _ ("over the time of the meeting")
                                                    : _ ("left for the meeting"));
  set_late (self->meeting_label, left < 0);
}

void
entente_mode_clock_show (EntenteModeClock *self,
                         EntenteMeeting *meeting,
                         EntenteAgendaItem *point,
                         guint elapsed)
{
  g_return_if_fail (ENTENTE_IS_MODE_CLOCK (self));
  g_return_if_fail (ENTENTE_IS_MEETING (meeting));
  g_return_if_fail (ENTENTE_IS_AGENDA_ITEM (point));

  show_point (self, point, elapsed);
  show_meeting (self, meeting);
}

static void
entente_mode_clock_dispose (GObject *object)
{
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_MODE_CLOCK);

  G_OBJECT_CLASS (entente_mode_clock_parent_class)->dispose (object);
}

static void
entente_mode_clock_class_init (EntenteModeClockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_mode_clock_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-mode-clock.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteModeClock, bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteModeClock, meeting_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteModeClock, meeting_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteModeClock, meeting_words);
  gtk_widget_class_bind_template_child (widget_class, EntenteModeClock, point_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteModeClock, point_words);
}

static void
entente_mode_clock_init (EntenteModeClock *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
