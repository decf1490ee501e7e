/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-task-row.h"

#define PADDING 6
/* Deeper the outline is not drawn deeper: the title must stay readable. */
#define LEVELS_MAX 12

struct _EntenteTaskRow
{
  GtkWidget parent_instance;

  /* Owned */
  EntenteTaskList *list;
  EntenteTaskColumns *columns;
  PangoLayout *cells[ENTENTE_N_TASK_COLUMNS]; /* (nullable) until drawn */

  guint row;
  guint level;
  gboolean is_group, is_folded, is_milestone, is_done;
};

G_DEFINE_FINAL_TYPE (EntenteTaskRow, entente_task_row, GTK_TYPE_WIDGET)

static void
forget_cells (EntenteTaskRow *self)
{
  for (guint i = 0; i < ENTENTE_N_TASK_COLUMNS; i++)
    g_clear_object (&self->cells[i]);
}

static void
style_cell (EntenteTaskRow *self, EntenteTaskColumn column, PangoLayout *layout)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (self->is_group)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (self->is_done && column == ENTENTE_TASK_COLUMN_TITLE)
    pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  if (entente_task_column_get_info (column)->is_number || column == ENTENTE_TASK_COLUMN_NUMBER)
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
}

static PangoLayout *
get_cell (EntenteTaskRow *self, EntenteTaskColumn column)
{
  g_autofree char *text = NULL;

  if (self->cells[column] == NULL)
    {
      guint item = entente_task_list_get_items (self->list, NULL)[self->row];

      text = entente_task_column_dup_text (column, entente_task_list_get_schedule (self->list),
                                           item, entente_schedule_get_language ());
      self->cells[column] = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
      pango_layout_set_single_paragraph_mode (self->cells[column], TRUE);
      pango_layout_set_ellipsize (self->cells[column], PANGO_ELLIPSIZE_END);
      style_cell (self, column, self->cells[column]);
    }
  return self->cells[column];
}

/* From the start of the title's cell. */
static int
get_title_inset (EntenteTaskRow *self)
{
  return (int) MIN (self->level, LEVELS_MAX) * ENTENTE_TASK_ROW_INDENT + ENTENTE_TASK_ROW_FOLD;
}

static void
snapshot_text (EntenteTaskRow *self,
               GtkSnapshot *snapshot,
               EntenteTaskColumn column,
               const EntenteTaskColumnPlace *place)
{
  PangoLayout *layout = get_cell (self, column);
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int inset = column == ENTENTE_TASK_COLUMN_TITLE ? get_title_inset (self) : PADDING;
  int room = place->width - inset - PADDING;
  gboolean at_end = entente_task_column_get_info (column)->is_number;
  int text_width, text_height;
  GdkRGBA color;
  float x;

  if (room < 8)
    return;
  pango_layout_set_width (layout, room * PANGO_SCALE);
  pango_layout_set_alignment (layout, at_end != is_rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  gtk_widget_get_color (GTK_WIDGET (self), &color);
  if (self->is_done || column == ENTENTE_TASK_COLUMN_NUMBER)
    color.alpha *= 0.7f;
  x = (float) (is_rtl ? place->x + PADDING : place->x + inset);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (
                    x, (float) ((gtk_widget_get_height (GTK_WIDGET (self)) - text_height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static GskPath *
make_triangle (EntenteTaskRow *self, float x, float y)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  float side = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if (self->is_folded)
    {
      gsk_path_builder_move_to (builder, x - 2.5f * side, y - 5);
      gsk_path_builder_line_to (builder, x + 3.5f * side, y);
      gsk_path_builder_line_to (builder, x - 2.5f * side, y + 5);
    }
  else
    {
      gsk_path_builder_move_to (builder, x - 5, y - 2.5f);
      gsk_path_builder_line_to (builder, x, y + 3.5f);
      gsk_path_builder_line_to (builder, x + 5, y - 2.5f);
    }
  gsk_path_builder_close (builder);
  return gsk_path_builder_to_path (builder);
}

static GskPath *
make_diamond (float x, float y)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  gsk_path_builder_move_to (builder, x, y - 4.5f);
  gsk_path_builder_line_to (builder, x + 4.5f, y);
  gsk_path_builder_line_to (builder, x, y + 4.5f);
  gsk_path_builder_line_to (builder, x - 4.5f, y);
  gsk_path_builder_close (builder);
  return gsk_path_builder_to_path (builder);
}

/* What stands before the title: the triangle of a group, the diamond of a milestone. */
static void
snapshot_mark (EntenteTaskRow *self, GtkSnapshot *snapshot, const EntenteTaskColumnPlace *place)
{
  float inset = (float) get_title_inset (self) - ENTENTE_TASK_ROW_FOLD / 2.0f;
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  float x = is_rtl ? (float) (place->x + place->width) - inset : (float) place->x + inset;
  float y = (float) gtk_widget_get_height (GTK_WIDGET (self)) / 2;
  g_autoptr (GskPath) path = NULL;
  GdkRGBA color;

  if (!self->is_group && !self->is_milestone)
    return;
  path = self->is_group ? make_triangle (self, x, y) : make_diamond (x, y);
  gtk_widget_get_color (GTK_WIDGET (self), &color);
  color.alpha *= 0.8f;
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &color);
}

static void
entente_task_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EntenteTaskRow *self = ENTENTE_TASK_ROW (widget);

  if (entente_task_list_get_item (self->list, self->row) == NULL)
    return;
  for (guint i = 0; i < ENTENTE_N_TASK_COLUMNS; i++)
    {
      EntenteTaskColumnPlace place;

      if (!entente_task_columns_get_place (self->columns, i, gtk_widget_get_width (widget),
                                           gtk_widget_get_direction (widget), &place))
        continue;
      snapshot_text (self, snapshot, i, &place);
      if (i == ENTENTE_TASK_COLUMN_TITLE)
        snapshot_mark (self, snapshot, &place);
    }
}

static int
measure_line (GtkWidget *widget)
{
  PangoFontMetrics *metrics =
      pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));

  pango_font_metrics_unref (metrics);
  return height;
}

/* One height for all rows, whatever stands in them: the chart beside counts on it. */
static void
entente_task_row_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  EntenteTaskRow *self = ENTENTE_TASK_ROW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = entente_task_columns_get_total (self->columns);
  else
    *minimum = *natural = MAX (24, measure_line (widget) + 8);
}

static void
entente_task_row_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (entente_task_row_parent_class)->system_setting_changed (widget, setting);
  forget_cells (ENTENTE_TASK_ROW (widget));
  gtk_widget_queue_resize (widget);
}

static void
entente_task_row_dispose (GObject *object)
{
  EntenteTaskRow *self = ENTENTE_TASK_ROW (object);

  forget_cells (self);
  g_clear_object (&self->list);
  g_clear_object (&self->columns);

  G_OBJECT_CLASS (entente_task_row_parent_class)->dispose (object);
}

static void
entente_task_row_class_init (EntenteTaskRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_task_row_dispose;
  widget_class->snapshot = entente_task_row_snapshot;
  widget_class->measure = entente_task_row_measure;
  widget_class->system_setting_changed = entente_task_row_system_setting_changed;
}

static void
entente_task_row_init (EntenteTaskRow *self)
{
  self->row = GTK_INVALID_LIST_POSITION;
}

GtkWidget *
entente_task_row_new (EntenteTaskList *list, EntenteTaskColumns *columns)
{
  EntenteTaskRow *self = g_object_new (ENTENTE_TYPE_TASK_ROW, NULL);

  self->list = g_object_ref (list);
  self->columns = g_object_ref (columns);
  g_signal_connect_object (columns, "changed", G_CALLBACK (gtk_widget_queue_resize), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
entente_task_row_show (EntenteTaskRow *self, guint row)
{
  const EntenteScheduleItem *item;

  g_return_if_fail (ENTENTE_IS_TASK_ROW (self));

  forget_cells (self);
  self->row = row;
  item = entente_task_list_get_item (self->list, row);
  if (item != NULL)
    {
      self->level = item->level;
      self->is_group = item->is_group;
      self->is_folded = entente_task_list_is_folded (self->list, item->task);
      self->is_milestone = item->is_milestone;
      self->is_done = item->is_done;
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint
entente_task_row_get_row (EntenteTaskRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_TASK_ROW (self), GTK_INVALID_LIST_POSITION);

  return self->row;
}

gboolean
entente_task_row_is_on_fold (EntenteTaskRow *self, double x)
{
  EntenteTaskColumnPlace place;
  int inset;

  g_return_val_if_fail (ENTENTE_IS_TASK_ROW (self), FALSE);

  if (!self->is_group
      || !entente_task_columns_get_place (self->columns, ENTENTE_TASK_COLUMN_TITLE,
                                          gtk_widget_get_width (GTK_WIDGET (self)),
                                          gtk_widget_get_direction (GTK_WIDGET (self)), &place))
    return FALSE;
  inset = get_title_inset (self);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = place.x + place.width - x;
  else
    x -= place.x;
  return x >= inset - ENTENTE_TASK_ROW_FOLD && x < inset;
}

int
entente_task_row_measure_cell (EntenteTaskRow *self, EntenteTaskColumn column)
{
  PangoLayout *layout;
  int width;

  g_return_val_if_fail (ENTENTE_IS_TASK_ROW (self), 0);

  if (entente_task_list_get_item (self->list, self->row) == NULL)
    return 0;
  layout = get_cell (self, column);
  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width + 1 + (column == ENTENTE_TASK_COLUMN_TITLE ? get_title_inset (self) : PADDING)
         + PADDING;
}
