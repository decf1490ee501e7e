/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-task-words.h"

#include "schedule/entente-task-column.h"

#include <glib/gi18n-lib.h>

char *
entente_task_words_dup_title (EntenteTask *task)
{
  const char *title;

  g_return_val_if_fail (ENTENTE_IS_TASK (task), NULL);

  title = entente_record_get_text (ENTENTE_RECORD (task), ENTENTE_TASK_TITLE);
  return g_strdup (*title != '\0' ? title : C_ ("task", "Untitled"));
}

char *
entente_task_words_dup_summary (EntenteSchedule *schedule, guint item)
{
  const EntenteScheduleItem *self = &entente_schedule_get_items (schedule, NULL)[item];
  g_autofree char *period = entente_task_dup_dates (schedule, item,
                                                    entente_schedule_get_language ());
  g_autofree char *delay = self->is_done ? NULL : entente_schedule_dup_delay (schedule, item);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;

  if (*self->who != '\0')
    g_strv_builder_add (parts, self->who);
  g_strv_builder_add (parts, period);
  if (delay != NULL)
    g_strv_builder_add (parts, delay);
  strings = g_strv_builder_end (parts);
  return g_strjoinv (" · ", strings);
}
