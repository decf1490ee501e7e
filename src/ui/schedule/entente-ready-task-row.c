/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-ready-task-row.h"

#include "entente-duration.h"
#include "entente-language.h"

#include <glib/gi18n-lib.h>

#define INDENT 18

struct _EntenteReadyTaskRow
{
  AdwActionRow parent_instance;

  /* Borrowed */
  GtkCheckButton *check;
};

G_DEFINE_FINAL_TYPE (EntenteReadyTaskRow, entente_ready_task_row, ADW_TYPE_ACTION_ROW)

enum {
  PROP_0,
  PROP_ACTIVE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
append_part (GString *line, const char *separator, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, separator);
  g_string_append (line, part);
}

static char *
dup_duration (const EntenteReadyTask *task)
{
  EntenteDuration duration;

  if (task->is_group || task->kind == ENTENTE_TASK_MILESTONE
      || !entente_duration_from_text (task->duration, &duration))
    return NULL;
  return entente_duration_format (&duration, entente_language_get_interface ());
}

static char *
dup_legal_minimum (const EntenteReadyTask *task)
{
  if (task->clear_days == 0)
    return NULL;
  return g_strdup_printf (ngettext ("the law asks for %u clear day",
                                    "the law asks for %u clear days",
                                    task->clear_days),
                          task->clear_days);
}

/* A line of dates, a line of what is handed in, a line of law. */
static char *
dup_subtitle (const EntenteReadyTask *task, const char *when)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *duration = dup_duration (task);
  g_autofree char *minimum = dup_legal_minimum (task);

  if (*task->question != '\0')
    append_part (lines, "\n", task->title);
  append_part (line, " · ", task->when);
  append_part (line, " · ", when);
  append_part (line, " · ", duration);
  append_part (line, " · ", task->role);
  append_part (lines, "\n", line->str);
  g_string_truncate (line, 0);
  append_part (line, " · ", task->authority);
  append_part (line, " · ", minimum);
  append_part (line, " · ", task->document);
  append_part (lines, "\n", line->str);
  append_part (lines, "\n", task->reference);
  return g_string_free_and_steal (g_steal_pointer (&lines));
}

/* The keyboard goes from row to row, past the check buttons in them. */
static void
toggled_cb (EntenteReadyTaskRow *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_CHECKED,
                               gtk_check_button_get_active (self->check)
                                 ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                 : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

static void
entente_ready_task_row_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  if (prop_id == PROP_ACTIVE)
    g_value_set_boolean (value,
                         entente_ready_task_row_get_active (ENTENTE_READY_TASK_ROW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
entente_ready_task_row_set_property (GObject *object,
                                     guint prop_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  if (prop_id == PROP_ACTIVE)
    entente_ready_task_row_set_active (ENTENTE_READY_TASK_ROW (object),
                                       g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
entente_ready_task_row_class_init (EntenteReadyTaskRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_ready_task_row_get_property;
  object_class->set_property = entente_ready_task_row_set_property;
  properties[PROP_ACTIVE]
    = g_param_spec_boolean ("active", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_ready_task_row_init (EntenteReadyTaskRow *self)
{
  GtkWidget *check = gtk_check_button_new ();

  self->check = GTK_CHECK_BUTTON (check);
  gtk_widget_set_can_focus (check, FALSE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), check);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  toggled_cb (self);
}

GtkWidget *
entente_ready_task_row_new (const EntenteReadyTask *task, const char *when)
{
  GtkWidget *row;
  g_autofree char *subtitle = NULL;

  g_return_val_if_fail (task != NULL, NULL);

  subtitle = dup_subtitle (task, when);
  row = g_object_new (ENTENTE_TYPE_READY_TASK_ROW,
                      "title", *task->question != '\0' ? task->question : task->title,
                      "subtitle", subtitle,
                      NULL);
  if (task->level > 0)
    gtk_widget_set_margin_start (GTK_WIDGET (ENTENTE_READY_TASK_ROW (row)->check),
                                 (int) MIN (task->level, 4) * INDENT);
  if (task->is_group)
    gtk_widget_add_css_class (row, "heading");
  if (*task->description != '\0')
    gtk_widget_set_tooltip_text (row, task->description);
  return row;
}

gboolean
entente_ready_task_row_get_active (EntenteReadyTaskRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_READY_TASK_ROW (self), FALSE);

  return gtk_check_button_get_active (self->check);
}

void
entente_ready_task_row_set_active (EntenteReadyTaskRow *self, gboolean active)
{
  g_return_if_fail (ENTENTE_IS_READY_TASK_ROW (self));

  gtk_check_button_set_active (self->check, active);
}
