/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-field-value.h"

#include <glib/gi18n-lib.h>

void
entente_field_value_get (EntenteRecord *record, const EntenteField *field, GValue *value)
{
  GParamSpec *pspec;

  g_return_if_fail (ENTENTE_IS_RECORD (record));
  g_return_if_fail (field != NULL);

  pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (record), field->name);
  g_value_init (value, pspec->value_type);
  g_object_get_property (G_OBJECT (record), field->name, value);
}

gboolean
entente_field_value_equal (const GValue *a, const GValue *b)
{
  g_return_val_if_fail (G_IS_VALUE (a) && G_IS_VALUE (b), FALSE);

  if (G_VALUE_TYPE (a) != G_VALUE_TYPE (b))
    return FALSE;
  if (G_VALUE_HOLDS_STRING (a))
    return g_strcmp0 (g_value_get_string (a), g_value_get_string (b)) == 0;
  if (G_VALUE_HOLDS_INT64 (a))
    return g_value_get_int64 (a) == g_value_get_int64 (b);
  if (G_VALUE_HOLDS_INT (a))
    return g_value_get_int (a) == g_value_get_int (b);
  return g_value_get_boolean (a) == g_value_get_boolean (b);
}

static char *
dup_label (const EntenteField *field)
{
  if (field->edit_label != NULL)
    return g_strdup (_ (field->edit_label));
  /* Translators: an entry of the history; %s is the name of a field, such as Postcode. */
  return g_strdup_printf (_ ("Change “%s”"), _ (field->label));
}

static EntenteEdit *
begin (EntenteRecord *record, const EntenteField *field, EntenteFieldValueStep step)
{
  EntenteStore *store = entente_record_get_store (record);
  g_autofree char *label = dup_label (field);
  g_autofree char *key = NULL;

  if (step == ENTENTE_FIELD_VALUE_AT_ONCE)
    return entente_store_begin (store, label);

  key = g_strdup_printf ("%s:%" G_GINT64_FORMAT ":%s",
                         entente_record_type_get_table (G_OBJECT_TYPE (record)),
                         entente_record_get_id (record),
                         field->name);
  return entente_store_begin_typing (store, label, key);
}

gboolean
entente_field_value_put (EntenteRecord *record,
                         guint field,
                         const GValue *value,
                         EntenteFieldValueStep step,
                         char **problem)
{
  const EntenteField *description;
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (ENTENTE_IS_RECORD (record), FALSE);
  g_return_val_if_fail (G_IS_VALUE (value), FALSE);

  description = &entente_record_type_get_fields (G_OBJECT_TYPE (record), NULL)[field];
  edit = begin (record, description, step);
  entente_edit_set_value (edit, record, field, value);
  if (entente_edit_commit (edit, &error))
    return TRUE;

  g_debug ("Saving %s: %s", description->name, error->message);
  g_set_str (problem,
             g_error_matches (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_NO_SPACE)
               ? _ ("This could not be saved: the disk of this computer is full. Make room and "
                    "press Enter.")
               : _ ("This could not be saved. Press Enter to try again."));
  return FALSE;
}
