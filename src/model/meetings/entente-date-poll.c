/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-date-poll.h"

#include "collective/entente-body.h"
#include "entente-moment.h"
#include "entente-ordered-list.h"
#include "meetings/entente-attendance-private.h"
#include "meetings/entente-meeting-life.h"
#include "meetings/entente-meeting-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static EntenteMeeting *
get_meeting (EntenteDateOption *option)
{
  EntenteRecord *record = ENTENTE_RECORD (option);

  return (EntenteMeeting *) entente_store_get_record (
    entente_record_get_store (record),
    ENTENTE_TYPE_MEETING,
    entente_record_get_reference (record, ENTENTE_DATE_OPTION_MEETING));
}

static EntenteEdit *
begin (gpointer record, const char *label)
{
  return entente_store_begin (entente_record_get_store (record), label);
}

static const char *
get_start (gpointer option)
{
  return entente_record_get_text (option, ENTENTE_DATE_OPTION_STARTS_AT);
}

static GListModel *
get_answers (EntenteDateOption *option)
{
  EntenteRecord *record = ENTENTE_RECORD (option);

  return entente_store_get_referrers (entente_record_get_store (record),
                                      ENTENTE_TYPE_DATE_ANSWER,
                                      ENTENTE_DATE_ANSWER_OPTION,
                                      entente_record_get_id (record));
}

/* Options */

static int
compare_options (EntenteRecord *a, EntenteRecord *b)
{
  int order = strcmp (get_start (a), get_start (b));

  return order != 0 ? order
                    : strcmp (entente_record_get_text (a, ENTENTE_DATE_OPTION_ENDS_AT),
                              entente_record_get_text (b, ENTENTE_DATE_OPTION_ENDS_AT));
}

GListModel *
entente_date_poll_new_options (EntenteMeeting *meeting)
{
  const GType type = ENTENTE_TYPE_DATE_OPTION;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);

  return G_LIST_MODEL (
    entente_ordered_list_new (entente_record_get_store (ENTENTE_RECORD (meeting)),
                              entente_meeting_get_date_options (meeting),
                              compare_options,
                              &type,
                              1));
}

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_DATES, sentence);
  return FALSE;
}

static gboolean
check_option (EntenteMeeting *meeting, const char *starts_at, const char *ends_at, GError **error)
{
  GListModel *options = entente_meeting_get_date_options (meeting);
  EntenteMoment starts, ends;

  if (!entente_moment_from_iso (starts_at, ENTENTE_MOMENT_STARTS, &starts, NULL))
    return refuse (error, _("A proposed date needs a day."));
  if (entente_moment_from_iso (ends_at, ENTENTE_MOMENT_ENDS, &ends, NULL) && ends <= starts)
    return refuse (error, _("A meeting cannot end before it starts: check the two times."));

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (EntenteRecord) option = g_list_model_get_item (options, i);

      if (g_str_equal (get_start (option), starts_at))
        return refuse (error, _("This date is proposed already."));
    }

  return TRUE;
}

/* As long as the meeting, else as those of its body. */
static char *
make_end (EntenteMeeting *meeting, const char *starts_at)
{
  EntenteRecord *record = ENTENTE_RECORD (meeting);
  EntenteStore *store = entente_record_get_store (record);
  EntenteRecord *body
    = entente_store_get_record (store,
                                ENTENTE_TYPE_BODY,
                                entente_record_get_reference (record, ENTENTE_MEETING_BODY));
  guint minutes = entente_meeting_get_minutes (meeting);

  if (minutes == 0)
    minutes = _entente_meeting_get_usual_minutes (store, (EntenteBody *) body);

  return _entente_meeting_make_end (starts_at, minutes);
}

EntenteDateOption *
entente_date_poll_add (EntenteMeeting *meeting,
                       const char *starts_at,
                       const char *ends_at,
                       GError **error)
{
  g_autofree char *end = NULL;
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *option;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);
  g_return_val_if_fail (starts_at != NULL, NULL);

  end = ends_at != NULL ? g_strdup (ends_at) : make_end (meeting, starts_at);
  if (!check_option (meeting, starts_at, end, error))
    return NULL;

  edit = begin (meeting, _("Propose date"));
  option = entente_edit_insert (edit, ENTENTE_TYPE_DATE_OPTION);
  entente_edit_set_reference (edit, option, ENTENTE_DATE_OPTION_MEETING, ENTENTE_RECORD (meeting));
  entente_edit_set_text (edit, option, ENTENTE_DATE_OPTION_STARTS_AT, starts_at);
  entente_edit_set_text (edit, option, ENTENTE_DATE_OPTION_ENDS_AT, end);

  return entente_edit_commit (edit, error) ? ENTENTE_DATE_OPTION (option) : NULL;
}

gboolean
entente_date_poll_remove (EntenteDateOption *option, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_DATE_OPTION (option), FALSE);

  edit = begin (option, _("Remove proposed date"));
  entente_edit_delete (edit, ENTENTE_RECORD (option));

  return entente_edit_commit (edit, error);
}

/* Answers */

static EntenteRecord *
find_answer (EntenteDateOption *option, EntentePerson *person)
{
  GListModel *answers = get_answers (option);
  gint64 id = entente_record_get_id (ENTENTE_RECORD (person));

  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (EntenteRecord) answer = g_list_model_get_item (answers, i);

      if (entente_record_get_reference (answer, ENTENTE_DATE_ANSWER_PERSON) == id)
        return answer;
    }

  return NULL;
}

gboolean
entente_date_poll_get_answer (EntenteDateOption *option,
                              EntentePerson *person,
                              EntentePollAnswer *answer)
{
  EntenteRecord *found;

  g_return_val_if_fail (ENTENTE_IS_DATE_OPTION (option), FALSE);
  g_return_val_if_fail (ENTENTE_IS_PERSON (person), FALSE);

  found = find_answer (option, person);
  if (found != NULL && answer != NULL)
    *answer = entente_record_get_choice (found, ENTENTE_DATE_ANSWER_ANSWER);

  return found != NULL;
}

gboolean
entente_date_poll_set_answer (EntenteDateOption *option,
                              EntentePerson *person,
                              EntentePollAnswer answer,
                              GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *record;

  g_return_val_if_fail (ENTENTE_IS_DATE_OPTION (option), FALSE);
  g_return_val_if_fail (ENTENTE_IS_PERSON (person), FALSE);

  edit = begin (option, _("Note answer"));
  record = find_answer (option, person);
  if (record == NULL)
    {
      record = entente_edit_insert (edit, ENTENTE_TYPE_DATE_ANSWER);
      entente_edit_set_reference (
        edit, record, ENTENTE_DATE_ANSWER_OPTION, ENTENTE_RECORD (option));
      entente_edit_set_reference (
        edit, record, ENTENTE_DATE_ANSWER_PERSON, ENTENTE_RECORD (person));
    }
  entente_edit_set_choice (edit, record, ENTENTE_DATE_ANSWER_ANSWER, answer);

  return entente_edit_commit (edit, error);
}

gboolean
entente_date_poll_clear_answer (EntenteDateOption *option, EntentePerson *person, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *record;

  g_return_val_if_fail (ENTENTE_IS_DATE_OPTION (option), FALSE);
  g_return_val_if_fail (ENTENTE_IS_PERSON (person), FALSE);

  record = find_answer (option, person);
  if (record == NULL)
    return TRUE;

  edit = begin (option, _("Clear answer"));
  entente_edit_delete (edit, record);
  return entente_edit_commit (edit, error);
}

/* People */

static void
add_person (GPtrArray *people, EntentePerson *person)
{
  if (person != NULL && !g_ptr_array_find (people, person, NULL))
    g_ptr_array_add (people, g_object_ref (person));
}

GPtrArray *
entente_date_poll_dup_people (EntenteMeeting *meeting)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) participants = NULL;
  g_autoptr (GListModel) options = NULL;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), people);

  participants = _entente_attendance_list_sorted (meeting);
  for (guint i = 0; i < participants->len; i++)
    add_person (people, entente_attendance_get_person (participants->pdata[i]));

  options = entente_date_poll_new_options (meeting);
  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (EntenteDateOption) option = g_list_model_get_item (options, i);
      GListModel *answers = get_answers (option);

      for (guint j = 0; j < g_list_model_get_n_items (answers); j++)
        {
          g_autoptr (EntenteRecord) answer = g_list_model_get_item (answers, j);

          add_person (people,
                      (EntentePerson *) entente_store_get_record (
                        entente_record_get_store (answer),
                        ENTENTE_TYPE_PERSON,
                        entente_record_get_reference (answer, ENTENTE_DATE_ANSWER_PERSON)));
        }
    }

  return people;
}

/* Choosing */

gboolean
entente_date_poll_choose (EntenteDateOption *option, GError **error)
{
  EntenteMeeting *meeting;
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_DATE_OPTION (option), FALSE);
  meeting = get_meeting (option);
  g_return_val_if_fail (meeting != NULL, FALSE);

  if (!(entente_meeting_get_actions (meeting) & ENTENTE_MEETING_CAN_PREPARE))
    {
      g_set_error_literal (error,
                           ENTENTE_MODEL_ERROR,
                           ENTENTE_MODEL_ERROR_STATE,
                           _("The date of a meeting that was held or cancelled does not change."));
      return FALSE;
    }

  edit = begin (option, _("Choose date"));
  entente_edit_set_text (edit,
                         ENTENTE_RECORD (meeting),
                         ENTENTE_MEETING_STARTS_AT,
                         get_start (option));
  entente_edit_set_text (
    edit,
    ENTENTE_RECORD (meeting),
    ENTENTE_MEETING_ENDS_AT,
    entente_record_get_text (ENTENTE_RECORD (option), ENTENTE_DATE_OPTION_ENDS_AT));

  return entente_edit_commit (edit, error);
}
