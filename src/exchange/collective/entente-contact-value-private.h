/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-contact-target-private.h"
#include "entente-store.h"

G_BEGIN_DECLS

/* Values travel as texts between file, plan and record: dates in ISO 8601, choices as nicks joined
   by commas, "1" and "0" for yes and no, "" for nothing. */

/* One form of accents and line ends, no control characters, no space around. In a single line, line
   ends become @line_end. */
char *_entente_contact_text_tidy (const char *cell, gboolean paragraphs, const char *line_end);

/* A cell as people wrote it → a value. Appends to @remarks, translated, what could not be kept as
   it was. */
char *_entente_contact_value_parse (EntenteContactTarget target,
                                    const char *cell,
                                    GPtrArray *remarks);
char *_entente_contact_value_read (EntenteRecord *record, guint field);
void _entente_contact_value_write (EntenteEdit *edit,
                                   EntenteRecord *record,
                                   guint field,
                                   const char *value);
/* Do two values say the same thing, in whatever spelling? */
gboolean _entente_contact_value_equal (EntenteContactTarget target, const char *a, const char *b);
/* An identifier that cannot be right never takes the place of one that is. */
gboolean _entente_contact_value_is_wrong (EntenteContactTarget target, const char *value);
/* Two texts of one field, when two columns have that meaning. */
char *_entente_contact_value_join (EntenteContactTarget target, const char *a, const char *b);
/* For people, translated. */
char *_entente_contact_value_display (EntenteContactTarget target, const char *value);

G_END_DECLS
