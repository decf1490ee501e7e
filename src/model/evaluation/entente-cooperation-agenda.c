/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-cooperation-results.h"

#include "collective/entente-body.h"
#include "collective/entente-project-details.h"
#include "entente-model-error.h"
#include "meetings/entente-agenda.h"
#include "meetings/entente-body-calendar.h"

#include <glib/gi18n-lib.h>

#define MINUTES 15

static EntenteLanguage
get_language (EntenteStore *store)
{
  EntenteRecord *details = entente_store_get_record (store, ENTENTE_TYPE_PROJECT_DETAILS,
                                                     ENTENTE_PROJECT_DETAILS_ID);

  return entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_LANGUAGE);
}

static void
append_comments (GString *text, EntenteAssessment *sheet, guint dimension, gboolean is_named)
{
  g_autofree char *title = entente_assessment_dup_title (sheet);

  for (guint i = 0; i < ENTENTE_COOPERATION_STATEMENTS; i++)
    {
      const char *comment = entente_assessment_get_comment (sheet, dimension, i);

      if (*comment != '\0' && !is_named)
        g_string_append_printf (text, "- %s\n", comment);
      else if (*comment != '\0')
        g_string_append_printf (text, "- **%s** %s\n", title, comment);
    }
}

/* How far apart people are, then what those who are farthest apart wrote. */
static char *
dup_preparation (EntenteCooperationRound *round, guint dimension)
{
  g_autoptr (EntenteCooperationResults) results = entente_cooperation_results_new (round);
  const EntenteCooperationSpread *spread
    = entente_cooperation_results_get_spread (results, dimension);
  g_autofree char *words = entente_cooperation_results_dup_words (results, dimension);
  const gboolean are_named = entente_cooperation_results_has_names (results);
  GString *text = g_string_new (words);

  if (spread->consent == ENTENTE_CONSENT_UNKNOWN)
    return g_string_free (text, FALSE);

  g_string_append (text, "\n\n");
  append_comments (text, entente_cooperation_results_get_sheet (results, spread->highest_sheet),
                   dimension, are_named);
  if (spread->lowest_sheet != spread->highest_sheet)
    append_comments (text, entente_cooperation_results_get_sheet (results, spread->lowest_sheet),
                     dimension, are_named);

  return g_strchomp (g_string_free (text, FALSE));
}

/**
 * entente_cooperation_discuss:
 * @round: a self-assessment
 * @dimension: from 0
 * @error: return location for %ENTENTE_MODEL_ERROR_STATE when no meeting is to come
 *
 * Puts a dimension on the agenda of the next meeting of the organising group, with how far apart
 * people are and what they wrote.
 *
 * Returns: (transfer none) (nullable): the point
 */
EntenteAgendaItem *
entente_cooperation_discuss (EntenteCooperationRound *round, guint dimension, GError **error)
{
  g_autofree char *text = NULL;
  EntenteAgendaItem *item;
  EntenteMeeting *meeting;
  EntenteStore *store;

  g_return_val_if_fail (ENTENTE_IS_COOPERATION_ROUND (round), NULL);
  g_return_val_if_fail (dimension < ENTENTE_COOPERATION_DIMENSIONS, NULL);

  store = entente_record_get_store (ENTENTE_RECORD (round));
  meeting = entente_body_find_next_meeting (store, ENTENTE_ORGANIZING_GROUP_ID, NULL, NULL);
  if (meeting == NULL)
    {
      g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE,
                           _("The organising group has no meeting to come: prepare one first."));
      return NULL;
    }

  text = dup_preparation (round, dimension);
  item = entente_agenda_add_prepared (
    meeting, entente_cooperation_grid_get (get_language (store))[dimension].title,
    ENTENTE_AGENDA_DISCUSS, MINUTES, text, error);
  return item;
}
