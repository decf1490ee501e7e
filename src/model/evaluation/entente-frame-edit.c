/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-frame-edit.h"

#include "entente-model-error.h"
#include "evaluation/entente-action-task.h"
#include "evaluation/entente-evaluated-action.h"
#include "evaluation/entente-expected-result.h"
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

/* What records of the four types have in common */

typedef struct {
  GType type;
  guint parent;
  guint rank;
  const char *added;
  const char *moved;
  const char *deleted;
} Kind;

static Kind
get_kind (GType type)
{
  if (type == ENTENTE_TYPE_OBJECTIVE)
    return (Kind) { type, ENTENTE_OBJECTIVE_PARENT, ENTENTE_OBJECTIVE_RANK,
                    N_ ("Add objective"), N_ ("Move objective"), N_ ("Delete objective") };
  if (type == ENTENTE_TYPE_EVALUATED_ACTION)
    return (Kind) { type, ENTENTE_EVALUATED_ACTION_OBJECTIVE, ENTENTE_EVALUATED_ACTION_RANK,
                    N_ ("Add action"), N_ ("Move action"), N_ ("Delete action") };
  if (type == ENTENTE_TYPE_EXPECTED_RESULT)
    return (Kind) { type, ENTENTE_EXPECTED_RESULT_ACTION, ENTENTE_EXPECTED_RESULT_RANK,
                    N_ ("Add expected result"), N_ ("Move expected result"),
                    N_ ("Delete expected result") };

  return (Kind) { ENTENTE_TYPE_INDICATOR, ENTENTE_INDICATOR_RESULT, ENTENTE_INDICATOR_RANK,
                  N_ ("Add indicator"), N_ ("Move indicator"), N_ ("Delete indicator") };
}

static GType
get_type_of (EntenteFrameLevel level)
{
  switch (level)
    {
    case ENTENTE_FRAME_OBJECTIVE:
    case ENTENTE_FRAME_SPECIFIC:
      return ENTENTE_TYPE_OBJECTIVE;
    case ENTENTE_FRAME_ACTION:
      return ENTENTE_TYPE_EVALUATED_ACTION;
    case ENTENTE_FRAME_RESULT:
      return ENTENTE_TYPE_EXPECTED_RESULT;
    case ENTENTE_FRAME_INDICATOR:
    case ENTENTE_FRAME_LOOSE:
    default:
      return ENTENTE_TYPE_INDICATOR;
    }
}

static gboolean
is_general (EntenteRecord *record)
{
  return ENTENTE_IS_OBJECTIVE (record)
         && entente_record_get_choice (record, ENTENTE_OBJECTIVE_KIND) == ENTENTE_OBJECTIVE_GENERAL;
}

/* parent: (nullable): the heading of what is not placed. */
static gboolean
can_hold_type (EntenteRecord *parent, GType child)
{
  if (parent == NULL)
    return FALSE;
  if (child == ENTENTE_TYPE_OBJECTIVE)
    return is_general (parent);
  if (child == ENTENTE_TYPE_EVALUATED_ACTION)
    return ENTENTE_IS_OBJECTIVE (parent);
  if (child == ENTENTE_TYPE_EXPECTED_RESULT)
    return ENTENTE_IS_EVALUATED_ACTION (parent);

  return ENTENTE_IS_EXPECTED_RESULT (parent);
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

  return parent != child && can_hold_type (parent, G_OBJECT_TYPE (child));
}

/* Places */

static EntenteRecord *
get_row_parent (const EntenteFrameRow *rows, guint row)
{
  return rows[row].parent != ENTENTE_FRAME_NONE ? rows[rows[row].parent].record : NULL;
}

/* (transfer container) */
static GPtrArray *
list_children (EntenteFrame *self, EntenteRecord *parent, GType type)
{
  GPtrArray *children = g_ptr_array_new ();
  guint n_rows;
  const EntenteFrameRow *rows = entente_frame_get_rows (self, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    if (rows[i].record != NULL && G_OBJECT_TYPE (rows[i].record) == type
        && get_row_parent (rows, i) == parent)
      g_ptr_array_add (children, rows[i].record);

  return children;
}

static void
set_rank (EntenteEdit *edit, EntenteRecord *record, guint field, gint64 rank)
{
  if (entente_record_get_integer (record, field) != rank)
    entente_edit_set_integer (edit, record, field, rank);
}

/* Numbers the children of @parent with @record before @before (nullable: at the end). */
static void
place (EntenteFrame *self,
       EntenteEdit *edit,
       EntenteRecord *record,
       EntenteRecord *parent,
       EntenteRecord *before)
{
  const Kind kind = get_kind (G_OBJECT_TYPE (record));
  g_autoptr (GPtrArray) children = list_children (self, parent, kind.type);
  gint64 rank = 1;
  gboolean is_placed = FALSE;

  for (guint i = 0; i < children->len; i++)
    {
      if (children->pdata[i] == record)
        continue;
      if (children->pdata[i] == before)
        {
          entente_edit_set_integer (edit, record, kind.rank, rank++);
          is_placed = TRUE;
        }
      set_rank (edit, children->pdata[i], kind.rank, rank++);
    }
  if (!is_placed)
    entente_edit_set_integer (edit, record, kind.rank, rank);
  entente_edit_set_reference (edit, record, kind.parent, parent);
}

/* Inserting */

static gboolean
is_of (const EntenteFrameRow *row, EntenteFrameLevel level)
{
  return row->record != NULL && row->level == level;
}

static EntenteRecord *
get_next_sibling (const EntenteFrameRow *rows, guint n_rows, guint row)
{
  const guint next = row + rows[row].n_descendants + 1;

  return next < n_rows && rows[next].parent == rows[row].parent
             && rows[next].record != NULL
             && G_OBJECT_TYPE (rows[next].record) == G_OBJECT_TYPE (rows[row].record)
           ? rows[next].record
           : NULL;
}

/* The last one from @first on. (nullable) */
static EntenteRecord *
find_last_holder (const EntenteFrameRow *rows, guint first, guint n_rows, GType type)
{
  for (guint i = n_rows; i-- > first;)
    if (can_hold_type (rows[i].record, type))
      return rows[i].record;

  return NULL;
}

/* Where a new one stands: up from @near, then in what belongs to @near, then at the end. */
static void
find_place (EntenteFrame *self,
            EntenteFrameLevel level,
            EntenteRecord *near,
            EntenteRecord **parent,
            EntenteRecord **before)
{
  const GType type = get_type_of (level);
  guint n_rows;
  const EntenteFrameRow *rows = entente_frame_get_rows (self, &n_rows);
  const guint from = entente_frame_find (self, near);

  *parent = *before = NULL;
  for (guint i = from; i != ENTENTE_FRAME_NONE; i = rows[i].parent)
    {
      if (is_of (&rows[i], level))
        {
          *parent = get_row_parent (rows, i);
          *before = get_next_sibling (rows, n_rows, i);
          return;
        }
      if (level != ENTENTE_FRAME_OBJECTIVE && can_hold_type (rows[i].record, type))
        {
          *parent = rows[i].record;
          return;
        }
    }
  if (level == ENTENTE_FRAME_OBJECTIVE)
    return;
  if (from != ENTENTE_FRAME_NONE)
    *parent = find_last_holder (rows, from, from + rows[from].n_descendants + 1, type);
  if (*parent == NULL)
    *parent = find_last_holder (rows, 0, n_rows, type);
}

/* What is said of the whole is said of its parts until somebody says otherwise. */
static void
inherit (EntenteFrame *self, EntenteEdit *edit, EntenteRecord *record, EntenteRecord *parent)
{
  const guint field = ENTENTE_IS_INDICATOR (record) ? (guint) ENTENTE_INDICATOR_SCOPE
                                                    : (guint) ENTENTE_OBJECTIVE_SCOPE;
  guint n_rows;
  const EntenteFrameRow *rows = entente_frame_get_rows (self, &n_rows);

  if (!ENTENTE_IS_INDICATOR (record) && !ENTENTE_IS_OBJECTIVE (record))
    return;
  if (ENTENTE_IS_EXPECTED_RESULT (parent))
    entente_edit_set_choice (edit, record, ENTENTE_INDICATOR_EFFECT,
                             entente_record_get_choice (parent, ENTENTE_EXPECTED_RESULT_EFFECT));
  for (guint i = entente_frame_find (self, parent); i != ENTENTE_FRAME_NONE; i = rows[i].parent)
    if (ENTENTE_IS_OBJECTIVE (rows[i].record))
      {
        entente_edit_set_choice (edit, record, field,
                                 entente_record_get_choice (rows[i].record,
                                                            ENTENTE_OBJECTIVE_SCOPE));
        return;
      }
}

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
  Kind kind;

  g_return_val_if_fail (ENTENTE_IS_FRAME (self), NULL);
  g_return_val_if_fail (level <= ENTENTE_FRAME_INDICATOR, NULL);
  g_return_val_if_fail (near == NULL || ENTENTE_IS_RECORD (near), NULL);

  find_place (self, level, near, &parent, &before);
  if (parent == NULL && level == ENTENTE_FRAME_ACTION)
    return refuse (error, _("An action is done for an objective: add an objective first.")), NULL;
  if (parent == NULL && level == ENTENTE_FRAME_RESULT)
    return refuse (error, _("A result is expected of an action: add an action first.")), NULL;

  kind = get_kind (get_type_of (level));
  edit = entente_store_begin (entente_frame_get_store (self), _(kind.added));
  record = entente_edit_insert (edit, kind.type);
  place (self, edit, record, parent, before);
  if (level == ENTENTE_FRAME_SPECIFIC)
    entente_edit_set_choice (edit, record, ENTENTE_OBJECTIVE_KIND, ENTENTE_OBJECTIVE_SPECIFIC);
  if (parent != NULL)
    inherit (self, edit, record, parent);

  return entente_edit_commit (edit, error) ? record : NULL;
}

/* Moving */

static gboolean
has_specific (EntenteFrame *self, EntenteRecord *objective)
{
  g_autoptr (GPtrArray) specific = list_children (self, objective, ENTENTE_TYPE_OBJECTIVE);

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
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_FRAME (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_RECORD (record), FALSE);
  g_return_val_if_fail (record != before, FALSE);

  if (!check_move (self, record, parent, error))
    return FALSE;

  edit = entente_store_begin (entente_frame_get_store (self),
                              _(get_kind (G_OBJECT_TYPE (record)).moved));
  if (ENTENTE_IS_OBJECTIVE (record))
    {
      const guint n = entente_frame_find (self, record);
      guint n_rows;
      const EntenteFrameRow *rows = entente_frame_get_rows (self, &n_rows);

      if (parent != NULL)
        entente_edit_set_choice (edit, record, ENTENTE_OBJECTIVE_KIND, ENTENTE_OBJECTIVE_SPECIFIC);
      else if (n != ENTENTE_FRAME_NONE && rows[n].level == ENTENTE_FRAME_SPECIFIC)
        entente_edit_set_choice (edit, record, ENTENTE_OBJECTIVE_KIND, ENTENTE_OBJECTIVE_GENERAL);
    }
  place (self, edit, record, parent, before);

  return entente_edit_commit (edit, error);
}

/* The next that can hold @type, from @row on in the order of the outline. */
static guint
find_holder (const EntenteFrameRow *rows, guint n_rows, guint row, int direction, GType type)
{
  for (gint64 i = (gint64) row + direction; i >= 0 && i < n_rows; i += direction)
    if (can_hold_type (rows[i].record, type))
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
  *parent = get_row_parent (rows, row);
  *before = NULL;
  siblings = list_children (self, *parent, type);
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
  others = list_children (self, *parent, type);
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

  parent = get_row_parent (rows, row);
  tops = list_children (self, NULL, ENTENTE_TYPE_OBJECTIVE);
  if (!g_ptr_array_find (tops, direction > 0 ? record : parent, &at))
    return direction > 0 ? refuse (error, _("It serves another objective already."))
                         : refuse (error, _("It stands alone already."));
  if (direction > 0)
    {
      if (at == 0 || !is_general (tops->pdata[at - 1]))
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

  return _(get_kind (type).deleted);
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
