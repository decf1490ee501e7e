/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-field-row.h"

#include "entente-store.h"
#include "form/entente-field-editor.h"
#include "form/entente-field-line.h"
#include "form/entente-field-message.h"
#include "form/entente-field-value.h"

#include <glib/gi18n-lib.h>

/* Long texts being typed are saved this often, in milliseconds. */
#define AUTOSAVE_INTERVAL 1000

/* Characters of another version that are quoted. */
#define LONGEST_QUOTE 60

struct _EntenteFieldRow
{
  AdwPreferencesRow parent_instance;

  /* Owned */
  EntenteRecord *record;
  GSignalGroup *record_signals;
  char *field_name;
  char *problem;      /* nullable: why what was typed cannot be saved */
  GValue base;        /* what the record held when the focus came, or unset */
  GValue met;         /* what the record became while something else was being typed, or unset */

  /* Borrowed */
  const EntenteField *field;
  EntenteFieldEditor *editor;
  EntenteFieldMessage *message;

  GType record_type;
  int index;
  guint autosave;
  gboolean read_only;
  gboolean dirty;  /* something was typed that the record does not hold */
  EntenteFieldPut put; /* (nullable) */
  gboolean saving; /* the record changes because of us */
};

G_DEFINE_FINAL_TYPE (EntenteFieldRow, entente_field_row, ADW_TYPE_PREFERENCES_ROW)

enum {
  PROP_0,
  PROP_RECORD,
  PROP_RECORD_TYPE,
  PROP_FIELD,
  PROP_READ_ONLY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* A project that is opened for reading only is nobody's to edit, whoever shows the row. */
static gboolean
is_read_only (EntenteFieldRow *self)
{
  EntenteStore *store = self->record != NULL ? entente_record_get_store (self->record) : NULL;

  return self->read_only || self->record == NULL
         || (store != NULL && entente_store_get_read_only (store));
}

/*
 * What stands under the value
 */

static char *
dup_met_sentence (EntenteFieldRow *self)
{
  g_autofree char *display = entente_record_dup_display (self->record, self->index);

  if (g_utf8_strlen (display, -1) > LONGEST_QUOTE)
    {
      g_autofree char *beginning = g_utf8_substring (display, 0, LONGEST_QUOTE);

      g_free (display);
      display = g_strconcat (g_strchomp (beginning), "…", NULL);
    }
  if (*display == '\0')
    return g_strdup (_ ("This was emptied meanwhile. What you typed is kept; Escape brings the "
                        "other version."));
  return g_strdup_printf (_ ("This became “%s” meanwhile. What you typed is kept; Escape brings "
                             "the other version."),
                          display);
}

static char *
dup_sentence (EntenteFieldRow *self, EntenteSeverity *severity)
{
  if (self->problem != NULL)
    {
      *severity = ENTENTE_SEVERITY_ERROR;
      return g_strdup (self->problem);
    }
  if (self->record == NULL || entente_record_is_deleted (self->record))
    return NULL;
  if (self->dirty && G_IS_VALUE (&self->met))
    {
      *severity = ENTENTE_SEVERITY_WARNING;
      return dup_met_sentence (self);
    }
  return entente_record_check (self->record, self->index, severity);
}

static void
update_message (EntenteFieldRow *self)
{
  EntenteSeverity severity = ENTENTE_SEVERITY_NONE;
  g_autofree char *sentence = dup_sentence (self, &severity);

  entente_field_message_say (self->message, sentence, severity,
                             GTK_ACCESSIBLE (entente_field_editor_get_target (self->editor)));
}

static void
forget_typing (EntenteFieldRow *self)
{
  g_clear_handle_id (&self->autosave, g_source_remove);
  g_clear_pointer (&self->problem, g_free);
  if (G_IS_VALUE (&self->met))
    g_value_unset (&self->met);
  self->dirty = FALSE;
}

static void
show_record (EntenteFieldRow *self)
{
  forget_typing (self);
  entente_field_editor_show (self->editor, self->record, self->index);
  update_message (self);
}

/*
 * Saving
 */

static gboolean
put (EntenteFieldRow *self, const GValue *value, EntenteFieldValueStep step)
{
  gboolean done;

  self->saving = TRUE;
  done = self->put != NULL
           ? self->put (self->record, self->index, value, &self->problem)
           : entente_field_value_put (self->record, self->index, value, step, &self->problem);
  self->saving = FALSE;
  return done;
}

static gboolean
can_save (EntenteFieldRow *self)
{
  return !is_read_only (self) && !entente_record_is_deleted (self->record) &&
         entente_record_get_store (self->record) != NULL;
}

/* The record now holds what stands in the editor, or @problem says why not. */
static void
save (EntenteFieldRow *self)
{
  g_auto (GValue) typed = G_VALUE_INIT;
  g_auto (GValue) held = G_VALUE_INIT;

  g_clear_handle_id (&self->autosave, g_source_remove);
  g_clear_pointer (&self->problem, g_free);
  if (!can_save (self) || !entente_field_editor_read (self->editor, &typed, &self->problem))
    return;

  entente_field_value_get (self->record, self->field, &held);
  if (!entente_field_value_equal (&typed, &held) &&
      !put (self, &typed,
            entente_field_editor_autosaves (self->editor) ? ENTENTE_FIELD_VALUE_TYPING
                                                          : ENTENTE_FIELD_VALUE_AT_ONCE))
    return;

  self->dirty = FALSE;
  if (G_IS_VALUE (&self->met))
    g_value_unset (&self->met);
}

static void
autosave_cb (gpointer data)
{
  EntenteFieldRow *self = data;

  self->autosave = 0;
  save (self);
  update_message (self);
}

static void
edited_cb (EntenteFieldRow *self)
{
  self->dirty = TRUE;
  if (self->problem != NULL)
    {
      g_clear_pointer (&self->problem, g_free);
      update_message (self);
    }
  if (self->autosave == 0 && entente_field_editor_autosaves (self->editor))
    self->autosave = g_timeout_add_once (AUTOSAVE_INTERVAL, autosave_cb, self);
}

static void
done_cb (EntenteFieldRow *self)
{
  self->dirty = TRUE;
  entente_field_row_flush (self);
}

/* Long texts have been saved on the way: going back is an edit of its own, which undo can take
   back. */
static void
restore_base (EntenteFieldRow *self)
{
  g_auto (GValue) held = G_VALUE_INIT;

  if (!G_IS_VALUE (&self->base) || !entente_field_editor_autosaves (self->editor))
    return;

  save (self);
  if (!can_save (self))
    return;

  entente_field_value_get (self->record, self->field, &held);
  if (!entente_field_value_equal (&self->base, &held))
    put (self, &self->base, ENTENTE_FIELD_VALUE_AT_ONCE);
}

static gboolean
key_pressed_cb (EntenteFieldRow *self,
                guint key,
                guint code,
                GdkModifierType state,
                GtkEventControllerKey *controller)
{
  g_auto (GValue) held = G_VALUE_INIT;
  gboolean changed;

  if (key != GDK_KEY_Escape || is_read_only (self))
    return GDK_EVENT_PROPAGATE;

  entente_field_value_get (self->record, self->field, &held);
  changed = self->dirty ||
            (G_IS_VALUE (&self->base) && entente_field_editor_autosaves (self->editor) &&
             !entente_field_value_equal (&self->base, &held));
  if (!changed)
    return GDK_EVENT_PROPAGATE;

  restore_base (self);
  show_record (self);
  return GDK_EVENT_STOP;
}

static void
focus_entered_cb (EntenteFieldRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "focused");
  if (G_IS_VALUE (&self->base))
    g_value_unset (&self->base);
  if (self->record != NULL)
    entente_field_value_get (self->record, self->field, &self->base);
}

static void
focus_left_cb (EntenteFieldRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "focused");
  entente_field_row_flush (self);
}

/*
 * The record
 */

/* Another field may decide what is said about this one, so every change updates the sentence. */
static void
record_changed_cb (EntenteFieldRow *self, GParamSpec *pspec)
{
  g_auto (GValue) typed = G_VALUE_INIT;
  g_autofree char *problem = NULL;

  if (!g_str_equal (pspec->name, self->field->name) || self->saving)
    {
      update_message (self);
      return;
    }
  if (!self->dirty)
    {
      show_record (self);
      return;
    }

  /* Changed underneath (undo, another copy merged) while something else was being typed. */
  if (G_IS_VALUE (&self->met))
    g_value_unset (&self->met);
  entente_field_value_get (self->record, self->field, &self->met);
  if (entente_field_editor_read (self->editor, &typed, &problem) &&
      entente_field_value_equal (&typed, &self->met))
    show_record (self);
  else
    update_message (self);
}

/*
 * The row
 */

static void
pressed_cb (EntenteFieldRow *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  GtkWidget *suffix = entente_field_editor_get_suffix (self->editor);
  GtkWidget *tools = entente_field_editor_get_tools (self->editor);

  if (picked != NULL && (gtk_widget_is_ancestor (picked, GTK_WIDGET (self->editor)) ||
                         (suffix != NULL && gtk_widget_is_ancestor (picked, suffix)) ||
                         (tools != NULL && gtk_widget_is_ancestor (picked, tools))))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (!is_read_only (self))
    entente_field_editor_activate (self->editor);
}

static gboolean
entente_field_row_grab_focus (GtkWidget *widget)
{
  EntenteFieldRow *self = ENTENTE_FIELD_ROW (widget);

  return gtk_widget_grab_focus (entente_field_editor_get_target (self->editor));
}

/* As the row gives the focus to its editor, a list's row would bring back whoever leaves the editor backwards. */
static gboolean
entente_field_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget));

  return child != NULL && gtk_widget_child_focus (child, direction);
}

static void
watch (EntenteFieldRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (self->editor, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
}

/* As soon as the type and the field are both known. */
static void
build (EntenteFieldRow *self)
{
  GtkWidget *box, *line;
  guint n_fields;

  if (self->editor != NULL || self->record_type == G_TYPE_INVALID || self->field_name == NULL)
    return;

  self->index = entente_record_type_find_field (self->record_type, self->field_name);
  g_return_if_fail (self->index >= 0);
  self->field = &entente_record_type_get_fields (self->record_type, &n_fields)[self->index];
  self->editor = ENTENTE_FIELD_EDITOR (entente_field_editor_new (self->field));

  box = g_object_new (GTK_TYPE_BOX,
                      "orientation", GTK_ORIENTATION_VERTICAL,
                      "spacing", 6,
                      "margin-start", 12,
                      "margin-end", 12,
                      "margin-top", 8,
                      "margin-bottom", 8,
                      "valign", GTK_ALIGN_CENTER,
                      NULL);
  line = entente_field_line_new (self->field, self->editor);
  gtk_box_append (GTK_BOX (box), line);
  self->message = ENTENTE_FIELD_MESSAGE (entente_field_message_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->message));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ (self->field->label));
  g_object_bind_property (self, "title", entente_field_line_get_title (line), "label", G_BINDING_DEFAULT);
  watch (self);
  entente_field_editor_set_read_only (self->editor, is_read_only (self));
  show_record (self);
}

static void
entente_field_row_dispose (GObject *object)
{
  EntenteFieldRow *self = ENTENTE_FIELD_ROW (object);

  if (self->editor != NULL && self->record != NULL)
    entente_field_row_flush (self);
  g_clear_handle_id (&self->autosave, g_source_remove);
  g_signal_group_set_target (self->record_signals, NULL);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (entente_field_row_parent_class)->dispose (object);
}

static void
entente_field_row_finalize (GObject *object)
{
  EntenteFieldRow *self = ENTENTE_FIELD_ROW (object);

  forget_typing (self);
  if (G_IS_VALUE (&self->base))
    g_value_unset (&self->base);
  g_clear_object (&self->record_signals);
  g_free (self->field_name);

  G_OBJECT_CLASS (entente_field_row_parent_class)->finalize (object);
}

static void
entente_field_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteFieldRow *self = ENTENTE_FIELD_ROW (object);

  switch (prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;

    case PROP_RECORD_TYPE:
      g_value_set_gtype (value, self->record_type);
      break;

    case PROP_FIELD:
      g_value_set_string (value, self->field_name);
      break;

    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_read_only (EntenteFieldRow *self, gboolean read_only)
{
  if (self->read_only == read_only)
    return;

  self->read_only = read_only;
  if (self->editor != NULL)
    entente_field_editor_set_read_only (self->editor, is_read_only (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

static void
entente_field_row_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  EntenteFieldRow *self = ENTENTE_FIELD_ROW (object);

  switch (prop_id)
    {
    case PROP_RECORD:
      entente_field_row_set_record (self, g_value_get_object (value));
      break;

    case PROP_RECORD_TYPE:
      if (self->record_type == g_value_get_gtype (value))
        return;
      self->record_type = g_value_get_gtype (value);
      build (self);
      g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_FIELD:
      g_set_str (&self->field_name, g_value_get_string (value));
      build (self);
      break;

    case PROP_READ_ONLY:
      set_read_only (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_field_row_class_init (EntenteFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = entente_field_row_dispose;
  object_class->finalize = entente_field_row_finalize;
  object_class->get_property = entente_field_row_get_property;
  object_class->set_property = entente_field_row_set_property;
  GTK_WIDGET_CLASS (klass)->focus = entente_field_row_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = entente_field_row_grab_focus;

  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, ENTENTE_TYPE_RECORD, flags);
  properties[PROP_RECORD_TYPE] = g_param_spec_gtype ("record-type", NULL, NULL, ENTENTE_TYPE_RECORD,
                                                     flags);
  properties[PROP_FIELD] =
    g_param_spec_string ("field", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_field_row_init (EntenteFieldRow *self)
{
  self->record_type = G_TYPE_INVALID;
  self->record_signals = g_signal_group_new (ENTENTE_TYPE_RECORD);
  g_signal_group_connect_swapped (self->record_signals, "notify", G_CALLBACK (record_changed_cb),
                                  self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "entry");
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
entente_field_row_new (GType record_type, const char *field)
{
  g_return_val_if_fail (g_type_is_a (record_type, ENTENTE_TYPE_RECORD), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  return g_object_new (ENTENTE_TYPE_FIELD_ROW, "record-type", record_type, "field", field, NULL);
}

EntenteRecord *
entente_field_row_get_record (EntenteFieldRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIELD_ROW (self), NULL);

  return self->record;
}

void
entente_field_row_set_record (EntenteFieldRow *self, EntenteRecord *record)
{
  g_return_if_fail (ENTENTE_IS_FIELD_ROW (self));
  g_return_if_fail (record == NULL || ENTENTE_IS_RECORD (record));

  if (self->record == record)
    return;

  if (self->editor != NULL)
    entente_field_row_flush (self);
  g_set_object (&self->record, record);
  g_signal_group_set_target (self->record_signals, record);
  if (record != NULL && self->record_type == G_TYPE_INVALID)
    g_object_set (self, "record-type", G_OBJECT_TYPE (record), NULL);
  if (self->editor != NULL)
    {
      entente_field_editor_set_read_only (self->editor, is_read_only (self));
      show_record (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

const EntenteField *
entente_field_row_get_field (EntenteFieldRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIELD_ROW (self), NULL);

  return self->field;
}

void
entente_field_row_flush (EntenteFieldRow *self)
{
  g_return_if_fail (ENTENTE_IS_FIELD_ROW (self));

  if (!self->dirty)
    return;

  save (self);
  /* What was typed may be written otherwise once it is understood: a date, spaces around a name. */
  if (!self->dirty && self->record != NULL && !entente_field_editor_autosaves (self->editor))
    show_record (self);
  else
    update_message (self);
}

void
entente_field_row_set_put (EntenteFieldRow *self, EntenteFieldPut function)
{
  g_return_if_fail (ENTENTE_IS_FIELD_ROW (self));

  self->put = function;
}
