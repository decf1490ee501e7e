/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-organization.h"
#include "collective/entente-position.h"
#include "entente-gap.h"
#include "entente-language.h"
#include "meetings/entente-attendance.h"
#include "meetings/entente-meeting.h"

G_BEGIN_DECLS

/* Days before the meeting until which points may be proposed, when nobody said another day. */
#define ENTENTE_INVITATION_ITEM_DAYS 3

/**
 * EntenteInvitation:
 *
 * All that an invitation says, as values that letter, e-mail and calendar share; words are in the
 * language of the project’s documents. A picture of the moment it was made. Free it with
 * entente_invitation_free().
 */
typedef struct _EntenteInvitation EntenteInvitation;

/* issued_on: (nullable): the date of the letter; NULL for the one noted, else today. (transfer
   full) */
EntenteInvitation *entente_invitation_new (EntenteMeeting *meeting, const GDate *issued_on);
void entente_invitation_free (EntenteInvitation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteInvitation, entente_invitation_free)

EntenteMeeting *entente_invitation_get_meeting (EntenteInvitation *self);

/* Who invites: the meeting’s senders in their order, else the organisations of its body, else all
   members of the collective; the lead first. (transfer none) (element-type EntenteOrganization) */
GPtrArray *entente_invitation_get_senders (EntenteInvitation *self);
/* The legal representative of each sender, in the same order; NULL where nobody is known. (transfer
   none) (element-type EntentePosition) (nullable elements) */
GPtrArray *entente_invitation_get_signatories (EntenteInvitation *self);
/* Participants in the order of the attendance list. (transfer none) (element-type
   EntenteAttendance) */
GPtrArray *entente_invitation_get_recipients (EntenteInvitation *self);
/* Addresses of the recipients who have one, each once; of the others, their names. (transfer full) */
GStrv entente_invitation_dup_addresses (EntenteInvitation *self);
GStrv entente_invitation_dup_without_address (EntenteInvitation *self);

/* The recipients whom those addresses reach. (transfer full) (element-type EntenteAttendance) */
GPtrArray *entente_invitation_dup_mailed (EntenteInvitation *self);

/* FALSE while no day is known; negative when it is past. days: (out) */
gboolean entente_invitation_get_days_left (EntenteInvitation *self, int *days);
/* Until when points may be proposed: as typed, else three days before; FALSE without a day, or when
   that would be before the letter. date: (out) */
gboolean entente_invitation_get_add_items_until (EntenteInvitation *self, GDate *date);

/**
 * EntenteInvitationPart:
 * @ENTENTE_INVITATION_TITLE: title of the meeting
 * @ENTENTE_INVITATION_ISSUED: “Villefeinte, le 1er mars 2027”: day of the letter
 * @ENTENTE_INVITATION_SALUTATION: “Bonjour à toutes et à tous,”
 * @ENTENTE_INVITATION_INTRODUCTION: the opening paragraph, CommonMark: as typed, else the usual one
 * @ENTENTE_INVITATION_DATE: “jeudi 11 mars 2027”; "" when not known, like all that follow
 * @ENTENTE_INVITATION_TIMES: “de 18 h 30 à 20 h 30”
 * @ENTENTE_INVITATION_PLACE: place
 * @ENTENTE_INVITATION_ACCESS: how to get there
 * @ENTENTE_INVITATION_LINK: link to join from afar
 * @ENTENTE_INVITATION_PRACTICAL_NOTE: CommonMark
 * @ENTENTE_INVITATION_PUNCTUALITY: the line on punctuality, when it is asked for
 * @ENTENTE_INVITATION_ADD_ITEMS: until when points may be proposed
 * @ENTENTE_INVITATION_REPLY: until when to reply
 * @ENTENTE_INVITATION_CLOSING: the closing, with the days left
 *
 * The words of an invitation, in the order of the letter.
 */
typedef enum {
  ENTENTE_INVITATION_TITLE,
  ENTENTE_INVITATION_ISSUED,
  ENTENTE_INVITATION_SALUTATION,
  ENTENTE_INVITATION_INTRODUCTION,
  ENTENTE_INVITATION_DATE,
  ENTENTE_INVITATION_TIMES,
  ENTENTE_INVITATION_PLACE,
  ENTENTE_INVITATION_ACCESS,
  ENTENTE_INVITATION_LINK,
  ENTENTE_INVITATION_PRACTICAL_NOTE,
  ENTENTE_INVITATION_PUNCTUALITY,
  ENTENTE_INVITATION_ADD_ITEMS,
  ENTENTE_INVITATION_REPLY,
  ENTENTE_INVITATION_CLOSING,
  ENTENTE_INVITATION_N_PARTS,
} EntenteInvitationPart;

/* Never NULL; "" where there is nothing to say. (transfer none) */
const char *entente_invitation_get_words (EntenteInvitation *self, EntenteInvitationPart part);

/* The points as they are numbered in the letter: “Budget du repas — décider, 20 min”. (transfer
   none) (array zero-terminated=1) */
const char *const *entente_invitation_get_points (EntenteInvitation *self);

/* What is missing: day, time and place, one point at least, one recipient, somebody to sign.
   (transfer full) (element-type EntenteGap) */
GPtrArray *entente_invitation_dup_gaps (EntenteInvitation *self);

/* The e-mail: plain text, lines ended by "\n"; of a cancelled meeting, its cancellation; of one that
   moved, the change. (transfer full) */
char *entente_invitation_dup_subject (EntenteInvitation *self);
char *entente_invitation_dup_text (EntenteInvitation *self);

/* A mailto: URI (RFC 6068) with recipients in blind copy, subject and text; the text is left out when
   mail programs would not take so long a URI (is_whole: (out) (optional)). (transfer full) */
char *entente_invitation_dup_mailto (EntenteInvitation *self, gboolean *is_whole);

G_END_DECLS
