/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-duration.h"

G_BEGIN_DECLS

#define ENTENTE_DURATION_MAX 1000000

/* FALSE, and nothing set, when so much of the unit is no whole number of anything. */
gboolean _entente_duration_set (EntenteDuration *self,
                                gint64 hundredths,
                                EntenteUnit unit,
                                gboolean elapsed);
const char *_entente_duration_take_number (const char *text, gint64 *hundredths);

G_END_DECLS
