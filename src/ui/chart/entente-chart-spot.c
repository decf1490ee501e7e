/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/entente-chart-spot.h"

#include <adwaita.h>

#define RING 2
#define RADIUS 4

struct _EntenteChartSpot
{
  GtkWidget parent_instance;

  /* Owned */
  char *words;
};

G_DEFINE_FINAL_TYPE (EntenteChartSpot, entente_chart_spot, GTK_TYPE_WIDGET)

static void
entente_chart_spot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));
  GskRoundedRect ring;
  GdkRGBA color;

  if (!gtk_widget_has_visible_focus (widget))
    return;
  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style),
                                       adw_style_manager_get_dark (style), &color);
  gsk_rounded_rect_init_from_rect (&ring, &bounds, RADIUS);
  gtk_snapshot_append_border (snapshot, &ring, (float[4]) { RING, RING, RING, RING },
                              (GdkRGBA[4]) { color, color, color, color });
}

static void
entente_chart_spot_finalize (GObject *object)
{
  g_free (ENTENTE_CHART_SPOT (object)->words);

  G_OBJECT_CLASS (entente_chart_spot_parent_class)->finalize (object);
}

static void
entente_chart_spot_class_init (EntenteChartSpotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_chart_spot_finalize;
  widget_class->snapshot = entente_chart_spot_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
entente_chart_spot_init (EntenteChartSpot *self)
{
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (gtk_widget_queue_draw), NULL);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  /* The pointer meets the chart, where thin bars have the room around them. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
entente_chart_spot_new (const char *words)
{
  EntenteChartSpot *self = g_object_new (ENTENTE_TYPE_CHART_SPOT, NULL);

  self->words = g_strdup (words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return GTK_WIDGET (self);
}

const char *
entente_chart_spot_get_words (EntenteChartSpot *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_SPOT (self), NULL);

  return self->words;
}
