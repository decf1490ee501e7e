/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-import.h"
#include "collective/entente-contact-import.h"
#include "entente-command.h"
#include "entente-fold.h"
#include "schedule/entente-calendar-import.h"
#include "schedule/entente-plan-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  char *as;
  char *map;
  char *person;
  char *organization;
  gboolean add_contacts;
  gboolean dry_run;
} Options;

static void
options_clear (Options *options)
{
  g_clear_pointer (&options->as, g_free);
  g_clear_pointer (&options->map, g_free);
  g_clear_pointer (&options->person, g_free);
  g_clear_pointer (&options->organization, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static const char *const kinds[] = { "contacts", "plan",       "budget", "absences",
                                     "closures", "milestones", NULL };

/* Two that cannot both be meant, or one that means nothing. */
static gboolean
check_options (const Options *options, GError **error)
{
  const char *as = options->as;
  gboolean owned = options->person != NULL || options->organization != NULL;
  const char *sentence = NULL;

  if (as != NULL && !g_strv_contains (kinds, as))
    sentence = _("--as is one of: contacts, plan, budget, absences, closures, milestones.");
  else if (options->person != NULL && options->organization != NULL)
    sentence = _("Say either --person or --organization, not both.");
  else if (options->map != NULL && as != NULL && !g_str_equal (as, "contacts")
           && !g_str_equal (as, "budget"))
    sentence = _("--map says what the columns of contacts or of a budget mean; a plan says it by "
                 "its headings.");
  else if (owned && as != NULL
           && !g_str_equal (as, options->person != NULL ? "absences" : "closures"))
    sentence = _("--person goes with absences, --organization with closures.");
  else if (as != NULL && g_str_equal (as, "absences") && options->person == NULL)
    sentence = _("Say whose absences these are with --person.");
  if (sentence == NULL)
    return TRUE;

  g_set_error_literal (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_USAGE, sentence);
  return FALSE;
}

/* What the file holds, whatever it is called. */
static const char *
choose_kind (const Options *options, GBytes *content, const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  if (options->as != NULL)
    return options->as;
  if (options->map != NULL)
    return "contacts";
  if (options->person != NULL || options->organization != NULL
      || entente_calendar_import_sniff (content) || g_str_has_suffix (lower, ".ics"))
    return "calendar";
  if (g_str_has_suffix (lower, ".vcf") || g_str_has_suffix (lower, ".vcard"))
    return "contacts";
  if (entente_budget_import_sniff (content))
    return "budget";
  return entente_plan_import_sniff (content) ? "plan" : "contacts";
}

/* Reading */

static EntenteImport *
read_contacts (EntenteProject *project, GBytes *content, const char *name, const char *mapping, GError **error)
{
  g_autoptr (EntenteContactImport) import
    = entente_contact_import_read (entente_project_get_store (project), content, name, error);

  if (import == NULL || (mapping != NULL && !entente_contact_import_set_mapping (import, mapping, error)))
    return NULL;
  return ENTENTE_IMPORT (g_steal_pointer (&import));
}

static EntenteImport *
read_plan (EntenteProject *project, GBytes *content, gboolean add_contacts, GError **error)
{
  EntentePlanImport *import
    = entente_plan_import_read (entente_project_get_schedule (project), content, error);

  if (import == NULL)
    return NULL;
  entente_plan_import_set_adds_contacts (import, add_contacts);
  return ENTENTE_IMPORT (import);
}

static EntenteImport *
read_budget (EntenteProject *project, GBytes *content, const char *mapping, GError **error)
{
  g_autoptr (EntenteBudgetImport) import
    = entente_budget_import_read (entente_project_get_budget_table (project), content, error);

  if (import == NULL
      || (mapping != NULL && !entente_budget_import_set_mapping (import, mapping, error)))
    return NULL;
  return ENTENTE_IMPORT (g_steal_pointer (&import));
}

/* By its whole name, or by what one record only has in its name. */
static EntenteRecord *
find_owner (EntenteProject *project, GType type, const char *name, GError **error)
{
  GListModel *records = entente_store_get_list (entente_project_get_store (project), type);
  g_autofree char *words = entente_fold (name);
  EntenteRecord *found = NULL;
  guint n_found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (records, i);
      g_autofree char *title = ENTENTE_IS_PERSON (record)
                                 ? entente_person_dup_full_name (ENTENTE_PERSON (record))
                                 : g_strdup (entente_record_get_text (record, ENTENTE_ORGANIZATION_NAME));
      g_autofree char *folded = entente_fold (title);

      if (g_str_equal (folded, words))
        return record;
      if (*words != '\0' && entente_fold_contains (folded, words))
        {
          found = record;
          n_found++;
        }
    }
  if (n_found == 1)
    return found;
  g_set_error (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_USAGE,
               n_found == 0 ? _ ("The project has nobody called “%s”.")
                            : _ ("“%s” is the name of several in the project: write it in full."),
               name);
  return NULL;
}

static gboolean
set_use (EntenteCalendarImport *import, EntenteProject *project, const Options *options, const char *kind, GError **error)
{
  EntenteRecord *owner = NULL;

  if (g_str_equal (kind, "milestones"))
    {
      entente_calendar_import_set_use (import, ENTENTE_CALENDAR_MILESTONES, NULL);
      return TRUE;
    }
  if (options->person != NULL)
    owner = find_owner (project, ENTENTE_TYPE_PERSON, options->person, error);
  else if (options->organization != NULL)
    owner = find_owner (project, ENTENTE_TYPE_ORGANIZATION, options->organization, error);
  else if (g_str_equal (kind, "calendar"))
    return TRUE;
  if (owner == NULL && (options->person != NULL || options->organization != NULL))
    return FALSE;
  entente_calendar_import_set_use (import,
                                   options->person != NULL ? ENTENTE_CALENDAR_ABSENCES
                                                           : ENTENTE_CALENDAR_CLOSURES,
                                   owner);
  return TRUE;
}

static EntenteImport *
read_calendar (EntenteProject *project, GBytes *content, const Options *options, const char *kind, GError **error)
{
  g_autoptr (EntenteCalendarImport) import
    = entente_calendar_import_read (entente_project_get_schedule (project), content, error);

  if (import == NULL || !set_use (import, project, options, kind, error))
    return NULL;
  return ENTENTE_IMPORT (g_steal_pointer (&import));
}

static EntenteImport *
read_content (EntenteProject *project, GBytes *content, const char *name, const Options *options, GError **error)
{
  const char *kind = choose_kind (options, content, name);
  g_autoptr (GError) cause = NULL;
  EntenteImport *import;

  if (g_str_equal (kind, "contacts"))
    import = read_contacts (project, content, name, options->map, &cause);
  else if (g_str_equal (kind, "plan"))
    import = read_plan (project, content, options->add_contacts, &cause);
  else if (g_str_equal (kind, "budget"))
    import = read_budget (project, content, options->map, &cause);
  else
    import = read_calendar (project, content, options, kind, &cause);
  if (import != NULL)
    return import;

  if (cause->domain == ENTENTE_COMMAND_ERROR)
    g_propagate_error (error, g_steal_pointer (&cause));
  else
    /* The reader says itself what is wrong with the file. Translators: name of a file: what is
       wrong with it. */
    g_set_error (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_FAILED, _ ("“%s”: %s"), name,
                 cause->message);
  return NULL;
}

static EntenteImport *
read_file (EntenteProject *project, const char *name, const Options *options, GError **error)
{
  g_autofree char *content = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) cause = NULL;
  gsize size;

  if (!g_file_get_contents (name, &content, &size, &cause))
    {
      g_set_error (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_FAILED,
                   _ ("“%s” could not be read: %s"), name, cause->message);
      return NULL;
    }
  bytes = g_bytes_new_take (g_steal_pointer (&content), size);
  return read_content (project, bytes, name, options, error);
}

/* What came of it */

/* Refusals always; when nothing is written yet, everything. */
static void
print_lines (EntenteImport *import, gboolean all)
{
  GListModel *plan = entente_import_get_plan (import);

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (EntenteImportLine) line = g_list_model_get_item (plan, i);
      g_autofree char *title = NULL;
      g_autofree char *reason = NULL;
      int outcome;
      guint number;

      g_object_get (line, "outcome", &outcome, "line", &number, "title", &title, "reason", &reason, NULL);
      g_strdelimit (reason, "\n", ' ');
      if (outcome == ENTENTE_IMPORT_REFUSED)
        g_printerr (_ ("Line %u: %s\n"), number, reason);
      else if (all)
        /* Translators: a line of a file: what it is about. What becomes of it. */
        g_print (_ ("Line %u: %s. %s\n"), number, title, reason);
    }
}

/* What could not be read of lines that are imported all the same. */
static void
print_remarks (EntenteImport *import)
{
  GListModel *plan = entente_import_get_plan (import);

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (EntenteImportLine) line = g_list_model_get_item (plan, i);
      g_autofree char *reason = NULL;
      const char *remarks;
      int outcome;
      guint number;

      g_object_get (line, "outcome", &outcome, "line", &number, "reason", &reason, NULL);
      remarks = strchr (reason, '\n');
      if (outcome == ENTENTE_IMPORT_REFUSED || remarks == NULL)
        continue;
      g_strdelimit (reason, "\n", ' ');
      g_printerr (_ ("Line %u: %s\n"), number, remarks + 1);
    }
}

static void
print_summary (EntenteImport *import)
{
  guint added, updated, unchanged, refused;

  g_object_get (import, "n-added", &added, "n-updated", &updated, "n-unchanged", &unchanged,
                "n-refused", &refused, NULL);
  g_print (_ ("Added: %u. Updated: %u. Unchanged: %u. Refused: %u.\n"), added, updated, unchanged,
           refused);
}

static void
print (EntenteImport *import, gboolean dry_run)
{
  gboolean of_schedule = !ENTENTE_IS_CONTACT_IMPORT (import);

  print_lines (import, dry_run && of_schedule);
  if (!dry_run && (ENTENTE_IS_PLAN_IMPORT (import) || ENTENTE_IS_BUDGET_IMPORT (import)))
    print_remarks (import);
  print_summary (import);
}

static gboolean
apply (EntenteImport *import, const char *name, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (entente_import_apply (import, &cause))
    return TRUE;

  entente_command_explain (error, g_steal_pointer (&cause), name);
  return FALSE;
}

static int
run (int argc, char *argv[], GError **error)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "as", 0, 0, G_OPTION_ARG_STRING, &options.as, N_("What the file holds, when it does not say it"),
      "contacts|plan|budget|absences|closures|milestones" },
    { "person", 0, 0, G_OPTION_ARG_STRING, &options.person, N_("Whose absences a calendar holds"), N_("NAME") },
    { "organization", 0, 0, G_OPTION_ARG_STRING, &options.organization,
      N_("Whose closures a calendar holds; the whole project’s without it"), N_("NAME") },
    { "add-contacts", 0, 0, G_OPTION_ARG_NONE, &options.add_contacts,
      N_("Add the people and organisations of a plan that the project does not have"), NULL },
    { "map", 0, 0, G_OPTION_ARG_STRING, &options.map, N_("What the columns of contacts or of a budget mean"), "COLUMN=FIELD;…" },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, N_("Only say what would be done"), NULL },
    { NULL },
  };
  g_autoptr (EntenteProject) project = NULL;
  g_autoptr (EntenteImport) import = NULL;
  gboolean done;

  if (!entente_command_parse (&entente_import_command, entries, &argc, &argv, 2, 2, error)
      || !check_options (&options, error))
    return -1;
  project = entente_command_open (argv[1], options.dry_run ? ENTENTE_FILE_READ : ENTENTE_FILE_WRITE, error);
  if (project == NULL)
    return -1;

  import = read_file (project, argv[2], &options, error);
  done = import != NULL && (options.dry_run || apply (import, argv[1], error));
  if (done)
    print (import, options.dry_run);
  if (options.dry_run)
    return done ? 0 : -1;

  /* What failed is not hidden by what closing may say. */
  return entente_command_close (project, done ? error : NULL) && done ? 0 : -1;
}

const EntenteCommand entente_import_command = {
  .name = "import",
  .usage = "FILE DATA [--as=KIND] [--person=NAME|--organization=NAME] [--add-contacts] [--map=COLUMN=FIELD;…] "
           "[--dry-run]",
  .summary = N_("add contacts (CSV, vCard), a plan or a budget (CSV), or absences, closures and milestones (iCalendar)"),
  .run = run,
};
