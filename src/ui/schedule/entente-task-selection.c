/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-task-selection.h"

struct _EntenteTaskSelection
{
  GObject parent_instance;

  /* Owned */
  EntenteSchedule *schedule;
  GHashTable *tasks;   /* set of owned EntenteTask */
  EntenteTask *cursor; /* (nullable), one of them */
};

G_DEFINE_FINAL_TYPE (EntenteTaskSelection, entente_task_selection, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_SCHEDULE,
  PROP_CURSOR,
  N_PROPS
};

enum {
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static GHashTable *
make_set (void)
{
  return g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

static gboolean
is_there (EntenteTaskSelection *self, EntenteTask *task)
{
  return entente_schedule_find (self->schedule, task) != ENTENTE_SCHEDULE_NONE;
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  EntenteTaskSelection *self = data;
  guint first = entente_schedule_find (self->schedule, *(EntenteTask **) a);
  guint second = entente_schedule_find (self->schedule, *(EntenteTask **) b);

  return (first > second) - (first < second);
}

static gboolean
is_same_set (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer task;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &task, NULL))
    {
      if (!g_hash_table_contains (b, task))
        return FALSE;
    }
  return TRUE;
}

/* tasks: (transfer full) */
static void
take (EntenteTaskSelection *self, GHashTable *tasks, EntenteTask *cursor)
{
  gboolean is_same = is_same_set (self->tasks, tasks);
  gboolean is_new_cursor = g_set_object (&self->cursor, cursor);

  g_hash_table_unref (self->tasks);
  self->tasks = tasks;
  if (!is_same)
    g_signal_emit (self, signals[CHANGED], 0);
  if (is_new_cursor)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURSOR]);
}

static GHashTable *
copy_set (EntenteTaskSelection *self)
{
  GHashTable *copy = make_set ();
  GHashTableIter iter;
  gpointer task;

  g_hash_table_iter_init (&iter, self->tasks);
  while (g_hash_table_iter_next (&iter, &task, NULL))
    g_hash_table_add (copy, g_object_ref (task));
  return copy;
}

/* Any of them: who takes the cursor's task away still has the keyboard somewhere. */
static EntenteTask *
pick_cursor (EntenteTaskSelection *self, GHashTable *tasks)
{
  GHashTableIter iter;
  gpointer task = NULL;

  if (self->cursor != NULL && g_hash_table_contains (tasks, self->cursor))
    return self->cursor;
  g_hash_table_iter_init (&iter, tasks);
  g_hash_table_iter_next (&iter, &task, NULL);
  return task;
}

static void
schedule_changed_cb (EntenteTaskSelection *self)
{
  g_autoptr (GHashTable) left = make_set ();
  GHashTableIter iter;
  gpointer task;

  g_hash_table_iter_init (&iter, self->tasks);
  while (g_hash_table_iter_next (&iter, &task, NULL))
    {
      if (is_there (self, task))
        g_hash_table_add (left, g_object_ref (task));
    }
  if (g_hash_table_size (left) < g_hash_table_size (self->tasks))
    {
      EntenteTask *cursor = pick_cursor (self, left);

      take (self, g_steal_pointer (&left), cursor);
    }
}

static void
entente_task_selection_constructed (GObject *object)
{
  EntenteTaskSelection *self = ENTENTE_TASK_SELECTION (object);

  G_OBJECT_CLASS (entente_task_selection_parent_class)->constructed (object);
  g_signal_connect_object (self->schedule, "changed", G_CALLBACK (schedule_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
entente_task_selection_finalize (GObject *object)
{
  EntenteTaskSelection *self = ENTENTE_TASK_SELECTION (object);

  g_clear_object (&self->cursor);
  g_clear_pointer (&self->tasks, g_hash_table_unref);
  g_clear_object (&self->schedule);

  G_OBJECT_CLASS (entente_task_selection_parent_class)->finalize (object);
}

static void
entente_task_selection_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EntenteTaskSelection *self = ENTENTE_TASK_SELECTION (object);

  switch (id)
    {
    case PROP_SCHEDULE:
      g_value_set_object (value, self->schedule);
      break;
    case PROP_CURSOR:
      g_value_set_object (value, self->cursor);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_task_selection_set_property (GObject *object,
                                     guint id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  EntenteTaskSelection *self = ENTENTE_TASK_SELECTION (object);

  switch (id)
    {
    case PROP_SCHEDULE:
      self->schedule = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_task_selection_class_init (EntenteTaskSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = entente_task_selection_constructed;
  object_class->finalize = entente_task_selection_finalize;
  object_class->get_property = entente_task_selection_get_property;
  object_class->set_property = entente_task_selection_set_property;

  properties[PROP_SCHEDULE]
    = g_param_spec_object ("schedule", NULL, NULL, ENTENTE_TYPE_SCHEDULE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CURSOR]
    = g_param_spec_object ("cursor", NULL, NULL, ENTENTE_TYPE_TASK,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_task_selection_init (EntenteTaskSelection *self)
{
  self->tasks = make_set ();
}

EntenteTaskSelection *
entente_task_selection_new (EntenteSchedule *schedule)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);

  return g_object_new (ENTENTE_TYPE_TASK_SELECTION, "schedule", schedule, NULL);
}

GPtrArray *
entente_task_selection_dup_tasks (EntenteTaskSelection *self)
{
  GPtrArray *tasks;
  GHashTableIter iter;
  gpointer task;

  g_return_val_if_fail (ENTENTE_IS_TASK_SELECTION (self), NULL);

  tasks = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_iter_init (&iter, self->tasks);
  while (g_hash_table_iter_next (&iter, &task, NULL))
    g_ptr_array_add (tasks, g_object_ref (task));
  g_ptr_array_sort_with_data (tasks, compare_places, self);
  return tasks;
}

guint
entente_task_selection_get_n_tasks (EntenteTaskSelection *self)
{
  g_return_val_if_fail (ENTENTE_IS_TASK_SELECTION (self), 0);

  return g_hash_table_size (self->tasks);
}

gboolean
entente_task_selection_contains (EntenteTaskSelection *self, EntenteTask *task)
{
  g_return_val_if_fail (ENTENTE_IS_TASK_SELECTION (self), FALSE);

  return g_hash_table_contains (self->tasks, task);
}

EntenteTask *
entente_task_selection_get_cursor (EntenteTaskSelection *self)
{
  g_return_val_if_fail (ENTENTE_IS_TASK_SELECTION (self), NULL);

  return self->cursor;
}

void
entente_task_selection_select (EntenteTaskSelection *self, EntenteTask *task)
{
  GHashTable *tasks;

  g_return_if_fail (ENTENTE_IS_TASK_SELECTION (self));
  g_return_if_fail (task == NULL || ENTENTE_IS_TASK (task));

  tasks = make_set ();
  if (task != NULL)
    g_hash_table_add (tasks, g_object_ref (task));
  take (self, tasks, task);
}

void
entente_task_selection_toggle (EntenteTaskSelection *self, EntenteTask *task)
{
  GHashTable *tasks;

  g_return_if_fail (ENTENTE_IS_TASK_SELECTION (self));
  g_return_if_fail (ENTENTE_IS_TASK (task));

  tasks = copy_set (self);
  if (g_hash_table_remove (tasks, task))
    {
      take (self, tasks, pick_cursor (self, tasks));
      return;
    }
  g_hash_table_add (tasks, g_object_ref (task));
  take (self, tasks, task);
}

void
entente_task_selection_set (EntenteTaskSelection *self, GPtrArray *tasks, EntenteTask *cursor)
{
  GHashTable *set;

  g_return_if_fail (ENTENTE_IS_TASK_SELECTION (self));
  g_return_if_fail (tasks != NULL);

  set = make_set ();
  for (guint i = 0; i < tasks->len; i++)
    g_hash_table_add (set, g_object_ref (tasks->pdata[i]));
  if (cursor == NULL || !g_hash_table_contains (set, cursor))
    cursor = pick_cursor (self, set);
  take (self, set, cursor);
}
