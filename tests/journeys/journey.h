/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

/*
 * A journey: the real program under a virtual display, seen through the accessibility tree and driven by the
 * keyboard as somebody who cannot see or use a mouse would. Every wait has a bound; running out of it fails the test
 * and prints what was on the screen.
 */
typedef struct _Journey Journey;

/* Starts the program with a private home. arguments: after the program's name, NULL-terminated. */
Journey *journey_start (const char *const *arguments);
/* Closes every window with Ctrl+Q and waits for the end: exit status 0 and not a word on standard error. */
void journey_end (Journey *self);

/* Folders that live as long as the test program. */
const char *journey_get_home (void);

/* Waits until something showing has that role and name. name NULL: any. */
AtspiAccessible *journey_wait_for (Journey *self, AtspiRole role, const char *name);
void journey_wait_until_gone (Journey *self, AtspiRole role, const char *name);
gboolean journey_sees (Journey *self, AtspiRole role, const char *name);
/* Is there, anywhere showing, a text that contains that? */
void journey_wait_for_text (Journey *self, const char *part);

/* Keys by their xdotool names: "Return", "ctrl+z", "Tab". */
void journey_press (Journey *self, const char *keys);
/* Exact text, accents included. */
void journey_type (Journey *self, const char *text);
/* Presses Tab until the focus is on something with that role and name; fails after a tour of the window. */
void journey_tab_to (Journey *self, AtspiRole role, const char *name);
/* Tab to it, then Return (buttons, rows) or what keys says. */
void journey_choose (Journey *self, AtspiRole role, const char *name);
/* Tab to the field, replaces what it holds, Return. */
void journey_fill (Journey *self, const char *name, const char *text);
