/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command-run.h"

#include <glib/gstdio.h>
#include <string.h>

/* What every command says of a file that is not a sound project. */
static void
assert_all_refuse (const char *path, const char *part)
{
  g_autofree char *data = dup_path ("data.csv");

  g_assert_true (g_file_set_contents (data, "Nom,Courriel\nAda,ada@example.org\n", -1, NULL));
  {
    g_auto (CommandRun) list = command_run ("list", path, NULL);
    g_auto (CommandRun) export = command_run ("export", path, "people", "--output=-", NULL);
    g_auto (CommandRun) import = command_run ("import", path, data, NULL);
    g_auto (CommandRun) check = command_run ("check", path, NULL);
    g_auto (CommandRun) undo = command_run ("undo", path, NULL);
    g_auto (CommandRun) history = command_run ("history", path, NULL);

    assert_refused (&list, 1, part);
    assert_refused (&export, 1, part);
    assert_refused (&import, 1, part);
    assert_refused (&check, 1, part);
    assert_refused (&undo, 1, part);
    assert_refused (&history, 1, part);
  }
}

static char *
make_damaged (const char *name, void (*damage) (GByteArray *bytes))
{
  g_autofree char *sound = make_example ("sound.entente", "en");
  char *path = dup_path (name);
  char *content;
  gsize size;
  g_autoptr (GByteArray) bytes = NULL;

  g_assert_true (g_file_get_contents (sound, &content, &size, NULL));
  g_assert_cmpint (g_unlink (sound), ==, 0);
  bytes = g_byte_array_new_take ((guint8 *) content, size);
  damage (bytes);
  g_assert_true (g_file_set_contents (path, (const char *) bytes->data, bytes->len, NULL));
  return path;
}

static void
cut (GByteArray *bytes)
{
  g_byte_array_set_size (bytes, bytes->len - 4096);
}

static void
make_newer (GByteArray *bytes)
{
  bytes->data[62] = 0x7f;
}

static void
scramble (GByteArray *bytes)
{
  memset (bytes->data + 4096, 0xa5, bytes->len - 4096);
}

static void
make_empty (GByteArray *bytes)
{
  g_byte_array_set_size (bytes, 0);
}

static void
test_missing (void)
{
  g_autofree char *path = dup_path ("missing.entente");

  assert_all_refuse (path, "not there");
}

static void
test_directory (void)
{
  g_autofree char *path = dup_path ("folder.entente");

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  assert_all_refuse (path, "is a folder");
}

static void
test_foreign (void)
{
  g_autofree char *path = dup_path ("letter.entente");

  g_assert_true (g_file_set_contents (
      path, "Dear neighbours, the meal is in June, and everybody is welcome to it.\n", -1, NULL));
  assert_all_refuse (path, "not an Entente project");
}

static void
test_empty (void)
{
  g_autofree char *path = make_damaged ("empty.entente", make_empty);

  assert_all_refuse (path, "is empty");
}

static void
test_truncated (void)
{
  g_autofree char *path = make_damaged ("truncated.entente", cut);

  assert_all_refuse (path, "cut short");
}

static void
test_corrupt (void)
{
  g_autofree char *path = make_damaged ("corrupt.entente", scramble);

  assert_all_refuse (path, "damaged");
}

/* A newer file may be looked at, never written. */
static void
test_newer (void)
{
  g_autofree char *path = make_damaged ("newer.entente", make_newer);
  g_auto (CommandRun) undo = command_run ("undo", path, NULL);

  assert_refused (&undo, 1, "newer Entente");
}

static void
test_bad_data (void)
{
  g_autofree char *project = make_example ("data.entente", "fr");
  g_autofree char *empty = dup_path ("empty.csv");
  g_autofree char *good = dup_path ("good.csv");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size_before, size_after;

  g_assert_true (g_file_set_contents (empty, "", 0, NULL));
  g_assert_true (
      g_file_set_contents (good, "Prénom;Nom;Courriel\nAda;Sample;ada@example.org\n", -1, NULL));
  g_assert_true (g_file_get_contents (project, &before, &size_before, NULL));
  {
    g_auto (CommandRun) missing = command_run ("import", project, "/no/such/data.csv", NULL);
    g_auto (CommandRun) nothing = command_run ("import", project, empty, NULL);
    g_auto (CommandRun) mapped =
        command_run ("import", project, good, "--map=Nom=person.shoe-size", NULL);
    g_auto (CommandRun) dry = command_run ("import", project, good, "--dry-run", NULL);

    assert_refused (&missing, 1, "data.csv");
    assert_refused (&nothing, 1, "empty.csv");
    assert_refused (&mapped, 1, "shoe-size");
    assert_done (&dry);
    g_assert_nonnull (strstr (command_run_get_text (&dry), "Added: 1"));
  }
  g_assert_true (g_file_get_contents (project, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/bad-files/missing", test_missing);
  g_test_add_func ("/bad-files/directory", test_directory);
  g_test_add_func ("/bad-files/foreign", test_foreign);
  g_test_add_func ("/bad-files/empty", test_empty);
  g_test_add_func ("/bad-files/truncated", test_truncated);
  g_test_add_func ("/bad-files/corrupt", test_corrupt);
  g_test_add_func ("/bad-files/newer", test_newer);
  g_test_add_func ("/bad-files/bad-data", test_bad_data);
  return g_test_run ();
}
