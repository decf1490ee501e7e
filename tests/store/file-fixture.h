/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-file-private.h"
#include "library-fixture.h"

/* A folder with one project of the library in it, for the tests of EntenteFile. */
typedef struct
{
  char *folder;
  GFile *location; /* "Fête du lac.library", not made yet */
  char *path;
} FileFixture;

void file_fixture_set_up (FileFixture *self, gconstpointer data);
void file_fixture_tear_down (FileFixture *self, gconstpointer data);
void file_fixture_add (const char *name, void (*test) (FileFixture *, gconstpointer));
/* Those of the fixture's folder, sorted and joined by '|'. */
char *file_fixture_list (FileFixture *self);
GFile *file_fixture_get_child (FileFixture *self, const char *name);
/* Makes the project with that many shelves, publishes and closes it. */
void file_fixture_make (FileFixture *self, guint n_shelves);
/* Opens it, or fails the test. */
EntenteFile *file_fixture_open (FileFixture *self, EntenteFileMode mode);
void file_fixture_close (EntenteFile *file);
/* Opens it, and expects that code; the file's bytes must not change by that. */
void file_fixture_refuse (FileFixture *self, EntenteFileMode mode, EntenteStoreError code);

/* One edit that makes a shelf and an author of the same name. */
void add_shelf (EntenteFile *file, const char *name);
void rename_shelf (EntenteFile *file, const char *from, const char *to);
guint count_shelves (EntenteFile *file);
gboolean has_shelf (EntenteFile *file, const char *name);
/* Looks with plain SQLite, as a stranger would: checks integrity and references, and counts. */
guint count_published (const char *path);
/* A stranger's change of the file, in the way SQLite does it. */
void run_sql (const char *path, const char *sql);
char *compute_digest (const char *path);
gint64 query_integer (const char *path, const char *sql);

/* Runs the main loop until the state or for so long. */
gboolean wait_for_state (EntenteFile *file, EntenteFileState state, guint milliseconds);
void run_main_loop (guint milliseconds);
