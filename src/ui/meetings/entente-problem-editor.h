/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-problem-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteProblemEditor:
 *
 * A problem while it is raised, answered, closed or reopened. What is typed stands in the project
 * within a second.
 *
 * Signals: `raised` (EntenteProblem): the first words of a new one are kept.
 */
#define ENTENTE_TYPE_PROBLEM_EDITOR (entente_problem_editor_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProblemEditor, entente_problem_editor, ENTENTE, PROBLEM_EDITOR, AdwBin)

GtkWidget *entente_problem_editor_new (void);
/* A new one. meeting: (nullable): where it is raised */
void entente_problem_editor_start (EntenteProblemEditor *self,
                                   EntenteStore *store,
                                   EntenteMeeting *meeting);
/* problem: (nullable): nothing */
void entente_problem_editor_show (EntenteProblemEditor *self, EntenteProblem *problem);
/* (nullable): while nothing was typed of a new one */
EntenteProblem *entente_problem_editor_get_problem (EntenteProblemEditor *self);
void entente_problem_editor_flush (EntenteProblemEditor *self);

/* In a dialog over what is on screen. editor: (out) (transfer none): to start or to show one in. */
AdwDialog *entente_problem_editor_new_dialog (const char *title, EntenteProblemEditor **editor);

G_END_DECLS
