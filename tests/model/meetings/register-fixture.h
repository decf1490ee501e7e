/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-attendance.h"
#include "meetings/entente-decision-vote.h"
#include "meetings/entente-problem-desk.h"
#include "project/entente-project.h"

/* Four organisations with a person each in the organising group, and a meeting of it that was held
   on 11 March 2027 with two points: those of “A”, “B” and “C” came, that of “D” did not. All is
   borrowed from the store. */
typedef struct {
  EntenteProject *project;
  EntenteStore *store;
  EntenteOrganization *organizations[4];
  EntentePerson *people[4]; /* "Ann", "Ben", "Cem", "Dan" */
  EntenteMeeting *meeting;
  EntenteAgendaItem *points[2]; /* "Budget", "Music" */
} Register;

void register_set_up (Register *self, gconstpointer data);
void register_tear_down (Register *self, gconstpointer data);

void register_set_choice (Register *self, gpointer record, guint field, int value);
void register_set_text (Register *self, gpointer record, guint field, const char *value);
void register_set_reference (Register *self, gpointer record, guint field, gpointer target);
void register_set_day (Register *self, gpointer record, guint field, const char *iso);
void register_undo (Register *self);
void register_redo (Register *self);
GDate register_day (const char *iso);
/* Another meeting of the organising group. */
EntenteMeeting *register_meet (Register *self, const char *starts_at, EntenteMeetingState state);
/* A problem raised outside a meeting. */
EntenteProblem *register_raise (Register *self, const char *text, const char *on);
/* With ordinary spaces in place of those that do not break. words: (transfer full) */
char *register_make_plain (char *words);
/* An action or another decision at a point (NULL: outside), due on a day or not, that people answer
   for: "AB". */
EntenteDecision *register_take (Register *self, EntenteAgendaItem *point, EntenteDecisionKind kind,
                                const char *text, const char *due, const char *who);
/* "+-0 ": what each organisation votes; a space: nothing. */
void register_vote (Register *self, EntenteDecision *decision, const char *ballots);
