/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreements/entente-agreement-copy-private.h"

#include "agreements/entente-article.h"
#include "agreements/entente-party.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "collective/entente-project-details.h"
#include "entente-facts-private.h"
#include "entente-words-private.h"

/* The version of the frozen text; a reader of a later version must still read this one. */
#define FORMAT 1

/* What paper may say, and nothing else: motivations, notes or mobile phones are not kept for
   ever. */

static const guint project_fields[] = {
  ENTENTE_PROJECT_DETAILS_TITLE,       ENTENTE_PROJECT_DETAILS_CODE,
  ENTENTE_PROJECT_DETAILS_KIND,        ENTENTE_PROJECT_DETAILS_EVENT_NAME,
  ENTENTE_PROJECT_DETAILS_STARTS_ON,   ENTENTE_PROJECT_DETAILS_ENDS_ON,
  ENTENTE_PROJECT_DETAILS_PLACE,       ENTENTE_PROJECT_DETAILS_TERRITORY,
  ENTENTE_PROJECT_DETAILS_PUBLIC,      ENTENTE_PROJECT_DETAILS_LANGUAGE,
  ENTENTE_PROJECT_DETAILS_DESCRIPTION,
};

static const guint agreement_fields[] = {
  ENTENTE_AGREEMENT_KIND,           ENTENTE_AGREEMENT_TITLE,
  ENTENTE_AGREEMENT_STATE,          ENTENTE_AGREEMENT_NUMBER,
  ENTENTE_AGREEMENT_ISSUED_ON,      ENTENTE_AGREEMENT_PLACE,
  ENTENTE_AGREEMENT_STARTS_ON,      ENTENTE_AGREEMENT_ENDS_BY,
  ENTENTE_AGREEMENT_MONTHS,         ENTENTE_AGREEMENT_CURE_DAYS,
  ENTENTE_AGREEMENT_LEADERS_RHYTHM, ENTENTE_AGREEMENT_COLLECTIVE_RHYTHM,
  ENTENTE_AGREEMENT_INITIALS,       ENTENTE_AGREEMENT_READ_AND_APPROVED,
  ENTENTE_AGREEMENT_FILE_COPY,      ENTENTE_AGREEMENT_ORDER,
};

static const guint party_fields[] = { ENTENTE_PARTY_COMMITMENTS };

static const guint organization_fields[] = {
  ENTENTE_ORGANIZATION_NAME,        ENTENTE_ORGANIZATION_SHORT_NAME,
  ENTENTE_ORGANIZATION_KIND,        ENTENTE_ORGANIZATION_LEGAL_FORM,
  ENTENTE_ORGANIZATION_STREET,      ENTENTE_ORGANIZATION_POSTCODE,
  ENTENTE_ORGANIZATION_TOWN,        ENTENTE_ORGANIZATION_SIRET,
  ENTENTE_ORGANIZATION_NO_SIRET,    ENTENTE_ORGANIZATION_RNA,
  ENTENTE_ORGANIZATION_INSURER,     ENTENTE_ORGANIZATION_POLICY,
  ENTENTE_ORGANIZATION_EMAIL,       ENTENTE_ORGANIZATION_PHONE,
  ENTENTE_ORGANIZATION_FEDERATIONS, ENTENTE_ORGANIZATION_THEMES,
  ENTENTE_ORGANIZATION_PERIMETER,   ENTENTE_ORGANIZATION_ROLE,
};

static const guint position_fields[] = {
  ENTENTE_POSITION_FUNCTION,
  ENTENTE_POSITION_AUTHORITY,
};

static const guint person_fields[] = {
  ENTENTE_PERSON_GIVEN_NAME,
  ENTENTE_PERSON_FAMILY_NAME,
  ENTENTE_PERSON_GENDER,
};

static const guint article_fields[] = {
  ENTENTE_ARTICLE_CLAUSE,
  ENTENTE_ARTICLE_HEADING,
  ENTENTE_ARTICLE_BODY,
};

#define TO_JSON(facts, fields) _entente_facts_to_json (facts, fields, G_N_ELEMENTS (fields))

/* Freezing */

static JsonObject *
freeze_party (EntentePartyCopy *party)
{
  JsonObject *object = json_object_new ();

  json_object_set_object_member (object, "party", TO_JSON (party->party, party_fields));
  json_object_set_object_member (object,
                                 "organization",
                                 TO_JSON (party->organization, organization_fields));
  json_object_set_object_member (object, "position", TO_JSON (party->position, position_fields));
  json_object_set_object_member (object, "person", TO_JSON (party->person, person_fields));

  return object;
}

static JsonArray *
freeze_parties (EntenteAgreementCopy *self)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < self->parties->len; i++)
    json_array_add_object_element (array, freeze_party (g_ptr_array_index (self->parties, i)));

  return array;
}

static JsonArray *
freeze_articles (EntenteAgreementCopy *self)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < self->articles->len; i++)
    json_array_add_object_element (array,
                                   TO_JSON (g_ptr_array_index (self->articles, i),
                                            article_fields));

  return array;
}

/**
 * entente_agreement_copy_freeze:
 * @self: a copy
 *
 * Writes down all that the agreement says, with the words around it, so that nothing that changes
 * later, in the project or in this program, changes what was issued.
 *
 * Returns: (transfer full): JSON
 */
char *
entente_agreement_copy_freeze (EntenteAgreementCopy *self)
{
  g_autoptr (JsonNode) root = json_node_alloc ();
  g_autoptr (JsonObject) object = json_object_new ();

  g_return_val_if_fail (self != NULL, NULL);

  json_object_set_int_member (object, "format", FORMAT);
  json_object_set_string_member (object, "language", entente_language_to_code (self->language));
  json_object_set_object_member (object, "project", TO_JSON (self->project, project_fields));
  json_object_set_object_member (object, "agreement", TO_JSON (self->agreement, agreement_fields));
  json_object_set_array_member (object, "parties", freeze_parties (self));
  json_object_set_array_member (object, "articles", freeze_articles (self));
  json_object_set_object_member (object, "words", _entente_words_to_json (self->words));
  json_node_init_object (root, object);

  return json_to_string (root, FALSE);
}

/* Thawing */

static JsonObject *
get_object (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static JsonArray *
get_array (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static JsonObject *
get_element (JsonArray *array, guint i)
{
  JsonNode *node = json_array_get_element (array, i);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static EntenteFacts *
thaw_facts (JsonObject *object, const char *name, GType type)
{
  JsonObject *member = object != NULL ? get_object (object, name) : NULL;

  return member != NULL ? _entente_facts_new_from_json (type, member)
                        : entente_facts_new_empty (type);
}

static EntentePartyCopy *
thaw_party (JsonObject *object)
{
  EntentePartyCopy *self = g_new0 (EntentePartyCopy, 1);

  self->party = thaw_facts (object, "party", ENTENTE_TYPE_PARTY);
  self->organization = thaw_facts (object, "organization", ENTENTE_TYPE_ORGANIZATION);
  self->position = thaw_facts (object, "position", ENTENTE_TYPE_POSITION);
  self->person = thaw_facts (object, "person", ENTENTE_TYPE_PERSON);

  return self;
}

static void
thaw_lists (EntenteAgreementCopy *self, JsonArray *parties, JsonArray *articles)
{
  for (guint i = 0; i < json_array_get_length (parties); i++)
    g_ptr_array_add (self->parties, thaw_party (get_element (parties, i)));

  for (guint i = 0; i < json_array_get_length (articles); i++)
    {
      JsonObject *article = get_element (articles, i);

      if (article != NULL)
        g_ptr_array_add (self->articles,
                         _entente_facts_new_from_json (ENTENTE_TYPE_ARTICLE, article));
    }
}

static EntenteAgreementCopy *
thaw_object (JsonObject *object)
{
  EntenteAgreementCopy *self;
  EntenteLanguage language;
  JsonNode *code = json_object_get_member (object, "language");
  JsonObject *words = get_object (object, "words");
  JsonArray *parties = get_array (object, "parties");
  JsonArray *articles = get_array (object, "articles");

  if (code == NULL || json_node_get_value_type (code) != G_TYPE_STRING || words == NULL
      || parties == NULL || articles == NULL
      || !entente_language_from_code (json_node_get_string (code), &language))
    return NULL;

  self = _entente_agreement_copy_new_empty (language);
  self->words = _entente_words_new_from_json (language, "agreement", words);
  self->project = thaw_facts (object, "project", ENTENTE_TYPE_PROJECT_DETAILS);
  self->agreement = thaw_facts (object, "agreement", ENTENTE_TYPE_AGREEMENT);
  thaw_lists (self, parties, articles);

  return self;
}

/**
 * entente_agreement_copy_thaw:
 * @frozen: what entente_agreement_copy_freeze() made, perhaps in another version
 *
 * Returns: (transfer full) (nullable): the copy, %NULL when @frozen is damaged
 */
EntenteAgreementCopy *
entente_agreement_copy_thaw (const char *frozen)
{
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (frozen != NULL, NULL);

  root = json_from_string (frozen, NULL);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;

  return thaw_object (json_node_get_object (root));
}
