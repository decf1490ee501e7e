/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-indicator-edit.h"

#include "entente-fold.h"
#include "entente-model-error.h"
#include "evaluation/entente-indicator-typing-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Folded: "48/104", "48 of 104", "48 sur 104". */
static const char *const ofs[] = { "/", " out of ", " of ", " sur ", NULL };

/* What a measurement will say. */
typedef struct {
  EntenteDecimal value;
  EntenteDecimal counted;
  EntenteDecimal out_of;
  const char *words;
  char *unit; /* (nullable) owned: what the indicator is counted in, said for the first time */
} Typed;

static void
clear_typed (Typed *typed)
{
  g_clear_pointer (&typed->unit, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Typed, clear_typed)

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_UNREADABLE, sentence);
  return FALSE;
}

/* "46 % (48 of 104)": what stands in brackets. (transfer full) */
static char *
dup_counts (const char *folded)
{
  const char *opens = strchr (folded, '(');
  const char *closes = opens != NULL ? strchr (opens, ')') : NULL;

  return closes != NULL ? g_strndup (opens + 1, closes - opens - 1) : g_strdup (folded);
}

/* A percentage alone is of a hundred. */
static gboolean
read_ratio (EntenteIndicator *indicator, const char *folded, Typed *typed, GError **error)
{
  g_autofree char *counts = dup_counts (folded);
  g_autofree char *counted = NULL;
  g_autofree char *out_of = NULL;

  if (!_entente_indicator_split (counts, ofs, &counted, &out_of))
    {
      if (strchr (counts, '%') == NULL)
        return refuse (error, _("Type how many of how many, such as 48/104."));
      typed->out_of = 100 * ENTENTE_DECIMAL_ONE;
      return _entente_indicator_read_number (indicator, counts, &typed->counted, error);
    }
  if (!_entente_indicator_read_number (indicator, counted, &typed->counted, error)
      || !_entente_indicator_read_number (indicator, out_of, &typed->out_of, error))
    return FALSE;
  if (typed->out_of <= 0)
    return refuse (error, _("A share of nothing says nothing: the second number must be above 0."));

  return TRUE;
}

static gboolean
read_typed (EntenteIndicator *indicator, const char *text, Typed *typed, GError **error)
{
  g_autofree char *folded = g_strstrip (entente_fold (text));

  *typed = (Typed) { ENTENTE_DECIMAL_NONE, ENTENTE_DECIMAL_NONE, ENTENTE_DECIMAL_NONE, "", NULL };
  if (*folded == '\0')
    return TRUE;

  switch (entente_record_get_choice (ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_MEASURE))
    {
    case ENTENTE_MEASURE_WORDS:
      typed->words = text;
      return TRUE;
    case ENTENTE_MEASURE_YES_NO:
      return _entente_indicator_read_yes_no (folded, &typed->value, error);
    case ENTENTE_MEASURE_RATIO:
      return read_ratio (indicator, folded, typed, error);
    default:
      {
        g_autofree char *bare = _entente_indicator_take_unit (indicator, text, &typed->unit);

        return _entente_indicator_read_number (indicator, bare != NULL ? bare : folded,
                                               &typed->value, error);
      }
    }
}

static void
set_decimal (EntenteEdit *edit, EntenteRecord *record, guint field, EntenteDecimal value)
{
  g_autofree char *text = entente_decimal_to_text (value);

  entente_edit_set_text (edit, record, field, text);
}

static void
write_typed (EntenteEdit *edit,
             EntenteIndicator *indicator,
             EntenteRecord *record,
             const Typed *typed)
{
  if (typed->unit != NULL)
    entente_edit_set_text (edit, ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_UNIT, typed->unit);
  set_decimal (edit, record, ENTENTE_MEASUREMENT_VALUE, typed->value);
  set_decimal (edit, record, ENTENTE_MEASUREMENT_COUNTED, typed->counted);
  set_decimal (edit, record, ENTENTE_MEASUREMENT_OUT_OF, typed->out_of);
  entente_edit_set_text (edit, record, ENTENTE_MEASUREMENT_WORDS, typed->words);
}

/**
 * entente_indicator_measure:
 * @self: an indicator
 * @typed: its value as people type it
 * @day: when it was measured
 * @error: %ENTENTE_MODEL_ERROR_UNREADABLE with the sentence
 *
 * Returns: (transfer none) (nullable): the new measurement
 */
EntenteMeasurement *
entente_indicator_measure (EntenteIndicator *self,
                           const char *typed,
                           const GDate *day,
                           GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *record;
  g_auto (Typed) read = { 0 };

  g_return_val_if_fail (ENTENTE_IS_INDICATOR (self), NULL);
  g_return_val_if_fail (typed != NULL && day != NULL, NULL);

  if (!read_typed (self, typed, &read, error))
    return NULL;

  edit = entente_store_begin (entente_record_get_store (ENTENTE_RECORD (self)), _("Add value"));
  record = entente_edit_insert (edit, ENTENTE_TYPE_MEASUREMENT);
  entente_edit_set_reference (edit, record, ENTENTE_MEASUREMENT_INDICATOR, ENTENTE_RECORD (self));
  entente_edit_set_date (edit, record, ENTENTE_MEASUREMENT_TAKEN_ON, day);
  write_typed (edit, self, record, &read);

  return entente_edit_commit (edit, error) ? ENTENTE_MEASUREMENT (record) : NULL;
}

static EntenteIndicator *
get_indicator (EntenteRecord *record)
{
  return (EntenteIndicator *) entente_store_get_record (
    entente_record_get_store (record),
    ENTENTE_TYPE_INDICATOR,
    entente_record_get_reference (record, ENTENTE_MEASUREMENT_INDICATOR));
}

/**
 * entente_measurement_type_value:
 * @self: a measurement
 * @typed: its value as people type it
 * @error: %ENTENTE_MODEL_ERROR_UNREADABLE with the sentence
 *
 * Returns: whether it was understood and kept
 */
gboolean
entente_measurement_type_value (EntenteMeasurement *self, const char *typed, GError **error)
{
  EntenteRecord *record = (EntenteRecord *) self;
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteIndicator *indicator;
  g_auto (Typed) read = { 0 };

  g_return_val_if_fail (ENTENTE_IS_MEASUREMENT (self), FALSE);
  g_return_val_if_fail (typed != NULL, FALSE);

  indicator = get_indicator (record);
  if (indicator == NULL || !read_typed (indicator, typed, &read, error))
    return FALSE;

  edit = entente_store_begin (entente_record_get_store (record), _("Change value"));
  write_typed (edit, indicator, record, &read);
  return entente_edit_commit (edit, error);
}

/**
 * entente_measurement_dup_typed:
 * @self: a measurement
 *
 * Returns: (transfer full): its value, as entente_measurement_type_value() reads it back
 */
char *
entente_measurement_dup_typed (EntenteMeasurement *self)
{
  EntenteRecord *record = (EntenteRecord *) self;
  EntenteIndicator *indicator;
  EntenteReading reading;

  g_return_val_if_fail (ENTENTE_IS_MEASUREMENT (self), NULL);

  indicator = get_indicator (record);
  if (indicator == NULL || !entente_measurement_read (self, &reading))
    return g_strdup ("");
  if (entente_record_get_choice (ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_MEASURE)
      == ENTENTE_MEASURE_WORDS)
    return g_strdup (entente_record_get_text (record, ENTENTE_MEASUREMENT_WORDS));
  if (reading.out_of != ENTENTE_DECIMAL_NONE)
    {
      g_autofree char *counted = entente_record_dup_display (record, ENTENTE_MEASUREMENT_COUNTED);
      g_autofree char *out_of = entente_record_dup_display (record, ENTENTE_MEASUREMENT_OUT_OF);

      return g_strconcat (counted, "/", out_of, NULL);
    }
  if (entente_record_get_choice (ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_MEASURE)
      == ENTENTE_MEASURE_YES_NO)
    return entente_indicator_dup_value_words (indicator, &reading,
                                              entente_language_get_interface ());

  return entente_record_dup_display (record, ENTENTE_MEASUREMENT_VALUE);
}

/**
 * entente_measurement_set_judgement:
 * @self: a measurement in words
 * @judgement: what it is judged
 * @error: why not
 *
 * Returns: whether it is so
 */
gboolean
entente_measurement_set_judgement (EntenteMeasurement *self,
                                   EntenteJudgement judgement,
                                   GError **error)
{
  EntenteRecord *record = (EntenteRecord *) self;
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_MEASUREMENT (self), FALSE);

  edit = entente_store_begin (entente_record_get_store (record), _("Judge value"));
  entente_edit_set_choice (edit, record, ENTENTE_MEASUREMENT_JUDGEMENT, judgement);
  return entente_edit_commit (edit, error);
}

/**
 * entente_measurements_delete:
 * @measurements: (element-type EntenteMeasurement): not empty
 * @error: why not
 *
 * Returns: whether they are gone
 */
gboolean
entente_measurements_delete (GPtrArray *measurements, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (measurements != NULL && measurements->len > 0, FALSE);

  edit = entente_store_begin (entente_record_get_store (measurements->pdata[0]),
                              measurements->len == 1 ? _("Delete value") : _("Delete values"));
  for (guint i = 0; i < measurements->len; i++)
    entente_edit_delete (edit, measurements->pdata[i]);
  return entente_edit_commit (edit, error);
}
