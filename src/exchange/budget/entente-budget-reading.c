/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells of a row. What cannot be read goes to the comment of its line: nothing that stood in
   the file is lost. */
#include "config.h"

#include "entente-budget-reading-private.h"

#include "entente-budget-number-private.h"
#include "entente-civil-date.h"
#include "entente-fold.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Cells */

static int
find (EntenteBudgetReading *self, EntenteBudgetRole role)
{
  const int own = _entente_budget_source_find (self->source, self->panel, role);

  return own >= 0 ? own
                  : _entente_budget_source_find (self->source, ENTENTE_BUDGET_PANEL_WHOLE, role);
}

static char *
dup_cell (EntenteBudgetReading *self, EntenteBudgetRole role)
{
  g_autofree char *cell
    = g_strdup (_entente_budget_source_get_cell (self->source, self->row, find (self, role)));

  return g_strdup (g_strstrip (g_strdelimit (cell, "\r\n\t", ' ')));
}

static void
add_comment (EntenteBudgetDraft *draft, const char *heading, const char *text)
{
  if (draft->comment->len > 0)
    g_string_append (draft->comment, "\n\n");
  if (*heading != '\0')
    /* Translators: what stood in a column of a file: “Heading: text” */
    g_string_append_printf (draft->comment, C_ ("column of a file", "%s: %s"), heading, text);
  else
    g_string_append (draft->comment, text);
}

typedef enum {
  NOT_AN_AMOUNT,
  NOT_A_NUMBER,
  NOT_A_DATE,
} Problem;

/* Translators: the place of a cell, such as C12, and what stands in it */
static char *
dup_problem (Problem problem, const char *place, const char *cell)
{
  switch (problem)
    {
    case NOT_A_NUMBER:
      return g_strdup_printf (_ ("Cell %s: “%s” is not a number; it is kept in the comment."),
                              place, cell);

    case NOT_A_DATE:
      return g_strdup_printf (_ ("Cell %s: “%s” is not a date; it is kept in the comment."), place,
                              cell);

    case NOT_AN_AMOUNT:
    default:
      return g_strdup_printf (_ ("Cell %s: “%s” is not an amount; it is kept in the comment."),
                              place, cell);
    }
}

/* A cell is named as spreadsheets do: its column by letters, its line by number. */
static void
keep_unreadable (EntenteBudgetReading *self, int column, Problem problem)
{
  const char *heading = g_ptr_array_index (self->source->headings, column);
  const char *cell = _entente_budget_source_get_cell (self->source, self->row, column);
  g_autofree char *letters = _entente_budget_column_dup_letters ((guint) column);
  g_autofree char *place = g_strdup_printf ("%s%u", letters, self->draft->line);

  add_comment (self->draft, heading, cell);
  g_ptr_array_add (self->draft->remarks, dup_problem (problem, place, cell));
}

static EntenteMoney
read_money (EntenteBudgetReading *self, EntenteBudgetRole role)
{
  const int column = find (self, role);
  const char *cell = _entente_budget_source_get_cell (self->source, self->row, column);
  EntenteMoney amount;
  g_autofree char *kept = NULL;

  switch (_entente_budget_number_read_money (cell, self->source->mark, &amount))
    {
    case ENTENTE_NUMBER_BAD:
      keep_unreadable (self, column, NOT_AN_AMOUNT);
      return ENTENTE_MONEY_NONE;

    case ENTENTE_NUMBER_ROUNDED:
      kept = entente_money_format (amount, ENTENTE_MONEY_EURO, entente_language_get_interface ());
      g_ptr_array_add (self->draft->remarks,
                       g_strdup_printf (_ ("“%s” was rounded to %s."), cell, kept));
      return amount;

    case ENTENTE_NUMBER_OK:
    case ENTENTE_NUMBER_BLANK:
    default:
      return amount;
    }
}

static EntenteDecimal
read_quantity (EntenteBudgetReading *self)
{
  const int column = find (self, ENTENTE_BUDGET_ROLE_QUANTITY);
  EntenteDecimal value;

  if (_entente_budget_number_read_decimal (
        _entente_budget_source_get_cell (self->source, self->row, column),
        self->source->mark,
        &value)
      == ENTENTE_NUMBER_BAD)
    keep_unreadable (self, column, NOT_A_NUMBER);

  return value;
}

static char *
read_date (EntenteBudgetReading *self, EntenteBudgetRole role)
{
  g_autofree char *cell = dup_cell (self, role);
  GDate date;

  if (*cell == '\0')
    return g_strdup ("");
  if (entente_date_parse (cell, &date) == ENTENTE_DATE_VALID)
    return entente_date_to_iso (&date);

  keep_unreadable (self, find (self, role), NOT_A_DATE);
  return g_strdup ("");
}

/* Columns that mean nothing here: once, with the first half of the row. */
static void
keep_strange_columns (EntenteBudgetReading *self)
{
  for (guint i = 0; i < self->source->columns->len; i++)
    {
      const EntenteBudgetColumn column = _entente_budget_source_get_column (self->source, i);
      g_autofree char *cell = g_strstrip (
          g_strdup (_entente_budget_source_get_cell (self->source, self->row, (int) i)));

      if (column.role == ENTENTE_BUDGET_ROLE_NONE && column.panel == self->panel && *cell != '\0')
        add_comment (self->draft, g_ptr_array_index (self->source->headings, i), cell);
    }
}

/* "60 – Achats", "606: fournitures": the number in front is that of an account. A space alone tells
   nothing ("60 chaises") unless the chart says so. */
static gboolean
begins_with_code (EntenteBudgetReading *self, const char *text, gsize *n_code, const char **rest)
{
  const gsize n = strspn (text, "0123456789");
  const char *after = text + n;
  g_autofree char *code = NULL;

  if (n < 2 || n > 6 || *text < '6' || *text > '8')
    return FALSE;
  *n_code = n;
  while (*after == ' ' || g_str_has_prefix (after, "\u00a0") || g_str_has_prefix (after, "\u202f"))
    after = g_utf8_next_char (after);
  *rest = after;
  if (*after == '\0')
    return TRUE;
  for (guint i = 0; i < 5; i++)
    {
      static const char *const marks[] = { "-", "–", "—", ":", "." };

      if (g_str_has_prefix (after, marks[i]))
        {
          for (*rest = after + strlen (marks[i]); g_unichar_isspace (g_utf8_get_char (*rest));)
            *rest = g_utf8_next_char (*rest);
          return !g_ascii_isdigit (**rest);
        }
    }

  code = g_strndup (text, n);
  return _entente_chart_words_know (self->words, code, after);
}

/* Takes the number in front of @text, whose words are left in the account. */
static gboolean
take_code (EntenteBudgetReading *self, const char *text)
{
  g_autofree char *words = NULL;
  const char *rest;
  gsize n_code;

  if (!begins_with_code (self, text, &n_code, &rest))
    return FALSE;

  words = g_strdup (rest);
  g_free (self->code);
  self->code = g_strndup (text, n_code);
  g_set_str (&self->account, words);
  return TRUE;
}

/* A column of accounts may hold their numbers, with or without words. */
static void
split_code (EntenteBudgetReading *self)
{
  if (*self->code != '\0' || take_code (self, self->account))
    return;
  if (take_code (self, self->draft->label))
    g_set_str (&self->draft->label, self->account);
}

static EntenteBudgetDraft *
draft_new (guint line)
{
  EntenteBudgetDraft *draft = g_new0 (EntenteBudgetDraft, 1);

  draft->line = line;
  draft->key = "";
  draft->comment = g_string_new (NULL);
  draft->remarks = g_ptr_array_new_with_free_func (g_free);

  return draft;
}

/* No more than could be typed. */
static EntenteMoney
multiply (const EntenteBudgetDraft *draft)
{
  const EntenteMoney product = entente_money_multiply (draft->unit_price, draft->quantity);

  return product >= -ENTENTE_MONEY_MAX && product <= ENTENTE_MONEY_MAX ? product
                                                                      : ENTENTE_MONEY_NONE;
}

static void
read_amounts (EntenteBudgetReading *self)
{
  static const EntenteBudgetRole roles[]
    = { ENTENTE_BUDGET_ROLE_FORECAST, ENTENTE_BUDGET_ROLE_REVISED, ENTENTE_BUDGET_ROLE_ACTUAL };
  EntenteBudgetDraft *draft = self->draft;
  gboolean written = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_autofree char *cell = dup_cell (self, roles[i]);

      draft->has[i] = find (self, roles[i]) >= 0;
      draft->amounts[i] = read_money (self, roles[i]);
      self->has_amount = self->has_amount || draft->amounts[i] != ENTENTE_MONEY_NONE;
      written = written || *cell != '\0';
    }
  draft->quantity = read_quantity (self);
  draft->unit_price = read_money (self, ENTENTE_BUDGET_ROLE_UNIT_PRICE);
  if (draft->amounts[ENTENTE_AMOUNT_FORECAST] == ENTENTE_MONEY_NONE
      && draft->quantity != ENTENTE_DECIMAL_NONE && draft->unit_price != ENTENTE_MONEY_NONE)
    {
      draft->amounts[ENTENTE_AMOUNT_FORECAST] = multiply (draft);
      self->has_amount = TRUE;
    }
  /* An amount that cannot be read is an amount all the same. */
  self->has_amount = self->has_amount || (written && draft->remarks->len > 0);
}

/* Quantity × unit price must be the forecast; where a file says otherwise they are told in
   words. */
static void
settle_quantity (EntenteBudgetReading *self)
{
  EntenteBudgetDraft *draft = self->draft;
  const gboolean whole
    = draft->quantity != ENTENTE_DECIMAL_NONE && draft->unit_price != ENTENTE_MONEY_NONE;
  g_autofree char *quantity = NULL;
  g_autofree char *price = NULL;
  g_autofree char *words = NULL;

  if (!whole || (draft->amounts[ENTENTE_AMOUNT_FORECAST] != ENTENTE_MONEY_NONE
                 && multiply (draft) == draft->amounts[ENTENTE_AMOUNT_FORECAST]))
    return;

  quantity = entente_decimal_format (draft->quantity, entente_language_get_interface ());
  price = entente_money_format (draft->unit_price, ENTENTE_MONEY_EURO,
                                entente_language_get_interface ());
  words = g_strdup_printf ("%s %s × %s", quantity, draft->unit, price);
  add_comment (draft, "", words);
  g_ptr_array_add (
      draft->remarks,
      g_strdup_printf (_ ("%s is not the forecast; it is kept in the comment."), words));
  draft->quantity = ENTENTE_DECIMAL_NONE;
  draft->unit_price = ENTENTE_MONEY_NONE;
}

/* The key that Entente writes itself tells the account, whatever the chart, and that the row is a
   line: what else stands there needs no guess. */
static void
read_key (EntenteBudgetReading *self)
{
  g_autofree char *key = dup_cell (self, ENTENTE_BUDGET_ROLE_KEY);
  const EntenteAccount *account = entente_account_find (key);

  self->is_told = find (self, ENTENTE_BUDGET_ROLE_KEY) >= 0 && *self->draft->label != '\0'
                  && (account != NULL || (*key == '\0' && *self->side != '\0'));
  if (account == NULL)
    return;
  self->draft->key = account->key;
  self->draft->side = account->side;
  self->draft->in_kind = account->block == ENTENTE_BLOCK_IN_KIND;
}

void
_entente_budget_reading_free (EntenteBudgetReading *self)
{
  g_clear_pointer (&self->draft, _entente_budget_draft_free);
  g_free (self->code);
  g_free (self->account);
  g_free (self->side);
  g_free (self);
}

EntenteBudgetReading *
_entente_budget_reading_new (EntenteBudgetSource *source,
                             const EntenteChartWords *words,
                             guint row,
                             EntenteBudgetPanelSide panel)
{
  const EntenteCsvRow *cells = g_ptr_array_index (source->rows, row);
  EntenteBudgetReading *self = g_new0 (EntenteBudgetReading, 1);
  EntenteBudgetDraft *draft = draft_new (cells->line);
  g_autofree char *side = NULL;
  g_autofree char *comment = NULL;

  *self = (EntenteBudgetReading){
    .source = source, .words = words, .row = row, .panel = panel, .draft = draft
  };
  side = dup_cell (self, ENTENTE_BUDGET_ROLE_SIDE);
  self->side = entente_fold (side);
  self->code = dup_cell (self, ENTENTE_BUDGET_ROLE_CODE);
  self->account = dup_cell (self, ENTENTE_BUDGET_ROLE_ACCOUNT);
  draft->label = dup_cell (self, ENTENTE_BUDGET_ROLE_LABEL);
  self->is_line = *self->account != '\0' && *draft->label != '\0';
  draft->unit = dup_cell (self, ENTENTE_BUDGET_ROLE_UNIT);
  draft->organization = dup_cell (self, ENTENTE_BUDGET_ROLE_ORGANIZATION);
  draft->payer = dup_cell (self, ENTENTE_BUDGET_ROLE_PAYER);
  draft->funder = dup_cell (self, ENTENTE_BUDGET_ROLE_FUNDER);
  draft->document = dup_cell (self, ENTENTE_BUDGET_ROLE_DOCUMENT);
  /* With its paragraphs. */
  comment = g_strdup (
    _entente_budget_source_get_cell (source, row, find (self, ENTENTE_BUDGET_ROLE_COMMENT)));
  if (*g_strstrip (comment) != '\0')
    g_string_assign (draft->comment, comment);
  draft->explanation = g_strdup (
    _entente_budget_source_get_cell (source, row, find (self, ENTENTE_BUDGET_ROLE_EXPLANATION)));
  read_key (self);
  read_amounts (self);
  draft->due_on = read_date (self, ENTENTE_BUDGET_ROLE_DUE_ON);
  draft->paid_on = read_date (self, ENTENTE_BUDGET_ROLE_PAID_ON);
  settle_quantity (self);
  keep_strange_columns (self);
  split_code (self);

  return self;
}

/* A label beside both halves belongs to the one with an amount. */
gboolean
_entente_budget_reading_is_empty (EntenteBudgetReading *self)
{
  const gboolean shared
    = self->panel != ENTENTE_BUDGET_PANEL_WHOLE
      && _entente_budget_source_find (self->source, self->panel, ENTENTE_BUDGET_ROLE_LABEL) < 0;

  if (shared && !self->has_amount && *self->code == '\0')
    return TRUE;

  return !self->has_amount && *self->draft->label == '\0' && *self->account == '\0';
}
