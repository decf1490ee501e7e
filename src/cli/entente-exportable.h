/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Something the command line can export: a document of the project, or a list of contacts. */
typedef struct _EntenteExportable EntenteExportable;

struct _EntenteExportable {
  char *path;                 /* how it is called: "agreement/1/cooperation", "people" */
  char *title;                /* translated */
  char *file_name;            /* proposed, without extension */
  const char *const *formats; /* the first one is the default */

  /* format is one of formats; blank asks for the empty model (documents only). */
  GBytes *(*make) (EntenteExportable *self,
                   EntenteProject *project,
                   const char *format,
                   gboolean blank,
                   GError **error);
  gpointer document;    /* EntenteDocument, or NULL */
  gboolean has_profile; /* stands in a chart of accounts that may be chosen */
  char *profile;        /* (nullable): its id; that of the project otherwise */
};

void entente_exportable_free (EntenteExportable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteExportable, entente_exportable_free)

GPtrArray *entente_exportable_list (EntenteProject *project);
EntenteExportable *entente_exportable_find (EntenteProject *project,
                                            const char *path,
                                            gboolean blank,
                                            GError **error);

G_END_DECLS
