/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "budget/entente-budget-settings.h"
#include "budget/entente-partner-edit.h"
#include "forum-fixture.h"

static EntenteSharingKey *
add_key (Forum *forum)
{
  g_autoptr (GError) error = NULL;
  EntenteSharingKey *key = entente_sharing_key_insert (forum->store, &error);

  g_assert_no_error (error);
  return key;
}

static void
test_list (Forum *forum, gconstpointer data)
{
  g_autoptr (GPtrArray) partners = entente_partners_list (forum->store);

  g_assert_cmpuint (partners->len, ==, 4);
  for (guint i = FORUM_OFFICE; i <= FORUM_RELIEF; i++)
    g_assert_true (partners->pdata[i] == (gpointer) forum->organizations[i]);
}

static void
test_keys (Forum *forum, gconstpointer data)
{
  EntenteSharingKey *first = add_key (forum), *second = add_key (forum);
  EntenteRecord *settings = entente_store_get_record (forum->store, ENTENTE_TYPE_BUDGET_SETTINGS,
                                                      ENTENTE_BUDGET_SETTINGS_ID);
  EntenteOrganization *club = forum_get (forum, FORUM_CLUB), *town = forum_get (forum, FORUM_TOWN);
  g_autoptr (GError) error = NULL;
  g_autofree char *summary = NULL, *nobody = NULL;

  g_assert_cmpint (entente_record_get_reference (settings, ENTENTE_BUDGET_SETTINGS_SHARING_KEY), ==,
                   entente_record_get_id (ENTENTE_RECORD (first)));
  g_assert_nonnull (entente_sharing_key_find_part (second, club));
  g_assert_null (entente_sharing_key_find_part (second, town));

  g_assert_true (entente_sharing_key_set_takes_part (second, town, TRUE, &error));
  g_assert_true (entente_sharing_key_set_takes_part (second, town, TRUE, &error));
  g_assert_true (entente_sharing_key_set_takes_part (second, club, FALSE, &error));
  g_assert_nonnull (entente_sharing_key_find_part (second, town));
  g_assert_null (entente_sharing_key_find_part (second, club));
  summary = entente_sharing_key_dup_summary (second);
  g_assert_cmpstr (summary, ==, "In equal parts, between 4 organisations");

  for (guint i = 0; i < G_N_ELEMENTS (forum->organizations); i++)
    g_assert_true (
        entente_sharing_key_set_takes_part (second, forum_get (forum, i), FALSE, &error));
  nobody = entente_sharing_key_dup_summary (second);
  g_assert_cmpstr (nobody, ==, "In equal parts, between lead and members");

  g_assert_true (entente_partner_record_delete (ENTENTE_RECORD (first), &error));
  g_assert_false (entente_record_is_filled (settings, ENTENTE_BUDGET_SETTINGS_SHARING_KEY));
}

static void
test_contributions (Forum *forum, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EntenteContribution *first
      = entente_contribution_insert (forum->store, forum_get (forum, FORUM_CLUB), &error);
  EntenteContribution *second
      = entente_contribution_insert (forum->store, forum_get (forum, FORUM_CLUB), &error);
  GListModel *all = entente_store_get_list (forum->store, ENTENTE_TYPE_CONTRIBUTION);

  g_assert_cmpint (entente_record_get_integer (ENTENTE_RECORD (first), ENTENTE_CONTRIBUTION_RANK),
                   <,
                   entente_record_get_integer (ENTENTE_RECORD (second), ENTENTE_CONTRIBUTION_RANK));
  g_assert_true (entente_partner_record_delete (ENTENTE_RECORD (first), &error));
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 1);
  g_assert_true (entente_store_undo (forum->store, &error));
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 2);
}

#define add(path, function)                                                                        \
  g_test_add ("/partner-edit/" path, Forum, NULL, forum_set_up, function, forum_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("list", test_list);
  add ("keys", test_keys);
  add ("contributions", test_contributions);

  return g_test_run ();
}
