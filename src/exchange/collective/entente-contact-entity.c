/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-contact-entity-private.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "entente-contact-choice-private.h"
#include "entente-contact-value-private.h"

static const EntenteField *
get_fields (EntenteContactEntity *self, guint *n_fields)
{
  return entente_record_type_get_fields (_entente_contact_subject_get_type (self->subject),
                                         n_fields);
}

/* What a new record has before anybody says anything. */
static char *
dup_initial (const EntenteField *field)
{
  switch (field->kind)
    {
    case ENTENTE_FIELD_BOOLEAN:
      return g_strdup (field->initial != 0 ? "1" : "0");
    case ENTENTE_FIELD_CHOICE:
      return g_strdup (entente_choice_to_nick (field->choices, field->initial));
    case ENTENTE_FIELD_CHOICES:
      return _entente_contact_choices_join (field, field->initial);
    case ENTENTE_FIELD_TEXT:
    case ENTENTE_FIELD_MARKDOWN:
    case ENTENTE_FIELD_INTEGER:
    case ENTENTE_FIELD_CENTS:
    case ENTENTE_FIELD_DATE:
    case ENTENTE_FIELD_REFERENCE:
    case ENTENTE_FIELD_MOMENT:
    case ENTENTE_FIELD_DURATION:
    default:
      return g_strdup ("");
    }
}

EntenteContactEntity *
_entente_contact_entity_new (EntenteContactSubject subject, EntenteRecord *record, guint line)
{
  EntenteContactEntity *self = g_new0 (EntenteContactEntity, 1);
  guint n_fields;

  self->subject = subject;
  self->line = line;
  if (record != NULL)
    self->record = g_object_ref (record);

  get_fields (self, &n_fields);
  self->values = g_new0 (char *, n_fields);
  self->claims = g_new0 (guint, n_fields);
  self->changed = g_new0 (gboolean, n_fields);
  return self;
}

void
_entente_contact_entity_free (EntenteContactEntity *self)
{
  guint n_fields;

  if (self == NULL)
    return;

  get_fields (self, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    g_free (self->values[i]);
  g_free (self->values);
  g_free (self->claims);
  g_free (self->changed);
  g_clear_object (&self->record);
  g_free (self);
}

const char *
_entente_contact_entity_get (EntenteContactEntity *self, guint field)
{
  if (self->values[field] == NULL)
    self->values[field] = _entente_contact_entity_dup_original (self, field);
  return self->values[field];
}

char *
_entente_contact_entity_dup_original (EntenteContactEntity *self, guint field)
{
  guint n_fields;
  const EntenteField *fields = get_fields (self, &n_fields);

  if (self->record == NULL)
    return dup_initial (&fields[field]);
  return _entente_contact_value_read (self->record, field);
}

void
_entente_contact_entity_set (EntenteContactEntity *self, guint field, const char *value, guint line)
{
  g_autofree char *original = _entente_contact_entity_dup_original (self, field);

  g_set_str (&self->values[field], value);
  self->claims[field] = line;
  self->changed[field] = !g_str_equal (original, value);
}

gboolean
_entente_contact_entity_is_filled (EntenteContactEntity *self, guint field)
{
  guint n_fields;
  const EntenteField *fields = get_fields (self, &n_fields);
  EntenteFieldKind kind = fields[field].kind;

  if (kind == ENTENTE_FIELD_BOOLEAN || kind == ENTENTE_FIELD_CHOICE)
    return self->record != NULL || self->claims[field] != 0;
  return *_entente_contact_entity_get (self, field) != '\0';
}

gboolean
_entente_contact_entity_is_changed (EntenteContactEntity *self)
{
  guint n_fields;

  get_fields (self, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      if (self->changed[i])
        return TRUE;
    }

  return FALSE;
}

char *
_entente_contact_entity_dup_title (EntenteContactEntity *self)
{
  switch (self->subject)
    {
    case ENTENTE_CONTACT_PERSON:
      return g_strstrip (g_strjoin (" ",
                                    _entente_contact_entity_get (self, ENTENTE_PERSON_GIVEN_NAME),
                                    _entente_contact_entity_get (self, ENTENTE_PERSON_FAMILY_NAME),
                                    NULL));
    case ENTENTE_CONTACT_ORGANIZATION:
      return g_strdup (_entente_contact_entity_get (self, ENTENTE_ORGANIZATION_NAME));
    case ENTENTE_CONTACT_POSITION:
      return g_strdup (_entente_contact_entity_get (self, ENTENTE_POSITION_FUNCTION));
    case ENTENTE_CONTACT_NOTHING:
    case ENTENTE_CONTACT_N_SUBJECTS:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}
