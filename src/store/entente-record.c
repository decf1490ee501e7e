/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-record-private.h"

typedef struct
{
  EntenteRecordHome *home; /* owned, shared */
  gint64 id;
  EntenteValue *values; /* one per field */
  gboolean deleted;
} EntenteRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteRecord, entente_record, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_DELETED,
  N_PROPS,
};

/* Property ids of fields, in the classes that have some: the field's index and this. */
#define PROP_FIELDS 1

static GParamSpec *properties[N_PROPS];

static EntenteRecordPrivate *
get_private (EntenteRecord *self)
{
  return entente_record_get_instance_private (self);
}

static const EntenteField *
get_field (EntenteRecord *self, guint field)
{
  EntenteRecordClass *klass = ENTENTE_RECORD_GET_CLASS (self);

  return field < klass->n_fields ? &klass->fields[field] : NULL;
}

static const EntenteValue *
get_value (EntenteRecord *self, guint field)
{
  return &get_private (self)->values[field];
}

/* Construction */

static void
entente_record_constructed (GObject *object)
{
  EntenteRecord *self = ENTENTE_RECORD (object);
  EntenteRecordPrivate *priv = get_private (self);
  EntenteRecordClass *klass = ENTENTE_RECORD_GET_CLASS (self);

  G_OBJECT_CLASS (entente_record_parent_class)->constructed (object);

  priv->values = g_new (EntenteValue, klass->n_fields);
  for (guint i = 0; i < klass->n_fields; i++)
    priv->values[i] = _entente_field_dup_initial (&klass->fields[i]);
}

static void
entente_record_finalize (GObject *object)
{
  EntenteRecord *self = ENTENTE_RECORD (object);
  EntenteRecordPrivate *priv = get_private (self);
  EntenteRecordClass *klass = ENTENTE_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    _entente_field_clear (&klass->fields[i], &priv->values[i]);
  g_free (priv->values);
  g_clear_pointer (&priv->home, g_rc_box_release);

  G_OBJECT_CLASS (entente_record_parent_class)->finalize (object);
}

/* Properties */

static void
entente_record_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteRecordPrivate *priv = get_private (ENTENTE_RECORD (object));

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, priv->id);
      break;
    case PROP_DELETED:
      g_value_set_boolean (value, priv->deleted);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Of the classes that have fields. */
static void
get_field_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteRecord *self = ENTENTE_RECORD (object);
  const EntenteField *field = get_field (self, prop_id - PROP_FIELDS);
  const EntenteValue *held = get_value (self, prop_id - PROP_FIELDS);

  switch (field->kind)
    {
    case ENTENTE_FIELD_INTEGER:
    case ENTENTE_FIELD_CENTS:
    case ENTENTE_FIELD_REFERENCE:
      g_value_set_int64 (value, held->integer);
      break;
    case ENTENTE_FIELD_BOOLEAN:
      g_value_set_boolean (value, held->integer != 0);
      break;
    case ENTENTE_FIELD_CHOICE:
    case ENTENTE_FIELD_CHOICES:
      g_value_set_int (value, held->integer);
      break;
    default:
      g_value_set_string (value, held->text != NULL ? held->text : "");
      break;
    }
}

static GParamSpec *
make_param_spec (const EntenteField *field)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  switch (field->kind)
    {
    case ENTENTE_FIELD_INTEGER:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, field->initial,
                                 flags);
    case ENTENTE_FIELD_CENTS:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64,
                                 ENTENTE_CENTS_NONE, flags);
    case ENTENTE_FIELD_REFERENCE:
      return g_param_spec_int64 (field->name, NULL, NULL, 0, G_MAXINT64, 0, flags);
    case ENTENTE_FIELD_BOOLEAN:
      return g_param_spec_boolean (field->name, NULL, NULL, field->initial != 0, flags);
    case ENTENTE_FIELD_CHOICE:
    case ENTENTE_FIELD_CHOICES:
      return g_param_spec_int (field->name, NULL, NULL, G_MININT, G_MAXINT, field->initial, flags);
    default:
      return g_param_spec_string (field->name, NULL, NULL, "", flags);
    }
}

static void
entente_record_class_init (EntenteRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = entente_record_constructed;
  object_class->finalize = entente_record_finalize;
  object_class->get_property = entente_record_get_property;

  /**
   * EntenteRecord:id:
   *
   * Tells the record from all others of its type, in every copy of the project.
   */
  properties[PROP_ID] =
    g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * EntenteRecord:deleted:
   *
   * Whether the row is gone; whoever shows the record should let go of it.
   */
  properties[PROP_DELETED] =
    g_param_spec_boolean ("deleted", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_record_init (EntenteRecord *self)
{
}

void
entente_record_class_describe (EntenteRecordClass *klass,
                               const char *table,
                               const EntenteField *fields,
                               guint n_fields)
{
  g_return_if_fail (ENTENTE_IS_RECORD_CLASS (klass));
  g_return_if_fail (table != NULL);
  g_return_if_fail (fields != NULL || n_fields == 0);

  klass->table = table;
  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->properties = g_new (GParamSpec *, n_fields);
  G_OBJECT_CLASS (klass)->get_property = get_field_property;

  for (guint i = 0; i < n_fields; i++)
    {
      gboolean needs_choices =
        fields[i].kind == ENTENTE_FIELD_CHOICE || fields[i].kind == ENTENTE_FIELD_CHOICES;

      g_assert (!needs_choices || (fields[i].choices != NULL && fields[i].choices[0].nick != NULL));
      g_assert (fields[i].kind != ENTENTE_FIELD_REFERENCE || fields[i].target != NULL);

      klass->properties[i] = make_param_spec (&fields[i]);
      g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_FIELDS + i,
                                       klass->properties[i]);
    }
}

void
entente_record_class_set_follow (EntenteRecordClass *klass, EntenteRecordFollow follow)
{
  g_return_if_fail (ENTENTE_IS_RECORD_CLASS (klass));

  klass->follow = follow;
}

/* What the store does with records */

EntenteValue
_entente_record_peek_value (EntenteRecord *self, guint field)
{
  return *get_value (self, field);
}

EntenteRecord *
_entente_record_new (GType type, gint64 id, EntenteRecordHome *home)
{
  EntenteRecord *self = g_object_new (type, NULL);
  EntenteRecordPrivate *priv = get_private (self);

  priv->id = id;
  priv->home = g_rc_box_acquire (home);

  return self;
}

void
_entente_record_load (EntenteRecord *self, sqlite3_stmt *row, int first_column, gboolean notify)
{
  EntenteRecordPrivate *priv = get_private (self);
  EntenteRecordClass *klass = ENTENTE_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const EntenteField *field = &klass->fields[i];
      EntenteValue value = _entente_field_read (field, row, first_column + i);

      if (_entente_field_equal (field, value, priv->values[i]))
        {
          _entente_field_clear (field, &value);
          continue;
        }

      _entente_field_clear (field, &priv->values[i]);
      priv->values[i] = value;
      if (notify)
        g_object_notify_by_pspec (G_OBJECT (self), klass->properties[i]);
    }
}

void
_entente_record_set_deleted (EntenteRecord *self, gboolean deleted)
{
  EntenteRecordPrivate *priv = get_private (self);

  if (priv->deleted == deleted)
    return;

  priv->deleted = deleted;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DELETED]);
}

const gint64 *
_entente_record_peek_id (EntenteRecord *self)
{
  return &get_private (self)->id;
}

int
_entente_record_compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 first = get_private (*(EntenteRecord *const *) a)->id;
  gint64 second = get_private (*(EntenteRecord *const *) b)->id;

  return (first > second) - (first < second);
}

/* Reading */

/**
 * entente_record_get_store:
 * @self: a record
 *
 * Where the rules of a record begin their edits.
 *
 * Returns: (transfer none) (nullable): the store it lives in, %NULL once the store is gone
 */
EntenteStore *
entente_record_get_store (EntenteRecord *self)
{
  EntenteRecordPrivate *priv;

  g_return_val_if_fail (ENTENTE_IS_RECORD (self), NULL);

  priv = get_private (self);

  return priv->home != NULL ? priv->home->store : NULL;
}

/**
 * entente_record_get_id:
 * @self: a record
 *
 * Returns: its id, positive and below 2⁵³
 */
gint64
entente_record_get_id (EntenteRecord *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD (self), 0);

  return get_private (self)->id;
}

/**
 * entente_record_get_text:
 * @self: a record
 * @field: index of a text, Markdown or date field
 *
 * Returns: (transfer none): the value as given, "" when not filled; valid until the next change of
 * the record
 */
const char *
entente_record_get_text (EntenteRecord *self, guint field)
{
  const char *text;

  g_return_val_if_fail (ENTENTE_IS_RECORD (self), "");
  g_return_val_if_fail (get_field (self, field) != NULL, "");
  g_return_val_if_fail (_entente_field_is_text (get_field (self, field)), "");

  text = get_value (self, field)->text;

  return text != NULL ? text : "";
}

/**
 * entente_record_get_integer:
 * @self: a record
 * @field: index of an integer field
 *
 * Returns: the value
 */
gint64
entente_record_get_integer (EntenteRecord *self, guint field)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD (self), 0);
  g_return_val_if_fail (get_field (self, field) != NULL, 0);
  g_return_val_if_fail (!_entente_field_is_text (get_field (self, field)), 0);

  return get_value (self, field)->integer;
}

/**
 * entente_record_get_cents:
 * @self: a record
 * @field: index of a field of an amount
 *
 * Returns: the amount in hundredths, or %ENTENTE_CENTS_NONE when not filled
 */
gint64
entente_record_get_cents (EntenteRecord *self, guint field)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD (self), ENTENTE_CENTS_NONE);
  g_return_val_if_fail (get_field (self, field) != NULL, ENTENTE_CENTS_NONE);
  g_return_val_if_fail (get_field (self, field)->kind == ENTENTE_FIELD_CENTS, ENTENTE_CENTS_NONE);

  return get_value (self, field)->integer;
}

/**
 * entente_record_get_boolean:
 * @self: a record
 * @field: index of a boolean field
 *
 * Returns: the value
 */
gboolean
entente_record_get_boolean (EntenteRecord *self, guint field)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD (self), FALSE);
  g_return_val_if_fail (get_field (self, field) != NULL, FALSE);
  g_return_val_if_fail (get_field (self, field)->kind == ENTENTE_FIELD_BOOLEAN, FALSE);

  return get_value (self, field)->integer != 0;
}

/**
 * entente_record_get_date:
 * @self: a record
 * @field: index of a date field
 * @date: (out caller-allocates): where the date goes
 *
 * Returns: whether there is a date; if not, @date is left as it was
 */
gboolean
entente_record_get_date (EntenteRecord *self, guint field, GDate *date)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD (self), FALSE);
  g_return_val_if_fail (get_field (self, field) != NULL, FALSE);
  g_return_val_if_fail (get_field (self, field)->kind == ENTENTE_FIELD_DATE, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  return _entente_date_parse (get_value (self, field)->text, date);
}

/**
 * entente_record_get_choice:
 * @self: a record
 * @field: index of a field of one or several choices
 *
 * Returns: the value of the choice, or the values of all that apply joined by "or"
 */
int
entente_record_get_choice (EntenteRecord *self, guint field)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD (self), 0);
  g_return_val_if_fail (get_field (self, field) != NULL, 0);
  g_return_val_if_fail (get_field (self, field)->choices != NULL, 0);

  return get_value (self, field)->integer;
}

/**
 * entente_record_get_reference:
 * @self: a record
 * @field: index of a reference field
 *
 * Returns: the id of the record referred to, 0 when there is none
 */
gint64
entente_record_get_reference (EntenteRecord *self, guint field)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD (self), 0);
  g_return_val_if_fail (get_field (self, field) != NULL, 0);
  g_return_val_if_fail (get_field (self, field)->kind == ENTENTE_FIELD_REFERENCE, 0);

  return get_value (self, field)->integer;
}

/**
 * entente_record_is_deleted:
 * @self: a record
 *
 * Returns: whether the row is gone. Undoing the deletion may bring it back as another object.
 */
gboolean
entente_record_is_deleted (EntenteRecord *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD (self), TRUE);

  return get_private (self)->deleted;
}

/* The description, from a type */

static EntenteRecordClass *
get_class (GType type)
{
  g_return_val_if_fail (g_type_is_a (type, ENTENTE_TYPE_RECORD), NULL);

  return g_type_class_get (type);
}

/**
 * entente_record_type_get_fields:
 * @type: a record type
 * @n_fields: (out) (optional): how many fields it has
 *
 * Returns: (transfer none) (array length=n_fields): the description of its fields, in the order of
 * their indexes
 */
const EntenteField *
entente_record_type_get_fields (GType type, guint *n_fields)
{
  EntenteRecordClass *klass = get_class (type);

  g_return_val_if_fail (klass != NULL, NULL);

  if (n_fields != NULL)
    *n_fields = klass->n_fields;
  return klass->fields;
}

/**
 * entente_record_type_get_table:
 * @type: a record type
 *
 * Returns: (transfer none): the name of its table, which is also its name in JSON
 */
const char *
entente_record_type_get_table (GType type)
{
  EntenteRecordClass *klass = get_class (type);

  g_return_val_if_fail (klass != NULL, NULL);

  return klass->table;
}

/**
 * entente_record_type_find_field:
 * @type: a record type
 * @name: the name of a property
 *
 * Returns: the index of the field of that name, or -1
 */
int
entente_record_type_find_field (GType type, const char *name)
{
  EntenteRecordClass *klass = get_class (type);

  g_return_val_if_fail (klass != NULL, -1);
  g_return_val_if_fail (name != NULL, -1);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (g_str_equal (klass->fields[i].name, name))
        return i;
    }

  return -1;
}
