/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-name-search.h"
#include "entente-record.h"

G_BEGIN_DECLS

/* By every name a person or an organisation is called. */
void entente_contact_offer (EntenteRecord *contact, EntenteNameSearch *search);
/* The name it is told apart by. (transfer full) */
char *entente_contact_dup_name (EntenteRecord *contact);

G_END_DECLS
