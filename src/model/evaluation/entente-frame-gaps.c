/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-frame.h"

#include "evaluation/entente-evaluated-action.h"
#include "evaluation/entente-expected-result.h"
#include "evaluation/entente-indicator-state.h"
#include "evaluation/entente-objective.h"

#include <glib/gi18n-lib.h>

#define N_BOXES 4

static EntenteEvaluationScope
get_scope (EntenteRecord *indicator)
{
  return entente_record_get_choice (indicator, ENTENTE_INDICATOR_SCOPE);
}

static EntenteEffect
get_effect (EntenteRecord *indicator)
{
  return entente_record_get_choice (indicator, ENTENTE_INDICATOR_EFFECT);
}

/**
 * entente_frame_count_box:
 * @store: of a project
 * @scope: outside or inside the associations
 * @effect: direct or induced
 *
 * Returns: how many indicators tell of that
 */
guint
entente_frame_count_box (EntenteStore *store, EntenteEvaluationScope scope, EntenteEffect effect)
{
  GListModel *indicators;
  guint n = 0;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), 0);

  indicators = entente_store_get_list (store, ENTENTE_TYPE_INDICATOR);
  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (EntenteRecord) indicator = g_list_model_get_item (indicators, i);

      if (get_scope (indicator) == scope && get_effect (indicator) == effect)
        n++;
    }

  return n;
}

static guint
count_quantitative (EntenteStore *store, gboolean quantitative)
{
  GListModel *indicators = entente_store_get_list (store, ENTENTE_TYPE_INDICATOR);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (EntenteIndicator) indicator = g_list_model_get_item (indicators, i);

      if (entente_indicator_is_quantitative (indicator) == quantitative)
        n++;
    }

  return n;
}

static void
add (GPtrArray *findings, EntenteRecord *record, int field, char *sentence)
{
  g_ptr_array_add (findings,
                   entente_finding_new (ENTENTE_SEVERITY_WARNING, sentence, record, field));
}

/* Kinds of indicators that are missing */

static const char *
get_box_sentence (EntenteEvaluationScope scope, EntenteEffect effect)
{
  if (scope == ENTENTE_SCOPE_EXTERNAL)
    return effect == ENTENTE_EFFECT_DIRECT
             ? _("No indicator tells what the public gets directly: who came, were they satisfied, "
                 "what did they learn?")
             : _("No indicator tells what follows around the project: do people keep meeting, what "
                 "changed for good?");

  return effect == ENTENTE_EFFECT_DIRECT
           ? _("No indicator tells what the organisations themselves put in and got: hours given, "
               "decisions kept, money saved?")
           : _("No indicator tells what follows inside the organisations: volunteers who take "
               "responsibility, new projects, tiredness?");
}

static void
find_empty_boxes (EntenteStore *store, GPtrArray *findings)
{
  for (guint box = 0; box < N_BOXES; box++)
    {
      const EntenteEvaluationScope scope = box / 2;
      const EntenteEffect effect = box % 2;

      if (entente_frame_count_box (store, scope, effect) == 0)
        add (findings, NULL, -1, g_strdup (get_box_sentence (scope, effect)));
    }
}

static void
find_missing_kinds (EntenteStore *store, GPtrArray *findings)
{
  if (count_quantitative (store, TRUE) == 0)
    add (findings, NULL, -1,
         g_strdup (_("No indicator is counted. Add one with a figure, such as how many people "
                     "came.")));
  if (count_quantitative (store, FALSE) == 0)
    add (findings, NULL, -1,
         g_strdup (_("No indicator is judged. Add one that asks people, such as how satisfied they "
                     "are.")));
  find_empty_boxes (store, findings);
}

/* What an indicator does not say */

static gboolean
has_day (EntenteRecord *indicator)
{
  return entente_record_is_filled (indicator, ENTENTE_INDICATOR_MEASURE_ON)
         || entente_record_is_filled (indicator, ENTENTE_INDICATOR_MEASURE_OFFSET);
}

/* Words need no target: they are judged. */
static gboolean
needs_target (EntenteRecord *indicator)
{
  return entente_record_get_choice (indicator, ENTENTE_INDICATOR_MEASURE) != ENTENTE_MEASURE_WORDS
         && entente_record_get_choice (indicator, ENTENTE_INDICATOR_TARGET) == ENTENTE_TARGET_NONE;
}

/* What of it is missing, in the words of a list; what the file or answers tell needs nobody.
   (transfer full) */
static GPtrArray *
list_missing (EntenteRecord *indicator, int *field)
{
  GPtrArray *missing = g_ptr_array_new ();
  const gboolean is_measured = entente_indicator_is_measured (ENTENTE_INDICATOR (indicator));

  if (is_measured && !has_day (indicator))
    {
      g_ptr_array_add (missing, (char *) C_ ("missing of an indicator", "the day it is measured"));
      *field = ENTENTE_INDICATOR_MEASURE_OFFSET;
    }
  if (is_measured && !entente_record_is_filled (indicator, ENTENTE_INDICATOR_COLLECTOR))
    {
      g_ptr_array_add (missing, (char *) C_ ("missing of an indicator", "who measures it"));
      *field = ENTENTE_INDICATOR_COLLECTOR;
    }
  if (is_measured && !entente_record_is_filled (indicator, ENTENTE_INDICATOR_TOOL))
    {
      g_ptr_array_add (missing, (char *) C_ ("missing of an indicator", "how it is measured"));
      *field = ENTENTE_INDICATOR_TOOL;
    }
  if (needs_target (indicator))
    {
      g_ptr_array_add (missing, (char *) C_ ("missing of an indicator", "the target"));
      *field = ENTENTE_INDICATOR_TARGET;
    }
  g_ptr_array_add (missing, NULL);

  return missing;
}

static void
find_in_indicator (EntenteRecord *indicator, GPtrArray *findings)
{
  int field = -1;
  g_autoptr (GPtrArray) missing = list_missing (indicator, &field);
  const char *name = entente_record_get_text (indicator, ENTENTE_INDICATOR_NAME);
  g_autofree char *list = NULL;

  if (*name == '\0')
    {
      add (findings, indicator, ENTENTE_INDICATOR_NAME,
           g_strdup (_("An indicator has no name yet.")));
      return;
    }
  if (missing->len <= 1)
    return;

  list = g_strjoinv (", ", (char **) missing->pdata);
  /* Translators: the name of an indicator, then one or more of “the target”, “who measures it”… */
  add (findings, indicator, field, g_strdup_printf (_("“%s” does not say: %s."), name, list));
}

/* Parts with nothing under them */

/* (transfer full) (nullable) */
static char *
dup_childless_sentence (EntenteFrameLevel level, const char *text)
{
  switch (level)
    {
    case ENTENTE_FRAME_OBJECTIVE:
    case ENTENTE_FRAME_SPECIFIC:
      return g_strdup_printf (_("Nothing is done for the objective “%s” yet: add an action."), text);
    case ENTENTE_FRAME_ACTION:
      return g_strdup_printf (_("It is not said what the action “%s” should change: add an expected "
                                "result."),
                              text);
    case ENTENTE_FRAME_RESULT:
      return g_strdup_printf (_("Nothing tells whether “%s” was obtained: add an indicator."), text);
    case ENTENTE_FRAME_INDICATOR:
    case ENTENTE_FRAME_LOOSE:
    default:
      return NULL;
    }
}

/* Empty rows of the outline are not worth a word. */
static void
find_childless (EntenteStore *store, GPtrArray *findings)
{
  g_autoptr (EntenteFrame) frame = entente_frame_new (store);
  const EntenteFrameRow *rows;
  guint n_rows;

  rows = entente_frame_get_rows (frame, &n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      const char *text = rows[i].record != NULL ? entente_record_get_text (rows[i].record, 0) : "";
      char *sentence;

      if (*text == '\0' || rows[i].n_descendants > 0)
        continue;
      sentence = dup_childless_sentence (rows[i].level, text);
      if (sentence != NULL)
        add (findings, rows[i].record, 0, sentence);
    }
}

/**
 * entente_frame_find_gaps:
 * @store: of a project
 * @findings: (element-type EntenteFinding): where what is found goes
 *
 * Looks for what the evaluation frame lacks. Of a project that has none yet nothing is said.
 */
void
entente_frame_find_gaps (EntenteStore *store, GPtrArray *findings)
{
  GListModel *indicators;
  guint n_indicators;

  g_return_if_fail (ENTENTE_IS_STORE (store));
  g_return_if_fail (findings != NULL);

  indicators = entente_store_get_list (store, ENTENTE_TYPE_INDICATOR);
  n_indicators = g_list_model_get_n_items (indicators);
  find_childless (store, findings);
  for (guint i = 0; i < n_indicators; i++)
    {
      g_autoptr (EntenteRecord) indicator = g_list_model_get_item (indicators, i);

      find_in_indicator (indicator, findings);
    }
  if (n_indicators > 0)
    find_missing_kinds (store, findings);
}
