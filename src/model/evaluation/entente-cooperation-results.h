/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-cooperation-sheets.h"
#include "meetings/entente-agenda-item.h"

G_BEGIN_DECLS

/**
 * EntenteConsent:
 * @ENTENTE_CONSENT_UNKNOWN: fewer than two have a score: nothing to compare
 * @ENTENTE_CONSENT_AGREED: scores are less than 1.5 apart
 * @ENTENTE_CONSENT_TO_DISCUSS: less than 3 apart
 * @ENTENTE_CONSENT_DISAGREED: 3 or more
 *
 * How far apart the organisations are.
 */
typedef enum {
  ENTENTE_CONSENT_UNKNOWN,
  ENTENTE_CONSENT_AGREED,
  ENTENTE_CONSENT_TO_DISCUSS,
  ENTENTE_CONSENT_DISAGREED,
} EntenteConsent;

/**
 * EntenteCooperationSpread:
 * @n_scores: how many have one
 * @median: NAN without any score, like the others
 * @lowest: the lowest score, with @lowest_sheet whose it is
 * @highest: the highest score, with @highest_sheet whose it is
 * @lowest_sheet: index of the sheet
 * @highest_sheet: index of the sheet
 * @deviation: standard deviation of three scores or more; else NAN
 * @consent: how far apart they are
 * @unknown: share of “don’t know” among the answers, 0 to 1
 *
 * What the scores of all sheets make, each organisation weighing the same. Never the mean: it hides
 * who disagrees.
 */
typedef struct {
  guint n_scores;
  double median;
  double lowest;
  double highest;
  guint lowest_sheet;
  guint highest_sheet;
  double deviation;
  EntenteConsent consent;
  double unknown;
} EntenteCooperationSpread;

/**
 * EntenteCooperationResults:
 *
 * A self-assessment counted: brakes are turned round, so that 5 is always good. Stays as it was
 * counted. Reference counted.
 */
typedef struct _EntenteCooperationResults EntenteCooperationResults;

EntenteCooperationResults *entente_cooperation_results_new (EntenteCooperationRound *round);
EntenteCooperationResults *entente_cooperation_results_ref (EntenteCooperationResults *self);
void entente_cooperation_results_unref (EntenteCooperationResults *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCooperationResults, entente_cooperation_results_unref)

guint entente_cooperation_results_get_n_sheets (EntenteCooperationResults *self);
EntenteAssessment *entente_cooperation_results_get_sheet (EntenteCooperationResults *self,
                                                          guint sheet);
/* Mean of the statements that were answered, 1 to 5; NAN when fewer than two of the three were. */
double entente_cooperation_results_get_score (EntenteCooperationResults *self,
                                              guint sheet,
                                              guint dimension);
/* Whether every sheet says whose it is. */
gboolean entente_cooperation_results_has_names (EntenteCooperationResults *self);
/* A score for each sheet, NAN without one: in the order of the sheets, or without names from the
   lowest on, so that nobody can be followed. (transfer full) (element-type double) */
GArray *entente_cooperation_results_list_scores (EntenteCooperationResults *self, guint dimension);
const EntenteCooperationSpread *
entente_cooperation_results_get_spread (EntenteCooperationResults *self, guint dimension);
/* Of one statement alone. */
const EntenteCooperationSpread *
entente_cooperation_results_get_statement (EntenteCooperationResults *self,
                                           guint dimension,
                                           guint statement);

/* The dimensions by disagreement, the widest first; equal ones in their own order.
   order: (out caller-allocates) (array fixed-size=8) */
void entente_cooperation_results_sort (EntenteCooperationResults *self, guint *order);
/* "Strong disagreement: Les Cuillères Volantes says 4.3, Ludothèque 1.3"; without names when the
   round has none; "" when there is nothing to compare. Translated. (transfer full) */
char *entente_cooperation_results_dup_words (EntenteCooperationResults *self, guint dimension);
/* More than 30 % “don’t know”: people do not know each other well enough. */
gboolean entente_cooperation_results_is_unknown (EntenteCooperationResults *self, guint dimension);
/* A median under 3 asks for something to be done. */
gboolean entente_cooperation_results_is_low (EntenteCooperationResults *self, guint dimension);
/* By how much the median moved since an earlier round; NAN when one has none. */
double entente_cooperation_results_get_change (EntenteCooperationResults *self,
                                               EntenteCooperationResults *earlier,
                                               guint dimension);
/* Puts a dimension on the agenda of the next meeting of the organising group, with who says what.
   ENTENTE_MODEL_ERROR_STATE when no meeting is to come. (transfer none) (nullable) */
EntenteAgendaItem *entente_cooperation_discuss (EntenteCooperationRound *round,
                                                guint dimension,
                                                GError **error);
/* "agreement", "to discuss", "strong disagreement", "not enough answers". Translated. */
const char *entente_consent_get_label (EntenteConsent consent);

G_END_DECLS
