/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-field-group.h"

struct _EntenteFieldGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  EntenteRecord *record;

  /* Borrowed */
  GPtrArray *rows;

  GType record_type;
  gboolean read_only;
};

static GtkBuildableIface *parent_buildable;

static void entente_field_group_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteFieldGroup,
                               entente_field_group,
                               ADW_TYPE_PREFERENCES_GROUP,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      entente_field_group_buildable_init))

enum {
  PROP_0,
  PROP_RECORD_TYPE,
  PROP_RECORD,
  PROP_READ_ONLY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
adopt_row (EntenteFieldGroup *self, EntenteFieldRow *row)
{
  g_object_set (row, "record-type", self->record_type, "read-only", self->read_only, NULL);
  entente_field_row_set_record (row, self->record);
  g_ptr_array_add (self->rows, row);
}

static void
entente_field_group_add_child (GtkBuildable *buildable,
                               GtkBuilder *builder,
                               GObject *child,
                               const char *type)
{
  parent_buildable->add_child (buildable, builder, child, type);
  if (ENTENTE_IS_FIELD_ROW (child))
    adopt_row (ENTENTE_FIELD_GROUP (buildable), ENTENTE_FIELD_ROW (child));
}

static void
entente_field_group_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = entente_field_group_add_child;
}

static void
entente_field_group_dispose (GObject *object)
{
  EntenteFieldGroup *self = ENTENTE_FIELD_GROUP (object);

  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (entente_field_group_parent_class)->dispose (object);
}

static void
entente_field_group_finalize (GObject *object)
{
  EntenteFieldGroup *self = ENTENTE_FIELD_GROUP (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (entente_field_group_parent_class)->finalize (object);
}

static void
entente_field_group_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteFieldGroup *self = ENTENTE_FIELD_GROUP (object);

  switch (prop_id)
    {
    case PROP_RECORD_TYPE:
      g_value_set_gtype (value, self->record_type);
      break;

    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;

    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_field_group_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  EntenteFieldGroup *self = ENTENTE_FIELD_GROUP (object);

  switch (prop_id)
    {
    case PROP_RECORD_TYPE:
      self->record_type = g_value_get_gtype (value);
      break;

    case PROP_RECORD:
      entente_field_group_set_record (self, g_value_get_object (value));
      break;

    case PROP_READ_ONLY:
      entente_field_group_set_read_only (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_field_group_class_init (EntenteFieldGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_type_ensure (ENTENTE_TYPE_FIELD_ROW);

  object_class->dispose = entente_field_group_dispose;
  object_class->finalize = entente_field_group_finalize;
  object_class->get_property = entente_field_group_get_property;
  object_class->set_property = entente_field_group_set_property;

  properties[PROP_RECORD_TYPE] =
    g_param_spec_gtype ("record-type", NULL, NULL, ENTENTE_TYPE_RECORD,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_RECORD] =
    g_param_spec_object ("record", NULL, NULL, ENTENTE_TYPE_RECORD,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_READ_ONLY] =
    g_param_spec_boolean ("read-only", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_field_group_init (EntenteFieldGroup *self)
{
  self->rows = g_ptr_array_new ();
}

GtkWidget *
entente_field_group_new (GType record_type)
{
  return g_object_new (ENTENTE_TYPE_FIELD_GROUP, "record-type", record_type, NULL);
}

void
entente_field_group_add (EntenteFieldGroup *self, const char *field)
{
  GtkWidget *row;

  g_return_if_fail (ENTENTE_IS_FIELD_GROUP (self));

  row = entente_field_row_new (self->record_type, field);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  adopt_row (self, ENTENTE_FIELD_ROW (row));
}

EntenteRecord *
entente_field_group_get_record (EntenteFieldGroup *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIELD_GROUP (self), NULL);

  return self->record;
}

void
entente_field_group_set_record (EntenteFieldGroup *self, EntenteRecord *record)
{
  g_return_if_fail (ENTENTE_IS_FIELD_GROUP (self));
  g_return_if_fail (record == NULL || ENTENTE_IS_RECORD (record));

  if (!g_set_object (&self->record, record))
    return;

  for (guint i = 0; i < self->rows->len; i++)
    entente_field_row_set_record (g_ptr_array_index (self->rows, i), record);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

void
entente_field_group_set_read_only (EntenteFieldGroup *self, gboolean read_only)
{
  g_return_if_fail (ENTENTE_IS_FIELD_GROUP (self));

  if (self->read_only == !!read_only)
    return;

  self->read_only = !!read_only;
  for (guint i = 0; i < self->rows->len; i++)
    g_object_set (g_ptr_array_index (self->rows, i), "read-only", read_only, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

EntenteFieldRow *
entente_field_group_find (EntenteFieldGroup *self, const EntenteField *field)
{
  g_return_val_if_fail (ENTENTE_IS_FIELD_GROUP (self), NULL);

  for (guint i = 0; field != NULL && i < self->rows->len; i++)
    if (entente_field_row_get_field (g_ptr_array_index (self->rows, i)) == field)
      return g_ptr_array_index (self->rows, i);

  return NULL;
}

gboolean
entente_field_group_reveal (EntenteFieldGroup *self, const EntenteField *field)
{
  EntenteFieldRow *row = entente_field_group_find (self, field);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}
