/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-answer-sheet.h"
#include "evaluation/entente-question.h"
#include "evaluation/entente-text-reading.h"

G_BEGIN_DECLS

/* How the free text of a sheet is read, each one edit; nothing is kept of a text that nobody sorted.
   Errors: those of the commit. */
gboolean entente_text_sorting_set_tag (EntenteAnswerSheet *sheet,
                                       EntenteQuestion *question,
                                       EntenteReadingTag tag,
                                       GError **error);
gboolean entente_text_sorting_set_quoted (EntenteAnswerSheet *sheet,
                                          EntenteQuestion *question,
                                          gboolean quoted,
                                          GError **error);
/* (transfer none) (nullable) */
EntenteTextReading *entente_text_sorting_find (EntenteAnswerSheet *sheet,
                                               EntenteQuestion *question);
/* "Positive", translated. (transfer none) */
const char *entente_reading_tag_get_label (EntenteReadingTag tag);

G_END_DECLS
