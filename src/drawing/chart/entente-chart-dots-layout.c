/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dots on a scale: those that would cover each other stand one under the other. */
#include "config.h"

#include "chart/entente-chart-layout-private.h"

/* Of the scale: nearer dots than that would cover each other in a narrow window. */
#define NEAR 13
#define CROSSBAR 4.0
#define BETWEEN_DOTS 2.0

static const EntenteChartItem *
get_item (GArray *items, guint index)
{
  return &g_array_index (items, EntenteChartItem, index);
}

static gboolean
takes_room (EntenteChart *chart, const EntenteChartItem *item)
{
  guint n_series;

  return entente_chart_get_series (chart, &n_series)[item->series].mark != ENTENTE_CHART_CROSSBAR;
}

static gboolean
is_near (EntenteChart *chart, const EntenteChartItem *one, const EntenteChartItem *other)
{
  gint64 least, most;
  gint64 first, second;

  if (one->category != other->category || !takes_room (chart, one) || !takes_room (chart, other))
    return FALSE;
  entente_chart_get_extent (chart, &least, &most);
  first = entente_chart_get_value (chart, one->category, one->series);
  second = entente_chart_get_value (chart, other->category, other->series);

  return ABS (first - second) * NEAR <= most - least;
}

/* The first slot that none of its neighbours before it has. */
static guint
find_slot (EntenteChart *chart, GArray *items, GArray *slots, guint index)
{
  guint slot = 0;

  for (guint i = 0; i < index; i++)
    if (g_array_index (slots, EntenteChartSlot, i).slot == slot
        && is_near (chart, get_item (items, i), get_item (items, index)))
      {
        slot++;
        /* Those before may have the next one. */
        i = G_MAXUINT;
      }

  return slot;
}

/* How many slots there are among it and its neighbours: they share the middle of the row. */
static guint
count_around (EntenteChart *chart, GArray *items, GArray *slots, guint index)
{
  guint n_slots = g_array_index (slots, EntenteChartSlot, index).slot + 1;

  for (guint i = 0; i < items->len; i++)
    if (is_near (chart, get_item (items, i), get_item (items, index)))
      n_slots = MAX (n_slots, g_array_index (slots, EntenteChartSlot, i).slot + 1);

  return n_slots;
}

GArray *
_entente_chart_list_slots (EntenteChart *chart, GArray *items)
{
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (EntenteChartSlot));
  const gboolean are_dots = entente_chart_get_kind (chart) == ENTENTE_CHART_DOTS;

  for (guint i = 0; are_dots && i < items->len; i++)
    {
      const EntenteChartSlot slot = { find_slot (chart, items, slots, i), 1 };

      g_array_append_val (slots, slot);
    }
  for (guint i = 0; i < slots->len; i++)
    g_array_index (slots, EntenteChartSlot, i).n_slots = count_around (chart, items, slots, i);

  return slots;
}

guint
_entente_chart_count_slots (EntenteChart *chart)
{
  g_autoptr (GArray) items = entente_chart_list_items (chart);
  g_autoptr (GArray) slots = _entente_chart_list_slots (chart, items);
  guint most = 1;

  for (guint i = 0; i < slots->len; i++)
    most = MAX (most, g_array_index (slots, EntenteChartSlot, i).n_slots);

  return most;
}

cairo_rectangle_t
_entente_chart_layout_get_dot_box (EntenteChartLayout *self,
                                   guint index,
                                   double along,
                                   const cairo_rectangle_t *row)
{
  const EntenteChartSlot *slot = &g_array_index (self->slots, EntenteChartSlot, index);
  const double size = (row->height + BETWEEN_DOTS) / self->n_solid - BETWEEN_DOTS;
  const double aside = slot->slot - (slot->n_slots - 1) / 2.0;

  if (!takes_room (self->chart, get_item (self->items, index)))
    return (cairo_rectangle_t){ along - CROSSBAR / 2, row->y, CROSSBAR, row->height };

  return (cairo_rectangle_t){ along - size / 2,
                              row->y + row->height / 2 + aside * (size + BETWEEN_DOTS) - size / 2,
                              size, size };
}
