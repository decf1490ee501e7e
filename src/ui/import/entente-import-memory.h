/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the columns of a file meant, for the next file that has the same ones. A layout names the columns; "" is
   never remembered. */

/* (transfer full) (nullable) */
char *entente_import_memory_recall (const char *layout);
void entente_import_memory_remember (const char *layout, const char *mapping);

G_END_DECLS
