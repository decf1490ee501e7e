/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreements/entente-agreement-document.h"

#include "agreements/entente-agreement-gaps.h"
#include "agreements/entente-agreement-life.h"
#include "agreements/entente-agreement-prose.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "entente-typography.h"

#include <glib/gi18n-lib.h>

struct _EntenteAgreementDocument
{
  EntenteDocument parent_instance;

  /* Owned */
  EntenteAgreement *agreement; /* (nullable): none for the blank model */
};

G_DEFINE_FINAL_TYPE (EntenteAgreementDocument, entente_agreement_document, ENTENTE_TYPE_DOCUMENT)

static const char *const form_keys[] = {
  [ENTENTE_ORGANIZATION_ASSOCIATION] = "form-association",
  [ENTENTE_ORGANIZATION_NETWORK_HEAD] = "form-network-head",
  [ENTENTE_ORGANIZATION_COMMUNE] = "form-commune",
  [ENTENTE_ORGANIZATION_EPCI] = "form-epci",
  [ENTENTE_ORGANIZATION_DEPARTEMENT] = "form-departement",
  [ENTENTE_ORGANIZATION_REGION] = "form-region",
  [ENTENTE_ORGANIZATION_STATE_SERVICE] = "form-state-service",
  [ENTENTE_ORGANIZATION_PUBLIC_BODY] = "form-public-body",
  [ENTENTE_ORGANIZATION_FOUNDATION] = "form-foundation",
  [ENTENTE_ORGANIZATION_COMPANY] = "form-company",
  [ENTENTE_ORGANIZATION_INFORMAL_GROUP] = "form-informal-group",
  [ENTENTE_ORGANIZATION_RESIDENTS_GROUP] = "form-residents-group",
};

static const char *const authority_keys[] = {
  [ENTENTE_GENDER_NEUTRAL] = "authority-neutral",
  [ENTENTE_GENDER_FEMININE] = "authority-feminine",
  [ENTENTE_GENDER_MASCULINE] = "authority-masculine",
};

/* Auxiliary */

static EntentePartyCopy *
get_party (EntenteAgreementProse *prose, guint i)
{
  return g_ptr_array_index (prose->copy->parties, i);
}

static const char *
get_words (EntenteAgreementProse *prose, const char *key)
{
  return entente_words_get (prose->copy->words, key);
}

static char *
dup_corrected (EntenteAgreementProse *prose, const char *words)
{
  return entente_typography_correct (words, prose->copy->language);
}

/* Takes the block. */
static void
add (EntenteComposition *composition, EntenteBlock *block)
{
  entente_composition_append (composition, block);
  g_object_unref (block);
}

/* Takes the text. */
static void
add_paragraph (EntenteComposition *composition, EntenteParagraphStyle style, EntenteRichText *text)
{
  add (composition, entente_paragraph_block_new (style, text));
  entente_rich_text_unref (text);
}

/* The title */

static char *
dup_paper_title (EntenteAgreementProse *prose)
{
  const char *title
      = entente_facts_get_text (prose->copy->agreement, ENTENTE_AGREEMENT_TITLE);

  return g_strstrip (g_strdup (*title != '\0' ? title : get_words (prose, "title")));
}

static void
add_title (EntenteAgreementProse *prose, EntenteComposition *composition)
{
  g_autofree char *title = dup_paper_title (prose);
  g_autoptr (EntenteRichText) heading = entente_rich_text_new (title);
  EntenteRichText *lead = entente_rich_text_new (NULL);
  const char *number
      = entente_facts_get_text (prose->copy->agreement, ENTENTE_AGREEMENT_NUMBER);

  add (composition, entente_heading_block_new (1, NULL, heading));

  entente_agreement_prose_append (prose, lead, "{project.title}", ENTENTE_TEXT_PLAIN);
  if (*number != '\0')
    {
      g_autofree char *line = NULL;
      g_autofree char *corrected = NULL;

      line = entente_words_format (prose->copy->words, "number", "number", number, NULL);
      corrected = dup_corrected (prose, line);
      entente_rich_text_append_break (lead);
      entente_rich_text_append (lead, corrected, ENTENTE_TEXT_SMALL);
    }
  add_paragraph (composition, ENTENTE_PARAGRAPH_LEAD, lead);
}

/* The parties */

static void
append_piece (EntenteAgreementProse *prose,
              EntenteRichText *text,
              EntentePartyCopy *party,
              const char *key)
{
  entente_rich_text_append (text, ", ", ENTENTE_TEXT_PLAIN);
  entente_agreement_prose_append_sentence (prose, text, key, party);
}

static void
append_form (EntenteAgreementProse *prose, EntenteRichText *text, EntentePartyCopy *party)
{
  const char *typed
      = entente_facts_get_text (party->organization, ENTENTE_ORGANIZATION_LEGAL_FORM);
  int kind = entente_facts_get_choice (party->organization, ENTENTE_ORGANIZATION_KIND);
  g_autofree char *form = NULL;

  form = dup_corrected (prose, *typed != '\0' ? typed : get_words (prose, form_keys[kind]));
  entente_rich_text_append (text, ", ", ENTENTE_TEXT_PLAIN);
  entente_rich_text_append (text, g_strstrip (form), ENTENTE_TEXT_PLAIN);
}

/* Is the fact said, or is its place left to be filled? */
static gboolean
is_printed (EntentePartyCopy *party, EntentePartyFact fact)
{
  return entente_party_copy_get_need (party, fact) == ENTENTE_NEED_REQUIRED
         || entente_party_copy_knows (party, fact);
}

static void
append_numbers (EntenteAgreementProse *prose, EntenteRichText *text, EntentePartyCopy *party)
{
  gboolean has_siret
      = entente_facts_is_filled (party->organization, ENTENTE_ORGANIZATION_SIRET);
  gboolean no_siret
      = entente_facts_get_boolean (party->organization, ENTENTE_ORGANIZATION_NO_SIRET);

  if (is_printed (party, ENTENTE_PARTY_FACT_RNA))
    append_piece (prose, text, party, "rna");
  if (no_siret && !has_siret)
    append_piece (prose, text, party, "no-siret");
  else if (is_printed (party, ENTENTE_PARTY_FACT_SIRET))
    append_piece (prose, text, party, "siret");
}

static void
append_signatory (EntenteAgreementProse *prose, EntenteRichText *text, EntentePartyCopy *party)
{
  int gender = entente_facts_get_choice (party->person, ENTENTE_PERSON_GENDER);

  append_piece (prose, text, party, "represented");
  append_piece (prose, text, party, "function");
  if (is_printed (party, ENTENTE_PARTY_FACT_AUTHORITY))
    append_piece (prose, text, party, authority_keys[gender]);
}

static EntenteRichText *
describe_party (EntenteAgreementProse *prose, EntentePartyCopy *party, const char *end)
{
  EntenteRichText *text = entente_rich_text_new (NULL);

  entente_agreement_prose_append_sentence (prose, text, "party", party);
  append_form (prose, text, party);
  append_numbers (prose, text, party);
  append_piece (prose, text, party, "office");
  append_signatory (prose, text, party);
  if (entente_facts_is_filled (party->organization, ENTENTE_ORGANIZATION_SHORT_NAME))
    append_piece (prose, text, party, "called");
  entente_agreement_prose_append_sentence (prose, text, end, party);

  return text;
}

static void
add_said (EntenteAgreementProse *prose,
          EntenteComposition *composition,
          EntenteParagraphStyle style,
          const char *key)
{
  add_paragraph (composition, style, entente_agreement_prose_say (prose, key));
}

/* All but the last in one block, "and", the last: as a sentence lists them. */
static void
add_described_parties (EntenteAgreementProse *prose, EntenteComposition *composition)
{
  guint n_parties = prose->copy->parties->len;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) last = NULL;

  first = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_rich_text_unref);
  last = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_rich_text_unref);
  for (guint i = 0; i + 1 < n_parties; i++)
    g_ptr_array_add (first, describe_party (prose, get_party (prose, i), "party-end"));
  if (n_parties > 0)
    g_ptr_array_add (last,
                     describe_party (prose, get_party (prose, n_parties - 1), "last-party-end"));

  if (first->len > 0)
    {
      add (composition, entente_parties_block_new (first));
      add_said (prose, composition, ENTENTE_PARAGRAPH_CENTERED, "and");
    }
  if (last->len > 0)
    add (composition, entente_parties_block_new (last));
}

/* "Forme juridique": the words for a missing fact, as the name of a field of a form. */
static EntenteRichText *
make_form_key (EntenteAgreementProse *prose, const char *fact)
{
  const char *words = entente_words_get (prose->blanks, fact);
  g_autoptr (GString) key = g_string_new (NULL);

  g_string_append_unichar (key, g_unichar_toupper (g_utf8_get_char (words)));
  g_string_append (key, g_utf8_next_char (words));

  return entente_rich_text_new (key->str);
}

/* Sentences made of dotted lines could not be read: the blank model has a form instead. */
static void
add_party_form (EntenteAgreementProse *prose, EntenteComposition *composition,
                EntentePartyCopy *party)
{
  static const char *const facts[] = {
    "name",   "form", "rna",            "siret",
    "street", "town", "representative", "function",
    "authority",
  };
  g_autofree char *name = entente_party_copy_dup_name (party);
  g_autoptr (EntenteRichText) heading = entente_rich_text_new (name);
  g_autoptr (GPtrArray) keys = NULL;
  g_autoptr (GPtrArray) values = NULL;

  keys = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_rich_text_unref);
  values = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_rich_text_unref);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      EntenteRichText *value = entente_rich_text_new (NULL);

      entente_agreement_prose_append_blank (prose, value, facts[i]);
      g_ptr_array_add (keys, make_form_key (prose, facts[i]));
      g_ptr_array_add (values, value);
    }

  add (composition, entente_heading_block_new (2, NULL, heading));
  add (composition, entente_key_value_block_new (keys, values));
}

static void
add_parties (EntenteAgreementProse *prose, EntenteComposition *composition)
{
  add_said (prose, composition, ENTENTE_PARAGRAPH_CENTERED, "between");
  for (guint i = 0; prose->copy->blank && i < prose->copy->parties->len; i++)
    add_party_form (prose, composition, get_party (prose, i));
  if (!prose->copy->blank)
    add_described_parties (prose, composition);
  add_said (prose, composition, ENTENTE_PARAGRAPH_BODY, "agreed");
}

/* The articles */

static void
add_article (EntenteAgreementProse *prose,
             EntenteComposition *composition,
             EntenteFacts *article,
             guint rank)
{
  g_autofree char *digits = g_strdup_printf ("%u", rank);
  g_autofree char *number = NULL;
  g_autoptr (EntenteRichText) heading = entente_rich_text_new (NULL);
  g_autoptr (GPtrArray) blocks = NULL;

  number = entente_words_format (prose->copy->words,
                                 rank == 1 ? "first-article" : "article",
                                 "rank",
                                 digits,
                                 NULL);
  entente_agreement_prose_append (prose,
                                  heading,
                                  entente_facts_get_text (article, ENTENTE_ARTICLE_HEADING),
                                  ENTENTE_TEXT_PLAIN);
  add (composition, entente_heading_block_new (2, number, heading));

  blocks = entente_agreement_prose_to_blocks (prose,
                                              entente_facts_get_text (article,
                                                                      ENTENTE_ARTICLE_BODY));
  for (guint i = 0; i < blocks->len; i++)
    entente_composition_append (composition, g_ptr_array_index (blocks, i));
}

/* Closing and signatures */

static void
free_signature (EntenteSignature *signature)
{
  g_free ((char *) signature->party);
  g_free ((char *) signature->signatory);
  g_free ((char *) signature->function);
  g_free ((char *) signature->mention);
}

static EntenteSignature
make_signature (EntenteAgreementProse *prose, EntentePartyCopy *party)
{
  g_autofree char *name = entente_party_copy_dup_name (party);
  const char *function = entente_facts_get_text (party->position, ENTENTE_POSITION_FUNCTION);
  gboolean mention
      = entente_facts_get_boolean (prose->copy->agreement, ENTENTE_AGREEMENT_READ_AND_APPROVED);

  return (EntenteSignature) {
    .party = entente_words_format (prose->copy->words, "for", "name", name != NULL ? name : "…",
                                   NULL),
    .signatory = entente_party_copy_dup_signatory (party),
    .function = *function != '\0' ? g_strdup (function) : NULL,
    .mention = mention ? dup_corrected (prose, get_words (prose, "read-and-approved")) : NULL,
    .place_label = get_words (prose, "place"),
    .date_label = get_words (prose, "date"),
  };
}

static void
add_closing (EntenteAgreementProse *prose, EntenteComposition *composition)
{
  gboolean file_copy
      = entente_facts_get_boolean (prose->copy->agreement, ENTENTE_AGREEMENT_FILE_COPY);
  g_autoptr (GArray) signatures = g_array_new (FALSE, TRUE, sizeof (EntenteSignature));

  g_array_set_clear_func (signatures, (GDestroyNotify) free_signature);
  for (guint i = 0; i < prose->copy->parties->len; i++)
    {
      EntenteSignature signature = make_signature (prose, get_party (prose, i));

      g_array_append_val (signatures, signature);
    }

  add_said (prose,
            composition,
            ENTENTE_PARAGRAPH_BODY,
            file_copy ? "originals-and-file" : "originals");
  add (composition,
       entente_signature_block_new ((const EntenteSignature *) (gpointer) signatures->data,
                                    signatures->len));
}

/* What stands around the text */

static char **
dup_short_names (EntenteAgreementProse *prose)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < prose->copy->parties->len; i++)
    {
      char *name = entente_party_copy_dup_short_name (get_party (prose, i));

      g_strv_builder_take (names, name != NULL ? name : g_strdup (""));
    }

  return g_strv_builder_end (names);
}

static gboolean
is_draft (EntenteAgreementProse *prose)
{
  return !prose->copy->blank
         && entente_facts_get_choice (prose->copy->agreement, ENTENTE_AGREEMENT_STATE)
                == ENTENTE_AGREEMENT_DRAFT;
}

static char *
make_footer (EntenteAgreementProse *prose)
{
  EntenteFacts *agreement = prose->copy->agreement;
  g_autofree char *date = NULL;
  g_autofree char *title = NULL;
  GDate issued;

  if (is_draft (prose))
    return dup_corrected (prose, get_words (prose, "draft-footer"));

  if (!entente_facts_get_date (agreement, ENTENTE_AGREEMENT_ISSUED_ON, &issued))
    return dup_paper_title (prose);

  date = entente_typography_format_date (&issued, ENTENTE_DATE_PLAIN, prose->copy->language);
  return g_strdup_printf ("%s · %s · %s",
                          entente_facts_get_text (agreement, ENTENTE_AGREEMENT_NUMBER),
                          get_words (prose, "version"),
                          date);
}

/* The day it was issued; a draft has no date of its own. */
static gint64
get_created (EntenteAgreementProse *prose)
{
  g_autoptr (GDateTime) midnight = NULL;
  GDate issued;

  if (!entente_facts_get_date (prose->copy->agreement, ENTENTE_AGREEMENT_ISSUED_ON, &issued))
    return 0;

  midnight = g_date_time_new_utc (g_date_get_year (&issued),
                                  g_date_get_month (&issued),
                                  g_date_get_day (&issued),
                                  0,
                                  0,
                                  0);
  return MAX (g_date_time_to_unix (midnight), 0);
}

static void
describe_composition (EntenteAgreementProse *prose, EntenteComposition *composition)
{
  g_auto (GStrv) names = dup_short_names (prose);
  g_autofree char *joined = g_strjoinv (" · ", names);
  g_autofree char *author = g_strjoinv (", ", names);
  g_autofree char *footer = make_footer (prose);
  gboolean initials
      = prose->copy->blank
        || entente_facts_get_boolean (prose->copy->agreement, ENTENTE_AGREEMENT_INITIALS);

  g_object_set (composition,
                "author", prose->copy->blank ? "" : author,
                "subject",
                entente_facts_get_text (prose->copy->project, ENTENTE_PROJECT_DETAILS_TITLE),
                "created", get_created (prose),
                "header", prose->copy->blank ? "" : joined,
                "footer", footer,
                "watermark", is_draft (prose) ? get_words (prose, "watermark") : NULL,
                NULL);
  if (initials)
    entente_composition_set_initials (composition, (const char *const *) names);
}

/* Composing */

static EntenteComposition *
compose_copy (EntenteAgreementCopy *copy)
{
  g_autoptr (EntenteWords) blanks = entente_words_new (copy->language, "blanks");
  EntenteAgreementProse prose = { .copy = copy, .blanks = blanks };
  g_autofree char *title = dup_paper_title (&prose);
  EntenteComposition *composition = entente_composition_new (title, copy->language);

  describe_composition (&prose, composition);
  add_title (&prose, composition);
  add_parties (&prose, composition);
  for (guint i = 0; i < copy->articles->len; i++)
    add_article (&prose, composition, g_ptr_array_index (copy->articles, i), i + 1);
  add_closing (&prose, composition);

  return composition;
}

/* An issued agreement whose frozen text is damaged is composed from the project of today, which
   must be said. */
static void
check_frozen (EntenteAgreementDocument *self, EntenteAgreementCopy *copy, GPtrArray *gaps)
{
  EntenteRecord *record = ENTENTE_RECORD (self->agreement);

  if (entente_record_get_choice (record, ENTENTE_AGREEMENT_STATE) != ENTENTE_AGREEMENT_DRAFT
      && entente_facts_get_record (copy->agreement) != NULL)
    entente_gap_list_add (gaps,
                          entente_gap_new (_("The text of this agreement as issued cannot be "
                                             "read; what is shown comes from the project of today"),
                                           record,
                                           ENTENTE_AGREEMENT_STATE,
                                           TRUE));
}

static void
add_gaps (EntenteAgreementDocument *self, EntenteAgreementCopy *copy, GPtrArray *gaps)
{
  g_autoptr (GPtrArray) found = NULL;

  check_frozen (self, copy, gaps);

  /* What was issued is not to be completed any more. */
  if (entente_facts_get_record (copy->agreement) == NULL)
    return;

  found = entente_agreement_copy_dup_gaps (copy);
  while (found->len > 0)
    entente_gap_list_add (gaps, g_ptr_array_steal_index (found, 0));
}

static EntenteComposition *
entente_agreement_document_compose (EntenteDocument *document, EntenteFill fill, GPtrArray *gaps)
{
  EntenteAgreementDocument *self = ENTENTE_AGREEMENT_DOCUMENT (document);
  g_autoptr (EntenteAgreementCopy) copy = NULL;

  if (self->agreement == NULL || fill == ENTENTE_FILL_BLANK)
    {
      EntenteProjectDetails *details
          = entente_project_get_details (entente_document_get_project (document));
      EntenteLanguage language = entente_record_get_choice (ENTENTE_RECORD (details),
                                                            ENTENTE_PROJECT_DETAILS_LANGUAGE);

      copy = entente_agreement_copy_new_blank (self->agreement, language);
      return compose_copy (copy);
    }

  copy = entente_agreement_copy_new (self->agreement);
  if (gaps != NULL)
    add_gaps (self, copy, gaps);

  return compose_copy (copy);
}

/* GObject */

static void
entente_agreement_document_dispose (GObject *object)
{
  EntenteAgreementDocument *self = ENTENTE_AGREEMENT_DOCUMENT (object);

  g_clear_object (&self->agreement);

  G_OBJECT_CLASS (entente_agreement_document_parent_class)->dispose (object);
}

static void
entente_agreement_document_class_init (EntenteAgreementDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_agreement_document_dispose;
  ENTENTE_DOCUMENT_CLASS (klass)->compose = entente_agreement_document_compose;
}

static void
entente_agreement_document_init (EntenteAgreementDocument *self)
{
}

/* Public */

static char *
make_file_name (EntenteProject *project, EntenteAgreement *agreement)
{
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (project));
  const char *code = entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_CODE);
  g_autoptr (GString) name = g_string_new (NULL);

  if (agreement == NULL)
    return g_strdup (C_("file name", "cooperation-agreement-blank"));
  if (entente_record_is_filled (ENTENTE_RECORD (agreement), ENTENTE_AGREEMENT_NUMBER))
    return g_strdup (
        entente_record_get_text (ENTENTE_RECORD (agreement), ENTENTE_AGREEMENT_NUMBER));

  if (*code != '\0')
    g_string_append_printf (name, "%s-", code);
  g_string_append (name, C_("file name", "cooperation-agreement-draft"));

  return g_string_free (g_steal_pointer (&name), FALSE);
}

/**
 * entente_agreement_document_new:
 * @project: a project
 * @agreement: (nullable): one of its agreements, %NULL for the blank model of the cooperation
 *   agreement
 *
 * Returns: (transfer full): the agreement as a document
 */
EntenteDocument *
entente_agreement_document_new (EntenteProject *project, EntenteAgreement *agreement)
{
  g_autofree char *path = NULL;
  g_autofree char *title = NULL;
  g_autofree char *file_name = NULL;
  EntenteAgreementDocument *self;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);
  g_return_val_if_fail (agreement == NULL || ENTENTE_IS_AGREEMENT (agreement), NULL);

  if (agreement != NULL)
    {
      path = g_strdup_printf ("agreement/%" G_GINT64_FORMAT "/cooperation",
                              entente_record_get_id (ENTENTE_RECORD (agreement)));
      title = entente_agreement_dup_title (agreement);
    }
  else
    {
      path = g_strdup ("model/cooperation");
      title = g_strdup (_("Cooperation agreement, blank model"));
    }
  file_name = make_file_name (project, agreement);

  self = g_object_new (ENTENTE_TYPE_AGREEMENT_DOCUMENT,
                       "project", project,
                       "path", path,
                       "title", title,
                       "file-name", file_name,
                       NULL);
  g_set_object (&self->agreement, agreement);

  return ENTENTE_DOCUMENT (self);
}
