/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-tasks-row.h"

#include "form/entente-field-editor.h"
#include "form/entente-field-line.h"
#include "form/entente-field-message.h"
#include "form/entente-field-value.h"
#include "form/entente-refusal.h"
#include "schedule/entente-schedule-edit.h"

#include <glib/gi18n-lib.h>

struct _EntenteTasksRow
{
  AdwPreferencesRow parent_instance;

  /* Owned */
  EntenteSchedule *schedule; /* nullable */
  GPtrArray *tasks;          /* nullable */

  /* Borrowed */
  EntenteFieldEditor *editor;
  EntenteFieldMessage *message;
  GtkWidget *same_button;

  guint field;
  gboolean read_only;
  gboolean dirty;
};

G_DEFINE_FINAL_TYPE (EntenteTasksRow, entente_tasks_row, ADW_TYPE_PREFERENCES_ROW)

static const EntenteField *
get_field (EntenteTasksRow *self)
{
  guint n_fields;

  return &entente_record_type_get_fields (ENTENTE_TYPE_TASK, &n_fields)[self->field];
}

static gboolean
is_alive (EntenteTasksRow *self)
{
  for (guint i = 0; self->tasks != NULL && i < self->tasks->len; i++)
    if (entente_record_is_deleted (g_ptr_array_index (self->tasks, i)))
      return FALSE;
  return self->tasks != NULL && self->tasks->len > 0;
}

static guint
count_values (EntenteTasksRow *self)
{
  g_autoptr (GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->tasks->len; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      entente_field_value_get (g_ptr_array_index (self->tasks, i), get_field (self), &value);
      g_hash_table_add (values, g_strdup_value_contents (&value));
    }
  return g_hash_table_size (values);
}

static void
say_values (EntenteTasksRow *self, const char *problem)
{
  guint n_values = count_values (self);
  g_autofree char *sentence = NULL;

  if (problem != NULL)
    sentence = g_strdup (problem);
  else if (n_values > 1)
    sentence = g_strdup_printf (ngettext ("%u value in these tasks; this is that of the first.",
                                          "%u values in these tasks; this is that of the first.",
                                          n_values),
                                n_values);
  entente_field_message_say (self->message, sentence,
                             problem != NULL ? ENTENTE_SEVERITY_ERROR : ENTENTE_SEVERITY_NONE,
                             GTK_ACCESSIBLE (entente_field_editor_get_target (self->editor)));
  gtk_widget_set_visible (self->same_button, n_values > 1 && !self->read_only);
}

static void
update (EntenteTasksRow *self)
{
  gboolean alive = is_alive (self);

  entente_field_editor_show (self->editor, alive ? g_ptr_array_index (self->tasks, 0) : NULL,
                             self->field);
  entente_field_editor_set_read_only (self->editor, self->read_only || !alive);
  self->dirty = FALSE;
  if (alive)
    say_values (self, NULL);
}

/* Being done is more than a state: progress and reality follow. */
static gboolean
put (EntenteTasksRow *self, const GValue *value, GError **error)
{
  if (self->field == ENTENTE_TASK_STATE && g_value_get_int (value) == ENTENTE_TASK_DONE)
    return entente_schedule_set_done (self->schedule, self->tasks, TRUE, error);
  return entente_schedule_set_field (self->schedule, self->tasks, self->field, value, error);
}

static void
give (EntenteTasksRow *self)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *problem = NULL;
  g_autoptr (GError) error = NULL;

  if (!is_alive (self) || self->read_only)
    return;
  if (!entente_field_editor_read (self->editor, &value, &problem))
    {
      if (problem != NULL)
        say_values (self, problem);
      return;
    }
  if (!put (self, &value, &error))
    entente_tell_refusal (GTK_WIDGET (self), _ ("The Tasks Were Not Changed"), error);
  update (self);
}

static void
edited_cb (EntenteTasksRow *self)
{
  self->dirty = TRUE;
}

static void
focus_left_cb (EntenteTasksRow *self)
{
  if (self->dirty)
    give (self);
}

static gboolean
key_pressed_cb (EntenteTasksRow *self, guint key)
{
  if (key != GDK_KEY_Escape || !self->dirty)
    return GDK_EVENT_PROPAGATE;
  update (self);
  return GDK_EVENT_STOP;
}

static void
entente_tasks_row_dispose (GObject *object)
{
  EntenteTasksRow *self = ENTENTE_TASKS_ROW (object);

  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  g_clear_object (&self->schedule);

  G_OBJECT_CLASS (entente_tasks_row_parent_class)->dispose (object);
}

static void
entente_tasks_row_class_init (EntenteTasksRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_tasks_row_dispose;
}

static void
entente_tasks_row_init (EntenteTasksRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

static void
watch (EntenteTasksRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (self->editor, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "done", G_CALLBACK (give), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->same_button, "clicked", G_CALLBACK (give), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
entente_tasks_row_new (guint field)
{
  EntenteTasksRow *self = g_object_new (ENTENTE_TYPE_TASKS_ROW, NULL);
  GtkWidget *box;

  self->field = field;
  self->editor = ENTENTE_FIELD_EDITOR (entente_field_editor_new (get_field (self)));
  self->message = ENTENTE_FIELD_MESSAGE (entente_field_message_new ());
  self->same_button = g_object_new (GTK_TYPE_BUTTON,
                                    "label", _ ("Same for All"),
                                    "halign", GTK_ALIGN_START,
                                    "visible", FALSE,
                                    NULL);
  box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                      "margin-start", 12, "margin-end", 12, "margin-top", 8, "margin-bottom", 8,
                      NULL);
  gtk_box_append (GTK_BOX (box), entente_field_line_new (get_field (self), self->editor));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->message));
  gtk_box_append (GTK_BOX (box), self->same_button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ (get_field (self)->label));
  watch (self);
  return GTK_WIDGET (self);
}

void
entente_tasks_row_show (EntenteTasksRow *self,
                        EntenteSchedule *schedule,
                        GPtrArray *tasks,
                        gboolean read_only)
{
  g_return_if_fail (ENTENTE_IS_TASKS_ROW (self));

  if (self->dirty && is_alive (self))
    give (self);
  g_set_object (&self->schedule, schedule);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  self->tasks = tasks != NULL ? g_ptr_array_ref (tasks) : NULL;
  self->read_only = read_only;
  update (self);
}
