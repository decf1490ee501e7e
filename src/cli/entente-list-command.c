/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-command.h"
#include "entente-exportable.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

static void
print_lines (GPtrArray *exportables)
{
  for (guint i = 0; i < exportables->len; i++)
    {
      const EntenteExportable *exportable = exportables->pdata[i];
      g_autofree char *formats = g_strjoinv (", ", (char **) exportable->formats);

      g_print ("%s\t%s\t%s\n", exportable->path, formats, exportable->title);
    }
}

static void
add_member (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
print_json (GPtrArray *exportables)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < exportables->len; i++)
    {
      const EntenteExportable *exportable = exportables->pdata[i];

      json_builder_begin_object (builder);
      add_member (builder, "path", exportable->path);
      add_member (builder, "title", exportable->title);
      json_builder_set_member_name (builder, "formats");
      json_builder_begin_array (builder);
      for (guint j = 0; exportable->formats[j] != NULL; j++)
        json_builder_add_string_value (builder, exportable->formats[j]);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  g_print ("%s\n", text);
}

static int
run (int argc, char *argv[], GError **error)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print it for programs"), NULL },
    { NULL },
  };
  g_autoptr (EntenteProject) project = NULL;
  g_autoptr (GPtrArray) exportables = NULL;

  if (!entente_command_parse (&entente_list_command, entries, &argc, &argv, 1, 1, error))
    return -1;
  project = entente_command_open (argv[1], ENTENTE_FILE_READ, error);
  if (project == NULL)
    return -1;

  exportables = entente_exportable_list (project);
  (json ? print_json : print_lines) (exportables);
  return 0;
}

const EntenteCommand entente_list_command = {
  .name = "list",
  .usage = N_ ("FILE [--json]"),
  .summary = N_("list what can be exported"),
  .run = run,
};
