/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-samples.h"

char *
sample_format (gint64 value, gboolean is_brief, EntenteLanguage language)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "\u00a0€", value / 100);
}

static EntenteChart *
make_chart (EntenteChartKind kind, const char *title)
{
  EntenteChart *chart = entente_chart_new (kind, title, ENTENTE_LANGUAGE_FRENCH);

  entente_chart_set_format (chart, sample_format, 100);
  return chart;
}

EntenteChart *
sample_bars (void)
{
  static const struct
  {
    const char *label;
    gint64 value;
  } headings[] = {
    { "60 – Achats", 200000 },
    { "61 – Services extérieurs", 100000 },
    { "62 – Autres services extérieurs, publicité, déplacements, réceptions et missions", 80000 },
    { "64 – Charges de personnel", 20000 },
  };
  EntenteChart *chart = make_chart (ENTENTE_CHART_BARS, "Structure des charges");

  entente_chart_set_counts_shares (chart, TRUE);
  entente_chart_add_series (chart, "Prévu", ENTENTE_CHART_SOLID, ENTENTE_TONE_BLUE);
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    entente_chart_set_value (chart, entente_chart_add_category (chart, headings[i].label, NULL), 0,
                             headings[i].value);

  return chart;
}

EntenteChart *
sample_grouped (void)
{
  static const gint64 forecast[] = { 200000, 100000, 30000 };
  static const gint64 actual[] = { 250000, ENTENTE_CHART_NONE, -10000 };
  EntenteChart *chart = make_chart (ENTENTE_CHART_BARS, "Prévu et réalisé");

  entente_chart_add_series (chart, "Prévu", ENTENTE_CHART_SOLID, ENTENTE_TONE_BLUE);
  entente_chart_add_series (chart, "Réalisé", ENTENTE_CHART_SOLID, ENTENTE_TONE_ORANGE);
  entente_chart_add_category (chart, "Achats", NULL);
  entente_chart_add_category (chart, "Locations", NULL);
  entente_chart_add_category (chart, "Assurance", NULL);
  for (guint i = 0; i < 3; i++)
    {
      entente_chart_set_value (chart, i, 0, forecast[i]);
      entente_chart_set_value (chart, i, 1, actual[i]);
    }

  return chart;
}

EntenteChart *
sample_shares (void)
{
  static const char *const labels[] = { "À préparer", "En attente", "Obtenu", "Refusé" };
  static const gint64 values[] = { 50000, 150000, 300000, 0 };
  EntenteChart *chart = make_chart (ENTENTE_CHART_SHARES, "Financements par étape");

  entente_chart_set_counts_shares (chart, TRUE);
  entente_chart_add_category (chart, "Demandé", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      entente_chart_add_series (chart, labels[i], ENTENTE_CHART_SOLID, i);
      entente_chart_set_value (chart, 0, i, values[i]);
    }

  return chart;
}

EntenteChart *
sample_cash (void)
{
  static const char *const months[][2] = {
    { "janvier 2027", "janv.\n2027" }, { "février 2027", "févr." }, { "mars 2027", "mars" },
    { "avril 2027", "avril" },         { "mai 2027", "mai" },       { "juin 2027", "juin" },
  };
  static const gint64 in[] = { 50000, 0, 20000, 0, 300000, 80000 };
  static const gint64 out[] = { 10000, 20000, 60000, 50000, 100000, 180000 };
  gint64 left = 0;
  EntenteChart *chart = make_chart (ENTENTE_CHART_COLUMNS, "Trésorerie");

  entente_chart_add_series (chart, "Entrées", ENTENTE_CHART_SOLID, ENTENTE_TONE_GREEN);
  entente_chart_add_series (chart, "Sorties", ENTENTE_CHART_SOLID, ENTENTE_TONE_ORANGE);
  entente_chart_add_series (chart, "En caisse", ENTENTE_CHART_LINE, ENTENTE_TONE_BLUE);
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      entente_chart_add_category (chart, months[i][0], months[i][1]);
      left += in[i] - out[i];
      entente_chart_set_value (chart, i, 0, in[i]);
      entente_chart_set_value (chart, i, 1, -out[i]);
      entente_chart_set_value (chart, i, 2, left);
    }

  return chart;
}

EntenteChart *
sample_dots (void)
{
  static const gint64 values[2][4] = { { 400, 500, 400, 100 }, { 300, 300, 300, 300 } };
  EntenteChart *chart = make_chart (ENTENTE_CHART_DOTS, "Coopération");

  entente_chart_set_format (chart, sample_format, 100);
  entente_chart_set_extent (chart, 100, 500);
  entente_chart_add_series (chart, "Milieu", ENTENTE_CHART_CROSSBAR, ENTENTE_TONE_GREY);
  entente_chart_add_series (chart, "Comité", ENTENTE_CHART_SIGN, ENTENTE_TONE_BLUE);
  entente_chart_add_series (chart, "Fanfare", ENTENTE_CHART_SIGN, ENTENTE_TONE_ORANGE);
  entente_chart_add_series (chart, "Ludothèque", ENTENTE_CHART_SIGN, ENTENTE_TONE_GREEN);
  for (guint i = 0; i < 2; i++)
    {
      entente_chart_add_category (chart, i == 0 ? "Rôles" : "Rythme", "");
      for (guint j = 0; j < 4; j++)
        entente_chart_set_value (chart, i, j, values[i][j]);
    }

  return chart;
}

EntenteChart *
sample_radar (void)
{
  static const char *const names[] = { "Nord", "Est", "Sud", "Ouest" };
  static const gint64 values[] = { 500, 300, ENTENTE_CHART_NONE, 100 };
  EntenteChart *chart = make_chart (ENTENTE_CHART_RADAR, "Coopération");

  entente_chart_set_format (chart, sample_format, 100);
  entente_chart_set_extent (chart, 100, 500);
  entente_chart_add_series (chart, "Milieu", ENTENTE_CHART_LINE, ENTENTE_TONE_BLUE);
  entente_chart_add_series (chart, "Avant", ENTENTE_CHART_LINE, ENTENTE_TONE_GREY);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      entente_chart_add_category (chart, names[i], names[i]);
      entente_chart_set_value (chart, i, 0, values[i]);
      entente_chart_set_value (chart, i, 1, 200);
    }

  return chart;
}

cairo_surface_t *
sample_image (EntenteChart *chart, EntenteLook look, int width)
{
  g_autoptr (EntenteChartPainter) painter = entente_chart_painter_new_for_paper (14.67);
  const double height = entente_chart_painter_measure (painter, chart, width);
  g_autoptr (EntenteChartLayout) layout
      = entente_chart_painter_place (painter, chart, width, height, FALSE);
  const EntenteTheme *theme = entente_theme_get (look);
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, (int) height);
  cairo_t *cr = cairo_create (image);

  entente_color_use (cr, &theme->background);
  cairo_paint (cr);
  entente_chart_painter_paint (painter, layout, theme, cr);
  cairo_destroy (cr);

  return image;
}
