/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mail/entente-mail-portal.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixfdlist.h>
#include <glib/gstdio.h>

#define BUS_NAME "org.freedesktop.portal.Desktop"
#define OBJECT_PATH "/org/freedesktop/portal/desktop"
#define EMAIL "org.freedesktop.portal.Email"
#define REQUEST "org.freedesktop.portal.Request"

/* The first that knows addresses in blind copy. */
#define LEAST_VERSION 3

/* What a portal answers, as its description says. */
enum {
  ANSWER_DONE,
  ANSWER_CANCELLED,
};

/* A message on its way through the portal: data of its task. */
typedef struct {
  GVariant *options; /* floating until it is sent */
  GUnixFDList *files;
  GDBusConnection *bus;
  char *handle_token;
  char *request;
  guint subscription;
  gulong cancelled;
} Call;

static void
call_free (Call *call)
{
  if (call->subscription != 0)
    g_dbus_connection_signal_unsubscribe (call->bus, call->subscription);
  g_clear_pointer (&call->options, g_variant_unref);
  g_clear_object (&call->files);
  g_clear_object (&call->bus);
  g_free (call->handle_token);
  g_free (call->request);
  g_free (call);
}

/* The task ends once, whoever ends it; what it waited for would otherwise keep it. */
static void
end (GTask *task, GError *error)
{
  Call *call = g_task_get_task_data (task);

  if (call->subscription != 0)
    g_dbus_connection_signal_unsubscribe (call->bus, g_steal_handle_id (&call->subscription));
  g_clear_signal_handler (&call->cancelled, g_task_get_cancellable (task));
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
answered_cb (GDBusConnection *bus,
             const char *sender,
             const char *path,
             const char *interface,
             const char *signal,
             GVariant *parameters,
             gpointer data)
{
  g_autoptr (GTask) task = g_object_ref (data);
  guint32 answer;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ua{sv})")))
    return;
  g_variant_get (parameters, "(ua{sv})", &answer, NULL);
  if (answer == ANSWER_DONE)
    end (task, NULL);
  else
    end (task, g_error_new_literal (G_IO_ERROR,
                                    answer == ANSWER_CANCELLED ? G_IO_ERROR_CANCELLED
                                                               : G_IO_ERROR_FAILED,
                                    "The portal did not hand the message on"));
}

static void
cancelled_cb (GCancellable *cancellable, gpointer data)
{
  g_autoptr (GTask) task = g_object_ref (data);
  Call *call = g_task_get_task_data (task);

  g_dbus_connection_call (call->bus, BUS_NAME, call->request, REQUEST, "Close", NULL, NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL, NULL);
  end (task, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Taken back"));
}

static void
called_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_with_unix_fd_list_finish (
    G_DBUS_CONNECTION (source), NULL, result, &error);

  /* The answer comes as a signal, perhaps before this. */
  if (reply != NULL || g_task_get_completed (task))
    g_clear_error (&error);
  else
    end (task, error);
}

/* Where the answer comes is known beforehand, so none is missed. */
static void
await_answer (GTask *task)
{
  Call *call = g_task_get_task_data (task);
  g_autofree char *sender = g_strdup (g_dbus_connection_get_unique_name (call->bus) + 1);
  GCancellable *cancellable = g_task_get_cancellable (task);

  g_strdelimit (sender, ".", '_');
  call->request = g_strdup_printf (OBJECT_PATH "/request/%s/%s", sender, call->handle_token);
  call->subscription = g_dbus_connection_signal_subscribe (
    call->bus, BUS_NAME, REQUEST, "Response", call->request, NULL, G_DBUS_SIGNAL_FLAGS_NO_MATCH_RULE,
    answered_cb, g_object_ref (task), g_object_unref);
  if (cancellable != NULL)
    call->cancelled = g_signal_connect (cancellable, "cancelled", G_CALLBACK (cancelled_cb), task);
}

static void
version_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Call *call = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GVariant) reply
    = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  g_autoptr (GVariant) version = NULL;

  if (reply != NULL)
    g_variant_get (reply, "(v)", &version);
  if (reply == NULL)
    g_task_return_error (task, error);
  else if (!g_variant_is_of_type (version, G_VARIANT_TYPE_UINT32)
           || g_variant_get_uint32 (version) < LEAST_VERSION)
    g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                                     "The portal knows no blind copies");
  else
    {
      await_answer (task);
      g_dbus_connection_call_with_unix_fd_list (
        call->bus, BUS_NAME, OBJECT_PATH, EMAIL, "ComposeEmail",
        g_variant_new ("(s@a{sv})", "", call->options), G_VARIANT_TYPE ("(o)"),
        G_DBUS_CALL_FLAGS_NONE, -1, call->files, NULL, called_cb, g_object_ref (task));
    }
}

static void
bus_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Call *call = g_task_get_task_data (task);
  GError *error = NULL;

  call->bus = g_bus_get_finish (result, &error);
  if (call->bus == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_dbus_connection_call (call->bus, BUS_NAME, OBJECT_PATH, "org.freedesktop.DBus.Properties", "Get",
                          g_variant_new ("(ss)", EMAIL, "version"), G_VARIANT_TYPE ("(v)"),
                          G_DBUS_CALL_FLAGS_NONE, -1, g_task_get_cancellable (task), version_cb,
                          g_object_ref (task));
}

/* handles: builds "ah" */
static gboolean
add_file (Call *call, GVariantBuilder *handles, const char *path, GError **error)
{
  int descriptor = g_open (path, O_RDONLY | O_CLOEXEC);
  int code = errno;
  int handle;

  if (descriptor < 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", path,
                   g_strerror (code));
      return FALSE;
    }
  handle = g_unix_fd_list_append (call->files, descriptor, error);
  g_close (descriptor, NULL);
  if (handle >= 0)
    g_variant_builder_add (handles, "h", handle);
  return handle >= 0;
}

static gboolean
add_files (Call *call, const char *const *paths, GVariantBuilder *options, GError **error)
{
  g_auto (GVariantBuilder) handles = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ah"));

  for (guint i = 0; paths[i] != NULL; i++)
    if (!add_file (call, &handles, paths[i], error))
      return FALSE;
  if (paths[0] != NULL)
    g_variant_builder_add (options, "{sv}", "attachment_fds", g_variant_builder_end (&handles));
  return TRUE;
}

void
entente_mail_portal_compose (const char *const *addresses,
                             const char *subject,
                             const char *text,
                             const char *const *attachments,
                             const char *token,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  g_auto (GVariantBuilder) options = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  Call *call = g_new0 (Call, 1);
  GError *error = NULL;

  g_return_if_fail (addresses != NULL);
  g_return_if_fail (subject != NULL);
  g_return_if_fail (text != NULL);
  g_return_if_fail (attachments != NULL);

  g_task_set_source_tag (task, entente_mail_portal_compose);
  g_task_set_task_data (task, call, (GDestroyNotify) call_free);
  call->files = g_unix_fd_list_new ();
  call->handle_token = g_strdup_printf ("entente%u", g_random_int ());
  g_variant_builder_add (&options, "{sv}", "handle_token",
                         g_variant_new_string (call->handle_token));
  g_variant_builder_add (&options, "{sv}", "bcc", g_variant_new_strv (addresses, -1));
  g_variant_builder_add (&options, "{sv}", "subject", g_variant_new_string (subject));
  g_variant_builder_add (&options, "{sv}", "body", g_variant_new_string (text));
  if (token != NULL)
    g_variant_builder_add (&options, "{sv}", "activation_token", g_variant_new_string (token));
  if (!add_files (call, attachments, &options, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  call->options = g_variant_ref_sink (g_variant_builder_end (&options));
  g_bus_get (G_BUS_TYPE_SESSION, cancellable, bus_cb, g_object_ref (task));
}

gboolean
entente_mail_portal_compose_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
