/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteSaidView:
 *
 * Finds what was said: an entry, and what has its words in meetings, points, decisions and problems,
 * the best first. It reads in small steps what is not read yet, and shows nothing that is no longer
 * so.
 *
 * Signals: `open-record` (EntenteRecord, gpointer, an EntenteField or NULL): to be shown where it
 * is; `closed` (): Escape was pressed.
 */
#define ENTENTE_TYPE_SAID_VIEW (entente_said_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSaidView, entente_said_view, ENTENTE, SAID_VIEW, AdwBin)

/* (nullable) */
void entente_said_view_set_project (EntenteSaidView *self, EntenteProject *project);
/* Gives the keyboard to the entry; text: (nullable): what to look for, what it was before when NULL. */
void entente_said_view_search (EntenteSaidView *self, const char *text);
/* What is found now; empty while it is being read. (transfer none) (element-type EntenteSaidHit) */
GListModel *entente_said_view_get_hits (EntenteSaidView *self);

G_END_DECLS
