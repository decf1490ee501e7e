/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-body-calendar.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a date in the calendar of the bodies is called in the interface. All (transfer full). */

/* "Committee No. 2"; of a proposed date the name of the body. */
char *entente_body_date_dup_name (const EntenteBodyDate *self);
/* "Invitation sent", "Proposed by the rhythm, not convened". */
char *entente_body_date_dup_state (const EntenteBodyDate *self);
/* All of it in one line, with the holidays it falls on. */
char *entente_body_date_dup_words (const EntenteBodyDate *self, GSettings *settings);

G_END_DECLS
