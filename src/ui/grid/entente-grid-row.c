/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "grid/entente-grid-row.h"

#include <adwaita.h>

#define PADDING 6
#define LEFT_TO_RIGHT "\342\200\216"
/* Deeper the outline is not drawn deeper: the words must stay readable. */
#define LEVELS_MAX 12

struct _EntenteGridRow
{
  GtkWidget parent_instance;

  /* Owned */
  EntenteGridModel *model;
  EntenteGridColumns *columns;
  PangoLayout **cells; /* of each column, (nullable) until drawn */
  guint n_columns;
  guint64 fresh;       /* a bit for each cell whose words are those of the model */

  guint row;
  guint cursor;
  EntenteGridLook look;
};

G_DEFINE_FINAL_TYPE (EntenteGridRow, entente_grid_row, GTK_TYPE_WIDGET)

static guint
get_main (EntenteGridRow *self)
{
  return entente_grid_columns_get_main (self->columns);
}

static gboolean
is_shown (EntenteGridRow *self)
{
  return self->row < g_list_model_get_n_items (G_LIST_MODEL (self->model))
                       + entente_grid_model_get_n_footers (self->model);
}

static void
forget_cells (EntenteGridRow *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    g_clear_object (&self->cells[i]);
  self->fresh = 0;
}

static void
style_cell (EntenteGridRow *self, guint column, PangoLayout *layout)
{
  const EntenteGridColumnInfo *info = entente_grid_columns_get_info (self->columns, column);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (self->look.is_strong)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (self->look.is_struck && column == get_main (self))
    pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  if (info->is_number || info->is_quiet)
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
}

static PangoLayout *
make_cell (EntenteGridRow *self, guint column)
{
  PangoLayout *cell = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);

  pango_layout_set_single_paragraph_mode (cell, TRUE);
  pango_layout_set_ellipsize (cell, PANGO_ELLIPSIZE_END);
  style_cell (self, column, cell);
  return cell;
}

/* A minus stands before its number, also where lines begin at the right. */
static char *
dup_text (EntenteGridRow *self, guint column)
{
  g_autofree char *text = entente_grid_model_dup_text (self->model, self->row, column);

  if (!entente_grid_columns_get_info (self->columns, column)->is_number
      || gtk_widget_get_direction (GTK_WIDGET (self)) != GTK_TEXT_DIR_RTL)
    return g_steal_pointer (&text);
  return g_strconcat (LEFT_TO_RIGHT, text, NULL);
}

/* Words are asked for when they are drawn: of many rows few are seen. What stays the same is not
   laid out again. */
static PangoLayout *
get_cell (EntenteGridRow *self, guint column)
{
  g_autofree char *text = NULL;

  if (self->cells[column] == NULL)
    self->cells[column] = make_cell (self, column);
  if ((self->fresh >> column & 1) != 0)
    return self->cells[column];
  self->fresh |= G_GUINT64_CONSTANT (1) << column;
  text = dup_text (self, column);
  if (!g_str_equal (pango_layout_get_text (self->cells[column]), text))
    pango_layout_set_text (self->cells[column], text, -1);
  return self->cells[column];
}

/* From the start of the main cell. */
static int
get_title_inset (EntenteGridRow *self)
{
  return (int) MIN (self->look.level, LEVELS_MAX) * ENTENTE_GRID_ROW_INDENT + ENTENTE_GRID_ROW_FOLD;
}

static int
get_inset (EntenteGridRow *self, guint column)
{
  return column == get_main (self) ? get_title_inset (self) : PADDING;
}

/* The words of a cell laid out in its place; NULL when there is no room for any. */
static PangoLayout *
fit_cell (EntenteGridRow *self, guint column, const EntenteGridPlace *place)
{
  int room = place->width - get_inset (self, column) - PADDING;
  PangoLayout *layout;

  if (room < 8)
    return NULL;
  layout = get_cell (self, column);
  pango_layout_set_width (layout, room * PANGO_SCALE);
  entente_grid_columns_align (self->columns, column, layout,
                              gtk_widget_get_direction (GTK_WIDGET (self)));
  return layout;
}

static void
snapshot_text (EntenteGridRow *self,
               GtkSnapshot *snapshot,
               guint column,
               const EntenteGridPlace *place)
{
  PangoLayout *layout = fit_cell (self, column, place);
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int inset = get_inset (self, column);
  int text_width, text_height;
  GdkRGBA color;
  float x;

  if (layout == NULL)
    return;
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  gtk_widget_get_color (GTK_WIDGET (self), &color);
  if (self->look.is_dim
      || entente_grid_columns_get_info (self->columns, column)->is_quiet)
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
make_triangle (EntenteGridRow *self, float x, float y)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  float side = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if (self->look.is_folded)
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

/* What stands before the words: the triangle of a group, the diamond of a point in time. */
static void
snapshot_mark (EntenteGridRow *self, GtkSnapshot *snapshot, const EntenteGridPlace *place)
{
  float inset = (float) get_title_inset (self) - ENTENTE_GRID_ROW_FOLD / 2.0f;
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  float x = is_rtl ? (float) (place->x + place->width) - inset : (float) place->x + inset;
  float y = (float) gtk_widget_get_height (GTK_WIDGET (self)) / 2;
  g_autoptr (GskPath) path = NULL;
  GdkRGBA color;

  if (!self->look.is_group && !self->look.is_point)
    return;
  path = self->look.is_group ? make_triangle (self, x, y) : make_diamond (x, y);
  gtk_widget_get_color (GTK_WIDGET (self), &color);
  color.alpha *= 0.8f;
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &color);
}

/* Around the cell that the keyboard is on. */
static void
snapshot_cursor (EntenteGridRow *self, GtkSnapshot *snapshot, const EntenteGridPlace *place)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (item));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  const float widths[] = { 2, 2, 2, 2 };
  const GdkRGBA colors[] = { *accent, *accent, *accent, *accent };
  GskRoundedRect outline;

  if (!gtk_widget_has_focus (item))
    return;
  gsk_rounded_rect_init_from_rect (
    &outline,
    &GRAPHENE_RECT_INIT ((float) place->x, 0, (float) place->width,
                         (float) gtk_widget_get_height (GTK_WIDGET (self))),
    4);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

static void
entente_grid_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EntenteGridRow *self = ENTENTE_GRID_ROW (widget);

  if (!is_shown (self))
    return;
  for (guint i = 0; i < self->n_columns; i++)
    {
      EntenteGridPlace place;

      if (!entente_grid_columns_get_place (self->columns, i, gtk_widget_get_width (widget),
                                           gtk_widget_get_direction (widget), &place))
        continue;
      if (i == self->cursor)
        snapshot_cursor (self, snapshot, &place);
      snapshot_text (self, snapshot, i, &place);
      if (i == get_main (self))
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

/* It is asked of the letters once for all rows. */
static int
get_height (EntenteGridRow *self)
{
  int height = entente_grid_columns_get_row_height (self->columns);

  if (height == 0)
    {
      height = MAX (24, measure_line (GTK_WIDGET (self)) + 8);
      entente_grid_columns_set_row_height (self->columns, height);
    }
  return height;
}

/* One height for all rows, whatever stands in them: the chart beside counts on it. */
static void
entente_grid_row_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  EntenteGridRow *self = ENTENTE_GRID_ROW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = entente_grid_columns_get_total (self->columns);
  else
    *minimum = *natural = get_height (self);
}

static void
entente_grid_row_direction_changed (GtkWidget *widget, GtkTextDirection before)
{
  GTK_WIDGET_CLASS (entente_grid_row_parent_class)->direction_changed (widget, before);
  forget_cells (ENTENTE_GRID_ROW (widget));
}

static void
entente_grid_row_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (entente_grid_row_parent_class)->system_setting_changed (widget, setting);
  forget_cells (ENTENTE_GRID_ROW (widget));
  entente_grid_columns_set_row_height (ENTENTE_GRID_ROW (widget)->columns, 0);
  gtk_widget_queue_resize (widget);
}

static void
entente_grid_row_dispose (GObject *object)
{
  EntenteGridRow *self = ENTENTE_GRID_ROW (object);

  if (self->cells != NULL)
    forget_cells (self);
  g_clear_pointer (&self->cells, g_free);
  g_clear_object (&self->model);
  g_clear_object (&self->columns);

  G_OBJECT_CLASS (entente_grid_row_parent_class)->dispose (object);
}

static void
entente_grid_row_class_init (EntenteGridRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_grid_row_dispose;
  widget_class->snapshot = entente_grid_row_snapshot;
  widget_class->measure = entente_grid_row_measure;
  widget_class->direction_changed = entente_grid_row_direction_changed;
  widget_class->system_setting_changed = entente_grid_row_system_setting_changed;
}

static void
entente_grid_row_init (EntenteGridRow *self)
{
  self->row = GTK_INVALID_LIST_POSITION;
  self->cursor = G_MAXUINT;
}

GtkWidget *
entente_grid_row_new (EntenteGridModel *model, EntenteGridColumns *columns)
{
  EntenteGridRow *self = g_object_new (ENTENTE_TYPE_GRID_ROW, NULL);

  self->model = g_object_ref (model);
  self->columns = g_object_ref (columns);
  self->n_columns = entente_grid_columns_get_n_columns (columns);
  g_assert (self->n_columns <= sizeof self->fresh * 8);
  self->cells = g_new0 (PangoLayout *, self->n_columns);
  g_signal_connect_object (columns, "changed", G_CALLBACK (gtk_widget_queue_resize), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
entente_grid_row_show (EntenteGridRow *self, guint row)
{
  EntenteGridLook look = { 0 };

  g_return_if_fail (ENTENTE_IS_GRID_ROW (self));

  self->row = row;
  if (is_shown (self))
    entente_grid_model_describe (self->model, row, &look);
  if (!is_shown (self) || look.is_strong != self->look.is_strong
      || look.is_struck != self->look.is_struck)
    forget_cells (self);
  self->fresh = 0;
  self->look = look;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
entente_grid_row_prepare (EntenteGridRow *self)
{
  g_return_if_fail (ENTENTE_IS_GRID_ROW (self));

  for (guint i = 0; is_shown (self) && i < self->n_columns; i++)
    {
      EntenteGridPlace place;
      PangoLayout *layout = NULL;

      if (entente_grid_columns_get_place (self->columns, i, gtk_widget_get_width (GTK_WIDGET (self)),
                                          gtk_widget_get_direction (GTK_WIDGET (self)), &place))
        layout = fit_cell (self, i, &place);
      if (layout != NULL)
        pango_layout_get_size (layout, NULL, NULL);
    }
}

void
entente_grid_row_set_cursor (EntenteGridRow *self, guint column)
{
  g_return_if_fail (ENTENTE_IS_GRID_ROW (self));

  if (self->cursor == column)
    return;
  self->cursor = column;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint
entente_grid_row_get_row (EntenteGridRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_GRID_ROW (self), GTK_INVALID_LIST_POSITION);

  return self->row;
}

gboolean
entente_grid_row_is_on_fold (EntenteGridRow *self, double x)
{
  EntenteGridPlace place;
  int inset;

  g_return_val_if_fail (ENTENTE_IS_GRID_ROW (self), FALSE);

  if (!self->look.is_group
      || !entente_grid_columns_get_place (self->columns, get_main (self),
                                          gtk_widget_get_width (GTK_WIDGET (self)),
                                          gtk_widget_get_direction (GTK_WIDGET (self)), &place))
    return FALSE;
  inset = get_title_inset (self);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = place.x + place.width - x;
  else
    x -= place.x;
  return x >= inset - ENTENTE_GRID_ROW_FOLD && x < inset;
}

int
entente_grid_row_measure_cell (EntenteGridRow *self, guint column)
{
  PangoLayout *layout;
  int width;

  g_return_val_if_fail (ENTENTE_IS_GRID_ROW (self), 0);

  if (!is_shown (self))
    return 0;
  layout = get_cell (self, column);
  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width + 1 + (column == get_main (self) ? get_title_inset (self) : PADDING)
         + PADDING;
}
