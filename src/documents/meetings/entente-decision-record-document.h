/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-meeting-document.h"

G_BEGIN_DECLS

/* What a meeting decided and who answers for it, in three columns. */
#define ENTENTE_TYPE_DECISION_RECORD_DOCUMENT (entente_decision_record_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDecisionRecordDocument,
                      entente_decision_record_document,
                      ENTENTE,
                      DECISION_RECORD_DOCUMENT,
                      EntenteMeetingDocument)

/* meeting: (nullable): for the blank model */
EntenteDocument *entente_decision_record_document_new (EntenteProject *project, EntenteMeeting *meeting);
EntenteDocument *entente_decision_record_document_new_wide (EntenteProject *project,
                                                            EntenteMeeting *meeting);

G_END_DECLS
