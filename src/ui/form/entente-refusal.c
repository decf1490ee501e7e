/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-refusal.h"

#include "entente-model-error.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

void
entente_tell_refusal (GtkWidget *parent, const char *heading, const GError *error)
{
  AdwDialog *dialog;
  const char *body;

  g_return_if_fail (GTK_IS_WIDGET (parent));

  /* Rules speak to people, lower floors do not. */
  body = error != NULL && error->domain == ENTENTE_MODEL_ERROR
           ? error->message
           : _ ("It could not be saved; nothing was changed. Please try again.");
  dialog = adw_alert_dialog_new (heading, body);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, parent);
}
