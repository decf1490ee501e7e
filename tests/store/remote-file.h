/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* A file that has no path, as on a server: everything goes through GIO. Behind it is a local
   one. */
#define REMOTE_TYPE_FILE (remote_file_get_type ())
G_DECLARE_FINAL_TYPE (RemoteFile, remote_file, REMOTE, FILE, GObject)

GFile *remote_file_new (GFile *local);
