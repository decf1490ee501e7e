/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-minutes.h"

#include "entente-typography.h"
#include "entente-words.h"
#include "meetings/entente-said-title-private.h"

#include <string.h>

/* Long texts are not quoted: that they changed is enough. */
#define QUOTED_MAX 120

/* What differs from one copy to the next, in words of paper. */
typedef struct
{
  EntenteWords *words;   /* borrowed */
  EntenteLanguage language;
  GStrvBuilder *changes; /* borrowed */
} Comparison;

static void
say (Comparison *self, char *sentence)
{
  g_strv_builder_take (self->changes, entente_typography_correct (sentence, self->language));
  g_free (sentence);
}

static gboolean
is_short (const char *text)
{
  return g_utf8_strlen (text, -1) <= QUOTED_MAX && strchr (text, '\n') == NULL;
}

/* what: key of the words for the fact; named: (nullable): what it is a fact of. */
static void
compare_texts (Comparison *self, const char *what, const char *named, const char *before,
               const char *after)
{
  const char *sentence = "replaced";
  g_autofree char *fact = NULL;

  if (strcmp (before, after) == 0)
    return;

  fact = named != NULL ? entente_words_format (self->words, what, "name", named, NULL)
                       : g_strdup (entente_words_get (self->words, what));
  if (!is_short (before) || !is_short (after))
    sentence = "changed";
  else if (*before == '\0')
    sentence = "added";
  else if (*after == '\0')
    sentence = "removed";
  say (self, entente_words_format (self->words, sentence, "what", fact, "before", before, "after",
                                   after, NULL));
}

static void
say_named (Comparison *self, const char *sentence, const char *name)
{
  say (self, entente_words_format (self->words, sentence, "name", name, NULL));
}

/* What is the same: that of the same name, of several the one at the same place among them. */

typedef const char *(*NameFunc) (gconstpointer value);

static gpointer
find_nth (GPtrArray *values, NameFunc get_name, const char *name, guint n)
{
  for (guint i = 0; i < values->len; i++)
    if (strcmp (get_name (values->pdata[i]), name) == 0 && n-- == 0)
      return values->pdata[i];

  return NULL;
}

static gpointer
find_same (GPtrArray *others, GPtrArray *values, NameFunc get_name, guint i)
{
  const char *name = get_name (values->pdata[i]);
  guint n = 0;

  for (guint before = 0; before < i; before++)
    n += strcmp (get_name (values->pdata[before]), name) == 0;

  return find_nth (others, get_name, name, n);
}

static char *
dup_moment (Comparison *self, EntenteMoment moment, gboolean has_time)
{
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;
  GDate date;

  if (moment == ENTENTE_MOMENT_NONE)
    return g_strdup ("");

  g_date_clear (&date, 1);
  entente_moment_get_date (moment, ENTENTE_MOMENT_STARTS, &date);
  day = entente_typography_format_date (&date, ENTENTE_DATE_PLAIN, self->language);
  if (!has_time)
    return g_steal_pointer (&day);

  time = entente_time_format (entente_moment_get_minute (moment), self->language);
  return g_strdup_printf ("%s, %s", day, time);
}

static char *
dup_day (Comparison *self, const GDate *day)
{
  return g_date_valid (day)
           ? entente_typography_format_date (day, ENTENTE_DATE_PLAIN, self->language)
           : g_strdup ("");
}

/* The header */

static void
compare_headers (Comparison *self, EntenteMinutes *before, EntenteMinutes *after)
{
  g_autofree char *started = dup_moment (self, before->starts_at, before->has_time);
  g_autofree char *starts = dup_moment (self, after->starts_at, after->has_time);
  g_autofree char *ended = dup_moment (self, before->ends_at, TRUE);
  g_autofree char *ends = dup_moment (self, after->ends_at, TRUE);

  compare_texts (self, "title", NULL, before->title, after->title);
  compare_texts (self, "start", NULL, started, starts);
  compare_texts (self, "end", NULL, ended, ends);
  compare_texts (self, "place", NULL, before->place, after->place);
  compare_texts (self, "facilitator", NULL, before->facilitator, after->facilitator);
  compare_texts (self, "minute-taker", NULL, before->minute_taker, after->minute_taker);
}

static void
compare_ends (Comparison *self, EntenteMinutes *before, EntenteMinutes *after)
{
  compare_texts (self, "disagreements", NULL, before->disagreements, after->disagreements);
  compare_texts (self, "handed-out", NULL, before->handed_out, after->handed_out);
  compare_texts (self, "circulated-by", NULL, before->circulated_by, after->circulated_by);
}

/* Attendance */

static const char *
get_organization (gconstpointer group)
{
  return ((const EntenteMinutesGroup *) group)->organization;
}

static const char *
get_attendee_name (gconstpointer attendee)
{
  return ((const EntenteMinutesAttendee *) attendee)->name;
}

static const char *
get_state_word (Comparison *self, EntenteMinutesAttendee *attendee)
{
  static const char *const keys[] = {
    [ENTENTE_ATTENDANCE_INVITED] = "state-invited", [ENTENTE_ATTENDANCE_COMING] = "state-invited",
    [ENTENTE_ATTENDANCE_EXCUSED] = "state-excused", [ENTENTE_ATTENDANCE_BY_PROXY] = "state-proxy",
    [ENTENTE_ATTENDANCE_PRESENT] = "state-present", [ENTENTE_ATTENDANCE_ABSENT] = "state-absent",
  };

  return entente_words_get (self->words, keys[attendee->state]);
}

static void
compare_attendees (Comparison *self, EntenteMinutesAttendee *before, EntenteMinutesAttendee *after)
{
  g_autofree char *arrived_before = dup_moment (self, before->arrived_at, TRUE);
  g_autofree char *arrived_after = dup_moment (self, after->arrived_at, TRUE);
  g_autofree char *left_before = dup_moment (self, before->left_at, TRUE);
  g_autofree char *left_after = dup_moment (self, after->left_at, TRUE);

  compare_texts (self, "attendee", after->name, get_state_word (self, before),
                 get_state_word (self, after));
  compare_texts (self, "attendee-proxy", after->name, before->proxy, after->proxy);
  compare_texts (self, "attendee-arrived", after->name, arrived_before, arrived_after);
  compare_texts (self, "attendee-left", after->name, left_before, left_after);
}

static void
compare_group (Comparison *self, EntenteMinutesGroup *one, EntenteMinutesGroup *other,
               gboolean forward)
{
  for (guint i = 0; i < one->attendees->len; i++)
    {
      EntenteMinutesAttendee *attendee = one->attendees->pdata[i];
      EntenteMinutesAttendee *same
        = other != NULL ? find_same (other->attendees, one->attendees, get_attendee_name, i) : NULL;

      if (same != NULL && forward)
        compare_attendees (self, attendee, same);
      else if (same == NULL)
        compare_texts (self, "attendee", attendee->name,
                       forward ? get_state_word (self, attendee) : "",
                       forward ? "" : get_state_word (self, attendee));
    }
}

/* Each of one that is in the other too, and those that are not. */
static void
compare_attendance (Comparison *self, EntenteMinutes *one, EntenteMinutes *other, gboolean forward)
{
  for (guint i = 0; i < one->groups->len; i++)
    compare_group (self, one->groups->pdata[i],
                   find_same (other->groups, one->groups, get_organization, i), forward);
}

/* Decisions */

/* That of the same number as one of the others. A damaged copy may have a number twice: the first is
   then the first's. */
static EntenteMinutesDecision *
find_same_decision (GPtrArray *decisions, GPtrArray *others, guint position)
{
  const guint number = ((EntenteMinutesDecision *) others->pdata[position])->number;
  guint n_before = 0;

  for (guint i = 0; i < position; i++)
    n_before += ((EntenteMinutesDecision *) others->pdata[i])->number == number;
  for (guint i = 0; i < decisions->len; i++)
    if (((EntenteMinutesDecision *) decisions->pdata[i])->number == number && n_before-- == 0)
      return decisions->pdata[i];

  return NULL;
}

static char *
dup_referents (Comparison *self, EntenteMinutesDecision *decision)
{
  if (decision->whole_team)
    return g_strdup (entente_words_get (self->words, "whole-team"));

  return entente_typography_join ((const char *const *) decision->referents, self->language);
}

static char *
dup_votes (EntenteMinutesDecision *decision)
{
  if (!decision->has_vote)
    return g_strdup ("");

  return g_strdup_printf ("%" G_GUINT64_FORMAT " / %" G_GUINT64_FORMAT " / %" G_GUINT64_FORMAT,
                          decision->vote.voices[ENTENTE_BALLOT_FOR],
                          decision->vote.voices[ENTENTE_BALLOT_AGAINST],
                          decision->vote.voices[ENTENTE_BALLOT_ABSTAIN]);
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static gboolean
are_same_names (GStrv before, GStrv after)
{
  g_autoptr (GPtrArray) old = g_ptr_array_new_from_array ((gpointer *) before,
                                                          g_strv_length (before), NULL, NULL, NULL);
  g_autoptr (GPtrArray) new = g_ptr_array_new_from_array ((gpointer *) after,
                                                          g_strv_length (after), NULL, NULL, NULL);

  if (old->len != new->len)
    return FALSE;

  g_ptr_array_sort (old, compare_strings);
  g_ptr_array_sort (new, compare_strings);
  for (guint i = 0; i < old->len; i++)
    if (strcmp (old->pdata[i], new->pdata[i]) != 0)
      return FALSE;

  return TRUE;
}

static gboolean
have_same_voters (EntenteMinutesDecision *before, EntenteMinutesDecision *after)
{
  for (guint i = 0; i < G_N_ELEMENTS (before->voters); i++)
    if (!are_same_names (before->voters[i], after->voters[i]))
      return FALSE;

  return TRUE;
}

static char *
dup_replaced (EntenteMinutesDecision *decision)
{
  return decision->replaces != 0 ? g_strdup_printf ("%u", decision->replaces) : g_strdup ("");
}

static void
compare_decision (Comparison *self, EntenteMinutesDecision *before, EntenteMinutesDecision *after)
{
  static const char *const ways[] = {
    [ENTENTE_DECIDED_BY_CONSENSUS] = "how-consensus",
    [ENTENTE_DECIDED_BY_CONSENT] = "how-consent",
    [ENTENTE_DECIDED_BY_VOTE] = "how-vote",
    [ENTENTE_DECIDED_BY_REFERRED] = "how-referred",
  };
  g_autofree char *number = g_strdup_printf ("%u", after->number);
  g_autofree char *answered = dup_referents (self, before);
  g_autofree char *answers = dup_referents (self, after);
  g_autofree char *was_due = dup_day (self, &before->due_on);
  g_autofree char *due = dup_day (self, &after->due_on);
  g_autofree char *voted = dup_votes (before);
  g_autofree char *votes = dup_votes (after);
  g_autofree char *replaced = dup_replaced (before);
  g_autofree char *replaces = dup_replaced (after);

  compare_texts (self, "decision", number, before->text, after->text);
  if (before->kind != after->kind)
    say_named (self, "decision-kind", number);
  compare_texts (self, "decision-referents", number, answered, answers);
  compare_texts (self, "decision-due", number, was_due, due);
  compare_texts (self, "decision-how", number, entente_words_get (self->words, ways[before->how]),
                 entente_words_get (self->words, ways[after->how]));
  compare_texts (self, "decision-proposed-by", number, before->proposed_by, after->proposed_by);
  compare_texts (self, "decision-replaces", number, replaced, replaces);
  compare_texts (self, "decision-vote", number, voted, votes);
  if (strcmp (voted, votes) == 0 && !have_same_voters (before, after))
    say_named (self, "decision-voters", number);
}

static void
say_decision (Comparison *self, const char *sentence, EntenteMinutesDecision *decision)
{
  g_autofree char *number = g_strdup_printf ("%u", decision->number);

  say (self, entente_words_format (self->words, sentence, "number", number, NULL));
}

static void
compare_decisions (Comparison *self, EntenteMinutes *before, EntenteMinutes *after)
{
  g_autoptr (GPtrArray) old = entente_minutes_list_decisions (before);
  g_autoptr (GPtrArray) new = entente_minutes_list_decisions (after);

  for (guint i = 0; i < new->len; i++)
    {
      EntenteMinutesDecision *decision = new->pdata[i];
      EntenteMinutesDecision *same = find_same_decision (old, new, i);

      if (same != NULL)
        compare_decision (self, same, decision);
      else
        say_decision (self, "decision-added", decision);
    }

  for (guint i = 0; i < old->len; i++)
    if (find_same_decision (new, old, i) == NULL)
      say_decision (self, "decision-removed", old->pdata[i]);
}

/* Points */

static const char *
get_point_title (gconstpointer point)
{
  return ((const EntenteMinutesPoint *) point)->title;
}

static void
compare_point (Comparison *self, EntenteMinutesPoint *before, EntenteMinutesPoint *after)
{
  const char *title = after->title;

  compare_texts (self, "point-presenter", title, before->presenter, after->presenter);
  if (before->kind != after->kind)
    say_named (self, "point-kind", title);
  if (strcmp (before->text, after->text) != 0)
    say_named (self, "point-text", title);
  if (strcmp (before->exchanges, after->exchanges) != 0)
    say_named (self, "point-exchanges", title);
  if (before->state != after->state
      && (before->state == ENTENTE_AGENDA_POSTPONED || after->state == ENTENTE_AGENDA_POSTPONED))
    say_named (self, after->state == ENTENTE_AGENDA_POSTPONED ? "point-postponed" : "point-treated",
               title);
}

static void
compare_points (Comparison *self, EntenteMinutes *before, EntenteMinutes *after)
{
  for (guint i = 0; i < after->points->len; i++)
    {
      EntenteMinutesPoint *point = after->points->pdata[i];
      EntenteMinutesPoint *same = find_same (before->points, after->points, get_point_title, i);

      if (same == NULL)
        say_named (self, "point-added", point->title);
      else
        compare_point (self, same, point);
    }

  for (guint i = 0; i < before->points->len; i++)
    if (find_same (after->points, before->points, get_point_title, i) == NULL)
      say_named (self, "point-removed", get_point_title (before->points->pdata[i]));
}

/* Problems: how they are handled afterwards is no part of what was said. */

static const char *
get_problem_text (gconstpointer problem)
{
  return ((const EntenteMinutesProblem *) problem)->text;
}

static void
say_problem (Comparison *self, const char *sentence, EntenteMinutesProblem *problem)
{
  g_autofree char *title = _entente_said_dup_title (problem->text);

  say_named (self, sentence, title);
}

static gboolean
is_same_problem (EntenteMinutesProblem *before, EntenteMinutesProblem *after)
{
  return before->severity == after->severity && strcmp (before->raised_by, after->raised_by) == 0
         && strcmp (before->organization, after->organization) == 0;
}

static void
compare_problems (Comparison *self, EntenteMinutes *before, EntenteMinutes *after)
{
  for (guint i = 0; i < after->problems->len; i++)
    {
      EntenteMinutesProblem *problem = after->problems->pdata[i];
      EntenteMinutesProblem *same
        = find_same (before->problems, after->problems, get_problem_text, i);

      if (same == NULL)
        say_problem (self, "problem-added", problem);
      else if (!is_same_problem (same, problem))
        say_problem (self, "problem-changed", problem);
    }

  for (guint i = 0; i < before->problems->len; i++)
    if (find_same (after->problems, before->problems, get_problem_text, i) == NULL)
      say_problem (self, "problem-removed", before->problems->pdata[i]);
}

/**
 * entente_minutes_compare:
 * @before: minutes
 * @after: what they became
 *
 * Works out what changed. When they were approved, by when they are to be sent round and the date
 * of the next meeting are no part of what was said, so no change of theirs is one.
 *
 * Returns: (transfer full): one sentence for each change, in the language of @after; none when both
 *   say the same
 */
GStrv
entente_minutes_compare (EntenteMinutes *before, EntenteMinutes *after)
{
  Comparison comparison = { 0 };
  g_autoptr (GStrvBuilder) changes = g_strv_builder_new ();
  g_autoptr (EntenteWords) words = NULL;

  g_return_val_if_fail (before != NULL && after != NULL, g_strv_builder_end (changes));

  words = entente_words_new (after->language, "minutes-changes");
  comparison = (Comparison) { words, after->language, changes };
  compare_headers (&comparison, before, after);
  compare_attendance (&comparison, before, after, TRUE);
  compare_attendance (&comparison, after, before, FALSE);
  compare_points (&comparison, before, after);
  compare_decisions (&comparison, before, after);
  compare_problems (&comparison, before, after);
  compare_ends (&comparison, before, after);

  return g_strv_builder_end (changes);
}
