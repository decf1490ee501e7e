/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-minutes.h"

#include "meetings/entente-decision-register.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  EntenteStore *store; /* borrowed */
  GPtrArray *gaps;     /* owned by the caller */
} Search;

static void
add (Search *self, char *label, EntenteRecord *record, guint field, gboolean required)
{
  entente_gap_list_add (self->gaps, entente_gap_new (label, record, field, required));
  g_free (label);
}

static void
look_at_header (Search *self, EntenteRecord *meeting)
{
  static const struct
  {
    guint field;
    const char *label;
    gboolean required;
  } facts[] = {
    { ENTENTE_MEETING_STARTS_AT, N_ ("Date of the meeting"), TRUE },
    { ENTENTE_MEETING_PLACE, N_ ("Place of the meeting"), FALSE },
    { ENTENTE_MEETING_FACILITATOR, N_ ("Who facilitated"), FALSE },
    { ENTENTE_MEETING_MINUTE_TAKER, N_ ("Who took the minutes"), FALSE },
    { ENTENTE_MEETING_CIRCULATED_BY, N_ ("Who sends the minutes round"), FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (!entente_record_is_filled (meeting, facts[i].field))
      add (self, g_strdup (_(facts[i].label)), meeting, facts[i].field, facts[i].required);
}

/* Who was there is asked for: minutes that nobody came to prove nothing. */
static void
look_at_attendance (Search *self, EntenteRecord *meeting)
{
  GListModel *attendance = entente_store_get_referrers (
    self->store, ENTENTE_TYPE_ATTENDANCE, ENTENTE_ATTENDANCE_MEETING,
    entente_record_get_id (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (attendance); i++)
    {
      g_autoptr (EntenteRecord) participant = g_list_model_get_item (attendance, i);

      if (entente_record_get_choice (participant, ENTENTE_ATTENDANCE_STATE)
          == ENTENTE_ATTENDANCE_PRESENT)
        return;
    }

  add (self, g_strdup (_("Who was present")), meeting, ENTENTE_MEETING_STATE, TRUE);
}

static void
look_at_decision (Search *self, EntenteDecision *decision)
{
  EntenteRecord *record = ENTENTE_RECORD (decision);
  gboolean is_action
    = entente_record_get_choice (record, ENTENTE_DECISION_KIND) == ENTENTE_DECISION_ACTION;
  int number = entente_record_get_integer (record, ENTENTE_DECISION_NUMBER);
  g_autoptr (GPtrArray) people = entente_decision_dup_referents (decision);

  if (!entente_record_is_filled (record, ENTENTE_DECISION_TEXT))
    add (self, g_strdup_printf (_("What decision no. %d says"), number), record,
         ENTENTE_DECISION_TEXT, TRUE);
  if (!is_action)
    return;

  if (people->len == 0 && !entente_record_get_boolean (record, ENTENTE_DECISION_WHOLE_TEAM))
    add (self, g_strdup_printf (_("Who answers for decision no. %d"), number), record,
         ENTENTE_DECISION_WHOLE_TEAM, FALSE);
  if (!entente_record_is_filled (record, ENTENTE_DECISION_DUE_ON))
    add (self, g_strdup_printf (_("By when decision no. %d is to be applied"), number), record,
         ENTENTE_DECISION_DUE_ON, FALSE);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  gint64 first = entente_record_get_integer (*(EntenteRecord *const *) a, ENTENTE_DECISION_NUMBER);
  gint64 second = entente_record_get_integer (*(EntenteRecord *const *) b, ENTENTE_DECISION_NUMBER);

  return (first > second) - (first < second);
}

static void
look_at_decisions (Search *self, EntenteRecord *meeting)
{
  GListModel *decisions = entente_store_get_referrers (
    self->store, ENTENTE_TYPE_DECISION, ENTENTE_DECISION_MEETING, entente_record_get_id (meeting));
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (decisions); i++)
    g_ptr_array_add (sorted, g_list_model_get_item (decisions, i));
  g_ptr_array_sort (sorted, compare_numbers);

  for (guint i = 0; i < sorted->len; i++)
    look_at_decision (self, sorted->pdata[i]);
}

/**
 * entente_minutes_dup_gaps:
 * @meeting: a meeting
 *
 * Returns: (transfer full) (element-type EntenteGap): what its minutes would like to say and nobody
 *   has said; without what is required they are not approved
 */
GPtrArray *
entente_minutes_dup_gaps (EntenteMeeting *meeting)
{
  Search search = { .gaps = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_gap_free) };
  EntenteRecord *record = ENTENTE_RECORD (meeting);

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), search.gaps);

  search.store = entente_record_get_store (record);
  look_at_header (&search, record);
  look_at_attendance (&search, record);
  look_at_decisions (&search, record);
  if (!entente_record_is_filled (record, ENTENTE_MEETING_NEXT_MEETING))
    add (&search, g_strdup (_("Date of the next meeting")), record, ENTENTE_MEETING_NEXT_MEETING,
         FALSE);

  return search.gaps;
}
