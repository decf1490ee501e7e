/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-rich-text.h"

/* How much paper one dot of a blank stands for in plain text. */
#define DOT_WIDTH_MM 1.5

struct _EntenteRichText
{
  GArray *runs; /* of EntenteTextRun, each owning its strings */
  guint indent;
};

G_DEFINE_BOXED_TYPE (EntenteRichText,
                     entente_rich_text,
                     entente_rich_text_ref,
                     entente_rich_text_unref)

static void
clear_run (gpointer data)
{
  EntenteTextRun *run = data;

  g_free ((char *) run->text);
  g_free ((char *) run->uri);
  g_free ((char *) run->description);
}

static void
clear (gpointer data)
{
  EntenteRichText *self = data;

  g_array_unref (self->runs);
}

/* Whatever bytes come from a file, the page shows something readable rather than nothing. */
static char *
make_valid (const char *text)
{
  return g_utf8_make_valid (text, -1);
}

/**
 * entente_rich_text_new:
 * @plain: (nullable): the first words, without marks
 *
 * Returns: (transfer full): a new text
 */
EntenteRichText *
entente_rich_text_new (const char *plain)
{
  EntenteRichText *self = g_atomic_rc_box_new0 (EntenteRichText);

  self->runs = g_array_new (FALSE, TRUE, sizeof (EntenteTextRun));
  g_array_set_clear_func (self->runs, clear_run);
  if (plain)
    entente_rich_text_append (self, plain, ENTENTE_TEXT_PLAIN);

  return self;
}

/**
 * entente_rich_text_ref:
 * @self: a text
 *
 * Returns: (transfer full): @self
 */
EntenteRichText *
entente_rich_text_ref (EntenteRichText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * entente_rich_text_unref:
 * @self: (transfer full): a text
 */
void
entente_rich_text_unref (EntenteRichText *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear);
}

/**
 * entente_rich_text_append:
 * @self: a text being built
 * @text: words; a line feed in them is a line break
 * @marks: how they are set
 */
void
entente_rich_text_append (EntenteRichText *self, const char *text, EntenteTextMarks marks)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      if (i > 0)
        entente_rich_text_append_break (self);
      if (*lines[i])
        {
          EntenteTextRun run = { .kind = ENTENTE_TEXT_RUN_WORDS,
                                 .marks = marks,
                                 .text = make_valid (lines[i]) };
          g_array_append_val (self->runs, run);
        }
    }
}

/**
 * entente_rich_text_append_break:
 * @self: a text being built
 *
 * Ends the line without ending the paragraph.
 */
void
entente_rich_text_append_break (EntenteRichText *self)
{
  g_return_if_fail (self != NULL);

  EntenteTextRun run = { .kind = ENTENTE_TEXT_RUN_BREAK };
  g_array_append_val (self->runs, run);
}

/**
 * entente_rich_text_append_link:
 * @self: a text being built
 * @text: the words to follow; must not be empty
 * @uri: where they lead
 * @marks: how they are set
 */
void
entente_rich_text_append_link (EntenteRichText *self,
                               const char *text,
                               const char *uri,
                               EntenteTextMarks marks)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL && *text != '\0');
  g_return_if_fail (uri != NULL);

  EntenteTextRun run = {
    .kind = ENTENTE_TEXT_RUN_LINK,
    .marks = marks,
    .text = make_valid (text),
    .uri = make_valid (uri),
  };
  g_strdelimit ((char *) run.text, "\n", ' ');
  g_array_append_val (self->runs, run);
}

/**
 * entente_rich_text_append_blank:
 * @self: a text being built
 * @width_mm: how long it is at least, in millimetres; 60 for a fact that is missing
 * @description: (nullable): what is to be written there, for assistive technology ("to be
 *   completed: SIRET")
 *
 * Appends a dotted line to write on.
 */
void
entente_rich_text_append_blank (EntenteRichText *self, double width_mm, const char *description)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (width_mm > 0);

  EntenteTextRun run = {
    .kind = ENTENTE_TEXT_RUN_BLANK,
    .width_mm = width_mm,
    .description = description ? make_valid (description) : NULL,
  };
  g_array_append_val (self->runs, run);
}

/**
 * entente_rich_text_set_indent:
 * @self: a text being built
 * @steps: how deep it stands under what comes above, in a table
 *
 * All its lines are set in by as much.
 */
void
entente_rich_text_set_indent (EntenteRichText *self, guint steps)
{
  g_return_if_fail (self != NULL);

  self->indent = steps;
}

/**
 * entente_rich_text_get_indent:
 * @self: a text
 *
 * Returns: how many steps its lines are set in
 */
guint
entente_rich_text_get_indent (EntenteRichText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->indent;
}

/**
 * entente_rich_text_is_empty:
 * @self: a text
 *
 * Returns: whether nothing would be printed
 */
gboolean
entente_rich_text_is_empty (EntenteRichText *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint i = 0; i < self->runs->len; i++)
    {
      if (g_array_index (self->runs, EntenteTextRun, i).kind != ENTENTE_TEXT_RUN_BREAK)
        return FALSE;
    }

  return TRUE;
}

/**
 * entente_rich_text_get_n_runs:
 * @self: a text
 *
 * Returns: the number of its runs
 */
guint
entente_rich_text_get_n_runs (EntenteRichText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->runs->len;
}

/**
 * entente_rich_text_get_run:
 * @self: a text
 * @position: less than the number of runs
 *
 * Returns: (transfer none): the run
 */
const EntenteTextRun *
entente_rich_text_get_run (EntenteRichText *self, guint position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->runs->len, NULL);

  return &g_array_index (self->runs, EntenteTextRun, position);
}

/**
 * entente_rich_text_dup_plain:
 * @self: a text
 *
 * Returns: (transfer full): its words without marks; a blank is a run of dots, a break a line feed
 */
char *
entente_rich_text_dup_plain (EntenteRichText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  GString *plain = g_string_new (NULL);
  for (guint i = 0; i < self->runs->len; i++)
    {
      const EntenteTextRun *run = &g_array_index (self->runs, EntenteTextRun, i);

      if (run->kind == ENTENTE_TEXT_RUN_BREAK)
        g_string_append_c (plain, '\n');
      else if (run->kind == ENTENTE_TEXT_RUN_BLANK)
        for (double mm = 0; mm < run->width_mm; mm += DOT_WIDTH_MM)
          g_string_append_c (plain, '.');
      else
        g_string_append (plain, run->text);
    }

  return g_string_free_and_steal (plain);
}
