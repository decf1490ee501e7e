/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreements/entente-agreement-gaps.h"

#include "agreements/entente-agreement-fields.h"
#include "agreements/entente-article.h"
#include "agreements/entente-party.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "collective/entente-project-details.h"

#include <glib/gi18n-lib.h>

/* The facts printed for every party, whatever the articles say. */
static const EntentePartyFact block_facts[] = {
  ENTENTE_PARTY_FACT_NAME,           ENTENTE_PARTY_FACT_RNA,      ENTENTE_PARTY_FACT_SIRET,
  ENTENTE_PARTY_FACT_STREET,         ENTENTE_PARTY_FACT_TOWN,
  ENTENTE_PARTY_FACT_REPRESENTATIVE, ENTENTE_PARTY_FACT_FUNCTION, ENTENTE_PARTY_FACT_AUTHORITY,
};

static const EntentePartyFact presentation_facts[] = { ENTENTE_PARTY_FACT_THEMES };
static const EntentePartyFact commitment_facts[] = { ENTENTE_PARTY_FACT_COMMITMENTS };
static const EntentePartyFact insurance_facts[]
    = { ENTENTE_PARTY_FACT_INSURER, ENTENTE_PARTY_FACT_POLICY };
static const EntentePartyFact contact_facts[] = { ENTENTE_PARTY_FACT_CONTACT };

/* What each special field of the articles prints of every party. */
static const struct
{
  const char *name;
  const EntentePartyFact *facts;
  guint n_facts;
} party_fields[] = {
  { "presentations", presentation_facts, G_N_ELEMENTS (presentation_facts) },
  { "commitments", commitment_facts, G_N_ELEMENTS (commitment_facts) },
  { "insurances", insurance_facts, G_N_ELEMENTS (insurance_facts) },
  { "contacts", contact_facts, G_N_ELEMENTS (contact_facts) },
};

/* Whether a party needs a fact */

static gboolean
is_local_authority (EntenteOrganizationKind kind)
{
  return kind == ENTENTE_ORGANIZATION_COMMUNE || kind == ENTENTE_ORGANIZATION_EPCI
         || kind == ENTENTE_ORGANIZATION_DEPARTEMENT || kind == ENTENTE_ORGANIZATION_REGION;
}

static gboolean
is_association (EntenteOrganizationKind kind)
{
  return kind == ENTENTE_ORGANIZATION_ASSOCIATION || kind == ENTENTE_ORGANIZATION_NETWORK_HEAD;
}

static gboolean
is_informal (EntenteOrganizationKind kind)
{
  return kind == ENTENTE_ORGANIZATION_INFORMAL_GROUP
         || kind == ENTENTE_ORGANIZATION_RESIDENTS_GROUP;
}

/**
 * entente_party_copy_get_need:
 * @party: a party
 * @fact: a fact about it
 *
 * An association has an RNA number; a mayor signs by a decision of the council, a president mostly
 * by the statutes; the State insures itself; a group that was never declared has no number of any
 * kind.
 *
 * Returns: whether the agreement needs @fact of @party
 */
EntenteNeed
entente_party_copy_get_need (EntentePartyCopy *party, EntentePartyFact fact)
{
  EntenteOrganizationKind kind;

  g_return_val_if_fail (party != NULL, ENTENTE_NEED_NONE);

  kind = entente_facts_get_choice (party->organization, ENTENTE_ORGANIZATION_KIND);

  switch (fact)
    {
    case ENTENTE_PARTY_FACT_RNA:
      return is_association (kind) ? ENTENTE_NEED_REQUIRED : ENTENTE_NEED_NONE;
    case ENTENTE_PARTY_FACT_SIRET:
      return is_informal (kind) ? ENTENTE_NEED_OPTIONAL : ENTENTE_NEED_REQUIRED;
    case ENTENTE_PARTY_FACT_AUTHORITY:
      return is_local_authority (kind) ? ENTENTE_NEED_REQUIRED : ENTENTE_NEED_OPTIONAL;
    case ENTENTE_PARTY_FACT_THEMES:
      return ENTENTE_NEED_OPTIONAL;
    case ENTENTE_PARTY_FACT_INSURER:
    case ENTENTE_PARTY_FACT_POLICY:
      return kind == ENTENTE_ORGANIZATION_STATE_SERVICE ? ENTENTE_NEED_OPTIONAL
                                                        : ENTENTE_NEED_REQUIRED;
    default:
      return ENTENTE_NEED_REQUIRED;
    }
}

/* Where each fact is typed. */
static void
find_place (EntentePartyCopy *party, EntentePartyFact fact, EntenteFacts **facts, guint *field)
{
  static const struct
  {
    gsize offset;
    guint field;
  } places[] = {
#define PLACE(part, index) { G_STRUCT_OFFSET (EntentePartyCopy, part), index }
    [ENTENTE_PARTY_FACT_NAME] = PLACE (organization, ENTENTE_ORGANIZATION_NAME),
    [ENTENTE_PARTY_FACT_STREET] = PLACE (organization, ENTENTE_ORGANIZATION_STREET),
    [ENTENTE_PARTY_FACT_TOWN] = PLACE (organization, ENTENTE_ORGANIZATION_TOWN),
    [ENTENTE_PARTY_FACT_RNA] = PLACE (organization, ENTENTE_ORGANIZATION_RNA),
    [ENTENTE_PARTY_FACT_SIRET] = PLACE (organization, ENTENTE_ORGANIZATION_SIRET),
    [ENTENTE_PARTY_FACT_REPRESENTATIVE] = PLACE (person, ENTENTE_PERSON_FAMILY_NAME),
    [ENTENTE_PARTY_FACT_FUNCTION] = PLACE (position, ENTENTE_POSITION_FUNCTION),
    [ENTENTE_PARTY_FACT_AUTHORITY] = PLACE (position, ENTENTE_POSITION_AUTHORITY),
    [ENTENTE_PARTY_FACT_THEMES] = PLACE (organization, ENTENTE_ORGANIZATION_THEMES),
    [ENTENTE_PARTY_FACT_COMMITMENTS] = PLACE (party, ENTENTE_PARTY_COMMITMENTS),
    [ENTENTE_PARTY_FACT_INSURER] = PLACE (organization, ENTENTE_ORGANIZATION_INSURER),
    [ENTENTE_PARTY_FACT_POLICY] = PLACE (organization, ENTENTE_ORGANIZATION_POLICY),
    [ENTENTE_PARTY_FACT_CONTACT] = PLACE (organization, ENTENTE_ORGANIZATION_EMAIL),
#undef PLACE
  };

  *facts = G_STRUCT_MEMBER (EntenteFacts *, party, places[fact].offset);
  *field = places[fact].field;
}

/**
 * entente_party_copy_knows:
 * @party: a party
 * @fact: a fact about it
 *
 * Returns: whether @fact is known
 */
gboolean
entente_party_copy_knows (EntentePartyCopy *party, EntentePartyFact fact)
{
  EntenteFacts *facts;
  guint field;

  g_return_val_if_fail (party != NULL, FALSE);

  find_place (party, fact, &facts, &field);
  if (entente_facts_is_filled (facts, field))
    return TRUE;

  if (fact == ENTENTE_PARTY_FACT_SIRET)
    return entente_facts_get_boolean (party->organization, ENTENTE_ORGANIZATION_NO_SIRET);
  if (fact == ENTENTE_PARTY_FACT_REPRESENTATIVE)
    return entente_facts_is_filled (party->person, ENTENTE_PERSON_GIVEN_NAME);
  if (fact == ENTENTE_PARTY_FACT_CONTACT)
    return entente_facts_is_filled (party->organization, ENTENTE_ORGANIZATION_PHONE);

  return FALSE;
}

/* Gaps */

/* The sentence that says a fact is missing. */
static char *
describe_missing (EntentePartyFact fact, const char *party)
{
  switch (fact)
    {
    case ENTENTE_PARTY_FACT_NAME:
      return g_strdup_printf (_("Name of %s"), party);
    case ENTENTE_PARTY_FACT_STREET:
      return g_strdup_printf (_("Street of the registered office of %s"), party);
    case ENTENTE_PARTY_FACT_TOWN:
      return g_strdup_printf (_("Town of the registered office of %s"), party);
    case ENTENTE_PARTY_FACT_RNA:
      return g_strdup_printf (_("RNA number of %s"), party);
    case ENTENTE_PARTY_FACT_SIRET:
      return g_strdup_printf (_("SIRET of %s, or that it has none"), party);
    case ENTENTE_PARTY_FACT_REPRESENTATIVE:
      return g_strdup_printf (_("Person who signs for %s"), party);
    case ENTENTE_PARTY_FACT_FUNCTION:
      return g_strdup_printf (_("Function of the person who signs for %s"), party);
    case ENTENTE_PARTY_FACT_AUTHORITY:
      return g_strdup_printf (_("Decision that lets somebody sign for %s"), party);
    case ENTENTE_PARTY_FACT_THEMES:
      return g_strdup_printf (_("Themes of %s"), party);
    case ENTENTE_PARTY_FACT_COMMITMENTS:
      return g_strdup_printf (_("At least one commitment of %s"), party);
    case ENTENTE_PARTY_FACT_INSURER:
      return g_strdup_printf (_("Insurer of %s"), party);
    case ENTENTE_PARTY_FACT_POLICY:
      return g_strdup_printf (_("Insurance policy number of %s"), party);
    case ENTENTE_PARTY_FACT_CONTACT:
      return g_strdup_printf (_("E-mail or phone of %s"), party);
    default:
      g_return_val_if_reached (g_strdup (party));
    }
}

static void
add_party_gap (GPtrArray *gaps, EntentePartyCopy *party, EntentePartyFact fact, EntenteNeed need)
{
  g_autofree char *name = entente_party_copy_dup_name (party);
  g_autofree char *label = NULL;
  EntenteFacts *facts;
  guint field;

  find_place (party, fact, &facts, &field);

  /* Without a person there is nobody whose name could be typed: the party's signatory is to be
     chosen. */
  if (entente_facts_get_record (facts) == NULL)
    {
      facts = party->party;
      field = ENTENTE_PARTY_SIGNATORY;
    }

  label = describe_missing (fact, name != NULL ? name : C_("party", "a party without a name"));
  entente_gap_list_add (gaps,
                        entente_gap_new (label,
                                         entente_facts_get_record (facts),
                                         field,
                                         need == ENTENTE_NEED_REQUIRED));
}

static void
look_at_party (GPtrArray *gaps,
               EntentePartyCopy *party,
               const EntentePartyFact *facts,
               guint n_facts)
{
  for (guint i = 0; i < n_facts; i++)
    {
      EntenteNeed need = entente_party_copy_get_need (party, facts[i]);

      if (need != ENTENTE_NEED_NONE && !entente_party_copy_knows (party, facts[i]))
        add_party_gap (gaps, party, facts[i], need);
    }
}

static void
look_at_parties (GPtrArray *gaps,
                 EntenteAgreementCopy *copy,
                 const EntentePartyFact *facts,
                 guint n_facts)
{
  for (guint i = 0; i < copy->parties->len; i++)
    look_at_party (gaps, g_ptr_array_index (copy->parties, i), facts, n_facts);
}

static void
look_at_party_field (GPtrArray *gaps, EntenteAgreementCopy *copy, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (party_fields); i++)
    {
      if (g_str_equal (party_fields[i].name, name))
        look_at_parties (gaps, copy, party_fields[i].facts, party_fields[i].n_facts);
    }
}

static void
add_unknown_gap (GPtrArray *gaps, EntenteFacts *article, guint field, const char *name)
{
  g_autofree char *label = NULL;

  /* Translators: the first %s is the heading of an article, the second a name in braces */
  label = g_strdup_printf (_("The article “%s” asks for {%s}, which does not exist"),
                           entente_facts_get_text (article, ENTENTE_ARTICLE_HEADING),
                           name);
  entente_gap_list_add (gaps,
                        entente_gap_new (label, entente_facts_get_record (article), field, TRUE));
}

static void
add_missing_gap (GPtrArray *gaps, EntenteAgreementCopy *copy, const char *name)
{
  EntenteFieldSource source;

  if (entente_agreement_copy_find_source (copy, name, &source))
    entente_gap_list_add (gaps,
                          entente_gap_new (_(source.missing),
                                           entente_facts_get_record (source.facts),
                                           source.field,
                                           TRUE));
  else if (g_str_equal (name, "parties.lead") && copy->parties->len > 0)
    {
      EntentePartyCopy *first = g_ptr_array_index (copy->parties, 0);

      entente_gap_list_add (gaps,
                            entente_gap_new (_("Which party is the lead organisation"),
                                             entente_facts_get_record (first->organization),
                                             ENTENTE_ORGANIZATION_ROLE,
                                             TRUE));
    }
}

static void
look_at_text (GPtrArray *gaps,
              EntenteAgreementCopy *copy,
              EntenteFacts *article,
              guint field,
              const char *text)
{
  for (const char *p = text; p != NULL;)
    {
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;
      const char *end;

      if (entente_field_find_next (p, &end, &name) == NULL)
        return;

      switch (entente_agreement_copy_resolve (copy, name, &value))
        {
        case ENTENTE_FIELD_VALUE_UNKNOWN:
          add_unknown_gap (gaps, article, field, name);
          break;
        case ENTENTE_FIELD_VALUE_MISSING:
          add_missing_gap (gaps, copy, name);
          break;
        case ENTENTE_FIELD_VALUE_PHRASE:
          look_at_text (gaps, copy, article, field, value);
          break;
        case ENTENTE_FIELD_VALUE_PARTIES:
          look_at_party_field (gaps, copy, name);
          break;
        default:
          break;
        }

      p = end;
    }
}

static void
add_empty_gap (GPtrArray *gaps, EntenteFacts *article, guint field, guint number)
{
  g_autofree char *label = NULL;

  if (field == ENTENTE_ARTICLE_HEADING)
    label = g_strdup_printf (_("Heading of article %u"), number);
  else
    label = g_strdup_printf (_("Text of article %u"), number);

  entente_gap_list_add (gaps,
                        entente_gap_new (label, entente_facts_get_record (article), field, TRUE));
}

/* A heading is as necessary as a body: a number alone over some lines would puzzle whoever
   signs. */
static void
look_at_article (GPtrArray *gaps, EntenteAgreementCopy *copy, EntenteFacts *article, guint number)
{
  static const guint texts[] = { ENTENTE_ARTICLE_HEADING, ENTENTE_ARTICLE_BODY };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (entente_facts_is_filled (article, texts[i]))
        look_at_text (gaps,
                      copy,
                      article,
                      texts[i],
                      entente_facts_get_text (article, texts[i]));
      else
        add_empty_gap (gaps, article, texts[i], number);
    }
}

/**
 * entente_agreement_copy_dup_gaps:
 * @copy: what an agreement says
 *
 * Goes through the agreement as the paper does. Required gaps are its dotted lines; the others are
 * facts that are left out when they are not known.
 *
 * Returns: (transfer container) (element-type EntenteGap): what is missing
 */
GPtrArray *
entente_agreement_copy_dup_gaps (EntenteAgreementCopy *copy)
{
  GPtrArray *gaps;

  g_return_val_if_fail (copy != NULL, NULL);

  gaps = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_gap_free);

  if (copy->parties->len < 2)
    entente_gap_list_add (gaps,
                          entente_gap_new (_("A second party"),
                                           entente_facts_get_record (copy->agreement),
                                           ENTENTE_AGREEMENT_ORDER,
                                           TRUE));
  look_at_parties (gaps, copy, block_facts, G_N_ELEMENTS (block_facts));
  for (guint i = 0; i < copy->articles->len; i++)
    look_at_article (gaps, copy, g_ptr_array_index (copy->articles, i), i + 1);

  if (!entente_facts_is_filled (copy->agreement, ENTENTE_AGREEMENT_PLACE))
    add_missing_gap (gaps, copy, "agreement.place");
  /* Not on paper, but in the number. */
  if (!entente_facts_is_filled (copy->project, ENTENTE_PROJECT_DETAILS_CODE))
    add_missing_gap (gaps, copy, "project.code");

  return gaps;
}

/**
 * entente_agreement_dup_gaps:
 * @agreement: an agreement
 *
 * Returns: (transfer container) (element-type EntenteGap): what is missing; nothing once it was
 *   issued
 */
GPtrArray *
entente_agreement_dup_gaps (EntenteAgreement *agreement)
{
  g_autoptr (EntenteAgreementCopy) copy = NULL;

  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (agreement), NULL);

  if (entente_record_get_choice (ENTENTE_RECORD (agreement), ENTENTE_AGREEMENT_STATE)
      != ENTENTE_AGREEMENT_DRAFT)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) entente_gap_free);

  copy = entente_agreement_copy_new (agreement);
  return entente_agreement_copy_dup_gaps (copy);
}
