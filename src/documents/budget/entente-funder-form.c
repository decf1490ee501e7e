/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-funder-form.h"

#include "budget/entente-budget-notes.h"
#include "budget/entente-funding.h"
#include "collective/entente-person.h"
#include "entente-civil-date.h"
#include "entente-markdown.h"

/* Nothing here is a gap of the note: what the project does not know is a dotted line to fill in. */

static EntenteRecord *
get_details (EntentePaperBlocks *self)
{
  return ENTENTE_RECORD (entente_project_get_details (self->project));
}

char *
_entente_funder_form_dup_dates (EntentePaperBlocks *self)
{
  EntenteRecord *details = get_details (self);
  GDate from;
  GDate until;

  if (!entente_record_get_date (details, ENTENTE_PROJECT_DETAILS_STARTS_ON, &from))
    return g_strdup ("");
  if (!entente_record_get_date (details, ENTENTE_PROJECT_DETAILS_ENDS_ON, &until))
    until = from;

  return entente_date_format_period (&from, &until, self->language);
}

static void
add (EntentePaperBlocks *self, EntentePaperFacts *facts, const char *key, const char *text)
{
  _entente_paper_blocks_add_fact (self, facts, key, text, TRUE);
}

static void
begin (EntentePaperBlocks *self, EntentePaperFacts *facts, const char *heading)
{
  _entente_paper_blocks_add_heading (self, 3, heading);
  _entente_paper_facts_init (facts);
}

static void
add_request (EntentePaperBlocks *self, EntenteRecord *request)
{
  gboolean renewal = entente_record_get_boolean (request, ENTENTE_FUNDING_REQUEST_RENEWAL);
  g_autofree char *year = _entente_budget_paper_dup_year (self);
  EntentePaperFacts facts;

  begin (self, &facts, "form-request");
  add (self, &facts, "form-kind", entente_words_get (self->words, "form-kind-cash"));
  add (self, &facts, "form-frequency",
       entente_words_get (self->words, renewal ? "form-renewal" : "form-first"));
  add (self, &facts, "form-object", entente_words_get (self->words, "form-object-project"));
  add (self, &facts, "form-period", year);
  _entente_paper_blocks_add_facts (self, &facts);
}

static char *
dup_address (EntenteRecord *organization)
{
  g_autofree char *town = NULL;
  g_autofree char *all = NULL;

  town = g_strdup_printf ("%s %s",
                          entente_record_get_text (organization, ENTENTE_ORGANIZATION_POSTCODE),
                          entente_record_get_text (organization, ENTENTE_ORGANIZATION_TOWN));
  all = g_strdup_printf ("%s, %s",
                         entente_record_get_text (organization, ENTENTE_ORGANIZATION_STREET),
                         g_strstrip (town));
  return g_str_equal (all, ", ") ? g_strdup ("") : g_steal_pointer (&all);
}

static char *
dup_referent (EntentePaperBlocks *self, EntenteRecord *request)
{
  EntenteRecord *person = entente_store_get_record (
    self->store, ENTENTE_TYPE_PERSON,
    entente_record_get_reference (request, ENTENTE_FUNDING_REQUEST_REFERENT));

  return person != NULL ? entente_person_dup_full_name (ENTENTE_PERSON (person)) : g_strdup ("");
}

static void
add_identity (EntentePaperBlocks *self, EntenteRecord *request, EntenteOrganization *applicant)
{
  static const struct
  {
    const char *key;
    guint field;
  } fields[] = {
    { "form-name", ENTENTE_ORGANIZATION_NAME },
    { "form-acronym", ENTENTE_ORGANIZATION_SHORT_NAME },
    { "form-website", ENTENTE_ORGANIZATION_WEBSITE },
    { "form-siret", ENTENTE_ORGANIZATION_SIRET },
    { "form-rna", ENTENTE_ORGANIZATION_RNA },
    { "form-email", ENTENTE_ORGANIZATION_EMAIL },
    { "form-phone", ENTENTE_ORGANIZATION_PHONE },
  };
  g_autofree char *address = NULL;
  g_autofree char *representative = _entente_paper_blocks_dup_representative (self, applicant);
  g_autofree char *referent = dup_referent (self, request);
  EntentePaperFacts facts;

  begin (self, &facts, "form-identity");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text =
          applicant != NULL
              ? entente_record_dup_display (ENTENTE_RECORD (applicant), fields[i].field)
              : g_strdup ("");

      add (self, &facts, fields[i].key, text);
    }
  address = applicant != NULL ? dup_address (ENTENTE_RECORD (applicant)) : g_strdup ("");
  add (self, &facts, "form-address", address);
  add (self, &facts, "form-representative", representative);
  add (self, &facts, "form-contact", referent);
  _entente_paper_blocks_add_facts (self, &facts);
}

static void
add_association (EntentePaperBlocks *self, EntenteOrganization *applicant)
{
  EntentePaperFacts facts;

  begin (self, &facts, "form-administration");
  add (self, &facts, "form-approvals", "");
  add (self, &facts, "form-public-interest", "");
  add (self, &facts, "form-taxes", "");
  _entente_paper_blocks_add_facts (self, &facts);

  begin (self, &facts, "form-associations");
  add (self, &facts, "form-federations",
       applicant != NULL ? entente_record_get_text (ENTENTE_RECORD (applicant),
                                                    ENTENTE_ORGANIZATION_FEDERATIONS)
                         : "");
  _entente_paper_blocks_add_facts (self, &facts);

  begin (self, &facts, "form-people");
  add (self, &facts, "form-volunteers", "");
  add (self, &facts, "form-employees", "");
  add (self, &facts, "form-members", "");
  _entente_paper_blocks_add_facts (self, &facts);

  begin (self, &facts, "form-budget");
  add (self, &facts, "form-association-budget", "");
  _entente_paper_blocks_add_facts (self, &facts);
}

static void
add_project (EntentePaperBlocks *self, EntenteBudgetTable *table, const char *objectives,
             const char *indicators)
{
  static const struct
  {
    const char *key;
    guint field;
  } fields[] = {
    { "form-title", ENTENTE_PROJECT_DETAILS_TITLE },
    { "form-description", ENTENTE_PROJECT_DETAILS_DESCRIPTION },
    { "form-public", ENTENTE_PROJECT_DETAILS_PUBLIC },
    { "form-territory", ENTENTE_PROJECT_DETAILS_TERRITORY },
    { "form-place", ENTENTE_PROJECT_DETAILS_PLACE },
  };
  const EntenteBudgetTotals *totals = entente_budget_table_get_totals (table);
  g_autofree char *dates = _entente_funder_form_dup_dates (self);
  g_autofree char *charges = _entente_budget_paper_dup_euros (
    self, totals->cash[ENTENTE_SIDE_CHARGES].of[ENTENTE_AMOUNT_FORECAST]);
  g_autofree char *income = _entente_budget_paper_dup_euros (
    self, totals->cash[ENTENTE_SIDE_INCOME].of[ENTENTE_AMOUNT_FORECAST]);
  g_autofree char *in_kind = _entente_budget_paper_dup_euros (
    self, totals->in_kind[ENTENTE_SIDE_CHARGES].of[ENTENTE_AMOUNT_FORECAST]);
  EntentePaperFacts facts;

  begin (self, &facts, "form-project");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *line
        = entente_markdown_to_line (entente_record_get_text (get_details (self), fields[i].field));

      add (self, &facts, fields[i].key, line);
    }
  add (self, &facts, "form-dates", dates);
  add (self, &facts, "form-objectives", objectives);
  add (self, &facts, "form-indicators", indicators);
  add (self, &facts, "form-fees", "");
  add (self, &facts, "form-charges", charges);
  add (self, &facts, "form-income", income);
  add (self, &facts, "form-in-kind", in_kind);
  _entente_paper_blocks_add_facts (self, &facts);
}

static void
add_declarations (EntentePaperBlocks *self, EntenteRecord *request, EntenteBudgetTable *table)
{
  EntenteMoney asked = entente_record_get_cents (request, ENTENTE_FUNDING_REQUEST_ASKED);
  g_autofree char *amount = _entente_budget_paper_dup_euros (self, asked);
  g_autofree char *share = _entente_budget_paper_dup_share (
    self, asked,
    entente_budget_table_get_totals (table)->cash[ENTENTE_SIDE_INCOME].of[ENTENTE_AMOUNT_FORECAST]);
  gboolean accepted
    = entente_record_get_boolean (request, ENTENTE_FUNDING_REQUEST_REPUBLICAN_CONTRACT);
  EntentePaperFacts facts;

  begin (self, &facts, "form-declarations");
  add (self, &facts, "form-asked", amount);
  add (self, &facts, "form-share", share);
  add (self, &facts, "form-contract",
       accepted ? entente_words_get (self->words, "form-accepted") : "");
  add (self, &facts, "form-bank", entente_words_get (self->words, "form-bank-attached"));
  _entente_paper_blocks_add_facts (self, &facts);
}

void
_entente_funder_form_add (EntentePaperBlocks *self,
                          EntenteFundingRequest *request,
                          EntenteBudgetTable *table,
                          const char *objectives,
                          const char *indicators)
{
  EntenteOrganization *applicant = entente_funding_request_get_applicant (request);

  _entente_paper_blocks_add_heading (self, 2, "form");
  _entente_paper_blocks_add_paragraph (self, ENTENTE_PARAGRAPH_NOTE,
                                       _entente_paper_blocks_say (self, "form-notice"));
  add_request (self, ENTENTE_RECORD (request));
  add_identity (self, ENTENTE_RECORD (request), applicant);
  add_association (self, applicant);
  add_project (self, table, objectives, indicators);
  add_declarations (self, ENTENTE_RECORD (request), table);
}
