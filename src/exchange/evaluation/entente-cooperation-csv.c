/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-cooperation-writing-private.h"

#include "entente-civil-date.h"
#include "entente-csv-writer.h"
#include "entente-decimal.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/*
 * Of each round a row for each dimension with its figures, and a row under it for each sheet. Cells
 * that a row has nothing to say in are empty.
 */

static const char *const headings[] = {
  NC_ ("column of self-assessment", "Self-assessment"),
  NC_ ("column of self-assessment", "Date"),
  NC_ ("column of self-assessment", "Code"),
  NC_ ("column of self-assessment", "Dimension"),
  NC_ ("column of self-assessment", "Who"),
  NC_ ("column of self-assessment", "Mark"),
  NC_ ("column of self-assessment", "Median"),
  NC_ ("column of self-assessment", "Lowest"),
  NC_ ("column of self-assessment", "Highest"),
  NC_ ("column of self-assessment", "Apart by"),
  NC_ ("column of self-assessment", "Standard deviation"),
  NC_ ("column of self-assessment", "Don’t know (%)"),
  NC_ ("column of self-assessment", "Agreement"),
  NC_ ("column of self-assessment", "Change"),
};

#define N_COLUMNS G_N_ELEMENTS (headings)
#define FIRST_FIGURE 6 /* the median */

static void
append_empty (EntenteCsvWriter *writer, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    entente_csv_writer_append (writer, "");
}

/* As a spreadsheet in the language of the interface takes it for a number; empty for NAN. */
static void
append_number (EntenteCsvWriter *writer, double value)
{
  g_autofree char *number = NULL;

  if (isnan (value))
    {
      entente_csv_writer_append (writer, "");
      return;
    }
  number = entente_decimal_to_text ((EntenteDecimal) llround (value * (double) ENTENTE_DECIMAL_ONE));
  if (entente_language_get_interface () == ENTENTE_LANGUAGE_FRENCH)
    g_strdelimit (number, ".", ',');
  entente_csv_writer_append_number (writer, number);
}

static void
append_start (EntenteCsvWriter *writer, const EntenteCountedRound *round, guint dimension)
{
  const EntenteCooperationDimension *grid
    = entente_cooperation_grid_get (entente_language_get_interface ());
  g_autofree char *title = entente_cooperation_round_dup_title (round->round);
  g_autofree char *day = NULL;
  GDate held_on;

  if (entente_record_get_date (ENTENTE_RECORD (round->round), ENTENTE_COOPERATION_ROUND_HELD_ON,
                               &held_on))
    day = entente_date_to_iso (&held_on);
  entente_csv_writer_append (writer, title);
  entente_csv_writer_append (writer, day != NULL ? day : "");
  entente_csv_writer_append (writer, grid[dimension].key);
  entente_csv_writer_append (writer, grid[dimension].title);
}

static void
append_dimension (EntenteCsvWriter *writer, const EntenteCountedRound *round, guint dimension)
{
  const EntenteCooperationSpread *spread
    = entente_cooperation_results_get_spread (round->results, dimension);

  append_start (writer, round, dimension);
  append_empty (writer, 2);
  append_number (writer, spread->median);
  append_number (writer, spread->lowest);
  append_number (writer, spread->highest);
  append_number (writer, spread->highest - spread->lowest);
  append_number (writer, spread->deviation);
  append_number (writer, 100 * spread->unknown);
  entente_csv_writer_append (writer, entente_consent_get_label (spread->consent));
  append_number (writer, _entente_counted_round_get_change (round, dimension));
  entente_csv_writer_end_row (writer);
}

static void
append_sheets (EntenteCsvWriter *writer, const EntenteCountedRound *round, guint dimension)
{
  const gboolean has_names = entente_cooperation_results_has_names (round->results);
  g_autoptr (GArray) scores = entente_cooperation_results_list_scores (round->results, dimension);

  for (guint i = 0; i < scores->len; i++)
    {
      g_autofree char *title = has_names
                                 ? entente_assessment_dup_title (
                                     entente_cooperation_results_get_sheet (round->results, i))
                                 : g_strdup ("");

      append_start (writer, round, dimension);
      entente_csv_writer_append (writer, title);
      append_number (writer, g_array_index (scores, double, i));
      append_empty (writer, N_COLUMNS - FIRST_FIGURE);
      entente_csv_writer_end_row (writer);
    }
}

GBytes *
_entente_cooperation_write_csv (GPtrArray *rounds)
{
  EntenteCsvWriter *writer = entente_csv_writer_new ();

  for (guint i = 0; i < N_COLUMNS; i++)
    entente_csv_writer_append (writer,
                               g_dpgettext2 (NULL, "column of self-assessment", headings[i]));
  entente_csv_writer_end_row (writer);
  for (guint i = 0; i < rounds->len; i++)
    for (guint j = 0; j < ENTENTE_COOPERATION_DIMENSIONS; j++)
      {
        append_dimension (writer, rounds->pdata[i], j);
        append_sheets (writer, rounds->pdata[i], j);
      }

  return entente_csv_writer_free_to_bytes (writer);
}
