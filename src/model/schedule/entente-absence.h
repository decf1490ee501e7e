/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* Somebody is away or an organisation closed; with neither, the whole project rests (table
   `absence`). */
#define ENTENTE_TYPE_ABSENCE (entente_absence_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAbsence, entente_absence, ENTENTE, ABSENCE, EntenteRecord)

enum {
  ENTENTE_ABSENCE_LABEL,
  ENTENTE_ABSENCE_PERSON,       /* reference, deleted with it */
  ENTENTE_ABSENCE_ORGANIZATION, /* reference, deleted with it */
  ENTENTE_ABSENCE_STARTS,       /* moment */
  ENTENTE_ABSENCE_ENDS,         /* moment; a day is the end of that day, "" one day */
  ENTENTE_ABSENCE_UID,          /* in the calendar it was imported from */
};

G_END_DECLS
