/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-recurrence.h"

G_BEGIN_DECLS

/* Why a rule is no rhythm and what to do, translated; NULL for those that are one, or empty. */
const char *entente_rhythm_get_problem (EntenteRecurrenceResult result);

G_END_DECLS
