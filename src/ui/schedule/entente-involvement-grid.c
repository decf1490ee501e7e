/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-involvement-grid.h"

#include "schedule/entente-cell-pane.h"
#include "schedule/entente-part-popover.h"

#include <glib/gi18n-lib.h>

#define MIN_ROW_HEIGHT 34
#define MIN_COLUMN_WIDTH 84
#define MAX_COLUMN_WIDTH 132
#define MIN_NAME_WIDTH 280
#define MAX_NAME_WIDTH 460
#define NAME_SHARE 0.42
#define HEADER_LINES 3

struct _EntenteInvolvementGrid
{
  GtkWidget parent_instance;

  /* Owned */
  EntenteSchedule *schedule;      /* nullable */
  EntenteInvolvementTable *table; /* nullable */
  GArray *items;                  /* nullable */
  GtkAdjustment *adjustments[2];  /* nullable, by orientation */

  /* Borrowed: children */
  EntenteCellPane *body;
  EntenteCellPane *row_names;
  EntenteCellPane *column_names;
  GtkWidget *popover;

  GtkScrollablePolicy policies[2];
  int row_height, column_width, name_width, header_height;
  guint row, column;
  gboolean read_only;
};

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteInvolvementGrid, entente_involvement_grid, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

enum {
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum {
  PART_CHOSEN,
  ITEM_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
get_n_rows (EntenteInvolvementGrid *self)
{
  return self->items != NULL ? self->items->len : 0;
}

static guint
get_n_columns (EntenteInvolvementGrid *self)
{
  return self->table != NULL ? entente_involvement_table_get_n_columns (self->table) : 0;
}

static guint
get_item (EntenteInvolvementGrid *self, guint row)
{
  return g_array_index (self->items, guint, row);
}

/*
 * What cells show
 */

static const char *
get_title (const EntenteScheduleItem *item)
{
  const char *title = entente_record_get_text (ENTENTE_RECORD (item->task), ENTENTE_TASK_TITLE);

  return *title != '\0' ? title : _ ("Untitled task");
}

static void
bind_mark (EntenteInvolvementCell *cell, guint row, guint column, gpointer data)
{
  EntenteInvolvementGrid *self = data;
  guint index = get_item (self, row);
  const EntenteScheduleItem *item = &entente_schedule_get_items (self->schedule, NULL)[index];
  EntenteInvolvement part = entente_involvement_table_get (self->table, index, column);
  const char *role = entente_involvement_table_get_role (self->table, index, column);
  const char *who = entente_involvement_table_get_name (self->table, column);
  g_autofree char *name = NULL;

  if (*role != '\0')
    /* Translators: a cell of who does what: “Posters: Zoé does it, holds the ladder” */
    name = g_strdup_printf (C_ ("who does what", "%s: %s %s, %s"),
                            get_title (item),
                            who,
                            entente_involvement_get_words (part),
                            role);
  else
    /* Translators: a cell of who does what: “Posters: Zoé does it” */
    name = g_strdup_printf (C_ ("who does what", "%s: %s %s"),
                            get_title (item),
                            who,
                            entente_involvement_get_words (part));
  entente_involvement_cell_show_mark (cell, part, name);
}

static void
bind_row_name (EntenteInvolvementCell *cell, guint row, guint column, gpointer data)
{
  EntenteInvolvementGrid *self = data;
  const EntenteScheduleItem *item
    = &entente_schedule_get_items (self->schedule, NULL)[get_item (self, row)];

  entente_involvement_cell_show_name (cell, get_title (item), item->level, item->is_group);
}

static void
bind_column_name (EntenteInvolvementCell *cell, guint row, guint column, gpointer data)
{
  EntenteInvolvementGrid *self = data;

  entente_involvement_cell_show_name (cell,
                                      entente_involvement_table_get_name (self->table, column),
                                      0,
                                      FALSE);
}

/*
 * Layout
 */

/* Names get what cells leave, and cells what names leave, each up to where more does not help. */
static void
compute_sizes (EntenteInvolvementGrid *self, int width)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int line = PANGO_PIXELS (pango_font_metrics_get_height (metrics));
  int letter = PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics));
  int n_columns = (int) get_n_columns (self);

  self->row_height = MAX (MIN_ROW_HEIGHT, line + 16);
  self->column_width = MAX (MIN_COLUMN_WIDTH, letter * 10);
  self->header_height = HEADER_LINES * line + 12;
  self->name_width = CLAMP (width - n_columns * self->column_width,
                            MAX (MIN_NAME_WIDTH, letter * 34), MAX (MAX_NAME_WIDTH, letter * 56));
  self->name_width = MIN (self->name_width, MAX ((int) (width * NAME_SHARE),
                                                 width - n_columns * self->column_width));
  if (n_columns > 0)
    self->column_width = CLAMP ((width - self->name_width) / n_columns, self->column_width,
                                MAX (MAX_COLUMN_WIDTH, letter * 16));
  pango_font_metrics_unref (metrics);
}

static void
configure (
  EntenteInvolvementGrid *self, GtkOrientation orientation, double whole, double page, double step)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment,
                              gtk_adjustment_get_value (adjustment),
                              0,
                              MAX (whole, page),
                              step,
                              page * 0.9,
                              page);
}

static double
get_offset (EntenteInvolvementGrid *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

static void
allocate_pane (EntenteCellPane *pane, int x, int y, int width, int height, double dx, double dy)
{
  gtk_widget_measure (GTK_WIDGET (pane), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  entente_cell_pane_set_offset (pane, dx, dy);
  gtk_widget_size_allocate (GTK_WIDGET (pane),
                            &(GtkAllocation) { x, y, MAX (width, 0), MAX (height, 0) },
                            -1);
}

static void
entente_involvement_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EntenteInvolvementGrid *self = ENTENTE_INVOLVEMENT_GRID (widget);
  gboolean backwards = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int body_width, body_height, body_x;
  double x, y;

  compute_sizes (self, width);
  body_width = MAX (width - self->name_width, 0);
  body_height = MAX (height - self->header_height, 0);
  body_x = backwards ? 0 : self->name_width;
  entente_cell_pane_set_cell_size (self->body, self->column_width, self->row_height);
  entente_cell_pane_set_cell_size (self->row_names, MAX (self->name_width, 1), self->row_height);
  entente_cell_pane_set_cell_size (self->column_names, self->column_width, self->header_height);
  configure (self, GTK_ORIENTATION_HORIZONTAL, (double) get_n_columns (self) * self->column_width,
             body_width, self->column_width);
  configure (self, GTK_ORIENTATION_VERTICAL, (double) get_n_rows (self) * self->row_height,
             body_height, self->row_height);
  x = get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  y = get_offset (self, GTK_ORIENTATION_VERTICAL);
  allocate_pane (self->body, body_x, self->header_height, body_width, body_height, x, y);
  allocate_pane (self->row_names, backwards ? body_width : 0, self->header_height,
                 self->name_width, body_height, 0, y);
  allocate_pane (self->column_names, body_x, 0, body_width, self->header_height, x, 0);
  gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
entente_involvement_grid_measure (GtkWidget *widget,
                                  GtkOrientation orientation,
                                  int for_size,
                                  int *minimum,
                                  int *natural,
                                  int *minimum_baseline,
                                  int *natural_baseline)
{
  *minimum = 120;
  *natural = 400;
}

/*
 * The cursor
 */

static void
scroll_to_cursor (EntenteInvolvementGrid *self)
{
  GtkAdjustment *across = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  GtkAdjustment *down = self->adjustments[GTK_ORIENTATION_VERTICAL];

  if (across != NULL)
    gtk_adjustment_clamp_page (across,
                               (double) self->column * self->column_width,
                               (double) (self->column + 1) * self->column_width);
  if (down != NULL)
    gtk_adjustment_clamp_page (down,
                               (double) self->row * self->row_height,
                               (double) (self->row + 1) * self->row_height);
}

void
entente_involvement_grid_set_cursor (EntenteInvolvementGrid *self, guint row, guint column)
{
  GtkWidget *cell;

  g_return_if_fail (ENTENTE_IS_INVOLVEMENT_GRID (self));

  if (get_n_rows (self) == 0 || get_n_columns (self) == 0)
    return;
  self->row = MIN (row, get_n_rows (self) - 1);
  self->column = MIN (column, get_n_columns (self) - 1);
  entente_cell_pane_keep (self->body, self->row, self->column);
  scroll_to_cursor (self);
  cell = entente_cell_pane_get_cell (self->body, self->row, self->column);
  gtk_widget_grab_focus (cell);
}

static void
choose_part (EntenteInvolvementGrid *self, EntenteInvolvement part)
{
  if (self->read_only || self->row >= get_n_rows (self) || self->column >= get_n_columns (self))
    return;
  g_signal_emit (self, signals[PART_CHOSEN], 0, get_item (self, self->row), self->column,
                 (int) part);
}

static EntenteInvolvement
get_part (EntenteInvolvementGrid *self)
{
  return entente_involvement_table_get (self->table, get_item (self, self->row), self->column);
}

/*
 * Pointer and keyboard
 */

static void
open_menu (EntenteInvolvementGrid *self)
{
  GtkWidget *cell = entente_cell_pane_get_cell (self->body, self->row, self->column);
  graphene_rect_t bounds;

  if (self->read_only || cell == NULL
      || !gtk_widget_compute_bounds (cell, GTK_WIDGET (self), &bounds))
    return;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                               &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                (int) bounds.size.width,
                                                (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
body_pressed_cb (EntenteInvolvementGrid *self, int n_press, double x, double y)
{
  guint row, column;

  if (!entente_cell_pane_pick (self->body, x, y, &row, &column))
    return;
  entente_involvement_grid_set_cursor (self, row, column);
  open_menu (self);
}

static void
name_pressed_cb (EntenteInvolvementGrid *self, int n_press, double x, double y)
{
  guint row, column;

  if (entente_cell_pane_pick (self->row_names, x, y, &row, &column))
    g_signal_emit (self, signals[ITEM_CHOSEN], 0, get_item (self, row));
}

static EntenteInvolvement
get_next_part (EntenteInvolvement part)
{
  return part == ENTENTE_INVOLVEMENT_INFORMED ? ENTENTE_INVOLVEMENT_NONE : part + 1;
}

/* The letters of the window's language, whatever the case. */
static gboolean
find_letter (guint key, EntenteInvolvement *part)
{
  gunichar typed = g_unichar_toupper (gdk_keyval_to_unicode (key));

  for (EntenteInvolvement i = ENTENTE_INVOLVEMENT_ACCOUNTABLE; i <= ENTENTE_INVOLVEMENT_INFORMED;
       i++)
    if (typed != 0
        && typed == g_unichar_toupper (g_utf8_get_char (entente_involvement_get_letter (i))))
      {
        *part = i;
        return TRUE;
      }
  return FALSE;
}

static void
move (EntenteInvolvementGrid *self, int rows, int columns)
{
  gint64 row = (gint64) self->row + rows;
  gint64 column = (gint64) self->column + columns;

  entente_involvement_grid_set_cursor (self, (guint) MAX (row, 0), (guint) MAX (column, 0));
}

static gboolean
move_by_key (EntenteInvolvementGrid *self, guint key, gboolean control)
{
  int forwards = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  int page = MAX (gtk_widget_get_height (GTK_WIDGET (self->body)) / MAX (self->row_height, 1) - 1,
                  1);
  int all = G_MAXINT / 2;

  switch (key)
    {
    case GDK_KEY_Up: case GDK_KEY_KP_Up:
      move (self, -1, 0);
      return TRUE;
    case GDK_KEY_Down: case GDK_KEY_KP_Down:
      move (self, 1, 0);
      return TRUE;
    case GDK_KEY_Left: case GDK_KEY_KP_Left:
      move (self, 0, -forwards);
      return TRUE;
    case GDK_KEY_Right: case GDK_KEY_KP_Right:
      move (self, 0, forwards);
      return TRUE;
    case GDK_KEY_Page_Up: case GDK_KEY_KP_Page_Up:
      move (self, -page, 0);
      return TRUE;
    case GDK_KEY_Page_Down: case GDK_KEY_KP_Page_Down:
      move (self, page, 0);
      return TRUE;
    case GDK_KEY_Home: case GDK_KEY_KP_Home:
      move (self, control ? -all : 0, -all);
      return TRUE;
    case GDK_KEY_End: case GDK_KEY_KP_End:
      move (self, control ? all : 0, all);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
change_by_key (EntenteInvolvementGrid *self, guint key)
{
  EntenteInvolvement part;

  switch (key)
    {
    case GDK_KEY_space: case GDK_KEY_KP_Space:
      choose_part (self, get_next_part (get_part (self)));
      return TRUE;
    case GDK_KEY_Delete: case GDK_KEY_KP_Delete: case GDK_KEY_BackSpace:
      choose_part (self, ENTENTE_INVOLVEMENT_NONE);
      return TRUE;
    case GDK_KEY_Return: case GDK_KEY_KP_Enter: case GDK_KEY_Menu:
      open_menu (self);
      return TRUE;
    default:
      if (!find_letter (key, &part))
        return FALSE;
      choose_part (self, part);
      return TRUE;
    }
}

static gboolean
key_pressed_cb (EntenteInvolvementGrid *self, guint key, guint code, GdkModifierType state)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0;

  if ((state & (GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || get_n_rows (self) == 0
      || get_n_columns (self) == 0)
    return GDK_EVENT_PROPAGATE;
  if (move_by_key (self, key, control))
    return GDK_EVENT_STOP;
  return !control && change_by_key (self, key) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

/* One stop of the keyboard: the cell with the cursor. */
static gboolean
entente_involvement_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  EntenteInvolvementGrid *self = ENTENTE_INVOLVEMENT_GRID (widget);

  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (widget) && get_n_rows (self) > 0;
}

static gboolean
entente_involvement_grid_grab_focus (GtkWidget *widget)
{
  EntenteInvolvementGrid *self = ENTENTE_INVOLVEMENT_GRID (widget);

  if (get_n_rows (self) == 0 || get_n_columns (self) == 0)
    return FALSE;
  entente_involvement_grid_set_cursor (self, self->row, self->column);
  return TRUE;
}

/*
 * The widget
 */

static void
set_adjustment (EntenteInvolvementGrid *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] == adjustment)
    return;
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation],
                                          gtk_widget_queue_allocate,
                                          self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_allocate),
                             self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
remove_pane (EntenteCellPane **pane)
{
  if (*pane != NULL)
    gtk_widget_unparent (GTK_WIDGET (*pane));
  *pane = NULL;
}

static void
entente_involvement_grid_dispose (GObject *object)
{
  EntenteInvolvementGrid *self = ENTENTE_INVOLVEMENT_GRID (object);

  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  remove_pane (&self->body);
  remove_pane (&self->row_names);
  remove_pane (&self->column_names);
  g_clear_pointer (&self->table, entente_involvement_table_free);
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_object (&self->schedule);

  G_OBJECT_CLASS (entente_involvement_grid_parent_class)->dispose (object);
}

static void
entente_involvement_grid_get_property (GObject *object,
                                       guint prop_id,
                                       GValue *value,
                                       GParamSpec *pspec)
{
  EntenteInvolvementGrid *self = ENTENTE_INVOLVEMENT_GRID (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[prop_id == PROP_VADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[prop_id == PROP_VSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_involvement_grid_set_property (GObject *object,
                                       guint prop_id,
                                       const GValue *value,
                                       GParamSpec *pspec)
{
  EntenteInvolvementGrid *self = ENTENTE_INVOLVEMENT_GRID (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, prop_id == PROP_VADJUSTMENT, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[prop_id == PROP_VSCROLL_POLICY] = g_value_get_enum (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_involvement_grid_class_init (EntenteInvolvementGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_involvement_grid_dispose;
  object_class->get_property = entente_involvement_grid_get_property;
  object_class->set_property = entente_involvement_grid_set_property;
  widget_class->measure = entente_involvement_grid_measure;
  widget_class->size_allocate = entente_involvement_grid_size_allocate;
  widget_class->focus = entente_involvement_grid_focus;
  widget_class->grab_focus = entente_involvement_grid_grab_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[PART_CHOSEN] = g_signal_new ("part-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_UINT,
                                       G_TYPE_UINT, G_TYPE_INT);
  signals[ITEM_CHOSEN] = g_signal_new ("item-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static EntenteCellPane *
add_pane (EntenteInvolvementGrid *self, EntenteInvolvementCellKind kind, EntenteCellBind bind)
{
  GtkWidget *pane = entente_cell_pane_new (kind, bind, self);

  gtk_widget_set_parent (pane, GTK_WIDGET (self));
  return ENTENTE_CELL_PANE (pane);
}

static void
watch_clicks (EntenteInvolvementGrid *self, EntenteCellPane *pane, GCallback callback)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "pressed", callback, self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (pane), GTK_EVENT_CONTROLLER (click));
}

static void
entente_involvement_grid_init (EntenteInvolvementGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->column_names = add_pane (self, ENTENTE_CELL_COLUMN_NAME, bind_column_name);
  self->row_names = add_pane (self, ENTENTE_CELL_ROW_NAME, bind_row_name);
  self->body = add_pane (self, ENTENTE_CELL_MARK, bind_mark);
  self->popover = entente_part_popover_new ();
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect_object (self->popover, "part-chosen", G_CALLBACK (choose_part), self,
                           G_CONNECT_SWAPPED);
  watch_clicks (self, self->body, G_CALLBACK (body_pressed_cb));
  watch_clicks (self, self->row_names, G_CALLBACK (name_pressed_cb));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Who Does What"),
                                  -1);
}

void
entente_involvement_grid_show (EntenteInvolvementGrid *self,
                               EntenteSchedule *schedule,
                               EntenteInvolvementTable *table,
                               GArray *items)
{
  gboolean had_focus;

  g_return_if_fail (ENTENTE_IS_INVOLVEMENT_GRID (self));
  g_return_if_fail ((table == NULL) == (items == NULL));

  had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  g_set_object (&self->schedule, schedule);
  g_clear_pointer (&self->table, entente_involvement_table_free);
  g_clear_pointer (&self->items, g_array_unref);
  self->table = table;
  self->items = items;
  entente_cell_pane_set_extent (self->body, get_n_rows (self), get_n_columns (self));
  entente_cell_pane_set_extent (self->row_names, get_n_rows (self), 1);
  entente_cell_pane_set_extent (self->column_names, 1, get_n_columns (self));
  if (had_focus)
    entente_involvement_grid_set_cursor (self, self->row, self->column);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
entente_involvement_grid_set_read_only (EntenteInvolvementGrid *self, gboolean read_only)
{
  g_return_if_fail (ENTENTE_IS_INVOLVEMENT_GRID (self));

  self->read_only = read_only;
}

void
entente_involvement_grid_get_cursor (EntenteInvolvementGrid *self, guint *row, guint *column)
{
  g_return_if_fail (ENTENTE_IS_INVOLVEMENT_GRID (self));

  *row = self->row;
  *column = self->column;
}

GtkWidget *
entente_involvement_grid_get_cell (EntenteInvolvementGrid *self, guint row, guint column)
{
  g_return_val_if_fail (ENTENTE_IS_INVOLVEMENT_GRID (self), NULL);

  return entente_cell_pane_get_cell (self->body, row, column);
}
