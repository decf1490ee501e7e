/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* The meetings of a year, of all bodies: held, planned, proposed by their rhythm. */
#define ENTENTE_TYPE_BODY_CALENDAR_DOCUMENT (entente_body_calendar_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBodyCalendarDocument,
                      entente_body_calendar_document,
                      ENTENTE,
                      BODY_CALENDAR_DOCUMENT,
                      EntenteDocument)

EntenteDocument *entente_body_calendar_document_new (EntenteProject *project, GDateYear year);
/* Years in which something meets, in order; this year when nothing does. (element-type guint) */
GArray *entente_body_calendar_document_list_years (EntenteProject *project);

G_END_DECLS
