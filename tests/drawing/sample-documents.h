/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-composition.h"

/* Documents composed by hand, as `documents` would, for the tests and the bench of this floor. All
   names are invented. */

/* A cooperation agreement between n_parties (2 to 12); long_names: 80 characters each. */
EntenteComposition *sample_agreement (guint n_parties, gboolean long_names, gboolean blank);
/* One block of each kind, and scripts and characters that fonts stumble on. */
EntenteComposition *sample_everything (void);
/* A table of that many rows, with an article of that many paragraphs before it. */
EntenteComposition *sample_table (guint n_rows, guint n_paragraphs);

GPtrArray *sample_texts (const char *first, ...) G_GNUC_NULL_TERMINATED;
void sample_add_paragraph (EntenteComposition *composition, const char *text);
void sample_add_heading (EntenteComposition *composition,
                         guint level,
                         const char *number,
                         const char *text);
EntenteBlock *sample_signatures (guint n_parties, gboolean long_names, gboolean blank);
