/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-task-columns.h"

/* Narrower nothing can be read, wider nothing else. */
#define WIDTH_MIN 40
#define WIDTH_MAX 800

/* What the letters of a screen without large text are measured by, in 1024ths of an inch’s
   pixels */
#define PLAIN_DPI (96 * 1024)

struct _EntenteTaskColumns
{
  GObject parent_instance;

  int widths[ENTENTE_N_TASK_COLUMNS];
  gboolean shown[ENTENTE_N_TASK_COLUMNS];
};

G_DEFINE_FINAL_TYPE (EntenteTaskColumns, entente_task_columns, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
entente_task_columns_class_init (EntenteTaskColumnsClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

/* With larger letters the columns are wider; the titles keep theirs, or nothing else would be
   seen. */
static int
scale_width (EntenteTaskColumn column, int width)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi = 0;

  if (settings != NULL && column != ENTENTE_TASK_COLUMN_TITLE)
    g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  return dpi > PLAIN_DPI ? CLAMP (width * dpi / PLAIN_DPI, WIDTH_MIN, WIDTH_MAX) : width;
}

static void
entente_task_columns_init (EntenteTaskColumns *self)
{
  for (guint i = 0; i < ENTENTE_N_TASK_COLUMNS; i++)
    {
      const EntenteTaskColumnInfo *info = entente_task_column_get_info (i);

      self->widths[i] = scale_width (i, info->width);
      self->shown[i] = info->is_shown;
    }
}

EntenteTaskColumns *
entente_task_columns_new (void)
{
  return g_object_new (ENTENTE_TYPE_TASK_COLUMNS, NULL);
}

gboolean
entente_task_columns_is_shown (EntenteTaskColumns *self, EntenteTaskColumn column)
{
  g_return_val_if_fail (ENTENTE_IS_TASK_COLUMNS (self), FALSE);

  return column < ENTENTE_N_TASK_COLUMNS && self->shown[column];
}

void
entente_task_columns_set_shown (EntenteTaskColumns *self, EntenteTaskColumn column, gboolean shown)
{
  g_return_if_fail (ENTENTE_IS_TASK_COLUMNS (self));
  g_return_if_fail (column < ENTENTE_N_TASK_COLUMNS);

  if (self->shown[column] == shown || column == ENTENTE_TASK_COLUMN_TITLE)
    return;
  self->shown[column] = shown;
  g_signal_emit (self, signals[CHANGED], 0);
}

int
entente_task_columns_get_width (EntenteTaskColumns *self, EntenteTaskColumn column)
{
  g_return_val_if_fail (ENTENTE_IS_TASK_COLUMNS (self), 0);
  g_return_val_if_fail (column < ENTENTE_N_TASK_COLUMNS, 0);

  return self->widths[column];
}

void
entente_task_columns_set_width (EntenteTaskColumns *self, EntenteTaskColumn column, int width)
{
  g_return_if_fail (ENTENTE_IS_TASK_COLUMNS (self));
  g_return_if_fail (column < ENTENTE_N_TASK_COLUMNS);

  width = CLAMP (width, WIDTH_MIN, WIDTH_MAX);
  if (self->widths[column] == width)
    return;
  self->widths[column] = width;
  g_signal_emit (self, signals[CHANGED], 0);
}

int
entente_task_columns_get_total (EntenteTaskColumns *self)
{
  int total = 0;

  g_return_val_if_fail (ENTENTE_IS_TASK_COLUMNS (self), 0);

  for (guint i = 0; i < ENTENTE_N_TASK_COLUMNS; i++)
    total += self->shown[i] ? self->widths[i] : 0;
  return total;
}

gboolean
entente_task_columns_get_place (EntenteTaskColumns *self,
                                EntenteTaskColumn column,
                                int row_width,
                                GtkTextDirection direction,
                                EntenteTaskColumnPlace *place)
{
  int more;
  int x = 0;

  g_return_val_if_fail (ENTENTE_IS_TASK_COLUMNS (self), FALSE);
  g_return_val_if_fail (column < ENTENTE_N_TASK_COLUMNS, FALSE);

  more = MAX (0, row_width - entente_task_columns_get_total (self));
  for (guint i = 0; i <= column; i++)
    {
      int width = self->widths[i] + (i == ENTENTE_TASK_COLUMN_TITLE ? more : 0);

      if (i == column)
        *place = (EntenteTaskColumnPlace) { direction == GTK_TEXT_DIR_RTL ? row_width - x - width
                                                                         : x,
                                           width };
      else if (self->shown[i])
        x += width;
    }
  return self->shown[column];
}

EntenteTaskColumn
entente_task_columns_pick (EntenteTaskColumns *self,
                           int x,
                           int row_width,
                           GtkTextDirection direction)
{
  g_return_val_if_fail (ENTENTE_IS_TASK_COLUMNS (self), ENTENTE_N_TASK_COLUMNS);

  for (guint i = 0; i < ENTENTE_N_TASK_COLUMNS; i++)
    {
      EntenteTaskColumnPlace place;

      if (entente_task_columns_get_place (self, i, row_width, direction, &place) && x >= place.x
          && x < place.x + place.width)
        return i;
    }
  return ENTENTE_N_TASK_COLUMNS;
}

GVariant *
entente_task_columns_dup_names (EntenteTaskColumns *self)
{
  GVariantBuilder names;

  g_return_val_if_fail (ENTENTE_IS_TASK_COLUMNS (self), NULL);

  g_variant_builder_init (&names, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < ENTENTE_N_TASK_COLUMNS; i++)
    {
      if (self->shown[i])
        g_variant_builder_add (&names, "s", entente_task_column_get_info (i)->name);
    }
  return g_variant_builder_end (&names);
}

void
entente_task_columns_set_names (EntenteTaskColumns *self, GVariant *names)
{
  g_autofree const char **list = NULL;

  g_return_if_fail (ENTENTE_IS_TASK_COLUMNS (self));
  g_return_if_fail (g_variant_is_of_type (names, G_VARIANT_TYPE_STRING_ARRAY));

  list = g_variant_get_strv (names, NULL);
  for (guint i = 0; i < ENTENTE_N_TASK_COLUMNS; i++)
    self->shown[i] = i == ENTENTE_TASK_COLUMN_TITLE
                     || g_strv_contains (list, entente_task_column_get_info (i)->name);
  g_signal_emit (self, signals[CHANGED], 0);
}
