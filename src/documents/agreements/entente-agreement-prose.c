/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreements/entente-agreement-prose.h"

#include "agreements/entente-agreement-fields.h"
#include "entente-block-text.h"
#include "entente-markdown.h"
#include "entente-typography.h"

#include <string.h>

/* The shortest line one can write on by hand. */
#define BLANK_WIDTH_MM 60

/**
 * entente_agreement_prose_append_blank:
 * @self: prose
 * @out: where to
 * @key: what is missing: the name of a field or of a fact
 *
 * Appends a dotted line, which says what is to be written on it to those who do not see it.
 */
void
entente_agreement_prose_append_blank (EntenteAgreementProse *self,
                                      EntenteRichText *out,
                                      const char *key)
{
  g_autofree char *description = NULL;

  g_return_if_fail (self != NULL && out != NULL && key != NULL);

  description = entente_words_format (self->copy->words,
                                      "blank",
                                      "what",
                                      entente_words_get (self->blanks, key),
                                      NULL);
  entente_rich_text_append_blank (out, BLANK_WIDTH_MM, description);
}

static void
append_corrected (EntenteAgreementProse *self,
                  EntenteRichText *out,
                  const char *text,
                  gsize length,
                  EntenteTextMarks marks)
{
  g_autofree char *piece = g_strndup (text, length);
  g_autofree char *corrected = entente_typography_correct (piece, self->copy->language);

  entente_rich_text_append (out, corrected, marks);
}

/* A list of paragraphs asked for in the middle of a sentence: on paper as a list, set apart by
   semicolons. */
static void
append_parties_inline (EntenteAgreementProse *self,
                       EntenteRichText *out,
                       const char *field,
                       EntenteTextMarks marks)
{
  g_autoptr (GPtrArray) blocks = entente_agreement_prose_list_parties (self, field);

  for (guint i = 0; i < blocks->len; i++)
    {
      g_autofree char *plain = entente_block_dup_text (g_ptr_array_index (blocks, i));

      g_strdelimit (plain, "\n", ' ');
      if (i > 0)
        append_corrected (self, out, " ; ", strlen (" ; "), marks);
      entente_rich_text_append (out, plain, marks);
    }
}

static void
append_field (EntenteAgreementProse *self,
              EntenteRichText *out,
              const char *name,
              EntenteTextMarks marks)
{
  g_autofree char *value = NULL;
  g_autofree char *line = NULL;

  switch (entente_agreement_copy_resolve (self->copy, name, &value))
    {
    case ENTENTE_FIELD_VALUE_UNKNOWN:
      /* Kept as typed, to be seen; the list of gaps tells of it. */
      line = g_strdup_printf ("{%s}", name);
      entente_rich_text_append (out, line, marks);
      break;
    case ENTENTE_FIELD_VALUE_MISSING:
      entente_agreement_prose_append_blank (self, out, name);
      break;
    case ENTENTE_FIELD_VALUE_TEXT:
      entente_rich_text_append (out, value, marks);
      break;
    case ENTENTE_FIELD_VALUE_MARKDOWN:
      line = entente_markdown_to_line (value);
      append_corrected (self, out, line, strlen (line), marks);
      break;
    case ENTENTE_FIELD_VALUE_PHRASE:
      entente_agreement_prose_append (self, out, value, marks);
      break;
    case ENTENTE_FIELD_VALUE_PARTIES:
      append_parties_inline (self, out, name, marks);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * entente_agreement_prose_append:
 * @self: prose
 * @out: where to
 * @text: words with fields
 * @marks: how they are set
 *
 * Appends words: fields are filled in, what surrounds them is set as print does. Values are not
 * looked into.
 */
void
entente_agreement_prose_append (EntenteAgreementProse *self,
                                EntenteRichText *out,
                                const char *text,
                                EntenteTextMarks marks)
{
  g_return_if_fail (self != NULL && out != NULL && text != NULL);

  while (*text != '\0')
    {
      g_autofree char *name = NULL;
      const char *end;
      const char *start = entente_field_find_next (text, &end, &name);

      if (start == NULL)
        {
          append_corrected (self, out, text, strlen (text), marks);
          return;
        }

      append_corrected (self, out, text, start - text, marks);
      append_field (self, out, name, marks);
      text = end;
    }
}

/**
 * entente_agreement_prose_say:
 * @self: prose
 * @key: words of the document
 *
 * Returns: (transfer full): them as a paragraph
 */
EntenteRichText *
entente_agreement_prose_say (EntenteAgreementProse *self, const char *key)
{
  EntenteRichText *text = entente_rich_text_new (NULL);

  entente_agreement_prose_append (self,
                                  text,
                                  entente_words_get (self->copy->words, key),
                                  ENTENTE_TEXT_PLAIN);
  return text;
}

/* Markdown */

static void
append_text_cb (EntenteRichText *out, const char *text, EntenteTextMarks marks, gpointer data)
{
  entente_agreement_prose_append (data, out, text, marks);
}

static void
append_value_cb (EntenteRichText *out, const char *text, EntenteTextMarks marks, gpointer data)
{
  append_corrected (data, out, text, strlen (text), marks);
}

/**
 * entente_agreement_prose_value_to_blocks:
 * @self: prose
 * @markdown: what people typed about the project or a party, in CommonMark
 *
 * Returns: (transfer container) (element-type EntenteBlock): it as blocks; braces are only braces
 */
GPtrArray *
entente_agreement_prose_value_to_blocks (EntenteAgreementProse *self, const char *markdown)
{
  const EntenteMarkdownHooks hooks = { .append_text = append_value_cb, .data = self };

  g_return_val_if_fail (self != NULL && markdown != NULL, NULL);

  return entente_markdown_to_blocks (markdown, &hooks);
}

/* A paragraph that is one field alone becomes the paragraphs of that field. */
static GPtrArray *
expand_paragraph_cb (const char *text, gpointer data)
{
  EntenteAgreementProse *self = data;
  g_autofree char *name = NULL;
  g_autofree char *value = NULL;
  const char *end;

  if (entente_field_find_next (text, &end, &name) != text || *end != '\0')
    return NULL;

  switch (entente_agreement_copy_resolve (self->copy, name, &value))
    {
    case ENTENTE_FIELD_VALUE_MARKDOWN:
      return entente_agreement_prose_value_to_blocks (self, value);
    case ENTENTE_FIELD_VALUE_PARTIES:
      return entente_agreement_prose_list_parties (self, name);
    default:
      return NULL;
    }
}

/**
 * entente_agreement_prose_to_blocks:
 * @self: prose
 * @markdown: the text of an article, in CommonMark with fields
 *
 * Returns: (transfer container) (element-type EntenteBlock): it as blocks
 */
GPtrArray *
entente_agreement_prose_to_blocks (EntenteAgreementProse *self, const char *markdown)
{
  const EntenteMarkdownHooks hooks = {
    .append_text = append_text_cb,
    .expand_paragraph = expand_paragraph_cb,
    .data = self,
  };

  g_return_val_if_fail (self != NULL && markdown != NULL, NULL);

  return entente_markdown_to_blocks (markdown, &hooks);
}
