/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-minutes-blocks.h"

#include "meetings/entente-minutes-life.h"

#define N_COLUMNS 4
#define BLANK_GROUPS 4
#define CELL_WIDTH 30 /* mm */

static char *
format (EntenteMinutesPaper *self, const char *key, const char *field, const char *value)
{
  return entente_words_format (self->paper.words, key, field, value, NULL);
}

char *
_entente_minutes_blocks_dup_day (EntenteMinutesPaper *self, const GDate *day)
{
  if (!g_date_valid (day))
    return g_strdup ("");

  return entente_typography_format_date (day, ENTENTE_DATE_PLAIN, self->paper.language);
}

/* Decisions */

char *
_entente_minutes_blocks_dup_referents (EntenteMinutesPaper *self,
                                       const EntenteMinutesDecision *decision)
{
  if (decision->whole_team)
    return g_strdup (entente_words_get (self->paper.words, "whole-team"));
  if (decision->referents == NULL || decision->referents[0] == NULL)
    return g_strdup ("");

  return entente_typography_join ((const char *const *) decision->referents, self->paper.language);
}

char *
_entente_minutes_blocks_dup_due (EntenteMinutesPaper *self, const EntenteMinutesDecision *decision)
{
  g_autofree char *day = _entente_minutes_blocks_dup_day (self, &decision->due_on);

  return *day != '\0' ? format (self, "due", "day", day) : g_steal_pointer (&day);
}

char *
_entente_minutes_blocks_dup_name (EntenteMinutesPaper *self, const EntenteMinutesDecision *decision)
{
  g_autofree char *number = g_strdup_printf ("%u", decision->number);

  if (decision->number == 0)
    return g_strdup (entente_words_get (self->paper.words, "decision-one"));

  return format (self, "decision", "number", number);
}

/* "3 (A, B and C)", with their voices where they weigh more than one each. */
static char *
dup_ballots (EntenteMinutesPaper *self, const EntenteMinutesDecision *decision, EntenteBallot ballot)
{
  const EntenteVoteResult *vote = &decision->vote;
  const char *const *voters = (const char *const *) decision->voters[ballot];
  g_autofree char *number = g_strdup_printf ("%u", vote->n[ballot]);
  g_autofree char *voices = g_strdup_printf ("%" G_GUINT64_FORMAT, vote->voices[ballot]);
  g_autofree char *names = NULL;

  if (voters == NULL || voters[0] == NULL)
    return g_steal_pointer (&number);

  names = entente_typography_join (voters, self->paper.language);
  return entente_words_format (self->paper.words,
                               vote->voices[ballot] != vote->n[ballot] ? "ballots-voices"
                                                                       : "ballots",
                               "number", number, "names", names, "voices", voices, NULL);
}

static const char *
get_outcome (EntenteMinutesPaper *self, EntenteVoteOutcome outcome)
{
  static const char *const keys[] = {
    [ENTENTE_VOTE_NOBODY] = NULL,
    [ENTENTE_VOTE_ADOPTED] = "outcome-adopted",
    [ENTENTE_VOTE_NO_QUORUM] = "outcome-no-quorum",
    [ENTENTE_VOTE_OPPOSED] = "outcome-opposed",
    [ENTENTE_VOTE_NO_SUPPORT] = "outcome-no-support",
    [ENTENTE_VOTE_TIED] = "outcome-tied",
    [ENTENTE_VOTE_OUTVOTED] = "outcome-outvoted",
  };

  return keys[outcome] != NULL ? entente_words_get (self->paper.words, keys[outcome]) : "";
}

static void
add_sentence (GString *out, const char *sentence)
{
  if (*sentence == '\0')
    return;
  if (out->len > 0)
    g_string_append_c (out, ' ');
  g_string_append (out, sentence);
}

static void
add_vote (EntenteMinutesPaper *self, GString *out, const EntenteMinutesDecision *decision)
{
  g_autofree char *in_favour = dup_ballots (self, decision, ENTENTE_BALLOT_FOR);
  g_autofree char *against = dup_ballots (self, decision, ENTENTE_BALLOT_AGAINST);
  g_autofree char *abstaining = dup_ballots (self, decision, ENTENTE_BALLOT_ABSTAIN);
  g_autofree char *sentence
    = entente_words_format (self->paper.words, "vote", "for", in_favour, "against", against,
                            "abstaining", abstaining, NULL);

  add_sentence (out, sentence);
  add_sentence (out, get_outcome (self, decision->vote.outcome));
}

char *
_entente_minutes_blocks_dup_way (EntenteMinutesPaper *self, const EntenteMinutesDecision *decision)
{
  static const char *const ways[] = { "how-consensus", "how-consent", "how-vote", "how-referred" };
  GString *out = g_string_new (NULL);

  if (self->minutes->blank)
    return g_string_free (out, FALSE);

  add_sentence (out, entente_words_get (self->paper.words, ways[decision->how]));
  if (decision->has_vote)
    add_vote (self, out, decision);
  if (*decision->proposed_by != '\0')
    {
      g_autofree char *who = format (self, "proposed-by", "organization", decision->proposed_by);

      add_sentence (out, who);
    }
  if (decision->replaces != 0)
    {
      g_autofree char *number = g_strdup_printf ("%u", decision->replaces);
      g_autofree char *what = format (self, "replaces", "number", number);

      add_sentence (out, what);
    }

  return g_string_free (out, FALSE);
}

/* Who was there */

static void
add_name (GString *cell, const char *name)
{
  if (cell->len > 0)
    g_string_append_c (cell, '\n');
  g_string_append (cell, name);
}

/* "Zoé Exemple, présidente (arrivée à 18 h 50)" */
static char *
dup_present (EntenteMinutesPaper *self, const EntenteMinutesAttendee *attendee)
{
  const struct
  {
    EntenteMoment at;
    const char *key;
  } times[] = { { attendee->arrived_at, "arrived-person" }, { attendee->left_at, "left-person" } };
  g_autoptr (GString) out = g_string_new (attendee->name);

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    if (times[i].at != ENTENTE_MOMENT_NONE)
      {
        g_autofree char *time
          = entente_time_format (entente_moment_get_minute (times[i].at), self->paper.language);
        g_autofree char *words = format (self, times[i].key, "time", time);

        g_string_append_printf (out, ", %s", words);
      }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
dup_excused (EntenteMinutesPaper *self, const EntenteMinutesAttendee *attendee)
{
  if (attendee->state != ENTENTE_ATTENDANCE_BY_PROXY)
    return g_strdup (attendee->name);
  if (*attendee->proxy == '\0')
    return format (self, "proxy-open", "name", attendee->name);

  return entente_words_format (self->paper.words, "proxy-person", "name", attendee->name, "holder",
                               attendee->proxy, NULL);
}

static void
add_attendee (EntenteMinutesPaper *self, GString *cells[], const EntenteMinutesAttendee *attendee)
{
  g_autofree char *words = NULL;

  switch (attendee->state)
    {
    case ENTENTE_ATTENDANCE_PRESENT:
      words = dup_present (self, attendee);
      add_name (cells[0], words);
      break;
    case ENTENTE_ATTENDANCE_EXCUSED:
    case ENTENTE_ATTENDANCE_BY_PROXY:
      words = dup_excused (self, attendee);
      add_name (cells[1], words);
      break;
    case ENTENTE_ATTENDANCE_ABSENT:
      add_name (cells[2], attendee->name);
      break;
    case ENTENTE_ATTENDANCE_INVITED:
    case ENTENTE_ATTENDANCE_COMING:
    default:
      /* Told in one sentence under the table. */
      break;
    }
}

static EntenteRichText *
make_cell (EntenteMinutesPaper *self, const char *lines)
{
  g_auto (GStrv) split = g_strsplit (lines, "\n", -1);
  EntenteRichText *text = entente_rich_text_new (NULL);

  for (guint i = 0; split[i] != NULL; i++)
    {
      if (i > 0)
        entente_rich_text_append_break (text);
      _entente_meeting_blocks_append (&self->paper, text, split[i], ENTENTE_TEXT_PLAIN);
    }

  return text;
}

static GPtrArray *
make_group (EntenteMinutesPaper *self, const EntenteMinutesGroup *group)
{
  GPtrArray *row = _entente_paper_blocks_texts ();
  GString *cells[N_COLUMNS - 1];
  const char *name = *group->organization != '\0' ? group->organization
                                                  : entente_words_get (self->paper.words, "alone");

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    cells[i] = g_string_new (NULL);
  for (guint i = 0; i < group->attendees->len; i++)
    add_attendee (self, cells, group->attendees->pdata[i]);
  g_ptr_array_add (row, _entente_paper_blocks_set (&self->paper, name, ENTENTE_TEXT_PLAIN));
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_ptr_array_add (row, make_cell (self, cells[i]->str));
      g_string_free (cells[i], TRUE);
    }

  return row;
}

static GPtrArray *
make_blank_group (EntenteMinutesPaper *self)
{
  static const char *const what[] = { "organization", "names", "names", "names" };
  GPtrArray *row = _entente_paper_blocks_texts ();

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      EntenteRichText *text = entente_rich_text_new (NULL);

      entente_rich_text_append_blank (text, CELL_WIDTH,
                                      entente_words_get (self->paper.words, what[i]));
      g_ptr_array_add (row, text);
    }

  return row;
}

/* Those of whom nobody said whether they were there; NULL when there are none. */
static char *
dup_not_noted (EntenteMinutesPaper *self)
{
  GPtrArray *groups = self->minutes->groups;
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (0, NULL, TRUE);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < groups->len; i++)
    {
      const EntenteMinutesGroup *group = groups->pdata[i];

      for (guint j = 0; j < group->attendees->len; j++)
        {
          const EntenteMinutesAttendee *attendee = group->attendees->pdata[j];

          if (attendee->state == ENTENTE_ATTENDANCE_INVITED
              || attendee->state == ENTENTE_ATTENDANCE_COMING)
            g_ptr_array_add (names, attendee->name);
        }
    }
  if (names->len == 0)
    return NULL;

  joined = entente_typography_join ((const char *const *) names->pdata, self->paper.language);
  return format (self, "not-noted", "names", joined);
}

static void
add_count (EntenteMinutesPaper *self)
{
  g_autofree char *number = g_strdup_printf ("%u", entente_minutes_count_present (self->minutes));
  g_autofree char *count = format (self, "present-count", "number", number);
  g_autofree char *unknown = dup_not_noted (self);

  if (self->minutes->groups->len > 0)
    _entente_meeting_blocks_add_words (&self->paper, ENTENTE_PARAGRAPH_NOTE, count);
  if (unknown != NULL)
    _entente_meeting_blocks_add_words (&self->paper, ENTENTE_PARAGRAPH_NOTE, unknown);
}

static void
add_attendance (EntenteMinutesPaper *self)
{
  static const EntenteTableColumn columns[N_COLUMNS] = {
    { 0.28, ENTENTE_COLUMN_START },
    { 0.28, ENTENTE_COLUMN_START },
    { 0.24, ENTENTE_COLUMN_START },
    { 0.20, ENTENTE_COLUMN_START },
  };
  EntentePaperBlocks *paper = &self->paper;
  GPtrArray *groups = self->minutes->groups;
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GPtrArray) header
    = _entente_paper_blocks_header (paper, "organization", "present", "excused", "absent", NULL);
  g_autoptr (EntenteBlock) table = NULL;

  _entente_paper_blocks_add_heading (paper, 2, "attendance");
  for (guint i = 0; i < groups->len; i++)
    g_ptr_array_add (rows, make_group (self, groups->pdata[i]));
  for (guint i = 0; rows->len < (self->minutes->blank ? BLANK_GROUPS : 1); i++)
    g_ptr_array_add (rows, make_blank_group (self));
  table = entente_table_block_new (columns, N_COLUMNS, header, rows,
                                   entente_words_get (paper->words, "attendance-summary"));
  entente_composition_append (paper->composition, table);
  add_count (self);
}

/* The head */

/* From half past six to half past eight; "" without a time. */
static char *
dup_when (EntenteMinutesPaper *self)
{
  EntenteMinutes *minutes = self->minutes;
  g_autoptr (EntenteWords) words = entente_words_new (self->paper.language, "meeting");
  g_autofree char *day
    = _entente_meeting_blocks_dup_moment (&self->paper, minutes->starts_at, FALSE,
                                          ENTENTE_DATE_WEEKDAY);
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (!minutes->has_time || *day == '\0')
    return g_steal_pointer (&day);

  start = entente_time_format (entente_moment_get_minute (minutes->starts_at), self->paper.language);
  if (minutes->ends_at == ENTENTE_MOMENT_NONE)
    return entente_words_format (words, "when-start", "day", day, "start", start, NULL);
  end = entente_time_format (entente_moment_get_minute (minutes->ends_at), self->paper.language);
  if (entente_moment_get_day (minutes->ends_at - 1) != entente_moment_get_day (minutes->starts_at))
    {
      g_autofree char *last
        = _entente_meeting_blocks_dup_moment (&self->paper, minutes->ends_at - 1, FALSE,
                                              ENTENTE_DATE_WEEKDAY);

      return entente_words_format (words, "when-days", "day", day, "start", start, "last-day", last,
                                   "end", end, NULL);
    }

  return entente_words_format (words, "when", "day", day, "start", start, "end", end, NULL);
}

static void
add_facts (EntenteMinutesPaper *self)
{
  EntenteMinutes *minutes = self->minutes;
  g_autofree char *when = dup_when (self);
  EntentePaperFacts facts;

  _entente_paper_facts_init (&facts);
  _entente_paper_blocks_add_fact (&self->paper, &facts, "date", when, TRUE);
  _entente_paper_blocks_add_fact (&self->paper, &facts, "place", minutes->place, TRUE);
  _entente_paper_blocks_add_fact (&self->paper, &facts, "body", minutes->body, FALSE);
  _entente_paper_blocks_add_fact (&self->paper, &facts, "facilitator", minutes->facilitator, TRUE);
  _entente_paper_blocks_add_fact (&self->paper, &facts, "minute-taker", minutes->minute_taker,
                                  TRUE);
  _entente_meeting_blocks_add_frame (&self->paper, &facts);
}

/* An earlier version says so: two papers of one meeting must not be taken for each other. */
static void
add_replaced (EntenteMinutesPaper *self, EntenteMeeting *meeting)
{
  EntenteRecord *last = (EntenteRecord *) entente_minutes_get_version (meeting);
  gint64 version
    = last != NULL ? entente_record_get_integer (last, ENTENTE_MINUTES_VERSION_VERSION) : 0;
  g_autofree char *number = NULL;
  g_autofree char *on = NULL;
  g_autofree char *sentence = NULL;
  GDate day;

  if (version <= self->minutes->version)
    return;

  g_date_clear (&day, 1);
  entente_record_get_date (last, ENTENTE_MINUTES_VERSION_APPROVED_ON, &day);
  number = g_strdup_printf ("%" G_GINT64_FORMAT, version);
  on = _entente_minutes_blocks_dup_day (self, &day);
  sentence = entente_words_format (self->paper.words, "replaced", "version", number, "day", on,
                                   NULL);
  _entente_meeting_blocks_add_words (&self->paper, ENTENTE_PARAGRAPH_NOTE, sentence);
}

/* Whether it is a draft, or approved when and by whom, and what this version says anew. */
static void
add_state (EntenteMinutesPaper *self, EntenteMeeting *meeting)
{
  EntenteMinutes *minutes = self->minutes;
  EntentePaperBlocks *paper = &self->paper;
  g_autofree char *day = _entente_minutes_blocks_dup_day (self, &minutes->approved_on);
  g_autofree char *sentence = NULL;

  if (minutes->blank)
    return;
  if (minutes->version == 0)
    {
      g_object_set (paper->composition, "watermark",
                    entente_words_get (paper->common, "watermark"), NULL);
      _entente_meeting_blocks_add_words (paper, ENTENTE_PARAGRAPH_NOTE,
                                         entente_words_get (paper->words, "project"));
      return;
    }

  sentence = *minutes->approved_at != '\0'
               ? entente_words_format (paper->words, "approved-at", "day", day, "meeting",
                                       minutes->approved_at, NULL)
               : format (self, "approved", "day", day);
  _entente_meeting_blocks_add_words (paper, ENTENTE_PARAGRAPH_NOTE, sentence);
  add_replaced (self, meeting);
  if (*minutes->changes != '\0')
    {
      _entente_paper_blocks_add_heading (paper, 2, "changes");
      _entente_paper_blocks_add_markdown (paper, minutes->changes);
    }
}

static void
set_footer (EntenteMinutesPaper *self, EntenteMeeting *meeting, const char *type)
{
  EntentePaperBlocks *paper = &self->paper;
  const char *title = entente_words_get (self->titles, "title");
  g_autofree char *number
    = paper->blank ? NULL : _entente_meeting_blocks_dup_number (paper, meeting, type);
  g_autofree char *version = NULL;

  if (self->minutes->version > 0)
    {
      g_autofree char *digits = g_strdup_printf ("%u", self->minutes->version);

      version = entente_words_format (paper->common, "version", "version", digits, NULL);
    }
  _entente_meeting_blocks_set_footer (paper, title, number, version);
}

static void
take_gaps (EntenteMinutesPaper *self, EntenteMeeting *meeting, GPtrArray *gaps)
{
  g_autoptr (GPtrArray) found = NULL;

  /* What was approved is not completed any more. */
  if (gaps == NULL || self->minutes->blank || self->minutes->version > 0)
    return;

  found = entente_minutes_dup_gaps (meeting);
  for (guint i = 0; i < found->len; i++)
    entente_gap_list_add (gaps, entente_gap_copy (found->pdata[i]));
}

EntenteComposition *
_entente_minutes_blocks_begin (EntenteMinutesPaper *self,
                               EntenteDocument *document,
                               EntenteFill fill,
                               GPtrArray *gaps,
                               EntenteMeeting *meeting,
                               EntenteMinutesForm form,
                               const char *group,
                               const char *type)
{
  EntentePaperBlocks *paper = &self->paper;
  const char *title;

  if (meeting == NULL)
    fill = ENTENTE_FILL_BLANK;
  _entente_meeting_blocks_init (paper, document, "minutes");
  self->titles = entente_words_new (paper->language, group);
  if (fill == ENTENTE_FILL_BLANK)
    {
      g_clear_pointer (&self->minutes, entente_minutes_unref);
      self->minutes = entente_minutes_new_blank (paper->language, form);
    }
  else if (self->minutes == NULL)
    self->minutes = entente_minutes_new_current (meeting);
  title = entente_words_get (self->titles, "title");
  _entente_paper_blocks_open (paper, document, fill, NULL, title);
  g_object_set (paper->composition, "subject", entente_words_get (self->titles, "subject"), NULL);
  set_footer (self, meeting, type);
  _entente_meeting_blocks_add_heading (paper, 1, NULL, title);
  _entente_meeting_blocks_add_lead (paper, self->minutes->title);
  add_state (self, meeting);
  add_facts (self);
  add_attendance (self);
  take_gaps (self, meeting, gaps);

  return paper->composition;
}

/* The end */

static void
add_next (EntenteMinutesPaper *self, EntentePaperFacts *facts)
{
  EntenteMinutes *minutes = self->minutes;
  g_autofree char *when
    = _entente_meeting_blocks_dup_moment (&self->paper, minutes->next_at, minutes->next_has_time,
                                          ENTENTE_DATE_WEEKDAY);
  g_autofree char *words = NULL;

  if (*when != '\0' && *minutes->next_place != '\0')
    words = entente_words_format (self->paper.words, "next-where", "day", when, "place",
                                  minutes->next_place, NULL);
  _entente_paper_blocks_add_fact (&self->paper, facts, "next", words != NULL ? words : when, TRUE);
}

static void
add_circulation (EntenteMinutesPaper *self, EntentePaperFacts *facts)
{
  EntenteMinutes *minutes = self->minutes;
  g_autofree char *day = _entente_minutes_blocks_dup_day (self, &minutes->circulate_by);
  const char *name = minutes->circulated_by;
  g_autofree char *words = NULL;

  if (*name != '\0' && *day != '\0')
    words = entente_words_format (self->paper.words, "circulated-by", "name", name, "day", day,
                                  NULL);
  else if (*day != '\0')
    words = format (self, "circulated-day", "day", day);
  _entente_paper_blocks_add_fact (&self->paper, facts, "circulation", words != NULL ? words : name,
                                  TRUE);
}

void
_entente_minutes_blocks_end (EntenteMinutesPaper *self)
{
  EntentePaperFacts facts;

  _entente_paper_facts_init (&facts);
  _entente_paper_blocks_add_fact (&self->paper, &facts, "handed-out", self->minutes->handed_out,
                                  FALSE);
  add_next (self, &facts);
  add_circulation (self, &facts);
  _entente_meeting_blocks_add_frame (&self->paper, &facts);
  _entente_meeting_blocks_add_words (&self->paper, ENTENTE_PARAGRAPH_NOTE,
                                     entente_words_get (self->paper.words, "notice"));
  g_clear_pointer (&self->minutes, entente_minutes_unref);
  g_clear_pointer (&self->titles, entente_words_unref);
  _entente_meeting_blocks_clear (&self->paper);
}
