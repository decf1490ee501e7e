/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agreements/entente-agreement-copy.h"

G_BEGIN_DECLS

/**
 * EntenteAgreementField:
 * @name: what stands between the braces of an article: "project.title"
 * @label: translated, for a menu that inserts fields
 * @block: whether it gives paragraphs of its own and stands alone on its line
 *
 * One word of the vocabulary of fields.
 */
typedef struct {
  char *name;
  char *label;
  gboolean block;
} EntenteAgreementField;

void entente_agreement_field_free (EntenteAgreementField *field);
GPtrArray *entente_agreement_dup_fields (void);

/**
 * EntenteFieldValueKind:
 * @ENTENTE_FIELD_VALUE_UNKNOWN: the vocabulary has no such field
 * @ENTENTE_FIELD_VALUE_MISSING: the fact is not known: a dotted line
 * @ENTENTE_FIELD_VALUE_TEXT: words, to be printed as they are
 * @ENTENTE_FIELD_VALUE_MARKDOWN: paragraphs in CommonMark, typed by people
 * @ENTENTE_FIELD_VALUE_PHRASE: words of the document with fields of their own
 * @ENTENTE_FIELD_VALUE_PARTIES: paragraphs, one or more a party, named by the field
 *
 * What a field of an article comes to.
 */
typedef enum {
  ENTENTE_FIELD_VALUE_UNKNOWN,
  ENTENTE_FIELD_VALUE_MISSING,
  ENTENTE_FIELD_VALUE_TEXT,
  ENTENTE_FIELD_VALUE_MARKDOWN,
  ENTENTE_FIELD_VALUE_PHRASE,
  ENTENTE_FIELD_VALUE_PARTIES,
} EntenteFieldValueKind;

EntenteFieldValueKind entente_agreement_copy_resolve (EntenteAgreementCopy *self,
                                                      const char *name,
                                                      char **value);

/* Where the fact behind a field is typed; FALSE for unknown fields and for those made of other
   fields. */
typedef struct {
  EntenteFacts *facts;
  guint field;
  const char *missing; /* the sentence that says so, not yet translated */
} EntenteFieldSource;
gboolean entente_agreement_copy_find_source (EntenteAgreementCopy *self,
                                             const char *name,
                                             EntenteFieldSource *source);

/* Walks through the fields of a text. */
const char *entente_field_find_next (const char *text, const char **end, char **name);

G_END_DECLS
