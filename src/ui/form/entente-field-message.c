/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-field-message.h"

struct _EntenteFieldMessage
{
  AdwBin parent_instance;

  /* Borrowed */
  GtkWidget *icon;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (EntenteFieldMessage, entente_field_message, ADW_TYPE_BIN)

static void
entente_field_message_class_init (EntenteFieldMessageClass *klass)
{
}

static void
entente_field_message_init (EntenteFieldMessage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->icon = g_object_new (GTK_TYPE_IMAGE,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             "valign", GTK_ALIGN_START,
                             NULL);
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "xalign", 0.0,
                              "wrap", TRUE,
                              "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              "css-classes", (const char *[]) { "caption", NULL },
                              NULL);
  gtk_box_append (GTK_BOX (box), self->icon);
  gtk_box_append (GTK_BOX (box), self->label);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
entente_field_message_new (void)
{
  return g_object_new (ENTENTE_TYPE_FIELD_MESSAGE, NULL);
}

void
entente_field_message_say (EntenteFieldMessage *self,
                           const char *sentence,
                           EntenteSeverity severity,
                           GtkAccessible *target)
{
  gboolean is_error = severity == ENTENTE_SEVERITY_ERROR;

  g_return_if_fail (ENTENTE_IS_FIELD_MESSAGE (self));
  g_return_if_fail (GTK_IS_ACCESSIBLE (target));

  gtk_label_set_label (GTK_LABEL (self->label), sentence != NULL ? sentence : "");
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                is_error ? "dialog-error-symbolic" : "dialog-warning-symbolic");
  gtk_widget_set_css_classes (GTK_WIDGET (self),
                              (const char *[]) { is_error ? "error" : "warning", NULL });
  gtk_widget_set_visible (GTK_WIDGET (self), sentence != NULL);

  gtk_accessible_update_property (target,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence != NULL ? sentence : "",
                                  -1);
  gtk_accessible_update_state (target,
                               GTK_ACCESSIBLE_STATE_INVALID,
                               sentence != NULL && is_error ? GTK_ACCESSIBLE_INVALID_TRUE
                                                            : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

const char *
entente_field_message_get_sentence (EntenteFieldMessage *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIELD_MESSAGE (self), NULL);

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return NULL;
  return gtk_label_get_label (GTK_LABEL (self->label));
}
