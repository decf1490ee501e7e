/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agreements/entente-agreement-life.h"
#include "collective/entente-collective-findings.h"
#include "collective/entente-organization.h"
#include "collective/entente-organizing-group.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "collective/entente-representation.h"
#include "collective/entente-seat.h"
#include "entente-address.h"
#include "entente-civil-date.h"
#include "entente-phone.h"
#include "evaluation/entente-indicator.h"
#include "evaluation/entente-question.h"
#include "meetings/entente-decision-vote.h"
#include "meetings/entente-minutes-life.h"
#include "meetings/entente-problem-desk.h"
#include "project/entente-project.h"
#include "schedule/entente-absence.h"
#include "schedule/entente-dependency.h"
#include "schedule/entente-forecast.h"
#include "schedule/entente-schedule-findings.h"
#include "schedule/entente-task.h"
#include "schedule/entente-work-calendar.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

typedef struct
{
  char *folder;
  GFile *location;
  EntenteProject *project;
  EntenteStore *store;
} Fixture;

static const EntenteLanguage french = ENTENTE_LANGUAGE_FRENCH;
static const EntenteLanguage english = ENTENTE_LANGUAGE_ENGLISH;

static void
set_up (Fixture *fixture, gconstpointer language)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("entente-example-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "example.entente", NULL);
  fixture->location = g_file_new_for_path (path);
  fixture->project = entente_project_create_example (fixture->location,
                                                     *(const EntenteLanguage *) language,
                                                     &error);
  g_assert_no_error (error);
  fixture->store = entente_project_get_store (fixture->project);
}

static void
tear_down (Fixture *fixture, gconstpointer language)
{
  entente_file_close (entente_project_get_file (fixture->project), NULL);
  g_assert_finalize_object (fixture->project);
  g_file_delete (fixture->location, NULL, NULL);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_object_unref (fixture->location);
  g_free (fixture->folder);
}

static EntenteRecord *
find (Fixture *fixture, GType type, guint field, const char *value)
{
  GListModel *records = entente_store_get_list (fixture->store, type);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (records, i);

      if (g_str_equal (entente_record_get_text (record, field), value))
        return record; /* kept alive by the store */
    }

  g_error ("no “%s”", value);
}

static guint
count (Fixture *fixture, GType type)
{
  return g_list_model_get_n_items (entente_store_get_list (fixture->store, type));
}

static void
test_counts (Fixture *fixture, gconstpointer language)
{
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_PROJECT_DETAILS), ==, 1);
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_ORGANIZATION), ==, 6);
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_PERSON), ==, 9);
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_POSITION), ==, 9);
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_SEAT), ==, 11);
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_AGREEMENT), ==, 1);
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_PARTY), ==, 4);
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_TASK), ==, 42);
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_DEPENDENCY), ==, 35);
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_WORK_CALENDAR), ==, 2);
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_ABSENCE), ==, 1);
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_FORECAST), ==, 1);
}

static void
test_details (Fixture *fixture, gconstpointer language)
{
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (fixture->project));
  const char *event = entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_EVENT_NAME);
  GDate day;

  g_assert_cmpstr (event, ==, "La Grande Tablée des Tilleuls Bleus");
  g_assert_cmpstr (entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_CODE), ==, "TABLEE27");
  g_assert_cmpint (entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_LANGUAGE),
                   ==,
                   *(const EntenteLanguage *) language);
  g_assert_true (entente_record_get_boolean (details, ENTENTE_PROJECT_DETAILS_SAMPLE));
  g_assert_true (entente_record_get_date (details, ENTENTE_PROJECT_DETAILS_STARTS_ON, &day));
  g_assert_cmpint (g_date_get_weekday (&day), ==, G_DATE_SATURDAY);
}

/* The collective, its organising group included, is what the program would have nothing to say
   about. */
static void
test_no_finding (Fixture *fixture, gconstpointer language)
{
  g_autoptr (GPtrArray) findings = entente_findings_new ();
  g_autoptr (GPtrArray) facts = entente_organizing_group_dup_facts (fixture->store);

  entente_collective_find (fixture->store, findings);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", ((EntenteFinding *) findings->pdata[i])->sentence);
  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_cmpuint (facts->len, ==, 0);
}

/* The schedule has its troubles, to be seen: whatever day it is looked at. */

static const EntenteScheduleItem *
get_item (Fixture *fixture, const char *in_french, const char *in_english, gconstpointer language)
{
  const char *title = *(const EntenteLanguage *) language == french ? in_french : in_english;
  EntenteRecord *task = find (fixture, ENTENTE_TYPE_TASK, ENTENTE_TASK_TITLE, title);
  EntenteSchedule *schedule = entente_project_get_schedule (fixture->project);

  return &entente_schedule_get_items (schedule, NULL)[entente_schedule_find (schedule,
                                                                             ENTENTE_TASK (task))];
}

static void
assert_troubles (Fixture *fixture, const char *now, gconstpointer language)
{
  EntenteSchedule *schedule = entente_project_get_schedule (fixture->project);
  g_autoptr (GPtrArray) findings = entente_findings_new ();
  g_autoptr (GPtrArray) contradictions = NULL;
  const EntenteScheduleItem *items;
  const EntenteScheduleLink *links;
  guint n_items, n_links;
  guint n_critical = 0;
  guint n_minutes = 0;
  EntenteMoment moment;

  g_test_message ("%s", now);
  g_assert_true (entente_moment_from_iso (now, ENTENTE_MOMENT_STARTS, &moment, NULL));
  entente_schedule_set_now (schedule, moment);
  g_assert_cmpint (get_item (fixture,
                             "Faire l’inventaire du matériel et signer les prêts",
                             "List the equipment and sign the loans",
                             language)->delay,
                   ==,
                   ENTENTE_DELAY_HARMLESS);
  g_assert_cmpint (get_item (fixture,
                             "Signer le prêt d’Inès (24 h d’animation)",
                             "Sign the loan of Inès (24 h of activities)",
                             language)->delay,
                   ==,
                   ENTENTE_DELAY_ENDANGERING);
  items = entente_schedule_get_items (schedule, &n_items);
  for (guint i = 0; i < n_items; i++)
    {
      n_critical += items[i].is_critical && !items[i].is_group;
      n_minutes += items[i].has_time && !items[i].is_group;
    }
  g_assert_cmpuint (n_critical, >=, 5);
  g_assert_cmpuint (n_minutes, >=, 13);

  links = entente_schedule_get_links (schedule, &n_links);
  for (guint i = 0; i < n_links; i++)
    g_assert_false (links[i].is_broken);
  entente_schedule_find_facts (schedule, findings);
  g_assert_cmpuint (findings->len, >=, 3);
  contradictions = entente_schedule_dup_contradictions (schedule);
  g_assert_cmpuint (contradictions->len, ==, 0);
}

static void
test_schedule (Fixture *fixture, gconstpointer language)
{
  static const char *const days[]
    = { "2026-11-22T15:00", "2027-01-11", "2027-03-17", "2027-03-20", "2027-03-22" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    assert_troubles (fixture, days[i], language);
}

/* As domain.md says. */
static void
test_dates (Fixture *fixture, gconstpointer language)
{
  static const struct
  {
    const char *french;
    const char *english;
    const char *starts;
    const char *ends;
  } tasks[] = {
    { "Recenser les besoins et ce qui existe déjà",
      "Survey needs and what exists already",
      "2027-01-11",
      "2027-01-22" },
    { "Signer la convention de coopération",
      "Sign the cooperation agreement",
      "2027-02-15",
      "2027-02-26" },
    { "Faire l’inventaire du matériel et signer les prêts",
      "List the equipment and sign the loans",
      "2027-03-16",
      "2027-04-16" },
    { "Préparer les affiches, les tracts et le porte-à-porte",
      "Prepare posters, leaflets and the door-to-door round",
      "2027-04-12",
      "2027-05-07" },
    { "Constituer le planning des bénévoles (45 places)",
      "Draw up the roster of volunteers (45 places)",
      "2027-04-19",
      "2027-05-28" },
    { "Déclarer la musique à la SACEM",
      "Declare the music to SACEM",
      "2027-05-10",
      "2027-05-14" },
    { "Faire confirmer l’extension d’assurance",
      "Have the insurance extension confirmed",
      "2027-05-10",
      "2027-05-21" },
    { "Rendre le matériel, remercier, saisir les questionnaires",
      "Give the equipment back, say thank you, enter the questionnaires",
      "2027-06-15",
      "2027-06-18" },
    { "Envoyer le bilan", "Send the final report", "2027-06-28", "2027-07-09" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    {
      const EntenteScheduleItem *item
        = get_item (fixture, tasks[i].french, tasks[i].english, language);
      g_autofree char *starts
        = entente_moment_to_iso (item->planned.start, ENTENTE_MOMENT_STARTS, FALSE);
      g_autofree char *ends
        = entente_moment_to_iso (item->planned.finish, ENTENTE_MOMENT_ENDS, FALSE);

      g_test_message ("%s", tasks[i].french);
      g_assert_cmpstr (starts, ==, tasks[i].starts);
      g_assert_cmpstr (ends, ==, tasks[i].ends);
    }
}

static void
assert_fiction_phone (const char *phone)
{
  static const char *const blocks[]
    = { "+3319900", "+3326191", "+3335301", "+3346571", "+3353649", "+3363998" };
  g_autofree char *e164 = entente_phone_to_e164 (phone);
  g_autofree char *shown = entente_phone_format (phone);
  gboolean found = FALSE;

  g_assert_cmpstr (shown, ==, phone);
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    found |= g_str_has_prefix (e164, blocks[i]);
  g_assert_true (found);
}

/* Everything invented is known to be: no number, no address that could be somebody's. */
static void
test_fiction (Fixture *fixture, gconstpointer language)
{
  GListModel *organizations = entente_store_get_list (fixture->store, ENTENTE_TYPE_ORGANIZATION);
  GListModel *people = entente_store_get_list (fixture->store, ENTENTE_TYPE_PERSON);

  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (organizations, i);
      const char *siret = entente_record_get_text (record, ENTENTE_ORGANIZATION_SIRET);
      const char *email = entente_record_get_text (record, ENTENTE_ORGANIZATION_EMAIL);

      g_assert_cmpstr (entente_record_get_text (record, ENTENTE_ORGANIZATION_POSTCODE), ==,
                       "99999");
      g_assert_cmpint (*siret == '\0',
                       ==,
                       entente_record_get_boolean (record, ENTENTE_ORGANIZATION_NO_SIRET));
      g_assert_true (*siret == '\0' || g_str_has_prefix (siret, "999 00"));
      g_assert_true (g_str_has_suffix (email, ".example.org"));
      assert_fiction_phone (entente_record_get_text (record, ENTENTE_ORGANIZATION_PHONE));
    }

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (people, i);
      const char *email = entente_record_get_text (record, ENTENTE_PERSON_EMAIL);

      g_assert_true (g_str_has_suffix (email, "example.org"));
      assert_fiction_phone (entente_record_get_text (record, ENTENTE_PERSON_PHONE));
    }
}

static void
assert_represented (Fixture *fixture, const char *organization, const char *expected)
{
  EntenteRecord *record
    = find (fixture, ENTENTE_TYPE_ORGANIZATION, ENTENTE_ORGANIZATION_NAME, organization);
  g_autoptr (EntentePosition) position = NULL;
  EntenteRecord *person;
  g_autofree char *name = NULL;
  GDate day;

  g_assert_true (entente_date_from_iso ("2027-02-26", &day));
  position = entente_organization_dup_representative (ENTENTE_ORGANIZATION (record), &day);
  g_assert_nonnull (position);
  g_assert_true (entente_position_is_in_office (position, &day));
  g_assert_true (
    entente_record_is_filled (ENTENTE_RECORD (position), ENTENTE_POSITION_AUTHORITY));
  person = entente_store_get_record (
    fixture->store,
    ENTENTE_TYPE_PERSON,
    entente_record_get_reference (ENTENTE_RECORD (position), ENTENTE_POSITION_PERSON));
  name = entente_person_dup_formal_name (ENTENTE_PERSON (person));
  g_assert_cmpstr (name, ==, expected);
}

static void
test_representatives (Fixture *fixture, gconstpointer language)
{
  assert_represented (fixture, "Les Cuillères Volantes", "Zoé EXEMPLE");
  assert_represented (fixture, "Comité des Tilleuls Bleus", "Karim HYPOTHÈSE");
  assert_represented (fixture, "Ludothèque du Dé Perdu", "Jean GABARIT");
  assert_represented (fixture, "Fanfare Sans Trompette", "Paul ÉCHANTILLON");
}

static void
test_agreement (Fixture *fixture, gconstpointer language)
{
  g_autoptr (EntenteRecord) agreement
    = g_list_model_get_item (entente_store_get_list (fixture->store, ENTENTE_TYPE_AGREEMENT), 0);
  GListModel *parties = entente_agreement_get_parties (ENTENTE_AGREEMENT (agreement));
  static const char *const names[] = {
    "Les Cuillères Volantes",
    "Comité des Tilleuls Bleus",
    "Ludothèque du Dé Perdu",
    "Fanfare Sans Trompette",
  };

  g_assert_cmpint (entente_record_get_choice (agreement, ENTENTE_AGREEMENT_STATE),
                   ==,
                   ENTENTE_AGREEMENT_SIGNED);
  g_assert_cmpstr (entente_record_get_text (agreement, ENTENTE_AGREEMENT_NUMBER),
                   ==,
                   "TABLEE27-CC-2027-001");
  g_assert_cmpstr (entente_record_get_text (agreement, ENTENTE_AGREEMENT_SIGNED_ON), ==,
                   "2027-02-26");
  g_assert_true (entente_record_is_filled (agreement, ENTENTE_AGREEMENT_FROZEN));
  g_assert_cmpuint (entente_agreement_count_originals (ENTENTE_AGREEMENT (agreement)), ==, 4);
  g_assert_cmpuint (g_list_model_get_n_items (parties), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (EntenteRecord) party = g_list_model_get_item (parties, i);
      EntenteRecord *organization = entente_store_get_record (
        fixture->store,
        ENTENTE_TYPE_ORGANIZATION,
        entente_record_get_reference (party, ENTENTE_PARTY_ORGANIZATION));

      g_assert_cmpstr (entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME), ==,
                       names[i]);
      g_assert_true (entente_record_is_filled (party, ENTENTE_PARTY_COMMITMENTS));
    }
}

/* The first thing that a user undoes is their own. */
static void
test_nothing_to_undo (Fixture *fixture, gconstpointer language)
{
  g_assert_false (entente_store_get_can_undo (fixture->store));
  g_assert_cmpint (entente_file_get_state (entente_project_get_file (fixture->project)),
                   ==,
                   ENTENTE_FILE_PUBLISHED);
}

static void
test_reopens (Fixture *fixture, gconstpointer language)
{
  g_autoptr (GError) error = NULL;

  entente_file_close (entente_project_get_file (fixture->project), &error);
  g_assert_no_error (error);
  g_assert_finalize_object (fixture->project);
  fixture->project = entente_project_open (fixture->location, ENTENTE_FILE_WRITE, &error);
  g_assert_no_error (error);
  fixture->store = entente_project_get_store (fixture->project);
  test_counts (fixture, language);
  test_agreement (fixture, language);
  test_no_finding (fixture, language);
}

/* The two files say the same: the same members everywhere, names alike, and texts that differ. */

static const char *const alike[] = {
  "rhythm",
  "code",
  "kind",
  "event-name",
  "starts-on",
  "territory-level",
  "id",
  "color",
  "street",
  "short-name",
  "postcode",
  "town",
  "siret",
  "rna",
  "email",
  "insurer",
  "policy",
  "policy-expires",
  "phone",
  "website",
  "given-name",
  "organization",
  "person",
  "family-name",
  "statuses",
  "gender",
  "mandate-starts",
  "mandate-ends",
  "ends-by",
  "issued-on",
  "signed-on",
  "opens-at",
  "closes-at",
  "plan-starts-on",
  "holidays",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
  "starts",
  "ends",
  "parent",
  "referent",
  "duration",
  "effort",
  "state",
  "rule",
  "rule-at",
  "event-offset",
  "event-from",
  "event-edge",
  "deadline",
  "actual-start",
  "actual-finish",
  "predecessor",
  "successor",
  "lag",
  "task",
  "part",
  "made-at",
  "event-on",
  "school-zone",
  "marks",
  "automatic",
  "ready",
  NULL,
};

/* Names of organisations and places are what they are, those of tasks and forecasts are not. */
static const char *const either[] = { "title", "place", "role", "name", NULL };

static void assert_like (const char *name, JsonNode *fr, JsonNode *en);

static void
assert_objects_alike (JsonObject *fr, JsonObject *en)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  g_assert_cmpuint (json_object_get_size (fr), ==, json_object_get_size (en));
  json_object_iter_init (&iter, fr);
  while (json_object_iter_next (&iter, &name, &value))
    {
      g_assert_true (json_object_has_member (en, name));
      assert_like (name, value, json_object_get_member (en, name));
    }
}

static void
assert_like (const char *name, JsonNode *fr, JsonNode *en)
{
  g_assert_cmpint (json_node_get_node_type (fr), ==, json_node_get_node_type (en));
  if (JSON_NODE_HOLDS_OBJECT (fr))
    {
      assert_objects_alike (json_node_get_object (fr), json_node_get_object (en));
    }
  else if (JSON_NODE_HOLDS_ARRAY (fr))
    {
      JsonArray *left = json_node_get_array (fr);
      JsonArray *right = json_node_get_array (en);

      g_assert_cmpuint (json_array_get_length (left), ==, json_array_get_length (right));
      for (guint i = 0; i < json_array_get_length (left); i++)
        assert_like (name, json_array_get_element (left, i), json_array_get_element (right, i));
    }
  else if (json_node_get_value_type (fr) != G_TYPE_STRING || g_strv_contains (alike, name))
    {
      g_assert_true (json_node_equal (fr, en));
    }
  else if (g_str_has_prefix (json_node_get_string (fr), "2027-"))
    {
      /* Dates of a forecast. */
      g_assert_true (json_node_equal (fr, en));
    }
  else if (!g_strv_contains (either, name) && strlen (json_node_get_string (fr)) > 20)
    {
      g_test_message ("%s", json_node_get_string (en));
      g_assert_cmpstr (json_node_get_string (fr), !=, json_node_get_string (en));
    }
}

static JsonNode *
load (const char *language)
{
  g_autofree char *name = g_strdup_printf ("%s.json", language);
  g_autofree char *path
    = g_test_build_filename (G_TEST_DIST, "..", "data", "example", name, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return json_parser_steal_root (parser);
}

static void
test_languages (void)
{
  g_autoptr (JsonNode) fr = load ("fr");
  g_autoptr (JsonNode) en = load ("en");

  assert_like ("", fr, en);
}

/* Two meetings that were held, one to come, and what they left to do. */
static void
test_meetings (Fixture *fixture, gconstpointer language)
{
  EntenteMeeting *first = ENTENTE_MEETING (
    find (fixture, ENTENTE_TYPE_MEETING, ENTENTE_MEETING_STARTS_AT, "2027-02-11T18:30"));
  EntenteMeeting *second = ENTENTE_MEETING (
    find (fixture, ENTENTE_TYPE_MEETING, ENTENTE_MEETING_STARTS_AT, "2027-03-11T18:30"));
  EntenteRecord *third
    = find (fixture, ENTENTE_TYPE_MEETING, ENTENTE_MEETING_STARTS_AT, "2027-04-15T18:30");
  g_autoptr (GPtrArray) unanswered = entente_problem_desk_list_unanswered (fixture->store, NULL);
  g_autoptr (GPtrArray) open = entente_decision_register_list_open (fixture->store);
  g_autoptr (GPtrArray) gaps = entente_minutes_dup_gaps (second);
  g_autoptr (GListModel) decisions = entente_decision_register_new_list (fixture->store);
  g_autoptr (EntenteDecision) printed = g_list_model_get_item (decisions, 3);
  g_autoptr (EntenteDecision) voted = g_list_model_get_item (decisions, 4);
  EntenteVoteResult result;
  GDate day;

  g_assert_cmpint (entente_minutes_get_state (first), ==, ENTENTE_MINUTES_APPROVED);
  g_assert_cmpint (entente_minutes_get_state (second), ==, ENTENTE_MINUTES_DRAFT);
  g_assert_true (entente_minutes_was_circulated (first));
  g_assert_cmpuint (entente_gap_list_count_required (gaps), ==, 0);
  g_assert_cmpint (entente_record_get_choice (third, ENTENTE_MEETING_STATE), ==,
                   ENTENTE_MEETING_INVITED);
  g_assert_cmpuint (unanswered->len, ==, 1);
  g_assert_cmpuint (open->len, ==, 2);
  g_assert_cmpint (entente_decision_get_state (printed), ==, ENTENTE_DECISION_REPLACED);
  entente_decision_vote_count (voted, ENTENTE_MOMENT_NONE, &result);
  g_assert_cmpint (result.outcome, ==, ENTENTE_VOTE_ADOPTED);
  g_assert_cmpuint (result.n[ENTENTE_BALLOT_AGAINST], ==, 1);
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 20, 3, 2027);
  g_assert_false (entente_minutes_is_overdue (second, &day));
}

static void
assert_fed (Fixture *fixture, const char *ready, const char *code)
{
  EntenteRecord *indicator
    = find (fixture, ENTENTE_TYPE_INDICATOR, ENTENTE_INDICATOR_READY, ready);
  EntenteRecord *question = entente_store_get_record (
    fixture->store, ENTENTE_TYPE_QUESTION,
    entente_record_get_reference (indicator, ENTENTE_INDICATOR_QUESTION));

  g_assert_nonnull (question);
  g_assert_cmpstr (entente_record_get_text (question, ENTENTE_QUESTION_CODE), ==, code);
}

/* What the questionnaire asks feeds the indicators that are measured by it. */
static void
test_fed_indicators (Fixture *fixture, gconstpointer language)
{
  assert_fed (fixture, "met-someone", "Q8");
  assert_fed (fixture, "satisfaction", "Q9");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, function) \
  g_test_add ("/example/fr/" path, Fixture, &french, set_up, function, tear_down); \
  g_test_add ("/example/en/" path, Fixture, &english, set_up, function, tear_down)
  ADD ("counts", test_counts);
  ADD ("details", test_details);
  ADD ("no-finding", test_no_finding);
  ADD ("schedule", test_schedule);
  ADD ("dates", test_dates);
  ADD ("fiction", test_fiction);
  ADD ("representatives", test_representatives);
  ADD ("agreement", test_agreement);
  ADD ("meetings", test_meetings);
  ADD ("fed-indicators", test_fed_indicators);
  ADD ("nothing-to-undo", test_nothing_to_undo);
  ADD ("reopens", test_reopens);
#undef ADD
  g_test_add_func ("/example/languages", test_languages);
  return g_test_run ();
}
