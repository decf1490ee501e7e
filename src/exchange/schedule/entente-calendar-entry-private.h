/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-calendar-zone-private.h"
#include "entente-exchange-error.h"

G_BEGIN_DECLS

/* One entry of somebody's calendar, or one of its repetitions. Texts are never NULL. */
typedef struct {
  guint line;    /* of the file that begins it */
  char *uid;     /* "" when it has none */
  char *key;     /* the uid, and the day of the repetition: the same at each import */
  char *summary;
  char *place;
  char *starts;  /* a moment as the project keeps it, day or time */
  char *ends;    /* the same; a day is the last one */
  gboolean cancelled;
  char *problem; /* why it cannot be imported; NULL when it can */
} EntenteCalendarEntry;

EntenteCalendarEntry *_entente_calendar_entry_new (guint line);
void _entente_calendar_entry_free (EntenteCalendarEntry *self);

typedef struct {
  char *name; /* the calendar's own, or "" */
  GPtrArray *entries;
} EntenteCalendarContent;

/* What is repeated is written out from one day to another. Safe with whatever the bytes are. */
EntenteCalendarContent *_entente_calendar_content_read (GBytes *content,
                                                        EntenteCalendarZone *zone,
                                                        EntenteMoment from,
                                                        EntenteMoment until,
                                                        GError **error);
void _entente_calendar_content_free (EntenteCalendarContent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCalendarContent, _entente_calendar_content_free)

/* A file fit to be given to the parser, its lines in UTF-8, and where its entries begin. */
char *_entente_calendar_text_read (GBytes *content, GArray *lines, GError **error);

/* All starts of an entry between two moments, in its own zone: array of struct icaltimetype. NULL,
   with the problem, when the repetition is not to be followed. deadline: monotonic time after which
   nothing more is followed. */
GArray *_entente_calendar_expand (icalcomponent *entry,
                                  EntenteCalendarZone *zone,
                                  EntenteMoment from,
                                  EntenteMoment until,
                                  gint64 deadline,
                                  char **problem);

G_END_DECLS
