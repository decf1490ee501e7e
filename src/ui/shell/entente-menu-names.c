/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/entente-menu-names.h"

#include <gtk/gtk.h>

/* The text is what is shown, without the underscore of the mnemonic. */
static void
name_item (GtkWidget *item)
{
  g_autofree char *text = NULL;

  g_object_get (item, "text", &text, NULL);
  if (text == NULL)
    return;

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* GtkModelButton is private to GTK: its type is known by name only. */
static gboolean
mapped_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    name_item (widget);
  return TRUE;
}

void
entente_menu_names_install (void)
{
  static gsize installed;

  if (!g_once_init_enter (&installed))
    return;

  /* The signal exists once its class does. */
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped_cb, NULL, NULL);
  g_once_init_leave (&installed, 1);
}
