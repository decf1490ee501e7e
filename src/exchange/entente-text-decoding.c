/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-text-decoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much is looked at to tell UTF-16 and binary files from text. */
#define SAMPLE 4096

#define REPLACEMENT 0xFFFD

/* What Windows-1252 has where ISO 8859-1 has control characters. The five bytes that mean nothing
   become the control of the same number, as web browsers do: no byte can make reading fail. */
static const gunichar windows_1252[32] = {
  0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
  0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
  0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

static const struct {
  EntenteTextEncoding encoding;
  const char *mark;
} marks[] = {
  { ENTENTE_TEXT_UTF_8, "\xEF\xBB\xBF" },
  { ENTENTE_TEXT_UTF_16_LE, "\xFF\xFE" },
  { ENTENTE_TEXT_UTF_16_BE, "\xFE\xFF" },
};

/* First bytes of what people pick by mistake. */
static const struct {
  const char *signature;
  gboolean spreadsheet;
} foreign_files[] = {
  { "PK\x03\x04", TRUE },
  { "\xD0\xCF\x11\xE0", TRUE },
  { "%PDF-", FALSE },
  { "{\\rtf", FALSE },
  { "SQLite format 3", FALSE },
  { "\x89PNG", FALSE },
  { "\xFF\xD8\xFF", FALSE },
  { "GIF8", FALSE },
};

static gboolean
starts_with (const char *bytes, gsize length, const char *prefix)
{
  return length >= strlen (prefix) && memcmp (bytes, prefix, strlen (prefix)) == 0;
}

static gunichar
get_windows_character (guchar byte)
{
  return byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte;
}

/* Western text in UTF-16 has a NUL in nearly every other byte: in which half tells the order. */
static gboolean
guess_utf_16 (const char *bytes, gsize length, EntenteTextEncoding *encoding)
{
  gsize pairs = MIN (length, SAMPLE) / 2;
  gsize first = 0;
  gsize second = 0;

  for (gsize i = 0; i < pairs; i++)
    {
      first += bytes[2 * i] == 0;
      second += bytes[2 * i + 1] == 0;
    }

  if (pairs < 2 || MAX (first, second) * 10 < pairs * 4 || MIN (first, second) * 10 > pairs)
    return FALSE;

  *encoding = first > second ? ENTENTE_TEXT_UTF_16_BE : ENTENTE_TEXT_UTF_16_LE;
  return TRUE;
}

/* One badly pasted line must not turn every accent of a UTF-8 file into two characters: the
   encoding is the one that explains more of what is not ASCII. */
static EntenteTextEncoding
guess_eight_bit (const char *bytes, gsize length)
{
  const char *end = bytes + length;
  gsize sequences = 0;
  gsize strays = 0;

  for (const char *p = bytes; p < end;)
    {
      gunichar character;

      if ((guchar) *p < 0x80)
        {
          p++;
          continue;
        }

      character = g_utf8_get_char_validated (p, end - p);
      if (character == (gunichar) -1 || character == (gunichar) -2)
        {
          strays++;
          p++;
        }
      else
        {
          sequences++;
          p = g_utf8_next_char (p);
        }
    }

  return strays > sequences ? ENTENTE_TEXT_WINDOWS_1252 : ENTENTE_TEXT_UTF_8;
}

static char *
decode_utf_8 (const char *bytes, gsize length)
{
  g_autoptr (GString) text = g_string_sized_new (length + 1);

  while (length > 0)
    {
      const char *stop;
      gsize valid;

      g_utf8_validate_len (bytes, length, &stop);
      valid = stop - bytes;
      g_string_append_len (text, bytes, valid);
      bytes += valid;
      length -= valid;
      if (length == 0)
        break;

      if (*bytes != '\0')
        g_string_append_unichar (text, get_windows_character (*bytes));
      bytes++;
      length--;
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
decode_windows_1252 (const char *bytes, gsize length)
{
  g_autoptr (GString) text = g_string_sized_new (length + length / 8 + 1);

  for (gsize i = 0; i < length; i++)
    {
      if (bytes[i] != '\0')
        g_string_append_unichar (text, get_windows_character (bytes[i]));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static guint
get_unit (const char *bytes, gboolean big_endian)
{
  guchar first = bytes[0];
  guchar second = bytes[1];

  return big_endian ? first << 8 | second : second << 8 | first;
}

/* Half a surrogate pair becomes the replacement character; an odd last byte is what a cut file
   leaves and is dropped. */
static char *
decode_utf_16 (const char *bytes, gsize length, gboolean big_endian)
{
  g_autoptr (GString) text = g_string_sized_new (length / 2 + 1);

  for (gsize i = 0; i + 1 < length; i += 2)
    {
      gunichar character = get_unit (bytes + i, big_endian);

      if (character >= 0xD800 && character < 0xDC00 && i + 3 < length)
        {
          guint low = get_unit (bytes + i + 2, big_endian);

          if (low >= 0xDC00 && low < 0xE000)
            {
              character = 0x10000 + ((character - 0xD800) << 10) + (low - 0xDC00);
              i += 2;
            }
        }
      if (character >= 0xD800 && character < 0xE000)
        character = REPLACEMENT;
      if (character != 0)
        g_string_append_unichar (text, character);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
check_size (gsize length, GError **error)
{
  if (length == 0)
    {
      g_set_error_literal (error,
                           ENTENTE_EXCHANGE_ERROR,
                           ENTENTE_EXCHANGE_ERROR_EMPTY,
                           _ ("The file is empty: there is nothing to import."));
      return FALSE;
    }

  if (length > ENTENTE_EXCHANGE_MAX_BYTES)
    {
      g_autofree char *limit = g_format_size (ENTENTE_EXCHANGE_MAX_BYTES);

      g_set_error (error,
                   ENTENTE_EXCHANGE_ERROR,
                   ENTENTE_EXCHANGE_ERROR_TOO_LARGE,
                   /* Translators: %s is a size, "67.1 MB" */
                   _ ("The file is larger than %s: split it and import the parts one by one."),
                   limit);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_not_foreign (const char *bytes, gsize length, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (foreign_files); i++)
    {
      if (!starts_with (bytes, length, foreign_files[i].signature))
        continue;

      g_set_error_literal (
          error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_FORMAT,
          foreign_files[i].spreadsheet
              ? _ ("This is a spreadsheet or another packed file: open it, save it as CSV, and "
                   "import the CSV file.")
              : _ ("This file holds no contacts that can be read: a CSV or vCard file is needed."));
      return FALSE;
    }

  return TRUE;
}

/* Text has line ends and tabs for controls; anything else is a picture, a program, noise. */
static gboolean
check_is_text (const char *text, GError **error)
{
  gsize length = strnlen (text, SAMPLE);
  gsize controls = 0;

  for (gsize i = 0; i < length; i++)
    {
      guchar byte = text[i];

      controls += (byte < 0x20 && strchr ("\t\n\v\f\r\x1A\x1B", byte) == NULL) || byte == 0x7F;
    }

  if (controls * 20 <= length)
    return TRUE;

  g_set_error_literal (error,
                       ENTENTE_EXCHANGE_ERROR,
                       ENTENTE_EXCHANGE_ERROR_ENCODING,
                       _ ("This file is not text: a CSV or vCard file is needed."));
  return FALSE;
}

/**
 * entente_text_guess_encoding:
 * @bytes: (array length=length): the beginning of a file, or all of it
 * @length: how many bytes
 *
 * Tells the encoding: by the byte order mark, then by the NUL bytes of UTF-16, then by whether the
 * bytes that are not ASCII make more sense in UTF-8 or in Windows-1252.
 *
 * Returns: the encoding; UTF-8 when all is ASCII
 */
EntenteTextEncoding
entente_text_guess_encoding (const char *bytes, gsize length)
{
  EntenteTextEncoding encoding;

  g_return_val_if_fail (bytes != NULL || length == 0, ENTENTE_TEXT_UTF_8);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (starts_with (bytes, length, marks[i].mark))
        return marks[i].encoding;
    }

  if (guess_utf_16 (bytes, length, &encoding))
    return encoding;

  return guess_eight_bit (bytes, length);
}

/**
 * entente_text_decode:
 * @content: a whole file
 * @encoding: (out) (optional): the encoding it was taken for
 * @error: return location for an error
 *
 * Turns a file of text in an unknown encoding into UTF-8, without byte order mark nor NUL. Bytes
 * that
 * are wrong in the encoding of the rest are read as Windows-1252 rather than lost.
 *
 * Returns: (transfer full): the text, or %NULL with %ENTENTE_EXCHANGE_ERROR_EMPTY,
 *   %ENTENTE_EXCHANGE_ERROR_TOO_LARGE, %ENTENTE_EXCHANGE_ERROR_FORMAT (a spreadsheet, a PDF…) or
 *   %ENTENTE_EXCHANGE_ERROR_ENCODING (not text)
 */
char *
entente_text_decode (GBytes *content, EntenteTextEncoding *encoding, GError **error)
{
  g_autofree char *text = NULL;
  EntenteTextEncoding guess;
  const char *bytes;
  gsize length;

  g_return_val_if_fail (content != NULL, NULL);

  bytes = g_bytes_get_data (content, &length);
  if (!check_size (length, error) || !check_not_foreign (bytes, length, error))
    return NULL;

  guess = entente_text_guess_encoding (bytes, length);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (starts_with (bytes, length, marks[i].mark))
        {
          bytes += strlen (marks[i].mark);
          length -= strlen (marks[i].mark);
          break;
        }
    }

  switch (guess)
    {
    case ENTENTE_TEXT_UTF_16_LE:
    case ENTENTE_TEXT_UTF_16_BE:
      text = decode_utf_16 (bytes, length, guess == ENTENTE_TEXT_UTF_16_BE);
      break;
    case ENTENTE_TEXT_WINDOWS_1252:
      text = decode_windows_1252 (bytes, length);
      break;
    case ENTENTE_TEXT_UTF_8:
    default:
      text = decode_utf_8 (bytes, length);
      break;
    }

  if (!check_is_text (text, error))
    return NULL;

  if (encoding != NULL)
    *encoding = guess;
  return g_steal_pointer (&text);
}

/**
 * entente_text_decode_fragment:
 * @bytes: (array length=length): a piece of text
 * @length: how many bytes
 *
 * Turns a piece of text in an eight-bit encoding into UTF-8, whatever the pieces around it are in.
 *
 * Returns: (transfer full): the text
 */
char *
entente_text_decode_fragment (const char *bytes, gsize length)
{
  g_return_val_if_fail (bytes != NULL || length == 0, NULL);

  if (guess_eight_bit (bytes, length) == ENTENTE_TEXT_UTF_8)
    return decode_utf_8 (bytes, length);
  return decode_windows_1252 (bytes, length);
}
