/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-finding.h"

G_BEGIN_DECLS

/* What cannot be right in the collective as a whole; single fields have their own checks. */
void entente_collective_find (EntenteStore *store, GPtrArray *findings);

G_END_DECLS
