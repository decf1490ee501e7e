/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-funding-words.h"

#include "collective/entente-person.h"
#include "entente-civil-date.h"
#include "entente-typography.h"
#include "schedule/entente-schedule.h"

#include <glib/gi18n-lib.h>

static EntenteMoney
get_cents (EntenteFundingRequest *request, guint field)
{
  return entente_record_get_cents (ENTENTE_RECORD (request), field);
}

static EntenteFundingState
get_state (EntenteFundingRequest *request)
{
  return entente_record_get_choice (ENTENTE_RECORD (request), ENTENTE_FUNDING_REQUEST_STATE);
}

char *
entente_funding_words_dup_money (EntenteMoney amount)
{
  return entente_money_format (amount, ENTENTE_MONEY_EURO, entente_schedule_get_language ());
}

char *
entente_funding_words_dup_amounts (EntenteFundingRequest *request)
{
  EntenteMoney asked, granted;
  g_autofree char *asked_words = NULL;
  g_autofree char *granted_words = NULL;

  g_return_val_if_fail (ENTENTE_IS_FUNDING_REQUEST (request), NULL);

  asked = get_cents (request, ENTENTE_FUNDING_REQUEST_ASKED);
  granted = get_cents (request, ENTENTE_FUNDING_REQUEST_GRANTED);
  asked_words = entente_funding_words_dup_money (asked);
  granted_words = entente_funding_words_dup_money (granted);
  if (granted != ENTENTE_MONEY_NONE && asked != ENTENTE_MONEY_NONE && granted != asked)
    /* Translators: amounts: “Granted: €2,000 of €3,000” */
    return g_strdup_printf (_ ("Granted: %s of %s"), granted_words, asked_words);
  if (granted != ENTENTE_MONEY_NONE)
    return g_strdup_printf (_ ("Granted: %s"), granted_words);
  if (asked != ENTENTE_MONEY_NONE)
    return g_strdup_printf (_ ("Asked: %s"), asked_words);
  return g_strdup (_ ("No amount yet"));
}

char *
entente_funding_words_dup_hole (EntenteFundingRequest *request, EntenteMoney granted)
{
  EntenteMoney asked;
  g_autofree char *missing = NULL;

  g_return_val_if_fail (ENTENTE_IS_FUNDING_REQUEST (request), NULL);

  asked = get_cents (request, ENTENTE_FUNDING_REQUEST_ASKED);
  if (asked == ENTENTE_MONEY_NONE || granted == ENTENTE_MONEY_NONE || granted >= asked)
    return NULL;
  missing = entente_funding_words_dup_money (asked - granted);
  return g_strdup_printf (_ ("%s less than asked: to be found elsewhere, or saved."), missing);
}

/* The field whose day counts in a state. */
static gboolean
find_due_field (EntenteFundingState state, guint *field)
{
  switch (entente_funding_state_get_stage (state))
    {
    case ENTENTE_STAGE_TO_PREPARE:
      *field = ENTENTE_FUNDING_REQUEST_FILE_BEFORE;
      return TRUE;
    case ENTENTE_STAGE_WAITING:
      *field = state == ENTENTE_FUNDING_COMPLETION_ASKED
                 ? ENTENTE_FUNDING_REQUEST_COMPLETE_BEFORE
                 : ENTENTE_FUNDING_REQUEST_ANSWER_EXPECTED_ON;
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
entente_funding_words_find_due (EntenteFundingRequest *request, GDate *day)
{
  EntenteFundingState state;
  guint field;

  g_return_val_if_fail (ENTENTE_IS_FUNDING_REQUEST (request), FALSE);

  state = get_state (request);
  if (find_due_field (state, &field))
    return entente_record_get_date (ENTENTE_RECORD (request), field, day);
  return state != ENTENTE_FUNDING_REPORTED
         && entente_funding_state_get_stage (state) != ENTENTE_STAGE_DONE
         && entente_funding_request_get_report_due (request, day);
}

static char *
say_due (EntenteFundingState state, const char *day)
{
  switch (entente_funding_state_get_stage (state))
    {
    case ENTENTE_STAGE_TO_PREPARE:
      /* Translators: %s is a day, as in the three that follow */
      return g_strdup_printf (_ ("File before %s"), day);
    case ENTENTE_STAGE_WAITING:
      return state == ENTENTE_FUNDING_COMPLETION_ASKED
               ? g_strdup_printf (_ ("Complete before %s"), day)
               : g_strdup_printf (_ ("Answer expected on %s"), day);
    default:
      return g_strdup_printf (_ ("Report before %s"), day);
    }
}

char *
entente_funding_words_dup_due (EntenteFundingRequest *request, gboolean *is_late)
{
  g_autofree char *shown = NULL;
  GDate day, today;

  g_return_val_if_fail (ENTENTE_IS_FUNDING_REQUEST (request), NULL);

  if (!entente_funding_words_find_due (request, &day))
    return NULL;
  entente_date_today (&today);
  *is_late = g_date_compare (&day, &today) < 0;
  shown = entente_typography_format_date (&day, ENTENTE_DATE_PLAIN,
                                          entente_schedule_get_language ());
  return say_due (get_state (request), shown);
}

char *
entente_funding_words_dup_referent (EntenteFundingRequest *request)
{
  EntenteRecord *record = ENTENTE_RECORD (request);
  EntenteRecord *person
    = entente_store_get_record (entente_record_get_store (record), ENTENTE_TYPE_PERSON,
                                entente_record_get_reference (record,
                                                              ENTENTE_FUNDING_REQUEST_REFERENT));

  return person != NULL ? entente_person_dup_full_name (ENTENTE_PERSON (person)) : g_strdup ("");
}

char *
entente_funding_words_dup_state (EntenteFundingRequest *request)
{
  return entente_record_dup_display (ENTENTE_RECORD (request), ENTENTE_FUNDING_REQUEST_STATE);
}

/* The words of a state that is none of a request yet. */
const char *
entente_funding_words_get_state (EntenteFundingState state)
{
  const EntenteField *field
    = &entente_record_type_get_fields (ENTENTE_TYPE_FUNDING_REQUEST,
                                       NULL)[ENTENTE_FUNDING_REQUEST_STATE];

  return entente_choice_get_label (field->choices, (int) state);
}
