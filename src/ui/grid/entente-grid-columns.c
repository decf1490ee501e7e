/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "grid/entente-grid-columns.h"

#include <glib/gi18n-lib.h>

/* Narrower nothing can be read, wider nothing else. */
#define WIDTH_MIN 40
#define WIDTH_MAX 800

/* What the letters of a screen without large text are measured by, in 1024ths of an inch’s
   pixels */
#define PLAIN_DPI (96 * 1024)

struct _EntenteGridColumns
{
  GObject parent_instance;

  /* Borrowed */
  const EntenteGridColumnInfo *infos;

  /* Owned */
  int *widths;
  gboolean *shown;
  char **titles; /* by column, NULL for that of its info */

  guint n_columns;
  guint main;
  int row_height;
};

G_DEFINE_FINAL_TYPE (EntenteGridColumns, entente_grid_columns, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
entente_grid_columns_finalize (GObject *object)
{
  EntenteGridColumns *self = ENTENTE_GRID_COLUMNS (object);

  g_free (self->widths);
  g_free (self->shown);
  for (guint i = 0; i < self->n_columns; i++)
    g_free (self->titles[i]);
  g_free (self->titles);

  G_OBJECT_CLASS (entente_grid_columns_parent_class)->finalize (object);
}

static void
entente_grid_columns_class_init (EntenteGridColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_grid_columns_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

/* With larger letters the columns are wider; the main one keeps its width, or nothing else would be
   seen. */
static int
scale_width (EntenteGridColumns *self, guint column, int width)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi = 0;

  if (settings != NULL && column != self->main)
    g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  return dpi > PLAIN_DPI ? CLAMP (width * dpi / PLAIN_DPI, WIDTH_MIN, WIDTH_MAX) : width;
}

static void
entente_grid_columns_init (EntenteGridColumns *self)
{
}

EntenteGridColumns *
entente_grid_columns_new (const EntenteGridColumnInfo *infos, guint n_columns, guint main)
{
  EntenteGridColumns *self;

  g_return_val_if_fail (infos != NULL, NULL);
  g_return_val_if_fail (main < n_columns, NULL);

  self = g_object_new (ENTENTE_TYPE_GRID_COLUMNS, NULL);
  self->infos = infos;
  self->n_columns = n_columns;
  self->main = main;
  self->widths = g_new (int, n_columns);
  self->shown = g_new (gboolean, n_columns);
  self->titles = g_new0 (char *, n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      self->widths[i] = scale_width (self, i, infos[i].width);
      self->shown[i] = infos[i].is_shown;
    }
  return self;
}

guint
entente_grid_columns_get_n_columns (EntenteGridColumns *self)
{
  g_return_val_if_fail (ENTENTE_IS_GRID_COLUMNS (self), 0);

  return self->n_columns;
}

guint
entente_grid_columns_get_main (EntenteGridColumns *self)
{
  g_return_val_if_fail (ENTENTE_IS_GRID_COLUMNS (self), 0);

  return self->main;
}

const EntenteGridColumnInfo *
entente_grid_columns_get_info (EntenteGridColumns *self, guint column)
{
  g_return_val_if_fail (ENTENTE_IS_GRID_COLUMNS (self), NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);

  return &self->infos[column];
}

const char *
entente_grid_columns_get_title (EntenteGridColumns *self, guint column)
{
  g_return_val_if_fail (ENTENTE_IS_GRID_COLUMNS (self), NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);

  return self->titles[column] != NULL ? self->titles[column] : _ (self->infos[column].title);
}

void
entente_grid_columns_set_title (EntenteGridColumns *self, guint column, const char *title)
{
  g_return_if_fail (ENTENTE_IS_GRID_COLUMNS (self));
  g_return_if_fail (column < self->n_columns);

  if (g_set_str (&self->titles[column], title))
    g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
entente_grid_columns_is_shown (EntenteGridColumns *self, guint column)
{
  g_return_val_if_fail (ENTENTE_IS_GRID_COLUMNS (self), FALSE);

  return column < self->n_columns && self->shown[column];
}

void
entente_grid_columns_set_shown (EntenteGridColumns *self, guint column, gboolean shown)
{
  g_return_if_fail (ENTENTE_IS_GRID_COLUMNS (self));
  g_return_if_fail (column < self->n_columns);

  if (self->shown[column] == shown || column == self->main)
    return;
  self->shown[column] = shown;
  g_signal_emit (self, signals[CHANGED], 0);
}

int
entente_grid_columns_get_width (EntenteGridColumns *self, guint column)
{
  g_return_val_if_fail (ENTENTE_IS_GRID_COLUMNS (self), 0);
  g_return_val_if_fail (column < self->n_columns, 0);

  return self->widths[column];
}

void
entente_grid_columns_set_width (EntenteGridColumns *self, guint column, int width)
{
  g_return_if_fail (ENTENTE_IS_GRID_COLUMNS (self));
  g_return_if_fail (column < self->n_columns);

  width = CLAMP (width, WIDTH_MIN, WIDTH_MAX);
  if (self->widths[column] == width)
    return;
  self->widths[column] = width;
  g_signal_emit (self, signals[CHANGED], 0);
}

int
entente_grid_columns_get_total (EntenteGridColumns *self)
{
  int total = 0;

  g_return_val_if_fail (ENTENTE_IS_GRID_COLUMNS (self), 0);

  for (guint i = 0; i < self->n_columns; i++)
    total += self->shown[i] ? self->widths[i] : 0;
  return total;
}

int
entente_grid_columns_get_row_height (EntenteGridColumns *self)
{
  g_return_val_if_fail (ENTENTE_IS_GRID_COLUMNS (self), 0);

  return self->row_height;
}

void
entente_grid_columns_set_row_height (EntenteGridColumns *self, int height)
{
  g_return_if_fail (ENTENTE_IS_GRID_COLUMNS (self));

  self->row_height = height;
}

gboolean
entente_grid_columns_get_place (EntenteGridColumns *self,
                                guint column,
                                int row_width,
                                GtkTextDirection direction,
                                EntenteGridPlace *place)
{
  int more;
  int x = 0;

  g_return_val_if_fail (ENTENTE_IS_GRID_COLUMNS (self), FALSE);
  g_return_val_if_fail (column < self->n_columns, FALSE);

  more = MAX (0, row_width - entente_grid_columns_get_total (self));
  for (guint i = 0; i <= column; i++)
    {
      int width = self->widths[i] + (i == self->main ? more : 0);

      if (i == column)
        *place = (EntenteGridPlace) { direction == GTK_TEXT_DIR_RTL ? row_width - x - width
                                                                         : x,
                                           width };
      else if (self->shown[i])
        x += width;
    }
  return self->shown[column];
}

guint
entente_grid_columns_pick (EntenteGridColumns *self,
                           int x,
                           int row_width,
                           GtkTextDirection direction)
{
  g_return_val_if_fail (ENTENTE_IS_GRID_COLUMNS (self), G_MAXUINT);

  for (guint i = 0; i < self->n_columns; i++)
    {
      EntenteGridPlace place;

      if (entente_grid_columns_get_place (self, i, row_width, direction, &place) && x >= place.x
          && x < place.x + place.width)
        return i;
    }
  return self->n_columns;
}

void
entente_grid_columns_align (EntenteGridColumns *self,
                            guint column,
                            PangoLayout *words,
                            GtkTextDirection direction)
{
  gboolean is_rtl = direction == GTK_TEXT_DIR_RTL;
  gboolean at_right = entente_grid_columns_get_info (self, column)->is_number != is_rtl;

  /* Pango turns left and right round for words that are written the other way. */
  if (is_rtl && pango_layout_get_direction (words, 0) == PANGO_DIRECTION_LTR)
    at_right = !at_right;
  pango_layout_set_alignment (words, at_right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

GVariant *
entente_grid_columns_dup_names (EntenteGridColumns *self)
{
  GVariantBuilder names;

  g_return_val_if_fail (ENTENTE_IS_GRID_COLUMNS (self), NULL);

  g_variant_builder_init (&names, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->shown[i])
        g_variant_builder_add (&names, "s", self->infos[i].name);
    }
  return g_variant_builder_end (&names);
}

void
entente_grid_columns_set_names (EntenteGridColumns *self, GVariant *names)
{
  g_autofree const char **list = NULL;

  g_return_if_fail (ENTENTE_IS_GRID_COLUMNS (self));
  g_return_if_fail (g_variant_is_of_type (names, G_VARIANT_TYPE_STRING_ARRAY));

  list = g_variant_get_strv (names, NULL);
  for (guint i = 0; i < self->n_columns; i++)
    self->shown[i] = i == self->main
                     || g_strv_contains (list, self->infos[i].name);
  g_signal_emit (self, signals[CHANGED], 0);
}
