/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteVcardWriter:
 *
 * Writes cards of version 4.0 (RFC 6350): UTF-8, CRLF, lines folded at 75 bytes and never inside a
 * character.
 */
typedef struct _EntenteVcardWriter EntenteVcardWriter;

EntenteVcardWriter *entente_vcard_writer_new (void);
void entente_vcard_writer_begin (EntenteVcardWriter *self);
void entente_vcard_writer_append (EntenteVcardWriter *self, const char *name, const char *text);
void entente_vcard_writer_append_components (EntenteVcardWriter *self,
                                             const char *name,
                                             const char *const *components);
void entente_vcard_writer_end (EntenteVcardWriter *self);
GBytes *entente_vcard_writer_free_to_bytes (EntenteVcardWriter *self);
void entente_vcard_writer_free (EntenteVcardWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteVcardWriter, entente_vcard_writer_free)

G_END_DECLS
