/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-who-does-what-document.h"

#include "entente-typography.h"
#include "schedule/entente-involvement-table.h"
#include "schedule/entente-schedule-blocks.h"

#include <glib/gi18n-lib.h>

/* What a landscape page holds beside the tasks; those beyond get a table of their own. */
#define WHO_PER_TABLE 8

/* To fill in by hand. */
#define BLANK_ROWS 16
#define BLANK_COLUMNS 6
#define BLANK_WIDTH 16 /* mm */

/* Shares of the width. */
#define TASK_SHARE 3.6
#define DATE_SHARE 1.9
#define WHO_SHARE 1.25

struct _EntenteWhoDoesWhatDocument
{
  EntenteDocument parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteWhoDoesWhatDocument,
                     entente_who_does_what_document,
                     ENTENTE_TYPE_DOCUMENT)

static const struct
{
  EntenteInvolvement part;
  const char *mark;
  const char *meaning;
} parts[] = {
  { ENTENTE_INVOLVEMENT_ACCOUNTABLE, "mark-answers", "answers" },
  { ENTENTE_INVOLVEMENT_DOES, "mark-does", "does" },
  { ENTENTE_INVOLVEMENT_CONSULTED, "mark-consulted", "consulted" },
  { ENTENTE_INVOLVEMENT_INFORMED, "mark-informed", "informed" },
};

/* The legend */

static void
add_legend (EntenteSchedulePaper *paper)
{
  EntenteRichText *text = entente_rich_text_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *meaning = g_strconcat (
          ENTENTE_NO_BREAK_SPACE, entente_words_get (paper->words, parts[i].meaning), NULL);

      if (i > 0)
        entente_rich_text_append (text, " · ", ENTENTE_TEXT_PLAIN);
      entente_rich_text_append (text,
                                entente_words_get (paper->words, parts[i].mark),
                                ENTENTE_TEXT_STRONG);
      entente_rich_text_append (text, meaning, ENTENTE_TEXT_PLAIN);
    }
  _entente_schedule_paper_add_note (paper, text);
}

/* Tables */

static EntenteTableColumn *
make_columns (guint n_who)
{
  EntenteTableColumn *columns = g_new0 (EntenteTableColumn, n_who + 2);

  columns[0] = (EntenteTableColumn) { TASK_SHARE, ENTENTE_COLUMN_START };
  columns[1] = (EntenteTableColumn) { DATE_SHARE, ENTENTE_COLUMN_START };
  for (guint i = 0; i < n_who; i++)
    columns[i + 2] = (EntenteTableColumn) { WHO_SHARE, ENTENTE_COLUMN_CENTER };

  return columns;
}

static GPtrArray *
make_header (EntenteSchedulePaper *paper)
{
  GPtrArray *header = _entente_schedule_paper_texts ();

  g_ptr_array_add (header, _entente_schedule_paper_say (paper, "task"));
  g_ptr_array_add (header, _entente_schedule_paper_say (paper, "when"));
  return header;
}

/* Groups stand out; what is in them is indented. */
static EntenteRichText *
make_title (const EntenteScheduleItem *item)
{
  EntenteRichText *text = entente_rich_text_new (NULL);
  g_autofree char *title = NULL;
  GString *indent = g_string_new (NULL);

  for (guint i = 0; i < item->level; i++)
    g_string_append (indent, ENTENTE_NO_BREAK_SPACE ENTENTE_NO_BREAK_SPACE ENTENTE_NO_BREAK_SPACE);
  title = g_strconcat (indent->str,
                       entente_record_get_text (ENTENTE_RECORD (item->task), ENTENTE_TASK_TITLE),
                       NULL);
  entente_rich_text_append (text, title, item->is_group ? ENTENTE_TEXT_STRONG : ENTENTE_TEXT_PLAIN);
  g_string_free (indent, TRUE);

  return text;
}

static EntenteRichText *
make_mark (EntenteSchedulePaper *paper, EntenteInvolvement part, const char *role)
{
  EntenteRichText *text = entente_rich_text_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].part == part)
      entente_rich_text_append (text,
                                entente_words_get (paper->words, parts[i].mark),
                                part == ENTENTE_INVOLVEMENT_ACCOUNTABLE ? ENTENTE_TEXT_STRONG
                                                                        : ENTENTE_TEXT_PLAIN);
  if (*role != '\0')
    {
      entente_rich_text_append_break (text);
      entente_rich_text_append (text, role, ENTENTE_TEXT_SMALL);
    }

  return text;
}

static GPtrArray *
make_row (EntenteSchedulePaper *paper,
          EntenteInvolvementTable *table,
          guint item,
          GArray *columns,
          guint first,
          guint n_who)
{
  const EntenteScheduleItem *shown = &entente_schedule_get_items (paper->schedule, NULL)[item];
  g_autofree char *period = _entente_schedule_paper_dup_period (paper, shown);
  GPtrArray *row = _entente_schedule_paper_texts ();

  g_ptr_array_add (row, make_title (shown));
  g_ptr_array_add (row, entente_rich_text_new (shown->is_group ? "" : period));
  for (guint i = 0; i < n_who; i++)
    {
      guint column = g_array_index (columns, guint, first + i);

      g_ptr_array_add (row,
                       make_mark (paper,
                                  entente_involvement_table_get (table, item, column),
                                  entente_involvement_table_get_role (table, item, column)));
    }

  return row;
}

static void
add_table (EntenteSchedulePaper *paper,
           EntenteInvolvementTable *table,
           GArray *columns,
           guint first,
           guint n_who)
{
  g_autofree EntenteTableColumn *shares = make_columns (n_who);
  g_autoptr (GPtrArray) header = make_header (paper);
  g_autoptr (GPtrArray) rows = _entente_schedule_paper_rows ();
  guint n_items;

  for (guint i = 0; i < n_who; i++)
    {
      guint column = g_array_index (columns, guint, first + i);

      g_ptr_array_add (header,
                       entente_rich_text_new (entente_involvement_table_get_name (table, column)));
    }
  entente_schedule_get_items (paper->schedule, &n_items);
  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (rows, make_row (paper, table, i, columns, first, n_who));

  _entente_schedule_paper_add_table (paper,
                                     shares,
                                     n_who + 2,
                                     header,
                                     rows,
                                     entente_words_get (paper->words, "summary"));
}

/* Those who have a part in something. */
static GArray *
list_columns (EntenteInvolvementTable *table)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < entente_involvement_table_get_n_columns (table); i++)
    if (entente_involvement_table_count (table, i) > 0)
      g_array_append_val (columns, i);

  return columns;
}

static gboolean
add_tables (EntenteSchedulePaper *paper, gboolean by_person)
{
  g_autoptr (EntenteInvolvementTable) table
    = entente_involvement_table_new (paper->schedule, by_person);
  g_autoptr (GArray) columns = list_columns (table);
  guint n_tables = (columns->len + WHO_PER_TABLE - 1) / WHO_PER_TABLE;
  guint first = 0;

  for (guint i = 0; i < n_tables; i++)
    {
      /* As many in each, so that the last one is not left with one column. */
      guint n_who = (columns->len - first + n_tables - i - 1) / (n_tables - i);

      _entente_schedule_paper_add_heading (
        paper,
        2,
        _entente_schedule_paper_say (paper, by_person ? "people" : "organizations"));
      add_table (paper, table, columns, first, n_who);
      first += n_who;
    }

  return n_tables > 0;
}

static void
add_blank_table (EntenteSchedulePaper *paper)
{
  g_autofree EntenteTableColumn *shares = make_columns (BLANK_COLUMNS);
  g_autoptr (GPtrArray) header = make_header (paper);
  g_autoptr (GPtrArray) rows
    = _entente_schedule_paper_blank_rows (BLANK_ROWS, BLANK_COLUMNS + 2);

  for (guint i = 0; i < BLANK_COLUMNS; i++)
    g_ptr_array_add (
      header,
      _entente_schedule_paper_blank (BLANK_WIDTH, entente_words_get (paper->words, "blank-who")));
  _entente_schedule_paper_add_table (paper,
                                     shares,
                                     BLANK_COLUMNS + 2,
                                     header,
                                     rows,
                                     entente_words_get (paper->words, "summary"));
}

/* EntenteDocument */

static EntenteComposition *
entente_who_does_what_document_compose (EntenteDocument *document,
                                        EntenteFill fill,
                                        GPtrArray *gaps)
{
  EntenteProject *project = entente_document_get_project (document);
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (project));
  EntenteLanguage language = entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_LANGUAGE);
  g_autoptr (EntenteWords) words = entente_words_new (language, "who-does-what");
  EntenteSchedulePaper paper = {
    .project = project,
    .schedule = entente_project_get_schedule (project),
    .words = words,
    .language = language,
  };
  gboolean blank = fill == ENTENTE_FILL_BLANK;
  EntenteComposition *composition = _entente_schedule_paper_begin (
      &paper, entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_TITLE), blank);
  gboolean anybody = FALSE;

  add_legend (&paper);
  if (blank)
    {
      add_blank_table (&paper);
      return composition;
    }

  anybody |= add_tables (&paper, FALSE);
  anybody |= add_tables (&paper, TRUE);
  if (!anybody)
    _entente_schedule_paper_add_note (&paper, _entente_schedule_paper_say (&paper, "nobody"));

  return composition;
}

static void
entente_who_does_what_document_class_init (EntenteWhoDoesWhatDocumentClass *klass)
{
  ENTENTE_DOCUMENT_CLASS (klass)->compose = entente_who_does_what_document_compose;
}

static void
entente_who_does_what_document_init (EntenteWhoDoesWhatDocument *self)
{
}

/**
 * entente_who_does_what_document_new:
 * @project: a project
 *
 * Returns: (transfer full): who does what in its schedule
 */
EntenteDocument *
entente_who_does_what_document_new (EntenteProject *project)
{
  g_autofree char *file_name = NULL;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);

  file_name = _entente_schedule_paper_dup_file_name (project, C_ ("file name", "who-does-what"));
  return g_object_new (ENTENTE_TYPE_WHO_DOES_WHAT_DOCUMENT,
                       "project", project,
                       "path", "who-does-what",
                       "title", _("Who does what"),
                       "file-name", file_name,
                       NULL);
}
