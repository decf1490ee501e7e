/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-settings.h"
#include "budget/entente-in-kind-valuation.h"
#include "collective/entente-project-details.h"
#include "entente-civil-date.h"
#include "project/entente-project.h"

#include <string.h>

typedef struct
{
  EntenteStore *store;
  EntenteRecord *settings;
  EntenteRecord *entry;
} Fixture;

static void
finish (EntenteEdit *edit)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_edit_commit (edit, &error));
  g_assert_no_error (error);
}

static void
set_text (EntenteRecord *record, guint field, const char *value)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (entente_record_get_store (record), "set");

  entente_edit_set_text (edit, record, field, value);
  finish (edit);
}

static void
set_cents (EntenteRecord *record, guint field, gint64 value)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (entente_record_get_store (record), "set");

  entente_edit_set_cents (edit, record, field, value);
  finish (edit);
}

static void
set_choice (EntenteRecord *record, guint field, int value)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (entente_record_get_store (record), "set");

  entente_edit_set_choice (edit, record, field, value);
  finish (edit);
}

static void
set_hours (EntenteRecord *record, gint64 hours)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (entente_record_get_store (record), "set");

  entente_edit_set_integer (edit, record, ENTENTE_IN_KIND_MINUTES, hours * 60);
  finish (edit);
}

static void
set_date (EntenteRecord *record, guint field, const char *iso)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (entente_record_get_store (record), "set");
  GDate day;

  g_assert_true (entente_date_from_iso (iso, &day));
  entente_edit_set_date (edit, record, field, &day);
  finish (edit);
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  fixture->store = entente_store_new_in_memory (entente_project_get_schema (), &error);
  g_assert_no_error (error);
  fixture->settings = entente_store_get_record (fixture->store, ENTENTE_TYPE_BUDGET_SETTINGS,
                                                ENTENTE_BUDGET_SETTINGS_ID);
  edit = entente_store_begin (fixture->store, "add");
  fixture->entry = entente_edit_insert (edit, ENTENTE_TYPE_IN_KIND);
  finish (edit);
  set_date (entente_store_get_record (fixture->store, ENTENTE_TYPE_PROJECT_DETAILS,
                                      ENTENTE_PROJECT_DETAILS_ID),
            ENTENTE_PROJECT_DETAILS_STARTS_ON, "2027-06-12");
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_assert_finalize_object (fixture->store);
}

static void
assert_worth (Fixture *fixture, EntenteMoney expected)
{
  g_assert_cmpint (entente_in_kind_compute (ENTENTE_IN_KIND (fixture->entry)), ==, expected);
}

static void
assert_reckoning (Fixture *fixture, EntenteLanguage language, const char *expected)
{
  g_autofree char *found
    = entente_in_kind_dup_reckoning (ENTENTE_IN_KIND (fixture->entry), language);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_volunteers (Fixture *fixture, gconstpointer unused)
{
  assert_worth (fixture, ENTENTE_MONEY_NONE);
  set_hours (fixture->entry, 366);
  assert_worth (fixture, 450546);
  assert_reckoning (fixture, ENTENTE_LANGUAGE_FRENCH, "366\u00a0h × 12,31\u00a0€");
  set_hours (fixture->entry, 60);
  set_text (fixture->entry, ENTENTE_IN_KIND_COEFFICIENT, "1.5");
  assert_worth (fixture, 110790);
  assert_reckoning (fixture, ENTENTE_LANGUAGE_FRENCH, "60\u00a0h × 12,31\u00a0€ × 1,5");
  set_hours (fixture->entry, 40);
  set_text (fixture->entry, ENTENTE_IN_KIND_COEFFICIENT, "2");
  assert_worth (fixture, 98480);
}

/* 7 min × 12,31 € = 1,436… €, with a quarter more 1,795… €. */
static void
test_rounded_once (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (fixture->store, "set");

  entente_edit_set_integer (edit, fixture->entry, ENTENTE_IN_KIND_MINUTES, 7);
  finish (edit);
  assert_worth (fixture, 144);
  set_text (fixture->entry, ENTENTE_IN_KIND_COEFFICIENT, "1.25");
  assert_worth (fixture, 180);
  set_cents (fixture->entry, ENTENTE_IN_KIND_UNIT_VALUE, 30);
  set_text (fixture->entry, ENTENTE_IN_KIND_COEFFICIENT, "1");
  /* 3,5 cents */
  assert_worth (fixture, 4);
}

static void
test_employer_rate (Fixture *fixture, gconstpointer unused)
{
  set_hours (fixture->entry, 10);
  set_text (fixture->settings, ENTENTE_BUDGET_SETTINGS_EMPLOYER_RATE, "42");
  assert_worth (fixture, 17480);
  assert_reckoning (fixture, ENTENTE_LANGUAGE_FRENCH, "10\u00a0h × 12,31\u00a0€ × 1,42");
}

static void
test_own_values (Fixture *fixture, gconstpointer unused)
{
  set_hours (fixture->entry, 10);
  set_cents (fixture->settings, ENTENTE_BUDGET_SETTINGS_HOURLY_RATE, 2000);
  assert_worth (fixture, 20000);
  set_cents (fixture->entry, ENTENTE_IN_KIND_UNIT_VALUE, 3000);
  assert_worth (fixture, 30000);
  assert_reckoning (fixture, ENTENTE_LANGUAGE_ENGLISH, "10\u00a0h × €30.00");
}

/* The other two methods have no value of their own: nothing is invented. */
static void
test_method_without_rate (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *source = NULL;
  g_autofree char *rule = NULL;

  set_hours (fixture->entry, 10);
  set_choice (fixture->settings, ENTENTE_BUDGET_SETTINGS_VALUATION, ENTENTE_VALUATION_GRID);
  assert_worth (fixture, ENTENTE_MONEY_NONE);
  assert_reckoning (fixture, ENTENTE_LANGUAGE_FRENCH, "");
  rule = entente_in_kind_dup_rule (fixture->store, ENTENTE_LANGUAGE_FRENCH);
  g_assert_nonnull (strstr (rule, "valeur horaire"));
  set_cents (fixture->settings, ENTENTE_BUDGET_SETTINGS_HOURLY_RATE, 1850);
  assert_worth (fixture, 18500);
  g_assert_cmpint (entente_in_kind_get_hourly_rate (fixture->store, ENTENTE_LANGUAGE_FRENCH,
                                                    &source),
                   ==, 1850);
  g_assert_cmpstr (source, ==, "salaire horaire de l’emploi équivalent");
}

/* The rate in force on the day of the event. */
static void
test_rate_of_the_day (Fixture *fixture, gconstpointer unused)
{
  EntenteRecord *project = entente_store_get_record (fixture->store, ENTENTE_TYPE_PROJECT_DETAILS,
                                                     ENTENTE_PROJECT_DETAILS_ID);
  g_autofree char *source = NULL;

  set_date (project, ENTENTE_PROJECT_DETAILS_STARTS_ON, "2025-05-01");
  g_assert_cmpint (entente_in_kind_get_hourly_rate (fixture->store, ENTENTE_LANGUAGE_ENGLISH,
                                                    &source),
                   ==, 1188);
  g_assert_cmpstr (source, ==, "gross hourly minimum wage since 1 November 2024");
}

static void
test_quantities (Fixture *fixture, gconstpointer unused)
{
  set_choice (fixture->entry, ENTENTE_IN_KIND_NATURE, ENTENTE_NATURE_PREMISES);
  assert_worth (fixture, ENTENTE_MONEY_NONE);
  set_text (fixture->entry, ENTENTE_IN_KIND_QUANTITY, "3");
  assert_worth (fixture, ENTENTE_MONEY_NONE);
  set_cents (fixture->entry, ENTENTE_IN_KIND_UNIT_VALUE, 12000);
  assert_worth (fixture, 36000);
  assert_reckoning (fixture, ENTENTE_LANGUAGE_FRENCH, "3 × 120,00\u00a0€");
  set_text (fixture->entry, ENTENTE_IN_KIND_UNIT, "jours");
  set_text (fixture->entry, ENTENTE_IN_KIND_QUANTITY, "2.5");
  assert_worth (fixture, 30000);
  assert_reckoning (fixture, ENTENTE_LANGUAGE_FRENCH, "2,5\u00a0jours × 120,00\u00a0€");
}

static void
test_columns (Fixture *fixture, gconstpointer unused)
{
  EntenteInKind *entry = ENTENTE_IN_KIND (fixture->entry);

  set_hours (fixture->entry, 10);
  g_assert_cmpint (entente_in_kind_get_amount (entry, ENTENTE_AMOUNT_FORECAST), ==, 12310);
  g_assert_cmpint (entente_in_kind_get_amount (entry, ENTENTE_AMOUNT_REVISED), ==, 12310);
  g_assert_cmpint (entente_in_kind_get_amount (entry, ENTENTE_AMOUNT_ACTUAL), ==,
                   ENTENTE_MONEY_NONE);
  set_cents (fixture->entry, ENTENTE_IN_KIND_FORECAST, 5000);
  g_assert_cmpint (entente_in_kind_get_amount (entry, ENTENTE_AMOUNT_FORECAST), ==, 5000);
  assert_reckoning (fixture, ENTENTE_LANGUAGE_FRENCH, "");
  set_cents (fixture->entry, ENTENTE_IN_KIND_REVISED, 0);
  set_cents (fixture->entry, ENTENTE_IN_KIND_ACTUAL, 700);
  g_assert_cmpint (entente_in_kind_get_amount (entry, ENTENTE_AMOUNT_REVISED), ==, 0);
  g_assert_cmpint (entente_in_kind_get_amount (entry, ENTENTE_AMOUNT_ACTUAL), ==, 700);
}

static void
test_accounts (Fixture *fixture, gconstpointer unused)
{
  const struct
  {
    EntenteNature nature;
    const char *use;
    const char *origin;
  } cases[] = {
    { ENTENTE_NATURE_VOLUNTEERS, "E.volunteers", "O.volunteers" },
    { ENTENTE_NATURE_PREMISES, "E.goods", "O.services" },
    { ENTENTE_NATURE_EQUIPMENT, "E.goods", "O.services" },
    { ENTENTE_NATURE_SERVICES, "E.services", "O.services" },
    { ENTENTE_NATURE_GOODS, "E.relief", "O.goods" },
    { ENTENTE_NATURE_STAFF, "E.services", "O.services" },
  };
  EntenteInKind *entry = ENTENTE_IN_KIND (fixture->entry);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set_choice (fixture->entry, ENTENTE_IN_KIND_NATURE, cases[i].nature);
      g_assert_cmpstr (entente_in_kind_get_use (entry), ==, cases[i].use);
      g_assert_cmpstr (entente_in_kind_get_origin_key (entry), ==, cases[i].origin);
      g_assert_cmpstr (entente_nature_get_source_hint (cases[i].nature), !=, "");
    }
  set_text (fixture->entry, ENTENTE_IN_KIND_KEY, "E.goods");
  g_assert_cmpstr (entente_in_kind_get_use (entry), ==, "E.goods");
  g_assert_cmpstr (entente_in_kind_get_origin_key (entry), ==, "O.services");
  /* Neither an account of money nor one nobody knows. */
  set_text (fixture->entry, ENTENTE_IN_KIND_KEY, "C61.rent");
  g_assert_cmpstr (entente_in_kind_get_use (entry), ==, "E.services");
  set_text (fixture->entry, ENTENTE_IN_KIND_KEY, "E.future");
  g_assert_cmpstr (entente_in_kind_get_use (entry), ==, "E.services");
}

static void
test_rule (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *made = NULL;
  g_autofree char *approved = NULL;
  g_autofree char *typed = NULL;

  set_text (fixture->settings, ENTENTE_BUDGET_SETTINGS_EMPLOYER_RATE, "42");
  made = entente_in_kind_dup_rule (fixture->store, ENTENTE_LANGUAGE_FRENCH);
  g_assert_nonnull (strstr (made, "12,31"));
  g_assert_nonnull (strstr (made, "arrêté du 22\u00a0mai 2026"));
  g_assert_nonnull (strstr (made, "augmenté de 42\u00a0%"));
  g_assert_null (strstr (made, "Approbation"));

  set_text (fixture->settings, ENTENTE_BUDGET_SETTINGS_VALUATION_APPROVED_BY,
            "le conseil d’administration");
  set_date (fixture->settings, ENTENTE_BUDGET_SETTINGS_VALUATION_APPROVED_ON, "2027-02-03");
  approved = entente_in_kind_dup_rule (fixture->store, ENTENTE_LANGUAGE_FRENCH);
  g_assert_true (g_str_has_suffix (
    approved, "Approbation de la règle\u00a0: le conseil d’administration, le 3\u00a0février 2027."));

  set_text (fixture->settings, ENTENTE_BUDGET_SETTINGS_VALUATION_RULE, "One hour is one hour.");
  typed = entente_in_kind_dup_rule (fixture->store, ENTENTE_LANGUAGE_ENGLISH);
  g_assert_cmpstr (typed, ==,
                   "One hour is one hour.\n\nApproval of the rule: le conseil d’administration, on "
                   "3\u00a0February 2027.");
}

/* Against slow arithmetic on small numbers. */
static void
test_property (Fixture *fixture, gconstpointer unused)
{
  for (guint i = 0; i < 60; i++)
    {
      gint64 minutes = g_test_rand_int_range (1, 5000);
      gint64 rate = g_test_rand_int_range (1, 5000);
      gint64 hundredths = g_test_rand_int_range (1, 400);
      g_autofree char *coefficient = g_strdup_printf ("%" G_GINT64_FORMAT ".%02d",
                                                      hundredths / 100, (int) (hundredths % 100));
      g_autofree char *canonical = NULL;
      EntenteDecimal value;
      g_autoptr (EntenteEdit) edit = entente_store_begin (fixture->store, "set");
      gint64 above = minutes * rate * hundredths;

      g_assert_true (entente_decimal_parse (coefficient, &value));
      canonical = entente_decimal_to_text (value);
      entente_edit_set_integer (edit, fixture->entry, ENTENTE_IN_KIND_MINUTES, minutes);
      entente_edit_set_cents (edit, fixture->entry, ENTENTE_IN_KIND_UNIT_VALUE, rate);
      entente_edit_set_text (edit, fixture->entry, ENTENTE_IN_KIND_COEFFICIENT, canonical);
      finish (edit);
      assert_worth (fixture, (above * 2 + 6000) / 12000);
    }
}

static void
test_too_large (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (fixture->store, "set");

  entente_edit_set_integer (edit, fixture->entry, ENTENTE_IN_KIND_MINUTES, G_MAXINT64);
  entente_edit_set_cents (edit, fixture->entry, ENTENTE_IN_KIND_UNIT_VALUE, ENTENTE_MONEY_MAX);
  entente_edit_set_text (edit, fixture->entry, ENTENTE_IN_KIND_COEFFICIENT, "999999999999");
  finish (edit);
  assert_worth (fixture, ENTENTE_MONEY_NONE);
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/in-kind-valuation/volunteers", test_volunteers);
  ADD ("/in-kind-valuation/rounded-once", test_rounded_once);
  ADD ("/in-kind-valuation/employer-rate", test_employer_rate);
  ADD ("/in-kind-valuation/own-values", test_own_values);
  ADD ("/in-kind-valuation/method-without-rate", test_method_without_rate);
  ADD ("/in-kind-valuation/rate-of-the-day", test_rate_of_the_day);
  ADD ("/in-kind-valuation/quantities", test_quantities);
  ADD ("/in-kind-valuation/columns", test_columns);
  ADD ("/in-kind-valuation/accounts", test_accounts);
  ADD ("/in-kind-valuation/rule", test_rule);
  ADD ("/in-kind-valuation/property", test_property);
  ADD ("/in-kind-valuation/too-large", test_too_large);
  return g_test_run ();
}
