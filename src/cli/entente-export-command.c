/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-account.h"
#include "entente-command.h"
#include "entente-exportable.h"
#include "entente-fold.h"
#include "entente-paper-format.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *output;
  char *format;
  char *profile;
  gboolean all;
  gboolean blank;
} Options;

static void
options_clear (Options *options)
{
  g_clear_pointer (&options->output, g_free);
  g_clear_pointer (&options->format, g_free);
  g_clear_pointer (&options->profile, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* The format asked for, else the extension of the output, else (on standard output) the default. */
static char *
choose_format (const EntenteExportable *exportable,
               const char *path,
               const Options *options,
               GError **error)
{
  const char *point = strrchr (options->output, '.');
  g_autofree char *format = NULL;
  g_autofree char *possible = NULL;

  if (options->format != NULL)
    format = g_ascii_strdown (options->format, -1);
  else if (g_str_equal (options->output, "-"))
    format = g_strdup (exportable->formats[0]);
  else
    format = g_ascii_strdown (point != NULL ? point + 1 : "", -1);

  if (options->blank && g_strv_contains (exportable->formats, format)
      && !entente_paper_format_is_known (format))
    {
      g_set_error (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_USAGE,
                   _ ("An empty model is filled in on paper: --blank goes with pdf or odt, not "
                      "with %s."),
                   format);
      return NULL;
    }
  if (g_strv_contains (exportable->formats, format))
    return g_steal_pointer (&format);

  possible = g_strjoinv (", ", (char **) exportable->formats);
  g_set_error (
      error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_USAGE,
      _ ("“%s” is exported as %s. Choose with the extension of the output or with --format."),
      path, possible);
  return NULL;
}

/* "Cerfa 12156*06", "cerfa", "2018": as ids are written. */
static char *
fold_profile (const char *typed)
{
  g_autofree char *folded = entente_fold (typed);

  return g_strdup (g_strcanon (folded, "abcdefghijklmnopqrstuvwxyz0123456789", '-'));
}

/* (nullable): that id, or the only one that has these words */
static const char *
find_profile (const char *typed)
{
  const char *const *ids = entente_account_chart_list ();
  g_autofree char *folded = fold_profile (typed);
  const char *found = NULL;

  for (guint i = 0; *folded != '\0' && ids[i] != NULL; i++)
    {
      if (strstr (ids[i], folded) == NULL)
        continue;
      if (found != NULL)
        return NULL;
      found = ids[i];
    }

  return found;
}

/* The chart of accounts, for what stands in one. */
static gboolean
choose_profile (EntenteExportable *exportable,
                const char *path,
                const Options *options,
                GError **error)
{
  g_autofree char *possible = NULL;

  if (options->profile == NULL)
    return TRUE;
  if (!exportable->has_profile)
    {
      g_set_error (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_USAGE,
                   _ ("“%s” has no profile: --profile goes with the budget and the financial report."),
                   path);
      return FALSE;
    }
  if (find_profile (options->profile) != NULL)
    {
      g_set_str (&exportable->profile, find_profile (options->profile));
      return TRUE;
    }

  possible = g_strjoinv (", ", (char **) entente_account_chart_list ());
  g_set_error (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_USAGE,
               _ ("There is no profile “%s”. There are: %s."), options->profile, possible);
  return FALSE;
}

static gboolean
export_one (EntenteProject *project, const char *path, const Options *options, GError **error)
{
  g_autoptr (EntenteExportable) exportable
    = entente_exportable_find (project, path, options->blank, error);
  g_autofree char *format = NULL;
  g_autoptr (GBytes) content = NULL;

  if (exportable == NULL)
    return FALSE;
  format = choose_format (exportable, path, options, error);
  if (format == NULL || !choose_profile (exportable, path, options, error))
    return FALSE;
  content = exportable->make (exportable, project, format, options->blank, error);

  return content != NULL && entente_command_write (options->output, content, error);
}

/* A name that any file system takes, and that no other output of the same run has. */
static char *
dup_output_name (const EntenteExportable *exportable, const char *format, GHashTable *taken)
{
  g_autofree char *stem = g_strdelimit (g_strdup (exportable->file_name), "/\\:*?\"<>|\n\t", '-');
  char *name = g_strdup_printf ("%s.%s", stem, format);

  for (guint n = 2; g_hash_table_contains (taken, name); n++)
    {
      g_free (name);
      name = g_strdup_printf ("%s (%u).%s", stem, n, format);
    }
  g_hash_table_add (taken, g_strdup (name));

  return name;
}

/* What was written goes again if the rest cannot follow; a file that stood there before stays. */
static gboolean
write_all (GPtrArray *paths, GPtrArray *contents, GError **error)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new ();

  for (guint i = 0; i < paths->len; i++)
    {
      const gboolean is_new = !g_file_test (paths->pdata[i], G_FILE_TEST_EXISTS);

      if (!entente_command_write (paths->pdata[i], contents->pdata[i], error))
        {
          for (guint j = 0; j < added->len; j++)
            g_unlink (added->pdata[j]);
          return FALSE;
        }
      if (is_new)
        g_ptr_array_add (added, paths->pdata[i]);
    }

  return TRUE;
}

/* Everything is made before anything is written. */
static gboolean
export_all (EntenteProject *project, const Options *options, GError **error)
{
  g_autoptr (GPtrArray) exportables = entente_exportable_list (project);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < exportables->len; i++)
    {
      EntenteExportable *exportable = exportables->pdata[i];
      g_autofree char *name = NULL;
      GBytes *content;

      if (options->blank && !entente_paper_format_is_known (exportable->formats[0]))
        continue;
      name = dup_output_name (exportable, exportable->formats[0], taken);
      content = exportable->make (exportable, project, exportable->formats[0], options->blank, error);
      if (content == NULL)
        return FALSE;
      g_ptr_array_add (paths, g_build_filename (options->output, name, NULL));
      g_ptr_array_add (contents, content);
    }

  if (g_mkdir_with_parents (options->output, 0777) != 0)
    {
      g_set_error (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_FAILED,
                   _ ("The folder “%s” cannot be made."), options->output);
      return FALSE;
    }

  return write_all (paths, contents, error);
}

static gboolean
check_options (const Options *options, int argc, GError **error)
{
  const char *sentence = NULL;

  if (options->output == NULL)
    sentence = _("Say where to with --output.");
  else if (options->all && argc == 3)
    sentence = _("Say either what to export or --all, not both.");
  else if (!options->all && argc == 2)
    sentence = _("Say what to export, or --all. “entente list FILE” says what there is.");
  else if (options->all && (options->format != NULL || g_str_equal (options->output, "-")))
    sentence = _("With --all, --output is a folder and each document has its own format.");
  if (sentence == NULL)
    return TRUE;

  g_set_error_literal (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_USAGE, sentence);
  return FALSE;
}

static int
run (int argc, char *argv[], GError **error)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_ ("Where to; “-” is standard output"), N_ ("OUT") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format,
      N_ ("Format, when the extension does not say it"), "pdf|odt|svg|png|xlsx|csv|vcf|ics|json" },
    { "profile", 0, 0, G_OPTION_ARG_STRING, &options.profile,
      N_ ("Chart of accounts of the budget"), N_ ("PROFILE") },
    { "all", 0, 0, G_OPTION_ARG_NONE, &options.all, N_ ("Export everything into the folder OUT"),
      NULL },
    { "blank", 0, 0, G_OPTION_ARG_NONE, &options.blank, N_ ("Empty models to fill in by hand"),
      NULL },
    { NULL },
  };
  g_autoptr (EntenteProject) project = NULL;
  gboolean done;

  if (!entente_command_parse (&entente_export_command, entries, &argc, &argv, 1, 2, error)
      || !check_options (&options, argc, error))
    return -1;
  project = entente_command_open (argv[1], ENTENTE_FILE_READ, error);
  if (project == NULL)
    return -1;

  done = options.all ? export_all (project, &options, error)
                     : export_one (project, argv[2], &options, error);
  return done ? 0 : -1;
}

const EntenteCommand entente_export_command = {
  .name = "export",
  .usage = N_ ("FILE WHAT|--all --output=OUT [--format=FORMAT] [--profile=PROFILE] [--blank]"),
  .summary = N_("write a document or a list, or all of them"),
  .details = N_ (
    "WHAT is what “entente list FILE” says, for instance:\n"
    "  schedule, month-grid, who-does-what, tasks/zoé, collective/directory\n"
    "  budget, financial-report, settlement, settlement/ORGANISATION, volunteer-time, funding,\n"
    "  funder-note/1, financial-report/ville\n"
    "  meeting/1/invitation, meeting/1/sign-in, meeting/1/decisions, meeting/1/minutes, decisions\n"
    "  evaluation, indicators, cooperation, report, report/funder, experience\n"
    "  questionnaire/1, results/1, results/1/Q2 (told apart by the answers to Q2)\n"
    "  people, organizations, agreement/1/cooperation, model/invitation\n"
    "In the stead of the number after a slash stands the place in that list, or a name or the\n"
    "beginning of one; the place of a funding request is that in the funding table, and\n"
    "settlement/no-1/cuillères is of what was frozen first.\n\n"
    "PROFILE is cerfa-12156-06, associations-2025, associations-2018, guide-2016 or simplified, or\n"
    "part of one (cerfa, 2018);\n"
    "without it, the one chosen in the settings of the budget."),
  .run = run,
};
