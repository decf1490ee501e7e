/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-budget-writing-private.h"

#include "budget/entente-in-kind-valuation.h"
#include "collective/entente-organization.h"
#include "entente-civil-date.h"
#include "entente-fold.h"

#include <string.h>

struct _EntenteBudgetWriting
{
  EntenteStore *store;        /* owned */
  EntenteBudget *budget;      /* owned */
  GHashTable *known;          /* owned: words to GPtrArray of EntenteRecord, those not met yet */
  GHashTable *organizations;  /* owned: folded name to EntenteRecord */
  const EntenteAccountChart *chart;
  gint64 last_rank[2];        /* of lines, of contributions */
};

static const guint line_amounts[] = { ENTENTE_BUDGET_LINE_FORECAST, ENTENTE_BUDGET_LINE_REVISED,
                                      ENTENTE_BUDGET_LINE_ACTUAL };
static const guint in_kind_amounts[]
  = { ENTENTE_IN_KIND_FORECAST, ENTENTE_IN_KIND_REVISED, ENTENTE_IN_KIND_ACTUAL };

/* The use of what is given, whichever side a file tells it from. */
static const char *
get_use (const EntenteBudgetDraft *draft)
{
  const EntenteAccount *account = entente_account_find (draft->key);

  if (account != NULL && account->side == ENTENTE_SIDE_INCOME && account->pair != NULL)
    return account->pair;
  return draft->key;
}

/* Accounts that share an entry of the chart cannot be told apart in a file. */
static char *
dup_words (
    EntenteBudgetWriting *self, gboolean in_kind, int side, const char *key, const char *label)
{
  const guint entry = entente_account_chart_find (self->chart, key, (EntenteBudgetSide) side);
  g_autofree char *folded = entente_fold (label);

  return g_strdup_printf ("%d|%u|%s", in_kind ? 2 : side, entry, folded);
}

static void
know (EntenteBudgetWriting *self, char *words, EntenteRecord *record)
{
  g_autofree char *taken = words;
  GPtrArray *records = g_hash_table_lookup (self->known, taken);

  if (records == NULL)
    {
      records = g_ptr_array_new ();
      g_hash_table_insert (self->known, g_steal_pointer (&taken), records);
    }
  g_ptr_array_add (records, record);
}

static gboolean
is_of_budget (EntenteBudgetWriting *self, EntenteRecord *record, guint field)
{
  return entente_record_get_reference (record, field)
         == entente_record_get_id (ENTENTE_RECORD (self->budget));
}

static void
know_lines (EntenteBudgetWriting *self)
{
  GListModel *lines = entente_store_get_list (self->store, ENTENTE_TYPE_BUDGET_LINE);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (EntenteRecord) line = g_list_model_get_item (lines, i);

      if (!is_of_budget (self, line, ENTENTE_BUDGET_LINE_BUDGET))
        continue;
      self->last_rank[0] = MAX (self->last_rank[0],
                                entente_record_get_integer (line, ENTENTE_BUDGET_LINE_RANK));
      know (self,
            dup_words (self,
                       FALSE,
                       entente_record_get_choice (line, ENTENTE_BUDGET_LINE_SIDE),
                       entente_record_get_text (line, ENTENTE_BUDGET_LINE_KEY),
                       entente_record_get_text (line, ENTENTE_BUDGET_LINE_LABEL)),
            line);
    }
}

static void
know_in_kind (EntenteBudgetWriting *self)
{
  GListModel *given = entente_store_get_list (self->store, ENTENTE_TYPE_IN_KIND);

  for (guint i = 0; i < g_list_model_get_n_items (given); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (given, i);

      if (!is_of_budget (self, record, ENTENTE_IN_KIND_BUDGET))
        continue;
      self->last_rank[1]
        = MAX (self->last_rank[1], entente_record_get_integer (record, ENTENTE_IN_KIND_RANK));
      know (self,
            dup_words (self,
                       TRUE,
                       ENTENTE_SIDE_CHARGES,
                       entente_in_kind_get_use (ENTENTE_IN_KIND (record)),
                       entente_record_get_text (record, ENTENTE_IN_KIND_LABEL)),
            record);
    }
}

static void
know_organizations (EntenteBudgetWriting *self)
{
  static const guint names[] = { ENTENTE_ORGANIZATION_SHORT_NAME, ENTENTE_ORGANIZATION_NAME };
  GListModel *all = entente_store_get_list (self->store, ENTENTE_TYPE_ORGANIZATION);

  for (guint n = 0; n < G_N_ELEMENTS (names); n++)
    for (guint i = 0; i < g_list_model_get_n_items (all); i++)
      {
        g_autoptr (EntenteRecord) organization = g_list_model_get_item (all, i);

        g_hash_table_insert (self->organizations,
                             entente_fold (entente_record_get_text (organization, names[n])),
                             organization);
      }
}

EntenteBudgetWriting *
_entente_budget_writing_new (EntenteBudgetTable *table)
{
  EntenteBudgetWriting *self = g_new0 (EntenteBudgetWriting, 1);

  self->store = g_object_ref (entente_budget_table_get_store (table));
  self->budget = g_object_ref (entente_budget_table_get_budget (table));
  self->chart = entente_budget_table_get_chart (table);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) g_ptr_array_unref);
  self->organizations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  know_lines (self);
  know_in_kind (self);
  know_organizations (self);

  return self;
}

void
_entente_budget_writing_free (EntenteBudgetWriting *self)
{
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->organizations);
  g_object_unref (self->budget);
  g_object_unref (self->store);
  g_free (self);
}

EntenteRecord *
_entente_budget_writing_meet (EntenteBudgetWriting *self, const EntenteBudgetDraft *draft)
{
  g_autofree char *words
    = draft->in_kind
        ? dup_words (self, TRUE, ENTENTE_SIDE_CHARGES, get_use (draft), draft->label)
        : dup_words (self, FALSE, (int) draft->side, draft->key, draft->label);
  GPtrArray *records = g_hash_table_lookup (self->known, words);

  return records != NULL && records->len > 0 ? g_ptr_array_steal_index (records, 0) : NULL;
}

/* What a draft says, field by field: only what it says is written. */

typedef struct
{
  EntenteBudgetWriting *writing;
  EntenteRecord *record; /* nullable: a new one that is not there yet */
  EntenteEdit *edit;     /* nullable: only looking */
  gboolean differs;
} Pen;

static void
put_text (Pen *pen, guint field, const char *text)
{
  if (*text == '\0' || (pen->record != NULL
                        && g_str_equal (entente_record_get_text (pen->record, field), text)))
    return;
  pen->differs = TRUE;
  if (pen->edit != NULL)
    entente_edit_set_text (pen->edit, pen->record, field, text);
}

static void
put_cents (Pen *pen, guint field, EntenteMoney amount)
{
  if (amount == ENTENTE_MONEY_NONE
      || (pen->record != NULL && entente_record_get_cents (pen->record, field) == amount))
    return;
  pen->differs = TRUE;
  if (pen->edit != NULL)
    entente_edit_set_cents (pen->edit, pen->record, field, amount);
}

static void
put_date (Pen *pen, guint field, const char *iso)
{
  GDate date;

  if (!entente_date_from_iso (iso, &date)
      || (pen->record != NULL
          && g_str_equal (entente_record_get_text (pen->record, field), iso)))
    return;
  pen->differs = TRUE;
  if (pen->edit != NULL)
    entente_edit_set_date (pen->edit, pen->record, field, &date);
}

/* Returns whether the project knows the organisation. */
static gboolean
put_organization (Pen *pen, guint field, const char *name)
{
  g_autofree char *folded = entente_fold (name);
  EntenteRecord *organization
    = *folded != '\0' ? g_hash_table_lookup (pen->writing->organizations, folded) : NULL;

  if (organization == NULL)
    return *folded == '\0';
  if (pen->record != NULL
      && entente_record_get_reference (pen->record, field) == entente_record_get_id (organization))
    return TRUE;
  pen->differs = TRUE;
  if (pen->edit != NULL)
    entente_edit_set_reference (pen->edit, pen->record, field, organization);

  return TRUE;
}

static void
put_quantity (Pen *pen, guint field, EntenteDecimal value)
{
  g_autofree char *text = entente_decimal_to_text (value);

  put_text (pen, field, text);
}

/* What is already in the comment is not said twice. */
static void
put_comment (Pen *pen, guint field, const char *comment, const char *names)
{
  const char *before = pen->record != NULL ? entente_record_get_text (pen->record, field) : "";
  g_autoptr (GString) text = g_string_new (before);
  const char *parts[] = { comment, names };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0' && strstr (text->str, parts[i]) == NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", parts[i]);
  put_text (pen, field, text->str);
}

/* A forecast without a quantity: what was there made another. */
static void
drop_quantity (Pen *pen, const EntenteBudgetDraft *draft)
{
  const EntenteMoney forecast = draft->amounts[ENTENTE_AMOUNT_FORECAST];

  if (pen->edit == NULL || forecast == ENTENTE_MONEY_NONE
      || forecast == entente_record_get_cents (pen->record, ENTENTE_BUDGET_LINE_FORECAST)
      || draft->quantity != ENTENTE_DECIMAL_NONE)
    return;
  entente_edit_set_text (pen->edit, pen->record, ENTENTE_BUDGET_LINE_QUANTITY, "");
  entente_edit_set_cents (pen->edit, pen->record, ENTENTE_BUDGET_LINE_UNIT_PRICE,
                          ENTENTE_MONEY_NONE);
}

static void
append_name (GString *names, const char *name)
{
  g_string_append_printf (names, "%s%s", names->len > 0 ? "\n\n" : "", name);
}

static void
put_line (Pen *pen, const EntenteBudgetDraft *draft)
{
  const struct
  {
    guint field;
    const char *name;
  } organizations[] = {
    { ENTENTE_BUDGET_LINE_ORGANIZATION, draft->organization },
    { ENTENTE_BUDGET_LINE_PAYER, draft->payer },
    { ENTENTE_BUDGET_LINE_FUNDER, draft->funder },
  };
  g_autoptr (GString) strangers = g_string_new (NULL);

  put_text (pen, ENTENTE_BUDGET_LINE_LABEL, draft->label);
  drop_quantity (pen, draft);
  put_quantity (pen, ENTENTE_BUDGET_LINE_QUANTITY, draft->quantity);
  put_text (pen, ENTENTE_BUDGET_LINE_UNIT, draft->unit);
  put_cents (pen, ENTENTE_BUDGET_LINE_UNIT_PRICE, draft->unit_price);
  for (guint i = 0; i < G_N_ELEMENTS (line_amounts); i++)
    put_cents (pen, line_amounts[i], draft->amounts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (organizations); i++)
    if (!put_organization (pen, organizations[i].field, organizations[i].name))
      append_name (strangers, organizations[i].name);
  put_date (pen, ENTENTE_BUDGET_LINE_DUE_ON, draft->due_on);
  put_date (pen, ENTENTE_BUDGET_LINE_PAID_ON, draft->paid_on);
  put_text (pen, ENTENTE_BUDGET_LINE_DOCUMENT, draft->document);
  put_comment (pen, ENTENTE_BUDGET_LINE_COMMENT, draft->comment->str, strangers->str);
  put_text (pen, ENTENTE_BUDGET_LINE_EXPLANATION, draft->explanation);
}

/* Hours of volunteers are counted in minutes. */
static void
put_in_kind_quantity (Pen *pen, const EntenteBudgetDraft *draft)
{
  gint64 minutes;

  if (!g_str_equal (get_use (draft), "E.volunteers"))
    {
      put_quantity (pen, ENTENTE_IN_KIND_QUANTITY, draft->quantity);
      put_text (pen, ENTENTE_IN_KIND_UNIT, draft->unit);
      return;
    }
  if (draft->quantity == ENTENTE_DECIMAL_NONE)
    return;
  minutes = (draft->quantity * 60 + ENTENTE_DECIMAL_ONE / 2) / ENTENTE_DECIMAL_ONE;
  if (pen->record != NULL
      && entente_record_get_integer (pen->record, ENTENTE_IN_KIND_MINUTES) == minutes)
    return;
  pen->differs = TRUE;
  if (pen->edit != NULL)
    entente_edit_set_integer (pen->edit, pen->record, ENTENTE_IN_KIND_MINUTES, minutes);
}

static void
put_in_kind (Pen *pen, const EntenteBudgetDraft *draft)
{
  put_text (pen, ENTENTE_IN_KIND_LABEL, draft->label);
  put_in_kind_quantity (pen, draft);
  put_cents (pen, ENTENTE_IN_KIND_UNIT_VALUE, draft->unit_price);
  for (guint i = 0; i < G_N_ELEMENTS (in_kind_amounts); i++)
    {
      /* A forecast that is counted to be just that stays counted. */
      if (pen->record != NULL && i == ENTENTE_AMOUNT_FORECAST
          && entente_in_kind_get_amount (ENTENTE_IN_KIND (pen->record), i) == draft->amounts[i])
        continue;
      put_cents (pen, in_kind_amounts[i], draft->amounts[i]);
    }
  if (!put_organization (pen, ENTENTE_IN_KIND_ORGANIZATION, draft->organization))
    put_text (pen, ENTENTE_IN_KIND_GIVER, draft->organization);
  put_text (pen, ENTENTE_IN_KIND_CERTIFICATE, draft->document);
  put_comment (pen, ENTENTE_IN_KIND_COMMENT, draft->comment->str, "");
}

gboolean
_entente_budget_writing_differs (EntenteBudgetWriting *self,
                                 const EntenteBudgetDraft *draft,
                                 EntenteRecord *record)
{
  Pen pen = { .writing = self, .record = record };

  if (draft->in_kind)
    put_in_kind (&pen, draft);
  else
    put_line (&pen, draft);

  return pen.differs;
}

/* Premises and equipment stand under one account: the words tell. */
static EntenteNature
guess_nature (const EntenteBudgetDraft *draft)
{
  static const char *const premises[] = { "salle",   "local", "locaux", "gymnase", "bureau",
                                          "terrain", "room",  "hall",   "premises" };
  const char *use = get_use (draft);
  g_autofree char *folded = entente_fold (draft->label);

  if (g_str_equal (use, "E.volunteers"))
    return ENTENTE_NATURE_VOLUNTEERS;
  if (g_str_equal (use, "E.relief"))
    return ENTENTE_NATURE_GOODS;
  if (g_str_equal (use, "E.services"))
    return ENTENTE_NATURE_SERVICES;
  for (guint i = 0; i < G_N_ELEMENTS (premises); i++)
    if (strstr (folded, premises[i]) != NULL)
      return ENTENTE_NATURE_PREMISES;

  return ENTENTE_NATURE_EQUIPMENT;
}

static EntenteRecord *
insert_line (EntenteBudgetWriting *self, const EntenteBudgetDraft *draft, EntenteEdit *edit)
{
  EntenteRecord *line = entente_edit_insert (edit, ENTENTE_TYPE_BUDGET_LINE);

  entente_edit_set_reference (edit, line, ENTENTE_BUDGET_LINE_BUDGET,
                              ENTENTE_RECORD (self->budget));
  entente_edit_set_choice (edit, line, ENTENTE_BUDGET_LINE_SIDE, (int) draft->side);
  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_KEY, draft->key);
  entente_edit_set_integer (edit, line, ENTENTE_BUDGET_LINE_RANK, ++self->last_rank[0]);

  return line;
}

static EntenteRecord *
insert_in_kind (EntenteBudgetWriting *self, const EntenteBudgetDraft *draft, EntenteEdit *edit)
{
  EntenteRecord *record = entente_edit_insert (edit, ENTENTE_TYPE_IN_KIND);

  entente_edit_set_reference (edit, record, ENTENTE_IN_KIND_BUDGET, ENTENTE_RECORD (self->budget));
  entente_edit_set_choice (edit, record, ENTENTE_IN_KIND_NATURE, guess_nature (draft));
  entente_edit_set_text (edit, record, ENTENTE_IN_KIND_KEY, get_use (draft));
  entente_edit_set_integer (edit, record, ENTENTE_IN_KIND_RANK, ++self->last_rank[1]);

  return record;
}

void
_entente_budget_writing_write (EntenteBudgetWriting *self,
                               const EntenteBudgetDraft *draft,
                               EntenteRecord *record,
                               EntenteEdit *edit)
{
  Pen pen = { .writing = self, .record = record, .edit = edit };

  if (draft->in_kind)
    {
      if (record == NULL)
        pen.record = insert_in_kind (self, draft, edit);
      put_in_kind (&pen, draft);
      return;
    }
  if (record == NULL)
    pen.record = insert_line (self, draft, edit);
  put_line (&pen, draft);
}
