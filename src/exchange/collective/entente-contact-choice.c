/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-contact-choice-private.h"

#include "entente-contact-heading-private.h"

#include <string.h>

/* Folded; the field by its name, since no two fields of one name have different choices here. */
static const struct {
  const char *field;
  const char *nick;
  const char *words;
} synonyms[] = {
  { "gender", "feminine", "f|femme|feminin|mme|madame|mlle|mademoiselle|ms|mrs|female|elle|2" },
  { "gender", "masculine", "m|h|homme|masculin|mr|monsieur|male|il|1" },
  { "gender", "neutral", "n|neutre|mx|autre|o|u|x|iel|non binaire" },
  { "statuses", "volunteer", "benevole|benevoles|volontaire" },
  { "statuses", "employee", "salarie|salariee|salarie e|permanent|permanente|employe|employee" },
  { "statuses", "member", "adherent|adherente|adherent e|membre|cotisant|cotisante" },
  { "statuses", "elected", "elu|elue|elu e|elu local|elue locale|mandat electif" },
  { "statuses", "public-agent",
    "agent|agente|agent e public que|agent public|agente publique|agent territorial|"
    "fonctionnaire|technicien|technicienne" },
  { "kind", "association",
    "association|asso|association loi 1901|loi 1901|association declaree|assoc" },
  { "kind", "network-head",
    "federation|tete de reseau|reseau|union|tete reseau|federation ou reseau|"
    "reseau ou federation" },
  { "kind", "commune", "commune|ville|mairie|municipalite|village" },
  { "kind", "epci",
    "epci|intercommunalite|communaute de communes|communaute d agglomeration|metropole|"
    "agglomeration|groupement de communes" },
  { "kind", "departement", "departement|conseil departemental" },
  { "kind", "region", "region|conseil regional" },
  { "kind", "state-service", "etat|service de l etat|services de l etat|prefecture|ministere" },
  { "kind", "public-body",
    "etablissement public|organisme public|ecole|college|lycee|universite|hopital|caf" },
  { "kind", "foundation", "fondation" },
  { "kind", "company", "entreprise|societe|commerce|commercant|sarl|sas|sa|cooperative|scop|scic" },
  { "kind", "informal-group", "collectif|groupe informel|groupe" },
  { "kind", "residents-group",
    "habitants|groupe d habitants|groupe d habitant es|conseil citoyen|comite de quartier|"
    "conseil de quartier" },
  { "role", "member", "membre|membre du collectif|adherent" },
  { "role", "lead", "porteur|porteuse|structure porteuse|chef de file|pilote|coordinateur" },
  { "role", "operational-partner", "partenaire operationnel|partenaire|operationnel" },
  { "role", "financial-partner", "partenaire financier|financeur|financier|mecene" },
  { "role", "institutional-partner", "partenaire institutionnel|institutionnel|institution" },
  { "role", "media-partner", "partenaire media|media|presse" },
  { "role", "in-kind-partner", "partenaire en nature|en nature|mecene en nature" },
};

static gboolean
is_same (const char *words, const char *text)
{
  g_autofree char *folded = text != NULL ? _entente_contact_heading_fold (text, ' ') : NULL;

  return g_strcmp0 (words, folded) == 0;
}

static const char *
find_synonym (const EntenteField *field, const char *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    {
      g_auto (GStrv) list = NULL;

      if (!g_str_equal (synonyms[i].field, field->name))
        continue;
      list = g_strsplit (synonyms[i].words, "|", -1);
      if (g_strv_contains ((const char *const *) list, words))
        return synonyms[i].nick;
    }

  return NULL;
}

gboolean
_entente_contact_choice_read (const EntenteField *field, const char *cell, int *value)
{
  g_autofree char *words = _entente_contact_heading_fold (cell, ' ');
  const char *nick;

  for (const EntenteChoice *choice = field->choices; choice->nick != NULL; choice++)
    {
      if (is_same (words, choice->nick) || is_same (words, choice->label)
          || is_same (words, entente_choice_get_label (field->choices, choice->value)))
        {
          *value = choice->value;
          return TRUE;
        }
    }

  nick = find_synonym (field, words);
  return nick != NULL && entente_choice_from_nick (field->choices, nick, value);
}

char *
_entente_contact_choices_join (const EntenteField *field, int bits)
{
  g_autoptr (GStrvBuilder) nicks = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (const EntenteChoice *choice = field->choices; choice->nick != NULL; choice++)
    {
      if (bits & choice->value)
        g_strv_builder_add (nicks, choice->nick);
    }

  list = g_strv_builder_end (nicks);
  return g_strjoinv (",", list);
}
