/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collective-fixture.h"

#include "entente-civil-date.h"

static EntenteBody *
get_group (EntenteStore *store)
{
  return entente_bodies_get_organizing_group (store);
}

static void
test_group (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteBody *group = get_group (store);
  g_autoptr (GListModel) list = entente_bodies_new_list (store);
  g_autofree char *name = entente_body_dup_name (group);

  g_assert_nonnull (group);
  g_assert_cmpstr (name, ==, "Organising group");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  g_assert_null (entente_body_get_parent (group));
}

/* Every kind has a name on paper in both languages, unless people gave one. */
static void
test_names (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteBody *body = collective_add_body (store, " ");

  for (int kind = ENTENTE_BODY_ORGANIZING_GROUP; kind <= ENTENTE_BODY_OTHER; kind++)
    {
      g_autofree char *english = NULL;
      g_autofree char *french = NULL;

      collective_set_choice (ENTENTE_RECORD (body), ENTENTE_BODY_KIND, kind);
      english = entente_body_dup_paper_name (body, ENTENTE_LANGUAGE_ENGLISH);
      french = entente_body_dup_paper_name (body, ENTENTE_LANGUAGE_FRENCH);
      g_assert_cmpstr (english, !=, "");
      g_assert_cmpstr (french, !=, english);
      g_assert_cmpstr (french, !=, "");
      if (kind == ENTENTE_BODY_FOLLOW_UP)
        g_assert_cmpstr (french, ==, "Comité de suivi");
    }

  collective_set_text (ENTENTE_RECORD (body), ENTENTE_BODY_NAME, " Logistique ");
  for (int language = 0; language <= ENTENTE_LANGUAGE_ENGLISH; language++)
    {
      g_autofree char *name = entente_body_dup_name (body);
      g_autofree char *on_paper = entente_body_dup_paper_name (body, language);

      g_assert_cmpstr (name, ==, "Logistique");
      g_assert_cmpstr (on_paper, ==, "Logistique");
    }
}

/*
 * Members
 */

static void
count_change_cb (GListModel *list, guint position, guint removed, guint added, int *n)
{
  *n += (int) added - (int) removed;
  g_assert_cmpint (*n, ==, g_list_model_get_n_items (list));
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (EntenteRecord) seat = g_list_model_get_item (list, i);

      g_assert_nonnull (seat);
    }
}

/* Seats as they were before there were other bodies, and those that name the group, are the same. */
static void
test_seats (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteBody *group = get_group (store);
  EntenteBody *kitchen = collective_add_body (store, "Kitchen");
  EntenteRecord *one = collective_add_person (store, "Ada", "Marchand");
  EntenteRecord *two = collective_add_person (store, "Bo", "Leroy");
  g_autoptr (GListModel) in_group = entente_body_new_seats (group);
  g_autoptr (GListModel) in_kitchen = entente_body_new_seats (kitchen);
  EntenteRecord *old, *named, *cook;
  int n_group = 0, n_kitchen = 0;

  g_signal_connect (in_group, "items-changed", G_CALLBACK (count_change_cb), &n_group);
  g_signal_connect (in_kitchen, "items-changed", G_CALLBACK (count_change_cb), &n_kitchen);

  old = collective_add_seat (store, one, NULL, ENTENTE_SEAT_MEMBER);
  named = collective_add_seat_in (group, two, NULL, ENTENTE_SEAT_MEMBER, 1);
  cook = collective_add_seat_in (kitchen, one, NULL, ENTENTE_SEAT_MEMBER, 1);
  g_assert_cmpint (n_group, ==, 2);
  g_assert_cmpint (n_kitchen, ==, 1);
  g_assert_true (entente_seat_get_body (ENTENTE_SEAT (old)) == group);
  g_assert_true (entente_seat_get_body (ENTENTE_SEAT (named)) == group);
  g_assert_true (entente_seat_get_body (ENTENTE_SEAT (cook)) == kitchen);
  g_assert_true (entente_seat_is_in (ENTENTE_SEAT (old), ENTENTE_ORGANIZING_GROUP_ID));
  g_assert_false (entente_seat_is_in (ENTENTE_SEAT (cook), ENTENTE_ORGANIZING_GROUP_ID));

  g_assert_true ((EntenteRecord *) entente_body_find_seat (group, entente_record_get_id (one))
                 == old);
  g_assert_true ((EntenteRecord *) entente_body_find_seat (kitchen, entente_record_get_id (one))
                 == cook);
  g_assert_null (entente_body_find_seat (kitchen, entente_record_get_id (two)));
  g_assert_null (entente_body_find_seat (kitchen, 0));

  g_assert_true (entente_seat_move (ENTENTE_SEAT (named), kitchen, NULL));
  g_assert_cmpint (n_group, ==, 1);
  g_assert_cmpint (n_kitchen, ==, 2);
  g_assert_true (entente_store_undo (store, NULL));
  g_assert_cmpint (n_group, ==, 2);
  g_assert_cmpint (n_kitchen, ==, 1);
  collective_delete (old);
  collective_delete (cook);
  g_assert_cmpint (n_group, ==, 1);
  g_assert_cmpint (n_kitchen, ==, 0);
}

/* A seat that names the group and then nobody moves from one half of the list to the other. */
static void
test_joint (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteBody *group = get_group (store);
  g_autoptr (GListModel) seats = entente_body_new_seats (group);
  EntenteRecord *seat;
  int n = 0;

  g_signal_connect (seats, "items-changed", G_CALLBACK (count_change_cb), &n);
  for (guint i = 0; i < 5; i++)
    {
      collective_add_seat (store, NULL, NULL, ENTENTE_SEAT_MEMBER);
      seat = collective_add_seat_in (group, NULL, NULL, ENTENTE_SEAT_MEMBER, 1);
      g_assert_cmpint (n, ==, 2 * (i + 1));
    }
  for (guint i = 0; i < g_list_model_get_n_items (seats); i++)
    {
      g_autoptr (EntenteSeat) at = g_list_model_get_item (seats, i);

      g_assert_true (entente_seat_is_in (at, ENTENTE_ORGANIZING_GROUP_ID));
    }
  g_assert_null (g_list_model_get_item (seats, 10));
  g_assert_true (g_list_model_get_item_type (seats) == ENTENTE_TYPE_SEAT);
  collective_delete (seat);
  g_assert_cmpint (n, ==, 9);
}

static void
test_members (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteBody *kitchen = collective_add_body (store, "Kitchen");
  EntenteRecord *zoe = collective_add_person (store, "Zoé", "Abadie");
  EntenteRecord *eric = collective_add_person (store, "Éric", "Marchand");
  EntenteRecord *emma = collective_add_person (store, "Emma", "Leroy");
  g_autoptr (GPtrArray) members = NULL;
  EntenteRecord *expected[3];

  expected[2] = collective_add_seat_in (kitchen, eric, NULL, ENTENTE_SEAT_MEMBER, 1);
  expected[1] = collective_add_seat_in (kitchen, emma, NULL, ENTENTE_SEAT_OBSERVER, 1);
  expected[0] = collective_add_seat_in (kitchen, zoe, NULL, ENTENTE_SEAT_COORDINATOR, 1);
  members = entente_body_list_members (kitchen);
  g_assert_cmpuint (members->len, ==, 3);
  for (guint i = 0; i < members->len; i++)
    g_assert_true (members->pdata[i] == expected[i]);
}

/*
 * The tree
 */

static void
set_parent (EntenteBody *body, EntenteBody *parent)
{
  EntenteEdit *edit
    = entente_store_begin (entente_record_get_store (ENTENTE_RECORD (body)), "set");

  entente_edit_set_reference (edit, ENTENTE_RECORD (body), ENTENTE_BODY_PARENT,
                              ENTENTE_RECORD (parent));
  g_assert_true (entente_edit_commit (edit, NULL));
  entente_edit_rollback (edit);
}

static void
test_tree (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteBody *steering = collective_add_body (store, "Steering");
  EntenteBody *logistics = collective_add_body (store, "Logistics");
  EntenteBody *kitchen = collective_add_body (store, "Kitchen");
  EntenteBody *press = collective_add_body (store, "Press");
  EntenteBody *expected[] = { get_group (store), steering, logistics, kitchen, press };
  const guint depths[] = { 0, 0, 1, 2, 1 };
  g_autoptr (GPtrArray) tree = NULL;

  set_parent (kitchen, logistics);
  set_parent (logistics, steering);
  set_parent (press, steering);
  tree = entente_bodies_list_tree (store);
  g_assert_cmpuint (tree->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < tree->len; i++)
    {
      g_assert_true (tree->pdata[i] == expected[i]);
      g_assert_cmpuint (entente_body_get_depth (tree->pdata[i]), ==, depths[i]);
    }

  g_assert_false (entente_body_can_report_to (steering, kitchen));
  g_assert_false (entente_body_can_report_to (steering, steering));
  g_assert_true (entente_body_can_report_to (kitchen, press));
  g_assert_true (entente_body_can_report_to (kitchen, NULL));
}

/* A file that says so must not keep anybody waiting, nor lose a body. */
static void
test_circle (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteBody *one = collective_add_body (store, "One");
  EntenteBody *two = collective_add_body (store, "Two");
  EntenteBody *below = collective_add_body (store, "Below");
  g_autoptr (GPtrArray) tree = NULL;

  set_parent (one, two);
  set_parent (two, one);
  set_parent (below, two);
  tree = entente_bodies_list_tree (store);
  g_assert_cmpuint (tree->len, ==, 4);
  g_assert_cmpuint (entente_body_get_depth (one), ==, 0);
  g_assert_false (entente_body_can_report_to (get_group (store), one));
}

static void
test_stands (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteBody *body = collective_add_body (store, "Kitchen");
  GDate day;

  g_assert_true (entente_date_from_iso ("2027-06-12", &day));
  g_assert_true (entente_body_stands_on (body, &day));
  collective_set_date (ENTENTE_RECORD (body), ENTENTE_BODY_ENDED_ON, "2027-06-12");
  g_assert_true (entente_body_stands_on (body, &day));
  g_date_add_days (&day, 1);
  g_assert_false (entente_body_stands_on (body, &day));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bodies/group", test_group);
  g_test_add_func ("/bodies/names", test_names);
  g_test_add_func ("/bodies/seats", test_seats);
  g_test_add_func ("/bodies/joint", test_joint);
  g_test_add_func ("/bodies/members", test_members);
  g_test_add_func ("/bodies/tree", test_tree);
  g_test_add_func ("/bodies/circle", test_circle);
  g_test_add_func ("/bodies/stands", test_stands);

  return g_test_run ();
}
