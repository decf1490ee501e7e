/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-picture.h"

#include "entente-pdf-writer.h"
#include "schedule/entente-gantt-sheet.h"

#include <cairo-svg.h>
#include <math.h>

/* Units that a month takes beside the names, within what a page or a screen shows. */
#define MONTH_WIDTH 130.0
#define LEAST_WIDTH 760.0
#define MOST_WIDTH 2600.0
#define MARGIN 12.0

/* What cairo and most programs that open pictures can hold. */
#define MOST_PIXELS 30000.0

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/**
 * entente_schedule_picture_options_init:
 * @options: (out caller-allocates): the usual options
 */
void
entente_schedule_picture_options_init (EntenteSchedulePictureOptions *options)
{
  g_return_if_fail (options != NULL);

  *options = (EntenteSchedulePictureOptions){
    .chart = {
      .coloring = ENTENTE_GANTT_COLOR_ORGANIZATION,
      .show_critical = TRUE,
      .show_float = TRUE,
      .show_links = TRUE,
      .show_who = TRUE,
      .show_late_dates = TRUE,
      .show_offsets = TRUE,
      .show_closed = TRUE,
    },
    .look = ENTENTE_LOOK_PRINT,
    .scale = 2,
  };
}

static EntenteGanttChart *
make_chart (EntenteProject *project, const EntenteSchedulePictureOptions *options)
{
  EntenteSchedule *schedule = entente_project_get_schedule (project);
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (project));
  g_autoptr (EntenteScheduleFilter) all = entente_schedule_filter_new ();
  g_autoptr (GArray) visible
      = entente_schedule_filter_list (options->filter ? options->filter : all, schedule, NULL);

  return entente_gantt_chart_new (
      schedule, NULL, (const guint *) visible->data, visible->len, NULL, &options->chart,
      entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_LANGUAGE));
}

static EntenteGanttSheet *
make_sheet (EntenteGanttChart *chart, EntenteLook look)
{
  EntenteMoment first, last;

  entente_gantt_chart_get_extent (chart, &first, &last);

  const double months = (double) (last - first) / (30.0 * ENTENTE_DAY);
  const double width = CLAMP (months * MONTH_WIDTH + 250, LEAST_WIDTH, MOST_WIDTH);
  /* A page as high as all rows: one sheet at its own size. */
  g_autoptr (GPtrArray) sheets
      = entente_gantt_sheet_split (chart, look, ENTENTE_GANTT_PAGES_ONE, width, 1e9, 1e9);

  return g_ptr_array_steal_index (sheets, 0);
}

static void
paint (cairo_surface_t *surface, EntenteGanttSheet *sheet, double scale)
{
  const EntenteTheme *theme = entente_theme_get (sheet->look);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, theme->background.red, theme->background.green, theme->background.blue);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, MARGIN, MARGIN);
  entente_gantt_sheet_paint (cr, entente_gantt_sheet_get_width (sheet),
                             entente_gantt_sheet_get_height (sheet), sheet);
  cairo_destroy (cr);
}

static cairo_status_t
write_svg (EntenteGanttSheet *sheet, double width, double height, GByteArray *written)
{
  cairo_surface_t *surface
      = cairo_svg_surface_create_for_stream (append_bytes, written, width, height);

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  paint (surface, sheet, 1);
  cairo_surface_finish (surface);

  const cairo_status_t status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

static cairo_status_t
write_png (EntenteGanttSheet *sheet, double width, double height, double scale, GByteArray *written)
{
  const double fitting = MIN (scale, MOST_PIXELS / MAX (width, height));
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int) ceil (width * fitting), (int) ceil (height * fitting));

  paint (surface, sheet, fitting);

  const cairo_status_t status = cairo_surface_write_to_png_stream (surface, append_bytes, written);
  cairo_surface_destroy (surface);
  return status;
}

/**
 * entente_schedule_picture_write:
 * @project: a project
 * @format: "svg" or "png"
 * @options: (nullable): how it looks; %NULL for the usual
 * @error: return location for %ENTENTE_DRAWING_ERROR_PDF
 *
 * Draws the whole schedule with the names of its tasks, the scale and the legend, in the language
 * of documents.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
entente_schedule_picture_write (EntenteProject *project,
                                const char *format,
                                const EntenteSchedulePictureOptions *options,
                                GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);
  g_return_val_if_fail (g_strcmp0 (format, "svg") == 0 || g_strcmp0 (format, "png") == 0, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  EntenteSchedulePictureOptions usual;
  GByteArray *written = g_byte_array_new ();

  entente_schedule_picture_options_init (&usual);
  options = options ? options : &usual;

  g_autoptr (EntenteGanttChart) chart = make_chart (project, options);
  g_autoptr (EntenteGanttSheet) sheet = make_sheet (chart, options->look);
  const double width = entente_gantt_sheet_get_width (sheet) + 2 * MARGIN;
  const double height = entente_gantt_sheet_get_height (sheet) + 2 * MARGIN;
  const cairo_status_t status
      = g_str_equal (format, "svg") ? write_svg (sheet, width, height, written)
                                    : write_png (sheet, width, height, options->scale, written);
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (written);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, ENTENTE_DRAWING_ERROR, ENTENTE_DRAWING_ERROR_PDF,
                   "Drawing the schedule failed: %s", cairo_status_to_string (status));
      return NULL;
    }

  return g_steal_pointer (&bytes);
}
