/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-task-list.h"

#include "grid/entente-grid-model.h"
#include "schedule/entente-task-column.h"

struct _EntenteTaskList
{
  GObject parent_instance;

  /* Owned */
  EntenteSchedule *schedule;       /* (nullable) */
  EntenteTaskSelection *selection; /* (nullable) */
  EntenteScheduleFilter *filter;   /* (nullable) */
  GPtrArray *tasks;                /* of the rows, owned */
  GArray *items;                   /* guint: row → item */
  GArray *rows;                    /* guint: item → row */
  GHashTable *folded;              /* set of owned EntenteTask */

  guint anchor;                    /* where a range of selected rows begins */
};

static void entente_task_list_model_init (GListModelInterface *iface);
static void entente_task_list_selection_init (GtkSelectionModelInterface *iface);
static void entente_task_list_grid_init (EntenteGridModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteTaskList,
                               entente_task_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      entente_task_list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                          entente_task_list_selection_init)
                                   G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_GRID_MODEL,
                                                          entente_task_list_grid_init))

/* Without a filter only folding hides rows. */
static GArray *
list_unfolded (EntenteTaskList *self)
{
  GArray *visible = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (self->schedule, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      g_array_append_val (visible, i);
      if (g_hash_table_contains (self->folded, items[i].task))
        i += items[i].n_descendants;
    }
  return visible;
}

static GArray *
list_visible (EntenteTaskList *self)
{
  if (self->schedule == NULL)
    return g_array_new (FALSE, FALSE, sizeof (guint));
  if (self->filter == NULL || !entente_schedule_filter_is_active (self->filter))
    return list_unfolded (self);
  return entente_schedule_filter_list (self->filter, self->schedule, self->folded);
}

static void
index_rows (EntenteTaskList *self)
{
  guint none = GTK_INVALID_LIST_POSITION;
  guint n_items = 0;

  if (self->schedule != NULL)
    entente_schedule_get_items (self->schedule, &n_items);
  g_array_set_size (self->rows, 0);
  for (guint i = 0; i < n_items; i++)
    g_array_append_val (self->rows, none);
  for (guint row = 0; row < self->items->len; row++)
    g_array_index (self->rows, guint, g_array_index (self->items, guint, row)) = row;
}

static GPtrArray *
list_tasks (EntenteTaskList *self, GArray *visible)
{
  GPtrArray *tasks = g_ptr_array_new_full (visible->len, g_object_unref);
  const EntenteScheduleItem *items = NULL;
  guint n_items;

  if (self->schedule != NULL)
    items = entente_schedule_get_items (self->schedule, &n_items);

  for (guint i = 0; i < visible->len; i++)
    g_ptr_array_add (tasks, g_object_ref (items[g_array_index (visible, guint, i)].task));
  return tasks;
}

/* Says only what changed between the first and the last difference: rows that stay keep the
   keyboard, the screen its place. */
static void
say_difference (EntenteTaskList *self, GPtrArray *old)
{
  guint before = 0, after = 0;
  guint shortest = MIN (old->len, self->tasks->len);

  while (before < shortest && old->pdata[before] == self->tasks->pdata[before])
    before++;
  while (after < shortest - before
         && old->pdata[old->len - 1 - after] == self->tasks->pdata[self->tasks->len - 1 - after])
    after++;
  if (old->len - before - after > 0 || self->tasks->len - before - after > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), before, old->len - before - after,
                                self->tasks->len - before - after);
}

static gboolean
is_gone (gpointer task, gpointer value, gpointer schedule)
{
  return entente_schedule_find (schedule, task) == ENTENTE_SCHEDULE_NONE;
}

static void
update (EntenteTaskList *self)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->tasks);

  if (self->schedule != NULL)
    g_hash_table_foreach_remove (self->folded, is_gone, self->schedule);
  g_array_unref (self->items);
  self->items = list_visible (self);
  self->tasks = list_tasks (self, self->items);
  index_rows (self);
  say_difference (self, old);
  entente_grid_model_changed (ENTENTE_GRID_MODEL (self));
}

static void
selection_changed_cb (EntenteTaskList *self)
{
  if (self->tasks->len > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, self->tasks->len);
}

static GType
entente_task_list_get_item_type (GListModel *model)
{
  return ENTENTE_TYPE_TASK;
}

static guint
entente_task_list_get_n_items (GListModel *model)
{
  return ENTENTE_TASK_LIST (model)->tasks->len;
}

static gpointer
entente_task_list_get_object (GListModel *model, guint position)
{
  EntenteTaskList *self = ENTENTE_TASK_LIST (model);

  return position < self->tasks->len ? g_object_ref (self->tasks->pdata[position]) : NULL;
}

static void
entente_task_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = entente_task_list_get_item_type;
  iface->get_n_items = entente_task_list_get_n_items;
  iface->get_item = entente_task_list_get_object;
}

static gboolean
entente_task_list_is_selected (GtkSelectionModel *model, guint position)
{
  EntenteTaskList *self = ENTENTE_TASK_LIST (model);

  return self->selection != NULL && position < self->tasks->len
         && entente_task_selection_contains (self->selection, self->tasks->pdata[position]);
}

/* The keyboard is at the end of a range that it did not begin at. */
static guint
find_cursor (EntenteTaskList *self, GtkBitset *selected)
{
  guint first = gtk_bitset_get_minimum (selected);
  guint last = gtk_bitset_get_maximum (selected);

  if (gtk_bitset_get_size (selected) == 1)
    self->anchor = first;
  return first == self->anchor ? last : first;
}

/* What is selected and does not show stays selected, unless all rows are asked for. */
static GPtrArray *
keep_unmasked (EntenteTaskList *self, GtkBitset *mask)
{
  GPtrArray *kept = entente_task_selection_dup_tasks (self->selection);

  if (gtk_bitset_get_size (mask) >= self->tasks->len)
    {
      g_ptr_array_set_size (kept, 0);
      return kept;
    }
  for (guint i = kept->len; i > 0; i--)
    {
      guint row = entente_task_list_find (self, kept->pdata[i - 1]);

      if (row != GTK_INVALID_LIST_POSITION && gtk_bitset_contains (mask, row))
        g_ptr_array_remove_index (kept, i - 1);
    }
  return kept;
}

static gboolean
entente_task_list_change_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  EntenteTaskList *self = ENTENTE_TASK_LIST (model);
  g_autoptr (GPtrArray) tasks = NULL;
  EntenteTask *cursor = NULL;
  GtkBitsetIter iter;
  guint row;

  if (self->selection == NULL)
    return FALSE;
  tasks = keep_unmasked (self, mask);
  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &row); more;
       more = gtk_bitset_iter_next (&iter, &row))
    {
      if (row < self->tasks->len && gtk_bitset_contains (mask, row))
        g_ptr_array_add (tasks, g_object_ref (self->tasks->pdata[row]));
    }
  if (!gtk_bitset_is_empty (selected) && find_cursor (self, selected) < self->tasks->len)
    cursor = self->tasks->pdata[find_cursor (self, selected)];
  entente_task_selection_set (self->selection, tasks, cursor);
  return TRUE;
}

static void
entente_task_list_selection_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = entente_task_list_is_selected;
  iface->set_selection = entente_task_list_change_selection;
}

static void
entente_task_list_describe (EntenteGridModel *model, guint row, EntenteGridLook *look)
{
  EntenteTaskList *self = ENTENTE_TASK_LIST (model);
  const EntenteScheduleItem *item = entente_task_list_get_item (self, row);

  if (item == NULL)
    return;
  look->level = item->level;
  look->is_group = item->is_group;
  look->is_folded = entente_task_list_is_folded (self, item->task);
  look->is_point = item->is_milestone;
  look->is_strong = item->is_group;
  look->is_struck = item->is_done;
  look->is_dim = item->is_done;
}

static char *
entente_task_list_dup_text (EntenteGridModel *model, guint row, guint column)
{
  EntenteTaskList *self = ENTENTE_TASK_LIST (model);

  return entente_task_column_dup_text ((EntenteTaskColumn) column, self->schedule,
                                       g_array_index (self->items, guint, row),
                                       entente_schedule_get_language ());
}

static void
entente_task_list_grid_init (EntenteGridModelInterface *iface)
{
  iface->describe = entente_task_list_describe;
  iface->dup_text = entente_task_list_dup_text;
}

static void
entente_task_list_dispose (GObject *object)
{
  EntenteTaskList *self = ENTENTE_TASK_LIST (object);

  g_hash_table_remove_all (self->folded);
  g_clear_object (&self->schedule);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (entente_task_list_parent_class)->dispose (object);
}

static void
entente_task_list_finalize (GObject *object)
{
  EntenteTaskList *self = ENTENTE_TASK_LIST (object);

  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->folded, g_hash_table_unref);

  G_OBJECT_CLASS (entente_task_list_parent_class)->finalize (object);
}

static void
entente_task_list_class_init (EntenteTaskListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_task_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_task_list_finalize;
}

static void
entente_task_list_init (EntenteTaskList *self)
{
  self->tasks = g_ptr_array_new_with_free_func (g_object_unref);
  self->items = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->folded = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

EntenteTaskList *
entente_task_list_new (void)
{
  return g_object_new (ENTENTE_TYPE_TASK_LIST, NULL);
}

/* TRUE when it is another one; then `changed` leads to callback from now on. */
static gboolean
replace (EntenteTaskList *self, gpointer *place, gpointer object, GCallback callback)
{
  if (*place == object)
    return FALSE;
  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, callback, self);
  g_clear_object ((GObject **) place);
  if (object != NULL)
    {
      *place = g_object_ref (object);
      g_signal_connect_object (object, "changed", callback, self, G_CONNECT_SWAPPED);
    }
  return TRUE;
}

void
entente_task_list_set_schedule (EntenteTaskList *self, EntenteSchedule *schedule)
{
  g_return_if_fail (ENTENTE_IS_TASK_LIST (self));
  g_return_if_fail (schedule == NULL || ENTENTE_IS_SCHEDULE (schedule));

  if (self->schedule != schedule)
    g_hash_table_remove_all (self->folded);
  if (replace (self, (gpointer *) &self->schedule, schedule, G_CALLBACK (update)))
    update (self);
}

void
entente_task_list_set_selection (EntenteTaskList *self, EntenteTaskSelection *selection)
{
  g_return_if_fail (ENTENTE_IS_TASK_LIST (self));
  g_return_if_fail (selection == NULL || ENTENTE_IS_TASK_SELECTION (selection));

  if (replace (self, (gpointer *) &self->selection, selection, G_CALLBACK (selection_changed_cb)))
    selection_changed_cb (self);
}

void
entente_task_list_set_filter (EntenteTaskList *self, EntenteScheduleFilter *filter)
{
  g_return_if_fail (ENTENTE_IS_TASK_LIST (self));
  g_return_if_fail (filter == NULL || ENTENTE_IS_SCHEDULE_FILTER (filter));

  if (replace (self, (gpointer *) &self->filter, filter, G_CALLBACK (update)))
    update (self);
}

EntenteSchedule *
entente_task_list_get_schedule (EntenteTaskList *self)
{
  g_return_val_if_fail (ENTENTE_IS_TASK_LIST (self), NULL);

  return self->schedule;
}

const guint *
entente_task_list_get_items (EntenteTaskList *self, guint *n_rows)
{
  g_return_val_if_fail (ENTENTE_IS_TASK_LIST (self), NULL);

  if (n_rows != NULL)
    *n_rows = self->items->len;
  return (const guint *) (gpointer) self->items->data;
}

const EntenteScheduleItem *
entente_task_list_get_item (EntenteTaskList *self, guint row)
{
  guint n_items;
  const EntenteScheduleItem *items;
  guint item;

  g_return_val_if_fail (ENTENTE_IS_TASK_LIST (self), NULL);

  if (self->schedule == NULL || row >= self->items->len)
    return NULL;
  items = entente_schedule_get_items (self->schedule, &n_items);
  item = g_array_index (self->items, guint, row);
  /* Between a change of the schedule and our own handler. */
  return item < n_items ? &items[item] : NULL;
}

guint
entente_task_list_find_item (EntenteTaskList *self, guint item)
{
  g_return_val_if_fail (ENTENTE_IS_TASK_LIST (self), GTK_INVALID_LIST_POSITION);

  return item < self->rows->len ? g_array_index (self->rows, guint, item)
                                : GTK_INVALID_LIST_POSITION;
}

guint
entente_task_list_find (EntenteTaskList *self, EntenteTask *task)
{
  g_return_val_if_fail (ENTENTE_IS_TASK_LIST (self), GTK_INVALID_LIST_POSITION);

  if (self->schedule == NULL || task == NULL)
    return GTK_INVALID_LIST_POSITION;
  return entente_task_list_find_item (self, entente_schedule_find (self->schedule, task));
}

gboolean
entente_task_list_is_folded (EntenteTaskList *self, EntenteTask *task)
{
  g_return_val_if_fail (ENTENTE_IS_TASK_LIST (self), FALSE);

  return g_hash_table_contains (self->folded, task);
}

void
entente_task_list_set_folded (EntenteTaskList *self, EntenteTask *task, gboolean folded)
{
  gboolean is_new;

  g_return_if_fail (ENTENTE_IS_TASK_LIST (self));
  g_return_if_fail (ENTENTE_IS_TASK (task));

  if (folded)
    is_new = g_hash_table_add (self->folded, g_object_ref (task));
  else
    is_new = g_hash_table_remove (self->folded, task);
  if (is_new)
    update (self);
}

void
entente_task_list_set_all_folded (EntenteTaskList *self, gboolean folded)
{
  const EntenteScheduleItem *items;
  guint n_items;

  g_return_if_fail (ENTENTE_IS_TASK_LIST (self));

  if (self->schedule == NULL)
    return;
  g_hash_table_remove_all (self->folded);
  items = entente_schedule_get_items (self->schedule, &n_items);
  for (guint i = 0; folded && i < n_items; i++)
    {
      if (items[i].is_group)
        g_hash_table_add (self->folded, g_object_ref (items[i].task));
    }
  update (self);
}

void
entente_task_list_uncover (EntenteTaskList *self, EntenteTask *task)
{
  const EntenteScheduleItem *items;
  gboolean is_new = FALSE;
  guint n_items;
  guint item;

  g_return_if_fail (ENTENTE_IS_TASK_LIST (self));
  g_return_if_fail (ENTENTE_IS_TASK (task));

  if (self->schedule == NULL)
    return;
  items = entente_schedule_get_items (self->schedule, &n_items);
  item = entente_schedule_find (self->schedule, task);
  while (item < n_items && items[item].parent != ENTENTE_SCHEDULE_NONE)
    {
      item = items[item].parent;
      is_new |= g_hash_table_remove (self->folded, items[item].task);
    }
  if (is_new)
    update (self);
}

GHashTable *
entente_task_list_dup_folded_items (EntenteTaskList *self)
{
  GHashTable *set;
  GHashTableIter iter;
  gpointer task;

  g_return_val_if_fail (ENTENTE_IS_TASK_LIST (self), NULL);

  set = g_hash_table_new (NULL, NULL);
  g_hash_table_iter_init (&iter, self->folded);
  while (g_hash_table_iter_next (&iter, &task, NULL))
    g_hash_table_add (set, GUINT_TO_POINTER (entente_schedule_find (self->schedule, task)));
  return set;
}

GArray *
entente_task_list_dup_folded_ids (EntenteTaskList *self)
{
  GArray *ids;
  GHashTableIter iter;
  gpointer task;

  g_return_val_if_fail (ENTENTE_IS_TASK_LIST (self), NULL);

  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_hash_table_iter_init (&iter, self->folded);
  while (g_hash_table_iter_next (&iter, &task, NULL))
    {
      gint64 id = entente_record_get_id (task);

      g_array_append_val (ids, id);
    }
  return ids;
}

void
entente_task_list_set_folded_ids (EntenteTaskList *self, const gint64 *ids, gsize n_ids)
{
  EntenteStore *store;

  g_return_if_fail (ENTENTE_IS_TASK_LIST (self));

  if (self->schedule == NULL)
    return;
  store = entente_schedule_get_store (self->schedule);
  g_hash_table_remove_all (self->folded);
  for (gsize i = 0; i < n_ids; i++)
    {
      EntenteRecord *task = entente_store_get_record (store, ENTENTE_TYPE_TASK, ids[i]);

      if (task != NULL)
        g_hash_table_add (self->folded, g_object_ref (task));
    }
  update (self);
}
