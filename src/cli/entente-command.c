/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-command.h"

#include "project/entente-file-sentence.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

/* More in one sentence, nobody reads. */
#define MAX_NAMES 6

G_DEFINE_QUARK (entente-command-error-quark, entente_command_error)

gboolean
entente_command_parse (const EntenteCommand *command,
                       const GOptionEntry *entries,
                       int *argc,
                       char ***argv,
                       int fewest,
                       int most,
                       GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) cause = NULL;
  g_autofree char *program = g_strconcat ("entente ", command->name, NULL);
  g_autofree char *head = g_strdup_printf ("%s %s", program, _ (command->usage));

  g_set_prgname (head);
  g_option_context_set_summary (context, _(command->summary));
  if (command->details != NULL)
    g_option_context_set_description (context, _ (command->details));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &cause))
    {
      g_set_error (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_USAGE,
                   _ ("%s. “%s --help” lists the options."), cause->message, program);
      return FALSE;
    }

  if (*argc - 1 >= fewest && *argc - 1 <= most)
    return TRUE;

  g_set_error (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_USAGE, _ ("This is written: %s"),
               head);
  return FALSE;
}

void
entente_command_explain (GError **error, GError *cause, const char *name)
{
  g_autofree char *sentence = NULL;

  /* A sentence already. */
  if (cause->domain == ENTENTE_COMMAND_ERROR)
    {
      g_propagate_error (error, cause);
      return;
    }

  sentence = entente_file_sentence (cause, name);
  g_set_error_literal (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_FAILED, sentence);
  g_error_free (cause);
}

const char *
entente_command_get_reason (const GError *cause)
{
  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return _ ("there is no such file or folder");
  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ACCES)
      || g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_PERM))
    return _ ("you are not allowed to");
  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    return _ ("the disk can only be read");
  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    return _ ("the disk is full");
  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ISDIR))
    return _ ("it is a folder");
  return cause->message;
}

gboolean
entente_command_close (EntenteProject *project, GError **error)
{
  EntenteFile *file = entente_project_get_file (project);
  g_autofree char *name = g_file_get_parse_name (entente_file_get_location (file));
  g_autoptr (GError) cause = NULL;

  if (entente_file_close (file, &cause))
    return TRUE;

  entente_command_explain (error, g_steal_pointer (&cause), name);
  return FALSE;
}

EntenteProject *
entente_command_open (const char *name, EntenteFileMode mode, GError **error)
{
  g_autoptr (GFile) location = g_file_new_for_commandline_arg (name);
  g_autoptr (GError) cause = NULL;
  EntenteProject *project = entente_project_open (location, mode, &cause);

  if (project == NULL)
    entente_command_explain (error, g_steal_pointer (&cause), name);

  return project;
}

static gboolean
write_standard_output (GBytes *content, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (content, &size);

  if (fwrite (data, 1, size, stdout) == size && fflush (stdout) == 0)
    return TRUE;

  g_set_error (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_FAILED,
               _ ("Standard output could not be written: %s"), g_strerror (errno));
  return FALSE;
}

/* A pipe or a device ("/dev/stdout") is written into; putting a file in its stead is not meant. */
static gboolean
is_stream (const char *name)
{
  GStatBuf status;

  return g_stat (name, &status) == 0 && !S_ISREG (status.st_mode) && !S_ISDIR (status.st_mode);
}

static gboolean
write_stream (const char *name, GBytes *content, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (content, &size);
  FILE *stream = g_fopen (name, "wb");
  gboolean written = stream != NULL && fwrite (data, 1, size, stream) == size;
  int number;

  written = written && fflush (stream) == 0;
  number = errno;
  if (stream != NULL)
    fclose (stream);
  if (!written)
    g_set_error (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_FAILED,
                 _ ("“%s” could not be written: %s"), name, g_strerror (number));

  return written;
}

gboolean
entente_command_write (const char *name, GBytes *content, GError **error)
{
  g_autoptr (GError) cause = NULL;
  gsize size;
  const char *data = g_bytes_get_data (content, &size);

  if (g_str_equal (name, "-"))
    return write_standard_output (content, error);
  if (is_stream (name))
    return write_stream (name, content, error);

  if (g_file_set_contents_full (name, data, size,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666,
                                &cause))
    return TRUE;

  g_set_error (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_FAILED,
               _ ("“%s” could not be written, nothing was changed there: %s"), name,
               entente_command_get_reason (cause));
  return FALSE;
}

char *
entente_command_join_names (GPtrArray *names)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < names->len && i < MAX_NAMES; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? " · " : "", (const char *) names->pdata[i]);
  if (names->len > MAX_NAMES)
    g_string_append (joined, " · …");

  return g_string_free_and_steal (joined);
}
