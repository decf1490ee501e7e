/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* A paper to be supplied with a request (table `funding_document`). */
#define ENTENTE_TYPE_FUNDING_DOCUMENT (entente_funding_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFundingDocument, entente_funding_document, ENTENTE, FUNDING_DOCUMENT, EntenteRecord)

enum {
  ENTENTE_FUNDING_DOCUMENT_LABEL,
  ENTENTE_FUNDING_DOCUMENT_REQUEST, /* reference, deleted with it */
  ENTENTE_FUNDING_DOCUMENT_READY,   /* boolean */
  ENTENTE_FUNDING_DOCUMENT_RANK,
  ENTENTE_FUNDING_DOCUMENT_NOTES,
};

G_END_DECLS
