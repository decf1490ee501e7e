/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that is done on the rows and bars, by keyboard. */
#include "config.h"

#include "schedule/entente-schedule-chart-private.h"

#include "schedule/entente-schedule-edit.h"

typedef void (*KeyFunc) (EntenteScheduleChart *self);

static void
fold_key (EntenteScheduleChart *self, gboolean fold)
{
  guint row = _entente_schedule_chart_get_cursor_row (self);
  const EntenteScheduleItem *item = entente_task_list_get_item (self->list, row);
  guint n_items;

  if (item == NULL)
    return;
  if (item->is_group && entente_task_list_is_folded (self->list, item->task) != fold)
    {
      entente_task_list_set_folded (self->list, item->task, fold);
      return;
    }
  if (fold && item->parent != ENTENTE_SCHEDULE_NONE)
    row = entente_task_list_find (
        self->list, entente_schedule_get_items (self->schedule, &n_items)[item->parent].task);
  else if (!fold && item->is_group)
    row++;
  else
    return;
  _entente_schedule_chart_go_to_row (self, row);
}

static void
fold_left (EntenteScheduleChart *self)
{
  fold_key (self, gtk_widget_get_direction (GTK_WIDGET (self)) != GTK_TEXT_DIR_RTL);
}

static void
fold_right (EntenteScheduleChart *self)
{
  fold_key (self, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
}

static void
nudge_earlier (EntenteScheduleChart *self)
{
  _entente_schedule_chart_nudge (self, -1, FALSE);
}

static void
nudge_later (EntenteScheduleChart *self)
{
  _entente_schedule_chart_nudge (self, 1, FALSE);
}

static void
shorten (EntenteScheduleChart *self)
{
  _entente_schedule_chart_nudge (self, -1, TRUE);
}

static void
lengthen (EntenteScheduleChart *self)
{
  _entente_schedule_chart_nudge (self, 1, TRUE);
}

static void
change_progress (EntenteScheduleChart *self, int by)
{
  const EntenteScheduleItem *item
    = entente_task_list_get_item (self->list, _entente_schedule_chart_get_cursor_row (self));
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GError) error = NULL;
  int percent;

  if (item == NULL || self->read_only || item->is_group)
    return;
  percent = CLAMP (item->progress + by, 0, 100);
  if (percent == item->progress)
    return;
  tasks = entente_task_selection_dup_tasks (self->selection);
  if (!entente_schedule_set_progress (self->schedule, tasks, percent, &error))
    _entente_schedule_chart_fail (self, error);
}

static void
more_progress (EntenteScheduleChart *self)
{
  change_progress (self, 10);
}

static void
less_progress (EntenteScheduleChart *self)
{
  change_progress (self, -10);
}

static void
leave_forward (EntenteScheduleChart *self)
{
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
}

static void
leave_backward (EntenteScheduleChart *self)
{
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_BACKWARD);
}

static const struct
{
  const char *keys;
  const char *action; /* of the group "chart", or: */
  KeyFunc func;
} keys[] = {
  { "Return|KP_Enter|F2", "rename", NULL },
  { "<Alt>Return|<Alt>KP_Enter", "edit", NULL },
  { "Insert|KP_Insert", "insert", NULL },
  { "<Shift>Insert|<Shift>KP_Insert", "insert-child", NULL },
  { "<Control>Insert", "insert-milestone", NULL },
  { "Delete|KP_Delete", "delete", NULL },
  { "Tab|KP_Tab", "indent", NULL },
  { "<Shift>Tab|<Shift>ISO_Left_Tab|ISO_Left_Tab", "outdent", NULL },
  { "<Control>Tab|F6", NULL, leave_forward },
  { "<Control><Shift>Tab|<Control>ISO_Left_Tab|<Control><Shift>ISO_Left_Tab|<Shift>F6", NULL,
    leave_backward },
  { "<Alt>Up|<Alt>KP_Up", "move-up", NULL },
  { "<Alt>Down|<Alt>KP_Down", "move-down", NULL },
  { "<Alt>Left|<Alt>KP_Left", NULL, nudge_earlier },
  { "<Alt>Right|<Alt>KP_Right", NULL, nudge_later },
  { "<Alt><Shift>Left|<Alt><Shift>KP_Left", NULL, shorten },
  { "<Alt><Shift>Right|<Alt><Shift>KP_Right", NULL, lengthen },
  { "Left|KP_Left", NULL, fold_left },
  { "Right|KP_Right", NULL, fold_right },
  { "plus|KP_Add", NULL, more_progress },
  { "minus|KP_Subtract", NULL, less_progress },
  { "space|KP_Space", "done", NULL },
  { "<Control>x", "cut", NULL },
  { "<Control>c", "copy", NULL },
  { "<Control>v", "paste", NULL },
  { "<Control>l", "link", NULL },
  { "<Control><Shift>l", "unlink", NULL },
  { "<Control>plus|<Control>equal|<Control>KP_Add", "zoom-in", NULL },
  { "<Control>minus|<Control>KP_Subtract", "zoom-out", NULL },
  { "<Control>0|<Control>KP_0", "fit", NULL },
  { "Menu|<Shift>F10", NULL, _entente_schedule_chart_show_menu_at_cursor },
};

static gboolean
key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  EntenteScheduleChart *self =
      ENTENTE_SCHEDULE_CHART (gtk_widget_get_ancestor (widget, ENTENTE_TYPE_SCHEDULE_CHART));
  gsize i = GPOINTER_TO_SIZE (data);

  if (keys[i].action != NULL)
    _entente_schedule_chart_activate (self, keys[i].action);
  else
    keys[i].func (self);
  return GDK_EVENT_STOP;
}

/* Only while something is dragged: elsewhere Escape is the window's. */
static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  EntenteScheduleChart *self =
      ENTENTE_SCHEDULE_CHART (gtk_widget_get_ancestor (widget, ENTENTE_TYPE_SCHEDULE_CHART));

  return _entente_gantt_drag_cancel (self->drag);
}

void
_entente_schedule_chart_add_keys (EntenteScheduleChart *self, GtkWidget *widget)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].keys),
                          gtk_callback_action_new (key_cb, GSIZE_TO_POINTER (i), NULL)));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_callback_action_new (escape_cb, NULL, NULL)));
  gtk_widget_add_controller (widget, controller);
}
