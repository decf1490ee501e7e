/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-plain-dialog.h"

struct _EntentePlainDialog
{
  AdwDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (EntentePlainDialog, entente_plain_dialog, ADW_TYPE_DIALOG)

/* A closed dialog keeps its child otherwise. */
static void
entente_plain_dialog_dispose (GObject *object)
{
  adw_dialog_set_child (ADW_DIALOG (object), NULL);

  G_OBJECT_CLASS (entente_plain_dialog_parent_class)->dispose (object);
}

static void
entente_plain_dialog_class_init (EntentePlainDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_plain_dialog_dispose;
}

static void
entente_plain_dialog_init (EntentePlainDialog *self)
{
}

AdwDialog *
entente_plain_dialog_new (const char *title, GtkWidget *content, int width, int height)
{
  AdwDialog *self;
  GtkWidget *view;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (content), NULL);

  self = g_object_new (ENTENTE_TYPE_PLAIN_DIALOG, "title", title, "content-width", width,
                       "content-height", height, NULL);
  view = adw_toolbar_view_new ();
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), content);
  adw_dialog_set_child (self, view);
  return self;
}
