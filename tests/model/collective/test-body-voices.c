/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collective-fixture.h"

#include "collective/entente-body-voices.h"

#include <string.h>

#define N_ROUNDS 60
#define N_ORGANIZATIONS 6
#define N_PEOPLE 12

typedef struct
{
  EntenteStore *store;
  EntenteBody *body;
  EntenteRecord *organizations[N_ORGANIZATIONS];
  EntenteRecord *people[N_PEOPLE];
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->store = collective_new ();
  f->body = collective_add_body (f->store, "Kitchen");
  for (guint i = 0; i < N_ORGANIZATIONS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Organisation %c", 'F' - i);

      f->organizations[i] = collective_add_organization (f->store, name, ENTENTE_ROLE_MEMBER);
    }
  for (guint i = 0; i < N_PEOPLE; i++)
    f->people[i] = collective_add_person (f->store, "Ada", "Marchand");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->store);
}

static void
seat (Fixture *f, int person, int organization, EntenteSeatRole role, gint64 voices)
{
  collective_add_seat_in (f->body,
                          person >= 0 ? f->people[person] : NULL,
                          organization >= 0 ? f->organizations[organization] : NULL,
                          role,
                          voices);
}

static char *
dup_voices (EntenteBody *body)
{
  g_autoptr (GPtrArray) voices = entente_body_list_voices (body);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < voices->len; i++)
    {
      const EntenteBodyVoice *voice = voices->pdata[i];
      EntenteRecord *organization = ENTENTE_RECORD (voice->organization);
      const char *name = entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME);

      g_string_append_printf (text, "%s%c: %" G_GINT64_FORMAT " of %u", i > 0 ? ", " : "",
                              name[strlen (name) - 1], voice->voices, voice->n_seats);
      g_assert_cmpint (entente_body_get_voices (body, entente_record_get_id (organization)), ==,
                       voice->voices);
    }

  return g_string_free_and_steal (text);
}

static void
assert_voices (Fixture *f, const char *expected)
{
  g_autofree char *voices = dup_voices (f->body);

  g_assert_cmpstr (voices, ==, expected);
}

static void
test_voices (Fixture *f, gconstpointer data)
{
  assert_voices (f, "");
  seat (f, 0, 0, ENTENTE_SEAT_COORDINATOR, 2);
  seat (f, 1, 0, ENTENTE_SEAT_MEMBER, 3);
  seat (f, 2, 2, ENTENTE_SEAT_MEMBER, 1);
  seat (f, 3, 1, ENTENTE_SEAT_OBSERVER, 9);
  seat (f, 4, -1, ENTENTE_SEAT_MEMBER, 9);
  seat (f, -1, 5, ENTENTE_SEAT_MEMBER, 0);
  /* One each, by name. */
  assert_voices (f, "A: 1 of 1, D: 1 of 1, F: 1 of 2");

  collective_set_choice (ENTENTE_RECORD (f->body), ENTENTE_BODY_DECISION_RULE,
                         ENTENTE_DECIDES_BY_WEIGHTED);
  assert_voices (f, "A: 0 of 1, D: 1 of 1, F: 5 of 2");
  g_assert_cmpint (entente_body_get_voices (f->body, entente_record_get_id (f->organizations[1])),
                   ==, 0);
  g_assert_cmpint (entente_body_get_voices (f->body, 0), ==, 0);
}

/* What a file holds must not make a negative or a giant voice. */
static void
test_strange_voices (Fixture *f, gconstpointer data)
{
  collective_set_choice (ENTENTE_RECORD (f->body), ENTENTE_BODY_DECISION_RULE,
                         ENTENTE_DECIDES_BY_WEIGHTED);
  seat (f, 0, 0, ENTENTE_SEAT_MEMBER, -5);
  seat (f, 1, 0, ENTENTE_SEAT_MEMBER, 2);
  seat (f, 2, 1, ENTENTE_SEAT_MEMBER, G_MAXINT64);
  seat (f, 3, 1, ENTENTE_SEAT_MEMBER, G_MAXINT64);
  assert_voices (f, "E: 4294967294 of 2, F: 2 of 2");
}

/* Seats of other bodies say nothing here. */
static void
test_other_body (Fixture *f, gconstpointer data)
{
  EntenteBody *group = entente_bodies_get_organizing_group (f->store);
  g_autofree char *in_group = NULL;

  seat (f, 0, 0, ENTENTE_SEAT_MEMBER, 1);
  collective_add_seat (f->store, f->people[0], f->organizations[3], ENTENTE_SEAT_MEMBER);
  in_group = dup_voices (group);
  g_assert_cmpstr (in_group, ==, "C: 1 of 1");
  assert_voices (f, "F: 1 of 1");
}

/*
 * Quorum
 */

static void
set_quorum (Fixture *f, gint64 share, EntenteQuorumOf of)
{
  collective_set_integer (ENTENTE_RECORD (f->body), ENTENTE_BODY_QUORUM, share);
  collective_set_choice (ENTENTE_RECORD (f->body), ENTENTE_BODY_QUORUM_OF, of);
}

static void
test_quorum_words (Fixture *f, gconstpointer data)
{
  gint64 there[2] = { entente_record_get_id (f->organizations[0]),
                      entente_record_get_id (f->organizations[1]) };
  gint64 person = entente_record_get_id (f->people[4]);
  g_autofree char *rule = NULL;
  g_autofree char *missed = NULL;
  g_autofree char *reached = NULL;
  g_autofree char *of_people = NULL;
  EntenteBodyQuorum quorum;

  for (int i = 0; i < 5; i++)
    seat (f, i, i, ENTENTE_SEAT_MEMBER, 1);
  g_assert_null (entente_body_dup_quorum_rule (f->body));
  quorum = entente_body_count_quorum (f->body, NULL, 0, there, 2);
  g_assert_true (entente_body_quorum_is_reached (&quorum));
  g_assert_null (entente_body_quorum_dup_words (&quorum));

  set_quorum (f, 50, ENTENTE_QUORUM_OF_ORGANIZATIONS);
  rule = entente_body_dup_quorum_rule (f->body);
  g_assert_cmpstr (rule, ==, "3 of the 5 organisations must be there.");
  quorum = entente_body_count_quorum (f->body, NULL, 0, there, 2);
  g_assert_false (entente_body_quorum_is_reached (&quorum));
  missed = entente_body_quorum_dup_words (&quorum);
  g_assert_cmpstr (missed, ==, "No quorum: 2 of 5 organisations are there, 3 needed.");

  /* Somebody who sits for a third one. */
  quorum = entente_body_count_quorum (f->body, &person, 1, there, 2);
  reached = entente_body_quorum_dup_words (&quorum);
  g_assert_cmpstr (reached, ==, "Quorum reached: 3 of 5 organisations are there, 3 needed.");

  set_quorum (f, 20, ENTENTE_QUORUM_OF_PEOPLE);
  quorum = entente_body_count_quorum (f->body, &person, 1, there, 2);
  of_people = entente_body_quorum_dup_words (&quorum);
  g_assert_cmpstr (of_people, ==, "Quorum reached: 1 of 5 members are there, 1 needed.");
}

static void
test_nobody (Fixture *f, gconstpointer data)
{
  EntenteBodyQuorum quorum;

  set_quorum (f, 100, ENTENTE_QUORUM_OF_ORGANIZATIONS);
  quorum = entente_body_count_quorum (f->body, NULL, 0, NULL, 0);
  g_assert_cmpuint (quorum.n_needed, ==, 0);
  g_assert_true (entente_body_quorum_is_reached (&quorum));
  g_assert_null (entente_body_dup_quorum_rule (f->body));
}

/* What was drawn, to be counted again in the simplest way. */
typedef struct
{
  int person, organization;
  gboolean observes;
} Drawn;

static guint
count_slowly (const Drawn *seats, guint n_seats, EntenteQuorumOf of, const gboolean *people,
              const gboolean *organizations, gboolean present)
{
  guint n_members = of == ENTENTE_QUORUM_OF_PEOPLE ? N_PEOPLE : N_ORGANIZATIONS;
  guint n = 0;

  for (guint member = 0; member < n_members; member++)
    {
      gboolean counts = FALSE;

      for (guint i = 0; i < n_seats; i++)
        {
          int own = of == ENTENTE_QUORUM_OF_PEOPLE ? seats[i].person : seats[i].organization;

          if (own != (int) member || seats[i].observes)
            continue;
          counts |= !present || (seats[i].person >= 0 && people[seats[i].person])
                    || (of == ENTENTE_QUORUM_OF_ORGANIZATIONS && organizations[member]);
        }
      n += counts;
    }

  return n;
}

static guint
list_ids (EntenteRecord **records, const gboolean *there, guint n_records, gint64 *ids)
{
  guint n = 0;

  for (guint i = 0; i < n_records; i++)
    if (there[i])
      {
        /* Said twice, counted once. */
        ids[n++] = entente_record_get_id (records[i]);
        ids[n++] = entente_record_get_id (records[i]);
      }

  return n;
}

static void
check_round (Fixture *f)
{
  Drawn seats[10];
  gboolean people[N_PEOPLE], organizations[N_ORGANIZATIONS];
  gint64 people_ids[2 * N_PEOPLE], organization_ids[2 * N_ORGANIZATIONS];
  guint n_seats = g_test_rand_int_range (0, 11);
  gint64 share = g_test_rand_int_range (0, 101);
  EntenteQuorumOf of =
      g_test_rand_bit () ? ENTENTE_QUORUM_OF_PEOPLE : ENTENTE_QUORUM_OF_ORGANIZATIONS;
  EntenteBodyQuorum quorum;
  guint n_people, n_organizations;

  f->body = collective_add_body (f->store, "Round");
  set_quorum (f, share, of);
  for (guint i = 0; i < n_seats; i++)
    {
      seats[i].person = g_test_rand_int_range (-1, N_PEOPLE);
      seats[i].organization = g_test_rand_int_range (-1, N_ORGANIZATIONS);
      seats[i].observes = g_test_rand_int_range (0, 4) == 0;
      seat (f, seats[i].person, seats[i].organization,
            seats[i].observes ? ENTENTE_SEAT_OBSERVER : ENTENTE_SEAT_MEMBER, 1);
    }
  for (guint i = 0; i < N_PEOPLE; i++)
    people[i] = g_test_rand_int_range (0, 3) == 0;
  for (guint i = 0; i < N_ORGANIZATIONS; i++)
    organizations[i] = g_test_rand_int_range (0, 3) == 0;

  n_people = list_ids (f->people, people, N_PEOPLE, people_ids);
  n_organizations = list_ids (f->organizations, organizations, N_ORGANIZATIONS, organization_ids);
  quorum =
      entente_body_count_quorum (f->body, people_ids, n_people, organization_ids, n_organizations);
  g_assert_cmpuint (quorum.n_members, ==,
                    count_slowly (seats, n_seats, of, people, organizations, FALSE));
  g_assert_cmpuint (quorum.n_present, ==,
                    count_slowly (seats, n_seats, of, people, organizations, TRUE));
  g_assert_cmpuint (quorum.n_present, <=, quorum.n_members);
  g_assert_cmpuint (quorum.n_needed, <=, quorum.n_members);
  /* The fewest that make the share: one fewer would not. */
  g_assert_cmpint (100 * quorum.n_needed, >=, share * quorum.n_members);
  if (quorum.n_needed > 0)
    g_assert_cmpint (100 * (quorum.n_needed - 1), <, share * quorum.n_members);
  g_assert_cmpint (entente_body_quorum_is_reached (&quorum), ==,
                   quorum.n_present >= quorum.n_needed);
}

static void
test_quorum_property (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    check_round (f);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/body-voices/voices", Fixture, NULL, set_up, test_voices, tear_down);
  g_test_add ("/body-voices/strange", Fixture, NULL, set_up, test_strange_voices, tear_down);
  g_test_add ("/body-voices/other-body", Fixture, NULL, set_up, test_other_body, tear_down);
  g_test_add ("/body-voices/quorum-words", Fixture, NULL, set_up, test_quorum_words, tear_down);
  g_test_add ("/body-voices/nobody", Fixture, NULL, set_up, test_nobody, tear_down);
  g_test_add ("/body-voices/quorum", Fixture, NULL, set_up, test_quorum_property, tear_down);

  return g_test_run ();
}
