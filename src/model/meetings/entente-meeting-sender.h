/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* An organisation that invites to a meeting; when there is none, those of its body do (table
   `meeting_sender`). */
#define ENTENTE_TYPE_MEETING_SENDER (entente_meeting_sender_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMeetingSender,
                      entente_meeting_sender,
                      ENTENTE,
                      MEETING_SENDER,
                      EntenteRecord)

enum {
  ENTENTE_MEETING_SENDER_MEETING,      /* reference, deleted with it */
  ENTENTE_MEETING_SENDER_ORGANIZATION, /* reference, deleted with it */
  ENTENTE_MEETING_SENDER_RANK,
};

G_END_DECLS
