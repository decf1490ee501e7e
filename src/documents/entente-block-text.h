/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-block.h"

G_BEGIN_DECLS

/* The words of a block without their shape, a line per paragraph, item, cell and signature. */
char *entente_block_dup_text (EntenteBlock *block);

G_END_DECLS
