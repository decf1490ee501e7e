/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What was said in a few words: its first line without the marks of Markdown, cut at a word when it
   is long. (transfer full) */
char *_entente_said_dup_title (const char *markdown);
/* Whether the title says less than the text. */
gboolean _entente_said_is_longer (const char *markdown);

G_END_DECLS
