/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-frame.h"
#include "evaluation/entente-indicator-state.h"
#include "grid/entente-grid-columns.h"
#include "grid/entente-grid-model.h"

G_BEGIN_DECLS

typedef enum {
  ENTENTE_FRAME_COLUMN_TEXT,
  ENTENTE_FRAME_COLUMN_LEVEL,
  ENTENTE_FRAME_COLUMN_TARGET,
  ENTENTE_FRAME_COLUMN_VALUE,
  ENTENTE_FRAME_COLUMN_STATE,
  ENTENTE_FRAME_COLUMN_TOOL,
  ENTENTE_FRAME_COLUMN_COLLECTOR,
  ENTENTE_FRAME_COLUMN_DUE,
  ENTENTE_FRAME_COLUMN_SCOPE,
  ENTENTE_FRAME_COLUMN_EFFECT,
  ENTENTE_N_FRAME_COLUMNS,
} EntenteFrameColumn;

/**
 * EntenteFrameList:
 *
 * The evaluation frame as rows of a grid: objectives, actions, expected results, indicators with
 * their last value and state. Its items are the records.
 */
#define ENTENTE_TYPE_FRAME_LIST (entente_frame_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFrameList, entente_frame_list, ENTENTE, FRAME_LIST, GObject)

EntenteFrameList *entente_frame_list_new (void);
/* (transfer full) */
EntenteGridColumns *entente_frame_columns_new (void);
/* frame: (nullable); sources: (nullable): where the file counts, copied. */
void entente_frame_list_set_frame (EntenteFrameList *self,
                                   EntenteFrame *frame,
                                   const EntenteFigureSources *sources);
/* Indicators only, in the order of the frame, without levels. */
void entente_frame_list_set_indicators_only (EntenteFrameList *self, gboolean only);
/* NULL for the heading of what is not placed; borrowed. */
EntenteRecord *entente_frame_list_get_record (EntenteFrameList *self, guint row);
/* Unfolds what it stands in; GTK_INVALID_LIST_POSITION when it has no row. */
guint entente_frame_list_find (EntenteFrameList *self, EntenteRecord *record);
/* The last value of an indicator; FALSE when there is none. */
gboolean entente_frame_list_read (EntenteFrameList *self,
                                  EntenteIndicator *indicator,
                                  EntenteReading *reading);
/* What a cell holds, emptied or typed over several records as one edit each. */
gboolean entente_frame_list_type (EntenteRecord *record,
                                  guint column,
                                  const char *typed,
                                  GError **error);
/* What is folded, as a text to be remembered, and back. (transfer full) */
char *entente_frame_list_dup_folded (EntenteFrameList *self);
void entente_frame_list_set_folded (EntenteFrameList *self, const char *folded);
/* Of a row, to be remembered: "" for none; and the row, GTK_INVALID_LIST_POSITION when it is not shown. */
char *entente_frame_list_dup_key (EntenteFrameList *self, guint row);
guint entente_frame_list_find_key (EntenteFrameList *self, const char *key);
/* "General objective", "Action". Translated. */
const char *entente_frame_level_get_name (EntenteFrameLevel level);

G_END_DECLS
