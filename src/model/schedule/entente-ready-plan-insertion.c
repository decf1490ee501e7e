/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-ready-plan-private.h"

#include "entente-duration.h"
#include "entente-fold.h"
#include "entente-words.h"

#include <glib/gi18n-lib.h>

/* What one insertion takes; nothing is owned but the records' array. */
typedef struct
{
  EntenteReadyPlan *plan;
  EntenteSchedule *schedule;
  EntenteStore *store;
  EntenteWords *words;
  EntenteEdit *edit;
  GHashTable *people;       /* nullable: by role */
  gboolean *wanted;         /* one for each task */
  EntenteRecord **records;  /* one for each task, or NULL */
  gint64 rank;              /* of the next one */
  gboolean around_the_clock;
} Insertion;

/* Which */

/* Groups come along with what is in them, and not without. */
static void
choose (Insertion *self, const gboolean *chosen)
{
  GArray *tasks = self->plan->tasks;

  for (guint i = tasks->len; i-- > 0;)
    {
      const EntenteReadyTask *task = &g_array_index (tasks, EntenteReadyTask, i);

      if (!task->is_group)
        self->wanted[i] = chosen == NULL || chosen[i];
      if (self->wanted[i] && task->parent != G_MAXUINT)
        self->wanted[task->parent] = TRUE;
    }
}

/* A plan put into the steps that stand there already: those of the same name are not made twice. */
static EntenteRecord *
find_step (Insertion *self, const EntenteReadyTask *task)
{
  GListModel *tasks = entente_store_get_list (self->store, ENTENTE_TYPE_TASK);
  g_autofree char *title = entente_fold (task->title);

  if (!task->is_group || task->parent != G_MAXUINT || task->kind == ENTENTE_TASK_TASK)
    return NULL;

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (tasks, i);
      g_autofree char *other
        = entente_fold (entente_record_get_text (record, ENTENTE_TASK_TITLE));

      if (entente_record_get_choice (record, ENTENTE_TASK_KIND) == (int) task->kind
          && g_str_equal (title, other))
        return record; /* the store keeps it */
    }

  return NULL;
}

static gint64
find_last_rank (EntenteStore *store)
{
  GListModel *tasks = entente_store_get_list (store, ENTENTE_TYPE_TASK);
  gint64 last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (tasks, i);

      last = MAX (last, entente_record_get_integer (record, ENTENTE_TASK_RANK));
    }

  return last;
}

/* What */

static void
set_text (Insertion *self, EntenteRecord *record, guint field, const char *text)
{
  if (*text != '\0')
    entente_edit_set_text (self->edit, record, field, text);
}

/* On the day itself clock hours are meant, whatever is open. Where everything is, they are plain
   hours, which read better. */
static void
set_length (Insertion *self, EntenteRecord *record, guint field, const char *text)
{
  EntenteDuration duration;
  g_autofree char *plain = NULL;

  if (self->around_the_clock && entente_duration_from_text (text, &duration) && duration.elapsed
      && duration.unit <= ENTENTE_UNIT_HOUR)
    {
      duration.elapsed = FALSE;
      plain = entente_duration_to_text (&duration);
    }
  set_text (self, record, field, plain != NULL ? plain : text);
}

static void
set_description (Insertion *self, EntenteRecord *record, const EntenteReadyTask *task)
{
  g_autoptr (GString) text = g_string_new (task->description);

  if (*task->document != '\0')
    {
      g_autofree char *document
        = entente_words_format (self->words, "document", "document", task->document, NULL);

      if (text->len > 0)
        g_string_append (text, "\n\n");
      g_string_append (text, document);
    }
  set_text (self, record, ENTENTE_TASK_DESCRIPTION, text->str);
}

static void
set_notes (Insertion *self, EntenteRecord *record, const EntenteReadyTask *task)
{
  g_autofree char *notes = NULL;

  if (*task->role == '\0')
    return;
  notes = entente_words_format (self->words, "role", "role", task->role, NULL);
  entente_edit_set_text (self->edit, record, ENTENTE_TASK_NOTES, notes);
}

/* The role stays in the notes: it tells why it is theirs. */
static void
set_referent (Insertion *self, EntenteRecord *record, const EntenteReadyTask *task)
{
  EntenteRecord *person
    = self->people != NULL ? g_hash_table_lookup (self->people, task->role) : NULL;

  if (person != NULL)
    entente_edit_set_reference (self->edit, record, ENTENTE_TASK_REFERENT, person);
}

static void
set_rule (Insertion *self, EntenteRecord *record, const EntenteReadyTask *task)
{
  if (*task->offset == '\0')
    return;

  entente_edit_set_choice (self->edit, record, ENTENTE_TASK_RULE, ENTENTE_RULE_RELATIVE);
  entente_edit_set_text (self->edit, record, ENTENTE_TASK_EVENT_OFFSET, task->offset);
  entente_edit_set_choice (self->edit, record, ENTENTE_TASK_EVENT_FROM, task->from);
  entente_edit_set_choice (self->edit, record, ENTENTE_TASK_EVENT_EDGE, task->edge);
}

static EntenteRecord *
insert_task (Insertion *self, const EntenteReadyTask *task)
{
  EntenteRecord *record = entente_edit_insert (self->edit, ENTENTE_TYPE_TASK);

  if (task->parent != G_MAXUINT)
    entente_edit_set_reference (self->edit,
                                record,
                                ENTENTE_TASK_PARENT,
                                self->records[task->parent]);
  entente_edit_set_integer (self->edit, record, ENTENTE_TASK_RANK, ++self->rank);
  entente_edit_set_choice (self->edit, record, ENTENTE_TASK_KIND, task->kind);
  set_text (self, record, ENTENTE_TASK_TITLE, task->title);
  set_length (self, record, ENTENTE_TASK_DURATION, task->duration);
  set_text (self, record, ENTENTE_TASK_EFFORT, task->effort);
  set_text (self, record, ENTENTE_TASK_PLACE, task->place);
  set_text (self, record, ENTENTE_TASK_CAUTIONS, task->cautions);
  set_text (self, record, ENTENTE_TASK_AUTHORITY, task->authority);
  set_text (self, record, ENTENTE_TASK_REFERENCE, task->reference);
  if (task->clear_days > 0)
    entente_edit_set_integer (self->edit, record, ENTENTE_TASK_CLEAR_DAYS, task->clear_days);
  set_description (self, record, task);
  set_notes (self, record, task);
  set_referent (self, record, task);
  set_rule (self, record, task);

  return record;
}

static guint
insert_tasks (Insertion *self)
{
  GArray *tasks = self->plan->tasks;
  guint n = 0;

  for (guint i = 0; i < tasks->len; i++)
    {
      const EntenteReadyTask *task = &g_array_index (tasks, EntenteReadyTask, i);

      if (!self->wanted[i])
        continue;
      self->records[i] = find_step (self, task);
      if (self->records[i] == NULL)
        self->records[i] = insert_task (self, task);
      if (!task->is_group)
        n++;
    }

  return n;
}

static void
insert_links (Insertion *self)
{
  GArray *links = self->plan->links;

  for (guint i = 0; i < links->len; i++)
    {
      const EntenteReadyLink *link = &g_array_index (links, EntenteReadyLink, i);
      EntenteRecord *record;

      if (!self->wanted[link->from] || !self->wanted[link->to])
        continue;
      record = entente_edit_insert (self->edit, ENTENTE_TYPE_DEPENDENCY);
      entente_edit_set_reference (self->edit,
                                  record,
                                  ENTENTE_DEPENDENCY_PREDECESSOR,
                                  self->records[link->from]);
      entente_edit_set_reference (self->edit,
                                  record,
                                  ENTENTE_DEPENDENCY_SUCCESSOR,
                                  self->records[link->to]);
      entente_edit_set_choice (self->edit, record, ENTENTE_DEPENDENCY_KIND, link->kind);
      set_text (self, record, ENTENTE_DEPENDENCY_LAG, link->lag);
    }
}

static gboolean
is_open_around_the_clock (EntenteSchedule *schedule)
{
  EntenteWorkTime *time = entente_schedule_get_work_time (schedule, NULL, NULL);

  return entente_work_time_get_day_minutes (time) == ENTENTE_DAY;
}

/**
 * entente_ready_plan_insert:
 * @self: a plan
 * @schedule: where it goes
 * @chosen: (nullable) (array): whether each task is wanted; %NULL for all of them
 * @people: (nullable) (element-type utf8 EntentePerson): who takes a role; their tasks get a
 *   referent, those of other roles none
 * @n_inserted: (out) (optional): how many tasks were inserted, groups not counted
 * @error: return location
 *
 * Puts a plan, or the chosen part of it, at the end of the schedule as one edit. All its dates are
 * distances to the event. A step goes into the one of the same name when there is one; links to
 * what was not chosen are left out. Who could answer for a task stands in its notes.
 *
 * Returns: whether it was inserted; %FALSE with an error of #ENTENTE_STORE_ERROR, and nothing
 * changed
 */
gboolean
entente_ready_plan_insert (EntenteReadyPlan *self,
                           EntenteSchedule *schedule,
                           const gboolean *chosen,
                           GHashTable *people,
                           guint *n_inserted,
                           GError **error)
{
  g_autoptr (EntenteWords) words = NULL;
  g_autoptr (EntenteEdit) edit = NULL;
  g_autofree gboolean *wanted = NULL;
  g_autofree EntenteRecord **records = NULL;
  g_autofree char *label = NULL;
  Insertion insertion;
  guint n;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), FALSE);

  words = entente_words_new (self->language, "ready-plan");
  wanted = g_new0 (gboolean, self->tasks->len);
  records = g_new0 (EntenteRecord *, self->tasks->len);
  label = g_strdup_printf (_("Insert plan “%s”"), self->title);
  insertion = (Insertion) {
    .plan = self,
    .schedule = schedule,
    .store = entente_schedule_get_store (schedule),
    .words = words,
    .people = people,
    .wanted = wanted,
    .records = records,
    .around_the_clock = is_open_around_the_clock (schedule),
  };
  insertion.rank = find_last_rank (insertion.store);
  choose (&insertion, chosen);

  edit = insertion.edit = entente_store_begin (insertion.store, label);
  n = insert_tasks (&insertion);
  insert_links (&insertion);
  if (!entente_edit_commit (edit, error))
    return FALSE;

  if (n_inserted != NULL)
    *n_inserted = n;
  return TRUE;
}
