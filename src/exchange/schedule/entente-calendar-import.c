/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-calendar-import.h"

#include "collective/entente-project-details.h"
#include "entente-calendar-entry-private.h"
#include "entente-calendar-identity-private.h"
#include "entente-plan-names-private.h"
#include "schedule/entente-absence.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define YEAR (366 * (gint64) ENTENTE_DAY)

/* What becomes of one entry. */
typedef struct
{
  const EntenteCalendarEntry *entry; /* borrowed */
  EntenteImportOutcome outcome;
  EntenteRecord *record; /* what it changes; NULL for a new one; borrowed */
} Step;

struct _EntenteCalendarImport
{
  GObject parent_instance;

  /* Owned */
  EntenteSchedule *schedule;
  EntenteStore *store;
  EntenteCalendarContent *content;
  GArray *steps;
  GListStore *lines;
  EntenteRecord *owner; /* nullable */

  EntenteCalendarUse use;
  guint counts[ENTENTE_IMPORT_REFUSED + 1];
  gboolean stale;
};

static void import_init (EntenteImportInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteCalendarImport,
                               entente_calendar_import,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_IMPORT, import_init))

enum {
  PROP_0,
  PROP_N_ADDED,
  PROP_N_UPDATED,
  PROP_N_UNCHANGED,
  PROP_N_REFUSED,
};

/* What there is */

static guint
get_owner_field (EntenteCalendarImport *self)
{
  return ENTENTE_IS_PERSON (self->owner) ? ENTENTE_ABSENCE_PERSON : ENTENTE_ABSENCE_ORGANIZATION;
}

static gboolean
is_of_owner (EntenteCalendarImport *self, EntenteRecord *absence)
{
  gint64 owner = self->owner != NULL ? entente_record_get_id (self->owner) : 0;

  if (owner == 0)
    return entente_record_get_reference (absence, ENTENTE_ABSENCE_PERSON) == 0
           && entente_record_get_reference (absence, ENTENTE_ABSENCE_ORGANIZATION) == 0;
  return entente_record_get_reference (absence, get_owner_field (self)) == owner;
}

/* Absences of the owner that came from a calendar: key → record. */
static GHashTable *
index_absences (EntenteCalendarImport *self)
{
  GListModel *absences = entente_store_get_list (self->store, ENTENTE_TYPE_ABSENCE);
  GHashTable *found = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (absences); i++)
    {
      g_autoptr (EntenteRecord) absence = g_list_model_get_item (absences, i);
      const char *uid = entente_record_get_text (absence, ENTENTE_ABSENCE_UID);

      if (*uid != '\0' && is_of_owner (self, absence))
        g_hash_table_insert (found, (gpointer) uid, absence);
    }
  return found;
}

static EntenteRecord *
find_record (EntenteCalendarImport *self, GHashTable *absences, const EntenteCalendarEntry *entry)
{
  if (self->use != ENTENTE_CALENDAR_MILESTONES)
    return g_hash_table_lookup (absences, entry->key);
  return entente_store_get_record (self->store, ENTENTE_TYPE_TASK,
                                   _entente_calendar_make_id (entry->key));
}

static const char *
get_title (const EntenteCalendarEntry *entry)
{
  return *entry->summary != '\0' ? entry->summary : _ ("Untitled");
}

static gboolean
says (EntenteRecord *record, guint field, const char *text)
{
  return g_str_equal (entente_record_get_text (record, field), text);
}

static gboolean
is_same (EntenteCalendarImport *self, EntenteRecord *record, const EntenteCalendarEntry *entry)
{
  if (self->use == ENTENTE_CALENDAR_MILESTONES)
    return says (record, ENTENTE_TASK_TITLE, get_title (entry))
           && says (record, ENTENTE_TASK_RULE_AT, entry->starts)
           && says (record, ENTENTE_TASK_PLACE, entry->place);
  return says (record, ENTENTE_ABSENCE_LABEL, get_title (entry))
         && says (record, ENTENTE_ABSENCE_STARTS, entry->starts)
         && says (record, ENTENTE_ABSENCE_ENDS, entry->ends);
}

/* Planning */

static char *
describe (EntenteCalendarImport *self, const EntenteCalendarEntry *entry)
{
  if (self->use == ENTENTE_CALENDAR_MILESTONES || g_str_equal (entry->starts, entry->ends))
    return g_strdup (entry->starts);
  /* Translators: a time from one moment to another, “2027-05-03 to 2027-05-07” */
  return g_strdup_printf (_ ("%s to %s"), entry->starts, entry->ends);
}

static char *
decide (EntenteCalendarImport *self, Step *step)
{
  const EntenteCalendarEntry *entry = step->entry;

  step->outcome = ENTENTE_IMPORT_REFUSED;
  if (entry->problem != NULL)
    return g_strdup (entry->problem);
  if (_entente_calendar_is_own_uid (self->store, entry->uid))
    return g_strdup (_ ("It comes from this very project, where it stands already."));
  if (entry->cancelled && step->record == NULL)
    return g_strdup (_ ("It is cancelled."));

  step->outcome = step->record == NULL ? ENTENTE_IMPORT_ADDED : ENTENTE_IMPORT_UPDATED;
  if (entry->cancelled)
    return g_strdup (_ ("It was cancelled: it is taken out again."));
  if (step->record != NULL && is_same (self, step->record, entry))
    step->outcome = ENTENTE_IMPORT_UNCHANGED;
  return describe (self, entry);
}

static void
notify_counts (EntenteCalendarImport *self)
{
  static const char *const names[] = { "n-added", "n-updated", "n-unchanged", "n-refused" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_object_notify (G_OBJECT (self), names[i]);
}

static void
make_plan (EntenteCalendarImport *self)
{
  g_autoptr (GHashTable) absences = index_absences (self);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  self->stale = FALSE;
  memset (self->counts, 0, sizeof self->counts);
  g_array_set_size (self->steps, 0);
  for (guint i = 0; i < self->content->entries->len; i++)
    {
      const EntenteCalendarEntry *entry = g_ptr_array_index (self->content->entries, i);
      Step step = { entry, ENTENTE_IMPORT_REFUSED, find_record (self, absences, entry) };
      char *reason = decide (self, &step);

      self->counts[step.outcome]++;
      g_array_append_val (self->steps, step);
      g_ptr_array_add (lines, entente_import_line_new (entry->line, step.outcome,
                                                       g_strdup (get_title (entry)), reason));
    }
  g_list_store_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)),
                       lines->pdata, lines->len);
  notify_counts (self);
}

/* Writing */

static void
write_absence (EntenteCalendarImport *self, EntenteEdit *edit, const Step *step)
{
  EntenteRecord *absence
    = step->record != NULL ? step->record : entente_edit_insert (edit, ENTENTE_TYPE_ABSENCE);

  entente_edit_set_text (edit, absence, ENTENTE_ABSENCE_LABEL, get_title (step->entry));
  entente_edit_set_text (edit, absence, ENTENTE_ABSENCE_STARTS, step->entry->starts);
  entente_edit_set_text (edit, absence, ENTENTE_ABSENCE_ENDS, step->entry->ends);
  if (step->record != NULL)
    return;
  entente_edit_set_text (edit, absence, ENTENTE_ABSENCE_UID, step->entry->key);
  if (self->owner != NULL)
    entente_edit_set_reference (edit, absence, get_owner_field (self), self->owner);
}

static void
write_milestone (EntenteCalendarImport *self, EntenteEdit *edit, const Step *step, gint64 rank)
{
  EntenteRecord *task = step->record;

  if (task == NULL)
    {
      task = entente_edit_insert_with_id (edit, ENTENTE_TYPE_TASK,
                                          _entente_calendar_make_id (step->entry->key));
      entente_edit_set_choice (edit, task, ENTENTE_TASK_KIND, ENTENTE_TASK_MILESTONE);
      entente_edit_set_choice (edit, task, ENTENTE_TASK_RULE, ENTENTE_RULE_MUST_START);
      entente_edit_set_integer (edit, task, ENTENTE_TASK_RANK, rank);
    }
  entente_edit_set_text (edit, task, ENTENTE_TASK_TITLE, get_title (step->entry));
  entente_edit_set_text (edit, task, ENTENTE_TASK_RULE_AT, step->entry->starts);
  entente_edit_set_text (edit, task, ENTENTE_TASK_PLACE, step->entry->place);
}

static gint64
find_last_rank (EntenteStore *store)
{
  GListModel *tasks = entente_store_get_list (store, ENTENTE_TYPE_TASK);
  gint64 last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (EntenteRecord) task = g_list_model_get_item (tasks, i);

      last = MAX (last, entente_record_get_integer (task, ENTENTE_TASK_RANK));
    }
  return last;
}

static void
write_step (EntenteCalendarImport *self, EntenteEdit *edit, const Step *step, gint64 rank)
{
  if (step->outcome != ENTENTE_IMPORT_ADDED && step->outcome != ENTENTE_IMPORT_UPDATED)
    return;
  if (step->entry->cancelled)
    entente_edit_delete (edit, step->record);
  else if (self->use == ENTENTE_CALENDAR_MILESTONES)
    write_milestone (self, edit, step, rank);
  else
    write_absence (self, edit, step);
}

static const char *
get_label (EntenteCalendarImport *self)
{
  switch (self->use)
    {
    case ENTENTE_CALENDAR_ABSENCES:
      return _ ("Import absences");
    case ENTENTE_CALENDAR_CLOSURES:
      return _ ("Import closures");
    default:
      return _ ("Import milestones");
    }
}

/* An import as any other */

static GListModel *
get_plan (EntenteImport *import)
{
  return G_LIST_MODEL (ENTENTE_CALENDAR_IMPORT (import)->lines);
}

static gboolean
apply (EntenteImport *import, GError **error)
{
  EntenteCalendarImport *self = ENTENTE_CALENDAR_IMPORT (import);
  g_autoptr (EntenteEdit) edit = NULL;
  gint64 last;

  if (self->stale)
    make_plan (self);
  self->stale = TRUE;
  last = find_last_rank (self->store);
  edit = entente_store_begin (self->store, get_label (self));
  for (guint i = 0; i < self->steps->len; i++)
    write_step (self, edit, &g_array_index (self->steps, Step, i), last + i + 1);
  return entente_edit_commit (edit, error);
}

static void
import_init (EntenteImportInterface *iface)
{
  iface->get_plan = get_plan;
  iface->apply = apply;
}

static void
store_changed_cb (EntenteCalendarImport *self)
{
  self->stale = TRUE;
}

static void
entente_calendar_import_finalize (GObject *object)
{
  EntenteCalendarImport *self = ENTENTE_CALENDAR_IMPORT (object);

  g_clear_pointer (&self->steps, g_array_unref);
  g_clear_pointer (&self->content, _entente_calendar_content_free);
  g_clear_object (&self->owner);
  g_clear_object (&self->lines);
  g_clear_object (&self->schedule);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (entente_calendar_import_parent_class)->finalize (object);
}

static void
entente_calendar_import_get_property (GObject *object,
                                      guint prop_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  EntenteCalendarImport *self = ENTENTE_CALENDAR_IMPORT (object);

  switch (prop_id)
    {
    case PROP_N_ADDED:
    case PROP_N_UPDATED:
    case PROP_N_UNCHANGED:
    case PROP_N_REFUSED:
      g_value_set_uint (value, self->counts[prop_id - PROP_N_ADDED]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_calendar_import_class_init (EntenteCalendarImportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = entente_calendar_import_finalize;
  object_class->get_property = entente_calendar_import_get_property;

  g_object_class_override_property (object_class, PROP_N_ADDED, "n-added");
  g_object_class_override_property (object_class, PROP_N_UPDATED, "n-updated");
  g_object_class_override_property (object_class, PROP_N_UNCHANGED, "n-unchanged");
  g_object_class_override_property (object_class, PROP_N_REFUSED, "n-refused");
}

static void
entente_calendar_import_init (EntenteCalendarImport *self)
{
  self->lines = g_list_store_new (ENTENTE_TYPE_IMPORT_LINE);
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
}

/* A calendar that bears the name of somebody is theirs; any other says when the project rests. */
static void
propose_use (EntenteCalendarImport *self)
{
  g_autoptr (EntentePlanNames) names = _entente_plan_names_new (self->store);
  EntenteRecord *owner = _entente_plan_names_find_person (names, self->content->name);

  if (owner == NULL)
    owner = _entente_plan_names_find_organization (names, self->content->name);
  self->use = ENTENTE_IS_PERSON (owner) ? ENTENTE_CALENDAR_ABSENCES : ENTENTE_CALENDAR_CLOSURES;
  g_set_object (&self->owner, owner);
}

static void
get_window (EntenteSchedule *schedule, EntenteMoment *from, EntenteMoment *until)
{
  EntenteMoment now = entente_schedule_get_now (schedule);
  EntenteMoment first, last;

  if (now == ENTENTE_MOMENT_NONE)
    now = entente_moment_now ();
  *from = now - YEAR;
  *until = now + 2 * YEAR;
  if (entente_schedule_is_relative (schedule))
    return;
  entente_schedule_get_extent (schedule, &first, &last);
  if (first == ENTENTE_MOMENT_NONE || last == ENTENTE_MOMENT_NONE)
    return;
  *from = MAX (MIN (*from, first - YEAR), now - 10 * YEAR);
  *until = MIN (MAX (*until, last + YEAR), now + 10 * YEAR);
}

/**
 * entente_calendar_import_read:
 * @schedule: the plan to import into
 * @content: an iCalendar file (RFC 5545)
 * @error: return location for an error
 *
 * Reads a calendar and plans its import, as absences of the person or closures of the organisation
 * whose name it bears, else as closures of the project. Nothing is written. Times are put into the
 * zone of the project.
 *
 * Returns: (transfer full): the import, or %NULL with an error of %ENTENTE_EXCHANGE_ERROR whose
 *   message is a translated sentence
 */
EntenteCalendarImport *
entente_calendar_import_read (EntenteSchedule *schedule, GBytes *content, GError **error)
{
  g_autoptr (EntenteCalendarContent) read = NULL;
  g_autoptr (EntenteCalendarZone) zone = NULL;
  EntenteCalendarImport *self;
  EntenteRecord *details;
  EntenteMoment from, until;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);
  g_return_val_if_fail (content != NULL, NULL);

  details = entente_store_get_record (entente_schedule_get_store (schedule),
                                      ENTENTE_TYPE_PROJECT_DETAILS,
                                      ENTENTE_PROJECT_DETAILS_ID);
  zone = _entente_calendar_zone_new (
    entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_HOLIDAYS));
  get_window (schedule, &from, &until);
  read = _entente_calendar_content_read (content, zone, from, until, error);
  if (read == NULL)
    return NULL;

  self = g_object_new (ENTENTE_TYPE_CALENDAR_IMPORT, NULL);
  self->schedule = g_object_ref (schedule);
  self->store = g_object_ref (entente_schedule_get_store (schedule));
  self->content = g_steal_pointer (&read);
  propose_use (self);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  make_plan (self);
  return self;
}

/**
 * entente_calendar_import_sniff:
 * @content: a file
 *
 * Returns: whether it begins as a calendar
 */
gboolean
entente_calendar_import_sniff (GBytes *content)
{
  static const char begin[] = "BEGIN:VCALENDAR";
  const char *bytes;
  gsize size;

  g_return_val_if_fail (content != NULL, FALSE);

  bytes = g_bytes_get_data (content, &size);
  while (size > 0 && (g_ascii_isspace (*bytes) || (guchar) *bytes >= 0x80))
    {
      bytes++;
      size--;
    }
  return size >= strlen (begin) && g_ascii_strncasecmp (bytes, begin, strlen (begin)) == 0;
}

/**
 * entente_calendar_import_get_use:
 * @self: an import
 *
 * Returns: what its entries become
 */
EntenteCalendarUse
entente_calendar_import_get_use (EntenteCalendarImport *self)
{
  g_return_val_if_fail (ENTENTE_IS_CALENDAR_IMPORT (self), ENTENTE_CALENDAR_CLOSURES);

  return self->use;
}

/**
 * entente_calendar_import_get_owner:
 * @self: an import
 *
 * Returns: (transfer none) (nullable): the person who is away or the organisation that is closed;
 *   %NULL for the whole project
 */
EntenteRecord *
entente_calendar_import_get_owner (EntenteCalendarImport *self)
{
  g_return_val_if_fail (ENTENTE_IS_CALENDAR_IMPORT (self), NULL);

  return self->owner;
}

/**
 * entente_calendar_import_set_use:
 * @self: an import
 * @use: what its entries shall become
 * @owner: (nullable): the person for absences; the organisation for closures, or %NULL for the
 *   project
 *
 * Says what the calendar is. The plan is made again.
 */
void
entente_calendar_import_set_use (EntenteCalendarImport *self,
                                 EntenteCalendarUse use,
                                 EntenteRecord *owner)
{
  g_return_if_fail (ENTENTE_IS_CALENDAR_IMPORT (self));
  g_return_if_fail (use != ENTENTE_CALENDAR_ABSENCES || ENTENTE_IS_PERSON (owner));
  g_return_if_fail (use != ENTENTE_CALENDAR_CLOSURES || owner == NULL
                    || ENTENTE_IS_ORGANIZATION (owner));

  self->use = use;
  if (use == ENTENTE_CALENDAR_MILESTONES)
    owner = NULL;
  g_set_object (&self->owner, owner);
  make_plan (self);
}
