/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agreements/entente-agreement.h"
#include "budget/entente-contribution.h"
#include "budget/entente-in-kind-valuation.h"
#include "evaluation/entente-automatic-figure.h"
#include "meetings/entente-minutes-life.h"
#include "register-fixture.h"
#include "schedule/entente-schedule-edit.h"

/* Figures that the file tells by itself: what is counted, and that it follows every edit. */

#define TODAY "2027-05-01"

/* "75 (3 of 4)", "1", "-" when there is nothing to count. */
static char *
count (Register *self, const char *key)
{
  const EntenteAutomaticFigure *figure = entente_automatic_figure_find (key);
  EntenteFigureSources sources = {
    .store = self->store,
    .schedule = entente_project_get_schedule (self->project),
    .budget = entente_project_get_budget_table (self->project),
    .today = register_day (TODAY),
  };
  g_autofree char *value = NULL;
  g_autofree char *counted = NULL;
  g_autofree char *out_of = NULL;
  EntenteFigure counts;

  g_assert_nonnull (figure);
  if (!entente_automatic_figure_count (figure, &sources, &counts))
    return g_strdup ("-");
  value = entente_decimal_to_text (counts.value);
  if (counts.out_of == ENTENTE_DECIMAL_NONE)
    return g_steal_pointer (&value);
  counted = entente_decimal_to_text (counts.counted);
  out_of = entente_decimal_to_text (counts.out_of);
  return g_strdup_printf ("%s (%s of %s)", value, counted, out_of);
}

static void
assert_figure (Register *self, const char *key, const char *expected)
{
  g_autofree char *figure = count (self, key);

  g_assert_cmpstr (figure, ==, expected);
}

static EntenteRecord *
add (Register *self, GType type)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Add");
  EntenteRecord *record = entente_edit_insert (edit, type);

  g_assert_true (entente_edit_commit (edit, NULL));
  return record;
}

static void
set_cents (Register *self, gpointer record, guint field, EntenteMoney value)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Set");

  entente_edit_set_cents (edit, record, field, value);
  g_assert_true (entente_edit_commit (edit, NULL));
}

static void
set_integer (Register *self, gpointer record, guint field, gint64 value)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Set");

  entente_edit_set_integer (edit, record, field, value);
  g_assert_true (entente_edit_commit (edit, NULL));
}

/* Nothing to count is not nought per cent. */
static void
test_nothing (void)
{
  g_autoptr (GError) error = NULL;
  Register empty = { .project = entente_project_new_in_memory (ENTENTE_LANGUAGE_ENGLISH, &error) };

  g_assert_no_error (error);
  empty.store = entente_project_get_store (empty.project);
  for (guint i = 0; i < entente_automatic_figure_get_n (); i++)
    {
      const EntenteAutomaticFigure *figure = entente_automatic_figure_get (i);
      const char *key = entente_automatic_figure_get_key (figure);

      assert_figure (&empty, key, g_str_equal (key, "meetings-held") ? "0" : "-");
    }
  g_assert_finalize_object (empty.project);
}

static void
test_keys (void)
{
  g_assert_null (entente_automatic_figure_find ("of-tomorrow"));
  g_assert_null (entente_automatic_figure_find (""));
  g_assert_null (entente_automatic_figure_find (NULL));
  for (guint i = 0; i < entente_automatic_figure_get_n (); i++)
    {
      const EntenteAutomaticFigure *figure = entente_automatic_figure_get (i);

      g_assert_true (entente_automatic_figure_find (entente_automatic_figure_get_key (figure))
                     == figure);
      g_assert_cmpstr (entente_automatic_figure_get_name (figure), !=, "");
      g_assert_cmpstr (entente_automatic_figure_get_explanation (figure), !=, "");
    }
}

/* Work */

/* Of one that is still to do. */
#define N_EDITS_OF_TASK 5

static EntenteTask *
add_task (Register *self, const char *start, const char *finish)
{
  EntenteRecord *task = add (self, ENTENTE_TYPE_TASK);

  register_set_text (self, task, ENTENTE_TASK_TITLE, "Task");
  register_set_text (self, task, ENTENTE_TASK_DURATION, "2d");
  register_set_choice (self, task, ENTENTE_TASK_RULE, ENTENTE_RULE_MUST_START);
  register_set_text (self, task, ENTENTE_TASK_RULE_AT, start);
  if (finish == NULL)
    return ENTENTE_TASK (task);
  register_set_choice (self, task, ENTENTE_TASK_STATE, ENTENTE_TASK_DONE);
  register_set_text (self, task, ENTENTE_TASK_ACTUAL_START, start);
  register_set_text (self, task, ENTENTE_TASK_ACTUAL_FINISH, finish);
  return ENTENTE_TASK (task);
}

static void
test_tasks (Register *self, gconstpointer data)
{
  GDate today = register_day (TODAY);

  entente_schedule_set_now (entente_project_get_schedule (self->project),
                            entente_moment_from_date (&today));
  assert_figure (self, "tasks-on-time", "-");
  add_task (self, "2027-03-01", "2027-03-02");
  assert_figure (self, "tasks-on-time", "100 (1 of 1)");
  add_task (self, "2027-03-08", "2027-03-12"); /* three days late */
  assert_figure (self, "tasks-on-time", "50 (1 of 2)");
  add_task (self, "2027-06-01", NULL); /* still to come */
  assert_figure (self, "tasks-on-time", "50 (1 of 2)");
  add_task (self, "2027-04-05", NULL); /* should be done */
  assert_figure (self, "tasks-on-time", "33.3333 (1 of 3)");
  for (guint i = 0; i < N_EDITS_OF_TASK; i++)
    register_undo (self);
  assert_figure (self, "tasks-on-time", "50 (1 of 2)");
}

static void
test_active_organizations (Register *self, gconstpointer data)
{
  EntenteRecord *guest;

  /* A, B and C came to the meeting. */
  assert_figure (self, "active-organizations", "75 (3 of 4)");
  guest = add (self, ENTENTE_TYPE_ORGANIZATION);
  register_set_choice (self, guest, ENTENTE_ORGANIZATION_ROLE, ENTENTE_ROLE_FINANCIAL_PARTNER);
  assert_figure (self, "active-organizations", "75 (3 of 4)");
  register_set_choice (self, self->meeting, ENTENTE_MEETING_STATE, ENTENTE_MEETING_INVITED);
  assert_figure (self, "active-organizations", "0 (0 of 4)");
  register_set_reference (self, add_task (self, "2027-06-01", NULL), ENTENTE_TASK_ORGANIZATION,
                          self->organizations[3]);
  assert_figure (self, "active-organizations", "25 (1 of 4)");
}

static void
test_agreements (Register *self, gconstpointer data)
{
  EntenteRecord *first = add (self, ENTENTE_TYPE_AGREEMENT);

  add (self, ENTENTE_TYPE_AGREEMENT);
  assert_figure (self, "agreements-signed", "0 (0 of 2)");
  register_set_day (self, first, ENTENTE_AGREEMENT_SIGNED_ON, "2027-02-26");
  assert_figure (self, "agreements-signed", "50 (1 of 2)");
  register_undo (self);
  assert_figure (self, "agreements-signed", "0 (0 of 2)");
}

/* Meetings */

static void
test_meetings (Register *self, gconstpointer data)
{
  assert_figure (self, "meetings-held", "1");
  assert_figure (self, "attendance", "75 (3 of 4)");
  register_meet (self, "2027-04-15T18:30", ENTENTE_MEETING_HELD);
  assert_figure (self, "meetings-held", "2");
  assert_figure (self, "attendance", "75 (3 of 4)"); /* nobody wrote down who came */
  register_meet (self, "2027-06-08T18:30", ENTENTE_MEETING_INVITED);
  assert_figure (self, "meetings-held", "2");
}

static void
test_minutes (Register *self, gconstpointer data)
{
  GDate late = register_day ("2027-03-27");
  GDate in_time = register_day ("2027-03-26");
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  /* Held on 11 March, due on 26 March; another in April, not due yet. */
  register_meet (self, "2027-04-20T18:30", ENTENTE_MEETING_HELD);
  assert_figure (self, "minutes-in-time", "0 (0 of 1)");
  g_ptr_array_add (people, self->people[0]);
  g_assert_true (
    entente_minutes_circulate (self->meeting, people, NULL, &late, "e-mail", &error));
  assert_figure (self, "minutes-in-time", "0 (0 of 1)");
  g_assert_true (
    entente_minutes_circulate (self->meeting, people, NULL, &in_time, "e-mail", &error));
  assert_figure (self, "minutes-in-time", "100 (1 of 1)");
}

static void
test_decisions (Register *self, gconstpointer data)
{
  EntenteDecision *late = register_take (self, self->points[0], ENTENTE_DECISION_BUDGET, "Pay",
                                         "2027-04-01", "A");

  register_take (self, self->points[0], ENTENTE_DECISION_BUDGET, "Save", "2027-09-01", "A");
  assert_figure (self, "decisions-applied", "0 (0 of 1)");
  g_assert_true (entente_decision_register_set_state (late, ENTENTE_DECISION_APPLIED, NULL));
  assert_figure (self, "decisions-applied", "100 (1 of 1)");
  g_assert_true (entente_decision_register_set_state (late, ENTENTE_DECISION_DROPPED, NULL));
  assert_figure (self, "decisions-applied", "-");
}

static void
answer (Register *self, const char *raised, const char *answered)
{
  EntenteProblem *problem = register_raise (self, "Noise", raised);
  GDate day = register_day (answered);

  g_assert_true (entente_problem_desk_answer (problem, "Earlier", NULL, &day, NULL));
}

static void
test_problems (Register *self, gconstpointer data)
{
  answer (self, "2027-03-01", "2027-03-05");
  register_raise (self, "Rain", "2027-03-02");
  assert_figure (self, "problems-answered", "50 (1 of 2)");
  assert_figure (self, "answer-days", "4");
  answer (self, "2027-03-01", "2027-03-08");
  assert_figure (self, "answer-days", "5.5");
  answer (self, "2027-03-01", "2027-05-01");
  assert_figure (self, "answer-days", "7");
}

/* Means */

static EntenteRecord *
add_work (Register *self, guint from, gint64 hours, gint64 people)
{
  EntenteRecord *gift = add (self, ENTENTE_TYPE_IN_KIND);

  register_set_reference (self, gift, ENTENTE_IN_KIND_BUDGET,
                          entente_budget_get_working (self->store));
  register_set_reference (self, gift, ENTENTE_IN_KIND_ORGANIZATION, self->organizations[from]);
  set_integer (self, gift, ENTENTE_IN_KIND_MINUTES, hours * 60);
  set_integer (self, gift, ENTENTE_IN_KIND_PEOPLE, people);
  set_cents (self, gift, ENTENTE_IN_KIND_UNIT_VALUE, 1200);
  return gift;
}

static void
test_volunteers (Register *self, gconstpointer data)
{
  EntenteRecord *of_lead = add_work (self, 0, 30, 5);
  EntenteRecord *of_other = add_work (self, 1, 10, 2);

  register_set_choice (self, self->organizations[0], ENTENTE_ORGANIZATION_ROLE, ENTENTE_ROLE_LEAD);
  assert_figure (self, "volunteer-hours", "-"); /* planned, not given */
  set_cents (self, of_lead, ENTENTE_IN_KIND_ACTUAL,
             entente_in_kind_compute (ENTENTE_IN_KIND (of_lead)));
  assert_figure (self, "volunteers", "5");
  assert_figure (self, "volunteer-hours", "30");
  assert_figure (self, "hours-of-others", "0 (0 of 30)");
  set_cents (self, of_other, ENTENTE_IN_KIND_ACTUAL,
             entente_in_kind_compute (ENTENTE_IN_KIND (of_other)) * 3 / 2);
  assert_figure (self, "volunteers", "7");
  assert_figure (self, "volunteer-hours", "45");
  assert_figure (self, "hours-of-others", "33.3333 (15 of 45)");
}

static void
test_contributions (Register *self, gconstpointer data)
{
  EntenteRecord *first = add (self, ENTENTE_TYPE_CONTRIBUTION);
  EntenteRecord *second = add (self, ENTENTE_TYPE_CONTRIBUTION);

  register_set_choice (self, first, ENTENTE_CONTRIBUTION_STATE, ENTENTE_CONTRIBUTION_CONFIRMED);
  assert_figure (self, "contributions-delivered", "0 (0 of 2)");
  register_set_choice (self, first, ENTENTE_CONTRIBUTION_STATE, ENTENTE_CONTRIBUTION_DELIVERED);
  register_set_choice (self, second, ENTENTE_CONTRIBUTION_STATE, ENTENTE_CONTRIBUTION_RETURNED);
  assert_figure (self, "contributions-delivered", "100 (2 of 2)");
}

static EntenteRecord *
add_line (Register *self, EntenteBudgetSide side, const char *key, EntenteMoney forecast)
{
  EntenteRecord *line = add (self, ENTENTE_TYPE_BUDGET_LINE);

  register_set_reference (self, line, ENTENTE_BUDGET_LINE_BUDGET,
                          entente_budget_get_working (self->store));
  register_set_choice (self, line, ENTENTE_BUDGET_LINE_SIDE, side);
  register_set_text (self, line, ENTENTE_BUDGET_LINE_KEY, key);
  set_cents (self, line, ENTENTE_BUDGET_LINE_FORECAST, forecast);
  return line;
}

static void
test_money (Register *self, gconstpointer data)
{
  EntenteRecord *charge = add_line (self, ENTENTE_SIDE_CHARGES, "C60.materials", 80000);

  add_line (self, ENTENTE_SIDE_INCOME, "RP", 20000);
  add_line (self, ENTENTE_SIDE_INCOME, "P70.goods", 60000);
  assert_figure (self, "own-funds", "25 (200 of 800)");
  assert_figure (self, "public-share", "0");
  assert_figure (self, "budget-executed", "-");
  assert_figure (self, "budget-variance", "-");
  set_cents (self, charge, ENTENTE_BUDGET_LINE_ACTUAL, 60000);
  assert_figure (self, "budget-executed", "75 (600 of 800)");
  assert_figure (self, "budget-variance", "25 (200 of 800)");
  set_cents (self, charge, ENTENTE_BUDGET_LINE_ACTUAL, 88000);
  assert_figure (self, "budget-variance", "10 (80 of 800)");
  register_undo (self);
  assert_figure (self, "budget-executed", "75 (600 of 800)");
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Register *, gconstpointer);
  } tests[] = {
    { "/automatic-figure/tasks", test_tasks },
    { "/automatic-figure/active-organizations", test_active_organizations },
    { "/automatic-figure/agreements", test_agreements },
    { "/automatic-figure/meetings", test_meetings },
    { "/automatic-figure/minutes", test_minutes },
    { "/automatic-figure/decisions", test_decisions },
    { "/automatic-figure/problems", test_problems },
    { "/automatic-figure/volunteers", test_volunteers },
    { "/automatic-figure/contributions", test_contributions },
    { "/automatic-figure/money", test_money },
  };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/automatic-figure/nothing", test_nothing);
  g_test_add_func ("/automatic-figure/keys", test_keys);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Register, NULL, register_set_up, tests[i].test, register_tear_down);

  return g_test_run ();
}
