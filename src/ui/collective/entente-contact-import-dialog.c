/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-contact-import-dialog.h"

#include "collective/entente-import-line-row.h"

#include <glib/gi18n-lib.h>

/* So many layouts of columns are remembered. */
#define REMEMBERED 40

struct _EntenteContactImportDialog
{
  AdwDialog parent_instance;

  /* Owned */
  EntenteStore *store;
  EntenteContactImport *import; /* nullable */
  GtkWidget *opener;            /* weak: where the toast goes */
  GCancellable *cancellable;
  GStrv targets; /* target, label, target, label… */
  GtkStringList *target_labels;
  GtkFilter *filter;

  /* Template */
  AdwWindowTitle *window_title;
  GtkWidget *import_button;
  GtkStack *stack;
  AdwStatusPage *problem_page;
  AdwViewStack *view_stack;
  GtkLabel *summary_label;
  GtkDropDown *filter_drop_down;
  GtkListView *line_list;
  GtkListBox *column_list;
};

G_DEFINE_FINAL_TYPE (EntenteContactImportDialog, entente_contact_import_dialog, ADW_TYPE_DIALOG)

/*
 * What is remembered
 */

static void
recall_mapping (EntenteContactImportDialog *self)
{
  g_autoptr (GSettings) settings = g_settings_new (ENTENTE_APP_ID);
  g_autoptr (GVariant) mappings = g_settings_get_value (settings, "import-mappings");
  g_autoptr (GError) error = NULL;
  const char *mapping;

  if (!g_variant_lookup (mappings, entente_contact_import_get_layout (self->import), "&s", &mapping))
    return;
  if (!entente_contact_import_set_mapping (self->import, mapping, &error))
    g_debug ("What columns meant last time is of no use now: %s", error->message);
}

/* The one of this file first; the oldest go. */
static void
remember_mapping (EntenteContactImportDialog *self)
{
  g_autoptr (GSettings) settings = g_settings_new (ENTENTE_APP_ID);
  g_autoptr (GVariant) before = g_settings_get_value (settings, "import-mappings");
  g_autofree char *mapping = entente_contact_import_dup_mapping (self->import);
  const char *own_layout = entente_contact_import_get_layout (self->import);
  g_auto (GVariantBuilder) after = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  const char *layout, *other;
  GVariantIter iter;
  guint n = 1;

  g_variant_builder_add (&after, "{ss}", own_layout, mapping);
  g_variant_iter_init (&iter, before);
  while (g_variant_iter_next (&iter, "{&s&s}", &layout, &other) && n < REMEMBERED)
    {
      if (g_str_equal (layout, own_layout))
        continue;
      g_variant_builder_add (&after, "{ss}", layout, other);
      n++;
    }
  g_settings_set_value (settings, "import-mappings", g_variant_builder_end (&after));
}

/*
 * The plan
 */

static void
show_summary (EntenteContactImportDialog *self)
{
  guint n_added, n_updated, n_unchanged, n_refused;
  g_autofree char *summary = NULL;

  g_object_get (self->import,
                "n-added",
                &n_added,
                "n-updated",
                &n_updated,
                "n-unchanged",
                &n_unchanged,
                "n-refused",
                &n_refused,
                NULL);
  /* Translators: how many lines of an imported file become what */
  summary = g_strdup_printf (_ ("%u added · %u updated · %u unchanged · %u refused"),
                             n_added,
                             n_updated,
                             n_unchanged,
                             n_refused);
  gtk_label_set_label (self->summary_label, summary);
  gtk_widget_set_sensitive (self->import_button, n_added + n_updated > 0);
}

static gboolean
is_shown (gpointer line, gpointer data)
{
  EntenteContactImportDialog *self = data;
  guint selected = gtk_drop_down_get_selected (self->filter_drop_down);
  int outcome;

  if (selected == 0)
    return TRUE;
  g_object_get (line, "outcome", &outcome, NULL);
  return outcome == (int) selected - 1;
}

static void
filter_changed_cb (EntenteContactImportDialog *self)
{
  if (self->filter != NULL)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
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
show_lines (EntenteContactImportDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection = NULL;
  GListModel *plan = entente_import_get_plan (ENTENTE_IMPORT (self->import));
  GtkFilterListModel *shown;

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  shown = gtk_filter_list_model_new (g_object_ref (plan), g_object_ref (self->filter));
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (shown)));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->line_list, factory);
  gtk_list_view_set_model (self->line_list, selection);
}

/*
 * Columns
 */

static guint
find_target (EntenteContactImportDialog *self, const char *target)
{
  for (guint i = 0; self->targets[2 * i] != NULL; i++)
    {
      if (g_str_equal (self->targets[2 * i], target))
        return i;
    }
  return 0;
}

static void
target_selected_cb (AdwComboRow *row, GParamSpec *pspec, EntenteContactImportDialog *self)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "column"));
  guint selected = adw_combo_row_get_selected (row);

  if (selected != GTK_INVALID_LIST_POSITION)
    entente_contact_import_set_target (self->import, column, self->targets[2 * selected]);
}

static GtkWidget *
make_column_row (EntenteContactImportDialog *self, guint column)
{
  const char *heading = entente_contact_import_get_heading (self->import, column);
  const char *target = entente_contact_import_get_target (self->import, column);
  g_autofree char *number = NULL;
  GtkWidget *row;

  if (*heading == '\0')
    {
      /* Translators: a column of a spreadsheet that has no heading */
      number = g_strdup_printf (_ ("Column %u"), column + 1);
      heading = number;
    }
  row = g_object_new (ADW_TYPE_COMBO_ROW,
                      "use-markup",
                      FALSE,
                      "title",
                      heading,
                      "subtitle",
                      entente_contact_import_get_example (self->import, column),
                      "subtitle-lines",
                      1,
                      "model",
                      self->target_labels,
                      "selected",
                      find_target (self, target),
                      NULL);
  g_object_set_data (G_OBJECT (row), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (target_selected_cb), self, 0);
  return row;
}

static void
show_columns (EntenteContactImportDialog *self)
{
  g_clear_pointer (&self->targets, g_strfreev);
  self->targets = entente_contact_import_dup_targets (self->import);
  g_set_object (&self->target_labels, NULL);
  self->target_labels = gtk_string_list_new (NULL);
  for (guint i = 0; self->targets[2 * i] != NULL; i++)
    gtk_string_list_append (self->target_labels, self->targets[2 * i + 1]);

  gtk_list_box_remove_all (self->column_list);
  for (guint i = 0; i < entente_contact_import_get_n_columns (self->import); i++)
    gtk_list_box_append (self->column_list, make_column_row (self, i));
}

/*
 * Reading
 */

static void
show_problem (EntenteContactImportDialog *self, const char *sentence)
{
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  adw_status_page_set_description (self->problem_page, escaped);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static void
show_import (EntenteContactImportDialog *self, EntenteContactImport *import)
{
  g_set_object (&self->import, import);
  recall_mapping (self);
  show_columns (self);
  show_lines (self);
  show_summary (self);
  for (guint i = 0; i < 4; i++)
    {
      static const char *const counts[]
        = { "notify::n-added", "notify::n-updated", "notify::n-unchanged", "notify::n-refused" };

      g_signal_connect_object (import,
                               counts[i],
                               G_CALLBACK (show_summary),
                               self,
                               G_CONNECT_SWAPPED);
    }
  gtk_stack_set_visible_child_name (self->stack, "preview");
}

static void
read_content (EntenteContactImportDialog *self, GBytes *content, const char *file_name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteContactImport) import
    = entente_contact_import_read (self->store, content, file_name, &error);

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
  g_autoptr (EntenteContactImportDialog) self = data;
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

static void
load (EntenteContactImportDialog *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  adw_window_title_set_subtitle (self->window_title, name);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  g_file_load_partial_contents_async (file,
                                      self->cancellable,
                                      read_more_cb,
                                      loaded_cb,
                                      g_object_ref (self));
}

/*
 * Buttons
 */

static void
cancel_clicked_cb (EntenteContactImportDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
choose_clicked_cb (EntenteContactImportDialog *self)
{
  GtkWidget *opener = self->opener;

  adw_dialog_close (ADW_DIALOG (self));
  if (opener != NULL)
    entente_contact_import_dialog_choose (opener, self->store);
}

static void
say_imported (EntenteContactImportDialog *self)
{
  guint n_added, n_updated;
  g_autofree char *said = NULL;

  if (self->opener == NULL)
    return;
  g_object_get (self->import, "n-added", &n_added, "n-updated", &n_updated, NULL);
  /* Translators: how many contacts an import added and updated */
  said = g_strdup_printf (_ ("Imported: %u added, %u updated"), n_added, n_updated);
  gtk_widget_activate_action (self->opener, "win.toast-undo", "s", said);
}

static void
import_clicked_cb (EntenteContactImportDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (!entente_import_apply (ENTENTE_IMPORT (self->import), &error))
    {
      g_debug ("Importing failed: %s", error->message);
      show_problem (self, _ ("The contacts could not be saved; nothing was changed."));
      gtk_widget_set_sensitive (self->import_button, FALSE);
      return;
    }
  remember_mapping (self);
  say_imported (self);
  adw_dialog_close (ADW_DIALOG (self));
}

/*
 * Dialog
 */

static void
entente_contact_import_dialog_dispose (GObject *object)
{
  EntenteContactImportDialog *self = ENTENTE_CONTACT_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  if (self->line_list != NULL)
    gtk_list_view_set_model (self->line_list, NULL);
  if (self->column_list != NULL)
    gtk_list_box_remove_all (self->column_list);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_CONTACT_IMPORT_DIALOG);
  g_clear_object (&self->filter);
  g_clear_object (&self->target_labels);
  g_clear_object (&self->import);
  g_clear_object (&self->store);
  g_clear_weak_pointer (&self->opener);

  G_OBJECT_CLASS (entente_contact_import_dialog_parent_class)->dispose (object);
}

static void
entente_contact_import_dialog_finalize (GObject *object)
{
  EntenteContactImportDialog *self = ENTENTE_CONTACT_IMPORT_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_strfreev (self->targets);

  G_OBJECT_CLASS (entente_contact_import_dialog_parent_class)->finalize (object);
}

static void
entente_contact_import_dialog_class_init (EntenteContactImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_contact_import_dialog_dispose;
  object_class->finalize = entente_contact_import_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-contact-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteContactImportDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, EntenteContactImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteContactImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteContactImportDialog, problem_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteContactImportDialog, view_stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteContactImportDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteContactImportDialog, filter_drop_down);
  gtk_widget_class_bind_template_child (widget_class, EntenteContactImportDialog, line_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteContactImportDialog, column_list);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
}

static void
entente_contact_import_dialog_init (EntenteContactImportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
entente_contact_import_dialog_open (GtkWidget *parent, EntenteStore *store, GFile *file)
{
  EntenteContactImportDialog *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (ENTENTE_TYPE_CONTACT_IMPORT_DIALOG, NULL);
  self->store = g_object_ref (store);
  g_set_weak_pointer (&self->opener, parent);
  load (self, file);
  adw_dialog_present (ADW_DIALOG (self), parent);
  return ADW_DIALOG (self);
}

/*
 * Choosing the file
 */

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) parent = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  EntenteStore *store = g_object_get_data (source, "store");

  if (file != NULL && gtk_widget_get_root (parent) != NULL)
    entente_contact_import_dialog_open (parent, store, file);
}

static GListModel *
make_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) contacts = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  static const char *const suffixes[] = { "csv", "tsv", "txt", "vcf", "vcard" };

  gtk_file_filter_set_name (contacts, _ ("Spreadsheets (CSV) and address books (vCard)"));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (contacts, suffixes[i]);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, contacts);
  g_list_store_append (filters, all);
  return G_LIST_MODEL (filters);
}

void
entente_contact_import_dialog_choose (GtkWidget *parent, EntenteStore *store)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = make_filters ();

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (ENTENTE_IS_STORE (store));

  gtk_file_dialog_set_title (dialog, _ ("Import Contacts"));
  gtk_file_dialog_set_filters (dialog, filters);
  g_object_set_data_full (G_OBJECT (dialog), "store", g_object_ref (store), g_object_unref);
  gtk_file_dialog_open (dialog,
                        GTK_WINDOW (gtk_widget_get_root (parent)),
                        NULL,
                        chosen_cb,
                        g_object_ref (parent));
}
