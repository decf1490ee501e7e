/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteInvolvementRow:
 *
 * How somebody takes part: a position in an organisation, seen from the organisation or from the person,
 * or a seat in the organising group. Unfolded, it is edited in place.
 *
 * It speaks upward with `collective.show` and `collective.remove` (sx: table and id).
 */
#define ENTENTE_TYPE_INVOLVEMENT_ROW (entente_involvement_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteInvolvementRow,
                      entente_involvement_row,
                      ENTENTE,
                      INVOLVEMENT_ROW,
                      AdwExpanderRow)

typedef enum {
  ENTENTE_INVOLVEMENT_OF_PERSON,       /* a position, its title is the organisation */
  ENTENTE_INVOLVEMENT_OF_ORGANIZATION, /* a position, its title is the person */
  ENTENTE_INVOLVEMENT_IN_GROUP,        /* a seat, its title is the person */
} EntenteInvolvementKind;

GtkWidget *entente_involvement_row_new (EntenteRecord *involvement, EntenteInvolvementKind kind);
EntenteRecord *entente_involvement_row_get_record (EntenteInvolvementRow *self);
/* The fields are made when first looked at, since most never are. */
void entente_involvement_row_unfold (EntenteInvolvementRow *self);

G_END_DECLS
