/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-questionnaire.h"
#include "import/entente-import-dialog.h"

G_BEGIN_DECLS

/* Shows which answers a file of a form tool would add, and what its columns are taken for. */
#define ENTENTE_TYPE_ANSWER_IMPORT_DIALOG (entente_answer_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAnswerImportDialog,
                      entente_answer_import_dialog,
                      ENTENTE,
                      ANSWER_IMPORT_DIALOG,
                      EntenteImportDialog)

AdwDialog *entente_answer_import_dialog_open (GtkWidget *parent,
                                              EntenteQuestionnaire *questionnaire,
                                              GFile *file);
/* Asks for a file first. */
void entente_answer_import_dialog_choose (GtkWidget *parent, EntenteQuestionnaire *questionnaire);

G_END_DECLS
