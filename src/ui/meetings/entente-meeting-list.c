/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-meeting-list.h"

#include "meetings/entente-agenda-item.h"
#include "meetings/entente-meeting-life.h"

#include <glib/gi18n-lib.h>

/* What a meeting is put in order by. */
typedef struct
{
  EntenteMeetingPart part;
  EntenteMoment start;
  gint64 number;
  int state;
  gboolean is_under_way; /* of the state and of the agenda: the one that takes long */
} Place;

/* The places of all meetings, so that a thousand of them are looked at once and not at each
   comparison, and are put in order again only when one of them has another place. */
typedef struct
{
  EntenteStore *store;
  GHashTable *places; /* of owned EntenteRecord → Place */
  guint64 meetings;   /* generations that the places are of */
  guint64 items;
} Order;

static EntenteMeetingPart
choose_part (EntenteMeeting *meeting, gboolean is_under_way)
{
  switch (entente_record_get_choice (ENTENTE_RECORD (meeting), ENTENTE_MEETING_STATE))
    {
    case ENTENTE_MEETING_HELD:
      /* While it goes on, it stands where people look for it. */
      return is_under_way ? ENTENTE_MEETING_PART_TO_COME : ENTENTE_MEETING_PART_HELD;
    case ENTENTE_MEETING_CANCELLED:
      return ENTENTE_MEETING_PART_CANCELLED;
    default:
      return ENTENTE_MEETING_PART_TO_COME;
    }
}

EntenteMeetingPart
entente_meeting_list_get_part (EntenteMeeting *meeting)
{
  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), ENTENTE_MEETING_PART_TO_COME);

  return choose_part (meeting, entente_meeting_is_under_way (meeting));
}

const char *
entente_meeting_list_get_heading (EntenteMeetingPart part)
{
  switch (part)
    {
    case ENTENTE_MEETING_PART_HELD:
      return C_ ("meetings", "Held");
    case ENTENTE_MEETING_PART_CANCELLED:
      return C_ ("meetings", "Cancelled");
    case ENTENTE_MEETING_PART_TO_COME:
    default:
      return C_ ("meetings", "To Come");
    }
}

/*
 * Places
 */

static void
order_free (Order *self)
{
  g_hash_table_unref (self->places);
  g_object_unref (self->store);
  g_free (self);
}

/* Returns: whether it is another one than before. */
static gboolean
put (Place *place, EntenteMeeting *meeting, gboolean look_at_agenda)
{
  Place before = *place;

  place->state = entente_record_get_choice (ENTENTE_RECORD (meeting), ENTENTE_MEETING_STATE);
  if (look_at_agenda || place->state != before.state)
    place->is_under_way = entente_meeting_is_under_way (meeting);
  place->part = choose_part (meeting, place->is_under_way);
  place->start = entente_meeting_get_start (meeting, NULL);
  place->number = entente_record_get_integer (ENTENTE_RECORD (meeting), ENTENTE_MEETING_NUMBER);
  return place->part != before.part || place->start != before.start
         || place->number != before.number;
}

static const Place *
get_place (Order *self, gconstpointer meeting)
{
  Place *place = g_hash_table_lookup (self->places, meeting);

  if (place == NULL)
    {
      place = g_new0 (Place, 1);
      put (place, (EntenteMeeting *) meeting, TRUE);
      g_hash_table_insert (self->places, g_object_ref ((gpointer) meeting), place);
    }
  return place;
}

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_parts (gconstpointer a, gconstpointer b, gpointer data)
{
  return (int) get_place (data, a)->part - (int) get_place (data, b)->part;
}

/* What is to come in its order, what is past from the last one back, those without a date last. */
static int
compare_meetings (gconstpointer a, gconstpointer b, gpointer data)
{
  const Place *one = get_place (data, a);
  const Place *other = get_place (data, b);

  if (one->part != other->part)
    return (int) one->part - (int) other->part;
  if (one->start == other->start)
    return compare_numbers (one->number, other->number);
  if (one->start == ENTENTE_MOMENT_NONE || other->start == ENTENTE_MOMENT_NONE)
    return one->start == ENTENTE_MOMENT_NONE ? 1 : -1;
  return one->part == ENTENTE_MEETING_PART_TO_COME ? compare_numbers (one->start, other->start)
                                                   : compare_numbers (other->start, one->start);
}

/* Also the only one there is, which is compared to nothing. */
static void
look_at_all (Order *self)
{
  GListModel *meetings = entente_store_get_list (self->store, ENTENTE_TYPE_MEETING);

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (EntenteMeeting) meeting = g_list_model_get_item (meetings, i);

      get_place (self, meeting);
    }
}

/* Another date or state is another place in the list. */
static gboolean
look_again (Order *self, gboolean look_at_agendas)
{
  gboolean is_moved = FALSE;
  GHashTableIter iter;
  gpointer meeting, place;

  look_at_all (self);
  g_hash_table_iter_init (&iter, self->places);
  while (g_hash_table_iter_next (&iter, &meeting, &place))
    if (entente_record_is_deleted (meeting))
      g_hash_table_iter_remove (&iter);
    else if (put (place, meeting, look_at_agendas))
      is_moved = TRUE;
  return is_moved;
}

static void
store_changed_cb (GtkSortListModel *list)
{
  Order *self = g_object_get_data (G_OBJECT (list), "entente-order");
  guint64 meetings = entente_store_get_generation (self->store, ENTENTE_TYPE_MEETING);
  guint64 items = entente_store_get_generation (self->store, ENTENTE_TYPE_AGENDA_ITEM);
  gboolean look_at_agendas = items != self->items;

  if (meetings == self->meetings && !look_at_agendas)
    return;
  self->meetings = meetings;
  self->items = items;
  if (!look_again (self, look_at_agendas) || g_list_model_get_n_items (G_LIST_MODEL (list)) == 0)
    return;
  gtk_sorter_changed (gtk_sort_list_model_get_sorter (list), GTK_SORTER_CHANGE_DIFFERENT);
  /* A meeting may change parts without changing places, which GTK takes for no change. */
  gtk_section_model_sections_changed (GTK_SECTION_MODEL (list), 0,
                                      g_list_model_get_n_items (G_LIST_MODEL (list)));
}

GListModel *
entente_meeting_list_new (EntenteStore *store)
{
  GtkSortListModel *list;
  g_autoptr (GtkCustomSorter) parts = NULL;
  g_autoptr (GtkCustomSorter) meetings = NULL;
  Order *order;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  order = g_new0 (Order, 1);
  order->store = g_object_ref (store);
  order->places = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  order->meetings = entente_store_get_generation (store, ENTENTE_TYPE_MEETING);
  order->items = entente_store_get_generation (store, ENTENTE_TYPE_AGENDA_ITEM);
  look_at_all (order);

  meetings = gtk_custom_sorter_new (compare_meetings, order, NULL);
  parts = gtk_custom_sorter_new (compare_parts, order, NULL);
  list = gtk_sort_list_model_new (NULL, NULL);
  g_object_set_data_full (G_OBJECT (list), "entente-order", order, (GDestroyNotify) order_free);
  gtk_sort_list_model_set_sorter (list, GTK_SORTER (meetings));
  gtk_sort_list_model_set_section_sorter (list, GTK_SORTER (parts));
  /* Last, so that they are put in order once. */
  gtk_sort_list_model_set_model (list, entente_store_get_list (store, ENTENTE_TYPE_MEETING));
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), list,
                           G_CONNECT_SWAPPED);
  return G_LIST_MODEL (list);
}
