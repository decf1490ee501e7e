/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-body-checks-private.h"

#include "collective/entente-bodies.h"
#include "collective/entente-identifier-sentence.h"
#include "collective/entente-rhythm-sentence.h"

#include <glib/gi18n-lib.h>

char *
_entente_body_check_mission (EntenteRecord *record, EntenteSeverity *severity)
{
  return entente_free_text_find_fault (entente_record_get_text (record, ENTENTE_BODY_MISSION),
                                       severity);
}

char *
_entente_body_check_notes (EntenteRecord *record, EntenteSeverity *severity)
{
  return entente_free_text_find_fault (entente_record_get_text (record, ENTENTE_BODY_NOTES),
                                       severity);
}

char *
_entente_body_check_parent (EntenteRecord *record, EntenteSeverity *severity)
{
  EntenteBody *self = ENTENTE_BODY (record);

  if (entente_record_get_store (record) == NULL
      || entente_body_can_report_to (self, entente_body_get_parent (self)))
    return NULL;

  *severity = ENTENTE_SEVERITY_ERROR;
  return g_strdup (_("It reports to itself, directly or through other bodies."));
}

char *
_entente_body_check_quorum (EntenteRecord *record, EntenteSeverity *severity)
{
  gint64 quorum = entente_record_get_integer (record, ENTENTE_BODY_QUORUM);

  if (quorum >= 0 && quorum <= 100)
    return NULL;

  *severity = ENTENTE_SEVERITY_ERROR;
  return g_strdup (_("A quorum is a share of the members, from 0 to 100 %."));
}

char *
_entente_body_check_rhythm (EntenteRecord *record, EntenteSeverity *severity)
{
  EntenteRecurrenceResult result;
  g_autoptr (EntenteRecurrence) rhythm
    = entente_recurrence_parse (entente_record_get_text (record, ENTENTE_BODY_RHYTHM), &result);
  const char *problem = entente_rhythm_get_problem (result);

  if (problem == NULL)
    return NULL;

  *severity = ENTENTE_SEVERITY_ERROR;
  return g_strdup (problem);
}

/* "Every two weeks" says nothing while nobody knows from when. */
char *
_entente_body_check_rhythm_from (EntenteRecord *record, EntenteSeverity *severity)
{
  g_autoptr (EntenteRecurrence) rhythm
    = entente_recurrence_parse (entente_record_get_text (record, ENTENTE_BODY_RHYTHM), NULL);

  if (rhythm == NULL || entente_record_is_filled (record, ENTENTE_BODY_RHYTHM_FROM)
      || !entente_recurrence_needs_first (rhythm))
    return NULL;

  *severity = ENTENTE_SEVERITY_WARNING;
  return g_strdup (_("Say the day of a first meeting: this rhythm counts from it."));
}

char *
_entente_body_normalize_rhythm (const char *typed, char **problem)
{
  EntenteRecurrenceResult result;
  g_autoptr (EntenteRecurrence) rhythm = entente_recurrence_parse (typed, &result);

  if (rhythm != NULL)
    return entente_recurrence_to_rule (rhythm);

  if (result == ENTENTE_RECURRENCE_EMPTY)
    result = ENTENTE_RECURRENCE_UNREADABLE;
  *problem = g_strdup (entente_rhythm_get_problem (result));
  return NULL;
}

char *
_entente_seat_check_voices (EntenteRecord *record, EntenteSeverity *severity)
{
  if (entente_record_get_integer (record, ENTENTE_SEAT_VOICES) >= 0)
    return NULL;

  *severity = ENTENTE_SEVERITY_ERROR;
  return g_strdup (_("Voices cannot be fewer than none."));
}
