/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-bodies.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "meetings/entente-attendance.h"
#include "meetings/entente-meeting-life.h"
#include "project/entente-project.h"

#define N_ORGANIZATIONS 4
#define N_PEOPLE 6

/* Four organisations A to D. In the organising group sit Ada and Bea for A, Cid for B, Dan for C, and
   Eve of D, who only observes. Fay does not sit anywhere; she presides over A. */
enum
{
  ADA,
  BEA,
  CID,
  DAN,
  EVE,
  FAY,
};

typedef struct
{
  EntenteStore *store;
  EntenteBody *group;
  EntenteOrganization *organizations[N_ORGANIZATIONS];
  EntentePerson *people[N_PEOPLE];
} Collective;

/* data: the language of the documents */
void collective_set_up (Collective *self, gconstpointer data);
void collective_tear_down (Collective *self, gconstpointer data);

/* So many days from today at half past six: "2027-03-11T18:30" */
char *collective_make_moment (int days);
EntenteMeeting *collective_meet (Collective *self, EntenteBody *body, int days);
/* Sets one field, a date too, in an edit of its own. */
void collective_set_text (gpointer record, guint field, const char *value);
void collective_set_choice (gpointer record, guint field, int value);
void collective_set_reference (gpointer record, guint field, gpointer target);
/* A working group in which Cid and Dan sit. */
EntenteBody *collective_add_working_group (Collective *self);
EntenteRecord *
collective_raise (Collective *self, const char *text, EntenteBody *body, const char *day);
void collective_undo (Collective *self);
void collective_redo (Collective *self);
/* The titles of an agenda, joined by "|". */
char *collective_dup_agenda (EntenteMeeting *meeting);
EntenteRecord *collective_get_point (EntenteMeeting *meeting, guint position);
EntenteAttendance *collective_find (Collective *self, EntenteMeeting *meeting, guint person);
/* With ordinary spaces in place of those that do not break. words: (transfer full) */
char *collective_make_plain (char *words);
