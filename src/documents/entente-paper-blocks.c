/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-paper-blocks.h"

#include "chart/entente-chart-painter.h"
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
add_block (EntentePaperBlocks *self, EntenteBlock *block, EntenteRichText *text)
{
  entente_composition_append (self->composition, block);
  g_object_unref (block);
  g_clear_pointer (&text, entente_rich_text_unref);
}

/* The head of the page */

static const char *
get_project_title (EntentePaperBlocks *self)
{
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (self->project));

  return entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_TITLE);
}

static void
add_lead (EntentePaperBlocks *self, const char *project_title)
{
  if (self->blank)
    _entente_paper_blocks_add_paragraph (self, ENTENTE_PARAGRAPH_LEAD,
                                         _entente_paper_blocks_blank (self, "blank-project"));
  else if (*project_title != '\0')
    _entente_paper_blocks_add_paragraph (
      self, ENTENTE_PARAGRAPH_LEAD,
      _entente_paper_blocks_set (self, project_title, ENTENTE_TEXT_PLAIN));
}

EntenteComposition *
_entente_paper_blocks_open (EntentePaperBlocks *self,
                            EntenteDocument *document,
                            EntenteFill fill,
                            GPtrArray *gaps,
                            const char *title)
{
  const char *project_title;

  self->project = entente_document_get_project (document);
  self->store = entente_project_get_store (self->project);
  self->gaps = gaps;
  self->blank = fill == ENTENTE_FILL_BLANK;
  project_title = get_project_title (self);
  self->composition = entente_composition_new (title, self->language);
  g_object_set (self->composition,
                "author", project_title,
                "subject", entente_words_get (self->words, "subject"),
                "header", self->blank ? "" : project_title,
                "footer", title,
                NULL);

  return self->composition;
}

EntenteComposition *
_entente_paper_blocks_begin (EntentePaperBlocks *self,
                             EntenteDocument *document,
                             EntenteFill fill,
                             GPtrArray *gaps,
                             gboolean landscape)
{
  _entente_paper_blocks_open (self, document, fill, gaps,
                              entente_words_get (self->words, "title"));
  g_object_set (self->composition, "landscape", landscape, NULL);
  _entente_paper_blocks_add_heading (self, 1, "title");
  add_lead (self, get_project_title (self));

  return self->composition;
}

/* Texts */

static const char *
get_words (EntentePaperBlocks *self, const char *key)
{
  return entente_words_get (entente_words_has (self->words, key) ? self->words : self->common, key);
}

EntenteRichText *
_entente_paper_blocks_set (EntentePaperBlocks *self, const char *text, EntenteTextMarks marks)
{
  g_autofree char *corrected = entente_typography_correct (text, self->language);
  EntenteRichText *rich = entente_rich_text_new (NULL);

  entente_rich_text_append (rich, corrected, marks);
  return rich;
}

EntenteRichText *
_entente_paper_blocks_say (EntentePaperBlocks *self, const char *key)
{
  return _entente_paper_blocks_set (self, get_words (self, key), ENTENTE_TEXT_PLAIN);
}

char *
_entente_paper_blocks_dup_date (EntentePaperBlocks *self, const GDate *day)
{
  return entente_typography_format_date (day, ENTENTE_DATE_PLAIN, self->language);
}

char *
_entente_paper_blocks_dup_day (EntentePaperBlocks *self, EntenteRecord *record, guint field)
{
  GDate day;

  if (!entente_record_get_date (record, field, &day))
    return g_strdup ("");

  return _entente_paper_blocks_dup_date (self, &day);
}

EntenteRichText *
_entente_paper_blocks_blank (EntentePaperBlocks *self, const char *what)
{
  EntenteRichText *text = entente_rich_text_new (NULL);

  entente_rich_text_append_blank (text, BLANK_WIDTH, get_words (self, what));
  return text;
}

/* Blocks */

void
_entente_paper_blocks_add_heading (EntentePaperBlocks *self, guint level, const char *key)
{
  EntenteRichText *text = _entente_paper_blocks_say (self, key);

  add_block (self, entente_heading_block_new (level, NULL, text), text);
}

void
_entente_paper_blocks_add_paragraph (EntentePaperBlocks *self,
                                     EntenteParagraphStyle style,
                                     EntenteRichText *text)
{
  add_block (self, entente_paragraph_block_new (style, text), text);
}

static void
append_typed (EntenteRichText *out, const char *text, EntenteTextMarks marks, gpointer data)
{
  EntentePaperBlocks *self = data;
  g_autofree char *corrected = entente_typography_correct (text, self->language);

  entente_rich_text_append (out, corrected, marks);
}

void
_entente_paper_blocks_add_markdown (EntentePaperBlocks *self, const char *markdown)
{
  const EntenteMarkdownHooks hooks = { .append_text = append_typed, .data = self };
  g_autoptr (GPtrArray) blocks = entente_markdown_to_blocks (markdown, &hooks);

  for (guint i = 0; i < blocks->len; i++)
    entente_composition_append (self->composition, g_ptr_array_index (blocks, i));
}

void
_entente_paper_blocks_add_chart (EntentePaperBlocks *self, EntenteChart *chart, double width)
{
  if (chart != NULL && !entente_chart_is_empty (chart))
    add_block (self, entente_chart_figure_new (chart, width, ENTENTE_LOOK_PRINT), NULL);
}

void
_entente_paper_blocks_add_lines (EntentePaperBlocks *self, const char *what, guint n_lines)
{
  EntenteRichText *text = entente_rich_text_new (NULL);

  /* One paragraph, of which no line stands alone on a page. */
  for (guint i = 0; i < n_lines; i++)
    {
      if (i > 0)
        entente_rich_text_append_break (text);
      entente_rich_text_append_blank (text, LINE_WIDTH, get_words (self, what));
    }
  _entente_paper_blocks_add_paragraph (self, ENTENTE_PARAGRAPH_BODY, text);
}

void
_entente_paper_blocks_add_gap (EntentePaperBlocks *self,
                               const char *label,
                               EntenteRecord *record,
                               guint field,
                               gboolean required)
{
  if (self->gaps != NULL && !self->blank)
    entente_gap_list_add (self->gaps, entente_gap_new (label, record, field, required));
}

void
_entente_paper_blocks_add_typed (EntentePaperBlocks *self,
                                 EntenteRecord *record,
                                 guint field,
                                 const char *what,
                                 const char *label)
{
  const char *typed = record != NULL && !self->blank ? entente_record_get_text (record, field) : "";

  if (*typed != '\0')
    {
      _entente_paper_blocks_add_markdown (self, typed);
      return;
    }

  _entente_paper_blocks_add_lines (self, what, 3);
  if (label != NULL && record != NULL)
    _entente_paper_blocks_add_gap (self, label, record, field, TRUE);
}

/* Facts */

void
_entente_paper_facts_init (EntentePaperFacts *self)
{
  self->keys = _entente_paper_blocks_texts ();
  self->values = _entente_paper_blocks_texts ();
}

void
_entente_paper_blocks_add_fact (EntentePaperBlocks *self,
                                EntentePaperFacts *facts,
                                const char *key,
                                const char *text,
                                gboolean required)
{
  gboolean known = text != NULL && *text != '\0' && !self->blank;

  if (!known && !required && !self->blank)
    return;

  g_ptr_array_add (facts->keys, _entente_paper_blocks_say (self, key));
  g_ptr_array_add (facts->values, known ? _entente_paper_blocks_set (self, text, ENTENTE_TEXT_PLAIN)
                                        : _entente_paper_blocks_blank (self, key));
}

void
_entente_paper_blocks_add_facts (EntentePaperBlocks *self, EntentePaperFacts *facts)
{
  if (facts->keys->len > 0)
    add_block (self, entente_key_value_block_new (facts->keys, facts->values), NULL);
  g_clear_pointer (&facts->keys, g_ptr_array_unref);
  g_clear_pointer (&facts->values, g_ptr_array_unref);
}

/* Tables */

GPtrArray *
_entente_paper_blocks_texts (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) entente_rich_text_unref);
}

GPtrArray *
_entente_paper_blocks_rows (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
_entente_paper_blocks_header (EntentePaperBlocks *self, ...)
{
  GPtrArray *header = _entente_paper_blocks_texts ();
  va_list keys;
  const char *key;

  va_start (keys, self);
  while ((key = va_arg (keys, const char *)) != NULL)
    g_ptr_array_add (header, *key != '\0' ? _entente_paper_blocks_say (self, key)
                                          : entente_rich_text_new (NULL));
  va_end (keys);

  return header;
}

void
_entente_paper_blocks_add_table (EntentePaperBlocks *self,
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
_entente_paper_blocks_get_lead (EntentePaperBlocks *self)
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
find_representative (EntentePaperBlocks *self,
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
_entente_paper_blocks_dup_representative (EntentePaperBlocks *self,
                                          EntenteOrganization *organization)
{
  g_autofree char *name = NULL;
  g_autofree char *function = NULL;

  find_representative (self, organization, &name, &function);
  if (*name == '\0' || *function == '\0')
    return g_steal_pointer (&name);

  return g_strdup_printf ("%s, %s", name, function);
}

/* Strings of one that are to be freed. */
static void
clear_signature (gpointer data)
{
  EntenteSignature *signature = data;

  g_free ((char *) signature->party);
  g_free ((char *) signature->signatory);
  g_free ((char *) signature->function);
}

static char *
dup_party (EntentePaperBlocks *self, EntenteOrganization *organization)
{
  if (organization == NULL || self->blank)
    return g_strdup (get_words (self, "sign-for-blank"));

  return entente_words_format (
    self->common, "sign-for", "organization",
    entente_record_get_text (ENTENTE_RECORD (organization), ENTENTE_ORGANIZATION_NAME), NULL);
}

static void
add_signature (EntentePaperBlocks *self, GArray *signatures, EntenteOrganization *organization)
{
  char *name = NULL;
  char *function = NULL;
  EntenteSignature signature;

  find_representative (self, organization, &name, &function);
  if (*name == '\0' && organization != NULL)
    _entente_paper_blocks_add_gap (self, _ ("Legal representative who signs"),
                                   ENTENTE_RECORD (organization), ENTENTE_ORGANIZATION_NAME, TRUE);
  if (*name == '\0')
    g_clear_pointer (&name, g_free);
  if (*function == '\0')
    g_clear_pointer (&function, g_free);
  signature = (EntenteSignature) {
    .party = dup_party (self, organization),
    .signatory = name,
    .function = function,
    .place_label = get_words (self, "sign-place"),
    .date_label = get_words (self, "sign-date"),
  };
  g_array_append_val (signatures, signature);
}

static void
take_signatures (EntentePaperBlocks *self, GArray *signatures)
{
  add_block (self,
             entente_signature_block_new ((EntenteSignature *) signatures->data, signatures->len),
             NULL);
  g_array_unref (signatures);
}

static GArray *
new_signatures (void)
{
  GArray *signatures = g_array_new (FALSE, FALSE, sizeof (EntenteSignature));

  g_array_set_clear_func (signatures, clear_signature);
  return signatures;
}

void
_entente_paper_blocks_add_signature (EntentePaperBlocks *self, EntenteOrganization *organization)
{
  GArray *signatures = new_signatures ();

  add_signature (self, signatures, organization);
  take_signatures (self, signatures);
}

void
_entente_paper_blocks_add_signatures (EntentePaperBlocks *self, GPtrArray *organizations)
{
  GArray *signatures = new_signatures ();

  for (guint i = 0; i < organizations->len; i++)
    add_signature (self, signatures, organizations->pdata[i]);
  take_signatures (self, signatures);
}

char *
_entente_paper_blocks_dup_file_name (EntenteProject *project, const char *name, const char *whom)
{
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (project));
  const char *code = entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_CODE);

  return g_strdup_printf ("%s%s%s%s%s", code, *code != '\0' ? "-" : "", name,
                          whom != NULL && *whom != '\0' ? "-" : "", whom != NULL ? whom : "");
}
