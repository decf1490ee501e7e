/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-collective-checks-private.h"

#include "collective/entente-identifier-sentence.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "collective/entente-project-details.h"
#include "collective/entente-seat.h"
#include "entente-civil-date.h"
#include "entente-moment.h"
#include "entente-moment.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CODE_MAX 12
#define POLICY_MIN 3
#define POLICY_MAX 40
#define COMMITMENT_MAX 5

/* A field whose rule looks at its text alone. */
#define TEXT_CHECK(name, FIELD, find_fault) \
  char *name (EntenteRecord *record, EntenteSeverity *severity) \
  { \
    return find_fault (entente_record_get_text (record, FIELD), severity); \
  }

TEXT_CHECK (_entente_project_check_description,
            ENTENTE_PROJECT_DETAILS_DESCRIPTION,
            entente_free_text_find_fault)
TEXT_CHECK (_entente_organization_check_color,
            ENTENTE_ORGANIZATION_COLOR,
            entente_color_find_fault)
TEXT_CHECK (_entente_organization_check_rna, ENTENTE_ORGANIZATION_RNA, entente_rna_find_fault)
TEXT_CHECK (_entente_organization_check_email, ENTENTE_ORGANIZATION_EMAIL, entente_email_find_fault)
TEXT_CHECK (_entente_organization_check_phone, ENTENTE_ORGANIZATION_PHONE, entente_phone_find_fault)
TEXT_CHECK (_entente_organization_check_website,
            ENTENTE_ORGANIZATION_WEBSITE,
            entente_website_find_fault)
TEXT_CHECK (_entente_organization_check_notes,
            ENTENTE_ORGANIZATION_NOTES,
            entente_free_text_find_fault)
TEXT_CHECK (_entente_person_check_email, ENTENTE_PERSON_EMAIL, entente_email_find_fault)
TEXT_CHECK (_entente_person_check_phone, ENTENTE_PERSON_PHONE, entente_phone_find_fault)
TEXT_CHECK (_entente_person_check_other_phone, ENTENTE_PERSON_OTHER_PHONE, entente_phone_find_fault)
TEXT_CHECK (_entente_person_check_skills, ENTENTE_PERSON_SKILLS, entente_free_text_find_fault)
TEXT_CHECK (_entente_person_check_availability,
            ENTENTE_PERSON_AVAILABILITY,
            entente_free_text_find_fault)
TEXT_CHECK (_entente_person_check_notes, ENTENTE_PERSON_NOTES, entente_free_text_find_fault)
TEXT_CHECK (_entente_position_check_authority,
            ENTENTE_POSITION_AUTHORITY,
            entente_free_text_find_fault)
TEXT_CHECK (_entente_seat_check_mission, ENTENTE_SEAT_MISSION, entente_free_text_find_fault)

static char *
say (EntenteSeverity *severity, EntenteSeverity level, const char *sentence)
{
  *severity = level;
  return g_strdup (sentence);
}

/* The project a record belongs to; NULL while the record is none's yet. */
static EntenteRecord *
dup_project (EntenteRecord *record)
{
  EntenteStore *store = entente_record_get_store (record);

  if (store == NULL)
    return NULL;

  return g_list_model_get_item (entente_store_get_list (store, ENTENTE_TYPE_PROJECT_DETAILS), 0);
}

/* What counts is the last day of the event; while it has no date, today. Tells whether it has
   one. */
static gboolean
get_day_that_counts (EntenteRecord *record, GDate *day)
{
  g_autoptr (EntenteRecord) project = dup_project (record);

  if (project != NULL
      && (entente_record_get_date (project, ENTENTE_PROJECT_DETAILS_ENDS_ON, day)
          || entente_record_get_date (project, ENTENTE_PROJECT_DETAILS_STARTS_ON, day)))
    return TRUE;

  entente_date_today (day);
  return FALSE;
}

static gboolean
ends_before_start (EntenteRecord *record, guint start, guint end)
{
  GDate first, last;

  return entente_record_get_date (record, start, &first)
         && entente_record_get_date (record, end, &last) && g_date_compare (&last, &first) < 0;
}

/* Project */

char *
_entente_project_check_code (EntenteRecord *record, EntenteSeverity *severity)
{
  const char *code = entente_record_get_text (record, ENTENTE_PROJECT_DETAILS_CODE);

  if (code[strspn (code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")] != '\0')
    return say (severity,
                ENTENTE_SEVERITY_ERROR,
                _("A code has capitals without accents and digits only, such as TABLEE27."));
  if (strlen (code) > CODE_MAX)
    return say (severity,
                ENTENTE_SEVERITY_WARNING,
                _("A code stands in the number of every document: 12 characters at most are easier to "
                  "read."));

  return NULL;
}

char *
_entente_project_check_starts_on (EntenteRecord *record, EntenteSeverity *severity)
{
  if (entente_record_is_filled (record, ENTENTE_PROJECT_DETAILS_STARTS_ON)
      || !entente_record_is_filled (record, ENTENTE_PROJECT_DETAILS_ENDS_ON))
    return NULL;

  return say (severity,
              ENTENTE_SEVERITY_ERROR,
              _("The event has a last day and no first day: give its first day."));
}

char *
_entente_project_check_ends_on (EntenteRecord *record, EntenteSeverity *severity)
{
  if (!ends_before_start (record,
                          ENTENTE_PROJECT_DETAILS_STARTS_ON,
                          ENTENTE_PROJECT_DETAILS_ENDS_ON))
    return NULL;

  return say (severity, ENTENTE_SEVERITY_ERROR, _("The last day comes before the first."));
}

static char *
check_time (EntenteRecord *record, guint field, EntenteSeverity *severity)
{
  const char *text = entente_record_get_text (record, field);
  int minutes;

  if (*text == '\0' || entente_time_parse (text, &minutes))
    return NULL;

  return say (severity, ENTENTE_SEVERITY_ERROR, _("This time cannot be read: write 18:30 or 9 h."));
}

char *
_entente_project_check_opens_at (EntenteRecord *record, EntenteSeverity *severity)
{
  return check_time (record, ENTENTE_PROJECT_DETAILS_OPENS_AT, severity);
}

char *
_entente_project_check_closes_at (EntenteRecord *record, EntenteSeverity *severity)
{
  return check_time (record, ENTENTE_PROJECT_DETAILS_CLOSES_AT, severity);
}

/* Organisations */

char *
_entente_organization_check_postcode (EntenteRecord *record, EntenteSeverity *severity)
{
  g_autoptr (EntenteRecord) project = dup_project (record);
  gboolean sample
    = project != NULL && entente_record_get_boolean (project, ENTENTE_PROJECT_DETAILS_SAMPLE);

  return entente_postcode_find_fault (
    entente_record_get_text (record, ENTENTE_ORGANIZATION_POSTCODE),
    sample,
    severity);
}

char *
_entente_organization_check_siret (EntenteRecord *record, EntenteSeverity *severity)
{
  if (entente_record_get_boolean (record, ENTENTE_ORGANIZATION_NO_SIRET)
      && entente_record_is_filled (record, ENTENTE_ORGANIZATION_SIRET))
    return say (severity,
                ENTENTE_SEVERITY_ERROR,
                _("The organisation has a SIRET here, and is said to have none: keep one of the "
                  "two."));

  return entente_siret_find_fault (entente_record_get_text (record, ENTENTE_ORGANIZATION_SIRET),
                                   severity);
}

char *
_entente_organization_check_insurer (EntenteRecord *record, EntenteSeverity *severity)
{
  if (entente_record_is_filled (record, ENTENTE_ORGANIZATION_INSURER)
      || !entente_record_is_filled (record, ENTENTE_ORGANIZATION_POLICY))
    return NULL;

  return say (severity,
              ENTENTE_SEVERITY_WARNING,
              _("There is a policy number: name the insurer too."));
}

char *
_entente_organization_check_policy (EntenteRecord *record, EntenteSeverity *severity)
{
  glong n = g_utf8_strlen (entente_record_get_text (record, ENTENTE_ORGANIZATION_POLICY), -1);

  if (n == 0 || (n >= POLICY_MIN && n <= POLICY_MAX))
    return NULL;

  return say (severity, ENTENTE_SEVERITY_WARNING, _("A policy number has 3 to 40 characters."));
}

char *
_entente_organization_check_policy_expires (EntenteRecord *record, EntenteSeverity *severity)
{
  GDate expires, day;
  gboolean dated;

  if (!entente_record_get_date (record, ENTENTE_ORGANIZATION_POLICY_EXPIRES, &expires))
    return NULL;

  dated = get_day_that_counts (record, &day);
  if (g_date_compare (&expires, &day) >= 0)
    return NULL;

  return say (severity,
              ENTENTE_SEVERITY_WARNING,
              dated ? _("The insurance ends before the event does: ask for the new policy.")
                    : _("The insurance has ended: ask for the new policy."));
}

char *
_entente_organization_check_commitment (EntenteRecord *record, EntenteSeverity *severity)
{
  gint64 level = entente_record_get_integer (record, ENTENTE_ORGANIZATION_COMMITMENT);

  if (level >= 0 && level <= COMMITMENT_MAX)
    return NULL;

  return say (severity,
              ENTENTE_SEVERITY_ERROR,
              _("A level of commitment goes from 1 to 5, or is 0 when not said."));
}

/* Projects */

char *
_entente_project_normalize_time (const char *typed, char **problem)
{
  int minutes;

  if (entente_time_parse (typed, &minutes))
    return entente_time_format (minutes, ENTENTE_LANGUAGE_ENGLISH);

  *problem = g_strdup_printf (_("“%s” is not an hour of the day. Write it like 18:30 or 18 h 30."),
                              typed);
  return NULL;
}

/* Positions */

char *
_entente_position_check_mandate_ends (EntenteRecord *record, EntenteSeverity *severity)
{
  GDate ends, day;
  gboolean dated;

  if (ends_before_start (record, ENTENTE_POSITION_MANDATE_STARTS, ENTENTE_POSITION_MANDATE_ENDS))
    return say (severity, ENTENTE_SEVERITY_ERROR, _("The mandate ends before it starts."));

  if (!entente_record_get_boolean (record, ENTENTE_POSITION_REPRESENTATIVE)
      || !entente_record_get_date (record, ENTENTE_POSITION_MANDATE_ENDS, &ends))
    return NULL;

  dated = get_day_that_counts (record, &day);
  if (g_date_compare (&ends, &day) >= 0)
    return NULL;

  return say (severity,
              ENTENTE_SEVERITY_WARNING,
              dated ? _("The mandate ends before the event: who represents the organisation then?")
                    : _("The mandate has ended: who represents the organisation now?"));
}
