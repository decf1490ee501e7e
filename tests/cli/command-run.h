/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* One run of the real program, without a display. */
typedef struct {
  int status;
  GBytes *out;
  char *errors;
} CommandRun;

void command_run_clear (CommandRun *run);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CommandRun, command_run_clear)

/* Words after "entente", NULL-terminated. */
CommandRun command_run (const char *first, ...) G_GNUC_NULL_TERMINATED;
const char *command_run_get_text (const CommandRun *run);

/* Fails unless the program said one sentence on standard error that contains part, wrote nothing on
   standard output, and ended with status. */
void assert_refused (const CommandRun *run, int status, const char *part);
void assert_done (const CommandRun *run);

/* A folder of this test, and a path in it. */
char *dup_path (const char *name);
/* A new example project under that name; returns its path. */
char *make_example (const char *name, const char *language);
