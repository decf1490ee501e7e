/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-text-layout-private.h"

#include <string.h>

#define SMALL_SCALE 0.833
#define LARGE_SCALE 2.0
#define LINK_COLOR 0x1111, 0x3333, 0x6666

/* Latin, Greek, Cyrillic and Armenian come before. Beyond, only what is joined nowhere would lose
   nothing. */
#define FIRST_JOINED_SCRIPT 0x0590

/* In the laid out text a blank is this character, given the width of the blank. */
#define OBJECT_REPLACEMENT "\xef\xbf\xbc"

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, int start, int end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

static void
add_marks (PangoAttrList *attributes, EntenteTextMarks marks, int start, int end)
{
  if (marks & ENTENTE_TEXT_STRONG)
    add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  if (marks & ENTENTE_TEXT_EMPHASIS)
    add_attribute (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
  if (marks & ENTENTE_TEXT_SMALL)
    add_attribute (attributes, pango_attr_scale_new (SMALL_SCALE), start, end);
  if (marks & ENTENTE_TEXT_LARGE)
    add_attribute (attributes, pango_attr_scale_new (LARGE_SCALE), start, end);
}

static void
add_blank (PangoAttrList *attributes, double width, double size, int start, int end)
{
  const PangoRectangle rectangle = { 0, -size * PANGO_SCALE / 2, width * PANGO_SCALE,
                                     size * PANGO_SCALE / 2 };

  add_attribute (attributes, pango_attr_shape_new (&rectangle, &rectangle), start, end);
}

/* An address broken at the end of a line must not gain a hyphen that is no part of it. The colour
   also makes Pango part runs where the link starts and ends. */
static void
add_link (PangoAttrList *attributes, int start, int end)
{
  add_attribute (attributes, pango_attr_foreground_new (LINK_COLOR), start, end);
  add_attribute (attributes, pango_attr_insert_hyphens_new (FALSE), start, end);
}

static void
append_run (EntenteTextLayout *self,
            const EntenteTextRun *run,
            double width,
            GString *string,
            PangoAttrList *attributes)
{
  EntenteTextSpan span = { .start = string->len, .run = run };

  switch (run->kind)
    {
    case ENTENTE_TEXT_RUN_BREAK:
      g_string_append_c (string, '\n');
      return;

    case ENTENTE_TEXT_RUN_WORDS:
    case ENTENTE_TEXT_RUN_LINK:
      g_string_append (string, run->text);
      add_marks (attributes, run->marks, span.start, string->len);
      break;

    case ENTENTE_TEXT_RUN_BLANK:
      g_string_append (string, OBJECT_REPLACEMENT);
      add_blank (attributes, MIN (run->width_mm * ENTENTE_MM, width),
                 entente_page_style_get_text (self->role)->size, span.start, string->len);
      break;

    default:
      g_assert_not_reached ();
    }

  span.end = string->len;
  if (run->kind == ENTENTE_TEXT_RUN_LINK)
    add_link (attributes, span.start, span.end);
  if (run->kind != ENTENTE_TEXT_RUN_WORDS)
    g_array_append_val (self->spans, span);
}

/* A Latin ligature is one glyph for two letters: readers that follow the structure would lose them.
   Joined scripts cannot be written without theirs. */
static void
part_ligatures (PangoAttrList *attributes, const char *text)
{
  const char *start = text;

  for (const char *c = text;; c = g_utf8_next_char (c))
    {
      const gboolean is_plain = *c && g_utf8_get_char (c) < FIRST_JOINED_SCRIPT;

      if (is_plain)
        continue;
      if (c > start)
        add_attribute (attributes, pango_attr_font_features_new ("liga=0, clig=0"), start - text,
                       c - text);
      if (!*c)
        return;
      start = g_utf8_next_char (c);
    }
}

static gboolean
is_rtl_letter (gunichar c)
{
  return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF)
         || (c >= 0xFE70 && c <= 0xFEFF) || (c >= 0x10800 && c <= 0x10FFF)
         || (c >= 0x1E800 && c <= 0x1EFFF);
}

/* A French sentence may start with an Arabic name, and "Pour" be followed by one: a text runs from
   right to left only when all its letters do. */
static gboolean
is_right_to_left (const char *text)
{
  gboolean has_letters = FALSE;

  for (const char *c = text; *c; c = g_utf8_next_char (c))
    {
      if (!g_unichar_isalpha (g_utf8_get_char (c)))
        continue;
      if (!is_rtl_letter (g_utf8_get_char (c)))
        return FALSE;
      has_letters = TRUE;
    }

  return has_letters;
}

static void
fill (EntenteTextLayout *self,
      EntenteTypesetter *typesetter,
      double width,
      PangoEllipsizeMode ellipsize)
{
  g_autoptr (GString) string = g_string_new (NULL);
  PangoAttrList *attributes = pango_attr_list_new ();
  const guint n_runs = entente_rich_text_get_n_runs (self->text);

  for (guint i = 0; i < n_runs; i++)
    append_run (self, entente_rich_text_get_run (self->text, i), width, string, attributes);
  part_ligatures (attributes, string->str);

  self->layout =
      entente_typesetter_create_layout (typesetter, self->role, is_right_to_left (string->str));
  pango_layout_set_width (self->layout, width * PANGO_SCALE);
  pango_layout_set_ellipsize (self->layout, ellipsize);
  pango_layout_set_text (self->layout, string->str, string->len);
  pango_layout_set_attributes (self->layout, attributes);
  pango_attr_list_unref (attributes);
}

/* How much of the free room stands left of a line. A text that runs from right to left starts on
   the right; but a name alone stays where the reader of the document looks for it, beside its mark
   or under its title. */
static double
get_indent_share (EntenteTextLayout *self, EntenteColumnAlignment alignment)
{
  PangoContext *context = pango_layout_get_context (self->layout);
  const gboolean starts_right = pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL
                                && pango_layout_get_line_count (self->layout) > 1;

  if (alignment == ENTENTE_COLUMN_CENTER)
    return 0.5;

  return (alignment == ENTENTE_COLUMN_END) != starts_right ? 1 : 0;
}

static gboolean
has_blank (EntenteTextLayout *self, PangoLayoutLine *line)
{
  for (guint i = 0; i < self->spans->len; i++)
    {
      const EntenteTextSpan *span = &g_array_index (self->spans, EntenteTextSpan, i);

      if (span->run->kind == ENTENTE_TEXT_RUN_BLANK && span->start >= line->start_index
          && span->start < line->start_index + line->length)
        return TRUE;
    }

  return FALSE;
}

static EntenteTextLine
measure_line (EntenteTextLayout *self,
              PangoLayoutLine *line,
              EntenteColumnAlignment alignment,
              double width)
{
  const double leading = entente_page_style_get_text (self->role)->leading;
  const double baseline = entente_page_style_get_baseline (self->role);
  PangoRectangle ink, logical;

  pango_layout_line_get_extents (line, &ink, &logical);

  /* Stacked accents may rise above the grid, and hands need room to write: then, and only then, the
     line grows. */
  const double room = has_blank (self, line) ? MAX (0, ENTENTE_BLANK_LEADING - leading) : 0;
  const double above = MAX (room, -(double) ink.y / PANGO_SCALE - baseline);
  const double below = MAX (0, (double) (ink.y + ink.height) / PANGO_SCALE - (leading - baseline));
  const double line_width = (double) logical.width / PANGO_SCALE;

  return (EntenteTextLine){
    .x = MAX (0, width - line_width) * get_indent_share (self, alignment),
    .width = line_width,
    .height = leading + above + below,
    .baseline = baseline + above,
  };
}

static void
measure (EntenteTextLayout *self, EntenteColumnAlignment alignment, double width)
{
  for (GSList *l = pango_layout_get_lines_readonly (self->layout); l; l = l->next)
    {
      EntenteTextLine line = measure_line (self, l->data, alignment, width);

      g_array_append_val (self->lines, line);
    }
}

static EntenteTextLayout *
create (EntenteTypesetter *typesetter,
        EntenteRichText *text,
        EntenteTextRole role,
        EntenteColumnAlignment alignment,
        double width,
        PangoEllipsizeMode ellipsize)
{
  EntenteTextLayout *self = g_new0 (EntenteTextLayout, 1);

  self->role = role;
  self->text = entente_rich_text_ref (text);
  self->spans = g_array_new (FALSE, FALSE, sizeof (EntenteTextSpan));
  self->lines = g_array_new (FALSE, FALSE, sizeof (EntenteTextLine));
  fill (self, typesetter, width, ellipsize);
  measure (self, alignment, width);

  return self;
}

/**
 * entente_text_layout_new:
 * @typesetter: the fonts of the document
 * @text: what to set
 * @role: what the text is for
 * @alignment: on which side lines stand; the start of a text in Arabic is on the right
 * @width: how long lines may be, in points
 *
 * Returns: (transfer full): the text in lines; an empty text is one empty line
 */
EntenteTextLayout *
entente_text_layout_new (EntenteTypesetter *typesetter,
                         EntenteRichText *text,
                         EntenteTextRole role,
                         EntenteColumnAlignment alignment,
                         double width)
{
  g_return_val_if_fail (typesetter != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (width > 0, NULL);

  return create (typesetter, text, role, alignment, width, PANGO_ELLIPSIZE_NONE);
}

/**
 * entente_text_layout_new_plain:
 * @typesetter: the fonts of the document
 * @text: what to set
 * @role: what the text is for
 * @alignment: on which side lines stand
 * @width: how long lines may be, in points
 *
 * Returns: (transfer full): the text in lines
 */
EntenteTextLayout *
entente_text_layout_new_plain (EntenteTypesetter *typesetter,
                               const char *text,
                               EntenteTextRole role,
                               EntenteColumnAlignment alignment,
                               double width)
{
  g_return_val_if_fail (text != NULL, NULL);

  g_autoptr (EntenteRichText) rich = entente_rich_text_new (text);

  return entente_text_layout_new (typesetter, rich, role, alignment, width);
}

/**
 * entente_text_layout_new_elided:
 * @typesetter: the fonts of the document
 * @text: what to set
 * @role: what the text is for
 * @alignment: on which side it stands
 * @width: how long it may be, in points
 *
 * Returns: (transfer full): the text on one line, its end replaced by "…" when it is too long
 */
EntenteTextLayout *
entente_text_layout_new_elided (EntenteTypesetter *typesetter,
                                const char *text,
                                EntenteTextRole role,
                                EntenteColumnAlignment alignment,
                                double width)
{
  g_return_val_if_fail (typesetter != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (width > 0, NULL);

  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\r", ' ');
  g_autoptr (EntenteRichText) rich = entente_rich_text_new (line);

  return create (typesetter, rich, role, alignment, width, PANGO_ELLIPSIZE_END);
}

/**
 * entente_text_layout_free:
 * @self: (transfer full): a layout
 */
void
entente_text_layout_free (EntenteTextLayout *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->layout);
  entente_rich_text_unref (self->text);
  g_array_unref (self->spans);
  g_array_unref (self->lines);
  g_free (self);
}

/**
 * entente_text_layout_get_n_lines:
 * @self: a layout
 *
 * Returns: how many lines it has, at least one
 */
guint
entente_text_layout_get_n_lines (EntenteTextLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines->len;
}

/**
 * entente_text_layout_get_line:
 * @self: a layout
 * @line: less than the number of lines
 *
 * Returns: (transfer none): the geometry of that line
 */
const EntenteTextLine *
entente_text_layout_get_line (EntenteTextLayout *self, guint line)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (line < self->lines->len, NULL);

  return &g_array_index (self->lines, EntenteTextLine, line);
}

/**
 * entente_text_layout_get_height:
 * @self: a layout
 *
 * Returns: the height of all its lines
 */
double
entente_text_layout_get_height (EntenteTextLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  double height = 0;
  for (guint i = 0; i < self->lines->len; i++)
    height += entente_text_layout_get_line (self, i)->height;

  return height;
}

/**
 * entente_text_layout_get_natural_width:
 * @self: a layout
 *
 * Returns: the width of its longest line
 */
double
entente_text_layout_get_natural_width (EntenteTextLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  double width = 0;
  for (guint i = 0; i < self->lines->len; i++)
    width = MAX (width, entente_text_layout_get_line (self, i)->width);

  return width;
}

/**
 * entente_text_layout_get_n_unknown:
 * @self: a layout
 *
 * Returns: how many of its characters no font on this computer can draw
 */
guint
entente_text_layout_get_n_unknown (EntenteTextLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return pango_layout_get_unknown_glyphs_count (self->layout);
}
