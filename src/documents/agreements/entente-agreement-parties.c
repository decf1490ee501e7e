/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreements/entente-agreement-prose.h"

#include "agreements/entente-agreement-fields.h"
#include "agreements/entente-agreement-gaps.h"
#include "agreements/entente-party.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "entente-identifier.h"
#include "entente-typography.h"

#include <string.h>

/* Lines left for the commitments of a party that has none yet. */
#define BLANK_COMMITMENTS 3

typedef void (*AppendFact) (EntenteAgreementProse *self,
                            EntenteRichText *out,
                            EntentePartyCopy *party);

/* Facts, as sentences name them */

static void
append_or_blank (EntenteAgreementProse *self,
                 EntenteRichText *out,
                 EntenteFacts *facts,
                 guint field,
                 const char *blank)
{
  g_autofree char *value = g_strstrip (g_strdup (entente_facts_get_text (facts, field)));
  g_autofree char *corrected = entente_typography_correct (value, self->copy->language);

  if (*value != '\0')
    entente_rich_text_append (out, corrected, ENTENTE_TEXT_PLAIN);
  else
    entente_agreement_prose_append_blank (self, out, blank);
}

static void
append_name (EntenteAgreementProse *self, EntenteRichText *out, EntentePartyCopy *party)
{
  g_autofree char *name = entente_party_copy_dup_name (party);

  if (name != NULL)
    entente_rich_text_append (out, name, ENTENTE_TEXT_STRONG);
  else
    entente_agreement_prose_append_blank (self, out, "name");
}

static void
append_short_name (EntenteAgreementProse *self, EntenteRichText *out, EntentePartyCopy *party)
{
  g_autofree char *name = entente_party_copy_dup_short_name (party);

  if (name != NULL)
    entente_rich_text_append (out, name, ENTENTE_TEXT_PLAIN);
}

/* An identifier that can be read in groups; one that is wrong stands as it was typed. */
static void
append_identifier (EntenteAgreementProse *self,
                   EntenteRichText *out,
                   const char *typed,
                   char *(*format) (const char *typed),
                   const char *blank)
{
  g_autofree char *formatted = format (typed);
  g_auto (GStrv) groups = g_strsplit (g_strstrip (formatted), " ", -1);
  g_autofree char *held = g_strjoinv (ENTENTE_NO_BREAK_SPACE, groups);

  if (*held != '\0')
    entente_rich_text_append (out, held, ENTENTE_TEXT_PLAIN);
  else
    entente_agreement_prose_append_blank (self, out, blank);
}

static void
append_rna (EntenteAgreementProse *self, EntenteRichText *out, EntentePartyCopy *party)
{
  append_identifier (self,
                     out,
                     entente_facts_get_text (party->organization, ENTENTE_ORGANIZATION_RNA),
                     entente_rna_format,
                     "rna");
}

static void
append_siret (EntenteAgreementProse *self, EntenteRichText *out, EntentePartyCopy *party)
{
  append_identifier (self,
                     out,
                     entente_facts_get_text (party->organization, ENTENTE_ORGANIZATION_SIRET),
                     entente_siret_format,
                     "siret");
}

/* "4 rue du Four-Banal": the number stays with the street. */
static void
append_street (EntenteAgreementProse *self, EntenteRichText *out, EntenteFacts *facts)
{
  g_autofree char *street
      = g_strstrip (g_strdup (entente_facts_get_text (facts, ENTENTE_ORGANIZATION_STREET)));
  gsize n_digits = strspn (street, "0123456789");
  g_autofree char *number = g_strndup (street, n_digits);

  if (*street == '\0')
    {
      entente_agreement_prose_append_blank (self, out, "street");
      return;
    }

  if (n_digits > 0 && street[n_digits] == ' ')
    {
      entente_rich_text_append (out, number, ENTENTE_TEXT_PLAIN);
      entente_rich_text_append (out, ENTENTE_NO_BREAK_SPACE, ENTENTE_TEXT_PLAIN);
      n_digits++;
    }
  else
    n_digits = 0;
  entente_rich_text_append (out, street + n_digits, ENTENTE_TEXT_PLAIN);
}

static void
append_office (EntenteAgreementProse *self, EntenteRichText *out, EntentePartyCopy *party)
{
  EntenteFacts *facts = party->organization;

  append_street (self, out, facts);
  entente_rich_text_append (out, ", ", ENTENTE_TEXT_PLAIN);

  if (entente_facts_is_filled (facts, ENTENTE_ORGANIZATION_TOWN)
      && entente_facts_is_filled (facts, ENTENTE_ORGANIZATION_POSTCODE))
    {
      append_or_blank (self, out, facts, ENTENTE_ORGANIZATION_POSTCODE, "town");
      entente_rich_text_append (out, ENTENTE_NO_BREAK_SPACE, ENTENTE_TEXT_PLAIN);
    }
  append_or_blank (self, out, facts, ENTENTE_ORGANIZATION_TOWN, "town");
}

/* As typed, on one line if it can be. */
static char *
format_policy (const char *typed)
{
  return g_strdup (typed);
}

static void
append_policy (EntenteAgreementProse *self, EntenteRichText *out, EntentePartyCopy *party)
{
  append_identifier (self,
                     out,
                     entente_facts_get_text (party->organization, ENTENTE_ORGANIZATION_POLICY),
                     format_policy,
                     "policy");
}

static void
append_representative (EntenteAgreementProse *self, EntenteRichText *out, EntentePartyCopy *party)
{
  g_autofree char *name = entente_party_copy_dup_signatory (party);

  if (name != NULL)
    entente_rich_text_append (out, name, ENTENTE_TEXT_PLAIN);
  else
    entente_agreement_prose_append_blank (self, out, "representative");
}

static const struct
{
  const char *name;
  AppendFact append;
} worked_facts[] = {
  { "name", append_name },     { "short-name", append_short_name },
  { "rna", append_rna },       { "siret", append_siret },
  { "policy", append_policy }, { "office", append_office },
  { "representative", append_representative },
};

/* Facts that are printed as they were typed, and what they are called when they are missing. */
static const struct
{
  const char *name;
  gsize part;
  guint field;
  const char *blank;
} plain_facts[] = {
#define OF(part) G_STRUCT_OFFSET (EntentePartyCopy, part)
  { "function", OF (position), ENTENTE_POSITION_FUNCTION, "function" },
  { "authority", OF (position), ENTENTE_POSITION_AUTHORITY, "authority" },
  { "themes", OF (organization), ENTENTE_ORGANIZATION_THEMES, "themes" },
  { "perimeter", OF (organization), ENTENTE_ORGANIZATION_PERIMETER, "themes" },
  { "federations", OF (organization), ENTENTE_ORGANIZATION_FEDERATIONS, "themes" },
  { "insurer", OF (organization), ENTENTE_ORGANIZATION_INSURER, "insurer" },
  { "email", OF (organization), ENTENTE_ORGANIZATION_EMAIL, "contact" },
  { "phone", OF (organization), ENTENTE_ORGANIZATION_PHONE, "contact" },
#undef OF
};

static void
append_fact (EntenteAgreementProse *self,
             EntenteRichText *out,
             EntentePartyCopy *party,
             const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (worked_facts); i++)
    {
      if (g_str_equal (worked_facts[i].name, name))
        {
          worked_facts[i].append (self, out, party);
          return;
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (plain_facts); i++)
    {
      if (g_str_equal (plain_facts[i].name, name))
        {
          append_or_blank (self,
                           out,
                           G_STRUCT_MEMBER (EntenteFacts *, party, plain_facts[i].part),
                           plain_facts[i].field,
                           plain_facts[i].blank);
          return;
        }
    }

  /* A sentence of ours names a fact that there is none of: a test reads every sentence. */
  g_return_if_reached ();
}

/* What stands before and after a fact is set as print does. */
static void
append_words (EntenteAgreementProse *self, EntenteRichText *out, const char *words, gsize length)
{
  g_autofree char *piece = g_strndup (words, length);
  g_autofree char *corrected = entente_typography_correct (piece, self->copy->language);

  entente_rich_text_append (out, corrected, ENTENTE_TEXT_PLAIN);
}

/**
 * entente_agreement_prose_append_sentence:
 * @self: prose
 * @out: where to
 * @key: words of the document, whose `{names}` are facts of a party
 * @party: that party
 *
 * Says something of a party: what is not known is a dotted line.
 */
void
entente_agreement_prose_append_sentence (EntenteAgreementProse *self,
                                         EntenteRichText *out,
                                         const char *key,
                                         EntentePartyCopy *party)
{
  const char *words;
  const char *start;
  const char *end;
  char *name;

  g_return_if_fail (self != NULL && out != NULL && party != NULL);

  words = entente_words_get (self->copy->words, key);
  while ((start = entente_field_find_next (words, &end, &name)) != NULL)
    {
      append_words (self, out, words, start - words);
      append_fact (self, out, party, name);
      g_free (name);
      words = end;
    }
  append_words (self, out, words, strlen (words));
}

/* Lists of parties */

/* "**Name**: what @key says of it" */
static EntenteRichText *
begin_item (EntenteAgreementProse *self, EntentePartyCopy *party)
{
  EntenteRichText *text = entente_rich_text_new (NULL);

  entente_agreement_prose_append_sentence (self, text, "item", party);
  entente_rich_text_append (text, " ", ENTENTE_TEXT_PLAIN);

  return text;
}

static void
take_item (GPtrArray *items, EntenteRichText *text)
{
  GPtrArray *item = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (item, entente_paragraph_block_new (ENTENTE_PARAGRAPH_BODY, text));
  g_ptr_array_add (items, item);
  entente_rich_text_unref (text);
}

/* Several things said of a party, separated as in a sentence; those not known are left out. */
static guint
append_known (EntenteAgreementProse *self,
              EntenteRichText *out,
              EntentePartyCopy *party,
              const char *const *keys,
              const guint *fields,
              guint n_keys)
{
  guint n_said = 0;

  for (guint i = 0; i < n_keys; i++)
    {
      if (!entente_facts_is_filled (party->organization, fields[i]))
        continue;
      if (n_said++ > 0)
        entente_agreement_prose_append_sentence (self, out, "and-also", party);
      entente_agreement_prose_append_sentence (self, out, keys[i], party);
    }

  return n_said;
}

static void
add_presentation (EntenteAgreementProse *self, GPtrArray *items, EntentePartyCopy *party)
{
  static const char *const keys[] = { "themes", "perimeter", "federations" };
  static const guint fields[] = {
    ENTENTE_ORGANIZATION_THEMES,
    ENTENTE_ORGANIZATION_PERIMETER,
    ENTENTE_ORGANIZATION_FEDERATIONS,
  };
  EntenteRichText *text = begin_item (self, party);
  guint n_said = append_known (self, text, party, keys, fields, G_N_ELEMENTS (keys));

  if (n_said == 0 && !self->copy->blank)
    {
      entente_rich_text_unref (text);
      return;
    }

  if (n_said == 0)
    entente_agreement_prose_append_sentence (self, text, "themes", party);
  take_item (items, text);
}

static void
add_insurance (EntenteAgreementProse *self, GPtrArray *items, EntentePartyCopy *party)
{
  gboolean state = entente_party_copy_get_need (party, ENTENTE_PARTY_FACT_INSURER)
                       != ENTENTE_NEED_REQUIRED
                   && !entente_party_copy_knows (party, ENTENTE_PARTY_FACT_INSURER);
  EntenteRichText *text = begin_item (self, party);

  entente_agreement_prose_append_sentence (self, text, state ? "insurance-state" : "insurance",
                                           party);
  take_item (items, text);
}

static void
add_contact (EntenteAgreementProse *self, GPtrArray *items, EntentePartyCopy *party)
{
  static const char *const keys[] = { "contact-email", "contact-phone" };
  static const guint fields[] = { ENTENTE_ORGANIZATION_EMAIL, ENTENTE_ORGANIZATION_PHONE };
  EntenteRichText *text = begin_item (self, party);

  if (append_known (self, text, party, keys, fields, G_N_ELEMENTS (keys)) == 0)
    entente_agreement_prose_append_sentence (self, text, "contact-email", party);
  take_item (items, text);
}

static GPtrArray *
list_items (EntenteAgreementProse *self,
            void (*add) (EntenteAgreementProse *, GPtrArray *, EntentePartyCopy *))
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) items = NULL;

  items = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < self->copy->parties->len; i++)
    add (self, items, g_ptr_array_index (self->copy->parties, i));

  if (items->len > 0)
    g_ptr_array_add (blocks, entente_list_block_new (FALSE, 1, items));

  return blocks;
}

/* Commitments */

static EntenteBlock *
blank_commitments (EntenteAgreementProse *self)
{
  g_autoptr (GPtrArray) items = NULL;

  items = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < BLANK_COMMITMENTS; i++)
    {
      EntenteRichText *text = entente_rich_text_new (NULL);

      entente_agreement_prose_append_blank (self, text, "commitment");
      take_item (items, text);
    }

  return entente_list_block_new (FALSE, 1, items);
}

static void
add_commitments (EntenteAgreementProse *self, GPtrArray *blocks, EntentePartyCopy *party)
{
  const char *markdown = entente_facts_get_text (party->party, ENTENTE_PARTY_COMMITMENTS);
  g_autoptr (EntenteRichText) heading = entente_rich_text_new (NULL);
  g_autoptr (GPtrArray) written = NULL;

  append_name (self, heading, party);
  g_ptr_array_add (blocks, entente_heading_block_new (3, NULL, heading));

  if (entente_party_copy_knows (party, ENTENTE_PARTY_FACT_COMMITMENTS))
    written = entente_agreement_prose_value_to_blocks (self, markdown);
  if (written != NULL && written->len > 0)
    g_ptr_array_extend_and_steal (blocks, g_steal_pointer (&written));
  else
    g_ptr_array_add (blocks, blank_commitments (self));
}

static GPtrArray *
list_commitments (EntenteAgreementProse *self)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->copy->parties->len; i++)
    add_commitments (self, blocks, g_ptr_array_index (self->copy->parties, i));

  return blocks;
}

/**
 * entente_agreement_prose_list_parties:
 * @self: prose
 * @field: one of the fields that give paragraphs about each party
 *
 * Returns: (transfer container) (element-type EntenteBlock): them
 */
GPtrArray *
entente_agreement_prose_list_parties (EntenteAgreementProse *self, const char *field)
{
  g_return_val_if_fail (self != NULL && field != NULL, NULL);

  if (g_str_equal (field, "presentations"))
    return list_items (self, add_presentation);
  if (g_str_equal (field, "commitments"))
    return list_commitments (self);
  if (g_str_equal (field, "insurances"))
    return list_items (self, add_insurance);

  g_return_val_if_fail (g_str_equal (field, "contacts"), NULL);
  return list_items (self, add_contact);
}
