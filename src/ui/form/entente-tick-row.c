/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-tick-row.h"

typedef struct {
  /* Borrowed */
  GtkCheckButton *check;
} EntenteTickRowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (EntenteTickRow, entente_tick_row, ADW_TYPE_ACTION_ROW)

enum {
  PROP_0,
  PROP_ACTIVE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkCheckButton *
get_check (EntenteTickRow *self)
{
  return ((EntenteTickRowPrivate *) entente_tick_row_get_instance_private (self))->check;
}

/* The keyboard goes from row to row, past the check buttons in them. */
static void
toggled_cb (EntenteTickRow *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_CHECKED,
                               gtk_check_button_get_active (get_check (self))
                                 ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                 : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

static void
entente_tick_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_ACTIVE)
    g_value_set_boolean (value, entente_tick_row_get_active (ENTENTE_TICK_ROW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
entente_tick_row_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_ACTIVE)
    entente_tick_row_set_active (ENTENTE_TICK_ROW (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
entente_tick_row_class_init (EntenteTickRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_tick_row_get_property;
  object_class->set_property = entente_tick_row_set_property;
  properties[PROP_ACTIVE]
    = g_param_spec_boolean ("active", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_tick_row_init (EntenteTickRow *self)
{
  EntenteTickRowPrivate *priv = entente_tick_row_get_instance_private (self);
  GtkWidget *check = gtk_check_button_new ();

  priv->check = GTK_CHECK_BUTTON (check);
  gtk_widget_set_can_focus (check, FALSE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), check);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  toggled_cb (self);
}

gboolean
entente_tick_row_get_active (EntenteTickRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_TICK_ROW (self), FALSE);

  return gtk_check_button_get_active (get_check (self));
}

void
entente_tick_row_set_active (EntenteTickRow *self, gboolean active)
{
  g_return_if_fail (ENTENTE_IS_TICK_ROW (self));

  gtk_check_button_set_active (get_check (self), active);
}

void
entente_tick_row_set_indent (EntenteTickRow *self, int pixels)
{
  g_return_if_fail (ENTENTE_IS_TICK_ROW (self));

  gtk_widget_set_margin_start (GTK_WIDGET (get_check (self)), pixels);
}
