/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agreements/entente-agreement.h"
#include "entente-facts.h"
#include "entente-language.h"
#include "entente-words.h"

G_BEGIN_DECLS

/* A party of a copy; no part is ever NULL, what is unknown is empty. */
typedef struct {
  EntenteFacts *party;        /* of an EntenteParty */
  EntenteFacts *organization; /* of an EntenteOrganization */
  EntenteFacts *position;     /* of the EntentePosition that signs */
  EntenteFacts *person;       /* of the EntentePerson who signs */
} EntentePartyCopy;

/**
 * EntenteAgreementCopy:
 * @language: of the document
 * @blank: whether it is the empty model
 * @agreement: facts of the agreement
 * @project: facts of the project
 * @parties: (element-type EntentePartyCopy): in the order they are printed
 * @articles: (element-type EntenteFacts): of EntenteArticle, in their order
 * @words: what the paper says besides
 *
 * Everything an agreement says, gathered once: from the records while it is a draft, from the
 * frozen copy once it was issued, from nowhere for a blank model. Owns all it points to; only to
 * be read.
 */
typedef struct {
  EntenteLanguage language;
  gboolean blank;
  EntenteFacts *agreement;
  EntenteFacts *project;
  GPtrArray *parties;
  GPtrArray *articles;
  EntenteWords *words;
} EntenteAgreementCopy;

EntenteAgreementCopy *entente_agreement_copy_new (EntenteAgreement *agreement);
EntenteAgreementCopy *entente_agreement_copy_new_blank (EntenteAgreement *agreement,
                                                        EntenteLanguage language);
void entente_agreement_copy_free (EntenteAgreementCopy *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteAgreementCopy, entente_agreement_copy_free)

char *entente_agreement_copy_freeze (EntenteAgreementCopy *self);
EntenteAgreementCopy *entente_agreement_copy_thaw (const char *frozen);

guint entente_agreement_copy_count_originals (EntenteAgreementCopy *self);
char *entente_party_copy_dup_name (EntentePartyCopy *self);
char *entente_party_copy_dup_short_name (EntentePartyCopy *self);
char *entente_party_copy_dup_signatory (EntentePartyCopy *self);

G_END_DECLS
