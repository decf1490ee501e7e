/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-blocks.h"

#include "budget/entente-budget-settings.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "collective/entente-representation.h"
#include "entente-civil-date.h"
#include "entente-markdown.h"
#include "entente-typography.h"

#include <glib/gi18n-lib.h>
#include <stdarg.h>

#define BLANK_WIDTH 60 /* mm */
#define LINE_WIDTH 150 /* mm */

/* Takes both. */
static void
add_block (EntenteBudgetPaper *self, EntenteBlock *block, EntenteRichText *text)
{
  entente_composition_append (self->composition, block);
  g_object_unref (block);
  g_clear_pointer (&text, entente_rich_text_unref);
}

/* The head of the page */

static void
add_lead (EntenteBudgetPaper *self, const char *project_title)
{
  if (self->blank)
    _entente_budget_paper_add_paragraph (self, ENTENTE_PARAGRAPH_LEAD,
                                         _entente_budget_paper_blank (self, "blank-project"));
  else if (*project_title != '\0')
    _entente_budget_paper_add_paragraph (
      self, ENTENTE_PARAGRAPH_LEAD,
      _entente_budget_paper_set (self, project_title, ENTENTE_TEXT_PLAIN));
}

EntenteComposition *
_entente_budget_paper_begin (EntenteBudgetPaper *self,
                             EntenteDocument *document,
                             EntenteFill fill,
                             GPtrArray *gaps,
                             gboolean landscape)
{
  EntenteRecord *details;
  const char *title = entente_words_get (self->words, "title");
  const char *project_title;

  self->project = entente_document_get_project (document);
  self->store = entente_project_get_store (self->project);
  self->gaps = gaps;
  self->blank = fill == ENTENTE_FILL_BLANK;
  details = ENTENTE_RECORD (entente_project_get_details (self->project));
  project_title = entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_TITLE);
  self->composition = entente_composition_new (title, self->language);
  g_object_set (self->composition,
                "author", project_title,
                "subject", entente_words_get (self->words, "subject"),
                "header", self->blank ? "" : project_title,
                "footer", title,
                "landscape", landscape,
                NULL);
  _entente_budget_paper_add_heading (self, 1, "title");
  add_lead (self, project_title);

  return self->composition;
}

/* Texts */

static const char *
get_words (EntenteBudgetPaper *self, const char *key)
{
  return entente_words_get (entente_words_has (self->words, key) ? self->words : self->common, key);
}

EntenteRichText *
_entente_budget_paper_set (EntenteBudgetPaper *self, const char *text, EntenteTextMarks marks)
{
  g_autofree char *corrected = entente_typography_correct (text, self->language);
  EntenteRichText *rich = entente_rich_text_new (NULL);

  entente_rich_text_append (rich, corrected, marks);
  return rich;
}

EntenteRichText *
_entente_budget_paper_say (EntenteBudgetPaper *self, const char *key)
{
  return _entente_budget_paper_set (self, get_words (self, key), ENTENTE_TEXT_PLAIN);
}

char *
_entente_budget_paper_dup_amount (EntenteBudgetPaper *self, EntenteMoney amount)
{
  return entente_money_format (amount, self->whole ? ENTENTE_MONEY_WHOLE : ENTENTE_MONEY_PLAIN,
                               self->language);
}

char *
_entente_budget_paper_dup_euros (EntenteBudgetPaper *self, EntenteMoney amount)
{
  return entente_money_format (amount, ENTENTE_MONEY_EURO, self->language);
}

char *
_entente_budget_paper_dup_share (EntenteBudgetPaper *self, EntenteMoney part, EntenteMoney whole)
{
  if (part == ENTENTE_MONEY_NONE || whole == ENTENTE_MONEY_NONE || whole == 0)
    return g_strdup ("");

  /* Rounded once, to the tenth of a per cent that is shown. */
  return entente_money_format_share (entente_money_share (part, whole * 10) * 10, 1,
                                     self->language);
}

EntenteRichText *
_entente_budget_paper_amount (EntenteBudgetPaper *self, EntenteMoney amount, EntenteTextMarks marks)
{
  g_autofree char *words = _entente_budget_paper_dup_amount (self, amount);
  EntenteRichText *text = entente_rich_text_new (NULL);

  entente_rich_text_append (text, words, marks);
  return text;
}

char *
_entente_budget_paper_dup_date (EntenteBudgetPaper *self, const GDate *day)
{
  return entente_typography_format_date (day, ENTENTE_DATE_PLAIN, self->language);
}

char *
_entente_budget_paper_dup_day (EntenteBudgetPaper *self, EntenteRecord *record, guint field)
{
  GDate day;

  if (!entente_record_get_date (record, field, &day))
    return g_strdup ("");

  return _entente_budget_paper_dup_date (self, &day);
}

EntenteRichText *
_entente_budget_paper_blank (EntenteBudgetPaper *self, const char *what)
{
  EntenteRichText *text = entente_rich_text_new (NULL);

  entente_rich_text_append_blank (text, BLANK_WIDTH, get_words (self, what));
  return text;
}

/* Blocks */

void
_entente_budget_paper_add_heading (EntenteBudgetPaper *self, guint level, const char *key)
{
  EntenteRichText *text = _entente_budget_paper_say (self, key);

  add_block (self, entente_heading_block_new (level, NULL, text), text);
}

void
_entente_budget_paper_add_paragraph (EntenteBudgetPaper *self,
                                     EntenteParagraphStyle style,
                                     EntenteRichText *text)
{
  add_block (self, entente_paragraph_block_new (style, text), text);
}

static void
append_typed (EntenteRichText *out, const char *text, EntenteTextMarks marks, gpointer data)
{
  EntenteBudgetPaper *self = data;
  g_autofree char *corrected = entente_typography_correct (text, self->language);

  entente_rich_text_append (out, corrected, marks);
}

void
_entente_budget_paper_add_markdown (EntenteBudgetPaper *self, const char *markdown)
{
  const EntenteMarkdownHooks hooks = { .append_text = append_typed, .data = self };
  g_autoptr (GPtrArray) blocks = entente_markdown_to_blocks (markdown, &hooks);

  for (guint i = 0; i < blocks->len; i++)
    entente_composition_append (self->composition, g_ptr_array_index (blocks, i));
}

void
_entente_budget_paper_add_lines (EntenteBudgetPaper *self, const char *what, guint n_lines)
{
  EntenteRichText *text = entente_rich_text_new (NULL);

  /* One paragraph, of which no line stands alone on a page. */
  for (guint i = 0; i < n_lines; i++)
    {
      if (i > 0)
        entente_rich_text_append_break (text);
      entente_rich_text_append_blank (text, LINE_WIDTH, get_words (self, what));
    }
  _entente_budget_paper_add_paragraph (self, ENTENTE_PARAGRAPH_BODY, text);
}

void
_entente_budget_paper_add_gap (EntenteBudgetPaper *self,
                               const char *label,
                               EntenteRecord *record,
                               guint field,
                               gboolean required)
{
  if (self->gaps != NULL && !self->blank)
    entente_gap_list_add (self->gaps, entente_gap_new (label, record, field, required));
}

void
_entente_budget_paper_add_typed (EntenteBudgetPaper *self,
                                 EntenteRecord *record,
                                 guint field,
                                 const char *what,
                                 const char *label)
{
  const char *typed = record != NULL && !self->blank ? entente_record_get_text (record, field) : "";

  if (*typed != '\0')
    {
      _entente_budget_paper_add_markdown (self, typed);
      return;
    }

  _entente_budget_paper_add_lines (self, what, 3);
  if (label != NULL && record != NULL)
    _entente_budget_paper_add_gap (self, label, record, field, TRUE);
}

/* Facts */

void
_entente_budget_facts_init (EntenteBudgetFacts *self)
{
  self->keys = _entente_budget_paper_texts ();
  self->values = _entente_budget_paper_texts ();
}

void
_entente_budget_paper_add_fact (EntenteBudgetPaper *self,
                                EntenteBudgetFacts *facts,
                                const char *key,
                                const char *text,
                                gboolean required)
{
  gboolean known = text != NULL && *text != '\0' && !self->blank;

  if (!known && !required && !self->blank)
    return;

  g_ptr_array_add (facts->keys, _entente_budget_paper_say (self, key));
  g_ptr_array_add (facts->values, known ? _entente_budget_paper_set (self, text, ENTENTE_TEXT_PLAIN)
                                        : _entente_budget_paper_blank (self, key));
}

void
_entente_budget_paper_add_facts (EntenteBudgetPaper *self, EntenteBudgetFacts *facts)
{
  if (facts->keys->len > 0)
    add_block (self, entente_key_value_block_new (facts->keys, facts->values), NULL);
  g_clear_pointer (&facts->keys, g_ptr_array_unref);
  g_clear_pointer (&facts->values, g_ptr_array_unref);
}

/* Tables */

GPtrArray *
_entente_budget_paper_texts (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) entente_rich_text_unref);
}

GPtrArray *
_entente_budget_paper_rows (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
_entente_budget_paper_header (EntenteBudgetPaper *self, ...)
{
  GPtrArray *header = _entente_budget_paper_texts ();
  va_list keys;
  const char *key;

  va_start (keys, self);
  while ((key = va_arg (keys, const char *)) != NULL)
    g_ptr_array_add (header, *key != '\0' ? _entente_budget_paper_say (self, key)
                                          : entente_rich_text_new (NULL));
  va_end (keys);

  return header;
}

void
_entente_budget_paper_add_table (EntenteBudgetPaper *self,
                                 const EntenteTableColumn *columns,
                                 guint n_columns,
                                 GPtrArray *header,
                                 GPtrArray *rows,
                                 GArray *styles,
                                 const char *summary)
{
  g_autofree char *words = entente_typography_correct (get_words (self, summary), self->language);

  add_block (self, entente_table_block_new_ledger (columns, n_columns, header, rows, styles, words),
             NULL);
}

/* Who signs */

EntenteOrganization *
_entente_budget_paper_get_lead (EntenteBudgetPaper *self)
{
  GListModel *organizations = entente_store_get_list (self->store, ENTENTE_TYPE_ORGANIZATION);

  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      /* The store keeps it. */
      g_autoptr (EntenteRecord) organization = g_list_model_get_item (organizations, i);

      if (entente_record_get_choice (organization, ENTENTE_ORGANIZATION_ROLE) == ENTENTE_ROLE_LEAD)
        return ENTENTE_ORGANIZATION (organization);
    }

  return NULL;
}

/* The name and what they are; both "" when nobody is known. */
static void
find_representative (EntenteBudgetPaper *self,
                     EntenteOrganization *organization,
                     char **name,
                     char **function)
{
  g_autoptr (EntentePosition) position = NULL;
  EntenteRecord *person = NULL;
  GDate today;

  entente_date_today (&today);
  if (organization != NULL && !self->blank)
    position = entente_organization_dup_representative (organization, &today);
  if (position != NULL)
    person = entente_store_get_record (
      self->store, ENTENTE_TYPE_PERSON,
      entente_record_get_reference (ENTENTE_RECORD (position), ENTENTE_POSITION_PERSON));
  *name = person != NULL ? entente_person_dup_formal_name (ENTENTE_PERSON (person)) : g_strdup ("");
  *function = g_strdup (position != NULL ? entente_record_get_text (ENTENTE_RECORD (position),
                                                                    ENTENTE_POSITION_FUNCTION)
                                         : "");
}

char *
_entente_budget_paper_dup_representative (EntenteBudgetPaper *self,
                                          EntenteOrganization *organization)
{
  g_autofree char *name = NULL;
  g_autofree char *function = NULL;

  find_representative (self, organization, &name, &function);
  if (*name == '\0' || *function == '\0')
    return g_steal_pointer (&name);

  return g_strdup_printf ("%s, %s", name, function);
}

void
_entente_budget_paper_add_signature (EntenteBudgetPaper *self, EntenteOrganization *organization)
{
  g_autofree char *name = NULL;
  g_autofree char *function = NULL;
  g_autofree char *party = NULL;
  EntenteSignature signature;

  find_representative (self, organization, &name, &function);
  if (organization != NULL && !self->blank)
    party = entente_words_format (
      self->common, "sign-for", "organization",
      entente_record_get_text (ENTENTE_RECORD (organization), ENTENTE_ORGANIZATION_NAME), NULL);
  else
    party = g_strdup (get_words (self, "sign-for-blank"));
  signature = (EntenteSignature) {
    .party = party,
    .signatory = *name != '\0' ? name : NULL,
    .function = *function != '\0' ? function : NULL,
    .place_label = get_words (self, "sign-place"),
    .date_label = get_words (self, "sign-date"),
  };
  add_block (self, entente_signature_block_new (&signature, 1), NULL);
  if (*name == '\0' && organization != NULL)
    _entente_budget_paper_add_gap (self, _ ("Legal representative who signs"),
                                   ENTENTE_RECORD (organization), ENTENTE_ORGANIZATION_NAME, TRUE);
}

char *
_entente_budget_paper_dup_year (EntenteBudgetPaper *self)
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

char *
_entente_budget_paper_dup_file_name (EntenteProject *project, const char *name, const char *whom)
{
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (project));
  const char *code = entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_CODE);

  return g_strdup_printf ("%s%s%s%s%s", code, *code != '\0' ? "-" : "", name,
                          whom != NULL && *whom != '\0' ? "-" : "", whom != NULL ? whom : "");
}
