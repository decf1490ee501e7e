/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-answer-result-box.h"

#include "chart/entente-chart-view.h"
#include "evaluation/entente-answer-charts.h"
#include "evaluation/entente-answer-texts.h"
#include "evaluation/entente-question-choice.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

static EntenteQuestionKind
get_kind (EntenteQuestion *question)
{
  return entente_record_get_choice (ENTENTE_RECORD (question), ENTENTE_QUESTION_KIND);
}

/*
 * Figures in words
 */

/* To one decimal, as people read it. */
static char *
format (double value)
{
  return entente_question_figure_format (value, entente_language_get_interface ());
}

static char *
format_share (double share)
{
  const guint percent = (guint) lround (100 * share);

  /* Translators: a percentage */
  return g_strdup_printf (_ ("%u %%"), percent);
}

static void
append (GString *words, char *part)
{
  if (words->len > 0)
    g_string_append (words, " · ");
  g_string_append (words, part);
  g_free (part);
}

static void
append_satisfied (GString *words, const EntenteQuestionResult *result, guint n_present)
{
  const double part = entente_question_result_get_share_satisfied (result);
  const double margin = entente_share_margin (part, result->n_answered, n_present);
  g_autofree char *share = format_share (part);
  g_autofree char *give_or_take = format_share (margin);

  if (entente_question_result_is_indicative (result))
    /* Translators: the part of those who answered that is satisfied */
    append (words, g_strdup_printf (_ ("%s satisfied"), share));
  else
    /* Translators: the part that is satisfied, give or take the margin of error */
    append (words, g_strdup_printf (_ ("%s satisfied (± %s)"), share, give_or_take));
}

/* "Mean 4.2 · median 4 · spread 0.8 · 87 % satisfied" */
static void
append_figures (GString *words, const EntenteQuestionResult *result, guint n_present)
{
  g_autofree char *mean = format (result->mean);
  g_autofree char *median = format (result->median);
  g_autofree char *spread = format (result->spread);

  if (!result->has_figures)
    return;
  append (words, g_strdup_printf (_ ("mean %s"), mean));
  append (words, g_strdup_printf (_ ("median %s"), median));
  append (words, g_strdup_printf (_ ("spread %s"), spread));
  if (get_kind (result->question) == ENTENTE_ASKED_AS_SCALE)
    append_satisfied (words, result, n_present);
  else
    {
      g_autofree char *sum = format (result->sum);

      append (words, g_strdup_printf (_ ("in all %s"), sum));
    }
}

static char *
dup_figures (const EntenteQuestionResult *result, guint n_present)
{
  g_autoptr (GString) words = g_string_new (NULL);

  append (words, g_strdup_printf (ngettext ("%u answer", "%u answers", result->n_answered),
                                  result->n_answered));
  append_figures (words, result, n_present);
  if (result->n_blank > 0)
    append (words, g_strdup_printf (C_ ("answers", "%u blank"), result->n_blank));
  if (result->n_not_concerned > 0)
    append (words, g_strdup_printf (ngettext ("%u not concerned", "%u not concerned",
                                              result->n_not_concerned),
                                    result->n_not_concerned));
  if (result->n_answered > 0 && entente_question_result_is_indicative (result))
    append (words, g_strdup (C_ ("answers", "indicative")));
  return g_string_free_and_steal (g_steal_pointer (&words));
}

/*
 * The indicator it feeds
 */

static GMenuModel *
make_choice_menu (EntenteQuestion *question)
{
  GMenu *menu = g_menu_new ();
  GListModel *choices = entente_question_get_choices (question);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (EntenteRecord) choice = g_list_model_get_item (choices, i);
      g_autoptr (GMenuItem) item
        = g_menu_item_new (entente_record_get_text (choice, ENTENTE_QUESTION_CHOICE_TEXT), NULL);

      g_menu_item_set_action_and_target (item, "results.follow", "(xx)",
                                         entente_record_get_id (ENTENTE_RECORD (question)),
                                         entente_record_get_id (choice));
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

/* The share of a choice, once one is chosen; the mean or the sum at once. */
static GtkWidget *
make_follow_button (EntenteQuestion *question)
{
  const EntenteQuestionKind kind = get_kind (question);
  g_autoptr (GMenuModel) menu = NULL;
  GtkWidget *button;

  if (kind == ENTENTE_ASKED_AS_TEXT)
    return NULL;
  if (kind == ENTENTE_ASKED_AS_CHOICE || kind == ENTENTE_ASKED_AS_SEVERAL)
    {
      menu = make_choice_menu (question);
      button = gtk_menu_button_new ();
      gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
      gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "entente-evaluation-symbolic");
    }
  else
    {
      button = gtk_button_new_from_icon_name ("entente-evaluation-symbolic");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "results.follow");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xx)",
                                        entente_record_get_id (ENTENTE_RECORD (question)),
                                        G_GINT64_CONSTANT (0));
    }
  gtk_widget_set_tooltip_text (button, _ ("Follow as an Indicator"));
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

/*
 * The box
 */

static GtkWidget *
make_heading (const EntenteQuestionResult *result)
{
  g_autofree char *title = entente_question_dup_title (result->question);
  GtkWidget *label
    = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0f, "wrap", TRUE,
                    "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static GtkWidget *
make_top (const EntenteQuestionResult *result)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *follow = make_follow_button (result->question);

  gtk_box_append (GTK_BOX (top), make_heading (result));
  if (follow != NULL)
    gtk_box_append (GTK_BOX (top), follow);
  return top;
}

static GtkWidget *
make_figures (const EntenteQuestionResult *result, guint n_present)
{
  g_autofree char *figures = dup_figures (result, n_present);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", figures, "xalign", 0.0f, "wrap", TRUE,
                                   "selectable", TRUE, NULL);

  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static EntenteChart *
make_chart (EntenteQuestionnaireResults *results, guint index, EntenteQuestion *by)
{
  const EntenteQuestionResult *result = entente_questionnaire_results_get_question (results, index);
  const EntenteLanguage language = entente_language_get_interface ();
  g_autoptr (GPtrArray) groups = NULL;

  if (by == NULL || by == result->question)
    return entente_answer_charts_new_distribution (result, language);
  groups = entente_questionnaire_results_cross (results, index, by);
  return entente_answer_charts_new_crossing (result->question, groups, language);
}

GtkWidget *
entente_answer_result_box_new (EntenteQuestionnaireResults *results,
                               guint index,
                               EntenteQuestion *by)
{
  const EntenteQuestionResult *result;
  g_autoptr (EntenteChart) chart = NULL;
  GtkWidget *box;

  g_return_val_if_fail (results != NULL, NULL);

  result = entente_questionnaire_results_get_question (results, index);
  chart = make_chart (results, index, by);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (box), make_top (result));
  gtk_box_append (GTK_BOX (box),
                  make_figures (result, entente_questionnaire_results_get_n_present (results)));
  if (chart != NULL && result->n_answered > 0)
    {
      GtkWidget *view = entente_chart_view_new ();

      entente_chart_view_set_chart (ENTENTE_CHART_VIEW (view), chart);
      gtk_box_append (GTK_BOX (box), view);
    }
  if (result->texts->len > 0)
    gtk_box_append (GTK_BOX (box), entente_answer_texts_new (result));
  return box;
}
