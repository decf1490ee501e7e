/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-body-calendar-document.h"

#include "entente-civil-date.h"
#include "meetings/entente-body-calendar.h"
#include "meetings/entente-meeting-blocks.h"

#include <glib/gi18n-lib.h>

#define N_COLUMNS 5
#define BLANK_ROWS 20

struct _EntenteBodyCalendarDocument
{
  EntenteDocument parent_instance;

  GDateYear year;
};

G_DEFINE_FINAL_TYPE (EntenteBodyCalendarDocument,
                     entente_body_calendar_document,
                     ENTENTE_TYPE_DOCUMENT)

static char *
dup_times (EntentePaperBlocks *paper, const EntenteBodyDate *date)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (!date->has_time)
    return g_strdup ("");
  start = entente_time_format (entente_moment_get_minute (date->starts), paper->language);
  if (date->ends <= date->starts)
    return g_steal_pointer (&start);

  end = entente_time_format (entente_moment_get_minute (date->ends), paper->language);
  return entente_words_format (paper->words, "times-between", "start", start, "end", end, NULL);
}

static char *
dup_who (EntentePaperBlocks *paper, const EntenteBodyDate *date)
{
  if (date->meeting != NULL)
    return entente_meeting_dup_paper_title (date->meeting, paper->language);

  return entente_body_dup_paper_name (date->body, paper->language);
}

static const char *
get_place (const EntenteBodyDate *date)
{
  if (date->meeting != NULL)
    return entente_record_get_text (ENTENTE_RECORD (date->meeting), ENTENTE_MEETING_PLACE);

  return entente_record_get_text (ENTENTE_RECORD (date->body), ENTENTE_BODY_PLACE);
}

static void
add_remark (EntentePaperBlocks *paper, EntenteRichText *text, const char *key, const char *name)
{
  g_autofree char *words = NULL;

  if (name == NULL || *name == '\0')
    return;

  words = entente_words_format (paper->words, key, "name", name, NULL);
  entente_rich_text_append_break (text);
  _entente_meeting_blocks_append (paper, text, words, ENTENTE_TEXT_SMALL);
}

/* What it is, and that people may be away. */
static EntenteRichText *
make_state (EntentePaperBlocks *paper, const EntenteBodyDate *date)
{
  static const char *const keys[] = { "proposed", "planned", "held", "cancelled" };
  EntenteRichText *text = _entente_paper_blocks_say (paper, keys[date->kind]);

  add_remark (paper, text, "holiday", date->holiday);
  add_remark (paper, text, "school-holiday", date->school_holiday);
  return text;
}

static void
add_cell (EntentePaperBlocks *paper, GPtrArray *row, const char *text)
{
  g_ptr_array_add (row, _entente_paper_blocks_set (paper, text, ENTENTE_TEXT_PLAIN));
}

static GPtrArray *
make_row (EntentePaperBlocks *paper, const EntenteBodyDate *date)
{
  GPtrArray *row = _entente_paper_blocks_texts ();
  g_autofree char *day = _entente_meeting_blocks_dup_moment (paper, date->starts, FALSE,
                                                             ENTENTE_DATE_WEEKDAY);
  g_autofree char *who = dup_who (paper, date);
  g_autofree char *times = dup_times (paper, date);

  add_cell (paper, row, day);
  add_cell (paper, row, who);
  add_cell (paper, row, times);
  add_cell (paper, row, get_place (date));
  g_ptr_array_add (row, make_state (paper, date));
  return row;
}

static void
add_blank_rows (GPtrArray *rows)
{
  for (guint i = 0; i < BLANK_ROWS; i++)
    g_ptr_array_add (rows, _entente_meeting_blocks_make_room_row (N_COLUMNS));
}

static void
add_dates (EntentePaperBlocks *paper, GPtrArray *rows, GDateYear year)
{
  g_autoptr (GPtrArray) dates = NULL;
  GDate from;
  GDate to;
  GDate today;

  g_date_set_dmy (&from, 1, G_DATE_JANUARY, year);
  g_date_set_dmy (&to, 31, G_DATE_DECEMBER, year);
  entente_date_today (&today);
  dates = entente_bodies_list_dates (paper->store, NULL, &from, &to, &today, paper->language);
  for (guint i = 0; i < dates->len; i++)
    g_ptr_array_add (rows, make_row (paper, dates->pdata[i]));
}

static void
add_table (EntentePaperBlocks *paper, GDateYear year)
{
  static const EntenteTableColumn columns[N_COLUMNS] = {
    { 0.20, ENTENTE_COLUMN_START },
    { 0.26, ENTENTE_COLUMN_START },
    { 0.16, ENTENTE_COLUMN_START },
    { 0.20, ENTENTE_COLUMN_START },
    { 0.18, ENTENTE_COLUMN_START },
  };
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GPtrArray) header = NULL;

  if (paper->blank)
    add_blank_rows (rows);
  else
    add_dates (paper, rows, year);
  if (rows->len == 0)
    {
      _entente_meeting_blocks_add_words (paper, ENTENTE_PARAGRAPH_BODY,
                                         entente_words_get (paper->words, "none"));
      return;
    }

  header = _entente_paper_blocks_header (paper, "day", "body", "times", "place", "state", NULL);
  _entente_paper_blocks_add_table (paper, columns, N_COLUMNS, header, rows, NULL, "summary");
}

/* "Organising group: every month, on the second Thursday, at 18:30" */
static void
add_rhythms (EntentePaperBlocks *paper)
{
  g_autoptr (GListModel) bodies = entente_bodies_new_list (paper->store);
  EntentePaperFacts facts;

  _entente_paper_facts_init (&facts);
  for (guint i = 0; !paper->blank && i < g_list_model_get_n_items (bodies); i++)
    {
      g_autoptr (EntenteBody) body = g_list_model_get_item (bodies, i);
      g_autofree char *rhythm = entente_body_dup_rhythm_words (body, paper->language);
      g_autofree char *name = entente_body_dup_paper_name (body, paper->language);

      if (*rhythm == '\0')
        continue;
      g_ptr_array_add (facts.keys, _entente_paper_blocks_set (paper, name, ENTENTE_TEXT_PLAIN));
      g_ptr_array_add (facts.values, _entente_paper_blocks_set (paper, rhythm, ENTENTE_TEXT_PLAIN));
    }
  if (facts.keys->len > 0)
    _entente_paper_blocks_add_heading (paper, 2, "rhythms");
  _entente_paper_blocks_add_facts (paper, &facts);
}

static EntenteComposition *
entente_body_calendar_document_compose (EntenteDocument *document,
                                        EntenteFill fill,
                                        GPtrArray *gaps)
{
  EntenteBodyCalendarDocument *self = ENTENTE_BODY_CALENDAR_DOCUMENT (document);
  EntentePaperBlocks paper = { .project = NULL };
  g_autofree char *year = g_strdup_printf ("%u", self->year);
  g_autofree char *title = NULL;

  _entente_meeting_blocks_init (&paper, document, "body-calendar");
  title = fill == ENTENTE_FILL_BLANK
            ? g_strdup (entente_words_get (paper.words, "title"))
            : entente_words_format (paper.words, "title-year", "year", year, NULL);
  _entente_paper_blocks_open (&paper, document, fill, gaps, title);
  g_object_set (paper.composition, "landscape", TRUE, NULL);
  _entente_meeting_blocks_add_heading (&paper, 1, NULL, title);
  add_rhythms (&paper);
  add_table (&paper, self->year);
  _entente_meeting_blocks_clear (&paper);

  return paper.composition;
}

static void
entente_body_calendar_document_class_init (EntenteBodyCalendarDocumentClass *klass)
{
  ENTENTE_DOCUMENT_CLASS (klass)->compose = entente_body_calendar_document_compose;
}

static void
entente_body_calendar_document_init (EntenteBodyCalendarDocument *self)
{
}

/**
 * entente_body_calendar_document_new:
 * @project: a project
 * @year: a year
 *
 * Returns: (transfer full): the calendar of its bodies in that year
 */
EntenteDocument *
entente_body_calendar_document_new (EntenteProject *project, GDateYear year)
{
  g_autofree char *path = g_strdup_printf ("meetings/%u", year);
  g_autofree char *digits = g_strdup_printf ("%u", year);
  g_autofree char *title = g_strdup_printf (_ ("Calendar of bodies, %s"), digits);
  g_autofree char *file_name = NULL;
  EntenteBodyCalendarDocument *self;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);
  g_return_val_if_fail (g_date_valid_year (year), NULL);

  file_name = _entente_paper_blocks_dup_file_name (
    project, C_ ("file name", "calendar-of-bodies"), digits);
  self = g_object_new (ENTENTE_TYPE_BODY_CALENDAR_DOCUMENT,
                       "project", project,
                       "path", path,
                       "title", title,
                       "file-name", file_name,
                       NULL);
  self->year = year;

  return ENTENTE_DOCUMENT (self);
}

static int
compare_years (gconstpointer a, gconstpointer b)
{
  return (int) *(const guint *) a - (int) *(const guint *) b;
}

static void
add_year (GArray *years, guint year)
{
  for (guint i = 0; i < years->len; i++)
    if (g_array_index (years, guint, i) == year)
      return;

  g_array_append_val (years, year);
}

/**
 * entente_body_calendar_document_list_years:
 * @project: a project
 *
 * Returns: (transfer full) (element-type guint): the years in which it has meetings, in order; this
 *   year when it has none
 */
GArray *
entente_body_calendar_document_list_years (EntenteProject *project)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (guint));
  GListModel *meetings;
  GDate day;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), years);

  meetings = entente_store_get_list (entente_project_get_store (project), ENTENTE_TYPE_MEETING);
  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (EntenteMeeting) meeting = g_list_model_get_item (meetings, i);
      EntenteMoment start = entente_meeting_get_start (meeting, NULL);

      if (start == ENTENTE_MOMENT_NONE)
        continue;
      g_date_clear (&day, 1);
      entente_moment_get_date (start, ENTENTE_MOMENT_STARTS, &day);
      add_year (years, g_date_get_year (&day));
    }
  if (years->len == 0)
    {
      entente_date_today (&day);
      add_year (years, g_date_get_year (&day));
    }
  g_array_sort (years, compare_years);

  return years;
}
