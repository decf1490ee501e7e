/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-command.h"

#include <glib/gi18n-lib.h>

/* The store's findings are technical lines; each becomes a sentence that says what they are
   about. */
static gboolean
verify_database (EntenteProject *project, const char *name, GPtrArray *sentences, GError **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) cause = NULL;

  if (!entente_store_verify (entente_project_get_store (project), findings, &cause))
    {
      entente_command_explain (error, g_steal_pointer (&cause), name);
      return FALSE;
    }

  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (sentences,
                     g_strdup_printf (_ ("The file is damaged: %s."), (char *) findings->pdata[i]));
  return TRUE;
}

static int
run (int argc, char *argv[], GError **error)
{
  const GOptionEntry entries[] = { { NULL } };
  g_autoptr (EntenteProject) project = NULL;
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  if (!entente_command_parse (&entente_check_command, entries, &argc, &argv, 1, 1, error))
    return -1;

  project = entente_command_open (argv[1], ENTENTE_FILE_READ, error);
  if (project == NULL || !verify_database (project, argv[1], sentences, error))
    return -1;

  g_ptr_array_extend_and_steal (sentences, entente_project_dup_findings (project));
  for (guint i = 0; i < sentences->len; i++)
    g_print ("%s\n", (char *) sentences->pdata[i]);

  return sentences->len > 0 ? 1 : 0;
}

const EntenteCommand entente_check_command = {
  .name = "check",
  .usage = N_ ("FILE"),
  .summary = N_("look for damage and for facts that contradict each other"),
  .run = run,
};
