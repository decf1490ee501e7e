/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of the frame copied and pasted: with all that is planned between windows of ours, as a table
   with other programs; a cell alone as its words. */
#include "config.h"

#include "evaluation/entente-frame-view-private.h"

#include "evaluation/entente-frame-edit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FRAME_TYPE "application/vnd.entente.frame"

/* More is no frame. */
#define BYTES_MAX (16 * 1024 * 1024)

/* One cell alone is copied alone. */
static gboolean
is_cell (EntenteFrameView *self, guint *row, guint *column)
{
  g_autoptr (GtkBitset) selected = entente_grid_dup_selected (self->grid);

  *row = entente_grid_get_cursor (self->grid, column);
  return gtk_bitset_get_size (selected) <= 1 && *row != GTK_INVALID_LIST_POSITION
         && *column != ENTENTE_FRAME_COLUMN_TEXT;
}

void
_entente_frame_view_copy (EntenteFrameView *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  g_autoptr (GPtrArray) records = NULL;
  GdkContentProvider *both[2];
  g_autoptr (GdkContentProvider) provider = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  guint row, column;
  char *rows;

  if (self->frame != NULL && is_cell (self, &row, &column))
    {
      text = entente_grid_model_dup_text (entente_grid_get_model (self->grid), row, column);
      gdk_clipboard_set_text (clipboard, text);
      return;
    }
  records = self->frame != NULL ? _entente_frame_view_dup_records (self) : NULL;
  if (records == NULL)
    return;
  rows = entente_frame_copy (self->frame, records);
  bytes = g_bytes_new_take (rows, strlen (rows));
  text = entente_frame_copy_text (self->frame, records);
  both[0] = gdk_content_provider_new_for_bytes (FRAME_TYPE, bytes);
  both[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  provider = gdk_content_provider_new_union (both, G_N_ELEMENTS (both));
  gdk_clipboard_set_content (clipboard, provider);
}

/* Words go into the cell that the keyboard is on, and into the same of the other rows selected. */
static gboolean
paste_cell (EntenteFrameView *self, const char *text, guint column, GError **error)
{
  g_autoptr (GPtrArray) records = _entente_frame_view_dup_records (self);
  g_autofree char *typed = g_strstrip (g_strdup (text));

  for (guint i = 0; records != NULL && i < records->len; i++)
    if (!entente_frame_list_type (records->pdata[i], column, typed, error))
      return FALSE;
  return TRUE;
}

static void
paste_rows (EntenteFrameView *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  EntenteRecord *first = NULL;
  guint n = 0;

  if (!entente_frame_paste (self->frame, text, _entente_frame_view_get_level (self),
                            _entente_frame_view_get_current (self), &n, &first, &error))
    {
      _entente_frame_view_tell (self, error);
      return;
    }
  _entente_frame_view_go_to (self, first, FALSE);
  said = g_strdup_printf (ngettext ("%u row pasted", "%u rows pasted", n), n);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", said);
}

static void
paste_text (EntenteFrameView *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  guint column;
  const guint row = entente_grid_get_cursor (self->grid, &column);

  if (row == GTK_INVALID_LIST_POSITION || column == ENTENTE_FRAME_COLUMN_TEXT
      || strpbrk (text, "\t\n") != NULL)
    paste_rows (self, text);
  else if (!paste_cell (self, text, column, &error))
    _entente_frame_view_tell (self, error);
}

static void
splice_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EntenteFrameView) self = ENTENTE_FRAME_VIEW (data);
  GOutputStream *stream = G_OUTPUT_STREAM (source);
  g_autofree char *text = NULL;
  gssize size = g_output_stream_splice_finish (stream, result, NULL);

  if (self->frame == NULL || !_entente_frame_view_is_writable (self))
    return;
  if (size > 0 && size <= BYTES_MAX)
    text = g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                      (gsize) size);
  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                                _ ("What was copied could not be read: copy it again."));
  else
    paste_text (self, text);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EntenteFrameView) self = ENTENTE_FRAME_VIEW (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream
    = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  g_autoptr (GOutputStream) memory = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->frame == NULL)
    return;
  if (stream == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                                  _ ("There is no row or text to paste: copy some first."));
      return;
    }
  memory = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (memory, stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE
                                  | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, self->pasting, splice_cb, g_object_ref (self));
}

void
_entente_frame_view_paste (EntenteFrameView *self)
{
  static const char *types[] = { FRAME_TYPE, "text/plain;charset=utf-8", "text/plain", NULL };

  if (_entente_frame_view_is_writable (self))
    gdk_clipboard_read_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), types,
                              G_PRIORITY_DEFAULT, self->pasting, read_cb, g_object_ref (self));
}
