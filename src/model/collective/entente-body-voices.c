/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-body-voices.h"

#include "entente-fold.h"

#include <glib/gi18n-lib.h>

/**
 * entente_body_voice_free:
 * @self: (transfer full): a voice
 */
void
entente_body_voice_free (EntenteBodyVoice *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->organization);
  g_free (self);
}

static gboolean
decides (EntenteRecord *seat)
{
  return entente_record_get_choice (seat, ENTENTE_SEAT_ROLE) != ENTENTE_SEAT_OBSERVER;
}

static EntenteBodyVoice *
find_voice (GPtrArray *voices, gint64 organization)
{
  for (guint i = 0; i < voices->len; i++)
    {
      EntenteBodyVoice *voice = voices->pdata[i];

      if (entente_record_get_id (ENTENTE_RECORD (voice->organization)) == organization)
        return voice;
    }

  return NULL;
}

/* A file may hold any number: a sum does not run over, and no voice is less than none. */
static void
count_seat (GPtrArray *voices, EntenteRecord *seat)
{
  gint64 id = entente_record_get_reference (seat, ENTENTE_SEAT_ORGANIZATION);
  gint64 own = CLAMP (entente_record_get_integer (seat, ENTENTE_SEAT_VOICES), 0, G_MAXINT32);
  EntenteRecord *organization;
  EntenteBodyVoice *voice;

  if (!decides (seat))
    return;
  organization
    = entente_store_get_record (entente_record_get_store (seat), ENTENTE_TYPE_ORGANIZATION, id);
  if (organization == NULL)
    return;

  voice = find_voice (voices, id);
  if (voice == NULL)
    {
      voice = g_new0 (EntenteBodyVoice, 1);
      voice->organization = ENTENTE_ORGANIZATION (g_object_ref (organization));
      g_ptr_array_add (voices, voice);
    }
  voice->voices += own;
  voice->n_seats++;
}

static int
compare_voices (gconstpointer a, gconstpointer b)
{
  const EntenteBodyVoice *one = *(const EntenteBodyVoice *const *) a;
  const EntenteBodyVoice *other = *(const EntenteBodyVoice *const *) b;
  EntenteRecord *organization = ENTENTE_RECORD (one->organization);
  EntenteRecord *other_organization = ENTENTE_RECORD (other->organization);
  int order = entente_fold_compare (
      entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME),
      entente_record_get_text (other_organization, ENTENTE_ORGANIZATION_NAME));

  if (order != 0)
    return order;
  return entente_record_get_id (organization) < entente_record_get_id (other_organization) ? -1 : 1;
}

/**
 * entente_body_list_voices:
 * @self: a body of a store
 *
 * Who decides in a body. Each organisation has one voice, however many people sit for it; where the
 * body weights them, what its seats say together.
 *
 * Returns: (transfer full) (element-type EntenteBodyVoice): by name of the organisation
 */
GPtrArray *
entente_body_list_voices (EntenteBody *self)
{
  GPtrArray *voices = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_body_voice_free);
  g_autoptr (GListModel) seats = NULL;
  int rule;

  g_return_val_if_fail (ENTENTE_IS_BODY (self), voices);

  seats = entente_body_new_seats (self);
  for (guint i = 0; i < g_list_model_get_n_items (seats); i++)
    {
      g_autoptr (EntenteRecord) seat = g_list_model_get_item (seats, i);

      count_seat (voices, seat);
    }

  rule = entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_BODY_DECISION_RULE);
  for (guint i = 0; rule != ENTENTE_DECIDES_BY_WEIGHTED && i < voices->len; i++)
    ((EntenteBodyVoice *) voices->pdata[i])->voices = 1;
  g_ptr_array_sort (voices, compare_voices);

  return voices;
}

/**
 * entente_body_get_voices:
 * @self: a body of a store
 * @organization: the id of an organisation
 *
 * Returns: how many voices it has there, 0 when it does not decide
 */
gint64
entente_body_get_voices (EntenteBody *self, gint64 organization)
{
  g_autoptr (GPtrArray) voices = entente_body_list_voices (self);
  EntenteBodyVoice *voice = find_voice (voices, organization);

  return voice != NULL ? voice->voices : 0;
}

/*
 * Quorum
 */

static GHashTable *
new_ids (const gint64 *ids, guint n_ids)
{
  GHashTable *set = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < n_ids; i++)
    g_hash_table_add (set, g_memdup2 (&ids[i], sizeof ids[i]));

  return set;
}

/* Who counts, and of them who is there. A seat makes its organisation, or its person, one of the
   members; it is there when one of the two is said to be. */
typedef struct
{
  GHashTable *members;
  GHashTable *present;
  GHashTable *people;
  GHashTable *organizations;
  EntenteQuorumOf of;
} Count;

static void
count_clear (Count *self)
{
  g_hash_table_unref (self->members);
  g_hash_table_unref (self->present);
  g_hash_table_unref (self->people);
  g_hash_table_unref (self->organizations);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Count, count_clear)

static void
count_member (Count *self, EntenteRecord *seat)
{
  gint64 person = entente_record_get_reference (seat, ENTENTE_SEAT_PERSON);
  gint64 organization = entente_record_get_reference (seat, ENTENTE_SEAT_ORGANIZATION);
  gboolean by_person = self->of == ENTENTE_QUORUM_OF_PEOPLE;
  gint64 member = by_person ? person : organization;
  gboolean there = g_hash_table_contains (self->people, &person)
                   || (!by_person && g_hash_table_contains (self->organizations, &organization));

  if (member == 0 || !decides (seat))
    return;
  g_hash_table_add (self->members, g_memdup2 (&member, sizeof member));
  if (there)
    g_hash_table_add (self->present, g_memdup2 (&member, sizeof member));
}

/**
 * entente_body_count_quorum:
 * @self: a body of a store
 * @people: (array length=n_people) (nullable): ids of those who are there
 * @n_people: how many
 * @organizations: (array length=n_organizations) (nullable): ids of those who are there
 * @n_organizations: how many
 *
 * Returns: how many there are, are needed and are there
 */
EntenteBodyQuorum
entente_body_count_quorum (EntenteBody *self,
                           const gint64 *people,
                           guint n_people,
                           const gint64 *organizations,
                           guint n_organizations)
{
  EntenteBodyQuorum quorum = { 0 };
  EntenteRecord *record = (EntenteRecord *) self;
  g_autoptr (GListModel) seats = NULL;
  gint64 share;
  g_auto (Count) count = {
    new_ids (NULL, 0),
    new_ids (NULL, 0),
    new_ids (people, n_people),
    new_ids (organizations, n_organizations),
    0,
  };

  g_return_val_if_fail (ENTENTE_IS_BODY (self), quorum);

  count.of = entente_record_get_choice (record, ENTENTE_BODY_QUORUM_OF);
  seats = entente_body_new_seats (self);
  for (guint i = 0; i < g_list_model_get_n_items (seats); i++)
    {
      g_autoptr (EntenteRecord) seat = g_list_model_get_item (seats, i);

      count_member (&count, seat);
    }

  share = CLAMP (entente_record_get_integer (record, ENTENTE_BODY_QUORUM), 0, 100);
  quorum.of = count.of;
  quorum.n_members = g_hash_table_size (count.members);
  quorum.n_present = g_hash_table_size (count.present);
  /* Half of five is three: rounded up. */
  quorum.n_needed = (share * quorum.n_members + 99) / 100;

  return quorum;
}

/**
 * entente_body_quorum_is_reached:
 * @self: a count
 *
 * Returns: whether enough are there; always so without a quorum
 */
gboolean
entente_body_quorum_is_reached (const EntenteBodyQuorum *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->n_present >= self->n_needed;
}

/**
 * entente_body_dup_quorum_rule:
 * @self: a body of a store
 *
 * Returns: (transfer full) (nullable): how many must be there, translated; %NULL without a quorum
 *   or while nobody sits there
 */
char *
entente_body_dup_quorum_rule (EntenteBody *self)
{
  EntenteBodyQuorum quorum = entente_body_count_quorum (self, NULL, 0, NULL, 0);

  if (quorum.n_needed == 0)
    return NULL;

  if (quorum.of == ENTENTE_QUORUM_OF_PEOPLE)
    return g_strdup_printf (
      /* Translators: how many must be there, how many there are. */
      ngettext ("%u of the %u members must be there.", "%u of the %u members must be there.",
                quorum.n_needed),
      quorum.n_needed,
      quorum.n_members);

  return g_strdup_printf (
    /* Translators: how many must be there, how many there are. */
    ngettext ("%u of the %u organisations must be there.",
              "%u of the %u organisations must be there.",
              quorum.n_needed),
    quorum.n_needed,
    quorum.n_members);
}

/**
 * entente_body_quorum_dup_words:
 * @self: a count
 *
 * Returns: (transfer full) (nullable): whether enough are there, in figures, translated; %NULL
 *   without a quorum
 */
char *
entente_body_quorum_dup_words (const EntenteBodyQuorum *self)
{
  gboolean reached, of_people;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_needed == 0)
    return NULL;

  reached = entente_body_quorum_is_reached (self);
  of_people = self->of == ENTENTE_QUORUM_OF_PEOPLE;
  /* Translators, here and below: how many are there, how many there are, how many are needed. */
  if (reached && of_people)
    return g_strdup_printf (_("Quorum reached: %u of %u members are there, %u needed."),
                            self->n_present, self->n_members, self->n_needed);
  if (reached)
    return g_strdup_printf (_("Quorum reached: %u of %u organisations are there, %u needed."),
                            self->n_present, self->n_members, self->n_needed);
  if (of_people)
    return g_strdup_printf (_("No quorum: %u of %u members are there, %u needed."),
                            self->n_present, self->n_members, self->n_needed);

  return g_strdup_printf (_("No quorum: %u of %u organisations are there, %u needed."),
                          self->n_present, self->n_members, self->n_needed);
}
