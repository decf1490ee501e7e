/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* Who gave how many hours and what they are worth, by organisation and by month. */
#define ENTENTE_TYPE_VOLUNTEER_TIME_DOCUMENT (entente_volunteer_time_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteVolunteerTimeDocument,
                      entente_volunteer_time_document,
                      ENTENTE,
                      VOLUNTEER_TIME_DOCUMENT,
                      EntenteDocument)

EntenteDocument *entente_volunteer_time_document_new (EntenteProject *project);

G_END_DECLS
