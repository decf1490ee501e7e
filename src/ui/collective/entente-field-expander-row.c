/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-field-expander-row.h"

struct _EntenteFieldExpanderRow
{
  AdwExpanderRow parent_instance;

  /* Owned */
  EntenteRecord *record;

  /* Borrowed */
  GPtrArray *rows; /* of EntenteFieldRow, our children */

  GType record_type;
};

static GtkBuildableIface *parent_buildable;

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteFieldExpanderRow,
                               entente_field_expander_row,
                               ADW_TYPE_EXPANDER_ROW,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

enum
{
  PROP_0,
  PROP_RECORD_TYPE,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  EntenteFieldExpanderRow *self = ENTENTE_FIELD_EXPANDER_ROW (buildable);

  if (ENTENTE_IS_FIELD_ROW (child))
    {
      g_object_set (child, "record-type", self->record_type, NULL);
      g_ptr_array_add (self->rows, child);
    }
  parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}

static gboolean
has_something (EntenteFieldExpanderRow *self)
{
  for (guint i = 0; self->record != NULL && i < self->rows->len; i++)
    {
      const EntenteField *field
        = entente_field_row_get_field (g_ptr_array_index (self->rows, i));
      int index = entente_record_type_find_field (self->record_type, field->name);

      if (index >= 0 && entente_record_is_filled (self->record, index))
        return TRUE;
    }
  return FALSE;
}

static void
entente_field_expander_row_dispose (GObject *object)
{
  EntenteFieldExpanderRow *self = ENTENTE_FIELD_EXPANDER_ROW (object);

  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (entente_field_expander_row_parent_class)->dispose (object);
}

static void
entente_field_expander_row_finalize (GObject *object)
{
  EntenteFieldExpanderRow *self = ENTENTE_FIELD_EXPANDER_ROW (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (entente_field_expander_row_parent_class)->finalize (object);
}

static void
entente_field_expander_row_get_property (GObject *object,
                                         guint prop_id,
                                         GValue *value,
                                         GParamSpec *pspec)
{
  EntenteFieldExpanderRow *self = ENTENTE_FIELD_EXPANDER_ROW (object);

  switch (prop_id)
    {
    case PROP_RECORD_TYPE:
      g_value_set_gtype (value, self->record_type);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_field_expander_row_set_property (GObject *object,
                                         guint prop_id,
                                         const GValue *value,
                                         GParamSpec *pspec)
{
  EntenteFieldExpanderRow *self = ENTENTE_FIELD_EXPANDER_ROW (object);

  switch (prop_id)
    {
    case PROP_RECORD_TYPE:
      self->record_type = g_value_get_gtype (value);
      break;
    case PROP_RECORD:
      entente_field_expander_row_set_record (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_field_expander_row_class_init (EntenteFieldExpanderRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_field_expander_row_dispose;
  object_class->finalize = entente_field_expander_row_finalize;
  object_class->get_property = entente_field_expander_row_get_property;
  object_class->set_property = entente_field_expander_row_set_property;

  properties[PROP_RECORD_TYPE]
    = g_param_spec_gtype ("record-type",
                          NULL,
                          NULL,
                          ENTENTE_TYPE_RECORD,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_RECORD]
    = g_param_spec_object ("record",
                           NULL,
                           NULL,
                           ENTENTE_TYPE_RECORD,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_field_expander_row_init (EntenteFieldExpanderRow *self)
{
  self->rows = g_ptr_array_new ();
}

void
entente_field_expander_row_set_record (EntenteFieldExpanderRow *self, EntenteRecord *record)
{
  g_return_if_fail (ENTENTE_IS_FIELD_EXPANDER_ROW (self));
  g_return_if_fail (record == NULL || ENTENTE_IS_RECORD (record));

  if (!g_set_object (&self->record, record))
    return;

  for (guint i = 0; i < self->rows->len; i++)
    entente_field_row_set_record (g_ptr_array_index (self->rows, i), record);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), has_something (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}
