/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-frame.h"

G_BEGIN_DECLS

/* The columns of the frame as a table; how an indicator is measured is one more, of the indicator. */
typedef enum {
  ENTENTE_FRAME_PART_OBJECTIVE,
  ENTENTE_FRAME_PART_ACTION,
  ENTENTE_FRAME_PART_RESULT,
  ENTENTE_FRAME_PART_INDICATOR,
} EntenteFramePart;

#define ENTENTE_FRAME_N_PARTS (ENTENTE_FRAME_PART_INDICATOR + 1)

/**
 * EntenteFrameLine:
 * @parts: (nullable): borrowed from the frame: what stands in each column, %NULL where nothing does
 * @n_joined: how many of them, from the first, are those of the line above
 * @is_loose: it stands under no objective
 * @is_heading: an objective without actions of its own, which specific ones serve
 *
 * A line of the frame as a table.
 */
typedef struct {
  EntenteRecord *parts[ENTENTE_FRAME_N_PARTS];
  guint n_joined;
  gboolean is_loose;
  gboolean is_heading;
} EntenteFrameLine;

/* Until the next edit. (transfer full) (element-type EntenteFrameLine) */
GArray *entente_frame_list_lines (EntenteFrame *self);
/* The general objective that a specific one stands under. (nullable) */
EntenteRecord *entente_frame_get_general (EntenteFrame *self, EntenteRecord *objective);

G_END_DECLS
