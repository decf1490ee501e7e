/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteCaptureText:
 *
 * Several lines that somebody types while others talk. What stands there is handed over within less
 * than a second, again and again: there is nothing to save at the end, and nothing to lose.
 *
 * Signals: `save` (char *): what stands there now, never the same twice in a row.
 */
#define ENTENTE_TYPE_CAPTURE_TEXT (entente_capture_text_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCaptureText, entente_capture_text, ENTENTE, CAPTURE_TEXT, AdwPreferencesRow)

GtkWidget *entente_capture_text_new (const char *title);
/* (transfer full) */
char *entente_capture_text_dup_text (EntenteCaptureText *self);
/* Shows what was kept elsewhere; nothing is saved. Keeps the cursor when it is the same. */
void entente_capture_text_set_text (EntenteCaptureText *self, const char *text);
void entente_capture_text_set_title (EntenteCaptureText *self, const char *title);
void entente_capture_text_set_editable (EntenteCaptureText *self, gboolean editable);
/* Hands over what was typed and not yet saved. */
void entente_capture_text_flush (EntenteCaptureText *self);
/* Whether something was typed that was not handed over yet. */
gboolean entente_capture_text_is_dirty (EntenteCaptureText *self);

G_END_DECLS
