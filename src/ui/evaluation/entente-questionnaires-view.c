/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-questionnaires-view.h"

#include "entente-ranked-list.h"
#include "evaluation/entente-answer-import-dialog.h"
#include "evaluation/entente-answers-view.h"
#include "evaluation/entente-questionnaire-document.h"
#include "evaluation/entente-questionnaire-edit.h"
#include "evaluation/entente-questionnaire-results-view.h"
#include "evaluation/entente-questionnaire-view.h"
#include "evaluation/entente-results-document.h"
#include "evaluation/entente-results-export.h"
#include "export/entente-export-file.h"
#include "meetings/entente-meeting-steps.h"
#include "preview/entente-preview-dialog.h"

#include <glib/gi18n-lib.h>

struct _EntenteQuestionnairesView
{
  EntentePage parent_instance;

  /* Owned */
  GListModel *questionnaires; /* nullable */
  GSignalGroup *store_signals;

  /* Template */
  EntenteAnswersView *answers_view;
  GtkListBox *list;
  EntenteQuestionnaireView *questions_view;
  EntenteQuestionnaireResultsView *results_view;
  AdwNavigationSplitView *split_view;
  GtkStack *stack;
  AdwViewStack *view_stack;
};

G_DEFINE_FINAL_TYPE (EntenteQuestionnairesView, entente_questionnaires_view, ENTENTE_TYPE_PAGE)

static EntenteStore *
get_store (EntenteQuestionnairesView *self)
{
  EntenteProject *project = entente_page_get_project (ENTENTE_PAGE (self));

  return project != NULL ? entente_project_get_store (project) : NULL;
}

static void
say_failed (EntenteQuestionnairesView *self, const GError *error)
{
  g_debug ("A questionnaire was not changed: %s", error->message);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                              _ ("This could not be saved; nothing was changed. Try again."));
}

/*
 * Rows
 */

static EntenteQuestionnaire *
get_row_questionnaire (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "entente-questionnaire") : NULL;
}

static void
update_row (GtkListBoxRow *row)
{
  EntenteQuestionnaire *questionnaire = get_row_questionnaire (row);
  const char *title
    = entente_record_get_text (ENTENTE_RECORD (questionnaire), ENTENTE_QUESTIONNAIRE_TITLE);
  const guint n = g_list_model_get_n_items (entente_questionnaire_get_sheets (questionnaire));
  g_autofree char *audience
    = entente_record_dup_display (ENTENTE_RECORD (questionnaire), ENTENTE_QUESTIONNAIRE_AUDIENCE);
  g_autofree char *sheets = g_strdup_printf (ngettext ("%u sheet", "%u sheets", n), n);
  /* Translators: whom a questionnaire is for, and how many sheets were answered */
  g_autofree char *line = g_strdup_printf (C_ ("questionnaire", "%s · %s"), audience, sheets);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 *title != '\0' ? title : _ ("Untitled questionnaire"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
}

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "entente-questionnaire", g_object_ref (item),
                          g_object_unref);
  update_row (GTK_LIST_BOX_ROW (row));
  return row;
}

static GtkListBoxRow *
find_row (EntenteQuestionnairesView *self, gint64 id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (entente_record_get_id (ENTENTE_RECORD (get_row_questionnaire (row))) == id)
      return row;
  return NULL;
}

/*
 * Which one is shown
 */

static void
show_questionnaire (EntenteQuestionnairesView *self, EntenteQuestionnaire *questionnaire)
{
  entente_questionnaire_view_set_questionnaire (self->questions_view, questionnaire);
  entente_answers_view_set_questionnaire (self->answers_view, questionnaire);
  entente_questionnaire_results_view_set_questionnaire (self->results_view, questionnaire);
}

static void
row_selected_cb (EntenteQuestionnairesView *self, GtkListBoxRow *row)
{
  if (row != NULL)
    show_questionnaire (self, get_row_questionnaire (row));
}

static void
row_activated_cb (EntenteQuestionnairesView *self)
{
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

EntenteQuestionnaire *
entente_questionnaires_view_get_questionnaire (EntenteQuestionnairesView *self)
{
  g_return_val_if_fail (ENTENTE_IS_QUESTIONNAIRES_VIEW (self), NULL);

  return get_row_questionnaire (gtk_list_box_get_selected_row (self->list));
}

static void
open_questionnaire (EntenteQuestionnairesView *self, EntenteQuestionnaire *questionnaire)
{
  GtkListBoxRow *row = find_row (self, entente_record_get_id (ENTENTE_RECORD (questionnaire)));

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

/*
 * Actions
 */

/* NULL for an empty one. */
static EntenteReadyQuestionnaire *
find_ready (EntenteQuestionnairesView *self, const char *nick)
{
  guint n, n_fields;
  EntenteReadyQuestionnaire *const *ready
    = entente_ready_questionnaire_list (entente_meeting_get_paper_language (get_store (self)), &n);
  const EntenteField *fields
    = entente_record_type_get_fields (ENTENTE_TYPE_QUESTIONNAIRE, &n_fields);
  int audience;

  return entente_choice_from_nick (fields[ENTENTE_QUESTIONNAIRE_AUDIENCE].choices, nick, &audience)
           ? ready[audience]
           : NULL;
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteQuestionnairesView *self = ENTENTE_QUESTIONNAIRES_VIEW (widget);
  EntenteReadyQuestionnaire *ready = find_ready (self, g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;
  EntenteQuestionnaire *made
    = ready != NULL ? entente_questionnaire_create_ready (get_store (self), ready, &error)
                    : entente_questionnaire_create (get_store (self), &error);

  if (made == NULL)
    {
      say_failed (self, error);
      return;
    }
  open_questionnaire (self, made);
  adw_view_stack_set_visible_child_name (self->view_stack, "questions");
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteQuestionnairesView *self = ENTENTE_QUESTIONNAIRES_VIEW (widget);
  EntenteQuestionnaire *shown = entente_questionnaires_view_get_questionnaire (self);
  g_autoptr (GError) error = NULL;
  EntenteQuestionnaire *copy
    = shown != NULL ? entente_questionnaire_copy (shown, &error) : NULL;

  if (copy != NULL)
    open_questionnaire (self, copy);
  else if (error != NULL)
    say_failed (self, error);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteQuestionnairesView *self = ENTENTE_QUESTIONNAIRES_VIEW (widget);
  EntenteQuestionnaire *shown = entente_questionnaires_view_get_questionnaire (self);
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  if (shown == NULL)
    return;
  edit = entente_store_begin (get_store (self), _ ("Delete questionnaire"));
  entente_edit_delete (edit, ENTENTE_RECORD (shown));
  if (!entente_edit_commit (edit, &error))
    say_failed (self, error);
  else
    gtk_widget_activate_action (widget, "win.toast-undo", "s", _ ("Questionnaire deleted"));
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteQuestionnaire *shown
    = entente_questionnaires_view_get_questionnaire (ENTENTE_QUESTIONNAIRES_VIEW (widget));

  if (shown != NULL)
    entente_answer_import_dialog_choose (widget, shown);
}

static void
preview (EntenteQuestionnairesView *self, EntenteDocument *document)
{
  adw_dialog_present (entente_preview_dialog_new (document), GTK_WIDGET (self));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteQuestionnairesView *self = ENTENTE_QUESTIONNAIRES_VIEW (widget);
  EntenteQuestionnaire *shown = entente_questionnaires_view_get_questionnaire (self);
  g_autoptr (EntenteDocument) document = NULL;

  if (shown == NULL)
    return;
  document = entente_questionnaire_document_new (entente_page_get_project (ENTENTE_PAGE (self)),
                                                 shown);
  preview (self, document);
}

/* Told apart as they are on screen. */
static void
print_results_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteQuestionnairesView *self = ENTENTE_QUESTIONNAIRES_VIEW (widget);
  EntenteQuestionnaire *shown = entente_questionnaires_view_get_questionnaire (self);
  g_autoptr (EntenteDocument) document = NULL;

  if (shown == NULL)
    return;
  document = entente_results_document_new (
    entente_page_get_project (ENTENTE_PAGE (self)), shown,
    entente_questionnaire_results_view_get_division (self->results_view));
  preview (self, document);
}

/* What is to be saved once people chose where. */
typedef struct
{
  EntenteQuestionnairesView *view;     /* owned */
  EntenteQuestionnaire *questionnaire; /* owned */
  EntenteQuestion *by;                 /* owned (nullable) */
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->view);
  g_object_unref (saving->questionnaire);
  g_clear_object (&saving->by);
  g_free (saving);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

gboolean
entente_questionnaires_view_save_results (EntenteQuestionnaire *questionnaire,
                                          EntenteQuestion *by,
                                          GFile *file,
                                          GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (ENTENTE_IS_QUESTIONNAIRE (questionnaire), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  bytes = entente_results_export (questionnaire, by, "csv");
  return entente_export_file_write (bytes, file, error);
}

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) saving = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *said = NULL;

  if (file == NULL)
    return;
  name = g_file_get_basename (file);
  if (entente_questionnaires_view_save_results (saving->questionnaire, saving->by, file, &error))
    said = g_strdup_printf (_ ("“%s” was written"), name);
  else
    said = entente_export_file_dup_failure (file, error);
  gtk_widget_activate_action (GTK_WIDGET (saving->view), "win.toast", "s", said);
}

static void
save_results_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteQuestionnairesView *self = ENTENTE_QUESTIONNAIRES_VIEW (widget);
  EntenteQuestionnaire *shown = entente_questionnaires_view_get_questionnaire (self);
  g_autoptr (GtkFileDialog) dialog = NULL;
  Saving *saving;

  if (shown == NULL)
    return;
  dialog = entente_export_file_new_dialog (_ ("Spreadsheet (CSV)"), "csv",
                                           C_ ("file name", "results"));
  saving = g_new0 (Saving, 1);
  saving->view = g_object_ref (self);
  saving->questionnaire = g_object_ref (shown);
  g_set_object (&saving->by, entente_questionnaire_results_view_get_division (self->results_view));
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, place_chosen_cb,
                        saving);
}

/* "results": one of the three parts. */
static void
part_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_view_stack_set_visible_child_name (ENTENTE_QUESTIONNAIRES_VIEW (widget)->view_stack,
                                         g_variant_get_string (parameter, NULL));
}

/*
 * Keeping up
 */

static void
update (EntenteQuestionnairesView *self)
{
  GtkListBoxRow *row;

  if (get_store (self) == NULL)
    return;
  gtk_stack_set_visible_child_name (
    self->stack, g_list_model_get_n_items (self->questionnaires) > 0 ? "list" : "empty");
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    update_row (row);
  if (gtk_list_box_get_selected_row (self->list) != NULL)
    return;
  row = gtk_list_box_get_row_at_index (self->list, 0);
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
  else
    show_questionnaire (self, NULL);
}

static void
enable_actions (EntenteQuestionnairesView *self)
{
  static const char *const actions[] = { "questionnaire.new", "questionnaire.copy",
                                         "questionnaire.delete", "questionnaire.import" };
  EntenteStore *store = get_store (self);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i],
                                   store != NULL && !entente_store_get_read_only (store));
}

static void
entente_questionnaires_view_project_changed (EntentePage *page)
{
  EntenteQuestionnairesView *self = ENTENTE_QUESTIONNAIRES_VIEW (page);
  EntenteStore *store = get_store (self);

  show_questionnaire (self, NULL);
  g_clear_object (&self->questionnaires);
  if (store != NULL)
    self->questionnaires = G_LIST_MODEL (entente_ranked_list_new (
      entente_store_get_list (store, ENTENTE_TYPE_QUESTIONNAIRE), ENTENTE_QUESTIONNAIRE_RANK));
  gtk_list_box_bind_model (self->list, self->questionnaires, make_row, self, NULL);
  g_signal_group_set_target (self->store_signals, store);
  enable_actions (self);
  update (self);
}

static gboolean
entente_questionnaires_view_knows (EntenteRecord *record)
{
  return ENTENTE_IS_QUESTIONNAIRE (record) || ENTENTE_IS_QUESTION (record);
}

static gint64
find_questionnaire_id (EntenteRecord *record)
{
  if (ENTENTE_IS_QUESTIONNAIRE (record))
    return entente_record_get_id (record);
  return ENTENTE_IS_QUESTION (record)
           ? entente_record_get_reference (record, ENTENTE_QUESTION_QUESTIONNAIRE)
           : 0;
}

static gboolean
entente_questionnaires_view_reveal (EntentePage *page,
                                    EntenteRecord *record,
                                    const EntenteField *field)
{
  EntenteQuestionnairesView *self = ENTENTE_QUESTIONNAIRES_VIEW (page);
  GtkListBoxRow *row = find_row (self, find_questionnaire_id (record));

  if (row == NULL)
    return FALSE;
  open_questionnaire (self, get_row_questionnaire (row));
  adw_view_stack_set_visible_child_name (self->view_stack, "questions");
  return TRUE;
}

/* "12 results" */
static char *
entente_questionnaires_view_dup_selection (EntentePage *page)
{
  EntenteQuestionnairesView *self = ENTENTE_QUESTIONNAIRES_VIEW (page);
  EntenteQuestionnaire *shown = entente_questionnaires_view_get_questionnaire (self);

  if (shown == NULL)
    return NULL;
  return g_strdup_printf ("%" G_GINT64_FORMAT " %s", entente_record_get_id (ENTENTE_RECORD (shown)),
                          adw_view_stack_get_visible_child_name (self->view_stack));
}

static void
entente_questionnaires_view_restore_selection (EntentePage *page, const char *selection)
{
  EntenteQuestionnairesView *self = ENTENTE_QUESTIONNAIRES_VIEW (page);
  g_auto (GStrv) parts = g_strsplit (selection, " ", 2);
  GtkListBoxRow *row
    = *parts != NULL ? find_row (self, g_ascii_strtoll (parts[0], NULL, 10)) : NULL;

  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
  if (row != NULL && parts[1] != NULL
      && adw_view_stack_get_child_by_name (self->view_stack, parts[1]) != NULL)
    adw_view_stack_set_visible_child_name (self->view_stack, parts[1]);
}

static void
entente_questionnaires_view_dispose (GObject *object)
{
  EntenteQuestionnairesView *self = ENTENTE_QUESTIONNAIRES_VIEW (object);

  /* While there still is a template to empty. */
  entente_page_set_project (ENTENTE_PAGE (self), NULL);
  g_clear_object (&self->store_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_QUESTIONNAIRES_VIEW);

  G_OBJECT_CLASS (entente_questionnaires_view_parent_class)->dispose (object);
}

static void
entente_questionnaires_view_class_init (EntenteQuestionnairesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_questionnaires_view_dispose;

  page_class->name = "questionnaires";
  page_class->title = N_ ("Questionnaires");
  page_class->icon_name = "entente-evaluation-symbolic";
  page_class->project_changed = entente_questionnaires_view_project_changed;
  page_class->knows = entente_questionnaires_view_knows;
  page_class->reveal = entente_questionnaires_view_reveal;
  page_class->dup_selection = entente_questionnaires_view_dup_selection;
  page_class->restore_selection = entente_questionnaires_view_restore_selection;

  g_type_ensure (ENTENTE_TYPE_ANSWERS_VIEW);
  g_type_ensure (ENTENTE_TYPE_QUESTIONNAIRE_RESULTS_VIEW);
  g_type_ensure (ENTENTE_TYPE_QUESTIONNAIRE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-questionnaires-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteQuestionnairesView, answers_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteQuestionnairesView, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteQuestionnairesView, questions_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteQuestionnairesView, results_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteQuestionnairesView, split_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteQuestionnairesView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteQuestionnairesView, view_stack);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_install_action (widget_class, "questionnaire.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "questionnaire.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "questionnaire.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "questionnaire.new", "s", new_action);
  gtk_widget_class_install_action (widget_class, "questionnaire.part", "s", part_action);
  gtk_widget_class_install_action (widget_class, "questionnaire.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "questionnaire.print-results", NULL,
                                   print_results_action);
  gtk_widget_class_install_action (widget_class, "questionnaire.save-results", NULL,
                                   save_results_action);
}

static void
entente_questionnaires_view_init (EntenteQuestionnairesView *self)
{
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (update), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}
