/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-bodies.h"

G_BEGIN_DECLS

/* As one edit. Its seats go with it; what reported to it reports to its parent; its meetings become
   free ones and keep its name. Not the organising group: ENTENTE_MODEL_ERROR_STATE. */
gboolean entente_body_delete (EntenteBody *self, GError **error);

G_END_DECLS
