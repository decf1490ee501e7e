/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-block.h"
#include "entente-language.h"

G_BEGIN_DECLS

/* The words of blocks as somebody could have typed them: what entente_markdown_to_blocks() reads. */
char *entente_blocks_dup_markdown (GPtrArray *blocks, EntenteLanguage language);

G_END_DECLS
