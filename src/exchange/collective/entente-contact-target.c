/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-contact-target-private.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"

#include <glib/gi18n-lib.h>

#define FULL_NAME "person.full-name"

/* References are reached through names, internal fields not at all. */
static gboolean
is_offered (const EntenteField *field)
{
  return field->kind != ENTENTE_FIELD_REFERENCE && !(field->flags & ENTENTE_FIELD_INTERNAL);
}

GType
_entente_contact_subject_get_type (EntenteContactSubject subject)
{
  switch (subject)
    {
    case ENTENTE_CONTACT_PERSON:
      return ENTENTE_TYPE_PERSON;
    case ENTENTE_CONTACT_ORGANIZATION:
      return ENTENTE_TYPE_ORGANIZATION;
    case ENTENTE_CONTACT_POSITION:
      return ENTENTE_TYPE_POSITION;
    case ENTENTE_CONTACT_NOTHING:
    case ENTENTE_CONTACT_N_SUBJECTS:
    default:
      g_return_val_if_reached (G_TYPE_INVALID);
    }
}

/* NULL for nothing and for the full name. */
const EntenteField *
_entente_contact_target_get_field (EntenteContactTarget target)
{
  const EntenteField *fields;
  guint n_fields;

  if (target.subject == ENTENTE_CONTACT_NOTHING || target.field == ENTENTE_CONTACT_FULL_NAME)
    return NULL;

  fields = entente_record_type_get_fields (_entente_contact_subject_get_type (target.subject),
                                           &n_fields);
  g_return_val_if_fail ((guint) target.field < n_fields, NULL);

  return &fields[target.field];
}

gboolean
_entente_contact_target_equal (EntenteContactTarget a, EntenteContactTarget b)
{
  return a.subject == b.subject && (a.subject == ENTENTE_CONTACT_NOTHING || a.field == b.field);
}

const char *
_entente_contact_target_get_name (EntenteContactTarget target)
{
  const EntenteField *field = _entente_contact_target_get_field (target);
  g_autofree char *name = NULL;

  if (target.subject == ENTENTE_CONTACT_NOTHING)
    return "";
  if (field == NULL)
    return FULL_NAME;

  name = g_strdup_printf ("%s.%s",
                          entente_record_type_get_table (
                            _entente_contact_subject_get_type (target.subject)),
                          field->name);
  return g_intern_string (name);
}

gboolean
_entente_contact_target_from_name (const char *name, EntenteContactTarget *target)
{
  const char *dot = strchr (name, '.');

  *target = (EntenteContactTarget) { ENTENTE_CONTACT_NOTHING, 0 };
  if (*name == '\0')
    return TRUE;
  if (g_str_equal (name, FULL_NAME))
    {
      *target = (EntenteContactTarget) { ENTENTE_CONTACT_PERSON, ENTENTE_CONTACT_FULL_NAME };
      return TRUE;
    }
  if (dot == NULL)
    return FALSE;

  for (int subject = ENTENTE_CONTACT_PERSON; subject < ENTENTE_CONTACT_N_SUBJECTS; subject++)
    {
      GType type = _entente_contact_subject_get_type (subject);
      const char *table = entente_record_type_get_table (type);
      EntenteContactTarget found = { subject, entente_record_type_find_field (type, dot + 1) };

      if (strlen (table) == (gsize) (dot - name) && g_str_has_prefix (name, table)
          && found.field >= 0 && is_offered (_entente_contact_target_get_field (found)))
        {
          *target = found;
          return TRUE;
        }
    }

  return FALSE;
}

EntenteContactSense
_entente_contact_target_get_sense (EntenteContactTarget target)
{
  static const struct {
    EntenteContactTarget target;
    EntenteContactSense sense;
  } senses[] = {
    { { ENTENTE_CONTACT_PERSON, ENTENTE_CONTACT_FULL_NAME }, ENTENTE_CONTACT_SENSE_NAME },
    { { ENTENTE_CONTACT_PERSON, ENTENTE_PERSON_GIVEN_NAME }, ENTENTE_CONTACT_SENSE_NAME },
    { { ENTENTE_CONTACT_PERSON, ENTENTE_PERSON_FAMILY_NAME }, ENTENTE_CONTACT_SENSE_NAME },
    { { ENTENTE_CONTACT_PERSON, ENTENTE_PERSON_EMAIL }, ENTENTE_CONTACT_SENSE_EMAIL },
    { { ENTENTE_CONTACT_PERSON, ENTENTE_PERSON_PHONE }, ENTENTE_CONTACT_SENSE_PHONE },
    { { ENTENTE_CONTACT_PERSON, ENTENTE_PERSON_OTHER_PHONE }, ENTENTE_CONTACT_SENSE_PHONE },
    { { ENTENTE_CONTACT_ORGANIZATION, ENTENTE_ORGANIZATION_NAME }, ENTENTE_CONTACT_SENSE_NAME },
    { { ENTENTE_CONTACT_ORGANIZATION, ENTENTE_ORGANIZATION_EMAIL }, ENTENTE_CONTACT_SENSE_EMAIL },
    { { ENTENTE_CONTACT_ORGANIZATION, ENTENTE_ORGANIZATION_PHONE }, ENTENTE_CONTACT_SENSE_PHONE },
    { { ENTENTE_CONTACT_ORGANIZATION, ENTENTE_ORGANIZATION_SIRET }, ENTENTE_CONTACT_SENSE_SIRET },
    { { ENTENTE_CONTACT_ORGANIZATION, ENTENTE_ORGANIZATION_RNA }, ENTENTE_CONTACT_SENSE_RNA },
    { { ENTENTE_CONTACT_ORGANIZATION, ENTENTE_ORGANIZATION_POSTCODE },
      ENTENTE_CONTACT_SENSE_POSTCODE },
    { { ENTENTE_CONTACT_ORGANIZATION, ENTENTE_ORGANIZATION_COLOR }, ENTENTE_CONTACT_SENSE_COLOR },
    { { ENTENTE_CONTACT_ORGANIZATION, ENTENTE_ORGANIZATION_STREET }, ENTENTE_CONTACT_SENSE_STREET },
  };

  for (guint i = 0; i < G_N_ELEMENTS (senses); i++)
    {
      if (_entente_contact_target_equal (senses[i].target, target))
        return senses[i].sense;
    }

  return ENTENTE_CONTACT_SENSE_PLAIN;
}

gboolean
_entente_contact_target_is_text (EntenteContactTarget target)
{
  const EntenteField *field = _entente_contact_target_get_field (target);

  return field == NULL || field->kind == ENTENTE_FIELD_TEXT
         || field->kind == ENTENTE_FIELD_MARKDOWN;
}

const char *
_entente_contact_target_get_label (EntenteContactTarget target)
{
  const EntenteField *field = _entente_contact_target_get_field (target);

  return field != NULL ? g_dgettext (GETTEXT_PACKAGE, field->label) : _ ("Full name");
}

char *
_entente_contact_target_dup_label (EntenteContactTarget target)
{
  const char *label = _entente_contact_target_get_label (target);

  switch (target.subject)
    {
    case ENTENTE_CONTACT_PERSON:
      /* Translators: meaning of a column in a list to import; %s is a field, such as “E-mail” */
      return g_strdup_printf (C_ ("meaning of a column", "Person: %s"), label);
    case ENTENTE_CONTACT_ORGANIZATION:
      return g_strdup_printf (C_ ("meaning of a column", "Organisation: %s"), label);
    case ENTENTE_CONTACT_POSITION:
      return g_strdup_printf (C_ ("meaning of a column", "Function: %s"), label);
    case ENTENTE_CONTACT_NOTHING:
    case ENTENTE_CONTACT_N_SUBJECTS:
    default:
      return g_strdup (C_ ("meaning of a column", "Leave out"));
    }
}

GArray *
_entente_contact_target_list (void)
{
  const EntenteContactTarget nothing = { ENTENTE_CONTACT_NOTHING, 0 };
  const EntenteContactTarget full_name = { ENTENTE_CONTACT_PERSON, ENTENTE_CONTACT_FULL_NAME };
  GArray *targets = g_array_new (FALSE, FALSE, sizeof (EntenteContactTarget));

  g_array_append_val (targets, nothing);
  g_array_append_val (targets, full_name);
  for (int subject = ENTENTE_CONTACT_PERSON; subject < ENTENTE_CONTACT_N_SUBJECTS; subject++)
    {
      const EntenteField *fields;
      guint n_fields;

      fields =
          entente_record_type_get_fields (_entente_contact_subject_get_type (subject), &n_fields);
      for (guint i = 0; i < n_fields; i++)
        {
          EntenteContactTarget target = { subject, i };

          if (is_offered (&fields[i]))
            g_array_append_val (targets, target);
        }
    }

  return targets;
}
