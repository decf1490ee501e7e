/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-collective-findings.h"

#include "collective/entente-bodies.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "entente-fold.h"
#include "entente-identifier.h"

#include <glib/gi18n-lib.h>

typedef char *(*MakeKey) (EntenteRecord *record);

static void
add (GPtrArray *findings,
     EntenteSeverity severity,
     char *sentence,
     EntenteRecord *record,
     int field)
{
  g_ptr_array_add (findings, entente_finding_new (severity, sentence, record, field));
}

/* The lead */

static void
find_leads (EntenteStore *store, GPtrArray *findings)
{
  GListModel *organizations = entente_store_get_list (store, ENTENTE_TYPE_ORGANIZATION);
  g_autoptr (EntenteRecord) first = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (EntenteRecord) organization = g_list_model_get_item (organizations, i);

      if (entente_record_get_choice (organization, ENTENTE_ORGANIZATION_ROLE) != ENTENTE_ROLE_LEAD)
        continue;
      if (first == NULL)
        g_set_object (&first, organization);
      else
        add (findings,
             ENTENTE_SEVERITY_ERROR,
             g_strdup_printf (_("“%s” and “%s” are both lead organisation: a project has one."),
                              entente_record_get_text (first, ENTENTE_ORGANIZATION_NAME),
                              entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME)),
             organization,
             ENTENTE_ORGANIZATION_ROLE);
    }
}

/* The same twice */

static char *
make_siret_key (EntenteRecord *organization)
{
  return entente_identifier_normalize (
    entente_record_get_text (organization, ENTENTE_ORGANIZATION_SIRET));
}

static char *
make_rna_key (EntenteRecord *organization)
{
  return entente_identifier_normalize (
    entente_record_get_text (organization, ENTENTE_ORGANIZATION_RNA));
}

static char *
make_name_key (EntenteRecord *organization)
{
  return entente_fold (entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME));
}

/* Two people may share a name, or an address; both at once is one person. */
static char *
make_person_key (EntenteRecord *person)
{
  g_autofree char *name = entente_person_dup_full_name (ENTENTE_PERSON (person));
  g_autofree char *both = NULL;

  if (*name == '\0')
    return g_strdup ("");

  both = g_strconcat (name, " ", entente_record_get_text (person, ENTENTE_PERSON_EMAIL), NULL);
  return entente_fold (both);
}

static char *
say_same_siret (EntenteRecord *first, EntenteRecord *second)
{
  return g_strdup_printf (_("“%s” and “%s” have the same SIRET."),
                          entente_record_get_text (first, ENTENTE_ORGANIZATION_NAME),
                          entente_record_get_text (second, ENTENTE_ORGANIZATION_NAME));
}

static char *
say_same_rna (EntenteRecord *first, EntenteRecord *second)
{
  return g_strdup_printf (_("“%s” and “%s” have the same RNA."),
                          entente_record_get_text (first, ENTENTE_ORGANIZATION_NAME),
                          entente_record_get_text (second, ENTENTE_ORGANIZATION_NAME));
}

static char *
say_same_name (EntenteRecord *first, EntenteRecord *second)
{
  return g_strdup_printf (_("There are two organisations named “%s”."),
                          entente_record_get_text (second, ENTENTE_ORGANIZATION_NAME));
}

static char *
say_same_person (EntenteRecord *first, EntenteRecord *second)
{
  g_autofree char *name = entente_person_dup_full_name (ENTENTE_PERSON (second));

  return g_strdup_printf (_("%s is there twice."), name);
}

static const struct
{
  GType (*type) (void);
  MakeKey make_key;
  char *(*say) (EntenteRecord *first, EntenteRecord *second);
  int field;
} likenesses[] = {
  { entente_organization_get_type, make_siret_key, say_same_siret, ENTENTE_ORGANIZATION_SIRET },
  { entente_organization_get_type, make_rna_key, say_same_rna, ENTENTE_ORGANIZATION_RNA },
  { entente_organization_get_type, make_name_key, say_same_name, ENTENTE_ORGANIZATION_NAME },
  { entente_person_get_type, make_person_key, say_same_person, ENTENTE_PERSON_FAMILY_NAME },
};

static void
find_same (EntenteStore *store, guint likeness, GPtrArray *findings)
{
  GListModel *records = entente_store_get_list (store, likenesses[likeness].type ());
  g_autoptr (GHashTable) seen = NULL;

  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (records, i);
      g_autofree char *key = likenesses[likeness].make_key (record);
      EntenteRecord *first = g_hash_table_lookup (seen, key);

      if (*key == '\0')
        continue;
      if (first == NULL)
        g_hash_table_insert (seen, g_steal_pointer (&key), g_object_ref (record));
      else
        add (findings,
             ENTENTE_SEVERITY_WARNING,
             likenesses[likeness].say (first, record),
             record,
             likenesses[likeness].field);
    }
}

/* Names and ends left open */

static void
find_nameless (EntenteStore *store, GPtrArray *findings)
{
  GListModel *organizations = entente_store_get_list (store, ENTENTE_TYPE_ORGANIZATION);
  GListModel *people = entente_store_get_list (store, ENTENTE_TYPE_PERSON);

  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (EntenteRecord) organization = g_list_model_get_item (organizations, i);

      if (!entente_record_is_filled (organization, ENTENTE_ORGANIZATION_NAME))
        add (findings,
             ENTENTE_SEVERITY_WARNING,
             g_strdup (_("An organisation has no name.")),
             organization,
             ENTENTE_ORGANIZATION_NAME);
    }

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (EntenteRecord) person = g_list_model_get_item (people, i);
      g_autofree char *name = entente_person_dup_full_name (ENTENTE_PERSON (person));

      if (*name == '\0')
        add (findings,
             ENTENTE_SEVERITY_WARNING,
             g_strdup (_("A person has no name.")),
             person,
             ENTENTE_PERSON_FAMILY_NAME);
    }
}

static char *
say_twice_seated (EntenteBody *body, EntentePerson *person)
{
  g_autofree char *name = entente_person_dup_full_name (person);
  g_autofree char *where = entente_body_dup_name (body);

  if (entente_record_get_id (ENTENTE_RECORD (body)) == ENTENTE_ORGANIZING_GROUP_ID)
    return g_strdup_printf (_("%s has two seats in the organising group."), name);

  /* Translators: a person, and a body such as a committee. */
  return g_strdup_printf (_("%s has two seats in “%s”."), name, where);
}

/* In one body: sitting in several is what committees are for. */
static void
find_twice_seated_in (EntenteStore *store, EntenteBody *body, GPtrArray *findings)
{
  g_autoptr (GListModel) seats = entente_body_new_seats (body);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (seats); i++)
    {
      g_autoptr (EntenteRecord) seat = g_list_model_get_item (seats, i);
      gint64 id = entente_record_get_reference (seat, ENTENTE_SEAT_PERSON);
      EntenteRecord *person;

      if (id == 0 || g_hash_table_add (seen, g_memdup2 (&id, sizeof id)))
        continue;
      person = entente_store_get_record (store, ENTENTE_TYPE_PERSON, id);
      add (findings,
           ENTENTE_SEVERITY_WARNING,
           say_twice_seated (body, ENTENTE_PERSON (person)),
           seat,
           ENTENTE_SEAT_PERSON);
    }
}

static void
find_twice_seated (EntenteStore *store, GPtrArray *findings)
{
  g_autoptr (GListModel) bodies = entente_bodies_new_list (store);

  for (guint i = 0; i < g_list_model_get_n_items (bodies); i++)
    {
      g_autoptr (EntenteBody) body = g_list_model_get_item (bodies, i);

      find_twice_seated_in (store, body, findings);
    }
}

/**
 * entente_collective_find:
 * @store: the records of a project
 * @findings: (element-type EntenteFinding): where findings are added
 *
 * Looks for what cannot be right in the collective as a whole: two leads, the same organisation or
 * person twice, somebody with two seats in one body, records without a name.
 */
void
entente_collective_find (EntenteStore *store, GPtrArray *findings)
{
  g_return_if_fail (ENTENTE_IS_STORE (store));
  g_return_if_fail (findings != NULL);

  find_leads (store, findings);
  for (guint i = 0; i < G_N_ELEMENTS (likenesses); i++)
    find_same (store, i, findings);
  find_nameless (store, findings);
  find_twice_seated (store, findings);
}
