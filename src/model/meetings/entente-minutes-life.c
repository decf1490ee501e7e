/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-minutes-life.h"

#include "entente-civil-date.h"
#include "entente-ranked-list.h"
#include "entente-typography.h"
#include "meetings/entente-meeting-life.h"
#include "meetings/entente-minutes-shape-private.h"
#include "schedule/entente-schedule.h"

#include <glib/gi18n-lib.h>

/* How many missing facts are named when minutes cannot be approved. */
#define NAMED_GAPS 3

static EntenteStore *
get_store (EntenteMeeting *meeting)
{
  return entente_record_get_store (ENTENTE_RECORD (meeting));
}

static gboolean
was_held (EntenteMeeting *meeting)
{
  return entente_record_get_choice (ENTENTE_RECORD (meeting), ENTENTE_MEETING_STATE)
         == ENTENTE_MEETING_HELD;
}

/* Versions */

static GListModel *
get_versions (EntenteMeeting *meeting)
{
  return entente_store_get_referrers (get_store (meeting), ENTENTE_TYPE_MINUTES_VERSION,
                                      ENTENTE_MINUTES_VERSION_MEETING,
                                      entente_record_get_id (ENTENTE_RECORD (meeting)));
}

static gint64
get_number (EntenteMinutesVersion *version)
{
  return entente_record_get_integer (ENTENTE_RECORD (version), ENTENTE_MINUTES_VERSION_VERSION);
}

/**
 * entente_minutes_get_version:
 * @meeting: a meeting
 *
 * Returns: (transfer none) (nullable): the last version of its minutes that was approved
 */
EntenteMinutesVersion *
entente_minutes_get_version (EntenteMeeting *meeting)
{
  EntenteMinutesVersion *last = NULL;
  GListModel *versions;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);

  versions = get_versions (meeting);
  for (guint i = 0; i < g_list_model_get_n_items (versions); i++)
    {
      g_autoptr (EntenteMinutesVersion) version = g_list_model_get_item (versions, i);

      if (last == NULL || get_number (version) > get_number (last))
        last = version; /* its table holds it */
    }

  return last;
}

/**
 * entente_minutes_new_versions:
 * @meeting: a meeting
 *
 * Returns: (transfer full): all versions that were approved, a live list of EntenteMinutesVersion
 */
GListModel *
entente_minutes_new_versions (EntenteMeeting *meeting)
{
  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);

  return G_LIST_MODEL (
    entente_ranked_list_new (get_versions (meeting), ENTENTE_MINUTES_VERSION_VERSION));
}

/**
 * entente_minutes_get_state:
 * @meeting: a meeting
 *
 * Returns: how far its minutes are
 */
EntenteMinutesState
entente_minutes_get_state (EntenteMeeting *meeting)
{
  EntenteMinutesVersion *last;
  g_autoptr (EntenteMinutes) before = NULL;
  g_autoptr (EntenteMinutes) after = NULL;
  g_auto (GStrv) changes = NULL;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), ENTENTE_MINUTES_NONE);

  last = entente_minutes_get_version (meeting);
  if (last == NULL)
    return was_held (meeting) ? ENTENTE_MINUTES_DRAFT : ENTENTE_MINUTES_NONE;

  /* What a damaged copy said nobody knows: it must be approved anew. */
  before = entente_minutes_new_from_version (last);
  if (before == NULL)
    return ENTENTE_MINUTES_CHANGED;

  after = entente_minutes_new (meeting);
  changes = entente_minutes_compare (before, after);
  return changes[0] != NULL ? ENTENTE_MINUTES_CHANGED : ENTENTE_MINUTES_APPROVED;
}

static char *
dup_approved_words (EntenteMinutesVersion *version)
{
  g_autofree char *on = NULL;
  int number = get_number (version);
  GDate day;

  if (!entente_record_get_date (ENTENTE_RECORD (version), ENTENTE_MINUTES_VERSION_APPROVED_ON,
                                &day))
    return g_strdup (C_ ("minutes", "Approved"));

  on = entente_typography_format_date (&day, ENTENTE_DATE_PLAIN, entente_schedule_get_language ());
  if (number > 1)
    /* Translators: number of a version, then a date. */
    return g_strdup_printf (C_ ("minutes", "Version %d approved on %s"), number, on);

  return g_strdup_printf (C_ ("minutes", "Approved on %s"), on);
}

/**
 * entente_minutes_dup_state_words:
 * @meeting: a meeting
 *
 * Returns: (transfer full): how far its minutes are, translated; "" before it was held
 */
char *
entente_minutes_dup_state_words (EntenteMeeting *meeting)
{
  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);

  switch (entente_minutes_get_state (meeting))
    {
    case ENTENTE_MINUTES_DRAFT:
      return g_strdup (C_ ("minutes", "Draft"));
    case ENTENTE_MINUTES_APPROVED:
      return dup_approved_words (entente_minutes_get_version (meeting));
    case ENTENTE_MINUTES_CHANGED:
      return g_strdup_printf (_("Version %d was approved; what was noted has changed since"),
                              (int) get_number (entente_minutes_get_version (meeting)));
    case ENTENTE_MINUTES_NONE:
    default:
      return g_strdup ("");
    }
}

/* Approving */

static gboolean
refuse (GError **error, EntenteModelError code, const char *sentence)
{
  g_set_error_literal (error, ENTENTE_MODEL_ERROR, code, sentence);
  return FALSE;
}

static gboolean
check_complete (EntenteMeeting *meeting, GError **error)
{
  g_autoptr (GPtrArray) gaps = entente_minutes_dup_gaps (meeting);
  g_autoptr (GStrvBuilder) named = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;
  g_autofree char *joined = NULL;
  guint n_required = entente_gap_list_count_required (gaps);
  guint n_named = 0;

  if (n_required == 0)
    return TRUE;

  for (guint i = 0; i < gaps->len && n_named < NAMED_GAPS; i++)
    {
      const EntenteGap *gap = gaps->pdata[i];

      if (!gap->required)
        continue;
      g_strv_builder_add (named, gap->label);
      n_named++;
    }
  labels = g_strv_builder_end (named);
  joined = g_strjoinv (C_ ("list of missing facts", "; "), labels);
  g_set_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_INCOMPLETE,
               ngettext ("%u fact is missing before these minutes can be approved: %s",
                         "%u facts are missing before these minutes can be approved: %s",
                         n_required),
               n_required, joined);

  return FALSE;
}

/* The date of the next meeting makes no change of its own, but somebody may want it right. */
static gboolean
says_the_same (EntenteMinutesVersion *last, EntenteMinutes *now)
{
  g_autoptr (EntenteMinutes) before = entente_minutes_new_from_version (last);
  g_auto (GStrv) changes = NULL;

  if (before == NULL)
    return FALSE;

  changes = entente_minutes_compare (before, now);
  return changes[0] == NULL && before->next_at == now->next_at;
}

static gboolean
check (EntenteMeeting *meeting, EntenteMinutes *now, GError **error)
{
  EntenteMinutesVersion *last = entente_minutes_get_version (meeting);

  if (!was_held (meeting))
    return refuse (error, ENTENTE_MODEL_ERROR_STATE,
                   _("This meeting has not been held yet: there is nothing to approve."));
  if (last != NULL && says_the_same (last, now))
    return refuse (error, ENTENTE_MODEL_ERROR_STATE,
                   _("These minutes say what was approved already: there is nothing to correct."));

  return check_complete (meeting, error);
}

static char *
join_changes (GStrv changes)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; changes[i] != NULL; i++)
    g_string_append_printf (text, "%s- %s", i > 0 ? "\n" : "", changes[i]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What the records changed since the last version; empty when there is none. */
static GStrv
dup_changes_since (EntenteMeeting *meeting)
{
  EntenteMinutesVersion *last = entente_minutes_get_version (meeting);
  g_autoptr (EntenteMinutes) before = NULL;
  g_autoptr (EntenteMinutes) after = NULL;

  if (last == NULL)
    return g_new0 (char *, 1);

  before = entente_minutes_new_from_version (last);
  after = entente_minutes_new (meeting);

  return before != NULL ? entente_minutes_compare (before, after) : g_new0 (char *, 1);
}

/**
 * entente_minutes_dup_changes:
 * @meeting: a meeting
 *
 * Returns: (transfer full): what the next version would say that it changes, a Markdown list in the
 *   language of the documents, to be edited; "" for the first version
 */
char *
entente_minutes_dup_changes (EntenteMeeting *meeting)
{
  g_auto (GStrv) changes = NULL;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);

  changes = dup_changes_since (meeting);
  return join_changes (changes);
}

/**
 * entente_minutes_approve:
 * @meeting: a meeting that was held
 * @on: (nullable): when they were approved, %NULL for today
 * @at: (nullable): the meeting that approved them
 * @changes: (nullable): what this version changes, %NULL for what is worked out
 * @error: return location, domains #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR
 *
 * Freezes what the records say as the next version of the minutes: what changes afterwards no
 * longer changes it. Fails with %ENTENTE_MODEL_ERROR_INCOMPLETE while required facts are missing
 * (entente_minutes_dup_gaps()), with %ENTENTE_MODEL_ERROR_STATE before the meeting was held and
 * when nothing changed since the last version.
 *
 * Returns: (transfer none) (nullable): the version
 */
EntenteMinutesVersion *
entente_minutes_approve (EntenteMeeting *meeting,
                         const GDate *on,
                         EntenteMeeting *at,
                         const char *changes,
                         GError **error)
{
  g_autoptr (EntenteMinutes) now = NULL;
  g_autoptr (EntenteEdit) edit = NULL;
  g_autofree char *worked_out = NULL;
  g_autofree char *copy = NULL;
  EntenteMinutesVersion *last;
  EntenteRecord *version;
  GDate day;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);
  g_return_val_if_fail (on == NULL || g_date_valid (on), NULL);
  g_return_val_if_fail (at == NULL || ENTENTE_IS_MEETING (at), NULL);

  now = entente_minutes_new (meeting);
  if (!check (meeting, now, error))
    return NULL;

  if (on != NULL)
    day = *on;
  else
    entente_date_today (&day);
  if (at != NULL)
    _entente_minutes_take_text (&now->approved_at,
                                entente_meeting_dup_paper_title (at, now->language));
  last = entente_minutes_get_version (meeting);
  worked_out = entente_minutes_dup_changes (meeting);
  copy = entente_minutes_freeze (now);

  edit = entente_store_begin (get_store (meeting),
                              last == NULL ? _("Approve minutes") : _("Correct minutes"));
  version = entente_edit_insert (edit, ENTENTE_TYPE_MINUTES_VERSION);
  entente_edit_set_reference (edit, version, ENTENTE_MINUTES_VERSION_MEETING,
                              ENTENTE_RECORD (meeting));
  entente_edit_set_integer (edit, version, ENTENTE_MINUTES_VERSION_VERSION,
                            last != NULL ? get_number (last) + 1 : 1);
  entente_edit_set_date (edit, version, ENTENTE_MINUTES_VERSION_APPROVED_ON, &day);
  entente_edit_set_reference (edit, version, ENTENTE_MINUTES_VERSION_APPROVED_AT,
                              (EntenteRecord *) at);
  entente_edit_set_text (edit, version, ENTENTE_MINUTES_VERSION_CHANGES,
                         changes != NULL ? changes : worked_out);
  entente_edit_set_text (edit, version, ENTENTE_MINUTES_VERSION_COPY, copy);

  return entente_edit_commit (edit, error) ? ENTENTE_MINUTES_VERSION (version) : NULL;
}
