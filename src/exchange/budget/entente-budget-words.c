/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-budget-words-private.h"

/* French, English; in French with the spaces that its signs want. */
static const char *const words[][2] = {
  [ENTENTE_BUDGET_WORD_BUDGET] = { "Budget prévisionnel", "Forecast budget" },
  [ENTENTE_BUDGET_WORD_BUDGET_SHEET] = { "Budget", "Budget" },
  [ENTENTE_BUDGET_WORD_DETAIL_SHEET] = { "Détail", "Detail" },
  [ENTENTE_BUDGET_WORD_REPORT] = { "Compte rendu financier", "Financial report" },
  [ENTENTE_BUDGET_WORD_REPORT_SHEET] = { "Compte rendu", "Report" },
  [ENTENTE_BUDGET_WORD_SETTLEMENT] = { "Répartition entre les partenaires",
                                       "Settlement between the partners" },
  [ENTENTE_BUDGET_WORD_SETTLEMENT_SHEET] = { "Répartition", "Settlement" },
  [ENTENTE_BUDGET_WORD_REASONS_SHEET] = { "Raisonnement", "Reasoning" },
  [ENTENTE_BUDGET_WORD_YEAR] = { "Exercice du %s au %s", "Financial year from %s to %s" },
  [ENTENTE_BUDGET_WORD_CHARGES] = { "Charges", "Charges" },
  [ENTENTE_BUDGET_WORD_INCOME] = { "Produits", "Income" },
  [ENTENTE_BUDGET_WORD_USES] = { "Emplois des contributions volontaires en nature",
                                 "Uses of contributions in kind" },
  [ENTENTE_BUDGET_WORD_ORIGINS] = { "Contributions volontaires en nature",
                                    "Contributions in kind" },
  [ENTENTE_BUDGET_WORD_AMOUNT] = { "Montant", "Amount" },
  [ENTENTE_BUDGET_WORD_FORECAST] = { "Prévu", "Forecast" },
  [ENTENTE_BUDGET_WORD_REVISED] = { "Révisé", "Revised" },
  [ENTENTE_BUDGET_WORD_ACTUAL] = { "Réalisé", "Actual" },
  [ENTENTE_BUDGET_WORD_DIFFERENCE] = { "Écart", "Difference" },
  [ENTENTE_BUDGET_WORD_PER_CENT] = { "Réalisé / prévu", "Actual / forecast" },
  [ENTENTE_BUDGET_WORD_EXPLANATION] = { "Explication", "Explanation" },
  [ENTENTE_BUDGET_WORD_TOTAL_CHARGES] = { "Total des charges", "Total charges" },
  [ENTENTE_BUDGET_WORD_TOTAL_INCOME] = { "Total des produits", "Total income" },
  [ENTENTE_BUDGET_WORD_TOTAL_USES] = { "Total des emplois en nature", "Total uses in kind" },
  [ENTENTE_BUDGET_WORD_TOTAL_ORIGINS] = { "Total des contributions en nature",
                                          "Total contributions in kind" },
  [ENTENTE_BUDGET_WORD_GRAND_TOTAL] = { "Total général", "Grand total" },
  [ENTENTE_BUDGET_WORD_BALANCED] = { "Équilibré", "Balanced" },
  [ENTENTE_BUDGET_WORD_TO_FIND] = { "Produits à trouver", "Income to find" },
  [ENTENTE_BUDGET_WORD_TOO_MANY] = { "Produits en trop", "Income too many" },
  [ENTENTE_BUDGET_WORD_SIGNED] = { "Fait à …………………… le ……………………",
                                   "Done at …………………… on ……………………" },
  [ENTENTE_BUDGET_WORD_SIGNATURE] = { "Signature :", "Signature:" },
  [ENTENTE_BUDGET_WORD_SIDE] = { "Côté", "Side" },
  [ENTENTE_BUDGET_WORD_CODE] = { "Code", "Code" },
  [ENTENTE_BUDGET_WORD_ACCOUNT] = { "Compte", "Account" },
  [ENTENTE_BUDGET_WORD_LABEL] = { "Libellé", "Label" },
  [ENTENTE_BUDGET_WORD_QUANTITY] = { "Quantité", "Quantity" },
  [ENTENTE_BUDGET_WORD_UNIT] = { "Unité", "Unit" },
  [ENTENTE_BUDGET_WORD_UNIT_PRICE] = { "Prix unitaire", "Unit price" },
  [ENTENTE_BUDGET_WORD_ORGANIZATION] = { "Structure", "Organisation" },
  [ENTENTE_BUDGET_WORD_PAYER] = { "Payé par", "Paid by" },
  [ENTENTE_BUDGET_WORD_FUNDER] = { "Financeur", "Funder" },
  [ENTENTE_BUDGET_WORD_DUE_ON] = { "Échéance", "Due" },
  [ENTENTE_BUDGET_WORD_PAID_ON] = { "Payé le", "Paid on" },
  [ENTENTE_BUDGET_WORD_DOCUMENT] = { "Justificatif", "Document" },
  [ENTENTE_BUDGET_WORD_COMMENT] = { "Commentaire", "Comment" },
  [ENTENTE_BUDGET_WORD_KEY] = { "Clé", "Key" },
  [ENTENTE_BUDGET_WORD_HOURS] = { "heures", "hours" },
  [ENTENTE_BUDGET_WORD_PAID] = { "A payé", "Paid" },
  [ENTENTE_BUDGET_WORD_RECEIVED] = { "A reçu", "Received" },
  [ENTENTE_BUDGET_WORD_SHARE] = { "Sa part", "Share" },
  [ENTENTE_BUDGET_WORD_BALANCE] = { "Solde", "Balance" },
  [ENTENTE_BUDGET_WORD_AFTERWARDS] = { "Après virements", "After transfers" },
  [ENTENTE_BUDGET_WORD_TRANSFERS] = { "Virements", "Transfers" },
  [ENTENTE_BUDGET_WORD_FROM] = { "De", "From" },
  [ENTENTE_BUDGET_WORD_TO] = { "À", "To" },
  [ENTENTE_BUDGET_WORD_TOTAL] = { "Total", "Total" },
  [ENTENTE_BUDGET_WORD_REASON] = { "Pourquoi", "Why" },
  [ENTENTE_BUDGET_WORD_NO_TRANSFER] = { "Rien à virer : les comptes sont justes.",
                                        "Nothing to transfer: everybody is square." },
};

const char *
_entente_budget_word (EntenteBudgetWord word, EntenteLanguage language)
{
  g_return_val_if_fail ((guint) word < G_N_ELEMENTS (words), "");

  return words[word][language == ENTENTE_LANGUAGE_FRENCH ? 0 : 1];
}
