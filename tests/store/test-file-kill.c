/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file-fixture.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

/*
 * A process that edits and publishes is killed at 300 random instants. What it acknowledged must be
 * there afterwards, and the published file must be a whole state, older or newer.
 *
 * The same program is both: with "--writer" it is the one that gets killed.
 */
#define N_KILLS 300
#define KILLS_PER_PROJECT 25

typedef enum
{
  WRITER_EDITS,          /* as fast as it can; the published file rests */
  WRITER_PUBLISHES,      /* after every edit */
  WRITER_PUBLISHES_AWAY, /* in the worker, while it goes on editing */
  WRITER_CLOSES,         /* and opens again, after every third edit */
  N_WRITERS,
} Writer;

/* --- who gets killed --- */

static void
acknowledge (guint n)
{
  const guint32 number = n;

  if (write (STDOUT_FILENO, &number, sizeof number) != sizeof number)
    _exit (3);
}

static EntenteFile *
open_or_exit (GFile *location)
{
  const EntenteFileTiming timing = { .quiet = 0, .latest = 0, .retry = 5 };
  g_autoptr (GError) error = NULL;
  EntenteFile *file = entente_file_open (location, &library_schema, ENTENTE_FILE_WRITE, &error);

  if (file == NULL)
    {
      g_printerr ("%s\n", error->message);
      _exit (4);
    }
  _entente_file_set_timing (file, &timing);
  return file;
}

static EntenteFile *
publish_somehow (EntenteFile *file, Writer writer, guint n)
{
  g_autoptr (GFile) location = g_object_ref (entente_file_get_location (file));

  if (writer == WRITER_PUBLISHES && !entente_file_publish (file, NULL))
    _exit (5);
  if (writer == WRITER_PUBLISHES_AWAY)
    g_main_context_iteration (NULL, FALSE);
  if (entente_file_get_state (file) == ENTENTE_FILE_FAILED)
    _exit (7);
  if (writer != WRITER_CLOSES || n % 3 != 0)
    return file;
  if (!entente_file_close (file, NULL))
    _exit (6);
  g_object_unref (file);
  return open_or_exit (location);
}

G_NORETURN static void
write_until_killed (const char *path, Writer writer)
{
  g_autoptr (GFile) location = g_file_new_for_path (path);
  EntenteFile *file = open_or_exit (location);

  acknowledge (count_shelves (file));
  for (guint n = count_shelves (file);; n++)
    {
      g_autofree char *name = g_strdup_printf ("edit %u", n);

      add_shelf (file, name);
      acknowledge (n + 1);
      file = publish_somehow (file, writer, n);
    }
}

/* --- who kills --- */

static GPid
start_writer (FileFixture *fixture, Writer writer, int *acknowledged)
{
  g_autofree char *number = g_strdup_printf ("%d", writer);
  const char *arguments[] = { "/proc/self/exe", "--writer", fixture->path, number, NULL };
  g_auto (GStrv) environment = g_get_environ ();
  g_autoptr (GError) error = NULL;
  GPid pid = 0;

  environment = g_environ_setenv (environment, "XDG_STATE_HOME", g_get_user_state_dir (), TRUE);
  environment = g_environ_setenv (environment, "ASAN_OPTIONS", "detect_leaks=0", TRUE);
  g_spawn_async_with_pipes (NULL, (char **) arguments, environment, G_SPAWN_DO_NOT_REAP_CHILD, NULL,
                            NULL, &pid, NULL, acknowledged, NULL, &error);
  g_assert_no_error (error);
  return pid;
}

/* Some die while they still open the file. */
static void
wait_a_random_while (int acknowledged, guint32 *last)
{
  if (g_test_rand_int_range (0, 5) > 0)
    g_assert_cmpint (read (acknowledged, last, sizeof *last), ==, sizeof *last);
  g_usleep ((gulong) g_test_rand_int_range (0, 40000));
}

/* Returns: how many shelves the writer said there are, or 0 when it said nothing */
static guint
kill_a_writer (FileFixture *fixture, Writer writer)
{
  int acknowledged = -1;
  GPid pid = start_writer (fixture, writer, &acknowledged);
  guint32 last = 0;
  guint32 number;
  int status = 0;

  wait_a_random_while (acknowledged, &last);
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status));
  while (read (acknowledged, &number, sizeof number) == sizeof number)
    last = number;
  close (acknowledged);
  return last;
}

static void
assert_every_edit (EntenteFile *file)
{
  for (guint n = 0; n < count_shelves (file); n++)
    {
      g_autofree char *name = g_strdup_printf ("edit %u", n);

      g_assert_true (has_shelf (file, name));
    }
}

/* What earlier kills left, and must still be there. */
typedef struct
{
  guint published;
  guint edits;
  guint recovered; /* in all */
} Known;

static void
check_after_kill (FileFixture *fixture, guint acknowledged, Known *known)
{
  const guint published = count_published (fixture->path);
  g_autoptr (EntenteFile) file = NULL;
  g_autofree char *names = NULL;

  g_assert_cmpuint (published, >=, known->published);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  names = file_fixture_list (fixture);
  g_assert_cmpstr (names, ==, "Fête du lac.library");
  g_assert_cmpint (entente_file_get_state (file), !=, ENTENTE_FILE_CHANGED);

  /* One more may have been committed without a word. */
  g_assert_cmpuint (count_shelves (file), >=, acknowledged);
  if (acknowledged > 0)
    g_assert_cmpuint (count_shelves (file), <=, acknowledged + 1);
  g_assert_cmpuint (count_shelves (file), >=, published);
  g_assert_cmpuint (count_shelves (file), >=, known->edits);
  g_assert_cmpuint (entente_file_get_recovered_edits (file), ==, count_shelves (file) - published);
  assert_every_edit (file);

  known->published = published;
  known->edits = count_shelves (file);
  known->recovered += entente_file_get_recovered_edits (file);
  /* Every second time the next writer has to recover from two kills, ours and its own. */
  if (g_test_rand_int_range (0, 2) == 0)
    {
      file_fixture_close (file);
      known->published = known->edits;
    }
}

static void
test_killed (FileFixture *fixture, gconstpointer data)
{
  Known known = { 0 };
  guint n_edits = 0;

  for (guint i = 0; i < N_KILLS; i++)
    {
      guint acknowledged;

      if (i % KILLS_PER_PROJECT == 0)
        {
          if (i > 0)
            g_assert_true (g_file_delete (fixture->location, NULL, NULL));
          file_fixture_make (fixture, 0);
          known.published = known.edits = 0;
        }
      acknowledged = kill_a_writer (fixture, i % N_WRITERS);
      n_edits += acknowledged > known.edits ? acknowledged - known.edits : 0;
      check_after_kill (fixture, acknowledged, &known);
    }
  g_test_message ("%d kills, %u edits acknowledged, %u of them recovered", N_KILLS, n_edits,
                  known.recovered);
  g_assert_cmpuint (known.recovered, >, 0);
}

int
main (int argc, char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "--writer"))
    write_until_killed (argv[2], (Writer) atoi (argv[3]));
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  file_fixture_add ("/file/killed-at-random-instants", test_killed);
  return g_test_run ();
}
