/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agreements/entente-agreement-copy.h"
#include "entente-block.h"

G_BEGIN_DECLS

/**
 * EntenteAgreementProse:
 * @copy: what the agreement says; borrowed
 * @blanks: what missing things are called, in the language of the document
 *
 * Turns the texts of an agreement into words on paper: fields filled in or left as dotted lines,
 * spaces and quotes set as print does.
 */
typedef struct {
  EntenteAgreementCopy *copy;
  EntenteWords *blanks;
} EntenteAgreementProse;

/* For a whole text of articles: CommonMark with fields (transfer container, element-type
   EntenteBlock). */
GPtrArray *entente_agreement_prose_to_blocks (EntenteAgreementProse *self, const char *markdown);
GPtrArray *entente_agreement_prose_value_to_blocks (EntenteAgreementProse *self,
                                                    const char *markdown);

/* For the pieces of a paragraph. */
void entente_agreement_prose_append (EntenteAgreementProse *self,
                                     EntenteRichText *out,
                                     const char *text,
                                     EntenteTextMarks marks);
void entente_agreement_prose_append_blank (EntenteAgreementProse *self,
                                           EntenteRichText *out,
                                           const char *key);
/* A sentence of the document's words, whose {names} are facts of @party. */
void entente_agreement_prose_append_sentence (EntenteAgreementProse *self,
                                              EntenteRichText *out,
                                              const char *key,
                                              EntentePartyCopy *party);
/* Plain words of the document, whose {fields} are those of articles. */
EntenteRichText *entente_agreement_prose_say (EntenteAgreementProse *self, const char *key);

/* Paragraphs about each party: those of {presentations}, {commitments}, {insurances},
   {contacts}. */
GPtrArray *entente_agreement_prose_list_parties (EntenteAgreementProse *self, const char *field);

G_END_DECLS
