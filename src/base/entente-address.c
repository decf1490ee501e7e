/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-address.h"

#include <string.h>

#define EMAIL_MAX 254
#define URL_MAX 2048

static gboolean
has_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (g_unichar_isspace (letter) || g_unichar_iscntrl (letter))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_label (const char *label)
{
  gsize length = strlen (label);

  if (length == 0 || label[0] == '-' || label[length - 1] == '-')
    return FALSE;
  for (const char *p = label; *p != '\0'; p = g_utf8_next_char (p))
    if (*p != '-' && !g_unichar_isalnum (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

/* Two labels at least, "example.org"; letters of any script, as domains may have accents. */
static EntenteIdentifierResult
check_domain (const char *domain)
{
  g_auto (GStrv) labels = g_strsplit (domain, ".", -1);

  if (g_strv_length (labels) < 2)
    return ENTENTE_IDENTIFIER_INCOMPLETE;
  for (guint i = 0; labels[i] != NULL; i++)
    {
      if (*labels[i] == '\0')
        return ENTENTE_IDENTIFIER_INCOMPLETE;
      if (!is_label (labels[i]))
        return ENTENTE_IDENTIFIER_CHARACTERS;
    }

  return ENTENTE_IDENTIFIER_VALID;
}

/**
 * entente_email_check:
 * @typed: an e-mail address as typed
 *
 * Looks at the form alone: whether somebody reads it is for a letter to tell.
 *
 * Returns: what is wrong with it
 */
EntenteIdentifierResult
entente_email_check (const char *typed)
{
  g_autofree char *address = NULL;
  const char *at;

  g_return_val_if_fail (typed != NULL, ENTENTE_IDENTIFIER_INCOMPLETE);

  address = g_strstrip (g_strdup (typed));
  at = strchr (address, '@');
  if (has_blank (address) || strpbrk (address, ",;<>\"()") != NULL)
    return ENTENTE_IDENTIFIER_CHARACTERS;
  if (at == NULL || at == address)
    return ENTENTE_IDENTIFIER_INCOMPLETE;
  if (strchr (at + 1, '@') != NULL)
    return ENTENTE_IDENTIFIER_CHARACTERS;
  if (strlen (address) > EMAIL_MAX)
    return ENTENTE_IDENTIFIER_LENGTH;

  return check_domain (at + 1);
}

/**
 * entente_url_check:
 * @typed: the address of a website as typed, with or without "https://"
 *
 * Returns: what is wrong with it
 */
EntenteIdentifierResult
entente_url_check (const char *typed)
{
  g_autofree char *link = entente_url_to_link (typed);
  g_autoptr (GUri) uri = NULL;

  if (has_blank (link))
    return ENTENTE_IDENTIFIER_CHARACTERS;
  if (strlen (link) > URL_MAX)
    return ENTENTE_IDENTIFIER_LENGTH;

  uri = g_uri_parse (link, G_URI_FLAGS_PARSE_RELAXED, NULL);
  if (uri == NULL || g_uri_get_host (uri) == NULL)
    return ENTENTE_IDENTIFIER_INCOMPLETE;
  if (strcmp (g_uri_get_scheme (uri), "https") != 0 && strcmp (g_uri_get_scheme (uri), "http") != 0)
    return ENTENTE_IDENTIFIER_CHARACTERS;

  return check_domain (g_uri_get_host (uri));
}

/**
 * entente_url_to_link:
 * @typed: the address of a website as typed
 *
 * Returns: (transfer full): an address that a browser opens; "https://" is put before it when it
 *   has no scheme
 */
char *
entente_url_to_link (const char *typed)
{
  g_autofree char *address = NULL;

  g_return_val_if_fail (typed != NULL, NULL);

  address = g_strstrip (g_strdup (typed));
  if (strstr (address, "://") != NULL)
    return g_steal_pointer (&address);

  return g_strconcat ("https://", address, NULL);
}
