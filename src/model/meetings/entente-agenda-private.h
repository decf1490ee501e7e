/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-language.h"
#include "meetings/entente-agenda.h"

G_BEGIN_DECLS

/* What a new point begins with; everything else stays empty. */
typedef struct {
  const char *title;
  EntenteAgendaKind kind;
  guint minutes;
  const char *text;
  gboolean next_date;
} EntentePointFacts;

/* What stands under the text of points: "" or NULL for nothing; (transfer full). */
typedef struct {
  EntentePointTextFunc dup_text;
  gpointer data;
} EntentePointFilling;

EntenteRecord *_entente_agenda_insert (EntenteEdit *edit,
                                       EntenteRecord *meeting,
                                       gint64 rank,
                                       const EntentePointFacts *facts);
/* The points of a ready agenda (nullable: none), then the next date when it is not among them, of a
   meeting that has none yet. filling: (nullable). Returns the rank before the next date, for what else goes there. */
void _entente_agenda_fill (EntenteEdit *edit,
                           EntenteRecord *meeting,
                           EntenteReadyAgenda *agenda,
                           const EntentePointFilling *filling,
                           guint n_more,
                           EntenteLanguage language,
                           gint64 *first_rank);

/* Where the points that come last go: before the next date. */
guint _entente_agenda_get_end (EntenteMeeting *meeting);
/* Leaves so many ranks out at a position; returns the first of them. */
gint64 _entente_agenda_open_gap (EntenteEdit *edit,
                                 EntenteMeeting *meeting,
                                 guint position,
                                 guint n_points);

G_END_DECLS
