/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-evaluation-summary.h"

#include "entente-words.h"
#include "evaluation/entente-frame.h"
#include "evaluation/entente-indicator-reading.h"
#include "evaluation/entente-objective.h"

static char *
join (GStrvBuilder *builder, EntenteLanguage language)
{
  g_autoptr (EntenteWords) words = entente_words_new (language, "evaluation-papers");
  g_auto (GStrv) parts = g_strv_builder_end (builder);

  return g_strjoinv (entente_words_get (words, "between-parts"), parts);
}

/**
 * entente_evaluation_summary_dup_objectives:
 * @store: of the project
 * @funder: (nullable): who asks
 * @language: of the paper
 *
 * Returns: (transfer full): the objectives of the frame in one line; "" when there is none
 */
char *
entente_evaluation_summary_dup_objectives (EntenteStore *store, EntenteOrganization *funder,
                                           EntenteLanguage language)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  g_autoptr (EntenteFrame) frame = entente_frame_new (store);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n_rows;
  const EntenteFrameRow *rows = entente_frame_get_rows (frame, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    if (rows[i].level <= ENTENTE_FRAME_SPECIFIC
        && entente_record_is_filled (rows[i].record, ENTENTE_OBJECTIVE_TEXT))
      g_strv_builder_add (builder,
                          entente_record_get_text (rows[i].record, ENTENTE_OBJECTIVE_TEXT));

  return join (builder, language);
}

static void
add_indicator (GStrvBuilder *builder, EntenteRecord *indicator, EntenteLanguage language)
{
  g_autoptr (EntenteWords) words = entente_words_new (language, "evaluation-papers");
  g_autofree char *target
    = entente_indicator_dup_target_words (ENTENTE_INDICATOR (indicator), language);
  const char *name = entente_record_get_text (indicator, ENTENTE_INDICATOR_NAME);

  if (*target == '\0')
    g_strv_builder_add (builder, name);
  else
    g_strv_builder_take (builder, entente_words_format (words, "aimed-at", "name", name, "target",
                                                        target, NULL));
}

/**
 * entente_evaluation_summary_dup_indicators:
 * @store: of the project
 * @funder: (nullable): who asks
 * @language: of the paper
 *
 * Returns: (transfer full): the indicators and their targets in one line, those that @funder asks
 *   for before the others; "" when there is none
 */
char *
entente_evaluation_summary_dup_indicators (EntenteStore *store, EntenteOrganization *funder,
                                           EntenteLanguage language)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (funder == NULL || ENTENTE_IS_ORGANIZATION (funder), NULL);

  g_autoptr (EntenteFrame) frame = entente_frame_new (store);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const gint64 id = funder != NULL ? entente_record_get_id (ENTENTE_RECORD (funder)) : 0;
  guint n_rows;
  const EntenteFrameRow *rows = entente_frame_get_rows (frame, &n_rows);

  for (int asked = 1; asked >= 0; asked--)
    for (guint i = 0; i < n_rows; i++)
      if (rows[i].level == ENTENTE_FRAME_INDICATOR
          && entente_record_is_filled (rows[i].record, ENTENTE_INDICATOR_NAME)
          && asked
               == (id != 0
                   && entente_record_get_reference (rows[i].record, ENTENTE_INDICATOR_REQUIRED_BY)
                        == id))
        add_indicator (builder, rows[i].record, language);

  return join (builder, language);
}
