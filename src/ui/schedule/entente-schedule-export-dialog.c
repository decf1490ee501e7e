/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-export-dialog.h"

#include "preview/entente-preview-dialog.h"
#include "schedule/entente-schedule-dialogs.h"
#include "schedule/entente-schedule-document.h"
#include "schedule/entente-schedule-export.h"
#include "schedule/entente-schedule-mail.h"
#include "schedule/entente-schedule-picture.h"

#include <glib/gi18n-lib.h>

struct _EntenteScheduleExportDialog
{
  AdwDialog parent_instance;

  /* Owned */
  EntenteProject *project;
  GPtrArray *shown;  /* documents, in the order of the rows */
  GtkWidget *parent; /* nullable: who is told what was done */

  /* Template */
  GtkListBox *documents;
  AdwComboRow *paper_row;
  AdwComboRow *pages_row;
  AdwSwitchRow *monochrome_row;
  GtkListBox *files;
};

G_DEFINE_FINAL_TYPE (EntenteScheduleExportDialog, entente_schedule_export_dialog, ADW_TYPE_DIALOG)

/* Of all documents of the project, those of the schedule: one of that name, or several in that
   folder. */
static const struct
{
  const char *path;
  const char *words;
} papers[] = {
  { "schedule", N_ ("Bars on a line of time, with links and delays") },
  { "month-grid", N_ ("Steps and tasks in rows, months in columns, names in the cells") },
  { "who-does-what", N_ ("Tasks in rows, who has which part in columns") },
  { "tasks/", NULL },
};

static const struct
{
  const char *format;
  const char *title;
  const char *words;
} formats[] = {
  { "csv", N_ ("Spreadsheet (CSV)"), N_ ("All tasks with their dates; can be read back in") },
  { "ics", N_ ("Calendar (iCalendar)"),
    N_ ("Tasks, milestones and the event; exporting again updates them") },
  { "svg", N_ ("Picture to edit (SVG)"), N_ ("The chart, sharp at any size") },
  { "png", N_ ("Picture (PNG)"), N_ ("The chart, for a website or a message") },
};

/* In the order of EntenteGanttPages. */
static const char *const page_choices[] = {
  NC_ ("pages of a chart", "As many pages as needed"),
  NC_ ("pages of a chart", "One page"),
  NC_ ("pages of a chart", "Large, to stick together"),
};

static void
say (EntenteScheduleExportDialog *self, const char *sentence)
{
  if (self->parent != NULL)
    gtk_widget_activate_action (self->parent, "win.toast", "s", sentence);
}

/*
 * Paper
 */

static GtkWidget *
make_row (const char *title, const char *words, const char *icon)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", title,
                                 "subtitle", words != NULL ? words : "",
                                 "activatable", TRUE,
                                 NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon));
  return row;
}

static void
fill_documents (EntenteScheduleExportDialog *self)
{
  g_autoptr (GPtrArray) all = entente_document_list (self->project);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    for (guint j = 0; j < all->len; j++)
      {
        EntenteDocument *document = g_ptr_array_index (all, j);
        const char *path = entente_document_get_path (document);
        GtkWidget *row;

        if (papers[i].words != NULL ? !g_str_equal (path, papers[i].path)
                                    : !g_str_has_prefix (path, papers[i].path))
          continue;
        row = make_row (entente_document_get_title (document),
                        papers[i].words != NULL ? _ (papers[i].words) : NULL,
                        "go-next-symbolic");
        g_ptr_array_add (self->shown, g_object_ref (document));
        gtk_list_box_append (self->documents, row);
      }
}

static void
document_activated_cb (EntenteScheduleExportDialog *self, GtkListBoxRow *row)
{
  EntenteDocument *document
    = g_ptr_array_index (self->shown, (guint) gtk_list_box_row_get_index (row));

  if (ENTENTE_IS_SCHEDULE_DOCUMENT (document))
    g_object_set (document,
                  "paper", (int) adw_combo_row_get_selected (self->paper_row),
                  "pages", (int) adw_combo_row_get_selected (self->pages_row),
                  "monochrome", adw_switch_row_get_active (self->monochrome_row),
                  NULL);
  adw_dialog_present (entente_preview_dialog_new (document), GTK_WIDGET (self));
}

/*
 * Files
 */

static void
fill_files (EntenteScheduleExportDialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      GtkWidget *row = make_row (_ (formats[i].title), _ (formats[i].words),
                                 "document-save-symbolic");

      g_object_set_data (G_OBJECT (row), "format", (gpointer) formats[i].format);
      gtk_list_box_append (self->files, row);
    }
}

static GBytes *
make_file (EntenteProject *project, const char *format, GError **error)
{
  if (g_str_equal (format, "svg") || g_str_equal (format, "png"))
    return entente_schedule_picture_write (project, format, NULL, error);
  return entente_schedule_export (entente_project_get_schedule (project), format, error);
}

gboolean
entente_schedule_export_dialog_write (EntenteProject *project,
                                      const char *format,
                                      GFile *file,
                                      GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), FALSE);
  g_return_val_if_fail (format != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  bytes = make_file (project, format, error);
  /* There are names of people in it: nobody else on the computer needs to read them. */
  return bytes != NULL
         && g_file_replace_contents (file,
                                     g_bytes_get_data (bytes, NULL),
                                     g_bytes_get_size (bytes),
                                     NULL,
                                     FALSE,
                                     G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                                     NULL,
                                     NULL,
                                     error);
}

typedef struct {
  EntenteScheduleExportDialog *dialog; /* owned */
  const char *format;
} Choice;

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Choice *choice = data;
  g_autoptr (EntenteScheduleExportDialog) self = choice->dialog;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *said = NULL;

  if (file == NULL)
    return;
  name = g_file_get_basename (file);
  if (entente_schedule_export_dialog_write (self->project, choice->format, file, &error))
    {
      said = g_strdup_printf (_ ("“%s” was written"), name);
      adw_dialog_close (ADW_DIALOG (self));
    }
  else
    said = g_strdup_printf (_ ("“%s” could not be written: %s. The project is unchanged."),
                            name,
                            error->message);
  say (self, said);
}

static GtkFileFilter *
make_filter (const char *format)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].format, format))
      gtk_file_filter_set_name (filter, _ (formats[i].title));
  gtk_file_filter_add_suffix (filter, format);
  return filter;
}

static void
file_activated_cb (EntenteScheduleExportDialog *self, GtkListBoxRow *row)
{
  const char *format = g_object_get_data (G_OBJECT (row), "format");
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = make_filter (format);
  g_autofree char *name = g_strdup_printf ("%s.%s", C_ ("file name", "Schedule"), format);
  Choice *choice = g_new0 (Choice, 1);

  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _ ("Export"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  choice->dialog = g_object_ref (self);
  choice->format = format;
  gtk_file_dialog_save (dialog,
                        GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                        NULL,
                        place_chosen_cb,
                        choice);
}

static void
copy_cb (EntenteScheduleExportDialog *self)
{
  g_autofree char *text = entente_schedule_mail_text (self->project);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  adw_dialog_close (ADW_DIALOG (self));
  say (self, _ ("The text is ready to be pasted into an e-mail"));
}

/*
 * The dialog
 */

static void
entente_schedule_export_dialog_dispose (GObject *object)
{
  EntenteScheduleExportDialog *self = ENTENTE_SCHEDULE_EXPORT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_SCHEDULE_EXPORT_DIALOG);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_object (&self->project);
  g_clear_object (&self->parent);

  G_OBJECT_CLASS (entente_schedule_export_dialog_parent_class)->dispose (object);
}

static void
entente_schedule_export_dialog_class_init (EntenteScheduleExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_schedule_export_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-schedule-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteScheduleExportDialog, documents);
  gtk_widget_class_bind_template_child (widget_class, EntenteScheduleExportDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteScheduleExportDialog, pages_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteScheduleExportDialog, monochrome_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteScheduleExportDialog, files);
  gtk_widget_class_bind_template_callback (widget_class, document_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, file_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
entente_schedule_export_dialog_init (EntenteScheduleExportDialog *self)
{
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (page_choices); i++)
    gtk_string_list_append (choices,
                            g_dpgettext2 (GETTEXT_PACKAGE, "pages of a chart", page_choices[i]));
  adw_combo_row_set_model (self->pages_row, G_LIST_MODEL (choices));
}

AdwDialog *
entente_schedule_export_dialog_new (EntenteProject *project)
{
  EntenteScheduleExportDialog *self;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);

  self = g_object_new (ENTENTE_TYPE_SCHEDULE_EXPORT_DIALOG, NULL);
  self->project = g_object_ref (project);
  fill_documents (self);
  fill_files (self);
  return ADW_DIALOG (self);
}

void
entente_schedule_present_export_dialog (GtkWidget *parent, EntenteProject *project)
{
  AdwDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (ENTENTE_IS_PROJECT (project));

  dialog = entente_schedule_export_dialog_new (project);
  g_set_object (&ENTENTE_SCHEDULE_EXPORT_DIALOG (dialog)->parent, parent);
  adw_dialog_present (dialog, parent);
}
