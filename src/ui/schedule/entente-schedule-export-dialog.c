/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-export-dialog.h"

#include "entente-fold.h"
#include "export/entente-export-file.h"
#include "preview/entente-preview-dialog.h"
#include "schedule/entente-schedule-dialogs.h"
#include "schedule/entente-schedule-document.h"
#include "schedule/entente-schedule-export.h"
#include "schedule/entente-schedule-mail.h"
#include "schedule/entente-schedule-picture.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _EntenteScheduleExportDialog
{
  AdwDialog parent_instance;

  /* Owned */
  EntenteProject *project;
  GPtrArray *all;    /* documents of the project: the rows borrow theirs */
  GtkWidget *parent; /* nullable: who is told what was done */

  /* Template */
  AdwNavigationView *view;
  GtkListBox *documents;
  GtkListBox *sheets;
  GtkEditable *sheet_entry;
  AdwComboRow *paper_row;
  AdwComboRow *pages_row;
  AdwSwitchRow *monochrome_row;
  GtkListBox *files;
};

G_DEFINE_FINAL_TYPE (EntenteScheduleExportDialog, entente_schedule_export_dialog, ADW_TYPE_DIALOG)

/* One for each person and organisation. */
#define SHEETS "tasks/"

/* Letters that can be read on paper without a glass, in millimetres. */
#define LEAST_LETTERS 1.2

/* Of all documents of the project, those of the schedule. */
static const struct
{
  const char *path;
  const char *words;
} papers[] = {
  { "schedule", N_ ("Bars on a line of time, with links and delays") },
  { "month-grid", N_ ("Steps and tasks in rows, months in columns, names in the cells") },
  { "who-does-what", N_ ("Tasks in rows, who has which part in columns") },
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
add_document (GtkListBox *list, EntenteDocument *document, const char *words)
{
  GtkWidget *row = make_row (entente_document_get_title (document), words, "go-next-symbolic");

  g_object_set_data (G_OBJECT (row), "document", document);
  gtk_list_box_append (list, row);
}

/* There may be many of them: they have a page of their own, on which names are searched. */
static void
fill_sheets (EntenteScheduleExportDialog *self)
{
  guint n_sheets = 0;

  for (guint i = 0; i < self->all->len; i++)
    if (g_str_has_prefix (entente_document_get_path (g_ptr_array_index (self->all, i)), SHEETS))
      {
        add_document (self->sheets, g_ptr_array_index (self->all, i), NULL);
        n_sheets++;
      }
  if (n_sheets > 0)
    gtk_list_box_append (self->documents,
                         make_row (_ ("What one has to do…"),
                                   _ ("The tasks of one person or organisation"),
                                   "go-next-symbolic"));
}

static void
fill_documents (EntenteScheduleExportDialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    for (guint j = 0; j < self->all->len; j++)
      {
        EntenteDocument *document = g_ptr_array_index (self->all, j);

        if (g_str_equal (entente_document_get_path (document), papers[i].path))
          add_document (self->documents, document, _ (papers[i].words));
      }
  fill_sheets (self);
}

static gboolean
is_searched (GtkListBoxRow *row, gpointer data)
{
  EntenteScheduleExportDialog *self = data;
  g_autofree char *typed = entente_fold (gtk_editable_get_text (self->sheet_entry));
  g_autofree char *title
    = entente_fold (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

  return strstr (title, typed) != NULL;
}

static void
sheet_search_changed_cb (EntenteScheduleExportDialog *self)
{
  gtk_list_box_invalidate_filter (self->sheets);
}

static void
set_paper (EntenteScheduleExportDialog *self, EntenteDocument *document)
{
  g_object_set (document,
                "paper", (int) adw_combo_row_get_selected (self->paper_row),
                "pages", (int) adw_combo_row_get_selected (self->pages_row),
                "monochrome", adw_switch_row_get_active (self->monochrome_row),
                NULL);
}

/* Everything on one page is what people ask for first: they are told what comes of it. */
static void
paper_changed_cb (EntenteScheduleExportDialog *self)
{
  g_autoptr (EntenteDocument) chart = NULL;
  g_autofree char *words = NULL;
  double letters;

  if (self->project == NULL)
    return;
  if (adw_combo_row_get_selected (self->pages_row) == ENTENTE_GANTT_PAGES_ONE)
    {
      chart = entente_schedule_document_new (self->project);
      set_paper (self, chart);
      letters = entente_schedule_document_measure_letters (ENTENTE_SCHEDULE_DOCUMENT (chart));
      if (letters > 0 && letters < LEAST_LETTERS)
        /* Translators: %.1f are millimetres */
        words = g_strdup_printf (_ ("On one page the letters are only %.1f mm high, too small to "
                                    "be read. Choose several pages, or large to stick together."),
                                 letters);
    }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->pages_row), words != NULL ? words : "");
}

static void
document_activated_cb (EntenteScheduleExportDialog *self, GtkListBoxRow *row)
{
  EntenteDocument *document = g_object_get_data (G_OBJECT (row), "document");

  if (document == NULL)
    {
      adw_navigation_view_push_by_tag (self->view, "sheets");
      gtk_widget_grab_focus (GTK_WIDGET (self->sheet_entry));
      return;
    }
  if (ENTENTE_IS_SCHEDULE_DOCUMENT (document))
    set_paper (self, document);
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
  return entente_export_file_write (bytes, file, error);
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
    said = entente_export_file_dup_failure (file, error);
  say (self, said);
}

static const char *
get_title (const char *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].format, format))
      return _ (formats[i].title);

  return "";
}

static void
file_activated_cb (EntenteScheduleExportDialog *self, GtkListBoxRow *row)
{
  const char *format = g_object_get_data (G_OBJECT (row), "format");
  g_autoptr (GtkFileDialog) dialog
    = entente_export_file_new_dialog (get_title (format), format, C_ ("file name", "Schedule"));
  Choice *choice = g_new0 (Choice, 1);

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

  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_SCHEDULE_EXPORT_DIALOG);
  g_clear_pointer (&self->all, g_ptr_array_unref);
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
  gtk_widget_class_bind_template_child (widget_class, EntenteScheduleExportDialog, sheets);
  gtk_widget_class_bind_template_child (widget_class, EntenteScheduleExportDialog, sheet_entry);
  gtk_widget_class_bind_template_child (widget_class, EntenteScheduleExportDialog, view);
  gtk_widget_class_bind_template_child (widget_class, EntenteScheduleExportDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteScheduleExportDialog, pages_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteScheduleExportDialog, monochrome_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteScheduleExportDialog, files);
  gtk_widget_class_bind_template_callback (widget_class, document_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, paper_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sheet_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, file_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
entente_schedule_export_dialog_init (EntenteScheduleExportDialog *self)
{
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (page_choices); i++)
    gtk_string_list_append (choices,
                            g_dpgettext2 (GETTEXT_PACKAGE, "pages of a chart", page_choices[i]));
  adw_combo_row_set_model (self->pages_row, G_LIST_MODEL (choices));
  gtk_list_box_set_filter_func (self->sheets, is_searched, self, NULL);
}

AdwDialog *
entente_schedule_export_dialog_new (EntenteProject *project)
{
  EntenteScheduleExportDialog *self;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);

  self = g_object_new (ENTENTE_TYPE_SCHEDULE_EXPORT_DIALOG, NULL);
  self->project = g_object_ref (project);
  self->all = entente_document_list (project);
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
