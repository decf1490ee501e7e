/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-schema.h"
#include "entente-store-error.h"

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/*
 * EntenteDatabase: one hardened SQLite connection, known to this floor only. It opens, runs
 * statements, migrates and compares schemas; it knows neither records nor history.
 */
typedef struct _EntenteDatabase EntenteDatabase;

/* Longer than any text a person writes in one field: none is written, and a file that holds one was
   made to harm. */
#define ENTENTE_TEXT_BYTES_MAX (16 * 1024 * 1024)

typedef enum {
  ENTENTE_DATABASE_CREATE = 1 << 0, /* make the file (0600) when there is none */
  ENTENTE_DATABASE_READ = 1 << 1, /* read-only, and the file is taken as unchanging ("immutable") */
} EntenteDatabaseFlags;

/* path NULL: in memory. Working databases are WAL with synchronous FULL; defensive, untrusted
   schema. */
EntenteDatabase *entente_database_open (const char *path,
                                        EntenteDatabaseFlags flags,
                                        GError **error);
void entente_database_close (EntenteDatabase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteDatabase, entente_database_close)

sqlite3 *entente_database_get_handle (EntenteDatabase *self);
const char *entente_database_get_path (EntenteDatabase *self);

gboolean entente_database_run (EntenteDatabase *self, const char *sql, GError **error);
/* Prepared once and kept; reset and unbound when handed out. Borrowed. */
sqlite3_stmt *entente_database_prepare (EntenteDatabase *self, const char *sql, GError **error);
/* Steps a statement that returns no row, then resets it. */
gboolean entente_database_finish (EntenteDatabase *self, sqlite3_stmt *statement, GError **error);
gboolean entente_database_get_integer (EntenteDatabase *self,
                                       const char *sql,
                                       gint64 *value,
                                       GError **error);
void entente_database_set_error (EntenteDatabase *self, int code, const char *step, GError **error);

/* Versions */
gboolean entente_database_migrate (EntenteDatabase *self,
                                   const EntenteSchema *schema,
                                   GError **error);
/* Is this a project of that schema or of an earlier one, with nothing else in it? Codes FOREIGN,
   NEWER, HOSTILE, CORRUPT. */
gboolean entente_database_inspect (EntenteDatabase *self,
                                   const EntenteSchema *schema,
                                   GError **error);
/* A compact snapshot at a path that must not exist; outside any transaction. */
gboolean entente_database_snapshot (EntenteDatabase *self, const char *path, GError **error);

G_END_DECLS
