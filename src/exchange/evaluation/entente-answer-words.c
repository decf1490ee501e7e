/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-answer-words-private.h"

#include "entente-fold.h"

#include <string.h>

/* All words below are as _entente_answer_words_fold() leaves them, in French and English, as the
   form tools write them or their users choose them. */

char *
_entente_answer_words_fold (const char *text)
{
  g_autofree char *folded = entente_fold (text);
  GString *words = g_string_sized_new (strlen (folded));
  gboolean is_between = FALSE;

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar letter = g_utf8_get_char (at);

      if (!g_unichar_isalnum (letter))
        {
          is_between = words->len > 0;
          continue;
        }
      if (is_between)
        g_string_append_c (words, ' ');
      is_between = FALSE;
      g_string_append_unichar (words, letter);
    }
  return g_string_free_and_steal (words);
}

gboolean
_entente_answer_words_begin (const char *words, const char *beginning)
{
  const gsize length = strlen (beginning);

  return length > 0 && strncmp (words, beginning, length) == 0
         && (words[length] == '\0' || words[length] == ' ');
}

double
_entente_answer_words_compare (const char *a, const char *b)
{
  g_auto (GStrv) left = g_strsplit (a, " ", -1);
  g_auto (GStrv) right = g_strsplit (b, " ", -1);
  const guint n_left = g_strv_length (left);
  const guint n_right = g_strv_length (right);
  guint n_same = 0;

  for (guint i = 0; i < n_left; i++)
    if (g_strv_contains ((const char *const *) right, left[i]))
      n_same++;
  return n_left + n_right > 0 ? 2.0 * n_same / (n_left + n_right) : 0;
}

static gboolean
is_one_of (const char *words, const char *const *list)
{
  return g_strv_contains (list, words);
}

static gboolean
begins_one_of (const char *words, const char *const *list)
{
  for (guint i = 0; list[i] != NULL; i++)
    if (_entente_answer_words_begin (words, list[i]))
      return TRUE;
  return FALSE;
}

gboolean
_entente_answer_words_are_not_concerned (const char *words)
{
  static const char *const whole[] = { "nc", "n a", "na", "s o", "so", NULL };
  static const char *const beginnings[]
    = { "non concerne", "pas concerne", "je ne suis pas concerne", "ne me concerne pas",
        "sans objet", "non applicable", "ne s applique pas", "not concerned", "not applicable",
        "does not apply", "this does not concern me", NULL };

  return is_one_of (words, whole) || begins_one_of (words, beginnings);
}

guint
_entente_answer_words_read_opinion (const char *words)
{
  /* The more telling words first: “très insatisfait” before “très”. */
  static const struct {
    const char *beginning;
    guint step;
  } opinions[] = {
    { "pas du tout", 1 },       { "absolument pas", 1 },   { "tres insatisf", 1 },
    { "tres mauvais", 1 },      { "tres mecontent", 1 },   { "not at all", 1 },
    { "strongly disagree", 1 }, { "very dissatisfied", 1 }, { "very unsatisfied", 1 },
    { "very poor", 1 },         { "very bad", 1 },         { "plutot pas", 2 },
    { "plutot insatisf", 2 },   { "plutot mauvais", 2 },   { "pas vraiment", 2 },
    { "peu", 2 },               { "insatisf", 2 },         { "mauvais", 2 },
    { "pas d accord", 2 },      { "mecontent", 2 },        { "rather not", 2 },
    { "not really", 2 },        { "disagree", 2 },         { "dissatisfied", 2 },
    { "somewhat disagree", 2 }, { "somewhat dissatisfied", 2 }, { "poor", 2 },
    { "bad", 2 },               { "slightly", 2 },         { "neutr", 3 },
    { "ni", 3 },                { "moyen", 3 },            { "neither", 3 },
    { "average", 3 },           { "so so", 3 },            { "tout a fait", 5 },
    { "tres", 5 },              { "excellent", 5 },        { "strongly agree", 5 },
    { "very", 5 },              { "fully", 5 },            { "completely", 5 },
    { "totally", 5 },           { "plutot", 4 },           { "assez", 4 },
    { "d accord", 4 },          { "satisf", 4 },           { "bon", 4 },
    { "content", 4 },           { "rather", 4 },           { "fairly", 4 },
    { "somewhat", 4 },          { "agree", 4 },            { "good", 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (opinions); i++)
    if (g_str_has_prefix (words, opinions[i].beginning))
      return opinions[i].step;
  return 0;
}

int
_entente_answer_words_read_yes_no (const char *words)
{
  static const char *const yes[] = { "oui", "yes", "y", "o", "vrai", "true", "x", "1", NULL };
  static const char *const no[] = { "non", "no", "n", "faux", "false", "0", NULL };

  if (is_one_of (words, yes))
    return 1;
  return is_one_of (words, no) ? 0 : -1;
}

gboolean
_entente_answer_words_are_number (const char *heading)
{
  static const char *const headings[]
    = { "id", "response id", "id de la reponse", "id reponse", "serial", "numero de serie",
        "submission id", "id de soumission", "sid", NULL };

  return is_one_of (heading, headings);
}

gboolean
_entente_answer_words_are_about (const char *heading)
{
  static const char *const headings[]
    = { /* LimeSurvey */
        "submitdate", "date submitted", "date de soumission", "lastpage", "last page",
        "derniere page", "startlanguage", "start language", "langue de depart", "seed",
        "tete de serie", "startdate", "date started", "date de lancement", "datestamp",
        "date last action", "date de la derniere action", "ipaddr", "refurl", "referrer url",
        "token", "jeton", "code d acces",
        /* Framaforms */
        "submitted time", "completed time", "modified time", "draft", "ip address", "uid",
        "username", "heure de soumission", "soumis le", "termine a", "terminee a", "modifie a",
        "modifie le", "brouillon", "adresse ip", "nom d utilisateur", "submission details",
        "details de la soumission",
        /* Nextcloud Forms */
        "user id", "id utilisateur", "identifiant utilisateur", "user display name",
        "nom d affichage de l utilisateur", "nom d affichage", "timestamp", "horodatage",
        /* Google Forms */
        "horodateur", "email address", "adresse e mail", "nom d utilisateur google", "score",
        /* Microsoft Forms */
        "heure de debut", "heure de fin", "start time", "completion time", "adresse de messagerie",
        "email", "e mail", "nom", "name", "heure de la derniere modification",
        "last modified time", "language", "langue", NULL };

  return is_one_of (heading, headings) || _entente_answer_words_are_number (heading);
}
