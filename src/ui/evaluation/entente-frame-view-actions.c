/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What keys, menus and buttons do to the rows of the frame. */
#include "config.h"

#include "evaluation/entente-frame-view-private.h"

#include "evaluation/entente-evaluated-action.h"
#include "evaluation/entente-expected-result.h"
#include "evaluation/entente-frame-edit.h"
#include "evaluation/entente-frame-output.h"
#include "evaluation/entente-indicator-library-dialog.h"
#include "evaluation/entente-objective.h"
#include "form/entente-refusal.h"

#include <glib/gi18n-lib.h>

static void
add (EntenteFrameView *self, EntenteFrameLevel level)
{
  g_autoptr (GError) error = NULL;
  EntenteRecord *record;

  if (!_entente_frame_view_is_writable (self))
    return;
  record = entente_frame_insert (self->frame, level, _entente_frame_view_get_current (self),
                                 &error);
  if (record == NULL)
    _entente_frame_view_tell (self, error);
  else
    _entente_frame_view_go_to (self, record, TRUE);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const levels[]
    = { "objective", "specific", "action", "result", "indicator" };

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (g_str_equal (levels[i], g_variant_get_string (parameter, NULL)))
      add (ENTENTE_FRAME_VIEW (widget), (EntenteFrameLevel) i);
}

/* Another one like the one the keyboard is on. */
static void
insert_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteFrameView *self = ENTENTE_FRAME_VIEW (widget);

  if (self->frame != NULL)
    add (self, _entente_frame_view_get_level (self));
}

/* What stands under it in the frame: an action under an objective, and so on. */
static void
add_under_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteFrameView *self = ENTENTE_FRAME_VIEW (widget);
  EntenteRecord *current = _entente_frame_view_get_current (self);

  if (ENTENTE_IS_OBJECTIVE (current))
    add (self, ENTENTE_FRAME_ACTION);
  else if (ENTENTE_IS_EVALUATED_ACTION (current))
    add (self, ENTENTE_FRAME_RESULT);
  else if (current != NULL)
    add (self, ENTENTE_FRAME_INDICATOR);
}

/* Where the keyboard is in the frame. */
static EntenteExpectedResult *
get_current_result (EntenteFrameView *self)
{
  EntenteRecord *record = _entente_frame_view_get_current (self);

  if (ENTENTE_IS_INDICATOR (record))
    record = entente_store_get_record (
      entente_record_get_store (record), ENTENTE_TYPE_EXPECTED_RESULT,
      entente_record_get_reference (record, ENTENTE_INDICATOR_RESULT));

  return ENTENTE_IS_EXPECTED_RESULT (record) ? ENTENTE_EXPECTED_RESULT (record) : NULL;
}

static void
added_cb (EntenteFrameView *self, EntenteRecord *first, guint n)
{
  g_autofree char *said
    = g_strdup_printf (ngettext ("%u indicator added", "%u indicators added", n), n);

  _entente_frame_view_go_to (self, first, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", said);
}

static void
library_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteFrameView *self = ENTENTE_FRAME_VIEW (widget);
  AdwDialog *dialog;

  if (!_entente_frame_view_is_writable (self))
    return;
  dialog = entente_indicator_library_dialog_new (entente_frame_get_store (self->frame),
                                                 get_current_result (self));
  g_signal_connect_object (dialog, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
keep_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteRecord *record = _entente_frame_view_get_current (ENTENTE_FRAME_VIEW (widget));
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  if (!ENTENTE_IS_INDICATOR (record))
    return;
  if (!entente_ready_indicator_keep (ENTENTE_INDICATOR (record), &error))
    {
      entente_tell_refusal (widget, _ ("The Indicator Was Not Kept"), error);
      return;
    }
  said = g_strdup_printf (_ ("“%s” is now among the ready indicators of all your projects"),
                          entente_record_get_text (record, ENTENTE_INDICATOR_NAME));
  gtk_widget_activate_action (widget, "win.toast", "s", said);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteFrameView *self = ENTENTE_FRAME_VIEW (widget);
  g_autoptr (GPtrArray) records = _entente_frame_view_dup_records (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  guint n_kept = 0;

  if (records == NULL)
    return;
  if (!entente_frame_remove (self->frame, records, &n_kept, &error))
    {
      _entente_frame_view_tell (self, error);
      return;
    }
  if (n_kept > 0)
    said = g_strdup_printf (ngettext ("Deleted; %u indicator with values was kept",
                                      "Deleted; %u indicators with values were kept", n_kept),
                            n_kept);
  else
    said = g_strdup_printf (ngettext ("%u row of the frame deleted", "%u rows of the frame deleted",
                                      records->len),
                            records->len);
  gtk_widget_activate_action (widget, "win.toast-undo", "s", said);
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteFrameView *self = ENTENTE_FRAME_VIEW (widget);
  g_autoptr (GPtrArray) records = _entente_frame_view_dup_records (self);
  g_autoptr (GError) error = NULL;
  guint column;

  entente_grid_get_cursor (self->grid, &column);
  /* Which side something is on is never nothing. */
  if (records == NULL || column == ENTENTE_FRAME_COLUMN_SCOPE
      || column == ENTENTE_FRAME_COLUMN_EFFECT)
    return;
  for (guint i = 0; i < records->len; i++)
    if (!entente_frame_list_type (records->pdata[i], column, "", &error))
      {
        _entente_frame_view_tell (self, error);
        return;
      }
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  entente_frame_output_preview (widget, entente_page_get_project (ENTENTE_PAGE (widget)),
                                g_variant_get_string (parameter, NULL));
}

/* The paper of this view. */
static const char *
get_path (EntenteFrameView *self)
{
  return self->indicators_only ? "indicators" : "evaluation";
}

static void
print_blank_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  entente_frame_output_save_blank (widget, entente_page_get_project (ENTENTE_PAGE (widget)),
                                   get_path (ENTENTE_FRAME_VIEW (widget)));
}

static void
save_table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  entente_frame_output_save_table (widget, entente_page_get_project (ENTENTE_PAGE (widget)),
                                   get_path (ENTENTE_FRAME_VIEW (widget)));
}

static void
details_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteFrameView *self = ENTENTE_FRAME_VIEW (widget);

  adw_overlay_split_view_set_show_sidebar (self->split_view, TRUE);
  entente_frame_pane_focus (self->pane);
}

static void
move (EntenteFrameView *self,
      gboolean (*function) (EntenteFrame *, EntenteRecord *, int, GError **),
      int direction)
{
  EntenteRecord *record = _entente_frame_view_get_current (self);
  g_autoptr (GError) error = NULL;

  if (record == NULL || !_entente_frame_view_is_writable (self))
    return;
  if (!function (self->frame, record, direction, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
  else
    _entente_frame_view_go_to (self, record, FALSE);
}

static void
move_up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (ENTENTE_FRAME_VIEW (widget), entente_frame_shift, -1);
}

static void
move_down_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (ENTENTE_FRAME_VIEW (widget), entente_frame_shift, 1);
}

static void
indent_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (ENTENTE_FRAME_VIEW (widget), entente_frame_indent, 1);
}

static void
outdent_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (ENTENTE_FRAME_VIEW (widget), entente_frame_indent, -1);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  _entente_frame_view_copy (ENTENTE_FRAME_VIEW (widget));
}

static void
cut_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  _entente_frame_view_copy (ENTENTE_FRAME_VIEW (widget));
  delete_action (widget, name, parameter);
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  _entente_frame_view_paste (ENTENTE_FRAME_VIEW (widget));
}

void
_entente_frame_view_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "frame.add", "s", add_action);
  gtk_widget_class_install_action (widget_class, "frame.add-under", NULL, add_under_action);
  gtk_widget_class_install_action (widget_class, "frame.indent", NULL, indent_action);
  gtk_widget_class_install_action (widget_class, "frame.keep", NULL, keep_action);
  gtk_widget_class_install_action (widget_class, "frame.library", NULL, library_action);
  gtk_widget_class_install_action (widget_class, "frame.move-down", NULL, move_down_action);
  gtk_widget_class_install_action (widget_class, "frame.move-up", NULL, move_up_action);
  gtk_widget_class_install_action (widget_class, "frame.outdent", NULL, outdent_action);
  gtk_widget_class_install_action (widget_class, "frame.print", "s", print_action);
  gtk_widget_class_install_action (widget_class, "frame.print-blank", NULL, print_blank_action);
  gtk_widget_class_install_action (widget_class, "frame.save-table", NULL, save_table_action);
  gtk_widget_class_install_action (widget_class, "grid.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "grid.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "grid.cut", NULL, cut_action);
  gtk_widget_class_install_action (widget_class, "grid.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "grid.details", NULL, details_action);
  gtk_widget_class_install_action (widget_class, "grid.insert", NULL, insert_action);
  gtk_widget_class_install_action (widget_class, "grid.paste", NULL, paste_action);
}
