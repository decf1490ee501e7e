/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-meeting.h"
#include "project/entente-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The invitation to a meeting, or its cancellation: letter, e-mail, calendar file, and to whom it was
   given. */
#define ENTENTE_TYPE_INVITATION_DIALOG (entente_invitation_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteInvitationDialog,
                      entente_invitation_dialog,
                      ENTENTE,
                      INVITATION_DIALOG,
                      AdwDialog)

AdwDialog *entente_invitation_dialog_new (EntenteProject *project, EntenteMeeting *meeting);

G_END_DECLS
