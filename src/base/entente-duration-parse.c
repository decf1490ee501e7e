/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Durations as people type them. The text is folded, cut into words and numbers, and the words are
   given their sense one by one: a number, a unit, a fraction, "and a half", or how the time is
   counted. Anything else makes the whole unreadable: nothing is guessed. */
#include "config.h"

#include "entente-duration-private.h"

#include "entente-fold.h"

#include <string.h>

#define MAX_TOKENS 10

/* What stands for ½ once the text is folded, where it would have become "1⁄2". */
#define HALF_SIGN "~"

typedef enum {
  SENSE_NUMBER,   /* value: hundredths */
  SENSE_SPELLED,  /* a number in letters, value: itself; "vingt" and "quatre" add up */
  SENSE_A,        /* "half a day", "two and a half days" */
  SENSE_HALF,     /* "demi-journée", "half a day", "2 heures et demie" */
  SENSE_ONE_HALF, /* "½ jour", "1½ jour" */
  SENSE_QUARTER,  /* "trois quarts d'heure", "une heure un quart" */
  SENSE_UNIT,     /* value: an EntenteUnit */
  SENSE_HALF_DAY, /* "matinée", "après-midi" */
  SENSE_ELAPSED,
  SENSE_NOTHING, /* "et", "de", "ouvrés" */
} Sense;

typedef struct
{
  Sense sense;
  gint64 value;
} Token;

static const struct
{
  const char *words; /* between spaces */
  Sense sense;
  gint64 value;
} senses[] = {
  { " min mins mn minute minutes ", SENSE_UNIT, ENTENTE_UNIT_MINUTE },
  { " h hr hrs heure heures hour hours ", SENSE_UNIT, ENTENTE_UNIT_HOUR },
  { " j jr jrs jour jours journee journees d day days ", SENSE_UNIT, ENTENTE_UNIT_DAY },
  { " s sem sems semaine semaines w wk wks week weeks ", SENSE_UNIT, ENTENTE_UNIT_WEEK },
  { " % pourcent pourcents percent ", SENSE_UNIT, ENTENTE_UNIT_PERCENT },
  { " matinee matinees matin matins morning mornings afternoon afternoons ", SENSE_HALF_DAY, 0 },
  { " demi demie demies half ", SENSE_HALF, 0 },
  { " quart quarts quarter quarters ", SENSE_QUARTER, 0 },
  { " calendaire calendaires calendar elapsed ecoule ecoules ecoulee ecoulees consecutif "
    "consecutifs "
    "consecutive consecutives calendrier ",
    SENSE_ELAPSED, 0 },
  { " ouvre ouvres ouvree ouvrees ouvrable ouvrables working work business travaille travailles "
    "travail de d' du en et and of ",
    SENSE_NOTHING, 0 },
  { " a an ", SENSE_A, 1 },
  { " zero ", SENSE_SPELLED, 0 },
  { " un une one ", SENSE_SPELLED, 1 },
  { " deux two ", SENSE_SPELLED, 2 },
  { " trois three ", SENSE_SPELLED, 3 },
  { " quatre four ", SENSE_SPELLED, 4 },
  { " cinq five ", SENSE_SPELLED, 5 },
  { " six ", SENSE_SPELLED, 6 },
  { " sept seven ", SENSE_SPELLED, 7 },
  { " huit eight ", SENSE_SPELLED, 8 },
  { " neuf nine ", SENSE_SPELLED, 9 },
  { " dix ten ", SENSE_SPELLED, 10 },
  { " onze eleven ", SENSE_SPELLED, 11 },
  { " douze twelve ", SENSE_SPELLED, 12 },
  { " treize thirteen ", SENSE_SPELLED, 13 },
  { " quatorze fourteen ", SENSE_SPELLED, 14 },
  { " quinze fifteen ", SENSE_SPELLED, 15 },
  { " seize sixteen ", SENSE_SPELLED, 16 },
  { " seventeen ", SENSE_SPELLED, 17 },
  { " eighteen ", SENSE_SPELLED, 18 },
  { " nineteen ", SENSE_SPELLED, 19 },
  { " vingt twenty ", SENSE_SPELLED, 20 },
  { " trente thirty ", SENSE_SPELLED, 30 },
  { " quarante forty ", SENSE_SPELLED, 40 },
  { " cinquante fifty ", SENSE_SPELLED, 50 },
  { " soixante sixty ", SENSE_SPELLED, 60 },
};

typedef struct
{
  Token tokens[MAX_TOKENS];
  guint n;
  guint at;
} Phrase;

static gboolean
phrase_add (Phrase *phrase, Sense sense, gint64 value)
{
  if (phrase->n == MAX_TOKENS)
    return FALSE;
  phrase->tokens[phrase->n++] = (Token) { sense, value };

  return TRUE;
}

static gboolean
phrase_add_word (Phrase *phrase, const char *word, gsize length)
{
  g_autofree char *alone = g_strdup_printf (" %.*s ", (int) length, word);

  for (guint i = 0; i < G_N_ELEMENTS (senses); i++)
    {
      if (strstr (senses[i].words, alone) == NULL)
        continue;
      if (senses[i].sense == SENSE_NOTHING)
        return TRUE;
      return phrase_add (phrase, senses[i].sense, senses[i].value);
    }

  /* The file's "5ed", "2ew", "3eh". */
  return alone[1] == 'e' && length > 1 && !g_str_has_prefix (alone + 2, "e")
         && phrase_add (phrase, SENSE_ELAPSED, 0) && phrase_add_word (phrase, word + 1, length - 1)
         && phrase->tokens[phrase->n - 1].sense == SENSE_UNIT;
}

static gsize
word_length (const char *text)
{
  gsize length = 0;

  if (*text == '%')
    return 1;
  while (g_ascii_isalpha (text[length]))
    length++;
  if (length == 1 && *text == 'd' && text[1] == '\'')
    length++;

  return length;
}

static const char *
take_token (Phrase *phrase, const char *text)
{
  gint64 hundredths = 0;
  gsize length;

  if (g_str_has_prefix (text, HALF_SIGN))
    return phrase_add (phrase, SENSE_ONE_HALF, 0) ? text + strlen (HALF_SIGN) : NULL;
  if (g_ascii_isdigit (*text))
    {
      text = _entente_duration_take_number (text, &hundredths);
      return text != NULL && phrase_add (phrase, SENSE_NUMBER, hundredths) ? text : NULL;
    }

  length = word_length (text);
  return length > 0 && phrase_add_word (phrase, text, length) ? text + length : NULL;
}

static void
replace_all (char **text, const char *const *pairs)
{
  g_autoptr (GString) replaced = g_string_new (*text);

  for (guint i = 0; pairs[i] != NULL; i += 2)
    g_string_replace (replaced, pairs[i], pairs[i + 1], 0);
  g_set_str (text, replaced->str);
}

/* "10 000 min": the space between thousands. */
static void
join_thousands (char *text)
{
  char *to = text;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == ' ' && p > text && g_ascii_isdigit (p[-1]) && strspn (p + 1, "0123456789") == 3)
        continue;
      *to++ = *p;
    }
  *to = '\0';
}

/* The text as one writes it on an old typewriter, and whether it began with a minus. */
static char *
simplify (const char *typed, gboolean *negative)
{
  static const char *const signs[] = { "½", HALF_SIGN, "−", "-", "—", "-", NULL };
  static const char *const phrases[] = { " 1/2",       HALF_SIGN, "-1/2",       "-" HALF_SIGN,
                                         "apres-midi", "matin",   "apres midi", "matin",
                                         NULL };
  g_autofree char *text = g_strconcat (" ", typed, NULL);
  g_autofree char *folded = NULL;
  char *p;

  replace_all (&text, signs);
  folded = entente_fold (text);
  replace_all (&folded, phrases);
  p = g_strstrip (folded);

  *negative = *p == '-';
  if (*p == '-' || *p == '+')
    p++;
  else if (g_str_has_prefix (p, "moins ") || g_str_has_prefix (p, "minus "))
    {
      *negative = TRUE;
      p += strlen ("moins ");
    }
  join_thousands (p);

  return g_strdup (p);
}

static gboolean
tokenize (const char *text, Phrase *phrase)
{
  while (text != NULL && *text != '\0')
    text = strchr (" .-", *text) != NULL ? text + 1 : take_token (phrase, text);

  return text != NULL;
}

/* --- Understanding ---------------------------------------------------------------------------- */

static gboolean
next_is (const Phrase *phrase, Sense sense)
{
  return phrase->at < phrase->n && phrase->tokens[phrase->at].sense == sense;
}

/* "calendaires" may stand anywhere: "10 jours calendaires", "10 calendar days". */
static gboolean
take_elapsed (Phrase *phrase)
{
  guint n = 0;

  for (guint i = 0; i < phrase->n; i++)
    if (phrase->tokens[i].sense != SENSE_ELAPSED)
      phrase->tokens[n++] = phrase->tokens[i];
  if (n == phrase->n)
    return FALSE;
  phrase->n = n;

  return TRUE;
}

/* "vingt-quatre", but not "deux quatre". */
static gint64
take_spelled (Phrase *phrase)
{
  gint64 value = phrase->tokens[phrase->at++].value;

  if (value >= 20 && next_is (phrase, SENSE_SPELLED) && phrase->tokens[phrase->at].value < 20)
    value += phrase->tokens[phrase->at++].value;

  return value * 100;
}

/* "½", "et demie", "and a half", "un quart": what is added to a whole. */
static gint64
take_fraction (Phrase *phrase)
{
  guint start = phrase->at;

  if (next_is (phrase, SENSE_A))
    phrase->at++;
  else if (next_is (phrase, SENSE_SPELLED) && phrase->tokens[start].value == 1)
    phrase->at++;

  if (next_is (phrase, SENSE_HALF) || next_is (phrase, SENSE_ONE_HALF))
    {
      phrase->at++;
      return 50;
    }
  if (next_is (phrase, SENSE_QUARTER))
    {
      phrase->at++;
      return 25;
    }

  phrase->at = start;
  return 0;
}

/* How much of the unit that comes, in hundredths; -1 when nothing says so. */
static gint64
take_amount (Phrase *phrase)
{
  gint64 amount = -1;

  if (next_is (phrase, SENSE_NUMBER))
    amount = phrase->tokens[phrase->at++].value;
  else if (next_is (phrase, SENSE_SPELLED))
    amount = take_spelled (phrase);
  else if (next_is (phrase, SENSE_A))
    amount = 100 * phrase->tokens[phrase->at++].value;

  /* "deux demi-journées" are two halves, "1½ jour" and "two and a half days" a half more. */
  if (next_is (phrase, SENSE_HALF) || next_is (phrase, SENSE_QUARTER))
    {
      amount = (amount < 0 ? 100 : amount) / (next_is (phrase, SENSE_HALF) ? 2 : 4);
      phrase->at++;
      if (next_is (phrase, SENSE_A))
        phrase->at++;
      return amount;
    }
  if (amount >= 0 || next_is (phrase, SENSE_ONE_HALF))
    amount = MAX (amount, 0) + take_fraction (phrase);

  return amount;
}

/* "1h30", "1 h 30 min" */
static gboolean
take_minutes (Phrase *phrase, gint64 *minutes)
{
  if (!next_is (phrase, SENSE_NUMBER) || phrase->tokens[phrase->at].value % 100 != 0
      || phrase->tokens[phrase->at].value >= 6000)
    return FALSE;

  *minutes = phrase->tokens[phrase->at++].value;
  if (next_is (phrase, SENSE_UNIT) && phrase->tokens[phrase->at].value == ENTENTE_UNIT_MINUTE)
    phrase->at++;

  return TRUE;
}

static gboolean
take_unit (Phrase *phrase, gint64 *amount, EntenteUnit *unit)
{
  gint64 minutes = 0;

  if (next_is (phrase, SENSE_HALF_DAY))
    {
      phrase->at++;
      *unit = ENTENTE_UNIT_DAY;
      *amount = (*amount < 0 ? 100 : *amount) / 2;
      return TRUE;
    }
  if (*amount < 0 || !next_is (phrase, SENSE_UNIT))
    return FALSE;

  *unit = phrase->tokens[phrase->at++].value;
  if (*unit == ENTENTE_UNIT_HOUR && *amount % 100 == 0 && take_minutes (phrase, &minutes))
    {
      *unit = minutes > 0 ? ENTENTE_UNIT_MINUTE : ENTENTE_UNIT_HOUR;
      *amount = minutes > 0 ? *amount * 60 + minutes : *amount;
    }
  else
    *amount += take_fraction (phrase);

  return TRUE;
}

/* What a number alone counts. Beside "½ day" it counts days. */
static gboolean
take_fallback (const EntenteDuration *fallback, gint64 amount, EntenteUnit *unit, gboolean *elapsed)
{
  if (fallback == NULL || amount < 0)
    return FALSE;

  *unit = fallback->unit == ENTENTE_UNIT_HALF_DAY ? ENTENTE_UNIT_DAY : fallback->unit;
  *elapsed = *elapsed || fallback->elapsed;
  return TRUE;
}

/**
 * entente_duration_parse:
 * @typed: a duration as people type it, in French or English
 * @fallback: (nullable): what a number alone counts, or %NULL when it must say so
 * @duration: (out): the duration; untouched when @typed is none
 *
 * Reads "3 j", "2 sem.", "1,5 j", "une demi-journée", "1h30", "deux heures et demie", "10 jours
 * calendaires", "5 elapsed days", "-2 j", "25 %" and what [func@duration_from_text] and
 * [func@duration_format] write.
 *
 * Returns: whether it is a duration. Months are none: they have no length, nor has a week and a
 *   half of work
 */
gboolean
entente_duration_parse (const char *typed,
                        const EntenteDuration *fallback,
                        EntenteDuration *duration)
{
  g_autofree char *text = NULL;
  Phrase phrase = { 0 };
  gboolean negative, elapsed, bare;
  EntenteUnit unit = ENTENTE_UNIT_DAY;
  gint64 amount;

  g_return_val_if_fail (typed != NULL, FALSE);
  g_return_val_if_fail (duration != NULL, FALSE);

  text = simplify (typed, &negative);
  if (!tokenize (text, &phrase) || phrase.n == 0)
    return FALSE;
  elapsed = take_elapsed (&phrase);
  bare = !next_is (&phrase, SENSE_A);
  amount = take_amount (&phrase);
  if (!take_unit (&phrase, &amount, &unit)
      && !(bare && take_fallback (fallback, amount, &unit, &elapsed)))
    return FALSE;

  return phrase.at == phrase.n
         && _entente_duration_set (duration, negative ? -amount : amount, unit, elapsed);
}
