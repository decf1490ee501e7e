/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-funding-document.h"

#include "budget/entente-funding-request.h"

#include <glib/gi18n-lib.h>

struct _EntenteFundingDocument
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteFundingDocument, entente_funding_document, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  [ENTENTE_FUNDING_DOCUMENT_LABEL] = {
    .name = "label",
    .label = N_ ("Document"),
    .edit_label = N_ ("Rename document"),
  },
  [ENTENTE_FUNDING_DOCUMENT_REQUEST] = {
    .name = "request",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Request"),
    .edit_label = N_ ("Change request of document"),
    .target = entente_funding_request_get_type,
  },
  [ENTENTE_FUNDING_DOCUMENT_READY] = {
    .name = "ready",
    .kind = ENTENTE_FIELD_BOOLEAN,
    .label = N_ ("Ready"),
    .edit_label = N_ ("Change document to supply"),
  },
  [ENTENTE_FUNDING_DOCUMENT_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Place"),
    .edit_label = N_ ("Move document"),
  },
  [ENTENTE_FUNDING_DOCUMENT_NOTES] = {
    .name = "notes",
    .label = N_ ("Notes"),
    .edit_label = N_ ("Change notes of document"),
  },
};

static void
entente_funding_document_class_init (EntenteFundingDocumentClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "funding_document",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_funding_document_init (EntenteFundingDocument *self)
{
}
