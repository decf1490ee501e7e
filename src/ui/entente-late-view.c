/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-late-view.h"

struct _EntenteLateView
{
  AdwBin parent_instance;

  /* Owned */
  GTypeClass *view_class;

  GType view_type;
};

G_DEFINE_FINAL_TYPE (EntenteLateView, entente_late_view, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_VIEW_TYPE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum {
  MADE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
entente_late_view_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_LATE_VIEW (object)->view_class, g_type_class_unref);

  G_OBJECT_CLASS (entente_late_view_parent_class)->finalize (object);
}

static void
entente_late_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteLateView *self = ENTENTE_LATE_VIEW (object);

  switch (prop_id)
    {
    case PROP_VIEW_TYPE:
      g_value_set_gtype (value, self->view_type);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_late_view_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  EntenteLateView *self = ENTENTE_LATE_VIEW (object);

  switch (prop_id)
    {
    case PROP_VIEW_TYPE:
      self->view_type = g_value_get_gtype (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_late_view_class_init (EntenteLateViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = entente_late_view_finalize;
  object_class->get_property = entente_late_view_get_property;
  object_class->set_property = entente_late_view_set_property;

  properties[PROP_VIEW_TYPE]
    = g_param_spec_gtype ("view-type", NULL, NULL, GTK_TYPE_WIDGET,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[MADE] = g_signal_new ("made", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, GTK_TYPE_WIDGET);
}

static void
entente_late_view_init (EntenteLateView *self)
{
}

GtkWidget *
entente_late_view_new (GType view_type)
{
  return g_object_new (ENTENTE_TYPE_LATE_VIEW, "view-type", view_type, NULL);
}

gpointer
entente_late_view_get_class (EntenteLateView *self)
{
  g_return_val_if_fail (ENTENTE_IS_LATE_VIEW (self), NULL);

  if (self->view_class == NULL)
    self->view_class = g_type_class_ref (self->view_type);
  return self->view_class;
}

gpointer
entente_late_view_get (EntenteLateView *self)
{
  GtkWidget *view;

  g_return_val_if_fail (ENTENTE_IS_LATE_VIEW (self), NULL);

  view = adw_bin_get_child (ADW_BIN (self));
  if (view == NULL)
    {
      view = g_object_new (self->view_type, NULL);
      adw_bin_set_child (ADW_BIN (self), view);
      g_signal_emit (self, signals[MADE], 0, view);
    }
  return view;
}

gpointer
entente_late_view_peek (EntenteLateView *self)
{
  g_return_val_if_fail (ENTENTE_IS_LATE_VIEW (self), NULL);

  return adw_bin_get_child (ADW_BIN (self));
}
