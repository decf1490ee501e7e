/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-record.h"

#include <glib/gi18n-lib.h>

/**
 * entente_choice_get_label:
 * @choices: a list that ends with a %NULL nick
 * @value: the value of one of them
 *
 * Returns: (transfer none): what people read, translated; "" when the choice has no words or is not
 * in the list
 */
const char *
entente_choice_get_label (const EntenteChoice *choices, int value)
{
  g_return_val_if_fail (choices != NULL, "");

  for (const EntenteChoice *choice = choices; choice->nick != NULL; choice++)
    {
      if (choice->value != value)
        continue;
      if (choice->label == NULL)
        return "";
      if (choice->context != NULL)
        return g_dpgettext2 (GETTEXT_PACKAGE, choice->context, choice->label);
      return g_dgettext (GETTEXT_PACKAGE, choice->label);
    }

  return "";
}

/**
 * entente_choice_from_nick:
 * @choices: a list that ends with a %NULL nick
 * @nick: what stands in a file
 * @value: (out): where the value goes
 *
 * Returns: whether the list knows that nick; if not, @value is left as it was
 */
gboolean
entente_choice_from_nick (const EntenteChoice *choices, const char *nick, int *value)
{
  g_return_val_if_fail (choices != NULL, FALSE);
  g_return_val_if_fail (nick != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  for (const EntenteChoice *choice = choices; choice->nick != NULL; choice++)
    {
      if (g_str_equal (choice->nick, nick))
        {
          *value = choice->value;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * entente_choice_to_nick:
 * @choices: a list that ends with a %NULL nick
 * @value: the value of one of them
 *
 * Returns: (transfer none): its nick; that of the first choice when @value is not in the list
 */
const char *
entente_choice_to_nick (const EntenteChoice *choices, int value)
{
  g_return_val_if_fail (choices != NULL, "");

  for (const EntenteChoice *choice = choices; choice->nick != NULL; choice++)
    {
      if (choice->value == value)
        return choice->nick;
    }

  return choices[0].nick;
}
