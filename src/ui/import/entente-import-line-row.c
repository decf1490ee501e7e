/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/entente-import-line-row.h"

#include <glib/gi18n-lib.h>

struct _EntenteImportLineRow
{
  GtkBox parent_instance;

  /* Template */
  GtkImage *icon;
  GtkLabel *title_label;
  GtkLabel *reason_label;
  GtkLabel *line_label;
};

G_DEFINE_FINAL_TYPE (EntenteImportLineRow, entente_import_line_row, GTK_TYPE_BOX)

static const struct
{
  const char *word;
  const char *icon_name;
  const char *style;
} outcomes[] = {
  [ENTENTE_IMPORT_ADDED] = { N_ ("Added"), "list-add-symbolic", "success" },
  [ENTENTE_IMPORT_UPDATED] = { N_ ("Updated"), "document-edit-symbolic", "accent" },
  [ENTENTE_IMPORT_UNCHANGED] = { N_ ("Unchanged"), "object-select-symbolic", "dimmed" },
  [ENTENTE_IMPORT_REFUSED] = { N_ ("Refused"), "dialog-warning-symbolic", "warning" },
};

static void
entente_import_line_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_IMPORT_LINE_ROW);

  G_OBJECT_CLASS (entente_import_line_row_parent_class)->dispose (object);
}

static void
entente_import_line_row_class_init (EntenteImportLineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_import_line_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-import-line-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteImportLineRow, icon);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportLineRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportLineRow, reason_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteImportLineRow, line_label);
}

static void
entente_import_line_row_init (EntenteImportLineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
entente_import_line_row_new (void)
{
  return g_object_new (ENTENTE_TYPE_IMPORT_LINE_ROW, NULL);
}

static void
show_outcome (EntenteImportLineRow *self, int outcome)
{
  gtk_image_set_from_icon_name (self->icon, outcomes[outcome].icon_name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->icon), _ (outcomes[outcome].word));
  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), outcomes[i].style);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), outcomes[outcome].style);
}

void
entente_import_line_row_set_line (EntenteImportLineRow *self, EntenteImportLine *line)
{
  g_autofree char *title = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *number = NULL;
  guint in_file;
  int outcome;

  g_return_if_fail (ENTENTE_IS_IMPORT_LINE_ROW (self));
  g_return_if_fail (ENTENTE_IS_IMPORT_LINE (line));

  g_object_get (line, "title", &title, "reason", &reason, "line", &in_file, "outcome", &outcome, NULL);
  g_return_if_fail (outcome >= 0 && (guint) outcome < G_N_ELEMENTS (outcomes));

  /* Translators: the number of a line in a file */
  number = g_strdup_printf (_ ("line %u"), in_file);
  show_outcome (self, outcome);
  gtk_label_set_label (self->title_label, *title != '\0' ? title : _ ("Without a name"));
  gtk_label_set_label (self->reason_label, reason);
  gtk_widget_set_visible (GTK_WIDGET (self->reason_label), *reason != '\0');
  gtk_label_set_label (self->line_label, number);
}

char *
entente_import_line_row_dup_name (EntenteImportLine *line)
{
  g_autofree char *title = NULL;
  g_autofree char *reason = NULL;
  int outcome;

  g_return_val_if_fail (ENTENTE_IS_IMPORT_LINE (line), NULL);

  g_object_get (line, "title", &title, "reason", &reason, "outcome", &outcome, NULL);
  if (*reason == '\0')
    /* Translators: what becomes of a line of an imported file, and whose it is: “Added: Zoé Exemple” */
    return g_strdup_printf (_ ("%s: %s"), _ (outcomes[outcome].word), title);
  /* Translators: the same with the reason: “Refused: Zoé Exemple. It has no name.” */
  return g_strdup_printf (_ ("%s: %s. %s"), _ (outcomes[outcome].word), title, reason);
}
