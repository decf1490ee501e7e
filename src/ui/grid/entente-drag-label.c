/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "grid/entente-drag-label.h"

void
entente_drag_label_show (GdkDrag *drag, const char *words)
{
  GtkWidget *icon = gtk_drag_icon_get_for_drag (drag);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_text (GTK_LABEL (label), words);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_widget_add_css_class (icon, "background");
  gtk_widget_add_css_class (icon, "osd");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (icon), label);
  gdk_drag_set_hotspot (drag, -12, -12);
}
