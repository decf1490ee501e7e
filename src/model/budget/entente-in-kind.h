/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* Something given free of charge: typed once, it stands in the charges (86) and in the income
   (87) (table `in_kind`). */
#define ENTENTE_TYPE_IN_KIND (entente_in_kind_get_type ())
G_DECLARE_FINAL_TYPE (EntenteInKind, entente_in_kind, ENTENTE, IN_KIND, EntenteRecord)

typedef enum {
  ENTENTE_NATURE_VOLUNTEERS,
  ENTENTE_NATURE_PREMISES,
  ENTENTE_NATURE_EQUIPMENT,
  ENTENTE_NATURE_SERVICES,
  ENTENTE_NATURE_GOODS,
  ENTENTE_NATURE_STAFF,
} EntenteNature;

enum {
  ENTENTE_IN_KIND_LABEL,
  ENTENTE_IN_KIND_BUDGET,       /* reference, deleted with it */
  ENTENTE_IN_KIND_ORIGIN,       /* reference, emptied with it */
  ENTENTE_IN_KIND_NATURE,       /* EntenteNature */
  ENTENTE_IN_KIND_KEY,          /* "E.relief", "E.goods"…; "" follows from the nature */
  ENTENTE_IN_KIND_RANK,
  ENTENTE_IN_KIND_ORGANIZATION, /* reference, emptied with it */
  ENTENTE_IN_KIND_GIVER,        /* of one that is not in the collective */
  ENTENTE_IN_KIND_PEOPLE,       /* 0 when not said */
  ENTENTE_IN_KIND_MINUTES,      /* of volunteer work, all people together, in minutes */
  ENTENTE_IN_KIND_COEFFICIENT,  /* of the hourly value; "" is 1 */
  ENTENTE_IN_KIND_QUANTITY,     /* of what is no volunteer work */
  ENTENTE_IN_KIND_UNIT,
  ENTENTE_IN_KIND_UNIT_VALUE,   /* of an hour, instead of the rule, for volunteers */
  ENTENTE_IN_KIND_FORECAST,
  ENTENTE_IN_KIND_REVISED,
  ENTENTE_IN_KIND_ACTUAL,
  ENTENTE_IN_KIND_STARTS_ON,    /* date */
  ENTENTE_IN_KIND_ENDS_ON,      /* date */
  ENTENTE_IN_KIND_SOURCE,       /* "tariff of the town, 2027" */
  ENTENTE_IN_KIND_CERTIFICATE,
  ENTENTE_IN_KIND_TASK,         /* reference, emptied with it */
  ENTENTE_IN_KIND_CONTRIBUTION, /* reference, emptied with it */
  ENTENTE_IN_KIND_COMMENT,      /* Markdown */
};

G_END_DECLS
