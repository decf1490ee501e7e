/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-organization.h"
#include "meetings/entente-meeting.h"
#include "meetings/entente-speaking.h"

G_BEGIN_DECLS

/* How often each organisation spoke at a meeting: a click each time somebody of it does. */

/**
 * EntenteSpeakingTurns:
 * @organization: (transfer none): who
 * @turns: how often
 * @is_present: somebody of it is there
 * @spoke_least: nobody who is there spoke less, and somebody spoke more
 */
typedef struct {
  EntenteOrganization *organization;
  guint turns;
  gboolean is_present;
  gboolean spoke_least;
} EntenteSpeakingTurns;

/* One more, or one taken back (never below none); clicks in a row are one undo. */
gboolean entente_speaking_count_add (EntenteMeeting *meeting,
                                     EntenteOrganization *organization,
                                     GError **error);
gboolean entente_speaking_count_take_back (EntenteMeeting *meeting,
                                           EntenteOrganization *organization,
                                           GError **error);
guint entente_speaking_count_get (EntenteMeeting *meeting, EntenteOrganization *organization);
/* Those invited and those who spoke, by name; who is there at the moment,
   or came at all (ENTENTE_MOMENT_NONE). (transfer full) (element-type EntenteSpeakingTurns) */
GArray *entente_speaking_count_list (EntenteMeeting *meeting, gint64 moment);
/* "Fanfare Sans Trompette has not spoken yet." NULL before anybody spoke, or when all spoke
   alike. (transfer full) (nullable) */
char *entente_speaking_count_dup_sentence (EntenteMeeting *meeting, gint64 moment);

G_END_DECLS
