/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * entente_mail_portal_compose:
 * @addresses: who gets it, in blind copy
 * @subject: the subject
 * @text: the message
 * @attachments: paths of the files that go with it; they must stay until they were read
 * @token: (nullable): lets the mail program come to the front
 * @cancellable: (nullable): takes the request back
 * @callback: called when the mail program has the message, or none will
 * @data: for @callback
 *
 * Hands a message to the user's mail program through the portal of the desktop
 * (org.freedesktop.portal.Email, version 3 or later: those before know no blind copies). Nothing of
 * it waits on the main loop, and a desktop without a portal is an error like another.
 */
void entente_mail_portal_compose (const char *const *addresses,
                                  const char *subject,
                                  const char *text,
                                  const char *const *attachments,
                                  const char *token,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data);

/* Whether the mail program has it; otherwise %G_IO_ERROR_CANCELLED when people or the cancellable
   changed their mind, or what went wrong. */
gboolean entente_mail_portal_compose_finish (GAsyncResult *result, GError **error);

G_END_DECLS
