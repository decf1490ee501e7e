/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-civil-date.h"
#include "entente-moment.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* How the interface writes dates, as chosen in the preferences (key "date-style"). */
typedef enum {
  ENTENTE_DATE_DISPLAY_LONG,
  ENTENTE_DATE_DISPLAY_SHORT,
  ENTENTE_DATE_DISPLAY_ISO,
} EntenteDateDisplay;

/* (transfer full): the date as the settings want it, in the language of the interface */
char *entente_date_display (const GDate *date, GSettings *settings);
/* (transfer full): the same in a style of one's own choosing */
char *entente_date_display_in (const GDate *date, EntenteDateDisplay style);
/* (transfer full): what is wrong with a date as it was typed, or NULL when nothing is */
char *entente_date_display_problem (EntenteDateResult result, const char *typed);

/* The same of a moment: its day, and its hour when it has one. */
char *entente_date_display_moment (EntenteMoment moment, gboolean has_time, GSettings *settings);
char *entente_date_display_moment_problem (EntenteDateResult result, const char *typed);

G_END_DECLS
