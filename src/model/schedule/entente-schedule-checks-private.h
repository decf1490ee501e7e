/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-record.h"

G_BEGIN_DECLS

/* The rules of the single fields of absences, calendars and links: see EntenteFieldCheck. */
char *_entente_absence_check_starts (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_absence_check_ends (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_dependency_check_lag (EntenteRecord *record, EntenteSeverity *severity);
/* One for each day, as a check knows its record only. */
char *_entente_work_calendar_check_monday (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_work_calendar_check_tuesday (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_work_calendar_check_wednesday (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_work_calendar_check_thursday (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_work_calendar_check_friday (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_work_calendar_check_saturday (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_work_calendar_check_sunday (EntenteRecord *record, EntenteSeverity *severity);

G_END_DECLS
