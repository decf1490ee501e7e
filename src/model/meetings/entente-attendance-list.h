/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-body-voices.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "entente-model-error.h"
#include "entente-moment.h"
#include "meetings/entente-attendance.h"
#include "meetings/entente-meeting.h"

G_BEGIN_DECLS

/* Who is invited to a meeting and who came. Each function that changes something is one undoable
   edit; errors are of #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR. */

/* A live list of EntenteAttendance, by name of the organisation (people without one last), then by
   name; it follows renamings. (transfer full) */
GListModel *entente_attendance_list_new (EntenteMeeting *meeting);

/* "Zoé Exemple", or the name of a guest; "" when nobody typed it yet. */
char *entente_attendance_dup_name (EntenteAttendance *self);
/* The organisation the person speaks for. (transfer none) (nullable) */
EntenteOrganization *entente_attendance_get_organization (EntenteAttendance *self);
/* Its name, short where there is one; "" for none. */
char *entente_attendance_dup_organization_name (EntenteAttendance *self);
/* The person. (transfer none) (nullable): NULL for a guest known by name */
EntentePerson *entente_attendance_get_person (EntenteAttendance *self);
/* The one who holds the proxy. (transfer none) (nullable) */
EntentePerson *entente_attendance_get_proxy (EntenteAttendance *self);

/* Inviting */

/* Those members of the body who are not on the list yet. n_invited: (out) (optional) */
gboolean
entente_attendance_invite_body (EntenteMeeting *meeting, guint *n_invited, GError **error);
/* organization: (nullable): whom the person speaks for; NULL for that of their seat in the body, or
   the one organisation they have a function in. The participant that is there already, if so.
   (transfer none) (nullable) */
EntenteAttendance *entente_attendance_invite_person (EntenteMeeting *meeting,
                                                     EntentePerson *person,
                                                     EntenteOrganization *organization,
                                                     GError **error);
/* Somebody who is not in the collective. organization: (nullable). (transfer none) (nullable) */
EntenteAttendance *entente_attendance_invite_guest (EntenteMeeting *meeting,
                                                    const char *name,
                                                    EntenteOrganization *organization,
                                                    GError **error);
/* Makes a guest known by name somebody of the collective, who can then answer a date poll and hold a
   proxy; the person that is there already. INCOMPLETE for one without a name. (transfer none)
   (nullable) */
EntentePerson *entente_attendance_make_person (EntenteAttendance *self, GError **error);
/* Proxies that were given to the person are taken back. */
gboolean entente_attendance_remove (EntenteAttendance *self, GError **error);

/* Coming and going */

/* BY_PROXY is for entente_attendance_give_proxy(). Another state than PRESENT forgets arrival and
   departure, another than BY_PROXY the proxy. */
gboolean entente_attendance_set_state (EntenteAttendance *self,
                                       EntenteAttendanceState state,
                                       GError **error);
/* The same for several, one edit: "everybody is here". participants: (element-type
   EntenteAttendance) */
gboolean entente_attendance_set_states (GPtrArray *participants,
                                        EntenteAttendanceState state,
                                        GError **error);

/**
 * entente_attendance_give_proxy:
 * @self: a participant who does not come
 * @holder: somebody else of the same meeting
 * @error: return location
 *
 * Refused with %ENTENTE_MODEL_ERROR_STATE unless @holder is present or, before the meeting, may
 * still come. How many proxies somebody holds is said by entente_attendance_dup_findings().
 *
 * Returns: whether it was noted
 */
gboolean entente_attendance_give_proxy (EntenteAttendance *self,
                                        EntentePerson *holder,
                                        GError **error);

/* Makes them present; NONE: from the beginning, to the end. Leaving before arriving is refused with
   ENTENTE_MODEL_ERROR_DATES. */
gboolean
entente_attendance_set_arrived (EntenteAttendance *self, EntenteMoment at, GError **error);
gboolean entente_attendance_set_left (EntenteAttendance *self, EntenteMoment at, GError **error);

/* Whether the person is in the room at a moment; NONE: at any. */
gboolean entente_attendance_is_here (EntenteAttendance *self, EntenteMoment at);

/* Counting */

/**
 * EntenteAttendanceCounts:
 * @n_participants: all of them
 * @n_by_state: of them in each #EntenteAttendanceState
 * @n_organizations: organisations that have a participant, or a seat in the body
 * @n_organizations_here: of them, with somebody present or with a proxy that counts
 */
typedef struct {
  guint n_participants;
  guint n_by_state[ENTENTE_ATTENDANCE_ABSENT + 1];
  guint n_organizations;
  guint n_organizations_here;
} EntenteAttendanceCounts;

void entente_attendance_count (EntenteMeeting *meeting, EntenteAttendanceCounts *counts);

/* Before the meeting "12 invited, 7 will come, 2 excused", then "9 present, 2 excused, 1 proxy;
   4 organisations out of 5"; translated. */
char *entente_attendance_dup_counts_words (EntenteMeeting *meeting);

/**
 * EntenteVoter:
 * @organization: that has a voice in the body (a free meeting: that has a participant)
 * @speaker: (nullable): who speaks for it, %NULL when nobody does
 * @by_proxy: whether nobody of it is here, and @speaker holds the proxy of somebody of it
 * @voices: what entente_body_list_voices() says; 1 in a free meeting
 *
 * An organisation that counts in votes, and whether it can vote at that moment. Guests, observers and
 * people who are not of the body speak for nobody.
 */
typedef struct {
  EntenteOrganization *organization;
  EntentePerson *speaker;
  gboolean by_proxy;
  guint voices;
} EntenteVoter;

/* Every organisation that could vote, by name; @at: ENTENTE_MOMENT_NONE for the meeting as a whole.
   Organisations and persons are borrowed. (transfer full) (element-type EntenteVoter) */
GPtrArray *entente_attendance_dup_voters (EntenteMeeting *meeting, EntenteMoment at);

/* The quorum of its body, counted at a moment (NONE: whoever came at all); people who gave a proxy
   that counts are there. FALSE for a free meeting, which has none. */
gboolean entente_attendance_count_quorum (EntenteMeeting *meeting,
                                          EntenteMoment at,
                                          EntenteBodyQuorum *quorum);

/* What is to be known: a proxy whose holder does not come, somebody who holds two, a guest without a
   name, somebody invited twice. (transfer full) (element-type EntenteFinding) */
GPtrArray *entente_attendance_dup_findings (EntenteMeeting *meeting);

G_END_DECLS
