/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-record-private.h"

#include "entente-money.h"

#include <glib/gi18n-lib.h>

static const EntenteField *
get_field (EntenteRecord *self, guint field)
{
  guint n_fields = 0;
  const EntenteField *fields = entente_record_type_get_fields (G_OBJECT_TYPE (self), &n_fields);

  return field < n_fields ? &fields[field] : NULL;
}

static gboolean
has_visible_text (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (!g_unichar_isspace (g_utf8_get_char (text)))
        return TRUE;
    }

  return FALSE;
}

/**
 * entente_record_is_filled:
 * @self: a record
 * @field: index of a field
 *
 * Tells the facts that a document can use from those it must leave blank. Yes or no is always a
 * fact; so is a choice, but for one that has no words.
 *
 * Returns: whether somebody gave the field a value: a visible character, a number other than 0, a
 *   reference, an amount (0 is one)
 */
gboolean
entente_record_is_filled (EntenteRecord *self, guint field)
{
  const EntenteField *description;

  g_return_val_if_fail (ENTENTE_IS_RECORD (self), FALSE);
  g_return_val_if_fail (get_field (self, field) != NULL, FALSE);

  description = get_field (self, field);
  if (_entente_field_is_text (description))
    return has_visible_text (entente_record_get_text (self, field));
  if (description->kind == ENTENTE_FIELD_BOOLEAN)
    return TRUE;
  if (description->kind == ENTENTE_FIELD_CHOICE)
    return *entente_choice_get_label (description->choices, entente_record_get_choice (self, field))
           != '\0';

  if (description->kind == ENTENTE_FIELD_CENTS)
    return entente_record_get_cents (self, field) != ENTENTE_CENTS_NONE;

  return entente_record_get_integer (self, field) != 0;
}

static char *
dup_choices_display (const EntenteChoice *choices, int bits)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;

  for (const EntenteChoice *choice = choices; choice->nick != NULL; choice++)
    {
      if (bits & choice->value)
        g_strv_builder_add (builder, entente_choice_get_label (choices, choice->value));
    }
  labels = g_strv_builder_end (builder);

  /* Translators: what stands between the items of a list, such as “director, treasurer” */
  return g_strjoinv (C_ ("list separator", ", "), labels);
}

/* A record is known by its first text. */
static char *
dup_target_display (EntenteRecord *self, const EntenteField *field, gint64 id)
{
  EntenteStore *store = entente_record_get_store (self);
  EntenteRecord *target =
    store != NULL && id != 0 ? entente_store_get_record (store, field->target (), id) : NULL;
  guint n_fields = 0;

  if (target != NULL)
    entente_record_type_get_fields (field->target (), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      if (get_field (target, i)->kind == ENTENTE_FIELD_TEXT)
        return g_strdup (entente_record_get_text (target, i));
    }

  return g_strdup ("");
}

/* Numbers of a form of their own, such as minutes that are read as hours. */
static char *
dup_integer_display (EntenteRecord *self, const EntenteField *description, guint field)
{
  gint64 number = entente_record_get_integer (self, field);
  g_autofree char *stored = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  if (description->display == NULL)
    return g_steal_pointer (&stored);

  return number != 0 ? description->display (stored) : g_strdup ("");
}

static char *
dup_text_display (EntenteRecord *self, const EntenteField *description, guint field)
{
  const char *stored = entente_record_get_text (self, field);

  return description->display != NULL && *stored != '\0' ? description->display (stored)
                                                         : g_strdup (stored);
}

/**
 * entente_record_dup_display:
 * @self: a record
 * @field: index of a field
 *
 * Returns: (transfer full): the value as people read it, translated; for a reference, the first
 * text of the record referred to; "" when empty
 */
char *
entente_record_dup_display (EntenteRecord *self, guint field)
{
  const EntenteField *description;

  g_return_val_if_fail (ENTENTE_IS_RECORD (self), g_strdup (""));
  g_return_val_if_fail (get_field (self, field) != NULL, g_strdup (""));

  description = get_field (self, field);

  switch (description->kind)
    {
    case ENTENTE_FIELD_INTEGER:
      return dup_integer_display (self, description, field);
    case ENTENTE_FIELD_CENTS:
      return entente_money_format (entente_record_get_cents (self, field),
                                   ENTENTE_MONEY_EURO,
                                   entente_language_get_interface ());
    case ENTENTE_FIELD_TEXT:
      return dup_text_display (self, description, field);
    case ENTENTE_FIELD_BOOLEAN:
      return g_strdup (entente_record_get_boolean (self, field) ? C_ ("value of a field", "Yes")
                                                                : C_ ("value of a field", "No"));
    case ENTENTE_FIELD_CHOICE:
      return g_strdup (
        entente_choice_get_label (description->choices, entente_record_get_choice (self, field)));
    case ENTENTE_FIELD_CHOICES:
      return dup_choices_display (description->choices, entente_record_get_choice (self, field));
    case ENTENTE_FIELD_REFERENCE:
      return dup_target_display (self, description, entente_record_get_reference (self, field));
    default:
      return g_strdup (entente_record_get_text (self, field));
    }
}

/**
 * entente_record_check:
 * @self: a record
 * @field: index of a field
 * @severity: (out) (optional): how bad it is
 *
 * Returns: (transfer full) (nullable): the translated sentence that says what is wrong with the
 * value, or %NULL
 */
char *
entente_record_check (EntenteRecord *self, guint field, EntenteSeverity *severity)
{
  EntenteSeverity ignored;
  const EntenteField *description;

  g_return_val_if_fail (ENTENTE_IS_RECORD (self), NULL);
  g_return_val_if_fail (get_field (self, field) != NULL, NULL);

  if (severity == NULL)
    severity = &ignored;
  *severity = ENTENTE_SEVERITY_NONE;
  description = get_field (self, field);

  return description->check != NULL ? description->check (self, severity) : NULL;
}
