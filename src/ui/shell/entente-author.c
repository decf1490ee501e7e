/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/entente-author.h"

char *
entente_author_dup_account_name (void)
{
  const char *real_name = g_get_real_name ();

  /* What GLib says when the account bears no name. */
  if (g_str_equal (real_name, "Unknown") || *real_name == '\0')
    return g_strdup (g_get_user_name ());
  return g_strdup (real_name);
}

char *
entente_author_dup_name (GSettings *settings)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  name = g_settings_get_string (settings, "author");
  g_strstrip (name);
  return *name != '\0' ? g_steal_pointer (&name) : entente_author_dup_account_name ();
}
