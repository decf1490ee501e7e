/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-contact-value-private.h"

#include "entente-contact-choice-private.h"

#include "entente-address.h"
#include "entente-civil-date.h"
#include "entente-fold.h"
#include "entente-identifier.h"
#include "entente-money.h"
#include "entente-nir.h"
#include "entente-phone.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Cells that say "nothing". */
static const char *const blanks[] = { "-", "--", "–", "—", "/", "n/a", NULL };

/* Texts */

/* No social security number stands in a project, not even in a note. */
static char *
remove_social_security_numbers (const char *text, GPtrArray *remarks)
{
  GString *rest = g_string_new (NULL);
  gsize start, length;

  if (entente_nir_find (text, NULL, NULL))
    g_ptr_array_add (remarks,
                     g_strdup (_ ("A social security number was left out: it has no place here.")));

  while (entente_nir_find (text, &start, &length))
    {
      g_string_append_len (rest, text, start);
      text += start + length;
    }

  g_string_append (rest, text);
  return g_strstrip (g_string_free_and_steal (rest));
}

static char *
find_address (char **pieces)
{
  for (guint i = 0; pieces[i] != NULL; i++)
    {
      if (*pieces[i] != '\0' && entente_email_check (pieces[i]) == ENTENTE_IDENTIFIER_VALID)
        return g_strdup (pieces[i]);
    }

  return NULL;
}

/* "mailto:…", "Zoé <zoe@example.org>", two addresses in one cell. */
static char *
parse_email (const char *text, GPtrArray *remarks)
{
  g_auto (GStrv) pieces = NULL;
  char *first;
  guint n = 0;

  if (g_ascii_strncasecmp (text, "mailto:", 7) == 0)
    text += 7;
  if (entente_email_check (text) == ENTENTE_IDENTIFIER_VALID)
    return g_strdup (text);

  pieces = g_strsplit_set (text, " ,;/<>()\n", -1);
  first = find_address (pieces);
  for (guint i = 0; pieces[i] != NULL; i++)
    n += strchr (pieces[i], '@') != NULL;
  if (first == NULL)
    return g_strdup (text);

  if (n > 1)
    g_ptr_array_add (
        remarks, g_strdup_printf (_ ("Of several e-mail addresses, only “%s” is kept."), first));
  return first;
}

/* Spreadsheets take a number for a sum and lose its zero. */
static char *
restore_zero (const char *text, guint digits)
{
  g_autofree char *bare = entente_identifier_normalize (text);

  if (strlen (bare) != digits - 1 || bare[0] == '0' || bare[strspn (bare, "0123456789")] != '\0')
    return NULL;
  return g_strconcat ("0", bare, NULL);
}

static char *
parse_phone (const char *text)
{
  g_autofree char *restored = restore_zero (text, 10);

  if (g_ascii_strncasecmp (text, "tel:", 4) == 0)
    text += 4;
  return entente_phone_format (restored != NULL ? restored : text);
}

static char *
parse_postcode (const char *text, GPtrArray *remarks)
{
  g_autofree char *bare = entente_identifier_normalize (text);
  char *restored = restore_zero (text, 5);

  if (restored != NULL)
    {
      g_ptr_array_add (
          remarks, g_strdup_printf (_ ("The postcode “%s” is taken for “%s”."), text, restored));
      return restored;
    }

  return entente_postcode_check (bare) == ENTENTE_IDENTIFIER_VALID ? g_steal_pointer (&bare)
                                                                   : g_strdup (text);
}

static gboolean
is_color (const char *text)
{
  return text[0] == '#' && strlen (text) == 7
         && text[1 + strspn (text + 1, "0123456789abcdefABCDEF")] == '\0';
}

static void
add_unreadable (EntenteContactTarget target, const char *text, GPtrArray *remarks)
{
  g_autofree char *shown = _entente_contact_value_display ((EntenteContactTarget) { 0 }, text);

  g_ptr_array_add (remarks,
                   /* Translators: the first is the name of a field, the second what stands in the
                      file */
                   g_strdup_printf (_ ("%s: “%s” is not understood and was left out."),
                                    _entente_contact_target_get_label (target),
                                    shown));
}

static char *
parse_text (EntenteContactTarget target, const char *cell, GPtrArray *remarks)
{
  const EntenteField *field = _entente_contact_target_get_field (target);
  gboolean paragraphs = field != NULL && field->kind == ENTENTE_FIELD_MARKDOWN;
  EntenteContactSense sense = _entente_contact_target_get_sense (target);
  g_autofree char *text = _entente_contact_text_tidy (
      cell, paragraphs, sense == ENTENTE_CONTACT_SENSE_STREET ? ", " : " ");

  switch (sense)
    {
    case ENTENTE_CONTACT_SENSE_EMAIL:
      return parse_email (text, remarks);
    case ENTENTE_CONTACT_SENSE_PHONE:
      return parse_phone (text);
    case ENTENTE_CONTACT_SENSE_SIRET:
      return entente_siret_format (text);
    case ENTENTE_CONTACT_SENSE_RNA:
      return entente_rna_format (text);
    case ENTENTE_CONTACT_SENSE_POSTCODE:
      return parse_postcode (text, remarks);
    case ENTENTE_CONTACT_SENSE_COLOR:
      if (is_color (text))
        return g_ascii_strdown (text, -1);
      add_unreadable (target, text, remarks);
      return g_strdup ("");
    case ENTENTE_CONTACT_SENSE_PLAIN:
    case ENTENTE_CONTACT_SENSE_NAME:
    case ENTENTE_CONTACT_SENSE_STREET:
    default:
      return remove_social_security_numbers (text, remarks);
    }
}

/* Other kinds */

static char *
parse_boolean (const char *text)
{
  static const char *const yes[] = { "oui",  "o",  "yes", "y", "x", "1",     "vrai",
                                     "true", "ok", "✓",   "✔", "☑", "coche", NULL };
  static const char *const no[] = { "non", "n", "no", "0", "faux", "false", "☐", "✗", NULL };
  g_autofree char *folded = entente_fold (text);
  g_autofree char *own_yes = entente_fold (C_ ("value of a field", "Yes"));
  g_autofree char *own_no = entente_fold (C_ ("value of a field", "No"));

  if (g_str_equal (folded, own_yes) || g_strv_contains (yes, folded))
    return g_strdup ("1");
  if (g_str_equal (folded, own_no) || g_strv_contains (no, folded))
    return g_strdup ("0");
  return NULL;
}

/* Databases and spreadsheets put midnight after a date. */
static char *
parse_date (const char *text)
{
  g_autofree char *day = g_strdup (text);
  GDate date;

  if (entente_date_parse (day, &date) != ENTENTE_DATE_VALID)
    {
      char *stop = strpbrk (day, " T");

      if (stop == NULL || !g_ascii_isdigit (stop[1]) || strchr (stop, ':') == NULL)
        return NULL;
      *stop = '\0';
      if (entente_date_parse (day, &date) != ENTENTE_DATE_VALID)
        return NULL;
    }

  return entente_date_to_iso (&date);
}

static char *
parse_integer (const char *text)
{
  gint64 value;

  if (!g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &value, NULL))
    return NULL;
  return value != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, value) : g_strdup ("");
}

static char *
parse_amount (const char *text)
{
  EntenteMoney amount;

  return entente_money_parse (text, &amount) == ENTENTE_MONEY_OK ? entente_money_to_text (amount)
                                                                 : NULL;
}

static char *
parse_choice (const EntenteField *field, const char *text)
{
  int value;

  if (!_entente_contact_choice_read (field, text, &value))
    return NULL;
  return g_strdup (entente_choice_to_nick (field->choices, value));
}

static char *
parse_choices (EntenteContactTarget target, const char *text, GPtrArray *remarks)
{
  const EntenteField *field = _entente_contact_target_get_field (target);
  g_auto (GStrv) pieces = g_strsplit_set (text, ",;/|+&\n", -1);
  int bits = 0;

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      int value;

      if (*g_strstrip (pieces[i]) == '\0')
        continue;
      if (_entente_contact_choice_read (field, pieces[i], &value))
        bits |= value;
      else
        add_unreadable (target, pieces[i], remarks);
    }

  return _entente_contact_choices_join (field, bits);
}

/* NULL when it is not understood. */
static char *
parse_kind (EntenteContactTarget target, const char *text, GPtrArray *remarks)
{
  const EntenteField *field = _entente_contact_target_get_field (target);

  switch (field->kind)
    {
    case ENTENTE_FIELD_BOOLEAN:
      return parse_boolean (text);
    case ENTENTE_FIELD_DATE:
      return parse_date (text);
    case ENTENTE_FIELD_INTEGER:
      return parse_integer (text);
    case ENTENTE_FIELD_CENTS:
      return parse_amount (text);
    case ENTENTE_FIELD_CHOICE:
      return parse_choice (field, text);
    case ENTENTE_FIELD_CHOICES:
      return parse_choices (target, text, remarks);
    case ENTENTE_FIELD_REFERENCE:
    case ENTENTE_FIELD_MOMENT:
    case ENTENTE_FIELD_DURATION:
    case ENTENTE_FIELD_TEXT:
    case ENTENTE_FIELD_MARKDOWN:
    default:
      g_return_val_if_reached (NULL);
    }
}

static gboolean
is_blank (const char *cell)
{
  g_autofree char *text = g_strstrip (g_ascii_strdown (cell, -1));

  return *text == '\0' || g_strv_contains (blanks, text);
}

char *
_entente_contact_value_parse (EntenteContactTarget target, const char *cell, GPtrArray *remarks)
{
  g_autofree char *text = NULL;
  char *value;

  if (is_blank (cell))
    return g_strdup ("");
  if (_entente_contact_target_is_text (target))
    return parse_text (target, cell, remarks);

  text = _entente_contact_text_tidy (cell, FALSE, " ");
  value = parse_kind (target, text, remarks);
  if (value == NULL)
    {
      add_unreadable (target, text, remarks);
      return g_strdup ("");
    }

  return value;
}
