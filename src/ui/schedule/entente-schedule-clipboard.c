/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copying and pasting tasks: with all that is known of them between windows of ours, as text with
   other programs. */
#include "config.h"

#include "schedule/entente-schedule-chart-private.h"

#include "schedule/entente-schedule-edit.h"

#include <glib/gi18n-lib.h>

#define TASKS_TYPE "application/vnd.entente.tasks+json"

/* More is no list of tasks. */
#define BYTES_MAX (16 * 1024 * 1024)

static GdkContentProvider *
make_provider (const char *type, char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return gdk_content_provider_new_for_bytes (type, bytes);
}

void
_entente_schedule_chart_copy (EntenteScheduleChart *self)
{
  g_autoptr (GPtrArray) tasks = NULL;
  GdkContentProvider *both[2];
  g_autoptr (GdkContentProvider) provider = NULL;
  g_autofree char *text = NULL;

  if (self->schedule == NULL || self->selection == NULL
      || entente_task_selection_get_n_tasks (self->selection) == 0)
    return;
  tasks = entente_task_selection_dup_tasks (self->selection);
  text = entente_schedule_copy_text (self->schedule, tasks);
  both[0] = make_provider (TASKS_TYPE, entente_schedule_copy (self->schedule, tasks));
  both[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  provider = gdk_content_provider_new_union (both, G_N_ELEMENTS (both));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), provider);
}

static void
paste_text (EntenteScheduleChart *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  EntenteTask *cursor;
  guint n_pasted = 0;

  if (self->schedule == NULL || self->read_only)
    return;
  cursor = self->selection != NULL ? entente_task_selection_get_cursor (self->selection) : NULL;
  if (!entente_schedule_paste (self->schedule, text, cursor, &n_pasted, &error))
    {
      _entente_schedule_chart_fail (self, error);
      return;
    }
  said = g_strdup_printf (ngettext ("%u task pasted", "%u tasks pasted", n_pasted), n_pasted);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", said);
}

static void
spliced_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EntenteScheduleChart) self = ENTENTE_SCHEDULE_CHART (data);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error) < 0)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                                    _ ("What was copied could not be read: copy it again."));
      return;
    }
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
  if (g_bytes_get_size (bytes) == 0 || g_bytes_get_size (bytes) > BYTES_MAX)
    return;
  text = g_utf8_make_valid (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  paste_text (self, text);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EntenteScheduleChart) self = ENTENTE_SCHEDULE_CHART (data);
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GOutputStream) memory = NULL;
  g_autoptr (GError) error = NULL;

  stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  if (stream == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                                    _ ("There is no task or text to paste: copy some first."));
      return;
    }
  memory = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (
      memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
      G_PRIORITY_DEFAULT, self->pasting, spliced_cb, g_object_ref (self));
}

void
_entente_schedule_chart_paste (EntenteScheduleChart *self)
{
  static const char *types[] = { TASKS_TYPE, "text/plain;charset=utf-8", "text/plain", NULL };

  if (self->schedule == NULL || self->read_only)
    return;
  gdk_clipboard_read_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), types, G_PRIORITY_DEFAULT,
                            self->pasting, read_cb, g_object_ref (self));
}
