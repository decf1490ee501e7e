/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* Somebody of the collective (table `person`). No birth date, no nationality, no social security number. */
#define ENTENTE_TYPE_PERSON (entente_person_get_type ())
G_DECLARE_FINAL_TYPE (EntentePerson, entente_person, ENTENTE, PERSON, EntenteRecord)

typedef enum {
  ENTENTE_STATUS_VOLUNTEER = 1 << 0,
  ENTENTE_STATUS_EMPLOYEE = 1 << 1,
  ENTENTE_STATUS_MEMBER = 1 << 2,
  ENTENTE_STATUS_ELECTED = 1 << 3,     /* holds a public elected office */
  ENTENTE_STATUS_PUBLIC_AGENT = 1 << 4,
} EntentePersonStatus;

/* Grammatical gender in documents only. */
typedef enum {
  ENTENTE_GENDER_NEUTRAL,
  ENTENTE_GENDER_FEMININE,
  ENTENTE_GENDER_MASCULINE,
} EntenteGender;

enum {
  ENTENTE_PERSON_GIVEN_NAME,
  ENTENTE_PERSON_FAMILY_NAME,
  ENTENTE_PERSON_STATUSES,       /* bits of EntentePersonStatus */
  ENTENTE_PERSON_EMAIL,
  ENTENTE_PERSON_PHONE,
  ENTENTE_PERSON_OTHER_PHONE,
  ENTENTE_PERSON_SKILLS,
  ENTENTE_PERSON_AVAILABILITY,   /* Markdown */
  ENTENTE_PERSON_GENDER,         /* EntenteGender */
  ENTENTE_PERSON_CONSENT,        /* boolean: agrees to stand in the directory */
  ENTENTE_PERSON_NOTES,          /* Markdown */
};

/* "Zoé Exemple"; on paper "Zoé EXEMPLE" (upper: the family name in capitals). Never NULL. */
char *entente_person_dup_full_name (EntentePerson *self);
char *entente_person_dup_formal_name (EntentePerson *self);

G_END_DECLS
