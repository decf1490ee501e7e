/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "budget-fixture.h"

/* Each rule is broken and mended. */

static EntenteBudgetFinding *
find (GPtrArray *findings, EntenteBudgetRule rule)
{
  for (guint i = 0; i < findings->len; i++)
    {
      EntenteBudgetFinding *finding = findings->pdata[i];

      if (finding->rule == rule)
        return finding;
    }

  return NULL;
}

static void
assert_holds (Money *money, EntenteBudgetRule rule)
{
  g_autoptr (GPtrArray) findings = entente_budget_rules_check (money->table);
  EntenteBudgetFinding *finding = find (findings, rule);

  if (finding != NULL)
    g_test_message ("%s", finding->sentence);
  g_assert_null (finding);
}

static void
assert_broken (Money *money, EntenteBudgetRule rule, gboolean blocks, guint n_records,
               const char *sentence)
{
  g_autoptr (GPtrArray) findings = entente_budget_rules_check (money->table);
  EntenteBudgetFinding *finding = find (findings, rule);

  g_assert_nonnull (finding);
  money_assert_words (finding->sentence, sentence);
  g_assert_cmpint (finding->blocks, ==, blocks);
  g_assert_cmpuint (finding->records->len, ==, n_records);
}

static void
test_cash_balance (void)
{
  g_autoptr (Money) money = money_new ();
  EntenteBudgetLine *food = money_add (money, "C60.materials", "Food", "1650.00");
  EntenteBudgetLine *sales = money_add (money, "P70.goods", "Sales", "1500.00");

  assert_broken (money, ENTENTE_BUDGET_RULE_CASH_BALANCE, TRUE, 0,
                 "Charges exceed income by €150.00: €150.00 of income to find.");
  money_add (money, "RP", "", "150.00");
  assert_holds (money, ENTENTE_BUDGET_RULE_CASH_BALANCE);
  money_set (money, sales, ENTENTE_BUDGET_LINE_REVISED, "1400.00");
  assert_broken (money, ENTENTE_BUDGET_RULE_CASH_BALANCE, FALSE, 0,
                 "With the revised amounts, charges exceed income by €100.00: find that income or "
                 "spend less.");
  money_set (money, food, ENTENTE_BUDGET_LINE_REVISED, "1550.00");
  assert_holds (money, ENTENTE_BUDGET_RULE_CASH_BALANCE);
  money_set (money, food, ENTENTE_BUDGET_LINE_FORECAST, "1600.00");
  assert_broken (money, ENTENTE_BUDGET_RULE_CASH_BALANCE, TRUE, 0,
                 "Income exceeds charges by €50.00: say what it is for, or ask for less.");
}

static void
test_in_kind_balance (void)
{
  g_autoptr (Money) money = money_new ();
  EntenteBudgetLine *line;

  money_add_in_kind (money, ENTENTE_NATURE_GOODS, "Vegetables", "250.00");
  assert_holds (money, ENTENTE_BUDGET_RULE_IN_KIND_BALANCE);
  line = money_add (money, "E.volunteers", "Helpers", "100.00");
  assert_broken (money, ENTENTE_BUDGET_RULE_IN_KIND_BALANCE, TRUE, 1,
                 "What is given in kind differs between its use and its origin by €100.00 "
                 "(“Helpers”): add it as a contribution in kind, which stands on both sides.");
  /* The pair matters, not the sum. */
  money_add (money, "O.goods", "Gifts", "100.00");
  assert_broken (money, ENTENTE_BUDGET_RULE_IN_KIND_BALANCE, TRUE, 2,
                 "What is given in kind differs between its use and its origin by €100.00 "
                 "(“Helpers” and “Gifts”): add it as a contribution in kind, which stands on both "
                 "sides.");
  money_set (money, line, ENTENTE_BUDGET_LINE_KEY, "E.relief");
  assert_holds (money, ENTENTE_BUDGET_RULE_IN_KIND_BALANCE);
}

static void
test_public_share (void)
{
  g_autoptr (Money) money = money_new ();
  EntenteBudgetLine *gifts = money_add (money, "P75.gifts", "Gifts", "145.00");

  money_add (money, "P74.commune", "Town", "855.00");
  assert_broken (money, ENTENTE_BUDGET_RULE_PUBLIC_SHARE, FALSE, 1,
                 "Public funds are 85.5% of the income: above 80%, funders usually want other "
                 "income beside them.");
  money_set (money, gifts, ENTENTE_BUDGET_LINE_FORECAST, "213.75");
  assert_holds (money, ENTENTE_BUDGET_RULE_PUBLIC_SHARE); /* 80 % is not above */
}

static void
test_no_cash (void)
{
  g_autoptr (Money) money = money_new ();

  assert_holds (money, ENTENTE_BUDGET_RULE_NO_CASH);
  money_add_in_kind (money, ENTENTE_NATURE_GOODS, "Vegetables", "250.00");
  assert_broken (money, ENTENTE_BUDGET_RULE_NO_CASH, FALSE, 1,
                 "Everything in this budget is given in kind, which pays no bill: add what has to "
                 "be paid in money, if anything.");
  /* In kind larger than cash is usual. */
  money_add (money, "C60.other", "Paper", "1.00");
  assert_holds (money, ENTENTE_BUDGET_RULE_NO_CASH);
}

static void
test_indirect (void)
{
  g_autoptr (Money) money = money_new ();
  EntenteBudgetLine *overheads;

  money_add (money, "C60.other", "Paper", "400.00");
  assert_holds (money, ENTENTE_BUDGET_RULE_INDIRECT_RULE);
  overheads = money_add (money, "CI.fixed", "Rent of the office", "100.00");
  assert_broken (money, ENTENTE_BUDGET_RULE_INDIRECT_RULE, FALSE, 1,
                 "€100.00 of indirect charges have no written rule: write in the settings of the "
                 "budget how overheads are shared out.");
  assert_broken (money, ENTENTE_BUDGET_RULE_INDIRECT_SHARE, FALSE, 1,
                 "Indirect charges are 25% of the direct ones: above 20%, funders usually ask why.");
  money_set_settings (money, ENTENTE_BUDGET_SETTINGS_INDIRECT_RULE, "By surface.");
  money_set (money, overheads, ENTENTE_BUDGET_LINE_FORECAST, "80.00");
  assert_holds (money, ENTENTE_BUDGET_RULE_INDIRECT_RULE);
  assert_holds (money, ENTENTE_BUDGET_RULE_INDIRECT_SHARE);
}

static void
test_valuation_rule (void)
{
  g_autoptr (Money) money = money_new ();

  money_add_in_kind (money, ENTENTE_NATURE_GOODS, "Vegetables", "250.00");
  assert_holds (money, ENTENTE_BUDGET_RULE_VALUATION_RULE);
  money_add_in_kind (money, ENTENTE_NATURE_VOLUNTEERS, "Helpers", "250.00");
  assert_broken (money, ENTENTE_BUDGET_RULE_VALUATION_RULE, FALSE, 1,
                 "Volunteer work is valued by a rule that nobody has approved: enter who approved "
                 "it, and when, in the settings of the budget.");
  money_set_settings (money, ENTENTE_BUDGET_SETTINGS_VALUATION_APPROVED_BY, "general assembly");
  assert_holds (money, ENTENTE_BUDGET_RULE_VALUATION_RULE);
}

static void
test_account (void)
{
  g_autoptr (Money) money = money_new ();
  EntenteBudgetLine *line = money_add (money, "", "Things", "10.00");

  assert_broken (money, ENTENTE_BUDGET_RULE_ACCOUNT, FALSE, 1,
                 "“Things” stands in no account: choose one, so that every form shows it in its "
                 "place.");
  money_set (money, line, ENTENTE_BUDGET_LINE_KEY, "P74.state");
  assert_broken (money, ENTENTE_BUDGET_RULE_ACCOUNT, TRUE, 1,
                 "“Things” stands in an account of the other side: move it to one of its own side.");
  money_set (money, line, ENTENTE_BUDGET_LINE_KEY, "C67");
  assert_broken (money, ENTENTE_BUDGET_RULE_ACCOUNT, FALSE, 1,
                 "“Things” stands among what is exceptional: since 2025, 67 and 77 hold only what "
                 "is major and unusual. Choose another account for the rest.");
  money_set_settings (money, ENTENTE_BUDGET_SETTINGS_STARTS_ON, "2024-09-01");
  assert_holds (money, ENTENTE_BUDGET_RULE_ACCOUNT);
  money_set_settings (money, ENTENTE_BUDGET_SETTINGS_STARTS_ON, "2025-01-01");
  money_set (money, line, ENTENTE_BUDGET_LINE_KEY, "C60.other");
  assert_holds (money, ENTENTE_BUDGET_RULE_ACCOUNT);
  money_add (money, "P79", "Charged on", "10.00");
  assert_broken (money, ENTENTE_BUDGET_RULE_ACCOUNT, FALSE, 1,
                 "“Charged on” stands in account 79, which no longer exists since 2025: what is "
                 "charged on goes to 708, lent staff to 7084, refunds of wages lower the charge, "
                 "insurance pays into 758.");
}

static void
test_amount (void)
{
  g_autoptr (Money) money = money_new ();
  EntenteBudgetLine *lines[5];
  const char *names[] = { "A", "B", "C", "D", "E" };

  for (guint i = 0; i < 5; i++)
    lines[i] = money_add (money, "C60.other", names[i], "");
  assert_broken (money, ENTENTE_BUDGET_RULE_AMOUNT, FALSE, 5,
                 "“A”, “B”, “C” and 2 more have no amount yet.");
  for (guint i = 1; i < 5; i++)
    money_set (money, lines[i], ENTENTE_BUDGET_LINE_FORECAST, "0.00");
  assert_broken (money, ENTENTE_BUDGET_RULE_AMOUNT, FALSE, 1, "“A” has no amount yet.");
  money_set (money, lines[0], ENTENTE_BUDGET_LINE_ACTUAL, "-3.00");
  assert_broken (money, ENTENTE_BUDGET_RULE_AMOUNT, TRUE, 1,
                 "“A” is negative: put it on the other side of the budget.");
  money_set (money, lines[0], ENTENTE_BUDGET_LINE_ACTUAL, "3.00");
  assert_holds (money, ENTENTE_BUDGET_RULE_AMOUNT);
}

static void
test_in_kind_entry (void)
{
  g_autoptr (Money) money = money_new ();
  EntenteInKind *hall = money_add_in_kind (money, ENTENTE_NATURE_PREMISES, "Hall", "");

  assert_broken (money, ENTENTE_BUDGET_RULE_IN_KIND_ENTRY, FALSE, 1,
                 "“Hall” is given in kind without a value: enter hours, or a quantity and what one "
                 "is worth.");
  money_set (money, hall, ENTENTE_IN_KIND_FORECAST, "640.00");
  assert_broken (money, ENTENTE_BUDGET_RULE_IN_KIND_ENTRY, FALSE, 1,
                 "“Hall” is given in kind by nobody: say who gives it.");
  money_set (money, hall, ENTENTE_IN_KIND_GIVER, "Town");
  assert_broken (money, ENTENTE_BUDGET_RULE_IN_KIND_ENTRY, FALSE, 1,
                 "“Hall” is given in kind without a source of its value: a public tariff, a usual "
                 "price, a bill.");
  money_set (money, hall, ENTENTE_IN_KIND_SOURCE, "tariff 2027");
  assert_holds (money, ENTENTE_BUDGET_RULE_IN_KIND_ENTRY);
}

static void
test_double (void)
{
  g_autoptr (Money) money = money_new ();
  EntenteBudgetLine *line = money_add (money, "C61.rent", "Marquees", "300.00");

  money_add_in_kind (money, ENTENTE_NATURE_EQUIPMENT, "marquees", "300.00");
  assert_broken (money, ENTENTE_BUDGET_RULE_DOUBLE, FALSE, 2,
                 "“Marquees” is counted twice, as a charge and as a contribution in kind: what is "
                 "given is not paid. Keep one.");
  money_set (money, line, ENTENTE_BUDGET_LINE_LABEL, "Toilets");
  assert_holds (money, ENTENTE_BUDGET_RULE_DOUBLE);
}

static void
test_funder (void)
{
  g_autoptr (Money) money = money_new ();
  EntenteOrganization *town
    = money_add_organization (money, "Town", ENTENTE_ORGANIZATION_COMMUNE);
  EntenteFundingRequest *request = money_add_request (money, town, "900.00");
  EntenteBudgetLine *line = money_add (money, "P74.commune", "Grant", "1000.00");

  assert_broken (money, ENTENTE_BUDGET_RULE_FUNDER, FALSE, 1,
                 "“Grant” is a grant without a funder: say who is asked.");
  money_set_reference (money, line, ENTENTE_BUDGET_LINE_REQUEST, request);
  assert_broken (money, ENTENTE_BUDGET_RULE_FUNDER, FALSE, 2,
                 "“Grant” is €1 000.00 in the budget, but €900.00 are asked for: make them the "
                 "same.");
  money_set (money, line, ENTENTE_BUDGET_LINE_FORECAST, "900.00");
  assert_holds (money, ENTENTE_BUDGET_RULE_FUNDER);
  money_set (money, request, ENTENTE_FUNDING_REQUEST_GRANTED, "700.00");
  assert_broken (money, ENTENTE_BUDGET_RULE_FUNDER, FALSE, 2,
                 "“Grant” counts on €900.00, but €700.00 are granted: change the revised amount.");
  money_set (money, line, ENTENTE_BUDGET_LINE_REVISED, "700.00");
  assert_holds (money, ENTENTE_BUDGET_RULE_FUNDER);
  money_set (money, request, ENTENTE_FUNDING_REQUEST_STATE, "refused");
  assert_broken (money, ENTENTE_BUDGET_RULE_FUNDER, FALSE, 2,
                 "“Grant” counts on €700.00, but €0.00 are granted: change the revised amount.");
  money_set (money, line, ENTENTE_BUDGET_LINE_REVISED, "0.00");
  assert_holds (money, ENTENTE_BUDGET_RULE_FUNDER);
}

static void
test_threshold (void)
{
  g_autoptr (Money) money = money_new ();
  EntenteOrganization *town
    = money_add_organization (money, "Town", ENTENTE_ORGANIZATION_COMMUNE);
  EntenteBudgetLine *first = money_add (money, "P74.commune", "Running", "20000.00");
  EntenteBudgetLine *second = money_add (money, "P74.commune", "Project", "3000.00");

  money_set_reference (money, first, ENTENTE_BUDGET_LINE_FUNDER, town);
  money_set_reference (money, second, ENTENTE_BUDGET_LINE_FUNDER, town);
  assert_holds (money, ENTENTE_BUDGET_RULE_THRESHOLD);
  money_set (money, second, ENTENTE_BUDGET_LINE_FORECAST, "3000.01");
  assert_broken (money, ENTENTE_BUDGET_RULE_THRESHOLD, FALSE, 2,
                 "Town gives €23 000.01: above €23 000.00 a year from one authority, a written "
                 "agreement is compulsory.");
  money_set (money, second, ENTENTE_BUDGET_LINE_REVISED, "0.00");
  assert_holds (money, ENTENTE_BUDGET_RULE_THRESHOLD);
  money_add (money, "P74.state", "State", "140000.00");
  assert_broken (money, ENTENTE_BUDGET_RULE_THRESHOLD, FALSE, 3,
                 "Public funds are €160 000.00: above €153 000.00 a year from all authorities, the "
                 "accounts must be audited and published.");
}

static void
test_explanation (void)
{
  g_autoptr (Money) money = money_new ();
  EntenteBudgetLine *line = money_add (money, "C61.rent", "Toilets", "500.00");

  money_set (money, line, ENTENTE_BUDGET_LINE_ACTUAL, "551.00");
  assert_holds (money, ENTENTE_BUDGET_RULE_EXPLANATION); /* begun, not paid */
  money_set (money, line, ENTENTE_BUDGET_LINE_PAID_ON, "2027-06-12");
  assert_broken (money, ENTENTE_BUDGET_RULE_EXPLANATION, FALSE, 1,
                 "“Toilets” came out otherwise than planned: the financial report must say why.");
  money_set (money, line, ENTENTE_BUDGET_LINE_ACTUAL, "550.00");
  assert_holds (money, ENTENTE_BUDGET_RULE_EXPLANATION); /* 10 % is not above */
  money_set (money, line, ENTENTE_BUDGET_LINE_FORECAST, "10000.00");
  money_set (money, line, ENTENTE_BUDGET_LINE_ACTUAL, "10500.01");
  assert_broken (money, ENTENTE_BUDGET_RULE_EXPLANATION, FALSE, 1,
                 "“Toilets” came out otherwise than planned: the financial report must say why.");
  money_set (money, line, ENTENTE_BUDGET_LINE_EXPLANATION, "One more week.");
  assert_holds (money, ENTENTE_BUDGET_RULE_EXPLANATION);
}

static void
test_year (void)
{
  g_autoptr (Money) money = money_new ();
  EntenteBudgetLine *line;

  assert_holds (money, ENTENTE_BUDGET_RULE_YEAR); /* an empty budget needs none */
  line = money_add (money, "C61.rent", "Toilets", "500.00");
  assert_broken (money, ENTENTE_BUDGET_RULE_YEAR, FALSE, 0,
                 "The budget has no financial year: enter its first and last day in the settings "
                 "of the budget.");
  money_set_settings (money, ENTENTE_BUDGET_SETTINGS_STARTS_ON, "2027-12-31");
  money_set_settings (money, ENTENTE_BUDGET_SETTINGS_ENDS_ON, "2027-01-01");
  assert_broken (money, ENTENTE_BUDGET_RULE_YEAR, TRUE, 0,
                 "The financial year ends before it begins: check both days in the settings of the "
                 "budget.");
  money_set_settings (money, ENTENTE_BUDGET_SETTINGS_STARTS_ON, "2027-01-01");
  money_set_settings (money, ENTENTE_BUDGET_SETTINGS_ENDS_ON, "2027-12-31");
  assert_holds (money, ENTENTE_BUDGET_RULE_YEAR);
  money_set (money, line, ENTENTE_BUDGET_LINE_DUE_ON, "2028-01-01");
  assert_broken (money, ENTENTE_BUDGET_RULE_YEAR, FALSE, 1,
                 "“Toilets” is due or paid outside the financial year.");
  money_set (money, line, ENTENTE_BUDGET_LINE_DUE_ON, "2027-12-31");
  assert_holds (money, ENTENTE_BUDGET_RULE_YEAR);
}

/* The gravest first, then as the rules stand. */
static void
test_order (void)
{
  g_autoptr (Money) money = money_new ();
  g_autoptr (GPtrArray) findings = NULL;

  money_add (money, "C61.rent", "Toilets", "");
  money_add (money, "CI.fixed", "Office", "50.00");
  findings = entente_budget_rules_check (money->table);
  g_assert_cmpuint (findings->len, >, 3);
  for (guint i = 1; i < findings->len; i++)
    {
      EntenteBudgetFinding *before = findings->pdata[i - 1];
      EntenteBudgetFinding *after = findings->pdata[i];

      g_assert_cmpint (before->severity, >=, after->severity);
      g_assert_true (before->severity > after->severity || before->rule <= after->rule);
    }
}

#define add(path, function) g_test_add_func ("/budget-rules/" path, function)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("cash-balance", test_cash_balance);
  add ("in-kind-balance", test_in_kind_balance);
  add ("public-share", test_public_share);
  add ("no-cash", test_no_cash);
  add ("indirect", test_indirect);
  add ("valuation-rule", test_valuation_rule);
  add ("account", test_account);
  add ("amount", test_amount);
  add ("in-kind-entry", test_in_kind_entry);
  add ("double", test_double);
  add ("funder", test_funder);
  add ("threshold", test_threshold);
  add ("explanation", test_explanation);
  add ("year", test_year);
  add ("order", test_order);

  return g_test_run ();
}
