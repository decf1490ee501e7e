/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* A place in a body: who sits, for which organisation, in which role (table `seat`). */
#define ENTENTE_TYPE_SEAT (entente_seat_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSeat, entente_seat, ENTENTE, SEAT, EntenteRecord)

typedef enum {
  ENTENTE_SEAT_MEMBER,
  ENTENTE_SEAT_COORDINATOR,
  ENTENTE_SEAT_TREASURER,
  ENTENTE_SEAT_SECRETARY,
  ENTENTE_SEAT_OBSERVER,
} EntenteSeatRole;

enum {
  ENTENTE_SEAT_PERSON,       /* reference, deleted with it */
  ENTENTE_SEAT_ORGANIZATION, /* reference, emptied with it */
  ENTENTE_SEAT_ROLE,         /* EntenteSeatRole */
  ENTENTE_SEAT_MISSION,      /* "référente cuisine" */
  ENTENTE_SEAT_BODY,         /* reference, deleted with it; 0 for the organising group */
  ENTENTE_SEAT_VOICES,       /* in weighted votes, for the organisation */
};

G_END_DECLS
