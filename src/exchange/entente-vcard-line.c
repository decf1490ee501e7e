/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-vcard-line-private.h"

#include <string.h>

/* Length of the physical line that comes next, its end left out. */
static gsize
measure_line (const EntenteVcardLines *self)
{
  const char *p = self->p;

  while (p < self->end && *p != '\n' && *p != '\r')
    p++;
  return p - self->p;
}

static void
take_line (EntenteVcardLines *self, GString *bytes, gsize skip)
{
  gsize length = measure_line (self);

  g_assert (skip <= length);
  g_string_append_len (bytes, self->p + skip, length - skip);

  self->p += length;
  if (self->p < self->end)
    {
      if (self->p[0] == '\r' && self->p + 1 < self->end && self->p[1] == '\n')
        self->p++;
      self->p++;
    }
  self->line++;
}

static gboolean
is_blank_next (const EntenteVcardLines *self)
{
  gsize length = measure_line (self);

  for (gsize i = 0; i < length; i++)
    {
      if (self->p[i] != ' ' && self->p[i] != '\t')
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_folded_next (const EntenteVcardLines *self)
{
  return self->p < self->end && (*self->p == ' ' || *self->p == '\t') && !is_blank_next (self);
}

/* Does the part before the colon name that encoding? */
static gboolean
has_encoding (const GString *bytes, const char *encoding)
{
  const char *colon = memchr (bytes->str, ':', bytes->len);
  g_autofree char *head = NULL;

  if (colon == NULL)
    return FALSE;

  head = g_ascii_strup (bytes->str, colon - bytes->str);
  return strstr (head, encoding) != NULL;
}

static void
join_soft_breaks (EntenteVcardLines *self, GString *bytes)
{
  while (bytes->len > 0 && bytes->str[bytes->len - 1] == '=' && self->p < self->end)
    {
      g_string_truncate (bytes, bytes->len - 1);
      take_line (self, bytes, 0);
    }
}

static void
join_folds (EntenteVcardLines *self, GString *bytes)
{
  while (is_folded_next (self))
    take_line (self, bytes, self->legacy ? 0 : 1);
}

/* Base64 has no colon, every property has one. */
static void
skip_bare_base64 (EntenteVcardLines *self, GString *bytes)
{
  while (self->p < self->end && !is_blank_next (self)
         && memchr (self->p, ':', measure_line (self)) == NULL)
    take_line (self, bytes, 0);
}

void
_entente_vcard_lines_init (EntenteVcardLines *self, const char *bytes, gsize length)
{
  *self = (EntenteVcardLines) { .p = bytes, .end = bytes + length, .line = 1 };
}

gboolean
_entente_vcard_lines_next (EntenteVcardLines *self, GString *bytes, guint *line)
{
  while (self->p < self->end && is_blank_next (self))
    {
      g_string_truncate (bytes, 0);
      take_line (self, bytes, 0);
    }

  if (self->p >= self->end)
    return FALSE;

  *line = self->line;
  g_string_truncate (bytes, 0);
  take_line (self, bytes, 0);

  if (has_encoding (bytes, "QUOTED-PRINTABLE"))
    join_soft_breaks (self, bytes);
  join_folds (self, bytes);
  if (has_encoding (bytes, "BASE64"))
    skip_bare_base64 (self, bytes);

  return TRUE;
}
