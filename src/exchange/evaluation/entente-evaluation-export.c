/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-evaluation-export.h"

#include "collective/entente-person.h"
#include "entente-civil-date.h"
#include "evaluation/entente-evaluation-files-private.h"

void
_entente_indicator_facts_read (EntenteIndicatorFacts *self,
                               EntenteIndicator *indicator,
                               const EntenteFigureSources *sources)
{
  self->indicator = indicator;
  self->has_value = entente_indicator_read (indicator, sources, &self->reading);
  self->state = entente_indicator_find_state (indicator, self->has_value ? &self->reading : NULL,
                                              &sources->today);
}

char *
_entente_indicator_facts_dup_collector (const EntenteIndicatorFacts *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self->indicator);
  EntenteRecord *person = entente_store_get_record (
    entente_record_get_store (record), ENTENTE_TYPE_PERSON,
    entente_record_get_reference (record, ENTENTE_INDICATOR_COLLECTOR));

  return person != NULL ? entente_person_dup_full_name (ENTENTE_PERSON (person)) : g_strdup ("");
}

char *
_entente_indicator_facts_dup_due (const EntenteIndicatorFacts *self)
{
  GDate due;

  return entente_indicator_find_due (self->indicator, &due) ? entente_date_to_iso (&due)
                                                            : g_strdup ("");
}

char *
_entente_indicator_facts_dup_taken_on (const EntenteIndicatorFacts *self)
{
  return self->has_value && g_date_valid (&self->reading.taken_on)
           ? entente_date_to_iso (&self->reading.taken_on)
           : g_strdup ("");
}

static GBytes *
write_as (const EntenteFigureSources *sources, const char *format, gboolean indicators_only)
{
  return g_str_equal (format, "json") ? _entente_evaluation_write_json (sources, indicators_only)
                                      : _entente_evaluation_write_csv (sources, indicators_only);
}

/**
 * entente_indicators_export:
 * @sources: where figures are counted, and the day
 * @format: "csv" or "json"
 *
 * Writes every indicator in the order of the frame: for a spreadsheet, in the language of the
 * interface, or for programs.
 *
 * Returns: (transfer full): the content of a file
 */
GBytes *
entente_indicators_export (const EntenteFigureSources *sources, const char *format)
{
  g_return_val_if_fail (sources != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  return write_as (sources, format, TRUE);
}

/**
 * entente_evaluation_export:
 * @sources: where figures are counted, and the day
 * @format: "csv" or "json"
 *
 * Writes the evaluation frame with what came of it, also what has no indicator yet.
 *
 * Returns: (transfer full): the content of a file
 */
GBytes *
entente_evaluation_export (const EntenteFigureSources *sources, const char *format)
{
  g_return_val_if_fail (sources != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  return write_as (sources, format, FALSE);
}
