/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteModelError:
 * @ENTENTE_MODEL_ERROR_STATE: what was asked is not possible in the state the thing is in
 * @ENTENTE_MODEL_ERROR_INCOMPLETE: facts are missing
 * @ENTENTE_MODEL_ERROR_TOO_FEW_PARTIES: an agreement binds two organisations at least
 * @ENTENTE_MODEL_ERROR_ALREADY_PARTY: the organisation is bound by this agreement already
 * @ENTENTE_MODEL_ERROR_UNKNOWN_CLAUSE: the template has no clause of that name
 * @ENTENTE_MODEL_ERROR_DATES: dates that contradict each other
 * @ENTENTE_MODEL_ERROR_CYCLE: tasks that would wait for each other
 * @ENTENTE_MODEL_ERROR_FROZEN: what was adopted or settled does not change any more
 * @ENTENTE_MODEL_ERROR_UNREADABLE: a text that cannot be understood
 *
 * Codes of #ENTENTE_MODEL_ERROR: a rule of the project said no. Nothing was changed. Unlike those
 * of lower floors, messages are translated sentences for people, because only the rule knows what
 * it refused.
 */
typedef enum {
  ENTENTE_MODEL_ERROR_STATE,
  ENTENTE_MODEL_ERROR_INCOMPLETE,
  ENTENTE_MODEL_ERROR_TOO_FEW_PARTIES,
  ENTENTE_MODEL_ERROR_ALREADY_PARTY,
  ENTENTE_MODEL_ERROR_UNKNOWN_CLAUSE,
  ENTENTE_MODEL_ERROR_DATES,
  ENTENTE_MODEL_ERROR_CYCLE,
  ENTENTE_MODEL_ERROR_FROZEN,
  ENTENTE_MODEL_ERROR_UNREADABLE,
} EntenteModelError;

#define ENTENTE_MODEL_ERROR (entente_model_error_quark ())
GQuark entente_model_error_quark (void);

G_END_DECLS
