/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paper without its looks: its sections, and in each what stands there in the order of reading. */
#include "config.h"

#include "entente-paper-words.h"

#include "entente-csv-writer.h"
#include "entente-figure-block.h"
#include "entente-heading-block.h"
#include "entente-key-value-block.h"
#include "entente-list-block.h"
#include "entente-paragraph-block.h"
#include "entente-signature-block.h"
#include "entente-table-block.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* Where the words go: rows of cells, under a heading. A list has rows of one cell. */
typedef struct
{
  JsonBuilder *json;
  EntenteCsvWriter *csv;
  char *section; /* owned: the heading that rows stand under */
  gboolean is_open; /* a section of the JSON */
} Words;

static void
add_member (Words *self, const char *name, const char *value)
{
  json_builder_set_member_name (self->json, name);
  json_builder_add_string_value (self->json, value);
}

/* Sections */

static void
begin_section (Words *self, const char *heading, guint level)
{
  g_set_str (&self->section, heading);
  self->is_open = TRUE;
  if (self->json == NULL)
    return;
  json_builder_begin_object (self->json);
  add_member (self, "heading", heading);
  json_builder_set_member_name (self->json, "level");
  json_builder_add_int_value (self->json, level);
  json_builder_set_member_name (self->json, "content");
  json_builder_begin_array (self->json);
}

static void
end_section (Words *self)
{
  if (self->is_open && self->json != NULL)
    {
      json_builder_end_array (self->json);
      json_builder_end_object (self->json);
    }
  self->is_open = FALSE;
}

/* What stands in them */

static void
begin_content (Words *self, const char *kind)
{
  if (!self->is_open)
    begin_section (self, "", 0);
  if (self->json == NULL)
    return;
  json_builder_begin_object (self->json);
  json_builder_set_member_name (self->json, kind);
}

static void
end_content (Words *self)
{
  if (self->json != NULL)
    json_builder_end_object (self->json);
}

/* Cells of a row of the CSV, after its section. */
static void
begin_row (Words *self)
{
  if (self->csv != NULL)
    entente_csv_writer_append (self->csv, self->section);
}

static void
end_row (Words *self)
{
  if (self->csv != NULL)
    entente_csv_writer_end_row (self->csv);
}

static void
add_cell (Words *self, const char *text)
{
  if (self->csv != NULL)
    entente_csv_writer_append (self->csv, text);
  else
    json_builder_add_string_value (self->json, text);
}

/* Without the dotted lines to write on: what is blank says nothing. text: (nullable): of a cell that
   goes on from the one above */
static char *
dup_words (EntenteRichText *text)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; text != NULL && i < entente_rich_text_get_n_runs (text); i++)
    {
      const EntenteTextRun *run = entente_rich_text_get_run (text, i);

      if (run->kind == ENTENTE_TEXT_RUN_BREAK)
        g_string_append_c (words, '\n');
      else if (run->kind != ENTENTE_TEXT_RUN_BLANK && run->text != NULL)
        g_string_append (words, run->text);
    }
  return g_strstrip (g_string_free_and_steal (words));
}

static void
add_rich_cell (Words *self, EntenteRichText *text)
{
  g_autofree char *plain = dup_words (text);

  add_cell (self, plain);
}

static void
add_text (Words *self, const char *kind, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  begin_content (self, kind);
  begin_row (self);
  add_cell (self, text);
  end_row (self);
  end_content (self);
}

static void
begin_rows (Words *self)
{
  if (self->json != NULL)
    json_builder_begin_array (self->json);
}

static void
end_rows (Words *self)
{
  if (self->json != NULL)
    json_builder_end_array (self->json);
}

static void
add_row (Words *self, GPtrArray *cells)
{
  begin_row (self);
  begin_rows (self);
  for (guint i = 0; i < cells->len; i++)
    add_rich_cell (self, cells->pdata[i]);
  end_rows (self);
  end_row (self);
}

/* Blocks */

static void
add_heading (Words *self, EntenteHeadingBlock *block)
{
  g_autofree char *text = dup_words (entente_heading_block_get_text (block));

  end_section (self);
  begin_section (self, text, entente_heading_block_get_level (block));
}

/* An item has paragraphs, and lists below it. */
static void
append_item (GString *words, GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    if (ENTENTE_IS_PARAGRAPH_BLOCK (blocks->pdata[i]))
      {
        g_autofree char *text = dup_words (entente_paragraph_block_get_text (blocks->pdata[i]));

        g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", text);
      }
    else if (ENTENTE_IS_LIST_BLOCK (blocks->pdata[i]))
      {
        GPtrArray *items = entente_list_block_get_items (blocks->pdata[i]);

        for (guint j = 0; j < items->len; j++)
          append_item (words, items->pdata[j]);
      }
}

static void
add_list (Words *self, GPtrArray *items)
{
  begin_content (self, "list");
  begin_rows (self);
  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (GString) words = g_string_new (NULL);

      append_item (words, items->pdata[i]);
      begin_row (self);
      add_cell (self, words->str);
      end_row (self);
    }
  end_rows (self);
  end_content (self);
}

static void
add_key_values (Words *self, EntenteKeyValueBlock *block)
{
  GPtrArray *keys = entente_key_value_block_get_keys (block);
  GPtrArray *values = entente_key_value_block_get_values (block);

  begin_content (self, "table");
  begin_rows (self);
  for (guint i = 0; i < keys->len; i++)
    {
      g_autoptr (GPtrArray) row = g_ptr_array_new ();

      g_ptr_array_add (row, keys->pdata[i]);
      g_ptr_array_add (row, values->pdata[i]);
      add_row (self, row);
    }
  end_rows (self);
  end_content (self);
}

static void
add_table (Words *self, EntenteTableBlock *block)
{
  GPtrArray *header = entente_table_block_get_header (block);
  GPtrArray *rows = entente_table_block_get_rows (block);

  begin_content (self, "table");
  begin_rows (self);
  if (header != NULL)
    add_row (self, header);
  for (guint i = 0; i < rows->len; i++)
    add_row (self, rows->pdata[i]);
  end_rows (self);
  end_content (self);
}

static void
add_signatures (Words *self, EntenteSignatureBlock *block)
{
  guint n;
  const EntenteSignature *signatures = entente_signature_block_get_signatures (block, &n);

  for (guint i = 0; i < n; i++)
    add_text (self, "signature", signatures[i].party);
}

static void
add_block (Words *self, EntenteBlock *block)
{
  if (ENTENTE_IS_HEADING_BLOCK (block))
    add_heading (self, ENTENTE_HEADING_BLOCK (block));
  else if (ENTENTE_IS_PARAGRAPH_BLOCK (block))
    {
      g_autofree char *text
        = dup_words (entente_paragraph_block_get_text (ENTENTE_PARAGRAPH_BLOCK (block)));

      add_text (self, "text", text);
    }
  else if (ENTENTE_IS_LIST_BLOCK (block))
    add_list (self, entente_list_block_get_items (ENTENTE_LIST_BLOCK (block)));
  else if (ENTENTE_IS_KEY_VALUE_BLOCK (block))
    add_key_values (self, ENTENTE_KEY_VALUE_BLOCK (block));
  else if (ENTENTE_IS_TABLE_BLOCK (block))
    add_table (self, ENTENTE_TABLE_BLOCK (block));
  else if (ENTENTE_IS_FIGURE_BLOCK (block))
    add_text (self, "figure", entente_figure_block_get_alternative (ENTENTE_FIGURE_BLOCK (block)));
  else if (ENTENTE_IS_SIGNATURE_BLOCK (block))
    add_signatures (self, ENTENTE_SIGNATURE_BLOCK (block));
}

static void
add_blocks (Words *self, EntenteComposition *composition)
{
  GPtrArray *blocks = entente_composition_get_blocks (composition);

  for (guint i = 0; i < blocks->len; i++)
    add_block (self, blocks->pdata[i]);
  end_section (self);
  g_clear_pointer (&self->section, g_free);
}

static GBytes *
write_csv (EntenteComposition *composition)
{
  Words self = { .csv = entente_csv_writer_new (), .section = g_strdup ("") };

  add_blocks (&self, composition);
  return entente_csv_writer_free_to_bytes (self.csv);
}

static GBytes *
write_json (EntenteComposition *composition)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  Words self = { .json = builder, .section = g_strdup ("") };
  g_autoptr (JsonNode) root = NULL;
  char *text;

  json_builder_begin_object (builder);
  add_member (&self, "title", entente_composition_get_title (composition));
  add_member (&self, "language",
              entente_language_to_code (entente_composition_get_language (composition)));
  json_builder_set_member_name (builder, "sections");
  json_builder_begin_array (builder);
  add_blocks (&self, composition);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);

  return g_bytes_new_take (text, strlen (text));
}

gboolean
entente_paper_words_know (const char *format)
{
  return g_str_equal (format, "csv") || g_str_equal (format, "json");
}

GBytes *
entente_paper_words_write (EntenteComposition *composition, const char *format)
{
  return g_str_equal (format, "csv") ? write_csv (composition) : write_json (composition);
}
