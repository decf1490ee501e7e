/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where parts of the frame stand: what holds what, in which order. */
#include "config.h"

#include "evaluation/entente-frame-place-private.h"

#include "evaluation/entente-evaluated-action.h"
#include "evaluation/entente-expected-result.h"
#include "evaluation/entente-indicator.h"
#include "evaluation/entente-objective.h"

#include <glib/gi18n-lib.h>

/* What records of the four types have in common */

EntenteFrameKind
_entente_frame_get_kind (GType type)
{
  if (type == ENTENTE_TYPE_OBJECTIVE)
    return (EntenteFrameKind) { type, ENTENTE_OBJECTIVE_PARENT, ENTENTE_OBJECTIVE_RANK,
                                N_("Add objective"), N_("Move objective"),
                                N_("Delete objective") };
  if (type == ENTENTE_TYPE_EVALUATED_ACTION)
    return (EntenteFrameKind) { type, ENTENTE_EVALUATED_ACTION_OBJECTIVE,
                                ENTENTE_EVALUATED_ACTION_RANK, N_("Add action"), N_("Move action"),
                                N_("Delete action") };
  if (type == ENTENTE_TYPE_EXPECTED_RESULT)
    return (EntenteFrameKind) { type, ENTENTE_EXPECTED_RESULT_ACTION, ENTENTE_EXPECTED_RESULT_RANK,
                                N_("Add expected result"), N_("Move expected result"),
                                N_("Delete expected result") };

  return (EntenteFrameKind) { ENTENTE_TYPE_INDICATOR, ENTENTE_INDICATOR_RESULT,
                              ENTENTE_INDICATOR_RANK, N_("Add indicator"), N_("Move indicator"),
                              N_("Delete indicator") };
}

GType
_entente_frame_get_type (EntenteFrameLevel level)
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

gboolean
_entente_frame_is_general (EntenteRecord *record)
{
  return ENTENTE_IS_OBJECTIVE (record)
         && entente_record_get_choice (record, ENTENTE_OBJECTIVE_KIND) == ENTENTE_OBJECTIVE_GENERAL;
}

/* parent: (nullable): the heading of what is not placed. */
gboolean
_entente_frame_can_hold_type (EntenteRecord *parent, GType child)
{
  if (parent == NULL)
    return FALSE;
  if (child == ENTENTE_TYPE_OBJECTIVE)
    return _entente_frame_is_general (parent);
  if (child == ENTENTE_TYPE_EVALUATED_ACTION)
    return ENTENTE_IS_OBJECTIVE (parent);
  if (child == ENTENTE_TYPE_EXPECTED_RESULT)
    return ENTENTE_IS_EVALUATED_ACTION (parent);

  return ENTENTE_IS_EXPECTED_RESULT (parent);
}

/* Places */

EntenteRecord *
_entente_frame_get_row_parent (const EntenteFrameRow *rows, guint row)
{
  return rows[row].parent != ENTENTE_FRAME_NONE ? rows[rows[row].parent].record : NULL;
}

/* (transfer container) */
GPtrArray *
_entente_frame_list_children (EntenteFrame *self, EntenteRecord *parent, GType type)
{
  GPtrArray *children = g_ptr_array_new ();
  guint n_rows;
  const EntenteFrameRow *rows = entente_frame_get_rows (self, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    if (rows[i].record != NULL && G_OBJECT_TYPE (rows[i].record) == type
        && _entente_frame_get_row_parent (rows, i) == parent)
      g_ptr_array_add (children, rows[i].record);

  return children;
}

static void
set_rank (EntenteEdit *edit, EntenteRecord *record, guint field, gint64 rank)
{
  if (entente_record_get_integer (record, field) != rank)
    entente_edit_set_integer (edit, record, field, rank);
}

static gboolean
is_among (EntenteRecord *const *records, guint n_records, EntenteRecord *record)
{
  for (guint i = 0; i < n_records; i++)
    if (records[i] == record)
      return TRUE;

  return FALSE;
}

/* Numbers the children of @parent with @records, all of one type, before @before (nullable: at the
   end), which is none of them. */
void
_entente_frame_place (EntenteFrame *self,
                      EntenteEdit *edit,
                      EntenteRecord *const *records,
                      guint n_records,
                      EntenteRecord *parent,
                      EntenteRecord *before)
{
  const EntenteFrameKind kind = _entente_frame_get_kind (G_OBJECT_TYPE (records[0]));
  g_autoptr (GPtrArray) children = _entente_frame_list_children (self, parent, kind.type);
  gint64 rank = 1, at = -1;

  for (guint i = 0; i < children->len; i++)
    {
      if (is_among (records, n_records, children->pdata[i]))
        continue;
      if (children->pdata[i] == before)
        {
          at = rank;
          rank += n_records;
        }
      set_rank (edit, children->pdata[i], kind.rank, rank++);
    }
  for (guint i = 0; i < n_records; i++)
    {
      entente_edit_set_integer (edit, records[i], kind.rank, (at < 0 ? rank : at) + i);
      entente_edit_set_reference (edit, records[i], kind.parent, parent);
    }
}

/* Where a new one stands */

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
    if (_entente_frame_can_hold_type (rows[i].record, type))
      return rows[i].record;

  return NULL;
}

/* Where a new one stands: up from @near, then in what belongs to @near, then at the end. */
void
_entente_frame_find_place (EntenteFrame *self,
                           EntenteFrameLevel level,
                           EntenteRecord *near,
                           EntenteRecord **parent,
                           EntenteRecord **before)
{
  const GType type = _entente_frame_get_type (level);
  guint n_rows;
  const EntenteFrameRow *rows = entente_frame_get_rows (self, &n_rows);
  const guint from = entente_frame_find (self, near);

  *parent = *before = NULL;
  for (guint i = from; i != ENTENTE_FRAME_NONE; i = rows[i].parent)
    {
      if (is_of (&rows[i], level))
        {
          *parent = _entente_frame_get_row_parent (rows, i);
          *before = get_next_sibling (rows, n_rows, i);
          return;
        }
      if (level != ENTENTE_FRAME_OBJECTIVE && _entente_frame_can_hold_type (rows[i].record, type))
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
void
_entente_frame_inherit (EntenteFrame *self,
                        EntenteEdit *edit,
                        EntenteRecord *record,
                        EntenteRecord *parent)
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
