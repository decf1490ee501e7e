/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file-fixture.h"

#include <glib/gstdio.h>

/* Flips bytes of a valid file. Opening it must end in one of the codes for damaged files, or in a
   file that works. */
#define N_ROUNDS 500
#define MAX_SECONDS 60

static const EntenteStoreError damages[] = {
  ENTENTE_STORE_ERROR_FOREIGN, ENTENTE_STORE_ERROR_TRUNCATED, ENTENTE_STORE_ERROR_CORRUPT,
  ENTENTE_STORE_ERROR_NEWER,   ENTENTE_STORE_ERROR_HOSTILE,   ENTENTE_STORE_ERROR_TOO_LARGE,
};

static gboolean
is_damage (const GError *error)
{
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    if (g_error_matches (error, ENTENTE_STORE_ERROR, (int) damages[i]))
      return TRUE;
  return FALSE;
}

/* Half of the time in the pages that list the tables, where a bit decides more. */
static void
flip_bytes (guint8 *bytes, gsize length)
{
  const int n = g_test_rand_int_range (1, 12);
  const gsize end = g_test_rand_bit () ? MIN (length, 8192) : length;

  for (int i = 0; i < n; i++)
    bytes[g_test_rand_int_range (0, (gint32) end)] ^= (guint8) g_test_rand_int_range (1, 256);
}

static void
use (FileFixture *fixture, EntenteFile *file)
{
  EntenteStore *store = entente_file_get_store (file);
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) history = NULL;

  for (guint i = 0; i < library_schema.n_types; i++)
    g_assert_cmpuint (
        g_list_model_get_n_items (entente_store_get_list (store, library_schema.types[i]())), <,
        1000);
  history = entente_store_dup_history (store, NULL);
  entente_store_verify (store, findings, NULL);
  if (entente_store_get_read_only (store))
    return;
  /* A changeset that was hit is refused; it does no harm. */
  entente_store_undo (store, NULL);
  add_shelf (file, "after the damage");
}

static gboolean
open_once (FileFixture *fixture, EntenteFileMode mode)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteFile) file =
      entente_file_open (fixture->location, &library_schema, mode, &error);

  if (file == NULL)
    {
      if (!is_damage (error))
        g_test_fail_printf ("an error that says nothing of damage: %s", error->message);
      return FALSE;
    }
  use (fixture, file);
  file_fixture_close (file);
  return TRUE;
}

static void
salvage_once (FileFixture *fixture, guint *n_salvaged)
{
  g_autoptr (GFile) rescued = file_fixture_get_child (fixture, "rescued.library");
  g_autoptr (GError) error = NULL;
  guint n_rows = 0;

  if (!entente_file_salvage (fixture->location, rescued, &library_schema, &n_rows, &error))
    return;
  (*n_salvaged)++;
  g_assert_cmpint (query_integer (g_file_peek_path (rescued), "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (
      query_integer (g_file_peek_path (rescued), "SELECT count(*) FROM pragma_foreign_key_check"),
      ==, 0);
}

static void
test_flipped (FileFixture *fixture, gconstpointer data)
{
  const gint64 end = g_get_monotonic_time () + MAX_SECONDS * G_USEC_PER_SEC;
  g_autofree guint8 *sound = NULL;
  gsize length = 0;
  guint n_rounds = 0;
  guint n_opened = 0;
  guint n_salvaged = 0;

  file_fixture_make (fixture, 40);
  g_assert_true (g_file_get_contents (fixture->path, (char **) &sound, &length, NULL));
  for (; n_rounds < N_ROUNDS && g_get_monotonic_time () < end; n_rounds++)
    {
      g_autofree guint8 *damaged = g_memdup2 (sound, length);

      flip_bytes (damaged, length);
      g_assert_true (
          g_file_set_contents (fixture->path, (const char *) damaged, (gssize) length, NULL));
      if (open_once (fixture, n_rounds % 2 == 0 ? ENTENTE_FILE_READ : ENTENTE_FILE_WRITE))
        n_opened++;
      else
        salvage_once (fixture, &n_salvaged);
    }
  g_test_message ("%u rounds: %u opened, %u of the others salvaged", n_rounds, n_opened,
                  n_salvaged);
  g_assert_cmpuint (n_rounds, >, 20);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  file_fixture_add ("/file/flipped-bytes", test_flipped);
  return g_test_run ();
}
