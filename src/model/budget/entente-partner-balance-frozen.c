/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-partner-balance-private.h"

#include "budget/entente-sharing.h"
#include "entente-model-error.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

/*
 * {"amounts": "actual", "net-cost": "200.00", "unplaced": "0.00", "keeper": 0,
 *  "partners": [{"organization": 12, "name": "…", "paid": "…", "received": "…", "share": "…", "balance": "…",
 *                "steps": [{"kind": "paid", "sentence": "…", "amount": "…"}]}],
 *  "shared": [{"title": "…", "base": "…", "lines": [as steps],
 *              "parts": [{"partner": 0, "measure": "6", "exact": "48.5714", "part": "48.57"}]}],
 *  "transfers": [{"debtor": 1, "creditor": 0, "amount": "50.00"}]}
 */

static const char *const columns[] = {
  [ENTENTE_AMOUNT_FORECAST] = "forecast",
  [ENTENTE_AMOUNT_REVISED] = "revised",
  [ENTENTE_AMOUNT_ACTUAL] = "actual",
};

static const char *const kinds[] = {
  [ENTENTE_STEP_PAID] = "paid",
  [ENTENTE_STEP_RECEIVED] = "received",
  [ENTENTE_STEP_SHARE] = "share",
};

/* Writing */

static void
write_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
write_money (JsonBuilder *builder, const char *name, EntenteMoney amount)
{
  g_autofree char *text = entente_money_to_text (amount);

  write_text (builder, name, text);
}

static void
write_integer (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
begin_array (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

static void
write_steps (JsonBuilder *builder, const char *name, GPtrArray *steps)
{
  begin_array (builder, name);
  for (guint i = 0; i < steps->len; i++)
    {
      const EntentePartnerStep *step = steps->pdata[i];

      json_builder_begin_object (builder);
      write_text (builder, "kind", kinds[step->kind]);
      write_text (builder, "sentence", step->sentence);
      write_money (builder, "amount", step->amount);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_partners (JsonBuilder *builder, GPtrArray *partners)
{
  begin_array (builder, "partners");
  for (guint i = 0; i < partners->len; i++)
    {
      const EntentePartner *partner = partners->pdata[i];

      json_builder_begin_object (builder);
      write_integer (builder, "organization",
                     partner->organization != NULL
                         ? entente_record_get_id (ENTENTE_RECORD (partner->organization))
                         : 0);
      write_text (builder, "name", partner->name);
      write_money (builder, "paid", partner->paid);
      write_money (builder, "received", partner->received);
      write_money (builder, "share", partner->share);
      write_money (builder, "balance", partner->balance);
      write_steps (builder, "steps", partner->steps);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_parts (JsonBuilder *builder, GPtrArray *parts)
{
  begin_array (builder, "parts");
  for (guint i = 0; i < parts->len; i++)
    {
      const EntenteSharedPart *part = parts->pdata[i];
      g_autofree char *exact = entente_decimal_to_text (part->exact);

      json_builder_begin_object (builder);
      write_integer (builder, "partner", part->partner);
      write_text (builder, "measure", part->measure);
      write_text (builder, "exact", exact);
      write_money (builder, "part", part->part);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_pools (JsonBuilder *builder, GPtrArray *pools)
{
  begin_array (builder, "shared");
  for (guint i = 0; i < pools->len; i++)
    {
      const EntenteSharedPool *pool = pools->pdata[i];

      json_builder_begin_object (builder);
      write_text (builder, "title", pool->title);
      write_money (builder, "base", pool->base);
      write_steps (builder, "lines", pool->lines);
      write_parts (builder, pool->parts);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_transfers (JsonBuilder *builder, GArray *transfers)
{
  begin_array (builder, "transfers");
  for (guint i = 0; i < transfers->len; i++)
    {
      const EntenteSettlementTransfer *transfer
          = &g_array_index (transfers, EntenteSettlementTransfer, i);

      json_builder_begin_object (builder);
      write_integer (builder, "debtor", transfer->debtor);
      write_integer (builder, "creditor", transfer->creditor);
      write_money (builder, "amount", transfer->amount);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * entente_partner_balance_to_json:
 * @self: a balance
 *
 * Returns: (transfer full): all of it, to be kept or read by programs
 */
char *
entente_partner_balance_to_json (EntentePartnerBalance *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  json_builder_begin_object (builder);
  write_text (builder, "amounts", columns[self->column]);
  write_money (builder, "net-cost", self->net_cost);
  write_money (builder, "unplaced", self->unplaced);
  if (self->keeper != G_MAXUINT)
    write_integer (builder, "keeper", self->keeper);
  write_partners (builder, self->partners);
  write_pools (builder, self->pools);
  write_transfers (builder, self->transfers);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, TRUE);
}

/* Reading: the text may come from any version, or from somebody's hand. Everything is looked at before it is
   believed; what has the wrong form makes the whole unreadable. */

typedef struct
{
  EntentePartnerBalance *balance;
  EntenteStore *store;
  gboolean failed;
} Reading;

static const char *
read_text (Reading *self, JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node != NULL && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  self->failed = TRUE;

  return "";
}

static EntenteMoney
read_money (Reading *self, JsonObject *object, const char *name)
{
  EntenteMoney amount = ENTENTE_MONEY_NONE;

  if (!entente_money_from_text (read_text (self, object, name), &amount)
      || amount == ENTENTE_MONEY_NONE)
    {
      self->failed = TRUE;
      return 0;
    }

  return amount;
}

static gint64
read_integer (Reading *self, JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node != NULL && json_node_get_value_type (node) == G_TYPE_INT64)
    return json_node_get_int (node);
  self->failed = TRUE;

  return 0;
}

/* Index of a partner. */
static guint
read_index (Reading *self, JsonObject *object, const char *name)
{
  gint64 index = read_integer (self, object, name);

  if (index >= 0 && index < self->balance->partners->len)
    return index;
  self->failed = TRUE;

  return 0;
}

static guint
read_word (Reading *self, JsonObject *object, const char *name, const char *const *known,
           guint n_known)
{
  const char *word = read_text (self, object, name);

  for (guint i = 0; i < n_known; i++)
    if (g_str_equal (word, known[i]))
      return i;
  self->failed = TRUE;

  return 0;
}

static void
read_array (Reading *self, JsonObject *object, const char *name,
            void (*read) (Reading *, JsonObject *, gpointer), gpointer target)
{
  JsonNode *node = json_object_get_member (object, name);
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    {
      self->failed = TRUE;
      return;
    }

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array) && !self->failed; i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (element))
        read (self, json_node_get_object (element), target);
      else
        self->failed = TRUE;
    }
}

static void
read_step (Reading *self, JsonObject *object, gpointer steps)
{
  guint kind = read_word (self, object, "kind", kinds, G_N_ELEMENTS (kinds));

  _entente_partner_steps_add (steps, kind, g_strdup (read_text (self, object, "sentence")), NULL,
                              read_money (self, object, "amount"));
}

static void
read_partner (Reading *self, JsonObject *object, gpointer nothing)
{
  EntenteRecord *organization
      = entente_store_get_record (self->store, ENTENTE_TYPE_ORGANIZATION,
                                  read_integer (self, object, "organization"));
  EntentePartner *partner = _entente_partner_balance_add_partner (
      self->balance, (EntenteOrganization *) organization, read_text (self, object, "name"));

  partner->paid = read_money (self, object, "paid");
  partner->received = read_money (self, object, "received");
  partner->share = read_money (self, object, "share");
  partner->balance = read_money (self, object, "balance");
  read_array (self, object, "steps", read_step, partner->steps);
}

static void
read_part (Reading *self, JsonObject *object, gpointer pool)
{
  EntenteDecimal exact = ENTENTE_DECIMAL_NONE;
  guint partner = read_index (self, object, "partner");

  if (!entente_decimal_from_text (read_text (self, object, "exact"), &exact))
    self->failed = TRUE;
  _entente_shared_pool_add_part (pool, partner, g_strdup (read_text (self, object, "measure")),
                                 exact, read_money (self, object, "part"));
}

static void
read_pool (Reading *self, JsonObject *object, gpointer nothing)
{
  EntenteSharedPool *pool = _entente_partner_balance_add_pool (
      self->balance, NULL, g_strdup (read_text (self, object, "title")));

  pool->base = read_money (self, object, "base");
  read_array (self, object, "lines", read_step, pool->lines);
  read_array (self, object, "parts", read_part, pool);
}

static void
read_transfer (Reading *self, JsonObject *object, gpointer nothing)
{
  EntenteSettlementTransfer transfer = {
    read_index (self, object, "debtor"),
    read_index (self, object, "creditor"),
    read_money (self, object, "amount"),
  };

  g_array_append_val (self->balance->transfers, transfer);
}

static void
read_statement (Reading *self, JsonObject *object)
{
  EntentePartnerBalance *balance = self->balance;

  balance->column = read_word (self, object, "amounts", columns, G_N_ELEMENTS (columns));
  balance->net_cost = read_money (self, object, "net-cost");
  balance->unplaced = read_money (self, object, "unplaced");
  read_array (self, object, "partners", read_partner, NULL);
  read_array (self, object, "shared", read_pool, NULL);
  read_array (self, object, "transfers", read_transfer, NULL);
  if (json_object_has_member (object, "keeper"))
    balance->keeper = read_index (self, object, "keeper");
}

/**
 * entente_partner_balance_new_frozen:
 * @settlement: a frozen balance
 * @error: return location, domain #ENTENTE_MODEL_ERROR
 *
 * Returns: (transfer full) (nullable): the balance as it stood then, or %NULL with
 *   %ENTENTE_MODEL_ERROR_UNREADABLE when the project does not hold it any more
 */
EntentePartnerBalance *
entente_partner_balance_new_frozen (EntenteSettlement *settlement, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (EntentePartnerBalance) balance = _entente_partner_balance_alloc ();
  Reading reading = { balance, NULL, FALSE };
  EntenteRecord *record = ENTENTE_RECORD (settlement);
  JsonNode *root = NULL;

  g_return_val_if_fail (ENTENTE_IS_SETTLEMENT (settlement), NULL);

  reading.store = entente_record_get_store (record);
  if (json_parser_load_from_data (
          parser, entente_record_get_text (record, ENTENTE_SETTLEMENT_STATEMENT), -1, NULL))
    root = json_parser_get_root (parser);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    read_statement (&reading, json_node_get_object (root));
  else
    reading.failed = TRUE;
  if (!reading.failed)
    return g_steal_pointer (&balance);

  g_set_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_UNREADABLE,
               /* Translators: %s is the name of a settlement: "Settlement no. 1". */
               _("“%s” cannot be read: its text was changed from outside. The balance of today is "
                 "not touched by it."),
               entente_record_get_text (record, ENTENTE_SETTLEMENT_NAME));
  return NULL;
}
