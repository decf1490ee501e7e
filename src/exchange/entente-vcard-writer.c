/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-vcard-writer.h"

#include <string.h>

/* RFC 6350, 3.2: bytes of a line without its end, the space of a continuation included. */
#define LINE_BYTES 75

struct _EntenteVcardWriter
{
  GString *text;
  GString *line;
};

static void
append_escaped (GString *line, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n')
        g_string_append (line, "\\n");
      else if (*p == '\r')
        continue;
      else
        {
          if (strchr ("\\,;", *p) != NULL)
            g_string_append_c (line, '\\');
          g_string_append_c (line, *p);
        }
    }
}

/* Longest piece of whole characters that fits. */
static gsize
measure_piece (const char *text, gsize room)
{
  gsize length = 0;

  while (text[length] != '\0')
    {
      gsize next = g_utf8_next_char (text + length) - text;

      if (next > room)
        break;
      length = next;
    }

  return length;
}

static void
flush_line (EntenteVcardWriter *self)
{
  const char *rest = self->line->str;
  gsize length = measure_piece (rest, LINE_BYTES);

  g_string_append_len (self->text, rest, length);
  rest += length;
  while (*rest != '\0')
    {
      length = measure_piece (rest, LINE_BYTES - 1);
      g_string_append (self->text, "\r\n ");
      g_string_append_len (self->text, rest, length);
      rest += length;
    }

  g_string_append (self->text, "\r\n");
  g_string_truncate (self->line, 0);
}

/**
 * entente_vcard_writer_new:
 *
 * Begins a vCard file.
 *
 * Returns: (transfer full): a writer
 */
EntenteVcardWriter *
entente_vcard_writer_new (void)
{
  EntenteVcardWriter *self = g_new0 (EntenteVcardWriter, 1);

  self->text = g_string_new (NULL);
  self->line = g_string_new (NULL);
  return self;
}

/**
 * entente_vcard_writer_begin:
 * @self: a writer
 *
 * Begins a card.
 */
void
entente_vcard_writer_begin (EntenteVcardWriter *self)
{
  g_return_if_fail (self != NULL);

  g_string_append (self->text, "BEGIN:VCARD\r\nVERSION:4.0\r\n");
}

/**
 * entente_vcard_writer_append:
 * @self: a writer
 * @name: the property with its group and parameters, such as "TEL;TYPE=cell"
 * @text: its value in UTF-8, not escaped
 *
 * Adds a property to the card, unless its value is empty.
 */
void
entente_vcard_writer_append (EntenteVcardWriter *self, const char *name, const char *text)
{
  const char *components[] = { text, NULL };

  entente_vcard_writer_append_components (self, name, components);
}

/**
 * entente_vcard_writer_append_components:
 * @self: a writer
 * @name: the property with its group and parameters, such as "N"
 * @components: (array zero-terminated=1): its parts, not escaped
 *
 * Adds a property made of parts to the card, unless all of them are empty.
 */
void
entente_vcard_writer_append_components (EntenteVcardWriter *self,
                                        const char *name,
                                        const char *const *components)
{
  gboolean filled = FALSE;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (components != NULL);

  g_string_append_printf (self->line, "%s:", name);
  for (guint i = 0; components[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (self->line, ';');
      append_escaped (self->line, components[i]);
      filled = filled || *components[i] != '\0';
    }

  if (filled)
    flush_line (self);
  else
    g_string_truncate (self->line, 0);
}

/**
 * entente_vcard_writer_end:
 * @self: a writer
 *
 * Ends the card.
 */
void
entente_vcard_writer_end (EntenteVcardWriter *self)
{
  g_return_if_fail (self != NULL);

  g_string_append (self->text, "END:VCARD\r\n");
}

/**
 * entente_vcard_writer_free_to_bytes:
 * @self: (transfer full): a writer
 *
 * Ends the file.
 *
 * Returns: (transfer full): its content
 */
GBytes *
entente_vcard_writer_free_to_bytes (EntenteVcardWriter *self)
{
  GBytes *bytes;

  g_return_val_if_fail (self != NULL, NULL);

  bytes = g_string_free_to_bytes (g_steal_pointer (&self->text));
  entente_vcard_writer_free (self);
  return bytes;
}

/**
 * entente_vcard_writer_free:
 * @self: (nullable): a writer
 *
 * Gives a file up.
 */
void
entente_vcard_writer_free (EntenteVcardWriter *self)
{
  if (self == NULL)
    return;

  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_string_free (self->line, TRUE);
  g_free (self);
}
