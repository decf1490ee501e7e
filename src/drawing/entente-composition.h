/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-block.h"
#include "entente-language.h"
#include "entente-page-style.h"

G_BEGIN_DECLS

/**
 * EntenteComposition:
 *
 * A whole document ready to be written: its blocks and what stands around them. `documents` makes
 * it, writers read it. Same composition, same bytes.
 *
 * Properties (read-write until written): `title`, `author`, `subject` (char *), `language` (int,
 * EntenteLanguage), `created` (gint64, seconds since 1970 UTC, the date in the file's metadata),
 * `header` (char *, partners' names), `footer` (char *, "number · version · date"; the page number
 * x / y is added by the flow in the document's language), `watermark` (nullable char *, "PROJET"),
 * `landscape` (gboolean), `paper` (int, EntentePaper).
 */
#define ENTENTE_TYPE_COMPOSITION (entente_composition_get_type ())
G_DECLARE_FINAL_TYPE (EntenteComposition, entente_composition, ENTENTE, COMPOSITION, GObject)

EntenteComposition *entente_composition_new (const char *title, EntenteLanguage language);
void entente_composition_append (EntenteComposition *self, EntenteBlock *block);
GPtrArray *entente_composition_get_blocks (EntenteComposition *self);
void entente_composition_set_initials (EntenteComposition *self, const char *const *parties);

const char *entente_composition_get_title (EntenteComposition *self);
const char *entente_composition_get_author (EntenteComposition *self);
const char *entente_composition_get_subject (EntenteComposition *self);
EntenteLanguage entente_composition_get_language (EntenteComposition *self);
gint64 entente_composition_get_created (EntenteComposition *self);
const char *entente_composition_get_header (EntenteComposition *self);
const char *entente_composition_get_footer (EntenteComposition *self);
const char *entente_composition_get_watermark (EntenteComposition *self);
gboolean entente_composition_get_landscape (EntenteComposition *self);
EntentePaper entente_composition_get_paper (EntenteComposition *self);
const char *const *entente_composition_get_initials (EntenteComposition *self);

G_END_DECLS
