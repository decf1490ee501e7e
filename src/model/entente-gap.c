/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-gap.h"

G_DEFINE_BOXED_TYPE (EntenteGap, entente_gap, entente_gap_copy, entente_gap_free)

/**
 * entente_gap_new:
 * @label: the translated sentence that says what is missing
 * @record: (nullable): where it is typed
 * @field: index of the field
 * @required: whether nothing can be issued without it
 *
 * Returns: (transfer full): a gap
 */
EntenteGap *
entente_gap_new (const char *label, EntenteRecord *record, guint field, gboolean required)
{
  EntenteGap *gap;

  g_return_val_if_fail (label != NULL, NULL);

  gap = g_new0 (EntenteGap, 1);
  gap->label = g_strdup (label);
  g_set_object (&gap->record, record);
  gap->field = field;
  gap->required = required;

  return gap;
}

/**
 * entente_gap_copy:
 * @gap: a gap
 *
 * Returns: (transfer full): a copy of it
 */
EntenteGap *
entente_gap_copy (const EntenteGap *gap)
{
  g_return_val_if_fail (gap != NULL, NULL);

  return entente_gap_new (gap->label, gap->record, gap->field, gap->required);
}

/**
 * entente_gap_free:
 * @gap: (transfer full): a gap
 */
void
entente_gap_free (EntenteGap *gap)
{
  g_clear_object (&gap->record);
  g_free (gap->label);
  g_free (gap);
}

/**
 * entente_gap_list_add:
 * @gaps: (element-type EntenteGap): a list that frees its gaps
 * @gap: (transfer full): a gap
 *
 * Adds @gap unless the same field of the same record is there already; of the two, the required
 * one stays.
 */
void
entente_gap_list_add (GPtrArray *gaps, EntenteGap *gap)
{
  g_return_if_fail (gaps != NULL && gap != NULL);

  for (guint i = 0; i < gaps->len; i++)
    {
      EntenteGap *other = g_ptr_array_index (gaps, i);

      if (other->record != gap->record || other->field != gap->field)
        continue;
      if (gap->record == NULL && !g_str_equal (other->label, gap->label))
        continue;

      other->required = other->required || gap->required;
      entente_gap_free (gap);
      return;
    }

  g_ptr_array_add (gaps, gap);
}

/**
 * entente_gap_list_count_required:
 * @gaps: (element-type EntenteGap): gaps
 *
 * Returns: how many of them keep a document from being issued
 */
guint
entente_gap_list_count_required (GPtrArray *gaps)
{
  guint n = 0;

  g_return_val_if_fail (gaps != NULL, 0);

  for (guint i = 0; i < gaps->len; i++)
    {
      const EntenteGap *gap = g_ptr_array_index (gaps, i);

      if (gap->required)
        n++;
    }

  return n;
}
