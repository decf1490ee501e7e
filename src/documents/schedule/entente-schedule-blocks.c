/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-blocks.h"

#include "entente-typography.h"

EntenteRichText *
_entente_schedule_paper_say (EntenteSchedulePaper *self, const char *key)
{
  g_autofree char *corrected
    = entente_typography_correct (entente_words_get (self->words, key), self->language);

  return entente_rich_text_new (corrected);
}

/* Takes both. */
static void
add_block (EntenteSchedulePaper *self, EntenteBlock *block, EntenteRichText *text)
{
  entente_composition_append (self->composition, block);
  g_object_unref (block);
  g_clear_pointer (&text, entente_rich_text_unref);
}

void
_entente_schedule_paper_add_heading (EntenteSchedulePaper *self, guint level, EntenteRichText *text)
{
  add_block (self, entente_heading_block_new (level, NULL, text), text);
}

void
_entente_schedule_paper_add_note (EntenteSchedulePaper *self, EntenteRichText *text)
{
  add_block (self, entente_paragraph_block_new (ENTENTE_PARAGRAPH_NOTE, text), text);
}

void
_entente_schedule_paper_add_table (EntenteSchedulePaper *self,
                                   const EntenteTableColumn *columns,
                                   guint n_columns,
                                   GPtrArray *header,
                                   GPtrArray *rows,
                                   const char *summary)
{
  add_block (self, entente_table_block_new (columns, n_columns, header, rows, summary), NULL);
}

GPtrArray *
_entente_schedule_paper_texts (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) entente_rich_text_unref);
}

GPtrArray *
_entente_schedule_paper_rows (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

EntenteRichText *
_entente_schedule_paper_blank (double width_mm, const char *description)
{
  EntenteRichText *text = entente_rich_text_new (NULL);

  entente_rich_text_append_blank (text, width_mm, description);
  return text;
}

GPtrArray *
_entente_schedule_paper_blank_rows (guint n_rows, guint n_columns)
{
  GPtrArray *rows = _entente_schedule_paper_rows ();

  for (guint i = 0; i < n_rows; i++)
    {
      GPtrArray *row = _entente_schedule_paper_texts ();

      for (guint j = 0; j < n_columns; j++)
        g_ptr_array_add (row, entente_rich_text_new (NULL));
      g_ptr_array_add (rows, row);
    }

  return rows;
}

/* "Updated on 20 March 2027" */
static EntenteRichText *
make_date (EntenteSchedulePaper *self)
{
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;
  GDate date;

  entente_moment_get_date (entente_schedule_get_now (self->schedule), ENTENTE_MOMENT_STARTS, &date);
  day = entente_typography_format_date (&date, ENTENTE_DATE_PLAIN, self->language);
  words = entente_words_format (self->words, "updated", "date", day, NULL);

  return entente_rich_text_new (words);
}

EntenteComposition *
_entente_schedule_paper_begin (EntenteSchedulePaper *self, const char *lead, gboolean blank)
{
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (self->project));
  const char *title = entente_words_get (self->words, "title");
  const char *project_title = entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_TITLE);
  EntenteRichText *text;

  self->composition = entente_composition_new (title, self->language);
  g_object_set (self->composition,
                "author", project_title,
                "subject", entente_words_get (self->words, "subject"),
                "header", project_title,
                "footer", title,
                "landscape", TRUE,
                NULL);
  _entente_schedule_paper_add_heading (self, 1, entente_rich_text_new (title));
  if (!blank && *lead != '\0')
    {
      text = entente_rich_text_new (lead);
      add_block (self, entente_paragraph_block_new (ENTENTE_PARAGRAPH_LEAD, text), text);
    }
  if (!blank)
    _entente_schedule_paper_add_note (self, make_date (self));

  return self->composition;
}

char *
_entente_schedule_paper_dup_file_name (EntenteProject *project, const char *name)
{
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (project));
  const char *code = entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_CODE);

  return g_strdup_printf ("%s%s%s", code, *code != '\0' ? "-" : "", name);
}

static char *
dup_moment (EntenteSchedulePaper *self,
            EntenteMoment at,
            EntenteMomentEdge edge,
            gboolean with_time)
{
  return entente_schedule_format_moment (self->schedule, at, edge, with_time, TRUE, self->language);
}

/* As planned, like the chart on the wall beside it: all papers of a plan say the same dates. */
char *
_entente_schedule_paper_dup_period (EntenteSchedulePaper *self, const EntenteScheduleItem *item)
{
  EntenteMoment from = item->planned.start;
  EntenteMoment until = item->planned.finish;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (from == ENTENTE_MOMENT_NONE)
    return g_strdup ("");

  first = dup_moment (self, from, item->planned_edges.start, item->has_time);
  if (item->is_milestone || from == until)
    return g_steal_pointer (&first);
  if (item->has_time && entente_moment_get_day (from) == entente_moment_get_day (until)
      && !entente_schedule_is_relative (self->schedule))
    last = entente_time_format (entente_moment_get_minute (until), self->language);
  else
    last = dup_moment (self, until, ENTENTE_MOMENT_ENDS, item->has_time);
  if (g_str_equal (first, last))
    return g_steal_pointer (&first);

  return g_strdup_printf ("%s – %s", first, last);
}
