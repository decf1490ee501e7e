/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreements/entente-agreement-template.h"
#include "collective/entente-organization.h"
#include "collective/entente-project-details.h"
#include "entente-civil-date.h"
#include "entente-words.h"

#include <glib/gi18n-lib.h>

/* After an event, time to hand things back, to meet and to write the review. */
#define MONTHS_AFTER_EVENT 3

/* The period that follows from the dates of the project. An event is prepared from the signature
   on, and its review comes after it; any other project lasts from its first day to its last. */
static void
set_period (EntenteEdit *edit, EntenteRecord *agreement, EntenteRecord *project)
{
  gboolean event = entente_record_get_choice (project, ENTENTE_PROJECT_DETAILS_KIND)
                   == ENTENTE_PROJECT_EVENT;
  GDate starts;
  GDate ends;

  if (!entente_record_get_date (project, ENTENTE_PROJECT_DETAILS_STARTS_ON, &starts))
    return;
  if (!entente_record_get_date (project, ENTENTE_PROJECT_DETAILS_ENDS_ON, &ends))
    ends = starts;

  if (event)
    entente_date_shift (&ends, MONTHS_AFTER_EVENT, 0, &ends);
  else
    entente_edit_set_date (edit, agreement, ENTENTE_AGREEMENT_STARTS_ON, &starts);
  entente_edit_set_date (edit, agreement, ENTENTE_AGREEMENT_ENDS_BY, &ends);
}

static void
set_rhythms (EntenteEdit *edit, EntenteRecord *agreement, EntenteLanguage language)
{
  g_autoptr (EntenteWords) words = entente_words_new (language, "agreement");

  entente_edit_set_text (edit,
                         agreement,
                         ENTENTE_AGREEMENT_LEADERS_RHYTHM,
                         entente_words_get (words, "leaders-rhythm"));
  entente_edit_set_text (edit,
                         agreement,
                         ENTENTE_AGREEMENT_COLLECTIVE_RHYTHM,
                         entente_words_get (words, "collective-rhythm"));
}

static gboolean
is_lead (EntenteRecord *organization)
{
  return entente_record_get_choice (organization, ENTENTE_ORGANIZATION_ROLE) == ENTENTE_ROLE_LEAD;
}

/* The organisations in the order of the parties: the lead first, the others as given, each once. */
static GPtrArray *
order_organizations (GListModel *organizations)
{
  GPtrArray *ordered = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_leads = 0;

  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (EntenteRecord) organization = g_list_model_get_item (organizations, i);

      if (g_ptr_array_find (ordered, organization, NULL))
        continue;

      if (is_lead (organization))
        g_ptr_array_insert (ordered, n_leads++, g_steal_pointer (&organization));
      else
        g_ptr_array_add (ordered, g_steal_pointer (&organization));
    }

  return ordered;
}

static void
insert_parties (EntenteEdit *edit, EntenteRecord *agreement, GPtrArray *organizations)
{
  for (guint i = 0; i < organizations->len; i++)
    {
      EntenteRecord *organization = g_ptr_array_index (organizations, i);
      EntenteRecord *party = entente_edit_insert (edit, ENTENTE_TYPE_PARTY);

      entente_edit_set_reference (edit, party, ENTENTE_PARTY_AGREEMENT, agreement);
      entente_edit_set_reference (edit, party, ENTENTE_PARTY_ORGANIZATION, organization);
      entente_edit_set_integer (edit, party, ENTENTE_PARTY_RANK, i + 1);
      entente_edit_set_text (edit,
                             party,
                             ENTENTE_PARTY_COMMITMENTS,
                             entente_record_get_text (organization, ENTENTE_ORGANIZATION_BRINGS));
    }
}

static void
insert_articles (EntenteEdit *edit,
                 EntenteRecord *agreement,
                 EntenteAgreementKind kind,
                 EntenteLanguage language)
{
  const EntenteClause *clause;
  gint64 rank = 0;

  clause = entente_agreement_template_get_clauses (kind, language, NULL);
  for (; clause->nick != NULL; clause++)
    {
      EntenteRecord *article;

      if (clause->optional)
        continue;

      article = entente_edit_insert (edit, ENTENTE_TYPE_ARTICLE);
      entente_edit_set_reference (edit, article, ENTENTE_ARTICLE_AGREEMENT, agreement);
      entente_edit_set_integer (edit, article, ENTENTE_ARTICLE_RANK, ++rank);
      entente_edit_set_text (edit, article, ENTENTE_ARTICLE_CLAUSE, clause->nick);
      entente_edit_set_text (edit, article, ENTENTE_ARTICLE_HEADING, clause->heading);
      entente_edit_set_text (edit, article, ENTENTE_ARTICLE_BODY, clause->body);
    }
}

/**
 * entente_agreement_draft:
 * @store: the store of a project
 * @kind: of agreement
 * @organizations: list of EntenteOrganization, two at least
 * @error: return location, domains #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR
 *
 * Composes an agreement from the project: the lead organisation first among the parties,
 * commitments from what each brings, the articles that are not optional, the place and the period
 * that follow from the project.
 *
 * Returns: (transfer none) (nullable): the draft
 */
EntenteAgreement *
entente_agreement_draft (EntenteStore *store,
                         EntenteAgreementKind kind,
                         GListModel *organizations,
                         GError **error)
{
  EntenteRecord *project;
  EntenteRecord *agreement;
  EntenteLanguage language;
  g_autoptr (GPtrArray) ordered = NULL;
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (organizations), NULL);

  ordered = order_organizations (organizations);
  if (ordered->len < 2)
    {
      g_set_error_literal (error,
                           ENTENTE_MODEL_ERROR,
                           ENTENTE_MODEL_ERROR_TOO_FEW_PARTIES,
                           _("An agreement needs two organisations at least."));
      return NULL;
    }

  project = entente_store_get_record (store, ENTENTE_TYPE_PROJECT_DETAILS,
                                      ENTENTE_PROJECT_DETAILS_ID);
  language = entente_record_get_choice (project, ENTENTE_PROJECT_DETAILS_LANGUAGE);

  edit = entente_store_begin (store, _("New agreement"));
  agreement = entente_edit_insert (edit, ENTENTE_TYPE_AGREEMENT);
  entente_edit_set_choice (edit, agreement, ENTENTE_AGREEMENT_KIND, kind);
  entente_edit_set_text (edit,
                         agreement,
                         ENTENTE_AGREEMENT_PLACE,
                         entente_record_get_text (g_ptr_array_index (ordered, 0),
                                                  ENTENTE_ORGANIZATION_TOWN));
  set_period (edit, agreement, project);
  set_rhythms (edit, agreement, language);
  insert_parties (edit, agreement, ordered);
  insert_articles (edit, agreement, kind, language);

  return entente_edit_commit (edit, error) ? ENTENTE_AGREEMENT (agreement) : NULL;
}
