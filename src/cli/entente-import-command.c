/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-import.h"
#include "collective/entente-contact-import.h"
#include "collective/entente-contact-names.h"
#include "entente-answer-reading.h"
#include "entente-command.h"
#include "entente-exchange-error.h"
#include "schedule/entente-calendar-import.h"
#include "schedule/entente-plan-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  char *as;
  char *map;
  char *person;
  char *organization;
  char *questionnaire;
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
  g_clear_pointer (&options->questionnaire, g_free);
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
  else if (options->questionnaire != NULL && (as != NULL || owned || options->add_contacts))
    sentence = _ ("--questionnaire says that these are answers; nothing but --map and --dry-run goes "
                  "with it.");
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

  if (options->questionnaire != NULL)
    return "answers";
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
  if (g_list_model_get_n_items (entente_import_get_plan (ENTENTE_IMPORT (import))) > 0)
    return ENTENTE_IMPORT (g_steal_pointer (&import));
  g_set_error_literal (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_EMPTY,
                       _ ("No column has the label of a line and none its amount. Say which do, "
                          "as --map=B=label;C=forecast."));
  return NULL;
}

static EntenteRecord *
refuse_owner (GPtrArray *found, const char *name, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *candidates = NULL;

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (names, entente_contact_dup_name (found->pdata[i]));
  candidates = entente_command_join_names (names);
  if (found->len == 0)
    g_set_error (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_USAGE,
                 _ ("The project has nobody called “%s”."), name);
  else
    g_set_error (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_USAGE,
                 _ ("“%s” may be: %s. Write more of the name."), name, candidates);
  return NULL;
}

static EntenteRecord *
find_owner (EntenteProject *project, GType type, const char *name, GError **error)
{
  GListModel *records = entente_store_get_list (entente_project_get_store (project), type);
  g_autoptr (EntenteNameSearch) search = entente_name_search_new (name);
  GPtrArray *found;

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      /* The store keeps it. */
      g_autoptr (EntenteRecord) record = g_list_model_get_item (records, i);

      entente_contact_offer (record, search);
    }
  found = entente_name_search_get_found (search);

  return found->len == 1 ? found->pdata[0] : refuse_owner (found, name, error);
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

  if (g_str_equal (kind, "answers"))
    import = entente_answer_reading_new (project, content, options->questionnaire, options->map,
                                         &cause);
  else if (g_str_equal (kind, "contacts"))
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
                   _ ("“%s” could not be read: %s"), name,
                   entente_command_get_reason (cause));
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

  if (ENTENTE_IS_ANSWER_IMPORT (import))
    {
      entente_answer_reading_print (ENTENTE_ANSWER_IMPORT (import), dry_run);
      print_summary (import);
      return;
    }
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
    { "questionnaire", 0, 0, G_OPTION_ARG_STRING, &options.questionnaire,
      N_ ("The questionnaire that a form tool’s answers are to: its number, or words of its title"), "N" },
    { "add-contacts", 0, 0, G_OPTION_ARG_NONE, &options.add_contacts,
      N_("Add the people and organisations of a plan that the project does not have"), NULL },
    { "map", 0, 0, G_OPTION_ARG_STRING, &options.map, N_ ("What the columns of contacts, of a budget or of answers mean"), "COLUMN=FIELD;…" },
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
  .usage = N_ ("FILE DATA [--as=KIND|--questionnaire=N] [--person=NAME|--organization=NAME] "
               "[--add-contacts] [--map=COLUMN=FIELD;…] [--dry-run]"),
  .summary = N_ ("add contacts (CSV, vCard), a plan, a budget or answers to a questionnaire (CSV), or "
                 "absences, closures and milestones (iCalendar)"),
  .details = N_ (
    "A table of a budget has a line of headings, or two tables side by side. COLUMN is a heading or\n"
    "a letter; FIELD of a budget is side, code, account, label, quantity, unit, unit-price,\n"
    "forecast, revised, actual, organization, payer, funder, due-on, paid-on, document, comment,\n"
    "explanation or key.\n\n"
    "FIELD of answers is the code of a question (Q3), with the letter of a choice that has a column of\n"
    "its own (Q1a), or + for what is written beside “other” (Q1+); or number, of the answer. What was\n"
    "matched is remembered with the questionnaire."),
  .run = run,
};
