/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-contradiction-row.h"

#include "form/entente-refusal.h"


#include <glib/gi18n-lib.h>

struct _EntenteContradictionRow
{
  AdwPreferencesRow parent_instance;

  /* Owned */
  EntenteSchedule *schedule;
  GPtrArray *contradictions;
};

G_DEFINE_FINAL_TYPE (EntenteContradictionRow, entente_contradiction_row, ADW_TYPE_PREFERENCES_ROW)

enum {
  APPLIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (EntenteContradictionRow *self, GtkWidget *button)
{
  EntenteRemedy *remedy = g_object_get_data (G_OBJECT (button), "remedy");
  /* The change may take the row away. */
  g_autoptr (EntenteContradictionRow) alive = g_object_ref (self);
  g_autoptr (GError) error = NULL;

  if (!entente_schedule_apply_remedy (self->schedule, remedy, &error))
    {
      entente_tell_refusal (GTK_WIDGET (self), _ ("The Plan Was Not Changed"), error);
      return;
    }
  g_signal_emit (self, signals[APPLIED], 0);
}

static GtkWidget *
make_button (EntenteContradictionRow *self, EntenteRemedy *remedy)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", entente_remedy_get_label (remedy),
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f,
                                   NULL);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_sensitive (button, !entente_store_get_read_only (
                                      entente_schedule_get_store (self->schedule)));
  g_object_set_data (G_OBJECT (button), "remedy", remedy);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_sentence (const char *sentence)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", sentence,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f,
                                   "hexpand", TRUE,
                                   NULL);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, "warning");
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), label);
  return line;
}

static void
entente_contradiction_row_dispose (GObject *object)
{
  EntenteContradictionRow *self = ENTENTE_CONTRADICTION_ROW (object);

  g_clear_object (&self->schedule);
  g_clear_pointer (&self->contradictions, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_contradiction_row_parent_class)->dispose (object);
}

static void
entente_contradiction_row_class_init (EntenteContradictionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_contradiction_row_dispose;

  signals[APPLIED] = g_signal_new ("applied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_contradiction_row_init (EntenteContradictionRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
entente_contradiction_row_new (EntenteSchedule *schedule, GPtrArray *contradictions, guint index)
{
  EntenteContradictionRow *self;
  const EntenteContradiction *contradiction;
  GtkWidget *box;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);
  g_return_val_if_fail (contradictions != NULL && index < contradictions->len, NULL);

  contradiction = g_ptr_array_index (contradictions, index);
  self = g_object_new (ENTENTE_TYPE_CONTRADICTION_ROW, "title", contradiction->sentence,
                       "use-markup", FALSE, NULL);
  self->schedule = g_object_ref (schedule);
  self->contradictions = g_ptr_array_ref (contradictions);

  box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 9,
                      "margin-top", 12, "margin-bottom", 12, "margin-start", 12, "margin-end", 12,
                      NULL);
  gtk_box_append (GTK_BOX (box), make_sentence (contradiction->sentence));
  for (guint i = 0; i < contradiction->remedies->len; i++)
    gtk_box_append (GTK_BOX (box),
                    make_button (self, g_ptr_array_index (contradiction->remedies, i)));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  return GTK_WIDGET (self);
}
