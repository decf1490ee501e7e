/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a recalculation of a plan costs, beside a bare critical-path pass over the same arrays: its
   order, early dates, late dates, floats and groups, in plain minutes. No rules, lags by other
   measures, reasons, and no calendars. */
#include "schedule/entente-plan.h"

#include <stdlib.h>
#include <string.h>

#define N_CALENDARS 20
#define N_ROUNDS 60
#define LEAVES_PER_STEP 9
#define STEPS_PER_PHASE 10
#define NONE ENTENTE_MOMENT_NONE

typedef struct
{
  guint n_tasks;
  guint n_links;
  EntentePlanTask *tasks;
  EntentePlanLink *links;
  EntentePlanFrame frame;
  EntenteWorkTime *calendars[N_CALENDARS];
} Data;

/* --- The plan --------------------------------------------------------------------------------- */

static EntenteMoment
at (const char *iso)
{
  EntenteMoment moment = 0;

  entente_moment_from_iso (iso, ENTENTE_MOMENT_STARTS, &moment, NULL);
  return moment;
}

/* Office hours, holidays, and two closures a year of its own. */
static EntenteWorkTime *
make_calendar (GRand *rand)
{
  EntenteWorkTimeBuilder *builder = entente_work_time_builder_new (NULL);

  for (GDateWeekday day = G_DATE_MONDAY; day <= G_DATE_SUNDAY; day++)
    entente_work_time_builder_set_weekday (builder,
                                           day,
                                           day <= G_DATE_FRIDAY ? "09:00-12:00,13:30-17:30" : "");
  entente_work_time_builder_set_holidays (builder, ENTENTE_HOLIDAYS_METROPOLITAN);
  for (EntenteMoment year = at ("2026-01-01"); year < at ("2036-01-01"); year += 365 * 1440)
    for (int i = 0; i < 2; i++)
      {
        EntenteMoment from = year + g_rand_int_range (rand, 0, 350 * 1440);

        entente_work_time_builder_close (builder,
                                         from,
                                         from + g_rand_int_range (rand, 1440, 15 * 1440));
      }

  return entente_work_time_builder_end (builder);
}

/* Phases of steps of tasks. */
static void
add_tasks (Data *data, GRand *rand)
{
  guint phase = ENTENTE_PLAN_NONE, step = ENTENTE_PLAN_NONE;
  const guint in_step = LEAVES_PER_STEP + 1;
  const guint in_phase = STEPS_PER_PHASE * in_step + 1;

  for (guint i = 0; i < data->n_tasks; i++)
    {
      EntentePlanTask *task = &data->tasks[i];
      const guint place = i % in_phase;

      *task = (EntentePlanTask) { .parent = step,
                                  .duration = g_rand_int_range (rand, 1, 8) * 210,
                                  .calendar = entente_work_time_get_always (),
                                  .rule_at = NONE,
                                  .deadline = NONE,
                                  .actual_start = NONE,
                                  .actual_finish = NONE };
      if (place == 0)
        {
          phase = i;
          task->parent = ENTENTE_PLAN_NONE;
        }
      else if (place % in_step == 1)
        {
          step = i;
          task->parent = phase;
        }
    }
}

/* Between leaves, to one of the sixty tasks that follow. */
static void
add_links (Data *data, GRand *rand)
{
  g_autofree gboolean *group = g_new0 (gboolean, data->n_tasks);

  for (guint i = 0; i < data->n_tasks; i++)
    if (data->tasks[i].parent != ENTENTE_PLAN_NONE)
      group[data->tasks[i].parent] = TRUE;
  while (data->n_links < data->n_tasks * 3 / 2)
    {
      const guint from = g_rand_int_range (rand, 0, data->n_tasks);
      const guint to = from + g_rand_int_range (rand, 1, 60);

      if (to >= data->n_tasks || group[from] || group[to])
        continue;
      data->links[data->n_links++]
          = (EntentePlanLink) { from, to, ENTENTE_LINK_FINISH_START, 0, FALSE, FALSE };
    }
}

static void
data_init (Data *data, guint n_tasks)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20270612);

  data->n_tasks = n_tasks;
  data->n_links = 0;
  data->tasks = g_new0 (EntentePlanTask, n_tasks);
  data->links = g_new0 (EntentePlanLink, n_tasks * 3 / 2 + 1);
  data->frame = (EntentePlanFrame) { at ("2027-01-04"), NONE, NONE };
  for (guint i = 0; i < N_CALENDARS; i++)
    data->calendars[i] = make_calendar (rand);
  add_tasks (data, rand);
  add_links (data, rand);
}

static void
data_clear (Data *data)
{
  for (guint i = 0; i < N_CALENDARS; i++)
    entente_work_time_unref (data->calendars[i]);
  g_free (data->tasks);
  g_free (data->links);
}

/* --- The bare pass ---------------------------------------------------------------------------- */

typedef struct
{
  guint *at; /* offsets of each task's links out */
  guint *out;
  guint *waiting;
  guint *order;
  gint64 *early_start, *early_finish, *late_start, *late_finish, *total, *free_float;
} Bare;

static void
bare_init (Bare *bare, const Data *data)
{
  bare->at = g_new (guint, data->n_tasks + 2);
  bare->out = g_new (guint, data->n_links);
  bare->waiting = g_new (guint, data->n_tasks);
  bare->order = g_new (guint, data->n_tasks);
  bare->early_start = g_new (gint64, data->n_tasks);
  bare->early_finish = g_new (gint64, data->n_tasks);
  bare->late_start = g_new (gint64, data->n_tasks);
  bare->late_finish = g_new (gint64, data->n_tasks);
  bare->total = g_new (gint64, data->n_tasks);
  bare->free_float = g_new (gint64, data->n_tasks);
}

static void
bare_clear (Bare *bare)
{
  g_free (bare->at);
  g_free (bare->out);
  g_free (bare->waiting);
  g_free (bare->order);
  g_free (bare->early_start);
  g_free (bare->early_finish);
  g_free (bare->late_start);
  g_free (bare->late_finish);
  g_free (bare->total);
  g_free (bare->free_float);
}

static guint
bare_order (Bare *bare, const Data *data)
{
  guint n = 0;

  memset (bare->at, 0, (data->n_tasks + 2) * sizeof *bare->at);
  memset (bare->waiting, 0, data->n_tasks * sizeof *bare->waiting);
  for (guint i = 0; i < data->n_links; i++)
    {
      bare->at[data->links[i].from + 2]++;
      bare->waiting[data->links[i].to]++;
    }
  for (guint i = 2; i < data->n_tasks + 2; i++)
    bare->at[i] += bare->at[i - 1];
  for (guint i = 0; i < data->n_links; i++)
    bare->out[bare->at[data->links[i].from + 1]++] = data->links[i].to;
  for (guint i = 0; i < data->n_tasks; i++)
    if (bare->waiting[i] == 0)
      bare->order[n++] = i;
  for (guint i = 0; i < n; i++)
    for (guint j = bare->at[bare->order[i]]; j < bare->at[bare->order[i] + 1]; j++)
      if (--bare->waiting[bare->out[j]] == 0)
        bare->order[n++] = bare->out[j];

  return n;
}

/* Groups are not linked here, so that their dates can wait until all leaves have theirs. */
static void
bare_groups (Bare *bare, const Data *data)
{
  for (guint i = 0; i < data->n_tasks; i++)
    {
      const guint parent = data->tasks[i].parent;

      if (parent == ENTENTE_PLAN_NONE)
        continue;
      bare->early_start[parent] = bare->late_start[parent] = G_MAXINT64;
      bare->early_finish[parent] = bare->late_finish[parent] = G_MININT64;
      bare->total[parent] = bare->free_float[parent] = G_MAXINT64;
    }
  for (guint i = data->n_tasks; i-- > 0;)
    {
      const guint parent = data->tasks[i].parent;

      if (parent == ENTENTE_PLAN_NONE)
        continue;
      bare->early_start[parent] = MIN (bare->early_start[parent], bare->early_start[i]);
      bare->early_finish[parent] = MAX (bare->early_finish[parent], bare->early_finish[i]);
      bare->late_start[parent] = MIN (bare->late_start[parent], bare->late_start[i]);
      bare->late_finish[parent] = MAX (bare->late_finish[parent], bare->late_finish[i]);
      bare->total[parent] = MIN (bare->total[parent], bare->total[i]);
      bare->free_float[parent] = MIN (bare->free_float[parent], bare->free_float[i]);
    }
}

static void
bare_run (Bare *bare, const Data *data)
{
  gint64 end = G_MININT64;
  guint n = bare_order (bare, data);

  for (guint i = 0; i < data->n_tasks; i++)
    bare->early_start[i] = data->frame.start;
  for (guint i = 0; i < n; i++)
    {
      const guint task = bare->order[i];
      const gint64 finish = bare->early_start[task] + data->tasks[task].duration;

      bare->early_finish[task] = finish;
      end = MAX (end, finish);
      for (guint j = bare->at[task]; j < bare->at[task + 1]; j++)
        bare->early_start[bare->out[j]] = MAX (bare->early_start[bare->out[j]], finish);
    }
  for (guint i = n; i-- > 0;)
    {
      const guint task = bare->order[i];
      gint64 late = end, next = end;

      for (guint j = bare->at[task]; j < bare->at[task + 1]; j++)
        {
          late = MIN (late, bare->late_start[bare->out[j]]);
          next = MIN (next, bare->early_start[bare->out[j]]);
        }
      bare->late_finish[task] = late;
      bare->late_start[task] = late - data->tasks[task].duration;
      bare->total[task] = late - bare->early_finish[task];
      bare->free_float[task] = next - bare->early_finish[task];
    }
  bare_groups (bare, data);
}

/* --- Measuring -------------------------------------------------------------------------------- */

typedef struct
{
  const Data *data;
  Bare bare;
  EntentePlan *plan;
  EntentePlanDates *dates;
} Run;

static void
run_bare (Run *run)
{
  bare_run (&run->bare, run->data);
}

static void
run_solve (Run *run)
{
  entente_plan_solve (run->plan, &run->data->frame, run->dates);
}

static void
run_new_and_solve (Run *run)
{
  g_autoptr (EntentePlan) plan = entente_plan_new (run->data->tasks,
                                                   run->data->n_tasks,
                                                   run->data->links,
                                                   run->data->n_links,
                                                   NULL,
                                                   NULL);

  entente_plan_solve (plan, &run->data->frame, run->dates);
}

static void
run_calendar (Run *run)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (EntenteWorkTime) calendar = make_calendar (rand);
}

/* The best of many, in microseconds: the machine has other things to do. Small plans go several
   times round, for the clock's sake. */
static double
measure (Run *run, void (*work) (Run *))
{
  const guint n_times = MAX (10000 / run->data->n_tasks, 1);
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GTimer) timer = g_timer_new ();
      double elapsed;

      for (guint j = 0; j < n_times; j++)
        work (run);
      elapsed = g_timer_elapsed (timer, NULL) * 1e6 / n_times;
      best = MIN (best, elapsed);
    }

  return best;
}

static void
print_line (const char *name, double microseconds, double bare)
{
  g_print ("  %-40s %9.1f us  %5.2f x bare\n", name, microseconds, microseconds / bare);
}

static void
measure_size (guint n_tasks)
{
  Data data;
  Run run = { &data };
  double bare;

  data_init (&data, n_tasks);
  bare_init (&run.bare, &data);
  run.dates = g_new0 (EntentePlanDates, n_tasks);
  run.plan = entente_plan_new (data.tasks, n_tasks, data.links, data.n_links, NULL, NULL);

  g_print ("%u tasks, %u links\n", n_tasks, data.n_links);
  bare = measure (&run, run_bare);
  print_line ("bare pass", bare, bare);
  print_line ("all open: recalculated", measure (&run, run_solve), bare);
  print_line ("all open: made and calculated", measure (&run, run_new_and_solve), bare);
  /* The same dates: the two did the same work. */
  for (guint i = 0; i < n_tasks; i++)
    if (!entente_plan_is_group (run.plan, i)
        && (run.dates[i].early_finish != run.bare.early_finish[i]
            || run.dates[i].late_start != run.bare.late_start[i]))
      g_printerr ("task %u differs\n", i);

  for (guint i = 0; i < n_tasks; i++)
    entente_plan_get_task (run.plan, i)->calendar = data.tasks[i].calendar
        = data.calendars[i % N_CALENDARS];
  print_line ("working calendars: recalculated", measure (&run, run_solve), bare);
  print_line ("working calendars: made and calculated", measure (&run, run_new_and_solve), bare);
  print_line ("one working calendar made", measure (&run, run_calendar), bare);

  entente_plan_free (run.plan);
  g_free (run.dates);
  bare_clear (&run.bare);
  data_clear (&data);
}

int
main (void)
{
  static const guint sizes[] = { 100, 1000, 10000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    measure_size (sizes[i]);

  return EXIT_SUCCESS;
}
