/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-funding-private.h"

#include <glib/gi18n-lib.h>

#define LONGEST 8

typedef struct
{
  EntenteFundingStage stage;
  guint n_next;
  EntenteFundingState next[LONGEST];
} Step;

/* What may follow each state, the usual one first. Answers may come at any time after filing: funders skip steps. */
#define ANSWERS                                                                                    \
  ENTENTE_FUNDING_GRANTED, ENTENTE_FUNDING_PARTLY_GRANTED, ENTENTE_FUNDING_REFUSED,                \
      ENTENTE_FUNDING_NO_ANSWER

static const Step steps[] = {
  [ENTENTE_FUNDING_IDEA] = { ENTENTE_STAGE_TO_PREPARE,
                             2,
                             { ENTENTE_FUNDING_PREPARING, ENTENTE_FUNDING_FILED } },
  [ENTENTE_FUNDING_PREPARING] = { ENTENTE_STAGE_TO_PREPARE,
                                  2,
                                  { ENTENTE_FUNDING_FILED, ENTENTE_FUNDING_IDEA } },
  [ENTENTE_FUNDING_FILED] = { ENTENTE_STAGE_WAITING,
                              8,
                              { ENTENTE_FUNDING_ACKNOWLEDGED, ENTENTE_FUNDING_COMPLETION_ASKED,
                                ENTENTE_FUNDING_COMPLETE, ENTENTE_FUNDING_UNDER_REVIEW, ANSWERS } },
  [ENTENTE_FUNDING_ACKNOWLEDGED] = { ENTENTE_STAGE_WAITING,
                                     7,
                                     { ENTENTE_FUNDING_COMPLETE, ENTENTE_FUNDING_COMPLETION_ASKED,
                                       ENTENTE_FUNDING_UNDER_REVIEW, ANSWERS } },
  [ENTENTE_FUNDING_COMPLETION_ASKED] = { ENTENTE_STAGE_WAITING,
                                         6,
                                         { ENTENTE_FUNDING_COMPLETE, ENTENTE_FUNDING_UNDER_REVIEW,
                                           ANSWERS } },
  [ENTENTE_FUNDING_COMPLETE] = { ENTENTE_STAGE_WAITING, 5, { ENTENTE_FUNDING_UNDER_REVIEW, ANSWERS } },
  [ENTENTE_FUNDING_UNDER_REVIEW] = { ENTENTE_STAGE_WAITING,
                                     5,
                                     { ANSWERS, ENTENTE_FUNDING_COMPLETION_ASKED } },
  [ENTENTE_FUNDING_GRANTED] = { ENTENTE_STAGE_OBTAINED,
                                3,
                                { ENTENTE_FUNDING_AGREEMENT_SIGNED, ENTENTE_FUNDING_PAID,
                                  ENTENTE_FUNDING_TO_REPORT } },
  [ENTENTE_FUNDING_PARTLY_GRANTED] = { ENTENTE_STAGE_OBTAINED,
                                       3,
                                       { ENTENTE_FUNDING_AGREEMENT_SIGNED, ENTENTE_FUNDING_PAID,
                                         ENTENTE_FUNDING_TO_REPORT } },
  [ENTENTE_FUNDING_REFUSED] = { ENTENTE_STAGE_DONE, 1, { ENTENTE_FUNDING_PREPARING } },
  [ENTENTE_FUNDING_NO_ANSWER]
  = { ENTENTE_STAGE_DONE,
      4,
      { ENTENTE_FUNDING_GRANTED, ENTENTE_FUNDING_PARTLY_GRANTED, ENTENTE_FUNDING_REFUSED,
        ENTENTE_FUNDING_PREPARING } },
  [ENTENTE_FUNDING_AGREEMENT_SIGNED] = { ENTENTE_STAGE_OBTAINED,
                                         2,
                                         { ENTENTE_FUNDING_PAID, ENTENTE_FUNDING_TO_REPORT } },
  [ENTENTE_FUNDING_PAID] = { ENTENTE_STAGE_TO_REPORT,
                             3,
                             { ENTENTE_FUNDING_TO_REPORT, ENTENTE_FUNDING_REPORTED,
                               ENTENTE_FUNDING_REPAID } },
  [ENTENTE_FUNDING_TO_REPORT] = { ENTENTE_STAGE_TO_REPORT,
                                  2,
                                  { ENTENTE_FUNDING_REPORTED, ENTENTE_FUNDING_REPAID } },
  [ENTENTE_FUNDING_REPORTED] = { ENTENTE_STAGE_TO_REPORT,
                                 2,
                                 { ENTENTE_FUNDING_CLOSED, ENTENTE_FUNDING_REPAID } },
  [ENTENTE_FUNDING_CLOSED] = { ENTENTE_STAGE_DONE, 1, { ENTENTE_FUNDING_REPAID } },
  [ENTENTE_FUNDING_REPAID] = { ENTENTE_STAGE_DONE, 1, { ENTENTE_FUNDING_CLOSED } },
};

static const Step *
get_step (EntenteFundingState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (steps), &steps[ENTENTE_FUNDING_IDEA]);

  return &steps[state];
}

/**
 * entente_funding_state_get_stage:
 * @state: of a request
 *
 * Returns: the column of the board it stands in
 */
EntenteFundingStage
entente_funding_state_get_stage (EntenteFundingState state)
{
  return get_step (state)->stage;
}

/**
 * entente_funding_stage_get_label:
 * @stage: a column of the board
 *
 * Returns: (transfer none): its heading, translated
 */
const char *
entente_funding_stage_get_label (EntenteFundingStage stage)
{
  static const char *const labels[] = {
    [ENTENTE_STAGE_TO_PREPARE] = NC_ ("funding stage", "To prepare"),
    [ENTENTE_STAGE_WAITING] = NC_ ("funding stage", "Waiting for an answer"),
    [ENTENTE_STAGE_OBTAINED] = NC_ ("funding stage", "Obtained"),
    [ENTENTE_STAGE_TO_REPORT] = NC_ ("funding stage", "To report on"),
    [ENTENTE_STAGE_DONE] = NC_ ("funding stage", "Finished"),
  };

  g_return_val_if_fail (stage < G_N_ELEMENTS (labels), "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "funding stage", labels[stage]);
}

/**
 * entente_funding_state_list_next:
 * @state: of a request
 *
 * Lists the states that may follow. It is what to offer first, not a wall: a mistake is put right by
 * entente_funding_request_set_state() with any state.
 *
 * Returns: (transfer full) (element-type int): `EntenteFundingState`s, the usual one first
 */
GArray *
entente_funding_state_list_next (EntenteFundingState state)
{
  const Step *step = get_step (state);
  GArray *next = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < step->n_next; i++)
    {
      int follows = step->next[i];

      g_array_append_val (next, follows);
    }

  return next;
}

/**
 * entente_funding_state_for_stage:
 * @from: the state of a request
 * @stage: the column it is dropped in
 *
 * Returns: the first state of that column that may follow, else the one the column begins with
 */
EntenteFundingState
entente_funding_state_for_stage (EntenteFundingState from, EntenteFundingStage stage)
{
  static const EntenteFundingState first[] = {
    [ENTENTE_STAGE_TO_PREPARE] = ENTENTE_FUNDING_PREPARING,
    [ENTENTE_STAGE_WAITING] = ENTENTE_FUNDING_FILED,
    [ENTENTE_STAGE_OBTAINED] = ENTENTE_FUNDING_GRANTED,
    [ENTENTE_STAGE_TO_REPORT] = ENTENTE_FUNDING_TO_REPORT,
    [ENTENTE_STAGE_DONE] = ENTENTE_FUNDING_CLOSED,
  };
  const Step *step = get_step (from);

  g_return_val_if_fail (stage < G_N_ELEMENTS (first), from);

  if (step->stage == stage)
    return from;
  /* Money that is given back is said, never guessed. */
  for (guint i = 0; i < step->n_next; i++)
    if (steps[step->next[i]].stage == stage && step->next[i] != ENTENTE_FUNDING_REPAID)
      return step->next[i];

  return first[stage];
}

gboolean
_entente_funding_state_is_granted (EntenteFundingState state)
{
  EntenteFundingStage stage = get_step (state)->stage;

  return stage == ENTENTE_STAGE_OBTAINED || stage == ENTENTE_STAGE_TO_REPORT
         || state == ENTENTE_FUNDING_CLOSED;
}

gboolean
_entente_funding_state_is_waiting (EntenteFundingState state)
{
  return get_step (state)->stage == ENTENTE_STAGE_WAITING;
}

gboolean
_entente_funding_state_is_lost (EntenteFundingState state)
{
  return state == ENTENTE_FUNDING_REFUSED || state == ENTENTE_FUNDING_NO_ANSWER;
}
