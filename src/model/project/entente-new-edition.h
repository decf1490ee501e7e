/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"

G_BEGIN_DECLS

/* Next year's project, made from an open one: see the function for what is taken along. (transfer
   full) (nullable) */
EntenteProject *entente_new_edition_create (EntenteProject *last,
                                            GFile *location,
                                            const GDate *starts_on,
                                            GError **error);

G_END_DECLS
