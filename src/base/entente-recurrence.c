/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-recurrence-private.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (EntenteRecurrence,
                     entente_recurrence,
                     entente_recurrence_ref,
                     entente_recurrence_unref)

static const guint8 month_lengths[] = { 0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
static const char *const weekday_codes[] = { NULL, "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

EntenteRecurrence *
_entente_recurrence_new (EntenteRecurrenceUnit unit, guint interval)
{
  EntenteRecurrence *self = g_new0 (EntenteRecurrence, 1);

  g_atomic_ref_count_init (&self->references);
  self->unit = unit;
  self->interval = interval;

  return self;
}

gboolean
_entente_recurrence_has_weekdays (EntenteRecurrence *self)
{
  for (guint day = 1; day <= 7; day++)
    if (self->weekdays[day] != 0)
      return TRUE;

  return FALSE;
}

static gboolean
has_day (EntenteRecurrence *self)
{
  return _entente_recurrence_has_weekdays (self) || self->month_days != 0
         || self->working_days != 0;
}

EntenteRecurrence *
_entente_recurrence_resolve (EntenteRecurrence *self, EntenteMoment first)
{
  EntenteRecurrence *resolved = _entente_recurrence_new (self->unit, self->interval);
  GDate date;

  resolved->months = self->months;
  resolved->month_days = self->month_days;
  resolved->working_days = self->working_days;
  memcpy (resolved->weekdays, self->weekdays, sizeof self->weekdays);
  if (first == ENTENTE_MOMENT_NONE)
    return resolved;

  g_date_clear (&date, 1);
  entente_moment_get_date (first, ENTENTE_MOMENT_STARTS, &date);
  if (!has_day (self) && self->unit == ENTENTE_RECURRENCE_WEEKS)
    resolved->weekdays[g_date_get_weekday (&date)] = ENTENTE_POSITION_EVERY;
  else if (!has_day (self) && self->unit != ENTENTE_RECURRENCE_DAYS)
    resolved->month_days = ENTENTE_MONTH_DAY (g_date_get_day (&date));
  if (self->unit == ENTENTE_RECURRENCE_YEARS && self->months == 0)
    resolved->months = ENTENTE_MONTH (g_date_get_month (&date));

  return resolved;
}

gboolean
_entente_recurrence_exists (EntenteRecurrence *self)
{
  guint months = self->months != 0 ? self->months : ENTENTE_MONTHS_ALL;

  if (self->month_days == 0 || self->month_days >= ENTENTE_MONTH_DAY_LAST)
    return TRUE;

  for (guint month = 1; month <= 12; month++)
    if (months & ENTENTE_MONTH (month)
        && self->month_days & (ENTENTE_MONTH_DAY (month_lengths[month] + 1) - 1))
      return TRUE;

  return FALSE;
}

/**
 * entente_recurrence_ref:
 * @self: a rhythm
 *
 * Returns: (transfer full): the same
 */
EntenteRecurrence *
entente_recurrence_ref (EntenteRecurrence *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * entente_recurrence_unref:
 * @self: (transfer full): a rhythm
 */
void
entente_recurrence_unref (EntenteRecurrence *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->references))
    g_free (self);
}

/*
 * Writing
 */

static void
append_item (GString *rule, const char *part, gboolean *begun, const char *item)
{
  if (*begun)
    g_string_append_printf (rule, ",%s", item);
  else
    g_string_append_printf (rule, ";%s=%s", part, item);
  *begun = TRUE;
}

static void
append_number (GString *rule, const char *part, gboolean *begun, int number)
{
  g_autofree char *item = g_strdup_printf ("%d", number);

  append_item (rule, part, begun, item);
}

/* Bits of places, with what follows them: "1TU", "-1TU"; of sets "1", "-1". */
static void
append_positions (
    GString *rule, const char *part, gboolean *begun, guint8 positions, const char *of)
{
  for (int i = 1; i <= ENTENTE_POSITION_MAX + 2; i++)
    {
      int position = i <= ENTENTE_POSITION_MAX ? i : ENTENTE_POSITION_MAX - i;
      g_autofree char *item = g_strdup_printf ("%d%s", position, of);

      if (positions & 1 << i)
        append_item (rule, part, begun, item);
    }
}

static void
append_weekdays (GString *rule, EntenteRecurrence *self)
{
  gboolean begun = FALSE;

  if (self->working_days != 0)
    {
      gboolean set_begun = FALSE;

      for (guint day = 1; day <= 5; day++)
        append_item (rule, "BYDAY", &begun, weekday_codes[day]);
      append_positions (rule, "BYSETPOS", &set_begun, self->working_days, "");
      return;
    }

  for (guint day = 1; day <= 7; day++)
    {
      if (self->weekdays[day] & ENTENTE_POSITION_EVERY)
        append_item (rule, "BYDAY", &begun, weekday_codes[day]);
      else
        append_positions (rule, "BYDAY", &begun, self->weekdays[day], weekday_codes[day]);
    }
}

static void
append_month_days (GString *rule, EntenteRecurrence *self)
{
  gboolean begun = FALSE;

  for (guint day = 1; day <= 31; day++)
    if (self->month_days & ENTENTE_MONTH_DAY (day))
      append_number (rule, "BYMONTHDAY", &begun, day);
  if (self->month_days & ENTENTE_MONTH_DAY_LAST)
    append_number (rule, "BYMONTHDAY", &begun, -1);
  if (self->month_days & ENTENTE_MONTH_DAY_BEFORE_LAST)
    append_number (rule, "BYMONTHDAY", &begun, -2);
}

/* Places among the days of a year are not places in each of its months. */
static const char *
get_frequency (EntenteRecurrence *self)
{
  switch (self->unit)
    {
    case ENTENTE_RECURRENCE_DAYS:
      return "DAILY";
    case ENTENTE_RECURRENCE_WEEKS:
      return "WEEKLY";
    case ENTENTE_RECURRENCE_MONTHS:
      return "MONTHLY";
    case ENTENTE_RECURRENCE_YEARS:
    default:
      return self->working_days != 0 && self->interval == 1 ? "MONTHLY" : "YEARLY";
    }
}

/**
 * entente_recurrence_to_rule:
 * @self: a rhythm
 *
 * Returns: (transfer full): its rule, written the same way whatever it was read from
 */
char *
entente_recurrence_to_rule (EntenteRecurrence *self)
{
  g_autoptr (GString) rule = g_string_new ("FREQ=");
  gboolean begun = FALSE;

  g_return_val_if_fail (self != NULL, NULL);

  g_string_append (rule, get_frequency (self));
  if (self->interval > 1)
    g_string_append_printf (rule, ";INTERVAL=%u", self->interval);
  for (guint month = 1; month <= 12; month++)
    if (self->months & ENTENTE_MONTH (month))
      append_number (rule, "BYMONTH", &begun, month);
  append_month_days (rule, self);
  append_weekdays (rule, self);

  return g_string_free_and_steal (g_steal_pointer (&rule));
}

/**
 * entente_recurrence_equal:
 * @self: a rhythm
 * @other: another
 *
 * Returns: whether they mean the same
 */
gboolean
entente_recurrence_equal (EntenteRecurrence *self, EntenteRecurrence *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->unit == other->unit && self->interval == other->interval
         && self->months == other->months && self->month_days == other->month_days
         && self->working_days == other->working_days
         && memcmp (self->weekdays, other->weekdays, sizeof self->weekdays) == 0;
}

/**
 * entente_recurrence_needs_first:
 * @self: a rhythm
 *
 * Returns: whether its days depend on the moment it counts from: "every two weeks" leaves weeks
 *   out, "every month" leaves the day to it
 */
gboolean
entente_recurrence_needs_first (EntenteRecurrence *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->interval > 1 || (self->unit != ENTENTE_RECURRENCE_DAYS && !has_day (self));
}

/*
 * Ready rhythms
 */

static const struct
{
  EntenteRecurrenceUnit unit;
  guint interval;
} presets[] = {
  [ENTENTE_RECURRENCE_WEEKLY] = { ENTENTE_RECURRENCE_WEEKS, 1 },
  [ENTENTE_RECURRENCE_TWO_WEEKS] = { ENTENTE_RECURRENCE_WEEKS, 2 },
  [ENTENTE_RECURRENCE_THREE_WEEKS] = { ENTENTE_RECURRENCE_WEEKS, 3 },
  [ENTENTE_RECURRENCE_MONTHLY] = { ENTENTE_RECURRENCE_MONTHS, 1 },
  [ENTENTE_RECURRENCE_MONTHLY_LAST] = { ENTENTE_RECURRENCE_MONTHS, 1 },
  [ENTENTE_RECURRENCE_MONTHLY_DAY] = { ENTENTE_RECURRENCE_MONTHS, 1 },
  [ENTENTE_RECURRENCE_TWO_MONTHS] = { ENTENTE_RECURRENCE_MONTHS, 2 },
  [ENTENTE_RECURRENCE_THREE_MONTHS] = { ENTENTE_RECURRENCE_MONTHS, 3 },
  [ENTENTE_RECURRENCE_QUARTER_LAST] = { ENTENTE_RECURRENCE_YEARS, 1 },
  [ENTENTE_RECURRENCE_TWICE_A_YEAR] = { ENTENTE_RECURRENCE_MONTHS, 6 },
  [ENTENTE_RECURRENCE_YEARLY] = { ENTENTE_RECURRENCE_YEARS, 1 },
};

/* A fifth Tuesday is missing in most months: the last one is meant. */
static guint8
get_position (const GDate *date)
{
  guint nth = (g_date_get_day (date) - 1) / 7 + 1;

  return nth < ENTENTE_POSITION_MAX ? 1 << nth : ENTENTE_POSITION_LAST;
}

static guint64
get_month_day (const GDate *date)
{
  return g_date_is_last_of_month (date) ? ENTENTE_MONTH_DAY_LAST
                                        : ENTENTE_MONTH_DAY (g_date_get_day (date));
}

/**
 * entente_recurrence_new_preset:
 * @preset: one of the ready rhythms
 * @first: a moment, whose day it is made to fit
 *
 * Returns: (transfer full): the rhythm; it includes the day of @first, but for those of last days
 *   when that is none
 */
EntenteRecurrence *
entente_recurrence_new_preset (EntenteRecurrencePreset preset, EntenteMoment first)
{
  EntenteRecurrence *self;
  GDate date;
  guint8 *positions;

  g_return_val_if_fail ((guint) preset < ENTENTE_RECURRENCE_N_PRESETS, NULL);
  g_return_val_if_fail (first != ENTENTE_MOMENT_NONE, NULL);

  g_date_clear (&date, 1);
  entente_moment_get_date (first, ENTENTE_MOMENT_STARTS, &date);
  self = _entente_recurrence_new (presets[preset].unit, presets[preset].interval);
  positions = &self->weekdays[g_date_get_weekday (&date)];

  if (self->unit == ENTENTE_RECURRENCE_WEEKS)
    *positions = ENTENTE_POSITION_EVERY;
  else if (preset == ENTENTE_RECURRENCE_MONTHLY_DAY)
    self->month_days = get_month_day (&date);
  else if (preset == ENTENTE_RECURRENCE_MONTHLY_LAST || preset == ENTENTE_RECURRENCE_QUARTER_LAST)
    *positions = ENTENTE_POSITION_LAST;
  else
    *positions = get_position (&date);

  if (preset == ENTENTE_RECURRENCE_QUARTER_LAST)
    self->months = ENTENTE_MONTHS_QUARTER_ENDS;
  else if (preset == ENTENTE_RECURRENCE_YEARLY)
    self->months = ENTENTE_MONTH (g_date_get_month (&date));

  return self;
}

/**
 * entente_recurrence_list_presets:
 * @first: a moment
 *
 * Returns: (transfer full) (element-type EntenteRecurrence): the ready rhythms for it in their
 *   order, each once: for a last Tuesday two of them are the same
 */
GPtrArray *
entente_recurrence_list_presets (EntenteMoment first)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_recurrence_unref);

  g_return_val_if_fail (first != ENTENTE_MOMENT_NONE, list);

  for (guint i = 0; i < ENTENTE_RECURRENCE_N_PRESETS; i++)
    {
      g_autoptr (EntenteRecurrence) preset = entente_recurrence_new_preset (i, first);

      if (!g_ptr_array_find_with_equal_func (list, preset, (GEqualFunc) entente_recurrence_equal,
                                             NULL))
        g_ptr_array_add (list, g_steal_pointer (&preset));
    }

  return list;
}
