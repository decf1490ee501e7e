/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-day-field.h"

#include "form/entente-calendar-popover.h"
#include "form/entente-date-display.h"

typedef struct {
  /* Owned */
  GSettings *settings;
  GtkWidget *button; /* the row places it */

  /* Borrowed */
  GtkWidget *text;
  EntenteCalendarPopover *popover;
} EntenteDayFieldPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteDayField, entente_day_field, ENTENTE_TYPE_FIELD_EDITOR)

static EntenteDayFieldPrivate *
get_private (gpointer self)
{
  return entente_day_field_get_instance_private (self);
}

static void
entente_day_field_describe (EntenteFieldEditor *editor, const EntenteField *field)
{
}

/* Turning undo off and on again empties its memory. */
static void
entente_day_field_settle (EntenteFieldEditor *editor)
{
  GtkEditable *text = GTK_EDITABLE (get_private (editor)->text);

  gtk_editable_set_enable_undo (text, FALSE);
  gtk_editable_set_enable_undo (text, TRUE);
}

static void
entente_day_field_set_read_only (EntenteFieldEditor *editor, gboolean read_only)
{
  EntenteDayFieldPrivate *priv = get_private (editor);

  gtk_editable_set_editable (GTK_EDITABLE (priv->text), !read_only);
  gtk_widget_set_visible (priv->button, !read_only);
}

static GtkWidget *
entente_day_field_get_target (EntenteFieldEditor *editor)
{
  return get_private (editor)->text;
}

static GtkWidget *
entente_day_field_get_suffix (EntenteFieldEditor *editor)
{
  return get_private (editor)->button;
}

static void
popover_shown_cb (EntenteDayField *self)
{
  GDate day;

  if (!ENTENTE_DAY_FIELD_GET_CLASS (self)->get_day (self, &day))
    entente_date_today (&day);
  entente_calendar_popover_set_date (get_private (self)->popover, &day);
}

static void
day_chosen_cb (EntenteDayField *self, const GDate *day)
{
  ENTENTE_DAY_FIELD_GET_CLASS (self)->set_day (self, day);
  gtk_popover_popdown (GTK_POPOVER (get_private (self)->popover));
  entente_field_editor_done (ENTENTE_FIELD_EDITOR (self));
}

/* Another way of writing the same: nothing was edited. */
static void
style_changed_cb (EntenteDayField *self)
{
  GtkWidget *text = get_private (self)->text;

  g_signal_handlers_block_by_func (text, entente_field_editor_edited, self);
  ENTENTE_DAY_FIELD_GET_CLASS (self)->rewrite (self);
  g_signal_handlers_unblock_by_func (text, entente_field_editor_edited, self);
}

static void
entente_day_field_dispose (GObject *object)
{
  EntenteDayFieldPrivate *priv = get_private (object);

  g_clear_object (&priv->settings);
  g_clear_object (&priv->button);

  G_OBJECT_CLASS (entente_day_field_parent_class)->dispose (object);
}

static void
entente_day_field_class_init (EntenteDayFieldClass *klass)
{
  EntenteFieldEditorClass *editor_class = ENTENTE_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_day_field_dispose;

  editor_class->describe = entente_day_field_describe;
  editor_class->settle = entente_day_field_settle;
  editor_class->set_read_only = entente_day_field_set_read_only;
  editor_class->get_target = entente_day_field_get_target;
  editor_class->get_suffix = entente_day_field_get_suffix;
}

static void
entente_day_field_init (EntenteDayField *self)
{
  EntenteDayFieldPrivate *priv = get_private (self);

  priv->settings = g_settings_new (ENTENTE_APP_ID);
  g_signal_connect_object (priv->settings, "changed::date-style", G_CALLBACK (style_changed_cb),
                           self, G_CONNECT_SWAPPED);
  priv->text = entente_field_editor_make_line (ENTENTE_FIELD_EDITOR (self));

  priv->popover = ENTENTE_CALENDAR_POPOVER (entente_calendar_popover_new ());
  g_signal_connect_object (priv->popover, "show", G_CALLBACK (popover_shown_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->popover, "day-chosen", G_CALLBACK (day_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  priv->button = entente_calendar_popover_make_button (priv->popover);
  g_object_ref_sink (priv->button);
  adw_bin_set_child (ADW_BIN (self), priv->text);
}

const char *
entente_day_field_get_text (EntenteDayField *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_private (self)->text));
}

void
entente_day_field_set_text (EntenteDayField *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_private (self)->text), text);
}

GSettings *
entente_day_field_get_settings (EntenteDayField *self)
{
  return get_private (self)->settings;
}
