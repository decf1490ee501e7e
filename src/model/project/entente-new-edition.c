/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/entente-new-edition.h"

#include "project/entente-new-edition-private.h"

#include "agreements/entente-agreement.h"
#include "agreements/entente-article.h"
#include "agreements/entente-party.h"
#include "collective/entente-body.h"
#include "collective/entente-project-details.h"
#include "entente-civil-date.h"
#include "entente-moment.h"
#include "evaluation/entente-indicator.h"
#include "schedule/entente-absence.h"
#include "schedule/entente-forecast.h"
#include "schedule/entente-task.h"
#include "schedule/entente-work-calendar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  EntenteStore *from;     /* borrowed */
  EntenteStore *to;       /* borrowed */
  EntenteEdit *edit;      /* borrowed */
  GHashTable *copies;     /* owned: record of the last edition → record of the new one */
  GDate last;             /* first day of the last event; not valid when it had none */
  const GDate *starts_on; /* of the new event */
  int days;               /* from the last event to the new one */
} Edition;

/* What goes along */

static gboolean
belongs_to_ended_agreement (EntenteRecord *record, guint field)
{
  EntenteRecord *agreement
    = entente_store_get_record (entente_record_get_store (record),
                                ENTENTE_TYPE_AGREEMENT,
                                entente_record_get_reference (record, field));

  return agreement == NULL
         || entente_record_get_choice (agreement, ENTENTE_AGREEMENT_STATE)
                == ENTENTE_AGREEMENT_ENDED;
}

/* Absences, forecasts and meetings are of that year; what was ended stays ended. */
static gboolean
goes_along (EntenteRecord *record)
{
  if (ENTENTE_IS_ABSENCE (record) || ENTENTE_IS_FORECAST (record)
      || _entente_new_edition_meetings_stay (record)
      || _entente_new_edition_evaluation_stays (record))
    return FALSE;
  if (_entente_new_edition_is_of_budget (record))
    return _entente_new_edition_budget_goes_along (record);
  if (ENTENTE_IS_AGREEMENT (record))
    return entente_record_get_choice (record, ENTENTE_AGREEMENT_STATE) != ENTENTE_AGREEMENT_ENDED;
  if (ENTENTE_IS_PARTY (record))
    return !belongs_to_ended_agreement (record, ENTENTE_PARTY_AGREEMENT);
  if (ENTENTE_IS_ARTICLE (record))
    return !belongs_to_ended_agreement (record, ENTENTE_ARTICLE_AGREEMENT);

  return TRUE;
}

/* What is begun anew: nothing of it was done, said or signed yet. */
static gboolean
begins_anew (EntenteRecord *record, guint field)
{
  static const guint of_tasks[] = { ENTENTE_TASK_PROGRESS,
                                    ENTENTE_TASK_STATE,
                                    ENTENTE_TASK_ACTUAL_START,
                                    ENTENTE_TASK_ACTUAL_FINISH };
  static const guint of_agreements[] = { ENTENTE_AGREEMENT_STATE,     ENTENTE_AGREEMENT_NUMBER,
                                         ENTENTE_AGREEMENT_ISSUED_ON, ENTENTE_AGREEMENT_SIGNED_ON,
                                         ENTENTE_AGREEMENT_ENDED_ON,  ENTENTE_AGREEMENT_FROZEN };

  for (guint i = 0; ENTENTE_IS_TASK (record) && i < G_N_ELEMENTS (of_tasks); i++)
    if (of_tasks[i] == field)
      return TRUE;
  for (guint i = 0; ENTENTE_IS_AGREEMENT (record) && i < G_N_ELEMENTS (of_agreements); i++)
    if (of_agreements[i] == field)
      return TRUE;

  return _entente_new_edition_budget_begins_anew (record, field)
         || _entente_new_edition_evaluation_begins_anew (record, field);
}

/* Dates */

/* Whole weeks, the nearest: a meeting on a Thursday evening stays on a Thursday evening. */
static int
get_shift (Edition *self)
{
  int half = self->days < 0 ? -3 : 3;

  return (self->days + half) / 7 * 7;
}

static int
get_years (Edition *self)
{
  return g_date_valid (&self->last)
           ? g_date_get_year (self->starts_on) - g_date_get_year (&self->last)
           : 0;
}

static void
set_date (Edition *self, EntenteRecord *copy, guint field, const GDate *date, int days)
{
  GDate shifted = *date;

  if (days >= 0)
    g_date_add_days (&shifted, days);
  else if (g_date_get_julian (date) > (guint32) -days)
    g_date_subtract_days (&shifted, -days);
  entente_edit_set_date (self->edit, copy, field, &shifted);
}

static void
copy_date (Edition *self, EntenteRecord *record, EntenteRecord *copy, guint field)
{
  const EntenteEditionDate move = _entente_new_edition_budget_get_date (record, field);
  int days = 0;
  GDate date;

  if (!entente_record_get_date (record, field, &date))
    return;
  if (move == ENTENTE_EDITION_DATE_YEARS)
    entente_date_shift (&date, 12 * get_years (self), 0, &date);
  if (ENTENTE_IS_AGREEMENT (record) || ENTENTE_IS_INDICATOR (record)
      || move == ENTENTE_EDITION_DATE_WEEKS)
    days = get_shift (self);
  if (ENTENTE_IS_PROJECT_DETAILS (record))
    days = field == ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON ? get_shift (self) : self->days;
  set_date (self, copy, field, &date, days);
}

static void
copy_moment (Edition *self, EntenteRecord *record, EntenteRecord *copy, guint field)
{
  const char *text = entente_record_get_text (record, field);
  g_autofree char *shifted = NULL;
  EntenteMoment moment;
  gboolean has_time;

  if (entente_moment_from_iso (text, ENTENTE_MOMENT_STARTS, &moment, &has_time))
    shifted = entente_moment_to_iso (moment + (gint64) get_shift (self) * ENTENTE_DAY,
                                     ENTENTE_MOMENT_STARTS,
                                     has_time);
  entente_edit_set_text (self->edit, copy, field, shifted != NULL ? shifted : text);
}

/* Names with the year in them: "Fête 2027" → "Fête 2028", "FETE27" → "FETE28". */

static char *
replace_year (Edition *self, const char *text)
{
  g_autofree char *old_year = NULL;
  g_autofree char *new_year = NULL;
  g_auto (GStrv) parts = NULL;

  if (!g_date_valid (&self->last))
    return g_strdup (text);

  old_year = g_strdup_printf ("%u", g_date_get_year (&self->last));
  new_year = g_strdup_printf ("%u", g_date_get_year (self->starts_on));
  parts = g_strsplit (text, old_year, -1);
  return g_strjoinv (new_year, parts);
}

static char *
replace_year_of_code (Edition *self, const char *code)
{
  g_autofree char *suffix = NULL;

  if (!g_date_valid (&self->last))
    return g_strdup (code);

  suffix = g_strdup_printf ("%02u", g_date_get_year (&self->last) % 100u);
  if (!g_str_has_suffix (code, suffix) || strlen (code) <= 2)
    return g_strdup (code);

  return g_strdup_printf ("%.*s%02u",
                          (int) strlen (code) - 2,
                          code,
                          g_date_get_year (self->starts_on) % 100u);
}

static void
copy_text (Edition *self, EntenteRecord *record, EntenteRecord *copy, guint field)
{
  const char *text = entente_record_get_text (record, field);
  g_autofree char *changed = NULL;

  if (ENTENTE_IS_PROJECT_DETAILS (record)
      && (field == ENTENTE_PROJECT_DETAILS_TITLE || field == ENTENTE_PROJECT_DETAILS_EVENT_NAME))
    changed = replace_year (self, text);
  if (ENTENTE_IS_PROJECT_DETAILS (record) && field == ENTENTE_PROJECT_DETAILS_CODE)
    changed = replace_year_of_code (self, text);
  entente_edit_set_text (self->edit, copy, field, changed != NULL ? changed : text);
}

/* Records */

static void
copy_reference (Edition *self,
                EntenteRecord *record,
                EntenteRecord *copy,
                guint field,
                GType target)
{
  EntenteRecord *old
    = entente_store_get_record (self->from, target, entente_record_get_reference (record, field));

  entente_edit_set_reference (self->edit,
                              copy,
                              field,
                              old != NULL ? g_hash_table_lookup (self->copies, old) : NULL);
}

static void
copy_field (Edition *self, EntenteRecord *record, EntenteRecord *copy, guint index)
{
  const EntenteField *field = &entente_record_type_get_fields (G_OBJECT_TYPE (record), NULL)[index];

  switch (field->kind)
    {
    case ENTENTE_FIELD_TEXT:
    case ENTENTE_FIELD_MARKDOWN:
    case ENTENTE_FIELD_DURATION:
      copy_text (self, record, copy, index);
      break;
    case ENTENTE_FIELD_MOMENT:
      copy_moment (self, record, copy, index);
      break;
    case ENTENTE_FIELD_INTEGER:
      entente_edit_set_integer (self->edit, copy, index,
                                entente_record_get_integer (record, index));
      break;
    case ENTENTE_FIELD_CENTS:
      entente_edit_set_cents (self->edit, copy, index, entente_record_get_cents (record, index));
      break;
    case ENTENTE_FIELD_BOOLEAN:
      entente_edit_set_boolean (self->edit, copy, index,
                                entente_record_get_boolean (record, index));
      break;
    case ENTENTE_FIELD_DATE:
      copy_date (self, record, copy, index);
      break;
    case ENTENTE_FIELD_CHOICE:
    case ENTENTE_FIELD_CHOICES:
      entente_edit_set_choice (self->edit, copy, index, entente_record_get_choice (record, index));
      break;
    case ENTENTE_FIELD_REFERENCE:
      copy_reference (self, record, copy, index, field->target ());
      break;
    default:
      g_assert_not_reached ();
    }
}

/* The rows every project has are there already. */
static EntenteRecord *
make_copy (Edition *self, EntenteRecord *record)
{
  EntenteRecord *standing;

  if (ENTENTE_IS_PROJECT_DETAILS (record)
      || (ENTENTE_IS_WORK_CALENDAR (record)
          && entente_record_get_id (record) == ENTENTE_PROJECT_CALENDAR_ID)
      || (ENTENTE_IS_BODY (record)
          && entente_record_get_id (record) == ENTENTE_ORGANIZING_GROUP_ID))
    return entente_store_get_record (self->to,
                                     G_OBJECT_TYPE (record),
                                     entente_record_get_id (record));
  standing = _entente_new_edition_budget_find (self->to, record);
  if (standing != NULL)
    return standing;

  return entente_edit_insert (self->edit, G_OBJECT_TYPE (record));
}

static void
make_copies (Edition *self, GType type)
{
  GListModel *records = entente_store_get_list (self->from, type);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      EntenteRecord *record = g_list_model_get_item (records, i);

      if (goes_along (record))
        g_hash_table_insert (self->copies, record, make_copy (self, record));
      else
        g_object_unref (record);
    }
}

static void
copy_fields (Edition *self, GType type)
{
  GListModel *records = entente_store_get_list (self->from, type);
  guint n_fields;

  entente_record_type_get_fields (type, &n_fields);
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (records, i);
      EntenteRecord *copy = g_hash_table_lookup (self->copies, record);

      for (guint j = 0; copy != NULL && j < n_fields; j++)
        if (!begins_anew (record, j))
          copy_field (self, record, copy, j);
      if (copy != NULL)
        _entente_new_edition_budget_finish (self->edit, copy);
    }
}

static gboolean
copy_all (Edition *self, GError **error)
{
  const EntenteSchema *schema = entente_project_get_schema ();
  EntenteRecord *details = entente_store_get_record (self->to,
                                                     ENTENTE_TYPE_PROJECT_DETAILS,
                                                     ENTENTE_PROJECT_DETAILS_ID);
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->to, _("New edition"));

  self->edit = edit;
  for (guint i = 0; i < schema->n_types; i++)
    make_copies (self, schema->types[i] ());
  for (guint i = 0; i < schema->n_types; i++)
    copy_fields (self, schema->types[i] ());
  entente_edit_set_date (edit, details, ENTENTE_PROJECT_DETAILS_STARTS_ON, self->starts_on);

  return entente_edit_commit (edit, error) && entente_store_forget_history (self->to, error);
}

static gboolean
fill (EntenteProject *last, EntenteProject *edition, const GDate *starts_on, GError **error)
{
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (last));
  g_autoptr (GHashTable) copies = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  Edition self = {
    .from = entente_project_get_store (last),
    .to = entente_project_get_store (edition),
    .copies = copies,
    .starts_on = starts_on,
  };

  g_date_clear (&self.last, 1);
  if (entente_record_get_date (details, ENTENTE_PROJECT_DETAILS_STARTS_ON, &self.last))
    self.days = g_date_days_between (&self.last, starts_on);
  return copy_all (&self, error);
}

/**
 * entente_new_edition_create:
 * @last: the project of the last edition
 * @location: where the new file goes; nothing may stand there
 * @starts_on: the first day of the new event
 * @error: return location
 *
 * Makes the project of another edition. The collective, the calendars and the whole plan go along:
 * what is relative to the event as it is; dates that people gave, by the whole weeks that come
 * nearest to what the event moves, so that they stay on their weekdays. Progress, states, what was
 * really done, absences and forecasts are left behind. Agreements come as drafts without number nor
 * signature, but for those that were ended. The working budget comes as what is planned again:
 * lines with their forecast, contributions in kind and from partners, sharing keys; requests as
 * ideas, their windows a year later, and their papers to be made again. What was revised, spent,
 * paid, adopted, tried or settled is left behind. The year in the titles and at the end of the code
 * becomes the new one. Without a date of the last event the dates of the plan stay as they are.
 *
 * Returns: (transfer full) (nullable): the open project, or %NULL with an error of
 * #ENTENTE_STORE_ERROR and no
 *   file left behind
 */
EntenteProject *
entente_new_edition_create (EntenteProject *last,
                            GFile *location,
                            const GDate *starts_on,
                            GError **error)
{
  g_autoptr (EntenteProject) edition = NULL;
  EntenteRecord *details;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (last), NULL);
  g_return_val_if_fail (G_IS_FILE (location), NULL);
  g_return_val_if_fail (starts_on != NULL && g_date_valid (starts_on), NULL);

  details = ENTENTE_RECORD (entente_project_get_details (last));
  edition = entente_project_create (
    location,
    entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_LANGUAGE),
    error);
  if (edition == NULL)
    return NULL;

  if (!fill (last, edition, starts_on, error)
      || !entente_file_publish (entente_project_get_file (edition), error))
    {
      entente_file_close (entente_project_get_file (edition), NULL);
      g_file_delete (location, NULL, NULL);
      return NULL;
    }

  return g_steal_pointer (&edition);
}
