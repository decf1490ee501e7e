/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-ui.h"

#include "entente-ui-resources.h"

#include <adwaita.h>

void
entente_ui_init (void)
{
  static gsize done;

  adw_init ();
  if (g_once_init_enter (&done))
    {
      entente_ui_register_resource ();
      g_once_init_leave (&done, 1);
    }
}
