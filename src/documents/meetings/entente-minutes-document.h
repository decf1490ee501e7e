/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-meeting-document.h"
#include "meetings/entente-minutes-version.h"

G_BEGIN_DECLS

/* The minutes of a meeting: what was said and decided, point by point. */
#define ENTENTE_TYPE_MINUTES_DOCUMENT (entente_minutes_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMinutesDocument,
                      entente_minutes_document,
                      ENTENTE,
                      MINUTES_DOCUMENT,
                      EntenteMeetingDocument)

/* meeting: (nullable): for the blank model */
EntenteDocument *entente_minutes_document_new (EntenteProject *project, EntenteMeeting *meeting);
/* The end of its path, before its number: "meeting/ID/minutes-1". */
#define ENTENTE_MINUTES_DOCUMENT_VERSION "minutes-"
/* As they were approved. (transfer full) (nullable): NULL when the copy is damaged */
EntenteDocument *entente_minutes_document_new_version (EntenteProject *project,
                                                       EntenteMinutesVersion *version);

G_END_DECLS
