/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

void _entente_document_number_file_name (EntenteDocument *self, guint number);

G_END_DECLS
