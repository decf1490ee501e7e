/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-variance.h"
#include "budget/entente-reference-values.h"
#include "collective/entente-project-details.h"
#include "entente-civil-date.h"
#include "project/entente-project.h"

static EntenteStore *
new_store (void)
{
  g_autoptr (GError) error = NULL;
  EntenteStore *store = entente_store_new_in_memory (entente_project_get_schema (), &error);

  g_assert_no_error (error);
  return store;
}

static const EntenteReferenceEntry *
find (EntenteStore *store, const char *key, const char *iso)
{
  GDate day;

  g_assert_true (entente_date_from_iso (iso, &day));
  return entente_reference_values_find (store, key, &day);
}

static void
assert_wage (EntenteStore *store, const char *iso, const char *expected)
{
  const EntenteReferenceEntry *entry = find (store, ENTENTE_VALUE_HOURLY_WAGE, iso);
  g_autofree char *value = entry != NULL ? entente_decimal_to_text (entry->value) : NULL;

  g_assert_cmpstr (value, ==, expected);
}

static EntenteReferenceValue *
adopt (EntenteStore *store, const char *key, const char *iso)
{
  g_autoptr (GError) error = NULL;
  EntenteReferenceValue *record
    = entente_reference_values_adopt (store, find (store, key, iso), &error);

  g_assert_no_error (error);
  g_assert_nonnull (record);
  return record;
}

static void
set (EntenteReferenceValue *record, guint field, const char *value)
{
  g_autoptr (EntenteEdit) edit
    = entente_store_begin (entente_record_get_store (ENTENTE_RECORD (record)), "set");
  g_autoptr (GError) error = NULL;
  GDate day;

  if (field == ENTENTE_REFERENCE_VALUE_VALID_FROM || field == ENTENTE_REFERENCE_VALUE_VALID_TO)
    entente_edit_set_date (edit, ENTENTE_RECORD (record), field,
                           value != NULL && entente_date_from_iso (value, &day) ? &day : NULL);
  else
    entente_edit_set_text (edit, ENTENTE_RECORD (record), field, value);
  g_assert_true (entente_edit_commit (edit, &error));
  g_assert_no_error (error);
}

static void
test_in_force_by_day (void)
{
  g_autoptr (EntenteStore) store = new_store ();

  assert_wage (store, "2024-10-31", NULL);
  assert_wage (store, "2024-11-01", "11.88");
  assert_wage (store, "2025-12-31", "11.88");
  assert_wage (store, "2026-01-01", "12.02");
  assert_wage (store, "2026-05-31", "12.02");
  assert_wage (store, "2026-06-01", "12.31");
  assert_wage (store, "2027-06-12", "12.31");
  g_assert_null (find (store, "no.such.value", "2027-06-12"));
  g_assert_nonnull (entente_reference_values_find (store, ENTENTE_VALUE_REPORT_MONTHS, NULL));
}

static void
assert_value (EntenteStore *store, const char *key, const char *expected)
{
  const EntenteReferenceEntry *entry = find (store, key, "2027-06-12");
  g_autofree char *value = NULL;

  g_test_message ("%s", key);
  g_assert_nonnull (entry);
  value = entente_decimal_to_text (entry->value);
  g_assert_cmpstr (value, ==, expected);
  g_assert_cmpstr (entry->source, !=, "");
  g_assert_cmpstr (entry->label, !=, "");
  g_assert_null (entry->record);
}

static void
test_what_comes_with_the_program (void)
{
  g_autoptr (EntenteStore) store = new_store ();

  assert_value (store, ENTENTE_VALUE_PUBLIC_SHARE, "80");
  assert_value (store, ENTENTE_VALUE_INDIRECT_SHARE, "20");
  assert_value (store, ENTENTE_VALUE_VARIANCE_SHARE, "10");
  assert_value (store, ENTENTE_VALUE_VARIANCE_AMOUNT, "500");
  assert_value (store, ENTENTE_VALUE_AGREEMENT_THRESHOLD, "23000");
  assert_value (store, ENTENTE_VALUE_PUBLICITY_THRESHOLD, "153000");
  assert_value (store, ENTENTE_VALUE_REPORT_MONTHS, "6");
  assert_value (store, "coefficient.regular", "1.5");
  assert_value (store, "mileage.car-5.first", "0.636");
  assert_value (store, "mileage.car-7.second-constant", "1515");
  assert_value (store, "mileage.motorcycle-6.third", "0.343");
}

/* Brackets of the mileage scales join up, but for the euro that rounding makes. */
static void
test_mileage_scales_join_up (void)
{
  g_autoptr (EntenteStore) store = new_store ();
  const char *kinds[] = { "car-3", "car-4", "car-5", "car-6", "car-7",
                          "motorcycle-2", "motorcycle-5", "motorcycle-6" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      EntenteDecimal cut = g_str_has_prefix (kinds[i], "car") ? 5000 : 3000;
      g_autofree char *first = g_strdup_printf ("mileage.%s.first", kinds[i]);
      g_autofree char *second = g_strdup_printf ("mileage.%s.second", kinds[i]);
      g_autofree char *constant = g_strdup_printf ("mileage.%s.second-constant", kinds[i]);
      EntenteDecimal gap
        = cut * (entente_reference_values_get (store, first, NULL, 0)
                 - entente_reference_values_get (store, second, NULL, 0))
          - entente_reference_values_get (store, constant, NULL, 0);

      g_test_message ("%s", kinds[i]);
      g_assert_cmpint (ABS (gap), <=, 3 * ENTENTE_DECIMAL_ONE);
    }
}

static void
test_adopt (void)
{
  g_autoptr (EntenteStore) store = new_store ();
  guint n_before;
  EntenteReferenceValue *own;

  {
    g_autoptr (GPtrArray) list = entente_reference_values_list (store);

    n_before = list->len;
  }
  own = adopt (store, ENTENTE_VALUE_HOURLY_WAGE, "2027-06-12");
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (own), ENTENTE_REFERENCE_VALUE_VALUE),
                   ==, "12.31");
  g_assert_true (find (store, ENTENTE_VALUE_HOURLY_WAGE, "2027-06-12")->record == own);
  /* A second time it is there already. */
  g_assert_true (adopt (store, ENTENTE_VALUE_HOURLY_WAGE, "2027-06-12") == own);
  {
    g_autoptr (GPtrArray) list = entente_reference_values_list (store);

    g_assert_cmpuint (list->len, ==, n_before);
  }

  set (own, ENTENTE_REFERENCE_VALUE_VALUE, "12.5");
  assert_wage (store, "2027-06-12", "12.5");
  assert_wage (store, "2026-05-31", "12.02");
  g_assert_true (entente_store_undo (store, NULL));
  assert_wage (store, "2027-06-12", "12.31");
  g_assert_true (entente_store_undo (store, NULL));
  g_assert_null (find (store, ENTENTE_VALUE_HOURLY_WAGE, "2027-06-12")->record);
}

/* Whoever gives a value of their own without a day means it always. */
static void
test_own_value_goes_first (void)
{
  g_autoptr (EntenteStore) store = new_store ();
  EntenteReferenceValue *own = adopt (store, ENTENTE_VALUE_HOURLY_WAGE, "2027-06-12");

  set (own, ENTENTE_REFERENCE_VALUE_VALUE, "15");
  set (own, ENTENTE_REFERENCE_VALUE_VALID_FROM, NULL);
  assert_wage (store, "2025-01-01", "15");
  assert_wage (store, "2027-06-12", "15");
  set (own, ENTENTE_REFERENCE_VALUE_VALID_TO, "2026-12-31");
  assert_wage (store, "2026-12-31", "15");
  assert_wage (store, "2027-01-01", "12.31");
  /* An empty one says nothing. */
  set (own, ENTENTE_REFERENCE_VALUE_VALUE, "");
  assert_wage (store, "2026-12-31", "12.31");
}

static void
test_order (void)
{
  g_autoptr (EntenteStore) store = new_store ();
  g_autoptr (GPtrArray) list = entente_reference_values_list (store);

  g_assert_cmpuint (list->len, >, 40);
  for (guint i = 1; i < list->len; i++)
    {
      const EntenteReferenceEntry *before = g_ptr_array_index (list, i - 1);
      const EntenteReferenceEntry *entry = g_ptr_array_index (list, i);
      int order = g_strcmp0 (before->key, entry->key);

      g_assert_cmpint (order, <=, 0);
      if (order == 0)
        g_assert_cmpint (g_date_compare (&before->valid_from, &entry->valid_from), >, 0);
    }
}

static void
test_get_falls_back (void)
{
  g_autoptr (EntenteStore) store = new_store ();

  g_assert_cmpint (entente_reference_values_get (store, "no.such.value", NULL, 7), ==, 7);
  g_assert_cmpint (entente_reference_values_get (store, ENTENTE_VALUE_PUBLIC_SHARE, NULL, 7), ==,
                   80 * ENTENTE_DECIMAL_ONE);
}

static gboolean
is_to_be_explained (EntenteStore *store, EntenteMoney forecast, EntenteMoney actual)
{
  const EntenteBudgetVarianceLimits limits = entente_budget_variance_limits_read (store);

  return entente_budget_variance_is_significant (&limits, forecast, actual);
}

static void
set_event (EntenteStore *store, const char *iso)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "event");
  EntenteRecord *details
    = entente_store_get_record (store, ENTENTE_TYPE_PROJECT_DETAILS, ENTENTE_PROJECT_DETAILS_ID);
  g_autoptr (GError) error = NULL;
  GDate day;

  g_assert_true (entente_date_from_iso (iso, &day));
  entente_edit_set_date (edit, details, ENTENTE_PROJECT_DETAILS_STARTS_ON, &day);
  entente_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
test_what_must_be_explained (void)
{
  g_autoptr (EntenteStore) store = new_store ();
  EntenteReferenceValue *own;

  /* More than a tenth, or more than 500 €. */
  g_assert_false (is_to_be_explained (store, 10000, 11000));
  g_assert_true (is_to_be_explained (store, 10000, 11010));
  g_assert_true (is_to_be_explained (store, 10000, 8990));
  g_assert_false (is_to_be_explained (store, 1000000, 1050000));
  g_assert_true (is_to_be_explained (store, 1000000, 1050001));
  g_assert_false (is_to_be_explained (store, 10000, ENTENTE_MONEY_NONE));
  g_assert_false (is_to_be_explained (store, ENTENTE_MONEY_NONE, 90000));
  g_assert_false (is_to_be_explained (store, 0, 50000));
  g_assert_true (is_to_be_explained (store, 0, 50001));

  own = adopt (store, ENTENTE_VALUE_VARIANCE_SHARE, "2027-06-12");
  set (own, ENTENTE_REFERENCE_VALUE_VALUE, "25");
  g_assert_false (is_to_be_explained (store, 10000, 12500));
  g_assert_true (is_to_be_explained (store, 10000, 12510));

  /* The report is written later: what held on the day of the event holds. */
  set (own, ENTENTE_REFERENCE_VALUE_VALID_FROM, "2021-01-01");
  set (own, ENTENTE_REFERENCE_VALUE_VALID_TO, "2021-12-31");
  g_assert_true (is_to_be_explained (store, 10000, 12500));
  set_event (store, "2021-06-12");
  g_assert_false (is_to_be_explained (store, 10000, 12500));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reference-values/in-force-by-day", test_in_force_by_day);
  g_test_add_func ("/reference-values/what-comes-with-the-program",
                   test_what_comes_with_the_program);
  g_test_add_func ("/reference-values/mileage-scales-join-up", test_mileage_scales_join_up);
  g_test_add_func ("/reference-values/adopt", test_adopt);
  g_test_add_func ("/reference-values/own-value-goes-first", test_own_value_goes_first);
  g_test_add_func ("/reference-values/order", test_order);
  g_test_add_func ("/reference-values/get-falls-back", test_get_falls_back);
  g_test_add_func ("/reference-values/what-must-be-explained", test_what_must_be_explained);
  return g_test_run ();
}
