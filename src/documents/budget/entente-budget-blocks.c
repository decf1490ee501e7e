/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-blocks.h"

#include "budget/entente-budget-settings.h"
#include "entente-civil-date.h"

char *
_entente_budget_paper_dup_amount (EntentePaperBlocks *self, EntenteMoney amount)
{
  return entente_money_format (amount, self->whole ? ENTENTE_MONEY_WHOLE : ENTENTE_MONEY_PLAIN,
                               self->language);
}

char *
_entente_budget_paper_dup_euros (EntentePaperBlocks *self, EntenteMoney amount)
{
  return entente_money_format (amount, ENTENTE_MONEY_EURO, self->language);
}

char *
_entente_budget_paper_dup_share (EntentePaperBlocks *self, EntenteMoney part, EntenteMoney whole)
{
  if (part == ENTENTE_MONEY_NONE || whole == ENTENTE_MONEY_NONE || whole == 0)
    return g_strdup ("");

  /* Rounded once, to the tenth of a per cent that is shown. */
  return entente_money_format_share (entente_money_share (part, whole * 10) * 10, 1,
                                     self->language);
}

EntenteRichText *
_entente_budget_paper_amount (EntentePaperBlocks *self, EntenteMoney amount, EntenteTextMarks marks)
{
  g_autofree char *words = _entente_budget_paper_dup_amount (self, amount);
  EntenteRichText *text = entente_rich_text_new (NULL);

  entente_rich_text_append (text, words, marks);
  return text;
}

char *
_entente_budget_paper_dup_year (EntentePaperBlocks *self)
{
  EntenteRecord *settings = entente_store_get_record (self->store, ENTENTE_TYPE_BUDGET_SETTINGS,
                                                      ENTENTE_BUDGET_SETTINGS_ID);
  GDate from;
  GDate until;

  if (!entente_record_get_date (settings, ENTENTE_BUDGET_SETTINGS_STARTS_ON, &from)
      || !entente_record_get_date (settings, ENTENTE_BUDGET_SETTINGS_ENDS_ON, &until))
    return g_strdup ("");

  return entente_date_format_period (&from, &until, self->language);
}
