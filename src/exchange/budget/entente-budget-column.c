/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-budget-column-private.h"

#include "budget/entente-budget-line.h"
#include "entente-fold.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Words between bars, folded; the context is that of the label. */
static const struct
{
  const char *nick;
  const char *label;
  const char *headings;
} roles[ENTENTE_BUDGET_N_ROLES] = {
  [ENTENTE_BUDGET_ROLE_NONE] = { "", NC_ ("column of a budget", "Left out"), "" },
  [ENTENTE_BUDGET_ROLE_SIDE] = { "side", NC_ ("column of a budget", "Charge or income"),
                                 "|cote|sens|side|type|charge ou produit|charge/produit|"
                                 "charges/produits|depense ou recette|depense/recette|" },
  [ENTENTE_BUDGET_ROLE_CODE] = { "code", NC_ ("column of a budget", "Account number"),
                                 "|code|n°|no|num|numero|numero de compte|n° de compte|n° compte|"
                                 "code compte|compte comptable|account code|account number|" },
  [ENTENTE_BUDGET_ROLE_ACCOUNT] = { "account", NC_ ("column of a budget", "Account"),
                                    "|compte|poste|rubrique|categorie|ligne budgetaire|account|"
                                    "category|budget line|" },
  [ENTENTE_BUDGET_ROLE_LABEL] = { "label", NC_ ("column of a budget", "Label"),
                                  "|libelle|intitule|designation|description|objet|nom|label|item|"
                                  "name|detail|nature|nature de la depense|postes|" },
  [ENTENTE_BUDGET_ROLE_QUANTITY] = { "quantity", NC_ ("column of a budget", "Quantity"),
                                     "|quantite|quantites|qte|nombre|nb|quantity|qty|number|" },
  [ENTENTE_BUDGET_ROLE_UNIT] = { "unit", NC_ ("column of a budget", "Unit"),
                                 "|unite|unites|unit|units|" },
  [ENTENTE_BUDGET_ROLE_UNIT_PRICE] = { "unit-price", NC_ ("column of a budget", "Unit price"),
                                       "|prix unitaire|pu|p.u.|cout unitaire|tarif|prix|montant "
                                       "unitaire|unit price|unit cost|price|" },
  [ENTENTE_BUDGET_ROLE_FORECAST] = { "forecast", NC_ ("column of a budget", "Forecast"),
                                     "|montant|montants|prevu|prevus|prevision|previsions|"
                                     "previsionnel|budget|budget previsionnel|"
                                     "budget prevu|montant prevu|montant "
                                     "previsionnel|total|montant total|total ttc|montant ttc|"
                                     "ttc|cout|cout "
                                     "total|euros|€|amount|forecast|planned|estimate|cost|value|"
                                     "valeur|" },
  [ENTENTE_BUDGET_ROLE_REVISED] = { "revised", NC_ ("column of a budget", "Revised"),
                                    "|revise|budget revise|montant revise|actualise|budget "
                                    "actualise|revised|" },
  [ENTENTE_BUDGET_ROLE_ACTUAL] = { "actual", NC_ ("column of a budget", "Actual"),
                                   "|realise|reel|montant realise|montant reel|execute|consomme|"
                                   "actual|actuals|spent|" },
  [ENTENTE_BUDGET_ROLE_ORGANIZATION] = { "organization", NC_ ("column of a budget", "Organisation"),
                                         "|organisation|association|structure|porteur|partenaire|"
                                         "porte par|donateur|organization|partner|giver|" },
  [ENTENTE_BUDGET_ROLE_PAYER] = { "payer", NC_ ("column of a budget", "Paid by"),
                                  "|paye par|payeur|regle par|paid by|payer|" },
  [ENTENTE_BUDGET_ROLE_FUNDER] = { "funder", NC_ ("column of a budget", "Funder"),
                                   "|financeur|financeurs|bailleur|funder|donor|" },
  [ENTENTE_BUDGET_ROLE_DUE_ON] = { "due-on", NC_ ("column of a budget", "Due"),
                                   "|echeance|date d'echeance|a payer le|du le|due|due date|due "
                                   "on|" },
  [ENTENTE_BUDGET_ROLE_PAID_ON] = { "paid-on", NC_ ("column of a budget", "Paid on"),
                                    "|paye le|regle le|date de paiement|date de reglement|paid on|"
                                    "paid|payment date|" },
  [ENTENTE_BUDGET_ROLE_DOCUMENT] = { "document", NC_ ("column of a budget", "Supporting document"),
                                     "|justificatif|justificatifs|facture|n° de facture|piece|"
                                     "reference|ref|document|invoice|receipt|" },
  [ENTENTE_BUDGET_ROLE_COMMENT] = { "comment", NC_ ("column of a budget", "Comment"),
                                    "|commentaire|commentaires|remarque|remarques|observation|"
                                    "observations|note|notes|precisions|comment|comments|" },
  [ENTENTE_BUDGET_ROLE_EXPLANATION] = { "explanation", NC_ ("column of a budget", "Explanation"),
                                        "|explication|explications|explanation|explanations|" },
  [ENTENTE_BUDGET_ROLE_KEY] = { "key", NC_ ("column of a budget", "Key of the account"),
                                "|cle|key|" },
};

static const struct
{
  const char *words;
  EntenteBudgetSide side;
} sides[] = {
  { "|charge|charges|depense|depenses|emploi|emplois|expense|expenses|expenditure|cost|costs|"
    "charges directes|total charges|",
    ENTENTE_SIDE_CHARGES },
  { "|produit|produits|recette|recettes|ressource|ressources|income|revenue|revenues|receipts|"
    "ressources directes|total produits|",
    ENTENTE_SIDE_INCOME },
};

static gboolean
is_among (const char *words, const char *word)
{
  g_autofree char *alone = g_strconcat ("|", word, "|", NULL);

  return strstr (words, alone) != NULL;
}

int
_entente_budget_side_read (const char *folded)
{
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (*folded != '\0' && is_among (sides[i].words, folded))
      return (int) sides[i].side;

  return -1;
}

/* "Montant (€)", "Budget 2027", "Prévu en euros :" say no more than their first words. */
static char *
fold_heading (const char *heading)
{
  static const char *const ends[] = { " en euros", " en €", " €", " ttc", " :", ":", NULL };
  g_autofree char *folded = entente_fold (heading);
  char *bracket = strchr (folded, '(');
  gsize length;

  if (bracket != NULL && bracket != folded)
    *bracket = '\0';
  g_strstrip (folded);
  for (guint i = 0; ends[i] != NULL; i++)
    if (g_str_has_suffix (folded, ends[i]) && strlen (folded) > strlen (ends[i]))
      folded[strlen (folded) - strlen (ends[i])] = '\0';
  length = strlen (folded);
  if (length > 5 && folded[length - 5] == ' ' && strspn (folded + length - 4, "0123456789") == 4)
    folded[length - 5] = '\0';

  return g_strdup (g_strstrip (folded));
}

EntenteBudgetColumn
_entente_budget_column_read (const char *heading)
{
  g_autofree char *folded = fold_heading (heading);
  EntenteBudgetColumn column = { 0 };
  int side = _entente_budget_side_read (folded);

  if (side >= 0 && !g_str_equal (folded, "cost"))
    {
      column.role = ENTENTE_BUDGET_ROLE_LABEL;
      column.panel = side == ENTENTE_SIDE_CHARGES ? ENTENTE_BUDGET_PANEL_CHARGES
                                                  : ENTENTE_BUDGET_PANEL_INCOME;
      return column;
    }
  for (guint i = ENTENTE_BUDGET_ROLE_SIDE; *folded != '\0' && i < ENTENTE_BUDGET_N_ROLES; i++)
    if (is_among (roles[i].headings, folded))
      column.role = i;

  return column;
}

static const char *const panel_nicks[] = { "", "charges.", "income." };

gboolean
_entente_budget_column_from_text (const char *text, EntenteBudgetColumn *column)
{
  EntenteBudgetPanelSide panel = ENTENTE_BUDGET_PANEL_WHOLE;

  for (guint i = ENTENTE_BUDGET_PANEL_CHARGES; i < ENTENTE_BUDGET_N_PANELS; i++)
    if (g_str_has_prefix (text, panel_nicks[i]))
      {
        panel = i;
        text += strlen (panel_nicks[i]);
        break;
      }
  for (guint i = 0; i < ENTENTE_BUDGET_N_ROLES; i++)
    if (g_str_equal (text, roles[i].nick))
      {
        *column = (EntenteBudgetColumn) { i, panel };
        return TRUE;
      }

  return FALSE;
}

char *
_entente_budget_column_to_text (EntenteBudgetColumn column)
{
  if (column.role == ENTENTE_BUDGET_ROLE_NONE)
    return g_strdup ("");
  return g_strconcat (panel_nicks[column.panel], roles[column.role].nick, NULL);
}

char *
_entente_budget_column_dup_label (EntenteBudgetColumn column)
{
  const char *label
    = g_dpgettext2 (GETTEXT_PACKAGE, "column of a budget", roles[column.role].label);

  if (column.role == ENTENTE_BUDGET_ROLE_NONE || column.panel == ENTENTE_BUDGET_PANEL_WHOLE)
    return g_strdup (label);
  if (column.panel == ENTENTE_BUDGET_PANEL_CHARGES)
    /* Translators: what a column of a facing budget holds: “Charges: forecast” */
    return g_strdup_printf (C_ ("column of a budget", "Charges: %s"), label);
  return g_strdup_printf (C_ ("column of a budget", "Income: %s"), label);
}

gboolean
_entente_budget_role_is_amount (EntenteBudgetRole role)
{
  return role == ENTENTE_BUDGET_ROLE_UNIT_PRICE || role == ENTENTE_BUDGET_ROLE_FORECAST
         || role == ENTENTE_BUDGET_ROLE_REVISED || role == ENTENTE_BUDGET_ROLE_ACTUAL;
}

char *
_entente_budget_column_dup_letters (guint column)
{
  GString *letters = g_string_new (NULL);

  for (guint n = column + 1; n > 0; n = (n - 1) / 26)
    g_string_prepend_c (letters, (char) ('A' + (n - 1) % 26));

  return g_string_free_and_steal (letters);
}
