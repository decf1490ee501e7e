/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-paper-blocks.h"
#include "entente-typography.h"
#include "meetings/entente-meeting-life.h"

G_BEGIN_DECLS

/* What the papers of meetings have in common. */

/* Words of the paper, and of all papers of meetings. Free with the function below. */
void _entente_meeting_blocks_init (EntentePaperBlocks *self, EntenteDocument *document,
                                   const char *group);
void _entente_meeting_blocks_clear (EntentePaperBlocks *self);

/* "meeting/ID/what", or "model/what" for no meeting. (transfer full) */
char *_entente_meeting_blocks_dup_path (EntenteMeeting *meeting, const char *what);
/* "CODE-name-2027-03-11", "CODE-name" for no meeting. (transfer full) */
char *_entente_meeting_blocks_dup_file_name (EntenteProject *project, const char *name,
                                             EntenteMeeting *meeting);
/* "TABLEE27-INV-2027-003": type, year and number of the meeting; NULL while one of them is not known. */
char *_entente_meeting_blocks_dup_number (EntentePaperBlocks *self, EntenteMeeting *meeting,
                                          const char *type);
/* What stands at the foot of each page: title, number, what else there is (nullable). */
void _entente_meeting_blocks_set_footer (EntentePaperBlocks *self, const char *title,
                                         const char *number, const char *more);

/* "Thursday 11 March 2027, 18:30"; "" for none. (transfer full) */
char *_entente_meeting_blocks_dup_moment (EntentePaperBlocks *self, EntenteMoment moment,
                                          gboolean has_time, EntenteDateStyle style);
/* The name of a meeting under the title, a line to write on when nothing is said. */
void _entente_meeting_blocks_add_lead (EntentePaperBlocks *self, const char *text);
/* Lines of facts between rules. Takes nothing. */
void _entente_meeting_blocks_add_frame (EntentePaperBlocks *self, EntentePaperFacts *facts);
/* A heading that is not of the words of the paper. */
void _entente_meeting_blocks_add_heading (EntentePaperBlocks *self, guint level, const char *number,
                                          const char *text);
/* A paragraph of words that are known; nothing for "". */
void _entente_meeting_blocks_add_words (EntentePaperBlocks *self, EntenteParagraphStyle style,
                                        const char *text);
/* An empty cell, high enough to write in by hand. (transfer full) */
EntenteRichText *_entente_meeting_blocks_make_room (void);
/* A row of those. (transfer full) */
GPtrArray *_entente_meeting_blocks_make_room_row (guint n_columns);
/* Adds text to one, corrected. */
void _entente_meeting_blocks_append (EntentePaperBlocks *self, EntenteRichText *out,
                                     const char *text, EntenteTextMarks marks);

G_END_DECLS
