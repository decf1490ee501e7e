/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes a text view one for light formatting: Ctrl+B, Ctrl+I and Ctrl+Shift+L put and take away the
   marks of CommonMark, Enter goes on with a list, and what stands out is shown so. What is stored
   stays the text. Returns the same as small buttons, for beside the title; they show while the
   text has the focus and may be typed in. (transfer floating) */
GtkWidget *entente_light_format_add (GtkTextView *view);

/* A text as Pango markup, for a label: what stands out does, and items have a bullet. (transfer full) */
char *entente_light_format_dup_markup (const char *text);

G_END_DECLS
