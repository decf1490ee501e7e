/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/entente-widget-theme.h"

#include <adwaita.h>

static AdwStyleManager *
get_style (GtkWidget *widget)
{
  return adw_style_manager_get_for_display (gtk_widget_get_display (widget));
}

const EntenteTheme *
entente_widget_theme_get (GtkWidget *widget)
{
  AdwStyleManager *style;
  gboolean dark;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  style = get_style (widget);
  dark = adw_style_manager_get_dark (style);
  if (adw_style_manager_get_high_contrast (style))
    return entente_theme_get (dark ? ENTENTE_LOOK_HIGH_CONTRAST_DARK : ENTENTE_LOOK_HIGH_CONTRAST);
  return entente_theme_get (dark ? ENTENTE_LOOK_DARK : ENTENTE_LOOK_LIGHT);
}

/* callback: (widget), as long as it lives. */
void
entente_widget_theme_watch (GtkWidget *widget, GCallback callback)
{
  AdwStyleManager *style;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (callback != NULL);

  style = get_style (widget);
  g_signal_connect_object (style, "notify::dark", callback, widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", callback, widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::accent-color", callback, widget, G_CONNECT_SWAPPED);
}
