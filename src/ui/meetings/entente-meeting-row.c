/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-meeting-row.h"

#include "collective/entente-body.h"
#include "form/entente-date-display.h"
#include "meetings/entente-meeting-life.h"

#include <glib/gi18n-lib.h>

struct _EntenteMeetingRow
{
  GtkBox parent_instance;

  /* Owned */
  EntenteMeeting *meeting; /* nullable */
  GSettings *settings;
  GSignalGroup *meeting_signals;
  GSignalGroup *store_signals;

  guint64 bodies; /* generation of the names that meetings without a title go by */

  /* Widgets */
  GtkLabel *title_label;
  GtkLabel *subtitle_label;
};

G_DEFINE_FINAL_TYPE (EntenteMeetingRow, entente_meeting_row, GTK_TYPE_BOX)

static char *
dup_when (EntenteMeetingRow *self)
{
  gboolean has_time;
  EntenteMoment start = entente_meeting_get_start (self->meeting, &has_time);

  if (start == ENTENTE_MOMENT_NONE)
    return g_strdup (_ ("Date to be found"));
  return entente_date_display_moment (start, has_time, self->settings);
}

static void
show (EntenteMeetingRow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *state = NULL;
  g_autofree char *when = NULL;
  g_autofree char *subtitle = NULL;

  if (self->meeting == NULL || entente_record_is_deleted (ENTENTE_RECORD (self->meeting)))
    return;

  title = entente_meeting_dup_title (self->meeting);
  state = entente_record_dup_display (ENTENTE_RECORD (self->meeting), ENTENTE_MEETING_STATE);
  when = dup_when (self);
  /* Translators: when a meeting is and its state: 11 March 2027, 18:30 · Invitation sent */
  subtitle = g_strdup_printf (C_ ("date, state", "%s · %s"), when, state);
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->subtitle_label, subtitle);
}

/* A list keeps two hundred rows: an edit is no matter of theirs unless it is of their meeting, or of
   what meetings are named after. */
static void
store_changed_cb (EntenteMeetingRow *self, EntenteStore *store)
{
  guint64 bodies = entente_store_get_generation (store, ENTENTE_TYPE_BODY);

  if (bodies == self->bodies)
    return;
  self->bodies = bodies;
  show (self);
}

static void
entente_meeting_row_dispose (GObject *object)
{
  EntenteMeetingRow *self = ENTENTE_MEETING_ROW (object);

  g_clear_object (&self->meeting_signals);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->meeting);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (entente_meeting_row_parent_class)->dispose (object);
}

static void
entente_meeting_row_class_init (EntenteMeetingRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_meeting_row_dispose;
}

static GtkLabel *
add_label (EntenteMeetingRow *self)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (label, 2);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (label));
  return label;
}

static void
entente_meeting_row_init (EntenteMeetingRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_margin_top (GTK_WIDGET (self), 6);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), 6);
  self->settings = g_settings_new (ENTENTE_APP_ID);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  self->title_label = add_label (self);
  self->subtitle_label = add_label (self);
  gtk_widget_add_css_class (GTK_WIDGET (self->subtitle_label), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->subtitle_label), "dimmed");
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (store_changed_cb),
                                  self);
  self->meeting_signals = g_signal_group_new (ENTENTE_TYPE_MEETING);
  g_signal_group_connect_swapped (self->meeting_signals, "notify", G_CALLBACK (show), self);
}

GtkWidget *
entente_meeting_row_new (void)
{
  return g_object_new (ENTENTE_TYPE_MEETING_ROW, NULL);
}

void
entente_meeting_row_set_meeting (EntenteMeetingRow *self, EntenteMeeting *meeting)
{
  EntenteStore *store;

  g_return_if_fail (ENTENTE_IS_MEETING_ROW (self));
  g_return_if_fail (meeting == NULL || ENTENTE_IS_MEETING (meeting));

  g_set_object (&self->meeting, meeting);
  store = meeting != NULL ? entente_record_get_store (ENTENTE_RECORD (meeting)) : NULL;
  self->bodies = store != NULL ? entente_store_get_generation (store, ENTENTE_TYPE_BODY) : 0;
  g_signal_group_set_target (self->meeting_signals, meeting);
  g_signal_group_set_target (self->store_signals, store);
  show (self);
}
