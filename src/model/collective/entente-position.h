/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* What a person does in an organisation, and whether they may sign for it (table `position`). */
#define ENTENTE_TYPE_POSITION (entente_position_get_type ())
G_DECLARE_FINAL_TYPE (EntentePosition, entente_position, ENTENTE, POSITION, EntenteRecord)

enum {
  ENTENTE_POSITION_PERSON,        /* reference, deleted with it */
  ENTENTE_POSITION_ORGANIZATION,  /* reference, deleted with it */
  ENTENTE_POSITION_FUNCTION,      /* "présidente", free text */
  ENTENTE_POSITION_REPRESENTATIVE, /* boolean: legal representative, signs for the organisation */
  ENTENTE_POSITION_MANDATE_STARTS, /* date */
  ENTENTE_POSITION_MANDATE_ENDS,   /* date */
  ENTENTE_POSITION_AUTHORITY,      /* "statuts", "décision du CA du 3 mars 2026", "délibération n° …" */
};

G_END_DECLS
