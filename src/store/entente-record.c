/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-record-private.h"

#include "entente-store.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  EntenteStore *store; /* borrowed; NULL once it is gone */
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

/* Property ids of fields, in the classes that have some; apart from those of this class. */
#define PROP_FIELDS 16

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

  G_OBJECT_CLASS (entente_record_parent_class)->finalize (object);
}

/* Properties */

static void
get_field_property (EntenteRecord *self, guint field, GValue *value)
{
  const EntenteValue *held = get_value (self, field);

  switch (get_field (self, field)->kind)
    {
    case ENTENTE_FIELD_INTEGER:
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

static void
entente_record_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteRecord *self = ENTENTE_RECORD (object);

  if (prop_id >= PROP_FIELDS)
    get_field_property (self, prop_id - PROP_FIELDS, value);
  else if (prop_id == PROP_ID)
    g_value_set_int64 (value, get_private (self)->id);
  else if (prop_id == PROP_DELETED)
    g_value_set_boolean (value, get_private (self)->deleted);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static GParamSpec *
make_param_spec (const EntenteField *field)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  switch (field->kind)
    {
    case ENTENTE_FIELD_INTEGER:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, field->initial, flags);
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
  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0,
                                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * EntenteRecord:deleted:
   *
   * Whether the row is gone; whoever shows the record should let go of it.
   */
  properties[PROP_DELETED] = g_param_spec_boolean ("deleted", NULL, NULL, FALSE,
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

  for (guint i = 0; i < n_fields; i++)
    {
      gboolean needs_choices
        = fields[i].kind == ENTENTE_FIELD_CHOICE || fields[i].kind == ENTENTE_FIELD_CHOICES;

      g_assert (!needs_choices || (fields[i].choices != NULL && fields[i].choices[0].nick != NULL));
      g_assert (fields[i].kind != ENTENTE_FIELD_REFERENCE || fields[i].target != NULL);

      klass->properties[i] = make_param_spec (&fields[i]);
      g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_FIELDS + i, klass->properties[i]);
    }
}

/* What the store does with records */

EntenteRecord *
_entente_record_new (GType type, gint64 id)
{
  EntenteRecord *self = g_object_new (type, NULL);

  get_private (self)->id = id;

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

void
_entente_record_set_store (EntenteRecord *self, gpointer store)
{
  get_private (self)->store = store;
}

const gint64 *
_entente_record_peek_id (EntenteRecord *self)
{
  return &get_private (self)->id;
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
  g_return_val_if_fail (ENTENTE_IS_RECORD (self), NULL);

  return get_private (self)->store;
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
 * Returns: (transfer none): the value as given, "" when not filled; valid until the next change of the
 *   record
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

static gboolean
parse_date (const char *text, GDate *date)
{
  guint year, month, day;

  if (text == NULL || strlen (text) != strlen ("YYYY-MM-DD"))
    return FALSE;
  for (guint i = 0; i < strlen ("YYYY-MM-DD"); i++)
    {
      if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
        return FALSE;
    }

  year = g_ascii_strtoull (text, NULL, 10);
  month = g_ascii_strtoull (text + 5, NULL, 10);
  day = g_ascii_strtoull (text + 8, NULL, 10);
  if (!g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_set_dmy (date, day, month, year);
  return TRUE;
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

  return parse_date (get_value (self, field)->text, date);
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

static gboolean
has_visible_text (const char *text)
{
  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    {
      if (!g_unichar_isspace (g_utf8_get_char (text)))
        return TRUE;
    }

  return FALSE;
}

/**
 * entente_record_is_filled:
 * @self: a record
 * @field: index of a field
 *
 * Tells the facts that a document can use from those it must leave blank. Yes or no is always a fact; so
 * is a choice, but for one that has no words.
 *
 * Returns: whether somebody gave the field a value: a visible character, a number other than 0, a
 *   reference
 */
gboolean
entente_record_is_filled (EntenteRecord *self, guint field)
{
  const EntenteField *description;

  g_return_val_if_fail (ENTENTE_IS_RECORD (self), FALSE);
  g_return_val_if_fail (get_field (self, field) != NULL, FALSE);

  description = get_field (self, field);
  if (_entente_field_is_text (description))
    return has_visible_text (get_value (self, field)->text);
  if (description->kind == ENTENTE_FIELD_BOOLEAN)
    return TRUE;
  if (description->kind == ENTENTE_FIELD_CHOICE)
    return *entente_choice_get_label (description->choices, get_value (self, field)->integer) != '\0';

  return get_value (self, field)->integer != 0;
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

/* Words */

static char *
dup_choices_display (const EntenteChoice *choices, int bits)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;

  for (const EntenteChoice *choice = choices; choice->nick != NULL; choice++)
    {
      if (bits & choice->value)
        g_strv_builder_add (builder, entente_choice_get_label (choices, choice->value));
    }
  labels = g_strv_builder_end (builder);

  /* Translators: what stands between the items of a list, such as “director, treasurer” */
  return g_strjoinv (C_ ("list separator", ", "), labels);
}

/**
 * entente_record_dup_display:
 * @self: a record
 * @field: index of a field
 *
 * Returns: (transfer full): the value as people read it, translated; "" when empty and for references,
 *   which only those who know the type referred to can name
 */
char *
entente_record_dup_display (EntenteRecord *self, guint field)
{
  const EntenteField *description;
  const EntenteValue *value;

  g_return_val_if_fail (ENTENTE_IS_RECORD (self), g_strdup (""));
  g_return_val_if_fail (get_field (self, field) != NULL, g_strdup (""));

  description = get_field (self, field);
  value = get_value (self, field);

  switch (description->kind)
    {
    case ENTENTE_FIELD_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
    case ENTENTE_FIELD_BOOLEAN:
      return g_strdup (value->integer ? C_ ("value of a field", "Yes") : C_ ("value of a field", "No"));
    case ENTENTE_FIELD_CHOICE:
      return g_strdup (entente_choice_get_label (description->choices, value->integer));
    case ENTENTE_FIELD_CHOICES:
      return dup_choices_display (description->choices, value->integer);
    case ENTENTE_FIELD_REFERENCE:
      return g_strdup ("");
    default:
      return g_strdup (value->text != NULL ? value->text : "");
    }
}

/**
 * entente_record_check:
 * @self: a record
 * @field: index of a field
 * @severity: (out) (optional): how bad it is
 *
 * Returns: (transfer full) (nullable): the translated sentence that says what is wrong with the value, or
 *   %NULL
 */
char *
entente_record_check (EntenteRecord *self, guint field, EntenteSeverity *severity)
{
  EntenteSeverity ignored;
  const EntenteField *description;

  g_return_val_if_fail (ENTENTE_IS_RECORD (self), NULL);
  g_return_val_if_fail (get_field (self, field) != NULL, NULL);

  if (severity == NULL)
    severity = &ignored;
  *severity = ENTENTE_SEVERITY_NONE;
  description = get_field (self, field);

  return description->check != NULL ? description->check (self, severity) : NULL;
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
 * @n_fields: (out): how many fields it has
 *
 * Returns: (transfer none) (array length=n_fields): the description of its fields, in the order of their
 *   indexes
 */
const EntenteField *
entente_record_type_get_fields (GType type, guint *n_fields)
{
  EntenteRecordClass *klass = get_class (type);

  g_return_val_if_fail (klass != NULL, NULL);
  g_return_val_if_fail (n_fields != NULL, NULL);

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
