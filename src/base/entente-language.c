/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-language.h"

static const char *const codes[] = {
  [ENTENTE_LANGUAGE_FRENCH] = "fr",
  [ENTENTE_LANGUAGE_ENGLISH] = "en",
};

/**
 * entente_language_to_code:
 * @language: a language
 *
 * Returns: (transfer none): its BCP 47 tag, "fr" or "en"
 */
const char *
entente_language_to_code (EntenteLanguage language)
{
  g_return_val_if_fail ((guint) language < G_N_ELEMENTS (codes), "fr");

  return codes[language];
}

/**
 * entente_language_from_code:
 * @code: a tag or a locale name, such as "fr", "fr-CA" or "fr_FR.UTF-8"
 * @language: (out): where the language goes
 *
 * Returns: whether documents can be written in that language; if not, @language is left as it was
 */
gboolean
entente_language_from_code (const char *code, EntenteLanguage *language)
{
  g_return_val_if_fail (code != NULL, FALSE);
  g_return_val_if_fail (language != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      if (g_str_has_prefix (code, codes[i]) && !g_ascii_isalpha (code[2]))
        {
          *language = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * entente_language_get_interface:
 *
 * Returns: the language of the interface, for what the interface writes without gettext: amounts,
 *   hours, durations; English when the interface is in a language without such rules
 */
EntenteLanguage
entente_language_get_interface (void)
{
  const char *const *names = g_get_language_names ();
  EntenteLanguage language = ENTENTE_LANGUAGE_ENGLISH;

  for (guint i = 0; names[i] != NULL; i++)
    if (entente_language_from_code (names[i], &language))
      break;

  return language;
}
