/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where a document goes when it leaves the window. Dialogs are GTK's, so that they work through the
   portals. What went wrong is said in a dialog on parent; nothing is written by halves. */

/* Asks for a place and writes the document there whole. format: "pdf", or "odt" for word processors. */
void entente_document_output_save (GtkWidget *parent, EntenteDocument *document, EntenteFill fill,
                                   const char *format);
/* Opens the print dialog with n_copies preset. title: of the print job. */
void
entente_document_output_print (GtkWidget *parent, GBytes *pdf, const char *title, guint n_copies);

G_END_DECLS
