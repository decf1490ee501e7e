/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-hours-row.h"

#include "entente-language.h"
#include "entente-work-time.h"
#include "form/entente-field-message.h"

#include <glib/gi18n-lib.h>

struct _EntenteHoursRow
{
  AdwPreferencesRow parent_instance;

  /* Owned */
  EntenteRecord *record;
  GSignalGroup *watch;

  /* Borrowed */
  GtkWidget *title;
  GtkWidget *text;
  EntenteFieldMessage *message;

  guint field;
  gboolean read_only;
  gboolean dirty;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (EntenteHoursRow, entente_hours_row, ADW_TYPE_PREFERENCES_ROW)

enum {
  PROP_0,
  PROP_RECORD,
  PROP_READ_ONLY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
dup_words (const char *hours)
{
  if (*hours == '\0')
    return g_strdup (C_ ("hours of a day", "closed"));
  if (g_str_equal (hours, "00:00-24:00"))
    return g_strdup (C_ ("hours of a day", "all day"));
  return entente_work_hours_format (hours, entente_language_get_interface ());
}

/* (nullable): what is stored for what was typed */
static char *
dup_hours (const char *typed)
{
  g_autofree char *folded = g_utf8_casefold (typed, -1);
  g_autofree char *closed = g_utf8_casefold (C_ ("hours of a day", "closed"), -1);
  g_autofree char *all_day = g_utf8_casefold (C_ ("hours of a day", "all day"), -1);

  g_strstrip (folded);
  if (g_str_equal (folded, closed))
    return g_strdup ("");
  if (g_str_equal (folded, all_day))
    return g_strdup ("00:00-24:00");
  return entente_work_hours_normalize (typed);
}

static void
say (EntenteHoursRow *self, const char *problem)
{
  entente_field_message_say (self->message,
                             problem,
                             ENTENTE_SEVERITY_ERROR,
                             GTK_ACCESSIBLE (self->text));
}

static void
show_record (EntenteHoursRow *self)
{
  g_autofree char *words = NULL;

  self->dirty = FALSE;
  say (self, NULL);
  if (self->record == NULL || entente_record_is_deleted (self->record))
    return;
  words = dup_words (entente_record_get_text (self->record, self->field));
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->text), words);
  self->showing = FALSE;
}

static gboolean
put (EntenteHoursRow *self, const char *hours, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  if (g_str_equal (hours, entente_record_get_text (self->record, self->field)))
    return TRUE;
  edit = entente_store_begin (entente_record_get_store (self->record), _ ("Change working hours"));
  entente_edit_set_text (edit, self->record, self->field, hours);
  return entente_edit_commit (edit, error);
}

static void
save (EntenteHoursRow *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->text));
  g_autofree char *hours = NULL;
  g_autofree char *problem = NULL;
  g_autoptr (GError) error = NULL;

  if (!self->dirty || self->read_only || self->record == NULL
      || entente_record_is_deleted (self->record))
    return;

  hours = dup_hours (typed);
  if (hours == NULL)
    problem = g_strdup_printf (
      _ ("“%s” are no hours that Entente understands. Write them as “9h–12h, "
         "14h–18h”, “all day” or “closed”."),
      typed);
  else if (!put (self, hours, &error))
    problem = g_strdup_printf (_ ("The hours could not be saved: %s"), error->message);

  if (problem != NULL)
    say (self, problem);
  else
    show_record (self);
}

static void
changed_cb (EntenteHoursRow *self)
{
  if (self->showing)
    return;
  self->dirty = TRUE;
  say (self, NULL);
}

static gboolean
key_pressed_cb (EntenteHoursRow *self, guint key)
{
  if (key != GDK_KEY_Escape || !self->dirty)
    return GDK_EVENT_PROPAGATE;
  show_record (self);
  return GDK_EVENT_STOP;
}

static void
focus_entered_cb (EntenteHoursRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "focused");
}

static void
focus_left_cb (EntenteHoursRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "focused");
  save (self);
}

static void
record_changed_cb (EntenteHoursRow *self)
{
  if (!self->dirty)
    show_record (self);
}

static void
pressed_cb (EntenteHoursRow *self)
{
  gtk_widget_grab_focus (self->text);
}

static gboolean
entente_hours_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ENTENTE_HOURS_ROW (widget)->text);
}

/* As the row gives the focus to its text, a list's row would bring back whoever leaves it
   backwards. */
static gboolean
entente_hours_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)), direction);
}

static void
entente_hours_row_dispose (GObject *object)
{
  EntenteHoursRow *self = ENTENTE_HOURS_ROW (object);

  g_signal_group_set_target (self->watch, NULL);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (entente_hours_row_parent_class)->dispose (object);
}

static void
entente_hours_row_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_HOURS_ROW (object)->watch);

  G_OBJECT_CLASS (entente_hours_row_parent_class)->finalize (object);
}

static void
entente_hours_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteHoursRow *self = ENTENTE_HOURS_ROW (object);

  switch (prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_hours_row_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  EntenteHoursRow *self = ENTENTE_HOURS_ROW (object);

  switch (prop_id)
    {
    case PROP_RECORD:
      entente_hours_row_set_record (self, g_value_get_object (value));
      break;
    case PROP_READ_ONLY:
      if (self->read_only == g_value_get_boolean (value))
        return;
      self->read_only = g_value_get_boolean (value);
      gtk_editable_set_editable (GTK_EDITABLE (self->text), !self->read_only);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_hours_row_class_init (EntenteHoursRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = entente_hours_row_dispose;
  object_class->finalize = entente_hours_row_finalize;
  object_class->get_property = entente_hours_row_get_property;
  object_class->set_property = entente_hours_row_set_property;
  widget_class->focus = entente_hours_row_focus;
  widget_class->grab_focus = entente_hours_row_grab_focus;

  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, ENTENTE_TYPE_RECORD, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
watch_row (EntenteHoursRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_entered_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (self->text, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "activate", G_CALLBACK (save), self, G_CONNECT_SWAPPED);
}

static void
entente_hours_row_init (EntenteHoursRow *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX,
                                 "orientation", GTK_ORIENTATION_VERTICAL,
                                 "spacing", 3,
                                 "margin-start", 12,
                                 "margin-end", 12,
                                 "margin-top", 8,
                                 "margin-bottom", 8,
                                 "valign", GTK_ALIGN_CENTER,
                                 NULL);

  self->watch = g_signal_group_new (ENTENTE_TYPE_RECORD);
  g_signal_group_connect_swapped (self->watch, "notify", G_CALLBACK (record_changed_cb), self);
  self->title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, NULL);
  gtk_widget_add_css_class (self->title, "subtitle");
  self->text = g_object_new (GTK_TYPE_TEXT,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX,
                             "hexpand", TRUE,
                             NULL);
  self->message = ENTENTE_FIELD_MESSAGE (entente_field_message_new ());
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->text);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->message));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "entry");
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  watch_row (self);
}

GtkWidget *
entente_hours_row_new (guint field)
{
  EntenteHoursRow *self = g_object_new (ENTENTE_TYPE_HOURS_ROW, NULL);
  const EntenteField *fields
    = entente_record_type_get_fields (ENTENTE_TYPE_WORK_CALENDAR, NULL);
  const char *title = _ (fields[field].label);

  self->field = field;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  return GTK_WIDGET (self);
}

void
entente_hours_row_set_record (EntenteHoursRow *self, EntenteRecord *record)
{
  g_return_if_fail (ENTENTE_IS_HOURS_ROW (self));
  g_return_if_fail (record == NULL || ENTENTE_IS_WORK_CALENDAR (record));

  if (self->record == record)
    return;
  save (self);
  g_set_object (&self->record, record);
  g_signal_group_set_target (self->watch, record);
  show_record (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}
