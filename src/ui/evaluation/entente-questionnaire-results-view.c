/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-questionnaire-results-view.h"

#include "evaluation/entente-answer-result-box.h"
#include "evaluation/entente-question-choice.h"
#include "evaluation/entente-question-indicator.h"
#include "evaluation/entente-questionnaire-results.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _EntenteQuestionnaireResultsView
{
  AdwBin parent_instance;

  /* Owned */
  EntenteQuestionnaire *questionnaire; /* nullable */
  GSignalGroup *store_signals;
  GPtrArray *divisions; /* EntenteQuestion, in the order of the row after “nothing” */

  /* Template */
  AdwComboRow *by_row;
  GtkBox *questions_box;
  GtkStack *stack;
  GtkLabel *summary_label;
  GtkLabel *warning_label;

  guint64 shown; /* generation of what is on screen; 0 when nothing is */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (EntenteQuestionnaireResultsView,
                     entente_questionnaire_results_view,
                     ADW_TYPE_BIN)

/* What results depend on; the sorting of texts is followed where they stand. */
static guint64
sum_generations (EntenteQuestionnaireResultsView *self)
{
  const GType types[] = { ENTENTE_TYPE_QUESTIONNAIRE, ENTENTE_TYPE_QUESTION,
                          ENTENTE_TYPE_QUESTION_CHOICE, ENTENTE_TYPE_ANSWER_SHEET };

  return 1
         + entente_store_sum_generations (
           entente_record_get_store (ENTENTE_RECORD (self->questionnaire)), types,
           G_N_ELEMENTS (types));
}

/*
 * By whom
 */

EntenteQuestion *
entente_questionnaire_results_view_get_division (EntenteQuestionnaireResultsView *self)
{
  g_return_val_if_fail (ENTENTE_IS_QUESTIONNAIRE_RESULTS_VIEW (self), NULL);

  const guint selected = adw_combo_row_get_selected (self->by_row);
  EntenteQuestion *by = selected > 0 && selected <= self->divisions->len
                          ? g_ptr_array_index (self->divisions, selected - 1)
                          : NULL;

  return by != NULL && !entente_record_is_deleted (ENTENTE_RECORD (by)) ? by : NULL;
}

static void
fill_divisions (EntenteQuestionnaireResultsView *self)
{
  GListModel *questions = entente_questionnaire_get_questions (self->questionnaire);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (EntenteQuestion) before = NULL;
  guint selected;

  g_set_object (&before, entente_questionnaire_results_view_get_division (self));
  g_ptr_array_set_size (self->divisions, 0);
  /* Translators: the question by which results are told apart: none */
  gtk_string_list_append (names, C_ ("question", "None"));
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (EntenteQuestion) question = g_list_model_get_item (questions, i);

      if (!entente_question_can_divide (question))
        continue;
      gtk_string_list_take (names, entente_question_dup_title (question));
      g_ptr_array_add (self->divisions, g_object_ref (question));
    }
  self->is_filling = TRUE;
  adw_combo_row_set_model (self->by_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (
    self->by_row,
    before != NULL && g_ptr_array_find (self->divisions, before, &selected) ? selected + 1 : 0);
  self->is_filling = FALSE;
}

/*
 * What is shown
 */

static char *
dup_summary (EntenteQuestionnaireResults *results)
{
  const guint n = entente_questionnaire_results_get_n_sheets (results);
  const double rate = entente_questionnaire_results_get_response_rate (results);
  g_autofree char *sheets = g_strdup_printf (ngettext ("%u sheet", "%u sheets", n), n);

  if (rate < 0)
    return g_steal_pointer (&sheets);
  /* Translators: how many sheets, what part of how many people who were there */
  return g_strdup_printf (_ ("%s · %u %% of the %u people present"), sheets,
                          (guint) lround (100 * rate),
                          entente_questionnaire_results_get_n_present (results));
}

static const char *
get_warning (EntenteQuestionnaireResults *results)
{
  const guint present = entente_questionnaire_results_get_n_present (results);
  const guint n = entente_questionnaire_results_get_n_sheets (results);

  if (present > 0 && present < n)
    return _ ("There are more sheets than people present: see the number under Questions.");
  if (n < ENTENTE_INDICATIVE_ANSWERS)
    return _ ("Indicative: fewer than 30 people answered, a few more could change the picture.");
  if (present == 0)
    return _ ("Say under Questions how many people were there, to know what part of them answered.");
  return NULL;
}

static void
clear (EntenteQuestionnaireResultsView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->questions_box))) != NULL)
    gtk_box_remove (self->questions_box, child);
}

static void
show_results (EntenteQuestionnaireResultsView *self)
{
  g_autoptr (EntenteQuestionnaireResults) results
    = entente_questionnaire_results_new (self->questionnaire);
  g_autofree char *summary = dup_summary (results);
  const char *warning = get_warning (results);
  EntenteQuestion *by = entente_questionnaire_results_view_get_division (self);

  clear (self);
  gtk_label_set_label (self->summary_label, summary);
  gtk_label_set_label (self->warning_label, warning != NULL ? warning : "");
  gtk_widget_set_visible (GTK_WIDGET (self->warning_label), warning != NULL);
  gtk_stack_set_visible_child_name (
    self->stack,
    entente_questionnaire_results_get_n_sheets (results) > 0 ? "results" : "empty");
  for (guint i = 0; i < entente_questionnaire_results_get_n_questions (results); i++)
    gtk_box_append (self->questions_box, entente_answer_result_box_new (results, i, by));
}

/* Only while somebody looks: typing a sheet must not draw twelve charts. */
static void
update (EntenteQuestionnaireResultsView *self)
{
  if (self->questionnaire == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self))
      || entente_record_is_deleted (ENTENTE_RECORD (self->questionnaire))
      || sum_generations (self) == self->shown)
    return;
  self->shown = sum_generations (self);
  fill_divisions (self);
  show_results (self);
}

static void
mapped_cb (EntenteQuestionnaireResultsView *self)
{
  update (self);
}

static void
by_selected_cb (EntenteQuestionnaireResultsView *self)
{
  if (!self->is_filling && self->questionnaire != NULL && self->shown != 0)
    show_results (self);
}

static void
say_followed (EntenteQuestionnaireResultsView *self, EntenteIndicator *indicator)
{
  g_autofree char *words = g_strdup_printf (
    _ ("These answers feed an indicator already: “%s”."),
    entente_record_get_text (ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_NAME));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", words);
}

static void
follow_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteQuestionnaireResultsView *self = ENTENTE_QUESTIONNAIRE_RESULTS_VIEW (widget);
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (self->questionnaire));
  g_autoptr (GError) error = NULL;
  EntenteIndicator *known;
  EntenteRecord *question;
  gint64 id, choice;

  g_variant_get (parameter, "(xx)", &id, &choice);
  question = entente_store_get_record (store, ENTENTE_TYPE_QUESTION, id);
  if (question == NULL)
    return;
  known = entente_question_find_indicator (ENTENTE_QUESTION (question), choice);
  if (known != NULL)
    say_followed (self, known);
  else if (entente_question_follow (ENTENTE_QUESTION (question), choice, &error) != NULL)
    gtk_widget_activate_action (widget, "win.toast-undo", "s",
                                _ ("Indicator added: these answers feed it"));
  else
    gtk_widget_activate_action (widget, "win.toast", "s", error->message);
}

/*
 * Widget
 */

static void
entente_questionnaire_results_view_dispose (GObject *object)
{
  EntenteQuestionnaireResultsView *self = ENTENTE_QUESTIONNAIRE_RESULTS_VIEW (object);

  g_clear_object (&self->store_signals);
  g_clear_object (&self->questionnaire);
  g_clear_pointer (&self->divisions, g_ptr_array_unref);
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_QUESTIONNAIRE_RESULTS_VIEW);

  G_OBJECT_CLASS (entente_questionnaire_results_view_parent_class)->dispose (object);
}

static void
entente_questionnaire_results_view_class_init (EntenteQuestionnaireResultsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_questionnaire_results_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-questionnaire-results-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteQuestionnaireResultsView, by_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteQuestionnaireResultsView,
                                        questions_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteQuestionnaireResultsView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteQuestionnaireResultsView,
                                        summary_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteQuestionnaireResultsView,
                                        warning_label);
  gtk_widget_class_bind_template_callback (widget_class, by_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, mapped_cb);
  gtk_widget_class_install_action (widget_class, "results.follow", "(xx)", follow_action);
}

static void
entente_questionnaire_results_view_init (EntenteQuestionnaireResultsView *self)
{
  self->divisions = g_ptr_array_new_with_free_func (g_object_unref);
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (update), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
entente_questionnaire_results_view_set_questionnaire (EntenteQuestionnaireResultsView *self,
                                                      EntenteQuestionnaire *questionnaire)
{
  g_return_if_fail (ENTENTE_IS_QUESTIONNAIRE_RESULTS_VIEW (self));
  g_return_if_fail (questionnaire == NULL || ENTENTE_IS_QUESTIONNAIRE (questionnaire));

  if (self->questionnaire == questionnaire)
    return;
  g_set_object (&self->questionnaire, questionnaire);
  g_ptr_array_set_size (self->divisions, 0);
  self->shown = 0;
  clear (self);
  g_signal_group_set_target (
    self->store_signals,
    questionnaire != NULL ? entente_record_get_store (ENTENTE_RECORD (questionnaire)) : NULL);
  update (self);
}
