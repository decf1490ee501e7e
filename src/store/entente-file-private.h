/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-file.h"
#include "entente-publication-private.h"
#include "entente-store-private.h"

G_BEGIN_DECLS

/* A publication that runs in a worker. */
typedef struct _EntenteFileJob EntenteFileJob;

/* In milliseconds: how long after the last edit, at most after the first, and after a failure. */
typedef struct
{
  guint quiet;
  guint latest;
  guint retry;
} EntenteFileTiming;

struct _EntenteFile
{
  GObject parent_instance;

  /* Owned */
  GFile *location;
  GFile *place; /* the location with symbolic links followed: what is renamed over */
  EntenteStore *store;
  EntenteWorkingCopy *working; /* NULL once closed; a temporary one when for reading */
  GFileMonitor *monitor;
  GError *failure;

  /* Borrowed */
  EntenteFileJob *job; /* NULL when nothing is being published */
  const EntenteSchema *schema;

  EntenteFileMode mode;
  EntenteFileState state;
  EntenteFileTiming timing;
  guint recovered_edits;
  guint publish_timer;
  guint retry_timer;
  guint check_timer;
  gint64 first_waiting; /* monotonic µs of the first edit that waits, 0 when none does */
  gint64 last_edit;     /* monotonic µs */
};

/* The object */
EntenteFile *_entente_file_new (GFile *location, const EntenteSchema *schema, EntenteFileMode mode);
GFile *_entente_file_resolve (GFile *location);
/* Opens the database that stands in the working copy, brings it to today's schema and watches
   it. */
gboolean _entente_file_start (EntenteFile *self, GError **error);
void _entente_file_set_state (EntenteFile *self, EntenteFileState state, const GError *failure);
/* For tests, which cannot wait half a minute. */
void _entente_file_set_timing (EntenteFile *self, const EntenteFileTiming *timing);

/* Ends the session and takes its working copy away. */
void _entente_file_abandon (EntenteFile *self);

/* Publishing */
gboolean _entente_file_is_behind (EntenteFile *self);
void _entente_file_schedule (EntenteFile *self);
void _entente_file_stop_publishing (EntenteFile *self);
void _entente_file_take_failure (EntenteFile *self, const GError *error);
/* Waits for the worker and takes over what it found. */
void _entente_file_settle (EntenteFile *self);
gboolean
_entente_file_publish_now (EntenteFile *self, gboolean exclusive, gboolean anew, GError **error);
gboolean _entente_file_write_copy (EntenteFile *self,
                                   GFile *destination,
                                   gboolean with_history,
                                   gboolean exclusive,
                                   GError **error);

/* When the file is not the one we know */
void _entente_file_reconcile (EntenteFile *self);
void _entente_file_watch (EntenteFile *self);
void _entente_file_stop_watching (EntenteFile *self);

G_END_DECLS
