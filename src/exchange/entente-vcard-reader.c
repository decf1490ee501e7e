/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-vcard-reader.h"

#include "entente-text-decoding.h"
#include "entente-vcard-line-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How far a first card is looked for. */
#define SAMPLE 4096

typedef struct {
  EntenteVcardLines lines;
  GString *bytes;
  EntenteVcard *card; /* the one being read */
  gboolean agent;     /* the last property was an AGENT with a card for value */
  guint depth;        /* of such cards, which are left out */
  GPtrArray *cards;
} Reader;

static void
reader_clear (Reader *self)
{
  g_string_free (self->bytes, TRUE);
  g_clear_pointer (&self->card, entente_vcard_free);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

/* Takes the sentence. The first problem of a card is the one to tell. */
static void
take_problem (EntenteVcard *card, char *problem)
{
  if (card->problem == NULL)
    card->problem = problem;
  else
    g_free (problem);
}

static void
end_card (Reader *self)
{
  g_ptr_array_add (self->cards, g_steal_pointer (&self->card));
  self->lines.legacy = FALSE;
  self->agent = FALSE;
  self->depth = 0;
}

static void
end_broken_card (Reader *self)
{
  take_problem (self->card,
                g_strdup_printf (_ ("The card that begins on line %u has no end."),
                                 self->card->line));
  end_card (self);
}

static void
begin_card (Reader *self, guint line)
{
  if (self->card != NULL && self->agent)
    {
      self->depth++;
      return;
    }

  if (self->card != NULL)
    end_broken_card (self);

  self->card = g_new0 (EntenteVcard, 1);
  self->card->line = line;
  self->card->properties = g_ptr_array_new_with_free_func (
    (GDestroyNotify) entente_vcard_property_free);
}

static gboolean
is_binary (const EntenteVcardProperty *property)
{
  const char *const names[] = { "PHOTO", "LOGO", "SOUND", "KEY", NULL };

  return property->binary || g_strv_contains (names, property->name);
}

static void
add_property (Reader *self, guint line)
{
  g_autoptr (EntenteVcardProperty) property = NULL;

  property = entente_vcard_property_parse (self->bytes->str, self->bytes->len, self->lines.legacy);
  if (property == NULL)
    {
      take_problem (self->card,
                    g_strdup_printf (_ ("Line %u is not of the form “NAME:value”."), line));
      return;
    }

  if (strcmp (property->name, "VERSION") == 0)
    self->lines.legacy = g_str_has_prefix (property->value, "2");

  self->agent = strcmp (property->name, "AGENT") == 0 && *property->value == '\0';
  if (self->card->properties->len >= ENTENTE_VCARD_MAX_PROPERTIES)
    take_problem (self->card,
                  g_strdup_printf (_ ("The card that begins on line %u has more than %u lines."),
                                   self->card->line,
                                   ENTENTE_VCARD_MAX_PROPERTIES));
  else if (!is_binary (property))
    g_ptr_array_add (self->card->properties, g_steal_pointer (&property));
}

static gboolean
is_line (const GString *bytes, const char *expected)
{
  gsize length = strlen (expected);

  return g_ascii_strncasecmp (bytes->str, expected, length) == 0
         && bytes->str[length + strspn (bytes->str + length, " \t")] == '\0';
}

/* Spaces around the colon are seen in files typed by hand. */
static void
tidy_marker (GString *bytes)
{
  if (bytes->len < 40
      && (g_ascii_strncasecmp (bytes->str, "BEGIN", 5) == 0
          || g_ascii_strncasecmp (bytes->str, "END", 3) == 0))
    g_string_replace (bytes, " ", "", 0);
}

static void
read_line (Reader *self, guint line)
{
  tidy_marker (self->bytes);
  if (is_line (self->bytes, "BEGIN:VCARD"))
    begin_card (self, line);
  else if (self->card == NULL)
    return;
  else if (is_line (self->bytes, "END:VCARD") && self->depth > 0)
    self->depth--;
  else if (is_line (self->bytes, "END:VCARD"))
    end_card (self);
  else if (self->depth == 0)
    add_property (self, line);
}

static gboolean
read_cards (Reader *self, GError **error)
{
  guint line;

  while (_entente_vcard_lines_next (&self->lines, self->bytes, &line))
    {
      read_line (self, line);
      if (self->cards->len > ENTENTE_VCARD_MAX_CARDS)
        {
          g_set_error (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_TOO_LARGE,
                       _ ("At line %u the file has more than %u cards: split it and import the "
                          "parts one by one."),
                       line, ENTENTE_VCARD_MAX_CARDS);
          return FALSE;
        }
    }

  if (self->card != NULL)
    end_broken_card (self);
  if (self->cards->len > 0)
    return TRUE;

  g_set_error_literal (error,
                       ENTENTE_EXCHANGE_ERROR,
                       ENTENTE_EXCHANGE_ERROR_FORMAT,
                       _ ("No card begins in this file: it is not a vCard file."));
  return FALSE;
}

/* The bytes as they are, so that each line is decoded by itself; UTF-16 alone is turned before. */
static GBytes *
prepare_bytes (GBytes *content, GError **error)
{
  EntenteTextEncoding encoding;
  g_autofree char *text = entente_text_decode (content, &encoding, error);
  const char *bytes;
  gsize length;

  if (text == NULL)
    return NULL;

  if (encoding == ENTENTE_TEXT_UTF_16_LE || encoding == ENTENTE_TEXT_UTF_16_BE)
    {
      length = strlen (text);
      return g_bytes_new_take (g_steal_pointer (&text), length);
    }

  bytes = g_bytes_get_data (content, &length);
  if (length >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0)
    return g_bytes_new_from_bytes (content, 3, length - 3);
  return g_bytes_ref (content);
}

/**
 * entente_vcard_free:
 * @card: (nullable): a card
 *
 * Frees a card and its properties.
 */
void
entente_vcard_free (EntenteVcard *card)
{
  if (card == NULL)
    return;

  g_free (card->problem);
  g_ptr_array_unref (card->properties);
  g_free (card);
}

/**
 * entente_vcard_sniff:
 * @content: a whole file
 *
 * Tells vCard files from others by their first lines, whatever their name.
 *
 * Returns: whether a card begins there
 */
gboolean
entente_vcard_sniff (GBytes *content)
{
  g_autoptr (GBytes) sample = NULL;
  g_autofree char *text = NULL;
  g_autofree char *upper = NULL;
  const char *found;

  g_return_val_if_fail (content != NULL, FALSE);

  sample = g_bytes_new_from_bytes (content, 0, MIN (g_bytes_get_size (content), SAMPLE));
  text = entente_text_decode (sample, NULL, NULL);
  if (text == NULL)
    return FALSE;

  upper = g_ascii_strup (text, -1);
  found = strstr (upper, "BEGIN:VCARD");
  return found == upper || (found != NULL && strchr ("\r\n \t", found[-1]) != NULL);
}

/**
 * entente_vcard_read:
 * @content: a whole file
 * @error: return location for an error
 *
 * Reads the cards of a file, of any version and in any of the encodings of
 * entente_text_decode(), even several in one file. A card that cannot be read is there all the
 * same,
 * with its problem.
 *
 * Returns: (transfer full) (element-type EntenteVcard): the cards, or %NULL with
 *   %ENTENTE_EXCHANGE_ERROR_FORMAT when there is none or with an error of entente_text_decode()
 */
GPtrArray *
entente_vcard_read (GBytes *content, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_auto (Reader) self = { 0 };
  gsize length;
  const char *data;

  g_return_val_if_fail (content != NULL, NULL);

  self.bytes = g_string_new (NULL);
  self.cards = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_vcard_free);
  bytes = prepare_bytes (content, error);
  if (bytes == NULL)
    return NULL;

  data = g_bytes_get_data (bytes, &length);
  _entente_vcard_lines_init (&self.lines, data, length);
  return read_cards (&self, error) ? g_steal_pointer (&self.cards) : NULL;
}
