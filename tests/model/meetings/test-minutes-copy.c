/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "minutes-fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* The copy of approved minutes: what was written down comes back the same, and what damage or
   malice made of it harms nobody. */

static EntenteMinutes *
thaw (const char *frozen)
{
  EntenteMinutes *thawed = entente_minutes_thaw (frozen);

  g_assert_nonnull (thawed);
  return thawed;
}

static void
test_same (void)
{
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (EntenteMinutes) minutes = minutes_fixture_make (
        i % 2 ? ENTENTE_LANGUAGE_FRENCH : ENTENTE_LANGUAGE_ENGLISH, i % 4);
      g_autofree char *frozen = entente_minutes_freeze (minutes);
      g_autoptr (EntenteMinutes) thawed = thaw (frozen);
      g_autofree char *again = entente_minutes_freeze (thawed);
      g_auto (GStrv) changes = entente_minutes_compare (minutes, thawed);

      minutes_fixture_assert_same (minutes, thawed);
      g_assert_cmpstr (frozen, ==, again);
      g_assert_cmpuint (g_strv_length (changes), ==, 0);
    }
}

/* A later version may write more: an earlier one reads what it knows. */

static void add_unknown (JsonNode *node);

static void
add_unknown_to_element (JsonArray *array, guint index, JsonNode *node, gpointer data)
{
  add_unknown (node);
}

static void
add_unknown_to_member (JsonObject *object, const char *name, JsonNode *node, gpointer data)
{
  add_unknown (node);
}

static void
add_unknown (JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    json_array_foreach_element (json_node_get_array (node), add_unknown_to_element, NULL);
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);

      json_object_foreach_member (object, add_unknown_to_member, NULL);
      json_object_set_array_member (object, "later", json_array_new ());
      json_object_set_object_member (object, "", json_object_new ());
      json_object_set_null_member (object, "Title");
    }
}

static void
test_unknown_members (void)
{
  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (EntenteMinutes) minutes = minutes_fixture_make (ENTENTE_LANGUAGE_FRENCH, 3);
      g_autofree char *frozen = entente_minutes_freeze (minutes);
      g_autoptr (JsonNode) root = json_from_string (frozen, NULL);
      g_autoptr (EntenteMinutes) thawed = NULL;
      g_autofree char *more = NULL;

      add_unknown (root);
      more = json_to_string (root, TRUE);
      g_assert_cmpuint (strlen (more), >, strlen (frozen));
      thawed = thaw (more);
      minutes_fixture_assert_same (minutes, thawed);
    }
}

/* A file that was cut off says nothing rather than half. */
static void
test_cut_off (void)
{
  g_autoptr (EntenteMinutes) minutes = minutes_fixture_make (ENTENTE_LANGUAGE_FRENCH, 2);
  g_autofree char *frozen = entente_minutes_freeze (minutes);

  for (gsize n = 0; n < strlen (frozen); n++)
    {
      g_autofree char *cut = g_strndup (frozen, n);
      g_autoptr (EntenteMinutes) thawed = entente_minutes_thaw (cut);

      g_assert_null (thawed);
    }
}

/* Whatever can still be read is sound, and stays as it was read. */
static void
assert_harmless (const char *frozen)
{
  g_autoptr (EntenteMinutes) thawed = entente_minutes_thaw (frozen);
  g_autoptr (EntenteMinutes) again = NULL;
  g_autofree char *refrozen = NULL;
  g_auto (GStrv) changes = NULL;

  if (thawed == NULL)
    return;
  minutes_fixture_assert_readable (thawed);
  refrozen = entente_minutes_freeze (thawed);
  again = thaw (refrozen);
  minutes_fixture_assert_same (thawed, again);
  changes = entente_minutes_compare (thawed, again);
  g_assert_cmpuint (g_strv_length (changes), ==, 0);
}

static void
test_damaged (void)
{
  static const char strange[] = "\"{}[]:,\\0-9entu \x01\x80\xff";

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (EntenteMinutes) minutes = minutes_fixture_make (ENTENTE_LANGUAGE_FRENCH, 1);
      g_autofree char *frozen = entente_minutes_freeze (minutes);
      int n = g_test_rand_int_range (1, 4);

      while (n-- > 0)
        frozen[g_test_rand_int_range (0, strlen (frozen))]
          = strange[g_test_rand_int_range (0, sizeof strange - 1)];
      assert_harmless (frozen);
    }
}

static EntenteMinutes *
thaw_title (const char *json)
{
  g_autofree char *frozen = g_strdup_printf ("{\"language\": \"fr\", \"title\": %s}", json);

  return entente_minutes_thaw (frozen);
}

static void
assert_title (const char *json, const char *expected)
{
  g_autoptr (EntenteMinutes) minutes = thaw_title (json);

  g_assert_nonnull (minutes);
  g_assert_cmpstr (minutes->title, ==, expected);
}

static void
test_hostile_texts (void)
{
  static const char *const hostile[] = {
    "\"\\ud800\"",     "\"\\udc00x\"",   "\"\\ud800\\ud800\"",
    "\"a\\u0000b\"", "\"\xff\xfe\"", "\"\xc3\"",
  };

  assert_title ("\"\\u00e9\\ud83d\\ude00\"", "é😀");
  assert_title ("3", "");
  assert_title ("null", "");
  assert_title ("[\"a\"]", "");
  assert_title ("{\"a\": \"b\"}", "");
  assert_title ("true", "");
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (EntenteMinutes) minutes = thaw_title (hostile[i]);

      if (minutes != NULL)
        minutes_fixture_assert_readable (minutes);
    }
}

static EntenteMinutesDecision *
read_decision (const char *members, EntenteMinutes **minutes)
{
  g_autofree char *frozen
    = g_strdup_printf ("{\"language\": \"en\", \"decisions\": [{%s}]}", members);

  *minutes = thaw (frozen);
  g_assert_cmpuint ((*minutes)->decisions->len, ==, 1);
  return (*minutes)->decisions->pdata[0];
}

static void
assert_number (const char *json, guint expected)
{
  g_autofree char *member = g_strdup_printf ("\"number\": %s", json);
  g_autoptr (EntenteMinutes) minutes = NULL;

  g_assert_cmpuint (read_decision (member, &minutes)->number, ==, expected);
}

/* Numbers that are none, or none of ours. */
static void
test_hostile_numbers (void)
{
  g_autoptr (EntenteMinutes) minutes = NULL;
  EntenteMinutesDecision *decision;

  assert_number ("7", 7);
  assert_number ("-7", 0);
  assert_number ("9223372036854775807", G_MAXINT);
  assert_number ("-9223372036854775808", 0);
  assert_number ("4294967297", G_MAXINT);
  assert_number ("1.5", 0);
  assert_number ("\"7\"", 0);
  assert_number ("[7]", 0);

  decision = read_decision ("\"for\": 2147483647, \"against\": 2147483647, \"abstaining\": 2,"
                            "\"voices-for\": 9223372036854775807, \"voices-against\": -1,"
                            "\"rule\": \"majority\", \"quorum\": 4000000000, \"members\": 3",
                            &minutes);
  g_assert_cmpuint (decision->vote.voices[ENTENTE_BALLOT_AGAINST], ==, 0);
  g_assert_cmpuint (decision->vote.quorum_needed, ==, 3);
  g_assert_cmpint (decision->vote.outcome, ==, ENTENTE_VOTE_NO_QUORUM);
}

/* What is strange is as if it had not been said. */
static void
test_hostile_choices (void)
{
  g_autoptr (EntenteMinutes) minutes = NULL;
  EntenteMinutesDecision *decision = read_decision (
    "\"kind\": \"magic\", \"how\": 3, \"due-on\": \"2027-02-30\", \"has-vote\": 1,"
    "\"referents\": [\"Ann\", null, 3, {}, \"Ben\"], \"voters-for\": \"Ann\", \"text\": \"Call\"",
    &minutes);
  const char *const referents[] = { "Ann", "Ben", NULL };
  const char *const nobody[] = { NULL };

  g_assert_cmpint (decision->kind, ==, ENTENTE_DECISION_ACTION);
  g_assert_cmpint (decision->how, ==, ENTENTE_DECIDED_BY_CONSENSUS);
  g_assert_false (g_date_valid (&decision->due_on));
  g_assert_false (decision->has_vote);
  g_assert_cmpstrv (decision->referents, referents);
  g_assert_cmpstrv (decision->voters[ENTENTE_BALLOT_FOR], nobody);
  g_assert_cmpstr (decision->text, ==, "Call");
}

/* Said twice, the last word counts, and nothing of the first is lost in memory. */
static void
test_said_twice (void)
{
  g_autoptr (EntenteMinutes) minutes = NULL;
  EntenteMinutesDecision *decision
    = read_decision ("\"text\": \"One\", \"referents\": [\"Ann\"], \"text\": \"Two\","
                     "\"referents\": [\"Ben\"]",
                     &minutes);

  g_assert_cmpstr (decision->text, ==, "Two");
  g_assert_cmpstr (decision->referents[0], ==, "Ben");
  g_assert_null (decision->referents[1]);
}

static void
test_nested (void)
{
  const guint depth = 200000;
  g_autoptr (GString) frozen = g_string_new ("{\"language\": \"fr\", \"points\": ");
  g_autoptr (EntenteMinutes) minutes = NULL;

  for (guint i = 0; i < depth; i++)
    g_string_append_c (frozen, '[');
  for (guint i = 0; i < depth; i++)
    g_string_append_c (frozen, ']');
  g_string_append_c (frozen, '}');
  minutes = entente_minutes_thaw (frozen->str);
  if (minutes != NULL)
    g_assert_cmpuint (minutes->points->len, ==, 0);
}

/* A day of meeting typed by somebody who types everything. */
static void
test_huge (void)
{
  g_autoptr (EntenteMinutes) minutes = minutes_fixture_make (ENTENTE_LANGUAGE_FRENCH, 40);
  g_autofree char *text = g_strnfill (4 << 20, 'a');
  g_autofree char *frozen = NULL;
  g_autoptr (EntenteMinutes) thawed = NULL;
  EntenteMinutesPoint *point = minutes->points->pdata[0];

  memcpy (text + (2 << 20), "“é”\n\"", strlen ("“é”\n\""));
  g_free (point->exchanges);
  point->exchanges = g_steal_pointer (&text);
  frozen = entente_minutes_freeze (minutes);
  g_assert_cmpuint (strlen (frozen), >, 4 << 20);
  thawed = thaw (frozen);
  minutes_fixture_assert_same (minutes, thawed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/minutes-copy/same", test_same);
  g_test_add_func ("/minutes-copy/unknown-members", test_unknown_members);
  g_test_add_func ("/minutes-copy/cut-off", test_cut_off);
  g_test_add_func ("/minutes-copy/damaged", test_damaged);
  g_test_add_func ("/minutes-copy/hostile-texts", test_hostile_texts);
  g_test_add_func ("/minutes-copy/hostile-numbers", test_hostile_numbers);
  g_test_add_func ("/minutes-copy/hostile-choices", test_hostile_choices);
  g_test_add_func ("/minutes-copy/said-twice", test_said_twice);
  g_test_add_func ("/minutes-copy/nested", test_nested);
  g_test_add_func ("/minutes-copy/huge", test_huge);

  return g_test_run ();
}
