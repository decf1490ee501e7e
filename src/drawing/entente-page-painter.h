/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-typesetter.h"

G_BEGIN_DECLS

/**
 * EntenteElementTrait:
 * @ENTENTE_ELEMENT_PLAIN: its tag says it all
 * @ENTENTE_ELEMENT_ALTERNATIVE: words stand for it ("Alt")
 * @ENTENTE_ELEMENT_SUMMARY: a table, and what it shows
 * @ENTENTE_ELEMENT_COLUMN_HEADER: names the column under it
 * @ENTENTE_ELEMENT_NUMBERED: a numbered list
 * @ENTENTE_ELEMENT_BULLETED: a list with marks
 * @ENTENTE_ELEMENT_BARE: a list whose labels are words
 * @ENTENTE_ELEMENT_LINK: leads somewhere; its words say where
 *
 * What a structure element says beside its tag, which cairo cannot write by itself.
 */
typedef enum {
  ENTENTE_ELEMENT_PLAIN,
  ENTENTE_ELEMENT_ALTERNATIVE,
  ENTENTE_ELEMENT_SUMMARY,
  ENTENTE_ELEMENT_COLUMN_HEADER,
  ENTENTE_ELEMENT_NUMBERED,
  ENTENTE_ELEMENT_BULLETED,
  ENTENTE_ELEMENT_BARE,
  ENTENTE_ELEMENT_LINK,
} EntenteElementTrait;

typedef struct {
  const char *tag;
  EntenteElementTrait trait;
  const char *words; /* (nullable) */
} EntenteElement;

/**
 * EntentePagePainter:
 *
 * Draws on the pages of one document and keeps the account of its structure: which element was
 * opened, in which order, with which traits. Coordinates are points from the top left corner of the
 * sheet.
 *
 * Everything drawn must be inside an element or an artifact.
 */
typedef struct _EntentePagePainter EntentePagePainter;

EntentePagePainter *entente_page_painter_new (cairo_t *cr, EntenteTypesetter *typesetter);
void entente_page_painter_free (EntentePagePainter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePagePainter, entente_page_painter_free)

cairo_t *entente_page_painter_get_cairo (EntentePagePainter *self);
GArray *entente_page_painter_get_elements (EntentePagePainter *self);

void entente_page_painter_open (EntentePagePainter *self, const EntenteElement *element);
void entente_page_painter_open_tag (EntentePagePainter *self, const char *tag);
void entente_page_painter_open_link (EntentePagePainter *self,
                                     const char *uri,
                                     const char *words,
                                     const cairo_rectangle_t *area);
void entente_page_painter_close (EntentePagePainter *self);

void entente_page_painter_begin_artifact (EntentePagePainter *self, const char *words);
void entente_page_painter_end_artifact (EntentePagePainter *self);
void entente_page_painter_seed (EntentePagePainter *self, const char *words);

void entente_page_painter_set_grey (EntentePagePainter *self, double grey);
void entente_page_painter_rule (EntentePagePainter *self,
                                double x,
                                double y,
                                double width,
                                double thickness);
void entente_page_painter_dots (EntentePagePainter *self, double x, double baseline, double width);
void entente_page_painter_space (EntentePagePainter *self, double x, double baseline);

G_END_DECLS
