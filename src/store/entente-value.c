/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-value-private.h"

gboolean
_entente_field_is_text (const EntenteField *field)
{
  return field->kind == ENTENTE_FIELD_TEXT || field->kind == ENTENTE_FIELD_MARKDOWN
         || field->kind == ENTENTE_FIELD_DATE || field->kind == ENTENTE_FIELD_MOMENT
         || field->kind == ENTENTE_FIELD_DURATION;
}

char *
_entente_field_dup_column (const EntenteField *field)
{
  return g_strdelimit (g_strdup (field->name), "-", '_');
}

char *
_entente_text_dup_valid (const char *text)
{
  if (text == NULL || *text == '\0')
    return NULL;
  if (g_utf8_validate (text, -1, NULL))
    return g_strdup (text);

  return g_utf8_make_valid (text, -1);
}

EntenteValue
_entente_field_dup_initial (const EntenteField *field)
{
  if (_entente_field_is_text (field))
    return (EntenteValue) { .text = NULL };
  if (field->kind == ENTENTE_FIELD_REFERENCE)
    return (EntenteValue) { .integer = 0 };
  if (field->kind == ENTENTE_FIELD_CENTS)
    return (EntenteValue) { .integer = ENTENTE_CENTS_NONE };

  return (EntenteValue) { .integer = field->initial };
}

/* A nick that a newer or another program wrote shows as the first choice; the file keeps it until
   the field is edited. */
static gint64
read_choice (const EntenteField *field, const char *nick)
{
  int value = field->choices[0].value;

  entente_choice_from_nick (field->choices, nick, &value);

  return value;
}

static gint64
read_choices (const EntenteField *field, const char *nicks)
{
  g_auto (GStrv) parts = g_strsplit (nicks, ",", -1);
  gint64 bits = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      int bit = 0;

      if (entente_choice_from_nick (field->choices, parts[i], &bit))
        bits |= bit;
    }

  return bits;
}

EntenteValue
_entente_field_read (const EntenteField *field, sqlite3_stmt *row, int column)
{
  const char *text;

  switch (field->kind)
    {
    case ENTENTE_FIELD_INTEGER:
    case ENTENTE_FIELD_REFERENCE:
      return (EntenteValue) { .integer = sqlite3_column_int64 (row, column) };
    case ENTENTE_FIELD_CENTS:
      return (EntenteValue) { .integer = sqlite3_column_type (row, column) == SQLITE_NULL
                                           ? ENTENTE_CENTS_NONE
                                           : sqlite3_column_int64 (row, column) };
    case ENTENTE_FIELD_BOOLEAN:
      return (EntenteValue) { .integer = sqlite3_column_int64 (row, column) != 0 };
    default:
      break;
    }

  text = (const char *) sqlite3_column_text (row, column);
  if (field->kind == ENTENTE_FIELD_CHOICE)
    return (EntenteValue) { .integer = read_choice (field, text != NULL ? text : "") };
  if (field->kind == ENTENTE_FIELD_CHOICES)
    return (EntenteValue) { .integer =
                             text != NULL && *text != '\0' ? read_choices (field, text) : 0 };

  return (EntenteValue) { .text = _entente_text_dup_valid (text) };
}

static char *
dup_nicks (const EntenteField *field, gint64 bits)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) nicks = NULL;

  for (const EntenteChoice *choice = field->choices; choice->nick != NULL; choice++)
    {
      if (bits & choice->value)
        g_strv_builder_add (builder, choice->nick);
    }
  nicks = g_strv_builder_end (builder);

  return g_strjoinv (",", nicks);
}

void
_entente_field_bind (const EntenteField *field,
                     EntenteValue value,
                     sqlite3_stmt *statement,
                     int parameter)
{
  switch (field->kind)
    {
    case ENTENTE_FIELD_INTEGER:
    case ENTENTE_FIELD_BOOLEAN:
      sqlite3_bind_int64 (statement, parameter, value.integer);
      break;
    case ENTENTE_FIELD_REFERENCE:
      if (value.integer != 0)
        sqlite3_bind_int64 (statement, parameter, value.integer);
      else
        sqlite3_bind_null (statement, parameter);
      break;
    case ENTENTE_FIELD_CENTS:
      if (value.integer != ENTENTE_CENTS_NONE)
        sqlite3_bind_int64 (statement, parameter, value.integer);
      else
        sqlite3_bind_null (statement, parameter);
      break;
    case ENTENTE_FIELD_CHOICE:
      sqlite3_bind_text (statement, parameter,
                         entente_choice_to_nick (field->choices, value.integer), -1, SQLITE_STATIC);
      break;
    case ENTENTE_FIELD_CHOICES:
      sqlite3_bind_text (statement, parameter, dup_nicks (field, value.integer), -1, g_free);
      break;
    default:
      sqlite3_bind_text (statement, parameter, value.text != NULL ? value.text : "", -1,
                         SQLITE_TRANSIENT);
      break;
    }
}

gboolean
_entente_field_equal (const EntenteField *field, EntenteValue a, EntenteValue b)
{
  return _entente_field_is_text (field) ? g_strcmp0 (a.text, b.text) == 0 : a.integer == b.integer;
}

void
_entente_field_clear (const EntenteField *field, EntenteValue *value)
{
  if (_entente_field_is_text (field))
    g_clear_pointer (&value->text, g_free);
  else
    value->integer = field->kind == ENTENTE_FIELD_CENTS ? ENTENTE_CENTS_NONE : 0;
}

gboolean
_entente_date_parse (const char *text, GDate *date)
{
  guint year, month, day;

  if (text == NULL || strlen (text) != strlen ("YYYY-MM-DD"))
    return FALSE;
  for (guint i = 0; i < strlen ("YYYY-MM-DD"); i++)
    {
      if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
        return FALSE;
    }

  year = g_ascii_strtoull (text, NULL, 10);
  month = g_ascii_strtoull (text + 5, NULL, 10);
  day = g_ascii_strtoull (text + 8, NULL, 10);
  if (!g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_set_dmy (date, day, month, year);
  return TRUE;
}
