/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What somebody keeps for all of their projects, in their data folder. For their eyes alone, like
   projects. */

/* name: (nullable): a folder or a file in it. (transfer full) */
char *entente_own_folder_dup_path (const char *name);
/* The whole file, or nothing of it; the folder is made. Errors of #GFileError. */
gboolean entente_own_folder_write (const char *path, const char *text, GError **error);

G_END_DECLS
