/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-body-year-group.h"

#include "collective/entente-bodies.h"
#include "form/entente-date-display.h"
#include "meetings/entente-body-date-words.h"

#include <glib/gi18n-lib.h>

struct _EntenteBodyYearGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (EntenteBodyYearGroup, entente_body_year_group, ADW_TYPE_PREFERENCES_GROUP)

enum {
  DATE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const icons[] = {
  [ENTENTE_BODY_DATE_PROPOSED] = "list-add-symbolic",
  [ENTENTE_BODY_DATE_PLANNED] = "x-office-calendar-symbolic",
  [ENTENTE_BODY_DATE_HELD] = "object-select-symbolic",
  [ENTENTE_BODY_DATE_CANCELLED] = "window-close-symbolic",
};

static void
row_activated_cb (EntenteBodyYearGroup *self, GtkWidget *row)
{
  g_signal_emit (self, signals[DATE_CHOSEN], 0,
                 g_object_get_data (G_OBJECT (row), "entente-date"));
}

/* The state, what is special about the day, and of a meeting what it is called. */
static char *
dup_subtitle (const EntenteBodyDate *date)
{
  g_autofree char *state = entente_body_date_dup_state (date);
  g_autofree char *remark = entente_body_date_dup_remark (date);
  g_autofree char *words = NULL;
  const char *title = date->meeting != NULL
                        ? entente_record_get_text (ENTENTE_RECORD (date->meeting),
                                                   ENTENTE_MEETING_TITLE)
                        : "";

  /* Translators: what a meeting is called, and its state. */
  words = *title != '\0' ? g_strdup_printf (C_ ("meeting, state", "%s · %s"), title, state)
                         : g_steal_pointer (&state);
  if (remark == NULL)
    return g_steal_pointer (&words);
  /* Translators: what a date is, and the holidays it falls on. */
  return g_strdup_printf (C_ ("date, holidays", "%s · %s"), words, remark);
}

static void
add_date (EntenteBodyYearGroup *self, EntenteBodyDate *date, gboolean read_only)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (icons[date->kind]);
  g_autofree char *when
    = entente_date_display_moment (date->starts, date->has_time, self->settings);
  g_autofree char *subtitle = dup_subtitle (date);

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), when);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  g_object_set_data (G_OBJECT (row), "entente-date", date);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_sensitive (row, date->meeting != NULL || !read_only);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
say (EntenteBodyYearGroup *self, EntenteBody *body, const char *warning, gboolean is_empty)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  g_autofree char *name
    = body != NULL ? entente_body_dup_name (body) : g_strdup (_ ("Meetings of no body"));
  g_autofree char *rhythm
    = body != NULL ? entente_body_dup_rhythm_words (body, entente_language_get_interface ())
                   : g_strdup ("");
  const char *none = is_empty ? _ ("No meeting, and no rhythm yet") : "";
  g_autofree char *title = g_markup_escape_text (name, -1);
  g_autofree char *description
    = g_markup_escape_text (warning != NULL ? warning : *rhythm != '\0' ? rhythm : none, -1);

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
}

static void
entente_body_year_group_dispose (GObject *object)
{
  g_clear_object (&ENTENTE_BODY_YEAR_GROUP (object)->settings);

  G_OBJECT_CLASS (entente_body_year_group_parent_class)->dispose (object);
}

static void
entente_body_year_group_class_init (EntenteBodyYearGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_body_year_group_dispose;

  signals[DATE_CHOSEN]
    = g_signal_new ("date-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
entente_body_year_group_init (EntenteBodyYearGroup *self)
{
  self->settings = g_settings_new (ENTENTE_APP_ID);
}

GtkWidget *
entente_body_year_group_new (EntenteBody *body,
                             GPtrArray *dates,
                             const char *warning,
                             gboolean read_only)
{
  EntenteBodyYearGroup *self = g_object_new (ENTENTE_TYPE_BODY_YEAR_GROUP, NULL);

  say (self, body, warning, dates->len == 0);
  for (guint i = 0; i < dates->len; i++)
    add_date (self, dates->pdata[i], read_only);
  return GTK_WIDGET (self);
}
