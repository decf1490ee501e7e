/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of the frame dragged to another place. */
#include "config.h"

#include "evaluation/entente-frame-view-private.h"

#include "evaluation/entente-frame-edit.h"
#include "grid/entente-drag-label.h"

#include <glib/gi18n-lib.h>

/* From the rows to the grid: drags are on the rows. */
static guint
pick (EntenteFrameView *self, double x, double y)
{
  graphene_point_t at;

  if (!gtk_widget_compute_point (entente_grid_get_view (self->grid), GTK_WIDGET (self->grid),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &at))
    return GTK_INVALID_LIST_POSITION;
  return entente_grid_pick_row (self->grid, at.x, at.y);
}

/* The selected rows when the one that is taken is among them, else that one. */
static GPtrArray *
list_dragged (EntenteFrameView *self, guint row)
{
  g_autoptr (GtkBitset) selected = entente_grid_dup_selected (self->grid);
  GPtrArray *records;

  if (gtk_bitset_contains (selected, row))
    return _entente_frame_view_dup_records (self);
  records = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (records, g_object_ref (entente_frame_list_get_record (self->list, row)));
  return records;
}

static GdkContentProvider *
prepare_cb (EntenteFrameView *self, double x, double y)
{
  const guint row = pick (self, x, y);

  if (!_entente_frame_view_is_writable (self)
      || entente_frame_list_get_record (self->list, row) == NULL)
    return NULL;
  g_clear_pointer (&self->dragged, g_ptr_array_unref);
  self->dragged = list_dragged (self, row);
  /* The view stands for its rows. */
  return gdk_content_provider_new_typed (ENTENTE_TYPE_FRAME_VIEW, self);
}

/* One by its words, several by their number. */
static void
drag_begin_cb (EntenteFrameView *self, GdkDrag *drag)
{
  g_autofree char *words = NULL;

  if (self->dragged == NULL)
    return;
  if (self->dragged->len == 1)
    words = g_strdup (entente_record_get_text (self->dragged->pdata[0], 0));
  else
    words = g_strdup_printf (ngettext ("%u row", "%u rows", self->dragged->len),
                             self->dragged->len);
  entente_drag_label_show (drag, words);
}

static guint
find_target (EntenteFrameView *self, double x, double y)
{
  const guint row = pick (self, x, y);

  return row != GTK_INVALID_LIST_POSITION && self->dragged != NULL
             && entente_frame_can_drop (self->frame, self->dragged,
                                        entente_frame_list_get_record (self->list, row))
           ? row
           : GTK_INVALID_LIST_POSITION;
}

static GdkDragAction
motion_cb (EntenteFrameView *self, double x, double y)
{
  const guint row = find_target (self, x, y);

  entente_grid_set_drop_row (self->grid, row);
  return row != GTK_INVALID_LIST_POSITION ? GDK_ACTION_MOVE : 0;
}

static void
leave_cb (EntenteFrameView *self)
{
  entente_grid_set_drop_row (self->grid, GTK_INVALID_LIST_POSITION);
}

static gboolean
drop_cb (EntenteFrameView *self, const GValue *value, double x, double y)
{
  const guint row = find_target (self, x, y);
  g_autoptr (GPtrArray) dragged = g_steal_pointer (&self->dragged);
  g_autoptr (GError) error = NULL;

  leave_cb (self);
  if (g_value_get_object (value) != self || dragged == NULL || row == GTK_INVALID_LIST_POSITION)
    return FALSE;
  if (!entente_frame_drop (self->frame, dragged, entente_frame_list_get_record (self->list, row),
                           &error))
    {
      _entente_frame_view_tell (self, error);
      return FALSE;
    }
  _entente_frame_view_go_to (self, dragged->pdata[0], FALSE);
  return TRUE;
}

void
_entente_frame_view_add_drag (EntenteFrameView *self)
{
  GtkWidget *rows = entente_grid_get_view (self->grid);
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (ENTENTE_TYPE_FRAME_VIEW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (rows, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "enter", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (rows, GTK_EVENT_CONTROLLER (target));
}
