/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Says what state the file of a project is in, as long as it is not the usual one, with what can be
 * done. Like AdwBanner, but with room for a second button.
 *
 * Properties: `project` (EntenteProject, nullable), `stacked` (the buttons stand under the
 * sentence).
 */
#define ENTENTE_TYPE_FILE_BANNER (entente_file_banner_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFileBanner, entente_file_banner, ENTENTE, FILE_BANNER, AdwBin)

void entente_file_banner_set_project (EntenteFileBanner *self, EntenteProject *project);
/* Whether only troubles are said, not what is so all the time. */
void entente_file_banner_set_brief (EntenteFileBanner *self, gboolean brief);

G_END_DECLS
