/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-decision-register.h"

G_BEGIN_DECLS

/* The task that an action has in the schedule. Each function writes into an edit under way. */

/* decision: may be of this edit; its link is set. taken_on: the work does not begin before. */
void _entente_decision_task_insert (EntenteEdit *edit,
                                    EntenteDecision *decision,
                                    const EntenteDecisionDraft *draft,
                                    EntenteMeeting *meeting,
                                    const GDate *taken_on);
/* Says what the draft says where it still said what the decision says. */
void _entente_decision_task_follow (EntenteEdit *edit,
                                    EntenteDecision *decision,
                                    const EntenteDecisionDraft *draft);
/* Only the title, while somebody types. */
void _entente_decision_task_rename (EntenteEdit *edit, EntenteDecision *decision, const char *text);
void _entente_decision_task_set_done (EntenteEdit *edit, EntenteDecision *decision, gboolean done);
/* Deletes it when nobody touched it since; leaves it in the schedule otherwise. */
void _entente_decision_task_give_up (EntenteEdit *edit, EntenteDecision *decision);

/* For whom somebody speaks: as they came to that meeting (nullable), as they sit in a body, as they
   hold a position. (transfer none) (nullable) */
EntenteOrganization *_entente_person_find_organization (EntentePerson *person,
                                                        EntenteMeeting *meeting);

G_END_DECLS
