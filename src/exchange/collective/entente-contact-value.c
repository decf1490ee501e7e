/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-contact-value-private.h"

#include "entente-contact-choice-private.h"
#include "entente-contact-heading-private.h"

#include "entente-address.h"
#include "entente-civil-date.h"
#include "entente-identifier.h"
#include "entente-money.h"
#include "entente-phone.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SHOWN_CHARACTERS 60

/* One form of accents, line ends and spaces, no control characters. */
char *
_entente_contact_text_tidy (const char *cell, gboolean paragraphs, const char *line_end)
{
  g_autofree char *composed = g_str_is_ascii (cell)
                                ? g_strdup (cell)
                                : g_utf8_normalize (cell, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *p = composed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (letter == '\r' && p[1] == '\n')
        continue;
      if (letter == '\r' || letter == '\n')
        g_string_append (text, paragraphs ? "\n" : line_end);
      else if (letter == '\t')
        g_string_append_c (text, ' ');
      else if (!g_unichar_iscntrl (letter))
        g_string_append_unichar (text, letter);
    }

  return g_strstrip (g_string_free_and_steal (g_steal_pointer (&text)));
}

/* Records */

char *
_entente_contact_value_read (EntenteRecord *record, guint field)
{
  guint n_fields;
  const EntenteField *fields = entente_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  switch (fields[field].kind)
    {
    case ENTENTE_FIELD_INTEGER:
      if (entente_record_get_integer (record, field) == 0)
        return g_strdup ("");
      return g_strdup_printf ("%" G_GINT64_FORMAT, entente_record_get_integer (record, field));
    case ENTENTE_FIELD_CENTS:
      return entente_money_to_text (entente_record_get_cents (record, field));
    case ENTENTE_FIELD_BOOLEAN:
      return g_strdup (entente_record_get_boolean (record, field) ? "1" : "0");
    case ENTENTE_FIELD_CHOICE:
      return g_strdup (
        entente_choice_to_nick (fields[field].choices, entente_record_get_choice (record, field)));
    case ENTENTE_FIELD_CHOICES:
      return _entente_contact_choices_join (&fields[field],
                                            entente_record_get_choice (record, field));
    case ENTENTE_FIELD_DATE:
      return entente_record_dup_display (record, field);
    case ENTENTE_FIELD_REFERENCE:
    case ENTENTE_FIELD_MOMENT:
    case ENTENTE_FIELD_DURATION:
      return g_strdup ("");
    case ENTENTE_FIELD_TEXT:
    case ENTENTE_FIELD_MARKDOWN:
    default:
      return g_strdup (entente_record_get_text (record, field));
    }
}

static int
read_bits (const EntenteField *field, const char *value)
{
  g_auto (GStrv) nicks = g_strsplit (value, ",", -1);
  int bits = 0;

  for (guint i = 0; nicks[i] != NULL; i++)
    {
      int bit;

      if (entente_choice_from_nick (field->choices, nicks[i], &bit))
        bits |= bit;
    }

  return bits;
}

void
_entente_contact_value_write (EntenteEdit *edit,
                              EntenteRecord *record,
                              guint field,
                              const char *value)
{
  guint n_fields;
  const EntenteField *fields = entente_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);
  EntenteMoney amount;
  GDate date;

  switch (fields[field].kind)
    {
    case ENTENTE_FIELD_INTEGER:
      entente_edit_set_integer (edit, record, field, g_ascii_strtoll (value, NULL, 10));
      break;
    case ENTENTE_FIELD_CENTS:
      amount = ENTENTE_MONEY_NONE;
      entente_money_from_text (value, &amount);
      entente_edit_set_cents (edit, record, field, amount);
      break;
    case ENTENTE_FIELD_BOOLEAN:
      entente_edit_set_boolean (edit, record, field, g_str_equal (value, "1"));
      break;
    case ENTENTE_FIELD_CHOICE:
    case ENTENTE_FIELD_CHOICES:
      entente_edit_set_choice (edit, record, field, read_bits (&fields[field], value));
      break;
    case ENTENTE_FIELD_DATE:
      g_date_clear (&date, 1);
      entente_edit_set_date (edit, record, field,
                             entente_date_from_iso (value, &date) ? &date : NULL);
      break;
    case ENTENTE_FIELD_TEXT:
    case ENTENTE_FIELD_MARKDOWN:
    case ENTENTE_FIELD_REFERENCE:
    case ENTENTE_FIELD_MOMENT:
    case ENTENTE_FIELD_DURATION:
    default:
      entente_edit_set_text (edit, record, field, value);
      break;
    }
}

/* Comparing */

static char *
make_comparable (EntenteContactSense sense, const char *value)
{
  char *number;

  switch (sense)
    {
    case ENTENTE_CONTACT_SENSE_NAME:
      return _entente_contact_heading_fold (value, ' ');
    case ENTENTE_CONTACT_SENSE_EMAIL:
      return g_utf8_casefold (value, -1);
    case ENTENTE_CONTACT_SENSE_PHONE:
      number = entente_phone_to_e164 (value);
      return number != NULL ? number : entente_identifier_normalize (value);
    case ENTENTE_CONTACT_SENSE_SIRET:
    case ENTENTE_CONTACT_SENSE_RNA:
    case ENTENTE_CONTACT_SENSE_POSTCODE:
      return entente_identifier_normalize (value);
    case ENTENTE_CONTACT_SENSE_COLOR:
      return g_ascii_strdown (value, -1);
    case ENTENTE_CONTACT_SENSE_PLAIN:
    case ENTENTE_CONTACT_SENSE_STREET:
    default:
      return g_utf8_normalize (value, -1, G_NORMALIZE_DEFAULT_COMPOSE);
    }
}

gboolean
_entente_contact_value_equal (EntenteContactTarget target, const char *a, const char *b)
{
  EntenteContactSense sense = _entente_contact_target_get_sense (target);
  g_autofree char *comparable_a = NULL;
  g_autofree char *comparable_b = NULL;

  if (g_str_equal (a, b))
    return TRUE;
  if (!_entente_contact_target_is_text (target))
    return FALSE;

  comparable_a = make_comparable (sense, a);
  comparable_b = make_comparable (sense, b);
  return g_strcmp0 (comparable_a, comparable_b) == 0;
}

gboolean
_entente_contact_value_is_wrong (EntenteContactTarget target, const char *value)
{
  switch (_entente_contact_target_get_sense (target))
    {
    case ENTENTE_CONTACT_SENSE_EMAIL:
      return entente_email_check (value) != ENTENTE_IDENTIFIER_VALID;
    case ENTENTE_CONTACT_SENSE_PHONE:
      return entente_phone_check (value) != ENTENTE_IDENTIFIER_VALID;
    case ENTENTE_CONTACT_SENSE_SIRET:
      return entente_siret_check (value) != ENTENTE_IDENTIFIER_VALID;
    case ENTENTE_CONTACT_SENSE_RNA:
      return entente_rna_check (value) != ENTENTE_IDENTIFIER_VALID;
    case ENTENTE_CONTACT_SENSE_POSTCODE:
      return entente_postcode_check (value) != ENTENTE_IDENTIFIER_VALID
             && entente_postcode_check (value) != ENTENTE_IDENTIFIER_SAMPLE;
    case ENTENTE_CONTACT_SENSE_PLAIN:
    case ENTENTE_CONTACT_SENSE_NAME:
    case ENTENTE_CONTACT_SENSE_COLOR:
    case ENTENTE_CONTACT_SENSE_STREET:
    default:
      return FALSE;
    }
}

char *
_entente_contact_value_join (EntenteContactTarget target, const char *a, const char *b)
{
  const EntenteField *field = _entente_contact_target_get_field (target);

  if (*a == '\0' || *b == '\0')
    return g_strdup (*a != '\0' ? a : b);
  if (field != NULL && field->kind == ENTENTE_FIELD_MARKDOWN)
    return g_strjoin ("\n\n", a, b, NULL);
  if (_entente_contact_target_get_sense (target) == ENTENTE_CONTACT_SENSE_STREET)
    return g_strjoin (", ", a, b, NULL);
  return g_strdup (a);
}

/* Words */

static char *
display_kind (const EntenteField *field, const char *value)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_auto (GStrv) nicks = NULL;

  if (field->kind == ENTENTE_FIELD_BOOLEAN)
    return g_strdup (g_str_equal (value, "1") ? C_ ("value of a field", "Yes")
                                              : C_ ("value of a field", "No"));
  if (field->choices == NULL)
    return NULL;

  nicks = g_strsplit (value, ",", -1);
  for (guint i = 0; nicks[i] != NULL; i++)
    {
      int choice;

      if (entente_choice_from_nick (field->choices, nicks[i], &choice))
        g_strv_builder_add (labels, entente_choice_get_label (field->choices, choice));
    }

  list = g_strv_builder_end (labels);
  return g_strjoinv (C_ ("list separator", ", "), list);
}

/* The beginning of a long text. */
static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= SHOWN_CHARACTERS)
    return g_strdup (text);

  start = g_utf8_substring (text, 0, SHOWN_CHARACTERS - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

char *
_entente_contact_value_display (EntenteContactTarget target, const char *value)
{
  const EntenteField *field = _entente_contact_target_get_field (target);
  char *words = field != NULL ? display_kind (field, value) : NULL;
  g_autofree char *text = NULL;

  if (words != NULL)
    return words;

  text = shorten (value);
  return _entente_contact_text_tidy (text, FALSE, " ");
}
