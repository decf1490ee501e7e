/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What is due in the project: late, or within the next two months. Each row leads to where it is done. Hidden when there is
   nothing. */
#define ENTENTE_TYPE_DUE_LIST (entente_due_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDueList, entente_due_list, ENTENTE, DUE_LIST, AdwPreferencesGroup)

/* project: (nullable) */
void entente_due_list_set_project (EntenteDueList *self, EntenteProject *project);

G_END_DECLS
