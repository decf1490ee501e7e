/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-composition.h"
#include "entente-page-breaker.h"
#include "entente-text-layout.h"

G_BEGIN_DECLS

/**
 * EntentePageFlow:
 *
 * The blocks of a document laid out in strips, one under the other, with the structure elements
 * around them; then placed on pages. Nothing is drawn before entente_page_flow_paint_page().
 */
typedef struct _EntentePageFlow EntentePageFlow;

/* Draws one part of a content with its strip's left edge at x and its top at y. */
typedef void (*EntenteStripPainter) (
    EntentePagePainter *painter, gpointer content, guint part, double x, double y);

/**
 * EntenteStrip:
 * @metrics: what the page breaker needs to know
 * @x: its left edge on the page
 * @width: how much of the page's width it takes at most
 * @baseline: of its first line, from its top; 0 when it has none
 * @lowered: by how much it is drawn under its place, set by the flow
 * @paint: (nullable): draws it
 * @content: for @paint; belongs to the flow
 * @part: for @paint: which line, which row
 */
typedef struct {
  EntenteStripMetrics metrics;
  double x;
  double width;
  double baseline;
  double lowered;
  EntenteStripPainter paint;
  gpointer content;
  guint part;
} EntenteStrip;

EntentePageFlow *entente_page_flow_new (EntenteTypesetter *typesetter,
                                        const EntentePageGeometry *geometry);
void entente_page_flow_free (EntentePageFlow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePageFlow, entente_page_flow_free)

EntenteTypesetter *entente_page_flow_get_typesetter (EntentePageFlow *self);
const EntentePageGeometry *entente_page_flow_get_geometry (EntentePageFlow *self);
double entente_page_flow_get_page_height (EntentePageFlow *self);

/* Building. */
void entente_page_flow_open (EntentePageFlow *self, const EntenteElement *element);
void entente_page_flow_open_tag (EntentePageFlow *self, const char *tag);
void entente_page_flow_close (EntentePageFlow *self);
void entente_page_flow_add_outline (EntentePageFlow *self, guint level, const char *words);
gpointer entente_page_flow_own (EntentePageFlow *self, gpointer content, GDestroyNotify destroy);
guint entente_page_flow_append (EntentePageFlow *self, const EntenteStrip *strip);
void entente_page_flow_append_beside (EntentePageFlow *self, EntenteTextLayout *layout, double x);
void entente_page_flow_append_text (EntentePageFlow *self,
                                    EntenteTextLayout *layout,
                                    double x,
                                    double width,
                                    double space,
                                    EntenteKeep keep);
void entente_page_flow_add_space (EntentePageFlow *self, double space);
void entente_page_flow_break_page (EntentePageFlow *self);
guint entente_page_flow_get_n_strips (EntentePageFlow *self);
const EntenteStrip *entente_page_flow_get_strip (EntentePageFlow *self, guint position);
void entente_page_flow_hold (EntentePageFlow *self, guint position, EntenteKeep keep);

/* Placing and painting. */
guint entente_page_flow_place (EntentePageFlow *self);
const EntentePlacement *entente_page_flow_get_placements (EntentePageFlow *self,
                                                          guint *n_placements);
void entente_page_flow_paint (EntentePageFlow *self,
                              EntentePagePainter *painter,
                              cairo_surface_t *pdf,
                              void (*paint_page) (EntentePagePainter *painter,
                                                  guint page,
                                                  gpointer data),
                              gpointer data);

G_END_DECLS
