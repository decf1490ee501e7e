/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-absence-row.h"

#include "collective/entente-directory-edit.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "form/entente-date-display.h"
#include "form/entente-field-row.h"

#include <glib/gi18n-lib.h>

struct _EntenteAbsenceRow
{
  AdwExpanderRow parent_instance;

  /* Owned */
  EntenteAbsence *absence;
  GSignalGroup *watch;
  GSettings *settings;

  /* Borrowed */
  GtkWidget *starts;

  gboolean is_closure;
};

G_DEFINE_FINAL_TYPE (EntenteAbsenceRow, entente_absence_row, ADW_TYPE_EXPANDER_ROW)

/*
 * What the row says
 */

static char *
dup_title (EntenteAbsenceRow *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self->absence);
  EntenteStore *store = entente_record_get_store (record);
  gint64 person = entente_record_get_reference (record, ENTENTE_ABSENCE_PERSON);
  EntenteRecord *found = NULL;

  if (person != 0)
    found = entente_store_get_record (store, ENTENTE_TYPE_PERSON, person);
  if (found != NULL)
    return entente_person_dup_full_name (ENTENTE_PERSON (found));
  if (entente_record_get_reference (record, ENTENTE_ABSENCE_ORGANIZATION) != 0)
    return entente_record_dup_display (record, ENTENTE_ABSENCE_ORGANIZATION);
  return g_strdup (self->is_closure ? _ ("The whole project") : _ ("Nobody chosen yet"));
}

static char *
dup_moment (EntenteAbsenceRow *self, guint field, EntenteMomentEdge edge)
{
  const char *iso = entente_record_get_text (ENTENTE_RECORD (self->absence), field);
  EntenteMoment moment;
  gboolean has_time;

  if (!entente_moment_from_iso (iso, edge, &moment, &has_time))
    return NULL;
  if (!has_time && edge == ENTENTE_MOMENT_ENDS)
    moment -= ENTENTE_DAY;
  return entente_date_display_moment (moment, has_time, self->settings);
}

static char *
dup_period (EntenteAbsenceRow *self)
{
  g_autofree char *starts = dup_moment (self, ENTENTE_ABSENCE_STARTS, ENTENTE_MOMENT_STARTS);
  g_autofree char *ends = dup_moment (self, ENTENTE_ABSENCE_ENDS, ENTENTE_MOMENT_ENDS);

  if (starts == NULL)
    return g_strdup (_ ("No dates yet"));
  if (ends == NULL || g_str_equal (starts, ends))
    return g_steal_pointer (&starts);
  /* Translators: from one date to another */
  return g_strdup_printf (C_ ("period", "%s to %s"), starts, ends);
}

static void
show_absence (EntenteAbsenceRow *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self->absence);
  const char *label;
  g_autofree char *title = NULL;
  g_autofree char *period = NULL;
  g_autofree char *subtitle = NULL;

  if (entente_record_is_deleted (record) || entente_record_get_store (record) == NULL)
    return;
  label = entente_record_get_text (record, ENTENTE_ABSENCE_LABEL);
  title = dup_title (self);
  period = dup_period (self);
  subtitle = *label != '\0' ? g_strdup_printf ("%s · %s", period, label) : g_strdup (period);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}

static gboolean
delete_absence (EntenteAbsenceRow *self, GError **error)
{
  EntenteRecord *record = ENTENTE_RECORD (self->absence);
  g_autoptr (EntenteEdit) edit
    = entente_store_begin (entente_record_get_store (record),
                           self->is_closure ? _ ("Delete closure") : _ ("Delete absence"));

  entente_edit_delete (edit, record);
  return entente_edit_commit (edit, error);
}

/* The row is gone after it. */
static void
removed_cb (EntenteAbsenceRow *self)
{
  g_autoptr (GtkWidget) list = g_object_ref (gtk_widget_get_parent (GTK_WIDGET (self)));
  const char *done = self->is_closure ? _ ("Closure deleted") : _ ("Absence deleted");
  g_autoptr (GError) error = NULL;

  if (delete_absence (self, &error))
    gtk_widget_activate_action (list, "win.toast-undo", "s", done);
  else
    entente_directory_say_failed (list, error);
}

static GtkWidget *
add_field (EntenteAbsenceRow *self, const char *field, gboolean read_only)
{
  GtkWidget *row = entente_field_row_new (ENTENTE_TYPE_ABSENCE, field);

  entente_field_row_set_record (ENTENTE_FIELD_ROW (row), ENTENTE_RECORD (self->absence));
  g_object_set (row, "read-only", read_only, NULL);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  return row;
}

static void
add_rows (EntenteAbsenceRow *self)
{
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (self->absence));
  gboolean read_only = entente_store_get_read_only (store);
  GtkWidget *remove;

  self->starts = add_field (self, "starts", read_only);
  add_field (self, "ends", read_only);
  add_field (self, "label", read_only);
  add_field (self, self->is_closure ? "organization" : "person", read_only);
  if (read_only)
    return;
  remove = g_object_new (ADW_TYPE_BUTTON_ROW,
                         "title", self->is_closure ? _ ("Delete Closure") : _ ("Delete Absence"),
                         NULL);
  gtk_widget_add_css_class (remove, "destructive-action");
  g_signal_connect_object (remove, "activated", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), remove);
}

static void
entente_absence_row_dispose (GObject *object)
{
  EntenteAbsenceRow *self = ENTENTE_ABSENCE_ROW (object);

  g_signal_group_set_target (self->watch, NULL);
  g_clear_object (&self->absence);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (entente_absence_row_parent_class)->dispose (object);
}

static void
entente_absence_row_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_ABSENCE_ROW (object)->watch);

  G_OBJECT_CLASS (entente_absence_row_parent_class)->finalize (object);
}

static void
entente_absence_row_class_init (EntenteAbsenceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_absence_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_absence_row_finalize;
}

static void
entente_absence_row_init (EntenteAbsenceRow *self)
{
  self->settings = g_settings_new (ENTENTE_APP_ID);
  self->watch = g_signal_group_new (ENTENTE_TYPE_RECORD);
  g_signal_group_connect_swapped (self->watch, "notify", G_CALLBACK (show_absence), self);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

GtkWidget *
entente_absence_row_new (EntenteAbsence *absence)
{
  EntenteAbsenceRow *self;

  g_return_val_if_fail (ENTENTE_IS_ABSENCE (absence), NULL);

  self = g_object_new (ENTENTE_TYPE_ABSENCE_ROW, NULL);
  self->absence = g_object_ref (absence);
  self->is_closure
    = entente_record_get_reference (ENTENTE_RECORD (absence), ENTENTE_ABSENCE_PERSON) == 0;
  g_signal_group_set_target (self->watch, absence);
  add_rows (self);
  show_absence (self);
  return GTK_WIDGET (self);
}

EntenteAbsence *
entente_absence_row_get_absence (EntenteAbsenceRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_ABSENCE_ROW (self), NULL);

  return self->absence;
}

void
entente_absence_row_edit (EntenteAbsenceRow *self)
{
  g_return_if_fail (ENTENTE_IS_ABSENCE_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (self->starts);
}
