/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* How often an organisation spoke at a meeting (table `speaking`). */
#define ENTENTE_TYPE_SPEAKING (entente_speaking_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSpeaking, entente_speaking, ENTENTE, SPEAKING, EntenteRecord)

enum {
  ENTENTE_SPEAKING_MEETING,      /* reference, deleted with it */
  ENTENTE_SPEAKING_ORGANIZATION, /* reference, deleted with it */
  ENTENTE_SPEAKING_TURNS,
};

G_END_DECLS
