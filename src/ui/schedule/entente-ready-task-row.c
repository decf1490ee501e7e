/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-ready-task-row.h"

#include "entente-duration.h"
#include "entente-language.h"

#include <glib/gi18n-lib.h>

#define INDENT 18

struct _EntenteReadyTaskRow
{
  EntenteTickRow parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteReadyTaskRow, entente_ready_task_row, ENTENTE_TYPE_TICK_ROW)

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

static void
entente_ready_task_row_class_init (EntenteReadyTaskRowClass *klass)
{
}

static void
entente_ready_task_row_init (EntenteReadyTaskRow *self)
{
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
    entente_tick_row_set_indent (ENTENTE_TICK_ROW (row), (int) MIN (task->level, 4) * INDENT);
  if (task->is_group)
    gtk_widget_add_css_class (row, "heading");
  if (*task->description != '\0')
    gtk_widget_set_tooltip_text (row, task->description);
  return row;
}
