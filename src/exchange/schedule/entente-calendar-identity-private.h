/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* How the entries of a project are called in other people's calendars. */

/* "task-1234@567.entente" (transfer full): for ever the same, in all copies of the project. */
char *_entente_calendar_dup_uid (EntenteStore *store, const char *kind, gint64 id);
/* Was an entry written by this very project? */
gboolean _entente_calendar_is_own_uid (EntenteStore *store, const char *uid);
/* The id that a record made from a foreign entry has: the same at each import. */
gint64 _entente_calendar_make_id (const char *uid);

G_END_DECLS
