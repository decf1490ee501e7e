/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-duration.h"

G_BEGIN_DECLS

/* A distance to the event in the words of people: "30 days before", "2 h after", "D−30". */
gboolean entente_event_offset_parse (const char *typed, EntenteDuration *offset);
char *entente_event_offset_format (const EntenteDuration *offset);

/* For the field table: see EntenteFieldNormalize and EntenteFieldDisplay. */
char *entente_event_offset_normalize (const char *typed, char **problem);
char *entente_event_offset_display (const char *stored);

G_END_DECLS
