/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-task-sheet-document.h"

#include "entente-typography.h"
#include "schedule/entente-involvement-table.h"
#include "schedule/entente-schedule-blocks.h"

#include <glib/gi18n-lib.h>

#define BOX "☐"
#define BOX_TICKED "☑"

/* To fill in by hand. */
#define BLANK_ROWS 12

struct _EntenteTaskSheetDocument
{
  EntenteDocument parent_instance;

  EntenteRecord *who; /* owned */
};

G_DEFINE_FINAL_TYPE (EntenteTaskSheetDocument, entente_task_sheet_document, ENTENTE_TYPE_DOCUMENT)

/* What one sheet takes; nothing of it is owned. */
typedef struct
{
  EntenteSchedulePaper paper;
  EntenteInvolvementTable *people;
  EntenteInvolvementTable *organizations;
  EntenteInvolvementTable *own; /* the one of those two in which they are */
  guint column;                 /* theirs in it */
} Sheet;

static const EntenteTableColumn columns[] = {
  { 0.4, ENTENTE_COLUMN_START }, { 2.0, ENTENTE_COLUMN_START }, { 3.6, ENTENTE_COLUMN_START },
  { 2.6, ENTENTE_COLUMN_START }, { 2.8, ENTENTE_COLUMN_START },
};

static gboolean
find_column (EntenteInvolvementTable *table, EntenteRecord *who, guint *column)
{
  for (guint i = 0; i < entente_involvement_table_get_n_columns (table); i++)
    if (entente_involvement_table_get_record (table, i) == who)
      {
        *column = i;
        return TRUE;
      }

  return FALSE;
}

static char *
dup_name (EntenteRecord *who)
{
  return ENTENTE_IS_PERSON (who)
           ? entente_person_dup_full_name (ENTENTE_PERSON (who))
           : g_strdup (entente_record_get_text (who, ENTENTE_ORGANIZATION_NAME));
}

/* Cells */

static void
append_line (EntenteRichText *text, const char *line, EntenteTextMarks marks)
{
  if (*line == '\0')
    return;
  if (!entente_rich_text_is_empty (text))
    entente_rich_text_append_break (text);
  entente_rich_text_append (text, line, marks);
}

/* Large enough for a pen. */
static EntenteRichText *
make_box (gboolean is_ticked)
{
  EntenteRichText *text = entente_rich_text_new (NULL);

  entente_rich_text_append (text, is_ticked ? BOX_TICKED : BOX, ENTENTE_TEXT_LARGE);
  return text;
}

static EntenteRichText *
make_task_cell (Sheet *sheet, guint item)
{
  const EntenteScheduleItem *shown =
      &entente_schedule_get_items (sheet->paper.schedule, NULL)[item];
  EntenteRecord *task = ENTENTE_RECORD (shown->task);
  EntenteRichText *text = entente_rich_text_new (NULL);

  append_line (text, entente_record_get_text (task, ENTENTE_TASK_TITLE), ENTENTE_TEXT_STRONG);
  append_line (text,
               entente_involvement_table_get_role (sheet->own, item, sheet->column),
               ENTENTE_TEXT_EMPHASIS);
  append_line (text, entente_record_get_text (task, ENTENTE_TASK_PLACE), ENTENTE_TEXT_PLAIN);

  return text;
}

/* Everybody else who answers for it or does it. */
static void
append_others (Sheet *sheet, EntenteRichText *text, EntenteInvolvementTable *table, guint item)
{
  for (guint i = 0; i < entente_involvement_table_get_n_columns (table); i++)
    {
      EntenteInvolvement part = entente_involvement_table_get (table, item, i);
      const char *role = entente_involvement_table_get_role (table, item, i);
      g_autofree char *line = NULL;

      if ((table == sheet->own && i == sheet->column)
          || (part != ENTENTE_INVOLVEMENT_ACCOUNTABLE && part != ENTENTE_INVOLVEMENT_DOES))
        continue;
      line = *role != '\0'
               ? g_strdup_printf ("%s (%s)", entente_involvement_table_get_name (table, i), role)
               : g_strdup (entente_involvement_table_get_name (table, i));
      append_line (text, line, ENTENTE_TEXT_PLAIN);
    }
}

static EntenteRichText *
make_care_cell (EntenteRecord *task)
{
  static const guint fields[] = { ENTENTE_TASK_CAUTIONS,
                                  ENTENTE_TASK_INTERNAL_COMMUNICATION,
                                  ENTENTE_TASK_EXTERNAL_COMMUNICATION,
                                  ENTENTE_TASK_AUTHORITY };
  EntenteRichText *text = entente_rich_text_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    append_line (text, entente_record_get_text (task, fields[i]), ENTENTE_TEXT_PLAIN);

  return text;
}

static GPtrArray *
make_row (Sheet *sheet, guint item)
{
  const EntenteScheduleItem *shown =
      &entente_schedule_get_items (sheet->paper.schedule, NULL)[item];
  g_autofree char *period = _entente_schedule_paper_dup_period (&sheet->paper, shown);
  GPtrArray *row = _entente_schedule_paper_texts ();
  EntenteRichText *others = entente_rich_text_new (NULL);

  append_others (sheet, others, sheet->people, item);
  append_others (sheet, others, sheet->organizations, item);
  g_ptr_array_add (row, make_box (shown->is_done));
  g_ptr_array_add (row, entente_rich_text_new (period));
  g_ptr_array_add (row, make_task_cell (sheet, item));
  g_ptr_array_add (row, others);
  g_ptr_array_add (row, make_care_cell (ENTENTE_RECORD (shown->task)));

  return row;
}

/* Tables */

static GPtrArray *
make_header (Sheet *sheet)
{
  static const char *const keys[] = { "when", "task", "with", "care" };
  GPtrArray *header = _entente_schedule_paper_texts ();

  g_ptr_array_add (header, entente_rich_text_new (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_ptr_array_add (header, _entente_schedule_paper_say (&sheet->paper, keys[i]));

  return header;
}

static void
add_rows (Sheet *sheet, GPtrArray *rows)
{
  g_autoptr (GPtrArray) header = make_header (sheet);

  _entente_schedule_paper_add_table (&sheet->paper,
                                     columns,
                                     G_N_ELEMENTS (columns),
                                     header,
                                     rows,
                                     entente_words_get (sheet->paper.words, "summary"));
}

static void
add_blank_rows (Sheet *sheet)
{
  g_autoptr (GPtrArray) rows
    = _entente_schedule_paper_blank_rows (BLANK_ROWS, G_N_ELEMENTS (columns));

  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (rows, i);

      entente_rich_text_unref (row->pdata[0]);
      row->pdata[0] = make_box (FALSE);
    }
  add_rows (sheet, rows);
}

static int
compare_starts (gconstpointer a, gconstpointer b, gpointer schedule)
{
  const EntenteScheduleItem *items = entente_schedule_get_items (schedule, NULL);
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;

  if (items[left].planned.start != items[right].planned.start)
    return items[left].planned.start < items[right].planned.start ? -1 : 1;

  return left < right ? -1 : 1;
}

/* Their tasks with that part, the first first. */
static GArray *
list_items (Sheet *sheet, EntenteInvolvement part)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_items;

  entente_schedule_get_items (sheet->paper.schedule, &n_items);
  for (guint i = 0; i < n_items; i++)
    if (entente_involvement_table_get (sheet->own, i, sheet->column) == part)
      g_array_append_val (items, i);
  g_array_sort_with_data (items, compare_starts, sheet->paper.schedule);

  return items;
}

static gboolean
add_part (Sheet *sheet, EntenteInvolvement part, const char *heading)
{
  g_autoptr (GArray) items = list_items (sheet, part);
  g_autoptr (GPtrArray) rows = _entente_schedule_paper_rows ();

  if (items->len == 0)
    return FALSE;

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (rows, make_row (sheet, g_array_index (items, guint, i)));
  _entente_schedule_paper_add_heading (&sheet->paper,
                                       2,
                                       _entente_schedule_paper_say (&sheet->paper, heading));
  add_rows (sheet, rows);
  return TRUE;
}

static void
add_parts (Sheet *sheet)
{
  static const struct
  {
    EntenteInvolvement part;
    const char *heading;
  } parts[] = {
    { ENTENTE_INVOLVEMENT_ACCOUNTABLE, "answers" },
    { ENTENTE_INVOLVEMENT_DOES, "does" },
    { ENTENTE_INVOLVEMENT_CONSULTED, "consulted" },
    { ENTENTE_INVOLVEMENT_INFORMED, "informed" },
  };
  gboolean anything = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    anything |= add_part (sheet, parts[i].part, parts[i].heading);
  if (!anything)
    _entente_schedule_paper_add_note (&sheet->paper,
                                      _entente_schedule_paper_say (&sheet->paper, "nothing"));
}

/* EntenteDocument */

static char *
dup_lead (EntenteTaskSheetDocument *self, EntenteRecord *details)
{
  g_autofree char *name = dup_name (self->who);
  const char *title = entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_TITLE);

  return *title != '\0' ? g_strdup_printf ("%s · %s", name, title) : g_steal_pointer (&name);
}

static void
fill_sheet (Sheet *sheet, EntenteRecord *who)
{
  g_autoptr (EntenteInvolvementTable) people
    = entente_involvement_table_new (sheet->paper.schedule, TRUE);
  g_autoptr (EntenteInvolvementTable) organizations
    = entente_involvement_table_new (sheet->paper.schedule, FALSE);

  sheet->people = people;
  sheet->organizations = organizations;
  sheet->own = ENTENTE_IS_PERSON (who) ? people : organizations;
  /* Somebody who was deleted has nothing to do. */
  if (find_column (sheet->own, who, &sheet->column))
    add_parts (sheet);
}

static EntenteComposition *
entente_task_sheet_document_compose (EntenteDocument *document, EntenteFill fill, GPtrArray *gaps)
{
  EntenteTaskSheetDocument *self = ENTENTE_TASK_SHEET_DOCUMENT (document);
  EntenteProject *project = entente_document_get_project (document);
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (project));
  EntenteLanguage language = entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_LANGUAGE);
  g_autoptr (EntenteWords) words = entente_words_new (language, "task-sheet");
  g_autofree char *lead = dup_lead (self, details);
  gboolean blank = fill == ENTENTE_FILL_BLANK;
  Sheet sheet = {
    .paper = {
      .project = project,
      .schedule = entente_project_get_schedule (project),
      .words = words,
      .language = language,
    },
  };
  EntenteComposition *composition = _entente_schedule_paper_begin (&sheet.paper, lead, blank);

  if (blank)
    add_blank_rows (&sheet);
  else
    {
      /* Sheets of several people lie on one table: each page says whose it is. */
      g_object_set (composition, "footer", lead, NULL);
      fill_sheet (&sheet, self->who);
    }

  return composition;
}

static void
entente_task_sheet_document_dispose (GObject *object)
{
  EntenteTaskSheetDocument *self = ENTENTE_TASK_SHEET_DOCUMENT (object);

  g_clear_object (&self->who);

  G_OBJECT_CLASS (entente_task_sheet_document_parent_class)->dispose (object);
}

static void
entente_task_sheet_document_class_init (EntenteTaskSheetDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_task_sheet_document_dispose;
  ENTENTE_DOCUMENT_CLASS (klass)->compose = entente_task_sheet_document_compose;
}

static void
entente_task_sheet_document_init (EntenteTaskSheetDocument *self)
{
}

/**
 * entente_task_sheet_document_new:
 * @project: a project
 * @who: an EntentePerson or EntenteOrganization of it
 *
 * Returns: (transfer full): what they have to do
 */
EntenteDocument *
entente_task_sheet_document_new (EntenteProject *project, EntenteRecord *who)
{
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;
  g_autofree char *file_name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *path = NULL;
  EntenteTaskSheetDocument *self;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);
  g_return_val_if_fail (ENTENTE_IS_PERSON (who) || ENTENTE_IS_ORGANIZATION (who), NULL);

  name = dup_name (who);
  /* Translators: name of a file; %s is a person or an organisation. */
  words = g_strdup_printf (C_ ("file name", "tasks-%s"), name);
  file_name = _entente_schedule_paper_dup_file_name (project, words);
  title = g_strdup_printf (_("Task sheet of %s"), name);
  path = g_strdup_printf ("tasks/%" G_GINT64_FORMAT, entente_record_get_id (who));
  self = g_object_new (ENTENTE_TYPE_TASK_SHEET_DOCUMENT,
                       "project", project,
                       "path", path,
                       "title", title,
                       "file-name", file_name,
                       NULL);
  self->who = g_object_ref (who);

  return ENTENTE_DOCUMENT (self);
}

static void
add_owners (GPtrArray *owners, EntenteSchedule *schedule, gboolean by_person)
{
  g_autoptr (EntenteInvolvementTable) table = entente_involvement_table_new (schedule, by_person);

  for (guint i = 0; i < entente_involvement_table_get_n_columns (table); i++)
    if (entente_involvement_table_count (table, i) > 0)
      g_ptr_array_add (owners, g_object_ref (entente_involvement_table_get_record (table, i)));
}

/**
 * entente_task_sheet_document_list_owners:
 * @project: a project
 *
 * Returns: (transfer full) (element-type EntenteRecord): those for whom there is a sheet
 */
GPtrArray *
entente_task_sheet_document_list_owners (EntenteProject *project)
{
  GPtrArray *owners = g_ptr_array_new_with_free_func (g_object_unref);
  EntenteSchedule *schedule;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), owners);

  schedule = entente_project_get_schedule (project);
  add_owners (owners, schedule, TRUE);
  add_owners (owners, schedule, FALSE);

  return owners;
}
