/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-field-line.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
make_title (const EntenteField *field, gboolean beside)
{
  GtkWidget *title;

  title = g_object_new (GTK_TYPE_LABEL,
                        "label", _ (field->label),
                        "xalign", 0.0,
                        "hexpand", TRUE,
                        "wrap", TRUE,
                        "wrap-mode", PANGO_WRAP_WORD_CHAR,
                        NULL);
  gtk_widget_add_css_class (title, beside ? "title" : "subtitle");
  return title;
}

static GtkWidget *
add_tools (GtkWidget *title, GtkWidget *tools)
{
  GtkWidget *line;

  if (tools == NULL)
    return title;
  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), tools);
  return line;
}

static GtkWidget *
make_value (const EntenteField *field, EntenteFieldEditor *editor)
{
  gboolean beside = entente_field_editor_stands_beside (editor);
  GtkWidget *box = beside ? gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12)
                          : gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = make_title (field, beside);

  entente_field_editor_set_title (editor, title);
  gtk_box_append (GTK_BOX (box), add_tools (title, entente_field_editor_get_tools (editor)));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (editor));
  return box;
}

/* The title is the first label: what stands beside it comes after. */
GtkWidget *
entente_field_line_get_title (GtkWidget *line)
{
  while (line != NULL && !GTK_IS_LABEL (line))
    line = gtk_widget_get_first_child (line);
  return line;
}

GtkWidget *
entente_field_line_new (const EntenteField *field, EntenteFieldEditor *editor)
{
  GtkWidget *suffix = entente_field_editor_get_suffix (editor);
  GtkWidget *line;

  if (suffix == NULL)
    return make_value (field, editor);

  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (line), make_value (field, editor));
  gtk_box_append (GTK_BOX (line), suffix);
  return line;
}
