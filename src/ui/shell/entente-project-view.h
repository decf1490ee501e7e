/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-page.h"

G_BEGIN_DECLS

/*
 * An open project in a window: header with the switcher of pages, banners about the file, the
 * pages.
 *
 * Properties: `project` (EntenteProject, nullable), `page-name` (the visible page's).
 */
#define ENTENTE_TYPE_PROJECT_VIEW (entente_project_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProjectView, entente_project_view, ENTENTE, PROJECT_VIEW, AdwBin)

EntenteProject *entente_project_view_get_project (EntenteProjectView *self);
void entente_project_view_set_project (EntenteProjectView *self, EntenteProject *project);

guint entente_project_view_get_n_pages (EntenteProjectView *self);
EntentePage *entente_project_view_get_page (EntenteProjectView *self, guint position);
EntentePage *entente_project_view_get_visible_page (EntenteProjectView *self);
/* FALSE when there is no page of that name. */
gboolean entente_project_view_show_page (EntenteProjectView *self, const char *name);
/* Shows a field of a record on whichever page edits it. */
gboolean entente_project_view_reveal (EntenteProjectView *self,
                                      EntenteRecord *record,
                                      const EntenteField *field);

G_END_DECLS
