/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-moment.h"
#include "form/entente-calendar-popover.h"
#include "form/entente-date-display.h"
#include "form/entente-field-editor.h"

/* A day, with or without an hour, typed as people write it; the day can be chosen in a calendar. */
#define ENTENTE_TYPE_MOMENT_FIELD (entente_moment_field_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMomentField, entente_moment_field, ENTENTE, MOMENT_FIELD,
                      EntenteFieldEditor)

struct _EntenteMomentField
{
  EntenteFieldEditor parent_instance;

  /* Owned */
  GSettings *settings;
  GtkWidget *button; /* the row places it */

  /* Borrowed */
  GtkWidget *text;
  EntenteCalendarPopover *popover;
};

G_DEFINE_FINAL_TYPE (EntenteMomentField, entente_moment_field, ENTENTE_TYPE_FIELD_EDITOR)

static const char *
get_typed (EntenteMomentField *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->text));
}

/* What a day alone stands for is the business of whoever reads the field: here it only has to be
   the same on the way in and out. */
static EntenteDateResult
parse (EntenteMomentField *self, EntenteMoment *moment, gboolean *has_time)
{
  return entente_moment_parse (get_typed (self), ENTENTE_MOMENT_STARTS, moment, has_time);
}

static void
write_moment (EntenteMomentField *self, EntenteMoment moment, gboolean has_time)
{
  g_autofree char *text = entente_date_display_moment (moment, has_time, self->settings);

  gtk_editable_set_text (GTK_EDITABLE (self->text), text);
}

static void
entente_moment_field_describe (EntenteFieldEditor *editor, const EntenteField *field)
{
}

static void
entente_moment_field_show (EntenteFieldEditor *editor, EntenteRecord *record, guint field)
{
  EntenteMomentField *self = ENTENTE_MOMENT_FIELD (editor);
  const char *iso = record != NULL ? entente_record_get_text (record, field) : "";
  EntenteMoment moment;
  gboolean has_time;

  if (entente_moment_from_iso (iso, ENTENTE_MOMENT_STARTS, &moment, &has_time))
    write_moment (self, moment, has_time);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->text), iso);
}

/* Turning undo off and on again empties its memory. */
static void
entente_moment_field_settle (EntenteFieldEditor *editor)
{
  EntenteMomentField *self = ENTENTE_MOMENT_FIELD (editor);

  gtk_editable_set_enable_undo (GTK_EDITABLE (self->text), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->text), TRUE);
}

static gboolean
entente_moment_field_read (EntenteFieldEditor *editor, GValue *value, char **problem)
{
  EntenteMomentField *self = ENTENTE_MOMENT_FIELD (editor);
  EntenteMoment moment;
  gboolean has_time = FALSE;
  EntenteDateResult result = parse (self, &moment, &has_time);

  *problem = entente_date_display_moment_problem (result, get_typed (self));
  if (*problem != NULL)
    return FALSE;

  g_value_init (value, G_TYPE_STRING);
  if (result == ENTENTE_DATE_VALID)
    g_value_take_string (value, entente_moment_to_iso (moment, ENTENTE_MOMENT_STARTS, has_time));
  else
    g_value_set_static_string (value, "");
  return TRUE;
}

static void
entente_moment_field_set_read_only (EntenteFieldEditor *editor, gboolean read_only)
{
  EntenteMomentField *self = ENTENTE_MOMENT_FIELD (editor);

  gtk_editable_set_editable (GTK_EDITABLE (self->text), !read_only);
  gtk_widget_set_visible (self->button, !read_only);
}

static GtkWidget *
entente_moment_field_get_target (EntenteFieldEditor *editor)
{
  return ENTENTE_MOMENT_FIELD (editor)->text;
}

static GtkWidget *
entente_moment_field_get_suffix (EntenteFieldEditor *editor)
{
  return ENTENTE_MOMENT_FIELD (editor)->button;
}

static void
popover_shown_cb (EntenteMomentField *self)
{
  EntenteMoment moment;
  GDate date;

  if (parse (self, &moment, NULL) == ENTENTE_DATE_VALID)
    entente_moment_get_date (moment, ENTENTE_MOMENT_STARTS, &date);
  else
    entente_date_today (&date);
  entente_calendar_popover_set_date (self->popover, &date);
}

/* The hour that stands there stays. */
static void
day_chosen_cb (EntenteMomentField *self, const GDate *date)
{
  EntenteMoment day = entente_moment_from_date (date);
  EntenteMoment moment;
  gboolean has_time = FALSE;

  if (parse (self, &moment, &has_time) == ENTENTE_DATE_VALID && has_time)
    day += entente_moment_get_minute (moment);
  write_moment (self, day, has_time);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  entente_field_editor_done (ENTENTE_FIELD_EDITOR (self));
}

/* Another way of writing the same moment: nothing was edited. */
static void
style_changed_cb (EntenteMomentField *self)
{
  EntenteMoment moment;
  gboolean has_time = FALSE;

  if (parse (self, &moment, &has_time) != ENTENTE_DATE_VALID)
    return;

  g_signal_handlers_block_by_func (self->text, entente_field_editor_edited, self);
  write_moment (self, moment, has_time);
  g_signal_handlers_unblock_by_func (self->text, entente_field_editor_edited, self);
}

static void
entente_moment_field_dispose (GObject *object)
{
  EntenteMomentField *self = ENTENTE_MOMENT_FIELD (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->button);

  G_OBJECT_CLASS (entente_moment_field_parent_class)->dispose (object);
}

static void
entente_moment_field_class_init (EntenteMomentFieldClass *klass)
{
  EntenteFieldEditorClass *editor_class = ENTENTE_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_moment_field_dispose;

  editor_class->describe = entente_moment_field_describe;
  editor_class->show = entente_moment_field_show;
  editor_class->settle = entente_moment_field_settle;
  editor_class->read = entente_moment_field_read;
  editor_class->set_read_only = entente_moment_field_set_read_only;
  editor_class->get_target = entente_moment_field_get_target;
  editor_class->get_suffix = entente_moment_field_get_suffix;
}

static void
entente_moment_field_init (EntenteMomentField *self)
{
  self->settings = g_settings_new (ENTENTE_APP_ID);
  g_signal_connect_object (self->settings, "changed::date-style", G_CALLBACK (style_changed_cb),
                           self, G_CONNECT_SWAPPED);
  self->text = entente_field_editor_make_line (ENTENTE_FIELD_EDITOR (self));

  self->popover = ENTENTE_CALENDAR_POPOVER (entente_calendar_popover_new ());
  g_signal_connect_object (self->popover, "show", G_CALLBACK (popover_shown_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "day-chosen", G_CALLBACK (day_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  self->button = entente_calendar_popover_make_button (self->popover);
  g_object_ref_sink (self->button);
  adw_bin_set_child (ADW_BIN (self), self->text);
}
