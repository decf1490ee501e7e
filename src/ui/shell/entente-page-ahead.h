/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What takes a page long when it is opened for the first time is done while another page is looked at, for
   those that say so (`is_laid_out_ahead`): it is laid out, and drawn where nobody sees it. */
typedef struct _EntentePageAhead EntentePageAhead;

EntentePageAhead *entente_page_ahead_new (void);
/* For the pages of a stack, NULL for none, that are not on screen: from its next frame on. What was begun before
   is given up. */
void entente_page_ahead_begin (EntentePageAhead *self, AdwViewStack *stack);
void entente_page_ahead_free (EntentePageAhead *self);

G_END_DECLS
