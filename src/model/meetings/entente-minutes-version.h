/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* The minutes as they were approved; a correction makes the next version (table
   `minutes_version`). */
#define ENTENTE_TYPE_MINUTES_VERSION (entente_minutes_version_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMinutesVersion,
                      entente_minutes_version,
                      ENTENTE,
                      MINUTES_VERSION,
                      EntenteRecord)

enum {
  ENTENTE_MINUTES_VERSION_MEETING,     /* reference, deleted with it */
  ENTENTE_MINUTES_VERSION_VERSION,     /* of the meeting, from 1 */
  ENTENTE_MINUTES_VERSION_APPROVED_ON, /* date */
  ENTENTE_MINUTES_VERSION_APPROVED_AT, /* reference, emptied with it */
  ENTENTE_MINUTES_VERSION_CHANGES,     /* Markdown; of the first version "" */
  ENTENTE_MINUTES_VERSION_COPY,        /* all of it as it stood, JSON */
};

G_END_DECLS
