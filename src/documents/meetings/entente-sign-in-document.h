/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-meeting-document.h"

G_BEGIN_DECLS

/* The sheet that people sign at a meeting. */
#define ENTENTE_TYPE_SIGN_IN_DOCUMENT (entente_sign_in_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSignInDocument,
                      entente_sign_in_document,
                      ENTENTE,
                      SIGN_IN_DOCUMENT,
                      EntenteMeetingDocument)

/* meeting: (nullable): for the blank model */
EntenteDocument *entente_sign_in_document_new (EntenteProject *project, EntenteMeeting *meeting);

G_END_DECLS
