/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-body.h"
#include "entente-language.h"
#include "entente-model-error.h"
#include "entente-moment.h"
#include "meetings/entente-meeting.h"
#include "meetings/entente-ready-agenda.h"

G_BEGIN_DECLS

/* What happens to a meeting from the first idea to the last word. Each function is one labelled
   edit, so one undo. Moments are texts in ISO 8601, as the fields have them: "2027-03-11T18:30",
   "2027-03-11", "" or NULL. */

/* When neither its body nor a meeting before it says how long a meeting lasts. */
#define ENTENTE_MEETING_USUAL_MINUTES 120

/**
 * EntenteMeetingActions:
 * @ENTENTE_MEETING_CAN_PREPARE: agenda, participants, date and place are still to be made
 * @ENTENTE_MEETING_CAN_SEND: the invitation may be noted as sent, a second time too
 * @ENTENTE_MEETING_CAN_CANCEL: it may be cancelled
 * @ENTENTE_MEETING_CAN_RESTORE: it was cancelled, and may take place after all
 * @ENTENTE_MEETING_CAN_HOLD: it may begin
 * @ENTENTE_MEETING_CAN_WRITE: what is said and decided may be written down
 * @ENTENTE_MEETING_CAN_CLOSE: it began, and has not been closed yet
 * @ENTENTE_MEETING_CAN_DELETE: nobody waits for it, and nothing approved would be lost
 *
 * What the state of a meeting allows.
 */
typedef enum {
  ENTENTE_MEETING_CAN_PREPARE = 1 << 0,
  ENTENTE_MEETING_CAN_SEND = 1 << 1,
  ENTENTE_MEETING_CAN_CANCEL = 1 << 2,
  ENTENTE_MEETING_CAN_RESTORE = 1 << 3,
  ENTENTE_MEETING_CAN_HOLD = 1 << 4,
  ENTENTE_MEETING_CAN_WRITE = 1 << 5,
  ENTENTE_MEETING_CAN_CLOSE = 1 << 6,
  ENTENTE_MEETING_CAN_DELETE = 1 << 7,
} EntenteMeetingActions;

EntenteMeetingActions entente_meeting_get_actions (EntenteMeeting *self);

/**
 * entente_meeting_create:
 * @store: the store of a project
 * @body: (nullable): the body that meets, %NULL for a free meeting
 * @starts_at: (nullable): moment or day; %NULL while a poll looks for it
 * @agenda: (nullable): a ready agenda; %NULL for the choice of the next date alone
 * @error: return location, domain #ENTENTE_STORE_ERROR
 *
 * Makes a meeting with the next number of the project, which is never given again. The members of
 * the body become its participants, the body's usual place and length are taken over (those of its
 * last meeting when the body does not say), and the unanswered problems that the body has to answer
 * go onto the agenda. Who facilitates and who takes minutes is asked anew each time.
 *
 * Returns: (transfer none) (nullable): the meeting
 */
EntenteMeeting *entente_meeting_create (EntenteStore *store,
                                        EntenteBody *body,
                                        const char *starts_at,
                                        EntenteReadyAgenda *agenda,
                                        GError **error);

/**
 * entente_meeting_create_prepared:
 * @store: the store of a project
 * @body: (nullable): the body that meets, %NULL for a free meeting
 * @agenda: a ready agenda, which gives the meeting its title
 * @dup_text: what is known under each of its points, called at once
 * @data: for @dup_text
 * @error: return location, domain #ENTENTE_STORE_ERROR
 *
 * Makes a meeting as entente_meeting_create() does, without a day yet, its points filled: one edit.
 *
 * Returns: (transfer none) (nullable): the meeting
 */
EntenteMeeting *entente_meeting_create_prepared (EntenteStore *store,
                                                 EntenteBody *body,
                                                 EntenteReadyAgenda *agenda,
                                                 EntentePointTextFunc dup_text,
                                                 gpointer data,
                                                 GError **error);

/**
 * entente_meeting_create_next:
 * @self: a meeting
 * @starts_at: (nullable): moment or day of the next one
 * @agenda: (nullable): a ready agenda
 * @error: return location, domain #ENTENTE_STORE_ERROR
 *
 * Makes the meeting that follows @self, as entente_meeting_create() does for its body, and notes it
 * as the next one of @self. A free meeting hands on its title, its place and its participants.
 *
 * Returns: (transfer none) (nullable): the next meeting
 */
EntenteMeeting *entente_meeting_create_next (EntenteMeeting *self,
                                             const char *starts_at,
                                             EntenteReadyAgenda *agenda,
                                             GError **error);

/**
 * entente_meeting_duplicate:
 * @self: a meeting
 * @starts_at: (nullable): moment or day of the copy
 * @error: return location, domain #ENTENTE_STORE_ERROR
 *
 * Makes another meeting with the same points, participants, senders, place and length, in
 * preparation: nothing of what was said, answered or sent is copied. Points that come from a
 * problem, a task or another meeting are not copied: they are offered, or come by themselves.
 *
 * Returns: (transfer none) (nullable): the copy
 */
EntenteMeeting *
entente_meeting_duplicate (EntenteMeeting *self, const char *starts_at, GError **error);

/**
 * entente_meeting_delete:
 * @self: a meeting that %ENTENTE_MEETING_CAN_DELETE
 * @error: return location, domains #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR
 *
 * Deletes a meeting with its agenda and its participants. What was decided stays in the register;
 * unanswered problems of its agenda go onto the next one.
 *
 * Returns: whether it was deleted
 */
gboolean entente_meeting_delete (EntenteMeeting *self, GError **error);

/**
 * entente_meeting_set_start:
 * @self: a meeting
 * @starts_at: moment or day; "" or %NULL for a date that is not known any more
 * @error: return location, domain #ENTENTE_STORE_ERROR
 *
 * Gives a meeting another start. One whose length is known keeps it: its end moves along.
 *
 * Returns: whether it was done
 */
gboolean
entente_meeting_set_start (EntenteMeeting *self, const char *starts_at, GError **error);

/**
 * entente_meeting_cancel:
 * @self: a meeting that %ENTENTE_MEETING_CAN_CANCEL
 * @error: return location, domains #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR
 *
 * Cancels a meeting. When its invitation had been sent, the SEQUENCE is raised: calendars take the
 * cancellation. Unanswered problems of its agenda go onto the next one.
 *
 * Returns: whether it was cancelled
 */
gboolean entente_meeting_cancel (EntenteMeeting *self, GError **error);

/**
 * entente_meeting_restore:
 * @self: a meeting that %ENTENTE_MEETING_CAN_RESTORE
 * @error: return location, domains #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR
 *
 * A cancelled meeting takes place after all: it is in preparation again and must be announced
 * again.
 *
 * Returns: whether it was restored
 */
gboolean entente_meeting_restore (EntenteMeeting *self, GError **error);

/**
 * entente_meeting_hold:
 * @self: a meeting that %ENTENTE_MEETING_CAN_HOLD
 * @now: the moment it begins, taken as its start when it has none
 * @error: return location, domains #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR
 *
 * Begins a meeting.
 *
 * Returns: whether it began
 */
gboolean entente_meeting_hold (EntenteMeeting *self, EntenteMoment now, GError **error);

/**
 * entente_meeting_close:
 * @self: a meeting that %ENTENTE_MEETING_CAN_CLOSE
 * @error: return location, domains #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR
 *
 * Ends a meeting: open points of which something was said or decided are treated, the others
 * postponed; once somebody is noted as present, those who were expected and not seen are absent;
 * unanswered problems that were raised or spoken of go onto the next agenda.
 *
 * Returns: whether it was closed
 */
gboolean entente_meeting_close (EntenteMeeting *self, GError **error);

/* Whether it began and has not been closed: points of its agenda are still open. */
gboolean entente_meeting_is_under_way (EntenteMeeting *self);

/**
 * entente_meeting_note_sent:
 * @self: a meeting that %ENTENTE_MEETING_CAN_SEND, or a cancelled one
 * @recipients: (nullable) (element-type EntenteAttendance): to whom; %NULL for every participant
 * @date: (nullable): when, %NULL for today
 * @means: how, in words ("e-mail"); "" when nobody said
 * @error: return location, domains #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR
 *
 * Notes who was given the invitation, or the cancellation of a cancelled meeting, one row of
 * circulation each. The first invitation makes the state “invitation sent” and keeps the time and
 * place that were said; one that says another time or place than the last raises the SEQUENCE.
 * %ENTENTE_MODEL_ERROR_INCOMPLETE while the meeting has no day.
 *
 * Returns: whether it was noted
 */
gboolean entente_meeting_note_sent (EntenteMeeting *self,
                                    GPtrArray *recipients,
                                    const GDate *date,
                                    const char *means,
                                    GError **error);

/* Whether time, place or link are no longer those of the last invitation that left. */
gboolean entente_meeting_has_moved (EntenteMeeting *self);

/* The SEQUENCE (RFC 5545) that an invitation or cancellation made now bears: one more than the last
   that left when the meeting has moved since, however often. */
guint entente_meeting_get_sequence (EntenteMeeting *self);

/* The participants whom the invitation as it is now (for a cancelled meeting: its cancellation) has
   not reached: all after a change of time or place, else those who were added since. Nobody before
   the first invitation. (transfer full) (element-type EntenteAttendance) */
GPtrArray *entente_meeting_dup_untold (EntenteMeeting *self);

/* One translated sentence about them, "Time or place have changed since the invitation: tell the
   9 participants again."; NULL when everybody knows. (transfer full) (nullable) */
char *entente_meeting_dup_to_tell (EntenteMeeting *self);

/* Its title; when it has none, its body and day in words ("Organising group, 11 March 2027"), in
   the language of the interface. */
char *entente_meeting_dup_title (EntenteMeeting *self);

/* The same on paper. */
char *entente_meeting_dup_paper_title (EntenteMeeting *self, EntenteLanguage language);

/* When it starts and ends as a period in words, "Thursday 11 March 2027, 18:30 to 20:30", in
   @language; "" while no day is known. */
char *entente_meeting_dup_when (EntenteMeeting *self, EntenteLanguage language);

/* Its length in minutes, 0 when start or end are not known. */
guint entente_meeting_get_minutes (EntenteMeeting *self);

/* Its start as a moment: the beginning of the day when no time is known (@has_time: (out)
   (optional)), ENTENTE_MOMENT_NONE without a day. */
EntenteMoment entente_meeting_get_start (EntenteMeeting *self, gboolean *has_time);
/* When it ends; ENTENTE_MOMENT_NONE when nobody said the hour. */
EntenteMoment entente_meeting_get_end (EntenteMeeting *self);

G_END_DECLS
