/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-contact-index-private.h"
#include "entente-contact-reading-private.h"

G_BEGIN_DECLS

/* Who or what a row is about. Each returns the entity that is there already, or NULL for a new one,
   or NULL with @refusal set to a translated sentence when the row cannot tell. */

/* @emails: (element-type utf8 utf8): the addresses of people in the whole file, case folded. */
EntenteContactEntity *_entente_contact_match_person (EntenteContactIndex *index,
                                                     GHashTable *emails,
                                                     EntenteContactReading *reading,
                                                     EntenteContactEntity *organization,
                                                     char **refusal);
EntenteContactEntity *_entente_contact_match_organization (EntenteContactIndex *index,
                                                           EntenteContactReading *reading,
                                                           char **refusal);
EntenteContactEntity *_entente_contact_match_position (EntenteContactIndex *index,
                                                       EntenteContactReading *reading,
                                                       EntenteContactEntity *person,
                                                       EntenteContactEntity *organization);

G_END_DECLS
