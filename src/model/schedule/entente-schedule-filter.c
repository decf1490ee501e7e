/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-filter.h"

#include "entente-fold.h"
#include "schedule/entente-assignment.h"

/* Something of the project that tasks are looked at by. */
typedef enum {
  BY_ORGANIZATION,
  BY_PERSON,
  BY_STEP,
  N_RECORDS
} Criterion;

struct _EntenteScheduleFilter
{
  GObject parent_instance;

  /* Owned */
  char *text;
  char *words; /* folded */
  EntenteRecord *records[N_RECORDS]; /* each nullable */
  GSignalGroup *store_signals;
  GHashTable *folded; /* EntenteTask → what it is searched by; made when it is asked for */
  /* Set of ids of the tasks that the person or the organisation takes part in; made when asked
     for */
  GHashTable *parts[BY_STEP];

  int state; /* EntenteTaskState or -1 */
  gboolean only_late;
  gboolean only_open;
};

G_DEFINE_FINAL_TYPE (EntenteScheduleFilter, entente_schedule_filter, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_TEXT,
  PROP_ORGANIZATION,
  PROP_PERSON,
  PROP_STEP,
  PROP_STATE,
  PROP_ONLY_LATE,
  PROP_ONLY_OPEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const guint record_props[N_RECORDS] = { PROP_ORGANIZATION, PROP_PERSON, PROP_STEP };
static const guint assignment_fields[BY_STEP]
  = { ENTENTE_ASSIGNMENT_ORGANIZATION, ENTENTE_ASSIGNMENT_PERSON };
static const guint task_fields[BY_STEP] = { ENTENTE_TASK_ORGANIZATION, ENTENTE_TASK_REFERENT };

/*
 * What is remembered between two questions
 */

static void
forget (EntenteScheduleFilter *self)
{
  g_clear_pointer (&self->folded, g_hash_table_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->parts); i++)
    g_clear_pointer (&self->parts[i], g_hash_table_unref);
}

static void
notify_changed (EntenteScheduleFilter *self, guint prop)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_record (EntenteScheduleFilter *self, Criterion criterion, EntenteRecord *record)
{
  if (!g_set_object (&self->records[criterion], record))
    return;
  forget (self);
  notify_changed (self, record_props[criterion]);
}

/* Who or what was deleted filters nothing any more. */
static void
store_changed_cb (EntenteScheduleFilter *self)
{
  forget (self);
  for (guint i = 0; i < N_RECORDS; i++)
    if (self->records[i] != NULL && entente_record_is_deleted (self->records[i]))
      set_record (self, i, NULL);
}

static void
watch (EntenteScheduleFilter *self, EntenteStore *store)
{
  g_autoptr (GObject) watched = g_signal_group_dup_target (self->store_signals);

  if (watched == G_OBJECT (store))
    return;
  forget (self);
  g_signal_group_set_target (self->store_signals, store);
}

/*
 * Criteria
 */

static void
append_name (GString *text, EntenteStore *store, GType type, gint64 id)
{
  EntenteRecord *record = id != 0 ? entente_store_get_record (store, type, id) : NULL;
  g_autofree char *name = NULL;

  if (record == NULL)
    return;
  if (ENTENTE_IS_PERSON (record))
    name = entente_person_dup_full_name (ENTENTE_PERSON (record));
  else
    name = g_strjoin (" ",
                      entente_record_get_text (record, ENTENTE_ORGANIZATION_NAME),
                      entente_record_get_text (record, ENTENTE_ORGANIZATION_SHORT_NAME),
                      NULL);
  g_string_append_printf (text, "%s\n", name);
}

static void
append_who (GString *text, EntenteStore *store, EntenteRecord *record, const guint fields[BY_STEP])
{
  append_name (text,
               store,
               ENTENTE_TYPE_ORGANIZATION,
               entente_record_get_reference (record, fields[BY_ORGANIZATION]));
  append_name (text,
               store,
               ENTENTE_TYPE_PERSON,
               entente_record_get_reference (record, fields[BY_PERSON]));
}

static char *
dup_searched_text (EntenteStore *store, EntenteRecord *task)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GListModel *assignments = entente_store_get_referrers (store,
                                                         ENTENTE_TYPE_ASSIGNMENT,
                                                         ENTENTE_ASSIGNMENT_TASK,
                                                         entente_record_get_id (task));
  guint n_fields;
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_TASK, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].flags & ENTENTE_FIELD_SEARCHED)
      g_string_append_printf (text, "%s\n", entente_record_get_text (task, i));
  append_who (text, store, task, task_fields);
  for (guint i = 0; i < g_list_model_get_n_items (assignments); i++)
    {
      g_autoptr (EntenteRecord) assignment = g_list_model_get_item (assignments, i);

      g_string_append_printf (text,
                              "%s\n",
                              entente_record_get_text (assignment, ENTENTE_ASSIGNMENT_ROLE));
      append_who (text, store, assignment, assignment_fields);
    }
  return entente_fold (text->str);
}

static gboolean
has_words (EntenteScheduleFilter *self, EntenteStore *store, EntenteTask *task)
{
  const char *folded;

  if (self->folded == NULL)
    self->folded = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  folded = g_hash_table_lookup (self->folded, task);
  if (folded == NULL)
    {
      char *made = dup_searched_text (store, ENTENTE_RECORD (task));

      g_hash_table_insert (self->folded, task, made);
      folded = made;
    }
  return entente_fold_contains (folded, self->words);
}

static GHashTable *
list_parts (EntenteStore *store, guint field, EntenteRecord *who)
{
  GHashTable *parts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GListModel *assignments = entente_store_get_referrers (store,
                                                         ENTENTE_TYPE_ASSIGNMENT,
                                                         field,
                                                         entente_record_get_id (who));

  for (guint i = 0; i < g_list_model_get_n_items (assignments); i++)
    {
      g_autoptr (EntenteRecord) assignment = g_list_model_get_item (assignments, i);
      gint64 task = entente_record_get_reference (assignment, ENTENTE_ASSIGNMENT_TASK);

      g_hash_table_add (parts, g_memdup2 (&task, sizeof task));
    }
  return parts;
}

static gboolean
concerns (EntenteScheduleFilter *self, EntenteStore *store, Criterion who, EntenteTask *task)
{
  EntenteRecord *record = self->records[who];
  gint64 id = entente_record_get_id (ENTENTE_RECORD (task));

  if (entente_record_get_reference (ENTENTE_RECORD (task), task_fields[who])
      == entente_record_get_id (record))
    return TRUE;
  if (self->parts[who] == NULL)
    self->parts[who] = list_parts (store, assignment_fields[who], record);
  return g_hash_table_contains (self->parts[who], &id);
}

static gboolean
is_in_step (EntenteScheduleFilter *self, const EntenteScheduleItem *items, guint item)
{
  for (; item != ENTENTE_SCHEDULE_NONE; item = items[item].parent)
    if (ENTENTE_RECORD (items[item].task) == self->records[BY_STEP])
      return TRUE;
  return FALSE;
}

/* A group has no state of its own: that of all that is in it is told by the computation. */
static gboolean
has_state (EntenteScheduleFilter *self, const EntenteScheduleItem *item)
{
  EntenteTaskState state = entente_record_get_choice (ENTENTE_RECORD (item->task),
                                                      ENTENTE_TASK_STATE);

  if (self->only_open && item->is_done)
    return FALSE;
  if (self->only_late && item->delay == ENTENTE_DELAY_NONE)
    return FALSE;
  if (self->state < 0)
    return TRUE;
  if (item->is_group)
    return FALSE;
  return self->state == ENTENTE_TASK_DONE ? item->is_done
                                          : !item->is_done && (int) state == self->state;
}

static gboolean
matches (EntenteScheduleFilter *self,
         EntenteStore *store,
         const EntenteScheduleItem *items,
         guint item)
{
  return has_state (self, &items[item])
         && (self->records[BY_STEP] == NULL || is_in_step (self, items, item))
         && (self->records[BY_ORGANIZATION] == NULL
             || concerns (self, store, BY_ORGANIZATION, items[item].task))
         && (self->records[BY_PERSON] == NULL
             || concerns (self, store, BY_PERSON, items[item].task))
         && (*self->words == '\0' || has_words (self, store, items[item].task));
}

/*
 * Lists
 */

/* Which items are shown: those that match, and the groups above them. */
static gboolean *
mark (EntenteScheduleFilter *self,
      EntenteSchedule *schedule,
      const EntenteScheduleItem *items,
      guint n_items)
{
  EntenteStore *store = entente_schedule_get_store (schedule);
  gboolean active = entente_schedule_filter_is_active (self);
  gboolean *shown = g_new0 (gboolean, n_items);

  /* From the last on: what is in a group stands after it. */
  for (guint i = n_items; i-- > 0;)
    {
      if (!shown[i])
        shown[i] = !active || matches (self, store, items, i);
      if (shown[i] && items[i].parent != ENTENTE_SCHEDULE_NONE)
        shown[items[i].parent] = TRUE;
    }
  return shown;
}

/*
 * Object
 */

static void
set_text (EntenteScheduleFilter *self, const char *text)
{
  if (!g_set_str (&self->text, text != NULL ? text : ""))
    return;
  g_free (self->words);
  self->words = entente_fold (self->text);
  notify_changed (self, PROP_TEXT);
}

static void
set_state (EntenteScheduleFilter *self, int state)
{
  if (self->state == state)
    return;
  self->state = state;
  notify_changed (self, PROP_STATE);
}

static void
set_flag (EntenteScheduleFilter *self, gboolean *flag, gboolean value, guint prop)
{
  if (*flag == !!value)
    return;
  *flag = !!value;
  notify_changed (self, prop);
}

static void
entente_schedule_filter_get_property (GObject *object,
                                      guint prop_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  EntenteScheduleFilter *self = ENTENTE_SCHEDULE_FILTER (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;

    case PROP_ORGANIZATION:
      g_value_set_object (value, self->records[BY_ORGANIZATION]);
      break;

    case PROP_PERSON:
      g_value_set_object (value, self->records[BY_PERSON]);
      break;

    case PROP_STEP:
      g_value_set_object (value, self->records[BY_STEP]);
      break;

    case PROP_STATE:
      g_value_set_int (value, self->state);
      break;

    case PROP_ONLY_LATE:
      g_value_set_boolean (value, self->only_late);
      break;

    case PROP_ONLY_OPEN:
      g_value_set_boolean (value, self->only_open);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_schedule_filter_set_property (GObject *object,
                                      guint prop_id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  EntenteScheduleFilter *self = ENTENTE_SCHEDULE_FILTER (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      set_text (self, g_value_get_string (value));
      break;

    case PROP_ORGANIZATION:
      set_record (self, BY_ORGANIZATION, g_value_get_object (value));
      break;

    case PROP_PERSON:
      set_record (self, BY_PERSON, g_value_get_object (value));
      break;

    case PROP_STEP:
      set_record (self, BY_STEP, g_value_get_object (value));
      break;

    case PROP_STATE:
      set_state (self, g_value_get_int (value));
      break;

    case PROP_ONLY_LATE:
      set_flag (self, &self->only_late, g_value_get_boolean (value), PROP_ONLY_LATE);
      break;

    case PROP_ONLY_OPEN:
      set_flag (self, &self->only_open, g_value_get_boolean (value), PROP_ONLY_OPEN);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_schedule_filter_dispose (GObject *object)
{
  EntenteScheduleFilter *self = ENTENTE_SCHEDULE_FILTER (object);

  forget (self);
  g_clear_object (&self->store_signals);
  for (guint i = 0; i < N_RECORDS; i++)
    g_clear_object (&self->records[i]);

  G_OBJECT_CLASS (entente_schedule_filter_parent_class)->dispose (object);
}

static void
entente_schedule_filter_finalize (GObject *object)
{
  EntenteScheduleFilter *self = ENTENTE_SCHEDULE_FILTER (object);

  g_free (self->text);
  g_free (self->words);

  G_OBJECT_CLASS (entente_schedule_filter_parent_class)->finalize (object);
}

static void
entente_schedule_filter_class_init (EntenteScheduleFilterClass *klass)
{
  const GParamFlags flags
    = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_schedule_filter_dispose;
  object_class->finalize = entente_schedule_filter_finalize;
  object_class->get_property = entente_schedule_filter_get_property;
  object_class->set_property = entente_schedule_filter_set_property;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_ORGANIZATION]
    = g_param_spec_object ("organization", NULL, NULL, ENTENTE_TYPE_ORGANIZATION, flags);
  properties[PROP_PERSON] = g_param_spec_object ("person", NULL, NULL, ENTENTE_TYPE_PERSON, flags);
  properties[PROP_STEP] = g_param_spec_object ("step", NULL, NULL, ENTENTE_TYPE_TASK, flags);
  properties[PROP_STATE]
    = g_param_spec_int ("state", NULL, NULL, -1, ENTENTE_TASK_DONE, -1, flags);
  properties[PROP_ONLY_LATE] = g_param_spec_boolean ("only-late", NULL, NULL, FALSE, flags);
  properties[PROP_ONLY_OPEN] = g_param_spec_boolean ("only-open", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_schedule_filter_init (EntenteScheduleFilter *self)
{
  self->text = g_strdup ("");
  self->words = g_strdup ("");
  self->state = -1;
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (store_changed_cb),
                                  self);
}

/**
 * entente_schedule_filter_new:
 *
 * Returns: (transfer full): a filter that lets everything pass
 */
EntenteScheduleFilter *
entente_schedule_filter_new (void)
{
  return g_object_new (ENTENTE_TYPE_SCHEDULE_FILTER, NULL);
}

/**
 * entente_schedule_filter_is_active:
 * @self: a filter
 *
 * Returns: whether there is a criterion at all
 */
gboolean
entente_schedule_filter_is_active (EntenteScheduleFilter *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE_FILTER (self), FALSE);

  return *self->words != '\0' || self->records[BY_ORGANIZATION] != NULL
         || self->records[BY_PERSON] != NULL || self->records[BY_STEP] != NULL || self->state >= 0
         || self->only_late || self->only_open;
}

/**
 * entente_schedule_filter_clear:
 * @self: a filter
 *
 * Takes all criteria away.
 */
void
entente_schedule_filter_clear (EntenteScheduleFilter *self)
{
  g_return_if_fail (ENTENTE_IS_SCHEDULE_FILTER (self));

  g_object_set (self,
                "text", "",
                "organization", NULL,
                "person", NULL,
                "step", NULL,
                "state", -1,
                "only-late", FALSE,
                "only-open", FALSE,
                NULL);
}

/**
 * entente_schedule_filter_matches:
 * @self: a filter
 * @schedule: the schedule
 * @item: index of one of its items
 *
 * Looks at one item alone: a group that is shown only for what is in it does not match. By state,
 * groups never match: what is in them does.
 *
 * Returns: whether it meets all criteria
 */
gboolean
entente_schedule_filter_matches (EntenteScheduleFilter *self, EntenteSchedule *schedule, guint item)
{
  const EntenteScheduleItem *items;
  guint n_items;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE_FILTER (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), FALSE);
  items = entente_schedule_get_items (schedule, &n_items);
  g_return_val_if_fail (item < n_items, FALSE);

  watch (self, entente_schedule_get_store (schedule));
  return matches (self, entente_schedule_get_store (schedule), items, item);
}

/**
 * entente_schedule_filter_list:
 * @self: a filter
 * @schedule: the schedule
 * @folded: (nullable) (element-type EntenteTask EntenteTask): set of the groups whose inside is
 *   folded away
 *
 * Returns: (transfer full) (element-type guint): the items to be shown, in outline order
 */
GArray *
entente_schedule_filter_list (EntenteScheduleFilter *self,
                              EntenteSchedule *schedule,
                              GHashTable *folded)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree gboolean *shown = NULL;
  const EntenteScheduleItem *items;
  guint n_items;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE_FILTER (self), list);
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), list);

  watch (self, entente_schedule_get_store (schedule));
  items = entente_schedule_get_items (schedule, &n_items);
  shown = mark (self, schedule, items, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      if (!shown[i])
        continue;
      g_array_append_val (list, i);
      if (folded != NULL && g_hash_table_contains (folded, items[i].task))
        i += items[i].n_descendants;
    }
  return list;
}
