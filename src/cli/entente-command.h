/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntenteCommandError:
 * @ENTENTE_COMMAND_ERROR_USAGE: the words of the command are wrong; exit status 2
 * @ENTENTE_COMMAND_ERROR_FAILED: it could not be done; exit status 1
 *
 * Errors of the command line. Unlike those of the floors below, their messages are sentences for
 * people.
 */
typedef enum {
  ENTENTE_COMMAND_ERROR_USAGE,
  ENTENTE_COMMAND_ERROR_FAILED,
} EntenteCommandError;

#define ENTENTE_COMMAND_ERROR (entente_command_error_quark ())
GQuark entente_command_error_quark (void);

/**
 * EntenteCommand:
 * @name: the word on the command line
 * @usage: what follows it ("FILE [N]"), marked with N_()
 * @summary: one line for --help, marked with N_()
 * @details: (nullable): what --help says below the options, marked with N_()
 * @run: does it; argv[0] is the command's name. Returns the exit status when nothing failed
 *   (`check` finds faults without failing), or -1 with @error set.
 */
typedef struct {
  const char *name;
  const char *usage;
  const char *summary;
  const char *details;
  int (*run) (int argc, char *argv[], GError **error);
} EntenteCommand;

extern const EntenteCommand entente_new_command;
extern const EntenteCommand entente_list_command;
extern const EntenteCommand entente_export_command;
extern const EntenteCommand entente_import_command;
extern const EntenteCommand entente_check_command;
extern const EntenteCommand entente_undo_command;
extern const EntenteCommand entente_history_command;

/* Parses options, then checks the number of words left (argv[1] on). */
gboolean entente_command_parse (const EntenteCommand *command,
                                const GOptionEntry *entries,
                                int *argc,
                                char ***argv,
                                int fewest,
                                int most,
                                GError **error);
EntenteProject *entente_command_open (const char *name, EntenteFileMode mode, GError **error);
/* Publishes and closes a project opened for writing. */
gboolean entente_command_close (EntenteProject *project, GError **error);
/* Makes the sentence people read of an error about a file; takes it. */
void entente_command_explain (GError **error, GError *cause, const char *name);

/* Why a file could not be read or written, as the end of a sentence. */
const char *entente_command_get_reason (const GError *cause);

/* "A · B · C", a few of them when they are many. (element-type utf8) (transfer full) */
char *entente_command_join_names (GPtrArray *names);

/* Whole or not at all; "-" is standard output. */
gboolean entente_command_write (const char *name, GBytes *content, GError **error);

G_END_DECLS
