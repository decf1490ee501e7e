/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-frame-list.h"
#include "evaluation/entente-frame-pane.h"
#include "evaluation/entente-frame-view.h"
#include "grid/entente-grid.h"

G_BEGIN_DECLS

struct _EntenteFrameView
{
  EntentePage parent_instance;

  /* Owned */
  EntenteFrame *frame; /* nullable */
  EntenteFrameList *list;
  EntenteGridColumns *columns;
  GPtrArray *dragged;  /* (nullable) rows on their way to another place */
  GCancellable *pasting;

  /* Borrowed */
  EntenteGrid *grid;
  GtkWidget *menu;     /* (nullable) until it is asked for */

  /* Template */
  AdwOverlaySplitView *split_view;
  GtkStack *stack;
  AdwStatusPage *empty_page;
  GtkButton *empty_button;
  GtkWidget *library_button;
  GtkMenuButton *add_button;
  GtkWidget *move_box;
  AdwBin *grid_bin;
  GtkLabel *states_label;
  EntenteFramePane *pane;
  GMenuModel *row_menu;

  gboolean indicators_only;
};

gboolean _entente_frame_view_is_writable (EntenteFrameView *self);
/* The row that the keyboard is on. (nullable) */
EntenteRecord *_entente_frame_view_get_current (EntenteFrameView *self);
EntenteFrameLevel _entente_frame_view_get_level (EntenteFrameView *self);
/* Those selected, NULL for none or when nothing may be changed. */
GPtrArray *_entente_frame_view_dup_records (EntenteFrameView *self);
/* FALSE when it has no row. */
gboolean _entente_frame_view_go_to (EntenteFrameView *self, EntenteRecord *record, gboolean edit);
/* Why nothing was changed, on the window. */
void _entente_frame_view_tell (EntenteFrameView *self, const GError *error);

/* entente-frame-view-actions.c */
void _entente_frame_view_install_actions (GtkWidgetClass *widget_class);
/* entente-frame-view-clipboard.c */
void _entente_frame_view_copy (EntenteFrameView *self);
void _entente_frame_view_paste (EntenteFrameView *self);
/* entente-frame-view-drag.c */
void _entente_frame_view_add_drag (EntenteFrameView *self);

G_END_DECLS
