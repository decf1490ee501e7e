/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-contact-index-private.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "entente-contact-heading-private.h"
#include "entente-person-name-private.h"

#include "entente-identifier.h"

struct _EntenteContactIndex
{
  GPtrArray *entities;                        /* owned */
  GHashTable *keys[ENTENTE_CONTACT_N_KEYS];   /* text → GPtrArray of entities */
  GHashTable *positions;                      /* person → GPtrArray of positions */
};

static void
add_to (GHashTable *table, gpointer key, EntenteContactEntity *entity)
{
  GPtrArray *list = g_hash_table_lookup (table, key);

  g_assert (list != NULL);
  if (!g_ptr_array_find (list, entity, NULL))
    g_ptr_array_add (list, entity);
}

/* Takes the value. */
static void
add_key (EntenteContactIndex *self, EntenteContactKey key, char *value, EntenteContactEntity *entity)
{
  g_autofree char *owned = value;

  if (*owned == '\0')
    return;

  if (!g_hash_table_contains (self->keys[key], owned))
    g_hash_table_insert (self->keys[key], g_strdup (owned), g_ptr_array_new ());
  add_to (self->keys[key], owned, entity);
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

static void
index_position (EntenteContactIndex *self, EntenteContactEntity *entity)
{
  if (!g_hash_table_contains (self->positions, entity->person))
    g_hash_table_insert (self->positions, entity->person, g_ptr_array_new ());
  add_to (self->positions, entity->person, entity);
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
add_positions (EntenteContactIndex *self, EntenteStore *store, GHashTable *people, GHashTable *others)
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
  self->positions = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
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

GPtrArray *
_entente_contact_index_get_positions (EntenteContactIndex *self, EntenteContactEntity *person)
{
  return g_hash_table_lookup (self->positions, person);
}
