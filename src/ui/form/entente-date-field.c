/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-calendar-popover.h"
#include "form/entente-date-display.h"
#include "form/entente-field-editor.h"

/* A day, typed as people write it or chosen in a calendar. */
#define ENTENTE_TYPE_DATE_FIELD (entente_date_field_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDateField, entente_date_field, ENTENTE, DATE_FIELD, EntenteFieldEditor)

struct _EntenteDateField
{
  EntenteFieldEditor parent_instance;

  /* Owned */
  GSettings *settings;
  GtkWidget *button; /* the row places it */

  /* Borrowed */
  GtkWidget *text;
  EntenteCalendarPopover *popover;
};

G_DEFINE_FINAL_TYPE (EntenteDateField, entente_date_field, ENTENTE_TYPE_FIELD_EDITOR)

static EntenteDateResult
parse (EntenteDateField *self, GDate *date)
{
  return entente_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->text)), date);
}

static void
write_date (EntenteDateField *self, const GDate *date)
{
  g_autofree char *text = entente_date_display (date, self->settings);

  gtk_editable_set_text (GTK_EDITABLE (self->text), text);
}

static void
entente_date_field_describe (EntenteFieldEditor *editor, const EntenteField *field)
{
}

static void
entente_date_field_show (EntenteFieldEditor *editor, EntenteRecord *record, guint field)
{
  EntenteDateField *self = ENTENTE_DATE_FIELD (editor);
  GDate date;

  if (record != NULL && entente_record_get_date (record, field, &date))
    write_date (self, &date);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->text), "");
}

/* Turning undo off and on again empties its memory. */
static void
entente_date_field_settle (EntenteFieldEditor *editor)
{
  EntenteDateField *self = ENTENTE_DATE_FIELD (editor);

  gtk_editable_set_enable_undo (GTK_EDITABLE (self->text), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->text), TRUE);
}

static gboolean
entente_date_field_read (EntenteFieldEditor *editor, GValue *value, char **problem)
{
  EntenteDateField *self = ENTENTE_DATE_FIELD (editor);
  GDate date;
  EntenteDateResult result = parse (self, &date);

  *problem = entente_date_display_problem (result,
                                           gtk_editable_get_text (GTK_EDITABLE (self->text)));
  if (*problem != NULL)
    return FALSE;

  g_value_init (value, G_TYPE_STRING);
  if (result == ENTENTE_DATE_VALID)
    g_value_take_string (value, entente_date_to_iso (&date));
  else
    g_value_set_static_string (value, "");
  return TRUE;
}

static void
entente_date_field_set_read_only (EntenteFieldEditor *editor, gboolean read_only)
{
  EntenteDateField *self = ENTENTE_DATE_FIELD (editor);

  gtk_editable_set_editable (GTK_EDITABLE (self->text), !read_only);
  gtk_widget_set_visible (self->button, !read_only);
}

static GtkWidget *
entente_date_field_get_target (EntenteFieldEditor *editor)
{
  return ENTENTE_DATE_FIELD (editor)->text;
}

static GtkWidget *
entente_date_field_get_suffix (EntenteFieldEditor *editor)
{
  return ENTENTE_DATE_FIELD (editor)->button;
}

static void
popover_shown_cb (EntenteDateField *self)
{
  GDate date;

  if (parse (self, &date) != ENTENTE_DATE_VALID)
    entente_date_today (&date);
  entente_calendar_popover_set_date (self->popover, &date);
}

static void
day_chosen_cb (EntenteDateField *self, const GDate *date)
{
  write_date (self, date);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  entente_field_editor_done (ENTENTE_FIELD_EDITOR (self));
}

/* Another way of writing the same day: nothing was edited. */
static void
style_changed_cb (EntenteDateField *self)
{
  GDate date;

  if (parse (self, &date) != ENTENTE_DATE_VALID)
    return;

  g_signal_handlers_block_by_func (self->text, entente_field_editor_edited, self);
  write_date (self, &date);
  g_signal_handlers_unblock_by_func (self->text, entente_field_editor_edited, self);
}

static void
entente_date_field_dispose (GObject *object)
{
  EntenteDateField *self = ENTENTE_DATE_FIELD (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->button);

  G_OBJECT_CLASS (entente_date_field_parent_class)->dispose (object);
}

static void
entente_date_field_class_init (EntenteDateFieldClass *klass)
{
  EntenteFieldEditorClass *editor_class = ENTENTE_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_date_field_dispose;

  editor_class->describe = entente_date_field_describe;
  editor_class->show = entente_date_field_show;
  editor_class->settle = entente_date_field_settle;
  editor_class->read = entente_date_field_read;
  editor_class->set_read_only = entente_date_field_set_read_only;
  editor_class->get_target = entente_date_field_get_target;
  editor_class->get_suffix = entente_date_field_get_suffix;
}

static void
entente_date_field_init (EntenteDateField *self)
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
