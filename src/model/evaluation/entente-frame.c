/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-frame.h"

#include "evaluation/entente-action-task.h"
#include "evaluation/entente-evaluated-action.h"
#include "evaluation/entente-expected-result.h"
#include "evaluation/entente-indicator.h"
#include "evaluation/entente-objective.h"
#include "schedule/entente-task.h"

#include <string.h>

struct _EntenteFrame
{
  GObject parent_instance;

  /* Owned */
  EntenteStore *store;
  GArray *rows;      /* (nullable): until somebody asks */
  GHashTable *index; /* record → row + 1 */

  guint64 generations;
};

G_DEFINE_FINAL_TYPE (EntenteFrame, entente_frame, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What stands under a record: of which type, and by which field. */
typedef struct {
  EntenteFrameLevel level;
  GType type;
  guint parent;
  guint rank;
} Branch;

static guint64
sum_generations (EntenteFrame *self)
{
  const GType read[] = { ENTENTE_TYPE_OBJECTIVE,
                         ENTENTE_TYPE_EVALUATED_ACTION,
                         ENTENTE_TYPE_EXPECTED_RESULT,
                         ENTENTE_TYPE_INDICATOR,
                         ENTENTE_TYPE_ACTION_TASK };

  return entente_store_sum_generations (self->store, read, G_N_ELEMENTS (read));
}

/* Reading the outline */

static gboolean
is_general (EntenteRecord *objective)
{
  return entente_record_get_choice (objective, ENTENTE_OBJECTIVE_KIND) == ENTENTE_OBJECTIVE_GENERAL;
}

/* The general objective that a specific one serves. A reference to anything else says nothing, so
   that objectives never stand in a circle. */
static EntenteRecord *
get_general (EntenteRecord *objective)
{
  EntenteRecord *parent;

  if (is_general (objective))
    return NULL;

  parent = entente_store_get_record (entente_record_get_store (objective),
                                     ENTENTE_TYPE_OBJECTIVE,
                                     entente_record_get_reference (objective,
                                                                   ENTENTE_OBJECTIVE_PARENT));
  return parent != NULL && is_general (parent) ? parent : NULL;
}

static EntenteRecord *
get_parent (EntenteRecord *record, const Branch *branch)
{
  const EntenteField *field;

  if (branch->type == ENTENTE_TYPE_OBJECTIVE)
    return get_general (record);

  field = &entente_record_type_get_fields (branch->type, NULL)[branch->parent];
  return entente_store_get_record (entente_record_get_store (record),
                                   field->target (),
                                   entente_record_get_reference (record, branch->parent));
}

static int
compare_ranks (gconstpointer a, gconstpointer b, gpointer data)
{
  const Branch *branch = data;
  EntenteRecord *left = *(EntenteRecord *const *) a;
  EntenteRecord *right = *(EntenteRecord *const *) b;
  gint64 left_rank = entente_record_get_integer (left, branch->rank);
  gint64 right_rank = entente_record_get_integer (right, branch->rank);

  if (left_rank != right_rank)
    return left_rank < right_rank ? -1 : 1;
  return entente_record_get_id (left) < entente_record_get_id (right) ? -1 : 1;
}

/* parent: (nullable): those that stand under nothing. (transfer container) */
static GPtrArray *
list_children (EntenteFrame *self, EntenteRecord *parent, const Branch *branch)
{
  GPtrArray *children = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *records = parent != NULL
                          ? entente_store_get_referrers (self->store, branch->type, branch->parent,
                                                         entente_record_get_id (parent))
                          : entente_store_get_list (self->store, branch->type);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (records, i);

      if (get_parent (record, branch) == parent)
        g_ptr_array_add (children, g_steal_pointer (&record));
    }
  g_ptr_array_sort_with_data (children, compare_ranks, (gpointer) branch);

  return children;
}

static guint
append_row (EntenteFrame *self, EntenteFrameLevel level, EntenteRecord *record, guint parent)
{
  EntenteFrameRow row = { .level = level, .parent = parent };

  if (parent != ENTENTE_FRAME_NONE)
    row.depth = g_array_index (self->rows, EntenteFrameRow, parent).depth + 1;
  /* Whoever hears of an edit earlier may still look at what it deleted. */
  row.record = record != NULL ? g_object_ref (record) : NULL;
  g_array_append_val (self->rows, row);
  if (record != NULL)
    g_hash_table_insert (self->index, record, GUINT_TO_POINTER (self->rows->len));

  return self->rows->len - 1;
}

static void append_under (EntenteFrame *self, EntenteRecord *record, guint at);

static void
append_all (EntenteFrame *self, GPtrArray *records, EntenteFrameLevel level, guint parent)
{
  for (guint i = 0; i < records->len; i++)
    {
      guint row = append_row (self, level, records->pdata[i], parent);

      append_under (self, records->pdata[i], row);
      g_array_index (self->rows, EntenteFrameRow, row).n_descendants = self->rows->len - row - 1;
    }
}

/* From the top down; each level refers to the one above it. */
static void
get_branches (Branch branches[4])
{
  const Branch all[4] = {
    { ENTENTE_FRAME_SPECIFIC, ENTENTE_TYPE_OBJECTIVE, ENTENTE_OBJECTIVE_PARENT,
      ENTENTE_OBJECTIVE_RANK },
    { ENTENTE_FRAME_ACTION, ENTENTE_TYPE_EVALUATED_ACTION, ENTENTE_EVALUATED_ACTION_OBJECTIVE,
      ENTENTE_EVALUATED_ACTION_RANK },
    { ENTENTE_FRAME_RESULT, ENTENTE_TYPE_EXPECTED_RESULT, ENTENTE_EXPECTED_RESULT_ACTION,
      ENTENTE_EXPECTED_RESULT_RANK },
    { ENTENTE_FRAME_INDICATOR, ENTENTE_TYPE_INDICATOR, ENTENTE_INDICATOR_RESULT,
      ENTENTE_INDICATOR_RANK },
  };

  memcpy (branches, all, sizeof all);
}

/* What is done for a general objective itself stands before the objectives under it. */
static void
append_under (EntenteFrame *self, EntenteRecord *record, guint at)
{
  static const guint orders[][2] = { { 1, 0 }, { 2, 2 }, { 3, 3 } };
  Branch branches[4];
  guint depth;

  if (ENTENTE_IS_INDICATOR (record))
    return;
  depth = ENTENTE_IS_OBJECTIVE (record) ? 0 : ENTENTE_IS_EVALUATED_ACTION (record) ? 1 : 2;
  get_branches (branches);
  for (guint i = 0; i < (depth == 0 ? 2u : 1u); i++)
    {
      const Branch *branch = &branches[orders[depth][i]];
      g_autoptr (GPtrArray) children = list_children (self, record, branch);

      append_all (self, children, branch->level, at);
    }
}

/* Indicators nobody placed yet, and what two merged copies left without a parent. */
static void
append_loose (EntenteFrame *self)
{
  guint heading = ENTENTE_FRAME_NONE;
  Branch branches[4];

  get_branches (branches);
  for (guint i = 1; i < G_N_ELEMENTS (branches); i++)
    {
      g_autoptr (GPtrArray) loose = list_children (self, NULL, &branches[i]);

      if (loose->len > 0 && heading == ENTENTE_FRAME_NONE)
        heading = append_row (self, ENTENTE_FRAME_LOOSE, NULL, ENTENTE_FRAME_NONE);
      append_all (self, loose, branches[i].level, heading);
    }
  if (heading != ENTENTE_FRAME_NONE)
    g_array_index (self->rows, EntenteFrameRow, heading).n_descendants
      = self->rows->len - heading - 1;
}

static void
clear_row (gpointer row)
{
  g_clear_object (&((EntenteFrameRow *) row)->record);
}

static void
compute (EntenteFrame *self)
{
  g_autoptr (GPtrArray) objectives = NULL;
  Branch branches[4];

  self->generations = sum_generations (self);
  self->rows = g_array_new (FALSE, FALSE, sizeof (EntenteFrameRow));
  g_array_set_clear_func (self->rows, clear_row);
  g_hash_table_remove_all (self->index);
  get_branches (branches);
  objectives = list_children (self, NULL, &branches[0]);
  append_all (self, objectives, ENTENTE_FRAME_OBJECTIVE, ENTENTE_FRAME_NONE);
  append_loose (self);
}

static void
ensure (EntenteFrame *self)
{
  if (self->rows == NULL)
    compute (self);
}

static void
store_changed_cb (EntenteFrame *self)
{
  if (self->rows == NULL || sum_generations (self) == self->generations)
    return;

  g_clear_pointer (&self->rows, g_array_unref);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* GObject */

static void
entente_frame_finalize (GObject *object)
{
  EntenteFrame *self = ENTENTE_FRAME (object);

  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->index, g_hash_table_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (entente_frame_parent_class)->finalize (object);
}

static void
entente_frame_class_init (EntenteFrameClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_frame_finalize;

  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
}

static void
entente_frame_init (EntenteFrame *self)
{
  self->index = g_hash_table_new (NULL, NULL);
}

/**
 * entente_frame_new:
 * @store: of a project
 *
 * Returns: (transfer full): its evaluation frame, read when it is asked for
 */
EntenteFrame *
entente_frame_new (EntenteStore *store)
{
  EntenteFrame *self;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  self = g_object_new (ENTENTE_TYPE_FRAME, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store,
                           "changed",
                           G_CALLBACK (store_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * entente_frame_get_store:
 * @self: a frame
 *
 * Returns: (transfer none): the store it is read from
 */
EntenteStore *
entente_frame_get_store (EntenteFrame *self)
{
  g_return_val_if_fail (ENTENTE_IS_FRAME (self), NULL);

  return self->store;
}

/**
 * entente_frame_get_rows:
 * @self: a frame
 * @n_rows: (out): how many
 *
 * Returns: (transfer none) (array length=n_rows): its rows, until the next edit
 */
const EntenteFrameRow *
entente_frame_get_rows (EntenteFrame *self, guint *n_rows)
{
  g_return_val_if_fail (ENTENTE_IS_FRAME (self), NULL);
  g_return_val_if_fail (n_rows != NULL, NULL);

  ensure (self);
  *n_rows = self->rows->len;
  return (const EntenteFrameRow *) (gpointer) self->rows->data;
}

/**
 * entente_frame_find:
 * @self: a frame
 * @record: (nullable): something of it
 *
 * Returns: its row, %ENTENTE_FRAME_NONE when it does not stand there
 */
guint
entente_frame_find (EntenteFrame *self, EntenteRecord *record)
{
  g_return_val_if_fail (ENTENTE_IS_FRAME (self), ENTENTE_FRAME_NONE);

  if (record == NULL)
    return ENTENTE_FRAME_NONE;
  ensure (self);
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->index, record)) - 1;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (entente_record_get_text (*(EntenteRecord *const *) a, ENTENTE_TASK_TITLE),
                         entente_record_get_text (*(EntenteRecord *const *) b, ENTENTE_TASK_TITLE));
}

/**
 * entente_frame_dup_tasks:
 * @action: an action of the frame
 *
 * Returns: (transfer full) (element-type EntenteTask): the tasks that do it, by name
 */
GPtrArray *
entente_frame_dup_tasks (EntenteRecord *action)
{
  GPtrArray *tasks = g_ptr_array_new_with_free_func (g_object_unref);
  EntenteStore *store;
  GListModel *links;

  g_return_val_if_fail (ENTENTE_IS_EVALUATED_ACTION (action), tasks);

  store = entente_record_get_store (action);
  links = entente_store_get_referrers (store, ENTENTE_TYPE_ACTION_TASK, ENTENTE_ACTION_TASK_ACTION,
                                       entente_record_get_id (action));
  for (guint i = 0; i < g_list_model_get_n_items (links); i++)
    {
      g_autoptr (EntenteRecord) link = g_list_model_get_item (links, i);
      EntenteRecord *task
        = entente_store_get_record (store, ENTENTE_TYPE_TASK,
                                    entente_record_get_reference (link, ENTENTE_ACTION_TASK_TASK));

      if (task != NULL)
        g_ptr_array_add (tasks, g_object_ref (task));
    }
  g_ptr_array_sort (tasks, compare_names);

  return tasks;
}
