/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-frame-edit.h"

#include "entente-model-error.h"
#include "evaluation/entente-action-task.h"
#include "evaluation/entente-evaluated-action.h"
#include "evaluation/entente-expected-result.h"
#include "evaluation/entente-frame-place-private.h"
#include "evaluation/entente-indicator.h"
#include "evaluation/entente-measurement.h"
#include "evaluation/entente-objective.h"

#include <glib/gi18n-lib.h>

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE, sentence);
  return FALSE;
}

/**
 * entente_frame_can_hold:
 * @parent: (nullable): something of the frame; %NULL for the top of it
 * @child: something else of it
 *
 * Returns: whether @child may stand under @parent; what is not placed may be an indicator only
 */
gboolean
entente_frame_can_hold (EntenteRecord *parent, EntenteRecord *child)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD (child), FALSE);

  if (parent == NULL)
    return ENTENTE_IS_OBJECTIVE (child) || ENTENTE_IS_INDICATOR (child);

  return parent != child && _entente_frame_can_hold_type (parent, G_OBJECT_TYPE (child));
}

/* Inserting */

/**
 * entente_frame_insert:
 * @self: a frame
 * @level: what is added
 * @near: (nullable): where somebody is
 * @error: %ENTENTE_MODEL_ERROR_STATE when there is nothing it could stand under
 *
 * Returns: (transfer none) (nullable): the new one, still without words
 */
EntenteRecord *
entente_frame_insert (EntenteFrame *self,
                      EntenteFrameLevel level,
                      EntenteRecord *near,
                      GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *parent, *before, *record;
  EntenteFrameKind kind;

  g_return_val_if_fail (ENTENTE_IS_FRAME (self), NULL);
  g_return_val_if_fail (level <= ENTENTE_FRAME_INDICATOR, NULL);
  g_return_val_if_fail (near == NULL || ENTENTE_IS_RECORD (near), NULL);

  _entente_frame_find_place (self, level, near, &parent, &before);
  if (parent == NULL && level == ENTENTE_FRAME_ACTION)
    return refuse (error, _("An action is done for an objective: add an objective first.")), NULL;
  if (parent == NULL && level == ENTENTE_FRAME_RESULT)
    return refuse (error, _("A result is expected of an action: add an action first.")), NULL;

  kind = _entente_frame_get_kind (_entente_frame_get_type (level));
  edit = entente_store_begin (entente_frame_get_store (self), _(kind.added));
  record = entente_edit_insert (edit, kind.type);
  _entente_frame_place (self, edit, &record, 1, parent, before);
  if (level == ENTENTE_FRAME_SPECIFIC)
    entente_edit_set_choice (edit, record, ENTENTE_OBJECTIVE_KIND, ENTENTE_OBJECTIVE_SPECIFIC);
  if (parent != NULL)
    _entente_frame_inherit (self, edit, record, parent);

  return entente_edit_commit (edit, error) ? record : NULL;
}

/* Moving */

static gboolean
has_specific (EntenteFrame *self, EntenteRecord *objective)
{
  g_autoptr (GPtrArray) specific = _entente_frame_list_children (self, objective, ENTENTE_TYPE_OBJECTIVE);

  return specific->len > 0;
}

/* A general objective that others serve cannot serve another one. */
static gboolean
check_move (EntenteFrame *self, EntenteRecord *record, EntenteRecord *parent, GError **error)
{
  if (!entente_frame_can_hold (parent, record))
    return refuse (error, _("It cannot stand there. The order is: objective, action, expected "
                            "result, indicator."));
  if (ENTENTE_IS_OBJECTIVE (record) && parent != NULL && has_specific (self, record))
    return refuse (error, _("Other objectives serve this one: move them first."));

  return TRUE;
}

/* One that comes under another serves it; one that served another does no more. */
static void
set_objective_kind (EntenteFrame *self, EntenteEdit *edit, EntenteRecord *objective,
                    EntenteRecord *parent)
{
  const guint at = entente_frame_find (self, objective);
  guint n_rows;
  const EntenteFrameRow *rows = entente_frame_get_rows (self, &n_rows);

  if (parent != NULL)
    entente_edit_set_choice (edit, objective, ENTENTE_OBJECTIVE_KIND, ENTENTE_OBJECTIVE_SPECIFIC);
  else if (at != ENTENTE_FRAME_NONE && rows[at].level == ENTENTE_FRAME_SPECIFIC)
    entente_edit_set_choice (edit, objective, ENTENTE_OBJECTIVE_KIND, ENTENTE_OBJECTIVE_GENERAL);
}

static gboolean
arrange (EntenteFrame *self,
         EntenteRecord *const *records,
         guint n_records,
         EntenteRecord *parent,
         EntenteRecord *before,
         GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  for (guint i = 0; i < n_records; i++)
    if (!check_move (self, records[i], parent, error))
      return FALSE;

  edit = entente_store_begin (entente_frame_get_store (self),
                              _(_entente_frame_get_kind (G_OBJECT_TYPE (records[0])).moved));
  for (guint i = 0; i < n_records; i++)
    if (ENTENTE_IS_OBJECTIVE (records[i]))
      set_objective_kind (self, edit, records[i], parent);
  _entente_frame_place (self, edit, records, n_records, parent, before);

  return entente_edit_commit (edit, error);
}

/**
 * entente_frame_move:
 * @self: a frame
 * @record: what is moved, with all that belongs to it
 * @parent: (nullable): under what; %NULL for the top, or for no place of an indicator
 * @before: (nullable): before which of the same kind under it; %NULL for the end
 * @error: %ENTENTE_MODEL_ERROR_STATE
 *
 * Returns: whether it was moved
 */
gboolean
entente_frame_move (EntenteFrame *self,
                    EntenteRecord *record,
                    EntenteRecord *parent,
                    EntenteRecord *before,
                    GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_FRAME (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_RECORD (record), FALSE);
  g_return_val_if_fail (record != before, FALSE);

  return arrange (self, &record, 1, parent, before, error);
}

/* The first of the same kind under @parent from @row on that is not moved itself. */
static EntenteRecord *
find_unmoved (EntenteFrame *self, GPtrArray *records, EntenteRecord *parent, EntenteRecord *from)
{
  g_autoptr (GPtrArray) siblings
    = _entente_frame_list_children (self, parent, G_OBJECT_TYPE (from));
  guint at = 0;

  g_ptr_array_find (siblings, from, &at);
  while (at < siblings->len && g_ptr_array_find (records, siblings->pdata[at], NULL))
    at++;

  return at < siblings->len ? siblings->pdata[at] : NULL;
}

/* The place that @row takes: before it, but behind it for what comes down from the same parent. */
static void
find_place_of (EntenteFrame *self,
               GPtrArray *records,
               guint row,
               EntenteRecord **parent,
               EntenteRecord **before)
{
  guint n_rows;
  const EntenteFrameRow *rows = entente_frame_get_rows (self, &n_rows);
  const guint first = entente_frame_find (self, records->pdata[0]);
  const guint next = row + rows[row].n_descendants + 1;

  *parent = _entente_frame_get_row_parent (rows, row);
  *before = rows[row].record;
  if (rows[first].parent == rows[row].parent && first < row)
    *before = next < n_rows && rows[next].parent == rows[row].parent && rows[next].record != NULL
                  && G_OBJECT_TYPE (rows[next].record) == G_OBJECT_TYPE (rows[row].record)
                ? rows[next].record
                : NULL;
  if (*before != NULL)
    *before = find_unmoved (self, records, *parent, *before);
}

/* Rows that are moved with what they belong to are no more moved themselves. */
static GPtrArray *
list_tops (EntenteFrame *self, GPtrArray *records)
{
  GPtrArray *tops = g_ptr_array_new ();
  guint n_rows, until = 0;
  const EntenteFrameRow *rows = entente_frame_get_rows (self, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    if (i >= until && rows[i].record != NULL && g_ptr_array_find (records, rows[i].record, NULL))
      {
        g_ptr_array_add (tops, rows[i].record);
        until = i + rows[i].n_descendants + 1;
      }

  return tops;
}

static gboolean
are_of_one_kind (GPtrArray *records)
{
  for (guint i = 1; i < records->len; i++)
    if (G_OBJECT_TYPE (records->pdata[i]) != G_OBJECT_TYPE (records->pdata[0]))
      return FALSE;

  return records->len > 0;
}

/* Up from @target: the first that can hold them, or whose place they can take. */
static gboolean
find_drop (EntenteFrame *self,
           GPtrArray *records,
           EntenteRecord *target,
           EntenteRecord **parent,
           EntenteRecord **before)
{
  guint n_rows;
  const EntenteFrameRow *rows = entente_frame_get_rows (self, &n_rows);
  const GType type = records->len > 0 ? G_OBJECT_TYPE (records->pdata[0]) : G_TYPE_INVALID;
  const EntenteFrameLevel level
    = records->len > 0 ? rows[entente_frame_find (self, records->pdata[0])].level
                       : ENTENTE_FRAME_LOOSE;

  *parent = *before = NULL;
  if (target == NULL)
    return type == ENTENTE_TYPE_INDICATOR;
  for (guint i = entente_frame_find (self, target); i != ENTENTE_FRAME_NONE; i = rows[i].parent)
    {
      if (g_ptr_array_find (records, rows[i].record, NULL))
        return FALSE;
      if (rows[i].record != NULL && rows[i].level == level)
        {
          find_place_of (self, records, i, parent, before);
          return TRUE;
        }
      if (level != ENTENTE_FRAME_OBJECTIVE && _entente_frame_can_hold_type (rows[i].record, type))
        {
          *parent = rows[i].record;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * entente_frame_can_drop:
 * @self: a frame
 * @records: (element-type EntenteRecord): some of it
 * @target: (nullable): a row of it; %NULL for the heading of what is not placed
 *
 * Returns: whether entente_frame_drop() would know a place
 */
gboolean
entente_frame_can_drop (EntenteFrame *self, GPtrArray *records, EntenteRecord *target)
{
  g_autoptr (GPtrArray) tops = NULL;
  EntenteRecord *parent, *before;

  g_return_val_if_fail (ENTENTE_IS_FRAME (self), FALSE);
  g_return_val_if_fail (records != NULL, FALSE);

  tops = list_tops (self, records);
  return are_of_one_kind (tops) && find_drop (self, tops, target, &parent, &before);
}

/**
 * entente_frame_drop:
 * @self: a frame
 * @records: (element-type EntenteRecord): some of it, of one kind, each with all that belongs to it
 * @target: (nullable): what they were dropped on: they take the place of one of their kind, else
 *   stand at the end of what can hold them; %NULL for the heading of what is not placed
 * @error: %ENTENTE_MODEL_ERROR_STATE
 *
 * Returns: whether they were moved
 */
gboolean
entente_frame_drop (EntenteFrame *self, GPtrArray *records, EntenteRecord *target, GError **error)
{
  g_autoptr (GPtrArray) tops = NULL;
  EntenteRecord *parent, *before;

  g_return_val_if_fail (ENTENTE_IS_FRAME (self), FALSE);
  g_return_val_if_fail (records != NULL, FALSE);

  tops = list_tops (self, records);
  if (!are_of_one_kind (tops))
    return refuse (error, _("Objectives, actions, results and indicators stand in different "
                            "places: move those of one kind at a time."));
  if (!find_drop (self, tops, target, &parent, &before))
    return refuse (error, _("It cannot stand there. The order is: objective, action, expected "
                            "result, indicator."));

  return arrange (self, (EntenteRecord *const *) tops->pdata, tops->len, parent, before, error);
}

/* The next that can hold @type, from @row on in the order of the outline. */
static guint
find_holder (const EntenteFrameRow *rows, guint n_rows, guint row, int direction, GType type)
{
  for (gint64 i = (gint64) row + direction; i >= 0 && i < n_rows; i += direction)
    if (_entente_frame_can_hold_type (rows[i].record, type))
      return (guint) i;

  return ENTENTE_FRAME_NONE;
}

/* Where @record would stand. FALSE at the ends of the outline. */
static gboolean
find_shifted (EntenteFrame *self,
              EntenteRecord *record,
              int direction,
              EntenteRecord **parent,
              EntenteRecord **before)
{
  guint n_rows, at, holder;
  const EntenteFrameRow *rows = entente_frame_get_rows (self, &n_rows);
  const guint row = entente_frame_find (self, record);
  const GType type = G_OBJECT_TYPE (record);
  g_autoptr (GPtrArray) siblings = NULL;
  g_autoptr (GPtrArray) others = NULL;

  if (row == ENTENTE_FRAME_NONE)
    return FALSE;
  *parent = _entente_frame_get_row_parent (rows, row);
  *before = NULL;
  siblings = _entente_frame_list_children (self, *parent, type);
  g_ptr_array_find (siblings, record, &at);
  if (direction < 0 ? at > 0 : at + 1 < siblings->len)
    {
      const guint next = direction < 0 ? at - 1 : at + 2;

      *before = next < siblings->len ? siblings->pdata[next] : NULL;
      return TRUE;
    }
  if (*parent == NULL)
    return FALSE;

  holder = find_holder (rows, n_rows, rows[row].parent, direction, type);
  if (holder == ENTENTE_FRAME_NONE)
    return FALSE;
  *parent = rows[holder].record;
  others = _entente_frame_list_children (self, *parent, type);
  if (direction > 0 && others->len > 0)
    *before = others->pdata[0];
  return TRUE;
}

/**
 * entente_frame_can_shift:
 * @self: a frame
 * @record: something of it
 * @direction: -1 or 1
 *
 * Returns: whether there is a place for it up or down
 */
gboolean
entente_frame_can_shift (EntenteFrame *self, EntenteRecord *record, int direction)
{
  EntenteRecord *parent, *before;

  g_return_val_if_fail (ENTENTE_IS_FRAME (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_RECORD (record), FALSE);

  return find_shifted (self, record, direction, &parent, &before);
}

/**
 * entente_frame_shift:
 * @self: a frame
 * @record: something of it
 * @direction: -1 for up, 1 for down
 * @error: %ENTENTE_MODEL_ERROR_STATE at the ends of the outline
 *
 * Returns: whether it was moved
 */
gboolean
entente_frame_shift (EntenteFrame *self, EntenteRecord *record, int direction, GError **error)
{
  EntenteRecord *parent, *before;

  g_return_val_if_fail (ENTENTE_IS_FRAME (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_RECORD (record), FALSE);

  if (!find_shifted (self, record, direction, &parent, &before))
    return refuse (error, _("It stands at the end of the frame already."));

  return entente_frame_move (self, record, parent, before, error);
}

/**
 * entente_frame_indent:
 * @self: a frame
 * @record: an objective
 * @direction: 1 to put it under the general one before it, -1 to let it stand alone
 * @error: %ENTENTE_MODEL_ERROR_STATE
 *
 * Returns: whether it was moved
 */
gboolean
entente_frame_indent (EntenteFrame *self, EntenteRecord *record, int direction, GError **error)
{
  g_autoptr (GPtrArray) tops = NULL;
  EntenteRecord *parent;
  guint n_rows, row, at;
  const EntenteFrameRow *rows;

  g_return_val_if_fail (ENTENTE_IS_FRAME (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_RECORD (record), FALSE);

  rows = entente_frame_get_rows (self, &n_rows);
  row = entente_frame_find (self, record);
  if (row == ENTENTE_FRAME_NONE || !ENTENTE_IS_OBJECTIVE (record))
    return refuse (error, _("Only objectives stand under each other."));

  parent = _entente_frame_get_row_parent (rows, row);
  tops = _entente_frame_list_children (self, NULL, ENTENTE_TYPE_OBJECTIVE);
  if (!g_ptr_array_find (tops, direction > 0 ? record : parent, &at))
    return direction > 0 ? refuse (error, _("It serves another objective already."))
                         : refuse (error, _("It stands alone already."));
  if (direction > 0)
    {
      if (at == 0 || !_entente_frame_is_general (tops->pdata[at - 1]))
        return refuse (error, _("There is no general objective before it to be put under."));
      return entente_frame_move (self, record, tops->pdata[at - 1], NULL, error);
    }

  return entente_frame_move (self, record, NULL,
                             at + 1 < tops->len ? tops->pdata[at + 1] : NULL, error);
}

/* Removing */

static gboolean
has_values (EntenteRecord *indicator)
{
  return g_list_model_get_n_items (
           entente_store_get_referrers (entente_record_get_store (indicator),
                                        ENTENTE_TYPE_MEASUREMENT,
                                        ENTENTE_MEASUREMENT_INDICATOR,
                                        entente_record_get_id (indicator)))
         > 0;
}

/* Rows of @records and of all that belongs to them. */
static GArray *
list_rows (EntenteFrame *self, GPtrArray *records)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_rows;
  const EntenteFrameRow *rows = entente_frame_get_rows (self, &n_rows);
  guint until = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      if (rows[i].record != NULL && g_ptr_array_find (records, rows[i].record, NULL))
        until = MAX (until, i + rows[i].n_descendants + 1);
      if (i < until)
        g_array_append_val (found, i);
    }

  return found;
}

static const char *
get_removal_label (GPtrArray *records)
{
  const GType type = G_OBJECT_TYPE (records->pdata[0]);

  for (guint i = 1; i < records->len; i++)
    if (G_OBJECT_TYPE (records->pdata[i]) != type)
      return _("Delete parts of the evaluation frame");

  return _(_entente_frame_get_kind (type).deleted);
}

/**
 * entente_frame_remove:
 * @self: a frame
 * @records: (element-type EntenteRecord): what is deleted with all that belongs to it
 * @n_kept: (out) (optional): how many indicators stay because they have values
 * @error: why not
 *
 * Returns: whether it was done
 */
gboolean
entente_frame_remove (EntenteFrame *self, GPtrArray *records, guint *n_kept, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GArray) found = NULL;
  guint n_rows, kept = 0;
  const EntenteFrameRow *rows;

  g_return_val_if_fail (ENTENTE_IS_FRAME (self), FALSE);
  g_return_val_if_fail (records != NULL && records->len > 0, FALSE);

  rows = entente_frame_get_rows (self, &n_rows);
  found = list_rows (self, records);
  edit = entente_store_begin (entente_frame_get_store (self), get_removal_label (records));
  /* From the last one on: nothing is deleted before what belongs to it. */
  for (guint i = found->len; i-- > 0;)
    {
      EntenteRecord *record = rows[g_array_index (found, guint, i)].record;

      if (ENTENTE_IS_INDICATOR (record) && has_values (record)
          && !g_ptr_array_find (records, record, NULL))
        {
          entente_edit_set_reference (edit, record, ENTENTE_INDICATOR_RESULT, NULL);
          kept++;
        }
      else
        entente_edit_delete (edit, record);
    }
  if (n_kept != NULL)
    *n_kept = kept;

  return entente_edit_commit (edit, error);
}

/* Tasks of an action */

static gboolean
drop_other_links (EntenteEdit *edit, EntenteRecord *action, GPtrArray *tasks, GHashTable *linked)
{
  GListModel *links = entente_store_get_referrers (entente_record_get_store (action),
                                                   ENTENTE_TYPE_ACTION_TASK,
                                                   ENTENTE_ACTION_TASK_ACTION,
                                                   entente_record_get_id (action));
  gboolean changed = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (links); i++)
    {
      g_autoptr (EntenteRecord) link = g_list_model_get_item (links, i);
      EntenteRecord *task
        = entente_store_get_record (entente_record_get_store (action), ENTENTE_TYPE_TASK,
                                    entente_record_get_reference (link, ENTENTE_ACTION_TASK_TASK));

      if (task != NULL && g_ptr_array_find (tasks, task, NULL) && g_hash_table_add (linked, task))
        continue;
      entente_edit_delete (edit, link);
      changed = TRUE;
    }

  return changed;
}

/**
 * entente_frame_set_tasks:
 * @action: an action of the frame
 * @tasks: (element-type EntenteTask): what does it, and nothing else
 * @error: why not
 *
 * Returns: whether it is so
 */
gboolean
entente_frame_set_tasks (EntenteRecord *action, GPtrArray *tasks, GError **error)
{
  g_autoptr (GHashTable) linked = g_hash_table_new (NULL, NULL);
  g_autoptr (EntenteEdit) edit = NULL;
  gboolean changed;

  g_return_val_if_fail (ENTENTE_IS_EVALUATED_ACTION (action), FALSE);
  g_return_val_if_fail (tasks != NULL, FALSE);

  edit = entente_store_begin (entente_record_get_store (action), _("Change tasks of an action"));
  changed = drop_other_links (edit, action, tasks, linked);
  for (guint i = 0; i < tasks->len; i++)
    if (g_hash_table_add (linked, tasks->pdata[i]))
      {
        EntenteRecord *link = entente_edit_insert (edit, ENTENTE_TYPE_ACTION_TASK);

        entente_edit_set_reference (edit, link, ENTENTE_ACTION_TASK_ACTION, action);
        entente_edit_set_reference (edit, link, ENTENTE_ACTION_TASK_TASK, tasks->pdata[i]);
        changed = TRUE;
      }

  return !changed || entente_edit_commit (edit, error);
}
