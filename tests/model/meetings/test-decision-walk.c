/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "meetings/entente-minutes-life.h"
#include "register-fixture.h"
#include "schedule/entente-schedule-edit.h"

#define N_STEPS 400

/* Whatever people do in whatever order, undone and redone: what must hold all the time. */
typedef struct
{
  Register *fixture;
  GHashTable *texts; /* owned: number → the text it was given to */
  gint64 last;       /* number given */
} Walk;

static EntenteDecision *
pick (Walk *self)
{
  GListModel *decisions = entente_store_get_list (self->fixture->store, ENTENTE_TYPE_DECISION);
  guint n = g_list_model_get_n_items (decisions);
  g_autoptr (EntenteDecision) decision
    = n > 0 ? g_list_model_get_item (decisions, g_test_rand_int_range (0, n)) : NULL;

  return decision; /* its table holds it */
}

static void
take (Walk *self)
{
  static const char *const who[] = { "", "A", "BC", "DAB" };
  static const char *const due[] = { NULL, "2027-03-26", "2027-04-15" };
  g_autofree char *text
    = g_strdup_printf ("Decision %" G_GINT64_FORMAT " of the walk", self->last + 1);
  EntenteDecision *decision = register_take (
    self->fixture, self->fixture->points[g_test_rand_int_range (0, 2)],
    g_test_rand_int_range (ENTENTE_DECISION_ACTION, ENTENTE_DECISION_DATE + 1), text,
    due[g_test_rand_int_range (0, 3)], who[g_test_rand_int_range (0, 4)]);
  gint64 number = entente_record_get_integer (ENTENTE_RECORD (decision), ENTENTE_DECISION_NUMBER);

  /* Greater than all that were ever given. */
  g_assert_cmpint (number, ==, self->last + 1);
  self->last = number;
  g_hash_table_insert (self->texts, GINT_TO_POINTER (number), g_steal_pointer (&text));
}

static void
finish_task (Walk *self, EntenteDecision *decision)
{
  EntenteTask *task = entente_decision_get_task (decision);
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();

  if (task == NULL)
    return;
  g_ptr_array_add (tasks, task);
  g_assert_true (entente_schedule_set_done (entente_project_get_schedule (self->fixture->project),
                                            tasks, g_test_rand_bit (), NULL));
}

static void
change (Walk *self, EntenteDecision *decision)
{
  g_autoptr (GPtrArray) referents = NULL;
  g_autoptr (GError) error = NULL;
  EntenteDecisionDraft draft;
  GDate dates[2];

  entente_decision_register_read (decision, &draft, dates);
  referents = draft.referents;
  draft.kind = g_test_rand_int_range (ENTENTE_DECISION_ACTION, ENTENTE_DECISION_DATE + 1);
  draft.whole_team = g_test_rand_bit ();
  g_assert_true (entente_decision_register_change (decision, &draft, &error));
  g_assert_no_error (error);
}

/* Refused or not, as the rules say. */
static void
step (Walk *self)
{
  EntenteDecision *decision = pick (self);
  int what = g_test_rand_int_range (0, 10);

  if (decision == NULL || what < 3)
    take (self);
  else if (what == 3)
    entente_store_undo (self->fixture->store, NULL);
  else if (what == 4)
    entente_store_redo (self->fixture->store, NULL);
  else if (what == 5)
    g_assert_true (entente_decision_register_delete (decision, NULL));
  else if (what == 6)
    entente_decision_register_replace (decision, pick (self), NULL);
  else if (what == 7)
    finish_task (self, decision);
  else if (what == 8)
    change (self, decision);
  else
    entente_decision_register_set_state (
      decision,
      g_test_rand_bit () ? ENTENTE_DECISION_APPLIED : ENTENTE_DECISION_DROPPED, NULL);
}

static void
check_state (EntenteDecision *decision)
{
  EntenteDecisionState state = entente_decision_get_state (decision);
  EntenteDecisionState said
    = entente_record_get_choice (ENTENTE_RECORD (decision), ENTENTE_DECISION_STATE);
  EntenteDecision *replacing = entente_decision_get_replacing (decision);
  EntenteTask *task = entente_decision_get_task (decision);

  g_assert_true (replacing != decision);
  if (said == ENTENTE_DECISION_DROPPED)
    g_assert_cmpint (state, ==, ENTENTE_DECISION_DROPPED);
  else if (replacing != NULL)
    g_assert_cmpint (state, ==, ENTENTE_DECISION_REPLACED);
  else if (task != NULL)
    g_assert_true ((state == ENTENTE_DECISION_APPLIED)
                   == (entente_record_get_choice (ENTENTE_RECORD (task), ENTENTE_TASK_STATE)
                       == ENTENTE_TASK_DONE));
  else
    g_assert_cmpint (state, ==, said);
}

/* No decision comes, by what it replaces, back to itself. */
static void
check_chain (EntenteDecision *decision, guint n)
{
  guint length = 0;

  for (EntenteDecision *d = decision; d != NULL; d = entente_decision_get_replaced (d))
    g_assert_cmpuint (length++, <=, n);
}

static void
check_all (Walk *self)
{
  g_autoptr (GListModel) list = entente_decision_register_new_list (self->fixture->store);
  g_autoptr (GPtrArray) open = entente_decision_register_list_open (self->fixture->store);
  g_autoptr (GHashTable) tasks = g_hash_table_new (NULL, NULL);
  guint n = g_list_model_get_n_items (list);
  guint n_open = 0;
  gint64 before = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteDecision) decision = g_list_model_get_item (list, i);
      gint64 number
        = entente_record_get_integer (ENTENTE_RECORD (decision), ENTENTE_DECISION_NUMBER);
      EntenteTask *task = entente_decision_get_task (decision);

      g_assert_cmpint (number, >, before);
      before = number;
      g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (decision), ENTENTE_DECISION_TEXT),
                       ==, g_hash_table_lookup (self->texts, GINT_TO_POINTER (number)));
      check_state (decision);
      check_chain (decision, n);
      if (task != NULL)
        {
          g_assert_true (g_hash_table_add (tasks, task));
          g_assert_true (entente_decision_register_find_by_task (task) == decision);
        }
      n_open += entente_decision_get_state (decision) == ENTENTE_DECISION_TO_APPLY;
    }
  g_assert_cmpuint (open->len, ==, n_open);
}

static void
test_walk (Register *fixture, gconstpointer data)
{
  Walk walk = { .fixture = fixture };

  walk.texts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < N_STEPS; i++)
    {
      step (&walk);
      check_all (&walk);
    }
  g_assert_cmpint (walk.last, >, N_STEPS / 10);
  g_hash_table_unref (walk.texts);
}

/* Approved minutes say the same for ever, whatever happens to what they tell of. */
static void
test_frozen (Register *fixture, gconstpointer data)
{
  Walk walk = { .fixture = fixture };
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = NULL;
  EntenteMinutesVersion *version;

  walk.texts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < 5; i++)
    take (&walk);
  version = entente_minutes_approve (fixture->meeting, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  copy = g_strdup (
    entente_record_get_text (ENTENTE_RECORD (version), ENTENTE_MINUTES_VERSION_COPY));
  g_assert_true (entente_store_forget_history (fixture->store, &error));

  for (guint i = 0; i < N_STEPS / 4; i++)
    {
      g_autoptr (EntenteMinutes) current = NULL;
      g_autoptr (EntenteMinutes) now = NULL;
      g_auto (GStrv) changes = NULL;
      gboolean changed;

      step (&walk);
      g_assert_cmpstr (
        entente_record_get_text (ENTENTE_RECORD (version), ENTENTE_MINUTES_VERSION_COPY), ==,
        copy);
      now = entente_minutes_new (fixture->meeting);
      current = entente_minutes_new_from_version (version);
      changes = entente_minutes_compare (current, now);
      changed = entente_minutes_get_state (fixture->meeting) == ENTENTE_MINUTES_CHANGED;
      g_assert_true (changed == (changes[0] != NULL));
    }
  g_hash_table_unref (walk.texts);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/decisions/" path, Register, NULL, register_set_up, function, register_tear_down)
  ADD ("walk", test_walk);
  ADD ("frozen", test_frozen);
#undef ADD

  return g_test_run ();
}
