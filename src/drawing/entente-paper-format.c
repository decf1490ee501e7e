/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-paper-format.h"

#include "entente-odt-writer.h"
#include "entente-pdf-writer.h"

/**
 * entente_paper_format_is_known:
 * @format: an extension without its dot, in small letters
 *
 * Returns: whether compositions can be written as it
 */
gboolean
entente_paper_format_is_known (const char *format)
{
  static const char *const formats[] = { ENTENTE_PAPER_FORMATS, NULL };

  g_return_val_if_fail (format != NULL, FALSE);

  return g_strv_contains (formats, format);
}

/**
 * entente_paper_format_write:
 * @composition: what to write
 * @format: one that is known
 * @error: return location, domain #ENTENTE_DRAWING_ERROR
 *
 * Safe in a worker thread, provided no other thread uses @composition.
 *
 * Returns: (transfer full) (nullable): the file's content
 */
GBytes *
entente_paper_format_write (EntenteComposition *composition, const char *format, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_COMPOSITION (composition), NULL);
  g_return_val_if_fail (entente_paper_format_is_known (format), NULL);

  if (g_str_equal (format, "odt"))
    return entente_odt_write (composition, error);

  return entente_pdf_write (composition, NULL, error);
}
