/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-row-layout.h"

#define GUTTER 12.0
#define SHARE_OF_KEYS 0.36

/* As wide as the longest name, within reason. */
static double
measure_keys (const EntenteLayoutFrame *frame, GPtrArray *keys)
{
  const double most = frame->width * SHARE_OF_KEYS;
  double width = 0;

  for (guint i = 0; i < keys->len; i++)
    {
      g_autoptr (EntenteTextLayout) layout =
          entente_text_layout_new (entente_page_flow_get_typesetter (frame->flow), keys->pdata[i],
                                   ENTENTE_TEXT_ROLE_KEY, ENTENTE_COLUMN_START, most);

      width = MAX (width, entente_text_layout_get_natural_width (layout));
    }

  /* A rounding must not wrap the longest. */
  return MIN (most, width + 0.5);
}

/**
 * entente_key_value_layout:
 * @frame: where
 * @block: names and facts
 *
 * Appends a row a fact, its name on the left.
 */
void
entente_key_value_layout (const EntenteLayoutFrame *frame, EntenteKeyValueBlock *block)
{
  EntenteTypesetter *typesetter = entente_page_flow_get_typesetter (frame->flow);
  GPtrArray *keys = entente_key_value_block_get_keys (block);
  GPtrArray *values = entente_key_value_block_get_values (block);

  if (keys->len == 0)
    return;

  const double keys_width = measure_keys (frame, keys);
  const double x = keys_width + GUTTER;

  entente_page_flow_open (frame->flow, &(EntenteElement){ "L", ENTENTE_ELEMENT_BARE, NULL });
  for (guint i = 0; i < keys->len; i++)
    {
      EntenteRow *row = entente_row_new ("LI", frame->width, 0);
      const EntenteRowCell key = {
        entente_text_layout_new (typesetter, keys->pdata[i], ENTENTE_TEXT_ROLE_KEY,
                                 ENTENTE_COLUMN_START, keys_width),
        0,
        { "Lbl", ENTENTE_ELEMENT_PLAIN, NULL },
      };
      const EntenteRowCell value = {
        entente_text_layout_new (typesetter, values->pdata[i], ENTENTE_TEXT_ROLE_BODY,
                                 ENTENTE_COLUMN_START, frame->width - x),
        x,
        { "LBody", ENTENTE_ELEMENT_PLAIN, NULL },
      };

      entente_row_add_cell (row, &key);
      entente_row_add_cell (row, &value);
      entente_row_append (row, frame->flow, frame->x, i == 0 ? ENTENTE_SPACE_PARAGRAPH : 2,
                          ENTENTE_KEEP_FREE, -1);
    }
  entente_page_flow_close (frame->flow);
  entente_page_flow_add_space (frame->flow, ENTENTE_SPACE_BLOCK);
}
