/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-money.h"

#include <glib.h>

G_BEGIN_DECLS

/* What a number of a file is: "", "-" and the like are blank. */
typedef enum {
  ENTENTE_NUMBER_BLANK,
  ENTENTE_NUMBER_OK,
  ENTENTE_NUMBER_ROUNDED, /* had more decimals than are kept */
  ENTENTE_NUMBER_BAD,
} EntenteNumberResult;

/* Which sign a cell has before its decimals: ',' or '.'; 0 when it does not tell ("1,234" is one
   thousand in English, and a bit more than one in French). */
char _entente_budget_number_guess_mark (const char *cell);

/* Spreadsheets write "1 234,50 €", "1,234.50", "(12,00)" and "12,00-" for what is below zero. */
EntenteNumberResult _entente_budget_number_read_money (const char *cell,
                                                       char mark,
                                                       EntenteMoney *amount);
EntenteNumberResult _entente_budget_number_read_decimal (const char *cell,
                                                         char mark,
                                                         EntenteDecimal *value);

G_END_DECLS
