/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteVersionDialog:
 *
 * Asks for a name, or for who adopts a version and on which day.
 *
 * Signal: `answered` (string, GDate nullable).
 */
#define ENTENTE_TYPE_VERSION_DIALOG (entente_version_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteVersionDialog, entente_version_dialog, ENTENTE, VERSION_DIALOG, AdwDialog)

/* label: of the entry; text: what it starts with; action: of the button. With a day, today is proposed. */
AdwDialog *entente_version_dialog_new (const char *title, const char *body, const char *label,
                                       const char *text, const char *action, gboolean with_day);
/* What the answer will do, under a title of its own. */
void entente_version_dialog_add_fact (EntenteVersionDialog *self, const char *title,
                                      const char *words);
/* What stands in the way: there can be no answer. */
void entente_version_dialog_add_obstacle (EntenteVersionDialog *self, const char *sentence);

G_END_DECLS
