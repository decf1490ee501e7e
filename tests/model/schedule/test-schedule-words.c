/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule-fixture.h"

static void
assert_reason (Plan *plan, EntenteTask *task, const char *expected)
{
  g_autofree char *reason = entente_schedule_dup_reason (plan->schedule, plan_find (plan, task));

  plan_assert_words (reason, expected);
}

static void
assert_delay (Plan *plan, EntenteTask *task, EntenteDelay delay, const char *expected)
{
  g_autofree char *words = entente_schedule_dup_delay (plan->schedule, plan_find (plan, task));

  plan_assert_words (words, expected);
  g_assert_cmpint (plan_get (plan, task)->delay, ==, delay);
}

/* Reasons */

static void
test_links (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *hall = plan_add (plan, NULL, "Book the hall", "3d");
  EntenteTask *posters = plan_add (plan, NULL, "Posters", "2d");
  EntenteDependency *link;
  static const struct
  {
    EntenteDependencyKind kind;
    const char *lag;
    const char *reason;
  } cases[] = {
    { ENTENTE_DEPENDENCY_FINISH_START, "", "after “Book the hall”" },
    { ENTENTE_DEPENDENCY_FINISH_START, "2d", "after “Book the hall” + 2 days" },
    { ENTENTE_DEPENDENCY_FINISH_START, "-1d", "after “Book the hall” − 1 day" },
    { ENTENTE_DEPENDENCY_START_START, "1d", "after the start of “Book the hall” + 1 day" },
    { ENTENTE_DEPENDENCY_FINISH_FINISH, "", "to finish with “Book the hall”" },
  };

  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON, "2027-05-03");
  assert_reason (plan, posters, "at the beginning of the plan");
  link = plan_link (plan, hall, posters, "");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteEdit *edit = entente_store_begin (plan->store, "link");

      entente_edit_set_choice (edit, ENTENTE_RECORD (link), ENTENTE_DEPENDENCY_KIND, cases[i].kind);
      entente_edit_set_text (edit, ENTENTE_RECORD (link), ENTENTE_DEPENDENCY_LAG, cases[i].lag);
      g_assert_true (entente_edit_commit (edit, NULL));
      entente_edit_rollback (edit);
      assert_reason (plan, posters, cases[i].reason);
    }
}

static void
test_rules (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *group = plan_add_kind (plan, NULL, ENTENTE_TASK_PHASE, "Prepare");
  EntenteTask *task = plan_add (plan, group, "Posters", "2d");

  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON, "2027-05-03");
  plan_set_rule (plan, task, ENTENTE_RULE_START_NO_EARLIER, "2027-05-10");
  assert_reason (plan, task, "no earlier than 10 May 2027");
  assert_reason (plan, group, "as “Posters”");
  plan_set_rule (plan, task, ENTENTE_RULE_MUST_START, "2027-05-10T14:00");
  assert_reason (plan, task, "must start on 10 May 2027 14:00");
  plan_set_rule (plan, task, ENTENTE_RULE_MUST_FINISH, "2027-05-10");
  assert_reason (plan, task, "must finish on 10 May 2027");
  plan_set_rule (plan, task, ENTENTE_RULE_FINISH_NO_EARLIER, "2027-05-10");
  assert_reason (plan, task, "finishes no earlier than 10 May 2027");
  plan_set_rule (plan, task, ENTENTE_RULE_AS_LATE_AS_POSSIBLE, "");
  assert_reason (plan, task, "as late as possible before the event");
  plan_set (plan, task, ENTENTE_TASK_DEADLINE, "2027-05-20");
  assert_reason (plan, task, "as late as possible, to be over on 20 May 2027");
  plan_set_rule (plan, task, ENTENTE_RULE_AS_SOON_AS_POSSIBLE, "");
  plan_set_rule (plan, group, ENTENTE_RULE_START_NO_EARLIER, "2027-05-11");
  assert_reason (plan, task, "“Prepare”: no earlier than 11 May 2027");
  plan_set (plan, task, ENTENTE_TASK_ACTUAL_START, "2027-05-12");
  assert_reason (plan, task, "really started on 12 May 2027");
}

static void
test_relative (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *task = plan_add_relative (plan, NULL, "Posters", "2d", "-30ed");
  static const struct
  {
    const char *offset;
    EntenteEventPoint from;
    const char *reason;
  } cases[] = {
    { "-30ed", ENTENTE_EVENT_OPENING, "30 days before the event" },
    { "-1ew", ENTENTE_EVENT_OPENING, "1 week before the event" },
    { "2ew", ENTENTE_EVENT_CLOSING, "2 weeks after the last day of the event" },
    { "0ed", ENTENTE_EVENT_OPENING, "on the day of the event" },
    { "-5d", ENTENTE_EVENT_OPENING, "5 days of work before the event" },
    { "-2eh", ENTENTE_EVENT_OPENING, "2 hours before doors open" },
    { "30emin", ENTENTE_EVENT_CLOSING, "30 minutes after doors close" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      plan_set (plan, task, ENTENTE_TASK_EVENT_OFFSET, cases[i].offset);
      plan_set_choice (plan, task, ENTENTE_TASK_EVENT_FROM, cases[i].from);
      assert_reason (plan, task, cases[i].reason);
    }

  plan_set (plan, task, ENTENTE_TASK_EVENT_OFFSET, "-30ed");
  plan_set_choice (plan, task, ENTENTE_TASK_EVENT_FROM, ENTENTE_EVENT_OPENING);
  plan_set_choice (plan, task, ENTENTE_TASK_EVENT_EDGE, ENTENTE_EDGE_FINISH);
  assert_reason (plan, task, "to finish 30 days before the event");
}

static void
test_closed (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntentePerson *amina = plan_add_person (plan, "Amina", "Exemple");
  EntenteTask *task = plan_add_relative (plan, NULL, "Posters", "1d", "-6ed");
  EntenteTask *holiday = plan_add_relative (plan, NULL, "Call", "1d", "-37ed");
  EntenteTask *after = plan_add_relative (plan, NULL, "Thanks", "1d", "8ed");
  EntenteTask *ruled = plan_add (plan, NULL, "Print", "1d");
  EntenteTask *linked = plan_add (plan, NULL, "Hang", "1d");

  plan_work_weekdays (plan, "00:00-24:00", TRUE);
  assert_reason (plan, task, "6 days before the event, moved back from Sunday");
  assert_reason (plan, holiday, "37 days before the event, moved back from Ascension Day");
  assert_reason (plan, after, "8 days after the event, moved on from Sunday");

  plan_set_rule (plan, ruled, ENTENTE_RULE_START_NO_EARLIER, "2027-05-06");
  assert_reason (plan, ruled, "no earlier than 6 May 2027, moved on from Ascension Day");
  plan_link (plan, ruled, linked, "");
  assert_reason (plan, linked, "after “Print”");

  plan_set_reference (plan, linked, ENTENTE_TASK_REFERENT, amina);
  plan_add_absence (plan, amina, NULL, "2027-05-10", "2027-05-12", "");
  assert_reason (plan, linked, "after “Print”; Amina Exemple is away until 12 May 2027");
}

static void
test_relative_axis (void)
{
  g_autoptr (Plan) plan = plan_new (NULL);
  EntenteTask *phase = plan_add_kind (plan, NULL, ENTENTE_TASK_PHASE, "Prepare");
  EntenteTask *first = plan_add_relative (plan, phase, "Posters", "2d", "-30ed");
  EntenteTask *second = plan_add (plan, phase, "Hang", "2d");
  EntenteTask *empty = plan_add_kind (plan, NULL, ENTENTE_TASK_STEP, "Later");

  plan_link (plan, first, second, "");
  assert_reason (plan, first, "30 days before the event");
  assert_reason (plan, phase, "from “Posters” to “Hang”");
  assert_reason (plan, empty, "there is nothing in it yet");
}

/* Delays */

static void
test_delay_harmless (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *hall = plan_add (plan, NULL, "Book the hall", "3d");
  EntenteTask *posters = plan_add (plan, NULL, "Posters", "2d");
  EntenteTask *hang = plan_add (plan, NULL, "Hang them", "2d");

  plan_link (plan, hall, posters, "");
  plan_link (plan, posters, hang, "");
  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON, "2027-05-03");
  assert_delay (plan, hall, ENTENTE_DELAY_NONE, NULL);

  plan_set_now (plan, "2027-05-06");
  assert_delay (plan,
                hall,
                ENTENTE_DELAY_HARMLESS,
                "3 days late; pushes “Posters” and 1 other; nothing is in danger");
  assert_delay (plan, hang, ENTENTE_DELAY_HARMLESS, "3 days late; nothing is in danger");
  g_assert_false (plan_get (plan, hall)->is_critical);
}

/* A chain that stands upside down in the outline, with a branch in its middle. */
static void
test_delay_chain (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *aside = plan_add (plan, NULL, "Flyers", "1d");
  EntenteTask *last = plan_add (plan, NULL, "Last", "1d");
  EntenteTask *branch = plan_add (plan, NULL, "Branch", "1d");
  EntenteTask *third = plan_add (plan, NULL, "Third", "1d");
  EntenteTask *second = plan_add (plan, NULL, "Second", "1d");
  EntenteTask *first = plan_add (plan, NULL, "First", "3d");

  plan_link (plan, first, second, "");
  plan_link (plan, second, third, "");
  plan_link (plan, third, last, "");
  plan_link (plan, second, branch, "");
  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON, "2027-05-03");
  plan_set_now (plan, "2027-05-06");

  assert_delay (plan,
                first,
                ENTENTE_DELAY_HARMLESS,
                "3 days late; pushes “Second” and 3 others; nothing is in danger");
  assert_delay (plan,
                second,
                ENTENTE_DELAY_HARMLESS,
                "3 days late; pushes “Branch” and 2 others; nothing is in danger");
  assert_delay (plan,
                third,
                ENTENTE_DELAY_HARMLESS,
                "3 days late; pushes “Last”; nothing is in danger");
  assert_delay (plan, branch, ENTENTE_DELAY_HARMLESS, "3 days late; nothing is in danger");
  assert_delay (plan, aside, ENTENTE_DELAY_HARMLESS, "3 days late; nothing is in danger");
}

static void
test_delay_endangers_event (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-05-12");
  EntenteTask *phase = plan_add_kind (plan, NULL, ENTENTE_TASK_PHASE, "Prepare");
  EntenteTask *hall = plan_add (plan, phase, "Book the hall", "3d");
  EntenteTask *posters = plan_add (plan, phase, "Posters", "4d");
  EntenteTask *aside = plan_add (plan, phase, "Flyers", "1d");

  plan_link (plan, hall, posters, "");
  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON, "2027-05-03");
  plan_set_now (plan, "2027-05-06");
  assert_delay (plan,
                hall,
                ENTENTE_DELAY_ENDANGERING,
                "3 days late; pushes “Posters”; the event is in danger");
  assert_delay (plan, aside, ENTENTE_DELAY_HARMLESS, "3 days late; nothing is in danger");
  assert_delay (plan,
                phase,
                ENTENTE_DELAY_ENDANGERING,
                "“Book the hall”: 3 days late; pushes “Posters”; the event is in danger");
  g_assert_true (plan_get (plan, posters)->is_critical);

  /* What is over is late no more, and what comes after is on time again. */
  plan_set (plan, hall, ENTENTE_TASK_ACTUAL_START, "2027-05-03");
  plan_set (plan, hall, ENTENTE_TASK_ACTUAL_FINISH, "2027-05-05");
  assert_delay (plan, hall, ENTENTE_DELAY_NONE, NULL);
  assert_delay (plan, posters, ENTENTE_DELAY_NONE, NULL);
}

static void
test_delay_deadline (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *ask = plan_add (plan, NULL, "Ask for the permit", "3d");
  EntenteTask *print = plan_add (plan, NULL, "Print", "3d");

  plan_link (plan, ask, print, "");
  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON, "2027-05-03");
  plan_set (plan, print, ENTENTE_TASK_DEADLINE, "2027-05-09");
  plan_set_now (plan, "2027-05-04");
  assert_delay (plan, ask, ENTENTE_DELAY_HARMLESS,
                "1 day late; pushes “Print”; nothing is in danger");
  plan_set_now (plan, "2027-05-05");
  assert_delay (plan,
                ask,
                ENTENTE_DELAY_ENDANGERING,
                "2 days late; pushes “Print”; the deadline of “Print” is in danger");
  assert_delay (plan, print, ENTENTE_DELAY_ENDANGERING, "2 days late; its deadline is in danger");
}

/* What stands on its date cannot be pushed: it is in danger itself. */
static void
test_delay_fixed (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *text = plan_add (plan, NULL, "Write", "3d");
  EntenteTask *fixed = plan_add_relative (plan, NULL, "Posters", "1d", "-30ed");

  plan_link (plan, text, fixed, "");
  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON, "2027-05-03");
  plan_set_now (plan, "2027-05-12");
  assert_delay (plan,
                text,
                ENTENTE_DELAY_ENDANGERING,
                "9 days late; “Posters” has its date and cannot wait");
}

/* Contradictions */

static EntenteContradiction *
assert_one (GPtrArray *found, const char *sentence)
{
  EntenteContradiction *first;

  g_assert_cmpuint (found->len, ==, 1);
  first = found->pdata[0];
  plan_assert_words (first->sentence, sentence);
  g_assert_cmpuint (first->remedies->len, >=, 2);
  return first;
}

/* Each remedy alone mends it, and is undone as one. */
static void
assert_remedies (Plan *plan, const char *sentence, const char *const *labels)
{
  g_autofree char *before = plan_dump (plan);
  guint n = g_strv_length ((char **) labels);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) found = entente_schedule_dup_contradictions (plan->schedule);
      EntenteContradiction *contradiction = assert_one (found, sentence);
      EntenteRemedy *remedy;
      g_autoptr (GPtrArray) left = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_assert_cmpuint (contradiction->remedies->len, ==, n);
      remedy = contradiction->remedies->pdata[i];
      plan_assert_words (entente_remedy_get_label (remedy), labels[i]);
      g_assert_true (entente_schedule_apply_remedy (plan->schedule, remedy, &error));
      g_assert_no_error (error);
      plan_assert_words (entente_store_get_undo_label (plan->store), labels[i]);
      left = entente_schedule_dup_contradictions (plan->schedule);
      if (left->len > 0)
        g_test_message ("still: %s", ((EntenteContradiction *) left->pdata[0])->sentence);
      g_assert_cmpuint (left->len, ==, 0);

      g_assert_true (entente_store_undo (plan->store, NULL));
      after = plan_dump (plan);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_contradicts_link (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *date = plan_add (plan, NULL, "Choose the date", "3d");
  EntenteTask *posters = plan_add (plan, NULL, "Posters", "2d");
  const char *labels[] = { "Move “Posters” to 8 May 2027",
                           "Let “Posters” start as soon as possible, whatever the date",
                           "Remove the link from “Choose the date” to “Posters”", NULL };

  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON, "2027-05-03");
  plan_link (plan, date, posters, "2d");
  plan_set_rule (plan, posters, ENTENTE_RULE_MUST_START, "2027-05-04");
  g_assert_true (entente_schedule_get_links (plan->schedule, NULL)[0].is_broken);
  assert_remedies (
    plan,
    "“Posters” has its date and starts on 4 May 2027, but it waits for “Choose the date”, "
    "which ends on 5 May 2027. Between them there are to be 2 days.",
    labels);

  plan_set (plan, posters, ENTENTE_TASK_EVENT_OFFSET, "-39ed");
  plan_set_choice (plan, posters, ENTENTE_TASK_RULE, ENTENTE_RULE_RELATIVE);
  assert_remedies (
    plan,
    "“Posters” has its date and starts on 4 May 2027, but it waits for “Choose the date”, "
    "which ends on 5 May 2027. Between them there are to be 2 days.",
    labels);
}

static void
test_contradicts_rule (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *group = plan_add_kind (plan, NULL, ENTENTE_TASK_PHASE, "Prepare");
  EntenteTask *first = plan_add (plan, group, "Write", "3d");
  EntenteTask *second = plan_add (plan, group, "Print", "3d");
  const char *own[] = { "Allow “Print” until 8 May 2027", "Remove the link from “Write” to “Print”",
                        "Shorten “Print” to 2 days",
                        "Let “Print” start as soon as possible, whatever the date", NULL };
  const char *of_group[] = { "Allow “Prepare” until 8 May 2027",
                             "Remove the link from “Write” to “Print”", "Shorten “Print” to 2 days",
                             "Let “Prepare” start as soon as possible, whatever the date", NULL };

  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON, "2027-05-03");
  plan_link (plan, first, second, "");
  plan_set_rule (plan, second, ENTENTE_RULE_FINISH_NO_LATER, "2027-05-07");
  assert_remedies (
    plan, "“Print” ends on 8 May 2027: after “Write”. Its rule says on 7 May 2027 at the latest.",
    own);

  plan_set_rule (plan, second, ENTENTE_RULE_AS_SOON_AS_POSSIBLE, "");
  plan_set_rule (plan, group, ENTENTE_RULE_FINISH_NO_LATER, "2027-05-07");
  assert_remedies (
    plan,
    "“Print” ends on 8 May 2027: after “Write”. “Prepare”, which it is part of, is to be "
    "over on 7 May 2027.",
    of_group);
}

static void
test_contradicts_deadline (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *posters = plan_add_relative (plan, NULL, "Posters", "4d", "-30ed");
  const char *labels[] = { "Move the deadline of “Posters” to 16 May 2027",
                           "Move “Posters” to 11 May 2027", "Shorten “Posters” to 2 days",
                           "Remove the deadline of “Posters”", NULL };

  plan_set (plan, posters, ENTENTE_TASK_DEADLINE, "2027-05-14");
  assert_remedies (
    plan, "“Posters” ends on 16 May 2027: 30 days before the event. Its deadline is 14 May 2027.",
    labels);
}

static void
test_contradicts_closed (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *posters = plan_add (plan, NULL, "Posters", "1d");
  const char *labels[] = { "Move “Posters” to 7 May 2027",
                           "Let “Posters” start as soon as possible, whatever the date", NULL };

  plan_work_weekdays (plan, "09:00-12:00,13:00-17:00", TRUE);
  plan_set_rule (plan, posters, ENTENTE_RULE_MUST_START, "2027-05-06");
  assert_remedies (
    plan,
    "“Posters” must start on 6 May 2027 (Ascension Day), when nobody works; it is planned for "
    "7 May 2027 instead.",
    labels);
}

static void
test_contradicts_round (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *a = plan_add (plan, NULL, "A", "");
  EntenteTask *b = plan_add (plan, NULL, "B", "");
  EntenteTask *group = plan_add (plan, NULL, "Group", "");
  EntenteTask *inner = plan_add (plan, group, "Inner", "");
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) left = NULL;
  EntenteContradiction *second;

  plan_link (plan, a, b, "");
  plan_link (plan, b, a, "");
  plan_link (plan, group, inner, "");
  found = entente_schedule_dup_contradictions (plan->schedule);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpstr (
    ((EntenteContradiction *) found->pdata[0])->sentence, ==,
    "“Inner” cannot wait for “Group”, as one stands in the other: that link does not count.");
  second = found->pdata[1];
  g_assert_true (g_str_has_prefix (second->sentence, "These tasks wait for each other: “"));
  g_assert_cmpuint (second->remedies->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      EntenteContradiction *contradiction = found->pdata[i];

      g_assert_true (
        entente_schedule_apply_remedy (plan->schedule, contradiction->remedies->pdata[1], NULL));
    }
  left = entente_schedule_dup_contradictions (plan->schedule);
  g_assert_cmpuint (left->len, ==, 0);
  g_assert_cmpuint (plan_get (plan, inner)->level, ==, 0);
}

static void
test_contradicts_itself (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *a = plan_add (plan, NULL, "A", "");
  EntenteTask *b = plan_add (plan, NULL, "B", "");
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) left = NULL;

  plan_set_reference (plan, a, ENTENTE_TASK_PARENT, b);
  plan_set_reference (plan, b, ENTENTE_TASK_PARENT, a);
  found = entente_schedule_dup_contradictions (plan->schedule);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (entente_schedule_apply_remedy (
    plan->schedule, ((EntenteContradiction *) found->pdata[0])->remedies->pdata[1], NULL));
  left = entente_schedule_dup_contradictions (plan->schedule);
  g_assert_cmpuint (left->len, ==, 0);
}

/* A link from a task to itself, of a damaged file: it goes, or leads to a neighbour. */
static void
test_contradicts_own_link (void)
{
  for (guint remedy = 0; remedy < 2; remedy++)
    {
      g_autoptr (Plan) plan = plan_new ("2027-06-12");
      EntenteTask *a = plan_add (plan, NULL, "A", "");
      EntenteTask *b = plan_add (plan, NULL, "B", "");
      g_autoptr (GPtrArray) found = NULL;
      g_autoptr (GPtrArray) left = NULL;
      EntenteContradiction *own;
      guint n_links;

      plan_link (plan, b, b, "");
      found = entente_schedule_dup_contradictions (plan->schedule);
      g_assert_cmpuint (found->len, ==, 1);
      own = found->pdata[0];
      g_assert_cmpuint (own->remedies->len, ==, 2);
      g_assert_cmpstr (entente_remedy_get_label (own->remedies->pdata[1]), ==,
                       "Let “B” wait for “A”");
      g_assert_true (
        entente_schedule_apply_remedy (plan->schedule, own->remedies->pdata[remedy], NULL));
      left = entente_schedule_dup_contradictions (plan->schedule);
      g_assert_cmpuint (left->len, ==, 0);
      entente_schedule_get_links (plan->schedule, &n_links);
      g_assert_cmpuint (n_links, ==, remedy);
      if (remedy == 1)
        g_assert_cmpint (plan_get (plan, b)->planned.start, >=, plan_get (plan, a)->planned.finish);
    }
}

/* What is done contradicts nothing any more. */
static void
test_past_contradicts_nothing (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *posters = plan_add_relative (plan, NULL, "Posters", "4d", "-30ed");
  g_autoptr (GPtrArray) found = NULL;

  plan_set (plan, posters, ENTENTE_TASK_DEADLINE, "2027-05-14");
  plan_set_choice (plan, posters, ENTENTE_TASK_STATE, ENTENTE_TASK_DONE);
  found = entente_schedule_dup_contradictions (plan->schedule);
  g_assert_cmpuint (found->len, ==, 0);
}

/* Lengths */

static void
test_minutes (void)
{
  g_autoptr (Plan) plan = plan_new (NULL);
  EntenteTask *task = plan_add (plan, NULL, "Posters", "");
  static const struct
  {
    gint64 minutes;
    const char *words;
  } cases[] = {
    { 0, "none" },        { 420, "1 day" },   { -840, "−2 days" }, { 120, "2 hours" },
    { 90, "90 minutes" }, { 3000, "7 days" },
  };

  plan_set_rule (plan, task, ENTENTE_RULE_MUST_START, "2027-05-06");
  plan_work_weekdays (plan, "09:00-12:00,13:00-17:00", FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = entente_schedule_format_minutes (plan->schedule,
                                                                plan_find (plan, task),
                                                                cases[i].minutes,
                                                                ENTENTE_LANGUAGE_ENGLISH);

      plan_assert_words (words, cases[i].words);
    }
}

static void
test_moments (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteMoment moment;
  g_autofree char *full = NULL;
  g_autofree char *brief = NULL;
  g_autofree char *ends = NULL;
  g_autofree char *midnight = NULL;

  g_assert_true (
    entente_moment_from_iso ("2027-06-12T18:30", ENTENTE_MOMENT_STARTS, &moment, NULL));
  full = entente_schedule_format_moment (plan->schedule, moment, ENTENTE_MOMENT_STARTS, FALSE,
                                         FALSE, ENTENTE_LANGUAGE_ENGLISH);
  plan_assert_words (full, "12 June 2027");
  brief = entente_schedule_format_moment (plan->schedule, moment, ENTENTE_MOMENT_STARTS, TRUE, TRUE,
                                          ENTENTE_LANGUAGE_ENGLISH);
  plan_assert_words (brief, "12 Jun 18:30");
  g_assert_true (entente_moment_from_iso ("2027-06-13", ENTENTE_MOMENT_STARTS, &moment, NULL));
  ends = entente_schedule_format_moment (plan->schedule, moment, ENTENTE_MOMENT_ENDS, FALSE, TRUE,
                                         ENTENTE_LANGUAGE_FRENCH);
  plan_assert_words (ends, "12 juin");
  midnight = entente_schedule_format_moment (plan->schedule, moment, ENTENTE_MOMENT_ENDS, TRUE,
                                             TRUE, ENTENTE_LANGUAGE_ENGLISH);
  plan_assert_words (midnight, "12 Jun 24:00");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/schedule-words/reason/links", test_links);
  g_test_add_func ("/schedule-words/reason/rules", test_rules);
  g_test_add_func ("/schedule-words/reason/relative", test_relative);
  g_test_add_func ("/schedule-words/reason/closed", test_closed);
  g_test_add_func ("/schedule-words/reason/relative-axis", test_relative_axis);
  g_test_add_func ("/schedule-words/delay/harmless", test_delay_harmless);
  g_test_add_func ("/schedule-words/delay/chain", test_delay_chain);
  g_test_add_func ("/schedule-words/delay/event", test_delay_endangers_event);
  g_test_add_func ("/schedule-words/delay/deadline", test_delay_deadline);
  g_test_add_func ("/schedule-words/delay/fixed", test_delay_fixed);
  g_test_add_func ("/schedule-words/contradiction/link", test_contradicts_link);
  g_test_add_func ("/schedule-words/contradiction/rule", test_contradicts_rule);
  g_test_add_func ("/schedule-words/contradiction/deadline", test_contradicts_deadline);
  g_test_add_func ("/schedule-words/contradiction/closed", test_contradicts_closed);
  g_test_add_func ("/schedule-words/contradiction/round", test_contradicts_round);
  g_test_add_func ("/schedule-words/contradiction/itself", test_contradicts_itself);
  g_test_add_func ("/schedule-words/contradiction/own-link", test_contradicts_own_link);
  g_test_add_func ("/schedule-words/contradiction/past", test_past_contradicts_nothing);
  g_test_add_func ("/schedule-words/minutes", test_minutes);
  g_test_add_func ("/schedule-words/moments", test_moments);

  return g_test_run ();
}
