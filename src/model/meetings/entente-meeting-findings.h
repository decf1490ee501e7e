/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-finding.h"

G_BEGIN_DECLS

/* What meetings left to do and nobody did: minutes not sent round or no longer what was approved,
   problems without an answer, decisions that are late, actions that the schedule does not know.
   today: (nullable). (element-type EntenteFinding) */
void entente_meetings_find (EntenteStore *store, const GDate *today, GPtrArray *findings);

G_END_DECLS
