/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-odt-private.h"

#include "entente-text-layout.h"

#include <math.h>
#include <string.h>

/* A dotted line is written with dots, so that it can be typed over. Whoever opens the file may have
   another font: some room is left. */
#define DOTS "…"
#define SHARE_OF_ROOM 0.94

/* Where on its line a paragraph has come. */
typedef struct
{
  EntenteOdt *odt;
  EntenteTextRole role;
  double room; /* points */
  double used; /* points */
} Line;

static void
add_attributes (EntenteOdt *self, va_list pairs)
{
  const char *name;

  while ((name = va_arg (pairs, const char *)) != NULL)
    {
      const char *value = va_arg (pairs, const char *);

      if (value != NULL)
        gsf_xml_out_add_cstr (self->out, name, value);
    }
}

void
_entente_odt_start (EntenteOdt *self, const char *element, ...)
{
  va_list pairs;

  gsf_xml_out_start_element (self->out, element);
  va_start (pairs, element);
  add_attributes (self, pairs);
  va_end (pairs);
}

void
_entente_odt_end (EntenteOdt *self)
{
  gsf_xml_out_end_element (self->out);
}

void
_entente_odt_add (EntenteOdt *self, const char *element, ...)
{
  va_list pairs;

  gsf_xml_out_start_element (self->out, element);
  va_start (pairs, element);
  add_attributes (self, pairs);
  va_end (pairs);
  gsf_xml_out_end_element (self->out);
}

void
_entente_odt_add_text (EntenteOdt *self, const char *element, const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  gsf_xml_out_start_element (self->out, element);
  _entente_odt_write_plain (self, text);
  gsf_xml_out_end_element (self->out);
}

/* What XML 1.0 allows (section 2.2). */
static gboolean
is_allowed (gunichar c)
{
  return c == '\t' || c == '\n' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

void
_entente_odt_write_plain (EntenteOdt *self, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    if (is_allowed (g_utf8_get_char (at)))
      g_string_append_unichar (clean, g_utf8_get_char (at));
  if (clean->len > 0)
    gsf_xml_out_add_cstr (self->out, NULL, clean->str);
}

/* Spaces after the first, tabs and ends of lines have elements of their own: white space that
   stands in a row is one space to a reader of XML. */
void
_entente_odt_write_words (EntenteOdt *self, const char *words)
{
  const char *from = words;
  char before = '\0';

  for (const char *at = words; *at != '\0'; before = *at++)
    {
      const char *element = *at == '\n'   ? "text:line-break"
                            : *at == '\t' ? "text:tab"
                            : *at == ' ' && (before == ' ' || before == '\0' || at[1] == '\0')
                              ? "text:s"
                              : NULL;
      g_autofree char *run = NULL;

      if (element == NULL)
        continue;
      run = g_strndup (from, (gsize) (at - from));
      _entente_odt_write_plain (self, run);
      _entente_odt_add (self, element, NULL);
      from = at + 1;
    }
  _entente_odt_write_plain (self, from);
}

static double
measure (const Line *line, const char *words)
{
  g_autoptr (EntenteTextLayout) layout = entente_text_layout_new_plain (
    line->odt->typesetter, words, line->role, ENTENTE_COLUMN_START, G_MAXINT / PANGO_SCALE);

  return entente_text_layout_get_natural_width (layout);
}

static void
advance (Line *line, const char *words)
{
  line->used += measure (line, words);
  if (line->used > line->room)
    line->used = fmod (line->used, line->room);
}

/* As long as was asked for, but never so long that it goes on in the next line. */
static void
write_blank (Line *line, double width_mm)
{
  const double dots = measure (line, DOTS);
  const double left = line->room * SHARE_OF_ROOM - line->used;
  const double width = MIN (width_mm * ENTENTE_MM, left);
  const guint n = (guint) MAX (3, width / dots);

  for (guint i = 0; i < n; i++)
    _entente_odt_write_plain (line->odt, DOTS);
  line->used += n * dots;
}

static void
write_run (Line *line, const EntenteTextRun *run)
{
  EntenteOdt *self = line->odt;
  const char *style = _entente_odt_get_mark_style (run->marks);

  if (run->kind == ENTENTE_TEXT_RUN_BREAK)
    {
      _entente_odt_add (self, "text:line-break", NULL);
      line->used = 0;
      return;
    }
  if (run->kind == ENTENTE_TEXT_RUN_BLANK)
    {
      write_blank (line, run->width_mm);
      return;
    }

  advance (line, run->text);

  if (run->kind == ENTENTE_TEXT_RUN_LINK)
    _entente_odt_start (self, "text:a", "xlink:type", "simple", "xlink:href", run->uri, NULL);
  if (*style != '\0')
    _entente_odt_start (self, "text:span", "text:style-name", style, NULL);
  _entente_odt_write_words (self, run->text);
  if (*style != '\0')
    _entente_odt_end (self);
  if (run->kind == ENTENTE_TEXT_RUN_LINK)
    _entente_odt_end (self);
}

void
_entente_odt_write_rich (EntenteOdt *self, const char *style, EntenteRichText *text)
{
  Line line = { .odt = self,
                .role = _entente_odt_get_role (style),
                .room = _entente_odt_get_room (self, style) };

  for (guint i = 0; i < entente_rich_text_get_n_runs (text); i++)
    write_run (&line, entente_rich_text_get_run (text, i));
}

void
_entente_odt_write_paragraph (EntenteOdt *self, const char *style, EntenteRichText *text)
{
  _entente_odt_start (self, "text:p", "text:style-name", style, NULL);
  if (text != NULL)
    _entente_odt_write_rich (self, style, text);
  _entente_odt_end (self);
}

void
_entente_odt_write_line (EntenteOdt *self, const char *style, const char *words)
{
  _entente_odt_start (self, "text:p", "text:style-name", style, NULL);
  if (words != NULL)
    _entente_odt_write_words (self, words);
  _entente_odt_end (self);
}
