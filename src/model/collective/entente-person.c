/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-person.h"

#include "collective/entente-collective-checks-private.h"

#include <glib/gi18n-lib.h>

struct _EntentePerson
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntentePerson, entente_person, ENTENTE_TYPE_RECORD)

static const EntenteChoice statuses[] = {
  { ENTENTE_STATUS_VOLUNTEER, "volunteer", NC_ ("status", "Volunteer"), "status" },
  { ENTENTE_STATUS_EMPLOYEE, "employee", NC_ ("status", "Employee"), "status" },
  { ENTENTE_STATUS_MEMBER, "member", NC_ ("status", "Member"), "status" },
  { ENTENTE_STATUS_ELECTED, "elected", NC_ ("status", "Elected representative"), "status" },
  { ENTENTE_STATUS_PUBLIC_AGENT, "public-agent", NC_ ("status", "Public employee"), "status" },
  { 0 },
};

static const EntenteChoice genders[] = {
  { ENTENTE_GENDER_NEUTRAL, "neutral", NC_ ("grammatical gender", "Neutral"), "grammatical gender" },
  { ENTENTE_GENDER_FEMININE,
    "feminine",
    NC_ ("grammatical gender", "Feminine"),
    "grammatical gender" },
  { ENTENTE_GENDER_MASCULINE,
    "masculine",
    NC_ ("grammatical gender", "Masculine"),
    "grammatical gender" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_PERSON_GIVEN_NAME] = {
    .name = "given-name",
    .flags = ENTENTE_FIELD_PERSONAL | ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Given name"),
    .edit_label = N_ ("Rename person"),
  },
  [ENTENTE_PERSON_FAMILY_NAME] = {
    .name = "family-name",
    .flags = ENTENTE_FIELD_PERSONAL | ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Family name"),
    .edit_label = N_ ("Rename person"),
  },
  [ENTENTE_PERSON_STATUSES] = {
    .name = "statuses",
    .kind = ENTENTE_FIELD_CHOICES,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Status"),
    .edit_label = N_ ("Change status of person"),
    .choices = statuses,
  },
  [ENTENTE_PERSON_EMAIL] = {
    .name = "email",
    .flags = ENTENTE_FIELD_PERSONAL | ENTENTE_FIELD_SEARCHED,
    .label = N_ ("E-mail"),
    .edit_label = N_ ("Change e-mail of person"),
    .check = _entente_person_check_email,
  },
  [ENTENTE_PERSON_PHONE] = {
    .name = "phone",
    .flags = ENTENTE_FIELD_PERSONAL | ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Phone"),
    .edit_label = N_ ("Change phone of person"),
    .check = _entente_person_check_phone,
  },
  [ENTENTE_PERSON_OTHER_PHONE] = {
    .name = "other-phone",
    .flags = ENTENTE_FIELD_PERSONAL | ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Other phone"),
    .edit_label = N_ ("Change phone of person"),
    .check = _entente_person_check_other_phone,
  },
  [ENTENTE_PERSON_SKILLS] = {
    .name = "skills",
    .flags = ENTENTE_FIELD_PERSONAL | ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Skills"),
    .edit_label = N_ ("Change skills"),
    .check = _entente_person_check_skills,
  },
  [ENTENTE_PERSON_AVAILABILITY] = {
    .name = "availability",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Availability"),
    .edit_label = N_ ("Change availability"),
    .check = _entente_person_check_availability,
  },
  [ENTENTE_PERSON_GENDER] = {
    .name = "gender",
    .kind = ENTENTE_FIELD_CHOICE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Grammatical gender in documents"),
    .edit_label = N_ ("Change grammatical gender"),
    .choices = genders,
    .initial = ENTENTE_GENDER_NEUTRAL,
  },
  [ENTENTE_PERSON_CONSENT] = {
    .name = "consent",
    .kind = ENTENTE_FIELD_BOOLEAN,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Agrees to stand in the directory"),
    .edit_label = N_ ("Change consent for the directory"),
  },
  [ENTENTE_PERSON_NOTES] = {
    .name = "notes",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Notes"),
    .edit_label = N_ ("Change notes on person"),
    .check = _entente_person_check_notes,
  },
};

static void
entente_person_class_init (EntentePersonClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "person",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_person_init (EntentePerson *self)
{
}

static char *
join_names (const char *given, const char *family)
{
  g_autofree char *first = g_strstrip (g_strdup (given));
  g_autofree char *last = g_strstrip (g_strdup (family));

  return g_strconcat (first, *first != '\0' && *last != '\0' ? " " : "", last, NULL);
}

/**
 * entente_person_dup_full_name:
 * @self: a person
 *
 * Gives the name as it is said: "Zoé Exemple".
 *
 * Returns: (transfer full): the name, "" when there is none yet
 */
char *
entente_person_dup_full_name (EntentePerson *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self);

  g_return_val_if_fail (ENTENTE_IS_PERSON (self), NULL);

  return join_names (entente_record_get_text (record, ENTENTE_PERSON_GIVEN_NAME),
                     entente_record_get_text (record, ENTENTE_PERSON_FAMILY_NAME));
}

/**
 * entente_person_dup_formal_name:
 * @self: a person
 *
 * Gives the name as it stands on paper, with the family name in capitals that keep their accents:
 * "Zoé EXEMPLE".
 *
 * Returns: (transfer full): the name, "" when there is none yet
 */
char *
entente_person_dup_formal_name (EntentePerson *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  g_autofree char *family = NULL;

  g_return_val_if_fail (ENTENTE_IS_PERSON (self), NULL);

  family = g_utf8_strup (entente_record_get_text (record, ENTENTE_PERSON_FAMILY_NAME), -1);
  return join_names (entente_record_get_text (record, ENTENTE_PERSON_GIVEN_NAME), family);
}
