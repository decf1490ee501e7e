/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A reader of page content, as far as checking its structure needs. */

typedef enum {
  CONTENT_BEGIN,      /* BDC or BMC: tag, and mcid or -1 */
  CONTENT_END,        /* EMC */
  CONTENT_PAINT,      /* an operator that marks the page */
} ContentEvent;

/* operator: the last word read; tag: without its slash; mcid: -1 for none. */
typedef void (*ContentFunc) (ContentEvent event,
                             const char *operator,
                             const char *tag,
                             int mcid,
                             gpointer data);

void content_parse (const char *content, gsize length, ContentFunc func, gpointer data);
