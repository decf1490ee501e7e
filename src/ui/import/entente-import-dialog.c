/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/entente-import-dialog.h"

#include "import/entente-import-line-row.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  /* Owned */
  EntenteImport *import; /* nullable */
  GtkWidget *opener;     /* weak: where the toast goes */
  GCancellable *cancellable;
  GtkFilter *filter;

  /* Template */
  AdwWindowTitle *window_title;
  GtkWidget *import_button;
  GtkStack *stack;
  AdwStatusPage *problem_page;
  GtkWidget *switcher_box;
  AdwViewStack *view_stack;
  AdwBin *options_bin;
  GtkLabel *summary_label;
  GtkDropDown *filter_drop_down;
  GtkListView *line_list;
} EntenteImportDialogPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteImportDialog, entente_import_dialog, ADW_TYPE_DIALOG)

static EntenteImportDialogPrivate *
get_private (EntenteImportDialog *self)
{
  return entente_import_dialog_get_instance_private (self);
}

/*
 * The plan
 */

/* Noughts alone would not say what to do about them. */
static char *
dup_summary (EntenteImport *import, guint n_added, guint n_updated)
{
  guint n_unchanged, n_refused;

  if (g_list_model_get_n_items (entente_import_get_plan (import)) == 0)
    return g_strdup (_ ("No line of the file is understood yet: say what its columns hold"));

  g_object_get (import, "n-unchanged", &n_unchanged, "n-refused", &n_refused, NULL);
  /* Translators: how many lines of an imported file become what */
  return g_strdup_printf (_ ("%u added · %u updated · %u unchanged · %u refused"),
                          n_added,
                          n_updated,
                          n_unchanged,
                          n_refused);
}

static void
show_summary (EntenteImportDialog *self)
{
  EntenteImportDialogPrivate *priv = get_private (self);
  guint n_added, n_updated;
  g_autofree char *summary = NULL;

  g_object_get (priv->import, "n-added", &n_added, "n-updated", &n_updated, NULL);
  summary = dup_summary (priv->import, n_added, n_updated);
  gtk_label_set_label (priv->summary_label, summary);
  gtk_widget_set_sensitive (priv->import_button, n_added + n_updated > 0);
}

static gboolean
is_shown (gpointer line, gpointer data)
{
  guint selected = gtk_drop_down_get_selected (get_private (data)->filter_drop_down);
  int outcome;

  if (selected == 0)
    return TRUE;
  g_object_get (line, "outcome", &outcome, NULL);
  return outcome == (int) selected - 1;
}

static void
filter_changed_cb (EntenteImportDialog *self)
{
  EntenteImportDialogPrivate *priv = get_private (self);

  if (priv->filter != NULL)
    gtk_filter_changed (priv->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, entente_import_line_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  EntenteImportLine *line = gtk_list_item_get_item (item);
  g_autofree char *name = entente_import_line_row_dup_name (line);

  entente_import_line_row_set_line (ENTENTE_IMPORT_LINE_ROW (gtk_list_item_get_child (item)), line);
  gtk_list_item_set_accessible_label (item, name);
}

static void
show_lines (EntenteImportDialog *self)
{
  EntenteImportDialogPrivate *priv = get_private (self);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection = NULL;
  GListModel *plan = entente_import_get_plan (priv->import);
  GtkFilterListModel *shown;

  priv->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  shown = gtk_filter_list_model_new (g_object_ref (plan), g_object_ref (priv->filter));
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (shown)));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (priv->line_list, factory);
  gtk_list_view_set_model (priv->line_list, selection);
}

/*
 * Reading
 */

static void
show_problem (EntenteImportDialog *self, const char *sentence)
{
  EntenteImportDialogPrivate *priv = get_private (self);
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  adw_status_page_set_description (priv->problem_page, escaped);
  gtk_stack_set_visible_child_name (priv->stack, "problem");
}

static void
show_import (EntenteImportDialog *self, EntenteImport *import)
{
  static const char *const counts[]
    = { "notify::n-added", "notify::n-updated", "notify::n-unchanged", "notify::n-refused" };
  EntenteImportDialogPrivate *priv = get_private (self);

  g_set_object (&priv->import, import);
  if (ENTENTE_IMPORT_DIALOG_GET_CLASS (self)->show != NULL)
    ENTENTE_IMPORT_DIALOG_GET_CLASS (self)->show (self, import);
  show_lines (self);
  show_summary (self);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_signal_connect_object (import, counts[i], G_CALLBACK (show_summary), self, G_CONNECT_SWAPPED);
  gtk_stack_set_visible_child_name (priv->stack, "preview");
}

static void
read_content (EntenteImportDialog *self, GBytes *content, const char *file_name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteImport) import
    = ENTENTE_IMPORT_DIALOG_GET_CLASS (self)->read (self, content, file_name, &error);

  /* The messages of this error domain are sentences for people. */
  if (import == NULL)
    show_problem (self, error->message);
  else
    show_import (self, import);
}

/* A little more than may be read is enough to know that it is too much. */
static gboolean
read_more_cb (const char *contents, goffset size, gpointer data)
{
  return size <= ENTENTE_EXCHANGE_MAX_BYTES;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EntenteImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *sentence = NULL;
  g_autoptr (GBytes) content = NULL;
  char *bytes;
  gsize size;

  if (g_file_load_partial_contents_finish (G_FILE (source), result, &bytes, &size, NULL, &error))
    {
      content = g_bytes_new_take (bytes, size);
      read_content (self, content, name);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      /* Translators: the name of a file, then why it could not be read */
      sentence = g_strdup_printf (_ ("“%s” could not be read: %s"), name, error->message);
      show_problem (self, sentence);
    }
}

/*
 * Buttons
 */

static void
cancel_clicked_cb (EntenteImportDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
choose_clicked_cb (EntenteImportDialog *self)
{
  GtkWidget *opener = get_private (self)->opener;

  adw_dialog_close (ADW_DIALOG (self));
  if (opener != NULL)
    ENTENTE_IMPORT_DIALOG_GET_CLASS (self)->choose (self, opener);
}

static void
import_clicked_cb (EntenteImportDialog *self)
{
  EntenteImportDialogPrivate *priv = get_private (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  if (!entente_import_apply (priv->import, &error))
    {
      g_debug ("Importing failed: %s", error->message);
      show_problem (self, _ ("What the file holds could not be saved; nothing was changed."));
      gtk_widget_set_sensitive (priv->import_button, FALSE);
      return;
    }
  said = ENTENTE_IMPORT_DIALOG_GET_CLASS (self)->imported (self, priv->import);
  if (priv->opener != NULL)
    gtk_widget_activate_action (priv->opener, "win.toast-undo", "s", said);
  adw_dialog_close (ADW_DIALOG (self));
}

/*
 * Dialog
 */

static char *
entente_import_dialog_real_imported (EntenteImportDialog *self, EntenteImport *import)
{
  guint n_added, n_updated;

  g_object_get (import, "n-added", &n_added, "n-updated", &n_updated, NULL);
  /* Translators: how much an import added and updated */
  return g_strdup_printf (_ ("Imported: %u added, %u updated"), n_added, n_updated);
}

static void
entente_import_dialog_dispose (GObject *object)
{
  EntenteImportDialogPrivate *priv = get_private (ENTENTE_IMPORT_DIALOG (object));

  g_cancellable_cancel (priv->cancellable);
  if (priv->line_list != NULL)
    gtk_list_view_set_model (priv->line_list, NULL);
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_IMPORT_DIALOG);
  g_clear_object (&priv->filter);
  g_clear_object (&priv->import);
  g_clear_weak_pointer (&priv->opener);

  G_OBJECT_CLASS (entente_import_dialog_parent_class)->dispose (object);
}

static void
entente_import_dialog_finalize (GObject *object)
{
  g_clear_object (&get_private (ENTENTE_IMPORT_DIALOG (object))->cancellable);

  G_OBJECT_CLASS (entente_import_dialog_parent_class)->finalize (object);
}

static void
entente_import_dialog_class_init (EntenteImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_import_dialog_dispose;
  object_class->finalize = entente_import_dialog_finalize;
  klass->imported = entente_import_dialog_real_imported;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_PREFIX "/ui/entente-import-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, EntenteImportDialog, window_title);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteImportDialog, import_button);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteImportDialog, stack);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteImportDialog, problem_page);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteImportDialog, switcher_box);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteImportDialog, view_stack);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteImportDialog, options_bin);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteImportDialog, summary_label);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteImportDialog, filter_drop_down);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteImportDialog, line_list);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
}

static void
entente_import_dialog_init (EntenteImportDialog *self)
{
  get_private (self)->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
entente_import_dialog_open (EntenteImportDialog *self, GtkWidget *parent, GFile *file)
{
  EntenteImportDialogPrivate *priv = get_private (self);
  g_autofree char *name = g_file_get_basename (file);

  g_set_weak_pointer (&priv->opener, parent);
  adw_window_title_set_subtitle (priv->window_title, name);
  gtk_stack_set_visible_child_name (priv->stack, "loading");
  g_file_load_partial_contents_async (file,
                                      priv->cancellable,
                                      read_more_cb,
                                      loaded_cb,
                                      g_object_ref (self));
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
entente_import_dialog_add_page (EntenteImportDialog *self, GtkWidget *page, const char *title)
{
  EntenteImportDialogPrivate *priv = get_private (self);

  adw_view_stack_add_titled (priv->view_stack, page, NULL, title);
  gtk_widget_set_visible (priv->switcher_box, TRUE);
}

void
entente_import_dialog_set_options (EntenteImportDialog *self, GtkWidget *options)
{
  EntenteImportDialogPrivate *priv = get_private (self);

  adw_bin_set_child (priv->options_bin, options);
  gtk_widget_set_visible (GTK_WIDGET (priv->options_bin), TRUE);
}

/*
 * Choosing the file
 */

typedef struct {
  const EntenteImportSource *source;
  GtkWidget *parent;
  GObject *target;
} Choice;

static void
choice_free (Choice *choice)
{
  g_object_unref (choice->parent);
  g_object_unref (choice->target);
  g_free (choice);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choice, choice_free)

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Choice) choice = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && gtk_widget_get_root (choice->parent) != NULL)
    choice->source->open (choice->parent, choice->target, file);
}

static GListModel *
make_filters (const EntenteImportSource *source)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) known = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (known, _ (source->kinds));
  for (guint i = 0; source->suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (known, source->suffixes[i]);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, known);
  g_list_store_append (filters, all);
  return G_LIST_MODEL (filters);
}

void
entente_import_dialog_choose (const EntenteImportSource *source, GtkWidget *parent, gpointer target)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = make_filters (source);
  Choice *choice = g_new (Choice, 1);

  choice->source = source;
  choice->parent = g_object_ref (parent);
  choice->target = g_object_ref (target);
  gtk_file_dialog_set_title (dialog, _ (source->title));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog,
                        GTK_WINDOW (gtk_widget_get_root (parent)),
                        NULL,
                        chosen_cb,
                        choice);
}
