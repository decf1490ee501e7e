/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-meeting-list.h"

#include "meetings/entente-meeting-life.h"

#include <glib/gi18n-lib.h>

EntenteMeetingPart
entente_meeting_list_get_part (EntenteMeeting *meeting)
{
  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), ENTENTE_MEETING_PART_TO_COME);

  switch (entente_record_get_integer (ENTENTE_RECORD (meeting), ENTENTE_MEETING_STATE))
    {
    case ENTENTE_MEETING_HELD:
      /* While it goes on, it stands where people look for it. */
      return entente_meeting_is_under_way (meeting) ? ENTENTE_MEETING_PART_TO_COME
                                                    : ENTENTE_MEETING_PART_HELD;
    case ENTENTE_MEETING_CANCELLED:
      return ENTENTE_MEETING_PART_CANCELLED;
    default:
      return ENTENTE_MEETING_PART_TO_COME;
    }
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

static int
compare_parts (gconstpointer a, gconstpointer b, gpointer data)
{
  return (int) entente_meeting_list_get_part ((EntenteMeeting *) a)
         - (int) entente_meeting_list_get_part ((EntenteMeeting *) b);
}

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_meetings (gconstpointer a, gconstpointer b, gpointer data)
{
  EntenteMoment start_a = entente_meeting_get_start ((EntenteMeeting *) a, NULL);
  EntenteMoment start_b = entente_meeting_get_start ((EntenteMeeting *) b, NULL);
  gboolean is_past
    = entente_meeting_list_get_part ((EntenteMeeting *) a) != ENTENTE_MEETING_PART_TO_COME;
  gint64 number_a = entente_record_get_integer ((EntenteRecord *) a, ENTENTE_MEETING_NUMBER);
  gint64 number_b = entente_record_get_integer ((EntenteRecord *) b, ENTENTE_MEETING_NUMBER);

  if (start_a == start_b)
    return compare_numbers (number_a, number_b);
  if (start_a == ENTENTE_MOMENT_NONE || start_b == ENTENTE_MOMENT_NONE)
    return start_a == ENTENTE_MOMENT_NONE ? 1 : -1;
  return is_past ? compare_numbers (start_b, start_a) : compare_numbers (start_a, start_b);
}

/* Another date or state is another place in the list. */
static void
store_changed_cb (GtkSortListModel *list)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (list)) == 0)
    return;
  gtk_sorter_changed (gtk_sort_list_model_get_section_sorter (list), GTK_SORTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (gtk_sort_list_model_get_sorter (list), GTK_SORTER_CHANGE_DIFFERENT);
  /* A meeting may change parts without changing places, which GTK takes for no change. */
  gtk_section_model_sections_changed (GTK_SECTION_MODEL (list), 0,
                                      g_list_model_get_n_items (G_LIST_MODEL (list)));
}

GListModel *
entente_meeting_list_new (EntenteStore *store)
{
  GListModel *all;
  GtkSortListModel *list;
  GtkCustomSorter *meetings; /* goes to the list */
  g_autoptr (GtkCustomSorter) parts = NULL;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  meetings = gtk_custom_sorter_new (compare_meetings, NULL, NULL);
  parts = gtk_custom_sorter_new (compare_parts, NULL, NULL);
  all = entente_store_get_list (store, ENTENTE_TYPE_MEETING);
  list = gtk_sort_list_model_new (g_object_ref (all), GTK_SORTER (meetings));
  gtk_sort_list_model_set_section_sorter (list, GTK_SORTER (parts));
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), list,
                           G_CONNECT_SWAPPED);
  return G_LIST_MODEL (list);
}
