/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which tasks are looked at: each criterion, several at once, groups above what is shown, and the
   same answers as asking task by task. */
#include "schedule-fixture.h"

#include "entente-fold.h"
#include "schedule/entente-schedule-filter.h"

typedef struct {
  Plan *plan;
  EntenteScheduleFilter *filter;
  EntenteTask *step, *posters, *print, *hall, *other, *toast;
  EntentePerson *zoe, *paul;
  EntenteOrganization *spoons;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->plan = plan_new ("2027-06-12");
  f->filter = entente_schedule_filter_new ();
  f->step = plan_add_kind (f->plan, NULL, ENTENTE_TASK_STEP, "Communication");
  f->posters = plan_add (f->plan, f->step, "Dessiner l’affiche", "3d");
  f->print = plan_add (f->plan, f->step, "Imprimer", "1d");
  f->other = plan_add_kind (f->plan, NULL, ENTENTE_TASK_STEP, "Logistique");
  f->hall = plan_add (f->plan, f->other, "Réserver la salle", "1d");
  f->toast = plan_add (f->plan, NULL, "Fêter", "1d");
  f->zoe = plan_add_person (f->plan, "Zoé", "Exemple");
  f->paul = plan_add_person (f->plan, "Paul", "Échantillon");
  f->spoons = plan_add_organization (f->plan, "Les Cuillères Volantes");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->filter);
  plan_free (f->plan);
}

/* The titles that are shown, in order. */
static char *
list_folded (Fixture *f, GHashTable *folded)
{
  g_autoptr (GArray) list = entente_schedule_filter_list (f->filter, f->plan->schedule, folded);
  const EntenteScheduleItem *items = entente_schedule_get_items (f->plan->schedule, &(guint) { 0 });
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      EntenteRecord *task = ENTENTE_RECORD (items[g_array_index (list, guint, i)].task);

      g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "",
                              entente_record_get_text (task, ENTENTE_TASK_TITLE));
    }
  return g_string_free (titles, FALSE);
}

static void
assert_listed (Fixture *f, const char *expected)
{
  g_autofree char *listed = list_folded (f, NULL);

  g_assert_cmpstr (listed, ==, expected);
}

static gboolean
matches (Fixture *f, EntenteTask *task)
{
  return entente_schedule_filter_matches (f->filter, f->plan->schedule, plan_find (f->plan, task));
}

#define EVERYTHING \
  "Communication, Dessiner l’affiche, Imprimer, Logistique, Réserver la salle, Fêter"

static void
test_nothing (Fixture *f, gconstpointer data)
{
  g_assert_false (entente_schedule_filter_is_active (f->filter));
  assert_listed (f, EVERYTHING);
}

static void
test_text (Fixture *f, gconstpointer data)
{
  g_object_set (f->filter, "text", "reserver SALLE", NULL);
  g_assert_true (entente_schedule_filter_is_active (f->filter));
  assert_listed (f, "Logistique, Réserver la salle");
  g_assert_true (matches (f, f->hall));
  g_assert_false (matches (f, f->other));

  plan_set (f->plan, f->print, ENTENTE_TASK_PLACE, "Salle des fêtes");
  g_object_set (f->filter, "text", "salle", NULL);
  assert_listed (f, "Communication, Imprimer, Logistique, Réserver la salle");
  g_object_set (f->filter, "text", "ni l'un ni l'autre", NULL);
  assert_listed (f, "");
  g_object_set (f->filter, "text", " ", NULL);
  assert_listed (f, EVERYTHING);
}

/* What is searched follows what is edited, names of people included. */
static void
test_text_follows (Fixture *f, gconstpointer data)
{
  g_object_set (f->filter, "text", "exemple", NULL);
  assert_listed (f, "");
  plan_set_reference (f->plan, f->posters, ENTENTE_TASK_REFERENT, f->zoe);
  assert_listed (f, "Communication, Dessiner l’affiche");
  g_assert_true (entente_schedule_set_involvement (f->plan->schedule, f->toast, f->zoe, NULL,
                                                   ENTENTE_INVOLVEMENT_INFORMED, NULL));
  assert_listed (f, "Communication, Dessiner l’affiche, Fêter");
  plan_set (f->plan, f->toast, ENTENTE_TASK_TITLE, "Trinquer");
  g_object_set (f->filter, "text", "trinq", NULL);
  assert_listed (f, "Trinquer");
}

static void
test_person (Fixture *f, gconstpointer data)
{
  plan_set_reference (f->plan, f->posters, ENTENTE_TASK_REFERENT, f->zoe);
  g_assert_true (entente_schedule_set_involvement (f->plan->schedule, f->hall, f->zoe, NULL,
                                                   ENTENTE_INVOLVEMENT_DOES, NULL));
  g_object_set (f->filter, "person", f->zoe, NULL);
  assert_listed (f, "Communication, Dessiner l’affiche, Logistique, Réserver la salle");
  g_object_set (f->filter, "person", f->paul, NULL);
  assert_listed (f, "");
}

static void
test_organization (Fixture *f, gconstpointer data)
{
  plan_set_reference (f->plan, f->toast, ENTENTE_TASK_ORGANIZATION, f->spoons);
  g_assert_true (entente_schedule_set_involvement (f->plan->schedule, f->print, NULL, f->spoons,
                                                   ENTENTE_INVOLVEMENT_CONSULTED, NULL));
  g_object_set (f->filter, "organization", f->spoons, NULL);
  assert_listed (f, "Communication, Imprimer, Fêter");
}

static void
test_step (Fixture *f, gconstpointer data)
{
  g_object_set (f->filter, "step", f->step, NULL);
  assert_listed (f, "Communication, Dessiner l’affiche, Imprimer");
  g_assert_true (matches (f, f->step));
}

static void
test_state (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) tasks = plan_pick (f->posters, NULL);

  g_assert_true (entente_schedule_set_done (f->plan->schedule, tasks, TRUE, NULL));
  plan_set_choice (f->plan, f->hall, ENTENTE_TASK_STATE, ENTENTE_TASK_WAITING);
  g_object_set (f->filter, "state", ENTENTE_TASK_DONE, NULL);
  assert_listed (f, "Communication, Dessiner l’affiche");
  g_object_set (f->filter, "state", ENTENTE_TASK_WAITING, NULL);
  assert_listed (f, "Logistique, Réserver la salle");
  g_object_set (f->filter, "state", ENTENTE_TASK_TO_DO, NULL);
  assert_listed (f, "Communication, Imprimer, Fêter");
  g_object_set (f->filter, "state", -1, "only-open", TRUE, NULL);
  assert_listed (f, "Communication, Imprimer, Logistique, Réserver la salle, Fêter");
}

static void
test_late (Fixture *f, gconstpointer data)
{
  plan_set_rule (f->plan, f->hall, ENTENTE_RULE_MUST_START, "2027-01-05");
  g_object_set (f->filter, "only-late", TRUE, NULL);
  plan_set_now (f->plan, "2027-01-20");
  g_assert_cmpint (plan_get (f->plan, f->hall)->delay, !=, ENTENTE_DELAY_NONE);
  g_assert_true (matches (f, f->hall));
  plan_set_now (f->plan, "2027-01-04");
  g_assert_false (matches (f, f->hall));
}

static void
test_several (Fixture *f, gconstpointer data)
{
  plan_set_reference (f->plan, f->posters, ENTENTE_TASK_REFERENT, f->zoe);
  plan_set_reference (f->plan, f->hall, ENTENTE_TASK_REFERENT, f->zoe);
  g_object_set (f->filter, "person", f->zoe, "step", f->other, NULL);
  assert_listed (f, "Logistique, Réserver la salle");
  entente_schedule_filter_clear (f->filter);
  g_assert_false (entente_schedule_filter_is_active (f->filter));
  assert_listed (f, EVERYTHING);
}

static void
test_folded (Fixture *f, gconstpointer data)
{
  g_autoptr (GHashTable) folded = g_hash_table_new (NULL, NULL);
  g_autofree char *all = NULL;
  g_autofree char *found = NULL;

  g_hash_table_add (folded, f->step);
  all = list_folded (f, folded);
  g_assert_cmpstr (all, ==, "Communication, Logistique, Réserver la salle, Fêter");
  g_object_set (f->filter, "text", "imprimer", NULL);
  found = list_folded (f, folded);
  g_assert_cmpstr (found, ==, "Communication");
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* Whoever is deleted filters nothing any more; nothing is told when nothing changes. */
static void
test_deleted (Fixture *f, gconstpointer data)
{
  g_autoptr (EntentePerson) left = NULL;
  guint count = 0;

  g_signal_connect_swapped (f->filter, "changed", G_CALLBACK (count_cb), &count);
  g_object_set (f->filter, "person", f->zoe, NULL);
  g_object_set (f->filter, "person", f->zoe, NULL);
  g_object_set (f->filter, "text", "", "only-late", FALSE, "state", -1, NULL);
  g_assert_cmpuint (count, ==, 1);
  assert_listed (f, "");

  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (f->plan->store, "Delete");

    entente_edit_delete (edit, ENTENTE_RECORD (f->zoe));
    g_assert_true (entente_edit_commit (edit, NULL));
  }
  g_assert_cmpuint (count, ==, 2);
  g_object_get (f->filter, "person", &left, NULL);
  g_assert_null (left);
  assert_listed (f, EVERYTHING);
}

/* The list is what the definition says, whatever the plan: an item is in it when it matches, or
   when one that does is in it. */
static void
test_random (void)
{
  static const char *const words[] = { "salle", "affiche", "bal", "repas" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20270612);

  for (guint round = 0; round < 40; round++)
    {
      g_autoptr (Plan) plan = plan_new ("2027-06-12");
      g_autoptr (EntenteScheduleFilter) filter = entente_schedule_filter_new ();
      g_autoptr (GPtrArray) groups = g_ptr_array_new ();
      g_autoptr (GArray) list = NULL;
      guint n_items, n_listed = 0;
      const EntenteScheduleItem *items;

      g_ptr_array_add (groups, NULL);
      for (guint i = 0; i < 24; i++)
        {
          EntenteTask *parent = g_ptr_array_index (groups,
                                                   g_rand_int_range (rand, 0, (int) groups->len));

          g_ptr_array_add (groups,
                           plan_add (plan, parent, words[g_rand_int_range (rand, 0, 4)], "1d"));
        }
      g_object_set (filter, "text", words[round % 4], NULL);
      list = entente_schedule_filter_list (filter, plan->schedule, NULL);
      items = entente_schedule_get_items (plan->schedule, &n_items);
      for (guint i = 0; i < n_items; i++)
        {
          gboolean expected = FALSE;

          for (guint j = i; j <= i + items[i].n_descendants; j++)
            expected |= g_str_equal (entente_record_get_text (ENTENTE_RECORD (items[j].task),
                                                              ENTENTE_TASK_TITLE),
                                     words[round % 4]);
          if (!expected)
            continue;
          g_assert_cmpuint (n_listed, <, list->len);
          g_assert_cmpuint (g_array_index (list, guint, n_listed), ==, i);
          n_listed++;
        }
      g_assert_cmpuint (n_listed, ==, list->len);
    }
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/schedule/filter/nothing", test_nothing);
  ADD ("/schedule/filter/text", test_text);
  ADD ("/schedule/filter/text-follows", test_text_follows);
  ADD ("/schedule/filter/person", test_person);
  ADD ("/schedule/filter/organization", test_organization);
  ADD ("/schedule/filter/step", test_step);
  ADD ("/schedule/filter/state", test_state);
  ADD ("/schedule/filter/late", test_late);
  ADD ("/schedule/filter/several", test_several);
  ADD ("/schedule/filter/folded", test_folded);
  ADD ("/schedule/filter/deleted", test_deleted);
  g_test_add_func ("/schedule/filter/random", test_random);

  return g_test_run ();
}
