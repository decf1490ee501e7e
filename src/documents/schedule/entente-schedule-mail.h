/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"

G_BEGIN_DECLS

/* What is still to be done, month by month, as plain text for an e-mail, in the language of
   documents. (transfer full) */
char *entente_schedule_mail_text (EntenteProject *project);

G_END_DECLS
