/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-changeset-private.h"

/* SQLite trusts the changesets it is given: some that no session ever made keep it busy for ever.
   Those that stand in a file are therefore read once before it sees them. The format, from its
   documentation:
 *
     changeset: (table header, change…)…
     table header: 'T', number of columns, a byte per column (is it in the primary key?), name, 0
     change: operation, indirect, values (old then new of an update)
     value: type, then 8 bytes for a number, or length and bytes for text and blobs; nothing for
   NULL, nor for "undefined", which says that an update does not change the column */
#define COLUMNS_MAX 256

typedef struct
{
  const guint8 *next;
  const guint8 *end;

  /* Of the table under way */
  const guint8 *is_key;
  guint n_columns;
} Reader;

static gboolean
skip (Reader *self, gsize n_bytes)
{
  if ((gsize) (self->end - self->next) < n_bytes)
    return FALSE;

  self->next += n_bytes;
  return TRUE;
}

/* Seven bits a byte, the highest first; no length needs more than five. */
static gboolean
read_number (Reader *self, guint64 *number)
{
  *number = 0;
  for (guint i = 0; i < 5 && self->next < self->end; i++)
    {
      guint8 byte = *self->next++;

      *number = *number << 7 | (byte & 0x7f);
      if (byte < 0x80)
        return TRUE;
    }

  return FALSE;
}

static gboolean
read_header (Reader *self)
{
  const guint8 *end_of_name;
  guint64 n_columns;

  if (!skip (self, 1) || !read_number (self, &n_columns) || n_columns == 0
      || n_columns > COLUMNS_MAX)
    return FALSE;

  self->n_columns = n_columns;
  self->is_key = self->next;
  if (!skip (self, n_columns) || self->next == self->end)
    return FALSE;

  end_of_name = memchr (self->next, '\0', self->end - self->next);
  if (end_of_name == NULL || end_of_name == self->next)
    return FALSE;

  self->next = end_of_name + 1;
  return TRUE;
}

static gboolean
read_value (Reader *self, gboolean may_be_undefined)
{
  guint64 length;

  if (self->next == self->end)
    return FALSE;

  switch (*self->next++)
    {
    case 0:
      return may_be_undefined;
    case SQLITE_NULL:
      return TRUE;
    case SQLITE_INTEGER:
    case SQLITE_FLOAT:
      return skip (self, 8);
    case SQLITE_TEXT:
    case SQLITE_BLOB:
      return read_number (self, &length) && skip (self, length);
    default:
      return FALSE;
    }
}

static gboolean
read_values (Reader *self, gboolean may_be_undefined, gboolean needs_key)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (!read_value (self, may_be_undefined && !(needs_key && self->is_key[i])))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_change (Reader *self)
{
  guint8 operation = *self->next;

  if (self->n_columns == 0 || !skip (self, 2))
    return FALSE;

  switch (operation)
    {
    case SQLITE_INSERT:
    case SQLITE_DELETE:
      return read_values (self, FALSE, TRUE);
    case SQLITE_UPDATE:
      return read_values (self, TRUE, TRUE) && read_values (self, TRUE, FALSE);
    default:
      return FALSE;
    }
}

gboolean
_entente_changeset_is_sound (GBytes *changeset)
{
  gsize size = 0;
  const guint8 *bytes = g_bytes_get_data (changeset, &size);
  Reader reader = { bytes, bytes + size, NULL, 0 };

  while (reader.next < reader.end)
    {
      if (*reader.next == 'T' ? !read_header (&reader) : !read_change (&reader))
        return FALSE;
    }

  return TRUE;
}
