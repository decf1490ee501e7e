/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-indicator-reading.h"

G_BEGIN_DECLS

/* What people type into indicators and their values, each one undoable edit. FALSE or NULL with a
   sentence for people when nothing was changed (ENTENTE_MODEL_ERROR_UNREADABLE). */

/* One field as typed: the name of a person, a date, a number, a choice. Of anything that stands in
   the frame, or a measurement. */
gboolean entente_evaluation_type (EntenteRecord *record,
                                  guint field,
                                  const char *typed,
                                  GError **error);
/* "at least 80", "≥ 80", "80", "80–120", "at most 10 %", "= 5", "yes", "": the three fields of the
   target. */
gboolean entente_indicator_type_target (EntenteIndicator *self, const char *typed, GError **error);
/* "90 days after", "12/06/2027", "": the day to measure. */
gboolean entente_indicator_type_due (EntenteIndicator *self, const char *typed, GError **error);
/* The same as people type it: "12/06/2027", "90 days after". (transfer full) */
char *entente_indicator_dup_due_typed (EntenteIndicator *self);
/* Another kind of measure; what no longer fits (target, unit, steps) is emptied. */
gboolean entente_indicator_set_measure (EntenteIndicator *self,
                                        EntenteMeasure measure,
                                        GError **error);

/* key: (nullable): a figure that the file tells by itself from now on; NULL for people to measure it. */
gboolean entente_indicator_set_automatic (EntenteIndicator *self, const char *key, GError **error);

/* A value of a day. typed: "104"; "48/104" of a ratio; "yes"; words. (transfer none) (nullable) */
EntenteMeasurement *entente_indicator_measure (EntenteIndicator *self,
                                               const char *typed,
                                               const GDate *day,
                                               GError **error);
gboolean entente_measurement_type_value (EntenteMeasurement *self,
                                         const char *typed,
                                         GError **error);
/* The value as people type it. (transfer full) */
char *entente_measurement_dup_typed (EntenteMeasurement *self);
gboolean entente_measurement_set_judgement (EntenteMeasurement *self,
                                            EntenteJudgement judgement,
                                            GError **error);
/* measurements: (element-type EntenteMeasurement): not empty */
gboolean entente_measurements_delete (GPtrArray *measurements, GError **error);

G_END_DECLS
