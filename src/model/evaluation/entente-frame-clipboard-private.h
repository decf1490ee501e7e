/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-frame.h"

G_BEGIN_DECLS

/*
 * What travels: a line that names it, then rows as a GVariant text: whether a row stands by itself
 * or belongs to the nearest before it that can hold it; its level; fields by name. Choices travel
 * by nick, references as “id name”: they are found again when both are the same, else by name.
 */
#define ENTENTE_FRAME_CLIPBOARD "entente-frame 1\n"
#define ENTENTE_FRAME_CLIPBOARD_FORMAT "a(bua{ss})"

/* Of an action, beside its fields: a line each, as references. */
#define ENTENTE_FRAME_CLIPBOARD_TASKS "tasks"

/* Whether a field is of the plan: neither of its place nor of what came of it. */
gboolean _entente_frame_clipboard_takes (GType type, guint field);

/* The same of text as people write it and spreadsheets give it; maybe without rows. (transfer full) */
GVariant *_entente_frame_clipboard_read_text (const char *text, EntenteFrameLevel level);

G_END_DECLS
