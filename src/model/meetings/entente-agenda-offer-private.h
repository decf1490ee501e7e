/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-body.h"
#include "entente-language.h"
#include "meetings/entente-agenda-offer.h"

G_BEGIN_DECLS

/* Whether it still needs an answer. */
gboolean _entente_problem_waits (EntenteRecord *problem);
/* Whether it is for the body (nullable: none) to answer: one that names no body is for the
   organising group. */
gboolean _entente_problem_concerns (EntenteRecord *problem, EntenteBody *body);

/* The problems that a new meeting of the body (nullable: none) takes: unanswered, and on no coming
   agenda. Oldest first. (transfer full) (element-type EntenteProblem) */
GPtrArray *_entente_agenda_dup_waiting_problems (EntenteStore *store, EntenteBody *body);

/* A point about a problem; text: (nullable): what it says, NULL to read the record. */
EntenteRecord *_entente_agenda_insert_problem (EntenteEdit *edit,
                                               EntenteRecord *meeting,
                                               gint64 rank,
                                               EntenteProblem *problem,
                                               const char *text,
                                               EntenteLanguage language);
char *_entente_agenda_make_problem_title (const char *text, EntenteLanguage language);

/* A meeting ends, or does not take place: what it was to answer goes onto the next agenda. */
void _entente_agenda_hand_on_problems (EntenteEdit *edit, EntenteMeeting *meeting);

G_END_DECLS
