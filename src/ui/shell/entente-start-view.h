/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a window without a project shows: begin, open, look at the example, go on with a recent
   project. */
#define ENTENTE_TYPE_START_VIEW (entente_start_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteStartView, entente_start_view, ENTENTE, START_VIEW, AdwBin)

G_END_DECLS
