/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-composition.h"

G_BEGIN_DECLS

/* What a paper says, for programs: "csv" or "json" (see docs/EXCHANGE.md). (transfer full) */
gboolean entente_paper_words_know (const char *format);
GBytes *entente_paper_words_write (EntenteComposition *composition, const char *format);

G_END_DECLS
