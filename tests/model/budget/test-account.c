/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-account.h"

#include <string.h>

#define FRENCH ENTENTE_LANGUAGE_FRENCH

static const EntenteChartEntry *
get_entries (const char *id, guint *n_entries)
{
  return entente_account_chart_get_entries (entente_account_chart_get (id, FRENCH), n_entries);
}

static char *
dup_title_of_key (const char *id, const char *key, EntenteBudgetSide side)
{
  const EntenteAccountChart *chart = entente_account_chart_get (id, FRENCH);
  guint n_entries;
  const EntenteChartEntry *entries = entente_account_chart_get_entries (chart, &n_entries);

  return entente_chart_entry_dup_title (&entries[entente_account_chart_find (chart, key, side)]);
}

static void
assert_title (const char *id, const char *key, EntenteBudgetSide side, const char *title)
{
  g_autofree char *found = dup_title_of_key (id, key, side);

  g_assert_cmpstr (found, ==, title);
}

static void
assert_guess (const char *id, EntenteBudgetSide side, const char *typed, const char *key)
{
  const EntenteAccountChart *chart = entente_account_chart_get (id, FRENCH);
  guint n_entries;
  const EntenteChartEntry *entries = entente_account_chart_get_entries (chart, &n_entries);
  guint found = entente_account_chart_guess (chart, typed, side);

  if (key == NULL)
    {
      g_assert_cmpuint (found, ==, G_MAXUINT);
      return;
    }
  g_test_message ("%s: %s", id, typed);
  g_assert_cmpuint (found, <, n_entries);
  g_assert_false (entries[found].is_heading);
  g_assert_cmpstr (entries[found].key, ==, key);
}

static void
test_accounts (void)
{
  guint n_accounts;
  const EntenteAccount *accounts = entente_account_get_all (&n_accounts);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_accounts; i++)
    {
      g_assert_true (g_hash_table_add (seen, (gpointer) accounts[i].key));
      g_assert_true (entente_account_find (accounts[i].key) == &accounts[i]);
      g_assert_cmpint (accounts[i].block == ENTENTE_BLOCK_IN_KIND, ==, accounts[i].pair != NULL);
      if (accounts[i].pair != NULL)
        {
          const EntenteAccount *pair = entente_account_find (accounts[i].pair);

          g_assert_nonnull (pair);
          g_assert_cmpint (pair->side, !=, accounts[i].side);
          g_assert_cmpint (pair->block, ==, ENTENTE_BLOCK_IN_KIND);
        }
      if (accounts[i].is_public)
        g_assert_cmpint (accounts[i].side, ==, ENTENTE_SIDE_INCOME);
    }
  g_assert_null (entente_account_find ("870"));
  g_assert_null (entente_account_find (""));
  g_assert_true (entente_account_find ("P74.commune")->is_public);
  g_assert_false (entente_account_find ("P74.private")->is_public);
  g_assert_cmpstr (entente_account_find ("E.goods")->pair, ==, "O.services");
}

static void
test_unknown_chart_is_the_default (void)
{
  g_assert_cmpstr (entente_account_chart_get_id (entente_account_chart_get ("", FRENCH)), ==,
                   "cerfa-12156-06");
  g_assert_cmpstr (entente_account_chart_get_id (entente_account_chart_get (NULL, FRENCH)), ==,
                   "cerfa-12156-06");
  g_assert_cmpstr (entente_account_chart_get_id (entente_account_chart_get ("2043", FRENCH)), ==,
                   "cerfa-12156-06");
}

/* In both languages: the same entries, and words for all of them. */
static void
check_languages (const char *id)
{
  const EntenteAccountChart *french = entente_account_chart_get (id, FRENCH);
  const EntenteAccountChart *english = entente_account_chart_get (id, ENTENTE_LANGUAGE_ENGLISH);
  guint n_french;
  guint n_english;
  const EntenteChartEntry *in_french = entente_account_chart_get_entries (french, &n_french);
  const EntenteChartEntry *in_english = entente_account_chart_get_entries (english, &n_english);

  g_assert_true (french == entente_account_chart_get (id, FRENCH));
  g_assert_cmpstr (entente_account_chart_get_id (english), ==, id);
  g_assert_cmpstr (entente_account_chart_get_title (french), !=, "");
  g_assert_cmpstr (entente_account_chart_get_title (french), !=,
                   entente_account_chart_get_title (english));
  g_assert_cmpstr (entente_account_chart_get_description (english), !=, "");
  g_assert_cmpuint (n_french, ==, n_english);
  for (guint i = 0; i < n_french; i++)
    {
      g_assert_cmpstr (in_french[i].code, ==, in_english[i].code);
      g_assert_cmpstr (in_french[i].key, ==, in_english[i].key);
      g_assert_cmpstr (in_french[i].label, !=, "");
      g_assert_cmpstr (in_english[i].label, !=, "");
      g_assert_cmpint (in_french[i].hint[0] == '\0', ==, in_english[i].hint[0] == '\0');
      g_assert_null (strchr (in_french[i].label, '\''));
      g_assert_null (strchr (in_french[i].hint, '\''));
    }
}

/* Headings before their entries; sides and blocks in the order of paper. */
static void
check_order (const EntenteChartEntry *entries, guint n_entries)
{
  int last = 0;

  for (guint i = 0; i < n_entries; i++)
    {
      int place = entries[i].block == ENTENTE_BLOCK_IN_KIND ? 4 + entries[i].side
                  : entries[i].side * 2 + (entries[i].block != ENTENTE_BLOCK_DIRECT);

      g_assert_cmpint (place, >=, last);
      last = place;
      if (entries[i].is_heading)
        {
          g_assert_cmpuint (entries[i].heading, ==, G_MAXUINT);
          g_assert_cmpstr (entries[i].key, ==, "");
          g_assert_false (entries[i + 1].is_heading);
          continue;
        }
      g_assert_cmpuint (entries[i].heading, <, i);
      g_assert_true (entries[entries[i].heading].is_heading);
      g_assert_cmpint (entries[entries[i].heading].side, ==, entries[i].side);
      g_assert_cmpint (entries[entries[i].heading].block, ==, entries[i].block);
      g_assert_cmpint (entries[entries[i].heading].is_alone, ==, entries[i].is_alone);
      if (entries[i].is_alone)
        g_assert_cmpstr (entries[entries[i].heading].label, ==, entries[i].label);
    }
}

/* Every account has one home of its own side and block; every entry is the home of its key. */
static void
check_homes (const EntenteAccountChart *chart)
{
  guint n_accounts;
  const EntenteAccount *accounts = entente_account_get_all (&n_accounts);
  guint n_entries;
  const EntenteChartEntry *entries = entente_account_chart_get_entries (chart, &n_entries);
  g_autofree guint *n_homes = g_new0 (guint, n_entries);

  for (guint i = 0; i < n_accounts; i++)
    {
      guint home = entente_account_chart_find (chart, accounts[i].key, accounts[i].side);

      g_test_message ("%s", accounts[i].key);
      g_assert_cmpuint (home, <, n_entries);
      g_assert_false (entries[home].is_heading);
      g_assert_cmpstr (entries[home].key, !=, "");
      g_assert_cmpint (entries[home].side, ==, accounts[i].side);
      g_assert_cmpint (entries[home].block, ==, accounts[i].block);
      n_homes[home]++;
    }
  for (guint i = 0; i < n_entries; i++)
    {
      g_assert_cmpint (n_homes[i] > 0, ==, entries[i].key[0] != '\0');
      if (entries[i].key[0] != '\0')
        g_assert_cmpuint (entente_account_chart_find (chart, entries[i].key, entries[i].side), ==, i);
    }
}

static void
test_charts_are_complete (void)
{
  const char *const *ids = entente_account_chart_list ();

  g_assert_cmpuint (g_strv_length ((char **) ids), ==, 5);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint n_entries;
      const EntenteChartEntry *entries = get_entries (ids[i], &n_entries);

      g_test_message ("%s", ids[i]);
      check_languages (ids[i]);
      check_order (entries, n_entries);
      check_homes (entente_account_chart_get (ids[i], FRENCH));
    }
}

static void
test_lines_to_be_sorted (void)
{
  const char *const *ids = entente_account_chart_list ();
  const char *keys[] = { "", "870", "C99.future", "E" };

  for (guint i = 0; ids[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (keys); j++)
      for (int side = ENTENTE_SIDE_CHARGES; side <= ENTENTE_SIDE_INCOME; side++)
        {
          guint n_entries;
          const EntenteChartEntry *entries = get_entries (ids[i], &n_entries);
          guint home = entente_account_chart_find (entente_account_chart_get (ids[i], FRENCH),
                                                   keys[j], side);

          g_assert_cmpuint (home, <, n_entries);
          g_assert_cmpstr (entries[home].label, ==, "À classer");
          g_assert_cmpint (entries[home].side, ==, side);
          g_assert_true (entries[home].is_fallback);
        }
  /* An account on the wrong side is to be sorted as well. */
  assert_title ("cerfa-12156-06", "C61.rent", ENTENTE_SIDE_INCOME, "À classer");
}

static void
test_simplified_has_twelve_lines (void)
{
  guint n_entries;
  const EntenteChartEntry *entries = get_entries ("simplified", &n_entries);
  guint n_lines = 0;

  /* What is given in kind is typed once and stands on both sides. */
  for (guint i = 0; i < n_entries; i++)
    n_lines += !entries[i].is_heading && !entries[i].is_fallback
               && (entries[i].block != ENTENTE_BLOCK_IN_KIND
                   || entries[i].side == ENTENTE_SIDE_CHARGES);
  g_assert_cmpuint (n_lines, ==, 12);
}

static void
test_labels_of_the_forms (void)
{
  assert_title ("guide-2016", "C61.subcontract", ENTENTE_SIDE_CHARGES, "Sous traitance générale");
  assert_title ("guide-2016", "C68", ENTENTE_SIDE_CHARGES,
                "68 – Dotation aux amortissements (provisions pour renouvellement)");
  assert_title ("guide-2016", "P75.gifts", ENTENTE_SIDE_INCOME, "Mécénat");
  assert_title ("guide-2016", "E.services", ENTENTE_SIDE_CHARGES,
                "Mise à disposition gratuite de biens et prestations");
  assert_title ("cerfa-12156-06", "C60.utilities", ENTENTE_SIDE_CHARGES,
                "Achats matières et fournitures");
  assert_title ("cerfa-12156-06", "P75.gifts", ENTENTE_SIDE_INCOME, "758 – Dons manuels – mécénat");
  assert_title ("cerfa-12156-06", "P70.annex", ENTENTE_SIDE_INCOME,
                "70 – Vente de produits finis, de marchandises, prestations de services");
  assert_title ("cerfa-12156-06", "O.volunteers", ENTENTE_SIDE_INCOME, "875 – Bénévolat");
  assert_title ("associations-2025", "P75.gifts", ENTENTE_SIDE_INCOME,
                "754 – Dons manuels et mécénat");
  assert_title ("associations-2025", "P74.private", ENTENTE_SIDE_INCOME,
                "755 – Contributions financières d’autres organismes");
}

static void
assert_entry (const char *id, const char *key, gboolean is_fallback, gboolean has_hint)
{
  guint n_entries;
  const EntenteChartEntry *entries = get_entries (id, &n_entries);
  const EntenteAccount *account = entente_account_find (key);
  guint home = entente_account_chart_find (entente_account_chart_get (id, FRENCH), key,
                                           account->side);

  g_test_message ("%s %s", id, key);
  g_assert_cmpint (entries[home].is_fallback, ==, is_fallback);
  g_assert_cmpint (entries[home].hint[0] != '\0', ==, has_hint);
}

/* domain.md of what vanished: where the account is gone, it is only shown when money is in it. */
static void
test_vanished_accounts (void)
{
  assert_entry ("associations-2018", "P79", FALSE, FALSE);
  assert_entry ("associations-2025", "P79", TRUE, TRUE);
  assert_entry ("cerfa-12156-06", "P79", FALSE, TRUE);
  assert_entry ("associations-2025", "C67", FALSE, TRUE);
  assert_entry ("associations-2025", "P77", FALSE, TRUE);
  assert_entry ("associations-2018", "P77", FALSE, FALSE);
  assert_entry ("guide-2016", "C69", TRUE, TRUE);
  assert_entry ("guide-2016", "P73", TRUE, TRUE);
  assert_entry ("guide-2016", "CI.fixed", TRUE, TRUE);
  assert_entry ("guide-2016", "RP", TRUE, TRUE);
  assert_entry ("cerfa-12156-06", "C69", FALSE, FALSE);
  assert_entry ("cerfa-12156-06", "CI.fixed", FALSE, FALSE);
}

static void
test_870_is_told_by_the_chart (void)
{
  assert_guess ("guide-2016", ENTENTE_SIDE_INCOME, "870", "O.volunteers");
  assert_guess ("guide-2016", ENTENTE_SIDE_INCOME, "875", "O.goods");
  assert_guess ("associations-2018", ENTENTE_SIDE_INCOME, "870", "O.goods");
  assert_guess ("associations-2018", ENTENTE_SIDE_INCOME, "875", "O.volunteers");
  assert_guess ("associations-2025", ENTENTE_SIDE_INCOME, "870", "O.goods");
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_INCOME, "875", "O.volunteers");
  /* A charge has no such account. */
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_CHARGES, "875", NULL);
}

static void
test_guess_codes (void)
{
  assert_guess ("associations-2025", ENTENTE_SIDE_CHARGES, "6063", "C60.small");
  assert_guess ("associations-2025", ENTENTE_SIDE_CHARGES, "606", "C60.materials");
  assert_guess ("associations-2025", ENTENTE_SIDE_CHARGES, "60681", "C60.other");
  assert_guess ("associations-2025", ENTENTE_SIDE_CHARGES, " 6251 Voyages ", "C62.travel");
  assert_guess ("associations-2025", ENTENTE_SIDE_INCOME, "7084", "P70.annex");
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_CHARGES, "613", "C61.rent");
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_CHARGES, "65", "C65");
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_CHARGES, "6516", "C65");
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_INCOME, "74 – Commune", "P74.commune");
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_INCOME, "741 CAF", "P74.social");
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_INCOME, "7541", "P75.gifts");
  assert_guess ("simplified", ENTENTE_SIDE_CHARGES, "6251", "C62.fees");
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_CHARGES, "c61.RENT", "C61.rent");
}

static void
test_guess_words (void)
{
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_CHARGES, "Locations (toilettes, grilles)", "C61.rent");
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_CHARGES, "location de tentes", "C61.rent");
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_CHARGES, "ASSURANCE", "C61.insurance");
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_CHARGES, "Publicité", "C62.publicity");
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_CHARGES, "sacem", "C65");
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_CHARGES, "Charges sociales", "C64.social");
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_CHARGES, "Achats matières et fournitures",
                "C60.materials");
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_CHARGES, "frais de déplacement", "C62.travel");
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_INCOME, "Subvention de la mairie", "P74.commune");
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_INCOME, "FDVA", "P74.state");
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_INCOME, "fonds propres", "RP");
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_INCOME, "mécénat", "P75.gifts");
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_INCOME, "bénévolat", "O.volunteers");
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_CHARGES, "volunteer hours", "E.volunteers");
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_CHARGES, "xyzzy", NULL);
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_CHARGES, "  ", NULL);
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_CHARGES, "\xff\xfe", NULL);
  assert_guess ("cerfa-12156-06", ENTENTE_SIDE_CHARGES, "12 tables", NULL);
}

/* What each chart shows is what it recognises, code and label. */
static void
test_guess_own_titles (void)
{
  const char *const *ids = entente_account_chart_list ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint n_entries;
      const EntenteChartEntry *entries = get_entries (ids[i], &n_entries);

      for (guint j = 0; j < n_entries; j++)
        {
          if (entries[j].key[0] == '\0')
            continue;
          assert_guess (ids[i], entries[j].side, entries[j].key, entries[j].key);
          if (entries[j].code[0] != '\0')
            assert_guess (ids[i], entries[j].side, entries[j].code, entries[j].key);
        }
    }
}

/* Amounts of random lines, counted by entry in one chart after the other, add up to the same. */
static void
test_changing_the_chart_loses_nothing (void)
{
  const char *const *ids = entente_account_chart_list ();
  guint n_accounts;
  const EntenteAccount *accounts = entente_account_get_all (&n_accounts);

  for (guint round = 0; round < 200; round++)
    {
      const char *keys[40];
      EntenteBudgetSide sides[40];
      gint64 amounts[40];
      gint64 expected[2][4] = { 0 };

      for (guint i = 0; i < 40; i++)
        {
          const EntenteAccount *account = &accounts[g_test_rand_int_range (0, n_accounts)];
          gboolean lost = g_test_rand_int_range (0, 10) == 0;

          keys[i] = lost ? "X99.unknown" : account->key;
          sides[i] = account->side;
          amounts[i] = g_test_rand_int_range (-100000, 10000000);
          expected[sides[i]][lost ? ENTENTE_BLOCK_DIRECT : account->block] += amounts[i];
        }
      for (guint chart = 0; ids[chart] != NULL; chart++)
        {
          guint n_entries;
          const EntenteChartEntry *entries = get_entries (ids[chart], &n_entries);
          gint64 sums[2][4] = { 0 };

          for (guint i = 0; i < 40; i++)
            {
              guint home = entente_account_chart_find (entente_account_chart_get (ids[chart], FRENCH),
                                                       keys[i], sides[i]);

              sums[entries[home].side][entries[home].block] += amounts[i];
            }
          g_assert_cmpmem (sums, sizeof sums, expected, sizeof expected);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/account/accounts", test_accounts);
  g_test_add_func ("/account/unknown-chart-is-the-default", test_unknown_chart_is_the_default);
  g_test_add_func ("/account/charts-are-complete", test_charts_are_complete);
  g_test_add_func ("/account/lines-to-be-sorted", test_lines_to_be_sorted);
  g_test_add_func ("/account/simplified-has-twelve-lines", test_simplified_has_twelve_lines);
  g_test_add_func ("/account/labels-of-the-forms", test_labels_of_the_forms);
  g_test_add_func ("/account/vanished-accounts", test_vanished_accounts);
  g_test_add_func ("/account/870-is-told-by-the-chart", test_870_is_told_by_the_chart);
  g_test_add_func ("/account/guess-codes", test_guess_codes);
  g_test_add_func ("/account/guess-words", test_guess_words);
  g_test_add_func ("/account/guess-own-titles", test_guess_own_titles);
  g_test_add_func ("/account/changing-the-chart-loses-nothing",
                   test_changing_the_chart_loses_nothing);
  return g_test_run ();
}
