/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The habits of a spreadsheet. */
#include "config.h"

#include "grid/entente-grid-private.h"

/*
 * From cell to cell
 */

gboolean
_entente_grid_is_typed (EntenteGrid *self, guint row, guint column)
{
  g_autofree char *typed = NULL;

  if (!entente_grid_columns_is_shown (self->columns, column))
    return FALSE;
  typed = entente_grid_model_dup_typed (self->model, row, column);
  return typed != NULL;
}

/* Up and down to a row where this column can be typed in; rows that only sum are passed over. */
static void
step_along (EntenteGrid *self, int by)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->model));

  for (gint64 row = (gint64) self->cursor_row + by; row >= 0 && row < n_rows; row += by)
    {
      if (!_entente_grid_is_typed (self, (guint) row, self->cursor_column))
        continue;
      entente_grid_go_to (self, (guint) row, G_MAXUINT, TRUE);
      return;
    }
}

/* FALSE at the end, where there is no further cell. */
static gboolean
step_beside (EntenteGrid *self, int by)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  guint n_columns = entente_grid_columns_get_n_columns (self->columns);
  gint64 row = self->cursor_row;
  gint64 column = (gint64) self->cursor_column + by;

  for (; row >= 0 && row < n_rows; row += by)
    {
      for (; column >= 0 && column < n_columns; column += by)
        {
          if (!_entente_grid_is_typed (self, (guint) row, (guint) column))
            continue;
          entente_grid_go_to (self, (guint) row, (guint) column, TRUE);
          return TRUE;
        }
      column = by > 0 ? 0 : (gint64) n_columns - 1;
    }
  return FALSE;
}

void
_entente_grid_step (EntenteGrid *self, EntenteCellStep step)
{
  if (entente_grid_get_cursor (self, NULL) == GTK_INVALID_LIST_POSITION)
    return;
  if (step == ENTENTE_CELL_ABOVE || step == ENTENTE_CELL_BELOW)
    step_along (self, step / 2);
  else if (step != ENTENTE_CELL_STAY)
    step_beside (self, step);
}

/* TRUE when there was something to fold or unfold. */
static gboolean
fold (EntenteGrid *self, gboolean folded)
{
  guint row = entente_grid_get_cursor (self, NULL);
  EntenteGridLook look;

  if (row == GTK_INVALID_LIST_POSITION
      || self->cursor_column != entente_grid_columns_get_main (self->columns))
    return FALSE;
  entente_grid_model_describe (self->model, row, &look);
  if (!look.is_group || look.is_folded == folded)
    return FALSE;
  entente_grid_model_set_folded (self->model, row, folded);
  return TRUE;
}

static void
tell_cell (EntenteGrid *self)
{
  guint row = entente_grid_get_cursor (self, NULL);
  g_autofree char *text = NULL;
  g_autofree char *said = NULL;

  if (row == GTK_INVALID_LIST_POSITION)
    return;
  text = entente_grid_model_dup_text (self->model, row, self->cursor_column);
  said = g_strdup_printf ("%s %s",
                          entente_grid_columns_get_title (self->columns, self->cursor_column),
                          text);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), said, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
walk_columns (EntenteGrid *self, int by)
{
  guint n_columns = entente_grid_columns_get_n_columns (self->columns);

  if (fold (self, by < 0))
    return;
  for (gint64 i = (gint64) self->cursor_column + by; i >= 0 && i < n_columns; i += by)
    {
      if (!entente_grid_columns_is_shown (self->columns, (guint) i))
        continue;
      _entente_grid_set_cursor_column (self, (guint) i);
      tell_cell (self);
      return;
    }
}

static int
get_forward (EntenteGrid *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
}

/*
 * Keys
 */

typedef void (*KeyFunc) (EntenteGrid *self);

static void
go_left (EntenteGrid *self)
{
  walk_columns (self, -get_forward (self));
}

static void
go_right (EntenteGrid *self)
{
  walk_columns (self, get_forward (self));
}

static void
go_below (EntenteGrid *self)
{
  _entente_grid_step (self, ENTENTE_CELL_BELOW);
}

static void
go_above (EntenteGrid *self)
{
  _entente_grid_step (self, ENTENTE_CELL_ABOVE);
}

static void
edit (EntenteGrid *self)
{
  guint row = entente_grid_get_cursor (self, NULL);

  if (row != GTK_INVALID_LIST_POSITION)
    entente_grid_edit (self, row, self->cursor_column);
}

static void
toggle (EntenteGrid *self)
{
  guint row = entente_grid_get_cursor (self, NULL);
  EntenteGridLook look;

  if (row == GTK_INVALID_LIST_POSITION)
    return;
  entente_grid_model_describe (self->model, row, &look);
  if (look.is_group)
    entente_grid_model_set_folded (self->model, row, !look.is_folded);
}

static void
ask_menu (EntenteGrid *self)
{
  double x, y;

  entente_grid_get_cursor_point (self, &x, &y);
  _entente_grid_request_menu (self, x, y);
}

static void
leave_forward (EntenteGrid *self)
{
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
}

static void
leave_backward (EntenteGrid *self)
{
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_BACKWARD);
}

/* Nobody is caught in the cells: behind the last one the keyboard goes on with what follows. */
static void
go_after (EntenteGrid *self)
{
  if (entente_grid_get_cursor (self, NULL) == GTK_INVALID_LIST_POSITION || !step_beside (self, 1))
    leave_forward (self);
}

static void
go_before (EntenteGrid *self)
{
  if (entente_grid_get_cursor (self, NULL) == GTK_INVALID_LIST_POSITION || !step_beside (self, -1))
    leave_backward (self);
}

static const struct {
  const char *keys;
  const char *action; /* of whoever holds the grid, or: */
  KeyFunc func;
} keys[] = {
  { "Left|KP_Left", NULL, go_left },
  { "Right|KP_Right", NULL, go_right },
  { "Tab|KP_Tab", NULL, go_after },
  { "<Shift>Tab|<Shift>ISO_Left_Tab|ISO_Left_Tab", NULL, go_before },
  { "Return|KP_Enter", NULL, go_below },
  { "<Shift>Return|<Shift>KP_Enter", NULL, go_above },
  { "F2", NULL, edit },
  { "space|KP_Space", NULL, toggle },
  { "Menu|<Shift>F10", NULL, ask_menu },
  { "<Control>Tab|F6", NULL, leave_forward },
  { "<Control><Shift>Tab|<Control>ISO_Left_Tab|<Control><Shift>ISO_Left_Tab|<Shift>F6", NULL,
    leave_backward },
  { "<Alt>Return|<Alt>KP_Enter", "grid.details", NULL },
  { "Delete|KP_Delete|BackSpace", "grid.clear", NULL },
  { "<Control>Delete|<Control>KP_Delete", "grid.delete", NULL },
  { "Insert|KP_Insert", "grid.insert", NULL },
  { "<Control>c|<Control>Insert", "grid.copy", NULL },
  { "<Control>x|<Shift>Delete", "grid.cut", NULL },
  { "<Control>v|<Shift>Insert", "grid.paste", NULL },
  { "<Control>d", "grid.fill", NULL },
  { "<Control>m", "grid.move", NULL },
};

static gboolean
key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  EntenteGrid *self = ENTENTE_GRID (gtk_widget_get_ancestor (widget, ENTENTE_TYPE_GRID));
  gsize i = GPOINTER_TO_SIZE (data);

  if (keys[i].action != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), keys[i].action, NULL);
  else
    keys[i].func (self);
  return GDK_EVENT_STOP;
}

static gboolean
is_dead (guint key)
{
  return key >= GDK_KEY_dead_grave && key <= GDK_KEY_dead_longsolidusoverlay;
}

/* What is typed replaces what stands in the cell. */
static gboolean
typed_cb (EntenteGrid *self,
          guint key,
          guint code,
          GdkModifierType state,
          GtkEventControllerKey *controller)
{
  gunichar letter = gdk_keyval_to_unicode (key);
  guint row = entente_grid_get_cursor (self, NULL);
  char typed[7] = "";
  GtkEditable *text;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0
      || row == GTK_INVALID_LIST_POSITION)
    return GDK_EVENT_PROPAGATE;
  if (is_dead (key))
    {
      if (!_entente_grid_edit_typed (self, row, self->cursor_column, ""))
        return GDK_EVENT_PROPAGATE;
      /* The entry puts it together with the letter that follows. */
      text = gtk_editable_get_delegate (
        entente_cell_editor_get_entry (ENTENTE_CELL_EDITOR (self->editor)));
      return gtk_event_controller_key_forward (controller, GTK_WIDGET (text));
    }
  if (letter <= 0x20 || !g_unichar_isprint (letter))
    return GDK_EVENT_PROPAGATE;
  g_unichar_to_utf8 (letter, typed);
  return _entente_grid_edit_typed (self, row, self->cursor_column, typed);
}

void
_entente_grid_add_keys (EntenteGrid *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkEventController *typing = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].keys),
                        gtk_callback_action_new (key_cb, GSIZE_TO_POINTER (i), NULL)));
  gtk_widget_add_controller (self->view, controller);
  g_signal_connect_object (typing, "key-pressed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view, typing);
}
