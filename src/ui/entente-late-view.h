/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteLateView:
 *
 * The place in a stack of a view that is made when it is first wanted: who opens a project waits for the
 * views that are seen, not for all there are.
 *
 * Properties: `view-type` (GType of a widget, for construction).
 * Signals: `made` (GtkWidget *view): the view stands in its place, nobody has seen it yet.
 */
#define ENTENTE_TYPE_LATE_VIEW (entente_late_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLateView, entente_late_view, ENTENTE, LATE_VIEW, AdwBin)

GtkWidget *entente_late_view_new (GType view_type);
/* The class of the view, whether there is one or not. */
gpointer entente_late_view_get_class (EntenteLateView *self);
/* The view, made if need be. */
gpointer entente_late_view_get (EntenteLateView *self);
/* (nullable): the view, NULL before somebody wanted it */
gpointer entente_late_view_peek (EntenteLateView *self);

G_END_DECLS
