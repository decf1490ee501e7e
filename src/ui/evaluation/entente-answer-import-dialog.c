/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-answer-import-dialog.h"

#include "evaluation/entente-answer-import.h"
#include "import/entente-import-columns.h"

#include <glib/gi18n-lib.h>

struct _EntenteAnswerImportDialog
{
  EntenteImportDialog parent_instance;

  /* Owned */
  EntenteQuestionnaire *questionnaire;
};

G_DEFINE_FINAL_TYPE (EntenteAnswerImportDialog,
                     entente_answer_import_dialog,
                     ENTENTE_TYPE_IMPORT_DIALOG)

static void
set_target (gpointer import, guint column, const char *target)
{
  entente_answer_import_set_target (import, column, target);
}

static const EntenteImportMapping mapping = {
  .get_n_columns = (guint (*) (gpointer)) entente_answer_import_get_n_columns,
  .get_heading = (const char *(*) (gpointer, guint)) entente_answer_import_get_heading,
  .get_example = (const char *(*) (gpointer, guint)) entente_answer_import_get_example,
  .dup_target = (char *(*) (gpointer, guint)) entente_answer_import_dup_target,
  .set_target = set_target,
  .dup_targets = (char **(*) (gpointer)) entente_answer_import_dup_targets,
};

static EntenteImport *
entente_answer_import_dialog_read (EntenteImportDialog *dialog,
                                   GBytes *content,
                                   const char *file_name,
                                   GError **error)
{
  EntenteAnswerImportDialog *self = ENTENTE_ANSWER_IMPORT_DIALOG (dialog);

  return (EntenteImport *) entente_answer_import_read (self->questionnaire, content, error);
}

/* "11 of 12 questions are answered in this file." */
static void
show_matched (EntenteAnswerImport *import, GtkLabel *label)
{
  GListModel *questions = g_object_get_data (G_OBJECT (label), "questions");
  const guint n = g_list_model_get_n_items (questions);
  const guint n_matched = entente_answer_import_count_matched (import);
  g_autofree char *words = g_strdup_printf (
    ngettext ("%u of %u question found in the columns of the file.",
              "%u of %u questions found in the columns of the file.", n),
    n_matched, n);
  const char *hint = n_matched < n
                       ? _ ("Put the others right under “Columns”. Names and addresses stay out.")
                       : _ ("Names and addresses stay out: sheets bear no name.");
  g_autofree char *both = g_strdup_printf ("%s %s", words, hint);

  gtk_label_set_label (label, both);
}

static void
lines_changed_cb (GtkLabel *label, GParamSpec *pspec, EntenteAnswerImport *import)
{
  show_matched (import, label);
}

static GtkWidget *
make_options (EntenteAnswerImportDialog *self, EntenteAnswerImport *import)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, NULL);

  g_object_set_data_full (
    G_OBJECT (label), "questions",
    g_object_ref (entente_questionnaire_get_questions (self->questionnaire)), g_object_unref);
  g_signal_connect_object (import, "notify::n-added", G_CALLBACK (lines_changed_cb), label,
                           G_CONNECT_SWAPPED);
  show_matched (import, GTK_LABEL (label));
  return label;
}

static void
entente_answer_import_dialog_show (EntenteImportDialog *dialog, EntenteImport *import)
{
  entente_import_dialog_set_options (
    dialog, make_options (ENTENTE_ANSWER_IMPORT_DIALOG (dialog), ENTENTE_ANSWER_IMPORT (import)));
  entente_import_dialog_add_page (
    dialog,
    entente_import_columns_new (import, &mapping,
                                _ ("Say which question each column of the file answers. The "
                                   "questionnaire remembers it for the next file.")),
    _ ("Columns"));
}

static void
entente_answer_import_dialog_choose_another (EntenteImportDialog *dialog, GtkWidget *opener)
{
  entente_answer_import_dialog_choose (opener,
                                       ENTENTE_ANSWER_IMPORT_DIALOG (dialog)->questionnaire);
}

static void
entente_answer_import_dialog_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_ANSWER_IMPORT_DIALOG (object)->questionnaire);

  G_OBJECT_CLASS (entente_answer_import_dialog_parent_class)->finalize (object);
}

static void
entente_answer_import_dialog_class_init (EntenteAnswerImportDialogClass *klass)
{
  EntenteImportDialogClass *dialog_class = ENTENTE_IMPORT_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_answer_import_dialog_finalize;
  dialog_class->read = entente_answer_import_dialog_read;
  dialog_class->show = entente_answer_import_dialog_show;
  dialog_class->choose = entente_answer_import_dialog_choose_another;
}

static void
entente_answer_import_dialog_init (EntenteAnswerImportDialog *self)
{
}

AdwDialog *
entente_answer_import_dialog_open (GtkWidget *parent,
                                   EntenteQuestionnaire *questionnaire,
                                   GFile *file)
{
  EntenteAnswerImportDialog *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_QUESTIONNAIRE (questionnaire), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (ENTENTE_TYPE_ANSWER_IMPORT_DIALOG, NULL);
  self->questionnaire = g_object_ref (questionnaire);
  entente_import_dialog_open (ENTENTE_IMPORT_DIALOG (self), parent, file);
  return ADW_DIALOG (self);
}

static void
open_chosen (GtkWidget *parent, gpointer questionnaire, GFile *file)
{
  entente_answer_import_dialog_open (parent, questionnaire, file);
}

void
entente_answer_import_dialog_choose (GtkWidget *parent, EntenteQuestionnaire *questionnaire)
{
  static const char *const suffixes[] = { "csv", "tsv", "txt", NULL };
  static const EntenteImportSource source = {
    N_ ("Import Answers"),
    N_ ("Answers of forms (CSV)"),
    suffixes,
    open_chosen,
  };

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (ENTENTE_IS_QUESTIONNAIRE (questionnaire));

  entente_import_dialog_choose (&source, parent, questionnaire);
}
