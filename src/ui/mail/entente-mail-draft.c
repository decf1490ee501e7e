/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mail/entente-mail-draft.h"

#include "export/entente-export-file.h"
#include "mail/entente-mail-portal.h"

#include <errno.h>
#include <glib/gstdio.h>

struct _EntenteMailDraft
{
  GObject parent_instance;

  GStrv addresses;
  char *subject;
  char *text;
  char *mailto;
  char *folder;
  GPtrArray *paths; /* of what goes with it */
};

G_DEFINE_FINAL_TYPE (EntenteMailDraft, entente_mail_draft, G_TYPE_OBJECT)

/*
 * Attachments
 */

/* What an earlier message left there. */
static void
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
}

/* In the cache: the desktop sees it from outside a sandbox as well. */
static gboolean
make_folder (EntenteMailDraft *self, GError **error)
{
  if (self->folder != NULL)
    return TRUE;

  self->folder = g_build_filename (g_get_user_cache_dir (), "entente", "mail", NULL);
  if (g_mkdir_with_parents (self->folder, 0700) == 0)
    {
      empty_folder (self->folder);
      return TRUE;
    }
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
  g_clear_pointer (&self->folder, g_free);
  return FALSE;
}

gboolean
entente_mail_draft_attach (EntenteMailDraft *self, const char *name, GBytes *bytes, GError **error)
{
  g_autofree char *plain = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (ENTENTE_IS_MAIL_DRAFT (self), FALSE);
  g_return_val_if_fail (name != NULL && *name != '\0', FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (!make_folder (self, error))
    return FALSE;
  plain = g_strdelimit (g_strdup (name), "/\\", '-');
  path = g_build_filename (self->folder, plain, NULL);
  file = g_file_new_for_path (path);
  if (!entente_export_file_write (bytes, file, error))
    return FALSE;
  g_ptr_array_add (self->paths, g_steal_pointer (&path));
  return TRUE;
}

/*
 * Opening
 */

static gboolean
is_dismissed (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
         || g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED)
         || g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED);
}

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  EntenteMailDraft *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  if (gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error))
    g_task_return_int (task, self->folder != NULL ? ENTENTE_MAIL_OPENED_BARE : ENTENTE_MAIL_OPENED);
  else
    g_task_return_int (task,
                       is_dismissed (error) ? ENTENTE_MAIL_DISMISSED : ENTENTE_MAIL_UNANSWERED);
}

static void
composed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  EntenteMailDraft *self = g_task_get_source_object (task);
  GtkWindow *parent = g_task_get_task_data (task);
  g_autoptr (GtkUriLauncher) launcher = NULL;
  g_autoptr (GError) error = NULL;

  if (entente_mail_portal_compose_finish (result, &error))
    {
      g_task_return_int (task, ENTENTE_MAIL_OPENED);
      return;
    }
  if (is_dismissed (error))
    {
      g_task_return_int (task, ENTENTE_MAIL_DISMISSED);
      return;
    }
  g_debug ("No portal for mail: %s", error->message);
  launcher = gtk_uri_launcher_new (self->mailto);
  gtk_uri_launcher_launch (launcher, parent, g_task_get_cancellable (task), launched_cb,
                           g_object_ref (task));
}

/* (transfer full) (nullable): lets the mail program come to the front */
static char *
dup_token (GtkWindow *parent)
{
  GdkDisplay *display
    = parent != NULL ? gtk_widget_get_display (GTK_WIDGET (parent)) : gdk_display_get_default ();
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (display);

  return g_app_launch_context_get_startup_notify_id (G_APP_LAUNCH_CONTEXT (context), NULL, NULL);
}

void
entente_mail_draft_open (EntenteMailDraft *self,
                         GtkWindow *parent,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer data)
{
  g_autoptr (GTask) task = NULL;
  g_autofree char *token = NULL;

  g_return_if_fail (ENTENTE_IS_MAIL_DRAFT (self));
  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, entente_mail_draft_open);
  /* What was dismissed is said as an outcome. */
  g_task_set_check_cancellable (task, FALSE);
  if (parent != NULL)
    g_task_set_task_data (task, g_object_ref (parent), g_object_unref);
  token = dup_token (parent);
  entente_mail_portal_compose ((const char *const *) self->addresses, self->subject, self->text,
                               (const char *const *) self->paths->pdata, token, cancellable,
                               composed_cb, g_object_ref (task));
}

EntenteMailOutcome
entente_mail_draft_open_finish (EntenteMailDraft *self, GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), ENTENTE_MAIL_UNANSWERED);

  return (EntenteMailOutcome) g_task_propagate_int (G_TASK (result), NULL);
}

/*
 * Object
 */

static void
entente_mail_draft_finalize (GObject *object)
{
  EntenteMailDraft *self = ENTENTE_MAIL_DRAFT (object);

  g_strfreev (self->addresses);
  g_free (self->subject);
  g_free (self->text);
  g_free (self->mailto);
  g_free (self->folder);
  g_ptr_array_unref (self->paths);

  G_OBJECT_CLASS (entente_mail_draft_parent_class)->finalize (object);
}

static void
entente_mail_draft_class_init (EntenteMailDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_mail_draft_finalize;
}

static void
entente_mail_draft_init (EntenteMailDraft *self)
{
  self->paths = g_ptr_array_new_null_terminated (2, g_free, TRUE);
}

EntenteMailDraft *
entente_mail_draft_new (const char *const *addresses,
                        const char *subject,
                        const char *text,
                        const char *mailto)
{
  EntenteMailDraft *self;

  g_return_val_if_fail (addresses != NULL, NULL);
  g_return_val_if_fail (subject != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (mailto != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_MAIL_DRAFT, NULL);
  self->addresses = g_strdupv ((char **) addresses);
  self->subject = g_strdup (subject);
  self->text = g_strdup (text);
  self->mailto = g_strdup (mailto);
  return self;
}
