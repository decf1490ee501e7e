/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* What a sharing key says of one organisation; one that has none takes no part, but when nobody
   has one, the members take part alike (table `sharing_part`). */
#define ENTENTE_TYPE_SHARING_PART (entente_sharing_part_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSharingPart, entente_sharing_part, ENTENTE, SHARING_PART, EntenteRecord)

enum {
  ENTENTE_SHARING_PART_SHARING_KEY,  /* reference, deleted with it */
  ENTENTE_SHARING_PART_ORGANIZATION, /* reference, deleted with it */
  ENTENTE_SHARING_PART_WEIGHT,       /* weight, percentage or measured use */
  ENTENTE_SHARING_PART_FIXED,        /* taken first, instead of a part of the rest */
  ENTENTE_SHARING_PART_CAP,          /* what is over it falls to the others */
};

G_END_DECLS
