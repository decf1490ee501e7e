/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-reading-private.h"

/* Nobody numbers deeper, and the numbers of a file made to hurt would fill the memory. */
#define NUMBERED_LEVELS 64

/* A task of the list, which is in the order of ids. */
typedef struct
{
  guint index;
  guint parent; /* index, or ENTENTE_SCHEDULE_NONE */
  gint64 rank;
} Sibling;

typedef struct
{
  GPtrArray *tasks;   /* in the order of ids */
  gint64 *ids;
  Sibling *siblings;  /* by parent, then in order */
  guint *first_child; /* by task: where its children begin in siblings, or ENTENTE_SCHEDULE_NONE */
  guint *positions;   /* by task: in the outline, or ENTENTE_SCHEDULE_NONE */
  guint *n_children;  /* by position: numbered so far */
  GArray *stack;      /* of task indices still to be placed */

  EntenteTaskReading *readings;
  GStringChunk *words;
  guint n_placed;
  guint n_top;
} Outline;

guint
_entente_find_id (const gint64 *ids, guint n, gint64 id)
{
  guint low = 0;
  guint high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (ids[middle] < id)
        low = middle + 1;
      else
        high = middle;
    }

  return low < n && ids[low] == id ? low : ENTENTE_SCHEDULE_NONE;
}

static int
compare_siblings (gconstpointer a, gconstpointer b)
{
  const Sibling *left = a;
  const Sibling *right = b;

  if (left->parent != right->parent)
    return left->parent < right->parent ? -1 : 1;
  if (left->rank != right->rank)
    return left->rank < right->rank ? -1 : 1;

  return left->index < right->index ? -1 : left->index > right->index;
}

static void
sort_siblings (Outline *self)
{
  guint n = self->tasks->len;

  for (guint i = 0; i < n; i++)
    self->ids[i] = entente_record_get_id (self->tasks->pdata[i]);
  for (guint i = 0; i < n; i++)
    {
      EntenteRecord *task = self->tasks->pdata[i];
      gint64 parent = entente_record_get_reference (task, ENTENTE_TASK_PARENT);

      self->siblings[i].index = i;
      self->siblings[i].rank = entente_record_get_integer (task, ENTENTE_TASK_RANK);
      self->siblings[i].parent = parent != 0 ? _entente_find_id (self->ids, n, parent)
                                             : ENTENTE_SCHEDULE_NONE;
      self->first_child[i] = self->positions[i] = ENTENTE_SCHEDULE_NONE;
    }
  if (n > 0)
    qsort (self->siblings, n, sizeof (Sibling), compare_siblings);

  for (guint i = n; i-- > 0;)
    if (self->siblings[i].parent != ENTENTE_SCHEDULE_NONE)
      self->first_child[self->siblings[i].parent] = i;
}

/* The last pushed comes out first. */
static void
push_siblings (Outline *self, guint first, guint parent)
{
  guint end = first;

  while (end < self->tasks->len && self->siblings[end].parent == parent)
    end++;
  while (end-- > first)
    g_array_append_val (self->stack, self->siblings[end].index);
}

static const char *
make_number (Outline *self, guint parent, guint level)
{
  char number[1024];
  guint place = parent == ENTENTE_SCHEDULE_NONE ? ++self->n_top : ++self->n_children[parent];

  if (parent == ENTENTE_SCHEDULE_NONE)
    g_snprintf (number, sizeof number, "%u", place);
  else if (level < NUMBERED_LEVELS)
    g_snprintf (number, sizeof number, "%s.%u", self->readings[parent].number, place);
  else
    return self->readings[parent].number;

  return g_string_chunk_insert (self->words, number);
}

static void
place (Outline *self, guint index, guint parent)
{
  EntenteTaskReading *reading = &self->readings[self->n_placed];

  reading->task = g_object_ref (self->tasks->pdata[index]);
  reading->parent = parent;
  reading->level = parent == ENTENTE_SCHEDULE_NONE ? 0 : self->readings[parent].level + 1;
  reading->number = make_number (self, parent, reading->level);
  self->positions[index] = self->n_placed++;
}

/* By hand rather than by recursion: a file may nest as deep as it likes. */
static void
place_pushed (Outline *self, const guint *parents)
{
  while (self->stack->len > 0)
    {
      guint index = g_array_index (self->stack, guint, self->stack->len - 1);
      guint parent = parents[index];

      g_array_set_size (self->stack, self->stack->len - 1);
      if (self->positions[index] != ENTENTE_SCHEDULE_NONE)
        continue;
      place (self, index, parent == ENTENTE_SCHEDULE_NONE ? parent : self->positions[parent]);
      if (self->first_child[index] != ENTENTE_SCHEDULE_NONE)
        push_siblings (self, self->first_child[index], index);
    }
}

/* Two copies of a project can be merged into groups that stand in each other: nothing leads to them
   from the top. */
static GArray *
place_strays (Outline *self, guint *parents)
{
  GArray *strays = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->tasks->len; i++)
    {
      if (self->positions[i] != ENTENTE_SCHEDULE_NONE)
        continue;
      parents[i] = ENTENTE_SCHEDULE_NONE;
      g_array_append_val (self->stack, i);
      place_pushed (self, parents);
      g_array_append_val (strays, self->positions[i]);
    }

  return strays;
}

static void
count_descendants (Outline *self)
{
  for (guint i = self->n_placed; i-- > 0;)
    {
      EntenteTaskReading *reading = &self->readings[i];

      if (reading->parent != ENTENTE_SCHEDULE_NONE)
        self->readings[reading->parent].n_descendants += reading->n_descendants + 1;
    }
}

static GPtrArray *
take_tasks (GListModel *list)
{
  guint n = g_list_model_get_n_items (list);
  GPtrArray *tasks = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (tasks, g_list_model_get_item (list, i));

  return tasks;
}

GArray *
_entente_task_outline_fill (GListModel *list,
                            EntenteTaskReading *readings,
                            gint64 *ids,
                            guint *positions,
                            GStringChunk *words)
{
  g_autoptr (GPtrArray) tasks = take_tasks (list);
  g_autofree Sibling *siblings = g_new (Sibling, tasks->len);
  g_autofree guint *first_child = g_new (guint, tasks->len);
  g_autofree guint *n_children = g_new0 (guint, tasks->len);
  g_autofree guint *parents = g_new (guint, tasks->len);
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));
  Outline self = { .tasks = tasks,
                   .ids = ids,
                   .siblings = siblings,
                   .first_child = first_child,
                   .positions = positions,
                   .n_children = n_children,
                   .stack = stack,
                   .readings = readings,
                   .words = words };
  guint top = 0;
  GArray *strays;

  sort_siblings (&self);
  for (guint i = 0; i < tasks->len; i++)
    parents[siblings[i].index] = siblings[i].parent;
  while (top < tasks->len && siblings[top].parent != ENTENTE_SCHEDULE_NONE)
    top++;
  push_siblings (&self, top, ENTENTE_SCHEDULE_NONE);
  place_pushed (&self, parents);
  strays = place_strays (&self, parents);
  count_descendants (&self);

  return strays;
}
