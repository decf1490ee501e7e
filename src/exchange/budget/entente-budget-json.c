/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-budget-files-private.h"

#include "entente-budget-detail-private.h"

#include <json-glib/json-glib.h>

static const char *const amount_names[] = { "forecast", "revised", "actual" };

static void
add_text (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value != NULL ? value : "");
}

/* In cents; null when nobody has given any. */
static void
add_amount (JsonBuilder *builder, const char *name, EntenteMoney amount)
{
  json_builder_set_member_name (builder, name);
  if (amount == ENTENTE_MONEY_NONE)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, amount);
}

/* Sums have always an amount. */
static void
add_sum (JsonBuilder *builder, const char *name, EntenteMoney amount)
{
  add_amount (builder, name, amount == ENTENTE_MONEY_NONE ? 0 : amount);
}

static void
add_totals (JsonBuilder *builder, const EntenteBudgetTotals *totals, EntenteAmountColumn column)
{
  json_builder_begin_object (builder);
  add_sum (builder, "charges", totals->cash[ENTENTE_SIDE_CHARGES].of[column]);
  add_sum (builder, "income", totals->cash[ENTENTE_SIDE_INCOME].of[column]);
  add_sum (builder, "in_kind_charges", totals->in_kind[ENTENTE_SIDE_CHARGES].of[column]);
  add_sum (builder, "in_kind_income", totals->in_kind[ENTENTE_SIDE_INCOME].of[column]);
  json_builder_end_object (builder);
}

static void
add_detail (JsonBuilder *builder, const EntenteBudgetDetail *detail)
{
  g_autofree char *quantity = entente_decimal_to_text (detail->quantity);

  json_builder_begin_object (builder);
  add_text (builder, "side", detail->side == ENTENTE_SIDE_CHARGES ? "charges" : "income");
  json_builder_set_member_name (builder, "in_kind");
  json_builder_add_boolean_value (builder, detail->in_kind);
  add_text (builder, "key", detail->key);
  add_text (builder, "code", detail->code);
  add_text (builder, "account", detail->account);
  add_text (builder, "label", detail->label);
  add_text (builder, "quantity", quantity);
  add_text (builder, "unit", detail->unit);
  add_amount (builder, "unit_price", detail->unit_price);
  for (guint i = 0; i < G_N_ELEMENTS (amount_names); i++)
    add_amount (builder, amount_names[i], detail->amounts[i]);
  add_text (builder, "organization", detail->organization);
  add_text (builder, "payer", detail->payer);
  add_text (builder, "funder", detail->funder);
  add_text (builder, "due_on", detail->due_on);
  add_text (builder, "paid_on", detail->paid_on);
  add_text (builder, "document", detail->document);
  add_text (builder, "comment", detail->comment);
  add_text (builder, "explanation", detail->explanation);
  json_builder_end_object (builder);
}

static void
add_lines (JsonBuilder *builder, EntenteBudgetTable *table)
{
  guint n_rows;
  const EntenteBudgetRow *rows = entente_budget_table_get_rows (table, &n_rows);

  json_builder_set_member_name (builder, "lines");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_rows; i++)
    {
      g_auto (EntenteBudgetDetail) detail = { 0 };

      if (_entente_budget_detail_read (table, &rows[i], &detail))
        add_detail (builder, &detail);
    }
  json_builder_end_array (builder);
}

GBytes *
_entente_budget_write_json (EntenteBudgetTable *table)
{
  const EntenteBudgetTotals *totals = entente_budget_table_get_totals (table);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  gsize length;
  char *text;

  json_builder_begin_object (builder);
  add_text (builder,
            "profile",
            entente_account_chart_get_id (entente_budget_table_get_chart (table)));
  json_builder_set_member_name (builder, "totals");
  add_totals (builder, totals, ENTENTE_AMOUNT_FORECAST);
  json_builder_set_member_name (builder, "totals_revised");
  add_totals (builder, totals, ENTENTE_AMOUNT_REVISED);
  json_builder_set_member_name (builder, "totals_actual");
  add_totals (builder, totals, ENTENTE_AMOUNT_ACTUAL);
  add_lines (builder, table);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, &length);

  return g_bytes_new_take (text, length);
}
