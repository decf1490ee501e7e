/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collective-fixture.h"

#include "entente-model-error.h"

static char *
dup_names (EntenteStore *store)
{
  g_autoptr (GListModel) list = entente_bodies_new_list (store);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (EntenteBody) body = g_list_model_get_item (list, i);
      g_autofree char *name = entente_body_dup_name (body);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }

  return g_string_free_and_steal (names);
}

static void
assert_names (EntenteStore *store, const char *expected)
{
  g_autofree char *names = dup_names (store);

  g_assert_cmpstr (names, ==, expected);
}

static void
assert_undo (EntenteStore *store, const char *label)
{
  g_assert_cmpstr (entente_store_get_undo_label (store), ==, label);
}

static void
test_add (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteBody *body = entente_bodies_add (store, ENTENTE_BODY_STEERING, "", NULL);

  assert_undo (store, "Add body");
  collective_add_body (store, "Kitchen");
  collective_add_body (store, "Bar");
  assert_names (store, "Organising group, Steering committee, Kitchen, Bar");
  g_assert_cmpint (entente_record_get_choice (ENTENTE_RECORD (body), ENTENTE_BODY_KIND), ==,
                   ENTENTE_BODY_STEERING);
  for (guint i = 0; i < 3; i++)
    g_assert_true (entente_store_undo (store, NULL));
  assert_names (store, "Organising group");
}

static void
test_move (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteBody *kitchen, *bar;

  kitchen = collective_add_body (store, "Kitchen");
  bar = collective_add_body (store, "Bar");
  g_assert_true (entente_body_move (bar, 0, NULL));
  assert_undo (store, "Move body");
  assert_names (store, "Bar, Organising group, Kitchen");
  g_assert_true (entente_body_move (kitchen, 1, NULL));
  assert_names (store, "Bar, Kitchen, Organising group");
  g_assert_true (entente_body_move (bar, 99, NULL));
  assert_names (store, "Kitchen, Organising group, Bar");
  g_assert_true (entente_store_undo (store, NULL));
  assert_names (store, "Bar, Kitchen, Organising group");
}

static void
test_parent (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteBody *kitchen = collective_add_body (store, "Kitchen");
  EntenteBody *bar = collective_add_body (store, "Bar");
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_body_set_parent (bar, kitchen, &error));
  assert_undo (store, "Change who a body reports to");
  g_assert_true (entente_body_get_parent (bar) == kitchen);

  g_assert_false (entente_body_set_parent (kitchen, bar, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_CYCLE);
  g_assert_cmpstr (
      error->message, ==,
      "“Kitchen” cannot report to “Bar”, which reports to it already. Nothing was changed.");
  g_assert_null (entente_body_get_parent (kitchen));
  g_clear_error (&error);
  g_assert_false (entente_body_set_parent (kitchen, kitchen, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_CYCLE);

  g_assert_true (entente_body_set_parent (bar, NULL, NULL));
  g_assert_null (entente_body_get_parent (bar));
}

static void
test_rhythm (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *body = ENTENTE_RECORD (collective_add_body (store, "Kitchen"));
  EntenteMoment from;

  g_assert_true (entente_moment_from_iso ("2027-03-09T18:30", ENTENTE_MOMENT_STARTS, &from, NULL));
  g_assert_true (
      entente_body_set_rhythm (ENTENTE_BODY (body), "FREQ=MONTHLY;BYDAY=2TU", from, TRUE, NULL));
  assert_undo (store, "Change rhythm");
  g_assert_cmpstr (entente_record_get_text (body, ENTENTE_BODY_RHYTHM), ==,
                   "FREQ=MONTHLY;BYDAY=2TU");
  g_assert_cmpstr (entente_record_get_text (body, ENTENTE_BODY_RHYTHM_FROM), ==,
                   "2027-03-09T18:30");
  g_assert_true (
      entente_body_set_rhythm (ENTENTE_BODY (body), "FREQ=MONTHLY;BYDAY=2TU", from, FALSE, NULL));
  g_assert_cmpstr (entente_record_get_text (body, ENTENTE_BODY_RHYTHM_FROM), ==, "2027-03-09");
  g_assert_true (
      entente_body_set_rhythm (ENTENTE_BODY (body), "", ENTENTE_MOMENT_NONE, FALSE, NULL));
  g_assert_cmpstr (entente_record_get_text (body, ENTENTE_BODY_RHYTHM), ==, "");
  g_assert_cmpstr (entente_record_get_text (body, ENTENTE_BODY_RHYTHM_FROM), ==, "");
}

/*
 * Members
 */

typedef struct
{
  EntenteStore *store;
  EntenteBody *group, *kitchen;
  EntentePerson *ada;
  EntenteOrganization *spoons;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->store = collective_new ();
  f->group = entente_bodies_get_organizing_group (f->store);
  f->kitchen = collective_add_body (f->store, "Kitchen");
  f->ada = ENTENTE_PERSON (collective_add_person (f->store, "Ada", "Marchand"));
  f->spoons =
      ENTENTE_ORGANIZATION (collective_add_organization (f->store, "Spoons", ENTENTE_ROLE_MEMBER));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->store);
}

static guint
count_seats (Fixture *f)
{
  return g_list_model_get_n_items (entente_store_get_list (f->store, ENTENTE_TYPE_SEAT));
}

static void
test_add_person (Fixture *f, gconstpointer data)
{
  EntenteSeat *cook = entente_body_add_person (f->kitchen, f->ada, f->spoons, NULL);
  EntenteSeat *member;

  assert_undo (f->store, "Add to a body");
  g_assert_true (entente_seat_get_body (cook) == f->kitchen);
  g_assert_cmpint (entente_record_get_reference (ENTENTE_RECORD (cook), ENTENTE_SEAT_ORGANIZATION),
                   ==, entente_record_get_id (ENTENTE_RECORD (f->spoons)));
  g_assert_cmpint (entente_record_get_integer (ENTENTE_RECORD (cook), ENTENTE_SEAT_VOICES), ==, 1);
  /* Once is enough. */
  g_assert_true (entente_body_add_person (f->kitchen, f->ada, NULL, NULL) == cook);
  g_assert_cmpuint (count_seats (f), ==, 1);

  member = entente_body_add_person (f->group, f->ada, NULL, NULL);
  assert_undo (f->store, "Add to the organising group");
  g_assert_cmpint (entente_record_get_reference (ENTENTE_RECORD (member), ENTENTE_SEAT_BODY), ==,
                   0);
  g_assert_cmpuint (count_seats (f), ==, 2);
}

static void
test_move_seat (Fixture *f, gconstpointer data)
{
  EntenteSeat *cook = entente_body_add_person (f->kitchen, f->ada, f->spoons, NULL);
  g_autoptr (GError) error = NULL;

  collective_set_text (ENTENTE_RECORD (cook), ENTENTE_SEAT_MISSION, "soup");
  g_assert_true (entente_seat_move (cook, f->group, &error));
  assert_undo (f->store, "Move to another body");
  g_assert_true (entente_seat_get_body (cook) == f->group);
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (cook), ENTENTE_SEAT_MISSION), ==,
                   "soup");
  g_assert_true (entente_seat_move (cook, f->group, &error));

  entente_body_add_person (f->kitchen, f->ada, NULL, NULL);
  g_assert_false (entente_seat_move (cook, f->kitchen, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
  g_assert_cmpstr (error->message, ==,
                   "Ada Marchand sits in “Kitchen” already. Nothing was changed.");
  g_assert_true (entente_seat_get_body (cook) == f->group);
}

/* A seat that nobody holds yet moves like others. */
static void
test_move_empty (Fixture *f, gconstpointer data)
{
  EntenteRecord *seat = collective_add_seat (f->store, NULL, NULL, ENTENTE_SEAT_MEMBER);

  collective_add_seat_in (f->kitchen, NULL, NULL, ENTENTE_SEAT_MEMBER, 1);
  g_assert_true (entente_seat_move (ENTENTE_SEAT (seat), f->kitchen, NULL));
  g_assert_true (entente_seat_get_body (ENTENTE_SEAT (seat)) == f->kitchen);
}

static void
test_remove (Fixture *f, gconstpointer data)
{
  EntenteSeat *cook = entente_body_add_person (f->kitchen, f->ada, NULL, NULL);
  EntenteSeat *member = entente_body_add_person (f->group, f->ada, NULL, NULL);

  g_assert_true (entente_seat_remove (cook, NULL));
  assert_undo (f->store, "Remove from a body");
  g_assert_true (entente_seat_remove (member, NULL));
  assert_undo (f->store, "Remove from the organising group");
  g_assert_cmpuint (count_seats (f), ==, 0);
  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_cmpuint (count_seats (f), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/body-edit/add", test_add);
  g_test_add_func ("/body-edit/move", test_move);
  g_test_add_func ("/body-edit/parent", test_parent);
  g_test_add_func ("/body-edit/rhythm", test_rhythm);
  g_test_add ("/body-edit/add-person", Fixture, NULL, set_up, test_add_person, tear_down);
  g_test_add ("/body-edit/move-seat", Fixture, NULL, set_up, test_move_seat, tear_down);
  g_test_add ("/body-edit/move-empty", Fixture, NULL, set_up, test_move_empty, tear_down);
  g_test_add ("/body-edit/remove", Fixture, NULL, set_up, test_remove, tear_down);

  return g_test_run ();
}
