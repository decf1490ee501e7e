/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agreement-fixture.h"

#include "entente-block-text.h"
#include "entente-heading-block.h"
#include "entente-key-value-block.h"
#include "entente-list-block.h"
#include "entente-paragraph-block.h"
#include "entente-parties-block.h"

static void
set_up_in (Fixture *fixture, EntenteLanguage language)
{
  g_autoptr (GError) error = NULL;

  fixture->project = entente_project_new_in_memory (language, &error);
  g_assert_no_error (error);
  fixture->store = entente_project_get_store (fixture->project);
  neighbours_fill (fixture->store, language, 12);
  fixture->agreement = neighbours_draft (fixture->store, 3);
}

void
set_up (Fixture *fixture, gconstpointer data)
{
  set_up_in (fixture, ENTENTE_LANGUAGE_FRENCH);
}

void
set_up_english (Fixture *fixture, gconstpointer data)
{
  set_up_in (fixture, ENTENTE_LANGUAGE_ENGLISH);
}

void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->project);
}

EntenteComposition *
compose (Fixture *fixture, EntenteFill fill, GPtrArray *gaps)
{
  g_autoptr (EntenteDocument) document
      = entente_agreement_document_new (fixture->project, fixture->agreement);

  return entente_document_compose (document, fill, gaps);
}

char *
dup_text (EntenteComposition *composition)
{
  GPtrArray *blocks = entente_composition_get_blocks (composition);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      g_autofree char *block = entente_block_dup_text (g_ptr_array_index (blocks, i));

      g_string_append_printf (text, "%s\n", block);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

GPtrArray *
new_gaps (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) entente_gap_free);
}

char *
compose_text (Fixture *fixture, EntenteFill fill)
{
  g_autoptr (EntenteComposition) composition = compose (fixture, fill, NULL);

  return dup_text (composition);
}

void
assert_in_order (const char *text, const char *first, ...)
{
  const char *place = text;
  va_list pieces;

  va_start (pieces, first);
  for (const char *piece = first; piece != NULL; piece = va_arg (pieces, const char *))
    {
      const char *found = strstr (place, piece);

      if (found == NULL)
        g_error ("“%s” is not in, or not after what precedes it:\n%s", piece, text);
      place = found + strlen (piece);
    }
  va_end (pieces);
}

/* Every rich text of a composition, in its order. */
static void collect_texts (GPtrArray *texts, EntenteBlock *block);

static void
collect_array (GPtrArray *texts, GPtrArray *array)
{
  for (guint i = 0; i < array->len; i++)
    g_ptr_array_add (texts, g_ptr_array_index (array, i));
}

static void
collect_texts (GPtrArray *texts, EntenteBlock *block)
{
  if (ENTENTE_IS_PARAGRAPH_BLOCK (block))
    g_ptr_array_add (texts, entente_paragraph_block_get_text (ENTENTE_PARAGRAPH_BLOCK (block)));
  else if (ENTENTE_IS_HEADING_BLOCK (block))
    g_ptr_array_add (texts, entente_heading_block_get_text (ENTENTE_HEADING_BLOCK (block)));
  else if (ENTENTE_IS_PARTIES_BLOCK (block))
    collect_array (texts, entente_parties_block_get_parties (ENTENTE_PARTIES_BLOCK (block)));
  else if (ENTENTE_IS_KEY_VALUE_BLOCK (block))
    collect_array (texts, entente_key_value_block_get_values (ENTENTE_KEY_VALUE_BLOCK (block)));
  else if (ENTENTE_IS_LIST_BLOCK (block))
    {
      GPtrArray *items = entente_list_block_get_items (ENTENTE_LIST_BLOCK (block));

      for (guint i = 0; i < items->len; i++)
        {
          GPtrArray *inside = g_ptr_array_index (items, i);

          for (guint j = 0; j < inside->len; j++)
            collect_texts (texts, g_ptr_array_index (inside, j));
        }
    }
}

guint
count_blanks (EntenteComposition *composition)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  GPtrArray *blocks = entente_composition_get_blocks (composition);
  guint n_blanks = 0;

  for (guint i = 0; i < blocks->len; i++)
    collect_texts (texts, g_ptr_array_index (blocks, i));

  for (guint i = 0; i < texts->len; i++)
    {
      EntenteRichText *text = g_ptr_array_index (texts, i);

      for (guint j = 0; j < entente_rich_text_get_n_runs (text); j++)
        {
          const EntenteTextRun *run = entente_rich_text_get_run (text, j);

          if (run->kind != ENTENTE_TEXT_RUN_BLANK)
            continue;
          g_assert_cmpfloat (run->width_mm, >=, 60);
          g_assert_cmpstr (run->description, !=, NULL);
          g_assert_null (strchr (run->description, '{'));
          n_blanks++;
        }
    }

  return n_blanks;
}
