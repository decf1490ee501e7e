/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-view-chooser.h"

#include <glib/gi18n-lib.h>

struct _EntenteViewChooser
{
  AdwBin parent_instance;

  /* Owned */
  AdwViewStack *stack; /* nullable */
  GMenu *names;
  GSignalGroup *stack_signals;
  GSignalGroup *pages_signals;

  /* Widgets */
  GtkStack *ways;
  AdwInlineViewSwitcher *switcher;
  GtkMenuButton *button;

  gboolean wide;
};

G_DEFINE_FINAL_TYPE (EntenteViewChooser, entente_view_chooser, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_STACK,
  PROP_WIDE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_way (EntenteViewChooser *self)
{
  gtk_stack_set_visible_child (self->ways, self->wide ? GTK_WIDGET (self->switcher)
                                                      : GTK_WIDGET (self->button));
}

static void
update_label (EntenteViewChooser *self)
{
  GtkWidget *shown = self->stack != NULL ? adw_view_stack_get_visible_child (self->stack) : NULL;

  if (shown != NULL)
    gtk_menu_button_set_label (
      self->button, adw_view_stack_page_get_title (adw_view_stack_get_page (self->stack, shown)));
}

static void
update_names (EntenteViewChooser *self)
{
  g_autoptr (GtkSelectionModel) pages = NULL;

  g_menu_remove_all (self->names);
  if (self->stack == NULL)
    return;
  pages = adw_view_stack_get_pages (self->stack);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);
      g_autoptr (GMenuItem) item = g_menu_item_new (adw_view_stack_page_get_title (page), NULL);

      g_menu_item_set_action_and_target (item, "view.shown", "s",
                                         adw_view_stack_page_get_name (page));
      g_menu_append_item (self->names, item);
    }
  update_label (self);
}

/* A menu has a mark beside the view that is shown. */
static void
add_action (EntenteViewChooser *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GPropertyAction) shown
    = g_property_action_new ("shown", self->stack, "visible-child-name");

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (shown));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "view", G_ACTION_GROUP (group));
}

static void
entente_view_chooser_dispose (GObject *object)
{
  EntenteViewChooser *self = ENTENTE_VIEW_CHOOSER (object);

  if (self->names != NULL)
    entente_view_chooser_set_stack (self, NULL);
  g_clear_object (&self->stack_signals);
  g_clear_object (&self->pages_signals);
  g_clear_object (&self->names);

  G_OBJECT_CLASS (entente_view_chooser_parent_class)->dispose (object);
}

static void
entente_view_chooser_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteViewChooser *self = ENTENTE_VIEW_CHOOSER (object);

  switch (prop_id)
    {
    case PROP_STACK:
      g_value_set_object (value, self->stack);
      break;

    case PROP_WIDE:
      g_value_set_boolean (value, self->wide);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_view_chooser_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  EntenteViewChooser *self = ENTENTE_VIEW_CHOOSER (object);

  switch (prop_id)
    {
    case PROP_STACK:
      entente_view_chooser_set_stack (self, g_value_get_object (value));
      break;

    case PROP_WIDE:
      entente_view_chooser_set_wide (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_view_chooser_class_init (EntenteViewChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_view_chooser_dispose;
  object_class->get_property = entente_view_chooser_get_property;
  object_class->set_property = entente_view_chooser_set_property;

  properties[PROP_STACK] = g_param_spec_object ("stack", NULL, NULL, ADW_TYPE_VIEW_STACK,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                  | G_PARAM_STATIC_STRINGS);
  properties[PROP_WIDE] = g_param_spec_boolean ("wide", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                  | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_view_chooser_init (EntenteViewChooser *self)
{
  self->names = g_menu_new ();
  self->switcher = ADW_INLINE_VIEW_SWITCHER (adw_inline_view_switcher_new ());
  adw_inline_view_switcher_set_display_mode (self->switcher, ADW_INLINE_VIEW_SWITCHER_LABELS);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_menu_model (self->button, G_MENU_MODEL (self->names));
  gtk_menu_button_set_can_shrink (self->button, TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _ ("Choose a View"));
  self->ways = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->ways, FALSE);
  gtk_stack_add_child (self->ways, GTK_WIDGET (self->switcher));
  gtk_stack_add_child (self->ways, GTK_WIDGET (self->button));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->ways));
  self->stack_signals = g_signal_group_new (ADW_TYPE_VIEW_STACK);
  g_signal_group_connect_swapped (self->stack_signals, "notify::visible-child",
                                  G_CALLBACK (update_label), self);
  self->pages_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->pages_signals, "items-changed", G_CALLBACK (update_names),
                                  self);
  update_way (self);
}

void
entente_view_chooser_set_stack (EntenteViewChooser *self, AdwViewStack *stack)
{
  g_autoptr (GtkSelectionModel) pages = NULL;

  g_return_if_fail (ENTENTE_IS_VIEW_CHOOSER (self));
  g_return_if_fail (stack == NULL || ADW_IS_VIEW_STACK (stack));

  if (!g_set_object (&self->stack, stack))
    return;
  if (stack != NULL)
    {
      pages = adw_view_stack_get_pages (stack);
      add_action (self);
    }
  else
    gtk_widget_insert_action_group (GTK_WIDGET (self), "view", NULL);
  g_signal_group_set_target (self->stack_signals, stack);
  g_signal_group_set_target (self->pages_signals, pages);
  adw_inline_view_switcher_set_stack (self->switcher, stack);
  update_names (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STACK]);
}

void
entente_view_chooser_set_wide (EntenteViewChooser *self, gboolean wide)
{
  g_return_if_fail (ENTENTE_IS_VIEW_CHOOSER (self));

  if (self->wide == !!wide)
    return;
  self->wide = !!wide;
  update_way (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDE]);
}
