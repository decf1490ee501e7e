/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-language.h"
#include "evaluation/entente-evaluation-terms.h"
#include "evaluation/entente-expected-result.h"
#include "evaluation/entente-indicator.h"

G_BEGIN_DECLS

/* Kinds of event an indicator is meant for. */
typedef enum {
  ENTENTE_EVENT_KIND_MEAL = 1 << 0,
  ENTENTE_EVENT_KIND_FORUM = 1 << 1,
  ENTENTE_EVENT_KIND_MEETING = 1 << 2,
} EntenteEventKinds;

/**
 * EntenteReadyIndicator:
 *
 * An indicator to choose from: one that comes with the program (data/indicators/README.md), or one
 * that somebody keeps for all of their projects. Immutable.
 */
#define ENTENTE_TYPE_READY_INDICATOR (entente_ready_indicator_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReadyIndicator,
                      entente_ready_indicator,
                      ENTENTE,
                      READY_INDICATOR,
                      GObject)

/* Those that come with the program, then people's own by name. problems: (nullable) (element-type
   utf8): where a translated sentence goes when their own cannot be read. (transfer full)
   (element-type EntenteReadyIndicator) */
GListModel *entente_ready_indicator_new_list (EntenteLanguage language, GPtrArray *problems);

const char *entente_ready_indicator_get_key (EntenteReadyIndicator *self);
const char *entente_ready_indicator_get_name (EntenteReadyIndicator *self);
/* How it is measured. */
const char *entente_ready_indicator_get_tool (EntenteReadyIndicator *self);
/* The key of the figure the program counts by itself, "" when people measure it. */
const char *entente_ready_indicator_get_automatic (EntenteReadyIndicator *self);
EntenteMeasure entente_ready_indicator_get_measure (EntenteReadyIndicator *self);
EntenteEvaluationScope entente_ready_indicator_get_scope (EntenteReadyIndicator *self);
EntenteEffect entente_ready_indicator_get_effect (EntenteReadyIndicator *self);
EntenteEventKinds entente_ready_indicator_get_events (EntenteReadyIndicator *self);
gboolean entente_ready_indicator_is_own (EntenteReadyIndicator *self);
/* "Number (people) · External · Direct · Counter at the door". Translated. (transfer full) */
char *entente_ready_indicator_dup_summary (EntenteReadyIndicator *self);
/* Looked for by kinds of event (0 for any) and by folded words of its name and summary. */
gboolean entente_ready_indicator_is_found (EntenteReadyIndicator *self,
                                           EntenteEventKinds events,
                                           const char *folded_words);
/* Whether a project has it already. */
gboolean entente_ready_indicator_is_chosen (EntenteReadyIndicator *self, EntenteStore *store);

/* Makes indicators of a project of them, one edit. indicators: (element-type
   EntenteReadyIndicator); result: (nullable): where they go in the frame. (transfer container)
   (nullable) (element-type EntenteIndicator) */
GPtrArray *entente_ready_indicator_add (EntenteStore *store,
                                        GPtrArray *indicators,
                                        EntenteExpectedResult *result,
                                        GError **error);

/* Keeping one's own */

/* Keeps an indicator of a project for others; one of the same name is replaced. Values, people and
   dates of the project stay out of it. */
gboolean entente_ready_indicator_keep (EntenteIndicator *indicator, GError **error);
/* Only one's own. */
gboolean entente_ready_indicator_forget (EntenteReadyIndicator *self, GError **error);

G_END_DECLS
