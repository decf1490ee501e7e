/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-facts-private.h"

#include "entente-civil-date.h"
#include "entente-money.h"

struct _EntenteFacts
{
  gatomicrefcount references;

  /* Owned */
  EntenteRecord *record;
  char **values; /* one per field, as the file writes it; NULL when not filled */

  /* Static */
  const EntenteField *fields;
  guint n_fields;
};

G_DEFINE_BOXED_TYPE (EntenteFacts, entente_facts, entente_facts_ref, entente_facts_unref)

/* How one value of a record is kept here. */
static char *
read_value (EntenteRecord *record, const EntenteField *field, guint index)
{
  switch (field->kind)
    {
    case ENTENTE_FIELD_TEXT:
    case ENTENTE_FIELD_MARKDOWN:
    case ENTENTE_FIELD_DATE:
    case ENTENTE_FIELD_MOMENT:
    case ENTENTE_FIELD_DURATION:
      return g_strdup (entente_record_get_text (record, index));
    case ENTENTE_FIELD_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, entente_record_get_integer (record, index));
    case ENTENTE_FIELD_CENTS:
      return entente_money_to_text (entente_record_get_cents (record, index));
    case ENTENTE_FIELD_BOOLEAN:
      return g_strdup (entente_record_get_boolean (record, index) ? "1" : "0");
    case ENTENTE_FIELD_CHOICE:
      return g_strdup (
          entente_choice_to_nick (field->choices, entente_record_get_choice (record, index)));
    default:
      /* References and sets of choices mean nothing on paper. */
      return NULL;
    }
}

/**
 * entente_facts_new_empty:
 * @type: a type of record
 *
 * Returns: (transfer full): facts with nothing filled in
 */
EntenteFacts *
entente_facts_new_empty (GType type)
{
  EntenteFacts *self = g_new0 (EntenteFacts, 1);

  g_atomic_ref_count_init (&self->references);
  self->fields = entente_record_type_get_fields (type, &self->n_fields);
  self->values = g_new0 (char *, self->n_fields + 1);

  return self;
}

/**
 * entente_facts_new:
 * @record: a record
 *
 * Returns: (transfer full): what @record says now
 */
EntenteFacts *
entente_facts_new (EntenteRecord *record)
{
  EntenteFacts *self;

  g_return_val_if_fail (ENTENTE_IS_RECORD (record), NULL);

  self = entente_facts_new_empty (G_OBJECT_TYPE (record));
  self->record = g_object_ref (record);
  for (guint i = 0; i < self->n_fields; i++)
    self->values[i] = read_value (record, &self->fields[i], i);

  return self;
}

EntenteFacts *
_entente_facts_new_from_json (GType type, JsonObject *object)
{
  EntenteFacts *self = entente_facts_new_empty (type);

  for (guint i = 0; i < self->n_fields; i++)
    {
      JsonNode *node = json_object_get_member (object, self->fields[i].name);

      if (node != NULL && json_node_get_value_type (node) == G_TYPE_STRING)
        self->values[i] = json_node_dup_string (node);
    }

  return self;
}

JsonObject *
_entente_facts_to_json (EntenteFacts *self, const guint *fields, guint n_fields)
{
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < n_fields; i++)
    {
      if (self->values[fields[i]] != NULL && *self->values[fields[i]] != '\0')
        json_object_set_string_member (object,
                                       self->fields[fields[i]].name,
                                       self->values[fields[i]]);
    }

  return object;
}

EntenteFacts *
entente_facts_ref (EntenteFacts *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
entente_facts_unref (EntenteFacts *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;

  for (guint i = 0; i < self->n_fields; i++)
    g_free (self->values[i]);
  g_free (self->values);
  g_clear_object (&self->record);
  g_free (self);
}

/**
 * entente_facts_get_record:
 * @self: facts
 *
 * Returns: (transfer none) (nullable): the record they were taken from, %NULL for frozen and for
 *   empty ones
 */
EntenteRecord *
entente_facts_get_record (EntenteFacts *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->record;
}

/**
 * entente_facts_get_text:
 * @self: facts
 * @field: index of a field
 *
 * Returns: (transfer none): the value as the file writes it, "" when not filled
 */
const char *
entente_facts_get_text (EntenteFacts *self, guint field)
{
  g_return_val_if_fail (self != NULL && field < self->n_fields, "");

  return self->values[field] != NULL ? self->values[field] : "";
}

/**
 * entente_facts_is_filled:
 * @self: facts
 * @field: index of a field
 *
 * Returns: whether the field says something; spaces alone say nothing
 */
gboolean
entente_facts_is_filled (EntenteFacts *self, guint field)
{
  g_autofree char *text = g_strdup (entente_facts_get_text (self, field));

  return *g_strstrip (text) != '\0';
}

/**
 * entente_facts_get_integer:
 * @self: facts
 * @field: index of an integer field
 *
 * Returns: the value, 0 when not filled
 */
gint64
entente_facts_get_integer (EntenteFacts *self, guint field)
{
  return g_ascii_strtoll (entente_facts_get_text (self, field), NULL, 10);
}

/**
 * entente_facts_get_boolean:
 * @self: facts
 * @field: index of a boolean field
 *
 * Returns: the value, %FALSE when not filled
 */
gboolean
entente_facts_get_boolean (EntenteFacts *self, guint field)
{
  return g_str_equal (entente_facts_get_text (self, field), "1");
}

/**
 * entente_facts_get_date:
 * @self: facts
 * @field: index of a date field
 * @date: (out caller-allocates): where the date goes
 *
 * Returns: whether there is a date; if not, @date is left as it was
 */
gboolean
entente_facts_get_date (EntenteFacts *self, guint field, GDate *date)
{
  return entente_date_from_iso (entente_facts_get_text (self, field), date);
}

/**
 * entente_facts_get_choice:
 * @self: facts
 * @field: index of a choice field
 *
 * Returns: the value, the field's initial one when not filled
 */
int
entente_facts_get_choice (EntenteFacts *self, guint field)
{
  int value;

  g_return_val_if_fail (self != NULL && field < self->n_fields, 0);

  if (!entente_choice_from_nick (self->fields[field].choices,
                                 entente_facts_get_text (self, field),
                                 &value))
    return self->fields[field].initial;

  return value;
}

/**
 * entente_facts_set_text:
 * @self: facts nobody else has yet
 * @field: index of a field
 * @value: a value as the file writes it
 */
void
entente_facts_set_text (EntenteFacts *self, guint field, const char *value)
{
  g_return_if_fail (self != NULL && field < self->n_fields);

  g_set_str (&self->values[field], value);
}
