/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/entente-chart-view.h"
#include "evaluation/entente-cooperation-results.h"
#include "evaluation/entente-cooperation-view.h"
#include "form/entente-field-group.h"

G_BEGIN_DECLS

struct _EntenteCooperationView
{
  EntentePage parent_instance;

  /* Owned */
  GListModel *rounds; /* nullable */
  EntenteCooperationRound *round; /* nullable: the one that is shown */
  GSignalGroup *store_signals;

  GPtrArray *rows; /* of borrowed widgets that are made anew */
  GtkWidget *dimension_rows[ENTENTE_COOPERATION_DIMENSIONS]; /* among them, by dimension */
  gboolean expanded[ENTENTE_COOPERATION_DIMENSIONS];
  gboolean updating;

  /* Template */
  GtkMenuButton *add_button;
  AdwPreferencesGroup *dimensions_group;
  AdwPreferencesGroup *dots_group;
  EntenteChartView *dots_view;
  AdwPreferencesGroup *facts_group;
  EntenteFieldGroup *notes_group;
  EntenteFieldGroup *round_group;
  GtkDropDown *rounds_drop_down;
  AdwPreferencesGroup *sheets_group;
  GtkStack *stack;
};

/* (nullable) without a project. */
EntenteStore *_entente_cooperation_view_get_store (EntenteCooperationView *self);
/* Shows the round again, or the last one. */
void _entente_cooperation_view_update (EntenteCooperationView *self);

/* entente-cooperation-view-actions.c */
void _entente_cooperation_view_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
