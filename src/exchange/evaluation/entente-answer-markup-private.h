/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* LimeSurvey may leave the markup of a question in its heading: "<p>L&rsquo;accueil</p>". Its words
   alone, with the characters that its entities stand for. (transfer full) */
char *_entente_answer_markup_strip (const char *text);

G_END_DECLS
