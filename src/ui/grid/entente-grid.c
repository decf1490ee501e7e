/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "grid/entente-grid-private.h"

#include "grid/entente-grid-header.h"
#include "grid/entente-grid-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define HEADER_HEIGHT 36
/* Rows whose sentences are made before the next key or click is looked at. */
#define SAID_AT_ONCE 16

G_DEFINE_FINAL_TYPE (EntenteGrid, entente_grid, GTK_TYPE_WIDGET)

enum {
  CURSOR_CHANGED,
  MENU_REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
get_n_rows (EntenteGrid *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->model));
}

static EntenteGridRow *
get_row (GtkListItem *item)
{
  return ENTENTE_GRID_ROW (gtk_list_item_get_child (item));
}

GtkWidget *
_entente_grid_find_bound (EntenteGrid *self, guint row)
{
  for (guint i = 0; i < self->bound->len; i++)
    {
      EntenteGridRow *shown = get_row (self->bound->pdata[i]);

      if (entente_grid_row_get_row (shown) == row)
        return GTK_WIDGET (shown);
    }
  return NULL;
}

guint
_entente_grid_find_item (EntenteGrid *self, GObject *item)
{
  guint n_rows = get_n_rows (self);

  for (guint i = 0; item != NULL && i < n_rows; i++)
    {
      g_autoptr (GObject) here = g_list_model_get_item (G_LIST_MODEL (self->model), i);

      if (here == item)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/*
 * Rows
 */

static void
say_row (EntenteGrid *self, GtkListItem *item)
{
  guint row = gtk_list_item_get_position (item);
  g_autofree char *sentence = NULL;

  g_hash_table_remove (self->unsaid, item);
  if (row >= get_n_rows (self))
    return;
  sentence = entente_grid_model_dup_sentence (self->model, row);
  gtk_list_item_set_accessible_label (item, sentence);
}

static gboolean
say_rows_cb (gpointer data)
{
  EntenteGrid *self = ENTENTE_GRID (data);

  for (guint i = 0; i < SAID_AT_ONCE; i++)
    {
      GHashTableIter iter;
      gpointer item;

      g_hash_table_iter_init (&iter, self->unsaid);
      if (g_hash_table_iter_next (&iter, &item, NULL))
        say_row (self, item);
    }
  if (g_hash_table_size (self->unsaid) > 0)
    return G_SOURCE_CONTINUE;
  self->saying = 0;
  return G_SOURCE_REMOVE;
}

/* The sentences for who does not see the rows wait until the rows are seen: there are a few hundred
   of them, and nobody can ask for one before. */
static void
show_row (EntenteGrid *self, GtkListItem *item)
{
  entente_grid_row_show (get_row (item), gtk_list_item_get_position (item));
  entente_grid_row_set_cursor (get_row (item), self->cursor_column);
  g_hash_table_add (self->unsaid, item);
  if (self->saying == 0)
    self->saying = g_idle_add_full (G_PRIORITY_LOW, say_rows_cb, self, NULL);
}

static void
position_cb (EntenteGrid *self, GParamSpec *pspec, GtkListItem *item)
{
  if (gtk_list_item_get_position (item) != GTK_INVALID_LIST_POSITION)
    show_row (self, item);
}

/* The widget around a row has the focus: it is known only once the row is in it. */
static void
focus_cb (EntenteGridRow *row)
{
  EntenteGrid *self = ENTENTE_GRID (gtk_widget_get_ancestor (GTK_WIDGET (row), ENTENTE_TYPE_GRID));
  GtkWidget *around = gtk_widget_get_parent (GTK_WIDGET (row));

  gtk_widget_queue_draw (GTK_WIDGET (row));
  if (self == NULL || around == NULL || !gtk_widget_has_focus (around))
    return;
  self->cursor_row = entente_grid_row_get_row (row);
  for (guint i = 0; i < self->bound->len; i++)
    if (get_row (self->bound->pdata[i]) == row && g_hash_table_contains (self->unsaid, self->bound->pdata[i]))
      say_row (self, self->bound->pdata[i]);
  g_signal_emit (self, signals[CURSOR_CHANGED], 0);
}

static void
follow_focus (GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *around = gtk_widget_get_parent (row);

  if (around == NULL || g_object_get_data (G_OBJECT (row), "followed") == around)
    return;
  g_object_set_data (G_OBJECT (row), "followed", around);
  g_signal_connect_object (around, "notify::has-focus", G_CALLBACK (focus_cb), row,
                           G_CONNECT_SWAPPED);
}

static void
setup_cb (EntenteGrid *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, entente_grid_row_new (self->model, self->columns));
  g_signal_connect_object (item, "notify::position", G_CALLBACK (position_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
bind_cb (EntenteGrid *self, GtkListItem *item)
{
  g_ptr_array_add (self->bound, item);
  follow_focus (item);
  show_row (self, item);
}

static void
unbind_cb (EntenteGrid *self, GtkListItem *item)
{
  g_ptr_array_remove_fast (self->bound, item);
  g_hash_table_remove (self->unsaid, item);
  entente_grid_row_show (get_row (item), GTK_INVALID_LIST_POSITION);
}

/* What the widest of the cells needs: of those above, and of those below. */
static int
measure_column (EntenteGrid *self, guint column)
{
  int width = 0;

  for (guint i = 0; i < self->bound->len; i++)
    width = MAX (width, entente_grid_row_measure_cell (get_row (self->bound->pdata[i]), column));
  for (guint i = 0; i < self->footers->len; i++)
    width = MAX (width, entente_grid_row_measure_cell (self->footers->pdata[i], column));
  return width;
}

/* Numbers are never cut. A total is the longest of its column: the others are only looked at once it
   has hardly any room left. */
static void
make_room (EntenteGrid *self)
{
  for (guint i = 0; i < entente_grid_columns_get_n_columns (self->columns); i++)
    {
      int width = entente_grid_columns_get_width (self->columns, i);
      int total = 0;

      if (!entente_grid_columns_get_info (self->columns, i)->is_number
          || !entente_grid_columns_is_shown (self->columns, i))
        continue;
      for (guint j = 0; j < self->footers->len; j++)
        total = MAX (total, entente_grid_row_measure_cell (self->footers->pdata[j], i));
      if (total > width * 9 / 10)
        entente_grid_columns_set_width (self->columns, i, MAX (width, measure_column (self, i)));
    }
}

static void
update_footers (EntenteGrid *self)
{
  guint n_footers = entente_grid_model_get_n_footers (self->model);

  while (self->footers->len > n_footers)
    {
      gtk_widget_unparent (self->footers->pdata[self->footers->len - 1]);
      g_ptr_array_set_size (self->footers, (int) self->footers->len - 1);
    }
  while (self->footers->len < n_footers)
    {
      GtkWidget *footer = entente_grid_row_new (self->model, self->columns);

      gtk_widget_set_parent (footer, GTK_WIDGET (self));
      g_ptr_array_add (self->footers, footer);
    }
  for (guint i = 0; i < n_footers; i++)
    {
      g_autofree char *sentence = entente_grid_model_dup_sentence (self->model, get_n_rows (self) + i);

      entente_grid_row_show (self->footers->pdata[i], get_n_rows (self) + i);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->footers->pdata[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
    }
  make_room (self);
}

/* Rows that come or go above take the cursor along; where its own row goes, the view finds another. */
static void
items_changed_cb (EntenteGrid *self, guint position, guint n_removed, guint n_added)
{
  if (self->cursor_row != GTK_INVALID_LIST_POSITION && self->cursor_row >= position + n_removed)
    self->cursor_row += n_added - n_removed;
  _entente_grid_keep_place (self, position, get_n_rows (self) + n_removed - n_added);
}

static void
changed_cb (EntenteGrid *self)
{
  for (guint i = 0; i < self->bound->len; i++)
    show_row (self, self->bound->pdata[i]);
  update_footers (self);
  if (self->edited != NULL
      && _entente_grid_find_item (self, self->edited) == GTK_INVALID_LIST_POSITION)
    entente_cell_editor_cancel (ENTENTE_CELL_EDITOR (self->editor));
  gtk_widget_queue_allocate (self->overlay);
}

/*
 * Sizes
 */

/* What is around rows is the theme's: it is asked of one. */
static void
learn_rows (EntenteGrid *self)
{
  GtkAdjustment *across
    = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  GtkWidget *row = NULL;
  graphene_rect_t bounds;

  for (guint i = 0; i < self->bound->len && row == NULL; i++)
    {
      GtkWidget *shown = gtk_list_item_get_child (self->bound->pdata[i]);

      if (gtk_widget_get_height (shown) > 0)
        row = shown;
    }
  if (row != NULL && gtk_widget_compute_bounds (row, self->view, &bounds))
    {
      self->inset = (int) (bounds.origin.x + gtk_adjustment_get_value (across));
      self->row_width = gtk_widget_get_width (row);
    }
  else
    self->row_width = MAX (gtk_widget_get_width (self->view) - 2 * self->inset,
                           entente_grid_columns_get_total (self->columns));
  entente_grid_header_set_row (ENTENTE_GRID_HEADER (self->header), self->inset, self->row_width);
}

static void
place_footers (EntenteGrid *self, int top, int height)
{
  GtkAdjustment *across
    = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled));

  for (guint i = 0; i < self->footers->len; i++)
    {
      gtk_widget_measure (self->footers->pdata[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL,
                          NULL);
      gtk_widget_size_allocate (
        self->footers->pdata[i],
        &(GtkAllocation){ self->inset - (int) gtk_adjustment_get_value (across),
                          top + 4 + (int) i * height,
                          MAX (self->row_width, entente_grid_columns_get_total (self->columns)),
                          height },
        -1);
    }
}

static int
measure_footer (EntenteGrid *self)
{
  int height = 0;

  if (self->footers->len > 0)
    gtk_widget_measure (self->footers->pdata[0], GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL,
                        NULL);
  return height;
}

static int
measure_footers (EntenteGrid *self)
{
  return self->footers->len > 0 ? (int) self->footers->len * measure_footer (self) + 8 : 0;
}

static gboolean
prepare_rows_cb (gpointer data)
{
  EntenteGrid *self = ENTENTE_GRID (data);
  guint n_prepared = 0;

  for (; self->n_prepared < self->bound->len && n_prepared < SAID_AT_ONCE; self->n_prepared++)
    {
      GtkWidget *row = gtk_list_item_get_child (self->bound->pdata[self->n_prepared]);
      graphene_rect_t bounds;

      if (!gtk_widget_compute_bounds (row, self->view, &bounds)
          || bounds.origin.y > (float) gtk_widget_get_height (self->view))
        continue;
      entente_grid_row_prepare (ENTENTE_GRID_ROW (row));
      n_prepared++;
    }
  if (n_prepared == SAID_AT_ONCE)
    return G_SOURCE_CONTINUE;
  self->preparing = 0;
  return G_SOURCE_REMOVE;
}

/* Who opens the page then finds the words laid out. */
static void
prepare_rows (EntenteGrid *self)
{
  self->n_prepared = 0;
  if (self->preparing == 0)
    self->preparing = g_idle_add_full (G_PRIORITY_LOW, prepare_rows_cb, self, NULL);
}

static void
entente_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EntenteGrid *self = ENTENTE_GRID (widget);
  int header, below;

  gtk_widget_measure (self->header, GTK_ORIENTATION_VERTICAL, -1, &header, NULL, NULL, NULL);
  header = MIN (header, height);
  below = MIN (measure_footers (self), height - header);
  gtk_widget_size_allocate (self->header, &(GtkAllocation){ 0, 0, width, header }, -1);
  gtk_widget_size_allocate (self->overlay,
                            &(GtkAllocation){ 0, header, width, height - header - below }, -1);
  learn_rows (self);
  place_footers (self, height - below, measure_footer (self));
  if (!gtk_widget_get_mapped (widget))
    prepare_rows (self);
}

static void
entente_grid_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  EntenteGrid *self = ENTENTE_GRID (widget);
  int least[2], usual[2];

  gtk_widget_measure (self->header, orientation, -1, &least[0], &usual[0], NULL, NULL);
  gtk_widget_measure (self->overlay, orientation, -1, &least[1], &usual[1], NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = least[0] + least[1] + measure_footers (self);
      *natural = usual[0] + usual[1] + measure_footers (self);
      return;
    }
  *minimum = MAX (least[0], least[1]);
  *natural = MAX (usual[0], usual[1]);
}

static void
snapshot_drop (EntenteGrid *self, GtkSnapshot *snapshot)
{
  AdwStyleManager *style
    = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  GtkWidget *row = _entente_grid_find_bound (self, self->drop_row);
  GdkRGBA color = *accent;
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &bounds))
    return;
  color.alpha = 0.25f;
  gtk_snapshot_append_color (snapshot, &color, &bounds);
}

static void
entente_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EntenteGrid *self = ENTENTE_GRID (widget);
  int height = gtk_widget_get_height (widget);
  GdkRGBA color;

  GTK_WIDGET_CLASS (entente_grid_parent_class)->snapshot (widget, snapshot);
  if (self->drop_row != GTK_INVALID_LIST_POSITION)
    snapshot_drop (self, snapshot);
  if (self->footers->len == 0)
    return;
  gtk_widget_get_color (widget, &color);
  color.alpha *= 0.3f;
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (0, (float) (height - measure_footers (self)),
                                                  (float) gtk_widget_get_width (widget), 1));
}

/*
 * The type
 */

static void
fit_cb (EntenteGrid *self, int column)
{
  entente_grid_columns_set_width (self->columns, (guint) column,
                                  measure_column (self, (guint) column));
}

static void
columns_changed_cb (EntenteGrid *self)
{
  if (!entente_grid_columns_is_shown (self->columns, self->cursor_column))
    _entente_grid_set_cursor_column (self, entente_grid_columns_get_main (self->columns));
  make_room (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_allocate (self->overlay);
}

static void
selection_changed_cb (EntenteGrid *self)
{
  g_signal_emit (self, signals[CURSOR_CHANGED], 0);
}

static void
entente_grid_dispose (GObject *object)
{
  EntenteGrid *self = ENTENTE_GRID (object);

  if (self->footers != NULL)
    for (guint i = 0; i < self->footers->len; i++)
      gtk_widget_unparent (self->footers->pdata[i]);
  g_clear_pointer (&self->footers, g_ptr_array_unref);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  self->view = NULL;
  g_clear_pointer (&self->header, gtk_widget_unparent);
  g_clear_handle_id (&self->saying, g_source_remove);
  g_clear_handle_id (&self->preparing, g_source_remove);
  g_clear_pointer (&self->bound, g_ptr_array_unref);
  g_clear_pointer (&self->unsaid, g_hash_table_unref);
  g_clear_object (&self->edited);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->columns);

  G_OBJECT_CLASS (entente_grid_parent_class)->dispose (object);
}

static void
entente_grid_class_init (EntenteGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_grid_dispose;
  widget_class->size_allocate = entente_grid_size_allocate;
  widget_class->measure = entente_grid_measure;
  widget_class->snapshot = entente_grid_snapshot;

  signals[CURSOR_CHANGED]
    = g_signal_new ("cursor-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MENU_REQUESTED] = g_signal_new ("menu-requested", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
entente_grid_init (EntenteGrid *self)
{
  self->bound = g_ptr_array_new ();
  self->unsaid = g_hash_table_new (NULL, NULL);
  self->footers = g_ptr_array_new ();
  self->cursor_row = GTK_INVALID_LIST_POSITION;
  self->drop_row = GTK_INVALID_LIST_POSITION;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static GtkWidget *
make_view (EntenteGrid *self, const char *label)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *view;

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  view = gtk_list_view_new (g_object_ref (self->selection), factory);
  /* Keys that leave the rows leave them all. */
  gtk_list_view_set_tab_behavior (GTK_LIST_VIEW (view), GTK_LIST_TAB_ITEM);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE, TRUE, -1);
  return view;
}

static void
build (EntenteGrid *self, const char *label)
{
  self->view = make_view (self, label);
  _entente_grid_add_gestures (self);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->view);
  self->header = entente_grid_header_new (
    self->columns, gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled)));
  entente_grid_header_set_height (ENTENTE_GRID_HEADER (self->header), HEADER_HEIGHT);
  entente_grid_header_hide_button (ENTENTE_GRID_HEADER (self->header));
  g_signal_connect_object (self->header, "fit-requested", G_CALLBACK (fit_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->header, GTK_WIDGET (self));
  self->overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), self->scrolled);
  _entente_grid_add_editor (self);
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
}

static void
scrolled_cb (EntenteGrid *self)
{
  if (self->edited != NULL)
    gtk_widget_queue_allocate (self->overlay);
  if (self->footers->len > 0)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
follow_scrolling (EntenteGrid *self, GtkAdjustment *adjustment)
{
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
entente_grid_new (EntenteGridModel *model, EntenteGridColumns *columns, const char *label)
{
  EntenteGrid *self;

  g_return_val_if_fail (ENTENTE_IS_GRID_MODEL (model), NULL);
  g_return_val_if_fail (ENTENTE_IS_GRID_COLUMNS (columns), NULL);

  self = g_object_new (ENTENTE_TYPE_GRID, NULL);
  self->model = g_object_ref (model);
  self->columns = g_object_ref (columns);
  self->cursor_column = entente_grid_columns_get_main (columns);
  /* Before the view moves the focus. */
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (model))));
  build (self, label);
  update_footers (self);
  _entente_grid_add_keys (self);
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (columns, "changed", G_CALLBACK (columns_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  follow_scrolling (self,
                    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)));
  follow_scrolling (self,
                    gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled)));
  return GTK_WIDGET (self);
}

EntenteGridModel *
entente_grid_get_model (EntenteGrid *self)
{
  g_return_val_if_fail (ENTENTE_IS_GRID (self), NULL);

  return self->model;
}

EntenteGridColumns *
entente_grid_get_columns (EntenteGrid *self)
{
  g_return_val_if_fail (ENTENTE_IS_GRID (self), NULL);

  return self->columns;
}

void
entente_grid_set_read_only (EntenteGrid *self, gboolean read_only)
{
  g_return_if_fail (ENTENTE_IS_GRID (self));

  self->read_only = read_only;
  if (read_only)
    entente_cell_editor_cancel (ENTENTE_CELL_EDITOR (self->editor));
}

guint
entente_grid_get_cursor (EntenteGrid *self, guint *column)
{
  g_return_val_if_fail (ENTENTE_IS_GRID (self), GTK_INVALID_LIST_POSITION);

  if (column != NULL)
    *column = self->cursor_column;
  return self->cursor_row < get_n_rows (self) ? self->cursor_row : GTK_INVALID_LIST_POSITION;
}

void
entente_grid_go_to (EntenteGrid *self, guint row, guint column, gboolean focus)
{
  g_return_if_fail (ENTENTE_IS_GRID (self));

  if (column != G_MAXUINT)
    _entente_grid_set_cursor_column (self, column);
  if (row >= get_n_rows (self))
    return;
  self->cursor_row = row;
  self->is_led = TRUE;
  /* Scrolling gives the focus to a row only while the list has it already. */
  if (focus)
    gtk_widget_grab_focus (self->view);
  gtk_list_view_scroll_to (GTK_LIST_VIEW (self->view), row,
                           GTK_LIST_SCROLL_SELECT | (focus ? GTK_LIST_SCROLL_FOCUS : 0), NULL);
}

GtkBitset *
entente_grid_dup_selected (EntenteGrid *self)
{
  g_autoptr (GtkBitset) selected = NULL;

  g_return_val_if_fail (ENTENTE_IS_GRID (self), NULL);

  /* What the selection lends may change under who goes through it. */
  selected = gtk_selection_model_get_selection (self->selection);
  return gtk_bitset_copy (selected);
}

void
entente_grid_unselect (EntenteGrid *self)
{
  g_return_if_fail (ENTENTE_IS_GRID (self));

  gtk_selection_model_unselect_all (self->selection);
}

gboolean
entente_grid_edit (EntenteGrid *self, guint row, guint column)
{
  g_return_val_if_fail (ENTENTE_IS_GRID (self), FALSE);

  return _entente_grid_edit_typed (self, row, column, NULL);
}

EntenteCellEditor *
entente_grid_get_editor (EntenteGrid *self)
{
  g_return_val_if_fail (ENTENTE_IS_GRID (self), NULL);

  return ENTENTE_CELL_EDITOR (self->editor);
}

GtkWidget *
entente_grid_get_view (EntenteGrid *self)
{
  g_return_val_if_fail (ENTENTE_IS_GRID (self), NULL);

  return self->view;
}

guint
entente_grid_pick_row (EntenteGrid *self, double x, double y)
{
  GtkWidget *picked;

  g_return_val_if_fail (ENTENTE_IS_GRID (self), GTK_INVALID_LIST_POSITION);

  for (guint i = 0; i < self->bound->len; i++)
    {
      graphene_rect_t bounds;

      picked = gtk_list_item_get_child (self->bound->pdata[i]);
      if (gtk_widget_compute_bounds (picked, GTK_WIDGET (self), &bounds) && y >= bounds.origin.y
          && y < bounds.origin.y + bounds.size.height)
        return entente_grid_row_get_row (ENTENTE_GRID_ROW (picked));
    }
  return GTK_INVALID_LIST_POSITION;
}

void
entente_grid_get_cursor_point (EntenteGrid *self, double *x, double *y)
{
  GtkWidget *row = _entente_grid_find_bound (self, self->cursor_row);
  graphene_rect_t bounds;

  *x = 40;
  *y = 40;
  if (row == NULL || !gtk_widget_compute_bounds (row, GTK_WIDGET (self), &bounds))
    return;
  *x = bounds.origin.x + MIN (bounds.size.width / 2, 60);
  *y = bounds.origin.y + bounds.size.height;
}

void
entente_grid_set_drop_row (EntenteGrid *self, guint row)
{
  g_return_if_fail (ENTENTE_IS_GRID (self));

  if (self->drop_row == row)
    return;
  self->drop_row = row;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
_entente_grid_set_cursor_column (EntenteGrid *self, guint column)
{
  if (self->cursor_column == column)
    return;
  self->cursor_column = column;
  for (guint i = 0; i < self->bound->len; i++)
    entente_grid_row_set_cursor (get_row (self->bound->pdata[i]), column);
  g_signal_emit (self, signals[CURSOR_CHANGED], 0);
}

void
_entente_grid_request_menu (EntenteGrid *self, double x, double y)
{
  g_signal_emit (self, signals[MENU_REQUESTED], 0, x, y);
}
