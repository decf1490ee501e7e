/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-vcard-property.h"

#include "entente-text-decoding.h"

#include <stdlib.h>
#include <string.h>

#define NO_PREFERENCE 101

/* What the parameters say of the value, besides what is kept. */
typedef struct {
  gboolean quoted_printable;
  gboolean base64;
  char *charset;
  GPtrArray *types;
} Encoding;

static void
encoding_clear (Encoding *encoding)
{
  g_clear_pointer (&encoding->charset, g_free);
  g_clear_pointer (&encoding->types, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Encoding, encoding_clear)

/* The first `stop` outside quotation marks; outside or not when they are not balanced. */
static const char *
find_unquoted (const char *from, const char *end, char stop)
{
  gboolean quoted = FALSE;

  for (const char *p = from; p < end; p++)
    {
      if (*p == '"')
        quoted = !quoted;
      else if (*p == stop && !quoted)
        return p;
    }

  return quoted ? memchr (from, stop, end - from) : NULL;
}

static gboolean
is_name (const char *name)
{
  if (*name == '\0')
    return FALSE;

  for (const char *p = name; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p) && *p != '-' && *p != '_')
        return FALSE;
    }

  return TRUE;
}

static void
set_encoding (Encoding *encoding, const char *value)
{
  if (g_ascii_strcasecmp (value, "QUOTED-PRINTABLE") == 0)
    encoding->quoted_printable = TRUE;
  else if (g_ascii_strcasecmp (value, "BASE64") == 0 || g_ascii_strcasecmp (value, "B") == 0)
    encoding->base64 = TRUE;
}

static void
add_type (EntenteVcardProperty *property, Encoding *encoding, const char *type)
{
  if (*type == '\0')
    return;

  /* Versions 2.1 and 3.0 say what version 4.0 counts. */
  if (g_ascii_strcasecmp (type, "pref") == 0)
    property->preference = MIN (property->preference, 1);
  g_ptr_array_add (encoding->types, g_ascii_strdown (type, -1));
}

static void
add_types (EntenteVcardProperty *property, Encoding *encoding, const char *list)
{
  g_auto (GStrv) types = g_strsplit (list, ",", -1);

  for (guint i = 0; types[i] != NULL; i++)
    add_type (property, encoding, g_strstrip (types[i]));
}

static void
set_preference (EntenteVcardProperty *property, const char *value)
{
  guint64 preference = g_ascii_strtoull (value, NULL, 10);

  if (preference >= 1 && preference <= 100)
    property->preference = preference;
}

/* In version 2.1 a parameter may be its value alone: ";CELL", ";QUOTED-PRINTABLE". */
static void
read_bare_parameter (EntenteVcardProperty *property, Encoding *encoding, const char *value)
{
  set_encoding (encoding, value);
  if (!encoding->quoted_printable && !encoding->base64)
    add_type (property, encoding, value);
}

static void
read_parameter (EntenteVcardProperty *property, Encoding *encoding, char *parameter)
{
  char *equals = strchr (parameter, '=');
  char *value;

  if (equals == NULL)
    {
      read_bare_parameter (property, encoding, g_strstrip (parameter));
      return;
    }

  *equals = '\0';
  parameter = g_strstrip (parameter);
  value = g_strstrip (equals + 1);
  if (*value == '"')
    value = g_strdelimit (value + 1, "\"", '\0');

  if (g_ascii_strcasecmp (parameter, "TYPE") == 0)
    add_types (property, encoding, value);
  else if (g_ascii_strcasecmp (parameter, "PREF") == 0)
    set_preference (property, value);
  else if (g_ascii_strcasecmp (parameter, "ENCODING") == 0)
    set_encoding (encoding, value);
  else if (g_ascii_strcasecmp (parameter, "CHARSET") == 0 && encoding->charset == NULL)
    encoding->charset = g_strdup (value);
}

static gboolean
read_name (EntenteVcardProperty *property, const char *from, const char *end)
{
  g_autofree char *full = g_strndup (from, end - from);
  char *name = g_strstrip (full);
  char *dot = strrchr (name, '.');

  if (dot != NULL)
    {
      *dot = '\0';
      property->group = g_ascii_strdown (name, -1);
      name = dot + 1;
    }
  else
    property->group = g_strdup ("");

  property->name = g_ascii_strup (name, -1);
  return is_name (property->name);
}

static gboolean
read_head (EntenteVcardProperty *property, Encoding *encoding, const char *line, const char *colon)
{
  const char *stop = find_unquoted (line, colon, ';');

  if (!read_name (property, line, stop != NULL ? stop : colon))
    return FALSE;

  while (stop != NULL)
    {
      const char *from = stop + 1;
      g_autofree char *parameter = NULL;

      stop = find_unquoted (from, colon, ';');
      parameter = g_strndup (from, (stop != NULL ? stop : colon) - from);
      read_parameter (property, encoding, parameter);
    }

  return TRUE;
}

static gsize
decode_quoted_printable (char *bytes, gsize length)
{
  gsize out = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (bytes[i] == '=' && i + 2 < length && g_ascii_isxdigit (bytes[i + 1])
          && g_ascii_isxdigit (bytes[i + 2]))
        {
          bytes[out++] = g_ascii_xdigit_value (bytes[i + 1]) << 4
                         | g_ascii_xdigit_value (bytes[i + 2]);
          i += 2;
        }
      else
        bytes[out++] = bytes[i];
    }

  return out;
}

/* The encoding that the card names, if it names one that exists and the bytes are in it. */
static char *
convert (const char *bytes, gsize length, const char *charset)
{
  g_autofree char *text = NULL;
  gsize written;

  if (charset == NULL || !is_name (charset) || g_utf8_validate_len (bytes, length, NULL))
    return NULL;

  text = g_convert (bytes, length, "UTF-8", charset, NULL, &written, NULL);
  if (text == NULL || !g_utf8_validate_len (text, written, NULL))
    return NULL;

  return g_steal_pointer (&text);
}

static char *
decode_value (const char *bytes, gsize length, const Encoding *encoding)
{
  g_autofree char *plain = g_memdup2 (bytes, length + 1);
  char *text;

  if (encoding->quoted_printable)
    length = decode_quoted_printable (plain, length);

  text = convert (plain, length, encoding->charset);
  return text != NULL ? text : entente_text_decode_fragment (plain, length);
}

/* Skips one escape; appends what it stands for. In version 2.1 only the semicolon has one. */
static const char *
append_unescaped (GString *text, const char *p, gboolean legacy)
{
  if (*p != '\\' || p[1] == '\0' || (legacy && p[1] != ';'))
    {
      g_string_append_c (text, *p);
      return p + 1;
    }

  if (p[1] == 'n' || p[1] == 'N')
    g_string_append_c (text, '\n');
  else
    g_string_append_c (text, p[1]);
  return p + 2;
}

/* CRLF is how quoted-printable writes line ends. */
static char *
finish_text (GString *text)
{
  g_string_replace (text, "\r\n", "\n", 0);
  return g_strstrip (g_string_free_and_steal (text));
}

/**
 * entente_vcard_property_parse:
 * @line: (array length=length): a logical line, followed by one more byte that can be read
 * @length: its length in bytes
 * @legacy: whether the card is of version 2.1
 *
 * Reads "group.NAME;PARAMETERS:value". The value is decoded: quoted-printable, then the encoding
 * named by CHARSET, else UTF-8 or Windows-1252 whichever fits.
 *
 * Returns: (transfer full) (nullable): the property, or %NULL when the line is of another form
 */
EntenteVcardProperty *
entente_vcard_property_parse (const char *line, gsize length, gboolean legacy)
{
  g_auto (Encoding) encoding = { .types = g_ptr_array_new_with_free_func (g_free) };
  g_autoptr (EntenteVcardProperty) property = g_new0 (EntenteVcardProperty, 1);
  const char *end = line + length;
  const char *colon;

  g_return_val_if_fail (line != NULL, NULL);

  colon = find_unquoted (line, end, ':');
  property->legacy = legacy;
  property->preference = NO_PREFERENCE;
  if (colon == NULL || !read_head (property, &encoding, line, colon))
    return NULL;

  g_ptr_array_add (encoding.types, NULL);
  property->types = (char **) g_ptr_array_free (g_steal_pointer (&encoding.types), FALSE);
  property->binary = encoding.base64;
  property->value = property->binary ? g_strdup ("")
                                     : decode_value (colon + 1, end - colon - 1, &encoding);
  return g_steal_pointer (&property);
}

/**
 * entente_vcard_property_free:
 * @property: (nullable): a property
 *
 * Frees a property.
 */
void
entente_vcard_property_free (EntenteVcardProperty *property)
{
  if (property == NULL)
    return;

  g_free (property->group);
  g_free (property->name);
  g_strfreev (property->types);
  g_free (property->value);
  g_free (property);
}

/**
 * entente_vcard_property_has_type:
 * @property: a property
 * @type: a type in lower case, such as "work"
 *
 * Returns: whether the property is of that type
 */
gboolean
entente_vcard_property_has_type (const EntenteVcardProperty *property, const char *type)
{
  g_return_val_if_fail (property != NULL, FALSE);
  g_return_val_if_fail (type != NULL, FALSE);

  return g_strv_contains ((const char *const *) property->types, type);
}

/**
 * entente_vcard_property_dup_text:
 * @property: a property
 *
 * Gives the value as one text, its escapes undone, spaces around it left out.
 *
 * Returns: (transfer full): the text
 */
char *
entente_vcard_property_dup_text (const EntenteVcardProperty *property)
{
  GString *text;

  g_return_val_if_fail (property != NULL, NULL);

  text = g_string_sized_new (strlen (property->value) + 1);
  for (const char *p = property->value; *p != '\0';)
    p = append_unescaped (text, p, property->legacy);

  return finish_text (text);
}

/**
 * entente_vcard_property_dup_components:
 * @property: a property whose value has parts, such as N, ORG or ADR
 *
 * Gives the parts between semicolons, their escapes undone; values between commas are joined with
 * a comma and a space.
 *
 * Returns: (transfer full) (array zero-terminated=1): the parts
 */
char **
entente_vcard_property_dup_components (const EntenteVcardProperty *property)
{
  g_autoptr (GPtrArray) components = NULL;
  GString *text;

  g_return_val_if_fail (property != NULL, NULL);

  components = g_ptr_array_new_with_free_func (g_free);
  text = g_string_new (NULL);
  for (const char *p = property->value; *p != '\0';)
    {
      if (*p == ';')
        {
          g_ptr_array_add (components, finish_text (text));
          text = g_string_new (NULL);
          p++;
        }
      else if (*p == ',' && !property->legacy)
        {
          g_string_append (text, p[1] == ' ' ? "," : ", ");
          p++;
        }
      else
        p = append_unescaped (text, p, property->legacy);
    }

  g_ptr_array_add (components, finish_text (text));
  g_ptr_array_add (components, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&components), FALSE);
}
