/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "preview/entente-preview-dialog.h"

#include "preview/entente-document-output.h"
#include "preview/entente-preview.h"

struct _EntentePreviewDialog
{
  AdwDialog parent_instance;

  /* Template */
  EntentePreview *preview;
  GtkWidget *save_button;
  GtkWidget *print_button;
};

G_DEFINE_FINAL_TYPE (EntentePreviewDialog, entente_preview_dialog, ADW_TYPE_DIALOG)

static void
composed_cb (EntentePreviewDialog *self)
{
  gboolean there = entente_preview_get_pdf (self->preview) != NULL;

  gtk_widget_set_sensitive (self->save_button, there);
  gtk_widget_set_sensitive (self->print_button, there);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntentePreviewDialog *self = ENTENTE_PREVIEW_DIALOG (widget);

  entente_document_output_save (widget,
                                entente_preview_get_document (self->preview),
                                ENTENTE_FILL_DATA,
                                g_variant_get_string (parameter, NULL));
}

static void
print_cb (EntentePreviewDialog *self)
{
  EntenteDocument *document = entente_preview_get_document (self->preview);

  entente_document_output_print (GTK_WIDGET (self),
                                 entente_preview_get_pdf (self->preview),
                                 entente_document_get_title (document),
                                 1);
}

static void
entente_preview_dialog_dispose (GObject *object)
{
  /* Otherwise the template would take the child away under AdwDialog’s feet, which would then leave
     it and the document in it for ever. */
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_PREVIEW_DIALOG);

  G_OBJECT_CLASS (entente_preview_dialog_parent_class)->dispose (object);
}

static void
entente_preview_dialog_class_init (EntentePreviewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_preview_dialog_dispose;

  g_type_ensure (ENTENTE_TYPE_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-preview-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePreviewDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, EntentePreviewDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePreviewDialog, print_button);
  gtk_widget_class_install_action (widget_class, "preview.save", "s", save_action);
  gtk_widget_class_bind_template_callback (widget_class, composed_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
}

static void
entente_preview_dialog_init (EntentePreviewDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
entente_preview_dialog_new (EntenteDocument *document)
{
  EntentePreviewDialog *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = g_object_new (ENTENTE_TYPE_PREVIEW_DIALOG,
                       "title", entente_document_get_title (document),
                       NULL);
  entente_preview_set_document (self->preview, document);
  return ADW_DIALOG (self);
}
