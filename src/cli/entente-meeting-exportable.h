/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"
#include "entente-exportable.h"

G_BEGIN_DECLS

/* An invitation, on paper or for calendars; NULL when the document is none. (transfer full)
   (nullable) */
EntenteExportable *entente_meeting_exportable_new (EntenteDocument *document);

G_END_DECLS
