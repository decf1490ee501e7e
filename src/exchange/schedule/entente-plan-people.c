/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-plan-people-private.h"

#include "collective/entente-contact-heading-private.h"
#include "collective/entente-organization.h"
#include "collective/entente-person-name-private.h"
#include "collective/entente-person.h"

#include <glib/gi18n-lib.h>

struct _EntentePlanPeople
{
  EntentePlanNames *names;
  GHashTable *parties; /* folded name, with the type before → EntentePlanParty */
  GHashTable *unknown; /* set of those keys */
  gboolean adds;
};

static void
party_free (gpointer data)
{
  EntentePlanParty *party = data;

  g_free (party->name);
  g_free (party);
}

EntentePlanPeople *
_entente_plan_people_new (EntenteStore *store, gboolean adds)
{
  EntentePlanPeople *self = g_new0 (EntentePlanPeople, 1);

  self->names = _entente_plan_names_new (store);
  self->parties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, party_free);
  self->unknown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->adds = adds;
  return self;
}

void
_entente_plan_people_free (EntentePlanPeople *self)
{
  if (self == NULL)
    return;

  _entente_plan_names_free (self->names);
  g_hash_table_unref (self->parties);
  g_hash_table_unref (self->unknown);
  g_free (self);
}

guint
_entente_plan_people_count_unknown (EntentePlanPeople *self)
{
  return g_hash_table_size (self->unknown);
}

void
_entente_plan_involved_free (EntentePlanInvolved *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->doers);
  g_ptr_array_unref (self->roles);
  g_free (self);
}

static EntenteRecord *
find_record (EntentePlanPeople *self, GType type, const char *name)
{
  return type == ENTENTE_TYPE_PERSON ? _entente_plan_names_find_person (self->names, name)
                                     : _entente_plan_names_find_organization (self->names, name);
}

/* NULL when the project has none of that name and none is to be added. */
static EntentePlanParty *
find_party (EntentePlanPeople *self, GType type, const char *name)
{
  g_autofree char *folded = type == ENTENTE_TYPE_PERSON ? _entente_person_name_make_key (name, "")
                                                        : _entente_contact_heading_fold (name, ' ');
  g_autofree char *key = g_strdup_printf ("%s %s", g_type_name (type), folded);
  EntenteRecord *record = find_record (self, type, name);
  EntentePlanParty *party;

  /* "?", "–": nobody yet. */
  if (*folded == '\0')
    return NULL;
  if (record == NULL)
    {
      g_hash_table_add (self->unknown, g_strdup (key));
      if (!self->adds)
        return NULL;
    }
  party = g_hash_table_lookup (self->parties, key);
  if (party != NULL)
    return party;

  party = g_new0 (EntentePlanParty, 1);
  party->type = type;
  party->record = record;
  party->name = g_strdup (name);
  g_hash_table_insert (self->parties, g_steal_pointer (&key), party);
  return party;
}

static void
say_unknown (GPtrArray *sentences, GString *notes, const char *heading, const char *name)
{
  g_autofree char *sentence
    = g_strdup_printf (_ ("the project does not know “%s”; the name is kept in the notes."), name);

  g_ptr_array_add (sentences, g_strdup_printf (_ ("Column “%s”: %s"), heading, sentence));
  if (notes->len > 0)
    g_string_append (notes, "\n\n");
  g_string_append_printf (notes, _ ("%s: %s"), heading, name);
}

static void
say_new (GPtrArray *sentences, const EntentePlanParty *party)
{
  if (party->record == NULL)
    g_ptr_array_add (sentences,
                     g_strdup_printf (party->type == ENTENTE_TYPE_PERSON
                                        ? _ ("The person “%s” is added to the collective.")
                                        : _ ("The organisation “%s” is added to the collective."),
                                      party->name));
}

static void
find_accountable (EntentePlanPeople *self,
                  EntentePlanInvolved *involved,
                  const char *cell,
                  const char *heading,
                  GString *notes,
                  GPtrArray *sentences)
{
  if (*cell == '\0')
    return;
  involved->organization = find_party (self, ENTENTE_TYPE_ORGANIZATION, cell);
  if (involved->organization == NULL)
    say_unknown (sentences, notes, heading, cell);
  else
    say_new (sentences, involved->organization);
}

/* The first is the referent; an organisation there is the accountable one when no other is. */
static void
involve (EntentePlanPeople *self,
         EntentePlanInvolved *involved,
         EntentePlanParty *party,
         const char *role,
         gboolean first)
{
  if (first && party->type == ENTENTE_TYPE_PERSON)
    involved->referent = party;
  else if (first && involved->organization == NULL)
    involved->organization = party;
  else if (party != involved->referent && party != involved->organization
           && !g_ptr_array_find (involved->doers, party, NULL))
    {
      g_ptr_array_add (involved->doers, party);
      g_ptr_array_add (involved->roles, g_strdup (role));
    }
}

EntentePlanInvolved *
_entente_plan_people_find (EntentePlanPeople *self,
                           const EntentePlanRow *row,
                           EntentePlanTable *table,
                           GString *notes,
                           GPtrArray *sentences)
{
  const char *heading = _entente_plan_table_get_heading (table, ENTENTE_PLAN_WHO);
  EntentePlanInvolved *involved = g_new0 (EntentePlanInvolved, 1);
  g_autoptr (GPtrArray) names = _entente_plan_names_split (self->names, row->who);

  involved->doers = g_ptr_array_new ();
  involved->roles = g_ptr_array_new_with_free_func (g_free);
  find_accountable (self, involved, row->organization,
                    _entente_plan_table_get_heading (table, ENTENTE_PLAN_ORGANIZATION), notes,
                    sentences);
  for (guint i = 0; i < names->len; i++)
    {
      const EntentePlanName *name = g_ptr_array_index (names, i);
      gboolean is_organization = _entente_plan_names_find_person (self->names, name->name) == NULL
                                 && _entente_plan_names_find_organization (self->names, name->name)
                                      != NULL;
      EntentePlanParty *party = find_party (self,
                                            is_organization ? ENTENTE_TYPE_ORGANIZATION
                                                            : ENTENTE_TYPE_PERSON,
                                            name->name);

      if (party == NULL && *name->name != '\0')
        say_unknown (sentences, notes, heading, name->name);
      if (party == NULL)
        continue;
      say_new (sentences, party);
      involve (self, involved, party, name->role, i == 0);
    }
  return involved;
}

EntenteRecord *
_entente_plan_party_write (EntentePlanParty *self, EntenteEdit *edit)
{
  if (self->record != NULL)
    return self->record;

  self->record = entente_edit_insert (edit, self->type);
  if (self->type == ENTENTE_TYPE_PERSON)
    {
      g_auto (EntentePersonName) name = { 0 };

      _entente_person_name_split (&name, self->name);
      entente_edit_set_text (edit, self->record, ENTENTE_PERSON_GIVEN_NAME, name.given);
      entente_edit_set_text (edit, self->record, ENTENTE_PERSON_FAMILY_NAME, name.family);
    }
  else
    entente_edit_set_text (edit, self->record, ENTENTE_ORGANIZATION_NAME, self->name);
  return self->record;
}
