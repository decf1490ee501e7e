/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-answer-markup-private.h"

#include <string.h>

/* No entity is longer, with its ends. */
#define LONGEST_ENTITY 12

/* Those that editors write in French and English. */
static const struct
{
  const char *name;
  const char *text;
} entities[] = {
  { "amp", "&" },      { "lt", "<" },       { "gt", ">" },       { "quot", "\"" },
  { "apos", "'" },     { "nbsp", " " },     { "rsquo", "’" },    { "lsquo", "‘" },
  { "laquo", "«" },    { "raquo", "»" },    { "ldquo", "“" },    { "rdquo", "”" },
  { "hellip", "…" },   { "ndash", "–" },    { "mdash", "—" },    { "euro", "€" },
  { "middot", "·" },   { "deg", "°" },      { "agrave", "à" },   { "acirc", "â" },
  { "ccedil", "ç" },   { "eacute", "é" },   { "egrave", "è" },   { "ecirc", "ê" },
  { "euml", "ë" },     { "icirc", "î" },    { "iuml", "ï" },     { "ocirc", "ô" },
  { "oelig", "œ" },    { "ugrave", "ù" },   { "ucirc", "û" },    { "uuml", "ü" },
  { "Agrave", "À" },   { "Ccedil", "Ç" },   { "Eacute", "É" },   { "Egrave", "È" },
  { "Ecirc", "Ê" },    { "OElig", "Œ" },
};

/* Between "&" and ";"; FALSE when it is none. */
static gboolean
append_entity (GString *text, const char *name)
{
  const gboolean hexadecimal = g_ascii_tolower (name[0] != '\0' ? name[1] : '\0') == 'x';
  guint64 character;

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (g_str_equal (entities[i].name, name))
      {
        g_string_append (text, entities[i].text);
        return TRUE;
      }
  if (*name != '#'
      || !g_ascii_string_to_unsigned (name + (hexadecimal ? 2 : 1), hexadecimal ? 16 : 10, 32,
                                      0x10ffff, &character, NULL)
      || !g_unichar_validate ((gunichar) character))
    return FALSE;
  g_string_append_unichar (text, (gunichar) character);
  return TRUE;
}

/* What follows the entity at @at; @at when there is none. */
static const char *
skip_entity (const char *at, GString *text)
{
  const char *end = strchr (at, ';');
  g_autofree char *name = NULL;

  if (end == NULL || end - at > LONGEST_ENTITY)
    return at;
  name = g_strndup (at + 1, (gsize) (end - at - 1));
  return append_entity (text, name) ? end + 1 : at;
}

/* A tag begins with a letter: "< 18" is none. Between two blocks there is a space. */
static const char *
skip_tag (const char *at, GString *text)
{
  static const char *const blocks[] = { "p", "br", "div", "li", "ul", "ol", "h", "td", "tr" };
  const char *name = at[1] == '/' ? at + 2 : at + 1;
  const char *end = strchr (at, '>');

  if (end == NULL || !g_ascii_isalpha (*name))
    return at;
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    if (g_ascii_strncasecmp (name, blocks[i], strlen (blocks[i])) == 0
        && !g_ascii_isalpha (name[strlen (blocks[i])]) && text->len > 0)
      {
        g_string_append_c (text, ' ');
        break;
      }
  return end + 1;
}

char *
_entente_answer_markup_strip (const char *markup)
{
  GString *text = g_string_new (NULL);
  const char *at = markup;

  while (*at != '\0')
    {
      const char *next = *at == '&' ? skip_entity (at, text) : *at == '<' ? skip_tag (at, text) : at;

      if (next == at)
        {
          g_string_append_c (text, *at);
          next = at + 1;
        }
      at = next;
    }
  return g_strstrip (g_string_free_and_steal (text));
}
