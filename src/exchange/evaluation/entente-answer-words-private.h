/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of a text, folded and parted by single spaces: what form tools do to punctuation and
   case makes no difference. (transfer full) */
char *_entente_answer_words_fold (const char *text);
/* Whether all of the words stand at the beginning. Both folded. */
gboolean _entente_answer_words_begin (const char *words, const char *beginning);
/* How many of the words of two texts are the same, 0 to 1. Both folded. */
double _entente_answer_words_compare (const char *a, const char *b);

/* "Not concerned", "sans objet", "N/A". Folded. */
gboolean _entente_answer_words_are_not_concerned (const char *words);
/* "Rather satisfied" is 4 of 5; 0 when the words say no such thing. Folded. */
guint _entente_answer_words_read_opinion (const char *words);
/* 1: yes, 0: no, -1: neither. Folded. */
int _entente_answer_words_read_yes_no (const char *words);

/* What form tools write about an answer: when, from where, by whom. Folded. */
gboolean _entente_answer_words_are_about (const char *heading);
/* The number of an answer among them. Folded. */
gboolean _entente_answer_words_are_number (const char *heading);

G_END_DECLS
