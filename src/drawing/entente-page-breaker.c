/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-page-breaker.h"

/* Sums of line heights are compared with a page: a hundredth of a point is no overflow. */
#define TOLERANCE 0.01

static double
get_repeated_height (const EntenteStripMetrics *strips, guint first)
{
  return strips[first].repeat >= 0 ? strips[strips[first].repeat].height : 0;
}

/* The first strip of the next page, when this one starts with @first. */
static guint
find_end (const EntenteStripMetrics *strips, guint n_strips, guint first, double page_height)
{
  double y = get_repeated_height (strips, first);
  EntenteKeep weakest = ENTENTE_KEEP_BESIDE;
  guint end = first + 1;

  for (guint i = first; i < n_strips; i++)
    {
      const gboolean is_last = i + 1 == n_strips || strips[i + 1].new_page;
      const EntenteKeep keep = is_last ? ENTENTE_KEEP_FREE : strips[i].keep;

      y += strips[i].height + (i > first ? strips[i].space : 0);
      if (y > page_height + TOLERANCE && i > first)
        return end;

      if (keep <= weakest)
        {
          weakest = keep;
          end = i + 1;
        }
      if (is_last)
        return end;
    }

  g_assert_not_reached ();
}

/* Whether all strips from @first on go on one page without a forced break. */
static gboolean
is_last_page (const EntenteStripMetrics *strips, guint n_strips, guint first, double page_height)
{
  double y = get_repeated_height (strips, first);

  for (guint i = first; i < n_strips; i++)
    {
      if (i > first && strips[i].new_page)
        return FALSE;

      y += strips[i].height + (i > first ? strips[i].space : 0);
      if (y > page_height + TOLERANCE)
        return FALSE;
    }

  return TRUE;
}

static void
place_page (
    const EntenteStripMetrics *strips, guint first, guint end, guint page, GArray *placements)
{
  double y = 0;

  if (strips[first].repeat >= 0)
    {
      EntentePlacement again = { strips[first].repeat, page, 0, TRUE };

      g_array_append_val (placements, again);
      y = get_repeated_height (strips, first);
    }

  for (guint i = first; i < end; i++)
    {
      if (i > first)
        y += strips[i].space;

      EntentePlacement placement = { i, page, y, FALSE };
      g_array_append_val (placements, placement);
      y += strips[i].height;
    }
}

/**
 * entente_page_breaker_place:
 * @strips: (array length=n_strips): what is to be placed, in order
 * @n_strips: how many
 * @page_height: room on a page, in points
 * @last_page_height: room on the last page, which may have more
 * @placements: (element-type EntentePlacement): where the placements are appended, in order
 *
 * Puts strips on pages, as many on each as fit and as may be parted there. A sequence held together
 * that is higher than a page is parted where it hurts least.
 *
 * Returns: how many pages it takes
 */
guint
entente_page_breaker_place (const EntenteStripMetrics *strips,
                            guint n_strips,
                            double page_height,
                            double last_page_height,
                            GArray *placements)
{
  g_return_val_if_fail (strips != NULL || n_strips == 0, 0);
  g_return_val_if_fail (page_height > 0 && last_page_height >= page_height, 0);
  g_return_val_if_fail (placements != NULL, 0);

  guint page = 0;

  for (guint first = 0; first < n_strips; page++)
    {
      const guint end = is_last_page (strips, n_strips, first, last_page_height)
                            ? n_strips
                            : find_end (strips, n_strips, first, page_height);

      place_page (strips, first, end, page, placements);
      first = end;
    }

  return page;
}
