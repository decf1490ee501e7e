/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* How a cost is shared between organisations (table `sharing_key`); its shares are beside it. */
#define ENTENTE_TYPE_SHARING_KEY (entente_sharing_key_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSharingKey, entente_sharing_key, ENTENTE, SHARING_KEY, EntenteRecord)

typedef enum {
  ENTENTE_SHARING_EQUAL,
  ENTENTE_SHARING_WEIGHT,
  ENTENTE_SHARING_PERCENT,
  ENTENTE_SHARING_USE,
} EntenteSharingMethod;

enum {
  ENTENTE_SHARING_KEY_NAME,
  ENTENTE_SHARING_KEY_METHOD, /* EntenteSharingMethod */
  ENTENTE_SHARING_KEY_UNIT,   /* "stands held", of weights and uses */
  ENTENTE_SHARING_KEY_RANK,
  ENTENTE_SHARING_KEY_NOTES,
};

G_END_DECLS
