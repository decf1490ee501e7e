/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-plan-import.h"

#include "entente-plan-people-private.h"
#include "entente-plan-row-private.h"
#include "schedule/entente-assignment.h"

#include <glib/gi18n-lib.h>

struct _EntentePlanImport
{
  GObject parent_instance;

  /* Owned */
  EntenteSchedule *schedule;
  EntenteStore *store;
  EntentePlanTable *table;
  GPtrArray *rows;     /* EntentePlanRow */
  GPtrArray *refused;  /* EntenteImportLine */
  GPtrArray *links;    /* EntentePlanRowLink */
  EntentePlanPeople *people;
  GPtrArray *involved; /* EntentePlanInvolved, one a row */
  GPtrArray *notes;    /* char *, one a row: what its people add to its notes */
  GListStore *lines;

  gboolean adds_contacts;
  gboolean stale; /* the project changed since people were looked for */
};

static void import_init (EntenteImportInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntentePlanImport,
                               entente_plan_import,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_IMPORT, import_init))

enum {
  PROP_0,
  PROP_ADDS_CONTACTS,
  PROP_N_UNKNOWN,
  PROP_N_ADDED,
  PROP_N_UPDATED,
  PROP_N_UNCHANGED,
  PROP_N_REFUSED,
};

/* Lines */

static void
append_part (GString *text, const char *part)
{
  if (*part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

/* "3 days · SNET 2027-06-12 · Zoé Exemple": what the row becomes, in few words. */
static char *
describe (const EntentePlanRow *row, const EntentePlanInvolved *involved)
{
  EntenteLanguage language = entente_schedule_get_language ();
  GString *text = g_string_new (NULL);
  EntenteDuration duration;
  EntenteMoment at;
  gboolean has_time;
  g_autofree char *words = NULL;

  if (row->is_group)
    append_part (text, _ ("Group"));
  else if (row->kind == ENTENTE_TASK_MILESTONE)
    append_part (text, _ ("Milestone"));
  else if (entente_duration_from_text (*row->duration != '\0' ? row->duration : "1d", &duration))
    {
      words = entente_duration_format (&duration, language);
      append_part (text, words);
    }
  if (entente_moment_from_iso (row->rule_at, ENTENTE_MOMENT_STARTS, &at, &has_time))
    {
      const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_TASK, NULL);
      g_autofree char *rule = g_strdup_printf (
        "%s %s", entente_choice_get_label (fields[ENTENTE_TASK_RULE].choices, row->rule.rule),
        row->rule_at);

      append_part (text, rule);
    }
  else if (row->rule.rule == ENTENTE_RULE_RELATIVE)
    {
      g_autofree char *offset = entente_duration_format (&row->rule.offset, language);
      /* Translators: a distance from the event: “event −30 days” */
      g_autofree char *rule = g_strdup_printf (_ ("event %s"), offset);

      append_part (text, rule);
    }
  append_part (text, involved->referent != NULL       ? involved->referent->name
                     : involved->organization != NULL ? involved->organization->name
                                                      : "");
  return g_string_free_and_steal (text);
}

static EntenteImportLine *
make_line (const EntentePlanRow *row, const EntentePlanInvolved *involved, GPtrArray *sentences)
{
  g_autofree char *description = describe (row, involved);
  GString *reason = g_string_new (description);

  for (guint i = 0; i < row->remarks->len; i++)
    g_string_append_printf (reason, "\n%s", (char *) g_ptr_array_index (row->remarks, i));
  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (reason, "\n%s", (char *) g_ptr_array_index (sentences, i));
  return entente_import_line_new (row->line,
                                  ENTENTE_IMPORT_ADDED,
                                  *row->number != '\0'
                                    ? g_strdup_printf ("%s %s", row->number, row->title)
                                    : g_strdup (row->title),
                                  g_string_free_and_steal (reason));
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  guint first, second;

  g_object_get (*(gpointer *) a, "line", &first, NULL);
  g_object_get (*(gpointer *) b, "line", &second, NULL);
  return first < second ? -1 : first > second;
}

static void
notify_counts (EntentePlanImport *self)
{
  static const char *const names[] = { "n-added", "n-updated", "n-unchanged", "n-refused",
                                       "n-unknown" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_object_notify (G_OBJECT (self), names[i]);
}

/* Looks for people anew, and says what becomes of each row. */
static void
make_plan (EntentePlanImport *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  g_clear_pointer (&self->people, _entente_plan_people_free);
  self->people = _entente_plan_people_new (self->store, self->adds_contacts);
  self->stale = FALSE;
  g_ptr_array_set_size (self->involved, 0);
  g_ptr_array_set_size (self->notes, 0);
  for (guint i = 0; i < self->rows->len; i++)
    {
      EntentePlanRow *row = g_ptr_array_index (self->rows, i);
      g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
      GString *notes = g_string_new (row->notes->str);
      EntentePlanInvolved *involved
        = _entente_plan_people_find (self->people, row, self->table, notes, sentences);

      g_ptr_array_add (self->involved, involved);
      g_ptr_array_add (self->notes, g_string_free_and_steal (notes));
      g_ptr_array_add (lines, make_line (row, involved, sentences));
    }
  for (guint i = 0; i < self->refused->len; i++)
    g_ptr_array_add (lines, g_object_ref (g_ptr_array_index (self->refused, i)));
  g_ptr_array_sort (lines, compare_lines);
  g_list_store_splice (self->lines,
                       0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->lines)),
                       lines->pdata,
                       lines->len);
  notify_counts (self);
}

/* Reading */

/* A column of steps beside that of tasks: each new word begins a group. */
static void
open_group (EntentePlanImport *self, guint index, char **current)
{
  const EntenteCsvRow *cells = g_ptr_array_index (self->table->rows, index);
  g_autofree char *title = _entente_plan_cell_strip (
    _entente_plan_table_get_cell (self->table, index, ENTENTE_PLAN_GROUP));

  if (*title == '\0' || g_strcmp0 (title, *current) == 0)
    return;
  g_ptr_array_add (self->rows, _entente_plan_row_new (cells->line, title));
  g_free (*current);
  *current = g_steal_pointer (&title);
}

static gboolean
has_groups (EntentePlanImport *self)
{
  return _entente_plan_table_has (self->table, ENTENTE_PLAN_GROUP)
         && !_entente_plan_table_has (self->table, ENTENTE_PLAN_OUTLINE)
         && !_entente_plan_table_has (self->table, ENTENTE_PLAN_LEVEL);
}

static void
refuse (EntentePlanImport *self, guint index, char *problem)
{
  const EntenteCsvRow *cells = g_ptr_array_index (self->table->rows, index);

  g_ptr_array_add (self->refused, entente_import_line_new (cells->line, ENTENTE_IMPORT_REFUSED,
                                                           g_strdup (""), problem));
}

static void
read_rows (EntentePlanImport *self)
{
  EntenteWorkTime *work_time = entente_schedule_get_work_time (self->schedule, NULL, NULL);
  g_autofree char *group = NULL;
  gboolean grouped = has_groups (self);

  for (guint i = 0; i < self->table->rows->len; i++)
    {
      g_autofree char *problem = NULL;
      guint before = self->rows->len;
      EntentePlanRow *row;

      if (grouped)
        open_group (self, i, &group);
      row = _entente_plan_row_read (self->table, i, work_time, &problem);
      if (row == NULL)
        {
          /* The title of a group on a line of its own is no row without a title. */
          if (problem != NULL && self->rows->len == before)
            refuse (self, i, g_steal_pointer (&problem));
          continue;
        }
      if (group != NULL)
        row->level++;
      g_ptr_array_add (self->rows, row);
    }
  _entente_plan_rows_arrange (self->rows, self->table);
  self->links = _entente_plan_rows_link (self->rows, self->table);
}

/* Writing */

/* Ranks go on after those of the project. */
static gint64
find_last_rank (EntenteStore *store)
{
  GListModel *tasks = entente_store_get_list (store, ENTENTE_TYPE_TASK);
  gint64 last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (EntenteRecord) task = g_list_model_get_item (tasks, i);

      if (entente_record_get_reference (task, ENTENTE_TASK_PARENT) == 0)
        last = MAX (last, entente_record_get_integer (task, ENTENTE_TASK_RANK));
    }
  return last;
}

static void
set_text (EntenteEdit *edit, EntenteRecord *record, guint field, const char *text)
{
  if (*text != '\0')
    entente_edit_set_text (edit, record, field, text);
}

static void
write_rule (EntenteEdit *edit, EntenteRecord *task, const EntentePlanRow *row)
{
  g_autofree char *offset = NULL;

  entente_edit_set_choice (edit, task, ENTENTE_TASK_RULE, row->rule.rule);
  set_text (edit, task, ENTENTE_TASK_RULE_AT, row->rule_at);
  if (row->rule.rule != ENTENTE_RULE_RELATIVE)
    return;
  offset = entente_duration_to_text (&row->rule.offset);
  set_text (edit, task, ENTENTE_TASK_EVENT_OFFSET, offset);
  entente_edit_set_choice (edit, task, ENTENTE_TASK_EVENT_FROM, row->rule.from);
  entente_edit_set_choice (edit, task, ENTENTE_TASK_EVENT_EDGE, row->rule.edge);
}

static void
write_task (EntenteEdit *edit, EntenteRecord *task, const EntentePlanRow *row, const char *notes)
{
  entente_edit_set_text (edit, task, ENTENTE_TASK_TITLE, row->title);
  entente_edit_set_choice (edit, task, ENTENTE_TASK_KIND, row->kind);
  entente_edit_set_choice (edit, task, ENTENTE_TASK_STATE, row->state);
  entente_edit_set_integer (edit, task, ENTENTE_TASK_PROGRESS, row->progress);
  set_text (edit, task, ENTENTE_TASK_DURATION, row->duration);
  write_rule (edit, task, row);
  set_text (edit, task, ENTENTE_TASK_DEADLINE, row->deadline);
  set_text (edit, task, ENTENTE_TASK_ACTUAL_START, row->actual_start);
  set_text (edit, task, ENTENTE_TASK_ACTUAL_FINISH, row->actual_finish);
  set_text (edit, task, ENTENTE_TASK_PLACE, row->place);
  set_text (edit, task, ENTENTE_TASK_DESCRIPTION, row->description);
  set_text (edit, task, ENTENTE_TASK_NOTES, notes);
}

static void
write_involved (EntenteEdit *edit, EntenteRecord *task, const EntentePlanInvolved *involved)
{
  if (involved->organization != NULL)
    entente_edit_set_reference (edit, task, ENTENTE_TASK_ORGANIZATION,
                                _entente_plan_party_write (involved->organization, edit));
  if (involved->referent != NULL)
    entente_edit_set_reference (edit, task, ENTENTE_TASK_REFERENT,
                                _entente_plan_party_write (involved->referent, edit));
  for (guint i = 0; i < involved->doers->len; i++)
    {
      EntentePlanParty *party = g_ptr_array_index (involved->doers, i);
      EntenteRecord *assignment = entente_edit_insert (edit, ENTENTE_TYPE_ASSIGNMENT);

      entente_edit_set_reference (edit, assignment, ENTENTE_ASSIGNMENT_TASK, task);
      entente_edit_set_reference (edit, assignment,
                                  party->type == ENTENTE_TYPE_PERSON
                                    ? ENTENTE_ASSIGNMENT_PERSON
                                    : ENTENTE_ASSIGNMENT_ORGANIZATION,
                                  _entente_plan_party_write (party, edit));
      entente_edit_set_choice (edit, assignment, ENTENTE_ASSIGNMENT_PART, ENTENTE_PART_DOES);
      set_text (edit, assignment, ENTENTE_ASSIGNMENT_ROLE, g_ptr_array_index (involved->roles, i));
    }
}

static void
write_links (EntentePlanImport *self, EntenteEdit *edit, GPtrArray *tasks)
{
  for (guint i = 0; i < self->links->len; i++)
    {
      const EntentePlanRowLink *link = g_ptr_array_index (self->links, i);
      EntenteRecord *dependency = entente_edit_insert (edit, ENTENTE_TYPE_DEPENDENCY);

      entente_edit_set_reference (edit, dependency, ENTENTE_DEPENDENCY_PREDECESSOR,
                                  g_ptr_array_index (tasks, link->from));
      entente_edit_set_reference (edit, dependency, ENTENTE_DEPENDENCY_SUCCESSOR,
                                  g_ptr_array_index (tasks, link->to));
      entente_edit_set_choice (edit, dependency, ENTENTE_DEPENDENCY_KIND, link->kind);
      set_text (edit, dependency, ENTENTE_DEPENDENCY_LAG, link->lag);
    }
}

static void
write_plan (EntentePlanImport *self, EntenteEdit *edit)
{
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();
  gint64 last = find_last_rank (self->store);

  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (tasks, entente_edit_insert (edit, ENTENTE_TYPE_TASK));
  for (guint i = 0; i < self->rows->len; i++)
    {
      const EntentePlanRow *row = g_ptr_array_index (self->rows, i);
      EntenteRecord *task = g_ptr_array_index (tasks, i);
      gboolean top = row->parent == ENTENTE_PLAN_NOWHERE;

      write_task (edit, task, row, g_ptr_array_index (self->notes, i));
      entente_edit_set_integer (edit, task, ENTENTE_TASK_RANK, row->rank + (top ? last : 0));
      if (!top)
        entente_edit_set_reference (edit, task, ENTENTE_TASK_PARENT,
                                    g_ptr_array_index (tasks, row->parent));
      write_involved (edit, task, g_ptr_array_index (self->involved, i));
    }
  write_links (self, edit, tasks);
}

/* An import as any other */

static GListModel *
get_plan (EntenteImport *import)
{
  return G_LIST_MODEL (ENTENTE_PLAN_IMPORT (import)->lines);
}

static gboolean
apply (EntenteImport *import, GError **error)
{
  EntentePlanImport *self = ENTENTE_PLAN_IMPORT (import);
  g_autoptr (EntenteEdit) edit = NULL;

  if (self->stale)
    make_plan (self);
  /* Written or not, the people of this plan are spent. */
  self->stale = TRUE;
  edit = entente_store_begin (self->store, _ ("Import plan"));
  write_plan (self, edit);
  return entente_edit_commit (edit, error);
}

static void
import_init (EntenteImportInterface *iface)
{
  iface->get_plan = get_plan;
  iface->apply = apply;
}

static void
store_changed_cb (EntentePlanImport *self)
{
  self->stale = TRUE;
}

static void
entente_plan_import_finalize (GObject *object)
{
  EntentePlanImport *self = ENTENTE_PLAN_IMPORT (object);

  g_clear_pointer (&self->involved, g_ptr_array_unref);
  g_clear_pointer (&self->people, _entente_plan_people_free);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_clear_pointer (&self->refused, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->table, _entente_plan_table_free);
  g_clear_object (&self->lines);
  g_clear_object (&self->schedule);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (entente_plan_import_parent_class)->finalize (object);
}

static void
entente_plan_import_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntentePlanImport *self = ENTENTE_PLAN_IMPORT (object);

  switch (prop_id)
    {
    case PROP_ADDS_CONTACTS:
      g_value_set_boolean (value, self->adds_contacts);
      break;
    case PROP_N_UNKNOWN:
      g_value_set_uint (value, entente_plan_import_get_n_unknown (self));
      break;
    case PROP_N_ADDED:
      g_value_set_uint (value, self->rows->len);
      break;
    case PROP_N_UPDATED:
    case PROP_N_UNCHANGED:
      g_value_set_uint (value, 0);
      break;
    case PROP_N_REFUSED:
      g_value_set_uint (value, self->refused->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_plan_import_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  EntentePlanImport *self = ENTENTE_PLAN_IMPORT (object);

  switch (prop_id)
    {
    case PROP_ADDS_CONTACTS:
      entente_plan_import_set_adds_contacts (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_plan_import_class_init (EntentePlanImportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = entente_plan_import_finalize;
  object_class->get_property = entente_plan_import_get_property;
  object_class->set_property = entente_plan_import_set_property;

  /**
   * EntentePlanImport:adds-contacts:
   *
   * Whether people and organisations that the project does not have are added to it.
   */
  g_object_class_install_property (
    object_class,
    PROP_ADDS_CONTACTS,
    g_param_spec_boolean ("adds-contacts", NULL, NULL, FALSE, G_PARAM_READWRITE | flags));
  /**
   * EntentePlanImport:n-unknown:
   *
   * How many names the project does not have.
   */
  g_object_class_install_property (
    object_class,
    PROP_N_UNKNOWN,
    g_param_spec_uint ("n-unknown", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | flags));
  g_object_class_override_property (object_class, PROP_N_ADDED, "n-added");
  g_object_class_override_property (object_class, PROP_N_UPDATED, "n-updated");
  g_object_class_override_property (object_class, PROP_N_UNCHANGED, "n-unchanged");
  g_object_class_override_property (object_class, PROP_N_REFUSED, "n-refused");
}

static void
entente_plan_import_init (EntentePlanImport *self)
{
  self->lines = g_list_store_new (ENTENTE_TYPE_IMPORT_LINE);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) _entente_plan_row_free);
  self->refused = g_ptr_array_new_with_free_func (g_object_unref);
  self->involved = g_ptr_array_new_with_free_func ((GDestroyNotify) _entente_plan_involved_free);
  self->notes = g_ptr_array_new_with_free_func (g_free);
}

/**
 * entente_plan_import_read:
 * @schedule: the plan to import into
 * @content: a CSV file, or text with tabs
 * @error: return location for an error
 *
 * Reads a table and plans its import. Nothing is written.
 *
 * Returns: (transfer full): the import, or %NULL with an error of %ENTENTE_EXCHANGE_ERROR whose
 *   message is a translated sentence
 */
EntentePlanImport *
entente_plan_import_read (EntenteSchedule *schedule, GBytes *content, GError **error)
{
  g_autoptr (EntentePlanTable) table = NULL;
  EntentePlanImport *self;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);
  g_return_val_if_fail (content != NULL, NULL);

  table = _entente_plan_table_read (content, error);
  if (table == NULL)
    return NULL;

  self = g_object_new (ENTENTE_TYPE_PLAN_IMPORT, NULL);
  self->schedule = g_object_ref (schedule);
  self->store = g_object_ref (entente_schedule_get_store (schedule));
  self->table = g_steal_pointer (&table);
  read_rows (self);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  make_plan (self);
  return self;
}

/**
 * entente_plan_import_sniff:
 * @content: a file
 *
 * Returns: whether it is a table with headings of a plan (durations, predecessors, dates…) rather
 *   than of a list of people
 */
gboolean
entente_plan_import_sniff (GBytes *content)
{
  g_return_val_if_fail (content != NULL, FALSE);

  return _entente_plan_table_sniff (content);
}

/**
 * entente_plan_import_set_adds_contacts:
 * @self: an import
 * @adds_contacts: whether to add them; otherwise their names go to the notes of their tasks
 */
void
entente_plan_import_set_adds_contacts (EntentePlanImport *self, gboolean adds_contacts)
{
  g_return_if_fail (ENTENTE_IS_PLAN_IMPORT (self));

  if (self->adds_contacts == !!adds_contacts)
    return;
  self->adds_contacts = !!adds_contacts;
  make_plan (self);
  g_object_notify (G_OBJECT (self), "adds-contacts");
}

/**
 * entente_plan_import_get_n_unknown:
 * @self: an import
 *
 * Returns: how many names the project does not have
 */
guint
entente_plan_import_get_n_unknown (EntentePlanImport *self)
{
  g_return_val_if_fail (ENTENTE_IS_PLAN_IMPORT (self), 0);

  return self->people != NULL ? _entente_plan_people_count_unknown (self->people) : 0;
}
