/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-ui.h"

#include "entente-ui-resources.h"

#include <adwaita.h>

void
entente_ui_init (void)
{
  adw_init ();
  entente_ui_register_resource ();
}
