/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-frame.h"

G_BEGIN_DECLS

/* What records of the four types have in common: the fields of their place, and how edits are
   called, not translated yet. */
typedef struct {
  GType type;
  guint parent;
  guint rank;
  const char *added;
  const char *moved;
  const char *deleted;
} EntenteFrameKind;

EntenteFrameKind _entente_frame_get_kind (GType type);
GType _entente_frame_get_type (EntenteFrameLevel level);
gboolean _entente_frame_is_general (EntenteRecord *record);
gboolean _entente_frame_can_hold_type (EntenteRecord *parent, GType child);
EntenteRecord *_entente_frame_get_row_parent (const EntenteFrameRow *rows, guint row);
GPtrArray *_entente_frame_list_children (EntenteFrame *self, EntenteRecord *parent, GType type);
void _entente_frame_place (EntenteFrame *self,
                           EntenteEdit *edit,
                           EntenteRecord *const *records,
                           guint n_records,
                           EntenteRecord *parent,
                           EntenteRecord *before);
void _entente_frame_find_place (EntenteFrame *self,
                                EntenteFrameLevel level,
                                EntenteRecord *near,
                                EntenteRecord **parent,
                                EntenteRecord **before);
void _entente_frame_inherit (EntenteFrame *self,
                             EntenteEdit *edit,
                             EntenteRecord *record,
                             EntenteRecord *parent);

G_END_DECLS
