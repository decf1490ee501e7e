/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-recurrence.h"

#include "entente-civil-date.h"

#include <string.h>

#define N_RANDOM 3000

static EntenteMoment
at (const char *iso)
{
  EntenteMoment moment;

  g_assert_true (entente_moment_from_iso (iso, ENTENTE_MOMENT_STARTS, &moment, NULL));
  return moment;
}

static EntenteRecurrence *
parse (const char *rule)
{
  EntenteRecurrenceResult result;
  EntenteRecurrence *self = entente_recurrence_parse (rule, &result);

  if (self == NULL)
    g_error ("%s: %d", rule, result);
  g_assert_cmpint (result, ==, ENTENTE_RECURRENCE_VALID);
  return self;
}

/* "2027-03-30 2027-06-29": the moments from @first on, before @until. */
static char *
dup_list (const char *rule, const char *first, const char *until)
{
  g_autoptr (EntenteRecurrence) self = parse (rule);
  g_autoptr (GArray) list = entente_recurrence_list (self, at (first), at (first), at (until));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *iso
        = entente_moment_to_iso (g_array_index (list, EntenteMoment, i), ENTENTE_MOMENT_STARTS,
                                 strlen (first) > 10);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", iso);
    }

  return g_string_free_and_steal (text);
}

static void
assert_list (const char *rule, const char *first, const char *until, const char *expected)
{
  g_autofree char *list = dup_list (rule, first, until);

  g_assert_cmpstr (list, ==, expected);
}

/*
 * A slow reading of RFC 5545, day by day, of the parts as they were drawn
 */

typedef enum
{
  DAILY,
  WEEKLY,
  MONTHLY,
  YEARLY,
} Frequency;

typedef struct
{
  Frequency frequency;
  int interval;
  int months[4], month_days[4], positions[8], weekdays[8], set_positions[3];
  guint n_months, n_month_days, n_weekdays, n_set_positions;
} Rule;

typedef struct
{
  int year, month, day, weekday; /* Monday is 1 */
  gint64 number;
} Day;

static Day
day_new (gint64 number)
{
  Day day = { .number = number };
  GDate date;

  g_date_clear (&date, 1);
  entente_moment_get_date (number * ENTENTE_DAY, ENTENTE_MOMENT_STARTS, &date);
  day.year = g_date_get_year (&date);
  day.month = g_date_get_month (&date);
  day.day = g_date_get_day (&date);
  day.weekday = g_date_get_weekday (&date);
  return day;
}

static gboolean
has (const int *numbers, guint n, int number)
{
  for (guint i = 0; i < n; i++)
    if (numbers[i] == number)
      return TRUE;
  return FALSE;
}

static int
get_month_length (const Day *day)
{
  return g_date_get_days_in_month (day->month, day->year);
}

static gboolean
fits_weekday (const Rule *rule, const Day *day)
{
  int from_start = (day->day - 1) / 7 + 1;
  int from_end = -((get_month_length (day) - day->day) / 7 + 1);

  for (guint i = 0; i < rule->n_weekdays; i++)
    {
      int position = rule->positions[i];

      if (rule->weekdays[i] == day->weekday
          && (position == 0 || position == from_start || position == from_end))
        return TRUE;
    }
  return FALSE;
}

static gboolean
fits_month_day (const Rule *rule, const Day *day)
{
  return has (rule->month_days, rule->n_month_days, day->day)
         || has (rule->month_days, rule->n_month_days, day->day - get_month_length (day) - 1);
}

static gboolean
fits_day (const Rule *rule, const Day *first, const Day *day)
{
  if (rule->n_months > 0 && !has (rule->months, rule->n_months, day->month))
    return FALSE;
  if (rule->n_weekdays > 0 && !fits_weekday (rule, day))
    return FALSE;
  if (rule->n_month_days > 0 && !fits_month_day (rule, day))
    return FALSE;
  if (rule->n_weekdays > 0 || rule->n_month_days > 0)
    return TRUE;

  switch (rule->frequency)
    {
    case DAILY:
      return TRUE;
    case WEEKLY:
      return day->weekday == first->weekday;
    case MONTHLY:
      return day->day == first->day;
    case YEARLY:
    default:
      return day->day == first->day && (rule->n_months > 0 || day->month == first->month);
    }
}

static gint64
get_monday (const Day *day)
{
  return day->number - day->weekday;
}

static gboolean
fits_period (const Rule *rule, const Day *first, const Day *day)
{
  switch (rule->frequency)
    {
    case DAILY:
      return (day->number - first->number) % rule->interval == 0;
    case WEEKLY:
      return (get_monday (day) - get_monday (first)) / 7 % rule->interval == 0;
    case MONTHLY:
      return (12 * (day->year - first->year) + day->month - first->month) % rule->interval == 0;
    case YEARLY:
    default:
      return (day->year - first->year) % rule->interval == 0;
    }
}

static gboolean
same_period (const Rule *rule, const Day *a, const Day *b)
{
  return a->year == b->year && (rule->frequency == YEARLY || a->month == b->month);
}

/* The how manieth of its period it is, from the start and from the end. */
static gboolean
fits_set_position (const Rule *rule, const Day *first, const Day *day)
{
  int before = 1, after = 1;

  if (rule->n_set_positions == 0)
    return TRUE;
  for (gint64 i = 1; i < 367; i++)
    {
      Day earlier = day_new (day->number - i);
      Day later = day_new (day->number + i);

      before += same_period (rule, &earlier, day) && fits_day (rule, first, &earlier);
      after += same_period (rule, &later, day) && fits_day (rule, first, &later);
    }

  return has (rule->set_positions, rule->n_set_positions, before)
         || has (rule->set_positions, rule->n_set_positions, -after);
}

static gboolean
comes_on (const Rule *rule, const Day *first, const Day *day)
{
  return day->number >= first->number && fits_period (rule, first, day)
         && fits_day (rule, first, day) && fits_set_position (rule, first, day);
}

/*
 * Rules drawn at random
 */

static void
append_numbers (GString *text, const char *part, const int *numbers, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? "," : part, numbers[i]);
}

static char *
rule_to_text (const Rule *rule)
{
  static const char *const frequencies[] = { "DAILY", "WEEKLY", "MONTHLY", "YEARLY" };
  static const char *const codes[] = { NULL, "MO", "TU", "WE", "TH", "FR", "SA", "SU" };
  GString *text = g_string_new ("FREQ=");

  g_string_append (text, frequencies[rule->frequency]);
  if (rule->interval > 1 || g_test_rand_bit ())
    g_string_append_printf (text, ";INTERVAL=%d", rule->interval);
  append_numbers (text, ";BYMONTHDAY=", rule->month_days, rule->n_month_days);
  for (guint i = 0; i < rule->n_weekdays; i++)
    {
      g_string_append (text, i > 0 ? "," : ";BYDAY=");
      if (rule->positions[i] != 0)
        g_string_append_printf (text, "%d", rule->positions[i]);
      g_string_append (text, codes[rule->weekdays[i]]);
    }
  append_numbers (text, ";BYMONTH=", rule->months, rule->n_months);
  append_numbers (text, ";BYSETPOS=", rule->set_positions, rule->n_set_positions);

  return g_string_free_and_steal (text);
}

static void
draw_weekdays (Rule *rule)
{
  static const int positions[] = { 1, 2, 3, 4, 5, -1, -2 };
  guint kind = g_test_rand_int_range (0, 8);
  gboolean placed = rule->frequency >= MONTHLY && g_test_rand_int_range (0, 4) > 0;

  rule->n_weekdays = kind == 0 ? 5 : kind == 1 ? 7 : g_test_rand_int_range (1, 4);
  for (guint i = 0; i < rule->n_weekdays; i++)
    {
      rule->weekdays[i] = kind < 2 ? (int) i + 1 : g_test_rand_int_range (1, 8);
      rule->positions[i] = placed && kind >= 2 ? positions[g_test_rand_int_range (0, 7)] : 0;
    }
  if (!placed && rule->frequency >= MONTHLY && g_test_rand_int_range (0, 4) > 0)
    {
      rule->n_set_positions = g_test_rand_int_range (1, 3);
      for (guint i = 0; i < rule->n_set_positions; i++)
        rule->set_positions[i] = positions[g_test_rand_int_range (0, 7)];
    }
}

static Rule
draw (void)
{
  Rule rule = { .frequency = g_test_rand_int_range (DAILY, YEARLY + 1) };

  rule.interval = g_test_rand_bit () ? 1 : g_test_rand_int_range (1, 8);
  if (g_test_rand_int_range (0, 3) == 0)
    {
      rule.n_months = g_test_rand_int_range (1, 5);
      for (guint i = 0; i < rule.n_months; i++)
        rule.months[i] = g_test_rand_int_range (1, 13);
    }
  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      break;
    case 1:
      rule.n_month_days = g_test_rand_int_range (1, 4);
      for (guint i = 0; i < rule.n_month_days; i++)
        {
          int day = g_test_rand_int_range (-2, 32);

          rule.month_days[i] = day == 0 ? 31 : day;
        }
      break;
    default:
      draw_weekdays (&rule);
      break;
    }
  return rule;
}

/* What the rhythm lists from @from on must be what the slow reading finds, day by day. */
static void
compare (const Rule *rule, EntenteRecurrence *self, EntenteMoment first, gint64 from, guint n_days)
{
  Day first_day = day_new (entente_moment_get_day (first));
  int minute = entente_moment_get_minute (first);
  g_autoptr (GArray) list = entente_recurrence_list (self, first, from * ENTENTE_DAY,
                                                     (from + n_days) * ENTENTE_DAY);
  guint n = 0;

  for (gint64 i = from; i < from + n_days; i++)
    {
      Day day = day_new (i);

      if (!comes_on (rule, &first_day, &day))
        continue;
      g_assert_cmpuint (n, <, list->len);
      g_assert_cmpint (g_array_index (list, EntenteMoment, n), ==, i * ENTENTE_DAY + minute);
      if (n == 0)
        g_assert_cmpint (entente_recurrence_find_next (self, first, from * ENTENTE_DAY - 1), ==,
                         g_array_index (list, EntenteMoment, 0));
      else
        g_assert_cmpint (
            entente_recurrence_find_next (self, first, g_array_index (list, EntenteMoment, n - 1)),
            ==, g_array_index (list, EntenteMoment, n));
      n++;
    }
  g_assert_cmpuint (n, ==, list->len);
}

static void
test_oracle (void)
{
  guint n_read = 0;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      Rule rule = draw ();
      g_autofree char *text = rule_to_text (&rule);
      EntenteRecurrenceResult result;
      g_autoptr (EntenteRecurrence) self = entente_recurrence_parse (text, &result);
      g_autoptr (EntenteRecurrence) again = NULL;
      g_autofree char *canonical = NULL;
      EntenteMoment first = at ("2024-01-01") + g_test_rand_int_range (0, 2000 * ENTENTE_DAY);
      gint64 from = entente_moment_get_day (first)
                    + (g_test_rand_bit () ? g_test_rand_int_range (-20, 20)
                                          : g_test_rand_int_range (0, 20000));

      g_test_message ("%s from %" G_GINT64_FORMAT, text, first);
      if (self == NULL)
        {
          g_assert_true (result == ENTENTE_RECURRENCE_UNUSUAL
                         || result == ENTENTE_RECURRENCE_NEVER);
          continue;
        }
      n_read++;
      compare (&rule, self, first, from, rule.n_set_positions > 0 ? 400 : 800);

      canonical = entente_recurrence_to_rule (self);
      again = parse (canonical);
      g_assert_true (entente_recurrence_equal (self, again));
    }

  /* Otherwise it would have tested nothing. */
  g_assert_cmpuint (n_read, >, N_RANDOM / 3);
}

/*
 * Examples
 */

static void
test_quarter (void)
{
  assert_list ("FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY=-1TU", "2027-01-05T18:30", "2028-07-01",
               "2027-03-30T18:30 2027-06-29T18:30 2027-09-28T18:30 2027-12-28T18:30 "
               "2028-03-28T18:30 2028-06-27T18:30");
}

static void
test_short_months (void)
{
  assert_list ("FREQ=MONTHLY;BYMONTHDAY=31", "2027-01-31", "2028-01-01",
               "2027-01-31 2027-03-31 2027-05-31 2027-07-31 2027-08-31 2027-10-31 2027-12-31");
  /* The day comes from the first one. */
  assert_list ("FREQ=MONTHLY", "2027-01-30", "2027-05-01", "2027-01-30 2027-03-30 2027-04-30");
  assert_list ("FREQ=MONTHLY;BYMONTHDAY=-1", "2027-01-31", "2027-05-01",
               "2027-01-31 2027-02-28 2027-03-31 2027-04-30");
  assert_list ("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=31", "2027-02-01", "2028-03-01",
               "2027-08-31 2027-10-31 2027-12-31");
}

static void
test_leap_day (void)
{
  assert_list ("FREQ=YEARLY", "2028-02-29", "2041-01-01",
               "2028-02-29 2032-02-29 2036-02-29 2040-02-29");
  assert_list ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "2027-01-01", "2029-01-01",
               "2027-02-28 2028-02-29");
  /* 2100 is no leap year. */
  assert_list ("FREQ=YEARLY", "2096-02-29", "2105-01-01", "2096-02-29 2104-02-29");
}

/* Civil time has no clocks that change: a meeting at 2:30 stands in the nights when they do. */
static void
test_clocks (void)
{
  const char *zones[] = { "Europe/Paris", "America/Cayenne", "UTC" };

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_setenv ("TZ", zones[i], TRUE);
      assert_list ("FREQ=WEEKLY;BYDAY=SU", "2027-03-14T02:30", "2027-04-05",
                   "2027-03-14T02:30 2027-03-21T02:30 2027-03-28T02:30 2027-04-04T02:30");
      assert_list ("FREQ=WEEKLY;BYDAY=SU", "2027-10-24T02:30", "2027-11-08",
                   "2027-10-24T02:30 2027-10-31T02:30 2027-11-07T02:30");
      assert_list ("FREQ=DAILY", "2027-03-27T23:59", "2027-03-30",
                   "2027-03-27T23:59 2027-03-28T23:59 2027-03-29T23:59");
    }
  g_unsetenv ("TZ");
}

/* A first moment that does not fit is not one of them, and the weeks are counted from its own. */
static void
test_first (void)
{
  assert_list ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2027-03-11", "2027-04-21",
               "2027-03-23 2027-04-06 2027-04-20");
  assert_list ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "2027-03-11", "2027-04-01",
               "2027-03-11 2027-03-23 2027-03-25");
  assert_list ("FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO", "2027-03-11", "2027-08-01",
               "2027-05-03 2027-07-05");
}

static void
test_edges (void)
{
  g_autoptr (EntenteRecurrence) weekly = parse ("FREQ=WEEKLY;BYDAY=TU");
  EntenteMoment first = at ("2027-03-02T18:30");
  g_autoptr (GArray) none =
      entente_recurrence_list (weekly, first, first + 1, first + 7 * ENTENTE_DAY);
  g_autoptr (GArray) one = entente_recurrence_list (weekly, first, first, first + 1);
  g_autoptr (GArray) backwards = entente_recurrence_list (weekly, first, at ("2028-01-01"), first);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (backwards->len, ==, 0);
  g_assert_cmpint (entente_recurrence_find_next (weekly, first, first - 1), ==, first);
  g_assert_cmpint (entente_recurrence_find_next (weekly, first, first), ==,
                   first + 7 * ENTENTE_DAY);
  g_assert_cmpint (entente_recurrence_find_next (weekly, first, at ("2000-01-01")), ==, first);
  g_assert_cmpint (entente_recurrence_find_next (weekly, first, at ("2199-12-31T23:00")), ==,
                   ENTENTE_MOMENT_NONE);
}

/* February and every twelfth month after it never have a 30th: there is an end to looking. */
static void
test_never_again (void)
{
  g_autoptr (EntenteRecurrence) self = parse ("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=30");

  g_assert_cmpint (entente_recurrence_find_next (self, at ("2027-02-01"), at ("2027-02-01")), ==,
                   ENTENTE_MOMENT_NONE);
  /* The 31st, of months that have none. */
  assert_list ("FREQ=YEARLY;BYMONTH=2,4,9", "2027-10-31", "2100-01-01", "");
}

/*
 * Reading
 */

static void
test_refusals (void)
{
  static const struct
  {
    const char *rule;
    EntenteRecurrenceResult result;
  } cases[] = {
    { "", ENTENTE_RECURRENCE_EMPTY },
    { "  ", ENTENTE_RECURRENCE_EMPTY },
    { "RRULE:", ENTENTE_RECURRENCE_EMPTY },
    { "every Tuesday", ENTENTE_RECURRENCE_UNREADABLE },
    { "tous les mardis à 18 h", ENTENTE_RECURRENCE_UNREADABLE },
    { "FREQ=WEEKLY;BYDAY=XX", ENTENTE_RECURRENCE_UNREADABLE },
    { "FREQ=WEEKLY;INTERVAL=0", ENTENTE_RECURRENCE_UNREADABLE },
    { "FREQ=WEEKLY;INTERVAL=-1", ENTENTE_RECURRENCE_UNREADABLE },
    { "FREQ=FORTNIGHTLY", ENTENTE_RECURRENCE_UNREADABLE },
    { "INTERVAL=2", ENTENTE_RECURRENCE_UNREADABLE },
    { "FREQ=MONTHLY;BYMONTHDAY=32", ENTENTE_RECURRENCE_UNREADABLE },
    { "FREQ=WEEKLY\nFREQ=WEEKLY", ENTENTE_RECURRENCE_UNREADABLE },
    { "FREQ=HOURLY", ENTENTE_RECURRENCE_TOO_OFTEN },
    { "FREQ=SECONDLY;COUNT=3", ENTENTE_RECURRENCE_TOO_OFTEN },
    { "FREQ=WEEKLY;COUNT=10", ENTENTE_RECURRENCE_ENDS },
    { "FREQ=WEEKLY;UNTIL=20271231", ENTENTE_RECURRENCE_ENDS },
    { "FREQ=WEEKLY;BYHOUR=9", ENTENTE_RECURRENCE_UNUSUAL },
    { "FREQ=YEARLY;BYWEEKNO=20", ENTENTE_RECURRENCE_UNUSUAL },
    { "FREQ=YEARLY;BYYEARDAY=100", ENTENTE_RECURRENCE_UNUSUAL },
    { "FREQ=YEARLY;BYMONTH=5L", ENTENTE_RECURRENCE_UNUSUAL },
    { "RSCALE=HEBREW;FREQ=YEARLY", ENTENTE_RECURRENCE_UNUSUAL },
    { "FREQ=WEEKLY;INTERVAL=100", ENTENTE_RECURRENCE_UNUSUAL },
    { "FREQ=WEEKLY;INTERVAL=2;WKST=SU", ENTENTE_RECURRENCE_UNUSUAL },
    { "FREQ=WEEKLY;BYDAY=2TU", ENTENTE_RECURRENCE_UNUSUAL },
    { "FREQ=WEEKLY;BYMONTHDAY=3", ENTENTE_RECURRENCE_UNUSUAL },
    { "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", ENTENTE_RECURRENCE_UNUSUAL },
    { "FREQ=MONTHLY;BYDAY=6TU", ENTENTE_RECURRENCE_UNUSUAL },
    { "FREQ=MONTHLY;BYDAY=-3TU", ENTENTE_RECURRENCE_UNUSUAL },
    { "FREQ=MONTHLY;BYMONTHDAY=-5", ENTENTE_RECURRENCE_UNUSUAL },
    { "FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1", ENTENTE_RECURRENCE_UNUSUAL },
    { "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", ENTENTE_RECURRENCE_UNUSUAL },
    { "FREQ=YEARLY;BYDAY=20MO", ENTENTE_RECURRENCE_UNUSUAL },
    { "FREQ=YEARLY;BYDAY=-1SU", ENTENTE_RECURRENCE_UNUSUAL },
    { "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", ENTENTE_RECURRENCE_NEVER },
    { "FREQ=YEARLY;BYMONTH=4,6,9,11;BYMONTHDAY=31", ENTENTE_RECURRENCE_NEVER },
  };
  g_autofree char *endless = g_strnfill (100000, ';');
  g_autofree char *cut = g_strconcat ("FREQ=WEEKLY", endless, NULL);
  EntenteRecurrenceResult result;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].rule);
      g_assert_null (entente_recurrence_parse (cases[i].rule, &result));
      g_assert_cmpint (result, ==, cases[i].result);
    }
  g_assert_null (entente_recurrence_parse (cut, &result));
  g_assert_cmpint (result, ==, ENTENTE_RECURRENCE_UNREADABLE);
  g_assert_null (entente_recurrence_parse ("nothing", NULL));
}

/* Rules that mean the same are the same, and are written so. */
static void
test_one_form (void)
{
  static const char *const cases[][2] = {
    { "RRULE:FREQ=WEEKLY;BYDAY=TU", "FREQ=WEEKLY;BYDAY=TU" },
    { " rrule:freq=weekly;byday=tu ", "FREQ=WEEKLY;BYDAY=TU" },
    { "FREQ=WEEKLY;WKST=SU;INTERVAL=1;BYDAY=TH,TU,TU", "FREQ=WEEKLY;BYDAY=TU,TH" },
    { "FREQ=DAILY;BYDAY=TU", "FREQ=WEEKLY;BYDAY=TU" },
    { "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "FREQ=DAILY" },
    { "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "FREQ=DAILY" },
    { "FREQ=MONTHLY;BYDAY=TU", "FREQ=WEEKLY;BYDAY=TU" },
    { "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1", "FREQ=MONTHLY;BYDAY=-1TU" },
    { "FREQ=MONTHLY;BYDAY=+1TU", "FREQ=MONTHLY;BYDAY=1TU" },
    { "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=-1", "FREQ=MONTHLY;BYMONTHDAY=-1" },
    { "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=-1TU", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY=-1TU" },
    { "FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=1MO", "FREQ=MONTHLY;BYDAY=1MO" },
    { "FREQ=YEARLY;BYMONTHDAY=15", "FREQ=MONTHLY;BYMONTHDAY=15" },
    { "FREQ=YEARLY;BYMONTH=3;BYDAY=TU", "FREQ=WEEKLY;BYMONTH=3;BYDAY=TU" },
    { "FREQ=MONTHLY;BYMONTH=6,12;BYDAY=FR,MO,TU,WE,TH;BYSETPOS=-1",
      "FREQ=MONTHLY;BYMONTH=6,12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1" },
    { "FREQ=MONTHLY;BYDAY=3TH,1TU,-1TU", "FREQ=MONTHLY;BYDAY=1TU,-1TU,3TH" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteRecurrence) self = parse (cases[i][0]);
      g_autoptr (EntenteRecurrence) other = parse (cases[i][1]);
      g_autofree char *rule = entente_recurrence_to_rule (self);

      g_assert_cmpstr (rule, ==, cases[i][1]);
      g_assert_true (entente_recurrence_equal (self, other));
    }
}

/*
 * Ready rhythms
 */

static void
assert_preset (EntenteRecurrencePreset preset, const char *first, const char *rule)
{
  g_autoptr (EntenteRecurrence) self = entente_recurrence_new_preset (preset, at (first));
  g_autofree char *text = entente_recurrence_to_rule (self);

  g_assert_cmpstr (text, ==, rule);
}

static void
test_presets (void)
{
  /* A second Tuesday. */
  assert_preset (ENTENTE_RECURRENCE_WEEKLY, "2027-03-09T18:30", "FREQ=WEEKLY;BYDAY=TU");
  assert_preset (ENTENTE_RECURRENCE_TWO_WEEKS, "2027-03-09", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU");
  assert_preset (ENTENTE_RECURRENCE_THREE_WEEKS, "2027-03-09", "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU");
  assert_preset (ENTENTE_RECURRENCE_MONTHLY, "2027-03-09", "FREQ=MONTHLY;BYDAY=2TU");
  assert_preset (ENTENTE_RECURRENCE_MONTHLY_LAST, "2027-03-09", "FREQ=MONTHLY;BYDAY=-1TU");
  assert_preset (ENTENTE_RECURRENCE_MONTHLY_DAY, "2027-03-09", "FREQ=MONTHLY;BYMONTHDAY=9");
  assert_preset (ENTENTE_RECURRENCE_TWO_MONTHS, "2027-03-09", "FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU");
  assert_preset (ENTENTE_RECURRENCE_THREE_MONTHS, "2027-03-09",
                 "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU");
  assert_preset (ENTENTE_RECURRENCE_QUARTER_LAST, "2027-03-09",
                 "FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY=-1TU");
  assert_preset (ENTENTE_RECURRENCE_TWICE_A_YEAR, "2027-03-09",
                 "FREQ=MONTHLY;INTERVAL=6;BYDAY=2TU");
  assert_preset (ENTENTE_RECURRENCE_YEARLY, "2027-03-09", "FREQ=YEARLY;BYMONTH=3;BYDAY=2TU");
  /* A fifth Wednesday, which is the last day. */
  assert_preset (ENTENTE_RECURRENCE_MONTHLY, "2027-03-31", "FREQ=MONTHLY;BYDAY=-1WE");
  assert_preset (ENTENTE_RECURRENCE_MONTHLY_DAY, "2027-03-31", "FREQ=MONTHLY;BYMONTHDAY=-1");
}

/* Whatever the first day, it is one of each rhythm made for it, but of those of last days. */
static void
test_presets_fit (void)
{
  for (EntenteMoment first = at ("2027-01-01T18:30"); first < at ("2029-01-01");
       first += ENTENTE_DAY)
    {
      g_autoptr (GPtrArray) list = entente_recurrence_list_presets (first);

      g_assert_cmpuint (list->len, >=, ENTENTE_RECURRENCE_N_PRESETS - 1);
      for (guint i = 0; i < list->len; i++)
        for (guint j = 0; j < i; j++)
          g_assert_false (entente_recurrence_equal (list->pdata[i], list->pdata[j]));

      for (int preset = 0; preset < ENTENTE_RECURRENCE_N_PRESETS; preset++)
        {
          g_autoptr (EntenteRecurrence) self = entente_recurrence_new_preset (preset, first);
          EntenteMoment next = entente_recurrence_find_next (self, first, first - 1);

          if (preset != ENTENTE_RECURRENCE_MONTHLY_LAST
              && preset != ENTENTE_RECURRENCE_QUARTER_LAST)
            g_assert_cmpint (next, ==, first);
          else
            g_assert_cmpint (next, >=, first);
        }
    }
}

static void
test_days (void)
{
  static const struct
  {
    const char *rule;
    guint days;
    gboolean needs_first;
  } cases[] = {
    { "FREQ=DAILY", 1, FALSE },
    { "FREQ=WEEKLY", 7, TRUE },
    { "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU", 21, TRUE },
    { "FREQ=WEEKLY;BYDAY=TU,TH", 4, FALSE },
    { "FREQ=MONTHLY;BYDAY=-1TU", 30, FALSE },
    { "FREQ=MONTHLY;BYMONTHDAY=1,15", 15, FALSE },
    { "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU", 91, TRUE },
    { "FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY=-1TU", 91, FALSE },
    { "FREQ=YEARLY", 365, TRUE },
    { "FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYDAY=1TU", 730, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteRecurrence) self = parse (cases[i].rule);

      g_assert_cmpuint (entente_recurrence_get_days (self), ==, cases[i].days);
      g_assert_cmpint (entente_recurrence_needs_first (self), ==, cases[i].needs_first);
    }
}

static void
test_boxed (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (EntenteRecurrence) self = parse ("FREQ=WEEKLY");

  g_value_init (&value, ENTENTE_TYPE_RECURRENCE);
  g_value_set_boxed (&value, self);
  g_assert_true (g_value_get_boxed (&value) == self);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/recurrence/quarter", test_quarter);
  g_test_add_func ("/recurrence/short-months", test_short_months);
  g_test_add_func ("/recurrence/leap-day", test_leap_day);
  g_test_add_func ("/recurrence/clocks", test_clocks);
  g_test_add_func ("/recurrence/first", test_first);
  g_test_add_func ("/recurrence/edges", test_edges);
  g_test_add_func ("/recurrence/never-again", test_never_again);
  g_test_add_func ("/recurrence/refusals", test_refusals);
  g_test_add_func ("/recurrence/one-form", test_one_form);
  g_test_add_func ("/recurrence/presets", test_presets);
  g_test_add_func ("/recurrence/presets-fit", test_presets_fit);
  g_test_add_func ("/recurrence/days", test_days);
  g_test_add_func ("/recurrence/boxed", test_boxed);
  g_test_add_func ("/recurrence/oracle", test_oracle);

  return g_test_run ();
}
