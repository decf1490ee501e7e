/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *entente_fold (const char *text);
gboolean entente_fold_contains (const char *folded_text, const char *folded_words);
char *entente_fold_sort_key (const char *text);
int entente_fold_compare (const char *a, const char *b);

G_END_DECLS
