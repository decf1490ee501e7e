/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-review-meeting.h"

#include "collective/entente-body.h"
#include "collective/entente-project-details.h"
#include "entente-money.h"
#include "entente-words.h"
#include "evaluation/entente-cooperation-results.h"
#include "evaluation/entente-frame.h"
#include "evaluation/entente-indicator-state.h"
#include "evaluation/entente-note-sorting.h"
#include "evaluation/entente-questionnaire.h"

/* Texts on an agenda are read by everybody: they are in the language of the papers. */
typedef struct {
  const EntenteFigureSources *sources;
  EntenteLanguage language;
  EntenteWords *words;
} Filling;

static EntenteLanguage
get_language (EntenteStore *store)
{
  EntenteRecord *details = entente_store_get_record (store, ENTENTE_TYPE_PROJECT_DETAILS,
                                                     ENTENTE_PROJECT_DETAILS_ID);

  return entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_LANGUAGE);
}

/* Figures */

/* "- **Guests** 320 people (target: 300 to 400 people), reached" */
static void
append_indicator (GString *text, Filling *self, EntenteIndicator *indicator)
{
  const char *name = entente_record_get_text (ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_NAME);
  EntenteReading reading;
  gboolean has_value = entente_indicator_read (indicator, self->sources, &reading);
  g_autofree char *value
    = has_value ? entente_indicator_dup_value_words (indicator, &reading, self->language) : NULL;
  g_autofree char *target = entente_indicator_dup_target_words (indicator, self->language);
  g_autofree char *state = entente_indicator_state_dup_words (
    entente_indicator_find_state (indicator, has_value ? &reading : NULL, &self->sources->today),
    self->language);

  if (*name == '\0')
    return;
  g_string_append_printf (text, "- **%s**", name);
  if (value != NULL)
    g_string_append_printf (text, " %s", value);
  if (*target != '\0')
    g_string_append_printf (text, " (%s %s)", entente_words_get (self->words, "target"),
                            target);
  g_string_append_printf (text, " — %s\n", state);
}

static void
append_indicators (GString *text, Filling *self)
{
  g_autoptr (EntenteFrame) frame = entente_frame_new (self->sources->store);
  guint n_rows;
  const EntenteFrameRow *rows = entente_frame_get_rows (frame, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    if (rows[i].level == ENTENTE_FRAME_INDICATOR)
      append_indicator (text, self, ENTENTE_INDICATOR (rows[i].record));
}

static void
append_answers (GString *text, Filling *self)
{
  GListModel *questionnaires
    = entente_store_get_list (self->sources->store, ENTENTE_TYPE_QUESTIONNAIRE);

  for (guint i = 0; i < g_list_model_get_n_items (questionnaires); i++)
    {
      g_autoptr (EntenteQuestionnaire) questionnaire = g_list_model_get_item (questionnaires, i);
      g_autofree char *count = g_strdup_printf (
        "%u", g_list_model_get_n_items (entente_questionnaire_get_sheets (questionnaire)));
      g_autofree char *answers
        = entente_words_format (self->words, "answers", "count", count, NULL);

      g_string_append_printf (
        text, "- **%s** %s\n",
        entente_record_get_text (ENTENTE_RECORD (questionnaire), ENTENTE_QUESTIONNAIRE_TITLE),
        answers);
    }
}

/* Opinions */

static void
append_notes (GString *text, Filling *self, EntenteNoteKind kind, const char *heading)
{
  g_autoptr (GPtrArray) notes = entente_note_list_kind (self->sources->store, kind);

  if (notes->len == 0)
    return;
  g_string_append_printf (text, "%s**%s**\n\n", text->len > 0 ? "\n" : "",
                          entente_words_get (self->words, heading));
  for (guint i = 0; i < notes->len; i++)
    {
      g_autofree char *line
        = g_strdup (entente_record_get_text (notes->pdata[i], ENTENTE_NOTE_TEXT));

      g_string_append_printf (text, "- %s\n", g_strstrip (g_strdelimit (line, "\n", ' ')));
    }
}

/* The cooperation */

static void
append_cooperation (GString *text, Filling *self)
{
  g_autoptr (GListModel) rounds = entente_cooperation_round_new_list (self->sources->store);
  guint n_rounds = g_list_model_get_n_items (rounds);
  g_autoptr (EntenteCooperationRound) round
    = n_rounds > 0 ? g_list_model_get_item (rounds, n_rounds - 1) : NULL;
  g_autoptr (EntenteCooperationResults) results
    = round != NULL ? entente_cooperation_results_new (round) : NULL;
  guint order[ENTENTE_COOPERATION_DIMENSIONS];

  if (results == NULL)
    return;
  entente_cooperation_results_sort (results, order);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *words = entente_cooperation_results_dup_words (results, order[i]);

      if (*words != '\0')
        g_string_append_printf (text, "- **%s** %s\n",
                                entente_cooperation_grid_get (self->language)[order[i]].title,
                                words);
    }
}

/* The accounts */

static char *
dup_amount (EntenteMoney amount, EntenteLanguage language)
{
  return amount != ENTENTE_MONEY_NONE ? entente_money_format (amount, ENTENTE_MONEY_EURO, language)
                                      : g_strdup ("–");
}

/* "- **Charges** forecast 7 000 €, actual 6 850 €" */
static void
append_side (GString *text, Filling *self, EntenteBudgetSide side, const char *heading)
{
  const EntenteBudgetAmounts *cash
    = &entente_budget_table_get_totals (self->sources->budget)->cash[side];
  const EntenteMoney forecast = cash->of[ENTENTE_AMOUNT_FORECAST];
  const EntenteMoney actual = cash->of[ENTENTE_AMOUNT_ACTUAL];
  g_autofree char *planned = NULL;
  g_autofree char *spent = NULL;
  g_autofree char *amounts = NULL;

  if (forecast == ENTENTE_MONEY_NONE && actual == ENTENTE_MONEY_NONE)
    return;
  planned = dup_amount (forecast, self->language);
  spent = dup_amount (actual, self->language);
  amounts = entente_words_format (self->words, "amounts", "forecast", planned, "actual", spent,
                                  NULL);
  g_string_append_printf (text, "- **%s** %s\n", entente_words_get (self->words, heading),
                          amounts);
}

static void
append_accounts (GString *text, Filling *self)
{
  if (self->sources->budget == NULL)
    return;
  append_side (text, self, ENTENTE_SIDE_CHARGES, "charges");
  append_side (text, self, ENTENTE_SIDE_INCOME, "income");
}

static char *
dup_text (const EntenteReadyPoint *point, gpointer data)
{
  Filling *self = data;
  g_autoptr (GString) text = g_string_new (NULL);

  if (g_str_equal (point->facts, "figures"))
    {
      append_indicators (text, self);
      append_answers (text, self);
    }
  else if (g_str_equal (point->facts, "opinions"))
    {
      append_notes (text, self, ENTENTE_NOTED_AS_STRONG_POINT, "strong-points");
      append_notes (text, self, ENTENTE_NOTED_AS_WEAK_POINT, "weak-points");
    }
  else if (g_str_equal (point->facts, "cooperation"))
    append_cooperation (text, self);
  else if (g_str_equal (point->facts, "accounts"))
    append_accounts (text, self);

  return g_strchomp (g_string_free_and_steal (g_steal_pointer (&text)));
}

/* Which one */

static gboolean
is_point_of_figures (EntenteReadyAgenda *agenda, EntenteRecord *item)
{
  for (guint i = 0; i < entente_ready_agenda_get_n_points (agenda); i++)
    {
      const EntenteReadyPoint *point = entente_ready_agenda_get_point (agenda, i);

      if (g_str_equal (point->facts, "figures"))
        return g_str_equal (entente_record_get_text (item, ENTENTE_AGENDA_ITEM_TITLE), point->title);
    }
  return FALSE;
}

/* The titles of the ready agenda and of its point of figures, in the languages papers may have. */
static gboolean
is_review (EntenteRecord *meeting)
{
  GListModel *items = entente_meeting_get_agenda (ENTENTE_MEETING (meeting));

  for (EntenteLanguage language = 0; language <= ENTENTE_LANGUAGE_ENGLISH; language++)
    {
      EntenteReadyAgenda *agenda = entente_ready_agenda_find (language, "review");

      if (g_str_equal (entente_record_get_text (meeting, ENTENTE_MEETING_TITLE),
                       entente_ready_agenda_get_title (agenda)))
        return TRUE;
      for (guint i = 0; i < g_list_model_get_n_items (items); i++)
        {
          g_autoptr (EntenteRecord) item = g_list_model_get_item (items, i);

          if (is_point_of_figures (agenda, item))
            return TRUE;
        }
    }
  return FALSE;
}

/**
 * entente_review_meeting_find:
 * @store: of a project
 *
 * Returns: (transfer none) (nullable): the last review that was prepared and not cancelled
 */
EntenteMeeting *
entente_review_meeting_find (EntenteStore *store)
{
  GListModel *meetings;
  EntenteRecord *found = NULL;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  meetings = entente_store_get_list (store, ENTENTE_TYPE_MEETING);
  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (EntenteRecord) meeting = g_list_model_get_item (meetings, i);

      if (entente_record_get_choice (meeting, ENTENTE_MEETING_STATE) != ENTENTE_MEETING_CANCELLED
          && is_review (meeting)
          && (found == NULL
              || entente_record_get_integer (meeting, ENTENTE_MEETING_NUMBER)
                   > entente_record_get_integer (found, ENTENTE_MEETING_NUMBER)))
        found = meeting;
    }
  return (EntenteMeeting *) found;
}

/**
 * entente_review_meeting_prepare:
 * @sources: where figures are counted
 * @error: return location, domain #ENTENTE_STORE_ERROR
 *
 * Makes a meeting of the organising group with the ready agenda of a review. Under its points stands
 * what the project knows: indicators and answers, strong and weak points that were noted, where the
 * organisations are apart, the accounts. People change all of it.
 *
 * Returns: (transfer none) (nullable): the meeting
 */
EntenteMeeting *
entente_review_meeting_prepare (const EntenteFigureSources *sources, GError **error)
{
  Filling filling = { .sources = sources };
  g_autoptr (EntenteWords) words = NULL;
  EntenteRecord *body;

  g_return_val_if_fail (sources != NULL && ENTENTE_IS_STORE (sources->store), NULL);

  filling.language = get_language (sources->store);
  filling.words = words = entente_words_new (filling.language, "review");
  body = entente_store_get_record (sources->store, ENTENTE_TYPE_BODY, ENTENTE_ORGANIZING_GROUP_ID);

  return entente_meeting_create_prepared (
    sources->store, (EntenteBody *) body,
    entente_ready_agenda_find (filling.language, "review"), dup_text, &filling, error);
}
