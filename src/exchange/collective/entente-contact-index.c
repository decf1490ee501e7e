/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-contact-index-private.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "entente-contact-heading-private.h"
#include "entente-person-name-private.h"

#include "entente-identifier.h"

#define MAX_NAMESAKES 64

struct _EntenteContactIndex
{
  GPtrArray *entities;                      /* owned */
  GHashTable *keys[ENTENTE_CONTACT_N_KEYS]; /* text → GPtrArray of entities */
  GHashTable *positions;                    /* text → position */
};

/* Takes the value. */
static void
add_key (EntenteContactIndex *self,
         EntenteContactKey key,
         char *value,
         EntenteContactEntity *entity)
{
  GPtrArray *list = g_hash_table_lookup (self->keys[key], value);

  if (*value == '\0')
    {
      g_free (value);
      return;
    }

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (self->keys[key], value, list);
    }
  else
    g_free (value);

  if (list->len < MAX_NAMESAKES && !g_ptr_array_find (list, entity, NULL))
    g_ptr_array_add (list, entity);
}

static char *
fold_field (EntenteContactEntity *entity, guint field)
{
  return _entente_contact_heading_fold (_entente_contact_entity_get (entity, field), ' ');
}

static char *
normalize_field (EntenteContactEntity *entity, guint field)
{
  return entente_identifier_normalize (_entente_contact_entity_get (entity, field));
}

static char *
casefold_field (EntenteContactEntity *entity, guint field)
{
  return g_utf8_casefold (_entente_contact_entity_get (entity, field), -1);
}

static void
index_person (EntenteContactIndex *self, EntenteContactEntity *entity)
{
  const char *given = _entente_contact_entity_get (entity, ENTENTE_PERSON_GIVEN_NAME);
  const char *family = _entente_contact_entity_get (entity, ENTENTE_PERSON_FAMILY_NAME);

  add_key (self,
           ENTENTE_CONTACT_KEY_PERSON_EMAIL,
           casefold_field (entity, ENTENTE_PERSON_EMAIL),
           entity);
  add_key (self,
           ENTENTE_CONTACT_KEY_PERSON_NAME,
           _entente_person_name_make_key (given, family),
           entity);
}

static void
index_organization (EntenteContactIndex *self, EntenteContactEntity *entity)
{
  add_key (self,
           ENTENTE_CONTACT_KEY_SIRET,
           normalize_field (entity, ENTENTE_ORGANIZATION_SIRET),
           entity);
  add_key (self,
           ENTENTE_CONTACT_KEY_RNA,
           normalize_field (entity, ENTENTE_ORGANIZATION_RNA),
           entity);
  add_key (self,
           ENTENTE_CONTACT_KEY_NAME,
           fold_field (entity, ENTENTE_ORGANIZATION_NAME),
           entity);
  add_key (self,
           ENTENTE_CONTACT_KEY_SHORT_NAME,
           fold_field (entity, ENTENTE_ORGANIZATION_SHORT_NAME),
           entity);
  add_key (self,
           ENTENTE_CONTACT_KEY_EMAIL,
           casefold_field (entity, ENTENTE_ORGANIZATION_EMAIL),
           entity);
}

/* @function: NULL for the key of any. */
static char *
make_position_key (EntenteContactEntity *person,
                   EntenteContactEntity *organization,
                   const char *function)
{
  return g_strdup_printf ("%p %p %s",
                          (gpointer) person,
                          (gpointer) organization,
                          function != NULL ? function : "*");
}

static void
index_position (EntenteContactIndex *self, EntenteContactEntity *entity)
{
  g_autofree char *function = fold_field (entity, ENTENTE_POSITION_FUNCTION);
  char *any = make_position_key (entity->person, entity->organization, NULL);

  g_hash_table_replace (self->positions,
                        make_position_key (entity->person, entity->organization, function),
                        entity);
  if (g_hash_table_contains (self->positions, any))
    g_free (any);
  else
    g_hash_table_insert (self->positions, any, entity);
}

/* Entities of the records of one type, found again by id. */
static GHashTable *
add_records (EntenteContactIndex *self, EntenteStore *store, EntenteContactSubject subject)
{
  GListModel *records = entente_store_get_list (store, _entente_contact_subject_get_type (subject));
  GHashTable *by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint n = g_list_model_get_n_items (records);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (records, i);
      EntenteContactEntity *entity = _entente_contact_entity_new (subject, record, 0);
      gint64 id = entente_record_get_id (record);

      _entente_contact_index_add (self, entity);
      g_hash_table_insert (by_id, g_memdup2 (&id, sizeof id), entity);
    }

  return by_id;
}

static EntenteContactEntity *
find_referred (GHashTable *by_id, EntenteRecord *position, guint field)
{
  gint64 id = entente_record_get_reference (position, field);

  return g_hash_table_lookup (by_id, &id);
}

/* A position without its person or its organisation is nobody's: the import leaves it alone. */
static void
add_positions (EntenteContactIndex *self,
               EntenteStore *store,
               GHashTable *people,
               GHashTable *others)
{
  GListModel *records = entente_store_get_list (store, ENTENTE_TYPE_POSITION);
  guint n = g_list_model_get_n_items (records);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (records, i);
      EntenteContactEntity *person = find_referred (people, record, ENTENTE_POSITION_PERSON);
      EntenteContactEntity *organization
        = find_referred (others, record, ENTENTE_POSITION_ORGANIZATION);
      EntenteContactEntity *entity;

      if (person == NULL || organization == NULL)
        continue;

      entity = _entente_contact_entity_new (ENTENTE_CONTACT_POSITION, record, 0);
      entity->person = person;
      entity->organization = organization;
      _entente_contact_index_add (self, entity);
    }
}

EntenteContactIndex *
_entente_contact_index_new (EntenteStore *store)
{
  EntenteContactIndex *self = g_new0 (EntenteContactIndex, 1);
  g_autoptr (GHashTable) people = NULL;
  g_autoptr (GHashTable) organizations = NULL;

  self->entities = g_ptr_array_new_with_free_func ((GDestroyNotify) _entente_contact_entity_free);
  self->positions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < ENTENTE_CONTACT_N_KEYS; i++)
    self->keys[i] = g_hash_table_new_full (g_str_hash,
                                           g_str_equal,
                                           g_free,
                                           (GDestroyNotify) g_ptr_array_unref);

  people = add_records (self, store, ENTENTE_CONTACT_PERSON);
  organizations = add_records (self, store, ENTENTE_CONTACT_ORGANIZATION);
  add_positions (self, store, people, organizations);
  return self;
}

void
_entente_contact_index_free (EntenteContactIndex *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < ENTENTE_CONTACT_N_KEYS; i++)
    g_hash_table_unref (self->keys[i]);
  g_hash_table_unref (self->positions);
  g_ptr_array_unref (self->entities);
  g_free (self);
}

GPtrArray *
_entente_contact_index_get_entities (EntenteContactIndex *self)
{
  return self->entities;
}

void
_entente_contact_index_add (EntenteContactIndex *self, EntenteContactEntity *entity)
{
  g_ptr_array_add (self->entities, entity);
  _entente_contact_index_update (self, entity);
}

void
_entente_contact_index_update (EntenteContactIndex *self, EntenteContactEntity *entity)
{
  if (entity->subject == ENTENTE_CONTACT_PERSON)
    index_person (self, entity);
  else if (entity->subject == ENTENTE_CONTACT_ORGANIZATION)
    index_organization (self, entity);
  else
    index_position (self, entity);
}

GPtrArray *
_entente_contact_index_find (EntenteContactIndex *self, EntenteContactKey key, const char *value)
{
  return *value != '\0' ? g_hash_table_lookup (self->keys[key], value) : NULL;
}

EntenteContactEntity *
_entente_contact_index_find_position (EntenteContactIndex *self,
                                      EntenteContactEntity *person,
                                      EntenteContactEntity *organization,
                                      const char *function)
{
  g_autofree char *key = make_position_key (person, organization, function);
  EntenteContactEntity *found = g_hash_table_lookup (self->positions, key);
  g_autofree char *current = NULL;

  if (found == NULL || function == NULL)
    return found;

  /* A function that was empty may have been filled since. */
  current = fold_field (found, ENTENTE_POSITION_FUNCTION);
  return g_str_equal (current, function) ? found : NULL;
}
