/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* A meeting of a body, or a free one (table `meeting`). */
#define ENTENTE_TYPE_MEETING (entente_meeting_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMeeting, entente_meeting, ENTENTE, MEETING, EntenteRecord)

typedef enum {
  ENTENTE_MEETING_PREPARING,
  ENTENTE_MEETING_INVITED,
  ENTENTE_MEETING_HELD,
  ENTENTE_MEETING_CANCELLED,
} EntenteMeetingState;

typedef enum {
  ENTENTE_TONE_FRIENDLY,
  ENTENTE_TONE_FORMAL,
} EntenteMeetingTone;

typedef enum {
  ENTENTE_MINUTES_DECISIONS,
  ENTENTE_MINUTES_FULL,
} EntenteMinutesForm;

enum {
  ENTENTE_MEETING_TITLE,           /* "" for the name of its body */
  ENTENTE_MEETING_BODY,            /* reference, emptied with it; 0 for a free meeting */
  ENTENTE_MEETING_NUMBER,          /* in the project, from 1, given once, never again */
  ENTENTE_MEETING_STATE,           /* EntenteMeetingState */
  ENTENTE_MEETING_STARTS_AT,       /* moment; "" while a poll looks for it */
  ENTENTE_MEETING_ENDS_AT,         /* moment */
  ENTENTE_MEETING_PLACE,
  ENTENTE_MEETING_ACCESS,          /* "bus 4, second floor, lift" */
  ENTENTE_MEETING_LINK,            /* to join from afar */
  ENTENTE_MEETING_FACILITATOR,     /* reference, emptied with it */
  ENTENTE_MEETING_MINUTE_TAKER,    /* reference, emptied with it */
  ENTENTE_MEETING_TONE,            /* EntenteMeetingTone */
  ENTENTE_MEETING_INTRODUCTION,    /* Markdown, of the invitation; "" for the usual one */
  ENTENTE_MEETING_PRACTICAL_NOTE,  /* Markdown */
  ENTENTE_MEETING_PUNCTUALITY,     /* boolean */
  ENTENTE_MEETING_REPLY_BY,        /* date */
  ENTENTE_MEETING_ADD_ITEMS_UNTIL, /* date */
  ENTENTE_MEETING_INVITED_ON,      /* date */
  ENTENTE_MEETING_SEQUENCE,        /* of the iCalendar invitation (RFC 5545, SEQUENCE) */
  ENTENTE_MEETING_SENT_AS,         /* time and place in the last invitation that left */
  ENTENTE_MEETING_FORM,            /* EntenteMinutesForm */
  ENTENTE_MEETING_DISAGREEMENTS,   /* Markdown */
  ENTENTE_MEETING_HANDED_OUT,
  ENTENTE_MEETING_CIRCULATED_BY,   /* reference, emptied with it */
  ENTENTE_MEETING_CIRCULATE_BY,    /* date; "" for the usual delay */
  ENTENTE_MEETING_NEXT_MEETING,    /* reference, emptied with it */
  ENTENTE_MEETING_NOTES,           /* Markdown, not printed */
};

/* A live list of its EntenteAgendaItem, in their order. (transfer none) */
GListModel *entente_meeting_get_agenda (EntenteMeeting *self);
/* Live lists in no order: EntenteAttendance, EntenteMeetingSender, EntenteDateOption,
   EntenteCirculation. (transfer none) */
GListModel *entente_meeting_get_participants (EntenteMeeting *self);
GListModel *entente_meeting_get_senders (EntenteMeeting *self);
GListModel *entente_meeting_get_date_options (EntenteMeeting *self);
GListModel *entente_meeting_get_circulation (EntenteMeeting *self);

G_END_DECLS
