/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-line.h"
#include "entente-money.h"

G_BEGIN_DECLS

/**
 * EntenteAccountBlock:
 * @ENTENTE_BLOCK_DIRECT: charges and income of the project
 * @ENTENTE_BLOCK_INDIRECT: share of overheads (charges)
 * @ENTENTE_BLOCK_OWN: own resources (income)
 * @ENTENTE_BLOCK_IN_KIND: contributions in kind, 86 and 87, below the line
 */
typedef enum {
  ENTENTE_BLOCK_DIRECT,
  ENTENTE_BLOCK_INDIRECT,
  ENTENTE_BLOCK_OWN,
  ENTENTE_BLOCK_IN_KIND,
} EntenteAccountBlock;

/**
 * EntenteAccount:
 * @key: canonical, "C60.materials": what is stored, whatever chart shows it
 * @side: where it stands
 * @block: in which block
 * @is_public: whether the money comes from a public body
 * @pair: (nullable): of an account in kind, the key of its other side
 *
 * One canonical account (domain.md 4.2). Codes and labels are those of a chart.
 */
typedef struct {
  const char *key;
  EntenteBudgetSide side;
  EntenteAccountBlock block;
  gboolean is_public;
  const char *pair;
} EntenteAccount;

/* All of them in canonical order; by key, NULL when there is no such account. */
const EntenteAccount *entente_account_get_all (guint *n_accounts);
const EntenteAccount *entente_account_find (const char *key);

/**
 * EntenteAccountChart:
 *
 * A dated presentation of the canonical accounts: code, label, order and presence
 * (`data/reference/charts/`). Several accounts may share one entry ("materials" with "utilities"); every
 * account of every chart has a home, so that changing the chart never loses an amount: an account that a
 * chart does not know stands in the entry that takes its place, with the hint why.
 * Ids: "guide-2016", "cerfa-12156-06", "associations-2018", "associations-2025", "simplified".
 */
typedef struct _EntenteAccountChart EntenteAccountChart;

/**
 * EntenteChartEntry:
 * @code: "60", "606", "" for a heading without code
 * @label: in the language asked for
 * @side: where it stands
 * @block: in which block
 * @heading: index of the heading it stands under, or G_MAXUINT for a heading
 * @is_heading: "60 – Achats": subtotal of what follows
 * @is_alone: of a heading and its only entry, which say the same: one row is enough for both
 * @is_fallback: only shown when amounts stand in it (an account the chart no longer has)
 * @hint: what to know of it in this chart ("79 no longer exists since 2025: …"), or ""
 * @key: the account that a line typed in this entry gets; "" for headings
 */
typedef struct {
  const char *code;
  const char *label;
  EntenteBudgetSide side;
  EntenteAccountBlock block;
  guint heading;
  gboolean is_heading;
  gboolean is_alone;
  gboolean is_fallback;
  const char *hint;
  const char *key;
} EntenteChartEntry;

/* Ids in the order offered, NULL-terminated (transfer none). */
const char *const *entente_account_chart_list (void);
/* The default ("cerfa-12156-06") for "" or an id of a newer program. (transfer none): kept for ever. */
const EntenteAccountChart *entente_account_chart_get (const char *id, EntenteLanguage language);
const char *entente_account_chart_get_id (const EntenteAccountChart *self);
/* "Grant request form (Cerfa 12156*06)", and one sentence on when to use it. */
const char *entente_account_chart_get_title (const EntenteAccountChart *self);
const char *entente_account_chart_get_description (const EntenteAccountChart *self);
/* In order: charges (direct, indirect), income (direct, own), in-kind charges, in-kind income; each
   heading before its entries. */
const EntenteChartEntry *entente_account_chart_get_entries (const EntenteAccountChart *self,
                                                            guint *n_entries);
/* Where a key stands: never fails; unknown keys and "" stand in the "to be sorted" entry of the side. */
guint entente_account_chart_find (const EntenteAccountChart *self, const char *key,
                                  EntenteBudgetSide side);
/* What people type or a file says for an account: a code ("606", "60"), a canonical key, or words of a
   label, without case and accents; the best entry of the side that is no heading, or G_MAXUINT. */
guint entente_account_chart_guess (const EntenteAccountChart *self, const char *typed,
                                   EntenteBudgetSide side);
/* "606 – Achats de matières et de fournitures"; the label alone when there is no code. (transfer full) */
char *entente_chart_entry_dup_title (const EntenteChartEntry *self);

G_END_DECLS
