/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-funding-export.h"

#include "budget/entente-funding-request.h"
#include "budget/entente-funding.h"
#include "collective/entente-person.h"
#include "entente-csv-writer.h"
#include "entente-money.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

/* In the order in which a request lives. */
static const guint columns[] = {
  ENTENTE_FUNDING_REQUEST_FUNDER,
  ENTENTE_FUNDING_REQUEST_SCHEME,
  ENTENTE_FUNDING_REQUEST_STATE,
  ENTENTE_FUNDING_REQUEST_ASKED,
  ENTENTE_FUNDING_REQUEST_GRANTED,
  ENTENTE_FUNDING_REQUEST_REFERENT,
  ENTENTE_FUNDING_REQUEST_FILE_NUMBER,
  ENTENTE_FUNDING_REQUEST_FILE_BEFORE,
  ENTENTE_FUNDING_REQUEST_FILED_ON,
  ENTENTE_FUNDING_REQUEST_ANSWER_EXPECTED_ON,
  ENTENTE_FUNDING_REQUEST_DECIDED_ON,
  ENTENTE_FUNDING_REQUEST_REPORT_DUE_ON,
  ENTENTE_FUNDING_REQUEST_REPORTED_ON,
};

static const EntenteField *
get_field (guint column)
{
  return &entente_record_type_get_fields (ENTENTE_TYPE_FUNDING_REQUEST, NULL)[columns[column]];
}

static char *
dup_words (EntenteRecord *request, guint index)
{
  EntenteRecord *person = NULL;

  /* In the collective or not. */
  if (index == ENTENTE_FUNDING_REQUEST_FUNDER && !entente_record_is_filled (request, index))
    index = ENTENTE_FUNDING_REQUEST_FUNDER_NAME;
  if (index == ENTENTE_FUNDING_REQUEST_REFERENT)
    person = entente_store_get_record (entente_record_get_store (request), ENTENTE_TYPE_PERSON,
                                       entente_record_get_reference (request, index));

  return person != NULL ? entente_person_dup_full_name (ENTENTE_PERSON (person))
                        : entente_record_dup_display (request, index);
}

/* As a spreadsheet in the language of the interface takes it for a number. */
static void
append_amount (EntenteCsvWriter *writer, EntenteMoney amount)
{
  g_autofree char *number = entente_money_to_text (amount);

  if (entente_language_get_interface () == ENTENTE_LANGUAGE_FRENCH)
    g_strdelimit (number, ".", ',');
  entente_csv_writer_append_number (writer, number);
}

static void
append_request (EntenteCsvWriter *writer, EntenteRecord *request)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *words = NULL;

      if (get_field (i)->kind == ENTENTE_FIELD_CENTS)
        {
          append_amount (writer, entente_record_get_cents (request, columns[i]));
          continue;
        }
      words = dup_words (request, columns[i]);
      entente_csv_writer_append (writer, words);
    }
  append_amount (writer, entente_funding_request_get_received (ENTENTE_FUNDING_REQUEST (request)));
  entente_csv_writer_end_row (writer);
}

static GBytes *
write_csv (GListModel *requests)
{
  EntenteCsvWriter *writer = entente_csv_writer_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    entente_csv_writer_append (writer, _ (get_field (i)->label));
  entente_csv_writer_append (writer, C_ ("column of funding requests", "Received"));
  entente_csv_writer_end_row (writer);
  for (guint i = 0; i < g_list_model_get_n_items (requests); i++)
    {
      g_autoptr (EntenteRecord) request = g_list_model_get_item (requests, i);

      append_request (writer, request);
    }

  return entente_csv_writer_free_to_bytes (writer);
}

static void
add_amount (JsonBuilder *builder, EntenteMoney amount)
{
  if (amount == ENTENTE_MONEY_NONE)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, amount);
}

/* Amounts in cents, null when nobody gave any; states by their nick, dates ISO 8601. */
static void
add_value (JsonBuilder *builder, EntenteRecord *request, guint column)
{
  const EntenteField *field = get_field (column);
  const guint index = columns[column];
  g_autofree char *words = NULL;

  json_builder_set_member_name (builder, field->name);
  if (field->kind == ENTENTE_FIELD_CENTS)
    {
      add_amount (builder, entente_record_get_cents (request, index));
      return;
    }
  if (field->kind == ENTENTE_FIELD_CHOICE)
    {
      json_builder_add_string_value (
          builder,
          entente_choice_to_nick (field->choices, entente_record_get_choice (request, index)));
      return;
    }
  words = dup_words (request, index);
  json_builder_add_string_value (builder, words);
}

static GBytes *
write_json (GListModel *requests)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  gsize length;
  char *text;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "requests");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (requests); i++)
    {
      g_autoptr (EntenteRecord) request = g_list_model_get_item (requests, i);

      json_builder_begin_object (builder);
      for (guint column = 0; column < G_N_ELEMENTS (columns); column++)
        add_value (builder, request, column);
      json_builder_set_member_name (builder, "received");
      add_amount (builder,
                  entente_funding_request_get_received (ENTENTE_FUNDING_REQUEST (request)));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, &length);

  return g_bytes_new_take (text, length);
}

/**
 * entente_funding_export:
 * @store: of the project
 * @format: "csv" or "json"
 *
 * Writes every funding request with its amounts and dates: for a spreadsheet, in the language of
 * the
 * interface, or for programs.
 *
 * Returns: (transfer full): the content of a file
 */
GBytes *
entente_funding_export (EntenteStore *store, const char *format)
{
  g_autoptr (GListModel) requests = NULL;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  requests = entente_funding_requests_list (store);
  return g_str_equal (format, "json") ? write_json (requests) : write_csv (requests);
}
