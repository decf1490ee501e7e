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

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Enter after a few letters takes the first of what was found: GTK leaves it without effect. */
static void
search_activate_cb (GtkDropDown *drop_down, GtkSearchEntry *entry)
{
  GtkWidget *list = find_type (GTK_WIDGET (drop_down), GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *model = list != NULL ? gtk_list_view_get_model (GTK_LIST_VIEW (list)) : NULL;

  if (model == NULL || *gtk_editable_get_text (GTK_EDITABLE (entry)) == '\0'
      || g_list_model_get_n_items (G_LIST_MODEL (model)) == 0)
    return;
  gtk_selection_model_select_item (model, 0, TRUE);
  g_signal_emit_by_name (list, "activate", 0);
}

GtkWidget *
entente_drop_down_new (GtkExpression *name)
{
  GtkDropDown *drop_down = GTK_DROP_DOWN (gtk_drop_down_new (NULL, name));
  GtkWidget *entry = find_type (GTK_WIDGET (drop_down), GTK_TYPE_SEARCH_ENTRY);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), drop_down, 0);

  /* The list keeps GTK's own rows, whole and with a tick. */
  gtk_drop_down_set_list_factory (drop_down, gtk_drop_down_get_factory (drop_down));
  if (GTK_IS_SIGNAL_LIST_ITEM_FACTORY (gtk_drop_down_get_list_factory (drop_down)))
    g_signal_connect_object (gtk_drop_down_get_list_factory (drop_down), "bind", G_CALLBACK (name_cb), drop_down, 0);
  gtk_drop_down_set_factory (drop_down, factory);
  if (entry != NULL)
    g_signal_connect_object (entry, "activate", G_CALLBACK (search_activate_cb), drop_down,
                             G_CONNECT_SWAPPED);
  gtk_widget_set_valign (GTK_WIDGET (drop_down), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (gtk_widget_get_first_child (GTK_WIDGET (drop_down)), "flat");
  return GTK_WIDGET (drop_down);
}

/*
 * Combo rows
 */

#define MAX_CHARS 44

static void
setup_whole_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL,
                                               "xalign", 0.0,
                                               "hexpand", TRUE,
                                               "wrap", TRUE,
                                               "max-width-chars", MAX_CHARS,
                                               NULL));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_item_set_child (item, box);
}

static void
update_tick (GtkListItem *item, GParamSpec *pspec, AdwComboRow *row)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  gboolean is_chosen = gtk_list_item_get_item (item) == adw_combo_row_get_selected_item (row);

  if (box != NULL)
    gtk_widget_set_opacity (gtk_widget_get_last_child (box), is_chosen ? 1 : 0);
}

static void
bind_whole_cb (GtkListItemFactory *factory, GtkListItem *item, AdwComboRow *row)
{
  const char *name = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (gtk_list_item_get_child (item))), name);
  gtk_list_item_set_accessible_label (item, name);
  g_signal_connect_object (row, "notify::selected-item", G_CALLBACK (update_tick), item,
                           G_CONNECT_SWAPPED);
  update_tick (item, NULL, row);
}

static void
unbind_whole_cb (GtkListItemFactory *factory, GtkListItem *item, AdwComboRow *row)
{
  g_signal_handlers_disconnect_by_func (row, update_tick, item);
}

void
entente_drop_down_show_whole_names (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_whole_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_whole_cb), row, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_whole_cb), row, 0);
  adw_combo_row_set_list_factory (row, factory);
}
