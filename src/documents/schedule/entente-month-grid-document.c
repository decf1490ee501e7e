/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-month-grid-document.h"

#include "schedule/entente-month-grid-sheet.h"
#include "schedule/entente-schedule-blocks.h"
#include "schedule/entente-schedule-document-private.h"

#include <glib/gi18n-lib.h>

/* To fill in by hand. */
#define BLANK_ROWS 16
#define BLANK_MONTHS 8
#define BLANK_WIDTH 13 /* mm */

struct _EntenteMonthGridDocument
{
  EntenteScheduleDocument parent_instance;

  gboolean weekly;
};

G_DEFINE_FINAL_TYPE (EntenteMonthGridDocument,
                     entente_month_grid_document,
                     ENTENTE_TYPE_SCHEDULE_DOCUMENT)

enum
{
  PROP_0,
  PROP_WEEKLY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char *
get_title (const EntenteScheduleDraft *draft, EntenteMonthGrid *grid, guint row)
{
  guint n_rows;
  const EntenteMonthGridRow *rows = entente_month_grid_get_rows (grid, &n_rows);

  if (row >= n_rows)
    return "";

  return entente_gantt_chart_get_rows (draft->chart, NULL)[rows[row].row].title;
}

static void
add_grid_sheets (EntenteScheduleDocument *document, const EntenteScheduleDraft *draft)
{
  EntenteMonthGridDocument *self = ENTENTE_MONTH_GRID_DOCUMENT (document);
  g_autoptr (EntenteMonthGrid) grid = entente_month_grid_new (
      draft->chart, self->weekly ? ENTENTE_RHYTHM_WEEK : ENTENTE_RHYTHM_MONTH);
  g_autoptr (GPtrArray) sheets = entente_month_grid_sheet_split (
      grid, draft->look, draft->width, draft->first_height, draft->height);
  const guint n_sheets = sheets->len;

  g_ptr_array_set_free_func (sheets, NULL);
  for (guint i = 0; i < n_sheets; i++)
    {
      EntenteMonthGridSheet *sheet = g_ptr_array_index (sheets, i);

      _entente_schedule_draft_add_figure (
          draft, i, n_sheets, get_title (draft, grid, sheet->first_row),
          get_title (draft, grid, sheet->first_row + MAX (1, sheet->n_rows) - 1), sheet->width,
          sheet->height, entente_month_grid_sheet_paint, sheet,
          (GDestroyNotify) entente_month_grid_sheet_free);
    }
}

/* Steps and tasks, and months whose names are to be written on the dotted lines. */
static EntenteBlock *
make_blank_grid (EntenteWords *words, EntenteLanguage language)
{
  EntenteTableColumn columns[2 + BLANK_MONTHS] = { { 2, ENTENTE_COLUMN_START },
                                                   { 3, ENTENTE_COLUMN_START } };
  g_autoptr (GPtrArray) header
      = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_rich_text_unref);
  g_autoptr (GPtrArray) rows = _entente_schedule_paper_blank_rows (BLANK_ROWS, 2 + BLANK_MONTHS);

  g_ptr_array_add (header, entente_rich_text_new (entente_words_get (words, "steps")));
  g_ptr_array_add (header, entente_rich_text_new (entente_words_get (words, "tasks")));
  for (guint i = 0; i < BLANK_MONTHS; i++)
    {
      columns[2 + i] = (EntenteTableColumn) { 1, ENTENTE_COLUMN_START };
      g_ptr_array_add (header,
                       _entente_schedule_paper_blank (BLANK_WIDTH,
                                                      entente_words_get (words, "blank-month")));
    }

  return entente_table_block_new (columns, G_N_ELEMENTS (columns), header, rows,
                                  entente_words_get (words, "subject"));
}

static void
entente_month_grid_document_get_property (GObject *object,
                                          guint prop_id,
                                          GValue *value,
                                          GParamSpec *pspec)
{
  if (prop_id == PROP_WEEKLY)
    g_value_set_boolean (value, ENTENTE_MONTH_GRID_DOCUMENT (object)->weekly);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
entente_month_grid_document_set_property (GObject *object,
                                          guint prop_id,
                                          const GValue *value,
                                          GParamSpec *pspec)
{
  EntenteMonthGridDocument *self = ENTENTE_MONTH_GRID_DOCUMENT (object);

  if (prop_id != PROP_WEEKLY)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (self->weekly != g_value_get_boolean (value))
    {
      self->weekly = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
entente_month_grid_document_class_init (EntenteMonthGridDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  EntenteScheduleDocumentClass *schedule_class = ENTENTE_SCHEDULE_DOCUMENT_CLASS (klass);

  object_class->get_property = entente_month_grid_document_get_property;
  object_class->set_property = entente_month_grid_document_set_property;
  schedule_class->title_key = "grid-title";
  schedule_class->add_figures = add_grid_sheets;
  schedule_class->make_blank = make_blank_grid;

  properties[PROP_WEEKLY]
      = g_param_spec_boolean ("weekly", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_month_grid_document_init (EntenteMonthGridDocument *self)
{
}

/**
 * entente_month_grid_document_new:
 * @project: a project
 *
 * Returns: (transfer full): its plan as a table of months
 */
EntenteDocument *
entente_month_grid_document_new (EntenteProject *project)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);

  g_autofree char *file_name
      = _entente_schedule_document_make_file_name (project, C_ ("file name", "month-grid"));

  return g_object_new (ENTENTE_TYPE_MONTH_GRID_DOCUMENT,
                       "project", project,
                       "path", "month-grid",
                       "title", _("Schedule by month"),
                       "file-name", file_name,
                       NULL);
}
