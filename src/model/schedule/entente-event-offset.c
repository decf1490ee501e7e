/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-event-offset.h"

#include "entente-fold.h"
#include "schedule/entente-schedule.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Words that tell the side, folded. */
static const char *const befores[] = { "before", "avant", NULL };
static const char *const afters[] = { "after", "apres", NULL };
/* Words that ask for working time: otherwise distances are counted on the calendar. */
static const char *const workings[] = { "work", "ouvr", "travail", NULL };
static const char *const same_days[] = { "on the day",
                                         "same day",
                                         "the day itself",
                                         "on the day itself",
                                         "le jour meme",
                                         "jour j",
                                         "jour meme",
                                         "d",
                                         "j",
                                         NULL };

static const char *
find_word (const char *folded, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *found = strstr (folded, words[i]);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* "D−30", "J+2": days of the calendar. */
static gboolean
parse_countdown (const char *folded, EntenteDuration *offset)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *number = NULL;
  gint64 days;

  if (*folded != 'd' && *folded != 'j')
    return FALSE;
  parts = g_strsplit (folded + 1, " ", -1);
  number = g_strjoinv ("", parts);
  if ((*number != '-' && *number != '+')
      || !g_ascii_string_to_signed (number, 10, -G_MAXINT16, G_MAXINT16, &days, NULL))
    return FALSE;

  *offset = (EntenteDuration) { .amount = days, .unit = ENTENTE_UNIT_DAY, .elapsed = TRUE };
  return TRUE;
}

static char *
fold_signs (const char *typed)
{
  g_autofree char *folded = entente_fold (typed);
  g_auto (GStrv) parts = g_strsplit (folded, "−", -1);

  return g_strstrip (g_strjoinv ("-", parts));
}

/**
 * entente_event_offset_parse:
 * @typed: a distance to the event as people type it, in French or English
 * @offset: (out): the distance, negative before the event
 *
 * Reads "30 days before", "2 semaines après", "2 h avant l’ouverture", "D−30", "J-30", "le jour
 * même", and what entente_duration_parse() does. Without a word for the side it is before the
 * event, unless a plus sign says otherwise. It is counted on the calendar unless working time is
 * asked for ("10 jours ouvrés avant").
 *
 * Returns: whether it was understood
 */
gboolean
entente_event_offset_parse (const char *typed, EntenteDuration *offset)
{
  const EntenteDuration day = { .amount = 1, .unit = ENTENTE_UNIT_DAY };
  g_autofree char *folded = NULL;
  const char *before, *after;
  gboolean working, plus;

  g_return_val_if_fail (typed != NULL, FALSE);
  g_return_val_if_fail (offset != NULL, FALSE);

  folded = fold_signs (typed);
  if (parse_countdown (folded, offset))
    return TRUE;
  if (g_strv_contains (same_days, folded))
    {
      *offset = (EntenteDuration) { .unit = ENTENTE_UNIT_DAY, .elapsed = TRUE };
      return TRUE;
    }

  before = find_word (folded, befores);
  after = find_word (folded, afters);
  working = find_word (folded, workings) != NULL;
  plus = *folded == '+';
  if (before != NULL && after != NULL)
    return FALSE;
  if (before != NULL || after != NULL)
    folded[(before != NULL ? before : after) - folded] = '\0';
  if (!entente_duration_parse (folded + plus, &day, offset))
    return FALSE;

  offset->elapsed = !working && offset->unit != ENTENTE_UNIT_PERCENT;
  if (offset->amount > 0 && after == NULL && !plus)
    offset->amount = -offset->amount;
  return TRUE;
}

/**
 * entente_event_offset_format:
 * @offset: a distance to the event
 *
 * Returns: (transfer full): it in words, translated: "30 days before"
 */
char *
entente_event_offset_format (const EntenteDuration *offset)
{
  EntenteDuration length;
  g_autofree char *words = NULL;
  gboolean clock;

  g_return_val_if_fail (offset != NULL, NULL);

  if (offset->amount == 0)
    return g_strdup (C_ ("distance to the event", "on the day itself"));

  /* Nobody counts a festival's hours in working time unless told so. */
  clock = offset->elapsed || offset->unit == ENTENTE_UNIT_PERCENT;
  length = (EntenteDuration) { .amount = ABS (offset->amount), .unit = offset->unit };
  words = entente_duration_format (&length, entente_schedule_get_language ());
  if (offset->amount < 0)
    return g_strdup_printf (clock ? C_ ("distance to the event", "%s before")
                                  : C_ ("distance to the event", "%s of work before"),
                            words);
  return g_strdup_printf (clock ? C_ ("distance to the event", "%s after")
                                : C_ ("distance to the event", "%s of work after"),
                          words);
}

/**
 * entente_event_offset_normalize:
 * @typed: a distance as typed, not empty
 * @problem: (out): why it cannot be read
 *
 * Returns: (transfer full) (nullable): as the file has it, "-30ed"
 */
char *
entente_event_offset_normalize (const char *typed, char **problem)
{
  EntenteDuration offset;

  if (entente_event_offset_parse (typed, &offset))
    return entente_duration_to_text (&offset);

  *problem = g_strdup_printf (
    _ ("“%s” is not a distance to the event. Write it like 30 days before, "
       "2 h after or D−30."),
    typed);
  return NULL;
}

/**
 * entente_event_offset_display:
 * @stored: as the file has it
 *
 * Returns: (transfer full): as people read it; what cannot be read as it is
 */
char *
entente_event_offset_display (const char *stored)
{
  EntenteDuration offset;

  if (!entente_duration_from_text (stored, &offset))
    return g_strdup (stored);
  return entente_event_offset_format (&offset);
}
