/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-indicator.h"
#include "project/entente-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* How an indicator stands: state, last value and share of the target in words, its values over time as
   a chart and as a list to be edited, and a new one to be typed. */
#define ENTENTE_TYPE_MEASUREMENTS_GROUP (entente_measurements_group_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMeasurementsGroup,
                      entente_measurements_group,
                      ENTENTE,
                      MEASUREMENTS_GROUP,
                      AdwPreferencesGroup)

/* project, indicator: (nullable). Again whenever something changed. */
void entente_measurements_group_set_indicator (EntenteMeasurementsGroup *self,
                                               EntenteProject *project,
                                               EntenteIndicator *indicator,
                                               gboolean read_only);

G_END_DECLS
