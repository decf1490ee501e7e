/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-account-dialog.h"

#include "entente-fold.h"

#include <glib/gi18n-lib.h>

struct _EntenteAccountDialog
{
  AdwDialog parent_instance;

  /* Owned */
  EntenteBudgetTable *table;
  char *words; /* folded */

  /* Template */
  GtkEditable *search_entry;
  GtkStack *stack;
  GtkListBox *list_box;
};

G_DEFINE_FINAL_TYPE (EntenteAccountDialog, entente_account_dialog, ADW_TYPE_DIALOG)

enum {
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const EntenteChartEntry *
get_entry (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "entry");
}

static gboolean
filter_cb (GtkListBoxRow *row, gpointer data)
{
  EntenteAccountDialog *self = ENTENTE_ACCOUNT_DIALOG (data);

  return entente_fold_contains (g_object_get_data (G_OBJECT (row), "folded"), self->words);
}

/* The name of the side stands above its first account that is shown. */
static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  EntenteBudgetSide side = get_entry (row)->side;
  GtkWidget *label;

  if (before != NULL && get_entry (before)->side == side)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (side == ENTENTE_SIDE_CHARGES ? C_ ("budget", "Charges")
                                                      : C_ ("budget", "Income"));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  g_object_set (label, "margin-start", 12, "margin-top", 12, "margin-bottom", 6, NULL);
  gtk_list_box_row_set_header (row, label);
}

static GtkListBoxRow *
find_first (EntenteAccountDialog *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    if (filter_cb (row, self))
      return row;
  return NULL;
}

static void
search_changed_cb (EntenteAccountDialog *self)
{
  GtkListBoxRow *first;

  g_free (self->words);
  self->words = entente_fold (gtk_editable_get_text (self->search_entry));
  gtk_list_box_invalidate_filter (self->list_box);
  first = find_first (self);
  gtk_stack_set_visible_child_name (self->stack, first != NULL ? "list" : "nothing");
  if (first != NULL)
    gtk_list_box_select_row (self->list_box, first);
}

/* What is picked is told once the dialog has given the keyboard back: whoever hears of it may take
   it to the line that is to be typed. */
static void
row_activated_cb (EntenteAccountDialog *self, GtkListBoxRow *row)
{
  g_autoptr (EntenteAccountDialog) kept = g_object_ref (self);
  const EntenteChartEntry *entry = get_entry (row);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[PICKED], 0, (int) entry->side, entry->key);
}

static void
entry_activate_cb (EntenteAccountDialog *self)
{
  GtkListBoxRow *row;

  search_changed_cb (self);
  row = gtk_list_box_get_selected_row (self->list_box);
  if (row != NULL && gtk_widget_get_child_visible (GTK_WIDGET (row)))
    row_activated_cb (self, row);
}

static void
stop_search_cb (EntenteAccountDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static GtkWidget *
make_row (const EntenteChartEntry *entry, const EntenteChartEntry *entries)
{
  g_autofree char *title = entente_chart_entry_dup_title (entry);
  g_autofree char *heading
    = entry->heading != G_MAXUINT ? entente_chart_entry_dup_title (&entries[entry->heading]) : NULL;
  g_autofree char *all = g_strjoin (" ", title, heading, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (heading != NULL && !g_str_equal (heading, title))
    {
      GtkWidget *under = gtk_label_new (heading);

      gtk_label_set_xalign (GTK_LABEL (under), 0);
      gtk_label_set_ellipsize (GTK_LABEL (under), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (under, "caption");
      gtk_widget_add_css_class (under, "dimmed");
      gtk_box_append (GTK_BOX (box), under);
    }
  g_object_set (box, "margin-top", 6, "margin-bottom", 6, NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data (G_OBJECT (row), "entry", (gpointer) entry);
  g_object_set_data_full (G_OBJECT (row), "folded", entente_fold (all), g_free);
  return row;
}

/* Charts are kept for ever, and their entries with them. */
static void
fill (EntenteAccountDialog *self)
{
  guint n_entries;
  const EntenteChartEntry *entries
    = entente_account_chart_get_entries (entente_budget_table_get_chart (self->table), &n_entries);

  for (guint i = 0; i < n_entries; i++)
    if (!entries[i].is_heading && !entries[i].is_fallback
        && entries[i].block != ENTENTE_BLOCK_IN_KIND && *entries[i].key != '\0')
      gtk_list_box_append (self->list_box, make_row (&entries[i], entries));
}

static void
entente_account_dialog_dispose (GObject *object)
{
  EntenteAccountDialog *self = ENTENTE_ACCOUNT_DIALOG (object);

  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_ACCOUNT_DIALOG);
  g_clear_object (&self->table);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (entente_account_dialog_parent_class)->dispose (object);
}

static void
entente_account_dialog_class_init (EntenteAccountDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_account_dialog_dispose;

  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-account-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteAccountDialog, list_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteAccountDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EntenteAccountDialog, stack);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
entente_account_dialog_init (EntenteAccountDialog *self)
{
  self->words = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list_box, filter_cb, self, NULL);
  gtk_list_box_set_header_func (self->list_box, header_cb, self, NULL);
}

AdwDialog *
entente_account_dialog_new (EntenteBudgetTable *table, const char *title)
{
  EntenteAccountDialog *self;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (table), NULL);

  self = g_object_new (ENTENTE_TYPE_ACCOUNT_DIALOG, "title", title, NULL);
  self->table = g_object_ref (table);
  fill (self);
  return ADW_DIALOG (self);
}
