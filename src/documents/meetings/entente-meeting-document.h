/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"
#include "meetings/entente-meeting.h"

G_BEGIN_DECLS

/* A paper about one meeting, or its blank model: the abstract class of those. */
#define ENTENTE_TYPE_MEETING_DOCUMENT (entente_meeting_document_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteMeetingDocument,
                          entente_meeting_document,
                          ENTENTE,
                          MEETING_DOCUMENT,
                          EntenteDocument)

struct _EntenteMeetingDocumentClass {
  EntenteDocumentClass parent_class;
};

EntenteMeeting *entente_meeting_document_get_meeting (EntenteMeetingDocument *self);

/* For the papers themselves. what: the end of its path; title, name: of lists and of its file,
   translated. (transfer full) */
EntenteDocument *_entente_meeting_document_new (GType type, EntenteProject *project,
                                                EntenteMeeting *meeting, const char *what,
                                                const char *title, const char *name);

G_END_DECLS
