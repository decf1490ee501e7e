/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-contact-merge-private.h"

#include "collective/entente-person.h"
#include "entente-contact-value-private.h"
#include "entente-person-name-private.h"

#include <glib/gi18n-lib.h>

typedef struct {
  EntenteContactEntity *entity;
  EntenteContactReading *reading;
  GPtrArray *changes; /* sentences */
  GPtrArray *filled;  /* labels, borrowed */
  gboolean changed;
} Merge;

static const char *
get_value (Merge *self, guint field)
{
  return _entente_contact_reading_get (self->reading, self->entity->subject, field);
}

/* "DUPONT Marie" is Marie Dupont: the spelling of the project stays. */
static gboolean
has_same_name (Merge *self)
{
  g_autofree char *ours = _entente_person_name_make_key (
    _entente_contact_entity_get (self->entity, ENTENTE_PERSON_GIVEN_NAME),
    _entente_contact_entity_get (self->entity, ENTENTE_PERSON_FAMILY_NAME));
  g_autofree char *theirs = _entente_person_name_make_key (
      get_value (self, ENTENTE_PERSON_GIVEN_NAME), get_value (self, ENTENTE_PERSON_FAMILY_NAME));

  return *ours != '\0' && g_str_equal (ours, theirs);
}

static gboolean
is_name (EntenteContactTarget target)
{
  return target.subject == ENTENTE_CONTACT_PERSON
         && (target.field == ENTENTE_PERSON_GIVEN_NAME
             || target.field == ENTENTE_PERSON_FAMILY_NAME);
}

/* A phone that the person has already is no news, in whichever of the two fields. */
static gboolean
has_phone (Merge *self, EntenteContactTarget target, const char *value)
{
  if (target.subject != ENTENTE_CONTACT_PERSON
      || (target.field != ENTENTE_PERSON_PHONE && target.field != ENTENTE_PERSON_OTHER_PHONE))
    return FALSE;

  return _entente_contact_value_equal (
           target,
           value,
           _entente_contact_entity_get (self->entity, ENTENTE_PERSON_PHONE))
         || _entente_contact_value_equal (
           target,
           value,
           _entente_contact_entity_get (self->entity, ENTENTE_PERSON_OTHER_PHONE));
}

static void
take_remark (Merge *self, char *sentence)
{
  _entente_contact_reading_take_remark (self->reading, sentence);
}

static void
warn_if_wrong (Merge *self, EntenteContactTarget target, const char *value)
{
  g_autofree char *shown = NULL;

  if (!_entente_contact_value_is_wrong (target, value))
    return;

  shown = _entente_contact_value_display (target, value);
  take_remark (self,
               g_strdup_printf (_ ("%s: “%s” does not look right and is kept as it is written."),
                                _entente_contact_target_get_label (target), shown));
}

static void
set_value (Merge *self, EntenteContactTarget target, const char *value)
{
  warn_if_wrong (self, target, value);
  _entente_contact_entity_set (self->entity, target.field, value, self->reading->line);
  self->changed = TRUE;
}

static void
change_value (Merge *self, EntenteContactTarget target, const char *value)
{
  const char *ours = _entente_contact_entity_get (self->entity, target.field);
  const char *label = _entente_contact_target_get_label (target);
  g_autofree char *before = _entente_contact_value_display (target, ours);
  g_autofree char *after = _entente_contact_value_display (target, value);
  guint line = self->entity->claims[target.field];

  if (line != 0)
    {
      take_remark (self,
                   /* Translators: name of a field; what this line says; number of another line */
                   g_strdup_printf (_ ("%s: “%s” is left out, because line %u says “%s”."),
                                    label,
                                    after,
                                    line,
                                    before));
      return;
    }

  if (_entente_contact_value_is_wrong (target, value)
      && !_entente_contact_value_is_wrong (target, ours))
    {
      take_remark (self,
                   g_strdup_printf (
                       _ ("%s: “%s” is left out, because it does not look right and “%s” does."),
                       label, after, before));
      return;
    }

  g_ptr_array_add (self->changes,
                   /* Translators: name of a field; its value before; its value after */
                   g_strdup_printf (_ ("%s: “%s” becomes “%s”."), label, before, after));
  set_value (self, target, value);
}

static void
merge_field (Merge *self, guint field)
{
  const EntenteContactTarget target = { self->entity->subject, field };
  const char *value = get_value (self, field);
  const char *ours;

  if (*value == '\0')
    return;

  ours = _entente_contact_entity_get (self->entity, field);
  if (_entente_contact_value_equal (target, ours, value) || has_phone (self, target, value))
    {
      if (self->entity->claims[field] == 0)
        self->entity->claims[field] = self->reading->line;
    }
  else if (_entente_contact_entity_is_filled (self->entity, field))
    change_value (self, target, value);
  else
    {
      g_ptr_array_add (self->filled, (gpointer) _entente_contact_target_get_label (target));
      set_value (self, target, value);
    }
}

/* One sentence for all the fields that were empty. */
static void
tell_filled (Merge *self)
{
  g_autofree char *list = NULL;

  if (self->filled->len == 0)
    return;

  g_ptr_array_add (self->filled, NULL);
  list = g_strjoinv (C_ ("list separator", ", "), (char **) self->filled->pdata);
  g_ptr_array_insert (self->changes,
                      0,
                      /* Translators: %s is a list of names of fields: “E-mail, Phone” */
                      g_strdup_printf (_ ("Fills in: %s."), list));
}

gboolean
_entente_contact_merge (EntenteContactEntity *entity,
                        EntenteContactReading *reading,
                        GPtrArray *changes)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) filled = g_ptr_array_new ();
  Merge self = { entity, reading, sentences, filled, FALSE };
  gboolean same_name = entity->subject == ENTENTE_CONTACT_PERSON && has_same_name (&self);

  for (guint i = 0; i < reading->n_fields[entity->subject]; i++)
    {
      const EntenteContactTarget target = { entity->subject, i };

      if (!same_name || !is_name (target))
        merge_field (&self, i);
    }

  tell_filled (&self);
  g_ptr_array_extend_and_steal (changes, g_steal_pointer (&sentences));
  return self.changed;
}
