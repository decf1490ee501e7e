/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-words.h"
#include "meetings/entente-invitation.h"

G_BEGIN_DECLS

struct _EntenteInvitation {
  /* Owned */
  EntenteMeeting *meeting;
  EntenteWords *words;
  GPtrArray *senders;     /* EntenteOrganization */
  GPtrArray *signatories; /* EntentePosition, or NULL, of each sender */
  GPtrArray *recipients;  /* EntenteAttendance */
  GStrv points;
  char *parts[ENTENTE_INVITATION_N_PARTS]; /* NULL where there is nothing to say */

  EntenteLanguage language;
  GDate issued_on;
};

/* Fills points and parts. */
void _entente_invitation_make_words (EntenteInvitation *self);

G_END_DECLS
