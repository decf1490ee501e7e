/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-own-folder.h"

#include <errno.h>
#include <glib/gstdio.h>

#define FOLDER_MODE 0700
#define FILE_MODE 0600

/**
 * entente_own_folder_dup_path:
 * @name: (nullable): a folder or a file in the data folder
 *
 * Returns: (transfer full): where it is, whether it exists or not
 */
char *
entente_own_folder_dup_path (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), "entente", name, NULL);
}

/**
 * entente_own_folder_write:
 * @path: a file somewhere in the data folder
 * @text: all that it will say
 * @error: return location for an error of #GFileError
 *
 * Writes a file that its owner alone can read. What was there stays when it fails.
 *
 * Returns: whether it was written
 */
gboolean
entente_own_folder_write (const char *path, const char *text, GError **error)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (path != NULL && text != NULL, FALSE);

  folder = g_path_get_dirname (path);
  if (g_mkdir_with_parents (folder, FOLDER_MODE) != 0)
    {
      int code = errno;

      g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (code), g_strerror (code));
      return FALSE;
    }

  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, FILE_MODE,
                                   error);
}
