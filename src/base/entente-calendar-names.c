/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-calendar-names-private.h"

#include "entente-fold.h"

#include <string.h>

/* Shorter beginnings say too little: "ma" could be Monday or March. */
#define WORD_MIN 3

static const char *const months[][13] = {
  [ENTENTE_LANGUAGE_FRENCH] = { NULL,
                                "janvier",
                                "février",
                                "mars",
                                "avril",
                                "mai",
                                "juin",
                                "juillet",
                                "août",
                                "septembre",
                                "octobre",
                                "novembre",
                                "décembre" },
  [ENTENTE_LANGUAGE_ENGLISH] = { NULL,
                                 "January",
                                 "February",
                                 "March",
                                 "April",
                                 "May",
                                 "June",
                                 "July",
                                 "August",
                                 "September",
                                 "October",
                                 "November",
                                 "December" },
};

static const char *const weekdays[][8] = {
  [ENTENTE_LANGUAGE_FRENCH] = { NULL,
                                "lundi",
                                "mardi",
                                "mercredi",
                                "jeudi",
                                "vendredi",
                                "samedi",
                                "dimanche" },
  [ENTENTE_LANGUAGE_ENGLISH] = { NULL,
                                 "Monday",
                                 "Tuesday",
                                 "Wednesday",
                                 "Thursday",
                                 "Friday",
                                 "Saturday",
                                 "Sunday" },
};

const char *
_entente_month_get_name (GDateMonth month, EntenteLanguage language)
{
  g_assert (g_date_valid_month (month));

  return months[language][month];
}

const char *
_entente_weekday_get_name (GDateWeekday weekday, EntenteLanguage language)
{
  g_assert (g_date_valid_weekday (weekday));

  return weekdays[language][weekday];
}

static gboolean
begins_with (const char *name, const char *folded_word)
{
  g_autofree char *folded = entente_fold (name);

  return g_str_has_prefix (folded, folded_word);
}

/* "jui" begins June and July in French: it names neither. */
static guint
find_name (const char *folded, const char *const *french, const char *const *english, guint n)
{
  guint found = 0;

  if (strlen (folded) < WORD_MIN)
    return 0;

  for (guint i = 1; i <= n; i++)
    {
      if (!begins_with (french[i], folded) && !begins_with (english[i], folded))
        continue;
      if (found != 0)
        return 0;
      found = i;
    }

  return found;
}

GDateMonth
_entente_month_from_word (const char *folded)
{
  return find_name (folded, months[ENTENTE_LANGUAGE_FRENCH], months[ENTENTE_LANGUAGE_ENGLISH], 12);
}

GDateWeekday
_entente_weekday_from_word (const char *folded)
{
  return find_name (folded,
                    weekdays[ENTENTE_LANGUAGE_FRENCH],
                    weekdays[ENTENTE_LANGUAGE_ENGLISH],
                    7);
}
