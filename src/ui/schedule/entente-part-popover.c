/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-part-popover.h"

#include "schedule/entente-involvement-cell.h"

#define MARK_SIZE 34

struct _EntentePartPopover
{
  GtkPopover parent_instance;
};

G_DEFINE_FINAL_TYPE (EntentePartPopover, entente_part_popover, GTK_TYPE_POPOVER)

enum {
  PART_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (EntentePartPopover *self, GtkWidget *button)
{
  int part = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "part"));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PART_CHOSEN], 0, part);
}

static GtkWidget *
make_button (EntentePartPopover *self, EntenteInvolvement part)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark = entente_involvement_cell_new (ENTENTE_CELL_SAMPLE);
  const char *words = entente_involvement_get_words (part);

  entente_involvement_cell_show_mark (ENTENTE_INVOLVEMENT_CELL (mark), part, words);
  gtk_widget_set_size_request (mark, MARK_SIZE, MARK_SIZE);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, NULL));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "part", GINT_TO_POINTER (part));
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
entente_part_popover_class_init (EntentePartPopoverClass *klass)
{
  signals[PART_CHOSEN] = g_signal_new ("part-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
entente_part_popover_init (EntentePartPopover *self)
{
  static const EntenteInvolvement parts[] = {
    ENTENTE_INVOLVEMENT_ACCOUNTABLE, ENTENTE_INVOLVEMENT_DOES, ENTENTE_INVOLVEMENT_CONSULTED,
    ENTENTE_INVOLVEMENT_INFORMED,    ENTENTE_INVOLVEMENT_NONE,
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_box_append (GTK_BOX (box), make_button (self, parts[i]));
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

GtkWidget *
entente_part_popover_new (void)
{
  return g_object_new (ENTENTE_TYPE_PART_POPOVER, NULL);
}
