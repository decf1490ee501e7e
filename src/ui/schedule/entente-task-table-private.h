/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-task-table.h"

G_BEGIN_DECLS

struct _EntenteTaskTable
{
  GtkWidget parent_instance;

  /* Owned */
  EntenteTaskList *list;
  EntenteGridColumns *columns;
  EntenteTask *edited;    /* (nullable): whose cell is being typed in */
  GPtrArray *bound;       /* borrowed GtkListItem that show a row */

  /* Widgets */
  GtkWidget *header;
  GtkWidget *overlay;
  GtkWidget *scrolled;
  GtkWidget *view;
  GtkWidget *editor;

  EntenteTaskColumn edited_column;
  int row_height;
  gboolean read_only;

  /* Where dragged rows would go: 0 before, 1 into, 2 after */
  guint drop_row;
  int drop_place;
};

/* Dragging rows (entente-task-table-drag.c). */
void _entente_task_table_init_drop (EntenteTaskTable *self);
void _entente_task_table_add_drag (EntenteTaskTable *self, GtkWidget *row);
void _entente_task_table_snapshot_drop (EntenteTaskTable *self, GtkSnapshot *snapshot);
void _entente_task_table_fail (EntenteTaskTable *self, const GError *error);

G_END_DECLS
