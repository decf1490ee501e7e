/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a column of somebody's budget holds. */
typedef enum {
  ENTENTE_BUDGET_ROLE_NONE,
  ENTENTE_BUDGET_ROLE_SIDE,
  ENTENTE_BUDGET_ROLE_CODE,
  ENTENTE_BUDGET_ROLE_ACCOUNT,
  ENTENTE_BUDGET_ROLE_LABEL,
  ENTENTE_BUDGET_ROLE_QUANTITY,
  ENTENTE_BUDGET_ROLE_UNIT,
  ENTENTE_BUDGET_ROLE_UNIT_PRICE,
  ENTENTE_BUDGET_ROLE_FORECAST,
  ENTENTE_BUDGET_ROLE_REVISED,
  ENTENTE_BUDGET_ROLE_ACTUAL,
  ENTENTE_BUDGET_ROLE_ORGANIZATION,
  ENTENTE_BUDGET_ROLE_PAYER,
  ENTENTE_BUDGET_ROLE_FUNDER,
  ENTENTE_BUDGET_ROLE_DUE_ON,
  ENTENTE_BUDGET_ROLE_PAID_ON,
  ENTENTE_BUDGET_ROLE_DOCUMENT,
  ENTENTE_BUDGET_ROLE_COMMENT,
  ENTENTE_BUDGET_ROLE_EXPLANATION,
  ENTENTE_BUDGET_ROLE_KEY, /* canonical account: what Entente writes itself */
  ENTENTE_BUDGET_N_ROLES,
} EntenteBudgetRole;

/* Which half of a facing table a column belongs to. */
typedef enum {
  ENTENTE_BUDGET_PANEL_WHOLE,
  ENTENTE_BUDGET_PANEL_CHARGES,
  ENTENTE_BUDGET_PANEL_INCOME,
  ENTENTE_BUDGET_N_PANELS,
} EntenteBudgetPanelSide;

typedef struct
{
  EntenteBudgetRole role;
  EntenteBudgetPanelSide panel;
} EntenteBudgetColumn;

/* What a heading means in French or English, as people write it. A heading such as "Charges" is the
   one of labels, of that panel. */
EntenteBudgetColumn _entente_budget_column_read (const char *heading);
/* "income.forecast", "label", "" for a column that is left out; FALSE when it is no such text. */
gboolean _entente_budget_column_from_text (const char *text, EntenteBudgetColumn *column);
char *_entente_budget_column_to_text (EntenteBudgetColumn column);
/* "Income: forecast", translated. (transfer full) */
char *_entente_budget_column_dup_label (EntenteBudgetColumn column);

gboolean _entente_budget_role_is_amount (EntenteBudgetRole role);

/* "A", "Z", "AA": as spreadsheets call a column. (transfer full) */
char *_entente_budget_column_dup_letters (guint column);

/* Does a text, folded, say charges, income? -1 when neither. */
int _entente_budget_side_read (const char *folded);

G_END_DECLS
