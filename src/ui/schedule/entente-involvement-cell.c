/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-involvement-cell.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define PADDING 6
#define INDENT 12
#define MARK_SIZE 26
#define LINES 3

struct _EntenteInvolvementCell
{
  GtkWidget parent_instance;

  /* Owned */
  char *name;
  PangoLayout *layout;

  EntenteInvolvementCellKind kind;
  EntenteInvolvement involvement;
  guint level;
  gboolean strong;
};

G_DEFINE_FINAL_TYPE (EntenteInvolvementCell, entente_involvement_cell, GTK_TYPE_WIDGET)

const char *
entente_involvement_get_letter (EntenteInvolvement self)
{
  switch (self)
    {
    case ENTENTE_INVOLVEMENT_ACCOUNTABLE:
      /* Translators: the letters of the matrix of who does what, one each: answers for it */
      return C_ ("letter of who does what", "A");
    case ENTENTE_INVOLVEMENT_DOES:
      return C_ ("letter of who does what", "D");
    case ENTENTE_INVOLVEMENT_CONSULTED:
      return C_ ("letter of who does what", "C");
    case ENTENTE_INVOLVEMENT_INFORMED:
      return C_ ("letter of who does what", "I");
    default:
      return "";
    }
}

const char *
entente_involvement_get_words (EntenteInvolvement self)
{
  switch (self)
    {
    case ENTENTE_INVOLVEMENT_ACCOUNTABLE:
      return C_ ("who does what", "answers for it");
    case ENTENTE_INVOLVEMENT_DOES:
      return C_ ("who does what", "does it");
    case ENTENTE_INVOLVEMENT_CONSULTED:
      return C_ ("who does what", "is consulted");
    case ENTENTE_INVOLVEMENT_INFORMED:
      return C_ ("who does what", "is informed");
    default:
      return C_ ("who does what", "has no part");
    }
}

/*
 * Drawing
 */

static PangoLayout *
get_layout (EntenteInvolvementCell *self)
{
  if (self->layout == NULL)
    self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  return self->layout;
}

static void
append_layout (
  EntenteInvolvementCell *self, GtkSnapshot *snapshot, double x, double y, const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, get_layout (self), color);
  gtk_snapshot_restore (snapshot);
}

static void
append_letter (EntenteInvolvementCell *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoLayout *layout = get_layout (self);
  int width, height;

  if (self->involvement == ENTENTE_INVOLVEMENT_ACCOUNTABLE
      || self->involvement == ENTENTE_INVOLVEMENT_DOES)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, -1);
  pango_layout_set_text (layout, entente_involvement_get_letter (self->involvement), -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  append_layout (self,
                 snapshot,
                 (gtk_widget_get_width (GTK_WIDGET (self)) - width) / 2.0,
                 (gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2.0,
                 color);
}

static void
append_border (GtkSnapshot *snapshot, const GskRoundedRect *shape, float line, const GdkRGBA *color)
{
  gtk_snapshot_append_border (snapshot,
                              shape,
                              (float[4]) { line, line, line, line },
                              (GdkRGBA[4]) { *color, *color, *color, *color });
}

/* Told apart by letter and shape: full square, ring, thin ring, letter alone. */
static void
snapshot_mark (EntenteInvolvementCell *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  AdwAccentColor accent = adw_style_manager_get_accent_color (style);
  const GdkRGBA white = { 1, 1, 1, 1 };
  GdkRGBA text, color;
  GskRoundedRect shape;
  graphene_rect_t square
    = GRAPHENE_RECT_INIT ((float) (gtk_widget_get_width (widget) - MARK_SIZE) / 2,
                          (float) (gtk_widget_get_height (widget) - MARK_SIZE) / 2,
                          MARK_SIZE,
                          MARK_SIZE);

  gtk_widget_get_color (widget, &text);
  switch (self->involvement)
    {
    case ENTENTE_INVOLVEMENT_ACCOUNTABLE:
      adw_accent_color_to_rgba (accent, &color);
      gsk_rounded_rect_init_from_rect (&shape, &square, 5);
      gtk_snapshot_push_rounded_clip (snapshot, &shape);
      gtk_snapshot_append_color (snapshot, &color, &square);
      gtk_snapshot_pop (snapshot);
      text = white;
      break;
    case ENTENTE_INVOLVEMENT_DOES:
      adw_accent_color_to_standalone_rgba (accent, adw_style_manager_get_dark (style), &color);
      gsk_rounded_rect_init_from_rect (&shape, &square, MARK_SIZE / 2);
      append_border (snapshot, &shape, 2.5f, &color);
      break;
    case ENTENTE_INVOLVEMENT_CONSULTED:
      color = text;
      color.alpha *= 0.6f;
      gsk_rounded_rect_init_from_rect (&shape, &square, MARK_SIZE / 2);
      append_border (snapshot, &shape, 1, &color);
      break;
    case ENTENTE_INVOLVEMENT_INFORMED:
      break;
    default:
      return;
    }
  append_letter (self, snapshot, &text);
}

static void
set_name_layout (EntenteInvolvementCell *self, int width)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoLayout *layout = get_layout (self);
  gboolean column = self->kind == ENTENTE_CELL_COLUMN_NAME;

  if (self->strong)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (column)
    pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, self->name != NULL ? self->name : "", -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, column ? -LINES : 0);
  pango_layout_set_alignment (layout, column ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
}

static void
snapshot_name (EntenteInvolvementCell *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean column = self->kind == ENTENTE_CELL_COLUMN_NAME;
  gboolean backwards = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int indent = column ? 0 : (int) (self->level * INDENT);
  int text_height;
  GdkRGBA color;

  set_name_layout (self, gtk_widget_get_width (widget) - 2 * PADDING - indent);
  pango_layout_get_pixel_size (get_layout (self), NULL, &text_height);
  gtk_widget_get_color (widget, &color);
  append_layout (self,
                 snapshot,
                 PADDING + (backwards ? 0 : indent),
                 column ? gtk_widget_get_height (widget) - PADDING - text_height
                        : (gtk_widget_get_height (widget) - text_height) / 2.0,
                 &color);
}

static void
append_lines (EntenteInvolvementCell *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  color.alpha *= 0.12f;
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (0, height - 1, width, 1));
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (width - 1, 0, 1, height));
}

static void
append_focus (EntenteInvolvementCell *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (1,
                                               1,
                                               (float) gtk_widget_get_width (widget) - 3,
                                               (float) gtk_widget_get_height (widget) - 3);
  GskRoundedRect shape;
  GdkRGBA color;

  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style),
                                       adw_style_manager_get_dark (style),
                                       &color);
  gsk_rounded_rect_init_from_rect (&shape, &bounds, 4);
  append_border (snapshot, &shape, 2, &color);
}

static void
entente_involvement_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EntenteInvolvementCell *self = ENTENTE_INVOLVEMENT_CELL (widget);

  if (self->kind != ENTENTE_CELL_SAMPLE)
    append_lines (self, snapshot);
  if (self->kind == ENTENTE_CELL_MARK || self->kind == ENTENTE_CELL_SAMPLE)
    snapshot_mark (self, snapshot);
  else
    snapshot_name (self, snapshot);
  if (gtk_widget_has_focus (widget))
    append_focus (self, snapshot);
}

/* The font, its direction or the scale changed. */
static void
entente_involvement_cell_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  g_clear_object (&ENTENTE_INVOLVEMENT_CELL (widget)->layout);
  GTK_WIDGET_CLASS (entente_involvement_cell_parent_class)->css_changed (widget, change);
}

static void
entente_involvement_cell_finalize (GObject *object)
{
  EntenteInvolvementCell *self = ENTENTE_INVOLVEMENT_CELL (object);

  g_clear_object (&self->layout);
  g_free (self->name);

  G_OBJECT_CLASS (entente_involvement_cell_parent_class)->finalize (object);
}

static void
entente_involvement_cell_class_init (EntenteInvolvementCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_involvement_cell_finalize;
  widget_class->css_changed = entente_involvement_cell_css_changed;
  widget_class->snapshot = entente_involvement_cell_snapshot;
  gtk_widget_class_set_css_name (widget_class, "cell");
}

static void
entente_involvement_cell_init (EntenteInvolvementCell *self)
{
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (gtk_widget_queue_draw), NULL);
}

GtkWidget *
entente_involvement_cell_new (EntenteInvolvementCellKind kind)
{
  static const GtkAccessibleRole roles[] = {
    [ENTENTE_CELL_MARK] = GTK_ACCESSIBLE_ROLE_GRID_CELL,
    [ENTENTE_CELL_ROW_NAME] = GTK_ACCESSIBLE_ROLE_ROW_HEADER,
    [ENTENTE_CELL_COLUMN_NAME] = GTK_ACCESSIBLE_ROLE_COLUMN_HEADER,
    [ENTENTE_CELL_SAMPLE] = GTK_ACCESSIBLE_ROLE_PRESENTATION,
  };
  EntenteInvolvementCell *self
    = g_object_new (ENTENTE_TYPE_INVOLVEMENT_CELL, "accessible-role", roles[kind], NULL);

  self->kind = kind;
  gtk_widget_set_focusable (GTK_WIDGET (self), kind == ENTENTE_CELL_MARK);
  return GTK_WIDGET (self);
}

void
entente_involvement_cell_show_mark (EntenteInvolvementCell *self,
                                    EntenteInvolvement involvement,
                                    const char *name)
{
  g_return_if_fail (ENTENTE_IS_INVOLVEMENT_CELL (self));

  self->involvement = involvement;
  if (g_set_str (&self->name, name) && self->kind == ENTENTE_CELL_MARK)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
entente_involvement_cell_show_name (EntenteInvolvementCell *self,
                                    const char *name,
                                    guint level,
                                    gboolean strong)
{
  g_return_if_fail (ENTENTE_IS_INVOLVEMENT_CELL (self));

  self->level = level;
  self->strong = strong;
  if (g_set_str (&self->name, name))
    {
      gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
