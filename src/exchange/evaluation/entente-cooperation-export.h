/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* Every self-assessment of the cooperation, from the first on. format: "csv", for a spreadsheet in
   the language of the interface, or "json", for programs. (transfer full) */
GBytes *entente_cooperation_export (EntenteStore *store, const char *format);

G_END_DECLS
