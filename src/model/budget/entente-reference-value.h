/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* A rate, scale or threshold that this project uses instead of the one that comes with the
   program (table `reference_value`). */
#define ENTENTE_TYPE_REFERENCE_VALUE (entente_reference_value_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReferenceValue, entente_reference_value, ENTENTE, REFERENCE_VALUE, EntenteRecord)

enum {
  ENTENTE_REFERENCE_VALUE_LABEL,
  ENTENTE_REFERENCE_VALUE_KEY,        /* "smic.hourly" */
  ENTENTE_REFERENCE_VALUE_VALUE,
  ENTENTE_REFERENCE_VALUE_UNIT,       /* "€/h", "%", "€" */
  ENTENTE_REFERENCE_VALUE_VALID_FROM, /* date */
  ENTENTE_REFERENCE_VALUE_VALID_TO,   /* date */
  ENTENTE_REFERENCE_VALUE_SOURCE,
};

G_END_DECLS
