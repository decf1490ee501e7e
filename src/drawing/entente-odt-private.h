/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-composition.h"
#include "entente-typesetter.h"

#include <gsf/gsf-libxml.h>

G_BEGIN_DECLS

/* Names of styles in styles.xml, as people find them in their word processor. */
#define ENTENTE_ODT_BODY "Text_20_body"
/* All but nothing: between two tables, and after the last, where there must be a paragraph. */
#define ENTENTE_ODT_JOINT "Table_20_Joint"

/* One OpenDocument text being written. */
typedef struct {
  EntenteComposition *composition; /* borrowed */
  EntentePageGeometry geometry;
  GsfXMLOut *out;      /* the part that is being written */
  GPtrArray *pictures; /* of GBytes: PNG, numbered from 1 */
  guint n_tables;      /* numbered from 1, in the order they are met */
  double cell_width;   /* of the cell that is being written, without its padding; 0 outside of tables */
  EntenteTypesetter *typesetter; /* owned: says how far words reach */
} EntenteOdt;

/* Attributes are pairs of a name and a value (nullable: left out), up to NULL. */
void _entente_odt_start (EntenteOdt *self, const char *element, ...) G_GNUC_NULL_TERMINATED;
void _entente_odt_end (EntenteOdt *self);
/* One without content. */
void _entente_odt_add (EntenteOdt *self, const char *element, ...) G_GNUC_NULL_TERMINATED;
/* One with a text only. */
void _entente_odt_add_text (EntenteOdt *self, const char *element, const char *text);
/* Characters that XML cannot hold are left out. */
void _entente_odt_write_plain (EntenteOdt *self, const char *text);

/* entente-odt-text.c: words with their marks */
void _entente_odt_write_words (EntenteOdt *self, const char *words);
/* style: of the paragraph, which says how much room there is for lines to write on */
void _entente_odt_write_rich (EntenteOdt *self, const char *style, EntenteRichText *text);
void _entente_odt_write_paragraph (EntenteOdt *self, const char *style, EntenteRichText *text);
void _entente_odt_write_line (EntenteOdt *self, const char *style, const char *words);

/* entente-odt-styles.c: all of styles.xml */
void _entente_odt_write_styles (EntenteOdt *self);
void _entente_odt_add_namespaces (EntenteOdt *self);
/* Of runs; "" when there are none. (transfer none) */
const char *_entente_odt_get_mark_style (EntenteTextMarks marks);
/* How the words of a paragraph are set, and how far its lines may reach, in points. */
EntenteTextRole _entente_odt_get_role (const char *style);
double _entente_odt_get_room (EntenteOdt *self, const char *style);

/* entente-odt-body.c: all of content.xml */
void _entente_odt_write_content (EntenteOdt *self);

/* entente-odt-table.c: each first declares its widths, then is written, in the same order */
void _entente_odt_declare_cells (EntenteOdt *self);
gboolean _entente_odt_is_table (EntenteBlock *block);
void _entente_odt_declare_table (EntenteOdt *self, EntenteBlock *block);
void _entente_odt_write_table (EntenteOdt *self, EntenteBlock *block);
void _entente_odt_write_initials (EntenteOdt *self);

G_END_DECLS
