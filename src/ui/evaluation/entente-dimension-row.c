/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-dimension-row.h"

#include "entente-decimal.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A change that one decimal does not show is none. */
#define NO_CHANGE 0.05

static char *
format_score (double score)
{
  if (isnan (score))
    return g_strdup (C_ ("score", "–"));

  return entente_decimal_format_fixed ((EntenteDecimal) floor (score * ENTENTE_DECIMAL_ONE + 0.5), 1,
                                       entente_language_get_interface ());
}

static void
add_line (AdwExpanderRow *row, const char *title, const char *value)
{
  GtkWidget *line = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (value);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), title);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (line), label);
  adw_expander_row_add_row (row, line);
}

/* "2,0 · 3,3 · 4,0": without names nobody is followed from one dimension to the next. */
static void
add_scores (AdwExpanderRow *row, EntenteCooperationResults *results, guint dimension)
{
  g_autoptr (GArray) scores = entente_cooperation_results_list_scores (results, dimension);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autofree char *joined = NULL;
  g_auto (GStrv) texts = NULL;

  for (guint i = 0; i < scores->len; i++)
    g_strv_builder_take (words, format_score (g_array_index (scores, double, i)));
  texts = g_strv_builder_end (words);
  joined = g_strjoinv (" · ", texts);
  add_line (row, _("Marks, from the lowest"), joined);
}

static void
add_sheets (AdwExpanderRow *row, EntenteCooperationResults *results, guint dimension)
{
  if (!entente_cooperation_results_has_names (results))
    {
      add_scores (row, results, dimension);
      return;
    }
  for (guint i = 0; i < entente_cooperation_results_get_n_sheets (results); i++)
    {
      g_autofree char *title
        = entente_assessment_dup_title (entente_cooperation_results_get_sheet (results, i));
      g_autofree char *score
        = format_score (entente_cooperation_results_get_score (results, i, dimension));

      add_line (row, title, score);
    }
}

/* The statements that people are far apart on: what there is to talk about. */
static void
add_statements (AdwExpanderRow *row, EntenteCooperationResults *results, guint dimension)
{
  const EntenteCooperationDimension *grid
    = entente_cooperation_grid_get (entente_language_get_interface ());

  for (guint i = 0; i < ENTENTE_COOPERATION_STATEMENTS; i++)
    {
      const EntenteCooperationSpread *spread
        = entente_cooperation_results_get_statement (results, dimension, i);
      g_autofree char *lowest = format_score (spread->lowest);
      g_autofree char *highest = format_score (spread->highest);
      /* Translators: "Strong disagreement", lowest score, highest score. */
      g_autofree char *words = g_strdup_printf (
        _("%s: from %s to %s"), entente_consent_get_label (spread->consent), lowest, highest);
      GtkWidget *line;

      if (spread->consent < ENTENTE_CONSENT_TO_DISCUSS)
        continue;
      line = adw_action_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), grid[dimension].statements[i]);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (line), words);
      adw_expander_row_add_row (row, line);
    }
}

static void
add_steps (AdwExpanderRow *row, guint dimension)
{
  const EntenteCooperationDimension *grid
    = entente_cooperation_grid_get (entente_language_get_interface ());
  g_autofree char *steps = g_strjoinv ("\n", (char **) grid[dimension].steps);
  GtkWidget *line = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), _("What we could do"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (line), steps);
  adw_expander_row_add_row (row, line);
}

static void
add_discussion (AdwExpanderRow *row, guint dimension)
{
  GtkWidget *line = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line),
                                 _("Put on the Agenda of the Next Meeting"));
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (line), "entente-meetings-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (line), "cooperation.discuss");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (line), "u", dimension);
  adw_expander_row_add_row (row, line);
}

static char *
dup_change (double change)
{
  g_autofree char *amount = NULL;

  if (isnan (change) || fabs (change) < NO_CHANGE)
    return NULL;

  amount = format_score (fabs (change));
  /* Translators: how much a score went up or down since the round before. */
  return change > 0 ? g_strdup_printf (C_ ("score", "up %s"), amount)
                    : g_strdup_printf (C_ ("score", "down %s"), amount);
}

static char *
dup_subtitle (EntenteCooperationResults *results, EntenteCooperationResults *earlier,
              guint dimension)
{
  g_autofree char *words = entente_cooperation_results_dup_words (results, dimension);
  g_autofree char *change
    = earlier != NULL
        ? dup_change (entente_cooperation_results_get_change (results, earlier, dimension))
        : NULL;

  if (*words == '\0')
    return g_strdup (entente_consent_get_label (ENTENTE_CONSENT_UNKNOWN));
  if (change == NULL)
    return g_steal_pointer (&words);

  /* Translators: how far apart people are, how the score changed. */
  return g_strdup_printf (C_ ("score", "%s · %s"), words, change);
}

static GtkWidget *
make_median (EntenteCooperationResults *results, guint dimension)
{
  const EntenteCooperationSpread *spread
    = entente_cooperation_results_get_spread (results, dimension);
  g_autofree char *median = format_score (spread->median);
  GtkWidget *label = gtk_label_new (median);

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "title-4");
  gtk_widget_set_tooltip_text (label, _("Median of all sheets"));
  return label;
}

/* Told by a shape, not by a colour alone. */
static GtkWidget *
make_sign (EntenteCooperationResults *results, guint dimension)
{
  GtkWidget *image;

  if (entente_cooperation_results_get_spread (results, dimension)->consent
        != ENTENTE_CONSENT_DISAGREED
      && !entente_cooperation_results_is_unknown (results, dimension))
    return NULL;

  image = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_add_css_class (image, "warning");
  gtk_widget_set_tooltip_text (image,
                               entente_cooperation_results_is_unknown (results, dimension)
                                 ? _("Many do not know: people should get to know each other")
                                 : entente_consent_get_label (ENTENTE_CONSENT_DISAGREED));
  return image;
}

/**
 * entente_dimension_row_new:
 * @results: of a round
 * @earlier: (nullable): of an earlier one
 * @dimension: from 0
 *
 * Returns: (transfer floating): a row that opens
 */
GtkWidget *
entente_dimension_row_new (EntenteCooperationResults *results, EntenteCooperationResults *earlier,
                           guint dimension)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *subtitle = dup_subtitle (results, earlier, dimension);
  GtkWidget *sign = make_sign (results, dimension);
  const EntenteCooperationDimension *grid
    = entente_cooperation_grid_get (entente_language_get_interface ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), grid[dimension].title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  adw_expander_row_set_subtitle_lines (ADW_EXPANDER_ROW (row), 2);
  if (sign != NULL)
    adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), sign);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), make_median (results, dimension));
  add_sheets (ADW_EXPANDER_ROW (row), results, dimension);
  add_statements (ADW_EXPANDER_ROW (row), results, dimension);
  add_steps (ADW_EXPANDER_ROW (row), dimension);
  add_discussion (ADW_EXPANDER_ROW (row), dimension);

  return row;
}
