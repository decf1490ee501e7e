/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says on the window why an edit was refused: in the words of the rule that refused it. heading: what was
   not done; error: (nullable). Nothing was changed. */
void entente_tell_refusal (GtkWidget *parent, const char *heading, const GError *error);

G_END_DECLS
