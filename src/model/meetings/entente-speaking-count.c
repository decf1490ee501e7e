/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-speaking-count.h"

#include "entente-fold.h"
#include "entente-typography.h"
#include "meetings/entente-attendance-list.h"
#include "schedule/entente-schedule.h"

#include <glib/gi18n-lib.h>

static gint64
get_id (gpointer record)
{
  return entente_record_get_id (ENTENTE_RECORD (record));
}

static EntenteStore *
get_store (EntenteMeeting *meeting)
{
  return entente_record_get_store (ENTENTE_RECORD (meeting));
}

static GListModel *
get_counts (EntenteMeeting *meeting)
{
  return entente_store_get_referrers (get_store (meeting), ENTENTE_TYPE_SPEAKING,
                                      ENTENTE_SPEAKING_MEETING, get_id (meeting));
}

static EntenteRecord *
find_count (EntenteMeeting *meeting, gint64 organization)
{
  GListModel *counts = get_counts (meeting);

  for (guint i = 0; i < g_list_model_get_n_items (counts); i++)
    {
      g_autoptr (EntenteRecord) count = g_list_model_get_item (counts, i);

      if (entente_record_get_reference (count, ENTENTE_SPEAKING_ORGANIZATION) == organization)
        return count; /* its table holds it */
    }

  return NULL;
}

/* Clicking */

static gboolean
set_turns (EntenteMeeting *meeting, EntenteOrganization *organization, gint64 turns, GError **error)
{
  EntenteRecord *count = find_count (meeting, get_id (organization));
  g_autofree char *key = g_strdup_printf ("speaking:%" G_GINT64_FORMAT, get_id (meeting));
  g_autoptr (EntenteEdit) edit
    = entente_store_begin_typing (get_store (meeting), _("Count who speaks"), key);

  if (count == NULL)
    {
      count = entente_edit_insert (edit, ENTENTE_TYPE_SPEAKING);
      entente_edit_set_reference (edit, count, ENTENTE_SPEAKING_MEETING, ENTENTE_RECORD (meeting));
      entente_edit_set_reference (edit, count, ENTENTE_SPEAKING_ORGANIZATION,
                                  ENTENTE_RECORD (organization));
    }
  entente_edit_set_integer (edit, count, ENTENTE_SPEAKING_TURNS, turns);

  return entente_edit_commit (edit, error);
}

/**
 * entente_speaking_count_get:
 * @meeting: a meeting
 * @organization: an organisation
 *
 * Returns: how often it spoke
 */
guint
entente_speaking_count_get (EntenteMeeting *meeting, EntenteOrganization *organization)
{
  EntenteRecord *count;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), 0);
  g_return_val_if_fail (ENTENTE_IS_ORGANIZATION (organization), 0);

  count = find_count (meeting, get_id (organization));
  return count != NULL
           ? CLAMP (entente_record_get_integer (count, ENTENTE_SPEAKING_TURNS), 0, G_MAXINT)
           : 0;
}

/**
 * entente_speaking_count_add:
 * @meeting: a meeting
 * @organization: whose turn it was
 * @error: return location
 *
 * Counts one more turn. Clicks in a row are one edit.
 *
 * Returns: whether it was done
 */
gboolean
entente_speaking_count_add (EntenteMeeting *meeting,
                            EntenteOrganization *organization,
                            GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), FALSE);
  g_return_val_if_fail (ENTENTE_IS_ORGANIZATION (organization), FALSE);

  return set_turns (meeting, organization,
                    (gint64) entente_speaking_count_get (meeting, organization) + 1, error);
}

/**
 * entente_speaking_count_take_back:
 * @meeting: a meeting
 * @organization: whose turn it was not
 * @error: return location
 *
 * Returns: whether it was done; below none nothing happens
 */
gboolean
entente_speaking_count_take_back (EntenteMeeting *meeting,
                                  EntenteOrganization *organization,
                                  GError **error)
{
  guint turns;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), FALSE);
  g_return_val_if_fail (ENTENTE_IS_ORGANIZATION (organization), FALSE);

  turns = entente_speaking_count_get (meeting, organization);
  return turns == 0 || set_turns (meeting, organization, (gint64) turns - 1, error);
}

/* Listing */

static EntenteSpeakingTurns *
find_turns (GArray *list, EntenteOrganization *organization)
{
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, EntenteSpeakingTurns, i).organization == organization)
      return &g_array_index (list, EntenteSpeakingTurns, i);

  return NULL;
}

static EntenteSpeakingTurns *
ensure_turns (GArray *list, EntenteMeeting *meeting, EntenteOrganization *organization)
{
  EntenteSpeakingTurns *found = find_turns (list, organization);
  EntenteSpeakingTurns turns = { .organization = organization };

  if (found != NULL)
    return found;

  turns.turns = entente_speaking_count_get (meeting, organization);
  g_array_append_val (list, turns);
  return &g_array_index (list, EntenteSpeakingTurns, list->len - 1);
}

static void
add_attendance (GArray *list, EntenteMeeting *meeting, gint64 moment)
{
  GListModel *attendance
    = entente_store_get_referrers (get_store (meeting), ENTENTE_TYPE_ATTENDANCE,
                                   ENTENTE_ATTENDANCE_MEETING, get_id (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (attendance); i++)
    {
      g_autoptr (EntenteAttendance) participant = g_list_model_get_item (attendance, i);
      EntenteOrganization *organization = entente_attendance_get_organization (participant);

      if (organization != NULL && entente_attendance_is_here (participant, moment))
        ensure_turns (list, meeting, organization)->is_present = TRUE;
      else if (organization != NULL)
        ensure_turns (list, meeting, organization);
    }
}

/* Those who left since, or came uninvited. */
static void
add_speakers (GArray *list, EntenteMeeting *meeting)
{
  GListModel *counts = get_counts (meeting);

  for (guint i = 0; i < g_list_model_get_n_items (counts); i++)
    {
      g_autoptr (EntenteRecord) count = g_list_model_get_item (counts, i);
      EntenteRecord *organization = entente_store_get_record (
        get_store (meeting), ENTENTE_TYPE_ORGANIZATION,
        entente_record_get_reference (count, ENTENTE_SPEAKING_ORGANIZATION));

      if (organization != NULL)
        ensure_turns (list, meeting, ENTENTE_ORGANIZATION (organization));
    }
}

static const char *
get_name (const EntenteSpeakingTurns *turns)
{
  return entente_record_get_text (ENTENTE_RECORD (turns->organization), ENTENTE_ORGANIZATION_NAME);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return entente_fold_compare (get_name (a), get_name (b));
}

static void
mark_least (GArray *list)
{
  guint least = G_MAXUINT;
  guint most = 0;

  for (guint i = 0; i < list->len; i++)
    {
      const EntenteSpeakingTurns *turns = &g_array_index (list, EntenteSpeakingTurns, i);

      if (turns->is_present)
        least = MIN (least, turns->turns);
      most = MAX (most, turns->turns);
    }

  for (guint i = 0; i < list->len; i++)
    {
      EntenteSpeakingTurns *turns = &g_array_index (list, EntenteSpeakingTurns, i);

      turns->spoke_least = turns->is_present && turns->turns == least && least < most;
    }
}

/**
 * entente_speaking_count_list:
 * @meeting: a meeting
 * @moment: who is there then; %ENTENTE_MOMENT_NONE for whoever came at all
 *
 * Returns: (transfer full) (element-type EntenteSpeakingTurns): the organisations that were invited
 *   and those that spoke, by name
 */
GArray *
entente_speaking_count_list (EntenteMeeting *meeting, gint64 moment)
{
  GArray *list = g_array_new (FALSE, TRUE, sizeof (EntenteSpeakingTurns));

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), list);

  add_attendance (list, meeting, moment);
  add_speakers (list, meeting);
  g_array_sort (list, compare_names);
  mark_least (list);

  return list;
}

/**
 * entente_speaking_count_dup_sentence:
 * @meeting: a meeting
 * @moment: who is there then; %ENTENTE_MOMENT_NONE for whoever came at all
 *
 * Returns: (transfer full) (nullable): who of those present spoke least; %NULL before anybody spoke
 *   and when all spoke alike
 */
char *
entente_speaking_count_dup_sentence (EntenteMeeting *meeting, gint64 moment)
{
  g_autoptr (GArray) list = NULL;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *joined = NULL;
  guint least = 0;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);

  list = entente_speaking_count_list (meeting, moment);
  for (guint i = 0; i < list->len; i++)
    {
      const EntenteSpeakingTurns *turns = &g_array_index (list, EntenteSpeakingTurns, i);

      if (!turns->spoke_least)
        continue;
      g_strv_builder_add (names, get_name (turns));
      least = turns->turns;
    }
  all = g_strv_builder_end (names);
  if (all[0] == NULL)
    return NULL;

  joined = entente_typography_join ((const char *const *) all, entente_schedule_get_language ());
  if (least == 0)
    return g_strdup_printf (ngettext ("%s has not spoken yet.", "%s have not spoken yet.",
                                      g_strv_length (all)),
                            joined);

  /* Translators: one or several organisations, and how often they spoke. */
  return g_strdup_printf (ngettext ("Spoke least: %s (%u time).", "Spoke least: %s (%u times).",
                                    least),
                          joined, least);
}
