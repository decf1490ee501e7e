/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-recurrence.h"

G_BEGIN_DECLS

typedef enum {
  ENTENTE_RECURRENCE_DAYS,
  ENTENTE_RECURRENCE_WEEKS,
  ENTENTE_RECURRENCE_MONTHS,
  ENTENTE_RECURRENCE_YEARS,
} EntenteRecurrenceUnit;

/* Which of a weekday, or of the days from Monday to Friday, in its month: bits. */
typedef enum {
  ENTENTE_POSITION_EVERY = 1 << 0,
  /* 1 << 1 to 1 << 5: the first to the fifth */
  ENTENTE_POSITION_LAST = 1 << 6,
  ENTENTE_POSITION_BEFORE_LAST = 1 << 7,
} EntenteRecurrencePosition;

#define ENTENTE_POSITION_MAX 5

/* Bits of days of the month beyond 1 << 1 to 1 << 31, counted from the end. */
#define ENTENTE_MONTH_DAY_LAST (G_GUINT64_CONSTANT (1) << 32)
#define ENTENTE_MONTH_DAY_BEFORE_LAST (G_GUINT64_CONSTANT (1) << 33)
#define ENTENTE_MONTH_DAY(day) (G_GUINT64_CONSTANT (1) << (day))

#define ENTENTE_MONTH(month) (1u << (month))
#define ENTENTE_MONTHS_ALL 0x1ffeu
#define ENTENTE_MONTHS_QUARTER_ENDS \
  (ENTENTE_MONTH (3) | ENTENTE_MONTH (6) | ENTENTE_MONTH (9) | ENTENTE_MONTH (12))
#define ENTENTE_MONTHS_QUARTER_STARTS \
  (ENTENTE_MONTH (1) | ENTENTE_MONTH (4) | ENTENTE_MONTH (7) | ENTENTE_MONTH (10))

/* In one form: see simplify () in entente-recurrence-parse.c. Of weekdays, days of the month and
   working days one is used at most; none means the day of the first moment. */
struct _EntenteRecurrence
{
  gatomicrefcount references;
  EntenteRecurrenceUnit unit;
  guint interval;
  guint months;       /* bits 1 to 12; 0 for all, and of years for that of the first moment */
  guint64 month_days;
  guint8 weekdays[8]; /* EntenteRecurrencePosition, from Monday (1) to Sunday (7) */
  guint8 working_days;
};

EntenteRecurrence *_entente_recurrence_new (EntenteRecurrenceUnit unit, guint interval);
gboolean _entente_recurrence_has_weekdays (EntenteRecurrence *self);
/* Not 30 February, nor 31 April. */
gboolean _entente_recurrence_exists (EntenteRecurrence *self);
/* With the day, and of years the month, that come from the first moment said by itself. */
EntenteRecurrence *_entente_recurrence_resolve (EntenteRecurrence *self, EntenteMoment first);

G_END_DECLS
