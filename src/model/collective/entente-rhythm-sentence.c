/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-rhythm-sentence.h"

#include <glib/gi18n-lib.h>

/**
 * entente_rhythm_get_problem:
 * @result: what came of reading a rule
 *
 * Returns: (transfer none) (nullable): what is wrong and what to do, translated; %NULL when nothing
 *   is wrong
 */
const char *
entente_rhythm_get_problem (EntenteRecurrenceResult result)
{
  switch (result)
    {
    case ENTENTE_RECURRENCE_UNREADABLE:
      return _("This is no rhythm that Entente can read: choose one of the list, or write a "
               "recurrence rule such as FREQ=MONTHLY;BYDAY=-1TU.");
    case ENTENTE_RECURRENCE_TOO_OFTEN:
      return _("A body meets once a day at most: choose a rhythm of days, weeks, months or years.");
    case ENTENTE_RECURRENCE_ENDS:
      return _("A rhythm goes on without an end: leave out UNTIL and COUNT, and say when the body "
               "ends.");
    case ENTENTE_RECURRENCE_UNUSUAL:
      return _("This rhythm is too intricate for Entente: choose one of the list.");
    case ENTENTE_RECURRENCE_NEVER:
      return _("This day never comes: choose one that the months of this rhythm have.");
    case ENTENTE_RECURRENCE_VALID:
    case ENTENTE_RECURRENCE_EMPTY:
    default:
      return NULL;
    }
}
