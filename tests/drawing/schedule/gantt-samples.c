/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gantt-samples.h"

#include <pango/pangocairo.h>

const EntenteGanttOptions sample_everything_shown = {
  .coloring = ENTENTE_GANTT_COLOR_ORGANIZATION,
  .show_critical = TRUE,
  .show_float = TRUE,
  .show_links = TRUE,
  .show_who = TRUE,
  .show_late_dates = TRUE,
  .show_offsets = TRUE,
  .show_closed = TRUE,
};

static const EntenteGanttKey keys[] = {
  { "Les Cuillères Volantes", 0.15, 0.64, 0.41, 1 },
  { "Vélo pour tous", 0.21, 0.52, 0.89, 2 },
  { "Ville de Villefeinte", 0.90, 0.38, 0.0, 3 },
  { "Club des aînés des Tilleuls", 0.96, 0.83, 0.18, 4 },
};

EntenteGanttRow
sample_row (const char *title, int first, int last)
{
  return (EntenteGanttRow){
    .title = title,
    .outline = "1",
    .who = "",
    .start = (EntenteMoment) (SAMPLE_EVENT_DAY + first) * ENTENTE_DAY,
    .finish = (EntenteMoment) (SAMPLE_EVENT_DAY + last + 1) * ENTENTE_DAY,
    .expected_finish = ENTENTE_MOMENT_NONE,
    .float_until = ENTENTE_MOMENT_NONE,
    .deadline = ENTENTE_MOMENT_NONE,
    .forecast_start = ENTENTE_MOMENT_NONE,
    .forecast_finish = ENTENTE_MOMENT_NONE,
  };
}

EntenteGanttFrame
sample_frame (EntenteLanguage language)
{
  return (EntenteGanttFrame){
    .first = ENTENTE_MOMENT_NONE,
    .last = ENTENTE_MOMENT_NONE,
    .now = SAMPLE_NOW,
    .event_opens = (EntenteMoment) SAMPLE_EVENT_DAY * ENTENTE_DAY + 690,
    .event_closes = (EntenteMoment) SAMPLE_EVENT_DAY * ENTENTE_DAY + 1080,
    .event_name = language == ENTENTE_LANGUAGE_FRENCH ? "La Grande Tablée" : "The Long Table",
    .holidays = ENTENTE_HOLIDAYS_METROPOLITAN,
    .school_zone = ENTENTE_SCHOOL_ZONE_A,
    .language = language,
  };
}

typedef struct
{
  const char *outline, *title, *who;
  int first, last;
  guint color;
  guint level;
  char kind; /* g: group, m: milestone */
  int progress;
} Line;

static const Line lines[] = {
  { "1", "Idée et réseau", "", -150, -92, 0, 0, 'g', 90 },
  { "1.1", "Réunir les associations du quartier", "Zoé Exemple", -150, -138, 0, 1, 0, 100 },
  { "1.2", "Écrire la charte de la coopération", "Amina Fictive", -136, -118, 1, 1, 0, 100 },
  { "1.3", "Charte signée", "Zoé Exemple", -117, -117, 0, 1, 'm', 100 },
  { "1.4", "Choisir la place et la date", "Ville de Villefeinte", -116, -92, 2, 1, 0, 70 },
  { "2", "Préparation", "", -91, -12, 0, 0, 'g', 20 },
  { "2.1", "Déclarer la manifestation en mairie", "Zoé Exemple", -90, -70, 0, 1, 0, 40 },
  { "2.2", "Demander l’arrêté de circulation", "Ville de Villefeinte", -69, -45, 2, 1, 0, 0 },
  { "2.3", "Subvention de la ville", "Marius Inventé", -88, -60, 1, 1, 0, 20 },
  { "2.4", "Réserver tables, bancs et tivolis", "Vélo pour tous", -60, -40, 1, 1, 0, 0 },
  { "2.5", "Affiches et programme", "Club des aînés des Tilleuls", -52, -30, 3, 1, 0, 0 },
  { "2.6", "Programme bouclé", "Amina Fictive", -29, -29, 3, 1, 'm', 0 },
  { "2.7", "Distribuer les affiches dans tout le quartier", "Équipe des jeunes du collège", -28,
    -14, 3, 1, 0, 0 },
  { "2.8", "محمد يجهّز المطبخ المشترك", "محمد الافتراضي", -26, -12, 0, 1, 0, 0 },
  { "3", "Le jour", "", -1, 0, 0, 0, 'g', 0 },
  { "3.1", "Monter le chapiteau", "Vélo pour tous", -1, -1, 1, 1, 0, 0 },
  { "3.2", "La Grande Tablée", "Toutes et tous", 0, 0, 0, 1, 0, 0 },
  { "4", "Après", "", 1, 40, 0, 0, 'g', 0 },
  { "4.1", "Rendre le matériel", "Vélo pour tous", 1, 3, 1, 1, 0, 0 },
  { "4.2", "Évaluer ensemble", "Zoé Exemple", 10, 24, 0, 1, 0, 0 },
  { "4.3", "Bilan financier envoyé à la ville", "Marius Inventé", 40, 40, 2, 1, 'm', 0 },
};

static const EntenteGanttLink links[] = {
  { 1, 2, ENTENTE_LINK_FINISH_START, TRUE, FALSE },
  { 2, 3, ENTENTE_LINK_FINISH_START, TRUE, FALSE },
  { 3, 4, ENTENTE_LINK_FINISH_START, TRUE, FALSE },
  { 4, 6, ENTENTE_LINK_FINISH_START, TRUE, FALSE },
  { 6, 7, ENTENTE_LINK_FINISH_START, TRUE, FALSE },
  { 4, 8, ENTENTE_LINK_START_START, FALSE, FALSE },
  { 8, 9, ENTENTE_LINK_FINISH_START, FALSE, TRUE },
  { 10, 11, ENTENTE_LINK_FINISH_START, FALSE, FALSE },
  { 11, 12, ENTENTE_LINK_FINISH_START, FALSE, FALSE },
  { 9, 15, ENTENTE_LINK_FINISH_START, FALSE, FALSE },
  { 15, 16, ENTENTE_LINK_FINISH_START, TRUE, FALSE },
  { 12, 13, ENTENTE_LINK_FINISH_FINISH, FALSE, FALSE },
  { 16, 18, ENTENTE_LINK_FINISH_START, FALSE, FALSE },
  { 19, 20, ENTENTE_LINK_FINISH_START, FALSE, FALSE },
};

static EntenteGanttRow
make_row (const Line *line)
{
  EntenteGanttRow row = sample_row (line->title, line->first, line->last);

  row.outline = line->outline;
  row.who = line->who;
  row.level = line->level;
  row.color = line->color;
  row.is_group = line->kind == 'g';
  row.is_milestone = line->kind == 'm';
  row.progress = line->progress;
  row.is_done = line->progress == 100;
  if (row.is_milestone)
    row.finish = row.start;

  return row;
}

/* What makes the plan interesting. */
static void
trouble (EntenteGanttRow *rows)
{
  rows[4].is_critical = rows[6].is_critical = rows[7].is_critical = rows[15].is_critical = TRUE;
  rows[16].is_critical = TRUE;
  rows[4].expected_finish = rows[4].finish + 8 * ENTENTE_DAY;
  rows[4].delay = ENTENTE_DELAY_ENDANGERING;
  rows[8].expected_finish = rows[8].finish + 6 * ENTENTE_DAY;
  rows[8].delay = ENTENTE_DELAY_HARMLESS;
  rows[8].float_until = rows[8].finish + 20 * ENTENTE_DAY;
  rows[9].float_until = rows[9].finish + 30 * ENTENTE_DAY;
  rows[10].float_until = rows[10].finish + 5 * ENTENTE_DAY;
  rows[7].deadline = rows[7].finish + 3 * ENTENTE_DAY;
  rows[20].deadline = rows[20].finish - 5 * ENTENTE_DAY;
  for (guint i = 6; i < 11; i++)
    {
      rows[i].forecast_start = rows[i].start - 7 * ENTENTE_DAY;
      rows[i].forecast_finish = rows[i].finish - 9 * ENTENTE_DAY;
    }
  rows[11].forecast_start = rows[11].forecast_finish = rows[11].start - 5 * ENTENTE_DAY;
}

EntenteGanttChart *
sample_busy_chart (EntenteLanguage language, const EntenteGanttOptions *options)
{
  EntenteGanttRow rows[G_N_ELEMENTS (lines)];
  EntenteGanttFrame frame = sample_frame (language);
  EntenteWorkTimeBuilder *builder = entente_work_time_builder_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    rows[i] = make_row (&lines[i]);
  trouble (rows);
  for (GDateWeekday day = G_DATE_MONDAY; day <= G_DATE_SUNDAY; day++)
    entente_work_time_builder_set_weekday (builder, day,
                                           day <= G_DATE_FRIDAY ? "09:00-12:00,14:00-18:00" : "");

  g_autoptr (EntenteWorkTime) time = entente_work_time_builder_end (builder);
  frame.work_time = time;
  return _entente_gantt_chart_new_from (&frame, options, rows, G_N_ELEMENTS (rows), links,
                                        G_N_ELEMENTS (links), keys, G_N_ELEMENTS (keys));
}

EntenteGanttChart *
sample_random_chart (GRand *random, guint n_rows, guint n_links)
{
  g_autofree EntenteGanttRow *rows = g_new0 (EntenteGanttRow, n_rows);
  g_autofree EntenteGanttLink *made = g_new0 (EntenteGanttLink, n_links);
  const EntenteGanttFrame frame = sample_frame (ENTENTE_LANGUAGE_FRENCH);

  for (guint i = 0; i < n_rows; i++)
    {
      const int first = g_rand_int_range (random, -300, 20);

      rows[i] = sample_row ("Une tâche au hasard", first, first + g_rand_int_range (random, 0, 40));
      rows[i].who = "Zoé Exemple";
      rows[i].is_group = g_rand_int_range (random, 0, 8) == 0;
      rows[i].is_milestone = !rows[i].is_group && g_rand_int_range (random, 0, 8) == 0;
      rows[i].progress = g_rand_int_range (random, 0, 101);
      rows[i].is_critical = g_rand_int_range (random, 0, 4) == 0;
      rows[i].color = g_rand_int_range (random, 0, G_N_ELEMENTS (keys));
      if (rows[i].is_milestone)
        rows[i].finish = rows[i].start;
    }
  for (guint i = 0; i < n_links; i++)
    {
      made[i].from = g_rand_int_range (random, 0, n_rows);
      made[i].to = (made[i].from + g_rand_int_range (random, 1, MIN (n_rows, 40))) % n_rows;
      made[i].kind = g_rand_int_range (random, 0, 4);
      made[i].is_critical = g_rand_int_range (random, 0, 4) == 0;
    }

  return _entente_gantt_chart_new_from (&frame, &sample_everything_shown, rows, n_rows, made,
                                        n_links, keys, G_N_ELEMENTS (keys));
}

EntenteGanttPainter *
sample_painter (double font, EntenteLanguage language)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *description = pango_font_description_from_string ("Inter, sans");
  cairo_font_options_t *options = cairo_font_options_create ();

  /* The colours of letters would be taken for those of bars. */
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_font_description_set_absolute_size (description, font * PANGO_SCALE);
  EntenteGanttPainter *painter = entente_gantt_painter_new (context, description, language);
  pango_font_description_free (description);
  g_object_unref (context);

  return painter;
}

cairo_surface_t *
sample_image (EntenteGanttPainter *painter,
              EntenteGanttLayout *layout,
              EntenteLook look,
              int width,
              int height)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (image);
  const EntenteTheme *theme = entente_theme_get (look);
  const double header = entente_gantt_painter_get_header_height (painter, layout);
  const double legend =
      entente_gantt_painter_paint_legend (painter, layout, theme, NULL, width - 16);
  const cairo_rectangle_t area = { 0, 0, width, height - header - legend };

  cairo_set_source_rgb (cr, theme->background.red, theme->background.green, theme->background.blue);
  cairo_paint (cr);
  entente_gantt_painter_paint_header (painter, layout, theme, cr, 0, width);
  cairo_translate (cr, 0, header);
  entente_gantt_painter_paint_body (painter, layout, theme, cr, &area);
  cairo_translate (cr, 8, area.height);
  entente_gantt_painter_paint_legend (painter, layout, theme, cr, width - 16);
  cairo_destroy (cr);

  return image;
}
