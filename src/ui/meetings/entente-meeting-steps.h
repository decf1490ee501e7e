/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-language.h"
#include "meetings/entente-meeting.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What every widget of this room says and does alike. Actions `win.toast` and `win.toast-undo` of
   the window are what it is said by. */

/* Why something was not done, in a sentence. */
void entente_meeting_say_failed (GtkWidget *widget, const GError *error);

/* Each is one undoable edit that the window says. */
void entente_meeting_step_cancel (GtkWidget *widget, EntenteMeeting *meeting);
void entente_meeting_step_restore (GtkWidget *widget, EntenteMeeting *meeting);
void entente_meeting_step_delete (GtkWidget *widget, EntenteMeeting *meeting);
/* (transfer none) (nullable): the copy */
EntenteMeeting *entente_meeting_step_duplicate (GtkWidget *widget, EntenteMeeting *meeting);

/* The language of the papers of a project, and so of its ready agendas. */
EntenteLanguage entente_meeting_get_paper_language (EntenteStore *store);

/* Whether agenda, participants and dates of a meeting may be typed in now. */
gboolean entente_meeting_may_prepare (EntenteMeeting *meeting);

G_END_DECLS
