/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-language.h"

G_BEGIN_DECLS

/* Names of months and weekdays on paper, whatever the language of the interface. From 1, as
   GDate. */
const char *_entente_month_get_name (GDateMonth month, EntenteLanguage language);
const char *_entente_weekday_get_name (GDateWeekday weekday, EntenteLanguage language);

/* A whole or shortened name in any of the languages, folded ("fevr", "jun"); 0 when it is none
   or two. */
GDateMonth _entente_month_from_word (const char *folded);
GDateWeekday _entente_weekday_from_word (const char *folded);

G_END_DECLS
