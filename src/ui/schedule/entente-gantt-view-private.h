/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-gantt-backing-private.h"
#include "schedule/entente-gantt-view.h"

G_BEGIN_DECLS

struct _EntenteGanttView
{
  GtkWidget parent_instance;

  /* Owned */
  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  EntenteGanttLayout *layout;    /* (nullable) */
  EntenteGanttLayout *trial;     /* (nullable): of some rows, while they are dragged */
  guint trial_row;               /* the first of them */
  EntenteGanttPainter *painter;  /* (nullable) */
  EntenteGanttBacking *backing;
  GtkSelectionModel *selection;  /* (nullable) */
  GtkWidget *hint;

  /* Where time is */
  EntenteTimeAxis axis;
  double left;                   /* minutes, at the left edge */
  gboolean has_place;

  int row_height;
  int header_height;
  guint cursor;
  guint hovered;                 /* the row whose handles are shown, G_MAXUINT for none */
  gboolean has_titles;
  double pointer_x;              /* below 0: nowhere */
  double pinched;                /* so far, by the fingers on it */
  graphene_point_t hint_at;
  graphene_point_t rubber[2];
  gboolean has_rubber;
  gboolean is_bounding;
};

/* The pointer over the scale: wheel, pinch (entente-gantt-zoom.c). */
void _entente_gantt_view_init_zoom (EntenteGanttView *self);
/* Drawing (entente-gantt-snapshot.c). */
void _entente_gantt_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);
EntenteGanttPainter *_entente_gantt_view_get_painter (EntenteGanttView *self);
/* With the axis as it is now. (nullable) */
EntenteGanttLayout *_entente_gantt_view_place (EntenteGanttView *self, EntenteGanttLayout *layout);

G_END_DECLS
