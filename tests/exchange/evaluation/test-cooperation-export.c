/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The self-assessments as CSV and JSON: what everybody says, what changed, and what nobody shall
   learn. */
#include "evaluation/entente-cooperation-export.h"
#include "evaluation/entente-cooperation-results.h"
#include "project/entente-project.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define RHYTHM 3

typedef struct {
  EntenteProject *project;
  EntenteStore *store;
} Fixture;

static void
add_member (Fixture *self, const char *name)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Add");
  EntenteRecord *member = entente_edit_insert (edit, ENTENTE_TYPE_ORGANIZATION);

  entente_edit_set_text (edit, member, ENTENTE_ORGANIZATION_NAME, name);
  entente_edit_set_choice (edit, member, ENTENTE_ORGANIZATION_ROLE, ENTENTE_ROLE_MEMBER);
  g_assert_true (entente_edit_commit (edit, NULL));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->project = entente_project_new_in_memory (ENTENTE_LANGUAGE_ENGLISH, NULL);
  self->store = entente_project_get_store (self->project);
  add_member (self, "Dice");
  add_member (self, "=Spoons");
  add_member (self, "Tables");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->project);
}

static EntenteCooperationRound *
begin (Fixture *self, EntenteRoundMoment moment, GDateMonth month, gboolean anonymous)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 12, month, 2027);
  return entente_cooperation_round_begin (self->store, moment, &day, anonymous, NULL);
}

static void
rate (EntenteCooperationRound *round, guint sheet, guint dimension, int mark)
{
  g_autoptr (GPtrArray) sheets = entente_cooperation_round_list_sheets (round);

  for (guint i = 0; i < ENTENTE_COOPERATION_STATEMENTS; i++)
    g_assert_true (entente_assessment_rate (sheets->pdata[sheet], dimension, i, mark, NULL));
}

static char *
write_text (Fixture *self, const char *format)
{
  g_autoptr (GBytes) bytes = entente_cooperation_export (self->store, format);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* (transfer full) */
static JsonNode *
read_json (Fixture *self)
{
  g_autofree char *text = write_text (self, "json");
  g_autoptr (GError) error = NULL;
  JsonNode *root = json_from_string (text, &error);

  g_assert_no_error (error);
  return root;
}

static JsonObject *
get_round (JsonNode *root, guint round)
{
  return json_array_get_object_element (
    json_object_get_array_member (json_node_get_object (root), "rounds"), round);
}

static JsonObject *
get_dimension (JsonNode *root, guint round, guint dimension)
{
  return json_array_get_object_element (
    json_object_get_array_member (get_round (root, round), "dimensions"), dimension);
}

static void
assert_figure (JsonObject *object, const char *name, double value)
{
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (object, name), value, 1e-4);
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  g_autoptr (JsonNode) root = read_json (self);
  g_autofree char *csv = write_text (self, "csv");

  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (
                      json_node_get_object (root), "rounds")),
                    ==, 0);
  g_assert_nonnull (strstr (csv, "Self-assessment;Date;Code;Dimension;Who;Mark;Median"));
}

static void
test_json (Fixture *self, gconstpointer data)
{
  EntenteCooperationRound *round = begin (self, ENTENTE_ROUND_START, G_DATE_FEBRUARY, FALSE);
  g_autoptr (JsonNode) root = NULL;
  JsonObject *dimension;
  JsonArray *sheets;

  rate (round, 0, RHYTHM, 1);
  rate (round, 1, RHYTHM, 4);
  rate (round, 2, RHYTHM, 5);
  root = read_json (self);
  g_assert_cmpstr (json_object_get_string_member (get_round (root, 0), "moment"), ==, "start");
  g_assert_cmpstr (json_object_get_string_member (get_round (root, 0), "held_on"), ==,
                   "2027-02-12");
  g_assert_false (json_object_get_boolean_member (get_round (root, 0), "anonymous"));
  dimension = get_dimension (root, 0, RHYTHM);
  g_assert_cmpstr (json_object_get_string_member (dimension, "key"), ==, "P4");
  g_assert_cmpint (json_object_get_int_member (dimension, "scores"), ==, 3);
  assert_figure (dimension, "median", 4);
  assert_figure (dimension, "lowest", 1);
  assert_figure (dimension, "highest", 5);
  assert_figure (dimension, "range", 4);
  assert_figure (dimension, "standard_deviation", 1.6997);
  g_assert_cmpstr (json_object_get_string_member (dimension, "consent"), ==, "disagreed");
  g_assert_true (json_object_get_null_member (dimension, "change"));
  sheets = json_object_get_array_member (dimension, "sheets");
  g_assert_cmpuint (json_array_get_length (sheets), ==, 3);
  g_assert_cmpuint (
    json_array_get_length (json_object_get_array_member (dimension, "statements")), ==, 3);
  g_assert_true (json_object_get_null_member (get_dimension (root, 0, 0), "median"));
  g_assert_true (json_object_get_null_member (get_dimension (root, 0, 0), "consent"));
}

/* An empty round between two others does not hide what changed. */
static void
test_change (Fixture *self, gconstpointer data)
{
  EntenteCooperationRound *first = begin (self, ENTENTE_ROUND_START, G_DATE_FEBRUARY, FALSE);
  EntenteCooperationRound *last;
  g_autoptr (JsonNode) root = NULL;

  begin (self, ENTENTE_ROUND_MIDDLE, G_DATE_MARCH, FALSE);
  last = begin (self, ENTENTE_ROUND_END, G_DATE_JUNE, FALSE);
  rate (first, 0, RHYTHM, 4);
  rate (last, 0, RHYTHM, 2);
  root = read_json (self);
  assert_figure (get_dimension (root, 2, RHYTHM), "change", -2);
  g_assert_true (json_object_get_null_member (get_dimension (root, 1, RHYTHM), "change"));
  g_assert_true (json_object_get_boolean_member (get_dimension (root, 2, RHYTHM), "low"));
  g_assert_false (json_object_get_boolean_member (get_dimension (root, 0, RHYTHM), "low"));
}

/* The sheet that says 5 and 2 is the last in one dimension and the first in the other. */
static void
test_anonymous (Fixture *self, gconstpointer data)
{
  EntenteCooperationRound *round = begin (self, ENTENTE_ROUND_START, G_DATE_FEBRUARY, FALSE);
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *csv = NULL;
  JsonArray *sheets;

  rate (round, 0, RHYTHM, 5);
  rate (round, 1, RHYTHM, 1);
  rate (round, 0, 0, 2);
  rate (round, 1, 0, 3);
  g_assert_true (entente_cooperation_round_set_anonymous (round, TRUE, NULL));
  root = read_json (self);
  g_assert_true (json_object_get_boolean_member (get_round (root, 0), "anonymous"));
  sheets = json_object_get_array_member (get_dimension (root, 0, RHYTHM), "sheets");
  assert_figure (json_array_get_object_element (sheets, 1), "score", 1);
  assert_figure (json_array_get_object_element (sheets, 2), "score", 5);
  g_assert_true (
    json_object_get_null_member (json_array_get_object_element (sheets, 2), "organization"));
  sheets = json_object_get_array_member (get_dimension (root, 0, 0), "sheets");
  assert_figure (json_array_get_object_element (sheets, 1), "score", 2);
  assert_figure (json_array_get_object_element (sheets, 2), "score", 3);
  csv = write_text (self, "csv");
  g_assert_null (strstr (csv, "Dice"));
  g_assert_null (strstr (csv, "Sheet"));
}

/* Eight dimensions with three sheets each, under the headings; a name is no formula. */
static void
test_csv (Fixture *self, gconstpointer data)
{
  EntenteCooperationRound *round = begin (self, ENTENTE_ROUND_START, G_DATE_FEBRUARY, FALSE);
  g_autofree char *csv = NULL;
  g_auto (GStrv) rows = NULL;

  rate (round, 0, RHYTHM, 2);
  rate (round, 2, RHYTHM, 3);
  csv = write_text (self, "csv");
  rows = g_strsplit (csv, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (rows), ==, 1 + 8 * 4 + 1);
  for (guint i = 0; rows[i + 1] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[i], ";", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, 14);
    }
  g_assert_nonnull (strstr (csv, ";2027-02-12;P4;"));
  g_assert_nonnull (strstr (csv, ";;;2.5;2;3;1;;0;Agreement;\r\n"));
  g_assert_nonnull (strstr (csv, ";Dice;"));
  g_assert_null (strstr (csv, ";=Spoons"));
}

static void
test_facts (Fixture *self, gconstpointer data)
{
  g_autoptr (JsonNode) root = read_json (self);
  JsonObject *facts = json_object_get_object_member (json_node_get_object (root), "facts");

  g_assert_cmpint (json_object_get_int_member (facts, "problems"), ==, 0);
  g_assert_nonnull (json_object_get_array_member (facts, "organizations"));
}

#define ADD(path, test) \
  g_test_add ("/exchange/cooperation/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("empty", test_empty);
  ADD ("json", test_json);
  ADD ("change", test_change);
  ADD ("anonymous", test_anonymous);
  ADD ("csv", test_csv);
  ADD ("facts", test_facts);

  return g_test_run ();
}
