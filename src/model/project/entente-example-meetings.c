/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/entente-example-private.h"

#include "collective/entente-body.h"
#include "collective/entente-seat.h"
#include "entente-civil-date.h"
#include "meetings/entente-agenda-item.h"
#include "meetings/entente-attendance.h"
#include "meetings/entente-decision-referent.h"
#include "meetings/entente-decision.h"
#include "meetings/entente-meeting-life.h"
#include "meetings/entente-minutes-life.h"
#include "meetings/entente-problem.h"
#include "meetings/entente-speaking.h"
#include "meetings/entente-vote.h"

#include <glib/gi18n-lib.h>

/* From the counters of the project, so that the first ones of its users are the next. */
static void
number (EntenteExampleFilling *filling, JsonArray *ids, guint field, const char *series)
{
  for (guint i = 0; i < json_array_get_length (ids); i++)
    {
      EntenteRecord *record
        = g_hash_table_lookup (filling->records, json_array_get_string_element (ids, i));

      g_assert (record != NULL);
      entente_edit_set_integer (filling->edit, record, field,
                                entente_edit_take_number (filling->edit, series));
    }
}

static gboolean
fill_records (EntenteStore *store,
              EntenteExampleFilling *filling,
              JsonObject *example,
              GError **error)
{
  static const struct
  {
    const char *member;
    GType (*type) (void);
  } tables[] = {
    { "bodies", entente_body_get_type },
    { "seats", entente_seat_get_type },
    { "meetings", entente_meeting_get_type },
    { "problems", entente_problem_get_type },
    { "points", entente_agenda_item_get_type },
    { "participants", entente_attendance_get_type },
    { "decisions", entente_decision_get_type },
    { "referents", entente_decision_referent_get_type },
    { "votes", entente_vote_get_type },
    { "turns", entente_speaking_get_type },
    { "circulation", entente_circulation_get_type },
  };
  EntenteRecord *group
    = entente_store_get_record (store, ENTENTE_TYPE_BODY, ENTENTE_ORGANIZING_GROUP_ID);
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, _("New project"));

  filling->edit = edit;
  g_hash_table_insert (filling->records, g_strdup ("g"), g_object_ref (group));
  _entente_example_set_fields (filling, group, json_object_get_object_member (example, "group"));
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    _entente_example_insert (filling, tables[i].type (),
                             json_object_get_array_member (example, tables[i].member));
  number (filling, json_object_get_array_member (example, "meeting-numbers"),
          ENTENTE_MEETING_NUMBER, "meeting");
  number (filling, json_object_get_array_member (example, "decision-numbers"),
          ENTENTE_DECISION_NUMBER, "decision");
  filling->edit = NULL;

  return entente_edit_commit (edit, error);
}

static EntenteMeeting *
get_meeting (EntenteExampleFilling *filling, JsonObject *object, const char *member)
{
  const char *id = json_object_get_string_member (object, member);

  return ENTENTE_MEETING (g_hash_table_lookup (filling->records, id));
}

static void
read_day (JsonObject *object, GDate *day)
{
  gboolean read = entente_date_from_iso (json_object_get_string_member (object, "on"), day);

  g_assert (read);
}

/* Sent and approved as a user does, so that what is kept of it is the real thing. */

static gboolean
send (EntenteExampleFilling *filling, JsonArray *sent, GError **error)
{
  for (guint i = 0; i < json_array_get_length (sent); i++)
    {
      JsonObject *object = json_array_get_object_element (sent, i);
      GDate day;

      read_day (object, &day);
      if (!entente_meeting_note_sent (get_meeting (filling, object, "meeting"), NULL, &day,
                                      json_object_get_string_member (object, "means"), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
approve (EntenteExampleFilling *filling, JsonArray *approved, GError **error)
{
  for (guint i = 0; i < json_array_get_length (approved); i++)
    {
      JsonObject *object = json_array_get_object_element (approved, i);
      GDate day;

      read_day (object, &day);
      if (entente_minutes_approve (get_meeting (filling, object, "meeting"), &day,
                                   get_meeting (filling, object, "at"), NULL, error)
          == NULL)
        return FALSE;
    }

  return TRUE;
}

gboolean
_entente_example_fill_meetings (EntenteProject *project,
                                EntenteExampleFilling *filling,
                                JsonObject *example,
                                GError **error)
{
  return fill_records (entente_project_get_store (project), filling, example, error)
         && send (filling, json_object_get_array_member (example, "sent"), error)
         && approve (filling, json_object_get_array_member (example, "approved"), error);
}
