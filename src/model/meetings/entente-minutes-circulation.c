/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-minutes-life.h"

#include "budget/entente-reference-values.h"
#include "entente-civil-date.h"
#include "entente-typography.h"
#include "meetings/entente-meeting-life.h"
#include "schedule/entente-schedule.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static EntenteStore *
get_store (EntenteMeeting *meeting)
{
  return entente_record_get_store (ENTENTE_RECORD (meeting));
}

/* When */

/**
 * entente_minutes_get_due:
 * @meeting: a meeting
 * @day: (out caller-allocates): the day its minutes must have been sent round: the one the meeting
 *   says, else 15 days later, unless the project says otherwise
 *
 * Returns: whether there is one; a meeting without a date has none
 */
gboolean
entente_minutes_get_due (EntenteMeeting *meeting, GDate *day)
{
  EntenteMoment start;
  EntenteDecimal days;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), FALSE);
  g_return_val_if_fail (day != NULL, FALSE);

  if (entente_record_get_date (ENTENTE_RECORD (meeting), ENTENTE_MEETING_CIRCULATE_BY, day))
    return TRUE;

  start = entente_meeting_get_start (meeting, NULL);
  if (start == ENTENTE_MOMENT_NONE)
    return FALSE;

  g_date_clear (day, 1);
  entente_moment_get_date (start, ENTENTE_MOMENT_STARTS, day);
  days = entente_reference_values_get (get_store (meeting), ENTENTE_VALUE_MINUTES_DAYS, day,
                                       ENTENTE_MINUTES_DAYS * ENTENTE_DECIMAL_ONE);
  g_date_add_days (day, CLAMP (days / ENTENTE_DECIMAL_ONE, 0, 3650));

  return TRUE;
}

static int
compare_latest (gconstpointer a, gconstpointer b)
{
  EntenteRecord *first = *(EntenteRecord *const *) a;
  EntenteRecord *second = *(EntenteRecord *const *) b;
  int order = g_strcmp0 (entente_record_get_text (second, ENTENTE_CIRCULATION_SENT_ON),
                         entente_record_get_text (first, ENTENTE_CIRCULATION_SENT_ON));

  if (order != 0)
    return order;

  return entente_record_get_id (first) < entente_record_get_id (second) ? -1 : 1;
}

static GListModel *
get_papers (EntenteMeeting *meeting)
{
  return entente_store_get_referrers (get_store (meeting), ENTENTE_TYPE_CIRCULATION,
                                      ENTENTE_CIRCULATION_MEETING,
                                      entente_record_get_id (ENTENTE_RECORD (meeting)));
}

static gboolean
is_of_minutes (EntenteRecord *paper)
{
  return entente_record_get_choice (paper, ENTENTE_CIRCULATION_WHAT) == ENTENTE_CIRCULATED_MINUTES;
}

/**
 * entente_minutes_list_circulation:
 * @meeting: a meeting
 *
 * Returns: (transfer container) (element-type EntenteCirculation): to whom its minutes were sent
 *   and when, the latest first
 */
GPtrArray *
entente_minutes_list_circulation (EntenteMeeting *meeting)
{
  GPtrArray *list = g_ptr_array_new ();
  GListModel *papers;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), list);

  papers = get_papers (meeting);
  for (guint i = 0; i < g_list_model_get_n_items (papers); i++)
    {
      g_autoptr (EntenteRecord) paper = g_list_model_get_item (papers, i);

      if (is_of_minutes (paper))
        g_ptr_array_add (list, paper);
    }
  g_ptr_array_sort (list, compare_latest);

  return list;
}

/**
 * entente_minutes_was_circulated:
 * @meeting: a meeting
 *
 * Returns: whether its minutes were sent to anybody
 */
gboolean
entente_minutes_was_circulated (EntenteMeeting *meeting)
{
  GListModel *papers;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), FALSE);

  papers = get_papers (meeting);
  for (guint i = 0; i < g_list_model_get_n_items (papers); i++)
    {
      g_autoptr (EntenteRecord) paper = g_list_model_get_item (papers, i);

      if (is_of_minutes (paper))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_waiting (EntenteMeeting *meeting)
{
  return entente_record_get_choice (ENTENTE_RECORD (meeting), ENTENTE_MEETING_STATE)
           == ENTENTE_MEETING_HELD
         && !entente_minutes_was_circulated (meeting);
}

/* Days until they must have been sent round. */
static gboolean
get_days_left (EntenteMeeting *meeting, const GDate *today, int *days)
{
  GDate due, now;

  if (!is_waiting (meeting) || !entente_minutes_get_due (meeting, &due))
    return FALSE;

  if (today != NULL)
    now = *today;
  else
    entente_date_today (&now);
  *days = g_date_days_between (&now, &due);

  return TRUE;
}

/**
 * entente_minutes_is_overdue:
 * @meeting: a meeting
 * @today: (nullable): the day it is, %NULL for today
 *
 * Returns: whether it was held, its minutes were not sent round and should have been
 */
gboolean
entente_minutes_is_overdue (EntenteMeeting *meeting, const GDate *today)
{
  int days = 0;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), FALSE);

  return get_days_left (meeting, today, &days) && days < 0;
}

/* What day it is due costs too much to ask for each comparison. */
typedef struct
{
  EntenteMeeting *meeting; /* borrowed */
  GDate due;
} Waiting;

static int
compare_due (gconstpointer a, gconstpointer b)
{
  return g_date_compare (&((const Waiting *) a)->due, &((const Waiting *) b)->due);
}

/**
 * entente_minutes_list_to_circulate:
 * @store: the records of a project
 *
 * Returns: (transfer container) (element-type EntenteMeeting): meetings whose minutes wait to be
 *   sent round, by the day they are due
 */
GPtrArray *
entente_minutes_list_to_circulate (EntenteStore *store)
{
  GPtrArray *list = g_ptr_array_new ();
  g_autoptr (GArray) waiting = g_array_new (FALSE, FALSE, sizeof (Waiting));
  GListModel *meetings;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), list);

  meetings = entente_store_get_list (store, ENTENTE_TYPE_MEETING);
  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (EntenteMeeting) meeting = g_list_model_get_item (meetings, i);
      Waiting one = { .meeting = meeting };

      if (is_waiting (meeting) && entente_minutes_get_due (meeting, &one.due))
        g_array_append_val (waiting, one);
    }
  g_array_sort (waiting, compare_due);
  for (guint i = 0; i < waiting->len; i++)
    g_ptr_array_add (list, g_array_index (waiting, Waiting, i).meeting);

  return list;
}

/* To whom */

typedef struct
{
  EntenteMeeting *meeting; /* borrowed */
  EntenteEdit *edit;       /* borrowed */
  GDate day;
  const char *means;
  GHashTable *recipients; /* owned: those of that day, noted before or in this edit */
} Sending;

static void
sending_clear (Sending *self)
{
  g_clear_pointer (&self->recipients, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sending, sending_clear)

/* recipient: (nullable): a name or an address when it is nobody of the collective */
static char *
dup_recipient_key (gint64 person, const char *recipient)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT ":%s", person, recipient != NULL ? recipient : "");
}

static char *
dup_key (EntenteRecord *sent)
{
  return dup_recipient_key (entente_record_get_reference (sent, ENTENTE_CIRCULATION_PERSON),
                            entente_record_get_text (sent, ENTENTE_CIRCULATION_RECIPIENT));
}

static void
read_recipients (Sending *self)
{
  g_autoptr (GPtrArray) list = entente_minutes_list_circulation (self->meeting);
  g_autofree char *day = entente_date_to_iso (&self->day);

  self->recipients = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < list->len; i++)
    if (strcmp (entente_record_get_text (list->pdata[i], ENTENTE_CIRCULATION_SENT_ON), day) == 0)
      g_hash_table_add (self->recipients, dup_key (list->pdata[i]));
}

/* person or other: the other is NULL. */
static void
note (Sending *self, EntenteRecord *person, const char *other)
{
  EntenteRecord *sent;

  if (!g_hash_table_add (self->recipients,
                         dup_recipient_key (person != NULL ? entente_record_get_id (person) : 0,
                                            other)))
    return;

  sent = entente_edit_insert (self->edit, ENTENTE_TYPE_CIRCULATION);
  entente_edit_set_reference (self->edit, sent, ENTENTE_CIRCULATION_MEETING,
                              ENTENTE_RECORD (self->meeting));
  entente_edit_set_choice (self->edit, sent, ENTENTE_CIRCULATION_WHAT, ENTENTE_CIRCULATED_MINUTES);
  entente_edit_set_reference (self->edit, sent, ENTENTE_CIRCULATION_PERSON, person);
  entente_edit_set_text (self->edit, sent, ENTENTE_CIRCULATION_RECIPIENT, other);
  entente_edit_set_date (self->edit, sent, ENTENTE_CIRCULATION_SENT_ON, &self->day);
  entente_edit_set_text (self->edit, sent, ENTENTE_CIRCULATION_MEANS, self->means);
}

/**
 * entente_minutes_circulate:
 * @meeting: a meeting that was held
 * @people: (nullable) (element-type EntentePerson): who got its minutes
 * @others: (nullable) (array zero-terminated=1): names or addresses of others who did
 * @on: (nullable): when, %NULL for today
 * @means: (nullable): how, in words
 * @error: return location
 *
 * Notes to whom the minutes were sent; nobody twice for one day.
 *
 * Returns: whether it was done
 */
gboolean
entente_minutes_circulate (EntenteMeeting *meeting,
                           GPtrArray *people,
                           const char *const *others,
                           const GDate *on,
                           const char *means,
                           GError **error)
{
  g_auto (Sending) sending = { .meeting = meeting, .means = means };
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), FALSE);
  g_return_val_if_fail (on == NULL || g_date_valid (on), FALSE);

  if (entente_record_get_choice (ENTENTE_RECORD (meeting), ENTENTE_MEETING_STATE)
      != ENTENTE_MEETING_HELD)
    {
      g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE,
                           _("This meeting has not been held yet: it has no minutes to send."));
      return FALSE;
    }

  if (on != NULL)
    sending.day = *on;
  else
    entente_date_today (&sending.day);
  read_recipients (&sending);
  edit = entente_store_begin (get_store (meeting), _("Note who got the minutes"));
  sending.edit = edit;
  for (guint i = 0; people != NULL && i < people->len; i++)
    note (&sending, people->pdata[i], NULL);
  for (guint i = 0; others != NULL && others[i] != NULL; i++)
    {
      g_autofree char *other = g_strstrip (g_strdup (others[i]));

      if (*other != '\0')
        note (&sending, NULL, other);
    }

  return entente_edit_commit (edit, error);
}

/* Words */

static guint
count_recipients (GPtrArray *list)
{
  g_autoptr (GHashTable) people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < list->len; i++)
    g_hash_table_add (people, dup_key (list->pdata[i]));

  return g_hash_table_size (people);
}

/* list: the latest first */
static gboolean
is_of_one_day (GPtrArray *list)
{
  return strcmp (entente_record_get_text (list->pdata[0], ENTENTE_CIRCULATION_SENT_ON),
                 entente_record_get_text (list->pdata[list->len - 1], ENTENTE_CIRCULATION_SENT_ON))
         == 0;
}

static char *
dup_sent_words (GPtrArray *list)
{
  guint n = count_recipients (list);
  g_autofree char *on = NULL;
  GDate day;

  if (!entente_record_get_date (list->pdata[0], ENTENTE_CIRCULATION_SENT_ON, &day))
    return g_strdup_printf (ngettext ("Sent to %u recipient", "Sent to %u recipients", n), n);

  on = entente_typography_format_date (&day, ENTENTE_DATE_PLAIN, entente_schedule_get_language ());
  if (!is_of_one_day (list))
    /* Translators: how many people, then the last date. */
    return g_strdup_printf (ngettext ("Sent to %u recipient, the last time on %s",
                                      "Sent to %u recipients, the last time on %s", n),
                            n, on);

  /* Translators: how many people, then a date. */
  return g_strdup_printf (ngettext ("Sent to %u recipient on %s", "Sent to %u recipients on %s", n),
                          n, on);
}

/**
 * entente_minutes_dup_circulation_words:
 * @meeting: a meeting
 * @today: (nullable): the day it is, %NULL for today
 *
 * Returns: (transfer full): to how many its minutes were sent and when, or by when they must be;
 *   "" before it was held
 */
char *
entente_minutes_dup_circulation_words (EntenteMeeting *meeting, const GDate *today)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *by = NULL;
  int days = 0;
  GDate due;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);

  list = entente_minutes_list_circulation (meeting);
  if (list->len > 0)
    return dup_sent_words (list);
  if (!get_days_left (meeting, today, &days) || !entente_minutes_get_due (meeting, &due))
    return g_strdup ("");
  if (days == 0)
    return g_strdup (_("To send round today"));

  by = entente_typography_format_date (&due, ENTENTE_DATE_PLAIN, entente_schedule_get_language ());
  if (days < 0)
    /* Translators: a date, then how many days ago that was. */
    return g_strdup_printf (ngettext ("To send round by %s: %d day late",
                                      "To send round by %s: %d days late", -days),
                            by, -days);

  /* Translators: a date, then how many days are left. */
  return g_strdup_printf (ngettext ("To send round by %s, within %d day",
                                    "To send round by %s, within %d days", days),
                          by, days);
}
