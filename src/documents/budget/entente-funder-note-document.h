/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-funding-request.h"
#include "entente-document.h"

G_BEGIN_DECLS

/* What a funder reads first: two pages on the project, then every value to copy into the form, in its
   order. */
#define ENTENTE_TYPE_FUNDER_NOTE_DOCUMENT (entente_funder_note_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFunderNoteDocument,
                      entente_funder_note_document,
                      ENTENTE,
                      FUNDER_NOTE_DOCUMENT,
                      EntenteDocument)

EntenteDocument *entente_funder_note_document_new (EntenteProject *project,
                                                   EntenteFundingRequest *request);
/* Only the values for the form: headings of level 3, each with keys and values. (transfer full) */
EntenteComposition *entente_funder_note_document_compose_form (EntenteFunderNoteDocument *self);
/* A value as fields on line take it: figures without spaces or signs of units. (transfer full) */
char *entente_funder_note_dup_typed (const char *value);

/* What another room knows of the project, in one line; "" for nothing. (transfer full) */
typedef char *(*EntenteFunderNoteWords) (EntenteStore *store, EntenteOrganization *funder,
                                         EntenteLanguage language);
/* Who tells what the project aims at, and what it is measured by; dotted lines until then. */
void entente_funder_note_document_set_aims (EntenteFunderNoteDocument *self,
                                            EntenteFunderNoteWords objectives,
                                            EntenteFunderNoteWords indicators);

G_END_DECLS
