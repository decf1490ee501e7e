/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-date-poll.h"

#include "meetings/entente-meeting-private.h"

#include <glib/gi18n-lib.h>

static void
tally_free (gpointer data)
{
  EntentePollTally *self = data;

  g_clear_object (&self->option);
  g_free (self->words);
  g_free (self);
}

static char *
say_tally (const EntentePollTally *self)
{
  g_autofree char *yes = NULL;
  g_autofree char *maybe = NULL;
  g_autofree char *no = NULL;
  g_autofree char *answers = NULL;

  yes = g_strdup_printf (ngettext ("%u yes", "%u yes", self->n_yes), self->n_yes);
  maybe = g_strdup_printf (ngettext ("%u maybe", "%u maybe", self->n_maybe), self->n_maybe);
  no = g_strdup_printf (ngettext ("%u no", "%u no", self->n_no), self->n_no);
  /* Translators: “7 yes”, “1 maybe”, “2 no” */
  answers = g_strdup_printf (_("%1$s, %2$s, %3$s"), yes, maybe, no);
  if (self->n_silent == 0)
    return g_steal_pointer (&answers);

  /* Translators: “7 yes, 1 maybe, 2 no”, then how many people */
  return g_strdup_printf (
    ngettext ("%1$s, %2$u without an answer", "%1$s, %2$u without an answer", self->n_silent),
    answers,
    self->n_silent);
}

static EntentePollTally *
count (EntenteDateOption *option, GPtrArray *people)
{
  EntentePollTally *tally = g_new0 (EntentePollTally, 1);

  tally->option = g_object_ref (option);
  for (guint i = 0; i < people->len; i++)
    {
      EntentePollAnswer answer;

      if (!entente_date_poll_get_answer (option, people->pdata[i], &answer))
        tally->n_silent++;
      else if (answer == ENTENTE_POLL_YES)
        tally->n_yes++;
      else if (answer == ENTENTE_POLL_MAYBE)
        tally->n_maybe++;
      else
        tally->n_no++;
    }
  tally->words = say_tally (tally);

  return tally;
}

/* Most yes, then fewest no; below 0 when @a suits better. */
static int
compare (const EntentePollTally *a, const EntentePollTally *b)
{
  if (a->n_yes != b->n_yes)
    return a->n_yes > b->n_yes ? -1 : 1;
  if (a->n_no != b->n_no)
    return a->n_no < b->n_no ? -1 : 1;

  return 0;
}

static gboolean
suits_anybody (const EntentePollTally *tally)
{
  return tally->n_yes + tally->n_maybe > 0;
}

static void
mark_best (GPtrArray *tallies)
{
  const EntentePollTally *best = NULL;

  for (guint i = 0; i < tallies->len; i++)
    {
      const EntentePollTally *tally = tallies->pdata[i];

      if (suits_anybody (tally) && (best == NULL || compare (tally, best) < 0))
        best = tally;
    }

  for (guint i = 0; best != NULL && i < tallies->len; i++)
    {
      EntentePollTally *tally = tallies->pdata[i];

      tally->is_best = suits_anybody (tally) && compare (tally, best) == 0;
    }
}

GPtrArray *
entente_date_poll_dup_tallies (EntenteMeeting *meeting)
{
  GPtrArray *tallies = g_ptr_array_new_with_free_func (tally_free);
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GListModel) options = NULL;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), tallies);

  people = entente_date_poll_dup_people (meeting);
  options = entente_date_poll_new_options (meeting);
  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (EntenteDateOption) option = g_list_model_get_item (options, i);

      g_ptr_array_add (tallies, count (option, people));
    }
  mark_best (tallies);

  return tallies;
}

/* Tallies are in the order of the calendar. */
static const EntentePollTally *
find_best (GPtrArray *tallies, guint *n_best)
{
  const EntentePollTally *first = NULL;

  *n_best = 0;
  for (guint i = 0; i < tallies->len; i++)
    {
      const EntentePollTally *tally = tallies->pdata[i];

      if (!tally->is_best)
        continue;
      if (first == NULL)
        first = tally;
      (*n_best)++;
    }

  return first;
}

EntenteDateOption *
entente_date_poll_dup_best (EntenteMeeting *meeting)
{
  g_autoptr (GPtrArray) tallies = NULL;
  const EntentePollTally *best;
  guint n_best;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);

  tallies = entente_date_poll_dup_tallies (meeting);
  best = find_best (tallies, &n_best);

  return best != NULL ? g_object_ref (best->option) : NULL;
}

char *
entente_date_poll_dup_option_words (EntenteDateOption *option)
{
  EntenteRecord *record = ENTENTE_RECORD (option);

  g_return_val_if_fail (ENTENTE_IS_DATE_OPTION (option), NULL);

  return _entente_meeting_format_period (
    entente_record_get_text (record, ENTENTE_DATE_OPTION_STARTS_AT),
    entente_record_get_text (record, ENTENTE_DATE_OPTION_ENDS_AT),
    entente_language_get_interface ());
}

static gboolean
anybody_answered (GPtrArray *tallies)
{
  for (guint i = 0; i < tallies->len; i++)
    {
      const EntentePollTally *tally = tallies->pdata[i];

      if (tally->n_yes + tally->n_maybe + tally->n_no > 0)
        return TRUE;
    }

  return FALSE;
}

char *
entente_date_poll_dup_words (EntenteMeeting *meeting)
{
  g_autoptr (GPtrArray) tallies = NULL;
  g_autofree char *day = NULL;
  const EntentePollTally *best;
  guint n_best;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);

  tallies = entente_date_poll_dup_tallies (meeting);
  best = find_best (tallies, &n_best);
  if (!anybody_answered (tallies))
    return g_strdup ("");
  if (best == NULL)
    return g_strdup (_("None of these dates suits anybody so far."));

  day = entente_date_poll_dup_option_words (best->option);
  if (n_best > 1)
    /* Translators: how many dates, the earliest of them, “7 yes, 1 maybe, 2 no” */
    return g_strdup_printf (ngettext ("%1$u date suits as well as another; the earliest is %2$s: "
                                      "%3$s.",
                                      "%1$u dates suit equally well; the earliest is %2$s: %3$s.",
                                      n_best),
                            n_best,
                            day,
                            best->words);

  /* Translators: “Thursday 11 March 2027, 18:30 to 20:30”, then “7 yes, 1 maybe, 2 no” */
  return g_strdup_printf (_("What suits best is %1$s: %2$s."), day, best->words);
}
