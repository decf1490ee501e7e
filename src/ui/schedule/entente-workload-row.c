/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-workload-row.h"

#include <glib/gi18n-lib.h>

struct _EntenteWorkloadRow
{
  GtkListBoxRow parent_instance;

  /* Borrowed */
  EntenteWorkloadChart *chart;
  GtkWidget *sentence;
};

G_DEFINE_FINAL_TYPE (EntenteWorkloadRow, entente_workload_row, GTK_TYPE_LIST_BOX_ROW)

enum {
  WEEK_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_week (EntenteWorkloadRow *self)
{
  const EntenteWorkload *workload = entente_workload_chart_get_workload (self->chart);
  g_autofree char *sentence
    = entente_workload_dup_sentence (workload, entente_workload_chart_get_week (self->chart));

  gtk_label_set_label (GTK_LABEL (self->sentence), sentence);
}

static void
week_chosen_cb (EntenteWorkloadRow *self, guint week)
{
  g_signal_emit (self, signals[WEEK_CHOSEN], 0, week);
}

static guint
count_overloaded (const EntenteWorkload *workload)
{
  guint n = 0;

  for (guint i = 0; i < workload->n_weeks; i++)
    n += workload->weeks[i].is_overloaded;
  return n;
}

static GtkWidget *
make_heading (const EntenteWorkload *workload)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL,
                                  "label", workload->name,
                                  "xalign", 0.0,
                                  "hexpand", TRUE,
                                  "ellipsize", PANGO_ELLIPSIZE_END,
                                  "css-classes", (const char *[]) { "heading", NULL },
                                  NULL);
  guint n_overloaded = count_overloaded (workload);

  gtk_box_append (GTK_BOX (box), name);
  if (n_overloaded > 0)
    {
      g_autofree char *words = g_strdup_printf (ngettext ("%u week too full",
                                                          "%u weeks too full",
                                                          n_overloaded),
                                                n_overloaded);
      GtkWidget *label = gtk_label_new (words);

      gtk_widget_set_css_classes (label, (const char *[]) { "caption", "warning", NULL });
      gtk_box_append (GTK_BOX (box),
                      g_object_new (GTK_TYPE_IMAGE,
                                    "icon-name", "dialog-warning-symbolic",
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                    "css-classes", (const char *[]) { "warning", NULL },
                                    NULL));
      gtk_box_append (GTK_BOX (box), label);
    }
  return box;
}

static void
entente_workload_row_class_init (EntenteWorkloadRowClass *klass)
{
  signals[WEEK_CHOSEN] = g_signal_new ("week-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
entente_workload_row_init (EntenteWorkloadRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
entente_workload_row_new (const EntenteWorkload *workload, gint64 most)
{
  EntenteWorkloadRow *self;
  GtkWidget *box;

  g_return_val_if_fail (workload != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_WORKLOAD_ROW, NULL);
  box = g_object_new (GTK_TYPE_BOX,
                      "orientation", GTK_ORIENTATION_VERTICAL,
                      "spacing", 3,
                      "margin-top", 9,
                      "margin-bottom", 9,
                      "margin-start", 12,
                      "margin-end", 12,
                      NULL);
  self->chart = ENTENTE_WORKLOAD_CHART (entente_workload_chart_new (workload, most));
  self->sentence = g_object_new (GTK_TYPE_LABEL,
                                 "xalign", 0.0,
                                 "wrap", TRUE,
                                 "css-classes", (const char *[]) { "caption", "dimmed", NULL },
                                 NULL);
  g_signal_connect_object (self->chart, "week-changed", G_CALLBACK (show_week), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chart, "week-chosen", G_CALLBACK (week_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), make_heading (workload));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->chart));
  gtk_box_append (GTK_BOX (box), self->sentence);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  if (workload->n_weeks > 0)
    show_week (self);
  return GTK_WIDGET (self);
}

const EntenteWorkload *
entente_workload_row_get_workload (EntenteWorkloadRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKLOAD_ROW (self), NULL);

  return entente_workload_chart_get_workload (self->chart);
}
