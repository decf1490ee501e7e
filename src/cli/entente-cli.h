/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Is that word a command (or --help, --version), rather than a file to open in the window? */
gboolean entente_cli_is_command (const char *word);

/* Runs the command line without a display; returns the exit status. The locale is already set. */
int entente_cli_run (int argc, char *argv[]);

G_END_DECLS
