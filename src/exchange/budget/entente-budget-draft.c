/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the rows of a file to lines of a budget. A first pass reads cells; a second tells headings
   and totals from lines, by what stands below them; a third finds sides and accounts. What cannot
   be read goes to the comment of its line: nothing that stood in the file is lost. */
#include "config.h"

#include "entente-budget-draft-private.h"

#include "entente-budget-reading-private.h"
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
  g_free (self->explanation);
  g_ptr_array_unref (self->remarks);
  g_free (self);
}

/* Headings and totals */

static gboolean
is_total (EntenteBudgetReading *self)
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
get_title_side (EntenteBudgetReading *self)
{
  g_autofree char *folded = entente_fold (self->draft->label);

  return *self->code == '\0' ? _entente_budget_side_read (folded) : -1;
}

static gboolean
is_class (const char *code)
{
  return strlen (code) == 2;
}

/* 758 does not stand below 74; a line without a number may stand below anything. */
static gboolean
is_below (const EntenteBudgetReading *self, const EntenteBudgetReading *row)
{
  return *row->code == '\0' || g_str_has_prefix (row->code, self->code);
}

/* Is the amount of a class, such as 60, the sum of what stands below it? */
static gboolean
is_sum_of_next (GPtrArray *readings, guint index)
{
  const EntenteBudgetReading *self = g_ptr_array_index (readings, index);
  const EntenteMoney amount = self->draft->amounts[ENTENTE_AMOUNT_FORECAST];
  EntenteMoney sum = 0;
  guint n = 0;

  for (guint i = index + 1; i < readings->len; i++)
    {
      EntenteBudgetReading *next = g_ptr_array_index (readings, i);

      if (next->panel != self->panel)
        continue;
      if (is_class (next->code) || !is_below (self, next) || is_total (next)
          || get_title_side (next) >= 0)
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
leave_out (EntenteBudgetReading *self, const char *reason)
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
find_side (EntenteBudgetReading *self, const Section *section)
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
guess (EntenteBudgetReading *self, const char *code, const char *words)
{
  g_autofree char *typed = g_strdup_printf ("%s %s", code, words);

  return entente_account_chart_guess (_entente_chart_words_get_chart (self->words),
                                      g_strstrip (typed), self->draft->side);
}

static void
find_account (EntenteBudgetReading *self, const Section *section)
{
  EntenteBudgetDraft *draft = self->draft;
  const char *words = *self->account != '\0' ? self->account : draft->label;
  const EntenteAccountChart *chart = _entente_chart_words_get_chart (self->words);
  guint n_entries, found = G_MAXUINT;
  const EntenteChartEntry *entries = entente_account_chart_get_entries (chart, &n_entries);
  const char *same
    = _entente_chart_words_find (self->words, draft->side, draft->in_kind,
                                 *self->code != '\0' ? self->code : section->heading, words);

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
settle (EntenteBudgetReading *self, Section *section)
{
  EntenteBudgetDraft *draft = self->draft;

  if (*draft->key != '\0')
    return;
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
  EntenteBudgetReading *self = g_ptr_array_index (readings, index);
  const int title = get_title_side (self);
  gboolean in_kind;

  if (self->is_told)
    settle (self, section);
  else if (title >= 0 && !self->has_amount)
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
  else if (is_class (self->code)
           && (!self->has_amount || (!self->is_line && is_sum_of_next (readings, index))))
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
      const EntenteBudgetDraft *draft =
          ((EntenteBudgetReading *) g_ptr_array_index (readings, i))->draft;

      has_uses = has_uses
                 || (draft->in_kind && draft->state == ENTENTE_DRAFT_LINE
                     && draft->side == ENTENTE_SIDE_CHARGES);
    }
  for (guint i = 0; has_uses && i < readings->len; i++)
    {
      EntenteBudgetReading *self = g_ptr_array_index (readings, i);

      if (self->draft->in_kind && self->draft->state == ENTENTE_DRAFT_LINE
          && self->draft->side == ENTENTE_SIDE_INCOME)
        leave_out (self,
                   _ ("What is given in kind comes from the charges (86): both sides follow."));
    }
}

static void
read_row (EntenteBudgetSource *self, const EntenteChartWords *words, guint row, GPtrArray *readings)
{
  for (guint panel = 0; panel < ENTENTE_BUDGET_N_PANELS; panel++)
    {
      EntenteBudgetReading *reading;

      /* A half is told by its own label or amount. */
      if (_entente_budget_source_find (self, panel, ENTENTE_BUDGET_ROLE_FORECAST) < 0
          && _entente_budget_source_find (self, panel, ENTENTE_BUDGET_ROLE_ACTUAL) < 0
          && _entente_budget_source_find (self, panel, ENTENTE_BUDGET_ROLE_UNIT_PRICE) < 0)
        continue;
      reading = _entente_budget_reading_new (self, words, row, panel);
      if (_entente_budget_reading_is_empty (reading))
        _entente_budget_reading_free (reading);
      else
        g_ptr_array_add (readings, reading);
    }
}

GPtrArray *
_entente_budget_source_draft (EntenteBudgetSource *self, const EntenteAccountChart *chart)
{
  g_autoptr (GPtrArray) readings =
      g_ptr_array_new_with_free_func ((GDestroyNotify) _entente_budget_reading_free);
  GPtrArray *drafts
    = g_ptr_array_new_with_free_func ((GDestroyNotify) _entente_budget_draft_free);
  g_autoptr (EntenteChartWords) words = _entente_chart_words_new (chart);
  Section sections[ENTENTE_BUDGET_N_PANELS];

  for (guint i = 0; i < ENTENTE_BUDGET_N_PANELS; i++)
    sections[i] = (Section) { .side = self->side, .heading = g_strdup ("") };
  for (guint i = 0; i < self->rows->len; i++)
    read_row (self, words, i, readings);
  for (guint i = 0; i < readings->len; i++)
    walk (readings, i,
          &sections[((EntenteBudgetReading *) g_ptr_array_index (readings, i))->panel]);
  leave_out_origins (readings);
  for (guint i = 0; i < readings->len; i++)
    g_ptr_array_add (
        drafts,
        g_steal_pointer (&((EntenteBudgetReading *) g_ptr_array_index (readings, i))->draft));
  for (guint i = 0; i < ENTENTE_BUDGET_N_PANELS; i++)
    g_free (sections[i].heading);

  return drafts;
}
