/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-contact-match-private.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "entente-contact-heading-private.h"
#include "entente-contact-value-private.h"
#include "entente-person-name-private.h"

#include "entente-identifier.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SIREN_DIGITS 9

typedef gboolean (*Contradicts) (EntenteContactEntity *entity, gpointer data);

static EntenteContactEntity *
get_entity (GPtrArray *entities, guint index)
{
  return g_ptr_array_index (entities, index);
}

/* The row says nothing that the entity does not have already. */
static gboolean
changes_nothing (EntenteContactEntity *entity, EntenteContactReading *reading)
{
  for (guint i = 0; i < reading->n_fields[entity->subject]; i++)
    {
      EntenteContactTarget target = { entity->subject, i };
      const char *value = reading->values[entity->subject][i];

      if (value != NULL
          && !_entente_contact_value_equal (target, value, _entente_contact_entity_get (entity, i)))
        return FALSE;
    }

  return TRUE;
}

/* (nullable): the one of several that has it all; NULL when that is none or several. */
static EntenteContactEntity *
find_unchanged (GPtrArray *entities, EntenteContactReading *reading)
{
  for (guint i = 0; i < entities->len; i++)
    {
      if (changes_nothing (get_entity (entities, i), reading))
        return get_entity (entities, i);
    }

  return NULL;
}

static GPtrArray *
keep_possible (GPtrArray *entities, Contradicts contradicts, gpointer data)
{
  GPtrArray *possible = g_ptr_array_new ();

  for (guint i = 0; entities != NULL && i < entities->len; i++)
    {
      if (!contradicts (get_entity (entities, i), data))
        g_ptr_array_add (possible, get_entity (entities, i));
    }

  return possible;
}

/* People */

typedef struct {
  EntenteContactReading *reading;
  GHashTable *emails;
  char *email; /* of the row, case folded */
  char *key;   /* of its name */
} Person;

static char *
make_person_key (EntenteContactEntity *entity)
{
  return _entente_person_name_make_key (
    _entente_contact_entity_get (entity, ENTENTE_PERSON_GIVEN_NAME),
    _entente_contact_entity_get (entity, ENTENTE_PERSON_FAMILY_NAME));
}

/* An address is often shared by a couple or by a whole association: the names have to agree a
   little, or the second of them would take the place of the first. */
static EntenteContactEntity *
find_by_email (EntenteContactIndex *index, Person *person)
{
  GPtrArray *found
    = _entente_contact_index_find (index, ENTENTE_CONTACT_KEY_PERSON_EMAIL, person->email);
  EntenteContactEntity *best = NULL;

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      EntenteContactEntity *entity = get_entity (found, i);
      g_autofree char *key = make_person_key (entity);

      if (g_str_equal (key, person->key))
        return entity;
      if (best == NULL
          && (*key == '\0' || *person->key == '\0'
              || _entente_person_name_keys_meet (key, person->key)))
        best = entity;
    }

  if (best == NULL && found != NULL)
    {
      g_autofree char *title = _entente_contact_entity_dup_title (get_entity (found, 0));

      _entente_contact_reading_take_remark (
        person->reading,
        g_strdup_printf (_ ("“%s” has the same e-mail address: taken for two people."), title));
    }

  return best;
}

/* Two addresses for one name are a change of address, unless the file has both. */
static gboolean
contradicts_person (EntenteContactEntity *entity, gpointer data)
{
  Person *person = data;
  g_autofree char *email
    = g_utf8_casefold (_entente_contact_entity_get (entity, ENTENTE_PERSON_EMAIL), -1);

  if (*email == '\0' || *person->email == '\0' || g_str_equal (email, person->email))
    return FALSE;
  return entity->line != 0 || entity->claims[ENTENTE_PERSON_EMAIL] != 0
         || g_hash_table_contains (person->emails, email);
}

/* The only one of several who does something in the organisation. */
static EntenteContactEntity *
find_in_organization (EntenteContactIndex *index,
                      GPtrArray *people,
                      EntenteContactEntity *organization)
{
  EntenteContactEntity *found = NULL;

  for (guint i = 0; organization != NULL && i < people->len; i++)
    {
      EntenteContactEntity *person = get_entity (people, i);

      if (_entente_contact_index_find_position (index, person, organization, NULL) == NULL)
        continue;
      if (found != NULL)
        return NULL;
      found = person;
    }

  return found;
}

static EntenteContactEntity *
find_by_name (EntenteContactIndex *index,
              Person *person,
              EntenteContactEntity *organization,
              char **refusal)
{
  GPtrArray *found =
      _entente_contact_index_find (index, ENTENTE_CONTACT_KEY_PERSON_NAME, person->key);
  g_autoptr (GPtrArray) possible = keep_possible (found, contradicts_person, person);
  EntenteContactEntity *entity;
  g_autofree char *title = NULL;

  if (possible->len == 1)
    return get_entity (possible, 0);
  if (found == NULL)
    return NULL;

  title = _entente_contact_reading_dup_title (person->reading);
  if (possible->len == 0)
    {
      _entente_contact_reading_take_remark (
          person->reading,
          g_strdup_printf (
              _ ("“%s” has another e-mail address elsewhere in the file: taken for two people."),
              title));
      return NULL;
    }

  entity = find_in_organization (index, possible, organization);
  if (entity == NULL)
    entity = find_unchanged (possible, person->reading);
  if (entity == NULL)
    *refusal = g_strdup_printf (_ ("Several people are called “%s”: write the e-mail address on "
                                   "this line to tell them apart."),
                                title);
  return entity;
}

EntenteContactEntity *
_entente_contact_match_person (EntenteContactIndex *index,
                               GHashTable *emails,
                               EntenteContactReading *reading,
                               EntenteContactEntity *organization,
                               char **refusal)
{
  g_autofree char *email = g_utf8_casefold (
    _entente_contact_reading_get (reading, ENTENTE_CONTACT_PERSON, ENTENTE_PERSON_EMAIL),
    -1);
  g_autofree char *key = _entente_person_name_make_key (
    _entente_contact_reading_get (reading, ENTENTE_CONTACT_PERSON, ENTENTE_PERSON_GIVEN_NAME),
    _entente_contact_reading_get (reading, ENTENTE_CONTACT_PERSON, ENTENTE_PERSON_FAMILY_NAME));
  Person person = { reading, emails, email, key };
  EntenteContactEntity *entity = find_by_email (index, &person);

  if (entity != NULL)
    return entity;

  if (*key == '\0')
    {
      *refusal =
          g_strdup (*email == '\0'
                        ? _ ("There is no name on this line.")
                        : _ ("There is no name on this line, and nobody has this e-mail address."));
      return NULL;
    }

  return find_by_name (index, &person, organization, refusal);
}

/* Organisations */

/* Words that many names share. */
static const char *const common_words[] = {
  "association", "comite",    "club",     "centre",   "maison",     "amicale", "federation",
  "union",       "mairie",    "ville",    "commune",  "collectif",  "foyer",   "ecole",
  "fetes",       "sportif",   "sportive", "culturel", "culturelle", "social",  "sociale",
  "quartier",    "compagnie", "societe",  NULL,
};

static gboolean
names_meet (const char *a, const char *b)
{
  g_auto (GStrv) words_a = g_strsplit (a, " ", -1);
  g_auto (GStrv) words_b = g_strsplit (b, " ", -1);

  for (guint i = 0; words_a[i] != NULL; i++)
    {
      if (strlen (words_a[i]) >= 4 && !g_strv_contains (common_words, words_a[i])
          && g_strv_contains ((const char *const *) words_b, words_a[i]))
        return TRUE;
    }

  return FALSE;
}

static char *
fold_name (EntenteContactEntity *entity)
{
  return _entente_contact_heading_fold (
    _entente_contact_entity_get (entity, ENTENTE_ORGANIZATION_NAME),
    ' ');
}

static char *
normalize_value (EntenteContactReading *reading, guint field)
{
  return entente_identifier_normalize (
    _entente_contact_reading_get (reading, ENTENTE_CONTACT_ORGANIZATION, field));
}

/* Of several establishments with one number, the one of that name. */
static EntenteContactEntity *
pick_by_name (GPtrArray *entities, const char *name)
{
  for (guint i = 0; entities != NULL && i < entities->len; i++)
    {
      g_autofree char *other = fold_name (get_entity (entities, i));

      if (g_str_equal (other, name))
        return get_entity (entities, i);
    }

  return entities != NULL ? get_entity (entities, 0) : NULL;
}

static EntenteContactEntity *
find_by_numbers (EntenteContactIndex *index,
                 EntenteContactReading *reading,
                 const char *name,
                 char **refusal)
{
  g_autofree char *siret = normalize_value (reading, ENTENTE_ORGANIZATION_SIRET);
  g_autofree char *rna = normalize_value (reading, ENTENTE_ORGANIZATION_RNA);
  GPtrArray *with_siret = _entente_contact_index_find (index, ENTENTE_CONTACT_KEY_SIRET, siret);
  GPtrArray *with_rna = _entente_contact_index_find (index, ENTENTE_CONTACT_KEY_RNA, rna);
  EntenteContactEntity *by_siret = pick_by_name (with_siret, name);
  EntenteContactEntity *by_rna = pick_by_name (with_rna, name);

  if (by_siret != NULL && by_rna != NULL && by_siret != by_rna
      && !g_ptr_array_find (with_rna, by_siret, NULL))
    {
      g_autofree char *first = _entente_contact_entity_dup_title (by_siret);
      g_autofree char *second = _entente_contact_entity_dup_title (by_rna);

      *refusal = g_strdup_printf (
          _ ("The SIRET is that of “%s”, the RNA that of “%s”: correct the one that is wrong."),
          first, second);
      return NULL;
    }

  return by_siret != NULL ? by_siret : by_rna;
}

/* Both right, and of two bodies: of a SIRET only the first nine digits stay when the seat moves. */
static gboolean
numbers_differ (EntenteContactEntity *entity, EntenteContactReading *reading, guint field)
{
  const EntenteContactTarget target = { ENTENTE_CONTACT_ORGANIZATION, field };
  const char *ours = _entente_contact_entity_get (entity, field);
  const char *theirs = _entente_contact_reading_get (reading, ENTENTE_CONTACT_ORGANIZATION, field);
  g_autofree char *bare_ours = entente_identifier_normalize (ours);
  g_autofree char *bare_theirs = entente_identifier_normalize (theirs);
  gsize length = field == ENTENTE_ORGANIZATION_SIRET ? SIREN_DIGITS : strlen (bare_ours) + 1;

  return *ours != '\0' && *theirs != '\0' && !_entente_contact_value_is_wrong (target, ours)
         && !_entente_contact_value_is_wrong (target, theirs)
         && strncmp (bare_ours, bare_theirs, length) != 0;
}

/* Two lines of a list of organisations with one name and two postcodes are two organisations. In a
   list of people the postcode may be anybody's. */
static gboolean
contradicts_organization (EntenteContactEntity *entity, gpointer data)
{
  EntenteContactReading *reading = data;
  const EntenteContactTarget postcode
    = { ENTENTE_CONTACT_ORGANIZATION, ENTENTE_ORGANIZATION_POSTCODE };
  const char *ours = _entente_contact_entity_get (entity, postcode.field);
  const char *theirs = _entente_contact_reading_get (reading, postcode.subject, postcode.field);

  if (numbers_differ (entity, reading, ENTENTE_ORGANIZATION_SIRET)
      || numbers_differ (entity, reading, ENTENTE_ORGANIZATION_RNA))
    return TRUE;

  return entity->claims[postcode.field] != 0 && !reading->filled[ENTENTE_CONTACT_PERSON]
         && *ours != '\0' && *theirs != '\0'
         && !_entente_contact_value_equal (postcode, ours, theirs);
}

static EntenteContactEntity *
pick_by_postcode (GPtrArray *entities, EntenteContactReading *reading)
{
  const EntenteContactTarget postcode
    = { ENTENTE_CONTACT_ORGANIZATION, ENTENTE_ORGANIZATION_POSTCODE };
  const char *theirs = _entente_contact_reading_get (reading, postcode.subject, postcode.field);
  EntenteContactEntity *found = NULL;

  for (guint i = 0; *theirs != '\0' && i < entities->len; i++)
    {
      EntenteContactEntity *entity = get_entity (entities, i);

      if (!_entente_contact_value_equal (postcode,
                                         theirs,
                                         _entente_contact_entity_get (entity, postcode.field)))
        continue;
      if (found != NULL)
        return NULL;
      found = entity;
    }

  return found;
}

static EntenteContactEntity *
find_organization_by_name (EntenteContactIndex *index,
                           EntenteContactReading *reading,
                           const char *name,
                           char **refusal)
{
  GPtrArray *found = _entente_contact_index_find (index, ENTENTE_CONTACT_KEY_NAME, name);
  g_autoptr (GPtrArray) possible = keep_possible (found, contradicts_organization, reading);
  const char *shown = _entente_contact_reading_get (reading,
                                                    ENTENTE_CONTACT_ORGANIZATION,
                                                    ENTENTE_ORGANIZATION_NAME);
  EntenteContactEntity *entity;

  if (possible->len == 1)
    return get_entity (possible, 0);
  if (found == NULL)
    return NULL;

  if (possible->len == 0)
    {
      _entente_contact_reading_take_remark (
          reading, g_strdup_printf (_ ("Another organisation is called “%s”, with another number "
                                       "or postcode: taken for two."),
                                    shown));
      return NULL;
    }

  entity = pick_by_postcode (possible, reading);
  if (entity == NULL)
    entity = find_unchanged (possible, reading);
  if (entity == NULL)
    *refusal = g_strdup_printf (_ ("Several organisations are called “%s”: write the SIRET or the "
                                   "RNA on this line to tell them apart."),
                                shown);
  return entity;
}

/* "LCV" for "Les Cuillères Volantes", when no other goes by that. */
static EntenteContactEntity *
find_by_short_name (EntenteContactIndex *index, EntenteContactReading *reading, const char *name)
{
  GPtrArray *found = _entente_contact_index_find (index, ENTENTE_CONTACT_KEY_SHORT_NAME, name);
  g_autoptr (GPtrArray) possible = keep_possible (found, contradicts_organization, reading);

  return possible->len == 1 ? get_entity (possible, 0) : NULL;
}

/* One address and names with something in common. */
static EntenteContactEntity *
find_organization_by_email (EntenteContactIndex *index,
                            EntenteContactReading *reading,
                            const char *name)
{
  g_autofree char *email =
      g_utf8_casefold (_entente_contact_reading_get (reading, ENTENTE_CONTACT_ORGANIZATION,
                                                     ENTENTE_ORGANIZATION_EMAIL),
                       -1);
  GPtrArray *found = _entente_contact_index_find (index, ENTENTE_CONTACT_KEY_EMAIL, email);
  g_autoptr (GPtrArray) possible = keep_possible (found, contradicts_organization, reading);

  for (guint i = 0; i < possible->len; i++)
    {
      g_autofree char *other = fold_name (get_entity (possible, i));

      if (*name == '\0' || *other == '\0' || names_meet (name, other))
        return get_entity (possible, i);
    }

  return NULL;
}

/* A row that names an organisation by its initials is not a reason to rename it. */
static void
keep_name (EntenteContactReading *reading, EntenteContactEntity *entity)
{
  if (*_entente_contact_entity_get (entity, ENTENTE_ORGANIZATION_NAME) != '\0')
    g_set_str (&reading->values[ENTENTE_CONTACT_ORGANIZATION][ENTENTE_ORGANIZATION_NAME], NULL);
}

EntenteContactEntity *
_entente_contact_match_organization (EntenteContactIndex *index,
                                     EntenteContactReading *reading,
                                     char **refusal)
{
  g_autofree char *name = _entente_contact_heading_fold (
    _entente_contact_reading_get (reading, ENTENTE_CONTACT_ORGANIZATION, ENTENTE_ORGANIZATION_NAME),
    ' ');
  EntenteContactEntity *entity = find_by_numbers (index, reading, name, refusal);

  if (entity == NULL && *refusal == NULL)
    entity = find_organization_by_name (index, reading, name, refusal);
  if (entity != NULL || *refusal != NULL)
    return entity;

  entity = find_by_short_name (index, reading, name);
  if (entity != NULL)
    {
      keep_name (reading, entity);
      return entity;
    }

  entity = find_organization_by_email (index, reading, name);
  if (entity == NULL && *name == '\0')
    *refusal = g_strdup (_ ("There is no organisation’s name on this line, and no organisation has "
                            "its SIRET, RNA or e-mail address."));
  return entity;
}

/* Positions */

/* The one with that function; any when the row names none; one that has no function yet. */
EntenteContactEntity *
_entente_contact_match_position (EntenteContactIndex *index,
                                 EntenteContactReading *reading,
                                 EntenteContactEntity *person,
                                 EntenteContactEntity *organization)
{
  g_autofree char *function = _entente_contact_heading_fold (
    _entente_contact_reading_get (reading, ENTENTE_CONTACT_POSITION, ENTENTE_POSITION_FUNCTION),
    ' ');
  EntenteContactEntity *position
    = _entente_contact_index_find_position (index, person, organization, function);

  if (position != NULL)
    return position;
  return _entente_contact_index_find_position (index,
                                               person,
                                               organization,
                                               *function == '\0' ? NULL : "");
}
