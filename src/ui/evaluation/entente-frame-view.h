/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-page.h"

G_BEGIN_DECLS

/**
 * EntenteFrameView:
 *
 * The evaluation frame as one outline that is edited in place, with a pane for what is selected:
 * for indicators their values over time. A view of the Evaluation page.
 *
 * Properties: `indicators-only` (gboolean, construct): the indicators alone, in their order.
 */
#define ENTENTE_TYPE_FRAME_VIEW (entente_frame_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFrameView, entente_frame_view, ENTENTE, FRAME_VIEW, EntentePage)

G_END_DECLS
