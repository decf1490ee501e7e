/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* An organisation bound by an agreement, and who signs for it (table `party`). */
#define ENTENTE_TYPE_PARTY (entente_party_get_type ())
G_DECLARE_FINAL_TYPE (EntenteParty, entente_party, ENTENTE, PARTY, EntenteRecord)

enum {
  ENTENTE_PARTY_AGREEMENT,    /* reference, deleted with it */
  ENTENTE_PARTY_ORGANIZATION, /* reference, deleted with it */
  ENTENTE_PARTY_SIGNATORY,    /* reference to a position, emptied with it; 0: the representative */
  ENTENTE_PARTY_RANK,         /* internal: order in the parties block */
  ENTENTE_PARTY_COMMITMENTS,  /* Markdown list, one item a commitment */
};

G_END_DECLS
