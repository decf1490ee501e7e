/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-organizing-group.h"

#include "collective/entente-bodies.h"
#include "collective/entente-organization.h"

#include <glib/gi18n-lib.h>

/* Named one by one up to this many, counted beyond. */
#define NAMED_MAX 3

/* The group at a glance. Observers sit without deciding: they do not count. */
typedef struct
{
  GListModel *organizations; /* borrowed */
  GHashTable *people;        /* owned: ids */
  GHashTable *seats;         /* owned: id of an organisation → number of seats */
  guint n_seats;
  gboolean has_coordinator;
} Group;

static void
group_clear (Group *group)
{
  g_clear_pointer (&group->people, g_hash_table_unref);
  g_clear_pointer (&group->seats, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Group, group_clear)

static gpointer
make_key (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static void
count_seat (Group *group, EntenteRecord *seat)
{
  gint64 person = entente_record_get_reference (seat, ENTENTE_SEAT_PERSON);
  gint64 organization = entente_record_get_reference (seat, ENTENTE_SEAT_ORGANIZATION);
  int role = entente_record_get_choice (seat, ENTENTE_SEAT_ROLE);
  guint n;

  if (role == ENTENTE_SEAT_OBSERVER)
    return;

  group->n_seats++;
  group->has_coordinator |= role == ENTENTE_SEAT_COORDINATOR;
  if (person != 0)
    g_hash_table_add (group->people, make_key (person));
  if (organization == 0)
    return;

  n = GPOINTER_TO_UINT (g_hash_table_lookup (group->seats, &organization));
  g_hash_table_insert (group->seats, make_key (organization), GUINT_TO_POINTER (n + 1));
}

static void
look_at (Group *group, EntenteStore *store)
{
  g_autoptr (GListModel) seats
    = entente_body_new_seats (entente_bodies_get_organizing_group (store));

  group->organizations = entente_store_get_list (store, ENTENTE_TYPE_ORGANIZATION);
  group->people = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  group->seats = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (seats); i++)
    {
      g_autoptr (EntenteRecord) seat = g_list_model_get_item (seats, i);

      count_seat (group, seat);
    }
}

static void
add (GPtrArray *facts, char *sentence, EntenteRecord *record)
{
  g_ptr_array_add (facts, entente_finding_new (ENTENTE_SEVERITY_WARNING, sentence, record, -1));
}

static void
say_size (Group *group, GPtrArray *facts)
{
  guint n = g_hash_table_size (group->people);
  char *sentence;

  if (n <= ENTENTE_GROUP_COMFORTABLE)
    return;

  if (n > ENTENTE_GROUP_LARGE)
    sentence = g_strdup_printf (
      ngettext ("The organising group has %u person. Above ten, decisions get hard: hand subjects to "
                "working groups.",
                "The organising group has %u people. Above ten, decisions get hard: hand subjects to "
                "working groups.",
                n),
      n);
  else
    sentence = g_strdup_printf (
      ngettext ("The organising group has %u person; it works best with eight at most.",
                "The organising group has %u people; it works best with eight at most.",
                n),
      n);
  add (facts, sentence, NULL);
}

static void
say_coordinator (Group *group, GPtrArray *facts)
{
  if (!group->has_coordinator)
    add (facts, g_strdup (_("Nobody in the organising group is its coordinator yet.")), NULL);
}

/* One organisation that holds more than half decides alone, whatever the others say. */
static void
say_majority (Group *group, GPtrArray *facts)
{
  if (g_list_model_get_n_items (group->organizations) < 2 || group->n_seats < 2)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (group->organizations); i++)
    {
      g_autoptr (EntenteRecord) organization = g_list_model_get_item (group->organizations, i);
      gint64 id = entente_record_get_id (organization);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (group->seats, &id));

      if (2 * n <= group->n_seats)
        continue;
      add (facts,
           /* Translators: an organisation, its seats, all seats of the organising group. */
           g_strdup_printf (_("“%s” holds %u of the %u seats, more than half: it decides alone."),
                            entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME),
                            n,
                            group->n_seats),
           organization);
    }
}

/* Partners around the collective need no seat; its members do. */
static gboolean
lacks_seat (Group *group, EntenteRecord *organization)
{
  gint64 id = entente_record_get_id (organization);

  return entente_organization_is_member (ENTENTE_ORGANIZATION (organization))
         && !g_hash_table_contains (group->seats, &id);
}

static void
say_absent (Group *group, GPtrArray *facts)
{
  g_autoptr (GPtrArray) absent = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (group->organizations); i++)
    {
      g_autoptr (EntenteRecord) organization = g_list_model_get_item (group->organizations, i);

      if (lacks_seat (group, organization))
        g_ptr_array_add (absent, g_steal_pointer (&organization));
    }

  if (absent->len > NAMED_MAX)
    {
      add (facts,
           g_strdup_printf (ngettext ("%u organisation has nobody in the organising group.",
                                      "%u organisations have nobody in the organising group.",
                                      absent->len),
                            absent->len),
           NULL);
      return;
    }

  for (guint i = 0; i < absent->len; i++)
    add (facts,
         g_strdup_printf (_("“%s” has nobody in the organising group."),
                          entente_record_get_text (absent->pdata[i], ENTENTE_ORGANIZATION_NAME)),
         absent->pdata[i]);
}

/**
 * entente_organizing_group_dup_facts:
 * @store: the records of a project
 *
 * Says what a coordinator wants to know about the organising group: too many people, no
 * coordinator, an organisation that has nobody in it or more than half of its seats. While nobody
 * sits at all there is nothing to say: the page invites to begin.
 *
 * Returns: (transfer full) (element-type EntenteFinding): the facts, most important first
 */
GPtrArray *
entente_organizing_group_dup_facts (EntenteStore *store)
{
  GPtrArray *facts = entente_findings_new ();
  g_auto (Group) group = { 0 };

  g_return_val_if_fail (ENTENTE_IS_STORE (store), facts);

  look_at (&group, store);
  if (group.n_seats == 0)
    return facts;

  say_coordinator (&group, facts);
  say_majority (&group, facts);
  say_absent (&group, facts);
  say_size (&group, facts);

  return facts;
}
