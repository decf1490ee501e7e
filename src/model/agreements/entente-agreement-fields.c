/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreements/entente-agreement-fields.h"

#include "collective/entente-organization.h"
#include "collective/entente-project-details.h"
#include "entente-money.h"
#include "entente-typography.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef EntenteFieldValueKind (*Resolver) (EntenteAgreementCopy *copy, char **value);

/* Fields that are a field of a record. The label in menus is the one of the record's own
   description. */
typedef struct
{
  const char *name;
  GType (*type) (void);
  guint field;
  const char *missing;
} RecordField;

/* Fields that are worked out. */
typedef struct
{
  const char *name;
  const char *label;
  Resolver resolve; /* NULL: paragraphs, one or more a party */
} MadeField;

static const RecordField record_fields[] = {
  { "project.title",
    entente_project_details_get_type,
    ENTENTE_PROJECT_DETAILS_TITLE,
    N_("Title of the project") },
  { "project.code",
    entente_project_details_get_type,
    ENTENTE_PROJECT_DETAILS_CODE,
    N_("Code of the project") },
  { "project.event-name",
    entente_project_details_get_type,
    ENTENTE_PROJECT_DETAILS_EVENT_NAME,
    N_("Name of the event") },
  { "project.starts-on",
    entente_project_details_get_type,
    ENTENTE_PROJECT_DETAILS_STARTS_ON,
    N_("First day of the project") },
  { "project.ends-on",
    entente_project_details_get_type,
    ENTENTE_PROJECT_DETAILS_ENDS_ON,
    N_("Last day of the project") },
  { "project.place",
    entente_project_details_get_type,
    ENTENTE_PROJECT_DETAILS_PLACE,
    N_("Place of the project") },
  { "project.territory",
    entente_project_details_get_type,
    ENTENTE_PROJECT_DETAILS_TERRITORY,
    N_("Territory of the project") },
  { "project.public",
    entente_project_details_get_type,
    ENTENTE_PROJECT_DETAILS_PUBLIC,
    N_("Public of the project") },
  { "project.description",
    entente_project_details_get_type,
    ENTENTE_PROJECT_DETAILS_DESCRIPTION,
    N_("Description of the project") },
  { "agreement.place",
    entente_agreement_get_type,
    ENTENTE_AGREEMENT_PLACE,
    N_("Place where the agreement is signed") },
  { "agreement.starts-on",
    entente_agreement_get_type,
    ENTENTE_AGREEMENT_STARTS_ON,
    N_("First day of the cooperation") },
  { "agreement.ends-by",
    entente_agreement_get_type,
    ENTENTE_AGREEMENT_ENDS_BY,
    N_("Last day or duration of the cooperation") },
  { "agreement.months",
    entente_agreement_get_type,
    ENTENTE_AGREEMENT_MONTHS,
    N_("Duration of the cooperation") },
  { "agreement.cure-days",
    entente_agreement_get_type,
    ENTENTE_AGREEMENT_CURE_DAYS,
    N_("Days after a written notice") },
  { "agreement.leaders-rhythm",
    entente_agreement_get_type,
    ENTENTE_AGREEMENT_LEADERS_RHYTHM,
    N_("How often the leaders of the project meet") },
  { "agreement.collective-rhythm",
    entente_agreement_get_type,
    ENTENTE_AGREEMENT_COLLECTIVE_RHYTHM,
    N_("How often the whole collective meets") },
};

/* Words that are missing in an otherwise known name of fields give way to a dotted line. */
static EntenteFieldValueKind
take_phrase (EntenteAgreementCopy *copy, const char *key, char **value)
{
  *value = g_strdup (entente_words_get (copy->words, key));

  return ENTENTE_FIELD_VALUE_PHRASE;
}

static EntenteFieldValueKind
resolve_period (EntenteAgreementCopy *copy, char **value)
{
  const char *starts = entente_facts_get_text (copy->project, ENTENTE_PROJECT_DETAILS_STARTS_ON);
  const char *ends = entente_facts_get_text (copy->project, ENTENTE_PROJECT_DETAILS_ENDS_ON);
  gboolean one_day = *ends == '\0' || g_str_equal (starts, ends);

  return take_phrase (copy, one_day && !copy->blank ? "period-day" : "period-days", value);
}

static EntenteFieldValueKind
resolve_effect (EntenteAgreementCopy *copy, char **value)
{
  gboolean dated = entente_facts_is_filled (copy->agreement, ENTENTE_AGREEMENT_STARTS_ON);

  return take_phrase (copy, dated ? "effect-date" : "effect-signature", value);
}

static EntenteFieldValueKind
resolve_duration (EntenteAgreementCopy *copy, char **value)
{
  gint64 months = entente_facts_get_integer (copy->agreement, ENTENTE_AGREEMENT_MONTHS);

  if (copy->blank)
    return take_phrase (copy, "duration-open", value);

  return take_phrase (copy, months > 0 ? "duration-months" : "duration-date", value);
}

static EntenteFieldValueKind
resolve_cure (EntenteAgreementCopy *copy, char **value)
{
  gint64 days = entente_facts_get_integer (copy->agreement, ENTENTE_AGREEMENT_CURE_DAYS);

  if (copy->blank || days > 1)
    return take_phrase (copy, "cure-days", value);

  return take_phrase (copy, days == 1 ? "cure-day" : "cure-none", value);
}

static EntenteFieldValueKind
resolve_originals (EntenteAgreementCopy *copy, char **value)
{
  if (copy->blank)
    return ENTENTE_FIELD_VALUE_MISSING;

  *value = entente_typography_format_number (entente_agreement_copy_count_originals (copy),
                                             copy->language);
  return ENTENTE_FIELD_VALUE_TEXT;
}

static EntenteFieldValueKind
resolve_names (EntenteAgreementCopy *copy, char **value)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < copy->parties->len; i++)
    {
      char *name = entente_party_copy_dup_name (g_ptr_array_index (copy->parties, i));

      if (name == NULL)
        return ENTENTE_FIELD_VALUE_MISSING;
      g_strv_builder_take (builder, name);
    }

  names = g_strv_builder_end (builder);
  *value = entente_typography_join ((const char *const *) names, copy->language);
  return ENTENTE_FIELD_VALUE_TEXT;
}

static EntenteFieldValueKind
resolve_lead (EntenteAgreementCopy *copy, char **value)
{
  for (guint i = 0; i < copy->parties->len; i++)
    {
      EntentePartyCopy *party = g_ptr_array_index (copy->parties, i);

      if (entente_facts_get_choice (party->organization, ENTENTE_ORGANIZATION_ROLE)
          == ENTENTE_ROLE_LEAD)
        *value = entente_party_copy_dup_name (party);
      if (*value != NULL)
        return ENTENTE_FIELD_VALUE_TEXT;
    }

  return ENTENTE_FIELD_VALUE_MISSING;
}

static const MadeField made_fields[] = {
  { "project.period", N_("Dates of the project"), resolve_period },
  { "agreement.effect", N_("When the agreement takes effect"), resolve_effect },
  { "agreement.duration", N_("How long the agreement lasts"), resolve_duration },
  { "agreement.cure", N_("Delay after a written notice"), resolve_cure },
  { "agreement.originals", N_("Number of originals"), resolve_originals },
  { "parties.names", N_("Names of the parties"), resolve_names },
  { "parties.lead", N_("Lead organisation"), resolve_lead },
  { "presentations", N_("Presentation of each party"), NULL },
  { "commitments", N_("Commitments of each party"), NULL },
  { "insurances", N_("Insurance of each party"), NULL },
  { "contacts", N_("Contact point of each party"), NULL },
};

/* The vocabulary */

static const RecordField *
find_record_field (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (record_fields); i++)
    {
      if (g_str_equal (record_fields[i].name, name))
        return &record_fields[i];
    }

  return NULL;
}

static const MadeField *
find_made_field (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (made_fields); i++)
    {
      if (g_str_equal (made_fields[i].name, name))
        return &made_fields[i];
    }

  return NULL;
}

static EntenteAgreementField *
field_new (const char *name, const char *label, gboolean block)
{
  EntenteAgreementField *field = g_new0 (EntenteAgreementField, 1);

  field->name = g_strdup (name);
  field->label = g_strdup (label);
  field->block = block;

  return field;
}

/**
 * entente_agreement_field_free:
 * @field: (transfer full): a field
 */
void
entente_agreement_field_free (EntenteAgreementField *field)
{
  g_free (field->name);
  g_free (field->label);
  g_free (field);
}

/**
 * entente_agreement_dup_fields:
 *
 * The whole vocabulary of fields that articles may use, for a menu that inserts them.
 *
 * Returns: (transfer container) (element-type EntenteAgreementField): the fields
 */
GPtrArray *
entente_agreement_dup_fields (void)
{
  GPtrArray *fields
      = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_agreement_field_free);

  for (guint i = 0; i < G_N_ELEMENTS (made_fields); i++)
    g_ptr_array_add (fields,
                     field_new (made_fields[i].name,
                                _(made_fields[i].label),
                                made_fields[i].resolve == NULL));

  for (guint i = 0; i < G_N_ELEMENTS (record_fields); i++)
    g_ptr_array_add (fields,
                     field_new (record_fields[i].name, _(record_fields[i].missing), FALSE));

  return fields;
}

/* Values */

static EntenteFacts *
find_facts (EntenteAgreementCopy *self, const RecordField *field)
{
  return field->type == entente_agreement_get_type ? self->agreement : self->project;
}

/* Days of an event are told with their weekday; those of a contract without. */
static char *
format_date (EntenteAgreementCopy *self, EntenteFacts *facts, const GDate *date)
{
  gboolean event = facts == self->project
                   && entente_facts_get_choice (facts, ENTENTE_PROJECT_DETAILS_KIND)
                          == ENTENTE_PROJECT_EVENT;

  return entente_typography_format_date (date,
                                         event ? ENTENTE_DATE_WEEKDAY : ENTENTE_DATE_PLAIN,
                                         self->language);
}

static EntenteFieldValueKind
resolve_record_field (EntenteAgreementCopy *self, const RecordField *field, char **value)
{
  EntenteFacts *facts = find_facts (self, field);
  EntenteFieldKind kind = entente_record_type_get_fields (field->type (), NULL)[field->field].kind;
  EntenteMoney amount;
  gint64 number;
  GDate date;

  if (!entente_facts_is_filled (facts, field->field))
    return ENTENTE_FIELD_VALUE_MISSING;

  switch (kind)
    {
    case ENTENTE_FIELD_DATE:
      if (!entente_facts_get_date (facts, field->field, &date))
        return ENTENTE_FIELD_VALUE_MISSING;
      *value = format_date (self, facts, &date);
      return ENTENTE_FIELD_VALUE_TEXT;

    case ENTENTE_FIELD_INTEGER:
      number = entente_facts_get_integer (facts, field->field);
      if (number <= 0)
        return ENTENTE_FIELD_VALUE_MISSING;
      *value = entente_typography_format_number (MIN (number, G_MAXUINT), self->language);
      return ENTENTE_FIELD_VALUE_TEXT;

    case ENTENTE_FIELD_CENTS:
      if (!entente_money_from_text (entente_facts_get_text (facts, field->field), &amount))
        return ENTENTE_FIELD_VALUE_MISSING;
      *value = entente_money_format (amount, ENTENTE_MONEY_EURO, self->language);
      return ENTENTE_FIELD_VALUE_TEXT;

    default:
      *value = g_strstrip (g_strdup (entente_facts_get_text (facts, field->field)));
      return kind == ENTENTE_FIELD_MARKDOWN ? ENTENTE_FIELD_VALUE_MARKDOWN
                                            : ENTENTE_FIELD_VALUE_TEXT;
    }
}

/**
 * entente_agreement_copy_resolve:
 * @self: a copy
 * @name: a field, without its braces
 * @value: (out) (optional) (nullable): the value, for the kinds that have one
 *
 * Looks a field up.
 *
 * Returns: what kind of value it has
 */
EntenteFieldValueKind
entente_agreement_copy_resolve (EntenteAgreementCopy *self, const char *name, char **value)
{
  g_autofree char *found = NULL;
  const RecordField *record_field;
  const MadeField *made_field;
  EntenteFieldValueKind kind = ENTENTE_FIELD_VALUE_UNKNOWN;

  g_return_val_if_fail (self != NULL && name != NULL, ENTENTE_FIELD_VALUE_UNKNOWN);

  record_field = find_record_field (name);
  made_field = find_made_field (name);

  if (record_field != NULL)
    kind = resolve_record_field (self, record_field, &found);
  else if (made_field != NULL && made_field->resolve == NULL)
    kind = ENTENTE_FIELD_VALUE_PARTIES;
  else if (made_field != NULL)
    kind = made_field->resolve (self, &found);

  if (value != NULL)
    *value = g_steal_pointer (&found);

  return kind;
}

/**
 * entente_agreement_copy_find_source:
 * @self: a copy
 * @name: a field, without its braces
 * @source: (out caller-allocates): where its fact is typed
 *
 * Returns: whether the field is a field of a record
 */
gboolean
entente_agreement_copy_find_source (EntenteAgreementCopy *self,
                                    const char *name,
                                    EntenteFieldSource *source)
{
  const RecordField *field;

  g_return_val_if_fail (self != NULL && name != NULL && source != NULL, FALSE);

  field = find_record_field (name);
  if (field == NULL)
    return FALSE;

  source->facts = find_facts (self, field);
  source->field = field->field;
  source->missing = field->missing;
  return TRUE;
}

/**
 * entente_field_find_next:
 * @text: where to look
 * @end: (out): what follows the field
 * @name: (out) (transfer full): its name, without the braces
 *
 * Finds the next `{field}` of a text: lower-case letters, digits, hyphens and points in braces.
 * Other braces are only braces.
 *
 * Returns: (transfer none) (nullable): where the field begins, %NULL when there is none
 */
const char *
entente_field_find_next (const char *text, const char **end, char **name)
{
  g_return_val_if_fail (text != NULL && end != NULL && name != NULL, NULL);

  for (const char *start = strchr (text, '{'); start != NULL; start = strchr (start + 1, '{'))
    {
      gsize length = strspn (start + 1, "abcdefghijklmnopqrstuvwxyz0123456789-.");

      if (length == 0 || start[1 + length] != '}')
        continue;

      *name = g_strndup (start + 1, length);
      *end = start + length + 2;
      return start;
    }

  return NULL;
}
