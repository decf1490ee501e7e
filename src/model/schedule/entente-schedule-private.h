/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule-network-private.h"

G_BEGIN_DECLS

/* What the schedule comes to, computed if need be. (transfer none) */
EntenteNetwork *_entente_schedule_get_network (EntenteSchedule *self);

/* entente-schedule-reason.c: without a schedule, for trials. */
char *_entente_network_dup_reason (EntenteNetwork *self, guint item);
/* "Amina is away until 12 March", of what closes between two moments; (nullable) */
char *_entente_network_dup_closure (EntenteNetwork *self, guint item, EntenteMoment from,
                                    EntenteMoment until);

/* entente-schedule-contradictions.c */
char *_entente_network_say_conflict (EntenteNetwork *self, const EntentePlanConflict *conflict);

/* entente-schedule-format.c: without a schedule, for trials. */
char *_entente_network_format_moment (EntenteNetwork *self, EntenteMoment moment,
                                      EntenteMomentEdge edge, gboolean with_time, gboolean brief,
                                      EntenteLanguage language);
/* A date of item in a sentence, in the language of the window. */
char *_entente_network_dup_date (EntenteNetwork *self, guint item, EntenteMoment moment,
                                 EntenteMomentEdge edge);
/* Open minutes of the task, in its days. */
EntenteDuration _entente_network_round_minutes (EntenteNetwork *self, guint item, gint64 minutes);
char *_entente_network_dup_minutes (EntenteNetwork *self, guint item, gint64 minutes);
/* Its title, "Untitled" when it has none; never NULL. */
const char *_entente_network_get_title (EntenteNetwork *self, guint item);
/* "30 days before the event", of a relative rule. */
char *_entente_network_dup_offset (EntenteNetwork *self, guint item);
/* "Sunday", "Ascension Day" */
char *_entente_network_dup_day_name (EntenteNetwork *self, gint64 day);
/* "A; B", each nullable and taken. */
char *_entente_join_clauses (char *first, char *second);

G_END_DECLS
