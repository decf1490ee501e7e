/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreements/entente-agreement-template.h"
#include "collective/entente-organization.h"
#include "collective/entente-project-details.h"
#include "entente-ranked-list.h"

#include <glib/gi18n-lib.h>

/* Auxiliary */

static EntenteStore *
get_store (EntenteAgreement *self)
{
  return entente_record_get_store (ENTENTE_RECORD (self));
}

static EntenteLanguage
get_language (EntenteAgreement *self)
{
  EntenteRecord *project
      = entente_store_get_record (get_store (self), ENTENTE_TYPE_PROJECT_DETAILS,
                                  ENTENTE_PROJECT_DETAILS_ID);

  return entente_record_get_choice (project, ENTENTE_PROJECT_DETAILS_LANGUAGE);
}

static EntenteAgreementKind
get_kind (EntenteAgreement *self)
{
  return entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_AGREEMENT_KIND);
}

static gboolean
check_editable (EntenteAgreement *self, GError **error)
{
  if (entente_agreement_get_actions (self) & ENTENTE_AGREEMENT_CAN_EDIT)
    return TRUE;

  g_set_error_literal (error,
                       ENTENTE_MODEL_ERROR,
                       ENTENTE_MODEL_ERROR_STATE,
                       _("This agreement has been issued: its parties and articles no longer "
                          "change. Undo the issue, or make a new agreement."));
  return FALSE;
}

static gboolean
belongs (EntenteAgreement *self, gpointer record, guint reference)
{
  return entente_record_get_reference (record, reference)
         == entente_record_get_id (ENTENTE_RECORD (self));
}

static gboolean
move (GListModel *list, gpointer record, guint rank, guint position, const char *label,
      GError **error)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (entente_record_get_store (record), label);
  gint64 room
      = entente_ranked_list_make_room (ENTENTE_RANKED_LIST (list), edit, record, position);

  entente_edit_set_integer (edit, record, rank, room);
  return entente_edit_commit (edit, error);
}

/* Parties */

static gboolean
is_party (EntenteAgreement *self, EntenteRecord *organization)
{
  GListModel *parties = entente_agreement_get_parties (self);

  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (EntenteRecord) party = g_list_model_get_item (parties, i);

      if (entente_record_get_reference (party, ENTENTE_PARTY_ORGANIZATION)
          == entente_record_get_id (organization))
        return TRUE;
    }

  return FALSE;
}

/**
 * entente_agreement_add_party:
 * @self: a draft
 * @organization: an EntenteOrganization
 * @error: return location, domains #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR
 *
 * Adds a party after the others, committed to what it brings to the project.
 *
 * Returns: whether it was added
 */
gboolean
entente_agreement_add_party (EntenteAgreement *self, EntenteRecord *organization, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *party;
  gint64 room;

  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_ORGANIZATION (organization), FALSE);

  if (!check_editable (self, error))
    return FALSE;
  if (is_party (self, organization))
    {
      g_set_error (error,
                   ENTENTE_MODEL_ERROR,
                   ENTENTE_MODEL_ERROR_ALREADY_PARTY,
                   _("%s is a party to this agreement already."),
                   entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME));
      return FALSE;
    }

  edit = entente_store_begin (get_store (self), _("Add party"));
  room = entente_ranked_list_make_room (ENTENTE_RANKED_LIST (entente_agreement_get_parties (self)),
                                        edit,
                                        NULL,
                                        G_MAXUINT);
  party = entente_edit_insert (edit, ENTENTE_TYPE_PARTY);
  entente_edit_set_reference (edit, party, ENTENTE_PARTY_AGREEMENT, ENTENTE_RECORD (self));
  entente_edit_set_reference (edit, party, ENTENTE_PARTY_ORGANIZATION, organization);
  entente_edit_set_integer (edit, party, ENTENTE_PARTY_RANK, room);
  entente_edit_set_text (edit,
                         party,
                         ENTENTE_PARTY_COMMITMENTS,
                         entente_record_get_text (organization, ENTENTE_ORGANIZATION_BRINGS));

  return entente_edit_commit (edit, error);
}

/**
 * entente_agreement_remove_party:
 * @self: a draft
 * @party: one of its parties
 * @error: return location, domains #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR
 *
 * Removes a party with its commitments; the last two stay.
 *
 * Returns: whether it was removed
 */
gboolean
entente_agreement_remove_party (EntenteAgreement *self, EntenteParty *party, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_PARTY (party), FALSE);
  g_return_val_if_fail (belongs (self, party, ENTENTE_PARTY_AGREEMENT), FALSE);

  if (!check_editable (self, error))
    return FALSE;
  if (g_list_model_get_n_items (entente_agreement_get_parties (self)) <= 2)
    {
      g_set_error_literal (error,
                           ENTENTE_MODEL_ERROR,
                           ENTENTE_MODEL_ERROR_TOO_FEW_PARTIES,
                           _("An agreement needs two organisations at least. Add another party "
                              "before you remove this one."));
      return FALSE;
    }

  edit = entente_store_begin (get_store (self), _("Remove party"));
  entente_edit_delete (edit, ENTENTE_RECORD (party));
  return entente_edit_commit (edit, error);
}

/**
 * entente_agreement_move_party:
 * @self: a draft
 * @party: one of its parties
 * @position: where it goes, counted without itself; beyond the end is the end
 * @error: return location, domains #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR
 *
 * Returns: whether it was moved
 */
gboolean
entente_agreement_move_party (EntenteAgreement *self,
                              EntenteParty *party,
                              guint position,
                              GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_PARTY (party), FALSE);
  g_return_val_if_fail (belongs (self, party, ENTENTE_PARTY_AGREEMENT), FALSE);

  return check_editable (self, error)
         && move (entente_agreement_get_parties (self),
                  party,
                  ENTENTE_PARTY_RANK,
                  position,
                  _("Move party"),
                  error);
}

/* Articles */

/* Where a clause of the template goes: before the first article that the template has after it. */
static guint
find_clause_position (EntenteAgreement *self, const char *clause)
{
  GListModel *articles = entente_agreement_get_articles (self);
  guint n_articles = g_list_model_get_n_items (articles);
  guint place = entente_agreement_template_get_place (get_kind (self), clause);

  for (guint i = 0; i < n_articles; i++)
    {
      g_autoptr (EntenteRecord) article = g_list_model_get_item (articles, i);
      const char *other = entente_record_get_text (article, ENTENTE_ARTICLE_CLAUSE);
      guint other_place = entente_agreement_template_get_place (get_kind (self), other);

      if (other_place != G_MAXUINT && other_place > place)
        return i;
    }

  return n_articles;
}

static guint
find_article (EntenteAgreement *self, EntenteArticle *article)
{
  GListModel *articles = entente_agreement_get_articles (self);
  guint n_articles = g_list_model_get_n_items (articles);

  for (guint i = 0; i < n_articles; i++)
    {
      g_autoptr (EntenteArticle) other = g_list_model_get_item (articles, i);

      if (other == article)
        return i;
    }

  return n_articles;
}

static EntenteArticle *
insert_article (EntenteAgreement *self, const EntenteClause *clause, guint position, GError **error)
{
  GListModel *articles = entente_agreement_get_articles (self);
  g_autoptr (EntenteEdit) edit = entente_store_begin (get_store (self), _("Add article"));
  EntenteRecord *article;
  gint64 room;

  room = entente_ranked_list_make_room (ENTENTE_RANKED_LIST (articles), edit, NULL, position);
  article = entente_edit_insert (edit, ENTENTE_TYPE_ARTICLE);
  entente_edit_set_reference (edit, article, ENTENTE_ARTICLE_AGREEMENT, ENTENTE_RECORD (self));
  entente_edit_set_integer (edit, article, ENTENTE_ARTICLE_RANK, room);
  if (clause != NULL)
    {
      entente_edit_set_text (edit, article, ENTENTE_ARTICLE_CLAUSE, clause->nick);
      entente_edit_set_text (edit, article, ENTENTE_ARTICLE_HEADING, clause->heading);
      entente_edit_set_text (edit, article, ENTENTE_ARTICLE_BODY, clause->body);
    }

  return entente_edit_commit (edit, error) ? ENTENTE_ARTICLE (article) : NULL;
}

/**
 * entente_agreement_add_article:
 * @self: a draft
 * @clause: (nullable): nick of a clause of the template, %NULL for an empty article
 * @before: (nullable): the article it goes before; %NULL puts a clause where the template has it,
 *   and an empty article at the end
 * @error: return location, domains #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR
 *
 * Returns: (transfer none) (nullable): the new article
 */
EntenteArticle *
entente_agreement_add_article (EntenteAgreement *self,
                               const char *clause,
                               EntenteArticle *before,
                               GError **error)
{
  const EntenteClause *found = NULL;
  guint position = G_MAXUINT;

  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), NULL);
  g_return_val_if_fail (before == NULL || ENTENTE_IS_ARTICLE (before), NULL);

  if (!check_editable (self, error))
    return NULL;

  if (clause != NULL)
    found = entente_agreement_template_find (get_kind (self), get_language (self), clause);
  if (clause != NULL && found == NULL)
    {
      g_set_error (error,
                   ENTENTE_MODEL_ERROR,
                   ENTENTE_MODEL_ERROR_UNKNOWN_CLAUSE,
                   _("The template of this agreement has no clause named “%s”."),
                   clause);
      return NULL;
    }

  if (before != NULL)
    position = find_article (self, before);
  else if (clause != NULL)
    position = find_clause_position (self, clause);

  return insert_article (self, found, position, error);
}

/**
 * entente_agreement_remove_article:
 * @self: a draft
 * @article: one of its articles
 * @error: return location, domains #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR
 *
 * Removes an article; those after it move up by one number.
 *
 * Returns: whether it was removed
 */
gboolean
entente_agreement_remove_article (EntenteAgreement *self, EntenteArticle *article, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_ARTICLE (article), FALSE);
  g_return_val_if_fail (belongs (self, article, ENTENTE_ARTICLE_AGREEMENT), FALSE);

  if (!check_editable (self, error))
    return FALSE;

  edit = entente_store_begin (get_store (self), _("Remove article"));
  entente_edit_delete (edit, ENTENTE_RECORD (article));
  return entente_edit_commit (edit, error);
}

/**
 * entente_agreement_move_article:
 * @self: a draft
 * @article: one of its articles
 * @position: where it goes, counted without itself; beyond the end is the end
 * @error: return location, domains #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR
 *
 * Returns: whether it was moved
 */
gboolean
entente_agreement_move_article (EntenteAgreement *self,
                                EntenteArticle *article,
                                guint position,
                                GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_ARTICLE (article), FALSE);
  g_return_val_if_fail (belongs (self, article, ENTENTE_ARTICLE_AGREEMENT), FALSE);

  return check_editable (self, error)
         && move (entente_agreement_get_articles (self),
                  article,
                  ENTENTE_ARTICLE_RANK,
                  position,
                  _("Move article"),
                  error);
}

/**
 * entente_agreement_get_clauses:
 * @self: an agreement
 * @n_clauses: (out) (optional): how many
 *
 * Returns: (transfer none) (array length=n_clauses): the clauses of its template in the language
 *   of the project's documents, in the order of the template
 */
const EntenteClause *
entente_agreement_get_clauses (EntenteAgreement *self, guint *n_clauses)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), NULL);

  return entente_agreement_template_get_clauses (get_kind (self), get_language (self), n_clauses);
}
