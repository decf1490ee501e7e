/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-cooperation-writing-private.h"

#include "entente-civil-date.h"
#include "meetings/entente-decision-balance.h"
#include "meetings/entente-problem-desk.h"

#include <json-glib/json-glib.h>
#include <math.h>

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_flag (JsonBuilder *builder, const char *name, gboolean flag)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, flag);
}

static void
add_count (JsonBuilder *builder, const char *name, gint64 count)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, count);
}

/* To four decimals, like everything else that is written; null for NAN. */
static void
add_figure (JsonBuilder *builder, const char *name, double value)
{
  json_builder_set_member_name (builder, name);
  if (isnan (value))
    json_builder_add_null_value (builder);
  else
    json_builder_add_double_value (builder, round (value * 10000) / 10000);
}

/* Opinions */

static const char *
get_consent (EntenteConsent consent)
{
  static const char *const nicks[] = { NULL, "agreed", "to-discuss", "disagreed" };

  return nicks[consent];
}

static void
add_spread (JsonBuilder *builder, const EntenteCooperationSpread *spread)
{
  add_count (builder, "scores", spread->n_scores);
  add_figure (builder, "median", spread->median);
  add_figure (builder, "lowest", spread->lowest);
  add_figure (builder, "highest", spread->highest);
  add_figure (builder, "range", spread->highest - spread->lowest);
  add_figure (builder, "standard_deviation", spread->deviation);
  add_figure (builder, "share_unknown", spread->unknown);
  add_text (builder, "consent", get_consent (spread->consent));
}

static void
add_sheets (JsonBuilder *builder, EntenteCooperationResults *results, guint dimension)
{
  const gboolean has_names = entente_cooperation_results_has_names (results);
  g_autoptr (GArray) scores = entente_cooperation_results_list_scores (results, dimension);

  json_builder_set_member_name (builder, "sheets");
  json_builder_begin_array (builder);
  for (guint i = 0; i < scores->len; i++)
    {
      g_autofree char *title = has_names
                                 ? entente_assessment_dup_title (
                                     entente_cooperation_results_get_sheet (results, i))
                                 : NULL;

      json_builder_begin_object (builder);
      add_text (builder, "organization", title);
      add_figure (builder, "score", g_array_index (scores, double, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_statements (JsonBuilder *builder, EntenteCooperationResults *results, guint dimension)
{
  const EntenteCooperationDimension *grid
    = entente_cooperation_grid_get (entente_language_get_interface ());

  json_builder_set_member_name (builder, "statements");
  json_builder_begin_array (builder);
  for (guint i = 0; i < ENTENTE_COOPERATION_STATEMENTS; i++)
    {
      g_autofree char *key = entente_cooperation_grid_dup_key (dimension, i);

      json_builder_begin_object (builder);
      add_text (builder, "key", key);
      add_text (builder, "statement", grid[dimension].statements[i]);
      add_spread (builder, entente_cooperation_results_get_statement (results, dimension, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_dimension (JsonBuilder *builder, const EntenteCountedRound *round, guint dimension)
{
  const EntenteCooperationDimension *grid
    = entente_cooperation_grid_get (entente_language_get_interface ());

  json_builder_begin_object (builder);
  add_text (builder, "key", grid[dimension].key);
  add_text (builder, "dimension", grid[dimension].title);
  add_flag (builder, "reversed", grid[dimension].is_reversed);
  add_spread (builder, entente_cooperation_results_get_spread (round->results, dimension));
  add_figure (builder, "change", _entente_counted_round_get_change (round, dimension));
  add_flag (builder, "low", entente_cooperation_results_is_low (round->results, dimension));
  add_flag (builder, "unknown", entente_cooperation_results_is_unknown (round->results, dimension));
  add_sheets (builder, round->results, dimension);
  add_statements (builder, round->results, dimension);
  json_builder_end_object (builder);
}

static void
add_round (JsonBuilder *builder, const EntenteCountedRound *round)
{
  EntenteRecord *record = ENTENTE_RECORD (round->round);
  const EntenteField *fields = entente_record_type_get_fields (G_OBJECT_TYPE (record), NULL);
  g_autofree char *title = entente_cooperation_round_dup_title (round->round);
  g_autofree char *day = NULL;
  GDate held_on;

  if (entente_record_get_date (record, ENTENTE_COOPERATION_ROUND_HELD_ON, &held_on))
    day = entente_date_to_iso (&held_on);
  json_builder_begin_object (builder);
  add_text (builder, "title", title);
  add_text (builder, "moment",
            entente_choice_to_nick (fields[ENTENTE_COOPERATION_ROUND_MOMENT].choices,
                                    entente_record_get_choice (record,
                                                               ENTENTE_COOPERATION_ROUND_MOMENT)));
  add_text (builder, "held_on", day);
  add_flag (builder, "anonymous", !entente_cooperation_results_has_names (round->results));
  json_builder_set_member_name (builder, "dimensions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < ENTENTE_COOPERATION_DIMENSIONS; i++)
    add_dimension (builder, round, i);
  json_builder_end_array (builder);
  add_text (builder, "notes", entente_record_get_text (record, ENTENTE_COOPERATION_ROUND_NOTES));
  json_builder_end_object (builder);
}

/* Facts */

static void
add_weight (JsonBuilder *builder, const EntenteDecisionBalance *weight)
{
  json_builder_begin_object (builder);
  add_text (builder, "organization",
            entente_record_get_text (ENTENTE_RECORD (weight->organization),
                                     ENTENTE_ORGANIZATION_NAME));
  add_count (builder, "meetings", weight->n_meetings);
  add_count (builder, "attended", weight->n_attended);
  add_count (builder, "proposals", weight->n_proposed);
  add_count (builder, "adopted", weight->n_adopted);
  add_count (builder, "votes", weight->n_votes);
  add_count (builder, "in_minority", weight->n_minority);
  json_builder_end_object (builder);
}

static void
add_facts (JsonBuilder *builder, EntenteStore *store)
{
  g_autoptr (GArray) balance = entente_decision_balance_list (store, NULL);
  guint n_answered, n_all;

  json_builder_set_member_name (builder, "facts");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "organizations");
  json_builder_begin_array (builder);
  for (guint i = 0; i < balance->len; i++)
    add_weight (builder, &g_array_index (balance, EntenteDecisionBalance, i));
  json_builder_end_array (builder);
  entente_problem_desk_count (store, &n_answered, &n_all);
  add_count (builder, "problems", n_all);
  add_count (builder, "problems_answered", n_answered);
  json_builder_end_object (builder);
}

GBytes *
_entente_cooperation_write_json (EntenteStore *store, GPtrArray *rounds)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  gsize length;
  char *text;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "rounds");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rounds->len; i++)
    add_round (builder, rounds->pdata[i]);
  json_builder_end_array (builder);
  add_facts (builder, store);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, &length);

  return g_bytes_new_take (text, length);
}
