/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-contact-import.h"
#include "entente-command.h"

#include <glib/gi18n-lib.h>

static EntenteContactImport *
read_contacts (EntenteProject *project, const char *name, const char *mapping, GError **error)
{
  g_autofree char *content = NULL;
  gsize size;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EntenteContactImport) import = NULL;
  g_autoptr (GError) cause = NULL;

  if (!g_file_get_contents (name, &content, &size, &cause))
    {
      g_set_error (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_FAILED,
                   _ ("“%s” could not be read: %s"), name, cause->message);
      return NULL;
    }

  bytes = g_bytes_new_take (g_steal_pointer (&content), size);
  import = entente_contact_import_read (entente_project_get_store (project), bytes, name, &cause);
  if (import == NULL
      || (mapping != NULL && !entente_contact_import_set_mapping (import, mapping, &cause)))
    {
      /* The reader says itself what is wrong with the file. Translators: name of a file: what is
         wrong with it. */
      g_set_error (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_FAILED, _ ("“%s”: %s"), name,
                   cause->message);
      return NULL;
    }

  return g_steal_pointer (&import);
}

static void
print_refusals (EntenteContactImport *import)
{
  GListModel *plan = entente_import_get_plan (ENTENTE_IMPORT (import));

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (EntenteImportLine) line = g_list_model_get_item (plan, i);
      int outcome;
      guint number;
      g_autofree char *reason = NULL;

      g_object_get (line, "outcome", &outcome, "line", &number, "reason", &reason, NULL);
      if (outcome == ENTENTE_IMPORT_REFUSED)
        g_printerr (_("Line %u: %s\n"), number, reason);
    }
}

static void
print_summary (EntenteContactImport *import)
{
  guint added, updated, unchanged, refused;

  g_object_get (import, "n-added", &added, "n-updated", &updated, "n-unchanged", &unchanged,
                "n-refused", &refused, NULL);
  g_print (_ ("Added: %u. Updated: %u. Unchanged: %u. Refused: %u.\n"), added, updated, unchanged,
           refused);
}

static gboolean
apply (EntenteContactImport *import, const char *name, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (entente_import_apply (ENTENTE_IMPORT (import), &cause))
    return TRUE;

  entente_command_explain (error, g_steal_pointer (&cause), name);
  return FALSE;
}

static int
run (int argc, char *argv[], GError **error)
{
  g_autofree char *mapping = NULL;
  gboolean dry_run = FALSE;
  const GOptionEntry entries[] = {
    { "map", 0, 0, G_OPTION_ARG_STRING, &mapping, N_("What the columns mean"), "COLUMN=FIELD;…" },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_("Only say what would be done"), NULL },
    { NULL },
  };
  g_autoptr (EntenteProject) project = NULL;
  g_autoptr (EntenteContactImport) import = NULL;
  gboolean done;

  if (!entente_command_parse (&entente_import_command, entries, &argc, &argv, 2, 2, error))
    return -1;
  project = entente_command_open (argv[1], dry_run ? ENTENTE_FILE_READ : ENTENTE_FILE_WRITE, error);
  if (project == NULL)
    return -1;

  import = read_contacts (project, argv[2], mapping, error);
  done = import != NULL && (dry_run || apply (import, argv[1], error));
  if (done)
    {
      print_refusals (import);
      print_summary (import);
    }
  if (dry_run)
    return done ? 0 : -1;

  /* What failed is not hidden by what closing may say. */
  return entente_command_close (project, done ? error : NULL) && done ? 0 : -1;
}

const EntenteCommand entente_import_command = {
  .name = "import",
  .usage = "FILE DATA [--map=COLUMN=FIELD;…] [--dry-run]",
  .summary = N_("add people and organisations from a CSV or vCard file"),
  .run = run,
};
