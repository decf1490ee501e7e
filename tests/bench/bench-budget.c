/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a budget of many lines costs: reading, sorting and summing it into a chart, beside a bare C
   pass that only adds the same amounts into the same accounts; then a cell that is typed, every
   total with it, the rules, a search, and a version. */
#include "budget/entente-budget-edit.h"
#include "budget/entente-budget-rules.h"
#include "project/entente-project.h"

#include <stdlib.h>
#include <string.h>

#define N_ROUNDS 30

typedef struct
{
  EntenteProject *project;
  EntenteStore *store;
  EntenteBudgetTable *table;
  EntenteRecord *line; /* one in the middle */
  guint n_lines;
  guint round;

  /* The same in arrays. */
  guint *accounts;
  EntenteMoney *amounts[3];
  EntenteMoney *sums[3];
} Data;

static void
add_line (Data *data, EntenteEdit *edit, GRand *rand, guint i)
{
  guint n_accounts;
  const EntenteAccount *accounts = entente_account_get_all (&n_accounts);
  const guint account = g_rand_int_range (rand, 0, n_accounts);
  EntenteRecord *line = entente_edit_insert (edit, ENTENTE_TYPE_BUDGET_LINE);
  g_autofree char *label = g_strdup_printf ("Line number %u of the budget", i);
  const guint fields[] = { ENTENTE_BUDGET_LINE_FORECAST, ENTENTE_BUDGET_LINE_REVISED,
                           ENTENTE_BUDGET_LINE_ACTUAL };

  entente_edit_set_reference (edit, line, ENTENTE_BUDGET_LINE_BUDGET,
                              ENTENTE_RECORD (entente_budget_get_working (data->store)));
  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_LABEL, label);
  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_KEY, accounts[account].key);
  entente_edit_set_choice (edit, line, ENTENTE_BUDGET_LINE_SIDE, accounts[account].side);
  entente_edit_set_integer (edit, line, ENTENTE_BUDGET_LINE_RANK, i);
  data->accounts[i] = account;
  for (guint column = 0; column < 3; column++)
    {
      data->amounts[column][i] = g_rand_int_range (rand, 1, 1000000);
      entente_edit_set_cents (edit, line, fields[column], data->amounts[column][i]);
    }
  if (i == data->n_lines / 2)
    data->line = line;
}

static void
data_init (Data *data, guint n_lines)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20270612);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteEdit) edit = NULL;

  *data = (Data) { .n_lines = n_lines };
  data->project = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, &error);
  if (data->project == NULL)
    g_error ("%s", error->message);
  data->store = entente_project_get_store (data->project);
  data->table = entente_project_get_budget_table (data->project);
  data->accounts = g_new (guint, n_lines);
  for (guint column = 0; column < 3; column++)
    {
      data->amounts[column] = g_new (EntenteMoney, n_lines);
      data->sums[column] = g_new0 (EntenteMoney, 100);
    }
  edit = entente_store_begin (data->store, "bench");
  for (guint i = 0; i < n_lines; i++)
    add_line (data, edit, rand, i);
  if (!entente_edit_commit (edit, &error))
    g_error ("%s", error->message);
}

static void
data_clear (Data *data)
{
  g_free (data->accounts);
  for (guint column = 0; column < 3; column++)
    {
      g_free (data->amounts[column]);
      g_free (data->sums[column]);
    }
  g_object_unref (data->project);
}

/* What is measured */

static void
run_bare (Data *data)
{
  for (guint column = 0; column < 3; column++)
    {
      memset (data->sums[column], 0, 100 * sizeof (EntenteMoney));
      for (guint i = 0; i < data->n_lines; i++)
        data->sums[column][data->accounts[i]] += data->amounts[column][i];
    }
}

static void
run_compute (Data *data)
{
  entente_budget_table_set_chart (data->table,
                                  data->round++ % 2 ? "associations-2025" : "cerfa-12156-06");
}

static void
run_type (Data *data)
{
  g_autofree char *typed = g_strdup_printf ("%u,50", data->round++ % 1000 + 1);

  entente_budget_type (data->line, ENTENTE_BUDGET_LINE_FORECAST, typed, NULL);
}

static void
run_rules (Data *data)
{
  g_ptr_array_unref (entente_budget_rules_check (data->table));
}

static void
run_search (Data *data)
{
  g_array_unref (entente_budget_table_search (data->table, "number 12"));
}

static void
run_scenario (Data *data)
{
  EntenteBudget *scenario
    = entente_budget_copy_as_scenario (data->store, entente_budget_get_working (data->store), "x",
                                       NULL);

  entente_budget_delete_version (scenario, NULL);
}

static double
measure (Data *data, void (*work) (Data *), guint n_rounds)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < n_rounds; i++)
    {
      g_autoptr (GTimer) timer = g_timer_new ();

      work (data);
      best = MIN (best, g_timer_elapsed (timer, NULL) * 1e6);
    }

  return best;
}

/* Too short for one reading of the clock. */
static double
measure_bare (Data *data)
{
  const guint n_times = 100000 / data->n_lines;
  g_autoptr (GTimer) timer = g_timer_new ();

  for (guint i = 0; i < n_times; i++)
    run_bare (data);

  return g_timer_elapsed (timer, NULL) * 1e6 / n_times;
}

static void
print_line (const char *name, double microseconds, double bare)
{
  g_print ("  %-40s %9.1f us  %7.1f x bare\n", name, microseconds, microseconds / bare);
}

static void
measure_size (guint n_lines)
{
  Data data;
  double bare;

  data_init (&data, n_lines);
  entente_budget_table_get_totals (data.table);
  g_print ("%u lines\n", n_lines);
  bare = measure_bare (&data);
  print_line ("bare sums", bare, bare);
  print_line ("table: read, sorted and summed", measure (&data, run_compute, N_ROUNDS), bare);
  print_line ("a cell typed, kept, every total", measure (&data, run_type, N_ROUNDS), bare);
  print_line ("all rules", measure (&data, run_rules, 10), bare);
  print_line ("search", measure (&data, run_search, 10), bare);
  print_line ("scenario copied and deleted", measure (&data, run_scenario, 3), bare);
  data_clear (&data);
}

int
main (void)
{
  static const guint sizes[] = { 60, 500, 5000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    measure_size (sizes[i]);

  return EXIT_SUCCESS;
}
