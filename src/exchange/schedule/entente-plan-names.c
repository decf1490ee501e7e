/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-plan-names-private.h"

#include "collective/entente-contact-heading-private.h"
#include "collective/entente-organization.h"
#include "collective/entente-person-name-private.h"
#include "collective/entente-person.h"

#include <string.h>

struct _EntentePlanNames
{
  GHashTable *people;        /* key of the name → record; NULL when several share it */
  GHashTable *organizations; /* folded name → record; NULL when several share it */
};

static void
name_free (gpointer data)
{
  EntentePlanName *name = data;

  g_free (name->name);
  g_free (name->role);
  g_free (name);
}

/* A name that several bear names nobody. */
static void
add (GHashTable *names, char *key, EntenteRecord *record)
{
  gpointer other;

  if (*key == '\0')
    g_free (key);
  else if (g_hash_table_lookup_extended (names, key, NULL, &other))
    g_hash_table_insert (names, key, other == record ? record : NULL);
  else
    g_hash_table_insert (names, key, record);
}

static void
add_people (EntentePlanNames *self, GListModel *people)
{
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (EntenteRecord) person = g_list_model_get_item (people, i);
      const char *given = entente_record_get_text (person, ENTENTE_PERSON_GIVEN_NAME);
      const char *family = entente_record_get_text (person, ENTENTE_PERSON_FAMILY_NAME);

      add (self->people, _entente_person_name_make_key (given, family), person);
      add (self->people, _entente_person_name_make_key (given, ""), person);
    }
}

static void
add_organizations (EntentePlanNames *self, GListModel *organizations)
{
  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (EntenteRecord) organization = g_list_model_get_item (organizations, i);
      const char *name = entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME);
      const char *short_name
        = entente_record_get_text (organization, ENTENTE_ORGANIZATION_SHORT_NAME);

      add (self->organizations, _entente_contact_heading_fold (name, ' '), organization);
      add (self->organizations, _entente_contact_heading_fold (short_name, ' '), organization);
    }
}

EntentePlanNames *
_entente_plan_names_new (EntenteStore *store)
{
  EntentePlanNames *self = g_new0 (EntentePlanNames, 1);

  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->organizations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  add_people (self, entente_store_get_list (store, ENTENTE_TYPE_PERSON));
  add_organizations (self, entente_store_get_list (store, ENTENTE_TYPE_ORGANIZATION));
  return self;
}

void
_entente_plan_names_free (EntentePlanNames *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->people);
  g_hash_table_unref (self->organizations);
  g_free (self);
}

EntenteRecord *
_entente_plan_names_find_person (EntentePlanNames *self, const char *name)
{
  g_autofree char *key = _entente_person_name_make_key (name, "");

  return *key != '\0' ? g_hash_table_lookup (self->people, key) : NULL;
}

EntenteRecord *
_entente_plan_names_find_organization (EntentePlanNames *self, const char *name)
{
  g_autofree char *key = _entente_contact_heading_fold (name, ' ');

  return *key != '\0' ? g_hash_table_lookup (self->organizations, key) : NULL;
}

static gboolean
is_known (EntentePlanNames *self, const char *name)
{
  return _entente_plan_names_find_person (self, name) != NULL
         || _entente_plan_names_find_organization (self, name) != NULL;
}

static void
add_name (GPtrArray *names, const char *from, gsize length)
{
  g_autofree char *text = g_strstrip (g_strndup (from, length));
  char *open = strchr (text, '(');
  EntentePlanName *name = g_new0 (EntentePlanName, 1);

  if (open != NULL && g_str_has_suffix (text, ")"))
    {
      name->role = g_strndup (open + 1, strlen (open) - 2);
      *open = '\0';
    }
  else
    name->role = g_strdup ("");
  name->name = g_strdup (g_strchomp (text));
  g_ptr_array_add (names, name);
}

/* How long the separator at p is: "," ";" "/" "+" "&" a line end, " et ", " and "; 0 when there is
   none. */
static gsize
get_separator (const char *p)
{
  if (strchr (",;/+&\n\r", *p) != NULL)
    return 1;
  if (g_ascii_strncasecmp (p, " et ", 4) == 0)
    return 4;
  return g_ascii_strncasecmp (p, " and ", 5) == 0 ? 5 : 0;
}

GPtrArray *
_entente_plan_names_split (EntentePlanNames *self, const char *cell)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (name_free);
  const char *from = cell;
  guint depth = 0;

  /* "Dupont, Marie" and "Pain et Partage" are one name where they are known. */
  if (is_known (self, cell))
    {
      add_name (names, cell, strlen (cell));
      return names;
    }
  for (const char *p = cell; *p != '\0'; p++)
    {
      gsize length = depth == 0 ? get_separator (p) : 0;

      depth += *p == '(';
      depth -= *p == ')' && depth > 0;
      if (length == 0)
        continue;
      add_name (names, from, p - from);
      from = p + length;
      p = from - 1;
    }
  add_name (names, from, strlen (from));
  return names;
}
