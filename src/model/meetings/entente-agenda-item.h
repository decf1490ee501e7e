/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* A point of the agenda of a meeting, and what was said of it (table `agenda_item`). */
#define ENTENTE_TYPE_AGENDA_ITEM (entente_agenda_item_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAgendaItem, entente_agenda_item, ENTENTE, AGENDA_ITEM, EntenteRecord)

typedef enum {
  ENTENTE_AGENDA_INFORM,
  ENTENTE_AGENDA_DISCUSS,
  ENTENTE_AGENDA_DECIDE,
} EntenteAgendaKind;

typedef enum {
  ENTENTE_AGENDA_OPEN,
  ENTENTE_AGENDA_TREATED,
  ENTENTE_AGENDA_POSTPONED,
} EntenteAgendaState;

enum {
  ENTENTE_AGENDA_ITEM_TITLE,
  ENTENTE_AGENDA_ITEM_MEETING,      /* reference, deleted with it */
  ENTENTE_AGENDA_ITEM_RANK,
  ENTENTE_AGENDA_ITEM_KIND,         /* EntenteAgendaKind */
  ENTENTE_AGENDA_ITEM_MINUTES,      /* planned, 0 when nobody said */
  ENTENTE_AGENDA_ITEM_PRESENTER,    /* reference, emptied with it */
  ENTENTE_AGENDA_ITEM_TEXT,         /* Markdown, before the meeting */
  ENTENTE_AGENDA_ITEM_EXCHANGES,    /* Markdown, during the meeting */
  ENTENTE_AGENDA_ITEM_STATE,        /* EntenteAgendaState */
  ENTENTE_AGENDA_ITEM_SECONDS,      /* really spent on it */
  ENTENTE_AGENDA_ITEM_NEXT_DATE,    /* boolean: the usual last point */
  ENTENTE_AGENDA_ITEM_TASK,         /* reference, emptied with it; the open action it comes from */
  ENTENTE_AGENDA_ITEM_PROBLEM,      /* reference, emptied with it; the one it comes from */
  ENTENTE_AGENDA_ITEM_CARRIED_FROM, /* reference, emptied with it; an undecided point */
};

G_END_DECLS
