/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "register-fixture.h"
#include "schedule/entente-assignment.h"
#include "schedule/entente-schedule-edit.h"

#include <glib/gstdio.h>

/* An action and its task, from both sides: what the schedule does is seen in the register, what the
   register does in the schedule. */

static EntenteDecision *
take (Register *self, const char *due, const char *who)
{
  return register_take (self, NULL, ENTENTE_DECISION_ACTION, "Call the town", due, who);
}

static guint
count (Register *self, GType type)
{
  return g_list_model_get_n_items (entente_store_get_list (self->store, type));
}

static EntenteRecord *
get_task (EntenteDecision *action)
{
  EntenteTask *task = entente_decision_get_task (action);

  g_assert_nonnull (task);
  return ENTENTE_RECORD (task);
}

static void
delete_task (Register *self, EntenteDecision *action)
{
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();

  g_ptr_array_add (tasks, get_task (action));
  g_assert_true (
    entente_schedule_delete (entente_project_get_schedule (self->project), tasks, NULL));
}

/* A record that comes back is another object. */
static EntenteDecision *
find_action (Register *self, gint64 id)
{
  return ENTENTE_DECISION (entente_store_get_record (self->store, ENTENTE_TYPE_DECISION, id));
}

static void
set_done (Register *self, EntenteDecision *action, gboolean done)
{
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();

  g_ptr_array_add (tasks, get_task (action));
  g_assert_true (
    entente_schedule_set_done (entente_project_get_schedule (self->project), tasks, done, NULL));
}

static void
assert_words (EntenteDecision *action, const char *today, const char *expected)
{
  GDate day = register_day (today);
  g_autofree char *words = entente_decision_dup_state_words (action, &day);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_done (Register *self, gconstpointer data)
{
  EntenteDecision *action = take (self, "2027-03-26", "A");

  assert_words (action, "2027-03-25", "To apply within 1 day");
  assert_words (action, "2027-03-26", "To apply today");
  set_done (self, action, TRUE);
  assert_words (action, "2027-04-26", "Applied");
  register_undo (self);
  assert_words (action, "2027-03-27", "To apply, 1 day late");
  register_redo (self);
  assert_words (action, "2027-04-26", "Applied");
  set_done (self, action, FALSE);
  assert_words (action, "2027-03-27", "To apply, 1 day late");

  /* Work that goes on is not done yet. */
  register_set_choice (self, get_task (action), ENTENTE_TASK_STATE, ENTENTE_TASK_IN_PROGRESS);
  assert_words (action, "2027-03-27", "To apply, 1 day late");
}

/* Renamed and moved in the schedule, it keeps its name there, and its day counts here. */
static void
test_changed_there (Register *self, gconstpointer data)
{
  EntenteDecision *action = take (self, "2027-03-26", "A");

  register_set_text (self, get_task (action), ENTENTE_TASK_TITLE, "Phone");
  register_set_text (self, get_task (action), ENTENTE_TASK_DEADLINE, "2027-04-10");
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (action), ENTENTE_DECISION_TEXT), ==,
                   "Call the town");
  assert_words (action, "2027-04-09", "To apply within 1 day");
  g_assert_true (entente_decision_register_type (action, "Write to the town", NULL));
  g_assert_cmpstr (entente_record_get_text (get_task (action), ENTENTE_TASK_TITLE), ==, "Phone");

  register_undo (self);
  register_undo (self);
  register_undo (self);
  assert_words (action, "2027-03-25", "To apply within 1 day");
  g_assert_true (entente_decision_register_type (action, "Write to the town", NULL));
  g_assert_cmpstr (entente_record_get_text (get_task (action), ENTENTE_TASK_TITLE), ==,
                   "Write to the town");
}

static void
test_deleted_there (Register *self, gconstpointer data)
{
  EntenteDecision *action = take (self, "2027-03-26", "AB");
  gint64 task = entente_record_get_id (get_task (action));

  delete_task (self, action);
  g_assert_null (entente_decision_get_task (action));
  assert_words (action, "2027-03-27", "To apply, 1 day late");
  g_assert_true (entente_decision_register_set_state (action, ENTENTE_DECISION_APPLIED, NULL));
  assert_words (action, "2027-03-27", "Applied");
  register_undo (self);
  register_undo (self);
  g_assert_cmpint (entente_record_get_id (get_task (action)), ==, task);
  g_assert_true (
    entente_decision_register_find_by_task (entente_decision_get_task (action)) == action);
  set_done (self, action, TRUE);
  assert_words (action, "2027-03-27", "Applied");
}

/* Given up, and taken up again. */
static void
test_dropped (Register *self, gconstpointer data)
{
  EntenteDecision *action = take (self, "2027-03-26", "AB");

  g_assert_true (entente_decision_register_set_state (action, ENTENTE_DECISION_DROPPED, NULL));
  g_assert_cmpuint (count (self, ENTENTE_TYPE_TASK), ==, 0);
  g_assert_cmpuint (count (self, ENTENTE_TYPE_ASSIGNMENT), ==, 0);
  assert_words (action, "2027-03-27", "Given up");
  g_assert_true (entente_decision_register_set_state (action, ENTENTE_DECISION_TO_APPLY, NULL));
  g_assert_cmpuint (count (self, ENTENTE_TYPE_TASK), ==, 1);
  g_assert_cmpuint (count (self, ENTENTE_TYPE_ASSIGNMENT), ==, 1);
  assert_words (action, "2027-03-27", "To apply, 1 day late");
  register_undo (self);
  register_undo (self);
  g_assert_cmpuint (count (self, ENTENTE_TYPE_TASK), ==, 1);
  assert_words (action, "2027-03-27", "To apply, 1 day late");
}

/* Whoever put anything into a task keeps it when the decision goes; what nobody touched goes. */

static void
insert_assignment (Register *self, EntenteRecord *task, EntentePerson *person)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Join");
  EntenteRecord *assignment = entente_edit_insert (edit, ENTENTE_TYPE_ASSIGNMENT);

  entente_edit_set_reference (edit, assignment, ENTENTE_ASSIGNMENT_TASK, task);
  entente_edit_set_reference (edit, assignment, ENTENTE_ASSIGNMENT_PERSON,
                              ENTENTE_RECORD (person));
  g_assert_true (entente_edit_commit (edit, NULL));
}

static void
insert_task (Register *self, EntenteRecord *task, gboolean as_part)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Build");
  EntenteRecord *other = entente_edit_insert (edit, ENTENTE_TYPE_TASK);

  entente_edit_set_text (edit, other, ENTENTE_TASK_TITLE, "Other");
  if (as_part)
    entente_edit_set_reference (edit, other, ENTENTE_TASK_PARENT, task);
  else
    entente_edit_set_reference (edit, task, ENTENTE_TASK_PARENT, other);
  g_assert_true (entente_edit_commit (edit, NULL));
}

static void
touch (Register *self, EntenteRecord *task, guint how)
{
  switch (how)
    {
    case 1:
      register_set_text (self, task, ENTENTE_TASK_TITLE, "Phone");
      break;
    case 2:
      register_set_text (self, task, ENTENTE_TASK_PLACE, "Town hall");
      break;
    case 3:
      register_set_choice (self, task, ENTENTE_TASK_STATE, ENTENTE_TASK_WAITING);
      break;
    case 4:
      insert_assignment (self, task, self->people[3]);
      break;
    case 5:
      insert_task (self, task, TRUE);
      break;
    case 6:
      insert_task (self, task, FALSE);
      break;
    case 7:
      register_set_choice (self, task, ENTENTE_TASK_RULE, ENTENTE_RULE_RELATIVE);
      break;
    case 8:
      register_set_text (self, task, ENTENTE_TASK_EXTERNAL_COMMUNICATION, "Posters");
      break;
    default:
      break;
    }
}

static gboolean
is_left (Register *self, gint64 task)
{
  return entente_store_get_record (self->store, ENTENTE_TYPE_TASK, task) != NULL;
}

static void
test_untouched (Register *self, gconstpointer data)
{
  static const char *const due[] = { "2027-03-26", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (due); i++)
    for (guint how = 0; how <= 8; how++)
      {
        EntenteDecision *action = take (self, due[i], "AB");
        gint64 task = entente_record_get_id (get_task (action));
        gint64 id = entente_record_get_id (ENTENTE_RECORD (action));

        touch (self, get_task (action), how);
        g_assert_true (entente_decision_register_delete (action, NULL));
        g_assert_cmpint (is_left (self, task), ==, how > 0);
        register_undo (self);
        g_assert_true (is_left (self, task));
        g_assert_cmpint (entente_record_get_id (get_task (find_action (self, id))), ==, task);
      }
}

/* A plan that has a beginning places what has no day after the meeting; that is nobody's touch. */
static void
test_untouched_in_plan (Register *self, gconstpointer data)
{
  EntenteDecision *action;
  gint64 id;

  register_set_day (self, entente_project_get_details (self->project),
                    ENTENTE_PROJECT_DETAILS_STARTS_ON, "2027-01-01");
  action = take (self, NULL, "A");
  id = entente_record_get_id (ENTENTE_RECORD (action));
  g_assert_cmpstr (entente_record_get_text (get_task (action), ENTENTE_TASK_RULE_AT), ==,
                   "2027-03-11");
  g_assert_true (entente_decision_register_delete (action, NULL));
  g_assert_cmpuint (count (self, ENTENTE_TYPE_TASK), ==, 0);
  register_undo (self);
  action = find_action (self, id);
  register_set_text (self, get_task (action), ENTENTE_TASK_RULE_AT, "2027-05-01");
  g_assert_true (entente_decision_register_delete (action, NULL));
  g_assert_cmpuint (count (self, ENTENTE_TYPE_TASK), ==, 1);
}

/* Named twice, somebody answers once. */
static void
test_named_twice (Register *self, gconstpointer data)
{
  EntenteDecision *action = take (self, NULL, "ABAB");
  g_autoptr (GPtrArray) people = entente_decision_dup_referents (action);
  g_autofree char *words = entente_decision_dup_referents_words (action);

  g_assert_cmpuint (people->len, ==, 2);
  g_assert_cmpstr (words, ==, "Ann and Ben");
  g_assert_cmpuint (count (self, ENTENTE_TYPE_ASSIGNMENT), ==, 1);
}

/* Replaced, the first one is so while the second stands, through votes and undo. */
static void
test_replaced (Register *self, gconstpointer data)
{
  EntenteDecision *first = take (self, "2027-03-26", "A");
  EntenteDecision *second
    = register_take (self, NULL, ENTENTE_DECISION_BUDGET, "Do not call", NULL, "");

  g_assert_true (entente_decision_register_replace (second, first, NULL));
  assert_words (first, "2027-03-27", "Replaced by no. 2");
  register_vote (self, second, "--+");
  assert_words (second, "2027-03-27", "Not adopted");
  assert_words (first, "2027-03-27", "To apply, 1 day late");
  register_vote (self, second, "+++");
  assert_words (first, "2027-03-27", "Replaced by no. 2");
  set_done (self, first, TRUE);
  assert_words (first, "2027-03-27", "Replaced by no. 2");
  g_assert_true (entente_decision_register_set_state (second, ENTENTE_DECISION_DROPPED, NULL));
  assert_words (first, "2027-03-27", "Applied");
  register_undo (self);
  assert_words (first, "2027-03-27", "Replaced by no. 2");
  g_assert_true (entente_decision_register_delete (second, NULL));
  assert_words (first, "2027-03-27", "Applied");
}

/* Two cannot replace one and the same: nor by being taken up again. */
static void
test_replaced_once (Register *self, gconstpointer data)
{
  EntenteDecision *first = take (self, NULL, "A");
  EntenteDecision *second
    = register_take (self, NULL, ENTENTE_DECISION_BUDGET, "Two", NULL, "");
  EntenteDecision *third
    = register_take (self, NULL, ENTENTE_DECISION_BUDGET, "Three", NULL, "");
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_decision_register_replace (second, first, NULL));
  g_assert_true (entente_decision_register_set_state (second, ENTENTE_DECISION_DROPPED, NULL));
  g_assert_true (entente_decision_register_replace (third, first, NULL));
  g_assert_false (
    entente_decision_register_set_state (second, ENTENTE_DECISION_TO_APPLY, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
  assert_words (first, "2027-03-27", "Replaced by no. 3");
  assert_words (second, "2027-03-27", "Given up");
}

/* Closed and opened again, the file says the same, and numbers go on. */

static EntenteRecord *
find_decision (EntenteStore *store, gint64 number)
{
  GListModel *decisions = entente_store_get_list (store, ENTENTE_TYPE_DECISION);

  for (guint i = 0; i < g_list_model_get_n_items (decisions); i++)
    {
      g_autoptr (EntenteRecord) decision = g_list_model_get_item (decisions, i);

      if (entente_record_get_integer (decision, ENTENTE_DECISION_NUMBER) == number)
        return decision;
    }

  return NULL;
}

static gint64
take_in (EntenteStore *store, const char *text, EntenteDecision *replaces)
{
  const EntenteDecisionDraft draft = { .text = text, .replaces = replaces };
  g_autoptr (GError) error = NULL;
  EntenteDecision *decision
    = entente_decision_register_take (store, NULL, NULL, &draft, &error);

  g_assert_no_error (error);
  return entente_record_get_integer (ENTENTE_RECORD (decision), ENTENTE_DECISION_NUMBER);
}

static EntenteProject *
reopen (EntenteProject *project, GFile *location)
{
  g_autoptr (GError) error = NULL;

  entente_file_close (entente_project_get_file (project), &error);
  g_assert_no_error (error);
  g_assert_finalize_object (project);
  project = entente_project_open (location, ENTENTE_FILE_WRITE, &error);
  g_assert_no_error (error);

  return project;
}

static void
test_reopened (void)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-register-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "register.entente", NULL);
  g_autoptr (GFile) location = g_file_new_for_path (path);
  EntenteProject *project = entente_project_create (location, ENTENTE_LANGUAGE_ENGLISH, NULL);
  EntenteStore *store = entente_project_get_store (project);
  EntenteDecision *first;

  g_assert_cmpint (take_in (store, "One", NULL), ==, 1);
  g_assert_cmpint (take_in (store, "Two", ENTENTE_DECISION (find_decision (store, 1))), ==, 2);
  g_assert_cmpint (take_in (store, "Three", NULL), ==, 3);
  g_assert_true (
    entente_decision_register_delete (ENTENTE_DECISION (find_decision (store, 3)), NULL));

  project = reopen (project, location);
  store = entente_project_get_store (project);
  first = ENTENTE_DECISION (find_decision (store, 1));
  g_assert_cmpint (entente_decision_get_state (first), ==, ENTENTE_DECISION_REPLACED);
  g_assert_nonnull (entente_decision_get_task (first));
  g_assert_true (
    entente_decision_register_find_by_task (entente_decision_get_task (first)) == first);
  g_assert_null (find_decision (store, 3));
  g_assert_cmpint (take_in (store, "Four", NULL), ==, 4);

  /* What was undone before is undone still; its number was given. */
  g_assert_true (entente_store_undo (store, NULL));
  project = reopen (project, location);
  store = entente_project_get_store (project);
  g_assert_null (find_decision (store, 4));
  g_assert_cmpint (take_in (store, "Five", NULL), ==, 5);

  entente_file_close (entente_project_get_file (project), NULL);
  g_assert_finalize_object (project);
  g_assert_true (g_file_delete (location, NULL, NULL));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/decision-task/" path, Register, NULL, register_set_up, function, \
              register_tear_down)
  ADD ("done", test_done);
  ADD ("changed-there", test_changed_there);
  ADD ("deleted-there", test_deleted_there);
  ADD ("dropped", test_dropped);
  ADD ("untouched", test_untouched);
  ADD ("untouched-in-plan", test_untouched_in_plan);
  ADD ("named-twice", test_named_twice);
  ADD ("replaced", test_replaced);
  ADD ("replaced-once", test_replaced_once);
#undef ADD
  g_test_add_func ("/decision-task/reopened", test_reopened);

  return g_test_run ();
}
