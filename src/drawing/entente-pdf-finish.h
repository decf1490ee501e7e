/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-composition.h"

G_BEGIN_DECLS

GBytes *entente_pdf_finish (GBytes *drawn,
                            EntenteComposition *composition,
                            GArray *elements,
                            GError **error);

G_END_DECLS
