/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-cli.h"

#include "entente-command.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const EntenteCommand *const commands[] = {
  &entente_new_command,    &entente_list_command, &entente_export_command,  &entente_import_command,
  &entente_check_command,  &entente_undo_command, &entente_history_command,
};

static const EntenteCommand *
find_command (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_strcmp0 (commands[i]->name, word) == 0)
        return commands[i];
    }

  return NULL;
}

static gboolean
asks_for_help (const char *word)
{
  return g_str_equal (word, "--help") || g_str_equal (word, "-h") || g_str_equal (word, "help");
}

static void
print_help (void)
{
  g_print ("%s\n\n", _("Entente runs a project that several associations share."));
  g_print ("  entente [FILE…]\n      %s\n", _("open the window"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  entente %s %s\n      %s\n", commands[i]->name, _ (commands[i]->usage),
             _ (commands[i]->summary));
  g_print ("\n%s\n", _("“entente COMMAND --help” says more about a command."));
}

/* "exports": a word that can be no file but one that is there. */
static gboolean
is_mistaken (const char *word)
{
  return *word != '-' && strpbrk (word, "/.:\\") == NULL
         && !g_file_test (word, G_FILE_TEST_EXISTS);
}

gboolean
entente_cli_is_command (const char *word)
{
  g_return_val_if_fail (word != NULL, FALSE);

  return find_command (word) != NULL || asks_for_help (word) || g_str_equal (word, "--version")
         || is_mistaken (word);
}

static int
run_command (const EntenteCommand *command, int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status = command->run (argc, argv, &error);

  if (error == NULL)
    return status;

  g_printerr ("entente: %s\n", error->message);
  return g_error_matches (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_USAGE) ? 2 : 1;
}

int
entente_cli_run (int argc, char *argv[])
{
  const EntenteCommand *command;

  g_return_val_if_fail (argc >= 2, 2);

  if (asks_for_help (argv[1]))
    {
      print_help ();
      return 0;
    }
  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("Entente %s\n", ENTENTE_VERSION);
      return 0;
    }

  command = find_command (argv[1]);
  if (command == NULL)
    {
      g_printerr (_ ("entente: There is neither a command nor a file “%s”. “entente --help” lists "
                     "the commands.\n"),
                  argv[1]);
      return 2;
    }

  return run_command (command, argc - 1, argv + 1);
}
