/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-meeting-blocks.h"
#include "meetings/entente-minutes.h"

G_BEGIN_DECLS

/* What minutes and the record of decisions have in common: both are made of EntenteMinutes. */
typedef struct {
  EntentePaperBlocks paper;
  EntenteWords *titles;    /* of the one document: title, subject */
  EntenteMinutes *minutes; /* owned */
} EntenteMinutesPaper;

/* meeting: (nullable): of a blank model. type: of its number, "CR". What self->minutes holds already
   is printed, as that of an earlier version; else what there is to print now. Ends with the
   attendance. (transfer full) */
EntenteComposition *_entente_minutes_blocks_begin (EntenteMinutesPaper *self,
                                                   EntenteDocument *document, EntenteFill fill,
                                                   GPtrArray *gaps, EntenteMeeting *meeting,
                                                   EntenteMinutesForm form, const char *group,
                                                   const char *type);
/* The next meeting, who sends it round, what is done with names. Frees what begin() made. */
void _entente_minutes_blocks_end (EntenteMinutesPaper *self);

/* "Zoé Exemple, Amadou Modèle", "the whole team", "". (transfer full) */
char *_entente_minutes_blocks_dup_referents (EntenteMinutesPaper *self,
                                             const EntenteMinutesDecision *decision);
/* "Due: 12 March 2027."; "" for none. (transfer full) */
char *_entente_minutes_blocks_dup_due (EntenteMinutesPaper *self,
                                       const EntenteMinutesDecision *decision);
/* "Decision no. 5" (transfer full) */
char *_entente_minutes_blocks_dup_name (EntenteMinutesPaper *self,
                                        const EntenteMinutesDecision *decision);
/* How it was taken, by whom it was voted, what it replaces, in sentences; "" for a blank model.
   (transfer full) */
char *_entente_minutes_blocks_dup_way (EntenteMinutesPaper *self,
                                       const EntenteMinutesDecision *decision);
/* A day in letters; "" when nobody gave one. (transfer full) */
char *_entente_minutes_blocks_dup_day (EntenteMinutesPaper *self, const GDate *day);

G_END_DECLS
