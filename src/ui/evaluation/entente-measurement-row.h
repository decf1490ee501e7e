/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-measurement.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A value of an indicator: its day and what it is, and unfolded all of it to be edited. */
#define ENTENTE_TYPE_MEASUREMENT_ROW (entente_measurement_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMeasurementRow,
                      entente_measurement_row,
                      ENTENTE,
                      MEASUREMENT_ROW,
                      AdwExpanderRow)

GtkWidget *entente_measurement_row_new (EntenteMeasurement *measurement, gboolean read_only);
EntenteMeasurement *entente_measurement_row_get_measurement (EntenteMeasurementRow *self);
/* When something changed. */
void entente_measurement_row_update (EntenteMeasurementRow *self);

G_END_DECLS
