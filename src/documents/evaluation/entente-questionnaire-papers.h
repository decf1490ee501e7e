/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* The papers of questionnaires, for the list of all documents. documents: (element-type
   EntenteDocument), appended to. */

void _entente_questionnaire_papers_add (GPtrArray *documents, EntenteProject *project);
/* Those that a path names that is not in the list: a questionnaire goes by its number or by words of
   its title, a question by its code. */
void _entente_questionnaire_papers_find (GPtrArray *documents, EntenteProject *project,
                                         const char *path);

G_END_DECLS
