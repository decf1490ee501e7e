/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-language.h"
#include "meetings/entente-agenda-item.h"

G_BEGIN_DECLS

/**
 * EntenteReadyPoint:
 * @title: what it is about
 * @kind: inform, discuss or decide
 * @minutes: planned, 0 when nobody can say
 * @text: how to prepare it, CommonMark; ""
 * @next_date: whether it is the choice of the next date
 * @facts: which facts of the project belong under it ("figures"); ""
 *
 * One point of a ready agenda. Lives as long as the agenda.
 */
typedef struct {
  const char *title;
  EntenteAgendaKind kind;
  guint minutes;
  const char *text;
  gboolean next_date;
  const char *facts;
} EntenteReadyPoint;

/* More Markdown under the text of a point; NULL or "" for nothing. (transfer full) (nullable) */
typedef char *(*EntentePointTextFunc) (const EntenteReadyPoint *point, gpointer data);

/**
 * EntenteReadyAgenda:
 *
 * An agenda to begin with, that comes with the program (data/agendas/README.md). Immutable, made
 * once and kept as long as the program runs.
 */
typedef struct _EntenteReadyAgenda EntenteReadyAgenda;

/* Those of a language, in the order they are met: first meeting, follow-up, before the event,
   review. (transfer none) (array length=n_agendas) */
EntenteReadyAgenda *const *entente_ready_agenda_list (EntenteLanguage language, guint *n_agendas);

/* The one of that name ("first", "follow-up", "before-event", "review"). (transfer none)
   (nullable) */
EntenteReadyAgenda *entente_ready_agenda_find (EntenteLanguage language, const char *name);

/* Texts in its own language. (transfer none) */
const char *entente_ready_agenda_get_name (EntenteReadyAgenda *self);
const char *entente_ready_agenda_get_title (EntenteReadyAgenda *self);
const char *entente_ready_agenda_get_description (EntenteReadyAgenda *self);

guint entente_ready_agenda_get_n_points (EntenteReadyAgenda *self);
const EntenteReadyPoint *entente_ready_agenda_get_point (EntenteReadyAgenda *self, guint index);

/* The minutes of all its points. */
guint entente_ready_agenda_get_minutes (EntenteReadyAgenda *self);

G_END_DECLS
