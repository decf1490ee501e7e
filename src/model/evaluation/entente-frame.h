/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-finding.h"
#include "evaluation/entente-evaluation-terms.h"

G_BEGIN_DECLS

/**
 * EntenteFrameLevel:
 * @ENTENTE_FRAME_OBJECTIVE: an objective at the top
 * @ENTENTE_FRAME_SPECIFIC: a specific objective under the general one it serves
 * @ENTENTE_FRAME_ACTION: what is done for an objective
 * @ENTENTE_FRAME_RESULT: what an action should change
 * @ENTENTE_FRAME_INDICATOR: what tells whether it did
 * @ENTENTE_FRAME_LOOSE: the heading of what is not placed under anything
 */
typedef enum {
  ENTENTE_FRAME_OBJECTIVE,
  ENTENTE_FRAME_SPECIFIC,
  ENTENTE_FRAME_ACTION,
  ENTENTE_FRAME_RESULT,
  ENTENTE_FRAME_INDICATOR,
  ENTENTE_FRAME_LOOSE,
} EntenteFrameLevel;

#define ENTENTE_FRAME_NONE G_MAXUINT

/**
 * EntenteFrameRow:
 * @level: what it is
 * @record: (nullable): borrowed; %NULL for the heading of what is not placed
 * @depth: 0 at the top
 * @parent: a row, or ENTENTE_FRAME_NONE
 * @n_descendants: how many rows follow that belong to it
 */
typedef struct {
  EntenteFrameLevel level;
  EntenteRecord *record;
  guint depth;
  guint parent;
  guint n_descendants;
} EntenteFrameRow;

/**
 * EntenteFrame:
 *
 * The evaluation frame of a project as an outline: objectives, their actions, expected results and
 * indicators, in their order. It follows every edit.
 *
 * Signal: `changed` () when what it is made of is new.
 */
#define ENTENTE_TYPE_FRAME (entente_frame_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFrame, entente_frame, ENTENTE, FRAME, GObject)

EntenteFrame *entente_frame_new (EntenteStore *store);
EntenteStore *entente_frame_get_store (EntenteFrame *self);
const EntenteFrameRow *entente_frame_get_rows (EntenteFrame *self, guint *n_rows);
/* ENTENTE_FRAME_NONE when it does not stand there. */
guint entente_frame_find (EntenteFrame *self, EntenteRecord *record);
/* Tasks linked to an action, by name. (transfer full) (element-type EntenteTask) */
GPtrArray *entente_frame_dup_tasks (EntenteRecord *action);

/* How many indicators stand in one of the four boxes: outside or inside the associations, direct or
   induced. */
guint entente_frame_count_box (EntenteStore *store,
                               EntenteEvaluationScope scope,
                               EntenteEffect effect);

/* What the frame lacks: parts without what should stand under them, indicators that do not say
   enough to be measured, kinds of indicators that are missing. Nothing of an empty frame.
   (element-type EntenteFinding) */
void entente_frame_find_gaps (EntenteStore *store, GPtrArray *findings);

G_END_DECLS
