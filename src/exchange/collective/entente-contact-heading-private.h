/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-contact-target-private.h"

G_BEGIN_DECLS

/* What headings may mean: the words of the program in the language of the interface and in English,
   and those that people use in French and English lists. */
typedef struct _EntenteContactVocabulary EntenteContactVocabulary;

EntenteContactVocabulary *_entente_contact_vocabulary_new (void);
void _entente_contact_vocabulary_free (EntenteContactVocabulary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteContactVocabulary, _entente_contact_vocabulary_free)

/* Candidates, the likelier first; empty when the heading is not known. The array is the
   caller's. */
GArray *_entente_contact_vocabulary_find (EntenteContactVocabulary *self, const char *heading);

/* Words without case, accents and punctuation, with a separator between: "tel-portable". */
char *_entente_contact_heading_fold (const char *heading, char separator);

G_END_DECLS
