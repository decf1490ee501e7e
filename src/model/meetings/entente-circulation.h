/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* A paper of a meeting given to somebody (table `circulation`). */
#define ENTENTE_TYPE_CIRCULATION (entente_circulation_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCirculation, entente_circulation, ENTENTE, CIRCULATION, EntenteRecord)

typedef enum {
  ENTENTE_CIRCULATED_INVITATION,
  ENTENTE_CIRCULATED_MINUTES,
  ENTENTE_CIRCULATED_CANCELLATION,
} EntenteCirculated;

enum {
  ENTENTE_CIRCULATION_MEETING,   /* reference, deleted with it */
  ENTENTE_CIRCULATION_WHAT,      /* EntenteCirculated */
  ENTENTE_CIRCULATION_PERSON,    /* reference, deleted with it */
  ENTENTE_CIRCULATION_RECIPIENT, /* when it is nobody of the collective */
  ENTENTE_CIRCULATION_SENT_ON,   /* date */
  ENTENTE_CIRCULATION_MEANS,     /* "e-mail", "by hand" */
};

G_END_DECLS
