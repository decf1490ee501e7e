/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteMailOutcome:
 * @ENTENTE_MAIL_OPENED: the mail program has the message and what goes with it
 * @ENTENTE_MAIL_OPENED_BARE: it has the message, but nothing could be attached
 * @ENTENTE_MAIL_DISMISSED: somebody changed their mind
 * @ENTENTE_MAIL_UNANSWERED: there is no mail program, or none that answers
 *
 * What became of a draft. Whether it was sent then, the mail program only knows.
 */
typedef enum {
  ENTENTE_MAIL_OPENED,
  ENTENTE_MAIL_OPENED_BARE,
  ENTENTE_MAIL_DISMISSED,
  ENTENTE_MAIL_UNANSWERED,
} EntenteMailOutcome;

/**
 * EntenteMailDraft:
 *
 * A message that is to be opened in the user's own mail program: through the portal of the desktop
 * where there is one, else by a mailto: address, which takes no attachments.
 */
#define ENTENTE_TYPE_MAIL_DRAFT (entente_mail_draft_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMailDraft, entente_mail_draft, ENTENTE, MAIL_DRAFT, GObject)

/* addresses: in blind copy; mailto: the same message as an address */
EntenteMailDraft *entente_mail_draft_new (const char *const *addresses,
                                          const char *subject,
                                          const char *text,
                                          const char *mailto);

/* A file that goes with it, in a folder of this program's that nobody else may read; it stays there
   until the next message is made, for mail programs that take their time. name: without folders.
   FALSE, with an error of G_IO_ERROR, when it could not be written. */
gboolean
entente_mail_draft_attach (EntenteMailDraft *self, const char *name, GBytes *bytes, GError **error);

/* parent: (nullable) */
void entente_mail_draft_open (EntenteMailDraft *self,
                              GtkWindow *parent,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data);
EntenteMailOutcome entente_mail_draft_open_finish (EntenteMailDraft *self, GAsyncResult *result);

G_END_DECLS
