/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "budget-fixture.h"

#include "entente-model-error.h"

#include <string.h>

#define assert_done(call) \
  G_STMT_START { \
    gboolean done = (call); \
    g_assert_no_error (error); \
    g_assert_true (done); \
  } G_STMT_END

static char *
dump_labels (Money *money)
{
  GString *labels = g_string_new (NULL);
  guint n;
  const EntenteBudgetRow *rows = entente_budget_table_get_rows (money->table, &n);

  for (guint i = 0; i < n; i++)
    if (rows[i].line != NULL)
      g_string_append_printf (
        labels, "%s ",
        entente_record_get_text (ENTENTE_RECORD (rows[i].line), ENTENTE_BUDGET_LINE_LABEL));

  return g_string_free (labels, FALSE);
}

static void
assert_labels (Money *money, const char *expected)
{
  g_autofree char *labels = dump_labels (money);

  g_assert_cmpstr (g_strchomp (labels), ==, expected);
}

static EntenteBudgetLine *
type_new (Money *money, const char *key, const char *typed, GError **error)
{
  return entente_budget_type_new (money->store, money->budget, ENTENTE_SIDE_CHARGES, key,
                                  ENTENTE_BUDGET_LINE_FORECAST, typed, error);
}

/* The first thing typed in an account makes its line, in one step. */
static void
test_type_new (void)
{
  g_autoptr (Money) money = money_new ();
  g_autoptr (GError) error = NULL;
  GListModel *lines = entente_store_get_list (money->store, ENTENTE_TYPE_BUDGET_LINE);
  EntenteBudgetLine *line;

  g_assert_null (type_new (money, "C60.other", " ", &error));
  g_assert_no_error (error);
  g_assert_null (type_new (money, "C60.other", "abc", &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_UNREADABLE);
  g_clear_error (&error);
  g_assert_null (type_new (money, "E.volunteers", "12", &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 0);
  g_clear_error (&error);

  line = type_new (money, "C60.other", "12*35", &error);
  g_assert_no_error (error);
  g_assert_cmpint (entente_record_get_cents (ENTENTE_RECORD (line), ENTENTE_BUDGET_LINE_FORECAST),
                   ==, 42000);
  g_assert_cmpuint (
    entente_budget_table_find (money->table, ENTENTE_RECORD (line), ENTENTE_SIDE_CHARGES), !=,
    ENTENTE_BUDGET_NONE);
  money_undo (money);
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 0);
}

static void
test_insert (void)
{
  g_autoptr (Money) money = money_new ();
  g_autoptr (GError) error = NULL;
  EntenteBudgetLine *a = money_add (money, "C60.other", "a", "1.00");
  EntenteBudgetLine *line;
  EntenteInKind *given;

  money_add (money, "C60.other", "b", "1.00");
  line = entente_budget_insert_line (money->store, money->budget, ENTENTE_SIDE_CHARGES, "C60.other",
                                     a, &error);
  g_assert_no_error (error);
  money_set (money, line, ENTENTE_BUDGET_LINE_LABEL, "c");
  assert_labels (money, "a c b");
  line = entente_budget_insert_line (money->store, money->budget, ENTENTE_SIDE_CHARGES, "C60.other",
                                     NULL, &error);
  money_set (money, line, ENTENTE_BUDGET_LINE_LABEL, "d");
  assert_labels (money, "a c b d");
  line = entente_budget_insert_line (money->store, money->budget, ENTENTE_SIDE_CHARGES, "P70.goods",
                                     NULL, &error);
  g_assert_null (line);
  money_assert_error (&error, ENTENTE_MODEL_ERROR_STATE,
                      "This account is one of the other side of the budget.");
  line = entente_budget_insert_line (money->store, money->budget, ENTENTE_SIDE_CHARGES,
                                     "E.volunteers", NULL, &error);
  money_assert_error (&error, ENTENTE_MODEL_ERROR_STATE,
                      "What is given free of charge stands on both sides: add it as a contribution "
                      "in kind, not as a line.");
  given = entente_budget_insert_in_kind (money->store, money->budget, ENTENTE_NATURE_GOODS, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (
    entente_budget_table_find (money->table, ENTENTE_RECORD (given), ENTENTE_SIDE_INCOME), !=,
    ENTENTE_BUDGET_NONE);
}

static void
assert_amounts (gpointer line, const char *quantity, const char *price, const char *forecast)
{
  g_assert_cmpstr (entente_record_get_text (line, ENTENTE_BUDGET_LINE_QUANTITY), ==, quantity);
  money_assert_cents (entente_record_get_cents (line, ENTENTE_BUDGET_LINE_UNIT_PRICE), price);
  money_assert_cents (entente_record_get_cents (line, ENTENTE_BUDGET_LINE_FORECAST), forecast);
}

static void
test_type_amounts (void)
{
  g_autoptr (Money) money = money_new ();
  g_autoptr (GError) error = NULL;
  EntenteRecord *line = ENTENTE_RECORD (money_add (money, "C61.rent", "Toilets", ""));

  assert_done (entente_budget_type (line, ENTENTE_BUDGET_LINE_FORECAST, "220+144,5", &error));
  assert_amounts (line, "", "", "364.50");
  assert_done (entente_budget_type (line, ENTENTE_BUDGET_LINE_QUANTITY, "3", &error));
  assert_amounts (line, "3", "", "364.50");
  assert_done (entente_budget_type (line, ENTENTE_BUDGET_LINE_UNIT_PRICE, "180 €", &error));
  assert_amounts (line, "3", "180.00", "540.00");
  assert_done (entente_budget_type (line, ENTENTE_BUDGET_LINE_QUANTITY, "2,5", &error));
  assert_amounts (line, "2.5", "180.00", "450.00");
  /* The same amount contradicts nothing. */
  assert_done (entente_budget_type (line, ENTENTE_BUDGET_LINE_FORECAST, "450", &error));
  assert_amounts (line, "2.5", "180.00", "450.00");
  assert_done (entente_budget_type (line, ENTENTE_BUDGET_LINE_FORECAST, "460", &error));
  assert_amounts (line, "", "", "460.00");
  money_undo (money);
  assert_amounts (line, "2.5", "180.00", "450.00");
  assert_done (entente_budget_type (line, ENTENTE_BUDGET_LINE_ACTUAL, "", &error));
  g_assert_false (entente_record_is_filled (line, ENTENTE_BUDGET_LINE_ACTUAL));
}

static void
test_type_bad (void)
{
  g_autoptr (Money) money = money_new ();
  g_autoptr (GError) error = NULL;
  EntenteRecord *line = ENTENTE_RECORD (money_add (money, "C61.rent", "Toilets", "5.00"));
  EntenteRecord *given = ENTENTE_RECORD (money_add_in_kind (money, ENTENTE_NATURE_GOODS, "x", ""));
  const struct
  {
    EntenteRecord *record;
    guint field;
    const char *typed;
  } bad[] = {
    { line, ENTENTE_BUDGET_LINE_FORECAST, "12,3,4" },
    { line, ENTENTE_BUDGET_LINE_FORECAST, "twelve" },
    { line, ENTENTE_BUDGET_LINE_FORECAST, "1/0" },
    { line, ENTENTE_BUDGET_LINE_QUANTITY, "many" },
    { line, ENTENTE_BUDGET_LINE_DUE_ON, "31/02/2027" },
    { line, ENTENTE_BUDGET_LINE_FUNDER, "Nobody" },
    { line, ENTENTE_BUDGET_LINE_TASK, "Nothing" },
    { line, ENTENTE_BUDGET_LINE_KEY, "74" },
    { given, ENTENTE_IN_KIND_PEOPLE, "some" },
    { given, ENTENTE_IN_KIND_MINUTES, "long" },
    { given, ENTENTE_IN_KIND_NATURE, "a nice thing" },
  };
  g_autofree char *before = money_dump_store (money);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *after = NULL;

      g_assert_false (entente_budget_type (bad[i].record, bad[i].field, bad[i].typed, &error));
      g_assert_cmpuint (strlen (error->message), >, 20);
      money_assert_error (&error, ENTENTE_MODEL_ERROR_UNREADABLE, NULL);
      after = money_dump_store (money);
      g_assert_cmpstr (after, ==, before);
    }

  money_set (money, line, ENTENTE_BUDGET_LINE_UNIT_PRICE, "900000000.00");
  g_assert_false (entente_budget_type (line, ENTENTE_BUDGET_LINE_QUANTITY, "1000000", &error));
  money_assert_error (&error, ENTENTE_MODEL_ERROR_UNREADABLE,
                      "Quantity times unit price is beyond a thousand million euros. Check both.");
}

static void
test_type_others (void)
{
  g_autoptr (Money) money = money_new ();
  g_autoptr (GError) error = NULL;
  EntenteOrganization *town
    = money_add_organization (money, "Ville de Villefeinte", ENTENTE_ORGANIZATION_COMMUNE);
  EntenteRecord *line = ENTENTE_RECORD (money_add (money, "C61.rent", "Toilets", "5.00"));
  EntenteRecord *given
    = ENTENTE_RECORD (money_add_in_kind (money, ENTENTE_NATURE_VOLUNTEERS, "x", "5.00"));
  g_autofree char *due = NULL;

  assert_done (entente_budget_type (line, ENTENTE_BUDGET_LINE_PAYER, " ville de VILLEFEINTE ",
                                    &error));
  g_assert_cmpint (entente_record_get_reference (line, ENTENTE_BUDGET_LINE_PAYER), ==,
                   entente_record_get_id (ENTENTE_RECORD (town)));
  assert_done (entente_budget_type (line, ENTENTE_BUDGET_LINE_PAYER, "", &error));
  g_assert_cmpint (entente_record_get_reference (line, ENTENTE_BUDGET_LINE_PAYER), ==, 0);
  assert_done (entente_budget_type (line, ENTENTE_BUDGET_LINE_DUE_ON, "12/06/2027", &error));
  due = entente_record_dup_display (line, ENTENTE_BUDGET_LINE_DUE_ON);
  g_assert_cmpstr (due, ==, "2027-06-12");
  assert_done (entente_budget_type (line, ENTENTE_BUDGET_LINE_KEY, "616", &error));
  g_assert_cmpstr (entente_record_get_text (line, ENTENTE_BUDGET_LINE_KEY), ==, "C61.insurance");
  assert_done (entente_budget_type (line, ENTENTE_BUDGET_LINE_LABEL, "  Cover ", &error));
  g_assert_cmpstr (entente_record_get_text (line, ENTENTE_BUDGET_LINE_LABEL), ==, "Cover");

  /* Hours are counted again once they are typed. */
  assert_done (entente_budget_type (given, ENTENTE_IN_KIND_MINUTES, "12 h", &error));
  g_assert_cmpint (entente_record_get_integer (given, ENTENTE_IN_KIND_MINUTES), ==, 720);
  g_assert_false (entente_record_is_filled (given, ENTENTE_IN_KIND_FORECAST));
  assert_done (entente_budget_type (given, ENTENTE_IN_KIND_FORECAST, "100", &error));
  money_assert_cents (entente_record_get_cents (given, ENTENTE_IN_KIND_FORECAST), "100.00");
  g_assert_cmpint (entente_record_get_integer (given, ENTENTE_IN_KIND_MINUTES), ==, 720);
}

/* Several at once are one edit. */
static void
test_fill (void)
{
  g_autoptr (Money) money = money_new ();
  g_autoptr (GError) error = NULL;
  EntenteRecord *a = ENTENTE_RECORD (money_add (money, "C61.rent", "a", "5.00"));
  EntenteRecord *b = ENTENTE_RECORD (money_add (money, "C60.other", "b", ""));
  g_autoptr (GPtrArray) both = money_pick (a, b, NULL);

  assert_done (entente_budget_fill (both, ENTENTE_BUDGET_LINE_FORECAST, "12*35", &error));
  money_assert_cents (entente_record_get_cents (b, ENTENTE_BUDGET_LINE_FORECAST), "420.00");
  money_undo (money);
  money_assert_cents (entente_record_get_cents (a, ENTENTE_BUDGET_LINE_FORECAST), "5.00");
  g_assert_false (entente_record_is_filled (b, ENTENTE_BUDGET_LINE_FORECAST));
}

static void
test_move (void)
{
  g_autoptr (Money) money = money_new ();
  g_autoptr (GError) error = NULL;
  EntenteBudgetLine *a = money_add (money, "C60.other", "a", "1.00");
  EntenteBudgetLine *b = money_add (money, "C60.other", "b", "1.00");
  EntenteBudgetLine *c = money_add (money, "C60.other", "c", "1.00");
  EntenteBudgetLine *d = money_add (money, "C61.rent", "d", "1.00");
  g_autoptr (GPtrArray) last = money_pick (c, NULL);
  g_autoptr (GPtrArray) two = money_pick (b, d, NULL);

  assert_done (entente_budget_move (last, ENTENTE_SIDE_CHARGES, "C60.other", a, &error));
  assert_labels (money, "c a b d");
  assert_done (entente_budget_move (two, ENTENTE_SIDE_CHARGES, "C60.other", a, &error));
  assert_labels (money, "c b d a");
  assert_done (entente_budget_move (two, ENTENTE_SIDE_INCOME, "P70.goods", NULL, &error));
  assert_labels (money, "c a b d");
  g_assert_cmpint (entente_budget_table_get_gap (money->table, 0), ==, 0);
  money_undo (money);
  assert_labels (money, "c b d a");
  g_assert_false (entente_budget_move (two, ENTENTE_SIDE_CHARGES, "E.goods", NULL, &error));
  money_assert_error (&error, ENTENTE_MODEL_ERROR_STATE, NULL);
}

static void
test_delete_and_duplicate (void)
{
  g_autoptr (Money) money = money_new ();
  g_autoptr (GError) error = NULL;
  EntenteBudgetLine *a = money_add (money, "C60.other", "a", "1.00");
  EntenteBudgetLine *b = money_add (money, "C60.other", "b", "2.00");
  EntenteInKind *given = money_add_in_kind (money, ENTENTE_NATURE_GOODS, "x", "5.00");
  g_autoptr (GPtrArray) all = money_pick (a, b, given, NULL);
  GListModel *lines = entente_store_get_list (money->store, ENTENTE_TYPE_BUDGET_LINE);
  const EntenteBudgetRow *rows;

  money_set (money, a, ENTENTE_BUDGET_LINE_ACTUAL, "1.50");
  money_set (money, a, ENTENTE_BUDGET_LINE_DOCUMENT, "invoice");
  assert_done (entente_budget_duplicate (all, &error));
  assert_labels (money, "a a b b");
  money_assert_cents (entente_budget_table_get_totals (money->table)->all[0].of[0], "16.00");
  rows = entente_budget_table_get_rows (money->table, NULL);
  g_assert_true (rows[2].line == a);
  g_assert_false (entente_record_is_filled (ENTENTE_RECORD (rows[3].line),
                                            ENTENTE_BUDGET_LINE_ACTUAL));
  g_assert_false (entente_record_is_filled (ENTENTE_RECORD (rows[3].line),
                                            ENTENTE_BUDGET_LINE_DOCUMENT));
  money_undo (money);
  assert_done (entente_budget_delete (all, &error));
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 0);
  money_undo (money);
  assert_labels (money, "a b");
}

static void
test_balance (void)
{
  g_autoptr (Money) money = money_new ();
  g_autoptr (GError) error = NULL;
  EntenteBudgetLine *food = money_add (money, "C60.materials", "Food", "500.00");
  EntenteBudgetLine *town = money_add (money, "P74.commune", "Town", "300.00");

  assert_done (entente_budget_balance_with_own_resources (money->table, ENTENTE_AMOUNT_FORECAST,
                                                          &error));
  g_assert_cmpint (entente_budget_table_get_gap (money->table, 0), ==, 0);
  money_assert_cents (entente_budget_table_get_totals (money->table)->own[1].of[0], "200.00");
  money_set (money, food, ENTENTE_BUDGET_LINE_FORECAST, "450.00");
  assert_done (entente_budget_balance_with_own_resources (money->table, ENTENTE_AMOUNT_FORECAST,
                                                          &error));
  money_assert_cents (entente_budget_table_get_totals (money->table)->own[1].of[0], "150.00");

  /* Own resources are never negative. */
  money_set (money, food, ENTENTE_BUDGET_LINE_FORECAST, "100.00");
  g_assert_false (entente_budget_balance_with_own_resources (money->table,
                                                             ENTENTE_AMOUNT_FORECAST, &error));
  money_assert_error (&error, ENTENTE_MODEL_ERROR_STATE,
                      "There are €150.00 in this line: €350.00 cannot be taken up there. Choose "
                      "another line.");
  assert_done (entente_budget_balance_with_line (money->table, ENTENTE_AMOUNT_FORECAST, food,
                                                 &error));
  money_assert_cents (entente_record_get_cents (ENTENTE_RECORD (food), ENTENTE_BUDGET_LINE_FORECAST),
                      "450.00");
  g_assert_cmpint (entente_budget_table_get_gap (money->table, 0), ==, 0);

  money_set (money, town, ENTENTE_BUDGET_LINE_REVISED, "250.00");
  assert_done (entente_budget_balance_with_line (money->table, ENTENTE_AMOUNT_REVISED, town,
                                                 &error));
  money_assert_cents (entente_record_get_cents (ENTENTE_RECORD (town), ENTENTE_BUDGET_LINE_REVISED),
                      "300.00");
  g_assert_cmpint (entente_budget_table_get_gap (money->table, 0), ==, 0);
}

/* Whatever is asked, an adopted version stays what it is. */
static void
test_frozen (void)
{
  g_autoptr (Money) money = money_new ();
  g_autoptr (GError) error = NULL;
  EntenteBudgetLine *line = money_add (money, "C60.other", "a", "1.00");
  EntenteInKind *given = money_add_in_kind (money, ENTENTE_NATURE_GOODS, "x", "5.00");
  g_autoptr (GPtrArray) both = money_pick (line, given, NULL);
  g_autoptr (GPtrArray) lines = money_pick (line, NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  money_set (money, money->budget, ENTENTE_BUDGET_STATE, "adopted");
  money_set (money, money->budget, ENTENTE_BUDGET_NUMBER, "2");
  money_set (money, money->budget, ENTENTE_BUDGET_ADOPTED_ON, "2027-03-12");
  g_assert_true (entente_budget_table_get_frozen (money->table));
  before = money_dump_store (money);

#define assert_frozen(call) \
  G_STMT_START { \
    g_assert_false (call); \
    money_assert_error (&error, ENTENTE_MODEL_ERROR_FROZEN, \
                        "Version 2, adopted on 12 March 2027: it does not change any more. Change " \
                        "the working budget, or copy this version as a scenario."); \
  } G_STMT_END

  assert_frozen (entente_budget_insert_line (money->store, money->budget, ENTENTE_SIDE_CHARGES,
                                             "C60.other", NULL, &error));
  assert_frozen (entente_budget_insert_in_kind (money->store, money->budget, ENTENTE_NATURE_GOODS,
                                                &error));
  assert_frozen (entente_budget_type (ENTENTE_RECORD (line), ENTENTE_BUDGET_LINE_LABEL, "b",
                                      &error));
  assert_frozen (entente_budget_fill (lines, ENTENTE_BUDGET_LINE_LABEL, "b", &error));
  assert_frozen (entente_budget_move (lines, ENTENTE_SIDE_CHARGES, "C61.rent", NULL, &error));
  assert_frozen (entente_budget_delete (both, &error));
  assert_frozen (entente_budget_duplicate (both, &error));
  assert_frozen (entente_budget_balance_with_own_resources (money->table, 0, &error));
  assert_frozen (entente_budget_balance_with_line (money->table, 0, line, &error));
  assert_frozen (entente_budget_adopt (money->store, money->budget, "", NULL, NULL, &error));
  assert_frozen (entente_budget_delete_version (money->budget, &error));
  after = money_dump_store (money);
  g_assert_cmpstr (after, ==, before);
}

#define add(path, function) g_test_add_func ("/budget-edit/" path, function)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("insert", test_insert);
  add ("type-new", test_type_new);
  add ("type-amounts", test_type_amounts);
  add ("type-bad", test_type_bad);
  add ("type-others", test_type_others);
  add ("fill", test_fill);
  add ("move", test_move);
  add ("delete-and-duplicate", test_delete_and_duplicate);
  add ("balance", test_balance);
  add ("frozen", test_frozen);

  return g_test_run ();
}
