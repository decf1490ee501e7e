/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A project gives its accounts numbers and labels of its own: from a day on, in one presentation, and
   every amount stays where it is. */
#include "config.h"

#include "budget/entente-account-own.h"
#include "budget/entente-budget-settings.h"
#include "budget/entente-budget-table.h"
#include "forum-fixture.h"

#define CHART "associations-2025"

static EntenteRecord *
get_settings (Forum *forum)
{
  return entente_store_get_record (forum->store, ENTENTE_TYPE_BUDGET_SETTINGS,
                                   ENTENTE_BUDGET_SETTINGS_ID);
}

static void
choose_chart (Forum *forum)
{
  record_set_text (get_settings (forum), ENTENTE_BUDGET_SETTINGS_CHART, CHART);
}

/* Takes over the account that is called so. */
static EntenteRecord *
take_over (Forum *forum, const char *title)
{
  g_autoptr (GPtrArray) accounts = entente_account_values_list (forum->store);

  for (guint i = 0; i < accounts->len; i++)
    {
      const EntenteReferenceEntry *entry = g_ptr_array_index (accounts, i);
      EntenteReferenceValue *value;

      if (!g_str_equal (entry->label, title))
        continue;
      g_assert_true (entente_reference_entry_is_account (entry));
      value = entente_reference_values_adopt (forum->store, entry, NULL);
      g_assert_nonnull (value);
      return ENTENTE_RECORD (value);
    }
  g_error ("no account “%s”", title);
}

static void
assert_title (Forum *forum, const char *chart, const char *key, EntenteBudgetSide side,
              const char *expected)
{
  const EntenteAccountChart *own
    = entente_account_chart_get_for (forum->store, chart, ENTENTE_LANGUAGE_ENGLISH);
  guint n_entries;
  const EntenteChartEntry *entries = entente_account_chart_get_entries (own, &n_entries);
  g_autofree char *title
    = entente_chart_entry_dup_title (&entries[entente_account_chart_find (own, key, side)]);

  g_assert_cmpstr (title, ==, expected);
}

static void
assert_insurance (Forum *forum, const char *expected)
{
  assert_title (forum, CHART, "C61.insurance", ENTENTE_SIDE_CHARGES, expected);
}

/* Nothing of one’s own is the chart of the program itself; everything undone is it again. */
static void
test_rename (Forum *forum, gconstpointer data)
{
  const EntenteAccountChart *base
    = entente_account_chart_get (CHART, ENTENTE_LANGUAGE_ENGLISH);
  const EntenteAccountChart *own;
  EntenteRecord *value;
  guint found;

  choose_chart (forum);
  g_assert_true (entente_account_chart_get_for (forum->store, CHART, ENTENTE_LANGUAGE_ENGLISH)
                 == base);
  value = take_over (forum, "616 – Insurance premiums");
  assert_insurance (forum, "616 – Insurance premiums");
  record_set_text (value, ENTENTE_REFERENCE_VALUE_LABEL, "6161 - Insurance of the day");
  assert_insurance (forum, "6161 – Insurance of the day");
  own = entente_account_chart_get_for (forum->store, CHART, ENTENTE_LANGUAGE_ENGLISH);
  g_assert_true (own == entente_account_chart_get_for (forum->store, CHART,
                                                       ENTENTE_LANGUAGE_ENGLISH));
  g_assert_cmpstr (entente_account_chart_get_id (own), ==, CHART);

  /* Typed or read from a file, the new number is known, and the old one still. */
  found = entente_account_chart_find (own, "C61.insurance", ENTENTE_SIDE_CHARGES);
  g_assert_cmpuint (entente_account_chart_guess (own, "6161", ENTENTE_SIDE_CHARGES), ==, found);
  g_assert_cmpuint (entente_account_chart_guess (own, "616", ENTENTE_SIDE_CHARGES), ==, found);
  g_assert_cmpuint (entente_account_chart_guess (own, "insurance of the day",
                                                 ENTENTE_SIDE_CHARGES),
                    ==, found);

  /* Another presentation has names of its own. */
  g_assert_true (entente_account_chart_get_for (forum->store, "guide-2016",
                                                ENTENTE_LANGUAGE_ENGLISH)
                 == entente_account_chart_get ("guide-2016", ENTENTE_LANGUAGE_ENGLISH));

  g_assert_true (entente_store_undo (forum->store, NULL));
  g_assert_true (entente_store_undo (forum->store, NULL));
  g_assert_true (entente_account_chart_get_for (forum->store, CHART, ENTENTE_LANGUAGE_ENGLISH)
                 == base);
}

/* A label alone, one without words, and one that is only a number. */
static void
test_words (Forum *forum, gconstpointer data)
{
  EntenteRecord *value;

  choose_chart (forum);
  value = take_over (forum, "616 – Insurance premiums");
  record_set_text (value, ENTENTE_REFERENCE_VALUE_LABEL, "Insurance");
  assert_insurance (forum, "Insurance");
  record_set_text (value, ENTENTE_REFERENCE_VALUE_LABEL, "6168");
  assert_insurance (forum, "6168");
  record_set_text (value, ENTENTE_REFERENCE_VALUE_LABEL, "");
  assert_insurance (forum, "616 – Insurance premiums");
}

/* The first day of the financial year decides; of two that hold, the later one. */
static void
test_dates (Forum *forum, gconstpointer data)
{
  EntenteRecord *value, *later;

  choose_chart (forum);
  record_set_date (get_settings (forum), ENTENTE_BUDGET_SETTINGS_STARTS_ON, "2027-01-01");
  value = take_over (forum, "616 – Insurance premiums");
  record_set_text (value, ENTENTE_REFERENCE_VALUE_LABEL, "6161 – Ours");
  record_set_date (value, ENTENTE_REFERENCE_VALUE_VALID_FROM, "2027-01-02");
  assert_insurance (forum, "616 – Insurance premiums");
  record_set_date (value, ENTENTE_REFERENCE_VALUE_VALID_FROM, "2026-01-01");
  assert_insurance (forum, "6161 – Ours");
  record_set_date (value, ENTENTE_REFERENCE_VALUE_VALID_TO, "2026-12-31");
  assert_insurance (forum, "616 – Insurance premiums");

  later = forum_insert (forum, ENTENTE_TYPE_REFERENCE_VALUE);
  record_set_text (later, ENTENTE_REFERENCE_VALUE_KEY,
                  entente_record_get_text (value, ENTENTE_REFERENCE_VALUE_KEY));
  record_set_text (later, ENTENTE_REFERENCE_VALUE_LABEL, "6162 – Newer");
  record_set_date (later, ENTENTE_REFERENCE_VALUE_VALID_FROM, "2026-06-01");
  assert_insurance (forum, "6162 – Newer");
  record_set_date (value, ENTENTE_REFERENCE_VALUE_VALID_TO, "2027-12-31");
  assert_insurance (forum, "6162 – Newer");
}

/* Every account of every presentation can be taken over; none is lost, no amount moves. */
static void
test_all (Forum *forum, gconstpointer data)
{
  const char *const *ids = entente_account_chart_list ();
  g_autoptr (EntenteBudgetTable) table = NULL;
  EntenteMoney before;

  forum_add_line (forum, ENTENTE_SIDE_CHARGES, "C61.insurance", "Event", 9500);
  forum_add_line (forum, ENTENTE_SIDE_CHARGES, "C66", "Interest", 700);
  table = entente_budget_table_new (forum->store, entente_budget_get_working (forum->store),
                                    ENTENTE_LANGUAGE_ENGLISH);
  before = entente_budget_table_get_totals (table)
             ->cash[ENTENTE_SIDE_CHARGES].of[ENTENTE_AMOUNT_FORECAST];
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) accounts = NULL;

      record_set_text (get_settings (forum), ENTENTE_BUDGET_SETTINGS_CHART, ids[i]);
      accounts = entente_account_values_list (forum->store);
      g_assert_cmpuint (accounts->len, >, 10);
      for (guint j = 0; j < accounts->len; j++)
        {
          g_autofree char *title = g_strdup_printf ("9%03u – Account %u", j, j);
          EntenteReferenceValue *value
            = entente_reference_values_adopt (forum->store, accounts->pdata[j], NULL);

          record_set_text (ENTENTE_RECORD (value), ENTENTE_REFERENCE_VALUE_LABEL, title);
        }
      g_clear_pointer (&accounts, g_ptr_array_unref);
      accounts = entente_account_values_list (forum->store);
      g_assert_cmpuint (accounts->len, ==, 0);
      g_assert_cmpint (entente_budget_table_get_totals (table)
                         ->cash[ENTENTE_SIDE_CHARGES].of[ENTENTE_AMOUNT_FORECAST],
                       ==, before);
    }
}

#define add(path, function)                                                                        \
  g_test_add ("/account-own/" path, Forum, NULL, forum_set_up, function, forum_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("rename", test_rename);
  add ("words", test_words);
  add ("dates", test_dates);
  add ("all", test_all);

  return g_test_run ();
}
