/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-command.h"

#include <glib/gi18n-lib.h>

/* The language of the documents: the one asked for, else the interface's when documents exist in
   it. */
static gboolean
choose_language (const char *code, EntenteLanguage *language, GError **error)
{
  const char *const *names = g_get_language_names ();

  *language = ENTENTE_LANGUAGE_FRENCH;
  if (code == NULL)
    {
      for (guint i = 0; names[i] != NULL; i++)
        {
          if (entente_language_from_code (names[i], language))
            break;
        }
      return TRUE;
    }

  if (entente_language_from_code (code, language))
    return TRUE;

  g_set_error (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_USAGE,
               _ ("Documents can be written in French (fr) or English (en), not in “%s”."), code);
  return FALSE;
}

static int
run (int argc, char *argv[], GError **error)
{
  gboolean example = FALSE;
  g_autofree char *code = NULL;
  const GOptionEntry entries[] = {
    { "example", 0, 0, G_OPTION_ARG_NONE, &example, N_("Fill it with an invented project"), NULL },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &code, N_("Language of the documents"), "fr|en" },
    { NULL },
  };
  EntenteLanguage language;
  g_autoptr (GFile) location = NULL;
  g_autoptr (EntenteProject) project = NULL;
  g_autoptr (GError) cause = NULL;

  if (!entente_command_parse (&entente_new_command, entries, &argc, &argv, 1, 1, error)
      || !choose_language (code, &language, error))
    return -1;

  location = g_file_new_for_commandline_arg (argv[1]);
  project = example ? entente_project_create_example (location, language, &cause)
                    : entente_project_create (location, language, &cause);
  if (project == NULL)
    {
      entente_command_explain (error, g_steal_pointer (&cause), argv[1]);
      return -1;
    }

  return entente_command_close (project, error) ? 0 : -1;
}

const EntenteCommand entente_new_command = {
  .name = "new",
  .usage = N_ ("FILE [--example] [--lang=fr|en]"),
  .summary = N_("make a new project, empty or with an example"),
  .run = run,
};
