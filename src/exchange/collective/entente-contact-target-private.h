/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-record.h"

G_BEGIN_DECLS

/* What a line of a file of contacts is about: up to one of each. */
typedef enum {
  ENTENTE_CONTACT_NOTHING,
  ENTENTE_CONTACT_PERSON,
  ENTENTE_CONTACT_ORGANIZATION,
  ENTENTE_CONTACT_POSITION,
  ENTENTE_CONTACT_N_SUBJECTS,
} EntenteContactSubject;

/* What a column means: a field of one of the three, or the whole name of a person in one cell. */
typedef struct {
  EntenteContactSubject subject;
  int field;
} EntenteContactTarget;

#define ENTENTE_CONTACT_FULL_NAME (-1)

GType _entente_contact_subject_get_type (EntenteContactSubject subject);
const EntenteField *_entente_contact_target_get_field (EntenteContactTarget target);
gboolean _entente_contact_target_equal (EntenteContactTarget a, EntenteContactTarget b);

/* What a text means, beyond being a text: how it is read and compared. */
typedef enum {
  ENTENTE_CONTACT_SENSE_PLAIN,
  ENTENTE_CONTACT_SENSE_NAME,
  ENTENTE_CONTACT_SENSE_EMAIL,
  ENTENTE_CONTACT_SENSE_PHONE,
  ENTENTE_CONTACT_SENSE_SIRET,
  ENTENTE_CONTACT_SENSE_RNA,
  ENTENTE_CONTACT_SENSE_POSTCODE,
  ENTENTE_CONTACT_SENSE_COLOR,
  ENTENTE_CONTACT_SENSE_STREET,
} EntenteContactSense;

EntenteContactSense _entente_contact_target_get_sense (EntenteContactTarget target);
gboolean _entente_contact_target_is_text (EntenteContactTarget target);
/* Translated: the label of the field alone. */
const char *_entente_contact_target_get_label (EntenteContactTarget target);

/* "person.email"; "" for nothing. Never freed. */
const char *_entente_contact_target_get_name (EntenteContactTarget target);
gboolean _entente_contact_target_from_name (const char *name, EntenteContactTarget *target);
/* Translated, such as “Person: E-mail”. */
char *_entente_contact_target_dup_label (EntenteContactTarget target);
/* Every target, in the order in which people choose. */
GArray *_entente_contact_target_list (void);

G_END_DECLS
