/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-page.h"

G_BEGIN_DECLS

/* To whom the report goes, when and how, and whether it went. */
#define ENTENTE_TYPE_DIFFUSION_VIEW (entente_diffusion_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDiffusionView,
                      entente_diffusion_view,
                      ENTENTE,
                      DIFFUSION_VIEW,
                      EntentePage)

G_END_DECLS
