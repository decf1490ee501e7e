/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-command.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <stdlib.h>

/* --- history ---------------------------------------------------------------------------------------- */

static char *
dup_time (const EntenteHistoryEntry *entry, gboolean machine)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (entry->time);
  g_autoptr (GDateTime) local = NULL;

  if (machine)
    return g_date_time_format_iso8601 (utc);

  local = g_date_time_to_local (utc);
  return g_date_time_format (local, "%x %H:%M");
}

static void
print_line (const EntenteHistoryEntry *entry)
{
  g_autofree char *time = dup_time (entry, FALSE);

  if (*entry->author == '\0' && entry->undone)
    /* Translators: a line of the history: date, what was done. */
    g_print (_ ("%s  %s, undone\n"), time, entry->label);
  else if (*entry->author == '\0')
    g_print ("%s  %s\n", time, entry->label);
  else if (entry->undone)
    /* Translators: a line of the history: date, what was done, by whom. */
    g_print (_ ("%s  %s (%s), undone\n"), time, entry->label, entry->author);
  else
    /* Translators: a line of the history: date, what was done, by whom. */
    g_print (_ ("%s  %s (%s)\n"), time, entry->label, entry->author);
}

static void
print_lines (GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    print_line (entries->pdata[i]);
}

static void
print_json (GPtrArray *entries)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < entries->len; i++)
    {
      const EntenteHistoryEntry *entry = entries->pdata[i];
      g_autofree char *time = dup_time (entry, TRUE);

      json_builder_begin_object (builder);
      json_builder_add_int_value (json_builder_set_member_name (builder, "id"), entry->id);
      json_builder_add_string_value (json_builder_set_member_name (builder, "time"), time);
      json_builder_add_string_value (json_builder_set_member_name (builder, "label"), entry->label);
      json_builder_add_string_value (json_builder_set_member_name (builder, "author"),
                                     entry->author);
      json_builder_add_boolean_value (json_builder_set_member_name (builder, "undone"),
                                      entry->undone);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  g_print ("%s\n", text);
}

static int
run_history (int argc, char *argv[], GError **error)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print it for programs"), NULL },
    { NULL },
  };
  g_autoptr (EntenteProject) project = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) cause = NULL;

  if (!entente_command_parse (&entente_history_command, entries, &argc, &argv, 1, 1, error))
    return -1;
  project = entente_command_open (argv[1], ENTENTE_FILE_READ, error);
  if (project == NULL)
    return -1;

  history = entente_store_dup_history (entente_project_get_store (project), &cause);
  if (history == NULL)
    {
      entente_command_explain (error, g_steal_pointer (&cause), argv[1]);
      return -1;
    }

  (json ? print_json : print_lines) (history);
  return 0;
}

/* --- undo ------------------------------------------------------------------------------------------- */

static gboolean
read_count (const char *word, guint64 *count, GError **error)
{
  if (g_ascii_string_to_unsigned (word, 10, 1, G_MAXUINT, count, NULL))
    return TRUE;

  g_set_error (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_USAGE,
               _ ("“%s” is not a number of edits to undo."), word);
  return FALSE;
}

static gboolean
can_undo_as_many (EntenteStore *store, guint64 count, GError **error)
{
  g_autoptr (GPtrArray) history = entente_store_dup_history (store, error);
  guint64 available = 0;

  if (history == NULL)
    return FALSE;
  for (guint i = 0; i < history->len; i++)
    available += ((EntenteHistoryEntry *) history->pdata[i])->undone ? 0 : 1;
  if (available >= count)
    return TRUE;

  if (available == 0)
    g_set_error_literal (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_FAILED,
                         _("Nothing was undone: the history is empty."));
  else
    g_set_error (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_FAILED,
                 ngettext ("Nothing was undone: the history holds %u edit only.",
                           "Nothing was undone: the history holds %u edits only.",
                           (gulong) available),
                 (guint) available);
  return FALSE;
}

static gboolean
undo (EntenteStore *store, guint64 count, GError **error)
{
  if (!can_undo_as_many (store, count, error))
    return FALSE;

  for (guint64 i = 0; i < count; i++)
    {
      g_autofree char *label = g_strdup (entente_store_get_undo_label (store));

      if (!entente_store_undo (store, error))
        return FALSE;
      g_print (_("Undone: %s\n"), label);
    }

  return TRUE;
}

static int
run_undo (int argc, char *argv[], GError **error)
{
  const GOptionEntry entries[] = { { NULL } };
  g_autoptr (EntenteProject) project = NULL;
  g_autoptr (GError) cause = NULL;
  guint64 count = 1;

  if (!entente_command_parse (&entente_undo_command, entries, &argc, &argv, 1, 2, error)
      || (argc == 3 && !read_count (argv[2], &count, error)))
    return -1;
  project = entente_command_open (argv[1], ENTENTE_FILE_WRITE, error);
  if (project == NULL)
    return -1;

  if (!undo (entente_project_get_store (project), count, &cause))
    {
      entente_file_close (entente_project_get_file (project), NULL);
      entente_command_explain (error, g_steal_pointer (&cause), argv[1]);
      return -1;
    }

  return entente_command_close (project, error) ? 0 : -1;
}

const EntenteCommand entente_history_command = {
  .name = "history",
  .usage = N_ ("FILE [--json]"),
  .summary = N_("list what was done, when and by whom"),
  .run = run_history,
};

const EntenteCommand entente_undo_command = {
  .name = "undo",
  .usage = N_ ("FILE [N]"),
  .summary = N_("undo the last edit, or the last N"),
  .run = run_undo,
};
