/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreements/entente-agreement-copy-private.h"

#include "agreements/entente-agreement-life.h"
#include "agreements/entente-agreement-template.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "collective/entente-project-details.h"
#include "collective/entente-representation.h"
#include "entente-civil-date.h"
#include "entente-fold.h"

#include <string.h>

#define BLANK_PARTIES 2

static void
party_copy_free (EntentePartyCopy *self)
{
  g_clear_pointer (&self->party, entente_facts_unref);
  g_clear_pointer (&self->organization, entente_facts_unref);
  g_clear_pointer (&self->position, entente_facts_unref);
  g_clear_pointer (&self->person, entente_facts_unref);
  g_free (self);
}

EntenteAgreementCopy *
_entente_agreement_copy_new_empty (EntenteLanguage language)
{
  EntenteAgreementCopy *self = g_new0 (EntenteAgreementCopy, 1);

  self->language = language;
  self->parties = g_ptr_array_new_with_free_func ((GDestroyNotify) party_copy_free);
  self->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_facts_unref);

  return self;
}

/**
 * entente_agreement_copy_free:
 * @self: (transfer full): a copy
 */
void
entente_agreement_copy_free (EntenteAgreementCopy *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->agreement, entente_facts_unref);
  g_clear_pointer (&self->project, entente_facts_unref);
  g_clear_pointer (&self->parties, g_ptr_array_unref);
  g_clear_pointer (&self->articles, g_ptr_array_unref);
  g_clear_pointer (&self->words, entente_words_unref);
  g_free (self);
}

/* From the records */

static EntenteFacts *
facts_of (EntenteStore *store, GType type, gint64 id)
{
  EntenteRecord *record = id != 0 ? entente_store_get_record (store, type, id) : NULL;

  return record != NULL ? entente_facts_new (record) : entente_facts_new_empty (type);
}

static gint64
find_representative (EntenteStore *store, gint64 organization)
{
  EntenteRecord *record = entente_store_get_record (store, ENTENTE_TYPE_ORGANIZATION, organization);
  g_autoptr (EntentePosition) position = NULL;
  GDate today;

  if (record == NULL)
    return 0;

  entente_date_today (&today);
  position = entente_organization_dup_representative (ENTENTE_ORGANIZATION (record), &today);

  return position != NULL ? entente_record_get_id (ENTENTE_RECORD (position)) : 0;
}

static EntentePartyCopy *
copy_party (EntenteStore *store, EntenteRecord *party)
{
  EntentePartyCopy *self = g_new0 (EntentePartyCopy, 1);
  gint64 organization = entente_record_get_reference (party, ENTENTE_PARTY_ORGANIZATION);
  gint64 signatory = entente_record_get_reference (party, ENTENTE_PARTY_SIGNATORY);
  EntenteRecord *position;
  gint64 person = 0;

  if (signatory == 0)
    signatory = find_representative (store, organization);

  self->party = entente_facts_new (party);
  self->organization = facts_of (store, ENTENTE_TYPE_ORGANIZATION, organization);
  self->position = facts_of (store, ENTENTE_TYPE_POSITION, signatory);

  position = entente_facts_get_record (self->position);
  if (position != NULL)
    person = entente_record_get_reference (position, ENTENTE_POSITION_PERSON);
  self->person = facts_of (store, ENTENTE_TYPE_PERSON, person);

  return self;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const EntentePartyCopy *left = *(EntentePartyCopy *const *) a;
  const EntentePartyCopy *right = *(EntentePartyCopy *const *) b;

  /* The order must be the same on every computer, whatever its locale. */
  return entente_fold_compare (
      entente_facts_get_text (left->organization, ENTENTE_ORGANIZATION_NAME),
      entente_facts_get_text (right->organization, ENTENTE_ORGANIZATION_NAME));
}

static void
copy_parties (EntenteAgreementCopy *self, EntenteAgreement *agreement)
{
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (agreement));
  GListModel *parties = entente_agreement_get_parties (agreement);

  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (EntenteRecord) party = g_list_model_get_item (parties, i);

      g_ptr_array_add (self->parties, copy_party (store, party));
    }

  if (entente_facts_get_choice (self->agreement, ENTENTE_AGREEMENT_ORDER)
      == ENTENTE_PARTY_ORDER_ALPHABETICAL)
    g_ptr_array_sort (self->parties, compare_names);
}

static void
copy_articles (EntenteAgreementCopy *self, EntenteAgreement *agreement)
{
  GListModel *articles = entente_agreement_get_articles (agreement);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (EntenteRecord) article = g_list_model_get_item (articles, i);

      g_ptr_array_add (self->articles, entente_facts_new (article));
    }
}

static EntenteAgreementCopy *
copy_records (EntenteAgreement *agreement)
{
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (agreement));
  EntenteFacts *project = facts_of (store, ENTENTE_TYPE_PROJECT_DETAILS,
                                    ENTENTE_PROJECT_DETAILS_ID);
  EntenteLanguage language = entente_facts_get_choice (project, ENTENTE_PROJECT_DETAILS_LANGUAGE);
  EntenteAgreementCopy *self = _entente_agreement_copy_new_empty (language);

  self->project = project;
  self->agreement = entente_facts_new (ENTENTE_RECORD (agreement));
  self->words = entente_words_new (self->language, "agreement");
  copy_parties (self, agreement);
  copy_articles (self, agreement);

  return self;
}

/**
 * entente_agreement_copy_new:
 * @agreement: an agreement
 *
 * Returns: (transfer full): what it says: as issued once it was, as the project is until then. A
 *   frozen copy that cannot be read (a damaged file) is passed over for what the project says now.
 */
EntenteAgreementCopy *
entente_agreement_copy_new (EntenteAgreement *agreement)
{
  const char *frozen;
  EntenteAgreementCopy *thawed = NULL;

  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (agreement), NULL);

  frozen = entente_record_get_text (ENTENTE_RECORD (agreement), ENTENTE_AGREEMENT_FROZEN);
  if (*frozen != '\0')
    thawed = entente_agreement_copy_thaw (frozen);

  return thawed != NULL ? thawed : copy_records (agreement);
}

/* Blank */

/* A party whose name is its place among the parties: "Partie 1". */
static EntentePartyCopy *
blank_party (EntenteWords *words, guint rank)
{
  EntentePartyCopy *self = g_new0 (EntentePartyCopy, 1);
  g_autofree char *digits = g_strdup_printf ("%u", rank);
  g_autofree char *name = entente_words_format (words, "party-rank", "rank", digits, NULL);

  self->party = entente_facts_new_empty (ENTENTE_TYPE_PARTY);
  self->organization = entente_facts_new_empty (ENTENTE_TYPE_ORGANIZATION);
  self->position = entente_facts_new_empty (ENTENTE_TYPE_POSITION);
  self->person = entente_facts_new_empty (ENTENTE_TYPE_PERSON);
  entente_facts_set_text (self->organization, ENTENTE_ORGANIZATION_NAME, name);

  return self;
}

static void
copy_template (EntenteAgreementCopy *self)
{
  const EntenteClause *clause;

  clause = entente_agreement_template_get_clauses (ENTENTE_AGREEMENT_COOPERATION,
                                                   self->language,
                                                   NULL);
  for (; clause->nick != NULL; clause++)
    {
      EntenteFacts *article;

      if (clause->optional)
        continue;

      article = entente_facts_new_empty (ENTENTE_TYPE_ARTICLE);
      entente_facts_set_text (article, ENTENTE_ARTICLE_CLAUSE, clause->nick);
      entente_facts_set_text (article, ENTENTE_ARTICLE_HEADING, clause->heading);
      entente_facts_set_text (article, ENTENTE_ARTICLE_BODY, clause->body);
      g_ptr_array_add (self->articles, article);
    }
}

/**
 * entente_agreement_copy_new_blank:
 * @agreement: (nullable): an agreement whose articles and number of parties the model takes
 * @language: of the model when there is no @agreement
 *
 * Returns: (transfer full): the empty model, every fact of which is a dotted line
 */
EntenteAgreementCopy *
entente_agreement_copy_new_blank (EntenteAgreement *agreement, EntenteLanguage language)
{
  g_autoptr (EntenteAgreementCopy) source = NULL;
  EntenteAgreementCopy *self;
  guint n_parties = BLANK_PARTIES;

  if (agreement != NULL)
    {
      source = entente_agreement_copy_new (agreement);
      language = source->language;
      n_parties = MAX (source->parties->len, BLANK_PARTIES);
    }

  self = _entente_agreement_copy_new_empty (language);
  self->blank = TRUE;
  self->project = entente_facts_new_empty (ENTENTE_TYPE_PROJECT_DETAILS);
  self->agreement = entente_facts_new_empty (ENTENTE_TYPE_AGREEMENT);
  self->words = entente_words_new (language, "agreement");
  for (guint i = 0; i < n_parties; i++)
    g_ptr_array_add (self->parties, blank_party (self->words, i + 1));

  if (source == NULL)
    copy_template (self);
  for (guint i = 0; source != NULL && i < source->articles->len; i++)
    g_ptr_array_add (self->articles,
                     entente_facts_ref (g_ptr_array_index (source->articles, i)));

  return self;
}

/* Answers */

/**
 * entente_agreement_copy_count_originals:
 * @self: a copy
 *
 * Returns: one original a party, and one more for the file if asked (Code civil, art. 1375)
 */
guint
entente_agreement_copy_count_originals (EntenteAgreementCopy *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->parties->len
         + (entente_facts_get_boolean (self->agreement, ENTENTE_AGREEMENT_FILE_COPY) ? 1 : 0);
}

/**
 * entente_party_copy_dup_name:
 * @self: a party
 *
 * Returns: (transfer full) (nullable): its whole name, %NULL when it is not known
 */
char *
entente_party_copy_dup_name (EntentePartyCopy *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!entente_facts_is_filled (self->organization, ENTENTE_ORGANIZATION_NAME))
    return NULL;

  return g_strstrip (
      g_strdup (entente_facts_get_text (self->organization, ENTENTE_ORGANIZATION_NAME)));
}

/**
 * entente_party_copy_dup_short_name:
 * @self: a party
 *
 * Returns: (transfer full) (nullable): its short name if it has one, its name if not
 */
char *
entente_party_copy_dup_short_name (EntentePartyCopy *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!entente_facts_is_filled (self->organization, ENTENTE_ORGANIZATION_SHORT_NAME))
    return entente_party_copy_dup_name (self);

  return g_strstrip (
      g_strdup (entente_facts_get_text (self->organization, ENTENTE_ORGANIZATION_SHORT_NAME)));
}

/* Letter by letter: the capitals of a whole word depend on the computer's locale. */
static char *
capitalize (const char *name)
{
  g_autoptr (GString) capitals = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (capitals, g_unichar_toupper (g_utf8_get_char (p)));

  return g_string_free (g_steal_pointer (&capitals), FALSE);
}

/**
 * entente_party_copy_dup_signatory:
 * @self: a party
 *
 * Returns: (transfer full) (nullable): the person who signs, as paper names people: "Zoé EXEMPLE"
 */
char *
entente_party_copy_dup_signatory (EntentePartyCopy *self)
{
  g_autofree char *given = NULL;
  g_autofree char *family = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  given = g_strdup (entente_facts_get_text (self->person, ENTENTE_PERSON_GIVEN_NAME));
  family = capitalize (entente_facts_get_text (self->person, ENTENTE_PERSON_FAMILY_NAME));
  name = g_strjoin (" ", g_strstrip (given), g_strstrip (family), NULL);
  g_strstrip (name);

  return *name != '\0' ? g_steal_pointer (&name) : NULL;
}
