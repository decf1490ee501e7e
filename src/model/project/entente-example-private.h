/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"

G_BEGIN_DECLS

/* Writes the example into an empty project. */
gboolean _entente_example_fill (EntenteProject *project, EntenteLanguage language, GError **error);

G_END_DECLS
