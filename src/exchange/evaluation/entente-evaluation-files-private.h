/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-frame-lines.h"
#include "evaluation/entente-indicator-state.h"

G_BEGIN_DECLS

/* An indicator and what it says on a day. */
typedef struct {
  EntenteIndicator *indicator;
  EntenteReading reading;
  gboolean has_value;
  EntenteIndicatorState state;
} EntenteIndicatorFacts;

void _entente_indicator_facts_read (EntenteIndicatorFacts *self,
                                    EntenteIndicator *indicator,
                                    const EntenteFigureSources *sources);
/* Who measures it; "" when nobody is said to. (transfer full) */
char *_entente_indicator_facts_dup_collector (const EntenteIndicatorFacts *self);
/* "2027-06-12", "" when there is none. (transfer full) */
char *_entente_indicator_facts_dup_due (const EntenteIndicatorFacts *self);
char *_entente_indicator_facts_dup_taken_on (const EntenteIndicatorFacts *self);

GBytes *_entente_evaluation_write_csv (const EntenteFigureSources *sources, gboolean indicators_only);
GBytes *_entente_evaluation_write_json (const EntenteFigureSources *sources,
                                        gboolean indicators_only);

G_END_DECLS
