/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-drop-down.h"

#define MIN_CHARS 4

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item,
                           g_object_new (GTK_TYPE_LABEL,
                                         "ellipsize", PANGO_ELLIPSIZE_END,
                                         "width-chars", MIN_CHARS,
                                         "xalign", 1.0,
                                         NULL));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, GtkDropDown *drop_down)
{
  g_auto (GValue) name = G_VALUE_INIT;

  if (gtk_expression_evaluate (gtk_drop_down_get_expression (drop_down), gtk_list_item_get_item (item), &name))
    gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), g_value_get_string (&name));
}

/* GTK leaves the rows that can be chosen without a name for assistive technology. */
static void
name_cb (GtkListItemFactory *factory, GtkListItem *item, GtkDropDown *drop_down)
{
  g_auto (GValue) name = G_VALUE_INIT;

  if (gtk_expression_evaluate (gtk_drop_down_get_expression (drop_down), gtk_list_item_get_item (item), &name))
    gtk_list_item_set_accessible_label (item, g_value_get_string (&name));
}

GtkWidget *
entente_drop_down_new (GtkExpression *name)
{
  GtkDropDown *drop_down = GTK_DROP_DOWN (gtk_drop_down_new (NULL, name));
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), drop_down, 0);

  /* The list keeps GTK's own rows, whole and with a tick. */
  gtk_drop_down_set_list_factory (drop_down, gtk_drop_down_get_factory (drop_down));
  if (GTK_IS_SIGNAL_LIST_ITEM_FACTORY (gtk_drop_down_get_list_factory (drop_down)))
    g_signal_connect_object (gtk_drop_down_get_list_factory (drop_down), "bind", G_CALLBACK (name_cb), drop_down, 0);
  gtk_drop_down_set_factory (drop_down, factory);
  gtk_widget_set_valign (GTK_WIDGET (drop_down), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (gtk_widget_get_first_child (GTK_WIDGET (drop_down)), "flat");
  return GTK_WIDGET (drop_down);
}
