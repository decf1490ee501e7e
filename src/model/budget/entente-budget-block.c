/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-block-private.h"

#include "entente-fold.h"

#include <string.h>

/* Titles may stand above the line of headings. */
#define HEADINGS_BEFORE 10

/* Headings in both languages, folded. */
static const struct
{
  const char *word;
  EntenteBlockColumn column;
} headings[] = {
  { "compte", ENTENTE_BLOCK_COLUMN_ACCOUNT },
  { "code", ENTENTE_BLOCK_COLUMN_ACCOUNT },
  { "account", ENTENTE_BLOCK_COLUMN_ACCOUNT },
  { "n°", ENTENTE_BLOCK_COLUMN_ACCOUNT },
  { "libelle", ENTENTE_BLOCK_COLUMN_LABEL },
  { "intitule", ENTENTE_BLOCK_COLUMN_LABEL },
  { "poste", ENTENTE_BLOCK_COLUMN_LABEL },
  { "designation", ENTENTE_BLOCK_COLUMN_LABEL },
  { "nature", ENTENTE_BLOCK_COLUMN_LABEL },
  { "objet", ENTENTE_BLOCK_COLUMN_LABEL },
  { "label", ENTENTE_BLOCK_COLUMN_LABEL },
  { "item", ENTENTE_BLOCK_COLUMN_LABEL },
  { "charges", ENTENTE_BLOCK_COLUMN_LABEL },
  { "depenses", ENTENTE_BLOCK_COLUMN_LABEL },
  { "expenses", ENTENTE_BLOCK_COLUMN_LABEL },
  { "produits", ENTENTE_BLOCK_COLUMN_LABEL },
  { "recettes", ENTENTE_BLOCK_COLUMN_LABEL },
  { "ressources", ENTENTE_BLOCK_COLUMN_LABEL },
  { "income", ENTENTE_BLOCK_COLUMN_LABEL },
  { "prix unitaire", ENTENTE_BLOCK_COLUMN_UNIT_PRICE },
  { "unit price", ENTENTE_BLOCK_COLUMN_UNIT_PRICE },
  { "pu", ENTENTE_BLOCK_COLUMN_UNIT_PRICE },
  { "quantite", ENTENTE_BLOCK_COLUMN_QUANTITY },
  { "qte", ENTENTE_BLOCK_COLUMN_QUANTITY },
  { "quantity", ENTENTE_BLOCK_COLUMN_QUANTITY },
  { "nombre", ENTENTE_BLOCK_COLUMN_QUANTITY },
  { "unite", ENTENTE_BLOCK_COLUMN_UNIT },
  { "unit", ENTENTE_BLOCK_COLUMN_UNIT },
  { "revise", ENTENTE_BLOCK_COLUMN_REVISED },
  { "revised", ENTENTE_BLOCK_COLUMN_REVISED },
  { "realise", ENTENTE_BLOCK_COLUMN_ACTUAL },
  { "reel", ENTENTE_BLOCK_COLUMN_ACTUAL },
  { "actual", ENTENTE_BLOCK_COLUMN_ACTUAL },
  { "montant", ENTENTE_BLOCK_COLUMN_FORECAST },
  { "montants", ENTENTE_BLOCK_COLUMN_FORECAST },
  { "previsionnel", ENTENTE_BLOCK_COLUMN_FORECAST },
  { "prevision", ENTENTE_BLOCK_COLUMN_FORECAST },
  { "prevu", ENTENTE_BLOCK_COLUMN_FORECAST },
  { "budget", ENTENTE_BLOCK_COLUMN_FORECAST },
  { "forecast", ENTENTE_BLOCK_COLUMN_FORECAST },
  { "amount", ENTENTE_BLOCK_COLUMN_FORECAST },
  { "piece", ENTENTE_BLOCK_COLUMN_DOCUMENT },
  { "justificatif", ENTENTE_BLOCK_COLUMN_DOCUMENT },
  { "facture", ENTENTE_BLOCK_COLUMN_DOCUMENT },
  { "document", ENTENTE_BLOCK_COLUMN_DOCUMENT },
  { "commentaire", ENTENTE_BLOCK_COLUMN_COMMENT },
  { "comment", ENTENTE_BLOCK_COLUMN_COMMENT },
  { "remarque", ENTENTE_BLOCK_COLUMN_COMMENT },
};

static const char *const income_words[] = { "produits", "recettes", "ressources", "income" };
static const char *const charge_words[] = { "charges", "depenses", "expenses" };
static const char *const total_words[]
  = { "total", "sous-total", "sous total", "subtotal", "grand total" };
/* Only when nothing else is said: "Balance de cuisine" is something to buy. */
static const char *const rest_words[] = { "solde", "ecart", "resultat", "difference", "balance" };

/* Some columns side by side that hold one side of a budget. */
typedef struct
{
  EntenteBudgetSide side;
  guint from, until;
  EntenteBlockColumn *columns; /* owned; of the whole block */
  gboolean has_amounts;
} Section;

typedef struct
{
  GPtrArray *rows;                  /* borrowed */
  const EntenteAccountChart *chart; /* borrowed */
  const char *key;                  /* borrowed */
  guint n_columns;
  guint first_row; /* behind the headings */
  GPtrArray *lines;
} Block;

static void
line_free (gpointer data)
{
  EntenteBlockLine *line = data;

  g_free (line->key);
  g_free (line->label);
  g_free (line);
}

/* Cells */

static const char *
get_cell (Block *self, guint row, guint column)
{
  char **cells = self->rows->pdata[row];

  return column < g_strv_length (cells) ? cells[column] : "";
}

static gboolean
begins_with_word (const char *folded, const char *word)
{
  const gsize length = strlen (word);

  return strncmp (folded, word, length) == 0 && !g_ascii_isalnum (folded[length]);
}

static gboolean
begins_with_any (const char *folded, const char *const *words, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (begins_with_word (folded, words[i]))
      return TRUE;

  return FALSE;
}

/* A dash says that there is nothing. */
static gboolean
is_blank (const char *cell)
{
  return *cell == '\0' || g_str_equal (cell, "-") || g_str_equal (cell, "–")
         || g_str_equal (cell, "—");
}

static gboolean
is_amount (const char *cell, EntenteMoney *amount)
{
  return !is_blank (cell) && entente_money_parse (cell, amount) == ENTENTE_MONEY_OK;
}

/* "606", "6064": what an account looks like, and few amounts do. */
static gboolean
is_code (const char *cell)
{
  const gsize length = strlen (cell);

  return length >= 2 && length <= 6 && strspn (cell, "0123456789") == length && cell[0] >= '6'
         && cell[0] <= '8';
}

/* Columns */

static EntenteBlockColumn
find_heading (const char *cell)
{
  g_autofree char *folded = entente_fold (cell);

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (begins_with_word (folded, headings[i].word))
      return headings[i].column;

  return ENTENTE_BLOCK_COLUMN_OTHER;
}

/* The first row that names a label and an amount; G_MAXUINT when there is none. */
static guint
find_headings (Block *self)
{
  for (guint row = 0; row < MIN (self->rows->len, HEADINGS_BEFORE); row++)
    {
      gboolean has_label = FALSE, has_amount = FALSE;

      for (guint column = 0; column < self->n_columns; column++)
        {
          const char *cell = get_cell (self, row, column);
          EntenteBlockColumn found = find_heading (cell);
          EntenteMoney amount;

          if (is_amount (cell, &amount))
            {
              has_label = FALSE;
              break;
            }
          has_label = has_label || found == ENTENTE_BLOCK_COLUMN_LABEL;
          has_amount = has_amount || found == ENTENTE_BLOCK_COLUMN_FORECAST
                       || found == ENTENTE_BLOCK_COLUMN_ACTUAL
                       || found == ENTENTE_BLOCK_COLUMN_REVISED;
        }
      if (has_label && has_amount)
        return row;
    }

  return G_MAXUINT;
}

static guint
find_word (Block *self, guint row, const char *const *words, guint n_words)
{
  for (guint column = 0; column < self->n_columns; column++)
    {
      g_autofree char *folded = entente_fold (get_cell (self, row, column));

      if (begins_with_any (folded, words, n_words))
        return column;
    }

  return G_MAXUINT;
}

static void
take_headings (Block *self, guint row, Section *section)
{
  gboolean seen[ENTENTE_BLOCK_N_COLUMNS] = { FALSE };

  for (guint column = section->from; column < section->until; column++)
    {
      EntenteBlockColumn found = find_heading (get_cell (self, row, column));

      if (!seen[found])
        section->columns[column] = found;
      seen[found] = TRUE;
    }
}

/* What a column without heading holds, by what most of its cells look like. */
typedef struct
{
  guint n_filled, n_amounts, n_codes;
} Look;

static Look
look_at (Block *self, guint column)
{
  Look look = { 0 };

  for (guint row = self->first_row; row < self->rows->len; row++)
    {
      const char *cell = get_cell (self, row, column);
      EntenteMoney amount;

      if (is_blank (cell))
        continue;
      look.n_filled++;
      look.n_amounts += is_amount (cell, &amount);
      look.n_codes += is_code (cell);
    }

  return look;
}

/* Whether the third is the product of the first two wherever all three are there. */
static gboolean
is_product (Block *self, const guint *columns)
{
  guint n = 0;

  for (guint row = self->first_row; row < self->rows->len; row++)
    {
      EntenteDecimal quantity;
      EntenteMoney price, amount;

      if (is_blank (get_cell (self, row, columns[0]))
          || !entente_decimal_parse (get_cell (self, row, columns[0]), &quantity)
          || !is_amount (get_cell (self, row, columns[1]), &price)
          || !is_amount (get_cell (self, row, columns[2]), &amount))
        continue;
      if (entente_money_multiply (price, quantity) != amount)
        return FALSE;
      n++;
    }

  return n > 0;
}

static void
guess_columns (Block *self, Section *section)
{
  static const EntenteBlockColumn products[]
    = { ENTENTE_BLOCK_COLUMN_QUANTITY, ENTENTE_BLOCK_COLUMN_UNIT_PRICE,
        ENTENTE_BLOCK_COLUMN_FORECAST };
  static const EntenteBlockColumn two[]
    = { ENTENTE_BLOCK_COLUMN_FORECAST, ENTENTE_BLOCK_COLUMN_ACTUAL };
  static const EntenteBlockColumn three[]
    = { ENTENTE_BLOCK_COLUMN_FORECAST, ENTENTE_BLOCK_COLUMN_REVISED, ENTENTE_BLOCK_COLUMN_ACTUAL };
  guint amounts[3];
  guint n_amounts = 0, n_texts = 0;

  for (guint column = section->from; column < section->until; column++)
    {
      const Look look = look_at (self, column);

      if (look.n_filled == 0)
        continue;
      if (look.n_codes == look.n_filled && n_texts == 0 && column + 1 < section->until)
        section->columns[column] = ENTENTE_BLOCK_COLUMN_ACCOUNT;
      else if (2 * look.n_amounts > look.n_filled && n_amounts < G_N_ELEMENTS (amounts))
        amounts[n_amounts++] = column;
      else if (n_texts++ == 0)
        section->columns[column] = ENTENTE_BLOCK_COLUMN_LABEL;
      else if (n_texts == 2)
        section->columns[column] = ENTENTE_BLOCK_COLUMN_COMMENT;
    }

  for (guint i = 0; i < n_amounts; i++)
    section->columns[amounts[i]] = n_amounts < 3                    ? two[i]
                                   : is_product (self, amounts)     ? products[i]
                                                                    : three[i];
}

/* Rows */

static const char *
get_of (Block *self, const Section *section, guint row, EntenteBlockColumn wanted)
{
  for (guint column = section->from; column < section->until; column++)
    if (section->columns[column] == wanted)
      return get_cell (self, row, column);

  return NULL;
}

/* "60 – Achats", "606 Fournitures", "75/758 Dons" → code and what is left. */
static char *
split_code (const char *label, char **rest)
{
  const gsize digits = strspn (label, "0123456789");
  g_autofree char *code = g_strndup (label, digits);
  const char *p = label + digits;

  if (!is_code (code) || (g_ascii_isalnum (*p) || *p == ',' || *p == '\0'))
    {
      *rest = g_strdup (label);
      return NULL;
    }
  while (*p != '\0' && (g_ascii_isspace (*p) || strchr ("-.:/", *p) != NULL || g_ascii_isdigit (*p)))
    p++;
  while (g_str_has_prefix (p, "–") || g_str_has_prefix (p, "—") || g_str_has_prefix (p, "\u00a0")
         || g_ascii_isspace (*p))
    p = g_utf8_next_char (p);

  *rest = g_strdup (*p != '\0' ? p : label);
  return g_steal_pointer (&code);
}

static gboolean
has_amount (Block *self, const Section *section, guint row, EntenteMoney *sum)
{
  static const EntenteBlockColumn columns[] = { ENTENTE_BLOCK_COLUMN_FORECAST,
                                                ENTENTE_BLOCK_COLUMN_REVISED,
                                                ENTENTE_BLOCK_COLUMN_ACTUAL };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const char *cell = get_of (self, section, row, columns[i]);

      /* What cannot be read is told later. */
      if (cell != NULL && !is_blank (cell))
        {
          if (!is_amount (cell, sum))
            *sum = 0;
          return TRUE;
        }
    }

  return FALSE;
}

static char *
dup_row_code (Block *self, const Section *section, guint row, char **label)
{
  const char *code = get_of (self, section, row, ENTENTE_BLOCK_COLUMN_ACCOUNT);
  const char *text = get_of (self, section, row, ENTENTE_BLOCK_COLUMN_LABEL);

  if (code != NULL && *code != '\0')
    {
      *label = g_strdup (text != NULL ? text : "");
      return g_strdup (code);
    }

  return split_code (text != NULL ? text : "", label);
}

static gboolean
is_total (const char *label)
{
  g_autofree char *folded = entente_fold (label);

  if (begins_with_any (folded, total_words, G_N_ELEMENTS (total_words)))
    return TRUE;

  g_strdelimit (folded, ":.", ' ');
  g_strstrip (folded);
  for (guint i = 0; i < G_N_ELEMENTS (rest_words); i++)
    if (g_str_equal (folded, rest_words[i]))
      return TRUE;

  return FALSE;
}

/* Whether the rows below, up to the next heading, total or other class of accounts, add up to the
   amount of this one. */
static gboolean
is_subtotal (
  Block *self, const Section *section, guint row, const char *class, EntenteMoney amount)
{
  EntenteMoney sum = 0;
  guint n = 0;

  for (guint next = row + 1; next < self->rows->len; next++)
    {
      g_autofree char *label = NULL;
      g_autofree char *code = dup_row_code (self, section, next, &label);
      EntenteMoney part;

      if (is_total (label)
          || (code != NULL && (strlen (code) == 2 || strncmp (code, class, 2) != 0)))
        break;
      if (!has_amount (self, section, next, &part))
        continue;
      sum += part;
      n++;
    }

  return n > 0 && sum == amount;
}

static gboolean
is_capitals (const char *label)
{
  g_autofree char *upper = g_utf8_strup (label, -1);
  g_autofree char *lower = g_utf8_strdown (label, -1);

  return g_str_equal (label, upper) && !g_str_equal (label, lower);
}

static gboolean
is_heading (Block *self, const Section *section, guint row, const char *code, const char *label)
{
  EntenteMoney amount = 0;
  g_autofree char *folded = entente_fold (label);

  if (has_amount (self, section, row, &amount))
    return code != NULL && strlen (code) == 2 && is_subtotal (self, section, row, code, amount);

  return (code != NULL && strlen (code) == 2)
         || (section->has_amounts && is_capitals (label))
         || begins_with_any (folded, charge_words, G_N_ELEMENTS (charge_words))
         || begins_with_any (folded, income_words, G_N_ELEMENTS (income_words));
}

/* The account by code and words; @fallback when they say nothing. */
static char *
find_key (Block *self, const Section *section, const char *code, const char *label,
          const char *fallback)
{
  g_autofree char *typed = code != NULL ? g_strdup_printf ("%s %s", code, label)
                                        : g_strdup (label);
  guint n_entries;
  const EntenteChartEntry *entries = entente_account_chart_get_entries (self->chart, &n_entries);
  guint entry = entente_account_chart_guess (self->chart, typed, section->side);

  /* A canonical key says all by itself. */
  if (code != NULL && entente_account_find (code) != NULL)
    return g_strdup (code);

  return g_strdup (entry != G_MAXUINT ? entries[entry].key : fallback);
}

static void
add_line (Block *self, const Section *section, guint row, char *key, char *label)
{
  EntenteBlockLine *line = g_new0 (EntenteBlockLine, 1);

  line->side = section->side;
  line->key = key;
  line->label = label;
  line->row = row + 1;
  for (guint column = 0; column < ENTENTE_BLOCK_N_COLUMNS; column++)
    {
      const char *cell = get_of (self, section, row, column);

      line->cells[column] = cell != NULL && is_blank (cell) ? "" : cell;
    }
  g_ptr_array_add (self->lines, line);
}

static void
read_section (Block *self, const Section *section)
{
  g_autofree char *above = g_strdup (self->key);

  for (guint row = self->first_row; row < self->rows->len; row++)
    {
      g_autofree char *label = NULL;
      g_autofree char *code = dup_row_code (self, section, row, &label);
      g_autofree char *key = NULL;
      EntenteMoney amount;

      if ((*label == '\0' && code == NULL && !has_amount (self, section, row, &amount))
          || is_total (label))
        continue;

      key = find_key (self, section, code, label, above);
      if (is_heading (self, section, row, code, label))
        {
          g_free (above);
          above = g_steal_pointer (&key);
          continue;
        }
      add_line (self, section, row, g_steal_pointer (&key), g_steal_pointer (&label));
    }
}

/* Sections */

static void
read_part (Block *self, guint heading, EntenteBudgetSide side, guint from, guint until)
{
  Section section = {
    .side = side,
    .from = from,
    .until = until,
    .columns = g_new0 (EntenteBlockColumn, self->n_columns + 1),
  };

  if (heading != G_MAXUINT)
    take_headings (self, heading, &section);
  else
    guess_columns (self, &section);
  for (guint column = from; column < until; column++)
    section.has_amounts = section.has_amounts
                          || section.columns[column] == ENTENTE_BLOCK_COLUMN_FORECAST
                          || section.columns[column] == ENTENTE_BLOCK_COLUMN_ACTUAL;
  read_section (self, &section);
  g_free (section.columns);
}

GPtrArray *
_entente_budget_block_read (GPtrArray *rows,
                            const EntenteAccountChart *chart,
                            EntenteBudgetSide side,
                            const char *key)
{
  Block self = { .rows = rows, .chart = chart, .key = key };
  guint heading, charges = G_MAXUINT, income = G_MAXUINT;

  self.lines = g_ptr_array_new_with_free_func (line_free);
  for (guint i = 0; i < rows->len; i++)
    self.n_columns = MAX (self.n_columns, g_strv_length (rows->pdata[i]));
  heading = find_headings (&self);
  if (heading != G_MAXUINT)
    {
      self.first_row = heading + 1;
      charges = find_word (&self, heading, charge_words, G_N_ELEMENTS (charge_words));
      income = find_word (&self, heading, income_words, G_N_ELEMENTS (income_words));
    }

  if (charges < income && income != G_MAXUINT)
    {
      /* Codes may stand before the first label, and between the two halves. */
      if (income > charges + 2
          && find_heading (get_cell (&self, heading, income - 1)) == ENTENTE_BLOCK_COLUMN_ACCOUNT)
        income--;
      read_part (&self, heading, ENTENTE_SIDE_CHARGES, 0, income);
      read_part (&self, heading, ENTENTE_SIDE_INCOME, income, self.n_columns);
    }
  else if (charges != G_MAXUINT || income != G_MAXUINT)
    read_part (&self, heading,
               income != G_MAXUINT ? ENTENTE_SIDE_INCOME : ENTENTE_SIDE_CHARGES, 0, self.n_columns);
  else
    read_part (&self, heading, side, 0, self.n_columns);

  return self.lines;
}
