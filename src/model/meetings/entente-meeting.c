/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-meeting.h"

#include "collective/entente-body.h"
#include "collective/entente-person.h"
#include "entente-moment.h"
#include "entente-ranked-list.h"
#include "meetings/entente-agenda-item.h"
#include "meetings/entente-attendance.h"
#include "meetings/entente-circulation.h"
#include "meetings/entente-date-option.h"
#include "meetings/entente-meeting-private.h"
#include "meetings/entente-meeting-sender.h"

#include <glib/gi18n-lib.h>

/* Who leaves at one o’clock leaves in the night after the meeting. */
#define NIGHT_ENDS (6 * 60)

struct _EntenteMeeting
{
  EntenteRecord parent_instance;

  /* Owned, once somebody asked */
  GListModel *agenda;
};

G_DEFINE_FINAL_TYPE (EntenteMeeting, entente_meeting, ENTENTE_TYPE_RECORD)

static const EntenteChoice states[] = {
  { ENTENTE_MEETING_PREPARING, "preparing", NC_ ("meeting", "In preparation"), "meeting" },
  { ENTENTE_MEETING_INVITED, "invited", NC_ ("meeting", "Invitation sent"), "meeting" },
  { ENTENTE_MEETING_HELD, "held", NC_ ("meeting", "Held"), "meeting" },
  { ENTENTE_MEETING_CANCELLED, "cancelled", NC_ ("meeting", "Cancelled"), "meeting" },
  { 0 },
};

static const EntenteChoice tones[] = {
  { ENTENTE_TONE_FRIENDLY, "friendly", NC_ ("tone", "Friendly"), "tone" },
  { ENTENTE_TONE_FORMAL, "formal", NC_ ("tone", "Formal"), "tone" },
  { 0 },
};

static const EntenteChoice forms[] = {
  { ENTENTE_MINUTES_DECISIONS, "decisions", NC_ ("minutes", "Decision record"), "minutes" },
  { ENTENTE_MINUTES_FULL, "full", NC_ ("minutes", "Minutes"), "minutes" },
  { 0 },
};

static gboolean
find_end_day (EntenteRecord *meeting, int minutes, GDate *day)
{
  return _entente_meeting_find_day (meeting, TRUE, minutes, day);
}

static const EntenteField fields[] = {
  [ENTENTE_MEETING_TITLE] = {
    .name = "title",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Title"),
    .edit_label = N_ ("Rename meeting"),
  },
  [ENTENTE_MEETING_BODY] = {
    .name = "body",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Body"),
    .edit_label = N_ ("Change body of meeting"),
    .target = entente_body_get_type,
  },
  [ENTENTE_MEETING_NUMBER] = {
    .name = "number",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Number"),
    .edit_label = N_ ("Number meeting"),
  },
  [ENTENTE_MEETING_STATE] = {
    .name = "state",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("State"),
    .edit_label = N_ ("Change state of meeting"),
    .choices = states,
  },
  [ENTENTE_MEETING_STARTS_AT] = {
    .name = "starts-at",
    .kind = ENTENTE_FIELD_MOMENT,
    .label = N_ ("Start"),
    .edit_label = N_ ("Change time of meeting"),
  },
  [ENTENTE_MEETING_ENDS_AT] = {
    .name = "ends-at",
    .kind = ENTENTE_FIELD_MOMENT,
    .label = N_ ("End"),
    .edit_label = N_ ("Change time of meeting"),
    .time_day = find_end_day,
  },
  [ENTENTE_MEETING_PLACE] = {
    .name = "place",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Place"),
    .edit_label = N_ ("Change place of meeting"),
  },
  [ENTENTE_MEETING_ACCESS] = {
    .name = "access",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Access"),
    .edit_label = N_ ("Change access of meeting"),
  },
  [ENTENTE_MEETING_LINK] = {
    .name = "link",
    .label = N_ ("Link"),
    .edit_label = N_ ("Change link of meeting"),
  },
  [ENTENTE_MEETING_FACILITATOR] = {
    .name = "facilitator",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Facilitator"),
    .edit_label = N_ ("Change facilitator"),
    .target = entente_person_get_type,
  },
  [ENTENTE_MEETING_MINUTE_TAKER] = {
    .name = "minute-taker",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Minute taker"),
    .edit_label = N_ ("Change minute taker"),
    .target = entente_person_get_type,
  },
  [ENTENTE_MEETING_TONE] = {
    .name = "tone",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Tone of the invitation"),
    .edit_label = N_ ("Change tone of the invitation"),
    .choices = tones,
  },
  [ENTENTE_MEETING_INTRODUCTION] = {
    .name = "introduction",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Introduction"),
    .edit_label = N_ ("Change introduction"),
  },
  [ENTENTE_MEETING_PRACTICAL_NOTE] = {
    .name = "practical-note",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Practical note"),
    .edit_label = N_ ("Change practical note"),
  },
  [ENTENTE_MEETING_PUNCTUALITY] = {
    .name = "punctuality",
    .kind = ENTENTE_FIELD_BOOLEAN,
    .label = N_ ("Remind of punctuality"),
    .edit_label = N_ ("Change reminder of punctuality"),
    .initial = TRUE,
  },
  [ENTENTE_MEETING_REPLY_BY] = {
    .name = "reply-by",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Reply by"),
    .edit_label = N_ ("Change date of replies"),
  },
  [ENTENTE_MEETING_ADD_ITEMS_UNTIL] = {
    .name = "add-items-until",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Points proposed until"),
    .edit_label = N_ ("Change date of proposals"),
  },
  [ENTENTE_MEETING_INVITED_ON] = {
    .name = "invited-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Invitation dated"),
    .edit_label = N_ ("Change date of the invitation"),
  },
  [ENTENTE_MEETING_SEQUENCE] = {
    .name = "sequence",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Sequence"),
    .edit_label = N_ ("Change invitation"),
  },
  [ENTENTE_MEETING_SENT_AS] = {
    .name = "sent-as",
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Sent as"),
    .edit_label = N_ ("Change invitation"),
  },
  [ENTENTE_MEETING_FORM] = {
    .name = "form",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Form of the minutes"),
    .edit_label = N_ ("Change form of the minutes"),
    .choices = forms,
  },
  [ENTENTE_MEETING_DISAGREEMENTS] = {
    .name = "disagreements",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Disagreements to keep"),
    .edit_label = N_ ("Change disagreements"),
  },
  [ENTENTE_MEETING_HANDED_OUT] = {
    .name = "handed-out",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Documents handed out"),
    .edit_label = N_ ("Change documents handed out"),
  },
  [ENTENTE_MEETING_CIRCULATED_BY] = {
    .name = "circulated-by",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Circulated by"),
    .edit_label = N_ ("Change who circulates the minutes"),
    .target = entente_person_get_type,
  },
  [ENTENTE_MEETING_CIRCULATE_BY] = {
    .name = "circulate-by",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Circulate by"),
    .edit_label = N_ ("Change date of circulation"),
  },
  [ENTENTE_MEETING_NEXT_MEETING] = {
    .name = "next-meeting",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Next meeting"),
    .edit_label = N_ ("Change next meeting"),
    .target = entente_meeting_get_type,
  },
  [ENTENTE_MEETING_NOTES] = {
    .name = "notes",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Notes"),
    .edit_label = N_ ("Change notes of meeting"),
  },
};

static void
entente_meeting_dispose (GObject *object)
{
  EntenteMeeting *self = ENTENTE_MEETING (object);

  g_clear_object (&self->agenda);

  G_OBJECT_CLASS (entente_meeting_parent_class)->dispose (object);
}

static void
entente_meeting_class_init (EntenteMeetingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_meeting_dispose;

  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "meeting",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_meeting_init (EntenteMeeting *self)
{
}

static GListModel *
get_referrers (EntenteMeeting *self, GType type, guint field)
{
  EntenteRecord *record = ENTENTE_RECORD (self);

  return entente_store_get_referrers (entente_record_get_store (record),
                                      type,
                                      field,
                                      entente_record_get_id (record));
}

GListModel *
entente_meeting_get_agenda (EntenteMeeting *self)
{
  g_return_val_if_fail (ENTENTE_IS_MEETING (self), NULL);

  if (self->agenda == NULL)
    {
      GListModel *items
        = get_referrers (self, ENTENTE_TYPE_AGENDA_ITEM, ENTENTE_AGENDA_ITEM_MEETING);

      self->agenda
        = G_LIST_MODEL (entente_ranked_list_new (items, ENTENTE_AGENDA_ITEM_RANK));
    }

  return self->agenda;
}

GListModel *
entente_meeting_get_participants (EntenteMeeting *self)
{
  g_return_val_if_fail (ENTENTE_IS_MEETING (self), NULL);

  return get_referrers (self, ENTENTE_TYPE_ATTENDANCE, ENTENTE_ATTENDANCE_MEETING);
}

GListModel *
entente_meeting_get_senders (EntenteMeeting *self)
{
  g_return_val_if_fail (ENTENTE_IS_MEETING (self), NULL);

  return get_referrers (self, ENTENTE_TYPE_MEETING_SENDER, ENTENTE_MEETING_SENDER_MEETING);
}

GListModel *
entente_meeting_get_date_options (EntenteMeeting *self)
{
  g_return_val_if_fail (ENTENTE_IS_MEETING (self), NULL);

  return get_referrers (self, ENTENTE_TYPE_DATE_OPTION, ENTENTE_DATE_OPTION_MEETING);
}

GListModel *
entente_meeting_get_circulation (EntenteMeeting *self)
{
  g_return_val_if_fail (ENTENTE_IS_MEETING (self), NULL);

  return get_referrers (self, ENTENTE_TYPE_CIRCULATION, ENTENTE_CIRCULATION_MEETING);
}

gboolean
_entente_meeting_find_day (EntenteRecord *meeting, gboolean is_after, int minutes, GDate *day)
{
  EntenteMoment start;
  gboolean has_time;

  if (!entente_moment_from_iso (entente_record_get_text (meeting, ENTENTE_MEETING_STARTS_AT),
                                ENTENTE_MOMENT_STARTS, &start, &has_time))
    return FALSE;

  g_date_clear (day, 1);
  entente_moment_get_date (start, ENTENTE_MOMENT_STARTS, day);
  if (is_after && has_time && minutes < NIGHT_ENDS && minutes < entente_moment_get_minute (start))
    g_date_add_days (day, 1);

  return TRUE;
}
