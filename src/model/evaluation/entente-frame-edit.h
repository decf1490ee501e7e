/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-frame.h"
#include "schedule/entente-task.h"

G_BEGIN_DECLS

/* Everything that people do to the frame, each one undoable edit. FALSE or NULL
   with a sentence for people when nothing was changed. */

/* near: (nullable): where somebody is: the new one stands after it when it is of the same level,
   else at the end of the nearest that can hold it. An indicator that nothing can hold yet is not placed;
   an action or a result is refused (ENTENTE_MODEL_ERROR_STATE). (transfer none) (nullable) */
EntenteRecord *entente_frame_insert (EntenteFrame *self,
                                     EntenteFrameLevel level,
                                     EntenteRecord *near,
                                     GError **error);
/* What may stand under what: any of the next level; objectives under nothing or a general one. */
gboolean entente_frame_can_hold (EntenteRecord *parent, EntenteRecord *child);
/* With all that belongs to it, under @parent (nullable: at the top, or not placed) before @before
   (nullable: at the end). */
gboolean entente_frame_move (EntenteFrame *self,
                             EntenteRecord *record,
                             EntenteRecord *parent,
                             EntenteRecord *before,
                             GError **error);
/* Several of one kind, dropped on a row: its place when it is of their kind, else into the nearest that
   holds them. target: (nullable): the heading of what is not placed. */
gboolean entente_frame_can_drop (EntenteFrame *self, GPtrArray *records, EntenteRecord *target);
gboolean entente_frame_drop (EntenteFrame *self,
                             GPtrArray *records,
                             EntenteRecord *target,
                             GError **error);
/* One place up (-1) or down (1), past the first or last into the neighbour of its parent. */
gboolean entente_frame_shift (EntenteFrame *self,
                              EntenteRecord *record,
                              int direction,
                              GError **error);
gboolean entente_frame_can_shift (EntenteFrame *self, EntenteRecord *record, int direction);
/* An objective becomes a specific one of the general one before it (1), or stands alone (-1). */
gboolean entente_frame_indent (EntenteFrame *self,
                               EntenteRecord *record,
                               int direction,
                               GError **error);
/* With all that belongs to them. Indicators with values stay and are not placed any more, unless they
   are asked to go themselves; n_kept: (out) (optional): how many. */
gboolean entente_frame_remove (EntenteFrame *self,
                               GPtrArray *records,
                               guint *n_kept,
                               GError **error);
/* With all that belongs to them, as entente_frame_paste() reads them, here or in another project; and
   as the five columns of a table, for other programs. (transfer full) */
char *entente_frame_copy (EntenteFrame *self, GPtrArray *records);
char *entente_frame_copy_text (EntenteFrame *self, GPtrArray *records);
/* What was copied, or text: a table of five columns, or a line each at the level of @near. After @near when it is of the
   same level, else in the nearest that can hold it. first: (out) (transfer none) */
gboolean entente_frame_paste (EntenteFrame *self,
                              const char *copied,
                              EntenteFrameLevel level,
                              EntenteRecord *near,
                              guint *n_pasted,
                              EntenteRecord **first,
                              GError **error);
/* tasks: (element-type EntenteTask): those and no others do the action. */
gboolean entente_frame_set_tasks (EntenteRecord *action, GPtrArray *tasks, GError **error);

G_END_DECLS
