/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-block.h"

G_BEGIN_DECLS

/**
 * EntenteSignatureBlock:
 *
 * A place to sign for each party, in the order of the parties.
 */
#define ENTENTE_TYPE_SIGNATURE_BLOCK (entente_signature_block_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSignatureBlock,
                      entente_signature_block,
                      ENTENTE,
                      SIGNATURE_BLOCK,
                      EntenteBlock)

const EntenteSignature *entente_signature_block_get_signatures (EntenteSignatureBlock *self,
                                                                guint *n_signatures);

G_END_DECLS
