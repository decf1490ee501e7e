/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* The directory of the collective: people who agreed to stand in it, by organisation. */
#define ENTENTE_TYPE_DIRECTORY_DOCUMENT (entente_directory_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDirectoryDocument,
                      entente_directory_document,
                      ENTENTE,
                      DIRECTORY_DOCUMENT,
                      EntenteDocument)

EntenteDocument *entente_directory_document_new (EntenteProject *project);

G_END_DECLS
