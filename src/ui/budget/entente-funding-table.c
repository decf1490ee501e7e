/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-funding-table.h"

#include "budget/entente-funding-words.h"

#include <glib/gi18n-lib.h>

/* Days beyond any date: what is due never comes last. */
#define NEVER G_MAXINT64

typedef struct {
  const char *title; /* NC_() in "funding" */
  gboolean is_amount;
  gboolean expands;
  char *(*dup_words) (EntenteFundingRequest *request);
  gint64 (*get_weight) (EntenteFundingRequest *request); /* NULL: by the words */
} Column;

struct _EntenteFundingTable
{
  AdwBin parent_instance;

  /* Owned */
  GListStore *requests;
  GHashTable *bound; /* cells on screen: GtkListItem (borrowed) → Column */

  /* Borrowed */
  GtkColumnView *view;
};

G_DEFINE_FINAL_TYPE (EntenteFundingTable, entente_funding_table, ADW_TYPE_BIN)

enum {
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/*
 * What the columns say
 */

static EntenteMoney
get_cents (EntenteFundingRequest *request, guint field)
{
  return entente_record_get_cents (ENTENTE_RECORD (request), field);
}

static gint64
get_state (EntenteFundingRequest *request)
{
  return entente_record_get_choice (ENTENTE_RECORD (request), ENTENTE_FUNDING_REQUEST_STATE);
}

static gint64
get_asked (EntenteFundingRequest *request)
{
  return get_cents (request, ENTENTE_FUNDING_REQUEST_ASKED);
}

static gint64
get_granted (EntenteFundingRequest *request)
{
  return get_cents (request, ENTENTE_FUNDING_REQUEST_GRANTED);
}

static gint64
get_received (EntenteFundingRequest *request)
{
  return entente_funding_request_get_received (request);
}

static gint64
get_due (EntenteFundingRequest *request)
{
  GDate day;

  return entente_funding_words_find_due (request, &day) ? g_date_get_julian (&day) : NEVER;
}

static char *
dup_asked (EntenteFundingRequest *request)
{
  return entente_funding_words_dup_money (get_asked (request));
}

static char *
dup_granted (EntenteFundingRequest *request)
{
  return entente_funding_words_dup_money (get_granted (request));
}

static char *
dup_received (EntenteFundingRequest *request)
{
  return entente_funding_words_dup_money (get_received (request));
}

static char *
dup_due (EntenteFundingRequest *request)
{
  gboolean is_late = FALSE;
  char *due = entente_funding_words_dup_due (request, &is_late);

  return due != NULL ? due : g_strdup ("");
}

static const Column columns[] = {
  { NC_ ("funding", "Request"), FALSE, TRUE, entente_funding_request_dup_title, NULL },
  { NC_ ("funding", "State"), FALSE, FALSE, entente_funding_words_dup_state, get_state },
  { NC_ ("funding", "Asked"), TRUE, FALSE, dup_asked, get_asked },
  { NC_ ("funding", "Granted"), TRUE, FALSE, dup_granted, get_granted },
  { NC_ ("funding", "Received"), TRUE, FALSE, dup_received, get_received },
  { NC_ ("funding", "Due Next"), FALSE, FALSE, dup_due, get_due },
  { NC_ ("funding", "In Charge"), FALSE, FALSE, entente_funding_words_dup_referent, NULL },
};

/*
 * The table
 */

static void
setup_cb (const Column *column, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column->is_amount ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (column->expands)
    gtk_label_set_width_chars (GTK_LABEL (label), 18);
  if (column->is_amount)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
say (GtkListItem *item, const Column *column)
{
  g_autofree char *words = column->dup_words (gtk_list_item_get_item (item));
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_label (GTK_LABEL (label), words);
  gtk_widget_set_tooltip_text (label, words);
}

static EntenteFundingTable *
get_table (GtkListItemFactory *factory)
{
  return g_object_get_data (G_OBJECT (factory), "table");
}

static void
bind_cb (const Column *column, GtkListItem *item, GtkListItemFactory *factory)
{
  g_hash_table_insert (get_table (factory)->bound, item, (gpointer) column);
  say (item, column);
}

static void
unbind_cb (const Column *column, GtkListItem *item, GtkListItemFactory *factory)
{
  if (get_table (factory)->bound != NULL)
    g_hash_table_remove (get_table (factory)->bound, item);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const Column *column = data;
  EntenteFundingRequest *left = (gpointer) a;
  EntenteFundingRequest *right = (gpointer) b;
  g_autofree char *left_words = NULL;
  g_autofree char *right_words = NULL;

  if (column->get_weight != NULL)
    {
      gint64 left_weight = column->get_weight (left);
      gint64 right_weight = column->get_weight (right);

      return (left_weight > right_weight) - (left_weight < right_weight);
    }
  left_words = column->dup_words (left);
  right_words = column->dup_words (right);
  return g_utf8_collate (left_words, right_words);
}

static void
add_column (EntenteFundingTable *self, const Column *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) shown = NULL;
  g_autoptr (GtkSorter) sorter
    = GTK_SORTER (gtk_custom_sorter_new (compare, (gpointer) column, NULL));

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), (gpointer) column);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), (gpointer) column);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_cb), (gpointer) column);
  g_object_set_data (G_OBJECT (factory), "table", self);
  shown = gtk_column_view_column_new (g_dpgettext2 (GETTEXT_PACKAGE, "funding", column->title),
                                      factory);
  gtk_column_view_column_set_sorter (shown, sorter);
  gtk_column_view_column_set_resizable (shown, TRUE);
  gtk_column_view_column_set_expand (shown, column->expands);
  gtk_column_view_append_column (self->view, shown);
}

static void
activate_cb (EntenteFundingTable *self, guint position)
{
  g_autoptr (EntenteFundingRequest) request
    = g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (self->view)), position);

  if (request != NULL)
    g_signal_emit (self, signals[OPENED], 0, request);
}

static void
entente_funding_table_dispose (GObject *object)
{
  EntenteFundingTable *self = ENTENTE_FUNDING_TABLE (object);

  /* The cells let go of their requests, one after the other, and say so. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->bound, g_hash_table_unref);
  g_clear_object (&self->requests);

  G_OBJECT_CLASS (entente_funding_table_parent_class)->dispose (object);
}

static void
entente_funding_table_class_init (EntenteFundingTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_funding_table_dispose;

  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_FUNDING_REQUEST);
}

static void
entente_funding_table_init (EntenteFundingTable *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_autoptr (GtkSelectionModel) selection = NULL;
  GtkSortListModel *sorted;

  self->requests = g_list_store_new (ENTENTE_TYPE_FUNDING_REQUEST);
  self->bound = g_hash_table_new (NULL, NULL);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (self, &columns[i]);
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->requests)),
                                    g_object_ref (gtk_column_view_get_sorter (self->view)));
  gtk_column_view_set_single_click_activate (self->view, TRUE);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (sorted)));
  gtk_column_view_set_model (self->view, selection);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

/* What a row says depends on more than the request itself; a cell that goes on showing the same
   request is not bound again, it is told. */
void
entente_funding_table_show (EntenteFundingTable *self, GListModel *requests)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer item, column;

  g_return_if_fail (ENTENTE_IS_FUNDING_TABLE (self));

  for (guint i = 0; requests != NULL && i < g_list_model_get_n_items (requests); i++)
    g_ptr_array_add (all, g_list_model_get_item (requests, i));
  g_list_store_splice (self->requests, 0, g_list_model_get_n_items (G_LIST_MODEL (self->requests)),
                       all->pdata, all->len);
  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, &column))
    say (item, column);
}
