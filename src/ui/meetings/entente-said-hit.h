/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-text-index.h"
#include "meetings/entente-meeting.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Something that was found in what was said, for a list: what it is, where and when it was said, and
   the words around what was looked for. */
#define ENTENTE_TYPE_SAID_HIT (entente_said_hit_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSaidHit, entente_said_hit, ENTENTE, SAID_HIT, GObject)

/* (transfer full) of what was found */
EntenteSaidHit *entente_said_hit_new (EntenteTextHit *found);

EntenteRecord *entente_said_hit_get_record (EntenteSaidHit *self);
const char *entente_said_hit_get_excerpt (EntenteSaidHit *self);
/* (element-type EntenteTextRange) */
GArray *entente_said_hit_get_ranges (EntenteSaidHit *self);
/* The meeting it was said at, or is. (transfer none) (nullable) */
EntenteMeeting *entente_said_hit_get_meeting (EntenteSaidHit *self);
/* The field that has the first of the words found. (nullable) */
const EntenteField *entente_said_hit_find_field (EntenteSaidHit *self);

/* "Jusqu’à quelle heure joue la fanfare ?"; (transfer full) */
char *entente_said_hit_dup_title (EntenteSaidHit *self);
/* "Point · Committee No. 2 · 11 March 2027"; (transfer full) */
char *entente_said_hit_dup_origin (EntenteSaidHit *self, GSettings *settings);
/* Whether both found the same in the same words. */
gboolean entente_said_hit_equal (EntenteSaidHit *self, EntenteSaidHit *other);

G_END_DECLS
