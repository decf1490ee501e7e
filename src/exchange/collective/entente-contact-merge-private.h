/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-contact-entity-private.h"
#include "entente-contact-reading-private.h"

G_BEGIN_DECLS

/* Gives an entity what a row says: empty fields are filled, others change when the row says
   something else, unless an earlier line of the file has spoken. Appends to @changes what was done,
   translated. Returns whether anything was. */
gboolean _entente_contact_merge (EntenteContactEntity *entity,
                                 EntenteContactReading *reading,
                                 GPtrArray *changes);

G_END_DECLS
