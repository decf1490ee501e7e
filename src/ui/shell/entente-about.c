/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/entente-about.h"

#include <glib/gi18n-lib.h>

AdwDialog *
entente_about_new (void)
{
  return g_object_new (ADW_TYPE_ABOUT_DIALOG,
                       "application-icon", ENTENTE_APP_ID,
                       "application-name", "Entente",
                       "version", ENTENTE_VERSION,
                       "developer-name", _ ("The Entente contributors"),
                       "comments", _ ("For projects that several organisations carry together"),
                       "copyright", _ ("© 2026 The Entente contributors"),
                       "license-type", GTK_LICENSE_GPL_3_0,
                       /* Translators: your names, one a line. */
                       "translator-credits", _ ("translator-credits"),
                       NULL);
}
