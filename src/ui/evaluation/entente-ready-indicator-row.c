/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-ready-indicator-row.h"

#include <glib/gi18n-lib.h>

struct _EntenteReadyIndicatorRow
{
  EntenteTickRow parent_instance;

  /* Owned */
  EntenteReadyIndicator *indicator;
};

G_DEFINE_FINAL_TYPE (EntenteReadyIndicatorRow, entente_ready_indicator_row, ENTENTE_TYPE_TICK_ROW)

enum {
  FORGET,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
forget_clicked_cb (EntenteReadyIndicatorRow *self)
{
  g_signal_emit (self, signals[FORGET], 0);
}

static void
entente_ready_indicator_row_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_READY_INDICATOR_ROW (object)->indicator);

  G_OBJECT_CLASS (entente_ready_indicator_row_parent_class)->finalize (object);
}

static void
entente_ready_indicator_row_class_init (EntenteReadyIndicatorRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = entente_ready_indicator_row_finalize;

  signals[FORGET] = g_signal_new ("forget", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_ready_indicator_row_init (EntenteReadyIndicatorRow *self)
{
}

static char *
dup_subtitle (EntenteReadyIndicator *indicator, gboolean is_chosen)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *summary = entente_ready_indicator_dup_summary (indicator);

  g_string_append (text, summary);
  if (*entente_ready_indicator_get_automatic (indicator) != '\0')
    g_string_append_printf (text, "\n%s", _("Counted by itself from the file"));
  if (is_chosen)
    g_string_append_printf (text, "\n%s", _("Already in this project"));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
add_forget_button (EntenteReadyIndicatorRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Remove From My Own"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (forget_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

GtkWidget *
entente_ready_indicator_row_new (EntenteReadyIndicator *indicator, gboolean is_chosen)
{
  g_autofree char *subtitle = NULL;
  EntenteReadyIndicatorRow *self;

  g_return_val_if_fail (ENTENTE_IS_READY_INDICATOR (indicator), NULL);

  subtitle = dup_subtitle (indicator, is_chosen);
  self = g_object_new (ENTENTE_TYPE_READY_INDICATOR_ROW,
                       "title", entente_ready_indicator_get_name (indicator),
                       "subtitle", subtitle,
                       NULL);
  self->indicator = g_object_ref (indicator);
  if (entente_ready_indicator_is_own (indicator))
    add_forget_button (self);

  return GTK_WIDGET (self);
}

EntenteReadyIndicator *
entente_ready_indicator_row_get_indicator (EntenteReadyIndicatorRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_READY_INDICATOR_ROW (self), NULL);

  return self->indicator;
}
