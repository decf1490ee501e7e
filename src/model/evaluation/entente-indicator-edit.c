/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-indicator-edit.h"

#include "collective/entente-field-typing.h"
#include "entente-civil-date.h"
#include "entente-fold.h"
#include "entente-model-error.h"
#include "evaluation/entente-indicator-typing-private.h"
#include "schedule/entente-event-offset.h"

#include <glib/gi18n-lib.h>

/* Folded words of people, French and English. */
static const char *const least[]
  = { "at least", "au moins", "minimum", "min", "plus de", ">=", "≥", ">", NULL };
static const char *const most[] = { "at most",  "au plus", "no more than", "pas plus de",
                                    "maximum",  "max",     "moins de",     "<=",
                                    "≤",        "<",       NULL };
static const char *const exact[] = { "exactly", "exactement", "=", NULL };
static const char *const between[] = { "between", "entre", "from", "de ", NULL };
static const char *const ranges[]
  = { "..", " to ", " and ", " a ", " et ", "–", "—", "-", NULL };

static EntenteMeasure
get_measure (EntenteIndicator *self)
{
  return entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_INDICATOR_MEASURE);
}

static char *
fold_stripped (const char *typed)
{
  return g_strstrip (entente_fold (typed));
}

/**
 * entente_evaluation_type:
 * @record: part of the frame, an indicator or a measurement
 * @field: one of its fields
 * @typed: as people type it
 * @error: %ENTENTE_MODEL_ERROR_UNREADABLE with the sentence
 *
 * Returns: whether it was understood and kept
 */
gboolean
entente_evaluation_type (EntenteRecord *record, guint field, const char *typed, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  const EntenteField *fields;

  g_return_val_if_fail (ENTENTE_IS_RECORD (record), FALSE);
  g_return_val_if_fail (typed != NULL, FALSE);

  fields = entente_record_type_get_fields (G_OBJECT_TYPE (record), NULL);
  edit = entente_store_begin (entente_record_get_store (record),
                              _(fields[field].edit_label != NULL ? fields[field].edit_label
                                                                 : fields[field].label));
  return entente_field_type (edit, record, field, typed, error)
         && entente_edit_commit (edit, error);
}

/* Target */

typedef struct {
  EntenteTarget kind;
  EntenteDecimal low;
  EntenteDecimal high;
} Aim;

/* A number alone is the least that is wanted, unless another kind was chosen already. */
static EntenteTarget
get_kind_of_number (EntenteIndicator *self)
{
  const EntenteTarget kind
    = entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_INDICATOR_TARGET);

  return kind == ENTENTE_TARGET_AT_MOST || kind == ENTENTE_TARGET_EXACTLY ? kind
                                                                          : ENTENTE_TARGET_AT_LEAST;
}

static gboolean
read_range (EntenteIndicator *self, const char *folded, Aim *aim, GError **error)
{
  const char *inside = _entente_indicator_skip (folded, between);
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (!_entente_indicator_split (inside != NULL ? inside : folded, ranges, &low, &high))
    return FALSE;

  aim->kind = ENTENTE_TARGET_BETWEEN;
  if (!_entente_indicator_read_number (self, low, &aim->low, error)
      || !_entente_indicator_read_number (self, high, &aim->high, error))
    return FALSE;
  if (aim->low > aim->high)
    {
      const EntenteDecimal swapped = aim->low;

      aim->low = aim->high;
      aim->high = swapped;
    }
  return TRUE;
}

static gboolean
read_bound (EntenteIndicator *self, const char *folded, Aim *aim, GError **error)
{
  const struct {
    const char *const *words;
    EntenteTarget kind;
  } kinds[] = { { least, ENTENTE_TARGET_AT_LEAST },
                { most, ENTENTE_TARGET_AT_MOST },
                { exact, ENTENTE_TARGET_EXACTLY } };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *number = _entente_indicator_skip (folded, kinds[i].words);

      if (number == NULL)
        continue;
      aim->kind = kinds[i].kind;
      return _entente_indicator_read_number (self, number, &aim->low, error);
    }
  if (read_range (self, folded, aim, error))
    return TRUE;
  if (error != NULL && *error != NULL)
    return FALSE;

  aim->kind = get_kind_of_number (self);
  return _entente_indicator_read_number (self, folded, &aim->low, error);
}

static gboolean
read_aim (EntenteIndicator *self, const char *typed, Aim *aim, GError **error)
{
  g_autofree char *folded = fold_stripped (typed);

  *aim = (Aim) { ENTENTE_TARGET_NONE, ENTENTE_DECIMAL_NONE, ENTENTE_DECIMAL_NONE };
  if (*folded == '\0')
    return TRUE;
  if (get_measure (self) == ENTENTE_MEASURE_WORDS)
    {
      g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE,
                           _("What is said in words has no target: its values are judged good, "
                             "mixed or poor."));
      return FALSE;
    }
  if (get_measure (self) == ENTENTE_MEASURE_YES_NO)
    {
      aim->kind = ENTENTE_TARGET_EXACTLY;
      return _entente_indicator_read_yes_no (folded, &aim->low, error);
    }

  return read_bound (self, folded, aim, error);
}

static void
set_decimal (EntenteEdit *edit, gpointer record, guint field, EntenteDecimal value)
{
  g_autofree char *text = entente_decimal_to_text (value);

  entente_edit_set_text (edit, record, field, text);
}

/**
 * entente_indicator_type_target:
 * @self: an indicator
 * @typed: its target as people type it; "" for none; words after the number become the unit when
 *   there is none yet
 * @error: %ENTENTE_MODEL_ERROR_UNREADABLE with the sentence
 *
 * Returns: whether it was understood and kept
 */
gboolean
entente_indicator_type_target (EntenteIndicator *self, const char *typed, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GError) unread = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *bare = NULL;
  Aim aim;

  g_return_val_if_fail (ENTENTE_IS_INDICATOR (self), FALSE);
  g_return_val_if_fail (typed != NULL, FALSE);

  bare = _entente_indicator_take_unit (self, typed, &unit);
  if (!read_aim (self, bare != NULL ? bare : typed, &aim, &unread))
    {
      g_propagate_error (error, g_steal_pointer (&unread));
      return FALSE;
    }

  edit = entente_store_begin (entente_record_get_store (ENTENTE_RECORD (self)),
                              _("Change target"));
  entente_edit_set_choice (edit, ENTENTE_RECORD (self), ENTENTE_INDICATOR_TARGET, aim.kind);
  set_decimal (edit, self, ENTENTE_INDICATOR_TARGET_LOW, aim.low);
  set_decimal (edit, self, ENTENTE_INDICATOR_TARGET_HIGH, aim.high);
  if (unit != NULL)
    entente_edit_set_text (edit, ENTENTE_RECORD (self), ENTENTE_INDICATOR_UNIT, unit);
  return entente_edit_commit (edit, error);
}

/* The day */

static gboolean
read_due (const char *typed, GDate *day, EntenteDuration *offset, GError **error)
{
  g_date_clear (day, 1);
  if (entente_date_parse (typed, day) == ENTENTE_DATE_VALID)
    return TRUE;
  g_date_clear (day, 1);
  if (entente_event_offset_parse (typed, offset))
    return TRUE;

  g_set_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_UNREADABLE,
               _("“%s” is no day. Type a date such as 12/06/2027, or a distance to the event such "
                 "as “30 days after”."),
               typed);
  return FALSE;
}

/**
 * entente_indicator_type_due:
 * @self: an indicator
 * @typed: when it is measured: a date, a distance to the event, "" for nobody knows
 * @error: %ENTENTE_MODEL_ERROR_UNREADABLE with the sentence
 *
 * Returns: whether it was understood and kept
 */
gboolean
entente_indicator_type_due (EntenteIndicator *self, const char *typed, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (typed != NULL ? typed : ""));
  g_autoptr (EntenteEdit) edit = NULL;
  g_autofree char *distance = NULL;
  EntenteDuration offset;
  GDate day;

  g_return_val_if_fail (ENTENTE_IS_INDICATOR (self), FALSE);
  g_return_val_if_fail (typed != NULL, FALSE);

  g_date_clear (&day, 1);
  if (*stripped != '\0' && !read_due (stripped, &day, &offset, error))
    return FALSE;
  if (*stripped != '\0' && !g_date_valid (&day))
    distance = entente_duration_to_text (&offset);

  edit = entente_store_begin (entente_record_get_store (ENTENTE_RECORD (self)),
                              _("Change date of measure"));
  entente_edit_set_date (edit, ENTENTE_RECORD (self), ENTENTE_INDICATOR_MEASURE_ON,
                         g_date_valid (&day) ? &day : NULL);
  entente_edit_set_text (edit, ENTENTE_RECORD (self), ENTENTE_INDICATOR_MEASURE_OFFSET,
                         distance != NULL ? distance : "");
  return entente_edit_commit (edit, error);
}

/**
 * entente_indicator_dup_due_typed:
 * @self: an indicator
 *
 * Returns: (transfer full): when it is measured, as entente_indicator_type_due() reads it back
 */
char *
entente_indicator_dup_due_typed (EntenteIndicator *self)
{
  EntenteRecord *record = (EntenteRecord *) self;
  GDate day;

  g_return_val_if_fail (ENTENTE_IS_INDICATOR (self), NULL);

  if (entente_record_get_date (record, ENTENTE_INDICATOR_MEASURE_ON, &day))
    return entente_date_format_short (&day);
  if (!entente_record_is_filled (record, ENTENTE_INDICATOR_MEASURE_OFFSET))
    return g_strdup ("");

  return entente_event_offset_display (
    entente_record_get_text (record, ENTENTE_INDICATOR_MEASURE_OFFSET));
}

/**
 * entente_indicator_set_measure:
 * @self: an indicator
 * @measure: how it is measured from now on
 * @error: why not
 *
 * Figures keep their target among each other; what is judged has another scale. Values stay.
 *
 * Returns: whether it is so
 */
gboolean
entente_indicator_set_measure (EntenteIndicator *self, EntenteMeasure measure, GError **error)
{
  EntenteRecord *record = (EntenteRecord *) self;
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_INDICATOR (self), FALSE);

  if (get_measure (self) == measure)
    return TRUE;

  edit = entente_store_begin (entente_record_get_store (record), _("Change kind of indicator"));
  entente_edit_set_choice (edit, record, ENTENTE_INDICATOR_MEASURE, measure);
  if (measure != ENTENTE_MEASURE_NUMBER)
    entente_edit_set_text (edit, record, ENTENTE_INDICATOR_UNIT, "");
  if (measure >= ENTENTE_MEASURE_SCALE || !entente_indicator_is_quantitative (self))
    {
      entente_edit_set_choice (edit, record, ENTENTE_INDICATOR_TARGET,
                               measure == ENTENTE_MEASURE_YES_NO ? ENTENTE_TARGET_EXACTLY
                                                                 : ENTENTE_TARGET_NONE);
      set_decimal (edit, self, ENTENTE_INDICATOR_TARGET_LOW,
                   measure == ENTENTE_MEASURE_YES_NO ? ENTENTE_DECIMAL_ONE : ENTENTE_DECIMAL_NONE);
      set_decimal (edit, self, ENTENTE_INDICATOR_TARGET_HIGH, ENTENTE_DECIMAL_NONE);
      set_decimal (edit, self, ENTENTE_INDICATOR_BASELINE, ENTENTE_DECIMAL_NONE);
    }
  return entente_edit_commit (edit, error);
}

/**
 * entente_indicator_set_automatic:
 * @self: an indicator
 * @key: (nullable): key of a figure that the program counts; %NULL for people to measure it
 * @error: why not
 *
 * What was measured by people stays, and counts again when they measure again.
 *
 * Returns: whether it is so
 */
gboolean
entente_indicator_set_automatic (EntenteIndicator *self, const char *key, GError **error)
{
  EntenteRecord *record = (EntenteRecord *) self;
  const EntenteAutomaticFigure *figure = entente_automatic_figure_find (key);
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_INDICATOR (self), FALSE);
  g_return_val_if_fail (key == NULL || figure != NULL, FALSE);

  edit = entente_store_begin (entente_record_get_store (record),
                              _("Change how an indicator is counted"));
  entente_edit_set_text (edit, record, ENTENTE_INDICATOR_AUTOMATIC, key != NULL ? key : "");
  if (figure != NULL)
    {
      entente_edit_set_choice (edit, record, ENTENTE_INDICATOR_MEASURE,
                               entente_automatic_figure_get_measure (figure));
      if (entente_automatic_figure_get_measure (figure) != ENTENTE_MEASURE_NUMBER)
        entente_edit_set_text (edit, record, ENTENTE_INDICATOR_UNIT, "");
      if (!entente_record_is_filled (record, ENTENTE_INDICATOR_NAME))
        entente_edit_set_text (edit, record, ENTENTE_INDICATOR_NAME,
                               entente_automatic_figure_get_name (figure));
    }
  return entente_edit_commit (edit, error);
}
