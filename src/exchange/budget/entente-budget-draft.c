/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the rows of a file to lines of a budget. A first pass reads cells; a second tells headings
   and totals from lines, by what stands below them; a third finds sides and accounts. What cannot
   be read goes to the comment of its line: nothing that stood in the file is lost. */
#include "config.h"

#include "entente-budget-draft-private.h"

#include "entente-budget-number-private.h"
#include "entente-civil-date.h"
#include "entente-fold.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
_entente_budget_draft_free (EntenteBudgetDraft *self)
{
  g_free (self->reason);
  g_free (self->label);
  g_free (self->unit);
  g_free (self->organization);
  g_free (self->payer);
  g_free (self->funder);
  g_free (self->due_on);
  g_free (self->paid_on);
  g_free (self->document);
  g_string_free (self->comment, TRUE);
  g_ptr_array_unref (self->remarks);
  g_free (self);
}

/* Half of a row while it is read. */
typedef struct
{
  EntenteBudgetSource *source;
  const EntenteAccountChart *chart;
  guint row;
  EntenteBudgetPanelSide panel;
  EntenteBudgetDraft *draft;
  char *code;    /* owned: "60", "" */
  char *account; /* owned: words of the account, "" */
  char *side;    /* owned, folded */
  gboolean has_amount;
} Reading;

static void
reading_free (Reading *self)
{
  g_clear_pointer (&self->draft, _entente_budget_draft_free);
  g_free (self->code);
  g_free (self->account);
  g_free (self->side);
  g_free (self);
}

/* Cells */

static int
find (Reading *self, EntenteBudgetRole role)
{
  const int own = _entente_budget_source_find (self->source, self->panel, role);

  return own >= 0 ? own
                  : _entente_budget_source_find (self->source, ENTENTE_BUDGET_PANEL_WHOLE, role);
}

static char *
dup_cell (Reading *self, EntenteBudgetRole role)
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
keep_unreadable (Reading *self, int column, Problem problem)
{
  const char *heading = g_ptr_array_index (self->source->headings, column);
  const char *cell = _entente_budget_source_get_cell (self->source, self->row, column);
  g_autofree char *letters = _entente_budget_column_dup_letters ((guint) column);
  g_autofree char *place = g_strdup_printf ("%s%u", letters, self->draft->line);

  add_comment (self->draft, heading, cell);
  g_ptr_array_add (self->draft->remarks, dup_problem (problem, place, cell));
}

static EntenteMoney
read_money (Reading *self, EntenteBudgetRole role)
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
read_quantity (Reading *self)
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
read_date (Reading *self, EntenteBudgetRole role)
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
keep_strange_columns (Reading *self)
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
begins_with_code (Reading *self, const char *text, gsize *n_code, const char **rest)
{
  const gsize n = strspn (text, "0123456789");
  const char *after = text + n;
  guint n_entries;
  const EntenteChartEntry *entries;
  g_autofree char *folded = NULL;

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

  folded = entente_fold (after);
  entries = entente_account_chart_get_entries (self->chart, &n_entries);
  for (guint i = 0; i < n_entries; i++)
    {
      g_autofree char *label = entente_fold (entries[i].label);
      gsize shared = 0;

      while (label[shared] != '\0' && label[shared] == folded[shared])
        shared++;
      if (strlen (entries[i].code) == n && strncmp (entries[i].code, text, n) == 0 && shared >= 4)
        return TRUE;
    }

  return FALSE;
}

static void
split_code (Reading *self)
{
  const char *rest;
  gsize n_code;

  if (*self->code != '\0' || !begins_with_code (self, self->draft->label, &n_code, &rest))
    return;

  g_free (self->code);
  self->code = g_strndup (self->draft->label, n_code);
  g_set_str (&self->account, rest);
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

static void
read_amounts (Reading *self)
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
      draft->amounts[ENTENTE_AMOUNT_FORECAST]
        = entente_money_multiply (draft->unit_price, draft->quantity);
      self->has_amount = TRUE;
    }
  /* An amount that cannot be read is an amount all the same. */
  self->has_amount = self->has_amount || (written && draft->remarks->len > 0);
}

/* Quantity × unit price must be the forecast; where a file says otherwise they are told in
   words. */
static void
settle_quantity (Reading *self)
{
  EntenteBudgetDraft *draft = self->draft;
  const gboolean whole
    = draft->quantity != ENTENTE_DECIMAL_NONE && draft->unit_price != ENTENTE_MONEY_NONE;
  g_autofree char *quantity = NULL;
  g_autofree char *price = NULL;
  g_autofree char *words = NULL;

  if (!whole || entente_money_multiply (draft->unit_price, draft->quantity)
                  == draft->amounts[ENTENTE_AMOUNT_FORECAST])
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

static Reading *
read_half (EntenteBudgetSource *source,
           const EntenteAccountChart *chart,
           guint row,
           EntenteBudgetPanelSide panel)
{
  const EntenteCsvRow *cells = g_ptr_array_index (source->rows, row);
  Reading *self = g_new0 (Reading, 1);
  EntenteBudgetDraft *draft = draft_new (cells->line);
  g_autofree char *side = NULL;
  g_autofree char *comment = NULL;

  *self = (Reading) { source, chart, row, panel, draft, NULL, NULL, NULL, FALSE };
  side = dup_cell (self, ENTENTE_BUDGET_ROLE_SIDE);
  self->side = entente_fold (side);
  self->code = dup_cell (self, ENTENTE_BUDGET_ROLE_CODE);
  self->account = dup_cell (self, ENTENTE_BUDGET_ROLE_ACCOUNT);
  draft->label = dup_cell (self, ENTENTE_BUDGET_ROLE_LABEL);
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
  read_amounts (self);
  draft->due_on = read_date (self, ENTENTE_BUDGET_ROLE_DUE_ON);
  draft->paid_on = read_date (self, ENTENTE_BUDGET_ROLE_PAID_ON);
  settle_quantity (self);
  keep_strange_columns (self);
  split_code (self);

  return self;
}

/* Headings and totals */

static gboolean
is_total (Reading *self)
{
  static const char *const beginnings[]
    = { "total", "sous-total", "sous total", "s/total", "ss-total", "subtotal", "sub-total",
        "grand total", "ecart", "solde", "resultat", "equilibre", "balance", "difference" };
  g_autofree char *folded
    = entente_fold (*self->draft->label != '\0' ? self->draft->label : self->account);

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_str_has_prefix (folded, beginnings[i])
        && !g_ascii_isalpha (folded[strlen (beginnings[i])]))
      return TRUE;

  return FALSE;
}

/* Which side a row names, when naming it is all it does. */
static int
get_title_side (Reading *self)
{
  g_autofree char *folded = entente_fold (self->draft->label);

  return *self->code == '\0' ? _entente_budget_side_read (folded) : -1;
}

static gboolean
is_class (const char *code)
{
  return strlen (code) == 2;
}

/* Is the amount of a class, such as 60, the sum of what stands below it? */
static gboolean
is_sum_of_next (GPtrArray *readings, guint index)
{
  const Reading *self = g_ptr_array_index (readings, index);
  const EntenteMoney amount = self->draft->amounts[ENTENTE_AMOUNT_FORECAST];
  EntenteMoney sum = 0;
  guint n = 0;

  for (guint i = index + 1; i < readings->len; i++)
    {
      Reading *next = g_ptr_array_index (readings, i);

      if (next->panel != self->panel)
        continue;
      if (is_class (next->code) || is_total (next) || get_title_side (next) >= 0)
        break;
      if (next->draft->amounts[ENTENTE_AMOUNT_FORECAST] == ENTENTE_MONEY_NONE)
        continue;
      sum += next->draft->amounts[ENTENTE_AMOUNT_FORECAST];
      n++;
      if (sum == amount && n >= 1 && amount != 0 && amount != ENTENTE_MONEY_NONE)
        return TRUE;
    }

  return FALSE;
}

static void
leave_out (Reading *self, const char *reason)
{
  self->draft->state = ENTENTE_DRAFT_LEFT_OUT;
  g_set_str (&self->draft->reason, reason);
}

/* Sides and accounts */

/* What rows above said. */
typedef struct
{
  int side;       /* -1: nothing yet */
  char *heading;  /* owned: "60", or "" */
} Section;

static int
get_code_side (const char *code, gboolean *in_kind)
{
  *in_kind = g_str_has_prefix (code, "86") || g_str_has_prefix (code, "87");
  if (g_str_has_prefix (code, "86") || *code == '6')
    return ENTENTE_SIDE_CHARGES;
  if (g_str_has_prefix (code, "87") || *code == '7')
    return ENTENTE_SIDE_INCOME;

  return -1;
}

static gboolean
find_side (Reading *self, const Section *section)
{
  EntenteBudgetDraft *draft = self->draft;
  const char *code = *self->code != '\0' ? self->code : section->heading;
  const gboolean tells_kind = strstr (self->side, "nature") != NULL
                              || strstr (self->side, "in kind") != NULL;
  int side = get_code_side (code, &draft->in_kind);

  if (tells_kind)
    {
      draft->in_kind = TRUE;
      side = g_str_has_prefix (self->side, "emploi") || g_str_has_prefix (self->side, "use")
               ? ENTENTE_SIDE_CHARGES
               : ENTENTE_SIDE_INCOME;
    }
  else if (_entente_budget_side_read (self->side) >= 0)
    side = _entente_budget_side_read (self->side);
  else if (self->panel != ENTENTE_BUDGET_PANEL_WHOLE)
    side = self->panel == ENTENTE_BUDGET_PANEL_CHARGES ? ENTENTE_SIDE_CHARGES : ENTENTE_SIDE_INCOME;
  else if (side < 0)
    side = section->side;
  if (side < 0)
    return FALSE;

  draft->side = (EntenteBudgetSide) side;
  return TRUE;
}

static guint
guess (Reading *self, const char *code, const char *words)
{
  g_autofree char *typed = g_strdup_printf ("%s %s", code, words);

  return entente_account_chart_guess (self->chart, g_strstrip (typed), self->draft->side);
}

/* The very words of an entry, in either language: under the heading that stands above, if any. */
static const char *
find_same_words (Reading *self, const char *heading, const char *words)
{
  g_autofree char *folded = entente_fold (words);
  const char *id = entente_account_chart_get_id (self->chart);

  for (guint language = 0; language < 2 && *folded != '\0'; language++)
    {
      guint n_entries;
      const EntenteChartEntry *entries
        = entente_account_chart_get_entries (entente_account_chart_get (id, language), &n_entries);

      for (guint i = 0; i < n_entries; i++)
        {
          g_autofree char *label = entente_fold (entries[i].label);
          const char *above
            = entries[i].heading < n_entries ? entries[entries[i].heading].code : entries[i].code;

          if (*entries[i].key != '\0' && entries[i].side == self->draft->side
              && (entries[i].block == ENTENTE_BLOCK_IN_KIND) == self->draft->in_kind
              && (*heading == '\0' || g_str_has_prefix (heading, above))
              && g_str_equal (label, folded))
            return entries[i].key;
        }
    }

  return NULL;
}

static void
find_account (Reading *self, const Section *section)
{
  EntenteBudgetDraft *draft = self->draft;
  const char *words = *self->account != '\0' ? self->account : draft->label;
  guint n_entries, found = G_MAXUINT;
  const EntenteChartEntry *entries = entente_account_chart_get_entries (self->chart, &n_entries);
  const char *same
    = find_same_words (self, *self->code != '\0' ? self->code : section->heading, words);

  if (same != NULL)
    {
      draft->key = same;
      return;
    }
  if (*self->code != '\0')
    found = guess (self, self->code, words);
  if (found == G_MAXUINT && *section->heading != '\0')
    found = guess (self, section->heading, words);
  if (found == G_MAXUINT)
    found = guess (self, "", words);
  if (found < n_entries && !entries[found].is_heading
      && (entries[found].block == ENTENTE_BLOCK_IN_KIND) == draft->in_kind)
    draft->key = entries[found].key;
  if (*draft->key == '\0')
    g_ptr_array_add (draft->remarks,
                     g_strdup (_ ("No account fits: the line waits to be sorted.")));
}

static void
settle (Reading *self, Section *section)
{
  EntenteBudgetDraft *draft = self->draft;

  if (!find_side (self, section))
    {
      draft->state = ENTENTE_DRAFT_REFUSED;
      g_set_str (
          &draft->reason,
          _ ("Nothing tells whether this is a charge or an income. Add a column that says it, "
             "an account number, or a line “Charges” or “Income” above."));
      return;
    }
  find_account (self, section);
}

/* Headings open a section for the rows below them. */
static void
walk (GPtrArray *readings, guint index, Section *section)
{
  Reading *self = g_ptr_array_index (readings, index);
  const int title = get_title_side (self);
  gboolean in_kind;

  if (title >= 0 && !self->has_amount)
    {
      section->side = title;
      g_set_str (&section->heading, "");
      leave_out (self, _ ("A heading."));
    }
  else if (is_total (self))
    {
      g_set_str (&section->heading, "");
      leave_out (self, _ ("A total: Entente counts it by itself."));
    }
  else if (is_class (self->code) && (!self->has_amount || is_sum_of_next (readings, index)))
    {
      g_set_str (&section->heading, self->code);
      if (get_code_side (self->code, &in_kind) >= 0)
        section->side = get_code_side (self->code, &in_kind);
      leave_out (self, self->has_amount ? _ ("A subtotal: Entente counts it by itself.")
                                        : _ ("A heading."));
    }
  else if (!self->has_amount)
    leave_out (self, _ ("No amount stands on this line."));
  else
    {
      if (is_class (self->code))
        g_set_str (&section->heading, "");
      settle (self, section);
    }
}

/* A gift is typed once: the origins (87) are the other side of the uses (86), unless the file has
   only them. */
static void
leave_out_origins (GPtrArray *readings)
{
  gboolean has_uses = FALSE;

  for (guint i = 0; i < readings->len; i++)
    {
      const EntenteBudgetDraft *draft = ((Reading *) g_ptr_array_index (readings, i))->draft;

      has_uses = has_uses
                 || (draft->in_kind && draft->state == ENTENTE_DRAFT_LINE
                     && draft->side == ENTENTE_SIDE_CHARGES);
    }
  for (guint i = 0; has_uses && i < readings->len; i++)
    {
      Reading *self = g_ptr_array_index (readings, i);

      if (self->draft->in_kind && self->draft->state == ENTENTE_DRAFT_LINE
          && self->draft->side == ENTENTE_SIDE_INCOME)
        leave_out (self,
                   _ ("What is given in kind comes from the charges (86): both sides follow."));
    }
}

/* A label beside both halves belongs to the one with an amount. */
static gboolean
is_empty (Reading *self)
{
  const gboolean shared
    = self->panel != ENTENTE_BUDGET_PANEL_WHOLE
      && _entente_budget_source_find (self->source, self->panel, ENTENTE_BUDGET_ROLE_LABEL) < 0;

  if (shared && !self->has_amount && *self->code == '\0')
    return TRUE;

  return !self->has_amount && *self->draft->label == '\0' && *self->account == '\0';
}

static void
read_row (EntenteBudgetSource *self,
          const EntenteAccountChart *chart,
          guint row,
          GPtrArray *readings)
{
  for (guint panel = 0; panel < ENTENTE_BUDGET_N_PANELS; panel++)
    {
      Reading *reading;

      /* A half is told by its own label or amount. */
      if (_entente_budget_source_find (self, panel, ENTENTE_BUDGET_ROLE_FORECAST) < 0
          && _entente_budget_source_find (self, panel, ENTENTE_BUDGET_ROLE_ACTUAL) < 0
          && _entente_budget_source_find (self, panel, ENTENTE_BUDGET_ROLE_UNIT_PRICE) < 0)
        continue;
      reading = read_half (self, chart, row, panel);
      if (is_empty (reading))
        reading_free (reading);
      else
        g_ptr_array_add (readings, reading);
    }
}

GPtrArray *
_entente_budget_source_draft (EntenteBudgetSource *self, const EntenteAccountChart *chart)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) reading_free);
  GPtrArray *drafts
    = g_ptr_array_new_with_free_func ((GDestroyNotify) _entente_budget_draft_free);
  Section sections[ENTENTE_BUDGET_N_PANELS];

  for (guint i = 0; i < ENTENTE_BUDGET_N_PANELS; i++)
    sections[i] = (Section) { .side = self->side, .heading = g_strdup ("") };
  for (guint i = 0; i < self->rows->len; i++)
    read_row (self, chart, i, readings);
  for (guint i = 0; i < readings->len; i++)
    walk (readings, i, &sections[((Reading *) g_ptr_array_index (readings, i))->panel]);
  leave_out_origins (readings);
  for (guint i = 0; i < readings->len; i++)
    g_ptr_array_add (drafts,
                     g_steal_pointer (&((Reading *) g_ptr_array_index (readings, i))->draft));
  for (guint i = 0; i < ENTENTE_BUDGET_N_PANELS; i++)
    g_free (sections[i].heading);

  return drafts;
}
