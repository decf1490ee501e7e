/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-composition.h"
#include "entente-page-painter.h"

G_BEGIN_DECLS

/**
 * EntentePageFurniture:
 *
 * What stands around the text of every page: header, footer, page number, boxes for initials, and
 * the watermark behind it all. None of it is part of the document's content.
 */
typedef struct _EntentePageFurniture EntentePageFurniture;

EntentePageFurniture *entente_page_furniture_new (EntenteComposition *composition,
                                                  EntenteTypesetter *typesetter,
                                                  const EntentePageGeometry *geometry,
                                                  guint n_pages);
void entente_page_furniture_free (EntentePageFurniture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePageFurniture, entente_page_furniture_free)

void entente_page_furniture_paint (EntentePageFurniture *self,
                                   EntentePagePainter *painter,
                                   guint page);

G_END_DECLS
