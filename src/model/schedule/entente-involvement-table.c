/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-involvement-table.h"

#include "entente-fold.h"

struct _EntenteInvolvementTable
{
  EntenteSchedule *schedule; /* borrowed */

  /* Owned */
  GPtrArray *records;        /* of the columns */
  GPtrArray *names;          /* theirs */
  GHashTable *columns;       /* record → column + 1 */
  guint8 *cells;             /* EntenteInvolvement, row by row */
  GHashTable *roles;         /* index of a cell + 1 → text */

  guint n_items;
};

/* Columns */

static char *
dup_name (EntenteRecord *record)
{
  guint field = ENTENTE_ORGANIZATION_NAME;

  if (ENTENTE_IS_PERSON (record))
    return entente_person_dup_full_name (ENTENTE_PERSON (record));
  if (entente_record_is_filled (record, ENTENTE_ORGANIZATION_SHORT_NAME))
    field = ENTENTE_ORGANIZATION_SHORT_NAME;

  return g_strdup (entente_record_get_text (record, field));
}

static const char *
get_sort_name (EntenteRecord *record)
{
  return entente_record_get_text (record,
                                  ENTENTE_IS_PERSON (record) ? ENTENTE_PERSON_FAMILY_NAME
                                                             : ENTENTE_ORGANIZATION_NAME);
}

/* By name, people by family name: the same on screen and on paper. */
static int
compare (gconstpointer a, gconstpointer b)
{
  EntenteRecord *left = *(EntenteRecord *const *) a;
  EntenteRecord *right = *(EntenteRecord *const *) b;
  int order = entente_fold_compare (get_sort_name (left), get_sort_name (right));

  if (order != 0)
    return order;

  return entente_record_get_id (left) < entente_record_get_id (right) ? -1 : 1;
}

static void
add_columns (EntenteInvolvementTable *self, GListModel *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (self->records, g_list_model_get_item (list, i));
  g_ptr_array_sort (self->records, compare);

  for (guint i = 0; i < self->records->len; i++)
    {
      EntenteRecord *record = self->records->pdata[i];

      g_ptr_array_add (self->names, dup_name (record));
      g_hash_table_insert (self->columns, record, GUINT_TO_POINTER (i + 1));
    }
}

/* Cells */

static gsize
get_cell (EntenteInvolvementTable *self, guint item, guint column)
{
  return (gsize) item * self->records->len + column;
}

/* The strongest part is the one that is shown: they stand in that order. */
static void
mark (EntenteInvolvementTable *self,
      guint item,
      EntenteRecord *who,
      EntenteInvolvement part,
      const char *role)
{
  guint column = who != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->columns, who)) : 0;
  gsize cell;

  if (column == 0)
    return;
  cell = get_cell (self, item, column - 1);
  if (self->cells[cell] == ENTENTE_INVOLVEMENT_NONE || part < self->cells[cell])
    self->cells[cell] = part;
  if (*role != '\0')
    g_hash_table_insert (self->roles, GSIZE_TO_POINTER (cell + 1), g_strdup (role));
}

static EntenteRecord *
get_target (EntenteRecord *record, guint field, GType type)
{
  return entente_store_get_record (entente_record_get_store (record),
                                   type,
                                   entente_record_get_reference (record, field));
}

static void
mark_accountable (EntenteInvolvementTable *self, gboolean by_person)
{
  const EntenteScheduleItem *items = entente_schedule_get_items (self->schedule, NULL);

  for (guint i = 0; i < self->n_items; i++)
    {
      EntenteRecord *task = ENTENTE_RECORD (items[i].task);
      EntenteRecord *who
        = by_person ? get_target (task, ENTENTE_TASK_REFERENT, ENTENTE_TYPE_PERSON)
                    : get_target (task, ENTENTE_TASK_ORGANIZATION, ENTENTE_TYPE_ORGANIZATION);

      mark (self, i, who, ENTENTE_INVOLVEMENT_ACCOUNTABLE, "");
    }
}

static void
mark_assignments (EntenteInvolvementTable *self, gboolean by_person)
{
  static const EntenteInvolvement parts[] = {
    [ENTENTE_PART_DOES] = ENTENTE_INVOLVEMENT_DOES,
    [ENTENTE_PART_CONSULTED] = ENTENTE_INVOLVEMENT_CONSULTED,
    [ENTENTE_PART_INFORMED] = ENTENTE_INVOLVEMENT_INFORMED,
  };
  GListModel *assignments
    = entente_store_get_list (entente_schedule_get_store (self->schedule), ENTENTE_TYPE_ASSIGNMENT);

  for (guint i = 0; i < g_list_model_get_n_items (assignments); i++)
    {
      g_autoptr (EntenteRecord) assignment = g_list_model_get_item (assignments, i);
      EntenteRecord *task = get_target (assignment, ENTENTE_ASSIGNMENT_TASK, ENTENTE_TYPE_TASK);
      EntenteRecord *who
        = by_person
            ? get_target (assignment, ENTENTE_ASSIGNMENT_PERSON, ENTENTE_TYPE_PERSON)
            : get_target (assignment, ENTENTE_ASSIGNMENT_ORGANIZATION, ENTENTE_TYPE_ORGANIZATION);
      guint item = task != NULL ? entente_schedule_find (self->schedule, ENTENTE_TASK (task))
                                : ENTENTE_SCHEDULE_NONE;

      if (item != ENTENTE_SCHEDULE_NONE)
        mark (self,
              item,
              who,
              parts[entente_record_get_choice (assignment, ENTENTE_ASSIGNMENT_PART)],
              entente_record_get_text (assignment, ENTENTE_ASSIGNMENT_ROLE));
    }
}

/**
 * entente_involvement_table_new:
 * @schedule: a schedule
 * @by_person: whether columns are people instead of organisations
 *
 * Returns: (transfer full): who has which part in each task, as it is now
 */
EntenteInvolvementTable *
entente_involvement_table_new (EntenteSchedule *schedule, gboolean by_person)
{
  EntenteInvolvementTable *self;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);

  self = g_new0 (EntenteInvolvementTable, 1);
  self->schedule = schedule;
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_hash_table_new (NULL, NULL);
  self->roles = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  entente_schedule_get_items (schedule, &self->n_items);
  add_columns (self,
               entente_store_get_list (entente_schedule_get_store (schedule),
                                       by_person ? ENTENTE_TYPE_PERSON
                                                 : ENTENTE_TYPE_ORGANIZATION));
  self->cells = g_new0 (guint8, (gsize) self->n_items * self->records->len + 1);
  mark_accountable (self, by_person);
  mark_assignments (self, by_person);

  return self;
}

/**
 * entente_involvement_table_free:
 * @self: (transfer full): a table
 */
void
entente_involvement_table_free (EntenteInvolvementTable *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->names);
  g_hash_table_unref (self->columns);
  g_hash_table_unref (self->roles);
  g_free (self->cells);
  g_free (self);
}

/**
 * entente_involvement_table_get_n_columns:
 * @self: a table
 *
 * Returns: how many organisations or people there are
 */
guint
entente_involvement_table_get_n_columns (EntenteInvolvementTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->records->len;
}

/**
 * entente_involvement_table_get_record:
 * @self: a table
 * @column: which
 *
 * Returns: (transfer none): the organisation or the person
 */
EntenteRecord *
entente_involvement_table_get_record (EntenteInvolvementTable *self, guint column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (column < self->records->len, NULL);

  return self->records->pdata[column];
}

/**
 * entente_involvement_table_get_name:
 * @self: a table
 * @column: which
 *
 * Returns: (transfer none): what they are called, short where there is a short name
 */
const char *
entente_involvement_table_get_name (EntenteInvolvementTable *self, guint column)
{
  g_return_val_if_fail (self != NULL, "");
  g_return_val_if_fail (column < self->names->len, "");

  return self->names->pdata[column];
}

/**
 * entente_involvement_table_count:
 * @self: a table
 * @column: which
 *
 * Returns: in how many tasks they have a part
 */
guint
entente_involvement_table_count (EntenteInvolvementTable *self, guint column)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (column < self->records->len, 0);

  for (guint i = 0; i < self->n_items; i++)
    if (self->cells[get_cell (self, i, column)] != ENTENTE_INVOLVEMENT_NONE)
      n++;

  return n;
}

/**
 * entente_involvement_table_get:
 * @self: a table
 * @item: a task of the schedule
 * @column: whose part
 *
 * Returns: their part in it; the strongest when they have several
 */
EntenteInvolvement
entente_involvement_table_get (EntenteInvolvementTable *self, guint item, guint column)
{
  g_return_val_if_fail (self != NULL, ENTENTE_INVOLVEMENT_NONE);
  g_return_val_if_fail (item < self->n_items, ENTENTE_INVOLVEMENT_NONE);
  g_return_val_if_fail (column < self->records->len, ENTENTE_INVOLVEMENT_NONE);

  return self->cells[get_cell (self, item, column)];
}

/**
 * entente_involvement_table_get_role:
 * @self: a table
 * @item: a task of the schedule
 * @column: whose role
 *
 * Returns: (transfer none): what they do there in words, "" when nobody said
 */
const char *
entente_involvement_table_get_role (EntenteInvolvementTable *self, guint item, guint column)
{
  const char *role;

  g_return_val_if_fail (self != NULL, "");
  g_return_val_if_fail (item < self->n_items, "");
  g_return_val_if_fail (column < self->records->len, "");

  role = g_hash_table_lookup (self->roles,
                              GSIZE_TO_POINTER (get_cell (self, item, column) + 1));
  return role != NULL ? role : "";
}
