/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-document-private.h"

#include "collective/entente-organization.h"
#include "entente-typography.h"
#include "schedule/entente-schedule-table.h"

#include <glib/gi18n-lib.h>

/* What title, date and their air take of the first page, in points. */
#define TITLE_HEIGHT 62.0
#define FIGURE_AIR 14.0

/* Of a letter, what a capital is; of a point. */
#define CAPITALS 0.7
#define MILLIMETRES_PER_POINT (25.4 / 72)

/* Lines to fill in by hand in the blank model. */
#define BLANK_ROWS 18

typedef struct
{
  EntentePaper paper;
  EntenteGanttPages pages;
  EntenteGanttColoring coloring;
  gboolean monochrome;
  gboolean with_list;

  /* Owned */
  EntenteScheduleFilter *filter;
  EntenteForecast *forecast;
} EntenteScheduleDocumentPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (EntenteScheduleDocument,
                            entente_schedule_document,
                            ENTENTE_TYPE_DOCUMENT)

enum
{
  PROP_0,
  PROP_PAPER,
  PROP_PAGES,
  PROP_COLORING,
  PROP_MONOCHROME,
  PROP_WITH_LIST,
  PROP_FILTER,
  PROP_FORECAST,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static EntenteScheduleDocumentPrivate *
get_private (EntenteScheduleDocument *self)
{
  return entente_schedule_document_get_instance_private (self);
}

static EntenteSchedule *
get_schedule (EntenteScheduleDocument *self)
{
  return entente_project_get_schedule (entente_document_get_project (ENTENTE_DOCUMENT (self)));
}

/* Composing */

static void
take_block (EntenteComposition *composition, EntenteBlock *block)
{
  entente_composition_append (composition, block);
  g_object_unref (block);
}

static void
add_paragraph (const EntenteScheduleDraft *draft, EntenteParagraphStyle style, const char *words)
{
  g_autofree char *corrected
      = entente_typography_correct (words, entente_composition_get_language (draft->composition));
  g_autoptr (EntenteRichText) text = entente_rich_text_new (corrected);

  take_block (draft->composition, entente_paragraph_block_new (style, text));
}

static void
add_heading (const EntenteScheduleDraft *draft, guint level, const char *words)
{
  g_autoptr (EntenteRichText) text = entente_rich_text_new (words);

  take_block (draft->composition, entente_heading_block_new (level, NULL, text));
}

/* The partners' names, in the order in which they stand in the collective. */
static char *
dup_partners (EntenteStore *store, EntenteLanguage language)
{
  GListModel *organizations = entente_store_get_list (store, ENTENTE_TYPE_ORGANIZATION);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (EntenteRecord) organization = g_list_model_get_item (organizations, i);
      const char *short_name =
          entente_record_get_text (organization, ENTENTE_ORGANIZATION_SHORT_NAME);

      if (entente_record_get_choice (organization, ENTENTE_ORGANIZATION_ROLE)
          > ENTENTE_ROLE_OPERATIONAL_PARTNER)
        continue;
      g_ptr_array_add (
          names, (gpointer) (*short_name ? short_name
                                         : entente_record_get_text (organization,
                                                                    ENTENTE_ORGANIZATION_NAME)));
    }
  g_ptr_array_add (names, NULL);

  return names->len > 1 ? entente_typography_join ((const char *const *) names->pdata, language)
                        : NULL;
}

static char *
dup_update_date (EntenteSchedule *schedule, EntenteLanguage language)
{
  EntenteMoment now = entente_schedule_get_now (schedule);
  GDate date;

  entente_moment_get_date (now == ENTENTE_MOMENT_NONE ? entente_moment_now () : now,
                           ENTENTE_MOMENT_STARTS, &date);
  return entente_typography_format_date (&date, ENTENTE_DATE_PLAIN, language);
}

static void
begin (EntenteScheduleDocument *self,
       EntenteScheduleDraft *draft,
       EntenteRecord *details,
       gboolean is_blank)
{
  const EntenteLanguage language = entente_composition_get_language (draft->composition);
  const char *project = entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_TITLE);
  g_autofree char *partners
      = dup_partners (entente_schedule_get_store (get_schedule (self)), language);
  g_autofree char *date = dup_update_date (get_schedule (self), language);
  g_autofree char *updated = entente_words_format (draft->words, "updated", "date", date, NULL);
  g_autofree char *line =
      *project ? g_strdup_printf ("%s · %s", project, updated) : g_strdup (updated);
  const char *title = entente_composition_get_title (draft->composition);

  g_object_set (draft->composition,
                "author", project,
                "subject", entente_words_get (draft->words, "subject"),
                "header", is_blank || !partners ? project : partners,
                "footer", is_blank ? title : line,
                "landscape", TRUE,
                "paper", (int) get_private (self)->paper,
                NULL);
  add_heading (draft, 1, title);
  if (!is_blank)
    add_paragraph (draft, ENTENTE_PARAGRAPH_NOTE, line);
}

static EntenteGanttChart *
make_chart (EntenteScheduleDocument *self, GArray *visible, EntenteLanguage language)
{
  EntenteScheduleDocumentPrivate *priv = get_private (self);
  const EntenteGanttOptions options = {
    .coloring = priv->coloring,
    .show_critical = TRUE,
    .show_float = TRUE,
    .show_links = TRUE,
    .show_who = TRUE,
    .show_late_dates = TRUE,
    .show_offsets = TRUE,
    .show_closed = TRUE,
    .forecast = priv->forecast,
  };

  return entente_gantt_chart_new (get_schedule (self), NULL, (const guint *) visible->data,
                                  visible->len, NULL, &options, language);
}

static void
measure (EntenteScheduleDraft *draft, EntentePaper paper)
{
  EntentePageGeometry geometry;

  entente_page_geometry_init (&geometry, paper, TRUE, 0);
  draft->width = geometry.wide_width;
  draft->height = geometry.bottom - geometry.top - FIGURE_AIR;
  draft->first_height = draft->height - TITLE_HEIGHT;
}

static void
add_list (EntenteScheduleDocument *self, const EntenteScheduleDraft *draft, GArray *visible)
{
  EntenteBlock *table = entente_schedule_table_new (
      get_schedule (self), (const guint *) visible->data, visible->len, draft->words,
      entente_composition_get_language (draft->composition));

  if (!table)
    return;

  take_block (draft->composition, entente_page_break_block_new ());
  add_heading (draft, 2, entente_words_get (draft->words, "list"));
  take_block (draft->composition, table);
}

static GArray *
list_visible (EntenteScheduleDocument *self)
{
  EntenteScheduleDocumentPrivate *priv = get_private (self);
  g_autoptr (EntenteScheduleFilter) all = entente_schedule_filter_new ();

  return entente_schedule_filter_list (priv->filter ? priv->filter : all, get_schedule (self),
                                       NULL);
}

static void
add_contents (EntenteScheduleDocument *self, EntenteScheduleDraft *draft)
{
  EntenteScheduleDocumentPrivate *priv = get_private (self);
  g_autoptr (GArray) visible = list_visible (self);

  if (visible->len == 0)
    {
      add_paragraph (draft, ENTENTE_PARAGRAPH_BODY, entente_words_get (draft->words, "empty"));
      return;
    }

  g_autoptr (EntenteGanttChart) chart
      = make_chart (self, visible, entente_composition_get_language (draft->composition));
  draft->chart = chart;
  measure (draft, entente_composition_get_paper (draft->composition));
  ENTENTE_SCHEDULE_DOCUMENT_GET_CLASS (self)->add_figures (self, draft);
  if (priv->with_list)
    add_list (self, draft, visible);
}

static EntenteBlock *
make_blank_list (EntenteWords *words, EntenteLanguage language)
{
  return entente_schedule_table_new_blank (BLANK_ROWS, words, language);
}

static EntenteComposition *
entente_schedule_document_compose (EntenteDocument *document, EntenteFill fill, GPtrArray *gaps)
{
  EntenteScheduleDocument *self = ENTENTE_SCHEDULE_DOCUMENT (document);
  EntenteScheduleDocumentPrivate *priv = get_private (self);
  EntenteRecord *details
      = ENTENTE_RECORD (entente_project_get_details (entente_document_get_project (document)));
  const EntenteLanguage language =
      entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_LANGUAGE);
  g_autoptr (EntenteWords) words = entente_words_new (language, "schedule");
  EntenteScheduleDraft draft = {
    .composition = entente_composition_new (
        entente_words_get (words, ENTENTE_SCHEDULE_DOCUMENT_GET_CLASS (self)->title_key), language),
    .words = words,
    .look = priv->monochrome ? ENTENTE_LOOK_PRINT_MONOCHROME : ENTENTE_LOOK_PRINT,
    .pages = priv->pages,
  };

  begin (self, &draft, details, fill == ENTENTE_FILL_BLANK);
  if (fill == ENTENTE_FILL_BLANK)
    take_block (draft.composition,
                ENTENTE_SCHEDULE_DOCUMENT_GET_CLASS (self)->make_blank (words, language));
  else
    add_contents (self, &draft);

  return draft.composition;
}

/* The words that stand for a page, for those who do not see it. */
static char *
make_alternative (
    const EntenteScheduleDraft *self, guint page, guint n_pages, const char *from, const char *to)
{
  const char *title = entente_composition_get_title (self->composition);
  g_autofree char *page_text = g_strdup_printf ("%u", page + 1);
  g_autofree char *n_text = g_strdup_printf ("%u", n_pages);
  g_autofree char *words =
      entente_words_format (self->words, "figure", "title", title, "page", page_text, "pages",
                            n_text, "from", from, "to", to, NULL);

  return entente_typography_correct (words, entente_composition_get_language (self->composition));
}

void
_entente_schedule_draft_add_figure (const EntenteScheduleDraft *self,
                                    guint page,
                                    guint n_pages,
                                    const char *rows_from,
                                    const char *rows_to,
                                    double width,
                                    double height,
                                    EntenteFigurePainter painter,
                                    gpointer sheet,
                                    GDestroyNotify destroy)
{
  g_autofree char *alternative = make_alternative (self, page, n_pages, rows_from, rows_to);
  const double scale = self->width / width;

  if (page > 0)
    take_block (self->composition, entente_page_break_block_new ());
  take_block (self->composition,
              entente_figure_block_new (self->width / ENTENTE_MM, height * scale / ENTENTE_MM,
                                        alternative, painter, sheet, destroy));
}

static void
add_chart_sheets (EntenteScheduleDocument *self, const EntenteScheduleDraft *draft)
{
  const EntenteGanttRow *rows = entente_gantt_chart_get_rows (draft->chart, NULL);
  g_autoptr (GPtrArray) sheets
      = entente_gantt_sheet_split (draft->chart, draft->look, draft->pages, draft->width,
                                   draft->first_height, draft->height);
  const guint n_sheets = sheets->len;

  g_ptr_array_set_free_func (sheets, NULL);
  for (guint i = 0; i < n_sheets; i++)
    {
      EntenteGanttSheet *sheet = g_ptr_array_index (sheets, i);
      const guint last = sheet->first_row + MAX (1, sheet->n_rows) - 1;

      _entente_schedule_draft_add_figure (
          draft, i, n_sheets, rows[sheet->first_row].title, rows[last].title,
          entente_gantt_sheet_get_width (sheet), entente_gantt_sheet_get_height (sheet),
          entente_gantt_sheet_paint, sheet, (GDestroyNotify) entente_gantt_sheet_free);
    }
}

/* GObject */

static void
entente_schedule_document_get_property (GObject *object,
                                        guint prop_id,
                                        GValue *value,
                                        GParamSpec *pspec)
{
  EntenteScheduleDocumentPrivate *priv = get_private (ENTENTE_SCHEDULE_DOCUMENT (object));

  switch (prop_id)
    {
    case PROP_PAPER:
      g_value_set_int (value, priv->paper);
      break;
    case PROP_PAGES:
      g_value_set_int (value, priv->pages);
      break;
    case PROP_COLORING:
      g_value_set_int (value, priv->coloring);
      break;
    case PROP_MONOCHROME:
      g_value_set_boolean (value, priv->monochrome);
      break;
    case PROP_WITH_LIST:
      g_value_set_boolean (value, priv->with_list);
      break;
    case PROP_FILTER:
      g_value_set_object (value, priv->filter);
      break;
    case PROP_FORECAST:
      g_value_set_object (value, priv->forecast);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
set_number (int *place, const GValue *value)
{
  const int number =
      G_VALUE_HOLDS_BOOLEAN (value) ? g_value_get_boolean (value) : g_value_get_int (value);

  if (*place == number)
    return FALSE;

  *place = number;
  return TRUE;
}

static void
entente_schedule_document_set_property (GObject *object,
                                        guint prop_id,
                                        const GValue *value,
                                        GParamSpec *pspec)
{
  EntenteScheduleDocumentPrivate *priv = get_private (ENTENTE_SCHEDULE_DOCUMENT (object));
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_PAPER:
      changed = set_number ((int *) &priv->paper, value);
      break;
    case PROP_PAGES:
      changed = set_number ((int *) &priv->pages, value);
      break;
    case PROP_COLORING:
      changed = set_number ((int *) &priv->coloring, value);
      break;
    case PROP_MONOCHROME:
      changed = set_number (&priv->monochrome, value);
      break;
    case PROP_WITH_LIST:
      changed = set_number (&priv->with_list, value);
      break;
    case PROP_FILTER:
      changed = g_set_object (&priv->filter, g_value_get_object (value));
      break;
    case PROP_FORECAST:
      changed = g_set_object (&priv->forecast, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
entente_schedule_document_finalize (GObject *object)
{
  EntenteScheduleDocumentPrivate *priv = get_private (ENTENTE_SCHEDULE_DOCUMENT (object));

  g_clear_object (&priv->filter);
  g_clear_object (&priv->forecast);

  G_OBJECT_CLASS (entente_schedule_document_parent_class)->finalize (object);
}

static void
entente_schedule_document_class_init (EntenteScheduleDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = entente_schedule_document_get_property;
  object_class->set_property = entente_schedule_document_set_property;
  object_class->finalize = entente_schedule_document_finalize;
  ENTENTE_DOCUMENT_CLASS (klass)->compose = entente_schedule_document_compose;
  klass->title_key = "title";
  klass->add_figures = add_chart_sheets;
  klass->make_blank = make_blank_list;

  properties[PROP_PAPER]
      = g_param_spec_int ("paper", NULL, NULL, 0, ENTENTE_PAPER_A3, ENTENTE_PAPER_A4, flags);
  properties[PROP_PAGES] = g_param_spec_int ("pages", NULL, NULL, 0, ENTENTE_GANTT_PAGES_TILED,
                                             ENTENTE_GANTT_PAGES_AUTO, flags);
  properties[PROP_COLORING] =
      g_param_spec_int ("coloring", NULL, NULL, 0, ENTENTE_GANTT_COLOR_STATE,
                        ENTENTE_GANTT_COLOR_ORGANIZATION, flags);
  properties[PROP_MONOCHROME] = g_param_spec_boolean ("monochrome", NULL, NULL, FALSE, flags);
  properties[PROP_WITH_LIST] = g_param_spec_boolean ("with-list", NULL, NULL, TRUE, flags);
  properties[PROP_FILTER]
      = g_param_spec_object ("filter", NULL, NULL, ENTENTE_TYPE_SCHEDULE_FILTER, flags);
  properties[PROP_FORECAST]
      = g_param_spec_object ("forecast", NULL, NULL, ENTENTE_TYPE_FORECAST, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_schedule_document_init (EntenteScheduleDocument *self)
{
  EntenteScheduleDocumentPrivate *priv = get_private (self);

  priv->coloring = ENTENTE_GANTT_COLOR_ORGANIZATION;
  priv->with_list = TRUE;
}

char *
_entente_schedule_document_make_file_name (EntenteProject *project, const char *name)
{
  const char *code = entente_record_get_text (
      ENTENTE_RECORD (entente_project_get_details (project)), ENTENTE_PROJECT_DETAILS_CODE);

  return *code ? g_strdup_printf ("%s-%s", code, name) : g_strdup (name);
}

/**
 * entente_schedule_document_new:
 * @project: a project
 *
 * Returns: (transfer full): its schedule, as a chart and a list
 */
EntenteDocument *
entente_schedule_document_new (EntenteProject *project)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);

  g_autofree char *file_name
      = _entente_schedule_document_make_file_name (project, C_ ("file name", "schedule"));

  return g_object_new (ENTENTE_TYPE_SCHEDULE_DOCUMENT,
                       "project", project,
                       "path", "schedule",
                       "title", C_ ("document", "Schedule"),
                       "file-name", file_name,
                       NULL);
}

/**
 * entente_schedule_document_measure_letters:
 * @self: a schedule on paper
 *
 * Tells before anything is printed whether the chart can be read on the paper and the pages chosen.
 *
 * Returns: how high the capital letters of the first sheet are, in millimetres; 0 without tasks
 */
double
entente_schedule_document_measure_letters (EntenteScheduleDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE_DOCUMENT (self), 0);

  EntenteScheduleDocumentPrivate *priv = get_private (self);
  g_autoptr (GArray) visible = list_visible (self);
  EntenteScheduleDraft draft = { 0 };

  if (visible->len == 0)
    return 0;

  g_autoptr (EntenteGanttChart) chart = make_chart (self, visible, ENTENTE_LANGUAGE_FRENCH);
  measure (&draft, priv->paper);
  g_autoptr (GPtrArray) sheets = entente_gantt_sheet_split (
      chart, ENTENTE_LOOK_PRINT, priv->pages, draft.width, draft.first_height, draft.height);
  const EntenteGanttSheet *sheet = g_ptr_array_index (sheets, 0);

  return sheet->font * CAPITALS * draft.width / entente_gantt_sheet_get_width (sheet)
         * MILLIMETRES_PER_POINT;
}
