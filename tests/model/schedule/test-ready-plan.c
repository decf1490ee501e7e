/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule/entente-ready-plan.h"

#include "entente-duration.h"
#include "entente-model-error.h"
#include "project/entente-project.h"
#include "schedule/entente-work-calendar.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  EntenteProject *project;
  EntenteStore *store;       /* borrowed */
  EntenteSchedule *schedule; /* owned */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->project = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, &error);
  g_assert_no_error (error);
  fixture->store = entente_project_get_store (fixture->project);
  fixture->schedule = entente_schedule_new (fixture->store);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->schedule);
  g_assert_finalize_object (fixture->project);
}

static void
set_event (Fixture *fixture, const char *iso, const char *last)
{
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (fixture->project));
  g_autoptr (EntenteEdit) edit = entente_store_begin (fixture->store, "set");
  GDate day;

  g_assert_true (entente_date_from_iso (iso, &day));
  entente_edit_set_date (edit, details, ENTENTE_PROJECT_DETAILS_STARTS_ON, &day);
  if (last != NULL)
    {
      g_assert_true (entente_date_from_iso (last, &day));
      entente_edit_set_date (edit, details, ENTENTE_PROJECT_DETAILS_ENDS_ON, &day);
    }
  entente_edit_set_text (edit, details, ENTENTE_PROJECT_DETAILS_OPENS_AT, "10:00");
  entente_edit_set_text (edit, details, ENTENTE_PROJECT_DETAILS_CLOSES_AT, "18:00");
  g_assert_true (entente_edit_commit (edit, NULL));
}

/* "" for closed on Saturdays and Sundays, else all seven days. */
static void
set_calendar (Fixture *fixture, const char *week, const char *weekend)
{
  EntenteRecord *calendar = entente_store_get_record (fixture->store,
                                                      ENTENTE_TYPE_WORK_CALENDAR,
                                                      ENTENTE_PROJECT_CALENDAR_ID);
  g_autoptr (EntenteEdit) edit = entente_store_begin (fixture->store, "set");

  for (guint i = 0; i < 7; i++)
    entente_edit_set_text (edit, calendar, ENTENTE_WORK_CALENDAR_MONDAY + i,
                           i < 5 ? week : weekend);
  entente_edit_set_boolean (edit, calendar, ENTENTE_WORK_CALENDAR_HOLIDAYS_CLOSED, TRUE);
  g_assert_true (entente_edit_commit (edit, NULL));
}

/* What comes with the program */

static void
test_shipped (void)
{
  for (EntenteLanguage language = ENTENTE_LANGUAGE_FRENCH; language <= ENTENTE_LANGUAGE_ENGLISH;
       language++)
    {
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) plans = entente_ready_plan_list (language, problems);

      g_assert_cmpuint (problems->len, ==, 0);
      g_assert_cmpuint (plans->len, ==, 4);
      for (guint i = 0; i < plans->len; i++)
        {
          EntenteReadyPlan *plan = plans->pdata[i];
          guint n_leaves = 0;

          g_assert_false (entente_ready_plan_is_own (plan));
          g_assert_cmpint (entente_ready_plan_is_formalities (plan), ==, i == 3);
          g_assert_cmpstr (entente_ready_plan_get_description (plan), !=, "");
          for (guint j = 0; j < entente_ready_plan_get_n_tasks (plan); j++)
            {
              const EntenteReadyTask *task = entente_ready_plan_get_task (plan, j);

              g_test_message ("%s", task->title);
              if (task->is_group)
                continue;
              n_leaves++;
              g_assert_cmpstr (task->role, !=, "");
              g_assert_cmpstr (task->offset, !=, "");
              g_assert_cmpstr (task->when, !=, "");
              g_assert_true (task->kind == ENTENTE_TASK_MILESTONE || *task->effort != '\0');
              g_assert_cmpint (*task->question != '\0', ==, i == 3);
              if (i == 3)
                {
                  g_assert_cmpstr (task->authority, !=, "");
                  g_assert_cmpstr (task->document, !=, "");
                  g_assert_cmpstr (task->reference, !=, "");
                }
            }
          g_assert_cmpuint (n_leaves, >=, 20);
          g_assert_cmpuint (n_leaves, <=, 35);
        }
    }
}

/* Same tasks, same distances: only the words differ. */
static void
test_languages_agree (void)
{
  g_autoptr (GPtrArray) french = entente_ready_plan_list (ENTENTE_LANGUAGE_FRENCH, NULL);
  g_autoptr (GPtrArray) english = entente_ready_plan_list (ENTENTE_LANGUAGE_ENGLISH, NULL);

  for (guint i = 0; i < french->len; i++)
    {
      guint n = entente_ready_plan_get_n_tasks (french->pdata[i]);

      g_assert_cmpuint (n, ==, entente_ready_plan_get_n_tasks (english->pdata[i]));
      for (guint j = 0; j < n; j++)
        {
          const EntenteReadyTask *fr = entente_ready_plan_get_task (french->pdata[i], j);
          const EntenteReadyTask *en = entente_ready_plan_get_task (english->pdata[i], j);

          g_test_message ("%s", fr->id);
          g_assert_cmpstr (fr->id, ==, en->id);
          g_assert_cmpint (fr->kind, ==, en->kind);
          g_assert_cmpuint (fr->parent, ==, en->parent);
          g_assert_cmpstr (fr->duration, ==, en->duration);
          g_assert_cmpstr (fr->effort, ==, en->effort);
          g_assert_cmpstr (fr->offset, ==, en->offset);
          g_assert_cmpint (fr->from, ==, en->from);
          g_assert_cmpint (fr->edge, ==, en->edge);
          g_assert_cmpuint (fr->clear_days, ==, en->clear_days);
          g_assert_cmpint (*fr->cautions == '\0', ==, *en->cautions == '\0');
        }
    }
}

/* The law is kept when the advice is followed. */
static void
test_advice_is_in_time (void)
{
  g_autoptr (GPtrArray) plans = entente_ready_plan_list (ENTENTE_LANGUAGE_FRENCH, NULL);
  EntenteReadyPlan *formalities = plans->pdata[3];

  for (guint i = 0; i < entente_ready_plan_get_n_tasks (formalities); i++)
    {
      const EntenteReadyTask *task = entente_ready_plan_get_task (formalities, i);
      EntenteDuration offset;

      if (task->is_group)
        continue;
      g_assert_true (entente_duration_from_text (task->offset, &offset));
      g_assert_true (offset.elapsed && offset.unit == ENTENTE_UNIT_DAY);
      g_assert_cmpint (task->edge, ==, ENTENTE_EDGE_FINISH);
      g_test_message ("%s", task->title);
      /* A weekend and a holiday may lie between. */
      g_assert_cmpint (-offset.amount, >=, task->clear_days == 0 ? 1 : task->clear_days + 1);
    }
}

/* Inserting */

static void
assert_no_contradiction (Fixture *fixture)
{
  guint n_items, n_links;
  const EntenteScheduleItem *items = entente_schedule_get_items (fixture->schedule, &n_items);
  const EntenteScheduleLink *links = entente_schedule_get_links (fixture->schedule, &n_links);
  g_autoptr (GPtrArray) contradictions = NULL;
  guint n_broken = 0;

  for (guint i = 0; i < n_links; i++)
    {
      if (!links[i].is_broken)
        continue;
      n_broken++;
      g_test_message ("%s → %s",
                      entente_record_get_text (ENTENTE_RECORD (items[links[i].from].task),
                                               ENTENTE_TASK_TITLE),
                      entente_record_get_text (ENTENTE_RECORD (items[links[i].to].task),
                                               ENTENTE_TASK_TITLE));
    }
  g_assert_cmpuint (n_broken, ==, 0);
  contradictions = entente_schedule_dup_contradictions (fixture->schedule);
  for (guint i = 0; i < contradictions->len; i++)
    g_test_message ("%s", ((EntenteContradiction *) contradictions->pdata[i])->sentence);
  g_assert_cmpuint (contradictions->len, ==, 0);
  for (guint i = 0; i < n_items; i++)
    g_assert_cmpint (items[i].delay, ==, ENTENTE_DELAY_NONE);
}

static void
insert_into (const char *first,
             const char *last,
             const char *week,
             const char *weekend,
             guint plan)
{
  Fixture fixture;
  g_autoptr (GPtrArray) plans = entente_ready_plan_list (ENTENTE_LANGUAGE_FRENCH, NULL);
  g_autoptr (GError) error = NULL;
  guint n_items, n_inserted;

  set_up (&fixture, NULL);
  set_calendar (&fixture, week, weekend);
  set_event (&fixture, first, last);
  entente_schedule_set_now (fixture.schedule, 0);
  g_test_message ("%s, event on %s, working %s",
                  entente_ready_plan_get_title (plans->pdata[plan]),
                  first,
                  week);
  entente_ready_plan_insert (plans->pdata[plan], fixture.schedule, NULL, NULL, &n_inserted, &error);
  g_assert_no_error (error);
  entente_schedule_get_items (fixture.schedule, &n_items);
  g_assert_cmpuint (n_items, ==, entente_ready_plan_get_n_tasks (plans->pdata[plan]));
  g_assert_cmpuint (n_inserted, <, n_items);
  assert_no_contradiction (&fixture);
  g_assert_true (entente_store_undo (fixture.store, NULL));
  entente_schedule_get_items (fixture.schedule, &n_items);
  g_assert_cmpuint (n_items, ==, 0);
  tear_down (&fixture, NULL);
}

/* Whenever the event is, and whoever works: Easter, the many holidays of May, New Year, a leap day,
   weekdays. */
static void
test_no_contradiction (void)
{
  static const struct
  {
    const char *first;
    const char *last;
  } events[] = {
    { "2027-06-12", NULL }, { "2027-09-04", NULL },         { "2027-11-18", "2027-11-19" },
    { "2028-03-29", NULL }, { "2027-05-08", NULL },         { "2028-01-02", NULL },
    { "2029-07-14", NULL }, { "2026-12-06", "2026-12-08" }, { "2031-04-14", NULL },
  };

  for (guint plan = 0; plan < 4; plan++)
    for (guint i = 0; i < G_N_ELEMENTS (events); i++)
      {
        insert_into (events[i].first, events[i].last, "00:00-24:00", "00:00-24:00", plan);
        insert_into (events[i].first, events[i].last, "09:00-12:00,13:30-17:30", "", plan);
      }
}

/* A formality keeps its clear days, its authority and its text; its deadline goes with the
   event. */
static void
test_formalities (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) plans = entente_ready_plan_list (ENTENTE_LANGUAGE_FRENCH, NULL);
  EntenteReadyPlan *formalities = plans->pdata[3];
  guint n_tasks = entente_ready_plan_get_n_tasks (formalities);
  g_autofree gboolean *chosen = g_new0 (gboolean, n_tasks);
  const EntenteScheduleItem *items;
  guint n_items, n_inserted = 0;
  EntenteRecord *task;

  set_event (fixture, "2027-06-12", NULL);
  for (guint i = 0; i < n_tasks; i++)
    chosen[i] = g_str_equal (entente_ready_plan_get_task (formalities, i)->id, "bar");
  g_assert_true (
    entente_ready_plan_insert (formalities, fixture->schedule, chosen, NULL, &n_inserted, NULL));
  g_assert_cmpuint (n_inserted, ==, 1);
  items = entente_schedule_get_items (fixture->schedule, &n_items);
  g_assert_cmpuint (n_items, ==, 2);
  g_assert_true (items[0].is_group);
  task = ENTENTE_RECORD (items[1].task);
  g_assert_cmpstr (entente_record_get_text (task, ENTENTE_TASK_AUTHORITY), ==, "mairie");
  g_assert_cmpstr (entente_record_get_text (task, ENTENTE_TASK_REFERENCE), ==, "CSP, L3334-2");
  g_assert_cmpint (entente_record_get_integer (task, ENTENTE_TASK_CLEAR_DAYS), ==, 15);
  g_assert_nonnull (strstr (entente_record_get_text (task, ENTENTE_TASK_DESCRIPTION), "Document"));
  g_assert_nonnull (strstr (entente_record_get_text (task, ENTENTE_TASK_NOTES), "trésorerie"));

  /* Again: the group is there. */
  g_assert_true (
    entente_ready_plan_insert (formalities, fixture->schedule, chosen, NULL, &n_inserted, NULL));
  entente_schedule_get_items (fixture->schedule, &n_items);
  g_assert_cmpuint (n_items, ==, 3);
}

/* Whoever takes a role answers for its tasks; those of other roles wait for somebody. */
static void
test_roles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) plans = entente_ready_plan_list (ENTENTE_LANGUAGE_FRENCH, NULL);
  EntenteReadyPlan *plan = plans->pdata[0];
  EntenteStore *store = entente_schedule_get_store (fixture->schedule);
  g_autoptr (GHashTable) people = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "person");
  EntenteRecord *person = entente_edit_insert (edit, ENTENTE_TYPE_PERSON);
  GListModel *tasks = entente_store_get_list (store, ENTENTE_TYPE_TASK);
  guint n_expected = 0, n_found = 0;

  g_assert_true (entente_edit_commit (edit, NULL));
  g_hash_table_insert (people, (gpointer) "trésorerie", person);
  for (guint i = 0; i < entente_ready_plan_get_n_tasks (plan); i++)
    n_expected += g_str_equal (entente_ready_plan_get_task (plan, i)->role, "trésorerie");
  g_assert_cmpuint (n_expected, >, 0);
  g_assert_true (
    entente_ready_plan_insert (plan, fixture->schedule, NULL, people, NULL, NULL));

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (EntenteRecord) task = g_list_model_get_item (tasks, i);
      gint64 referent = entente_record_get_reference (task, ENTENTE_TASK_REFERENT);

      g_assert_true (referent == 0 || referent == entente_record_get_id (person));
      n_found += referent != 0;
    }
  g_assert_cmpuint (n_found, ==, n_expected);
}

/* Without a date of the event the plan stands on the relative axis. */
static void
test_without_event (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) plans = entente_ready_plan_list (ENTENTE_LANGUAGE_ENGLISH, NULL);
  const EntenteScheduleItem *items;
  guint n_items;

  g_assert_true (
    entente_ready_plan_insert (plans->pdata[0], fixture->schedule, NULL, NULL, NULL, NULL));
  g_assert_true (entente_schedule_is_relative (fixture->schedule));
  assert_no_contradiction (fixture);
  items = entente_schedule_get_items (fixture->schedule, &n_items);
  g_assert_cmpint (items[1].planned.start, ==, -154 * ENTENTE_DAY);
}

/* Broken files */

static void
test_broken (void)
{
#define HEAD "{\"format\":\"entente-plan\",\"version\":1,\"title\":\"t\",\"tasks\":"
#define A "{\"id\":\"a\",\"title\":\"A\"}"
  static const char *const broken[] = {
    "",
    "{",
    "[]",
    "null",
    "\xff\xfe",
    "{\"format\":\"entente-plan\"}",
    "{\"format\":\"other\",\"title\":\"t\",\"tasks\":[" A "]}",
    "{\"format\":\"entente-plan\",\"version\":2,\"title\":\"t\",\"tasks\":[" A "]}",
    "{\"format\":\"entente-plan\",\"version\":1,\"title\":\"\",\"tasks\":[" A "]}",
    HEAD "[]}",
    HEAD "{}}",
    HEAD "[1]}",
    HEAD "[null]}",
    HEAD "[[]]}",
    HEAD "[{}]}",
    HEAD "[{\"id\":\"a\"}]}",
    HEAD "[{\"title\":\"A\"}]}",
    HEAD "[{\"id\":1,\"title\":\"A\"}]}",
    HEAD "[" A "," A "]}",
    HEAD "[{\"id\":\"a\",\"title\":\"A\",\"parent\":\"a\"}]}",
    HEAD "[{\"id\":\"a\",\"title\":\"A\",\"parent\":\"b\"},{\"id\":\"b\",\"title\":\"B\"}]}",
    HEAD "[{\"id\":\"a\",\"title\":\"A\",\"duration\":\"soon\"}]}",
    HEAD "[{\"id\":\"a\",\"title\":\"A\",\"duration\":\"-2d\"}]}",
    HEAD "[{\"id\":\"a\",\"title\":\"A\",\"duration\":{}}]}",
    HEAD "[{\"id\":\"a\",\"title\":\"A\",\"offset\":\"D-30\"}]}",
    HEAD "[{\"id\":\"a\",\"title\":\"A\",\"kind\":\"party\"}]}",
    HEAD "[{\"id\":\"a\",\"title\":\"A\",\"from\":\"lunch\"}]}",
    HEAD "[{\"id\":\"a\",\"title\":\"A\",\"clear-days\":-1}]}",
    HEAD "[{\"id\":\"a\",\"title\":\"A\",\"clear-days\":100000}]}",
    HEAD "[{\"id\":\"a\",\"title\":\"A\",\"clear-days\":\"3\"}]}",
    HEAD "[{\"id\":\"a\",\"title\":\"A\",\"after\":{}}]}",
    HEAD "[{\"id\":\"a\",\"title\":\"A\",\"after\":[\"b\"]}]}",
    HEAD "[{\"id\":\"a\",\"title\":\"A\",\"after\":[{\"task\":\"a\"}]}]}",
    HEAD "[{\"id\":\"a\",\"title\":\"A\",\"after\":[{\"task\":\"z\"}]}]}",
    HEAD "[{\"id\":\"a\",\"title\":\"A\",\"after\":[{\"task\":\"b\"}]},"
         "{\"id\":\"b\",\"title\":\"B\",\"after\":[{\"task\":\"a\"}]}]}",
    HEAD "[" A ",{\"id\":\"b\",\"title\":\"B\",\"parent\":\"a\",\"after\":[{\"task\":\"a\"}]}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (broken[i], strlen (broken[i]));
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", broken[i]);
      g_assert_null (entente_ready_plan_new (bytes, NULL, &error));
      g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_UNREADABLE);
      g_test_message ("%s", error->message);
      g_assert_cmpuint (strlen (error->message), >, 20);
    }
  {
    g_autoptr (GBytes) bytes = g_bytes_new_static (HEAD "[" A "]}", strlen (HEAD "[" A "]}"));
    g_autoptr (EntenteReadyPlan) plan = entente_ready_plan_new (bytes, NULL, NULL);

    g_assert_nonnull (plan);
    g_assert_cmpuint (entente_ready_plan_get_n_tasks (plan), ==, 1);
  }
#undef HEAD
#undef A
}

/* Whatever bytes come, there is an answer. */
static void
test_mangled (void)
{
  g_autofree char *path
    = g_test_build_filename (G_TEST_DIST, "..", "data", "plans", "meal.fr.json", NULL);
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *copy = g_memdup2 (text, length);
      gsize cut = g_test_rand_int_range (0, 3) == 0 ? (gsize) g_test_rand_int_range (0, length)
                                                    : length;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (EntenteReadyPlan) plan = NULL;
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < 5; j++)
        copy[g_test_rand_int_range (0, length)] = (char) g_test_rand_int_range (0, 256);
      bytes = g_bytes_new (copy, cut);
      plan = entente_ready_plan_new (bytes, NULL, &error);
      g_assert_cmpint (plan == NULL, ==, error != NULL);
    }
}

/* People's own */

static void
test_saving (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) shipped = entente_ready_plan_list (ENTENTE_LANGUAGE_FRENCH, NULL);
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (EntenteReadyPlan) plan = NULL;
  g_autoptr (EntenteReadyPlan) again = NULL;
  g_autoptr (GError) error = NULL;
  const EntenteScheduleItem *items;
  guint n_items, n_again;
  g_autofree EntenteMoment *starts = NULL;

  set_event (fixture, "2027-06-12", NULL);
  g_assert_true (
      entente_ready_plan_insert (shipped->pdata[0], fixture->schedule, NULL, NULL, NULL, NULL));
  items = entente_schedule_get_items (fixture->schedule, &n_items);
  starts = g_new (EntenteMoment, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      starts[i] = items[i].planned.start;
      if (items[i].level == 0)
        g_ptr_array_add (tasks, items[i].task);
    }
  plan = entente_ready_plan_save (fixture->schedule, tasks, "  Fête d’été  ", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (entente_ready_plan_get_title (plan), ==, "Fête d’été");
  g_assert_true (entente_ready_plan_is_own (plan));
  g_assert_cmpuint (entente_ready_plan_get_n_tasks (plan), ==, n_items);

  /* The same name replaces it. */
  again = entente_ready_plan_save (fixture->schedule, tasks, "fête d’été", &error);
  g_assert_no_error (error);
  plans = entente_ready_plan_list (ENTENTE_LANGUAGE_FRENCH, NULL);
  g_assert_cmpuint (plans->len, ==, 5);

  /* Back in a project that is empty, around an event two weeks later, everything is two weeks
     later. */
  g_assert_true (entente_store_undo (fixture->store, NULL));
  set_event (fixture, "2027-06-26", NULL);
  g_assert_true (
    entente_ready_plan_insert (plans->pdata[4], fixture->schedule, NULL, NULL, NULL, NULL));
  items = entente_schedule_get_items (fixture->schedule, &n_again);
  g_assert_cmpuint (n_again, ==, n_items);
  for (guint i = 0; i < n_again; i++)
    g_assert_cmpint (items[i].planned.start, ==, starts[i] + 14 * ENTENTE_DAY);

  g_assert_true (entente_ready_plan_delete (again, &error));
  g_assert_true (entente_ready_plan_delete (again, &error));
  g_clear_pointer (&plans, g_ptr_array_unref);
  plans = entente_ready_plan_list (ENTENTE_LANGUAGE_FRENCH, NULL);
  g_assert_cmpuint (plans->len, ==, 4);
}

static EntenteRecord *
add_task (Fixture *fixture, const char *title, EntenteTaskRule rule, const char *at)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (fixture->store, "add");
  EntenteRecord *task = entente_edit_insert (edit, ENTENTE_TYPE_TASK);

  entente_edit_set_text (edit, task, ENTENTE_TASK_TITLE, title);
  entente_edit_set_choice (edit, task, ENTENTE_TASK_RULE, rule);
  entente_edit_set_text (edit, task, ENTENTE_TASK_RULE_AT, at);
  entente_edit_set_integer (edit, task, ENTENTE_TASK_PROGRESS, 50);
  g_assert_true (entente_edit_commit (edit, NULL));
  return task;
}

/* A date becomes a distance; what was done stays out. */
static void
test_saving_dates (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();
  g_autoptr (EntenteReadyPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  set_event (fixture, "2027-06-12", NULL);
  g_ptr_array_add (tasks, add_task (fixture, "Mairie", ENTENTE_RULE_MUST_START, "2027-06-02"));
  plan = entente_ready_plan_save (fixture->schedule, tasks, "../x", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entente_ready_plan_get_n_tasks (plan), ==, 1);
  g_assert_cmpstr (entente_ready_plan_get_task (plan, 0)->offset, ==, "-10ed");
  g_assert_true (entente_ready_plan_delete (plan, NULL));

  g_ptr_array_set_size (tasks, 0);
  g_assert_null (entente_ready_plan_save (fixture->schedule, tasks, "x", &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_UNREADABLE);
}

static void
test_broken_own (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "entente", "plans", NULL);
  g_autofree char *path = g_build_filename (folder, "broken.json", NULL);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) plans = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "{]", -1, NULL));
  plans = entente_ready_plan_list (ENTENTE_LANGUAGE_FRENCH, problems);
  g_assert_cmpuint (plans->len, ==, 4);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (strstr (problems->pdata[0], "broken.json"));
  g_assert_cmpint (g_unlink (path), ==, 0);
}

#define add(path, function)                                                                        \
  g_test_add ("/ready-plan/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/ready-plan/shipped", test_shipped);
  g_test_add_func ("/ready-plan/languages-agree", test_languages_agree);
  g_test_add_func ("/ready-plan/advice-is-in-time", test_advice_is_in_time);
  g_test_add_func ("/ready-plan/no-contradiction", test_no_contradiction);
  add ("formalities", test_formalities);
  add ("roles", test_roles);
  add ("without-event", test_without_event);
  g_test_add_func ("/ready-plan/broken", test_broken);
  g_test_add_func ("/ready-plan/mangled", test_mangled);
  add ("saving", test_saving);
  add ("saving-dates", test_saving_dates);
  g_test_add_func ("/ready-plan/broken-own", test_broken_own);

  return g_test_run ();
}
