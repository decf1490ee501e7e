/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-cli.h"
#include "shell/entente-application.h"

#include <libintl.h>
#include <locale.h>

static void
prepare_translations (void)
{
  /* A program that is not installed finds its translations where it was built. */
  const char *folder = g_getenv ("ENTENTE_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char *argv[])
{
  g_autoptr (EntenteApplication) application = NULL;

  prepare_translations ();
  if (argc > 1 && entente_cli_is_command (argv[1]))
    return entente_cli_run (argc, argv);

  application = entente_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
