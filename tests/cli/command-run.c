/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command-run.h"

#include <string.h>

static char *
dup_text (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size > 0 ? g_strndup (data, size) : g_strdup ("");
}

void
command_run_clear (CommandRun *run)
{
  g_clear_pointer (&run->out, g_bytes_unref);
  g_clear_pointer (&run->errors, g_free);
}

CommandRun
command_run (const char *first, ...)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) errors = NULL;
  g_autoptr (GError) error = NULL;
  CommandRun run = { 0 };
  va_list arguments;

  g_ptr_array_add (words, (gpointer) g_getenv ("ENTENTE_BINARY"));
  va_start (arguments, first);
  for (const char *word = first; word != NULL; word = va_arg (arguments, const char *))
    g_ptr_array_add (words, (gpointer) word);
  va_end (arguments);
  g_ptr_array_add (words, NULL);

  launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  /* The test's own folders, so that no working database of the person running it is touched. */
  g_subprocess_launcher_setenv (launcher, "XDG_STATE_HOME", g_get_user_state_dir (), TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_CONFIG_HOME", g_get_user_config_dir (), TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", g_get_user_data_dir (), TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_CACHE_HOME", g_get_user_cache_dir (), TRUE);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) words->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &run.out, &errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));

  run.status = g_subprocess_get_exit_status (process);
  run.errors = dup_text (errors);
  return run;
}

const char *
command_run_get_text (const CommandRun *run)
{
  g_autofree char *text = dup_text (run->out);

  return g_intern_string (text);
}

void
assert_refused (const CommandRun *run, int status, const char *part)
{
  g_assert_cmpint (g_bytes_get_size (run->out), ==, 0);
  g_assert_true (g_str_has_prefix (run->errors, "entente: "));
  /* One sentence, one line. */
  g_assert_true (strchr (run->errors, '\n') == run->errors + strlen (run->errors) - 1);
  if (strstr (run->errors, part) == NULL)
    g_error ("“%s” is not in: %s", part, run->errors);
  g_assert_cmpint (run->status, ==, status);
}

void
assert_done (const CommandRun *run)
{
  g_assert_cmpstr (run->errors, ==, "");
  g_assert_cmpint (run->status, ==, 0);
}

char *
dup_path (const char *name)
{
  static char *folder = NULL;

  if (folder == NULL)
    {
      folder = g_dir_make_tmp ("entente-cli-XXXXXX", NULL);
      g_assert_nonnull (folder);
    }

  return g_build_filename (folder, name, NULL);
}

char *
make_example (const char *name, const char *language)
{
  char *path = dup_path (name);
  g_autofree char *option = g_strconcat ("--lang=", language, NULL);
  g_auto (CommandRun) run = command_run ("new", path, "--example", option, NULL);

  assert_done (&run);
  return path;
}
