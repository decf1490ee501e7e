/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-contact-reading-private.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "entente-contact-heading-private.h"
#include "entente-contact-value-private.h"
#include "entente-person-name-private.h"

#include "entente-identifier.h"
#include "entente-phone.h"

#include <string.h>

static guint
count_fields (EntenteContactSubject subject)
{
  guint n_fields;

  entente_record_type_get_fields (_entente_contact_subject_get_type (subject), &n_fields);
  return n_fields;
}

static void
set_value (EntenteContactReading *self,
           EntenteContactSubject subject,
           guint field,
           const char *value)
{
  g_set_str (&self->values[subject][field], *value != '\0' ? value : NULL);
}

static void
fill_person (EntenteContactReading *self, guint field, const char *value)
{
  if (*_entente_contact_reading_get (self, ENTENTE_CONTACT_PERSON, field) == '\0')
    set_value (self, ENTENTE_CONTACT_PERSON, field, value);
}

/* A whole name gives way to names that have columns of their own. */
static void
split_full_name (EntenteContactReading *self, const char *full)
{
  g_auto (EntentePersonName) name = { 0 };

  _entente_person_name_split (&name, full);
  fill_person (self, ENTENTE_PERSON_GENDER, name.gender);
  if (*_entente_contact_reading_get (self, ENTENTE_CONTACT_PERSON, ENTENTE_PERSON_GIVEN_NAME)
          != '\0'
      || *_entente_contact_reading_get (self, ENTENTE_CONTACT_PERSON, ENTENTE_PERSON_FAMILY_NAME)
             != '\0')
    return;

  set_value (self, ENTENTE_CONTACT_PERSON, ENTENTE_PERSON_GIVEN_NAME, name.given);
  set_value (self, ENTENTE_CONTACT_PERSON, ENTENTE_PERSON_FAMILY_NAME, name.family);
}

/* "06 39 98 00 01 / 01 99 00 00 10" are two phones. */
static void
split_phones (EntenteContactReading *self)
{
  const char *phone
    = _entente_contact_reading_get (self, ENTENTE_CONTACT_PERSON, ENTENTE_PERSON_PHONE);
  g_auto (GStrv) pieces = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (*phone == '\0' || entente_phone_check (phone) == ENTENTE_IDENTIFIER_VALID)
    return;

  pieces = g_strsplit_set (phone, "/;,|\n", -1);
  if (g_strv_length (pieces) != 2 || entente_phone_check (pieces[0]) != ENTENTE_IDENTIFIER_VALID
      || entente_phone_check (pieces[1]) != ENTENTE_IDENTIFIER_VALID)
    return;

  first = entente_phone_format (g_strstrip (pieces[0]));
  second = entente_phone_format (g_strstrip (pieces[1]));
  set_value (self, ENTENTE_CONTACT_PERSON, ENTENTE_PERSON_PHONE, first);
  fill_person (self, ENTENTE_PERSON_OTHER_PHONE, second);
}

/* "Néant" in the column of the SIRET is a fact, not a SIRET. */
static void
read_no_siret (EntenteContactReading *self)
{
  static const char *const words[] = { "neant",      "aucun",      "sans", "non", "pas de siret",
                                       "sans siret", "sans objet", "none", "no",  NULL };
  g_autofree char *folded = _entente_contact_heading_fold (
    _entente_contact_reading_get (self, ENTENTE_CONTACT_ORGANIZATION, ENTENTE_ORGANIZATION_SIRET),
    ' ');

  if (!g_strv_contains (words, folded))
    return;

  set_value (self, ENTENTE_CONTACT_ORGANIZATION, ENTENTE_ORGANIZATION_SIRET, "");
  set_value (self, ENTENTE_CONTACT_ORGANIZATION, ENTENTE_ORGANIZATION_NO_SIRET, "1");
}

static void
read_cell (EntenteContactReading *self,
           EntenteContactTarget target,
           const char *cell,
           char **full_name)
{
  g_autofree char *value = _entente_contact_value_parse (target, cell, self->remarks);
  char **place = target.field == ENTENTE_CONTACT_FULL_NAME
                   ? full_name
                   : &self->values[target.subject][target.field];

  if (*value == '\0')
    return;

  if (*place != NULL)
    {
      g_autofree char *joined = _entente_contact_value_join (target, *place, value);

      g_set_str (place, joined);
    }
  else
    *place = g_steal_pointer (&value);
}

/* "No" in one column of yes or no tells nothing worth a record. */
static gboolean
is_filled (EntenteContactReading *self, EntenteContactSubject subject)
{
  for (guint i = 0; i < self->n_fields[subject]; i++)
    {
      const char *value = self->values[subject][i];

      if (value != NULL && !g_str_equal (value, "0"))
        return TRUE;
    }

  return FALSE;
}

EntenteContactReading *
_entente_contact_reading_new (EntenteContactTable *table, guint row)
{
  EntenteContactReading *self = g_new0 (EntenteContactReading, 1);
  g_autofree char *full_name = NULL;

  self->line = _entente_contact_table_get_row (table, row)->line;
  self->remarks = g_ptr_array_new_with_free_func (g_free);
  for (int subject = ENTENTE_CONTACT_PERSON; subject < ENTENTE_CONTACT_N_SUBJECTS; subject++)
    {
      self->n_fields[subject] = count_fields (subject);
      self->values[subject] = g_new0 (char *, self->n_fields[subject]);
    }

  for (guint i = 0; i < table->columns->len; i++)
    {
      EntenteContactTarget target = _entente_contact_table_get_column (table, i)->target;

      if (target.subject != ENTENTE_CONTACT_NOTHING)
        read_cell (self, target, _entente_contact_table_get_cell (table, row, i), &full_name);
    }

  if (full_name != NULL)
    split_full_name (self, full_name);
  split_phones (self);
  read_no_siret (self);
  for (int subject = ENTENTE_CONTACT_PERSON; subject < ENTENTE_CONTACT_N_SUBJECTS; subject++)
    self->filled[subject] = is_filled (self, subject);

  return self;
}

void
_entente_contact_reading_free (EntenteContactReading *self)
{
  if (self == NULL)
    return;

  for (int subject = ENTENTE_CONTACT_PERSON; subject < ENTENTE_CONTACT_N_SUBJECTS; subject++)
    {
      for (guint i = 0; i < self->n_fields[subject]; i++)
        g_free (self->values[subject][i]);
      g_free (self->values[subject]);
    }
  g_ptr_array_unref (self->remarks);
  g_free (self);
}

const char *
_entente_contact_reading_get (EntenteContactReading *self,
                              EntenteContactSubject subject,
                              guint field)
{
  const char *value = self->values[subject][field];

  return value != NULL ? value : "";
}

void
_entente_contact_reading_take_remark (EntenteContactReading *self, char *sentence)
{
  g_ptr_array_add (self->remarks, sentence);
}

char *
_entente_contact_reading_dup_title (EntenteContactReading *self)
{
  static const EntenteContactTarget candidates[] = {
    { ENTENTE_CONTACT_ORGANIZATION, ENTENTE_ORGANIZATION_NAME },
    { ENTENTE_CONTACT_ORGANIZATION, ENTENTE_ORGANIZATION_SHORT_NAME },
    { ENTENTE_CONTACT_PERSON, ENTENTE_PERSON_EMAIL },
    { ENTENTE_CONTACT_ORGANIZATION, ENTENTE_ORGANIZATION_EMAIL },
    { ENTENTE_CONTACT_PERSON, ENTENTE_PERSON_PHONE },
    { ENTENTE_CONTACT_ORGANIZATION, ENTENTE_ORGANIZATION_SIRET },
  };
  g_autofree char *name = g_strstrip (g_strjoin (
      " ", _entente_contact_reading_get (self, ENTENTE_CONTACT_PERSON, ENTENTE_PERSON_GIVEN_NAME),
      _entente_contact_reading_get (self, ENTENTE_CONTACT_PERSON, ENTENTE_PERSON_FAMILY_NAME),
      NULL));

  for (guint i = 0; *name == '\0' && i < G_N_ELEMENTS (candidates); i++)
    g_set_str (&name,
               _entente_contact_reading_get (self, candidates[i].subject, candidates[i].field));

  return g_steal_pointer (&name);
}
