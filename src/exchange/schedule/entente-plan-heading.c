/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-plan-heading-private.h"

#include "collective/entente-contact-heading-private.h"

#include <string.h>

/* The names of the columns never change once released: tables are made with them. Words are what
   other programs and people call them, without case, accents and punctuation. */
static const struct
{
  const char *english;
  const char *french;
  const char *words;
} headings[ENTENTE_PLAN_N_COLUMNS] = {
  [ENTENTE_PLAN_ID] = { "id", "id", "identifiant|id tache|task id|no|n|num|ref" },
  [ENTENTE_PLAN_OUTLINE] = { "outline", "plan",
                             "wbs|wbs code|outline number|numero de plan|n de plan|numero "
                             "hierarchique|"
                             "no hierarchique|n hierarchique|code wbs|edt|code "
                             "edt|arborescence|numerotation|"
                             "numero|hierarchie|n plan" },
  [ENTENTE_PLAN_TITLE] = { "title", "titre",
                           "task|tasks|task name|name|tache|taches|nom de la tache|nom "
                           "tache|nom|intitule|"
                           "intitule de la "
                           "tache|libelle|action|actions|activite|activites|activity|"
                           "quoi|what|a faire|to do|todo|subject|objet|designation|operation" },
  [ENTENTE_PLAN_DURATION] = { "duration", "durée",
                              "length|duree prevue|duree estimee|temps|nombre de jours|nb jours|nb "
                              "de jours|"
                              "jours|duree jours|duree en jours|days" },
  [ENTENTE_PLAN_PREDECESSORS] = { "predecessors", "prédécesseurs",
                                  "predecessor|predecesseur|depends "
                                  "on|dependencies|dependances|depend de|"
                                  "apres|after|antecedents|antecedent|taches "
                                  "precedentes|precedents" },
  [ENTENTE_PLAN_RULE] = { "rule", "règle",
                          "constraint|constraint type|contrainte|type de contrainte|regle de "
                          "date|regle de temps" },
  [ENTENTE_PLAN_RULE_DATE] = { "rule_date", "date_règle",
                               "date de la regle|constraint date|date de contrainte|date de la "
                               "contrainte" },
  [ENTENTE_PLAN_ORGANIZATION] = { "organisation", "organisation",
                                  "organization|structure|association|asso|structure responsable|"
                                  "association responsable|organisation "
                                  "responsable|organisme|porteur|"
                                  "accountable organisation|partenaire|commission|equipe|team" },
  [ENTENTE_PLAN_WHO] = { "who", "qui",
                         "referent|referente|referent "
                         "e|responsable|responsables|person|people|personne|personnes|"
                         "resource|resources|resource names|ressource|ressources|noms ressources|"
                         "noms des ressources|assigned to|assigne a|owner|pilote|charge|en "
                         "charge|par qui|"
                         "qui fait quoi|benevole|benevoles|intervenants" },
  [ENTENTE_PLAN_PROGRESS] = { "progress", "avancement",
                              "complete|percent complete|acheve|pourcentage acheve|pourcentage d "
                              "avancement|"
                              "etat d avancement|progression|fait|done|realise|termine|taux d "
                              "avancement" },
  [ENTENTE_PLAN_NOTES] = { "notes", "notes",
                           "note|remarque|remarques|comment|comments|commentaire|commentaires|"
                           "observation|"
                           "observations|precisions|divers|infos|informations" },
  [ENTENTE_PLAN_START] = { "start", "début",
                           "begin|begins|start date|starts|starts on|date de debut|debute "
                           "le|commence le|du|"
                           "from|date debut|date|dates|le|quand|when|jour" },
  [ENTENTE_PLAN_FINISH] = { "finish", "fin",
                            "end|ends|ends on|end date|finish date|date de fin|finit le|termine "
                            "le|au|until|"
                            "date fin|jusqu au|to" },
  [ENTENTE_PLAN_EARLY_START] = { "early_start", "début_au_plus_tôt", NULL },
  [ENTENTE_PLAN_EARLY_FINISH] = { "early_finish", "fin_au_plus_tôt", NULL },
  [ENTENTE_PLAN_LATE_START] = { "late_start", "début_au_plus_tard", NULL },
  [ENTENTE_PLAN_LATE_FINISH] = { "late_finish", "fin_au_plus_tard", NULL },
  [ENTENTE_PLAN_TOTAL_FLOAT] = { "total_float", "marge_totale", "total slack" },
  [ENTENTE_PLAN_FREE_FLOAT] = { "free_float", "marge_libre", "free slack" },
  [ENTENTE_PLAN_CRITICAL] = { "critical", "critique", NULL },
  [ENTENTE_PLAN_REASON] = { "reason", "raison", NULL },
  [ENTENTE_PLAN_KIND] = { "kind", "genre", "nature" },
  [ENTENTE_PLAN_STATE] = { "state", "état", "status|statut" },
  [ENTENTE_PLAN_DEADLINE] = { "deadline", "échéance",
                              "date limite|delai|limite|pour le|due|due date|au plus tard|avant "
                              "le" },
  [ENTENTE_PLAN_ACTUAL_START] = { "actual_start", "début_réel", NULL },
  [ENTENTE_PLAN_ACTUAL_FINISH] = { "actual_finish", "fin_réelle", NULL },
  [ENTENTE_PLAN_LEVEL] = { NULL, NULL,
                           "level|outline level|niveau|niveau hierarchique|niveau de plan" },
  [ENTENTE_PLAN_PLACE] = { NULL, NULL,
                           "place|lieu|lieux|ou|where|location|salle|endroit|emplacement" },
  [ENTENTE_PLAN_GROUP] = { NULL, NULL,
                           "phase|phases|etape|etapes|step|steps|rubrique|theme|volet|chantier|"
                           "categorie|bloc|lot" },
  [ENTENTE_PLAN_DESCRIPTION] = { NULL, NULL, "description|detail|details|descriptif|contenu" },
};

const char *
_entente_plan_heading_get (EntentePlanColumn column, EntenteLanguage language)
{
  g_assert (column < ENTENTE_PLAN_N_WRITTEN);

  return language == ENTENTE_LANGUAGE_FRENCH ? headings[column].french : headings[column].english;
}

static gboolean
is_name (const char *name, const char *folded)
{
  g_autofree char *own = name != NULL ? _entente_contact_heading_fold (name, ' ') : NULL;

  return g_strcmp0 (own, folded) == 0;
}

static gboolean
is_word (const char *words, const char *folded)
{
  g_auto (GStrv) all = words != NULL ? g_strsplit (words, "|", -1) : NULL;

  return all != NULL && g_strv_contains ((const char *const *) all, folded);
}

EntentePlanColumn
_entente_plan_heading_read (const char *heading)
{
  const char *open = strchr (heading, '(');
  g_autofree char *bare = open != NULL && open > heading ? g_strndup (heading, open - heading)
                                                         : g_strdup (heading);
  g_autofree char *folded = _entente_contact_heading_fold (bare, ' ');

  if (*folded == '\0')
    return strchr (heading, '%') != NULL ? ENTENTE_PLAN_PROGRESS : ENTENTE_PLAN_N_COLUMNS;

  for (guint i = 0; i < ENTENTE_PLAN_N_COLUMNS; i++)
    {
      if (is_name (headings[i].english, folded) || is_name (headings[i].french, folded))
        return i;
    }
  for (guint i = 0; i < ENTENTE_PLAN_N_COLUMNS; i++)
    {
      if (is_word (headings[i].words, folded))
        return i;
    }
  return ENTENTE_PLAN_N_COLUMNS;
}

gboolean
_entente_plan_heading_names_work (const char *heading)
{
  g_autofree char *folded = _entente_contact_heading_fold (heading, ' ');

  return is_word ("task|tasks|task name|tache|taches|nom de la tache|nom tache|intitule de la "
                  "tache|action|actions|"
                  "activite|activites|activity|quoi|what|a faire|to do|todo",
                  folded);
}

gboolean
_entente_plan_column_is_computed (EntentePlanColumn column)
{
  return column >= ENTENTE_PLAN_START && column <= ENTENTE_PLAN_REASON;
}
