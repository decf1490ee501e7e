/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-signature-block.h"

struct _EntenteSignatureBlock
{
  EntenteBlock parent_instance;

  EntenteSignature *signatures; /* owned, with its strings */
  guint n_signatures;
};

G_DEFINE_FINAL_TYPE (EntenteSignatureBlock, entente_signature_block, ENTENTE_TYPE_BLOCK)

static void
clear_signature (EntenteSignature *signature)
{
  g_free ((char *) signature->party);
  g_free ((char *) signature->signatory);
  g_free ((char *) signature->function);
  g_free ((char *) signature->mention);
  g_free ((char *) signature->place_label);
  g_free ((char *) signature->date_label);
}

static void
entente_signature_block_finalize (GObject *object)
{
  EntenteSignatureBlock *self = ENTENTE_SIGNATURE_BLOCK (object);

  for (guint i = 0; i < self->n_signatures; i++)
    clear_signature (&self->signatures[i]);
  g_free (self->signatures);

  G_OBJECT_CLASS (entente_signature_block_parent_class)->finalize (object);
}

static void
entente_signature_block_class_init (EntenteSignatureBlockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_signature_block_finalize;
}

static void
entente_signature_block_init (EntenteSignatureBlock *self)
{
}

static char *
copy_string (const char *string)
{
  return string && *string ? g_utf8_make_valid (string, -1) : NULL;
}

static EntenteSignature
copy_signature (const EntenteSignature *signature)
{
  return (EntenteSignature){
    .party = copy_string (signature->party),
    .signatory = copy_string (signature->signatory),
    .function = copy_string (signature->function),
    .mention = copy_string (signature->mention),
    .place_label = copy_string (signature->place_label),
    .date_label = copy_string (signature->date_label),
  };
}

/**
 * entente_signature_block_new:
 * @signatures: (array length=n_signatures): who signs; their strings are copied
 * @n_signatures: how many
 *
 * Returns: (transfer full): a new block
 */
EntenteBlock *
entente_signature_block_new (const EntenteSignature *signatures, guint n_signatures)
{
  g_return_val_if_fail (signatures != NULL || n_signatures == 0, NULL);

  EntenteSignatureBlock *self = g_object_new (ENTENTE_TYPE_SIGNATURE_BLOCK, NULL);
  self->signatures = g_new0 (EntenteSignature, n_signatures);
  self->n_signatures = n_signatures;
  for (guint i = 0; i < n_signatures; i++)
    self->signatures[i] = copy_signature (&signatures[i]);

  return ENTENTE_BLOCK (self);
}

/**
 * entente_signature_block_get_signatures:
 * @self: a block
 * @n_signatures: (out): how many
 *
 * Returns: (transfer none) (array length=n_signatures): who signs
 */
const EntenteSignature *
entente_signature_block_get_signatures (EntenteSignatureBlock *self, guint *n_signatures)
{
  g_return_val_if_fail (ENTENTE_IS_SIGNATURE_BLOCK (self), NULL);
  g_return_val_if_fail (n_signatures != NULL, NULL);

  *n_signatures = self->n_signatures;
  return self->signatures;
}
