/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-contact-target-private.h"
#include "entente-store.h"

G_BEGIN_DECLS

/* A person, an organisation or a position as it will be once the import is applied: a record of the
   project with the values that the file gives it, or one to add. */
typedef struct _EntenteContactEntity EntenteContactEntity;

struct _EntenteContactEntity
{
  EntenteContactSubject subject;
  EntenteRecord *record; /* owned; NULL for one to add */
  guint line;            /* of the file that adds it; 0 for a record of the project */
  char **values;         /* by field; NULL until asked for */
  guint *claims;         /* by field: line of the file that says it; 0 when none does */
  gboolean *changed;     /* by field */

  /* Of a position, borrowed */
  EntenteContactEntity *person;
  EntenteContactEntity *organization;
};

/* @record NULL: one to add, on that line. */
EntenteContactEntity *_entente_contact_entity_new (EntenteContactSubject subject,
                                                   EntenteRecord *record,
                                                   guint line);
void _entente_contact_entity_free (EntenteContactEntity *self);

const char *_entente_contact_entity_get (EntenteContactEntity *self, guint field);
/* The value the record has, whatever the file says; "" for one to add. */
char *_entente_contact_entity_dup_original (EntenteContactEntity *self, guint field);
/* @line: of the file. */
void _entente_contact_entity_set (EntenteContactEntity *self,
                                  guint field,
                                  const char *value,
                                  guint line);
/* Does it have a value that somebody gave? Yes or no and choices always count once a record has
   them. */
gboolean _entente_contact_entity_is_filled (EntenteContactEntity *self, guint field);
gboolean _entente_contact_entity_is_changed (EntenteContactEntity *self);
/* How people call it; "" when it has no name. */
char *_entente_contact_entity_dup_title (EntenteContactEntity *self);

G_END_DECLS
