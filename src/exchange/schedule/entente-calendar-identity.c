/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-calendar-identity-private.h"

#include <string.h>

static char *
dup_domain (EntenteStore *store)
{
  return g_strdup_printf ("@%" G_GINT64_FORMAT ".entente", entente_store_get_project (store));
}

char *
_entente_calendar_dup_uid (EntenteStore *store, const char *kind, gint64 id)
{
  g_autofree char *domain = dup_domain (store);

  return g_strdup_printf ("%s-%" G_GINT64_FORMAT "%s", kind, id, domain);
}

gboolean
_entente_calendar_is_own_uid (EntenteStore *store, const char *uid)
{
  g_autofree char *domain = dup_domain (store);

  return g_str_has_suffix (uid, domain);
}

gint64
_entente_calendar_make_id (const char *uid)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;
  guint64 bits;

  g_checksum_update (checksum, (const guchar *) uid, strlen (uid));
  g_checksum_get_digest (checksum, digest, &length);
  memcpy (&bits, digest, sizeof bits);
  bits = GUINT64_FROM_LE (bits) & ((G_GUINT64_CONSTANT (1) << 53) - 1);
  return MAX (bits, 1);
}
