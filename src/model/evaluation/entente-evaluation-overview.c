/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-evaluation-overview.h"

#include "collective/entente-finding.h"
#include "collective/entente-project-details.h"
#include "evaluation/entente-cooperation-sheets.h"
#include "evaluation/entente-diffusion-list.h"
#include "evaluation/entente-frame.h"
#include "evaluation/entente-indicator-state.h"
#include "evaluation/entente-note-sorting.h"
#include "evaluation/entente-objective.h"
#include "evaluation/entente-questionnaire.h"
#include "evaluation/entente-report.h"
#include "evaluation/entente-review-meeting.h"

#include <glib/gi18n-lib.h>

/* What the lines are gathered from. */
typedef struct {
  const EntenteFigureSources *sources;
  EntenteStore *store;
  gboolean is_over; /* the event took place */
  gboolean is_begun; /* all of the first steps are done */
  GPtrArray *lines;
} Overview;

/**
 * entente_overview_line_free:
 * @self: (transfer full): a line
 */
void
entente_overview_line_free (EntenteOverviewLine *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self->detail);
  g_clear_object (&self->record);
  g_free (self);
}

/* title, detail: (transfer full) */
static EntenteOverviewLine *
add (Overview *self, EntenteOverviewGroup group, EntenteOverviewPlace place, char *title,
     char *detail)
{
  EntenteOverviewLine *line = g_new0 (EntenteOverviewLine, 1);

  line->group = group;
  line->place = place;
  line->title = title;
  line->detail = detail;
  line->field = -1;
  g_ptr_array_add (self->lines, line);

  return line;
}

static void
set_record (EntenteOverviewLine *line, gpointer record, int field)
{
  g_set_object (&line->record, record);
  line->field = field;
}

static guint
count (EntenteStore *store, GType type)
{
  return g_list_model_get_n_items (entente_store_get_list (store, type));
}

/* An event of one day has no last day. */
static gboolean
is_over (const EntenteFigureSources *sources)
{
  EntenteRecord *details = entente_store_get_record (
    sources->store, ENTENTE_TYPE_PROJECT_DETAILS, ENTENTE_PROJECT_DETAILS_ID);
  GDate last;

  return (entente_record_get_date (details, ENTENTE_PROJECT_DETAILS_ENDS_ON, &last)
          || entente_record_get_date (details, ENTENTE_PROJECT_DETAILS_STARTS_ON, &last))
         && g_date_compare (&last, &sources->today) < 0;
}

/* The first steps */

static void
add_step (Overview *self, EntenteOverviewPlace place, const char *title, const char *detail,
          gboolean is_done)
{
  add (self, ENTENTE_OVERVIEW_STEP, place, g_strdup (title), g_strdup (detail))->is_done = is_done;
}

static void
list_steps (Overview *self)
{
  gboolean has_frame = count (self->store, ENTENTE_TYPE_OBJECTIVE) > 0;
  gboolean has_indicator = count (self->store, ENTENTE_TYPE_INDICATOR) > 0;
  gboolean has_questions = count (self->store, ENTENTE_TYPE_QUESTIONNAIRE) > 0
                           || count (self->store, ENTENTE_TYPE_COOPERATION_ROUND) > 0;

  self->is_begun = has_frame && has_indicator && has_questions;
  if (self->is_begun)
    return;
  add_step (self, ENTENTE_OVERVIEW_FRAME, _("Say what the project is for"),
            _("Objectives, what is done for them, and what it should change: a few lines, now "
              "rather than on the last evening."),
            has_frame);
  add_step (self, ENTENTE_OVERVIEW_INDICATORS, _("Choose what will tell"),
            _("Three or four ready indicators are enough: some counted, some judged. Several count "
              "themselves."),
            has_indicator);
  add_step (self, ENTENTE_OVERVIEW_QUESTIONNAIRES, _("Prepare how people are asked"),
            _("A ready questionnaire for the public, to print or to put online."), has_questions);
}

/* What is due */

static gboolean
is_soon (Overview *self, const GDate *day)
{
  return g_date_days_between (&self->sources->today, day) <= ENTENTE_OVERVIEW_DAYS;
}

static void
add_due (Overview *self, EntenteOverviewPlace place, const GDate *day, char *title, char *detail,
         gpointer record, int field)
{
  EntenteOverviewLine *line = add (self, ENTENTE_OVERVIEW_DUE, place, title, detail);

  line->day = *day;
  set_record (line, record, field);
}

static void
list_due_indicators (Overview *self)
{
  g_autoptr (GPtrArray) waiting = entente_indicators_list_due (self->store);

  for (guint i = 0; i < waiting->len; i++)
    {
      EntenteRecord *indicator = waiting->pdata[i];
      GDate day;

      if (entente_indicator_find_due (waiting->pdata[i], &day) && is_soon (self, &day))
        add_due (self, ENTENTE_OVERVIEW_INDICATORS, &day,
                 /* Translators: %s is the name of an indicator. */
                 g_strdup_printf (_("Measure: %s"),
                                  entente_record_get_text (indicator, ENTENTE_INDICATOR_NAME)),
                 g_strdup (entente_record_get_text (indicator, ENTENTE_INDICATOR_TOOL)), indicator,
                 -1);
    }
}

static void
list_due_reports (Overview *self)
{
  g_autoptr (GPtrArray) waiting = entente_diffusion_list_due (self->store);

  for (guint i = 0; i < waiting->len; i++)
    {
      g_autofree char *title = entente_diffusion_dup_title (waiting->pdata[i]);
      GDate day;

      if (entente_record_get_date (waiting->pdata[i], ENTENTE_DIFFUSION_DUE_ON, &day)
          && is_soon (self, &day))
        add_due (self, ENTENTE_OVERVIEW_DIFFUSION, &day,
                 /* Translators: %s is who gets the report. */
                 g_strdup_printf (_("Send the report: %s"), title), g_strdup (""),
                 waiting->pdata[i], ENTENTE_DIFFUSION_DUE_ON);
    }
}

static int
compare_days (gconstpointer first, gconstpointer second)
{
  const EntenteOverviewLine *a = *(const EntenteOverviewLine *const *) first;
  const EntenteOverviewLine *b = *(const EntenteOverviewLine *const *) second;
  int order = (int) a->group - (int) b->group;

  if (order == 0 && a->group == ENTENTE_OVERVIEW_DUE)
    order = g_date_compare (&a->day, &b->day);
  return order;
}

/* What is missing */

static void
add_missing (Overview *self, EntenteOverviewPlace place, const char *title, const char *detail)
{
  add (self, ENTENTE_OVERVIEW_MISSING, place, g_strdup (title), g_strdup (detail));
}

/* What the frame lacks is said once, for the whole project. */
static void
list_gaps (Overview *self)
{
  g_autoptr (GPtrArray) findings = entente_findings_new ();

  entente_frame_find_gaps (self->store, findings);
  for (guint i = 0; i < findings->len; i++)
    {
      EntenteFinding *finding = findings->pdata[i];
      EntenteOverviewPlace place = finding->record == NULL || ENTENTE_IS_INDICATOR (finding->record)
                                     ? ENTENTE_OVERVIEW_INDICATORS
                                     : ENTENTE_OVERVIEW_FRAME;
      EntenteOverviewLine *line = add (self, ENTENTE_OVERVIEW_MISSING, place,
                                       g_strdup (finding->sentence), g_strdup (""));

      set_record (line, finding->record, finding->field);
    }
}

static void
list_missing_answers (Overview *self)
{
  GListModel *questionnaires = entente_store_get_list (self->store, ENTENTE_TYPE_QUESTIONNAIRE);

  if (g_list_model_get_n_items (questionnaires) == 0)
    add_missing (self, ENTENTE_OVERVIEW_QUESTIONNAIRES, _("No questionnaire is ready"),
                 _("Begin with a ready one for the public, volunteers or partners."));
  for (guint i = 0; i < g_list_model_get_n_items (questionnaires); i++)
    {
      g_autoptr (EntenteQuestionnaire) questionnaire = g_list_model_get_item (questionnaires, i);
      const char *title
        = entente_record_get_text (ENTENTE_RECORD (questionnaire), ENTENTE_QUESTIONNAIRE_TITLE);
      EntenteOverviewLine *line;

      if (!self->is_over
          || g_list_model_get_n_items (entente_questionnaire_get_sheets (questionnaire)) > 0)
        continue;
      line = add (self, ENTENTE_OVERVIEW_MISSING, ENTENTE_OVERVIEW_QUESTIONNAIRES,
                  /* Translators: %s is the title of a questionnaire. */
                  g_strdup_printf (_("No answer was entered: %s"), title),
                  g_strdup (_("Type the paper sheets in, or import the file of the form.")));
      set_record (line, questionnaire, -1);
    }
}

static guint
count_answered (EntenteCooperationRound *round, guint *n_sheets)
{
  g_autoptr (GPtrArray) sheets = entente_cooperation_round_list_sheets (round);
  guint n = 0;

  for (guint i = 0; i < sheets->len; i++)
    n += entente_assessment_count_answers (sheets->pdata[i]) > 0 ? 1 : 0;
  *n_sheets = sheets->len;
  return n;
}

static void
list_missing_rounds (Overview *self)
{
  g_autoptr (GListModel) rounds = entente_cooperation_round_new_list (self->store);

  if (g_list_model_get_n_items (rounds) == 0)
    add_missing (self, ENTENTE_OVERVIEW_COOPERATION,
                 _("The organisations have not assessed their cooperation"),
                 _("A quarter of an hour each, at the start, on the way and at the end."));
  for (guint i = 0; i < g_list_model_get_n_items (rounds); i++)
    {
      g_autoptr (EntenteCooperationRound) round = g_list_model_get_item (rounds, i);
      guint n_sheets, n_answered = count_answered (round, &n_sheets);
      g_autofree char *title = entente_cooperation_round_dup_title (round);
      EntenteOverviewLine *line;

      if (n_answered > 0 && n_answered >= n_sheets)
        continue;
      line = add (self, ENTENTE_OVERVIEW_MISSING, ENTENTE_OVERVIEW_COOPERATION,
                  /* Translators: %s is a self-assessment: “At the start, 2027”. */
                  g_strdup_printf (_("The self-assessment is not complete: %s"), title),
                  g_strdup_printf (_("Sheets filled in: %u of %u"), n_answered, n_sheets));
      set_record (line, round, -1);
    }
}

static guint
count_unsorted (Overview *self)
{
  g_autoptr (GPtrArray) notes = entente_note_list_kind (self->store, ENTENTE_NOTED_AS_UNSORTED);

  return notes->len;
}

static void
list_missing_notes (Overview *self)
{
  const guint n = count_unsorted (self);

  if (n > 0)
    add (self, ENTENTE_OVERVIEW_MISSING, ENTENTE_OVERVIEW_NOTES,
         g_strdup_printf (ngettext ("%u note waits to be sorted", "%u notes wait to be sorted", n),
                          n),
         g_strdup (_("Effects, strong and weak points, lessons: they fill the report.")));
}

/* Sections that nothing but people can write, and the notes that do as well. */
static const struct {
  const char *key;
  EntenteNoteKind notes;
} written[] = {
  { "strong-points", ENTENTE_NOTED_AS_STRONG_POINT },
  { "weak-points", ENTENTE_NOTED_AS_WEAK_POINT },
  { "lessons", ENTENTE_NOTED_AS_LESSON },
  { "follow-up", ENTENTE_NOTED_AS_UNSORTED },
};

static gboolean
is_written (Overview *self, guint section, const EntenteReportPart *part)
{
  g_autoptr (GPtrArray) notes = NULL;

  if (*entente_report_get_text (self->store, part, NULL) != '\0'
      || entente_report_get_hidden (self->store, part))
    return TRUE;
  if (written[section].notes == ENTENTE_NOTED_AS_UNSORTED)
    return FALSE;
  notes = entente_note_list_kind (self->store, written[section].notes);

  return notes->len > 0;
}

static void
list_missing_report (Overview *self)
{
  g_autoptr (GString) titles = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    {
      const EntenteReportPart *part
        = entente_report_find_part (ENTENTE_REPORT_FINAL, written[i].key);
      g_autofree char *title = NULL;

      if (part == NULL || is_written (self, i, part))
        continue;
      title = entente_report_part_dup_title (part, entente_language_get_interface ());
      g_string_append_printf (titles, "%s%s", n++ > 0 ? " · " : "", title);
    }
  if (n > 0)
    add (self, ENTENTE_OVERVIEW_MISSING, ENTENTE_OVERVIEW_REPORT,
         g_strdup_printf (ngettext ("%u section of the report is not written",
                                    "%u sections of the report are not written", n),
                          n),
         g_string_free_and_steal (g_steal_pointer (&titles)));
}

/* What only the end of the event calls for. */
static void
list_missing_after (Overview *self)
{
  if (!self->is_over)
    return;
  if (entente_review_meeting_find (self->store) == NULL)
    add_missing (self, ENTENTE_OVERVIEW_REVIEW, _("No review meeting is prepared"),
                 _("The agenda is ready, with the figures so far."));
  list_missing_report (self);
  if (count (self->store, ENTENTE_TYPE_DIFFUSION) == 0)
    add_missing (self, ENTENTE_OVERVIEW_DIFFUSION, _("It is not said who gets the report"),
                 _("Members, funders and partners are proposed."));
}

/* What there is so far */

static void
list_states (Overview *self)
{
  guint counts[ENTENTE_N_INDICATOR_STATES] = { 0 };
  const guint n = count (self->store, ENTENTE_TYPE_INDICATOR);
  g_autoptr (GString) text = g_string_new (NULL);

  if (n == 0)
    return;
  entente_indicators_count_states (self->store, self->sources, &self->sources->today, counts);
  for (guint i = ENTENTE_N_INDICATOR_STATES; i-- > 0;)
    {
      g_autofree char *words
        = entente_indicator_state_dup_words (i, entente_language_get_interface ());

      if (counts[i] == 0)
        continue;
      g_string_append (text, text->len > 0 ? " · " : "");
      /* Translators: a state of indicators, and how many stand so */
      g_string_append_printf (text, C_ ("indicators", "%s: %u"), words, counts[i]);
    }
  add (self, ENTENTE_OVERVIEW_SO_FAR, ENTENTE_OVERVIEW_INDICATORS,
       g_strdup_printf (ngettext ("%u indicator", "%u indicators", n), n),
       g_string_free_and_steal (g_steal_pointer (&text)));
}

static void
list_answers (Overview *self)
{
  GListModel *questionnaires = entente_store_get_list (self->store, ENTENTE_TYPE_QUESTIONNAIRE);

  for (guint i = 0; i < g_list_model_get_n_items (questionnaires); i++)
    {
      g_autoptr (EntenteQuestionnaire) questionnaire = g_list_model_get_item (questionnaires, i);
      const char *title
        = entente_record_get_text (ENTENTE_RECORD (questionnaire), ENTENTE_QUESTIONNAIRE_TITLE);
      const guint n
        = g_list_model_get_n_items (entente_questionnaire_get_sheets (questionnaire));
      EntenteOverviewLine *line
        = add (self, ENTENTE_OVERVIEW_SO_FAR, ENTENTE_OVERVIEW_QUESTIONNAIRES,
               g_strdup (*title != '\0' ? title : _("Untitled questionnaire")),
               g_strdup_printf (ngettext ("%u sheet", "%u sheets", n), n));

      set_record (line, questionnaire, -1);
    }
}

static void
list_rounds (Overview *self)
{
  g_autoptr (GListModel) rounds = entente_cooperation_round_new_list (self->store);

  for (guint i = 0; i < g_list_model_get_n_items (rounds); i++)
    {
      g_autoptr (EntenteCooperationRound) round = g_list_model_get_item (rounds, i);
      guint n_sheets, n_answered = count_answered (round, &n_sheets);

      if (n_answered > 0 && n_answered == n_sheets)
        set_record (add (self, ENTENTE_OVERVIEW_SO_FAR, ENTENTE_OVERVIEW_COOPERATION,
                         entente_cooperation_round_dup_title (round),
                         g_strdup_printf (_("Sheets filled in: %u of %u"), n_answered, n_sheets)),
                    round, -1);
    }
}

static void
list_rest (Overview *self)
{
  const guint n = count (self->store, ENTENTE_TYPE_NOTE) - count_unsorted (self);
  g_autofree char *sent = entente_diffusion_dup_facts (self->store);
  EntenteMeeting *review = entente_review_meeting_find (self->store);

  if (n > 0)
    add (self, ENTENTE_OVERVIEW_SO_FAR, ENTENTE_OVERVIEW_NOTES,
         g_strdup_printf (ngettext ("%u note sorted", "%u notes sorted", n), n), g_strdup (""));
  if (review != NULL)
    set_record (add (self, ENTENTE_OVERVIEW_SO_FAR, ENTENTE_OVERVIEW_REVIEW,
                     g_strdup (_("Review meeting")),
                     entente_meeting_dup_when (review, entente_language_get_interface ())),
                review, -1);
  if (*sent != '\0')
    add (self, ENTENTE_OVERVIEW_SO_FAR, ENTENTE_OVERVIEW_DIFFUSION, g_strdup (_("Report")),
         g_steal_pointer (&sent));
}

/**
 * entente_evaluation_list_overview:
 * @sources: where figures are counted, and the day it is
 *
 * Lists what the evaluation waits for. What is due late, in the next weeks, or missing is said once:
 * what a first step is about is not missing as well, and what only the end of the event calls for is
 * not missing before.
 *
 * Returns: (transfer full) (element-type EntenteOverviewLine): lines by group; what is due by day
 */
GPtrArray *
entente_evaluation_list_overview (const EntenteFigureSources *sources)
{
  Overview self = { .sources = sources };

  g_return_val_if_fail (sources != NULL && ENTENTE_IS_STORE (sources->store), NULL);
  g_return_val_if_fail (g_date_valid (&sources->today), NULL);

  self.store = sources->store;
  self.is_over = is_over (sources);
  self.lines = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_overview_line_free);
  list_steps (&self);
  list_due_indicators (&self);
  list_due_reports (&self);
  if (self.is_begun)
    {
      list_missing_answers (&self);
      list_missing_rounds (&self);
    }
  list_missing_notes (&self);
  list_missing_after (&self);
  list_gaps (&self);
  list_states (&self);
  list_answers (&self);
  list_rounds (&self);
  list_rest (&self);
  /* Stable: lines of a group keep their order. */
  g_ptr_array_sort (self.lines, compare_days);

  return self.lines;
}

/**
 * entente_overview_line_dup_when:
 * @self: a line that is due
 * @today: the day it is
 *
 * Returns: (transfer full): how far away it is, translated; "" for a line without a day
 */
char *
entente_overview_line_dup_when (const EntenteOverviewLine *self, const GDate *today)
{
  int days;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  if (!g_date_valid (&self->day))
    return g_strdup ("");
  days = g_date_days_between (today, &self->day);
  if (days == 0)
    return g_strdup (C_ ("due", "today"));
  if (days == 1)
    return g_strdup (C_ ("due", "tomorrow"));
  if (days < 0)
    return g_strdup_printf (ngettext ("%d day late", "%d days late", -days), -days);

  return g_strdup_printf (ngettext ("in %d day", "in %d days", days), days);
}
