/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The parts somebody can have in a task, to choose from. Signal: `part-chosen` (int
   EntenteInvolvement). */
#define ENTENTE_TYPE_PART_POPOVER (entente_part_popover_get_type ())
G_DECLARE_FINAL_TYPE (EntentePartPopover, entente_part_popover, ENTENTE, PART_POPOVER, GtkPopover)

GtkWidget *entente_part_popover_new (void);

G_END_DECLS
