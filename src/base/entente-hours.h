/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-language.h"

G_BEGIN_DECLS

/* Hours that people give, counted in minutes: 0 is none. */

gboolean entente_hours_parse (const char *typed, gint64 *minutes);
char *entente_hours_format (gint64 minutes, EntenteLanguage language);

/* For EntenteField.normalize and .display of fields that count minutes. */
char *entente_hours_normalize (const char *typed, char **problem);
char *entente_hours_display (const char *stored);

G_END_DECLS
