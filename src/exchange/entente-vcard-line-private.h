/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Cuts the bytes of a vCard file into logical lines: folded lines are joined, and so are the soft
   line breaks of quoted-printable and the base64 that old programs write without folding. Works on
   bytes, because some programs fold in the middle of a character. */
typedef struct {
  const char *p;
  const char *end;
  guint line;      /* of the physical line that comes next, from 1 */
  gboolean legacy; /* version 2.1: white space at the fold belongs to the text */
} EntenteVcardLines;

void _entente_vcard_lines_init (EntenteVcardLines *self, const char *bytes, gsize length);
/* Fills `bytes` and `line` (where it begins); FALSE at the end of the file. */
gboolean _entente_vcard_lines_next (EntenteVcardLines *self, GString *bytes, guint *line);

G_END_DECLS
