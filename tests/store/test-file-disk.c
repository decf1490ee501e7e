/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file-fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

/* Disks that are full, read-only or pulled out: real ones, in a mount namespace of the test's own.
   Where the system does not let a test have one, these tests are skipped. */
static gboolean can_mount;

static gboolean
write_text (const char *path, const char *text)
{
  int fd = open (path, O_WRONLY);
  gboolean done = fd >= 0 && write (fd, text, strlen (text)) == (gssize) strlen (text);

  if (fd >= 0)
    close (fd);
  return done;
}

/* Before any thread is made. */
static gboolean
enter_namespace (void)
{
  g_autofree char *users = g_strdup_printf ("0 %u 1", getuid ());
  g_autofree char *groups = g_strdup_printf ("0 %u 1", getgid ());

  if (unshare (CLONE_NEWNS) != 0)
    {
      if (unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0 || !write_text ("/proc/self/setgroups", "deny")
          || !write_text ("/proc/self/uid_map", users)
          || !write_text ("/proc/self/gid_map", groups))
        return FALSE;
    }
  return mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

/* --- a stick --- */

typedef struct
{
  FileFixture file; /* on the stick */
  char *device;     /* what is on the stick, also when it is out */
  char *stick;      /* where it is mounted */
} Stick;

static void
plug_in (Stick *self)
{
  g_assert_cmpint (mount (self->device, self->stick, NULL, MS_BIND, NULL), ==, 0);
}

static void
pull_out (Stick *self)
{
  g_assert_cmpint (umount2 (self->stick, MNT_DETACH), ==, 0);
}

static void
make_read_only (Stick *self, gboolean read_only)
{
  g_assert_cmpint (
      mount (NULL, self->stick, NULL, MS_REMOUNT | MS_BIND | (read_only ? MS_RDONLY : 0), NULL), ==,
      0);
}

static void
stick_set_up (Stick *self, gconstpointer data)
{
  file_fixture_set_up (&self->file, data);
  if (!can_mount)
    return;
  self->device = g_build_filename (self->file.folder, "device", NULL);
  self->stick = g_build_filename (self->file.folder, "stick", NULL);
  g_assert_cmpint (g_mkdir (self->device, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (self->stick, 0700), ==, 0);
  g_assert_cmpint (mount ("none", self->device, "tmpfs", 0, "size=1m"), ==, 0);
  plug_in (self);
  g_free (self->file.path);
  g_object_unref (self->file.location);
  self->file.path = g_build_filename (self->stick, "Fête.library", NULL);
  self->file.location = g_file_new_for_path (self->file.path);
}

static void
stick_tear_down (Stick *self, gconstpointer data)
{
  if (can_mount)
    {
      umount2 (self->file.path, MNT_DETACH);
      umount2 (self->stick, MNT_DETACH);
      umount2 (self->device, MNT_DETACH);
    }
  g_free (self->device);
  g_free (self->stick);
  file_fixture_tear_down (&self->file, data);
}

/* Everything that is free. */
static char *
fill_up (const char *folder)
{
  char *path = g_build_filename (folder, "filler", NULL);
  static const char zeros[4096];
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

  while (write (fd, zeros, sizeof zeros) > 0)
    ;
  g_assert_cmpint (errno, ==, ENOSPC);
  close (fd);
  return path;
}

static void
assert_failed (EntenteFile *file, EntenteStoreError code)
{
  g_assert_cmpint (entente_file_get_state (file), ==, ENTENTE_FILE_FAILED);
  g_assert_error (entente_file_get_failure (file), ENTENTE_STORE_ERROR, (int) code);
}

/* "Save a copy…" always works. */
static void
assert_copy_can_be_saved (Stick *self, EntenteFile *file, guint n_shelves)
{
  g_autoptr (GFile) copy = file_fixture_get_child (&self->file, "copy.library");
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_file_save_copy (file, copy, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_published (g_file_peek_path (copy)), ==, n_shelves);
}

static EntenteFile *
open_with_short_times (Stick *self)
{
  const EntenteFileTiming timing = { .quiet = 10, .latest = 10, .retry = 100 };
  EntenteFile *file;

  file_fixture_make (&self->file, 1);
  file = file_fixture_open (&self->file, ENTENTE_FILE_WRITE);
  _entente_file_set_timing (file, &timing);
  return file;
}

static gboolean
skip (void)
{
  if (!can_mount)
    g_test_skip ("this system lets no test mount anything");
  return !can_mount;
}

static void
test_disk_full (Stick *self, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  g_autofree char *filler = NULL;
  g_autoptr (GDir) directory = NULL;

  if (skip ())
    return;
  file = open_with_short_times (self);
  filler = fill_up (self->stick);
  add_shelf (file, "while full");
  g_assert_true (wait_for_state (file, ENTENTE_FILE_FAILED, 10000));
  assert_failed (file, ENTENTE_STORE_ERROR_NO_SPACE);
  g_assert_cmpuint (count_published (self->file.path), ==, 1);
  add_shelf (file, "and goes on");
  g_assert_false (entente_file_close (file, NULL));
  assert_copy_can_be_saved (self, file, 3);

  g_assert_cmpint (g_unlink (filler), ==, 0);
  g_assert_true (wait_for_state (file, ENTENTE_FILE_PUBLISHED, 10000));
  g_assert_null (entente_file_get_failure (file));
  g_assert_cmpuint (count_published (self->file.path), ==, 3);
  directory = g_dir_open (self->stick, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (directory), ==, "Fête.library");
  g_assert_null (g_dir_read_name (directory));
  file_fixture_close (file);
}

static void
test_stick_pulled_out (Stick *self, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;

  if (skip ())
    return;
  file = open_with_short_times (self);
  pull_out (self);
  add_shelf (file, "without the stick");
  g_assert_true (wait_for_state (file, ENTENTE_FILE_FAILED, 10000));
  assert_failed (file, ENTENTE_STORE_ERROR_NOT_FOUND);
  assert_copy_can_be_saved (self, file, 2);
  /* Not on the computer's disk, under the name the stick had. */
  g_assert_false (g_file_test (self->file.path, G_FILE_TEST_EXISTS));

  plug_in (self);
  g_assert_true (wait_for_state (file, ENTENTE_FILE_PUBLISHED, 10000));
  g_assert_cmpuint (count_published (self->file.path), ==, 2);
  file_fixture_close (file);
}

static void
test_stick_pulled_out_and_closed (Stick *self, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (skip ())
    return;
  file = open_with_short_times (self);
  add_shelf (file, "not on the stick");
  pull_out (self);
  g_assert_false (entente_file_close (file, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_NOT_FOUND);
  g_clear_object (&file);
  g_assert_true (entente_file_has_working_copy (self->file.location));

  plug_in (self);
  file = file_fixture_open (&self->file, ENTENTE_FILE_WRITE);
  g_assert_cmpuint (entente_file_get_recovered_edits (file), ==, 1);
  file_fixture_close (file);
  g_assert_cmpuint (count_published (self->file.path), ==, 2);
}

static void
test_disk_becomes_read_only (Stick *self, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (EntenteFile) reader = NULL;

  if (skip ())
    return;
  file = open_with_short_times (self);
  make_read_only (self, TRUE);
  add_shelf (file, "kept");
  g_assert_true (wait_for_state (file, ENTENTE_FILE_FAILED, 10000));
  assert_failed (file, ENTENTE_STORE_ERROR_READ_ONLY);
  assert_copy_can_be_saved (self, file, 2);
  make_read_only (self, FALSE);
  g_assert_true (wait_for_state (file, ENTENTE_FILE_PUBLISHED, 10000));
  file_fixture_close (file);

  make_read_only (self, TRUE);
  file_fixture_refuse (&self->file, ENTENTE_FILE_WRITE, ENTENTE_STORE_ERROR_READ_ONLY);
  reader = file_fixture_open (&self->file, ENTENTE_FILE_READ);
  g_assert_cmpuint (count_shelves (reader), ==, 2);
  file_fixture_close (reader);
  make_read_only (self, FALSE);
}

/* --- where nothing may stand beside the file --- */

/* A file that is a mount by itself cannot be renamed over: like some portals, it is written in
   place. */
static EntenteFile *
open_in_place (Stick *self)
{
  file_fixture_make (&self->file, 1);
  g_assert_cmpint (mount (self->file.path, self->file.path, NULL, MS_BIND, NULL), ==, 0);
  return file_fixture_open (&self->file, ENTENTE_FILE_WRITE);
}

static void
test_written_in_place (Stick *self, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  GStatBuf before, after;

  if (skip ())
    return;
  file = open_in_place (self);
  g_assert_cmpint (g_stat (self->file.path, &before), ==, 0);
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("in place %u", i);

      add_shelf (file, name);
    }
  g_assert_true (entente_file_publish (file, NULL));
  g_assert_cmpuint (count_published (self->file.path), ==, 41);
  add_shelf (file, "and once more");
  file_fixture_close (file);
  g_assert_cmpint (g_stat (self->file.path, &after), ==, 0);
  g_assert_cmpint (after.st_ino, ==, before.st_ino);
  g_assert_cmphex (after.st_mode & 07777, ==, 0600);
  g_assert_cmpuint (count_published (self->file.path), ==, 42);
}

static void
test_full_in_place (Stick *self, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  g_autofree char *filler = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *long_text = g_strnfill (60000, 'x');

  if (skip ())
    return;
  file = open_in_place (self);
  before = compute_digest (self->file.path);
  filler = fill_up (self->stick);
  add_shelf (file, long_text);
  g_assert_false (entente_file_publish (file, NULL));
  assert_failed (file, ENTENTE_STORE_ERROR_NO_SPACE);
  after = compute_digest (self->file.path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (g_unlink (filler), ==, 0);
  file_fixture_close (file);
  g_assert_cmpuint (count_published (self->file.path), ==, 2);
}

/* Killed in the middle of that: the file is broken, and ours is opened in its stead without a
   question. */
static void
test_killed_in_place (Stick *self, gconstpointer data)
{
  g_autoptr (EntenteWorkingCopy) working = NULL;
  g_autofree char *uri = g_file_get_uri (self->file.location);
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (skip ())
    return;
  file = open_in_place (self);
  add_shelf (file, "half written");
  g_clear_object (&file);
  working = entente_working_copy_find (uri, &error);
  g_assert_no_error (error);
  entente_working_copy_get_record (working)->pending =
      entente_working_copy_get_record (working)->published;
  entente_working_copy_get_record (working)->pending.digest[0] ^= 1;
  entente_working_copy_get_record (working)->in_place = TRUE;
  g_assert_true (entente_working_copy_save_record (working, &error));
  g_clear_pointer (&working, entente_working_copy_release);
  g_assert_cmpint (truncate (self->file.path, 9000), ==, 0);

  file = file_fixture_open (&self->file, ENTENTE_FILE_WRITE);
  g_assert_cmpuint (count_shelves (file), ==, 2);
  file_fixture_close (file);
  g_assert_cmpuint (count_published (self->file.path), ==, 2);
}

/* --- our own disk --- */

static void
test_home_full (Stick *self, gconstpointer data)
{
  g_autofree char *state = g_build_filename (g_get_user_state_dir (), "entente", NULL);
  g_autoptr (EntenteFile) file = NULL;
  g_autofree char *filler = NULL;

  if (skip ())
    return;
  g_assert_cmpint (g_mkdir_with_parents (state, 0700), ==, 0);
  g_assert_cmpint (mount ("none", state, "tmpfs", 0, "size=2m"), ==, 0);
  file = open_with_short_times (self);
  add_shelf (file, "before it was full");
  filler = fill_up (state);
  g_assert_false (entente_file_publish (file, NULL));
  assert_failed (file, ENTENTE_STORE_ERROR_NO_SPACE);
  assert_copy_can_be_saved (self, file, 2);
  g_assert_cmpint (g_unlink (filler), ==, 0);
  g_assert_true (wait_for_state (file, ENTENTE_FILE_PUBLISHED, 10000));
  file_fixture_close (file);
  g_assert_cmpint (umount2 (state, MNT_DETACH), ==, 0);
}

/* No mount is needed for this one: the process may write no larger file than that. */
static void
test_size_limit (Stick *self, gconstpointer data)
{
  struct rlimit before, small;
  g_autoptr (EntenteFile) file = open_with_short_times (self);

  add_shelf (file, "large");
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 16384;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (entente_file_publish (file, NULL));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_cmpint (entente_file_get_state (file), ==, ENTENTE_FILE_FAILED);
  g_assert_cmpuint (count_published (self->file.path), ==, 1);
  g_assert_true (wait_for_state (file, ENTENTE_FILE_PUBLISHED, 10000));
  file_fixture_close (file);
  g_assert_cmpuint (count_published (self->file.path), ==, 2);
}

static void
add (const char *name, void (*test) (Stick *, gconstpointer))
{
  g_test_add (name, Stick, NULL, stick_set_up, test, stick_tear_down);
}

int
main (int argc, char *argv[])
{
  can_mount = enter_namespace ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("/file/disk/full", test_disk_full);
  add ("/file/disk/stick-pulled-out", test_stick_pulled_out);
  add ("/file/disk/stick-pulled-out-and-closed", test_stick_pulled_out_and_closed);
  add ("/file/disk/becomes-read-only", test_disk_becomes_read_only);
  add ("/file/disk/written-in-place", test_written_in_place);
  add ("/file/disk/full-in-place", test_full_in_place);
  add ("/file/disk/killed-in-place", test_killed_in_place);
  add ("/file/disk/home-full", test_home_full);
  add ("/file/disk/size-limit", test_size_limit);
  return g_test_run ();
}
