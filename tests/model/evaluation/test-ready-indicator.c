/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-decimal.h"
#include "entente-model-error.h"
#include "entente-own-folder.h"
#include "evaluation/entente-automatic-figure.h"
#include "evaluation/entente-ready-indicator.h"
#include "project/entente-project.h"

/* Indicators to choose from: those that come with the program, and people's own. */

#define N_SHIPPED 38

static GListModel *
list (EntenteLanguage language)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  GListModel *indicators = entente_ready_indicator_new_list (language, problems);

  g_assert_cmpuint (problems->len, ==, 0);
  return indicators;
}

static EntenteReadyIndicator *
find (GListModel *indicators, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (EntenteReadyIndicator) indicator = g_list_model_get_item (indicators, i);

      if (g_str_equal (entente_ready_indicator_get_name (indicator), name))
        return indicator;
    }
  return NULL;
}

/* Both languages have the same ones; what the program counts, it can count; every target is a
   number. */
static void
test_shipped (void)
{
  g_autoptr (GListModel) french = list (ENTENTE_LANGUAGE_FRENCH);
  g_autoptr (GListModel) english = list (ENTENTE_LANGUAGE_ENGLISH);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (g_list_model_get_n_items (french), ==, N_SHIPPED);
  g_assert_cmpuint (g_list_model_get_n_items (english), ==, N_SHIPPED);
  for (guint i = 0; i < N_SHIPPED; i++)
    {
      g_autoptr (EntenteReadyIndicator) one = g_list_model_get_item (french, i);
      g_autoptr (EntenteReadyIndicator) other = g_list_model_get_item (english, i);
      const char *automatic = entente_ready_indicator_get_automatic (one);

      g_assert_cmpstr (entente_ready_indicator_get_key (one), ==,
                       entente_ready_indicator_get_key (other));
      g_assert_true (g_hash_table_add (keys, (char *) entente_ready_indicator_get_key (one)));
      g_assert_cmpstr (automatic, ==, entente_ready_indicator_get_automatic (other));
      g_assert_cmpint (entente_ready_indicator_get_measure (one), ==,
                       entente_ready_indicator_get_measure (other));
      g_assert_cmpint (entente_ready_indicator_get_scope (one), ==,
                       entente_ready_indicator_get_scope (other));
      g_assert_cmpint (entente_ready_indicator_get_effect (one), ==,
                       entente_ready_indicator_get_effect (other));
      g_assert_cmpint (entente_ready_indicator_get_events (one), !=, 0);
      g_assert_cmpint (entente_ready_indicator_get_events (one), ==,
                       entente_ready_indicator_get_events (other));
      g_assert_cmpstr (entente_ready_indicator_get_tool (one), !=, "");
      g_assert_true (*automatic == '\0' || entente_automatic_figure_find (automatic) != NULL);
      g_assert_false (entente_ready_indicator_is_own (one));
    }
}

static void
test_summary (void)
{
  g_autoptr (GListModel) english = list (ENTENTE_LANGUAGE_ENGLISH);
  g_autofree char *people
    = entente_ready_indicator_dup_summary (find (english, "People who came"));
  g_autofree char *share
    = entente_ready_indicator_dup_summary (find (english, "People who came without a car"));

  g_assert_cmpstr (people, ==, "Number (people) · External · Direct · Counter at the door, or tickets");
  g_assert_cmpstr (share, ==, "Percentage · External · Direct · Question at the entrance");
}

static guint
count_found (GListModel *indicators, EntenteEventKinds events, const char *words)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (EntenteReadyIndicator) indicator = g_list_model_get_item (indicators, i);

      n += entente_ready_indicator_is_found (indicator, events, words) ? 1 : 0;
    }
  return n;
}

/* Every word counts, in the name or in how it is measured; kinds of event are told apart. */
static void
test_search (void)
{
  g_autoptr (GListModel) french = list (ENTENTE_LANGUAGE_FRENCH);
  EntenteReadyIndicator *stands = find (french, "Stands tenus");

  g_assert_cmpuint (count_found (french, 0, ""), ==, N_SHIPPED);
  g_assert_cmpuint (count_found (french, 0, "stands tenus"), ==, 1);
  g_assert_cmpuint (count_found (french, 0, "tenus zebre"), ==, 0);
  g_assert_cmpuint (count_found (french, 0, "benevolat heures"), ==, 1);
  g_assert_cmpuint (count_found (french, ENTENTE_EVENT_KIND_MEAL, ""), <, N_SHIPPED);
  g_assert_true (entente_ready_indicator_is_found (stands, ENTENTE_EVENT_KIND_FORUM, ""));
  g_assert_false (entente_ready_indicator_is_found (stands, ENTENTE_EVENT_KIND_MEAL, ""));
  g_assert_true (entente_ready_indicator_is_found (
    stands, ENTENTE_EVENT_KIND_MEAL | ENTENTE_EVENT_KIND_FORUM, "matin"));
}

/* In a project */

static EntenteProject *
new_project (void)
{
  g_autoptr (GError) error = NULL;
  EntenteProject *project = entente_project_new_in_memory (ENTENTE_LANGUAGE_ENGLISH, &error);

  g_assert_no_error (error);
  return project;
}

static void
test_adding (void)
{
  EntenteProject *project = new_project ();
  EntenteStore *store = entente_project_get_store (project);
  GListModel *all = entente_store_get_list (store, ENTENTE_TYPE_INDICATOR);
  g_autoptr (GListModel) ready = list (ENTENTE_LANGUAGE_ENGLISH);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  g_autoptr (GPtrArray) made = NULL;
  g_autoptr (GError) error = NULL;
  EntenteRecord *waste, *attendance;

  g_ptr_array_add (wanted, find (ready, "Unsorted waste a person"));
  g_ptr_array_add (wanted, find (ready, "Attendance at meetings"));
  made = entente_ready_indicator_add (store, wanted, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 2);
  waste = made->pdata[0];
  attendance = made->pdata[1];
  g_assert_cmpstr (entente_record_get_text (waste, ENTENTE_INDICATOR_UNIT), ==, "kg a person");
  g_assert_cmpstr (entente_record_get_text (waste, ENTENTE_INDICATOR_TARGET_LOW), ==, "0.15");
  g_assert_cmpint (entente_record_get_choice (waste, ENTENTE_INDICATOR_TARGET), ==,
                   ENTENTE_TARGET_AT_MOST);
  g_assert_cmpstr (entente_record_get_text (waste, ENTENTE_INDICATOR_MEASURE_OFFSET), ==, "2ed");
  g_assert_cmpstr (entente_record_get_text (waste, ENTENTE_INDICATOR_READY), ==, "waste");
  g_assert_cmpstr (entente_record_get_text (attendance, ENTENTE_INDICATOR_AUTOMATIC), ==,
                   "attendance");
  g_assert_cmpint (entente_record_get_integer (attendance, ENTENTE_INDICATOR_RANK), ==, 2);
  g_assert_true (entente_ready_indicator_is_chosen (wanted->pdata[0], store));
  g_assert_false (entente_ready_indicator_is_chosen (find (ready, "People who came"), store));
  g_assert_true (entente_store_undo (store, NULL));
  g_assert_false (entente_ready_indicator_is_chosen (wanted->pdata[0], store));
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 0);
  g_assert_finalize_object (project);
}

/* One's own */

static EntenteIndicator *
add_indicator (EntenteStore *store, const char *name, const char *unit)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Add");
  EntenteRecord *indicator = entente_edit_insert (edit, ENTENTE_TYPE_INDICATOR);

  entente_edit_set_text (edit, indicator, ENTENTE_INDICATOR_NAME, name);
  entente_edit_set_text (edit, indicator, ENTENTE_INDICATOR_UNIT, unit);
  entente_edit_set_choice (edit, indicator, ENTENTE_INDICATOR_TARGET, ENTENTE_TARGET_BETWEEN);
  entente_edit_set_text (edit, indicator, ENTENTE_INDICATOR_TARGET_LOW, "3.5");
  entente_edit_set_text (edit, indicator, ENTENTE_INDICATOR_TARGET_HIGH, "9");
  g_assert_true (entente_edit_commit (edit, NULL));
  return ENTENTE_INDICATOR (indicator);
}

static void
test_keeping (void)
{
  EntenteProject *project = new_project ();
  EntenteStore *store = entente_project_get_store (project);
  g_autoptr (GListModel) ready = NULL;
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  g_autoptr (GPtrArray) made = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (
    entente_ready_indicator_keep (add_indicator (store, "Cakes baked", "cakes"), &error));
  g_assert_no_error (error);
  g_assert_true (
    entente_ready_indicator_keep (add_indicator (store, "Apples", "kg"), &error));
  g_assert_true (
    entente_ready_indicator_keep (add_indicator (store, "CAKES baked", "trays"), &error));
  ready = list (ENTENTE_LANGUAGE_FRENCH);
  g_assert_cmpuint (g_list_model_get_n_items (ready), ==, N_SHIPPED + 2);
  g_assert_null (find (ready, "Cakes baked"));
  g_assert_true (entente_ready_indicator_is_own (find (ready, "Apples")));
  /* Kept for whatever kind of event. */
  g_assert_true (
    entente_ready_indicator_is_found (find (ready, "Apples"), ENTENTE_EVENT_KIND_MEAL, "apple"));
  g_assert_true (entente_ready_indicator_is_chosen (find (ready, "Apples"), store));

  g_ptr_array_add (wanted, find (ready, "CAKES baked"));
  made = entente_ready_indicator_add (store, wanted, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (entente_record_get_text (made->pdata[0], ENTENTE_INDICATOR_UNIT), ==, "trays");
  g_assert_cmpstr (entente_record_get_text (made->pdata[0], ENTENTE_INDICATOR_TARGET_LOW), ==,
                   "3.5");
  g_assert_cmpint (entente_record_get_choice (made->pdata[0], ENTENTE_INDICATOR_TARGET), ==,
                   ENTENTE_TARGET_BETWEEN);

  g_assert_true (entente_ready_indicator_forget (find (ready, "Apples"), &error));
  g_clear_object (&ready);
  ready = list (ENTENTE_LANGUAGE_FRENCH);
  g_assert_null (find (ready, "Apples"));
  g_assert_nonnull (find (ready, "CAKES baked"));
  g_assert_finalize_object (project);
}

static void
test_nameless (void)
{
  EntenteProject *project = new_project ();
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_ready_indicator_keep (
    add_indicator (entente_project_get_store (project), "", "kg"), &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_INCOMPLETE);
  g_assert_finalize_object (project);
}

/* A spoilt file is said, never written over, and those of the program are there all the same. */
static void
test_spoilt (gconstpointer data)
{
  EntenteProject *project = new_project ();
  g_autofree char *path = entente_own_folder_dup_path ("indicators.json");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GListModel) ready = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;

  g_assert_true (entente_own_folder_write (path, data, &error));
  ready = entente_ready_indicator_new_list (ENTENTE_LANGUAGE_FRENCH, problems);
  g_assert_cmpuint (g_list_model_get_n_items (ready), ==, N_SHIPPED);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_false (entente_ready_indicator_keep (
    add_indicator (entente_project_get_store (project), "Pears", "kg"), &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, data);
  g_assert_finalize_object (project);
}

/* What cannot be used of an indicator is left out, the rest is kept. */
static void
test_strange (void)
{
  g_autofree char *path = entente_own_folder_dup_path ("indicators.json");
  g_autoptr (GListModel) ready = NULL;
  EntenteReadyIndicator *pears;

  g_assert_true (entente_own_folder_write (
    path,
    "{ \"format\": \"entente-indicators\", \"indicators\": [ 3, null, { \"unit\": \"kg\" },"
    " { \"name\": \"Pears\", \"measure\": \"weight\", \"scope\": 4, \"low\": \"many\","
    " \"offset\": [], \"events\": { }, \"effect\": \"induced\" } ] }",
    NULL));
  ready = list (ENTENTE_LANGUAGE_FRENCH);
  g_assert_cmpuint (g_list_model_get_n_items (ready), ==, N_SHIPPED + 1);
  pears = find (ready, "Pears");
  g_assert_cmpint (entente_ready_indicator_get_measure (pears), ==, ENTENTE_MEASURE_NUMBER);
  g_assert_cmpint (entente_ready_indicator_get_effect (pears), ==, ENTENTE_EFFECT_INDUCED);
  g_assert_cmpint (entente_ready_indicator_get_events (pears), ==, 0);
}

int
main (int argc, char *argv[])
{
  static const char *const spoilt[]
    = { "", "not JSON", "[]", "{ \"format\": \"entente-plan\" }",
        "{ \"format\": \"entente-indicators\", \"indicators\": 3 }" };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/ready-indicator/shipped", test_shipped);
  g_test_add_func ("/ready-indicator/summary", test_summary);
  g_test_add_func ("/ready-indicator/search", test_search);
  g_test_add_func ("/ready-indicator/adding", test_adding);
  g_test_add_func ("/ready-indicator/keeping", test_keeping);
  g_test_add_func ("/ready-indicator/nameless", test_nameless);
  g_test_add_func ("/ready-indicator/strange", test_strange);
  for (guint i = 0; i < G_N_ELEMENTS (spoilt); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ready-indicator/spoilt/%u", i);

      g_test_add_data_func (path, spoilt[i], test_spoilt);
    }

  return g_test_run ();
}
