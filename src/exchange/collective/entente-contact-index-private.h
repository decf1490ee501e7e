/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-contact-entity-private.h"

G_BEGIN_DECLS

/* By what duplicates are recognised. */
typedef enum {
  ENTENTE_CONTACT_KEY_PERSON_EMAIL,
  ENTENTE_CONTACT_KEY_PERSON_NAME,
  ENTENTE_CONTACT_KEY_SIRET,
  ENTENTE_CONTACT_KEY_RNA,
  ENTENTE_CONTACT_KEY_NAME,
  ENTENTE_CONTACT_KEY_SHORT_NAME,
  ENTENTE_CONTACT_KEY_EMAIL,
  ENTENTE_CONTACT_N_KEYS,
} EntenteContactKey;

/* Everybody and everything the project has, and what the file adds to it, found by hash. */
typedef struct _EntenteContactIndex EntenteContactIndex;

EntenteContactIndex *_entente_contact_index_new (EntenteStore *store);
void _entente_contact_index_free (EntenteContactIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteContactIndex, _entente_contact_index_free)

/* In the order in which they were added: what a position ties stands before it. */
GPtrArray *_entente_contact_index_get_entities (EntenteContactIndex *self);
/* Takes the entity. */
void _entente_contact_index_add (EntenteContactIndex *self, EntenteContactEntity *entity);
/* To be called again once its values have changed. */
void _entente_contact_index_update (EntenteContactIndex *self, EntenteContactEntity *entity);
/* (nullable) when there is none; borrowed. @value is folded as the key is. Of the many that share
   one key, the first 64 are there: hostile files hold as many namesakes as they have lines. */
GPtrArray *_entente_contact_index_find (EntenteContactIndex *self,
                                        EntenteContactKey key,
                                        const char *value);
/* (nullable): what a person does in an organisation. @function: folded; any when NULL. */
EntenteContactEntity *_entente_contact_index_find_position (EntenteContactIndex *self,
                                                            EntenteContactEntity *person,
                                                            EntenteContactEntity *organization,
                                                            const char *function);

G_END_DECLS
