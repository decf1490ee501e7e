/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)

/*
 * A journey: the real program under a virtual display, seen through the accessibility tree and driven by the
 * keyboard, as somebody who cannot see the screen or use a mouse would. Every wait has a bound; running out of it
 * fails the test, prints what was on the screen and keeps a picture of it beside the test.
 */
typedef struct _Journey Journey;

/* To be called first in main(): French where the system has it, English otherwise, for the program and for the
   words looked for alike. */
void journey_init (int *argc, char ***argv);

/* A word of the program as its user reads it: translated, without the underscore of its mnemonic. context: nullable.
   Belongs to the driver. */
const char *journey_word (const char *context, const char *english);
#define W(english) journey_word (NULL, english)

/* A home for the program, with a folder Documents; it goes when the test has ended. */
char *journey_make_home (void);
/* file: opened with it, or NULL for the start page. */
Journey *journey_start (const char *home, const char *file);
/* Closes every window with Ctrl+Q and waits for the end: exit status 0 and not a word on standard error. */
void journey_end (Journey *self);
/* Lets the program go on for that long, in milliseconds, then takes it away as a lost battery does. */
void journey_kill (Journey *self, guint after);

/* Waits until something showing has that role and that name, wherever it is. ATSPI_ROLE_INVALID, NULL: any.
   Returns: (transfer full) */
AtspiAccessible *journey_wait_for (Journey *self, AtspiRole role, const char *name);
void journey_wait_until_gone (Journey *self, AtspiRole role, const char *name);
gboolean journey_sees (Journey *self, AtspiRole role, const char *name);
/* Waits until a text that contains that is showing, as a name or as the content of a field. */
void journey_wait_for_text (Journey *self, const char *part);
/* The names of the items showing in the list of that name, one a line. */
char *journey_dup_items (Journey *self, const char *list);
/* Everything that is listed, written or ticked in the window, one a line. */
char *journey_dup_facts (Journey *self);
void journey_wait_for_file (Journey *self, const char *path);

/* Keys by their xdotool names: "Return", "ctrl+z", "Tab". */
void journey_press (Journey *self, const char *keys);
/* Presses the key until the focus is on something with that role and that name; fails after a tour of the window. */
void journey_go_to (Journey *self, const char *key, AtspiRole role, const char *name);
void journey_tab_to (Journey *self, AtspiRole role, const char *name);
/* Tab to it, then Return. */
void journey_choose (Journey *self, AtspiRole role, const char *name);
/* Types in the field that has the focus, instead of what it holds, and checks that it arrived. */
void journey_type (Journey *self, const char *text);
/* Tab to the field, types, then Return. */
void journey_fill (Journey *self, const char *name, const char *text);
/* In the dialog that asks where to save: gives a plain name instead of the proposed one, which keeps its ending. The
   folder is the one proposed. */
void journey_save_as (Journey *self, const char *name);
/* In the dialog that asks for a file to read. */
void journey_open (Journey *self, const char *path);
/* All that stands on the pages of a PDF file. */
char *journey_dup_pdf (const char *path);
/* What the field with the focus holds. */
char *journey_dup_focused_text (Journey *self);
