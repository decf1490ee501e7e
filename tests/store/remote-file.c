/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "remote-file.h"

struct _RemoteFile
{
  GObject parent_instance;

  GFile *local;
};

static void remote_file_implement (GFileIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RemoteFile,
                               remote_file,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_FILE, remote_file_implement))

GFile *
remote_file_new (GFile *local)
{
  RemoteFile *self = g_object_new (REMOTE_TYPE_FILE, NULL);

  self->local = g_object_ref (local);
  return G_FILE (self);
}

static void
remote_file_finalize (GObject *object)
{
  g_clear_object (&REMOTE_FILE (object)->local);
  G_OBJECT_CLASS (remote_file_parent_class)->finalize (object);
}

static void
remote_file_class_init (RemoteFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = remote_file_finalize;
}

static void
remote_file_init (RemoteFile *self)
{
}

static GFile *
remote_file_dup (GFile *file)
{
  return remote_file_new (REMOTE_FILE (file)->local);
}

static guint
remote_file_hash (GFile *file)
{
  return g_file_hash (REMOTE_FILE (file)->local);
}

static gboolean
remote_file_equal (GFile *one, GFile *other)
{
  return g_file_equal (REMOTE_FILE (one)->local, REMOTE_FILE (other)->local);
}

static gboolean
remote_file_is_native (GFile *file)
{
  return FALSE;
}

static char *
remote_file_get_basename (GFile *file)
{
  return g_file_get_basename (REMOTE_FILE (file)->local);
}

static char *
remote_file_get_path (GFile *file)
{
  return NULL;
}

static char *
remote_file_get_uri (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (REMOTE_FILE (file)->local);

  return g_strconcat ("remote", uri + strlen ("file"), NULL);
}

static GFile *
remote_file_get_parent (GFile *file)
{
  g_autoptr (GFile) parent = g_file_get_parent (REMOTE_FILE (file)->local);

  return remote_file_new (parent);
}

static GFile *
remote_file_resolve (GFile *file, const char *path)
{
  g_autoptr (GFile) child = g_file_resolve_relative_path (REMOTE_FILE (file)->local, path);

  return remote_file_new (child);
}

/* Few servers tell more than that. */
static GFileInfo *
remote_file_query_info (GFile *file,
                        const char *attributes,
                        GFileQueryInfoFlags flags,
                        GCancellable *cancellable,
                        GError **error)
{
  return g_file_query_info (REMOTE_FILE (file)->local,
                            "standard::type,standard::size,time::modified", flags, cancellable,
                            error);
}

static GFileInputStream *
remote_file_read (GFile *file, GCancellable *cancellable, GError **error)
{
  return g_file_read (REMOTE_FILE (file)->local, cancellable, error);
}

static GFileOutputStream *
remote_file_replace (GFile *file,
                     const char *etag,
                     gboolean make_backup,
                     GFileCreateFlags flags,
                     GCancellable *cancellable,
                     GError **error)
{
  return g_file_replace (REMOTE_FILE (file)->local, etag, make_backup, flags, cancellable, error);
}

static void
remote_file_implement (GFileIface *iface)
{
  iface->dup = remote_file_dup;
  iface->hash = remote_file_hash;
  iface->equal = remote_file_equal;
  iface->is_native = remote_file_is_native;
  iface->get_basename = remote_file_get_basename;
  iface->get_path = remote_file_get_path;
  iface->get_uri = remote_file_get_uri;
  iface->get_parent = remote_file_get_parent;
  iface->resolve_relative_path = remote_file_resolve;
  iface->query_info = remote_file_query_info;
  iface->read_fn = remote_file_read;
  iface->replace = remote_file_replace;
}
