/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-page.h"

G_BEGIN_DECLS

/* What the project is: its name, its event, where and for whom. */
#define ENTENTE_TYPE_PROJECT_PAGE (entente_project_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProjectPage, entente_project_page, ENTENTE, PROJECT_PAGE, EntentePage)

G_END_DECLS
