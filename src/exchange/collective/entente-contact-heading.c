/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-contact-heading-private.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"

#include "entente-fold.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _EntenteContactVocabulary
{
  GHashTable *targets; /* folded words → GArray of EntenteContactTarget */
};

/* The meanings of a heading stand in the order person, position, organisation; which one is meant
   depends on the headings around (entente-contact-mapping.c). */
static const struct {
  const char *targets;
  const char *words;
} synonyms[] = {
  { "person.given-name", "prenom|prenoms|first name|firstname|forename|given name|givenname" },
  { "person.family-name",
    "nom famille|nom usage|nom usuel|nom naissance|patronyme|last name|lastname|surname|"
    "family name|sn" },
  { "person.family-name organization.name", "nom|noms|name" },
  { "person.full-name",
    "nom prenom|prenom nom|nom prenoms|nom et prenom|prenom et nom|nom complet|full name|"
    "fullname|contact|nom contact|referent|referente|responsable|interlocuteur|interlocutrice|"
    "personne|personne contact|personne referente|benevole|adherent|adherente|membre|"
    "participant|participante|contact name|display name|nom affiche|person|nom representant|"
    "nom representant legal" },
  { "person.full-name position.representative",
    "representant legal|representante legale|representant" },
  { "person.gender",
    "civilite|civ|genre|genre grammatical|genre grammatical dans les documents|sexe|"
    "titre civilite|gender|salutation|politesse" },
  { "person.email organization.email",
    "email|e mail|mail|mel|courriel|courrier electronique|adresse mail|adresse email|"
    "adresse e mail|adresse mel|adresse courriel|adresse electronique|adresse messagerie|"
    "email address|mail address|e mail address|e mail 1 value|adr mail|courriels|emails|mails|"
    "email 1" },
  { "person.phone organization.phone",
    "telephone|tel|tels|phone|phone number|numero telephone|num telephone|n telephone|"
    "no telephone|n tel|num tel|numero tel|telephones|telephone 1|tel 1|phone 1 value|"
    "coordonnees telephoniques" },
  { "person.phone",
    "portable|mobile|gsm|tel portable|telephone portable|tel mobile|telephone mobile|"
    "mobile phone|cell|cell phone|cellphone|n portable|numero portable|tel port|port|mob" },
  { "person.other-phone",
    "tel fixe|telephone fixe|fixe|tel domicile|telephone domicile|home phone|autre telephone|"
    "autre tel|other phone|telephone 2|tel 2|phone 2 value|telephone secondaire|work phone|"
    "business phone|telephone bureau|tel bureau|tel travail|telephone travail|tel pro|"
    "telephone pro|telephone professionnel|tel professionnel|tel perso|telephone personnel|"
    "domicile" },
  { "person.statuses", "statut|statuts|status|qualite|qualites" },
  { "person.skills", "competences|competence|savoir faire|talents|skills|skill" },
  { "person.availability", "disponibilites|disponibilite|dispo|dispos|availability" },
  { "person.consent",
    "consentement|accord|annuaire|accord annuaire|autorisation|rgpd|accord rgpd|consent|"
    "directory|accepte figurer dans annuaire|accepte figurer annuaire" },
  { "person.notes organization.notes",
    "notes|note|remarque|remarques|observation|observations|commentaire|commentaires|comments|"
    "comment|divers|infos|informations|precisions" },
  { "position.function organization.role", "role|roles" },
  { "position.function organization.name", "titre|title|intitule" },
  { "position.function",
    "fonction|fonctions|poste|mandat|fonction dans structure|fonction dans association|"
    "job title|function|position|responsabilite|responsabilites|role dans association|"
    "role dans structure" },
  { "position.representative",
    "signataire|legal representative|representant e legal e|represente legalement" },
  { "position.mandate-starts",
    "debut mandat|mandat depuis|mandat a partir du|mandat debut|date election|elu le|"
    "elu depuis|mandate from" },
  { "position.mandate-ends", "fin mandat|mandat jusqu|mandat fin|mandat jusqu au|mandate until" },
  { "position.authority",
    "pouvoir signer|habilitation|habilitation a signer|delegation|pouvoir|authority" },
  { "organization.name",
    "structure|structures|association|associations|asso|organisme|organismes|organisation|"
    "organisations|organization|company|company name|societe|entreprise|raison sociale|"
    "denomination|denomination sociale|nom structure|nom association|nom asso|nom organisme|"
    "nom organisation|collectivite|etablissement|partenaire|partenaires|employeur|"
    "organisation name|club|groupe|nom usuel structure|titre association" },
  { "organization.short-name",
    "sigle|sigles|acronyme|nom court|nom abrege|titre court|short name|acronym|abreviation" },
  { "organization.kind",
    "type|categorie|type structure|nature structure|type organisme|type organisation|"
    "categorie structure|kind|genre structure|sorte structure" },
  { "organization.legal-form",
    "forme juridique|statut juridique|forme|legal form|nature juridique" },
  { "organization.street",
    "adresse|adresse postale|adresse siege|siege|siege social|rue|voie|adresse 1|adresse 2|"
    "adresse1|adresse2|adresse complete|address|street|street address|address 1|address 2|"
    "complement adresse|adresse siege social|n et rue|numero et rue|adr|libelle voie" },
  { "organization.postcode",
    "code postal|cp|codepostal|adrs codepostal|postcode|postal code|zip|zip code|code post|c p" },
  { "organization.town",
    "ville|commune|localite|libelle commune|adrs libcommune|libcom|town|city|ville siege|"
    "bureau distributeur" },
  { "organization.siret", "siret|n siret|no siret|num siret|numero siret|code siret|siret number" },
  { "organization.no-siret", "sans siret|pas siret|n a pas siret|has no siret" },
  { "organization.rna",
    "rna|n rna|no rna|num rna|numero rna|waldec|n waldec|identifiant association|id rna|"
    "code rna|rna number|rna id|numero repertoire national associations" },
  { "organization.website",
    "site|site web|site internet|siteweb|web|url|website|web site|page web|internet|homepage" },
  { "organization.insurer", "assureur|assurance|compagnie assurance|insurer|insurance" },
  { "organization.policy",
    "contrat assurance|n contrat assurance|numero contrat d assurance|police|n police|"
    "numero police|numero contrat assurance|police assurance|insurance policy|policy number" },
  { "organization.policy-expires",
    "fin assurance|assure jusqu au|assurance valable jusqu au|echeance assurance|"
    "echeance contrat assurance|insured until" },
  { "organization.federations",
    "federation|federations|reseau|reseaux|affiliation|affiliations|union" },
  { "organization.themes",
    "theme|themes|thematique|thematiques|domaine|domaines|secteur|secteurs|domaine activite|"
    "secteur activite|activite|activites|objet|themes activite" },
  { "organization.perimeter",
    "perimetre|territoire|zone|secteur geographique|rayonnement|perimetre action" },
  { "organization.role", "role dans projet|role projet|place dans projet" },
  { "organization.commitment",
    "engagement|niveau engagement|degre engagement|implication|niveau implication" },
  { "organization.color", "couleur|color|colour" },
  { "organization.brings", "apports|apport|apporte|ressources|contribution|contributions|offre" },
  { "organization.expects", "attentes|attente|attend|besoins|besoin" },
  { "organization.motivations", "motivation|motivations|envies" },
  { "organization.fears", "crainte|craintes|freins|peurs" },
};

/* Whose the rest of the heading is: "courriel de l’association", "téléphone du contact". */
static const struct {
  EntenteContactSubject subject;
  const char *words;
} owners[] = {
  { ENTENTE_CONTACT_ORGANIZATION,
    "structure|association|asso|organisme|organisation|organization|collectivite|etablissement|"
    "siege|partenaire|societe|entreprise|company" },
  { ENTENTE_CONTACT_PERSON,
    "contact|referent|referente|responsable|personne|president|presidente|representant|"
    "benevole|adherent|adherente|membre|participant|participante|perso|personnel|personnelle|"
    "pro|professionnel|professionnelle|individuel|individuelle|principal|principale|person" },
};

static const char *const little_words[] = {
  "de",  "du", "des", "d",   "la",  "le",    "les", "l",  "au",
  "aux", "a",  "of",  "the", "for", "votre", "ton", NULL,
};

/* Punctuation of any script, the middle dot of "adhérent·e" included; ASCII symbols and "n°" as
   well, but not emoji, which may be all there is to a name. */
static gboolean
is_gap (gunichar letter)
{
  switch (g_unichar_type (letter))
    {
    case G_UNICODE_CONNECT_PUNCTUATION:
    case G_UNICODE_DASH_PUNCTUATION:
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_OTHER_PUNCTUATION:
    case G_UNICODE_OPEN_PUNCTUATION:
      return TRUE;
    default:
      return letter == 0xB0 || (letter < 0x80 && !g_ascii_isalnum (letter));
    }
}

static void
append_word (GString *folded, const char *word, char separator)
{
  if (folded->len > 0)
    g_string_append_c (folded, separator);
  g_string_append (folded, word);
}

/* The little words go, unless that leaves nothing. */
static void
append_words (GString *folded, const char *text, char separator, gboolean keep_little)
{
  g_autofree char *small = entente_fold (text);
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = small;; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (letter != 0 && !is_gap (letter))
        {
          g_string_append_unichar (word, letter);
          continue;
        }
      if (word->len > 0 && (keep_little || !g_strv_contains (little_words, word->str)))
        append_word (folded, word->str, separator);
      g_string_truncate (word, 0);
      if (letter == 0)
        break;
    }
}

/* Leaves out what stands between brackets: "SIRET (14 chiffres)". */
static char *
strip_brackets (const char *heading)
{
  const char *open = strchr (heading, '(');

  return open != NULL && open > heading ? g_strndup (heading, open - heading) : g_strdup (heading);
}

static char *
fold_words (const char *heading)
{
  g_autofree char *bare = strip_brackets (heading);
  GString *folded = g_string_new (NULL);

  append_words (folded, bare, ' ', FALSE);
  if (folded->len == 0)
    append_words (folded, bare, ' ', TRUE);
  return g_string_free_and_steal (folded);
}

static void
add_target (EntenteContactVocabulary *self, const char *words, EntenteContactTarget target)
{
  GArray *targets = g_hash_table_lookup (self->targets, words);

  if (*words == '\0')
    return;

  if (targets == NULL)
    {
      targets = g_array_new (FALSE, FALSE, sizeof (EntenteContactTarget));
      g_hash_table_insert (self->targets, g_strdup (words), targets);
    }

  for (guint i = 0; i < targets->len; i++)
    {
      if (_entente_contact_target_equal (g_array_index (targets, EntenteContactTarget, i), target))
        return;
    }
  g_array_append_val (targets, target);
}

static void
add_text (EntenteContactVocabulary *self, const char *text, EntenteContactTarget target)
{
  g_autofree char *words = fold_words (text);

  add_target (self, words, target);
}

/* The record's own words: what our exports have for headings. */
static void
add_fields (EntenteContactVocabulary *self)
{
  const EntenteContactTarget organization
    = { ENTENTE_CONTACT_ORGANIZATION, ENTENTE_ORGANIZATION_NAME };
  g_autoptr (GArray) targets = _entente_contact_target_list ();

  for (guint i = 0; i < targets->len; i++)
    {
      EntenteContactTarget target = g_array_index (targets, EntenteContactTarget, i);
      const EntenteField *field = _entente_contact_target_get_field (target);

      if (field == NULL)
        continue;
      add_text (self, _entente_contact_target_get_name (target), target);
      add_text (self, field->name, target);
      add_text (self, field->label, target);
      add_text (self, g_dgettext (GETTEXT_PACKAGE, field->label), target);
    }

  add_text (self, _ ("Organisation"), organization);
}

static void
add_synonyms (EntenteContactVocabulary *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    {
      g_auto (GStrv) names = g_strsplit (synonyms[i].targets, " ", -1);
      g_auto (GStrv) words = g_strsplit (synonyms[i].words, "|", -1);

      for (guint j = 0; names[j] != NULL; j++)
        {
          EntenteContactTarget target;
          gboolean found = _entente_contact_target_from_name (names[j], &target);

          g_assert (found);
          for (guint k = 0; words[k] != NULL; k++)
            add_text (self, words[k], target);
        }
    }
}

static gboolean
is_listed (const char *list, const char *word)
{
  g_auto (GStrv) words = g_strsplit (list, "|", -1);

  return g_strv_contains ((const char *const *) words, word);
}

static EntenteContactSubject
find_owner (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      if (is_listed (owners[i].words, word))
        return owners[i].subject;
    }

  return ENTENTE_CONTACT_NOTHING;
}

/* Takes the word that says whose it is out of the heading. */
static char *
split_owner (const char *words, EntenteContactSubject *owner)
{
  g_auto (GStrv) split = g_strsplit (words, " ", -1);
  g_autoptr (GString) rest = g_string_new (NULL);

  *owner = ENTENTE_CONTACT_NOTHING;
  for (guint i = 0; split[i] != NULL; i++)
    {
      EntenteContactSubject found = find_owner (split[i]);

      if (found != ENTENTE_CONTACT_NOTHING)
        *owner = found;
      else
        g_string_append_printf (rest, "%s%s", rest->len > 0 ? " " : "", split[i]);
    }

  return g_string_free_and_steal (g_steal_pointer (&rest));
}

static GArray *
find_with_owner (EntenteContactVocabulary *self, const char *words)
{
  EntenteContactSubject owner;
  g_autofree char *rest = split_owner (words, &owner);
  GArray *found = g_hash_table_lookup (self->targets, rest);
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (EntenteContactTarget));

  if (owner == ENTENTE_CONTACT_NOTHING || found == NULL)
    return kept;

  for (guint i = 0; i < found->len; i++)
    {
      EntenteContactTarget target = g_array_index (found, EntenteContactTarget, i);

      if (target.subject == owner)
        g_array_append_val (kept, target);
    }

  return kept;
}

EntenteContactVocabulary *
_entente_contact_vocabulary_new (void)
{
  EntenteContactVocabulary *self = g_new0 (EntenteContactVocabulary, 1);

  self->targets = g_hash_table_new_full (g_str_hash,
                                         g_str_equal,
                                         g_free,
                                         (GDestroyNotify) g_array_unref);
  add_synonyms (self);
  add_fields (self);
  return self;
}

void
_entente_contact_vocabulary_free (EntenteContactVocabulary *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->targets);
  g_free (self);
}

/* The second of two columns with one meaning: "Courriel 2". */
static void
strip_number (char *words)
{
  char *last = strrchr (words, ' ');

  if (last != NULL && last[1] != '\0' && last[1 + strspn (last + 1, "0123456789")] == '\0')
    *last = '\0';
}

GArray *
_entente_contact_vocabulary_find (EntenteContactVocabulary *self, const char *heading)
{
  g_autofree char *words = fold_words (heading);
  GArray *found = g_hash_table_lookup (self->targets, words);

  if (found == NULL)
    {
      strip_number (words);
      found = g_hash_table_lookup (self->targets, words);
    }

  return found != NULL ? g_array_copy (found) : find_with_owner (self, words);
}

char *
_entente_contact_heading_fold (const char *heading, char separator)
{
  GString *folded = g_string_new (NULL);

  append_words (folded, heading, separator, TRUE);
  return g_string_free_and_steal (folded);
}
