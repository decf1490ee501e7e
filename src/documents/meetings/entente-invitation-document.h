/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-meeting-document.h"

G_BEGIN_DECLS

/* The letter that invites to a meeting: who invites, when and where, the agenda, a slip to reply. */
#define ENTENTE_TYPE_INVITATION_DOCUMENT (entente_invitation_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteInvitationDocument,
                      entente_invitation_document,
                      ENTENTE,
                      INVITATION_DOCUMENT,
                      EntenteMeetingDocument)

/* meeting: (nullable): for the blank model */
EntenteDocument *entente_invitation_document_new (EntenteProject *project, EntenteMeeting *meeting);

G_END_DECLS
