/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* Who does what: tasks in rows, organisations, then people, in columns. */
#define ENTENTE_TYPE_WHO_DOES_WHAT_DOCUMENT (entente_who_does_what_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteWhoDoesWhatDocument,
                      entente_who_does_what_document,
                      ENTENTE,
                      WHO_DOES_WHAT_DOCUMENT,
                      EntenteDocument)

EntenteDocument *entente_who_does_what_document_new (EntenteProject *project);

G_END_DECLS
