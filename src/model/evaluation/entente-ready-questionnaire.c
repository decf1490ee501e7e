/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-ready-questionnaire.h"

#include "entente-model-resources.h"

#include <json-glib/json-glib.h>

#define FOLDER ENTENTE_RESOURCE_PREFIX "/model/questionnaires/"

static const char *const names[] = {
  [ENTENTE_AUDIENCE_PARTICIPANTS] = "participants",
  [ENTENTE_AUDIENCE_VOLUNTEERS] = "volunteers",
  [ENTENTE_AUDIENCE_STAND_HOLDERS] = "stand-holders",
  [ENTENTE_AUDIENCE_PARTNERS] = "partners",
  [ENTENTE_AUDIENCE_CHILDREN] = "children",
};

static const char *const kinds[] = {
  [ENTENTE_ASKED_AS_SCALE] = "scale",     [ENTENTE_ASKED_AS_CHOICE] = "choice",
  [ENTENTE_ASKED_AS_SEVERAL] = "several", [ENTENTE_ASKED_AS_NUMBER] = "number",
  [ENTENTE_ASKED_AS_TEXT] = "text",
};

/* It lives as long as the program, with the tree its texts stand in. */
struct _EntenteReadyQuestionnaire
{
  EntenteAudience audience;
  JsonNode *root;
  EntenteReadyQuestion *questions;
  guint n_questions;
};

typedef struct
{
  EntenteReadyQuestionnaire *questionnaires[G_N_ELEMENTS (names)];
} Library;

/* Loading. The files are linked into the program and read by a test in each language: what they
   say is trusted. */

static const char *
read_text (JsonObject *object, const char *name)
{
  return json_object_get_string_member_with_default (object, name, "");
}

static EntenteQuestionKind
read_kind (JsonObject *object)
{
  const char *nick = json_object_get_string_member (object, "kind");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i], nick))
      return i;

  g_assert_not_reached ();
}

static void
read_choices (JsonObject *object, EntenteReadyQuestion *question)
{
  JsonArray *choices;

  if (!json_object_has_member (object, "choices"))
    return;
  choices = json_object_get_array_member (object, "choices");
  question->n_choices = json_array_get_length (choices);
  question->choices = g_new0 (EntenteReadyChoice, question->n_choices);
  for (guint i = 0; i < question->n_choices; i++)
    {
      JsonObject *choice = json_array_get_object_element (choices, i);

      question->choices[i].text = read_text (choice, "text");
      question->choices[i].open
        = json_object_get_boolean_member_with_default (choice, "open", FALSE);
    }
}

static void
read_question (JsonObject *object, EntenteReadyQuestion *question)
{
  question->text = read_text (object, "text");
  question->explanation = read_text (object, "explanation");
  question->kind = read_kind (object);
  question->steps = (guint) json_object_get_int_member_with_default (object, "steps", 0);
  question->low_label = read_text (object, "low");
  question->high_label = read_text (object, "high");
  question->not_concerned
    = json_object_get_boolean_member_with_default (object, "not-concerned", FALSE);
  question->least = read_text (object, "least");
  question->most = read_text (object, "most");
  read_choices (object, question);
}

static EntenteReadyQuestionnaire *
load (EntenteAudience audience, EntenteLanguage language)
{
  EntenteReadyQuestionnaire *self = g_new0 (EntenteReadyQuestionnaire, 1);
  g_autofree char *path = g_strdup_printf (FOLDER "%s.%s.json",
                                           names[audience],
                                           entente_language_to_code (language));
  g_autoptr (GBytes) bytes
    = g_resource_lookup_data (entente_model_get_resource (), path, 0, NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize size;
  const char *text;
  JsonArray *questions;

  g_assert (bytes != NULL);
  text = g_bytes_get_data (bytes, &size);
  if (!json_parser_load_from_data (parser, text, (gssize) size, NULL))
    g_assert_not_reached ();

  self->audience = audience;
  self->root = json_node_ref (json_parser_get_root (parser));
  questions = json_object_get_array_member (json_node_get_object (self->root), "questions");
  self->n_questions = json_array_get_length (questions);
  self->questions = g_new0 (EntenteReadyQuestion, self->n_questions);
  for (guint i = 0; i < self->n_questions; i++)
    read_question (json_array_get_object_element (questions, i), &self->questions[i]);

  return self;
}

static gpointer
load_library (gpointer language)
{
  Library *library = g_new0 (Library, 1);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    library->questionnaires[i] = load (i, GPOINTER_TO_INT (language));

  return library;
}

EntenteReadyQuestionnaire *const *
entente_ready_questionnaire_list (EntenteLanguage language, guint *n_questionnaires)
{
  static GOnce french = G_ONCE_INIT;
  static GOnce english = G_ONCE_INIT;
  const Library *library;

  g_return_val_if_fail (n_questionnaires != NULL, NULL);

  library = g_once (language == ENTENTE_LANGUAGE_FRENCH ? &french : &english,
                    load_library,
                    GINT_TO_POINTER (language));
  *n_questionnaires = G_N_ELEMENTS (names);
  return library->questionnaires;
}

EntenteAudience
entente_ready_questionnaire_get_audience (EntenteReadyQuestionnaire *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_AUDIENCE_PARTICIPANTS);

  return self->audience;
}

static const char *
get_text (EntenteReadyQuestionnaire *self, const char *name)
{
  return read_text (json_node_get_object (self->root), name);
}

const char *
entente_ready_questionnaire_get_title (EntenteReadyQuestionnaire *self)
{
  g_return_val_if_fail (self != NULL, "");

  return get_text (self, "title");
}

const char *
entente_ready_questionnaire_get_description (EntenteReadyQuestionnaire *self)
{
  g_return_val_if_fail (self != NULL, "");

  return get_text (self, "description");
}

const char *
entente_ready_questionnaire_get_introduction (EntenteReadyQuestionnaire *self)
{
  g_return_val_if_fail (self != NULL, "");

  return get_text (self, "introduction");
}

const char *
entente_ready_questionnaire_get_closing (EntenteReadyQuestionnaire *self)
{
  g_return_val_if_fail (self != NULL, "");

  return get_text (self, "closing");
}

guint
entente_ready_questionnaire_get_n_questions (EntenteReadyQuestionnaire *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_questions;
}

const EntenteReadyQuestion *
entente_ready_questionnaire_get_question (EntenteReadyQuestionnaire *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->n_questions, NULL);

  return &self->questions[index];
}
