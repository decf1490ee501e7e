/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-record-view.h"

#include "form/entente-field-row.h"

typedef struct
{
  /* Owned */
  EntenteRecord *record;
  EntenteAffiliations *affiliations;
  guint focus_source;

  /* Borrowed */
  GtkWidget *focused_later; /* weak */
} EntenteRecordViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteRecordView, entente_record_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_RECORD,
  PROP_AFFILIATIONS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
entente_record_view_dispose (GObject *object)
{
  EntenteRecordView *self = ENTENTE_RECORD_VIEW (object);
  EntenteRecordViewPrivate *priv = entente_record_view_get_instance_private (self);

  g_clear_handle_id (&priv->focus_source, g_source_remove);
  g_clear_weak_pointer (&priv->focused_later);
  g_clear_object (&priv->record);
  g_clear_object (&priv->affiliations);

  G_OBJECT_CLASS (entente_record_view_parent_class)->dispose (object);
}

static void
entente_record_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteRecordView *self = ENTENTE_RECORD_VIEW (object);
  EntenteRecordViewPrivate *priv = entente_record_view_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, priv->record);
      break;
    case PROP_AFFILIATIONS:
      g_value_set_object (value, priv->affiliations);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_record_view_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  EntenteRecordView *self = ENTENTE_RECORD_VIEW (object);
  EntenteRecordViewPrivate *priv = entente_record_view_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_RECORD:
      entente_record_view_set_record (self, g_value_get_object (value));
      break;
    case PROP_AFFILIATIONS:
      if (g_set_object (&priv->affiliations, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
edits_field (GtkWidget *widget, EntenteRecord *record, const EntenteField *field)
{
  EntenteFieldRow *row = ENTENTE_FIELD_ROW (widget);

  return entente_field_row_get_record (row) == record
         && (field == NULL || entente_field_row_get_field (row) == field);
}

/* Depth first, in the order of the screen. A row that is no field row bears the name of its field. */
static GtkWidget *
find_row (GtkWidget *widget, EntenteRecord *record, const EntenteField *field, gboolean named)
{
  GtkWidget *found = NULL;

  if (ENTENTE_IS_FIELD_ROW (widget))
    return edits_field (widget, record, field) ? widget : NULL;
  if (named && ADW_IS_PREFERENCES_ROW (widget)
      && g_str_equal (gtk_widget_get_name (widget), field->name))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, record, field, named);
  return found;
}

static gboolean
entente_record_view_real_reveal (EntenteRecordView *self,
                                 EntenteRecord *record,
                                 const EntenteField *field)
{
  gboolean named = field != NULL && record == entente_record_view_get_record (self);
  GtkWidget *row = find_row (GTK_WIDGET (self), record, field, named);

  if (row == NULL)
    return FALSE;
  entente_record_view_show_widget (self, row);
  return TRUE;
}

static void
entente_record_view_class_init (EntenteRecordViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = entente_record_view_dispose;
  object_class->get_property = entente_record_view_get_property;
  object_class->set_property = entente_record_view_set_property;
  klass->reveal = entente_record_view_real_reveal;

  properties[PROP_RECORD]
    = g_param_spec_object ("record", NULL, NULL, ENTENTE_TYPE_RECORD, flags);
  properties[PROP_AFFILIATIONS]
    = g_param_spec_object ("affiliations", NULL, NULL, ENTENTE_TYPE_AFFILIATIONS, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_record_view_init (EntenteRecordView *self)
{
}

EntenteRecord *
entente_record_view_get_record (EntenteRecordView *self)
{
  EntenteRecordViewPrivate *priv = entente_record_view_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_RECORD_VIEW (self), NULL);

  return priv->record;
}

void
entente_record_view_set_record (EntenteRecordView *self, EntenteRecord *record)
{
  EntenteRecordViewPrivate *priv = entente_record_view_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_RECORD_VIEW (self));
  g_return_if_fail (record == NULL || ENTENTE_IS_RECORD (record));

  if (!g_set_object (&priv->record, record))
    return;

  if (ENTENTE_RECORD_VIEW_GET_CLASS (self)->record_changed != NULL)
    ENTENTE_RECORD_VIEW_GET_CLASS (self)->record_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

EntenteAffiliations *
entente_record_view_get_affiliations (EntenteRecordView *self)
{
  EntenteRecordViewPrivate *priv = entente_record_view_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_RECORD_VIEW (self), NULL);

  return priv->affiliations;
}

gboolean
entente_record_view_reveal (EntenteRecordView *self,
                            EntenteRecord *record,
                            const EntenteField *field)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_VIEW (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_RECORD (record), FALSE);

  return ENTENTE_RECORD_VIEW_GET_CLASS (self)->reveal (self, record, field);
}

static gboolean
focus_cb (gpointer data)
{
  EntenteRecordViewPrivate *priv = entente_record_view_get_instance_private (data);
  GtkWidget *widget = priv->focused_later;

  priv->focus_source = 0;
  if (widget != NULL)
    gtk_widget_grab_focus (widget);
  g_clear_weak_pointer (&priv->focused_later);
  return G_SOURCE_REMOVE;
}

void
entente_record_view_show_widget (EntenteRecordView *self, GtkWidget *widget)
{
  EntenteRecordViewPrivate *priv = entente_record_view_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_RECORD_VIEW (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  for (GtkWidget *parent = gtk_widget_get_parent (widget);
       parent != NULL && parent != GTK_WIDGET (self);
       parent = gtk_widget_get_parent (parent))
    {
      if (ADW_IS_EXPANDER_ROW (parent))
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (parent), TRUE);
    }

  /* What was just unfolded, or just navigated to, can take the focus once it has a place. The scrolled
     window follows the focus. */
  g_set_weak_pointer (&priv->focused_later, widget);
  if (priv->focus_source == 0)
    priv->focus_source = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE + 10, focus_cb, self, NULL);
}
