/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes the templates of this floor known; before its first widget. May be called again. */
void entente_ui_init (void);

G_END_DECLS
