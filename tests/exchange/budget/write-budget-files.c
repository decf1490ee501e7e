/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the files of an invented budget into a folder, with what they must say, for readers that
   are not ours. */
#include "budget-fixture.h"

#include "budget/entente-budget-export.h"
#include "budget/entente-partner-balance.h"
#include "budget/entente-settlement-export.h"

#include <locale.h>

static void
write_file (const char *folder, const char *name, GBytes *content)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (content);
  g_file_set_contents (path, g_bytes_get_data (content, NULL), g_bytes_get_size (content), &error);
  g_assert_no_error (error);
  g_bytes_unref (content);
}

static char *
make_amount (GRand *rand)
{
  return g_strdup_printf ("%d.%02d", g_rand_int_range (rand, 0, 90000),
                          g_rand_int_range (rand, 0, 100));
}

static void
add_lines (Money *f, GRand *rand, guint n)
{
  guint n_accounts;
  const EntenteAccount *accounts = entente_account_get_all (&n_accounts);

  for (guint i = 0; i < n; i++)
    {
      const EntenteAccount *account = &accounts[g_rand_int_range (rand, 0, (int) n_accounts)];
      g_autofree char *label = g_strdup_printf ("=line %u & “words” <%u>", i, i);
      g_autofree char *forecast = make_amount (rand);
      g_autofree char *actual = make_amount (rand);
      EntenteBudgetLine *line;

      if (account->block == ENTENTE_BLOCK_IN_KIND)
        {
          money_add_in_kind (f, g_rand_int_range (rand, 0, 5), label, forecast);
          continue;
        }
      line = money_add (f, account->key, label, forecast);
      if (g_rand_boolean (rand))
        money_set (f, line, ENTENTE_BUDGET_LINE_ACTUAL, actual);
      if (g_rand_boolean (rand))
        continue;
      money_set (f, line, ENTENTE_BUDGET_LINE_REVISED, actual);
      money_set (f, line, ENTENTE_BUDGET_LINE_QUANTITY, "12");
      money_set (f, line, ENTENTE_BUDGET_LINE_UNIT_PRICE, "35.00");
      money_set (f, line, ENTENTE_BUDGET_LINE_FORECAST, "420.00");
      money_set (f, line, ENTENTE_BUDGET_LINE_DUE_ON, "2027-05-01");
    }
}

static void
add_partners (Money *f)
{
  EntenteOrganization *lead
    = money_add_organization (f, "Les Tilleuls", ENTENTE_ORGANIZATION_ASSOCIATION);
  EntenteOrganization *club
    = money_add_organization (f, "Le Club", ENTENTE_ORGANIZATION_ASSOCIATION);
  EntenteBudgetLine *line = money_add (f, "C61.rent", "Marquees", "541.01");

  money_add_organization (f, "La Compagnie", ENTENTE_ORGANIZATION_ASSOCIATION);
  money_set_reference (f, line, ENTENTE_BUDGET_LINE_PAYER, club);
  money_set_reference (f, line, ENTENTE_BUDGET_LINE_FUNDER, lead);
}

int
main (int argc, char *argv[])
{
  g_autoptr (Money) f = money_new ();
  g_autoptr (GRand) rand = NULL;
  g_autoptr (EntentePartnerBalance) balance = NULL;
  g_autoptr (EntenteBudgetTable) table = NULL;

  /* Where decimals follow a comma, as most users have it. */
  setlocale (LC_ALL, "");
  g_assert_cmpint (argc, ==, 5);
  rand = g_rand_new_with_seed ((guint32) g_ascii_strtoull (argv[2], NULL, 10));
  add_partners (f);
  add_lines (f, rand, (guint) g_ascii_strtoull (argv[3], NULL, 10));

  table = entente_budget_table_new (f->store, NULL, ENTENTE_LANGUAGE_FRENCH);
  entente_budget_table_set_chart (table, argv[4]);
  balance = entente_partner_balance_new (f->store, f->budget, ENTENTE_AMOUNT_REVISED,
                                         ENTENTE_LANGUAGE_FRENCH);
  write_file (argv[1], "budget.xlsx", entente_budget_export (table, "xlsx", NULL));
  write_file (argv[1], "budget.json", entente_budget_export (table, "json", NULL));
  write_file (argv[1], "budget.csv", entente_budget_export (table, "csv", NULL));
  write_file (argv[1], "report.xlsx", entente_financial_report_export (table, NULL));
  write_file (argv[1], "settlement.xlsx",
              entente_settlement_export (f->store, balance, ENTENTE_LANGUAGE_FRENCH, NULL));

  return 0;
}
