/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-store.h"

#include "entente-changeset-private.h"
#include "entente-operations-private.h"
#include "entente-store-private.h"

#define SQL_LAST_NUMBER "SELECT last FROM store_counter WHERE series = ?1"
#define SQL_SET_NUMBER \
  "INSERT INTO store_counter (series, last) VALUES (?1, ?2)" \
  " ON CONFLICT (series) DO UPDATE SET last = excluded.last"

/* Nothing is written before the commit, so that whoever reads meanwhile sees what was committed. */
struct _EntenteEdit
{
  /* Owned */
  EntenteStore *store;
  char *label;
  char *typing; /* (nullable) */
  EntenteOperations *operations;
  GPtrArray *fresh;    /* records made by this edit */
  GHashTable *numbers; /* series → last number taken */

  gboolean done;
};

/* Writing */

static gboolean
write_numbers (EntenteEdit *self, GError **error)
{
  EntenteDatabase *database = _entente_store_get_database (self->store);
  GHashTableIter iter;
  gpointer series, number;

  g_hash_table_iter_init (&iter, self->numbers);
  while (g_hash_table_iter_next (&iter, &series, &number))
    {
      sqlite3_stmt *statement = entente_database_prepare (database, SQL_SET_NUMBER, error);

      if (statement == NULL)
        return FALSE;
      sqlite3_bind_text (statement, 1, series, -1, SQLITE_STATIC);
      sqlite3_bind_int64 (statement, 2, GPOINTER_TO_UINT (number));
      if (!entente_database_finish (database, statement, error))
        return FALSE;
    }

  return TRUE;
}

static GBytes *
write_recorded (EntenteEdit *self, GError **error)
{
  EntenteDatabase *database = _entente_store_get_database (self->store);
  sqlite3_session *session = _entente_changeset_record (database, error);
  GBytes *changeset = NULL;

  if (session == NULL)
    return NULL;

  if (_entente_operations_write (self->operations, _entente_store_get_catalog (self->store), error))
    changeset = _entente_changeset_new_from_session (database, session, error);
  sqlite3session_delete (session);

  return changeset;
}

static gboolean
write_history (EntenteEdit *self, GBytes *changeset, GError **error)
{
  EntenteHistory *history = _entente_store_get_history (self->store);

  if (g_bytes_get_size (changeset) == 0)
    return _entente_history_count (history, error);

  return _entente_history_append (history, self->label, entente_store_get_author (self->store),
                                  self->typing, changeset, error);
}

/* (out) @changeset: %NULL when there was nothing to write. A number taken is something. */
static gboolean
write_everything (EntenteEdit *self, GBytes **changeset, GError **error)
{
  g_autoptr (GBytes) written = NULL;

  if (!_entente_store_begin_transaction (self->store, error))
    return FALSE;

  written = write_recorded (self, error);
  if (written != NULL && g_bytes_get_size (written) == 0 && g_hash_table_size (self->numbers) == 0)
    {
      _entente_store_rollback_transaction (self->store);
      return TRUE;
    }
  if (written == NULL || !write_numbers (self, error) || !write_history (self, written, error))
    {
      _entente_store_rollback_transaction (self->store);
      return FALSE;
    }
  if (!_entente_store_commit_transaction (self->store, error))
    return FALSE;

  *changeset = g_steal_pointer (&written);
  return TRUE;
}

static void
abandon_fresh (EntenteEdit *self)
{
  for (guint i = 0; i < self->fresh->len; i++)
    _entente_record_set_deleted (self->fresh->pdata[i], TRUE);
}

static void
finish (EntenteEdit *self)
{
  self->done = TRUE;
  g_clear_pointer (&self->operations, _entente_operations_free);
  _entente_store_set_editing (self->store, FALSE);
}

/* Public */

static EntenteEdit *
begin (EntenteStore *store, const char *label, const char *typing)
{
  EntenteEdit *self = g_new0 (EntenteEdit, 1);

  self->store = g_object_ref (store);
  self->label = g_utf8_make_valid (label, -1);
  self->typing = g_strdup (typing);
  self->operations = _entente_operations_new ();
  self->fresh = g_ptr_array_new_with_free_func (g_object_unref);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  _entente_store_set_editing (store, TRUE);

  return self;
}

/**
 * entente_store_begin:
 * @self: a store, without another edit under way
 * @label: what the edit does, translated, in the words of a menu: "Add Organisation"
 *
 * Begins an edit. On a store for reading only, its commit will fail.
 *
 * Returns: (transfer full): the edit; records and lists stay as they are until its commit
 */
EntenteEdit *
entente_store_begin (EntenteStore *self, const char *label)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (self), NULL);
  g_return_val_if_fail (label != NULL, NULL);
  g_return_val_if_fail (!_entente_store_is_editing (self), NULL);

  return begin (self, label, NULL);
}

/**
 * entente_store_begin_typing:
 * @self: a store, without another edit under way
 * @label: what the edit does, translated
 * @key: (not nullable): names what is being typed, such as the table, id and field
 *
 * Begins an edit that becomes one with the edit before it when that had the same key and was made a
 * few seconds ago, so that typing a word is undone at once.
 *
 * Returns: (transfer full): the edit
 */
EntenteEdit *
entente_store_begin_typing (EntenteStore *self, const char *label, const char *key)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (self), NULL);
  g_return_val_if_fail (label != NULL, NULL);
  g_return_val_if_fail (key != NULL && *key != '\0', NULL);
  g_return_val_if_fail (!_entente_store_is_editing (self), NULL);

  return begin (self, label, key);
}

static const EntenteField *
get_field (EntenteRecord *record, guint field)
{
  guint n_fields = 0;
  const EntenteField *fields = entente_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  return field < n_fields ? &fields[field] : NULL;
}

static gboolean
takes (EntenteEdit *self, EntenteRecord *record)
{
  return self != NULL && !self->done && ENTENTE_IS_RECORD (record)
         && entente_record_get_store (record) == self->store;
}

static gboolean
has_kind (EntenteRecord *record, guint field, EntenteFieldKind kind)
{
  const EntenteField *description = get_field (record, field);

  return description != NULL && description->kind == kind;
}

/**
 * entente_edit_set_text:
 * @edit: an edit under way
 * @record: a record of its store; nothing happens when it is gone by then
 * @field: index of a text or Markdown field
 * @value: (nullable): the text, kept as given but for bytes that are no UTF-8
 */
void
entente_edit_set_text (EntenteEdit *edit, EntenteRecord *record, guint field, const char *value)
{
  g_return_if_fail (takes (edit, record));
  g_return_if_fail (get_field (record, field) != NULL);
  g_return_if_fail (_entente_field_is_text (get_field (record, field)));
  g_return_if_fail (!has_kind (record, field, ENTENTE_FIELD_DATE));

  _entente_operations_set (edit->operations, record, field,
                           (EntenteValue) { .text = _entente_text_dup_valid (value) });
}

/**
 * entente_edit_set_integer:
 * @edit: an edit under way
 * @record: a record of its store
 * @field: index of an integer field
 * @value: the number
 */
void
entente_edit_set_integer (EntenteEdit *edit, EntenteRecord *record, guint field, gint64 value)
{
  g_return_if_fail (takes (edit, record));
  g_return_if_fail (has_kind (record, field, ENTENTE_FIELD_INTEGER));

  _entente_operations_set (edit->operations, record, field, (EntenteValue) { .integer = value });
}

/**
 * entente_edit_set_cents:
 * @edit: an edit under way
 * @record: a record of its store
 * @field: index of a field of an amount
 * @value: the amount in hundredths, or %ENTENTE_CENTS_NONE to empty the field
 */
void
entente_edit_set_cents (EntenteEdit *edit, EntenteRecord *record, guint field, gint64 value)
{
  g_return_if_fail (takes (edit, record));
  g_return_if_fail (has_kind (record, field, ENTENTE_FIELD_CENTS));

  _entente_operations_set (edit->operations, record, field, (EntenteValue) { .integer = value });
}

/**
 * entente_edit_set_boolean:
 * @edit: an edit under way
 * @record: a record of its store
 * @field: index of a boolean field
 * @value: yes or no
 */
void
entente_edit_set_boolean (EntenteEdit *edit, EntenteRecord *record, guint field, gboolean value)
{
  g_return_if_fail (takes (edit, record));
  g_return_if_fail (has_kind (record, field, ENTENTE_FIELD_BOOLEAN));

  _entente_operations_set (edit->operations, record, field,
                           (EntenteValue) { .integer = value != FALSE });
}

/**
 * entente_edit_set_date:
 * @edit: an edit under way
 * @record: a record of its store
 * @field: index of a date field
 * @value: (nullable): the date, or %NULL for none
 */
void
entente_edit_set_date (EntenteEdit *edit, EntenteRecord *record, guint field, const GDate *value)
{
  char *text = NULL;

  g_return_if_fail (takes (edit, record));
  g_return_if_fail (has_kind (record, field, ENTENTE_FIELD_DATE));
  g_return_if_fail (value == NULL || g_date_valid (value));

  if (value != NULL)
    text = g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (value), g_date_get_month (value),
                            g_date_get_day (value));
  _entente_operations_set (edit->operations, record, field, (EntenteValue) { .text = text });
}

/**
 * entente_edit_set_choice:
 * @edit: an edit under way
 * @record: a record of its store
 * @field: index of a field of one or several choices
 * @value: the value of a choice, or those of several joined by "or"
 */
void
entente_edit_set_choice (EntenteEdit *edit, EntenteRecord *record, guint field, int value)
{
  g_return_if_fail (takes (edit, record));
  g_return_if_fail (has_kind (record, field, ENTENTE_FIELD_CHOICE)
                    || has_kind (record, field, ENTENTE_FIELD_CHOICES));

  _entente_operations_set (edit->operations, record, field, (EntenteValue) { .integer = value });
}

/**
 * entente_edit_set_reference:
 * @edit: an edit under way
 * @record: a record of its store
 * @field: index of a reference field
 * @target: (nullable): a record of the field's target type, maybe made by this edit, or %NULL for
 * none
 */
void
entente_edit_set_reference (EntenteEdit *edit,
                            EntenteRecord *record,
                            guint field,
                            EntenteRecord *target)
{
  g_return_if_fail (takes (edit, record));
  g_return_if_fail (has_kind (record, field, ENTENTE_FIELD_REFERENCE));
  g_return_if_fail (target == NULL
                    || G_OBJECT_TYPE (target) == get_field (record, field)->target ());

  _entente_operations_set (
    edit->operations, record, field,
    (EntenteValue) { .integer = target != NULL ? entente_record_get_id (target) : 0 });
}

/**
 * entente_edit_set_value:
 * @edit: an edit under way
 * @record: a record of its store
 * @field: index of a field
 * @value: a value of the type of the field's property, or one that GValue can turn into it
 *
 * For code that does not know which field it edits. Otherwise like the other setters.
 */
void
entente_edit_set_value (EntenteEdit *edit, EntenteRecord *record, guint field, const GValue *value)
{
  g_auto (GValue) converted = G_VALUE_INIT;
  const EntenteField *description;
  gboolean is_text;

  g_return_if_fail (takes (edit, record));
  g_return_if_fail (get_field (record, field) != NULL);
  g_return_if_fail (G_IS_VALUE (value));

  description = get_field (record, field);
  is_text = _entente_field_is_text (description);
  g_value_init (&converted, is_text ? G_TYPE_STRING : G_TYPE_INT64);
  g_return_if_fail (g_value_transform (value, &converted));

  if (description->kind == ENTENTE_FIELD_DATE)
    {
      const char *text = g_value_get_string (&converted);
      gboolean is_empty = text == NULL || *text == '\0';
      GDate date;

      g_return_if_fail (is_empty || _entente_date_parse (text, &date));
      entente_edit_set_date (edit, record, field, is_empty ? NULL : &date);
    }
  else if (is_text)
    entente_edit_set_text (edit, record, field, g_value_get_string (&converted));
  else if (description->kind == ENTENTE_FIELD_BOOLEAN)
    entente_edit_set_boolean (edit, record, field, g_value_get_int64 (&converted) != 0);
  else
    _entente_operations_set (edit->operations, record, field,
                             (EntenteValue) { .integer = g_value_get_int64 (&converted) });
}

/**
 * entente_edit_insert:
 * @edit: an edit under way
 * @type: a record type of the store's schema
 *
 * Returns: (transfer none): a new record, to which the setters can be applied. It holds the initial
 * values until the commit; a rollback leaves it deleted. It lives as long as the edit, and from the
 * commit on as long as its row.
 */
EntenteRecord *
entente_edit_insert (EntenteEdit *edit, GType type)
{
  EntenteTable *table;
  EntenteRecord *record;

  g_return_val_if_fail (edit != NULL && !edit->done, NULL);
  table = _entente_catalog_get_table (_entente_store_get_catalog (edit->store), type);
  g_return_val_if_fail (table != NULL, NULL);

  record = _entente_table_make_record (table);
  g_ptr_array_add (edit->fresh, record);
  _entente_operations_insert (edit->operations, record);

  return record;
}

/**
 * entente_edit_insert_with_id:
 * @edit: an edit under way
 * @type: a record type of the store's schema
 * @id: 1 to 2⁵³ − 1, which no record of @type has
 *
 * Makes a record whose id follows from where it comes from (an entry of a foreign calendar), so that what
 * is imported again, or in another copy of the project, is the same record.
 *
 * Returns: (transfer none): a new record, like what [method@Edit.insert] returns
 */
EntenteRecord *
entente_edit_insert_with_id (EntenteEdit *edit, GType type, gint64 id)
{
  EntenteTable *table;
  EntenteRecord *record;

  g_return_val_if_fail (edit != NULL && !edit->done, NULL);
  table = _entente_catalog_get_table (_entente_store_get_catalog (edit->store), type);
  g_return_val_if_fail (table != NULL, NULL);
  g_return_val_if_fail (id > 0 && id < G_GINT64_CONSTANT (1) << 53, NULL);
  g_return_val_if_fail (_entente_table_get_record (table, id) == NULL, NULL);

  record = _entente_table_make_record_with_id (table, id);
  g_ptr_array_add (edit->fresh, record);
  _entente_operations_insert (edit->operations, record);

  return record;
}

/**
 * entente_edit_duplicate:
 * @edit: an edit under way
 * @record: a record of its store
 *
 * Copies every field, with what this edit set before; not the records that refer to @record.
 *
 * Returns: (transfer none): the copy, like what [method@Edit.insert] returns
 */
EntenteRecord *
entente_edit_duplicate (EntenteEdit *edit, EntenteRecord *record)
{
  EntenteTable *table;
  EntenteRecord *copy;

  g_return_val_if_fail (takes (edit, record), NULL);

  table =
    _entente_catalog_get_table (_entente_store_get_catalog (edit->store), G_OBJECT_TYPE (record));
  copy = _entente_table_make_record (table);
  g_ptr_array_add (edit->fresh, copy);
  _entente_operations_copy (edit->operations, copy, record);

  return copy;
}

/**
 * entente_edit_delete:
 * @edit: an edit under way
 * @record: a record of its store
 *
 * Deletes the record; those that refer to it go with it, lose the reference, or forbid the
 * deletion, as the schema says.
 */
void
entente_edit_delete (EntenteEdit *edit, EntenteRecord *record)
{
  g_return_if_fail (takes (edit, record));

  _entente_operations_delete (edit->operations, record);
}

static guint
read_last_number (EntenteEdit *self, const char *series)
{
  EntenteDatabase *database = _entente_store_get_database (self->store);
  sqlite3_stmt *statement = entente_database_prepare (database, SQL_LAST_NUMBER, NULL);
  guint last = 0;

  if (statement == NULL)
    return 0;

  sqlite3_bind_text (statement, 1, series, -1, SQLITE_STATIC);
  if (sqlite3_step (statement) == SQLITE_ROW)
    last = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);

  return last;
}

/**
 * entente_edit_take_number:
 * @edit: an edit under way
 * @series: names what is counted
 *
 * Once the edit is committed, the number is never given again, even if the edit is undone.
 *
 * Returns: the next number of the series, from 1
 */
guint
entente_edit_take_number (EntenteEdit *edit, const char *series)
{
  gpointer taken;
  guint number;

  g_return_val_if_fail (edit != NULL && !edit->done, 0);
  g_return_val_if_fail (series != NULL && *series != '\0', 0);

  if (g_hash_table_lookup_extended (edit->numbers, series, NULL, &taken))
    number = GPOINTER_TO_UINT (taken) + 1;
  else
    number = read_last_number (edit, series) + 1;
  g_hash_table_insert (edit->numbers, g_strdup (series), GUINT_TO_POINTER (number));

  return number;
}

/**
 * entente_edit_get_cents:
 * @edit: an edit under way
 * @record: a record of its store
 * @field: index of a field of an amount
 *
 * Returns: the amount as @edit leaves it, maybe %ENTENTE_CENTS_NONE
 */
gint64
entente_edit_get_cents (EntenteEdit *edit, EntenteRecord *record, guint field)
{
  g_return_val_if_fail (takes (edit, record), ENTENTE_CENTS_NONE);
  g_return_val_if_fail (has_kind (record, field, ENTENTE_FIELD_CENTS), ENTENTE_CENTS_NONE);

  return _entente_operations_peek (edit->operations, record, field).integer;
}

/**
 * entente_edit_get_date:
 * @edit: an edit under way
 * @record: a record of its store
 * @field: index of a date field
 * @date: (out): the date as @edit leaves it
 *
 * Returns: whether there is one
 */
gboolean
entente_edit_get_date (EntenteEdit *edit, EntenteRecord *record, guint field, GDate *date)
{
  g_return_val_if_fail (takes (edit, record), FALSE);
  g_return_val_if_fail (has_kind (record, field, ENTENTE_FIELD_DATE), FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  return _entente_date_parse (_entente_operations_peek (edit->operations, record, field).text,
                              date);
}

/**
 * entente_edit_get_reference:
 * @edit: an edit under way
 * @record: a record of its store
 * @field: index of a reference field
 *
 * Returns: the id referred to as @edit leaves it, 0 for none
 */
gint64
entente_edit_get_reference (EntenteEdit *edit, EntenteRecord *record, guint field)
{
  g_return_val_if_fail (takes (edit, record), 0);
  g_return_val_if_fail (has_kind (record, field, ENTENTE_FIELD_REFERENCE), 0);

  return _entente_operations_peek (edit->operations, record, field).integer;
}

/**
 * entente_edit_is_deleted:
 * @edit: an edit under way
 * @record: a record of its store
 *
 * Returns: whether @edit deletes it, or it was deleted before; not whether it will go with another
 */
gboolean
entente_edit_is_deleted (EntenteEdit *edit, EntenteRecord *record)
{
  g_return_val_if_fail (takes (edit, record), FALSE);

  return _entente_operations_is_deleted (edit->operations, record);
}

/* What the record types say must change with what this edit changes. */
static void
follow (EntenteEdit *self)
{
  g_autoptr (GHashTable) groups = _entente_operations_group_followed (self->operations);
  GHashTableIter iter;
  gpointer type, touched;

  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, &type, &touched))
    ENTENTE_RECORD_GET_CLASS (g_ptr_array_index ((GPtrArray *) touched, 0))->follow (self, touched);
}

/**
 * entente_edit_commit:
 * @edit: an edit under way
 * @error: return location
 *
 * Writes everything, durably; then records and lists change, all at once, and emit. An edit that
 * changes nothing leaves no trace in the history. Whatever is returned, the edit is over; it stays
 * allocated until [method@Edit.rollback], which `g_autoptr` calls.
 *
 * Returns: whether it was done. If not, nothing changed at all: %ENTENTE_STORE_ERROR_CONSTRAINT
 * when a value breaks the schema, %ENTENTE_STORE_ERROR_NO_SPACE, %ENTENTE_STORE_ERROR_READ_ONLY…
 */
gboolean
entente_edit_commit (EntenteEdit *edit, GError **error)
{
  g_autoptr (GBytes) changeset = NULL;
  gboolean committed;

  g_return_val_if_fail (edit != NULL && !edit->done, FALSE);

  follow (edit);
  committed = write_everything (edit, &changeset, error);
  /* Whoever is told of this edit may begin the next. */
  finish (edit);
  if (changeset != NULL)
    _entente_store_refresh (edit->store, changeset, edit->fresh);
  else
    abandon_fresh (edit);

  return committed;
}

/**
 * entente_edit_rollback: (skip)
 * @edit: (transfer full) (nullable): an edit
 *
 * Forgets the edit if it was not committed, and frees it.
 */
void
entente_edit_rollback (EntenteEdit *edit)
{
  if (edit == NULL)
    return;

  if (!edit->done)
    {
      abandon_fresh (edit);
      finish (edit);
    }

  g_ptr_array_unref (edit->fresh);
  g_hash_table_unref (edit->numbers);
  g_free (edit->label);
  g_free (edit->typing);
  g_object_unref (edit->store);
  g_free (edit);
}
